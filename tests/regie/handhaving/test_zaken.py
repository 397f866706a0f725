# SPDX-License-Identifier: EUPL-1.2
"""The list of what runs, for the jurist, and the letters of a case: as long as it runs, and no other letter."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.views.zaken import waarover
from meedoen.regie.web.rekenblad import lees_bestand
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, FENNA, INA, JURRE, SANNE
from tests.regie.bezwaren.conftest import Toneel as Bezwaartoneel
from tests.regie.handhaving.conftest import Toneel

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def _lijst(toneel: Any, wie: Any = JURRE, zoek: str = "", **meer: Any) -> list[queries.LopendeZaak]:
    with met_scope(toneel.scope_van(wie, vandaag=toneel.vandaag)):
        return queries.lopende_zaken(zoek, hoogstens=50, **meer)


def _stand(toneel: Any) -> list[tuple[str, bool]]:
    return [(zaak.stap, zaak.dag is not None) for zaak in _lijst(toneel)]


def test_a_fine_stands_in_the_list_with_its_step_and_the_day_of_its_clock(toneel: Toneel) -> None:
    assert _lijst(toneel) == []
    id_ = toneel.begin()
    assert _stand(toneel) == [("boete_wegen", False)]
    toneel.weeg(id_)
    toneel.voornemen(id_)
    assert _stand(toneel) == [("boete_zienswijze", True)]
    toneel.gehoord(id_)
    assert _stand(toneel) == [("boete_beslissen", True)]
    toneel.beboet(id_)
    assert _stand(toneel) == [("boete_termijn", True)]
    toneel.bezwaar(id_)
    (zaak,) = _lijst(toneel)
    assert (zaak.soort, zaak.stap, waarover(zaak)) == ("bezwaar", "bezwaar", "Bezwaar tegen: Boete"), (
        "one line, not two"
    )
    toneel.beslis_op_bezwaar()
    assert _stand(toneel) == [("bezwaar_beslist", True)]
    for hoger in (False, True):
        toneel.in_bezwaar(bezwaren.meld_beroep, datum=toneel.vandaag)
        assert _stand(toneel) == [("bezwaar_beroep", False)], hoger
        toneel.in_bezwaar(bezwaren.leg_uitspraak_vast, datum=toneel.vandaag)
        assert _stand(toneel) == [("bezwaar_uitspraak", True)], hoger


def test_the_letters_of_a_bezwaar_against_a_fine_are_those_of_case_and_bezwaar(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    rij = toneel.bezwaar(id_)
    toneel.in_bezwaar(bezwaren.verdaag)
    toneel.beslis_op_bezwaar()
    brieven = {zaak: [brief.soort for brief in rijen] for zaak, rijen in _brieven(toneel).items()}
    assert brieven == {
        ("boete", id_): ["voornemen_boete", "boete"],
        ("bezwaar", rij.id): ["boete", "bezwaar_ontvangen", "bezwaar_later", "boete_bezwaar"],
    }


@pytest.fixture
def samen(toneel: Toneel, scope_van: Callable[..., Any]) -> tuple[Toneel, Bezwaartoneel]:
    """A fine that is weighed up to its decision, and somebody else with a bezwaar, on one day."""
    toneel.tot_beslissing()
    ander = Bezwaartoneel(scope_van)
    ander.vandaag = toneel.vandaag
    ander.ontvang(ontvangen_op=toneel.vandaag)
    return toneel, ander


def test_the_first_day_of_the_law_is_on_top_and_pages_go_on_from_there(samen: tuple[Toneel, Bezwaartoneel]) -> None:
    toneel = samen[0]
    alle = _lijst(toneel)
    assert {zaak.soort for zaak in alle} == {"boete", "bezwaar"} and len(alle) == 2
    dagen = [zaak.dag for zaak in alle]
    assert all(dagen) and dagen == sorted(dag for dag in dagen if dag)
    eerste, tweede = alle
    assert eerste.dag is not None
    assert _lijst(toneel, na=(eerste.dag, eerste.id)) == [tweede]
    assert tweede.dag is not None and _lijst(toneel, na=(tweede.dag, tweede.id)) == []
    assert [zaak.soort for zaak in _lijst(toneel, zoek="hádd")] == ["bezwaar"], "Amira Haddad, without accents"
    assert [zaak.id for zaak in _lijst(toneel, zoek=alle[0].nummer)] == [alle[0].id]
    assert _lijst(toneel, zoek="%") == []


@pytest.mark.parametrize("wie", [INA, FENNA, BEA])
def test_nobody_else_gets_the_list_this_way(samen: tuple[Toneel, Bezwaartoneel], wie: Any) -> None:
    assert _lijst(samen[0], wie) == []


def test_the_page_searches_downloads_and_leads_to_the_case(
    samen: tuple[Toneel, Bezwaartoneel], ingelogd: Any, settings: Any
) -> None:
    toneel, ander = samen
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    jurre = ingelogd(JURRE)
    with CaptureQueriesContext(connection) as gevraagd:
        blad = jurre.get("/zaken").text
    assert len(gevraagd) <= 15
    bezwaar = ander.rij()
    assert bezwaar is not None
    assert f"/dossiers/{ander.dossier.id}/bezwaren/{bezwaar.id}" in blad
    assert f"/dossiers/{toneel.dossier.id}/zaak" in blad and "Bezwaar tegen: Plan (PIP)" in blad
    assert "Niets gevonden" in jurre.get("/zaken?zoek=niemand").text
    csv = b"".join(jurre.get("/zaken/lijst.csv?zoek=haddad").streaming_content).decode()
    assert csv.count("\r\n") == 2 and "Amira Haddad" in csv and "Beslissen op bezwaar" in csv
    tabel = lees_bestand("zaken.xlsx", jurre.get("/zaken/lijst.xlsx").content)
    assert len(tabel.rijen) == 2
    assert jurre.get("/zaken?na=onzin").status_code == 200
    assert ingelogd(SANNE).get("/zaken").status_code == 403
    assert jurre.get("/").status_code in (200, 302)


def test_without_a_case_the_page_says_what_will_stand_there(db: None, ingelogd: Any) -> None:
    assert "Er loopt geen zaak" in ingelogd(JURRE).get("/zaken").text


def _brieven(toneel: Any, wie: Any = JURRE) -> dict[tuple[str, UUID], list[queries.ZaakBrief]]:
    with met_scope(toneel.scope_van(wie, vandaag=toneel.vandaag)):
        return queries.zaakbrieven(toneel.dossier)


def test_the_letters_of_a_fine_are_there_while_it_runs(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    (brieven,) = _brieven(toneel).values()
    assert len(brieven) == 2, "the intention with its report, and the fine; no oproep and no warning"
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    jurre, url = ingelogd(JURRE), f"/dossiers/{toneel.dossier.id}/zaak"
    blad = jurre.get(url).text
    for brief in brieven:
        assert f"{url}/{brief.id}.pdf" in blad
        with CaptureQueriesContext(connection) as gevraagd:
            antwoord = jurre.get(f"{url}/{brief.id}.pdf")
        assert antwoord.content.startswith(b"%PDF") and antwoord.headers["Cache-Control"] == "no-store"
        regels = [vraag["sql"] for vraag in gevraagd if "insert into logboek_logregel" in vraag["sql"].lower()]
        assert len(regels) == 1 and "brief van een zaak" in regels[0]
    with toneel.als():
        andere = Brief.objects.filter(dossier_id=toneel.dossier.id).exclude(id__in=[brief.id for brief in brieven])
        (oproep, *_) = andere.values_list("id", flat=True)
    assert jurre.get(f"{url}/{oproep}.pdf").status_code == 404, "an oproep is no paper of the case"
    assert ingelogd(SANNE).get(f"{url}/{brieven[0].id}.pdf").status_code == 403
    toneel.vandaag += 50 * DAG
    assert _brieven(toneel) == {}
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    assert ingelogd(JURRE).get(f"{url}/{brieven[0].id}.pdf").status_code == 404, "sealed"


def test_the_letters_of_a_bezwaar_are_the_decision_and_the_decision_on_it(samen: tuple[Toneel, Bezwaartoneel]) -> None:
    ander = samen[1]
    rij = ander.rij()
    assert rij is not None and len(_brieven(ander)["bezwaar", rij.id]) == 2
    ander.daad(bezwaren.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    ander.daad(bezwaren.beslis, uitkomst=BezwaarUitkomst.ONGEGROND, motivering="Het plan past.")
    assert [brief.soort for brief in _brieven(ander)["bezwaar", rij.id]] == ["pip", "bezwaar_ontvangen", "bezwaar"]
    stap = {zaak.soort: zaak.stap for zaak in _lijst(ander)}
    assert stap["bezwaar"] == "bezwaar_beslist"
    for daad, daarna in ((bezwaren.meld_beroep, "bezwaar_beroep"), (bezwaren.leg_uitspraak_vast, "bezwaar_uitspraak")):
        ander.daad(daad, datum=ander.vandaag)
        assert {zaak.soort: zaak.stap for zaak in _lijst(ander)}["bezwaar"] == daarna
    for wie in (INA, FENNA, BEA):
        assert _brieven(ander, wie) == {}
    ander.vandaag += 50 * DAG
    assert _brieven(ander) == {} and {zaak.soort for zaak in _lijst(ander)} == {"boete"}


def test_a_teamleider_gets_no_letter_of_health_through_a_bezwaar(db: None, scope_van: Callable[..., Any]) -> None:
    from tests.conftest import KARIN

    gezond = Bezwaartoneel(scope_van, van="ontheffing")
    gezond.ontvang()
    assert len(_brieven(gezond)) == 1 and _brieven(gezond, KARIN) == {} and _lijst(gezond, KARIN) == []
    with met_scope(scope_van(KARIN)):
        ((brief, *_),) = _brieven(gezond, JURRE).values()
        assert queries.zaakbrief(gezond.dossier, brief.id) is None


def test_the_workbook_reads_back(samen: tuple[Toneel, Bezwaartoneel], ingelogd: Any) -> None:
    inhoud = ingelogd(JURRE).get("/zaken/lijst.xlsx").content
    assert io.BytesIO(inhoud).read(2) == b"PK"
