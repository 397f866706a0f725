# SPDX-License-Identifier: EUPL-1.2
"""The eyes of these tests: what is wrong on a page is seen."""

import pytest

from tests.browser.conftest import Tab

_ZET = """([naam, eigen]) => {
  const e = document.createElement(naam);
  Object.assign(e, eigen);
  if (eigen.kleur) e.style.color = eigen.kleur;
  document.querySelector('main').append(e);
}"""


@pytest.mark.parametrize(
    ("regel", "naam", "eigen"),
    [
        ("link-name", "a", {"href": "/"}),
        ("label", "input", {"type": "text"}),
        ("color-contrast", "p", {"textContent": "Bijna niet te lezen", "kleur": "#ddd"}),
        ("aria-allowed-attr", "p", {"textContent": "Tekst", "ariaChecked": "true"}),
        ("te breed bij 320", "pre", {"textContent": "breed" * 100}),
    ],
)
def test_wat_fout_is_wordt_gezien(tab: Tab, regel: str, naam: str, eigen: dict[str, str]) -> None:
    bladzijde = tab()
    bladzijde.ga("/inloggen")
    bladzijde.keur()
    bladzijde.page.evaluate(_ZET, [naam, eigen])
    with pytest.raises(AssertionError, match=regel):
        bladzijde.keur()


_SMAL = """waar => {
  const e = document.createElement('p');
  e.textContent = 'Op de telefoon bijna niet te lezen';
  e.id = 'smal';
  document.querySelector(waar).append(e);
  [...document.styleSheets].find(s => s.href).insertRule('@media (max-width: 500px) {#smal {color: #ddd}}');
}"""


@pytest.mark.parametrize("waar", ["main", "header.meedoen-kop"])
def test_wat_alleen_smal_fout_is_wordt_ook_gezien(tab: Tab, waar: str) -> None:
    bladzijde = tab()
    bladzijde.ga("/inloggen")
    bladzijde.keur(axe_bij=(1440, 390))
    bladzijde.page.evaluate(_SMAL, waar)
    with pytest.raises(AssertionError, match="axe bij 390: color-contrast") as fout:
        bladzijde.keur(axe_bij=(1440, 390))
    assert "axe bij 1440" not in str(fout.value)
