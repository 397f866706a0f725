# SPDX-License-Identifier: EUPL-1.2
"""An act in the dossier of somebody of the demo, and what it left: on the tijdlijn, and at DUO as DUO tells it."""

from __future__ import annotations

import re
from typing import Self

from playwright.sync_api import Locator, expect

from tests.browser import mensen
from tests.browser.bladzijde import Bladzijde
from tests.browser.lijn import Lijn
from tests.browser.mensen import Mens
from tests.browser.opstelling import Opstelling, wacht_op

BUNSCHOTEN, SOEST = 313, 342


class Daad(Lijn):
    """One dossier in the tab of one role.

    Of the situations of the demo those of Bunschoten and Soest: those of Baarn belong to the other tests.
    """

    @classmethod
    def bij(
        cls, opstelling: Opstelling, tab: Bladzijde, situatie: str, *, gemeente: int = BUNSCHOTEN, naam: str = ""
    ) -> Self:
        """Find who of the demo stands in this situatie, by searching the name."""
        return cls(opstelling, tab, mensen.van_de_demo(situatie, gemeente), naam=naam or situatie)._gezocht()

    @classmethod
    def van(cls, opstelling: Opstelling, tab: Bladzijde, naam: str, *, beeld: str = "") -> Self:
        """Find this person by searching the whole name; whom DUO doesn't know has no BSN. `beeld` names pictures."""
        bij_duo = opstelling.sim(f"personen?q={naam.split()[-1]}")
        bsn = next((str(mens["bsn"]) for mens in bij_duo if mens["naam"] == naam), "")
        return cls(opstelling, tab, Mens(bsn, naam), naam=beeld)._gezocht()

    def __init__(self, opstelling: Opstelling, tab: Bladzijde, mens: Mens, *, naam: str = "") -> None:
        super().__init__(opstelling, tab, mens, naam=naam)
        self._vooraf = len(self._berichten())

    def _gezocht(self) -> Self:
        self.tab.ga(f"/zoeken?q={self.mens.naam}")
        adres = self.page.locator("main a[href^='/dossiers/']").first.get_attribute("href") or ""
        self.dossier = "/".join(adres.split("/")[:3])
        return self

    def als(self, tab: Bladzijde, *, naam: str = "") -> Self:
        """Return the same dossier in the tab of somebody else."""
        ander = type(self)(self.opstelling, tab, self.mens, naam=naam or f"{self.naam}-ander")
        ander.dossier = self.dossier
        return ander

    def _berichten(self) -> list[str]:
        if not self.mens.bsn:
            return []
        regels = self.opstelling.sim(f"log?sleutel={self.mens.bsn}&grens=1000")
        return [r["wat"] for r in reversed(regels) if r["richting"] == "in" and not r["wat"].startswith("GET ")]

    def duo_kreeg(self, *berichten: str) -> None:
        """See in DUO's own log that these are all the messages about this person since we began, in this order."""
        verwacht = list(berichten)
        wacht_op(
            lambda: self._berichten()[self._vooraf :] == verwacht,
            wat=lambda: f"DUO kreeg {self._berichten()[self._vooraf :]}, verwacht {verwacht}",
        )

    def weigert(self, knop: str, *zinnen: str) -> None:
        """Press the button, and see that the page says why this can't be."""
        self.tab.verwacht.add(422)
        self.knop(knop)
        self.zegt(*zinnen)

    def duo_meldt(self, gebeurtenis: str, kop: str, *woorden: str, **opties: object) -> None:
        """Let DUO decide something and tell it; wait until the tijdlijn says so."""
        self.opstelling.stuur(self.mens.bsn, gebeurtenis, **opties)
        self.tab.tot(self.regel(kop).count, f"{self.dossier}/tijdlijn", wat=repr(kop))
        for woord in woorden:
            expect(self.regel(kop).first).to_contain_text(woord)

    def regel(self, kop: str) -> Locator:
        """The rows of the tijdlijn with this heading, newest first; on that page."""
        titel = self.page.locator(".meedoen-regel__titel", has_text=kop)
        return self.page.locator(".meedoen-regel", has=titel)

    def op_tijdlijn(self, kop: str, *woorden: str) -> None:
        """See that the newest row with this heading says these words."""
        self.ga("/tijdlijn")
        for woord in woorden:
            expect(self.regel(kop).first).to_contain_text(woord)
        expect(self.regel(kop).first).to_be_visible()

    def is_brief(self, *woorden: str) -> str:
        """See that this decision has a letter, a PDF with the name and these words; return its text without spaces."""
        return self.is_pdf(self.page.get_by_role("link", name=re.compile("^Brief lezen")).first, *woorden)

    def nummer(self) -> str:
        """Return the number of the dossier, as its pages show it."""
        self.ga("/wijzigen")
        gevonden = re.search(r"\b20\d\d-\d{5}\b", self.tab.tekst())
        assert gevonden, self.tab.tekst()
        return gevonden[0]

    def kies_contactpersoon(self, plek: str, naam: str = "") -> str:
        """Name the contact person at the gemeente (a colleague, else oneself) or the uitvoerder; return who it is."""
        self.ga(f"/contactpersoon/{plek}")
        if plek == "uitvoerder":
            self.page.locator("select[name=organisatie]").select_option(index=1)
            self.page.get_by_label("Naam").fill(naam)
        elif naam:
            self.page.locator("select[name=medewerker]").select_option(label=naam)
        wie = naam or self.page.locator("select[name=medewerker] option:checked").inner_text()
        self.knop("Contactpersoon kiezen")
        self.zegt(f"{wie} is nu de contactpersoon")
        return wie
