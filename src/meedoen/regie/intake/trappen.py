# SPDX-License-Identifier: EUPL-1.2
"""The next step on the ladder in words: title, sentence, and whether it waits for somebody."""

from __future__ import annotations

from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.intake.feiten import Ladder
from meedoen.regie.web import datums


class Stapwoorden(NamedTuple):
    """What to do next (a verb and a thing) and why, in one or two sentences."""

    titel: str
    zin: str


_S = IntakeStap
_WOORDEN: Final[dict[IntakeStap, Stapwoorden]] = {
    _S.UITNODIGEN: Stapwoorden(
        "Uitnodigen voor een gesprek",
        "Meedoen is nu vrijwillig. Wegblijven heeft geen gevolgen en telt nooit mee.",
    ),
    _S.EERSTE_OPROEP: Stapwoorden("Oproep sturen", "De gemeente roept op voor de brede intake en noemt een termijn."),
    _S.WACHTEN: Stapwoorden("Wachten op het gesprek", "Tot die dag hoef je niets te doen."),
    _S.CONTACT_ZOEKEN: Stapwoorden(
        "Bellen of langsgaan",
        "Zoek eerst contact, in de eigen taal. Is de brief aangekomen en begrepen? Kon de inburgeraar komen?",
    ),
    _S.NIEUWE_DATUM: Stapwoorden(
        "Nieuwe datum afspreken", "De inburgeraar kon er niets aan doen. De gemiste oproep telt niet mee."
    ),
    _S.WAARSCHUWING_EN_HERHAALDE_OPROEP: Stapwoorden(
        "Waarschuwen en opnieuw oproepen",
        "Er was geen goede reden. De wet vraagt een schriftelijke waarschuwing en een nieuwe oproep met een nieuwe "
        "termijn. Dat is één brief.",
    ),
    _S.DERDE_OPROEP: Stapwoorden(
        "Derde oproep sturen",
        "Twee oproepen tellen mee. Twee mensen wegen of een boete past en schrijven ook op waarom niet; dat doe je bij "
        "handhaving. De derde oproep komt er in elk geval.",
    ),
    _S.AFRONDEN_ZONDER_MEDEWERKING: Stapwoorden(
        "Afronden zonder medewerking",
        "Drie oproepen tellen mee. De gemeente rondt de brede intake af met wat er bekend is. Twee mensen kijken "
        "ernaar: de een legt het voor met een reden, de ander bevestigt het.",
    ),
    _S.INTAKE_AFNEMEN: Stapwoorden("Het gesprek voeren", "De inburgeraar is gekomen. De intake kan doorgaan."),
}
_OORDEEL: Final = Stapwoorden(
    "Beoordelen: kon de inburgeraar er iets aan doen?",
    "Je hebt contact gezocht. Bij een goede reden komt er een nieuwe datum en telt de oproep niet mee.",
)
_NOG_EENS: Final = Stapwoorden(
    "Nog eens bellen of langsgaan",
    "Je hebt de inburgeraar nog niet gesproken. Probeer het op een andere dag of tijd, in de eigen taal.",
)
_NA_GESPREK: Final = Stapwoorden(
    "Bellen of langsgaan",
    "Zoek eerst contact, in de eigen taal. Was duidelijk wat er werd gevraagd? Kon de inburgeraar meedoen?",
)
_STRIJDIG: Final = Stapwoorden(
    "De oproepen op de tijdlijn kloppen niet", "Verbeter eerst de datums op de tijdlijn. Daarna kun je verder."
)
_UITKOMST: Final = Stapwoorden("Vastleggen wat ervan kwam", "De dag van het gesprek is er of is voorbij.")


def woorden(stand: Ladder) -> Stapwoorden:
    """Return the next step in words."""
    if stand.strijdig is not None:
        return _STRIJDIG
    laatste, voorgelegd = stand.laatste, stand.feiten.intake_voorgelegd
    if stand.stap is _S.AFRONDEN_ZONDER_MEDEWERKING and voorgelegd is not None:
        dag = datums.voluit(voorgelegd.datum)
        zin = f"{voorgelegd.door} legde het voor op {dag}. De intake is pas klaar als een collega het bevestigt."
        return Stapwoorden("Afronden ligt bij een collega", zin)
    if stand.stap is None:
        return _OORDEEL if laatste is not None and laatste.gesproken else _NOG_EENS
    if stand.stap is _S.CONTACT_ZOEKEN and laatste is not None and laatste.uitkomst is None:
        return _UITKOMST
    if stand.stap is _S.CONTACT_ZOEKEN and laatste is not None and laatste.uitkomst is g.Opkomst.ONVOLDOENDE:
        return _NA_GESPREK
    if stand.stap is _S.WACHTEN and stand.rondes and stand.rondes[-1].afspraak_op:
        dag = datums.voluit_met_dag(stand.rondes[-1].afspraak_op)
        return Stapwoorden(f"Gesprek op {dag}", _WOORDEN[_S.WACHTEN].zin)
    return _WOORDEN[stand.stap]


def stapzin(stand: Ladder) -> str:
    """Return the next step as a sentence for a refusal."""
    titel = woorden(stand).titel
    return f"De volgende stap is: {titel[:1].lower()}{titel[1:]}."
