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


@pytest.mark.parametrize(
    "maak",
    [
        "p.style.background = '#444'",
        "p.style.opacity = '0.3'",
        # It lies over something that is not its parent.
        """const vlak = document.createElement('div');
        Object.assign(vlak.style, {background: '#444', height: '4em'});
        p.before(vlak);
        Object.assign(p.style, {position: 'absolute', top: `${vlak.offsetTop}px`, left: `${vlak.offsetLeft}px`});""",
    ],
)
def test_een_kleur_die_goed_was_is_dat_niet_op_elke_achtergrond(tab: Tab, maak: str) -> None:
    bladzijde = tab()
    bladzijde.ga("/inloggen")
    bladzijde.page.evaluate(_ZET, ["p", {"textContent": "Gewone tekst"}])
    bladzijde.keur()
    bladzijde.page.evaluate(f"() => {{ const p = document.querySelector('main').lastChild; {maak} }}")
    with pytest.raises(AssertionError, match="color-contrast"):
        bladzijde.keur()
