# SPDX-License-Identifier: EUPL-1.2
"""What the decisions and results of DUO change: vrijstelling, ontheffing, leerbaarheidstoets and exams."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from meedoen.simulator.gebeurtenissen.bewegingen import (
    Beweging,
    Opties,
    PastNiet,
    dag_uit,
    plicht_uit,
    plichtig,
    verleng,
)
from meedoen.simulator.kalender import plus_maanden
from meedoen.simulator.model import Persoon

ONDERDELEN = ("KNM", "LE", "LU", "SC", "SP")
UITSLAGEN = ("Geslaagd", "Gezakt", "Geen")
NIVEAUS = ("A2", "B1", "B2")
GEEN_UITSLAG = ("Verwijtbaar", "Nietverwijtbaar", "Afgemeld", "Absent")
ONTHEFFINGSGRONDEN = ("BIO", "MED")


def _keuze(opties: Opties, naam: str, anders: str, uit: tuple[str, ...]) -> str:
    """The chosen value, or `anders`; PastNiet when DUO does not know it."""
    waarde = str(opties.get(naam) or anders)
    if waarde not in uit:
        raise PastNiet(f"Bij {naam} kan: {', '.join(uit)}.")
    return waarde


# vrijstelling and ontheffing


def tijdelijk_vrijgesteld(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS109: a temporary vrijstelling (default: one year) and the plicht is off."""
    start = dag_uit(opties, "datum", vandaag)
    eind = dag_uit(opties, "einddatum", plus_maanden(start, 12))
    persoon.vrijstellingen.append(
        {
            "TijdelijkeVrijstelling": {
                "oordeel": "Toekenning",
                "reden": "INS",
                "datumOordeel": vandaag.isoformat(),
                "startdatum": start.isoformat(),
                "einddatum": eind.isoformat(),
            }
        }
    )
    plicht_uit(persoon, "Tijdelijke vrijstelling", start, vandaag)


def vrijstelling_ingetrokken(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS129 (no PIP yet) and SS130 (PIP known): the temporary vrijstelling ends today and the plicht is on
    again.

    With an established term, the term gets longer by the days of the vrijstelling (Besluit inburgering 2021,
    article 4.2); whether DUO counts it in just this way is not published.
    """
    lopend = [v["TijdelijkeVrijstelling"] for v in persoon.vrijstellingen if "TijdelijkeVrijstelling" in v]
    lopend = [v for v in lopend if v["oordeel"] == "Toekenning" and v["einddatum"] >= vandaag.isoformat()]
    for vrijstelling in lopend:
        vrijstelling["einddatum"] = vandaag.isoformat()
        dagen = (vandaag - date.fromisoformat(vrijstelling["startdatum"])).days + 1
        if persoon.termijn is not None and dagen > 0:
            nieuw = persoon.termijn.einde + timedelta(days=dagen)
            verleng(persoon, nieuw, "K", "Onderbreking van de inburgeringsplicht", vandaag)
    plichtig(persoon, opties, vandaag)


def vrijstelling(soort: str, oordeel: str, reden: str) -> Beweging:
    """SS107, SS114-SS117: the decision on a vrijstelling; a full one that is granted ends the plicht."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        deel = {"oordeel": oordeel, "reden": reden, "datumOordeel": vandaag.isoformat()}
        if soort == "GedeeltelijkeVrijstelling":
            deel["examenonderdeel"] = _keuze(opties, "onderdeel", "LE", ("LE", "LU", "SC", "SP"))
            deel["examenniveau"] = _keuze(opties, "niveau", "B1", ("A2", "B1"))
        persoon.vrijstellingen.append({soort: deel})
        if soort == "GeheleVrijstelling" and oordeel == "Toekenning":
            plicht_uit(persoon, "Volledige vrijstelling", vandaag, vandaag)

    return beweeg


def ontheffing(soort: str, oordeel: str) -> Beweging:
    """SS108, SS118, SS119: the decision on an ontheffing; a full one that is granted ends the plicht."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        deel: dict[str, Any] = {"oordeel": oordeel, "datumOordeel": vandaag.isoformat()}
        deel["grond"] = _keuze(opties, "grond", "MED", ONTHEFFINGSGRONDEN)
        if soort == "GedeeltelijkeOntheffing":
            if opties.get("uren"):
                deel["urenBelastbaarheidParticipatieactiviteit"] = int(opties["uren"])
            else:
                deel["examenonderdeel"] = _keuze(opties, "onderdeel", "SC", ONDERDELEN)
        persoon.ontheffingen.append({soort: deel})
        if soort == "GeheleOntheffing" and oordeel == "Toekenning":
            plicht_uit(persoon, "Volledige ontheffing", vandaag, vandaag)

    return beweeg


# leerbaarheidstoets and exams

_LBT = {"B1-route haalbaar": "31,50", "B1-route niet haalbaar": "18,25", "Onbekend": "0,00"}


def lbt_aangemeld(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS137: there is an examennummer for the leerbaarheidstoets (at most 12 characters)."""
    if persoon.lbt_nummer is None:
        nummer = opties.get("examennummer") or f"LBT{persoon.sleutel[-9:]:0>9}"
        persoon.lbt_nummer = str(nummer)[:12]


def lbt_resultaat(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS131: a result of the leerbaarheidstoets (default: B1-route haalbaar). The scores are invented."""
    resultaat = str(opties.get("resultaat") or "B1-route haalbaar")
    if resultaat not in _LBT:
        raise PastNiet("Dit resultaat van de leerbaarheidstoets bestaat niet.")
    persoon.lbt_resultaten.append(
        {
            "resultaat": resultaat,
            "behaaldeScore": str(opties.get("score") or _LBT[resultaat]),
            "benodigdeScore": "25,00",
            "datumAfname": dag_uit(opties, "datum", vandaag).isoformat(),
        }
    )


def examen(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS199: a result of an exam part; a failed one uses up a free try."""
    onderdeel = _keuze(opties, "onderdeel", "LU", ONDERDELEN)
    resultaat = _keuze(opties, "resultaat", "Geslaagd", UITSLAGEN)
    regel = {
        "examendatum": dag_uit(opties, "datum", vandaag).isoformat(),
        "resultaat": resultaat,
        "onderdeel": onderdeel,
    }
    if resultaat == "Geen":
        regel["redenGeenResultaat"] = _keuze(opties, "reden", "Nietverwijtbaar", GEEN_UITSLAG)
    if onderdeel != "KNM":
        regel["niveau"] = _keuze(opties, "niveau", "B1", NIVEAUS)
    persoon.examens.append(regel)
    if resultaat == "Gezakt":
        persoon.gratis_pogingen[onderdeel] = max(0, persoon.gratis_pogingen.get(onderdeel, 2) - 1)
