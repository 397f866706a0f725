# SPDX-License-Identifier: EUPL-1.2
"""The steps a consulent takes with one person, from the notification on; each looks at every page it passes."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.mensen import Mens
from tests.browser.opstelling import Opstelling, wacht_op


class Lijn:
    """One person, one tab, one run: the acts in the order of the work."""

    def __init__(self, opstelling: Opstelling, tab: Bladzijde, mens: Mens, *, naam: str = "") -> None:
        self.opstelling, self.tab, self.mens = opstelling, tab, mens
        self.page = tab.page
        self.dossier = ""
        self._naam, self._beelden = naam, 0

    def keur(self) -> None:
        """Look at this page; keep a picture of it under the name of the line."""
        self._beelden += 1
        self.tab.keur(f"lijn-{self._naam}-{self._beelden:02d}" if self._naam else "", breedtes=(1440, 390))

    def ga(self, deel: str = "") -> None:
        """Go to a page of the dossier."""
        self.tab.ga(f"{self.dossier}{deel}")

    def knop(self, naam: str | re.Pattern[str], *, binnen: Locator | None = None) -> None:
        """Press the button, or follow the link that looks like one."""
        waar = binnen or self.page.locator("main")
        waar.get_by_role("button", name=naam).or_(waar.get_by_role("link", name=naam)).first.click()
        self.page.wait_for_load_state()

    def zegt(self, *teksten: str) -> None:
        """See that the page says all of these."""
        for tekst in teksten:
            expect(self.page.locator("body")).to_contain_text(tekst)

    # 1: a notification arrives

    def verschijnt_op_vandaag(self, zin: str) -> Locator:
        """Wait until the person stands on Vandaag; return the row, which says `zin`."""
        self.tab.ga("/")
        rij = self.page.locator(".meedoen-rij", has=self.page.get_by_role("link", name=self.mens.naam, exact=True))

        def staat_er() -> bool:
            self.page.reload()
            return bool(rij.count())

        wacht_op(staat_er, seconden=20, wat=lambda: f"{self.mens.naam} op Vandaag; er staat: {self.tab.tekst()}")
        expect(rij.first).to_contain_text(zin)
        return rij.first

    def neem_op_mij(self, rij: Locator) -> None:
        """Take the dossier from the list, and open it."""
        adres = rij.get_by_role("link", name=self.mens.naam, exact=True).get_attribute("href") or ""
        self.knop("Neem op mij", binnen=rij)
        self.zegt(f"{self.mens.naam} staat nu bij jou")
        self.dossier = adres.split("?")[0].split("#")[0]
        assert re.fullmatch(r"/dossiers/[0-9a-f-]{36}", self.dossier), adres
        self.ga()

    # 2: the dossier

    def waarom(self, klok: str) -> None:
        """Open the reason of the date of a clock, in place or on its own page."""
        self.page.locator(".meedoen-klok", has_text=klok).get_by_role("link", name="Waarom deze datum?").click()
        expect(self.page.locator("main a[href*='wetten.overheid.nl']").first).to_be_visible()

    def kies_contactpersonen(self) -> None:
        """Name both contact persons."""
        for plek in ("gemeente", "uitvoerder"):
            self.ga(f"/contactpersoon/{plek}")
            if plek == "uitvoerder":
                keuze = self.page.locator("select[name=organisatie]")
                keuze.select_option(index=1)
                self.page.get_by_label("Naam").fill("Fleur Ankersmit")
            self.keur()
            self.knop("Contactpersoon kiezen")
            self.zegt("is nu de contactpersoon")
        self.keur()
