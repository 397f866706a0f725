# SPDX-License-Identifier: EUPL-1.2
"""Somebody of the demo in the tab of one role, and what an act leaves: on the page, on the tijdlijn, at DUO."""

from __future__ import annotations

from typing import Self

from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.lijn import Lijn
from tests.browser.mensen import Mens
from tests.browser.opstelling import Opstelling, wacht_op


class Spoor(Lijn):
    """One dossier in one tab. What DUO got is asked of DUO, from the moment that this began."""

    @classmethod
    def van(cls, opstelling: Opstelling, tab: Bladzijde, naam: str, *, beeld: str = "") -> Self:
        """Find this person by searching the whole name; whom DUO doesn't know has no BSN."""
        bij_duo = opstelling.sim(f"personen?q={naam.split()[-1]}")
        bsn = next((str(mens["bsn"]) for mens in bij_duo if mens["naam"] == naam), "")
        spoor = cls(opstelling, tab, Mens(bsn, naam), naam=beeld)
        tab.ga(f"/zoeken?q={naam}")
        adres = tab.page.locator("main a[href^='/dossiers/']").first.get_attribute("href") or ""
        spoor.dossier = "/".join(adres.split("/")[:3])
        return spoor

    def __init__(self, opstelling: Opstelling, tab: Bladzijde, mens: Mens, *, naam: str = "") -> None:
        super().__init__(opstelling, tab, mens, naam=naam)
        self._vooraf = len(self._berichten())

    def als(self, tab: Bladzijde, *, beeld: str = "") -> Self:
        """Return the same dossier in the tab of somebody else."""
        ander = type(self)(self.opstelling, tab, self.mens, naam=beeld)
        ander.dossier = self.dossier
        return ander

    def _berichten(self) -> list[str]:
        if not self.mens.bsn:
            return []
        regels = self.opstelling.sim(f"log?sleutel={self.mens.bsn}&grens=1000")
        return [r["wat"] for r in reversed(regels) if r["richting"] == "in" and not r["wat"].startswith("GET ")]

    def naar_duo(self, *berichten: str) -> None:
        """See in DUO's log that these, in this order, are all the messages about this person since this began."""
        wacht_op(
            lambda: tuple(self._berichten()[self._vooraf :]) == berichten,
            wat=lambda: f"DUO kreeg {self._berichten()[self._vooraf :]}, verwacht {berichten}",
        )

    def weigert(self, knop: str, *zinnen: str) -> None:
        """Press the button, and see that the page says why this can't be."""
        self.tab.verwacht.add(422)
        self.knop(knop)
        self.zegt(*zinnen)

    def op_tijdlijn(self, kop: str, *woorden: str) -> None:
        """See that the newest row with this heading says these words."""
        self.ga("/tijdlijn")
        titel = self.page.locator(".meedoen-regel__titel", has_text=kop)
        regel = self.page.locator(".meedoen-regel", has=titel).first
        expect(regel).to_be_visible()
        for woord in woorden:
            expect(regel).to_contain_text(woord)
