# SPDX-License-Identifier: EUPL-1.2
"""The letters of a boeteprocedure, made from what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from meedoen.domein.gebeurtenissen import Boetegrond, Opkomst
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.betaling import AWB_4_96_1
from meedoen.recht.wi2021.boete_bedragen import GROND, wettelijk_maximum
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import boete as b
from meedoen.regie.besluiten.brieven.gegevens import Zin
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.regeling import Deel
from meedoen.regie.handhaving.stukken import Stuk
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.voordeel.punten import Punt
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

CONCEPT = "concept"
"""The number on a letter that is read before its act."""
ONDERDELEN = {
    Planonderdeel.ONDERSTEUNING: "de begeleiding",
    Planonderdeel.PVT_MAP: "de participatieverklaring of de module Arbeidsmarkt en Participatie",
    Planonderdeel.INTENSITEIT: "de lessen",
}
"""The parts of the plan on which a fine can stand (article 23 lid 1), in words."""


def overtreding(zaak: Zaak) -> Zin:
    """Return what happened, in one sentence to the reader."""
    rij = zaak.rij
    gezien, nummer = _dagen(rij), rij.oproep_nummer or 0
    if rij.grond == Boetegrond.INTAKE.value:
        oproep = next((o for o in zaak.feiten.oproepen if o.nummer == rij.oproep_nummer), None)
        wel = oproep is not None and oproep.uitkomst is Opkomst.ONVOLDOENDE
        wat = (
            "U werkte niet genoeg mee aan de brede intake, na oproep {nummer}."
            if wel
            else "U bent niet naar de brede intake gekomen, na oproep {nummer}."
        )
        return Zin(f"{wat} {gezien.bron}", {"nummer": nummer, **gezien.waarden})
    deel = Planonderdeel(rij.planonderdeel)
    staat = "staan" if deel is Planonderdeel.INTENSITEIT else "staat"
    wat = f"In uw plan (PIP) {staat} {ONDERDELEN[deel]}. Daar hebt u niet genoeg aan meegewerkt."
    return Zin(f"{wat} {gezien.bron}", gezien.waarden)


def _dagen(rij: Boeteprocedure) -> Zin:
    """On which day it was and was seen; one sentence where that is the same day."""
    if rij.constatering == rij.overtreding_op:
        return Zin("Dat zagen wij op {dag}.", {"dag": rij.overtreding_op})
    return Zin("Dat was op {dag}. Wij zagen het op {gezien}.", {"dag": rij.overtreding_op, "gezien": rij.constatering})


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
    scope: Scope, zaak: Zaak, *, stukken: Sequence[Stuk], voor: Iterable[Punt], plaats_tijd: str, tot: date, tolk: str,
    taal: str = "",
) -> b.VoornemenBoeteBrief:  # fmt: skip
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
        taal=taal,
    )


def zienswijzezin(rij: Boeteprocedure) -> Zin:
    """Return what the reader said, as the letter tells it back."""
    if rij.zienswijze_op is None or not rij.zienswijze_gegeven:
        return Zin("U hebt niet op ons voornemen gereageerd. Dat telt niet tegen u.")
    if not rij.zienswijze:
        return Zin("Op {dag} hebt u met ons gesproken.", {"dag": rij.zienswijze_op})
    return Zin(
        "Op {dag} hebt u ons verteld wat u ervan vindt. In het kort: {woorden}.",
        {"dag": rij.zienswijze_op, "woorden": rij.zienswijze.rstrip(".")},
    )


def boete(
    scope: Scope, zaak: Zaak, *, nummer: str, centen: int, berekend: int, voor: Iterable[Punt], motivering: str,
    betalen_tot: date, termijn_tot: date | None, bezwaar_tot: date, taal: str = "",
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
        taal=taal,
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


_GROND_STOP = {
    "deel": "Een deel dat u uiterlijk op {dag} moest betalen, is niet betaald.",
    "gegevens": "Wat u ons vertelde toen wij de afspraak maakten, klopte niet. Anders was ons besluit anders geweest.",
    "omstandigheden": "Er is zo veel veranderd, dat wij niet verder kunnen met deze afspraak.",
}


def grond_stop(grond: str, deel: date | None) -> str:
    """Return the ground of the law for which an arrangement is withdrawn, to the reader. `grond`: a `Stopgrond`."""
    zin = _GROND_STOP[grond].format(dag=datums.voluit(deel) if deel else "")
    return f"{zin} Dan mag de gemeente de afspraak stoppen ({AWB_4_96_1.citaat})."


def gevolg_stop(open_: int, tot: date) -> tuple[str, ...]:
    """Return what the reader has to pay by when, once an arrangement is withdrawn."""
    return (
        f"U betaalt {euro(open_)} in een keer, uiterlijk op {datums.voluit(tot)}. Dit kost niets extra.",
        "Tot en met die dag sturen wij u geen aanmaning.",
        "Lukt dat niet? Bel ons. Een nieuwe afspraak kan altijd.",
    )


def aanmaning(scope: Scope, zaak: Zaak, *, open_: int, boete_van: date, tot: date, nummer: str) -> b.AanmaningBrief:
    """Return the aanmaning."""
    return b.AanmaningBrief(
        **_gemeen(scope, zaak.dossier, nummer), openstaand=euro(open_), boete_van=boete_van, betalen_tot=tot
    )
