# SPDX-License-Identifier: EUPL-1.2
"""Acts in the registers, and the look into them that a decision takes."""

from __future__ import annotations

import logging
from datetime import date
from typing import Final
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from meedoen.domein.contracten import PrijsPer
from meedoen.domein.mandaten import Mandaattaak, Onderdeel, Ontvanger, bezwaarlijk, mag_mandateren
from meedoen.domein.toegang import Handeling, Rol, Scope, mag_in
from meedoen.regie.mandaten import queries
from meedoen.regie.mandaten.models import Contract, Mandaat, Taakdeel
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import recht_nl

_log = logging.getLogger("meedoen.beheer")
_SLOT: Final = 27_005
"""Of the advisory lock, beside the gemeente."""


class Geweigerd(Exception):
    """The act can't be done; the text says why. `veld` is the field of the form it is about."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


@transaction.atomic
def geef_mandaat(
    *,
    scope: Scope,
    gemeente_id: int,
    taak: Mandaattaak,
    aan: Ontvanger,
    rol: Rol | None,
    naam: str,
    grondslag: str,
    vanaf: date,
    tot: date | None,
) -> Mandaat:
    """Lay down a mandate as the college gave it. `tot` is exclusive.

    Raise `Geweigerd` for what the act forbids (with the article), and for the same mandate twice on one day.
    """
    _eis(scope, gemeente_id)
    _om_de_beurt(gemeente_id)
    uitkomst = mag_mandateren(taak, aan)
    if not uitkomst.waarde:
        stap = bezwaarlijk(uitkomst.stappen) or uitkomst.stappen[-1]
        raise Geweigerd(f"{recht_nl.uitleg(stap)} Dat staat in {stap.artikel.citaat}.", "aan")
    if tot is not None and tot <= vanaf:
        raise Geweigerd("De laatste dag ligt voor de eerste. Kijk beide dagen na.", "tot")
    wie = {"aan": aan, "rol": rol.value if rol and aan is Ontvanger.ROL else "", "naam": naam.strip()}
    if aan is not Ontvanger.ROL and not wie["naam"]:
        raise Geweigerd("Schrijf op wie dit mandaat krijgt.", "naam")
    zelfde = Mandaat.objects.filter(gemeente_id=gemeente_id, taak=taak, **wie).exclude(tot__lte=vanaf)
    if (zelfde.filter(vanaf__lt=tot) if tot else zelfde).exists():
        raise Geweigerd("Dit mandaat is er in deze tijd al. Beëindig dat eerst.", "vanaf")
    rij = Mandaat.objects.create(
        gemeente_id=gemeente_id, taak=taak, grondslag=grondslag.strip(), vanaf=vanaf, tot=tot,
        vastgelegd_op=scope.nu, door=scope.naam, **wie,
    )  # fmt: skip
    _meld("mandaat vastgelegd", scope, rij)
    return rij


@transaction.atomic
def verdeel_taak(
    *, scope: Scope, gemeente_id: int, onderdeel: Onderdeel, partij: str, afspraak: str, vanaf: date, vervangt: bool
) -> Taakdeel:
    """Let a party carry a part from a day on. `vervangt`: who carried it until then stops that day."""
    _eis(scope, gemeente_id)
    _om_de_beurt(gemeente_id)
    eerder = Taakdeel.objects.filter(gemeente_id=gemeente_id, onderdeel=onderdeel).exclude(tot__lte=vanaf)
    if eerder.filter(partij__iexact=partij.strip()).exists():
        raise Geweigerd("Deze partij doet dit al. Beëindig dat eerst.", "partij")
    if vervangt:
        if eerder.filter(vanaf__gte=vanaf).exists():
            raise Geweigerd("Er staat al iets voor een latere dag. Beëindig dat eerst.", "vanaf")
        eerder.update(tot=vanaf, beeindigd_op=scope.nu, beeindigd_door=scope.naam)
    rij = Taakdeel.objects.create(
        gemeente_id=gemeente_id, onderdeel=onderdeel, partij=partij.strip(), afspraak=afspraak.strip(), vanaf=vanaf,
        vastgelegd_op=scope.nu, door=scope.naam,
    )  # fmt: skip
    _meld("taak verdeeld", scope, rij)
    return rij


@transaction.atomic
def leg_contract_vast(
    *, scope: Scope, gemeente_id: int, onderdeel: Onderdeel, organisatie_id: UUID, kenmerk: str, vanaf: date,
    tot: date | None, aantal: int | None, prijs: int | None, per: PrijsPer | None,
) -> Contract:  # fmt: skip
    """Lay down what was agreed with an organisation: `tot` is exclusive, `prijs` in eurocents. Raise `Geweigerd`.

    Of one organisation and part one contract holds on a day: an earlier one ends before a new one begins.
    """
    _eis(scope, gemeente_id)
    if organisatie_id not in dict(partners_van(gemeente_id, scope.vandaag)):
        raise Geweigerd("De gemeente werkt nu niet met deze organisatie.", "organisatie")
    if tot is not None and tot <= vanaf:
        raise Geweigerd("De laatste dag ligt voor de eerste. Kijk beide dagen na.", "tot")
    if (prijs is None) is not (per is None):
        raise Geweigerd("Vul bij een prijs ook in waarvoor die geldt, of laat beide leeg.", "per")
    ander = Contract.objects.filter(gemeente_id=gemeente_id, onderdeel=onderdeel, organisatie_id=organisatie_id)
    ander = ander.exclude(tot__lte=vanaf)
    al = Geweigerd("Er is in deze tijd al een contract met deze organisatie. Beëindig dat eerst.", "vanaf")
    if (ander.filter(vanaf__lt=tot) if tot else ander).exists():
        raise al
    try:
        with transaction.atomic():
            rij = Contract.objects.create(
                gemeente_id=gemeente_id, onderdeel=onderdeel, organisatie_id=organisatie_id, kenmerk=kenmerk.strip(),
                vanaf=vanaf, tot=tot, aantal=aantal, prijs=prijs, per=per.value if per else "",
                vastgelegd_op=scope.nu, door=scope.naam,
            )  # fmt: skip
    except IntegrityError as fout:
        raise al from fout
    _meld("contract vastgelegd", scope, rij)
    return rij


@transaction.atomic
def beeindig(*, scope: Scope, rij: Mandaat | Taakdeel | Contract, tot: date) -> None:
    """End a row from a day on. Raise `Geweigerd` for a day before it began, or in the past for a mandate.

    What was decided under it stays decided.
    """
    _eis(scope, rij.gemeente_id)
    nu = type(rij)._default_manager.select_for_update().get(gemeente_id=rij.gemeente_id, id=rij.id)
    if nu.tot is not None and nu.tot <= scope.vandaag:
        raise Geweigerd(f"{nu.beeindigd_door or nu.door} beëindigde dit al.", "tot")
    if nu.tot is not None and tot >= nu.tot:
        raise Geweigerd(f"Dit stopt al op {datums.voluit(nu.tot)}. Kies een eerdere dag.", "tot")
    if tot < max(nu.vanaf, scope.vandaag):
        raise Geweigerd("Beëindigen kan vanaf vandaag: eerdere besluiten blijven zoals ze zijn.", "tot")
    nu.tot, nu.beeindigd_op, nu.beeindigd_door = tot, scope.nu, scope.naam
    nu.save(update_fields=["tot", "beeindigd_op", "beeindigd_door"])
    _meld("beëindigd", scope, nu)


def zoek_mandaat(*, scope: Scope, gemeente_id: int, taak: Mandaattaak) -> Mandaat | None:
    """Return the mandate under which this person decides today, for the besluit and its letter.

    None where the gemeente does not keep this task in the register. Raise `Geweigerd` where it does, and this role has
    no mandate today (Awb 10:3, 10:11).
    """
    rij = queries.mandaat_van(scope, gemeente_id, taak)
    if rij is None and queries.geregeld(gemeente_id, taak):
        raise Geweigerd("Jouw rol heeft vandaag geen mandaat voor dit besluit.")
    return rij


def _eis(scope: Scope, gemeente_id: int) -> None:
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")


def _om_de_beurt(gemeente_id: int) -> None:
    """Wait until nobody else writes in these registers: two at once would lay down the same mandate twice."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s::int, %s::int)", [_SLOT, gemeente_id])


def _meld(wat: str, scope: Scope, rij: Mandaat | Taakdeel | Contract) -> None:
    _log.info(wat, extra={"register": str(rij.id), "medewerker": str(scope.medewerker_id)})
