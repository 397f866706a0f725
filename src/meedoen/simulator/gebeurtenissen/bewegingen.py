# SPDX-License-Identifier: EUPL-1.2
"""What each event changes in the state of a person, before its notification goes out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from meedoen.simulator.kalender import plus_jaren, plus_maanden
from meedoen.simulator.model import ASIEL, GEZIN_OVERIG, Doelgroep, Persoon, Plicht, Resultaat, Termijn

#: Choices of who sends an event: gemeente, datum, begindatum, maanden, grond, resultaat, reden, onderdeel,
#: niveau …
Opties = dict[str, Any]
Beweging = Callable[[Persoon, Opties, date], None]


class PastNiet(Exception):
    """The event cannot happen to this person now; the message is a Dutch sentence."""


def niets(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """An event that only tells something: DUO's data stays as it is."""


def _dag(opties: Opties, naam: str, anders: date) -> date:
    try:
        return date.fromisoformat(str(opties[naam])) if opties.get(naam) else anders
    except ValueError as fout:
        raise PastNiet(f"{naam} is geen datum in de vorm jjjj-mm-dd.") from fout


# plicht


def plichtig(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS101, SS128: the plicht stands, with its begin and the day of the kennisgeving."""
    _plicht_aan(persoon, _dag(opties, "begindatum", vandaag), _dag(opties, "kennisgeving", vandaag), vandaag)


def _plicht_aan(persoon: Persoon, begin: date, kennisgeving: date, vandaag: date) -> None:
    oud = persoon.plicht
    if oud is not None and oud.indicator:
        oud.begindatum = oud.begindatum or begin
        oud.kennisgeving = oud.kennisgeving or kennisgeving
        return
    if oud is not None:
        persoon.plicht_historie.append(oud)
        begin = oud.begindatum or begin
        kennisgeving = oud.kennisgeving or kennisgeving
    persoon.plicht = Plicht(indicator=True, begindatum=begin, wijzigingsdatum=vandaag, kennisgeving=kennisgeving)


def _plicht_uit(persoon: Persoon, reden: str, einde: date, vandaag: date) -> None:
    oud = persoon.plicht or Plicht(indicator=True)
    if oud.indicator:
        oud.einddatum = einde
        persoon.plicht_historie.append(oud)
    persoon.plicht = Plicht(
        indicator=False,
        begindatum=oud.begindatum,
        einddatum=einde,
        wijzigingsdatum=vandaag,
        kennisgeving=oud.kennisgeving,
        reden=reden,
    )


def einde(reden: str) -> Beweging:
    """SS106-SS108, SS110, SS111, SS141: the plicht ends for this reason (or the one in `opties["reden"]`)."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        _plicht_uit(persoon, str(opties.get("reden") or reden), _dag(opties, "datum", vandaag), vandaag)

    return beweeg


# living somewhere


def _vestig(persoon: Persoon, opties: Opties, vandaag: date, gemeente: str | None) -> None:
    doel = str(opties.get("gemeente") or gemeente or "")
    if not doel:
        raise PastNiet("Kies de gemeente waar de persoon gaat wonen.")
    if persoon.woont_in != doel or opties.get("datum"):
        persoon.vestigingen[doel] = _dag(opties, "datum", vandaag)
    persoon.gemeentecode, persoon.coa_locatie, persoon.gekoppelde_gemeente = doel, False, None


def termijn_pip_loopt(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS139: plichtig, and living in the gemeente; someone at a COA location has left it."""
    _vestig(persoon, opties, vandaag, persoon.woont_in or persoon.gekoppelde_gemeente)
    plichtig(persoon, opties, vandaag)


def vestiging_zonder_pip(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS120: settled in a gemeente without a PIP."""
    if persoon.pips:
        raise PastNiet("Deze persoon heeft al een PIP. Gebruik SS121.")
    _vestig(persoon, opties, vandaag, persoon.gekoppelde_gemeente or persoon.gemeentecode)
    plichtig(persoon, opties, vandaag)


def vestiging_met_pip(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS121: settled in a gemeente with the PIP of the one before."""
    if persoon.pip is None:
        raise PastNiet("Deze persoon heeft nog geen PIP. Gebruik SS120.")
    _vestig(persoon, opties, vandaag, persoon.gemeentecode)
    plichtig(persoon, opties, vandaag)


def verhuisd(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS122: moved away; `opties["naar"]` is the new gemeente (the message goes to the old one)."""
    if not opties.get("naar"):
        raise PastNiet("Kies de gemeente waar de persoon naartoe verhuist.")
    _vestig(persoon, {"gemeente": opties["naar"], "datum": opties.get("datum")}, vandaag, None)


def vertrokken(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS123: left the Netherlands."""
    persoon.gemeentecode, persoon.coa_locatie, persoon.gekoppelde_gemeente = None, False, None


# doelgroep


def doelgroep(indeling: str) -> Beweging:
    """SS124 (asiel to gezin/overig) and SS125 (the other way)."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        if persoon.doelgroep.indeling == indeling:
            raise PastNiet(f"De doelgroep is al {indeling}.")
        begin = _dag(opties, "datum", vandaag)
        oud = persoon.doelgroep
        oud.einddatum = max(oud.begindatum, begin - timedelta(days=1))
        persoon.doelgroep_historie.append(oud)
        persoon.doelgroep = Doelgroep(
            indeling=indeling,
            begindatum=begin,
            gedetailleerd=str(opties.get("gedetailleerd") or (ASIEL if indeling == ASIEL else "Overig")),
            asielrechten=(
                "Asielrechten toegekend"
                if indeling == ASIEL
                else "Op verzoek rechten van gezins- en overige migrant toegekend"
            ),
        )

    return beweeg


# term


def stel_termijn_vast(persoon: Persoon, vandaag: date) -> bool:
    """Establish the term from the first PIP, once: start the day after the dagtekening, end (exclusive) 3
    years later.

    Source: Wet inburgering 2021, article 11, and DUO's exclusive end date. Whether anything changed.
    """
    if persoon.termijn is not None or not persoon.pips:
        return False
    start = persoon.pips[0].dagtekening + timedelta(days=1)
    persoon.termijn = Termijn(start=start, einde=plus_jaren(start, 3), wijzigingsdatum=vandaag)
    return True


def termijn_gestart(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS102."""
    if not persoon.pips:
        raise PastNiet("Er is nog geen PIP, dus geen termijn.")
    stel_termijn_vast(persoon, vandaag)


def _verleng(persoon: Persoon, nieuw: date, code: str, omschrijving: str, vandaag: date) -> None:
    oud = persoon.termijn
    if oud is None:
        raise PastNiet("Er is nog geen inburgeringstermijn.")
    persoon.termijn_historie.append(oud)
    persoon.termijn = Termijn(
        start=oud.start,
        einde=nieuw,
        wijzigingsdatum=vandaag,
        grondcode=code,
        grondomschrijving=omschrijving,
    )


def verlengd(code: str, omschrijving: str) -> Beweging:
    """SS103, SS104: the term is `opties["maanden"]` (6) longer."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        if persoon.termijn is None:
            raise PastNiet("Er is nog geen inburgeringstermijn.")
        maanden = int(opties.get("maanden") or 6)
        _verleng(persoon, plus_maanden(persoon.termijn.einde, maanden), code, omschrijving, vandaag)

    return beweeg


# vrijstelling and ontheffing


def tijdelijk_vrijgesteld(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS109: a temporary vrijstelling (default: one year) and the plicht is off."""
    start = _dag(opties, "datum", vandaag)
    eind = _dag(opties, "einddatum", plus_maanden(start, 12))
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
    _plicht_uit(persoon, "Tijdelijke vrijstelling", start, vandaag)


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
            _verleng(persoon, nieuw, "K", "Onderbreking van de inburgeringsplicht", vandaag)
    plichtig(persoon, opties, vandaag)


def vrijstelling(soort: str, oordeel: str, reden: str) -> Beweging:
    """SS107, SS114-SS117: the decision on a vrijstelling; a full one that is granted ends the plicht."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        deel = {"oordeel": oordeel, "reden": reden, "datumOordeel": vandaag.isoformat()}
        if soort == "GedeeltelijkeVrijstelling":
            deel["examenonderdeel"] = str(opties.get("onderdeel") or "LE")
            deel["examenniveau"] = str(opties.get("niveau") or "B1")
        persoon.vrijstellingen.append({soort: deel})
        if soort == "GeheleVrijstelling" and oordeel == "Toekenning":
            _plicht_uit(persoon, "Volledige vrijstelling", vandaag, vandaag)

    return beweeg


def ontheffing(soort: str, oordeel: str) -> Beweging:
    """SS108, SS118, SS119: the decision on an ontheffing; a full one that is granted ends the plicht."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        deel: dict[str, Any] = {"oordeel": oordeel, "datumOordeel": vandaag.isoformat()}
        deel["grond"] = str(opties.get("grond") or "MED")
        if soort == "GedeeltelijkeOntheffing":
            if opties.get("uren"):
                deel["urenBelastbaarheidParticipatieactiviteit"] = int(opties["uren"])
            else:
                deel["examenonderdeel"] = str(opties.get("onderdeel") or "SC")
        persoon.ontheffingen.append({soort: deel})
        if soort == "GeheleOntheffing" and oordeel == "Toekenning":
            _plicht_uit(persoon, "Volledige ontheffing", vandaag, vandaag)

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
            "datumAfname": _dag(opties, "datum", vandaag).isoformat(),
        }
    )


def examen(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS199: a result of an exam part; a failed one uses up a free try."""
    onderdeel, resultaat = str(opties.get("onderdeel") or "LU"), str(opties.get("resultaat") or "Geslaagd")
    regel = {
        "examendatum": _dag(opties, "datum", vandaag).isoformat(),
        "resultaat": resultaat,
        "onderdeel": onderdeel,
    }
    if resultaat == "Geen":
        regel["redenGeenResultaat"] = str(opties.get("reden") or "Nietverwijtbaar")
    if onderdeel != "KNM":
        regel["niveau"] = str(opties.get("niveau") or "B1")
    persoon.examens.append(regel)
    if resultaat == "Gezakt":
        persoon.gratis_pogingen[onderdeel] = max(0, persoon.gratis_pogingen.get(onderdeel, 2) - 1)


def zroute_voldaan(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS141: the Z-route is done, so the plicht is done."""
    if persoon.pip is None or persoon.pip.leerroute != "Z":
        raise PastNiet("De leerroute is niet de zelfredzaamheidsroute.")
    if persoon.zroute is None:
        persoon.zroute = Resultaat(gemeentecode=persoon.pip.gemeentecode, datum=vandaag)
    _plicht_uit(persoon, "Inburgeringsplicht voldaan", vandaag, vandaag)


NAAR_ASIEL = doelgroep(ASIEL)
NAAR_GEZIN_OVERIG = doelgroep(GEZIN_OVERIG)
