# SPDX-License-Identifier: EUPL-1.2
"""All events that DUO can tell a gemeente about (gebeurtenisId), with what they change and when they fit.

Source: DUO's list of events in the repository gemeente-m2m-inburgering (state of June 2026); the attention
signals are marked there as "not yet relevant".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from meedoen.simulator.gebeurtenissen import besluiten
from meedoen.simulator.gebeurtenissen import bewegingen as b
from meedoen.simulator.model import Persoon


class Gebeurtenis(NamedTuple):
    """`past` says why the event does not fit now ("" when it does); it advises, `beweeg` decides
    (PastNiet).
    """

    code: str
    groep: str
    titel: str
    beweeg: b.Beweging
    past: Callable[[Persoon], str]


def _altijd(persoon: Persoon) -> str:
    return ""


def _plichtig(persoon: Persoon) -> str:
    return "" if persoon.plichtig else "De persoon is nu niet inburgeringsplichtig."


def _niet_plichtig(persoon: Persoon) -> str:
    return "De persoon is al inburgeringsplichtig." if persoon.plichtig else ""


def _niet_gevestigd(persoon: Persoon) -> str:
    return "De persoon heeft al een PIP." if persoon.pips else ""


def _met_pip(persoon: Persoon) -> str:
    return "" if persoon.pips else "Er is nog geen PIP."


def _zonder_pip(persoon: Persoon) -> str:
    return _plichtig(persoon) or ("Er is al een PIP." if persoon.pips else "")


def _met_termijn(persoon: Persoon) -> str:
    return "" if persoon.termijn else "Er is nog geen inburgeringstermijn."


def _vrijgesteld(persoon: Persoon) -> bool:
    return persoon.plicht is not None and persoon.plicht.reden == "Tijdelijke vrijstelling"


def _vrij_zonder_pip(persoon: Persoon) -> str:
    if not _vrijgesteld(persoon):
        return "Er is geen tijdelijke vrijstelling."
    return "Er is al een PIP. Gebruik SS130." if persoon.pips else ""


def _vrij_met_pip(persoon: Persoon) -> str:
    if not _vrijgesteld(persoon):
        return "Er is geen tijdelijke vrijstelling."
    return "" if persoon.pips else "Er is nog geen PIP. Gebruik SS129."


def _asiel(persoon: Persoon) -> str:
    return "" if persoon.asiel else "De persoon is geen asielstatushouder."


def _geen_asiel(persoon: Persoon) -> str:
    return "De persoon is al asielstatushouder." if persoon.asiel else ""


def _lbt_nieuw(persoon: Persoon) -> str:
    return "Er is al een examennummer." if persoon.lbt_nummer else _plichtig(persoon)


def _zroute(persoon: Persoon) -> str:
    return "" if persoon.pip and persoon.pip.leerroute == "Z" else "De leerroute is niet de zelfredzaamheidsroute."


_NIEUW, _WONEN, _GROEP = "Nieuw", "Wonen", "Doelgroep"
_EINDE, _VOLDAAN, _ROUTE = "Einde of pauze", "Voldaan", "Leerroute en termijn"
_VERZOEK, _EXAMEN, _AANDACHT = "Verzoeken", "Examen", "Aandacht"

_ALLE = (
    Gebeurtenis("SS101", _NIEUW, "De persoon is inburgeringsplichtig", b.plichtig, _niet_plichtig),
    Gebeurtenis("SS139", _NIEUW, "De tien weken voor het PIP zijn begonnen", b.termijn_pip_loopt, _niet_gevestigd),
    Gebeurtenis("SS128", _NIEUW, "Plichtig, maar bijna AOW-leeftijd", b.plichtig, _niet_plichtig),
    Gebeurtenis(
        "SS129",
        _NIEUW,
        "Tijdelijke vrijstelling ingetrokken, nog geen PIP",
        besluiten.vrijstelling_ingetrokken,
        _vrij_zonder_pip,
    ),
    Gebeurtenis("SS120", _WONEN, "Gevestigd in een gemeente, zonder PIP", b.vestiging_zonder_pip, _niet_gevestigd),
    Gebeurtenis("SS121", _WONEN, "Gevestigd in een gemeente, met PIP van de vorige", b.vestiging_met_pip, _met_pip),
    Gebeurtenis("SS122", _AANDACHT, "Verhuisd naar een andere gemeente", b.verhuisd, _altijd),
    Gebeurtenis("SS123", _AANDACHT, "Vertrokken uit Nederland", b.vertrokken, _altijd),
    Gebeurtenis("SS124", _GROEP, "Van asiel naar gezin of overig", b.NAAR_GEZIN_OVERIG, _asiel),
    Gebeurtenis("SS125", _GROEP, "Van gezin of overig naar asiel", b.NAAR_ASIEL, _geen_asiel),
    Gebeurtenis("SS109", _EINDE, "Tijdelijke vrijstelling gegeven", besluiten.tijdelijk_vrijgesteld, _plichtig),
    Gebeurtenis("SS110", _EINDE, "De inburgeringsplicht is ingetrokken", b.einde("Verblijfsdoel gewijzigd"), _plichtig),
    Gebeurtenis("SS111", _EINDE, "De persoon is overleden", b.einde("Overlijden"), _altijd),
    Gebeurtenis("SS106", _VOLDAAN, "Diploma gehaald", b.einde("Inburgeringsplicht voldaan"), _met_pip),
    Gebeurtenis(
        "SS107",
        _VOLDAAN,
        "Volledige vrijstelling",
        besluiten.vrijstelling("GeheleVrijstelling", "Toekenning", "DIP"),
        _plichtig,
    ),
    Gebeurtenis(
        "SS108", _VOLDAAN, "Volledige ontheffing", besluiten.ontheffing("GeheleOntheffing", "Toekenning"), _plichtig
    ),
    Gebeurtenis("SS137", _ROUTE, "Aangemeld voor de leerbaarheidstoets", besluiten.lbt_aangemeld, _lbt_nieuw),
    Gebeurtenis("SS131", _ROUTE, "Resultaat van de leerbaarheidstoets bekend", besluiten.lbt_resultaat, _plichtig),
    Gebeurtenis("SS102", _ROUTE, "De inburgeringstermijn is gestart", b.termijn_gestart, _met_pip),
    Gebeurtenis("SS103", _ROUTE, "Termijn door DUO verlengd", b.verlengd("E", "Alfabetisering"), _met_termijn),
    Gebeurtenis(
        "SS104",
        _ROUTE,
        "Termijn op verzoek verlengd",
        b.verlengd("A", "Langdurige ziekte", op_verzoek=True),
        _met_termijn,
    ),
    Gebeurtenis(
        "SS130",
        _ROUTE,
        "Tijdelijke vrijstelling ingetrokken, PIP bekend",
        besluiten.vrijstelling_ingetrokken,
        _vrij_met_pip,
    ),
    Gebeurtenis("SS113", _VERZOEK, "Verlenging afgewezen", b.verzoek("Afgewezen"), _met_termijn),
    Gebeurtenis(
        "SS114",
        _VERZOEK,
        "Volledige vrijstelling afgewezen",
        besluiten.vrijstelling("GeheleVrijstelling", "Afwijzing", "AVI"),
        _plichtig,
    ),
    Gebeurtenis(
        "SS115",
        _VERZOEK,
        "Tijdelijke vrijstelling afgewezen",
        besluiten.vrijstelling("TijdelijkeVrijstelling", "Afwijzing", "INS"),
        _plichtig,
    ),
    Gebeurtenis(
        "SS116",
        _VERZOEK,
        "Gedeeltelijke vrijstelling afgewezen",
        besluiten.vrijstelling("GedeeltelijkeVrijstelling", "Afwijzing", "GED"),
        _plichtig,
    ),
    Gebeurtenis(
        "SS117",
        _VERZOEK,
        "Gedeeltelijke vrijstelling gegeven",
        besluiten.vrijstelling("GedeeltelijkeVrijstelling", "Toekenning", "GED"),
        _plichtig,
    ),
    Gebeurtenis(
        "SS118", _VERZOEK, "Ontheffing afgewezen", besluiten.ontheffing("GeheleOntheffing", "Afwijzing"), _plichtig
    ),
    Gebeurtenis(
        "SS119",
        _VERZOEK,
        "Gedeeltelijke ontheffing gegeven",
        besluiten.ontheffing("GedeeltelijkeOntheffing", "Toekenning"),
        _plichtig,
    ),
    Gebeurtenis("SS199", _EXAMEN, "Examenresultaat bekend", besluiten.examen, _plichtig),
    Gebeurtenis("SS112", _AANDACHT, "Verlenging aangevraagd", b.verzoek("InBehandeling"), _met_termijn),
    Gebeurtenis("SS126", _AANDACHT, "Tien weken voorbij en nog geen leerroute", b.niets, _zonder_pip),
    Gebeurtenis("SS127", _AANDACHT, "Nog geen inburgeringsaanbod", b.niets, _met_pip),
    Gebeurtenis("SS132", _AANDACHT, "Contract met een school, maar geen PIP", b.niets, _zonder_pip),
    Gebeurtenis("SS133", _AANDACHT, "Niveau van het contract past niet bij de leerroute", b.niets, _met_pip),
    Gebeurtenis("SS135", _AANDACHT, "Niveau van het contract te hoog voor de Z-route", b.niets, _zroute),
    Gebeurtenis("SS136", _AANDACHT, "Taalschakelcontract zonder onderwijsroute", b.niets, _met_pip),
    Gebeurtenis("SS140", _AANDACHT, "Advies gevraagd over een ontheffing", b.niets, _plichtig),
    Gebeurtenis("SS141", _AANDACHT, "Z-route voldaan", b.zroute_voldaan, _zroute),
    Gebeurtenis("SS142", _AANDACHT, "Niet vrijstellende opleiding gestopt", b.niets, _plichtig),
)

GEBEURTENISSEN: dict[str, Gebeurtenis] = {gebeurtenis.code: gebeurtenis for gebeurtenis in _ALLE}
