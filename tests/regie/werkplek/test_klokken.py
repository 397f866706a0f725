# SPDX-License-Identifier: EUPL-1.2
"""The clocks of a dossier: what runs is shown, what comes and what is done with is folded away and counted."""

import re
from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import ZELDEN, Klok, KlokSoort, KlokStaat
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.web.onderdelen.modellen import WaaromBeeld
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.overzicht.klokken import maak
from tests.conftest import SANNE, VANDAAG
from tests.regie.werkplek.hulp import keten, pagina, tekst, van, van_duo

DAG = date(2026, 12, 1)
K, S = KlokSoort, KlokStaat
GEVALLEN = [
    (K.EERSTE_CONTACT, S.LOOPT, "lopen"),
    (K.EERSTE_CONTACT, S.TE_LAAT, "lopen"),
    (K.EERSTE_CONTACT, S.OPGESCHORT, "lopen"),
    (K.EERSTE_CONTACT, S.NOG_NIET, "komen"),
    (K.EERSTE_CONTACT, S.GEHAALD, "klaar"),
    (K.EERSTE_CONTACT, S.VERVALLEN, "klaar"),
    (K.EERSTE_CONTACT, S.NIET_VAN_TOEPASSING, "klaar"),
    (K.PIP_TIEN_WEKEN, S.NOG_NIET, "lopen"),
    (K.PIP_TIEN_WEKEN, S.GEHAALD, "klaar"),
    (K.INBURGERINGSTERMIJN, S.NOG_NIET, "lopen"),
    (K.INBURGERINGSTERMIJN, S.VERVALLEN, "klaar"),
]


def _maak(*klokken: Klok, open_: str = ""):
    waarom = {open_: WaaromBeeld("Waarom?", "", ())} if open_ else {}
    return maak(klokken, basis="/d", vandaag=VANDAAG, gemeente="Baarn", beleid=BELEID, waarom=waarom)


def _klok(soort: KlokSoort, staat: KlokStaat, **velden: object) -> Klok:
    basis = {"start": VANDAAG, "uiterste": DAG, "gehaald_op": VANDAAG if staat is S.GEHAALD else None}
    return Klok(soort, staat, **{**basis, **velden})  # type: ignore[arg-type]


@pytest.mark.parametrize(("soort", "staat", "deel"), GEVALLEN)
def test_each_clock_stands_in_one_part(soort: KlokSoort, staat: KlokStaat, deel: str) -> None:
    delen = _maak(_klok(soort, staat))
    assert {naam: len(getattr(delen, naam)) for naam in ("lopen", "komen", "klaar")} == {
        naam: int(naam == deel) for naam in ("lopen", "komen", "klaar")
    }


def test_a_clock_of_which_the_reasons_are_asked_stands_open_among_the_first() -> None:
    delen = _maak(_klok(K.LBT, S.GEHAALD), open_="lbt")
    assert [klok.sleutel for klok in delen.lopen] == ["lbt"] and not delen.klaar


def test_a_folded_clock_is_short() -> None:
    (gehaald,) = _maak(_klok(K.LBT, S.GEHAALD)).klaar
    assert gehaald.verstreken is None and gehaald.toelichting == "" and gehaald.datum == VANDAAG
    (nvt,) = _maak(_klok(K.LBT, S.NIET_VAN_TOEPASSING, reden="lbt_ontheffing")).klaar
    assert nvt.toelichting == "De toets hoeft niet."
    (einde,) = _maak(_klok(K.LBT, S.VERVALLEN, reden="einde_overleden")).klaar
    assert einde.toelichting == "", "the top of the page says it once"


def _vouwen(html: str) -> dict[str, int]:
    """Return heading -> count of the folded clocks, after seeing that so many are drawn in it."""
    uit = {}
    for vouw in re.findall(r"<details class=.meedoen-kaart meedoen-klokken.*?</details>", html, flags=re.S):
        kop, aantal = re.search(r"<h2[^>]*>(.*?)</h2><span[^>]*>(\d+)", vouw).groups()  # type: ignore[union-attr]
        assert vouw.count('class="meedoen-klok"') == int(aantal)
        assert " open" not in vouw.split(">")[0]
        uit[kop] = int(aantal)
    return uit


@pytest.mark.django_db
def test_the_page_folds_and_counts(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    assert _vouwen(html) == {"Komt nog": 10, "Voorbij of niet nodig": 3}
    buiten = tekst(re.sub(r"<details.*?</details>", "", html, flags=re.S))
    assert "PIP binnen tien weken Loopt" in buiten and "Inburgeringstermijn Nog niet" in buiten
    assert "Herhaalde oproep" not in buiten and "Bezwaar maken" not in buiten
    assert "Komt nog 10 klokken" in tekst(html)


@pytest.mark.django_db
def test_where_nothing_runs_it_says_so_and_all_is_folded(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    with met_scope(keten()) as scope:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(g.Overleden(datum=VANDAAG), VANDAAG, g.Bron.BRP)])
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    assert "Klokken Er loopt nu geen klok." in tekst(html)
    assert _vouwen(html) == {"Komt nog": 1, "Voorbij of niet nodig": len(K) - len(ZELDEN) - 1}
