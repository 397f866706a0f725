# SPDX-License-Identifier: EUPL-1.2
"""Completing a bezwaar: what may be asked, the letter, the last day, in time, late, not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor, Vereiste
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.bezwaren import services
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import BezwaarWeigering, Vervolg
from meedoen.regie.web import datums
from tests.conftest import BEHEER, JURRE, SANNE
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.bezwaren.conftest import DAG, Toneel
from tests.regie.bezwaren.test_services import LAATSTE

pytestmark = pytest.mark.django_db
U, V = BezwaarUitkomst, Vereiste


@pytest.fixture
def laat(toneel: Toneel) -> Iterator[Toneel]:
    """A bezwaar without reasons, some days after its term: its time to decide runs."""
    toneel.ontvang(ontvangen_op=toneel.vandaag, gronden="")
    toneel.vandaag = LAATSTE + 3 * DAG
    yield toneel


def _nu(toneel: Toneel) -> Bezwaar:
    rij = toneel.rij()
    assert rij is not None
    return rij


def _weigert(code: str, toneel: Toneel, daad: Any, **velden: Any) -> BezwaarWeigering:
    with pytest.raises(BezwaarWeigering) as fout:
        toneel.daad(daad, **velden)
    assert fout.value.code == code, fout.value.zin
    return fout.value


def _vraag(toneel: Toneel, *vereisten: Vereiste, dagen: int = 14, **anders: Any) -> Any:
    gevraagd = vereisten or (V.GRONDEN,)
    return toneel.daad(services.vraag_herstel, vereisten=gevraagd, tot=toneel.vandaag + dagen * DAG, **anders)


def test_the_letter_says_what_is_missing_by_when_and_what_it_does_to_the_last_day(laat: Toneel) -> None:
    was, tot = _nu(laat).uiterlijk, laat.vandaag + 14 * DAG
    rij = _vraag(laat, V.VERTALING, V.GRONDEN, wat="  U belde ons.  ")
    assert rij.herstel_vereisten == ["gronden", "vertaling"] and rij.herstel_wat == "U belde ons."
    assert rij.uiterlijk == laat.klok().uiterste > was
    assert ("bezwaar_aanvullen", "consulent", "wacht") in laat.taken()
    with laat.als():
        brief = Brief.objects.get(id=rij.herstel_brief_id)
    assert brief.veldgroep == "pip" and brief.gemaakt_door == "Jurre Jurist"
    for zin in (rij.besluit_nummer, datums.voluit(tot), "waarom u het niet eens bent", "Stuur een vertaling",
                "U belde ons.", "artikel 6:6", "artikel 7:10 lid 2", datums.voluit(was),
                datums.voluit(rij.uiterlijk)):  # fmt: skip
        assert staat_er(zin, bytes(brief.pdf)), zin
    assert not staat_er("Uw handtekening", bytes(brief.pdf)), "nothing else is asked"


def test_asked_while_bezwaar_can_still_be_made_the_last_day_stays_and_the_letter_says_no_more(toneel: Toneel) -> None:
    was = toneel.ontvang(gronden="").uiterlijk
    rij = _vraag(toneel)
    assert rij.uiterlijk == was
    with toneel.als():
        pdf = bytes(Brief.objects.get(id=rij.herstel_brief_id).pdf)
    assert staat_er(datums.voluit(was), pdf) and not staat_er("staat onze tijd", pdf)


def test_only_what_the_law_asks_can_be_asked_once_and_with_time(laat: Toneel) -> None:
    _weigert("geen_verzuim", laat, services.vraag_herstel, vereisten=(), tot=laat.vandaag + DAG)
    _weigert("herstel_te_kort", laat, services.vraag_herstel, vereisten=[V.GRONDEN], tot=laat.vandaag)
    _vraag(laat, dagen=1)
    _weigert("al_gevraagd", laat, services.vraag_herstel, vereisten=[V.GRONDEN], tot=laat.vandaag + DAG)


def test_the_days_are_those_of_the_policy_and_end_on_a_working_day(toneel: Toneel) -> None:
    from meedoen.regie.bezwaren.services.aanvullen import herstel_dag
    from meedoen.regie.organisaties import services as organisaties
    from tests.conftest import BAARN

    with toneel.als() as scope:
        assert herstel_dag(toneel.dossier, scope.vandaag) == (scope.vandaag + 14 * DAG, 14)
    with toneel.als(BEHEER) as scope:
        organisaties.stel_beleid_in(
            scope=scope, gemeenten=[BAARN], sleutel="bezwaar_aanvullen_dagen", waarde=12, vanaf=scope.vandaag, reden="x"
        )
    with toneel.als() as scope:
        assert herstel_dag(toneel.dossier, scope.vandaag) == (scope.vandaag + 14 * DAG, 12), "a Saturday moves"


def test_while_it_can_be_completed_only_a_founded_decision_is_possible(laat: Toneel) -> None:
    _vraag(laat)
    laat.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    for uitkomst in (U.ONGEGROND, U.NIET_ONTVANKELIJK):
        _weigert("wacht_op_aanvulling", laat, services.beslis, uitkomst=uitkomst, motivering="Er staat niets in.")
    laat.daad(services.beslis, uitkomst=U.GEGROND, vervolg=Vervolg.HERROEPEN, motivering="Het plan klopt niet.")


def test_not_completed_asks_a_person_and_the_decision_tells_what_was_missing(laat: Toneel) -> None:
    _vraag(laat)
    laat.vandaag += 15 * DAG
    laat.daad(services.oordeel, verzuim_gepasseerd=False, reden="Ook na bellen kwam er niets.")
    laat.daad(services.hoor, geen_hoor=GeenHoor.KENNELIJK_NIET_ONTVANKELIJK)
    besluit = laat.daad(services.beslis, uitkomst=U.NIET_ONTVANKELIJK, motivering="De redenen kwamen niet.")
    with laat.als():
        bewijs = Besluit.objects.get(id=besluit.id).ontvangstbewijs
    gerekend = {b["regel"]: b for b in bewijs["berekeningen"]}
    assert gerekend["verzuim_in_bezwaar"]["invoer"] == {"ontbreekt": ["gronden"]} and herreken(bewijs) == ()


def test_completed_in_time_needs_no_judgement_and_late_asks_it_anew(laat: Toneel) -> None:
    tot = _vraag(laat).herstel_tot
    niet = _nu(laat).uiterlijk
    laat.vandaag = tot + 2 * DAG
    laat.daad(services.oordeel, verzuim_gepasseerd=False, reden="Er kwam niets.")
    na = laat.daad(services.herstel, datum=tot + DAG)
    assert na.verzuim_gepasseerd is None and na.uiterlijk == niet, "late gives no more time than the term that was set"
    laat.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    _weigert("eerst_ontvankelijk", laat, services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past.")
    laat.daad(services.oordeel, verzuim_gepasseerd=True, reden="Een dag te laat, door de post.")
    laat.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past.")


def test_completed_in_time_the_clock_runs_on_from_that_day(laat: Toneel) -> None:
    was = _nu(laat).uiterlijk
    tot = _vraag(laat).herstel_tot
    laat.vandaag = tot + DAG
    na = laat.daad(services.herstel, datum=tot - 7 * DAG)
    assert was + 6 * DAG <= na.uiterlijk <= was + 9 * DAG and na.uiterlijk == laat.klok().uiterste
    _weigert("niets_te_oordelen", laat, services.oordeel, verzuim_gepasseerd=True, reden="x")


def test_from_the_form_the_letter_is_read_first_and_nothing_is_kept(toneel: Toneel, ingelogd: Any) -> None:
    rij = toneel.ontvang(gronden="")
    url, jurre = f"/dossiers/{toneel.dossier.id}/bezwaren/{rij.id}", ingelogd(JURRE)
    assert "Vraag om de redenen" in jurre.get(url).text
    blad = jurre.get(f"{url}/aanvullen").text
    assert "geeft er 14" in blad and 'value="gronden"' in blad and "checked" in blad and 'value="7-12-2026"' in blad
    velden = {"bewerking": "1", "vereisten": ["gronden", "machtiging"], "tot": "7-12-2026", "wat": "Tot straks."}
    concept = jurre.post(f"{url}/aanvullen", {**velden, "bekijk": "ja"})
    assert concept["Content-Type"] == "application/pdf" and staat_er("Tot straks.", concept.content)
    leeg = jurre.post(f"{url}/aanvullen", {**velden, "vereisten": [], "bekijk": "ja"})
    assert leeg.status_code == 422 and "Kies wat er ontbreekt." in leeg.text and "Tot straks." in leeg.text
    na = _nu(toneel)
    assert na.herstel_op is None and na.bewerking == 1
    assert jurre.post(f"{url}/aanvullen", velden).status_code == 302
    nog_eens = jurre.get(f"{url}/aanvullen", follow=True)
    assert nog_eens.redirect_chain and "al een keer om een aanvulling gevraagd" in nog_eens.text
    blad = jurre.get(url).text
    assert "Wacht op de aanvulling" in blad and "rechter" not in blad and "Twijfel" in blad
    pad = f"/dossiers/{toneel.dossier.id}/zaak/{_nu(toneel).herstel_brief_id}.pdf"
    assert pad in blad and staat_er("Een machtiging", jurre.get(pad).content)
    assert "aanvullen tot en met 7 december 2026" in ingelogd(SANNE).get(url).text
