# SPDX-License-Identifier: EUPL-1.2
"""At one screen: something agreed, kept with a print in two languages, signed by who wants to; clean for axe."""

from datetime import timedelta

from playwright.sync_api import expect

from meedoen.regie.web import datums, kalender
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

SMAL = {"axe_bij": (1440, 390)}


def test_samen_afspreken_vastleggen_en_tekenen(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page, vandaag = bladzijde.page, kalender.vandaag()
    bladzijde.ga("/dossiers?fase=traject")
    adres = page.locator("tbody th a").first.get_attribute("href") or ""
    pad = "/".join(adres.split("/")[:3]) + "/plangesprek"
    bladzijde.ga(f"{pad}?taal=ar")
    page.get_by_role("link", name="Afspraak toevoegen").click()
    page.get_by_label("Wat spreken jullie af?").fill("De weg naar de sportclub vragen")
    page.get_by_label("Wie doet het?").fill("samen")
    page.get_by_label("Uiterlijk").fill(datums.getypt(vandaag + timedelta(days=30)))
    page.get_by_role("button", name="Afspraak bewaren").click()
    page.wait_for_url(f"**{pad}")

    bladzijde.ga(f"{pad}?taal=ar")
    anders = page.locator('p[lang="ar"][dir="rtl"]').filter(has_text="De weg naar de sportclub vragen")
    expect(anders).to_contain_text("[غير مترجم]")
    bladzijde.keur("plangesprek", **SMAL)
    page.get_by_role("link", name="Vastleggen en printen").click()
    expect(page.get_by_label("Taal naast het Nederlands")).to_have_value("ar")
    page.get_by_label("Wie was er nog meer bij?").fill("Henk Smit, Steunpunt")
    page.get_by_role("button", name="Vastleggen").click()
    page.wait_for_url(f"**{pad}")
    rij = page.get_by_role("table", name="Eerdere gesprekken").get_by_role("row").nth(1)
    expect(rij).to_contain_text("niemand, dat hoeft ook niet")
    rij.get_by_role("link", name="Tekenen").click()
    page.get_by_label("Henk Smit, Steunpunt").check()
    page.get_by_label("Naam", exact=False).last.fill("H. Smit")
    bladzijde.keur("plangesprek-tekenen", axe_bij=(390,))
    page.get_by_role("button", name="Handtekening bewaren").click()
    page.wait_for_url(f"**{pad}**")
    expect(page.get_by_role("table", name="Eerdere gesprekken").get_by_role("row").nth(1)).to_contain_text("Henk Smit")
