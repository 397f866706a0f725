# SPDX-License-Identifier: EUPL-1.2
"""A begeleider and a volunteer with a phone: a bad connection, a draft that stays, nothing left after logging out."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

_TELEFOON = (390,)
_CONCEPTEN = "() => Object.keys(localStorage).filter(naam => naam.startsWith('meedoen-concept'))"


def _eerste_mens(page: Page) -> str:
    return str(page.locator(".meedoen-mensenlijst__wie").first.get_attribute("href"))


def test_een_begeleider_zonder_verbinding_verliest_niets_en_stuurt_eenmaal(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("maatschappelijk begeleider"), opnieuw=True)
    page = bladzijde.page
    bladzijde.ga("/")
    page.wait_for_url("**/begeleiding")
    bladzijde.keur("begeleider-lijst", breedtes=(1440, 390, 320), axe_bij=_TELEFOON)
    mens = _eerste_mens(page)
    bladzijde.ga(mens)
    bladzijde.keur("begeleider-mens", breedtes=(1440, 390, 320), axe_bij=_TELEFOON)
    bladzijde.ga(f"{mens}/notitie")
    page.get_by_label("Wat wil je onthouden?").fill("Samen naar de bibliotheek geweest.")
    page.context.set_offline(True)
    expect(page.get_by_text("Geen verbinding.").first).to_be_visible()
    page.get_by_role("button", name="Notitie bewaren").click()
    expect(page.get_by_text("Nog niet verstuurd. Druk nog eens")).to_be_visible()
    bladzijde.keur("begeleider-zonder-verbinding", breedtes=_TELEFOON, axe_bij=_TELEFOON)
    page.context.set_offline(False)
    # Away and back: what was typed is still on the phone.
    bladzijde.ga(mens)
    bladzijde.ga(f"{mens}/notitie")
    expect(page.get_by_label("Wat wil je onthouden?")).to_have_value("Samen naar de bibliotheek geweest.")
    page.get_by_role("button", name="Notitie bewaren").click()
    page.wait_for_url(f"**{mens}")
    expect(page.get_by_text("Samen naar de bibliotheek geweest.")).to_have_count(1)
    assert len(page.evaluate(_CONCEPTEN)) == 1, "alleen wie hier werkt"
    # Back to the form as it stood, and once more: the same is kept once.
    page.go_back()
    page.get_by_label("Wat wil je onthouden?").fill("Samen naar de bibliotheek geweest.")
    page.get_by_role("button", name="Notitie bewaren").click()
    page.wait_for_url(f"**{mens}")
    bladzijde.ga(f"{mens}/lijst/buurt")
    page.locator("input[type=checkbox]").first.click()
    assert len(page.evaluate(_CONCEPTEN)) == 2
    bladzijde.keur("begeleider-buurt", breedtes=_TELEFOON, axe_bij=_TELEFOON)
    page.locator("details.meedoen-mens summary").click()
    page.get_by_role("button", name="Uitloggen").click()
    page.wait_for_url("**/inloggen")
    assert page.evaluate(_CONCEPTEN) == []


def test_een_vrijwilliger_ziet_alleen_wat_de_taak_nodig_heeft_ook_zonder_script(
    tab: Tab, opstelling: Opstelling
) -> None:
    bladzijde = tab(opstelling.account("vrijwilliger"))
    page = bladzijde.page
    bladzijde.ga("/begeleiding")
    bladzijde.keur("vrijwilliger-lijst", breedtes=(1440, 390, 320), axe_bij=_TELEFOON)
    mens = _eerste_mens(page)
    bladzijde.ga(mens)
    bladzijde.keur("vrijwilliger-mens", breedtes=(1440, 390, 320), axe_bij=_TELEFOON)
    expect(page.get_by_role("link", name="Taak toevoegen")).to_have_count(0)
    bladzijde.ga(f"{mens}/lijst/wonen", status=403)
    bladzijde = tab(opstelling.account("vrijwilliger"), script=False)
    page = bladzijde.page
    bladzijde.ga(f"{mens}/uren")
    page.get_by_label("Hoe lang?").fill("een poos")
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Uren boeken").click()
    expect(page.get_by_text("Bijvoorbeeld 1:30, of 45 minuten.").first).to_be_visible()
    expect(page.get_by_label("Hoe lang?")).to_have_value("een poos")
    bladzijde.keur("vrijwilliger-uren-fout", breedtes=_TELEFOON)
    page.get_by_label("Hoe lang?").fill("0:45")
    page.get_by_role("button", name="Uren boeken").click()
    expect(page.get_by_text("Geboekt.")).to_be_visible()
