# SPDX-License-Identifier: EUPL-1.2
"""The steps a consulent takes with one person, from the notification on; each looks at every page it passes."""

import re

from playwright.sync_api import Locator, expect

from meedoen.regie.intake.vragen import LBT, ONDERDELEN, Onderdeel
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
        self.naam, self._beelden = naam, 0

    def keur(self) -> None:
        """Look at this page; keep a picture of it under the name of the line."""
        self._beelden += 1
        self.tab.keur(f"lijn-{self.naam}-{self._beelden:02d}" if self.naam else "", breedtes=(1440, 390))

    def ga(self, deel: str = "") -> None:
        """Go to a page of the dossier."""
        self.tab.ga(f"{self.dossier}{deel}")

    def knop(self, naam: str | re.Pattern[str], *, binnen: Locator | None = None) -> None:
        """Press the button, or follow the link that looks like one."""
        waar = binnen or self.page.locator("main")
        exact = isinstance(naam, str)
        knop = waar.get_by_role("button", name=naam, exact=exact)
        knop.or_(waar.get_by_role("link", name=naam, exact=exact)).first.click()
        self.page.wait_for_load_state()

    def zegt(self, *teksten: str) -> None:
        """See that the page says all of these."""
        wacht_op(
            lambda: all(tekst in self.tab.tekst() for tekst in teksten),
            wat=lambda: f"{teksten} op {self.page.url}; er staat: {self.tab.tekst()}",
        )

    # 1: a notification arrives

    def verschijnt_op_vandaag(self, zin: str) -> Locator:
        """Wait until the person stands on Vandaag; return the row, which says `zin`."""
        link = self.page.get_by_role("link", name=self.mens.naam, exact=True)
        rij = self.page.locator(".meedoen-rij", has=link).filter(has_text=zin)
        self.tab.tot(rij.count, "/", wat=f"{self.mens.naam}: {zin!r}")
        return rij.first

    def neem_op_mij(self, rij: Locator) -> None:
        """Take the dossier from the list, and open it."""
        adres = rij.get_by_role("link", name=self.mens.naam, exact=True).get_attribute("href") or ""
        self.knop(re.compile("^Neem op mij"), binnen=rij)
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

    # 3: the brede intake

    def nodig_uit_of_roep_op(self, *, oproep: bool) -> None:
        """Send the letter for the talk, after reading it; in the azc only an invitation is offered."""
        self.ga("/oproep")
        self.keur()
        titel = "Oproep" if oproep else "Uitnodiging"
        expect(self.page.get_by_role("heading", name=titel, exact=True)).to_be_visible()
        if not oproep:
            expect(self.page.get_by_role("button", name=re.compile("oproep", re.IGNORECASE))).to_have_count(0)
        self.vul(datum="23-11-2026")
        self.tab.verwacht.add(422)
        self.knop("Brief bekijken")
        expect(self.page.locator("[data-foutenlijst]")).to_be_visible()
        self.keur()
        self.vul(datum="8-12-2026", tijd="10.00", plaats="Gemeentehuis, kamer 4, Plein 1", tolk="Tigrinya")
        self.knop("Brief bekijken")
        self.keur()
        self.is_pdf(self.page.get_by_role("link", name=re.compile("Brief lezen")), "8 december 2026")
        self.knop("Brief maken en versturen")
        self.zegt("Verstuur hem")
        self.keur()
        self.is_pdf(self.page.locator("main article a[href*=brief]").last, "8 december 2026")

    def kwam(self) -> None:
        """Lay down that the person came."""
        self.ga("/oproep/uitkomst")
        self.keur()
        self.page.get_by_label("Gekomen", exact=True).check()
        self.knop("Vastleggen")
        self.page.wait_for_url("**/intake")
        self.zegt("Het gesprek voeren")

    def volgende_stap(self) -> str:
        """Return the next step on the ladder of oproepen, as its page says it."""
        self.ga("/oproep")
        return self.page.locator("#stap").inner_text()

    def niet_gekomen(self) -> None:
        """Lay down that the person did not come."""
        self.page.get_by_label("Niet gekomen", exact=True).check()
        self.knop("Vastleggen")
        self.keur()

    def bel_eerst(self) -> None:
        """Call, reach the person in their own language, and judge that there was no good reason."""
        self.keur()
        self.vul(datum="23-11-2026", kanaal="telefoon", bereikt="ja", eigen_taal=True, oordeel="geen_goede_reden")
        self.knop("Contact vastleggen", binnen=self.page.locator("main form"))
        self.zegt("Vastgelegd")
        self.keur()

    def waarschuw(self) -> None:
        """Send the one letter that warns and calls again, after reading it."""
        self.vul(datum="14-12-2026", tijd="10.00")
        self.keur()
        self.knop("Brief bekijken")
        self.keur()
        self.is_pdf(self.page.get_by_role("link", name=re.compile("Brief lezen")), "14 december 2026")
        self.knop("Brief maken en versturen")
        self.zegt("De waarschuwing met de nieuwe oproep is gemaakt")
        self.keur()

    def voer_gesprek(self) -> None:
        """Have the talk, section by section, and stop halfway once."""
        self.ga("/intake")
        self.keur()
        self.knop("Gesprek beginnen")
        self.vul(aanwezig=f"{self.mens.naam}, Marloes Verhagen", tolk="Saba, Tigrinya, aan de telefoon")
        self.vul(alleen_verteld=True)
        self.keur()
        self.knop("Gesprek beginnen")
        for deel in ONDERDELEN:
            if deel.code == LBT:
                break
            if deel.code == "opleiding":
                # Stop here, and go on where we were.
                self.ga("/intake")
                self.keur()
                self.knop("Gesprek voortzetten")
            expect(self.page.locator(".meedoen-gesprek h2")).to_have_text(deel.naam)
            self._beantwoord(deel)
            self.keur()
            self.page.locator("[data-volgende]").click()
            self.page.wait_for_load_state()
        expect(self.page.locator(".meedoen-gesprek h2")).to_have_text("Leerbaarheidstoets")

    def _beantwoord(self, deel: Onderdeel) -> None:
        """Answer every question of a section; with script by the digits of the keyboard."""
        for vraag in deel.vragen:
            if vraag.alleen_als is not None:
                continue
            vak = self.page.locator(f"#vraag-{vraag.code}")
            if not vak.locator("fieldset").count():
                continue
            if vraag.soort in ("getal", "tekst"):
                vak.locator(f"[name=v-{vraag.code}]").fill("8" if vraag.soort == "getal" else "In een winkel")
            elif vraag.soort == "keuze":
                nummer = next((n for n, (waarde, _) in enumerate(vraag.keuzes) if waarde in ("nee", "NVT")), 0)
                keuze = vak.locator("input[type=radio]").nth(nummer)
                if self.tab.script:
                    vak.locator("input[type=radio]").first.focus()
                    self.page.keyboard.press(str(nummer + 1))
                else:
                    keuze.check()
                expect(keuze).to_be_checked()
            else:
                vak.locator("input[type=checkbox]").first.check()
        if self.tab.script and deel.vragen:
            expect(self.page.locator("[data-bewaard]")).to_contain_text("Bewaard om")

    def leerbaarheidstoets(self) -> None:
        """Let DUO tell of the number and the result of the LBT, and talk it over."""
        self.opstelling.stuur(self.mens.bsn, "SS137")
        self.opstelling.stuur(self.mens.bsn, "SS131", resultaat="B1-route haalbaar")
        self.tab.tot_er_staat("B1-route haalbaar", pad=f"{self.dossier}/intake/leerbaarheidstoets")
        self.keur()
        for _ in range(2):
            knop = self.page.get_by_role("button", name=re.compile("besproken"))
            if knop.count():
                knop.click()
                self.page.wait_for_load_state()

    def rond_intake_af(self) -> None:
        """Read the summary out, look at the start level with its sources, and complete the intake."""
        for blad in ("/intake/samenvatting", "/intake/startniveau", "/intake/afronden"):
            self.ga(blad)
            self.keur()
        self.vul(voorgelezen=True)
        self.knop("Brede intake afronden")
        self.zegt("De brede intake is klaar")
        self.keur()

    def is_pdf(self, link: Locator, *woorden: str) -> str:
        """See that the link gives a letter with the name and these words; return its text without spaces."""
        adres = link.get_attribute("href") or ""
        antwoord = self.page.request.get(self.tab.adres + adres)
        assert antwoord.headers["content-type"] == "application/pdf", f"{adres}: {antwoord.status}"
        assert antwoord.body().startswith(b"%PDF")
        tekst = "".join(pdf_lezen.bladzijden(antwoord.body()))
        for woord in (self.mens.achternaam, *woorden):
            assert "".join(woord.split()) in tekst, woord
        return tekst

    # 4: the plan

    def vul(self, **velden: str | bool) -> None:
        """Fill in fields by name: a text, or which answer of a group, or a tick."""
        for naam, waarde in velden.items():
            veld = self.page.locator(f"[name={naam}]")
            if veld.first.evaluate("e => e.tagName") == "SELECT":
                veld.select_option(str(waarde))
            elif veld.first.get_attribute("type") == "radio":
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

    def leg_voor(self) -> None:
        """Lay the plan before a colleague; who did so is refused the adoption."""
        self.ga("/plan/vaststellen")
        self.keur()
        self.knop("Plan voorleggen")
        self.zegt("Het plan ligt klaar voor een collega")
        self.keur()
        self.ga("/plan/vaststellen")
        self.zegt("Een collega stelt vast")
        expect(self.page.get_by_role("button", name="PIP vaststellen")).to_have_count(0)
        self.keur()

    def zet_vier_ogen_aan(self) -> None:
        """On the page of this choice of policy: have a second colleague adopt every plan, from today on."""
        self.vul(waarde="ja", vanaf="23-11-2026", reden="Afgesproken in het team")
        self.page.locator("main form button[type=submit]").click()
        self.zegt("Ja")
        self.keur()

    def lees_brief(self, *woorden: str) -> None:
        """Open the letter of the decision and see that it is a PDF with these words."""
        self.is_pdf(self.page.get_by_role("link", name=re.compile("Brief lezen")), *woorden)
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

    def wacht_op_dossier(self, *teksten: str) -> None:
        """Wait until the overview says all of these: what DUO tells arrives by itself."""
        self.tab.tot_er_staat(*teksten, pad=self.dossier)
        self.keur()
