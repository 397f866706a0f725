# SPDX-License-Identifier: EUPL-1.2
"""The steps a consulent takes with one person, from the notification on; each looks at every page it passes."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.mensen import Mens
from tests.browser.opstelling import Opstelling, wacht_op
from tests.regie.besluiten import pdf_lezen


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

    # 4: the plan

    def vul(self, **velden: str | bool) -> None:
        """Fill in fields by name: a text, or which answer of a group, or a tick."""
        for naam, waarde in velden.items():
            veld = self.page.locator(f"[name={naam}]")
            if veld.first.get_attribute("type") == "radio":
                veld.locator(f"xpath=self::*[@value='{waarde}']").check()
            elif isinstance(waarde, bool):
                veld.set_checked(waarde)
            else:
                veld.fill(waarde)

    def planonderdeel(self, onderdeel: str, **velden: str | bool) -> None:
        """Fill in one part of the plan and save it."""
        self.ga(f"/plan/{onderdeel}")
        self.vul(**velden)
        self.keur()
        self.knop("Bewaren")

    def stel_plan_op(self, *, asiel: bool) -> None:
        """Draw up a plan: first one that DUO would refuse, read why, mend it; then the rest."""
        self.ga("/plan")
        self.keur()
        self.knop("PIP opstellen")
        self.keur()
        self.planonderdeel("doel", doel="Ik wil werken in de zorg.")
        self._leerroute(asiel=asiel)
        self.planonderdeel("pvt_map", pvt_uren="12", map_uren="40", pvt_uiterlijk="1-3-2027")
        self.planonderdeel(
            "begeleiding", begeleiding="Elke maand een gesprek met uw consulent.", pw_beschikkingen="nee"
        )
        self.planonderdeel("gesprekken", voortgangsgesprekken="6", besproken_op="23-11-2026")
        self.planonderdeel("kinderen", vve_kind="nee")
        self.ga("/plan/afspraken/nieuw")
        self.vul(wat="Aanmelden bij de school", wie="De consulent", uiterlijk="7-12-2026")
        self.keur()
        self.knop(re.compile("Bewaren|Afspraak"))
        self.ga("/plan")
        self.keur()

    def _leerroute(self, *, asiel: bool) -> None:
        niveaus = dict.fromkeys(("niveau_lezen", "niveau_luisteren", "niveau_schrijven", "niveau_spreken"), "B1")
        geweigerd = "Het eerste plan in de B1-route heeft niveau B1"
        uren = {"uren_taal_knm": "600", "weken": "60"} if asiel else {}
        velden = {
            "leerroute": "B",
            "route_reden": "De toets laat zien dat u B1 kunt halen.",
            "wens_onderwijsroute": "nee",
            "school": "Eemtaal Onderwijs",
            "alfabetisering": "NVT",
            **niveaus,
            **uren,
        }
        self.ga("/plan/leerroute")
        self.vul(**{**velden, "niveau_spreken": "A2"})
        if self.tab.script:
            # Said while typing, before anything is saved.
            expect(self.page.locator("#paneel")).to_contain_text(geweigerd)
        self.keur()
        self.knop("Bewaren")
        self.ga("/plan")
        self.zegt(geweigerd)
        self.keur()
        self.knop("Zet Spreken op B1", binnen=self.page.locator("#paneel"))
        expect(self.page.locator("#paneel")).not_to_contain_text(geweigerd)
        self.zegt("DUO neemt dit plan aan")

    def stel_vast(self) -> None:
        """Adopt the plan: a day in the future is refused; then read what follows, and decide."""
        self.ga("/plan/vaststellen")
        self.keur()
        self.vul(dagtekening="24-11-2026")
        self.tab.verwacht.add(422)
        self.knop("PIP vaststellen")
        self.zegt("De datum op het plan ligt in de toekomst")
        self.keur()
        self.vul(dagtekening="23-11-2026")
        self.knop("PIP vaststellen")
        self.zegt("Het plan is vastgesteld")
        self.keur()

    def lees_brief(self, *woorden: str) -> None:
        """Open the letter of the decision and see that it is a PDF with these words."""
        link = self.page.get_by_role("link", name=re.compile("Brief lezen")).get_attribute("href") or ""
        antwoord = self.page.request.get(self.tab.adres + link)
        assert antwoord.headers["content-type"] == "application/pdf"
        pdf = antwoord.body()
        assert pdf.startswith(b"%PDF")
        tekst = "".join(pdf_lezen.bladzijden(pdf))
        for woord in (self.mens.achternaam, *woorden):
            assert "".join(woord.split()) in tekst, woord
        for blad in ("/bewijs", "?waarom=bezwaar"):
            self.tab.ga(self.page.url.removeprefix(self.tab.adres).split("?")[0].removesuffix("/bewijs") + blad)
            self.keur()

    # 5: the clocks go on

    def duo_neemt_aan(self) -> None:
        """Wait until DUO has the plan, once."""
        wacht_op(lambda: self.opstelling.bij_duo(self.mens.bsn)["pips"], wat="DUO heeft het plan")
        assert len(self.opstelling.bij_duo(self.mens.bsn)["pips"]) == 1
        self.ga("/tijdlijn")
        self.keur()

    def termijn_staat(self, *teksten: str) -> None:
        """Let DUO tell that the term runs (SS102), and read it on the dossier with the last day to switch."""
        self.opstelling.stuur(self.mens.bsn, "SS102")

        def bekend() -> bool:
            self.ga()
            return all(tekst in self.tab.tekst() for tekst in teksten)

        wacht_op(bekend, wat=lambda: f"{teksten} op het dossier; er staat: {self.tab.tekst()}")
        self.keur()
