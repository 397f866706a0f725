# SPDX-License-Identifier: EUPL-1.2
"""When DUO takes the results of PVT, MAP and Z-route, and hours (MAP/PVT/Z API 1.0.0, Gevolgde Uren API
1.0.0).
"""

from __future__ import annotations

from datetime import date

from meedoen.simulator.kalender import plus_maanden
from meedoen.simulator.model import Persoon, Resultaat, Termijn

VOLDAAN = "Inburgeringsplicht voldaan"


def weiger_resultaat(persoon: Persoon, oud: Resultaat | None, nieuw: Resultaat, vandaag: date) -> list[str]:
    """Why DUO does not take this date of PVT or MAP (the same rules); without a date it is a withdrawal."""
    uit = _weiger_afzender(persoon, oud, nieuw)
    if persoon.zroute and persoon.zroute.datum and nieuw.datum is None:
        uit.append("De datum mag niet weg: de afronding van de Z-route is al geregistreerd.")
    leeg = oud is None or (oud.datum is None and oud.verwijtbaar is None)
    if nieuw.datum is None and nieuw.verwijtbaar is None and leeg:
        uit.append("Er is nog niets doorgegeven dat u kunt intrekken.")
    if persoon.termijn is None:
        return [*uit, "Er is nog geen inburgeringstermijn."]
    if nieuw.datum:
        uit += _weiger_datum(persoon, persoon.termijn, nieuw.datum, vandaag)
    return uit + _weiger_verwijtbaar(persoon.termijn, nieuw, vandaag)


def _weiger_afzender(persoon: Persoon, oud: Resultaat | None, nieuw: Resultaat) -> list[str]:
    uit: list[str] = []
    if oud is not None and oud.gemeentecode != nieuw.gemeentecode:
        uit.append("Dit gegeven is door een andere gemeente doorgegeven. U kunt het niet wijzigen.")
    if persoon.pip is None or persoon.pip.gemeentecode != nieuw.gemeentecode:
        uit.append("Het huidige PIP is niet van uw gemeente.")
    if persoon.plicht and persoon.plicht.reden == VOLDAAN and persoon.pip and persoon.pip.leerroute == "Z":
        uit.append("De inburgeringsplicht is al voldaan met de Z-route.")
    return uit


def _weiger_datum(persoon: Persoon, termijn: Termijn, datum: date, vandaag: date) -> list[str]:
    uit: list[str] = []
    if datum < termijn.start:
        uit.append("De datum ligt voor het begin van de inburgeringstermijn.")
    if datum > vandaag:
        uit.append("De datum ligt in de toekomst.")
    if persoon.zroute and persoon.zroute.datum and datum > persoon.zroute.datum:
        uit.append("De datum ligt na de afronding van de Z-route.")
    return uit


def _weiger_verwijtbaar(termijn: Termijn, nieuw: Resultaat, vandaag: date) -> list[str]:
    """The rules on `verwijtbaar`. The term is exceeded when the date, or today without one, is not before
    its end.

    `Nee` follows DUO's text of June 2026: the term ends within two months or is exceeded.
    """
    te_laat = (nieuw.datum or vandaag) >= termijn.einde
    if nieuw.verwijtbaar is None:
        return ["De inburgeringstermijn is voorbij. Geef door of dit verwijtbaar is."] if te_laat else []
    if nieuw.datum and not te_laat:
        return ["De datum ligt binnen de termijn. Verwijtbaar mag dan niet worden doorgegeven."]
    if nieuw.verwijtbaar == "Ja" and not te_laat:
        return ["Verwijtbaar Ja mag alleen als de inburgeringstermijn voorbij is."]
    if nieuw.verwijtbaar == "Nee" and vandaag < plus_maanden(termijn.einde, -2) and not te_laat:
        return ["Verwijtbaar Nee mag alleen als de termijn binnen twee maanden eindigt of voorbij is."]
    return []


def weiger_zroute(persoon: Persoon, oud: Resultaat | None, nieuw: Resultaat, vandaag: date) -> list[str]:
    """Why DUO does not take the completion of the Z-route.

    DUO's texts give no rules of its own for this date; the ones that PVT and MAP share and that fit are
    used: same gemeente, current PIP (with route Z), term, not in the future, and not before the dates of PVT
    and MAP.
    """
    uit = _weiger_afzender(persoon, oud, nieuw)
    if persoon.pip is not None and persoon.pip.leerroute != "Z":
        uit.append("De leerroute in het huidige PIP is niet de zelfredzaamheidsroute.")
    if nieuw.datum is None:
        return uit
    if persoon.termijn is None:
        return [*uit, "Er is nog geen inburgeringstermijn."]
    if nieuw.datum < persoon.termijn.start:
        uit.append("De datum ligt voor het begin van de inburgeringstermijn.")
    if nieuw.datum > vandaag:
        uit.append("De datum ligt in de toekomst.")
    if any(deel and deel.datum and deel.datum > nieuw.datum for deel in (persoon.map, persoon.pvt)):
        uit.append("De afronding ligt voor de datum van PVT of MAP.")
    return uit


def weiger_activiteiten(persoon: Persoon) -> list[str]:
    """Why DUO does not take hours of participatieactiviteiten: only asielstatushouders on the Z-route.

    Hours of the brede intake count too, so they may come before there is a PIP.
    """
    uit: list[str] = []
    if not persoon.asiel:
        uit.append("Uren participatieactiviteiten gelden alleen voor een asielstatushouder.")
    if persoon.pip is not None and persoon.pip.leerroute != "Z":
        uit.append("Uren participatieactiviteiten gelden alleen bij de zelfredzaamheidsroute.")
    return uit
