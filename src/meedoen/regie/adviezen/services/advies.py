# SPDX-License-Identifier: EUPL-1.2
"""The advice to DUO on ontheffing: taken up, weighed by the questions of the article, sent (Besluit art. 2.8).

It is no besluit: it has no receipt and no remedy; DUO decides. DUO's interfaces have no message for it, so it goes as
a letter. A jurist may see no tijdlijn; each act is laid down in the narrow scope of this one dossier.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in, ziet
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.ontheffing import BioFeiten, advies_bijzondere_omstandigheden, advies_college_nodig
from meedoen.regie.adviezen import queries
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.adviezen.services.fouten import AdviesWeigering
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import gegevens as b
from meedoen.regie.besluiten.brieven.advies import AdviesBrief
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.toegang import in_dossier

EISEN: Final[Mapping[str, str]] = {
    "zeer_uitzonderlijk": "Zeer uitzonderlijk",
    "onvoorzien": "Onvoorzien",
    "niet_te_wijten": "Buiten de schuld van de inburgeraar ontstaan",
    "zeer_schrijnend": "Zeer schrijnend als de plicht blijft",
}
"""The four demands of article 2.8 lid 1, in its order: field -> words."""
WIJZEN: Final[Mapping[str, str]] = {
    "inburgeraar": "Aan de inburgeraar gegeven, die stuurt het mee naar DUO",
    "duo": "Zelf met de post naar DUO gestuurd",
}
SOORT: Final = "advies_duo"
_AAN_DUO: Final = b.Geadresseerde(
    aanhef="Geachte heer of mevrouw", naam="Dienst Uitvoering Onderwijs (DUO)", adresregels=("Per post",)
)
"""No source names an address for this advice; where DUO asks, its letter does."""


class Oordeel(NamedTuple):
    """The answer to one demand (None: not judged yet), and why."""

    ja: bool | None
    reden: str


def uitkomst(rij: Advies) -> Uitkomst[bool] | OordeelNodig:
    """Return what the advice is by the answers of now, with its steps, or the demand that still asks a judgement."""
    return advies_bijzondere_omstandigheden(BioFeiten(**{eis: getattr(rij, eis) for eis in EISEN}))


@transaction.atomic
def neem_op(
    *,
    scope: Scope,
    dossier: Dossier,
    door: g.Adviesvrager,
    gevraagd_op: date,
    kenmerk: str = "",
    van_belang: bool | None = None,
    reden: str = "",
) -> Advies:
    """Write that an advice was asked. `van_belang`: with DUO alone, whether our advice matters (article 2.8 lid 4).

    Where it does not, `reden` says why and there is nothing more to do. Raise `AdviesWeigering`.
    """
    if not ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id):
        raise AdviesWeigering("mag_niet")
    if gevraagd_op > scope.vandaag:
        raise AdviesWeigering("toekomst", veld="gevraagd_op")
    van_duo = door is g.Adviesvrager.DUO
    nodig = advies_college_nodig(ambtshalve=van_duo, advies_van_belang=van_belang)
    if isinstance(nodig, OordeelNodig):
        raise AdviesWeigering("van_belang_nodig", veld="van_belang")
    if not nodig.waarde and not reden.strip():
        raise AdviesWeigering("reden_nodig", veld="reden")
    with _hier(scope, dossier) as (eigen, nu):
        if dossierfeiten(nu).beeindigd or nu.gesloten_op is not None:
            raise AdviesWeigering("gesloten")
        if any(rij.loopt for rij in queries.adviezen(eigen, nu)):
            raise AdviesWeigering("er_loopt_al")
        rij = Advies.objects.create(
            id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, door=door.value, gevraagd_op=gevraagd_op,
            kenmerk=kenmerk.strip() if van_duo else "", gemaakt_op=scope.nu, gemaakt_door=scope.naam,
        )  # fmt: skip
        _op_tijdlijn(eigen, nu, rij, g.Adviesactie.GEVRAAGD, gevraagd_op, door=door)
        if not nodig.waarde:
            _laat_vervallen(eigen, nu, rij, reden.strip())
    return rij


@transaction.atomic
def weeg(
    *, scope: Scope, dossier: Dossier, advies_id: UUID, gezien: int, oordelen: Mapping[str, Oordeel], gezegd: str = ""
) -> Advies:
    """Keep the answers to the demands of the article (`EISEN`), each with its reason, and what the person told.

    An answer without a reason is refused; a demand that was not judged yet stays open. Raise `AdviesWeigering`.
    """
    with _hier(scope, dossier) as (eigen, nu):
        rij = _pak(eigen, nu, advies_id, gezien)
        for eis in EISEN:
            ja, reden = oordelen.get(eis, Oordeel(None, ""))
            if ja is not None and not reden.strip():
                raise AdviesWeigering("reden_nodig", veld=f"{eis}_reden")
            setattr(rij, eis, ja)
            setattr(rij, f"{eis}_reden", reden.strip())
        rij.gezegd = gezegd.strip()
        velden = [naam for eis in EISEN for naam in (eis, f"{eis}_reden")]
        _bewaar(rij, "gezegd", *velden)
        log(scope=eigen, handeling="vastleggen", object="advies gewogen", gemeente_id=nu.gemeente_id,
            dossier_ids=[nu.id])  # fmt: skip
    return rij


def concept(*, scope: Scope, dossier: Dossier, rij: Advies) -> AdviesBrief:
    """Return the letter as it would leave today. Raise `AdviesWeigering` while a demand waits for its judgement."""
    wat = uitkomst(rij)
    if isinstance(wat, OordeelNodig):
        raise AdviesWeigering("eerst_wegen")
    return _brief(scope, dossier, rij, ontheffen=wat.waarde)


@transaction.atomic
def verstuur(*, scope: Scope, dossier: Dossier, advies_id: UUID, gezien: int, wijze: str) -> Advies:
    """Give the advice as the answers make it, with its letter, today. `wijze`: a code of `WIJZEN`.

    Raise `AdviesWeigering`; ValueError for another `wijze`.
    """
    if wijze not in WIJZEN:
        raise ValueError(wijze)
    with _hier(scope, dossier) as (eigen, nu):
        rij = _pak(eigen, nu, advies_id, gezien)
        try:
            brief = concept(scope=scope, dossier=nu, rij=rij)
            rij.brief = besluiten.leg_brief_vast(
                scope=eigen, dossier=nu, soort=SOORT, brief=brief, veldgroep=Veldgroep.GEZONDHEID
            )
        except besluiten.BesluitWeigering as fout:
            raise AdviesWeigering("brief", zin=fout.zin) from fout
        rij.ontheffen, rij.verstuurd_op = brief.ontheffen, scope.vandaag
        rij.wijze, rij.gegeven_door = wijze, scope.naam
        _bewaar(rij, "ontheffen", "verstuurd_op", "wijze", "gegeven_door", "brief")
        _op_tijdlijn(eigen, nu, rij, g.Adviesactie.VERSTUURD, scope.vandaag, ontheffen=brief.ontheffen)
    return rij


@transaction.atomic
def stop(*, scope: Scope, dossier: Dossier, advies_id: UUID, gezien: int, reden: str) -> Advies:
    """Write that the advice is no longer needed, and why. Raise `AdviesWeigering`."""
    if not reden.strip():
        raise AdviesWeigering("reden_nodig", veld="reden")
    with _hier(scope, dossier) as (eigen, nu):
        rij = _pak(eigen, nu, advies_id, gezien)
        _laat_vervallen(eigen, nu, rij, reden.strip())
    return rij


@contextmanager
def _hier(scope: Scope, dossier: Dossier) -> Iterator[tuple[Scope, Dossier]]:
    """Lock the dossier and give it with the narrow scope in which the act is laid down."""
    if not mag_in(scope, Handeling.ADVIES_GEVEN, dossier.gemeente_id):
        raise AdviesWeigering("mag_niet")
    houd_vast(scope=scope, dossier=dossier)
    with in_dossier(scope, dossier.gemeente_id, dossier.id, Veldgroep.GEZONDHEID) as eigen:
        yield eigen, Dossier.objects.get(gemeente_id=dossier.gemeente_id, id=dossier.id)


def _pak(eigen: Scope, dossier: Dossier, advies_id: UUID, gezien: int) -> Advies:
    """Return the advice, locked; refuse one that is done, and a save on what somebody else changed since."""
    rij = queries.advies(eigen, dossier, advies_id, vast=True)
    if not rij.loopt:
        raise AdviesWeigering("klaar")
    if rij.bewerking != gezien:
        raise AdviesWeigering("intussen")
    return rij


def _bewaar(rij: Advies, *velden: str) -> None:
    rij.bewerking += 1
    rij.save(update_fields=[*velden, "bewerking"])


def _laat_vervallen(eigen: Scope, dossier: Dossier, rij: Advies, reden: str) -> None:
    rij.vervallen_op, rij.vervallen_reden = eigen.vandaag, reden
    _bewaar(rij, "vervallen_op", "vervallen_reden")
    _op_tijdlijn(eigen, dossier, rij, g.Adviesactie.VERVALLEN, eigen.vandaag)


def _op_tijdlijn(
    eigen: Scope, dossier: Dossier, rij: Advies, actie: g.Adviesactie, datum: date, **velden: Any
) -> None:  # fmt: skip
    inhoud = g.AdviesStap(advies_id=rij.id, actie=actie, datum=datum, **velden)
    leg_vast(scope=eigen, dossier=dossier, inhoud=inhoud, geldig_op=datum, bron=g.Bron.MEDEWERKER)


def _brief(scope: Scope, dossier: Dossier, rij: Advies, *, ontheffen: bool) -> AdviesBrief:
    regels = []
    for eis, woorden in EISEN.items():
        ja, reden = getattr(rij, eis), getattr(rij, f"{eis}_reden")
        if ja is not None:
            antwoord = b.Stuk(tekst="Ja. " if ja else "Nee. ", vet=True)
            regels.append(b.Regel(label=woorden, zin=(antwoord, b.Stuk(tekst=reden))))
    aan_duo = rij.door == g.Adviesvrager.DUO.value
    return AdviesBrief(
        afzender=besluiten.afzender(dossier.gemeente, scope),
        geadresseerde=_AAN_DUO if aan_duo else besluiten.geadresseerde(dossier),
        ondertekenaar=besluiten.ondertekenaar(dossier.gemeente, scope),
        dagtekening=scope.vandaag,
        nummer=dossier.nummer,
        over=f"{dossier.voornamen} {dossier.achternaam}".strip() or dossier.naam,
        geboren=dossier.geboortedatum,
        gevraagd_op=rij.gevraagd_op,
        aan_duo=aan_duo,
        kenmerk=rij.kenmerk,
        ontheffen=ontheffen,
        regels=tuple(regels),
        gezegd=rij.gezegd,
    )
