# SPDX-License-Identifier: EUPL-1.2
"""What each event changes in the state of a person, before its notification goes out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from meedoen.simulator.kalender import plus_jaren, plus_maanden
from meedoen.simulator.model import ASIEL, GEZIN_OVERIG, Doelgroep, Persoon, Plicht, Resultaat, Termijn
from meedoen.simulator.verzonnen import VERLENGINGSGRONDEN

#: Choices of who sends an event: gemeente, datum, begindatum, maanden, grond, resultaat, reden, onderdeel,
#: niveau …
Opties = dict[str, Any]
Beweging = Callable[[Persoon, Opties, date], None]


class PastNiet(Exception):
    """The event cannot happen to this person now; the message is a Dutch sentence."""


def niets(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """An event that only tells something: DUO's data stays as it is."""


def dag_uit(opties: Opties, naam: str, anders: date) -> date:
    try:
        return date.fromisoformat(str(opties[naam])) if opties.get(naam) else anders
    except ValueError as fout:
        raise PastNiet(f"{naam} is geen datum in de vorm jjjj-mm-dd.") from fout


# plicht


def plichtig(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS101, SS128: the plicht stands, with its begin and the day of the kennisgeving."""
    _plicht_aan(persoon, dag_uit(opties, "begindatum", vandaag), dag_uit(opties, "kennisgeving", vandaag), vandaag)


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


def plicht_uit(persoon: Persoon, reden: str, einde: date, vandaag: date) -> None:
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
        plicht_uit(persoon, str(opties.get("reden") or reden), dag_uit(opties, "datum", vandaag), vandaag)

    return beweeg


# living somewhere


def _vestig(persoon: Persoon, opties: Opties, vandaag: date, gemeente: str | None) -> None:
    doel = str(opties.get("gemeente") or gemeente or "")
    if not doel:
        raise PastNiet("Kies de gemeente waar de persoon gaat wonen.")
    if persoon.woont_in != doel or opties.get("datum"):
        persoon.vestigingen[doel] = dag_uit(opties, "datum", vandaag)
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
        begin = dag_uit(opties, "datum", vandaag)
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


def verleng(persoon: Persoon, nieuw: date, code: str, omschrijving: str, vandaag: date) -> None:
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


def beoordeel(persoon: Persoon, oordeel: str, vandaag: date) -> None:
    """Judge the request for a longer term that lies there, or one that comes in today."""
    open_ = [v for v in persoon.verlengingen if v["beoordelingAanvraag"] == "InBehandeling"]
    verzoek = open_[-1] if open_ else {"ontvangstdatum": vandaag.isoformat()}
    if not open_:
        persoon.verlengingen.append(verzoek)
    verzoek |= {"beoordelingAanvraag": oordeel}
    if oordeel != "InBehandeling":
        verzoek["datumBeoordeling"] = vandaag.isoformat()


def verzoek(oordeel: str) -> Beweging:
    """SS112 (a request came in) and SS113 (refused)."""

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        beoordeel(persoon, oordeel, vandaag)

    return beweeg


def verlengd(code: str, omschrijving: str, *, op_verzoek: bool = False) -> Beweging:
    """SS103, SS104: the term is `opties["maanden"]` (6) longer, on the ground with this code.

    `opties["grond"]` is another code of the published list; a request that lay there is granted.
    """

    def beweeg(persoon: Persoon, opties: Opties, vandaag: date) -> None:
        if persoon.termijn is None:
            raise PastNiet("Er is nog geen inburgeringstermijn.")
        maanden = int(opties.get("maanden") or 6)
        grond = opties.get("grond")
        woorden = {rij["code"]: rij["omschrijving"] for rij in VERLENGINGSGRONDEN}
        if grond and grond not in woorden:
            raise PastNiet("Deze grond voor verlenging bestaat niet.")
        gekozen = (str(grond), woorden[str(grond)]) if grond else (code, omschrijving)
        verleng(persoon, plus_maanden(persoon.termijn.einde, maanden), *gekozen, vandaag)
        if op_verzoek:
            beoordeel(persoon, "Toegekend", vandaag)

    return beweeg


def zroute_voldaan(persoon: Persoon, opties: Opties, vandaag: date) -> None:
    """SS141: the Z-route is done, so the plicht is done."""
    if persoon.pip is None or persoon.pip.leerroute != "Z":
        raise PastNiet("De leerroute is niet de zelfredzaamheidsroute.")
    if persoon.zroute is None:
        persoon.zroute = Resultaat(gemeentecode=persoon.pip.gemeentecode, datum=vandaag)
    plicht_uit(persoon, "Inburgeringsplicht voldaan", dag_uit(opties, "datum", vandaag), vandaag)


NAAR_ASIEL = doelgroep(ASIEL)
NAAR_GEZIN_OVERIG = doelgroep(GEZIN_OVERIG)
