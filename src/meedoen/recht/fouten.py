# SPDX-License-Identifier: EUPL-1.2
"""Refusals of the law rules. "No" is a value; these say that a rule cannot speak at all."""

from datetime import date

from meedoen.recht.bron import Artikel


class RechtFout(Exception):
    """Any refusal of a law rule."""


class GegevenOntbreekt(RechtFout):
    """A fact that the article needs is not known; it is never guessed.

    `veld` is the name of the fact in the input type of the rule.
    """

    def __init__(self, veld: str, artikel: Artikel) -> None:
        super().__init__(f"Het gegeven '{veld}' ontbreekt; {artikel.citaat} heeft het nodig.")
        self.veld = veld
        self.artikel = artikel


class JaarOntbreekt(GegevenOntbreekt):
    """What a regeling sets per year is not known for this year; the amount of another year never takes its place."""

    def __init__(self, veld: str, artikel: Artikel, jaar: int) -> None:
        super().__init__(veld, artikel)
        self.jaar = jaar
        self.args = (f"Het gegeven '{veld}' is niet bekend voor {jaar}; {artikel.citaat} heeft het nodig.",)


class GegevenStrijdig(RechtFout):
    """Two facts cannot both be true, or a value cannot exist; `code` says which (see `codes.STRIJDIG`)."""

    def __init__(self, veld: str, artikel: Artikel, code: str) -> None:
        super().__init__(f"Het gegeven '{veld}' kan niet kloppen ({code}); zie {artikel.citaat}.")
        self.veld = veld
        self.artikel = artikel
        self.code = code


def weiger_onder_nul(artikel: Artikel, code: str, **getallen: int | None) -> None:
    """Raise GegevenStrijdig with `code` for the first of these facts that is below zero; None is not known."""
    for veld, getal in getallen.items():
        if getal is not None and getal < 0:
            raise GegevenStrijdig(veld, artikel, code)


class NogNietVanKracht(RechtFout):
    """The rule did not hold yet on the day asked for; `vanaf` is its first day, where known."""

    def __init__(self, regel: str, artikel: Artikel, vanaf: date) -> None:
        super().__init__(f"De regel '{regel}' geldt pas vanaf {vanaf.isoformat()} ({artikel.citaat}).")
        self.regel = regel
        self.artikel = artikel
        self.vanaf = vanaf
