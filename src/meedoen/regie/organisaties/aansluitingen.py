# SPDX-License-Identifier: EUPL-1.2
"""Acts on clients of the API and their webhooks: made and withdrawn by the functioneel beheerder of the gemeente."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import date
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from meedoen.domein.partners import BEVOEGDHEDEN
from meedoen.domein.toegang import Doel, Handeling, Scope, mag_in
from meedoen.regie.organisaties.models import Aansluiting, Abonnement, Organisatie, Samenwerking
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.organisaties.toegangsbewijzen import afdruk
from meedoen.regie.web.datums import voluit

_MEESTE_ABONNEMENTEN: Final = 5


@transaction.atomic
def maak(
    *,
    scope: Scope,
    gemeente_id: int,
    organisatie_id: UUID,
    naam: str,
    doel: Doel,
    bevoegdheden: Sequence[str],
) -> tuple[Aansluiting, str]:
    """Make a client; return it and the secret to hand over once. Raise `Geweigerd`."""
    _eis(scope, gemeente_id)
    if organisatie_id not in dict(partners_van(gemeente_id, scope.vandaag)):
        raise Geweigerd("De gemeente werkt nu niet met deze organisatie.")
    if not bevoegdheden or not set(bevoegdheden) <= set(BEVOEGDHEDEN):
        raise Geweigerd("Kies minstens één ding dat het systeem mag.")
    geheim = nieuw_geheim()
    rij = Aansluiting.objects.create(
        gemeente_id=gemeente_id,
        organisatie=Organisatie.objects.get(id=organisatie_id),
        naam=naam,
        doel=doel.value,
        bevoegdheden=sorted(bevoegdheden),
        geheim=afdruk(geheim),
        geheim_sinds=scope.nu,
        gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )
    _log(scope, "maken", "aansluiting", gemeente_id)
    return rij, geheim


@transaction.atomic
def voeg_aanbieder_toe(
    *, scope: Scope, gemeente_id: int, naam: str, soort: str, vanaf: date, alleen_gids: bool = False
) -> Organisatie:
    """Add a provider that the gemeente works with from a day on. Raise `Geweigerd`.

    `alleen_gids`: it stands in the guide that everybody gets, and nobody is ever referred to it.
    """
    _eis(scope, gemeente_id)
    rij = Organisatie.objects.create(naam=naam, soort=soort, alleen_gids=alleen_gids)
    Samenwerking.objects.create(organisatie=rij, gemeente_id=gemeente_id, vanaf=vanaf)
    _log(scope, "maken", "aanbieder", gemeente_id)
    return rij


@transaction.atomic
def beeindig_samenwerking(*, scope: Scope, samenwerking: Samenwerking, tot: date) -> None:
    """End the work with a provider: from `tot` on it sees nobody, and nobody can be placed. Raise `Geweigerd`."""
    _eis(scope, samenwerking.gemeente_id)
    if tot < samenwerking.vanaf:
        raise Geweigerd(f"De samenwerking begon op {voluit(samenwerking.vanaf)}. Kies die dag of later.")
    samenwerking.tot = tot
    samenwerking.save(update_fields=["tot"])
    _log(scope, "beëindigen", "samenwerking met aanbieder", samenwerking.gemeente_id)


@transaction.atomic
def vernieuw_geheim(*, scope: Scope, aansluiting: Aansluiting) -> str:
    """Give a new secret, to hand over once; the old one and all tokens stop at once. Raise `Geweigerd`."""
    rij = _houd(scope, aansluiting)
    geheim = nieuw_geheim()
    rij.geheim, rij.geheim_sinds = afdruk(geheim), scope.nu
    rij.save(update_fields=["geheim", "geheim_sinds"])
    _log(scope, "wijzigen", "geheim van aansluiting", rij.gemeente_id)
    return geheim


@transaction.atomic
def trek_in(*, scope: Scope, aansluiting: Aansluiting) -> None:
    """Withdraw a client for good, with its tokens and webhooks. Raise `Geweigerd`."""
    rij = _houd(scope, aansluiting)
    rij.ingetrokken_op, rij.ingetrokken_door = scope.nu, scope.naam
    rij.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
    Abonnement.objects.filter(aansluiting=rij, gestopt_op__isnull=True).update(gestopt_op=scope.nu)
    _log(scope, "intrekken", "aansluiting", rij.gemeente_id)


@transaction.atomic
def abonneer(*, scope: Scope, aansluiting: Aansluiting, adres: str) -> tuple[Abonnement, str]:
    """Add a webhook; return it and its signing secret, to hand over once. Raise `Geweigerd`."""
    rij = _houd(scope, aansluiting)
    keur_adres(adres)
    lopend = Abonnement.objects.filter(aansluiting=rij, gestopt_op__isnull=True)
    if lopend.filter(adres=adres).exists():
        raise Geweigerd("Naar dit adres gaan al meldingen.")
    if lopend.count() >= _MEESTE_ABONNEMENTEN:
        raise Geweigerd(f"Er zijn al {_MEESTE_ABONNEMENTEN} adressen. Stop er eerst een.")
    stuk = Abonnement.objects.create(
        gemeente_id=rij.gemeente_id,
        aansluiting=rij,
        organisatie_id=rij.organisatie_id,
        adres=adres,
        zout=secrets.token_bytes(16),
        gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )
    _log(scope, "maken", "webhook", rij.gemeente_id)
    return stuk, tekengeheim(stuk)


@transaction.atomic
def stop(*, scope: Scope, abonnement: Abonnement) -> None:
    """Stop a webhook. Raise `Geweigerd`."""
    _eis(scope, abonnement.gemeente_id)
    Abonnement.objects.filter(id=abonnement.id, gestopt_op__isnull=True).update(gestopt_op=scope.nu)
    _log(scope, "stoppen", "webhook", abonnement.gemeente_id)


def keur_adres(adres: str) -> None:
    """Refuse an address to which no webhook may go: anything but https to a host by name. Raise `Geweigerd`."""
    try:
        delen = urlsplit(adres)
        poort = delen.port
    except ValueError:
        raise Geweigerd("Dit is geen adres. Schrijf het als https://school.example/meldingen.") from None
    schema_goed = delen.scheme == "https" or (settings.WEBHOOK_PRIVE and delen.scheme == "http")
    if not schema_goed or not delen.hostname:
        raise Geweigerd("Het adres begint met https:// en een naam, zoals https://school.example/meldingen.")
    if delen.username or delen.password or delen.fragment:
        raise Geweigerd("In het adres mag geen gebruikersnaam, wachtwoord of # staan.")
    if poort not in (None, 443, 8443) and not settings.WEBHOOK_PRIVE:
        raise Geweigerd("Meedoen stuurt alleen naar poort 443 of 8443.")


def nieuw_geheim() -> str:
    """Return a secret of 256 random bits."""
    return secrets.token_urlsafe(32)


def tekensleutel(abonnement: Abonnement) -> bytes:
    """Return the key with which messages of this webhook are signed (32 bytes)."""
    bron = b"meedoen.webhook:" + abonnement.id.bytes + bytes(abonnement.zout)
    return hmac.new(settings.SECRET_KEY.encode(), bron, hashlib.sha256).digest()


def tekengeheim(abonnement: Abonnement) -> str:
    """Return that key as the receiver gets it: "whsec_" and base64."""
    return "whsec_" + base64.b64encode(tekensleutel(abonnement)).decode()


def _log(scope: Scope, handeling: str, wat: str, gemeente_id: int) -> None:
    import_string(settings.LOG_HANDELING)(scope=scope, handeling=handeling, object=wat, gemeente_id=gemeente_id)


def _eis(scope: Scope, gemeente_id: int) -> None:
    if not mag_in(scope, Handeling.AANSLUITINGEN_BEHEREN, gemeente_id):
        raise Geweigerd("Dit mag alleen de functioneel beheerder van deze gemeente.")


def _houd(scope: Scope, aansluiting: Aansluiting) -> Aansluiting:
    _eis(scope, aansluiting.gemeente_id)
    rij = Aansluiting.objects.select_for_update().get(id=aansluiting.id)
    if rij.ingetrokken_op is not None:
        raise Geweigerd("Deze aansluiting is al ingetrokken.")
    return rij
