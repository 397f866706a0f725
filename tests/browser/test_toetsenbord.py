# SPDX-License-Identifier: EUPL-1.2
"""The workplace by keyboard alone."""

from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

_HIER = """() => {
  const e = document.activeElement, form = e.closest('main form.meedoen-formulier');
  if (!form) return null;
  const leeg = e.type === 'radio' ? !form.querySelector(`[name="${CSS.escape(e.name)}"]:checked`) : !e.value;
  const moet = e.type === 'radio' || e.getAttribute('aria-required') === 'true';
  return {naam: e.name, soort: e.tagName === 'BUTTON' ? 'knop' : e.type, leeg, moet, datum: 'datum' in e.dataset};
}"""
DADEN: dict[str, dict[str, str]] = {
    "contact": {"tekst": "Belde over de taalles."},
    "voortgang/plannen": {"op": "7-12-2026"},
    "voortgang/gesprek": {"datum": "23-11-2026", "gaat_goed": "Leest elke dag."},
    "begeleiding/afspraken/nieuw": {"wat": "Naar de bibliotheek", "uiterlijk": "7-12-2026"},
    "begeleiding/woonsituatie": {"vanaf": "2-11-2026"},
    "begeleiding/hoe-gaat-het": {"datum": "23-11-2026"},
    "tolken/nieuw": {"datum": "7-12-2026"},
    "persoon/contact": {"telefoon_uitleg": "Na 14.00 uur"},
    "wijzigen/huishouden/nareis": {"volwassenen": "1", "kinderen": "2"},
}
"""Nine of the ten most used acts in a dossier -> what is typed; the tenth, a task, stands in test_vandaag_later."""


def _vul_in_en_verstuur(bladzijde: Bladzijde, velden: dict[str, str]) -> None:
    """Go through the form with Tab: type, choose the first answer where there is none yet, press its button."""
    toetsen = bladzijde.page.keyboard
    for _ in range(150):
        toetsen.press("Tab")
        hier = bladzijde.page.evaluate(_HIER)
        if hier is None:
            continue
        if hier["soort"] == "knop":
            toetsen.press("Enter")
            return
        nodig = hier["leeg"] and hier["moet"]
        if hier["soort"] == "radio":
            if nodig:
                toetsen.press("Space")
        elif hier["soort"] == "select-one":
            if nodig:
                toetsen.press("ArrowDown")
        elif hier["naam"] in velden or nodig:
            toetsen.press("Control+A")
            toetsen.type(velden.get(hier["naam"], "7-12-2026" if hier["datum"] else "Samen"))
    raise AssertionError(f"na 150 keer Tab nog niet bij de knop van {bladzijde.page.url}")


def test_de_meest_gebruikte_daden_met_alleen_het_toetsenbord(tab: Tab, opstelling: Opstelling) -> None:
    """Each form by keyboard alone, clean for axe, with what it did in words; at the end all stands on the tijdlijn."""
    bladzijde = tab(opstelling.account("consulent"))
    page = bladzijde.page
    bladzijde.ga("/dossiers?fase=traject")
    adres = page.locator("tbody th a").last.get_attribute("href") or ""
    dossier = "/".join(adres.split("/")[:3])
    for pad, velden in DADEN.items():
        bladzijde.ga(f"{dossier}/{pad}")
        bladzijde.keur(f"toetsen-{pad.replace('/', '-')}", breedtes=(1440, 390))
        _vul_in_en_verstuur(bladzijde, velden)
        page.wait_for_url(lambda url, pad=pad: not url.endswith(pad))
        expect(page.locator(".meedoen-melding--goed").first).to_be_visible()
    bladzijde.ga(f"{dossier}/tijdlijn")
    for woorden in ("Belde over de taalles.", "Leest elke dag.", "Nareis: er komt een volwassene en 2 kinderen"):
        expect(page.locator("main")).to_contain_text(woorden)


def _tab_tot(bladzijde: Bladzijde, kiezer: str, *, hoogstens: int = 80) -> None:
    """Press Tab until the element has the focus, and see that the focus shows."""
    for _ in range(hoogstens):
        bladzijde.page.keyboard.press("Tab")
        if bladzijde.page.evaluate("k => document.activeElement.matches(k)", kiezer):
            rand = bladzijde.page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }"
            )
            assert rand, f"{kiezer} heeft de focus, maar dat is niet te zien"
            return
    raise AssertionError(f"na {hoogstens} keer Tab nog niet bij {kiezer}")


def test_overslaan_zoeken_en_menu(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page = bladzijde.page
    bladzijde.ga("/")
    page.keyboard.press("Tab")
    expect(page.locator(".utrecht-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#zoek")).to_be_focused()
    page.keyboard.type("zzz niemand")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken?q=*")
    expect(page.locator("#zoek")).to_have_value("zzz niemand")
    _tab_tot(bladzijde, "details[data-menu] summary")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_hidden()
    expect(page.locator("details[data-menu] summary")).to_be_focused()
    bladzijde.keur()


def test_van_vandaag_naar_de_hoofdknop_van_een_dossier(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    bladzijde.ga("/")
    _tab_tot(bladzijde, ".meedoen-rij__naam")
    bladzijde.page.keyboard.press("Enter")
    bladzijde.page.wait_for_url("**/dossiers/*")
    bladzijde.page.wait_for_load_state()
    _tab_tot(bladzijde, "main [class*=primary-action]")


def test_een_rij_opent_en_sluit_met_het_toetsenbord(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page = bladzijde.page
    bladzijde.ga("/")
    _tab_tot(bladzijde, "a.meedoen-rij__pijl")
    page.keyboard.press("Enter")
    expect(page.locator(".meedoen-rij__paneel")).to_be_visible()
    bladzijde.keur("vandaag-open", axe_bij=(1440, 390))
    expect(page.locator("a.meedoen-rij__pijl[aria-expanded=true]")).to_have_count(1)


def test_de_kop_staat_op_een_regel_en_elk_deel_blijft_te_bereiken(tab: Tab, opstelling: Opstelling) -> None:
    """At each width the parts stand on one line or in the menu, and nothing sticks out."""
    bladzijde = tab(opstelling.account("teamleider"))
    page = bladzijde.page
    bladzijde.ga("/account")
    delen = page.locator(".meedoen-delen a").all_inner_texts()
    assert len(delen) >= 6
    for breedte in (320, 390, 860, 861, 960, 1060, 1061, 1240, 1440):
        page.set_viewport_size({"width": breedte, "height": 900})
        maat = page.evaluate(
            """() => ({kop: document.querySelector('.meedoen-kop__binnen').offsetHeight,
                       over: document.documentElement.scrollWidth - innerWidth})"""
        )
        assert maat["kop"] <= 72 and maat["over"] <= 0, (breedte, maat)
        menu = page.locator(".meedoen-mens summary")
        if breedte <= 1060:
            menu.focus()
            page.keyboard.press("Enter")
            expect(page.locator(".meedoen-mens__delen a")).to_have_text(delen)
            expect(page.locator(".meedoen-mens__delen a").last).to_be_visible()
            page.keyboard.press("Escape")
        else:
            expect(page.locator(".meedoen-delen a").last).to_be_visible()
