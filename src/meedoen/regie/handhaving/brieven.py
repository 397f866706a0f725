# SPDX-License-Identifier: EUPL-1.2
"""The letters of a boeteprocedure, made from what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from meedoen.domein.gebeurtenissen import Boetegrond, Opkomst
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.boete_bedragen import GROND, wettelijk_maximum
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import boete as b
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.regeling import Deel
from meedoen.regie.handhaving.stukken import Stuk
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.voordeel.punten import Punt
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

ONDERDELEN = {
    Planonderdeel.ONDERSTEUNING: "de begeleiding",
    Planonderdeel.PVT_MAP: "de participatieverklaring of de module Arbeidsmarkt en Participatie",
    Planonderdeel.INTENSITEIT: "de lessen",
}
"""The parts of the plan on which a fine can stand (article 23 lid 1), in words."""


def overtreding(zaak: Zaak) -> str:
    """Return what happened, in one sentence to the reader."""
    rij = zaak.rij
    dag = _dagzin(rij)
    if rij.grond == Boetegrond.INTAKE.value:
        oproep = next((o for o in zaak.feiten.oproepen if o.nummer == rij.oproep_nummer), None)
        wel = oproep is not None and oproep.uitkomst is Opkomst.ONVOLDOENDE
        wat = "werkte niet genoeg mee aan de brede intake" if wel else "bent niet naar de brede intake gekomen"
        return f"U {wat}, na oproep {rij.oproep_nummer}. {dag}"
    wat = ONDERDELEN[Planonderdeel(rij.planonderdeel)]
    return f"In uw plan (PIP) staat {wat}. Daar hebt u niet genoeg aan meegewerkt. {dag}"


def _dagzin(rij: Boeteprocedure) -> str:
    gezien = datums.voluit(rij.constatering)
    if rij.constatering == rij.overtreding_op:
        return f"Dat zagen wij op {gezien}."
    return f"Dat was op {datums.voluit(rij.overtreding_op)}. Wij zagen het op {gezien}."


def _gemeen(scope: Scope, dossier: Dossier, nummer: str, besluit: str = "") -> dict[str, Any]:
    return {
        "afzender": besluiten.afzender(dossier.gemeente, scope),
        "geadresseerde": besluiten.geadresseerde(dossier),
        "dagtekening": scope.vandaag,
        "nummer": nummer,
        "ondertekenaar": besluiten.ondertekenaar(dossier.gemeente, scope, besluit=besluit),
    }


def _boete(scope: Scope, zaak: Zaak, nummer: str, voor: Iterable[Punt], besluit: str = "") -> dict[str, Any]:
    return {
        **_gemeen(scope, zaak.dossier, nummer, besluit),
        "overtreding": overtreding(zaak),
        "voorschrift": GROND[zaak.soort].citaat,
        "voor": tuple(punt.zin for punt in voor if punt.weegt),
    }


def voornemen(
    scope: Scope, zaak: Zaak, *, stukken: Sequence[Stuk], voor: Iterable[Punt], plaats_tijd: str, tot: date, tolk: str
) -> b.VoornemenBoeteBrief:
    """Return the intention to fine, with the report behind it."""
    return b.VoornemenBoeteBrief(
        **_boete(scope, zaak, zaak.dossier.nummer, voor),
        gebeurd=tuple(b.Gebeurd(dag=stuk.datum, zin=stuk.zin) for stuk in stukken),
        feiten=zaak.rij.feiten,
        plaats_tijd=plaats_tijd,
        hoogste=euro(wettelijk_maximum(zaak.soort, peildatum=zaak.rij.overtreding_op).waarde),
        zienswijze_tot=tot,
        rapport_door=scope.naam,
        tolktaal=tolk,
    )


def zienswijzezin(rij: Boeteprocedure) -> str:
    """Return what the reader said, as the letter tells it back."""
    if rij.zienswijze_op is None or not rij.zienswijze_gegeven:
        return "U hebt niet op ons voornemen gereageerd. Dat telt niet tegen u."
    dag = datums.voluit(rij.zienswijze_op)
    if not rij.zienswijze:
        return f"Op {dag} hebt u met ons gesproken."
    return f"Op {dag} hebt u ons verteld wat u ervan vindt. In het kort: {rij.zienswijze.rstrip('.')}."


def boete(
    scope: Scope, zaak: Zaak, *, nummer: str, centen: int, berekend: int, voor: Iterable[Punt], motivering: str,
    betalen_tot: date, termijn_tot: date | None, bezwaar_tot: date,
) -> b.BoeteBesluitBrief:  # fmt: skip
    """Return the fine."""
    return b.BoeteBesluitBrief(
        **_boete(scope, zaak, nummer, voor, besluit="boete"),
        bedrag=euro(centen),
        lager_dan=euro(berekend) if centen < berekend else "",
        motivering=motivering,
        zienswijze=zienswijzezin(zaak.rij),
        betalen_tot=betalen_tot,
        termijn_tot=termijn_tot,
        bezwaar=besluiten.bezwaarclausule(zaak.dossier.gemeente, bezwaar_tot),
    )


def geen_boete(scope: Scope, zaak: Zaak, *, nummer: str, voor: Iterable[Punt], motivering: str) -> b.GeenBoeteBrief:
    """Return the notice that no fine comes."""
    return b.GeenBoeteBrief(**_boete(scope, zaak, nummer, voor), motivering=motivering)


def uitstel(
    scope: Scope, zaak: Zaak, *, open_: int, boete_van: date, delen: Sequence[Deel], bezwaar_tot: date, nummer: str
) -> b.UitstelBetalingBrief:
    """Return the decision to pay later or in parts."""
    return b.UitstelBetalingBrief(
        **_gemeen(scope, zaak.dossier, nummer, besluit="boete_uitstel"),
        openstaand=euro(open_),
        boete_van=boete_van,
        delen=tuple(b.Deelbetaling(bedrag=euro(deel.centen), dag=deel.dag) for deel in delen),
        uitstel_tot=delen[-1].dag,
        bezwaar=besluiten.bezwaarclausule(zaak.dossier.gemeente, bezwaar_tot),
    )


def aanmaning(scope: Scope, zaak: Zaak, *, open_: int, boete_van: date, tot: date, nummer: str) -> b.AanmaningBrief:
    """Return the aanmaning."""
    return b.AanmaningBrief(
        **_gemeen(scope, zaak.dossier, nummer), openstaand=euro(open_), boete_van=boete_van, betalen_tot=tot
    )
