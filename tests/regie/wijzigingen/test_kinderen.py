# SPDX-License-Identifier: EUPL-1.2
"""Children of the household: no more is asked than care and school need, and no birthday stands on the tijdlijn."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.gezin import zorg
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Gezinslid
from meedoen.regie.dossiers.services import bewaar_gezinslid, leg_vast
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wijzigingen.services import verbind
from tests.conftest import SANNE, VANDAAG
from tests.regie.wijzigingen.conftest import met_plan

pytestmark = pytest.mark.django_db


def _kind(scope: Any, dossier: Dossier, **velden: Any) -> Gezinslid:
    return bewaar_gezinslid(scope=scope, dossier=dossier, relatie="kind", **({"naam": ""} | velden))


def test_month_and_year_are_enough_and_nothing_at_all_is_not(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = met_plan(sanne)
    client, huis = ingelogd(SANNE), f"/dossiers/{dossier.id}/wijzigen/huishouden"
    url = f"/dossiers/{dossier.id}/persoon/gezin/nieuw?terug={huis}"
    leeg = client.post(url, {"relatie": "kind", "vve": "De Eem, dinsdag"})
    assert leeg.status_code == 422 and "De Eem, dinsdag" in leeg.text and "maand en jaar" in leeg.text
    assert client.post(url, {"relatie": "partner", "geboortedatum": "6-1990"}).status_code == 422
    assert client.post(url, {"relatie": "kind", "geboortedatum": "13-2024"}).status_code == 422
    klaar = client.post(url, {"relatie": "kind", "geboortedatum": "juni 2024", "opvang": "ja", "woont_bij": "on"})
    assert klaar.status_code == 302 and klaar["Location"] == huis
    with met_scope(scope_van(SANNE)):
        kind = Gezinslid.objects.get(dossier_id=dossier.id)
    assert (kind.geboortedatum, kind.alleen_maand, kind.opvang, kind.uit_buitenland) == (
        date(2024, 6, 1), True, True, None,
    )  # fmt: skip
    blad = client.get(f"/dossiers/{dossier.id}/persoon").text
    assert "Geboren in juni 2024" in blad and "Heeft opvang nodig" in blad
    assert "1 juni 2024" not in blad
    assert "kind uit juni 2024" in client.get(huis).text
    weer = client.get(f"/dossiers/{dossier.id}/persoon/gezin/{kind.id}").text
    assert 'value="6-2024"' in weer


def test_the_tijdlijn_holds_counts_and_months_and_only_of_who_may_have_come_from_abroad(sanne: Any) -> None:
    dossier = met_plan(sanne)
    _kind(sanne, dossier, naam="Sami", geboortedatum=date(2009, 6, 17), uit_buitenland=True, opvang=False)
    _kind(sanne, dossier, naam="Lina", geboortedatum=date(2016, 3, 9), uit_buitenland=False, school="gaat")
    _kind(sanne, dossier, naam="Noor", geboortedatum=date(2024, 2, 29), opvang=False)
    feiten = dossierfeiten(dossier)
    assert (feiten.kinderen, feiten.opvang_voor) == (3, 1)
    assert feiten.worden_18 == (date(2027, 6, 1), date(2042, 2, 1))
    rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="gegevens_aangevuld", veldgroep="gezin")
    tekst = str(list(rijen.values_list("gegevens", flat=True)))
    assert not [w for w in ("Sami", "Lina", "2009", "06-17", "03-09", "02-29") if w in tekst]


def test_what_is_of_children_alone_goes_when_it_is_no_child(sanne: Any) -> None:
    dossier = met_plan(sanne)
    kind = _kind(sanne, dossier, naam="Sami", vve="x", school="gaat", opvang=True, uit_buitenland=True)
    bewaar_gezinslid(
        scope=sanne, dossier=dossier, relatie="broer_zus", naam="Sami", vve="x", school="gaat", opvang=True,
        gezinslid_id=kind.id,
    )  # fmt: skip
    kind.refresh_from_db()
    assert (kind.vve, kind.school, kind.opvang, kind.uit_buitenland) == ("", "", None, None)


@pytest.mark.parametrize(
    ("geboren", "staat", "staat_niet"),
    [
        (date(2024, 5, 24), "opvang", "VVE"),  # a day before two and a half
        (date(2024, 5, 23), "VVE", "school is"),
        (date(2022, 11, 23), "school is", "VVE"),  # four today
        (date(2014, 11, 23), "school is", "opvang"),  # twelve today
        (date(2008, 11, 23), "", "i"),  # eighteen today: nothing is asked
        (None, "school is", "VVE"),
    ],
)
def test_the_age_says_what_is_asked(geboren: date | None, staat: str, staat_niet: str) -> None:
    zin = " ".join(zorg(Gezinslid(relatie="kind", geboortedatum=geboren), VANDAAG))
    assert staat in zin and staat_niet not in zin


def test_lessons_of_two_adults_and_childcare_stand_side_by_side(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        een, ander = met_plan(sanne), met_plan(sanne, bsn="999990020", voornamen="Yusuf", geslacht="m")
        verbind(scope=sanne, dossier=een, nummer=ander.nummer, relatie="partner")
        _kind(sanne, een, naam="Noor", geboortedatum=date(2024, 2, 29))
    client, url = ingelogd(SANNE), f"/dossiers/{een.id}/wijzigen/huishouden"
    assert "nog geen eerste les bekend" in client.get(url).text
    with met_scope(scope_van(SANNE)) as sanne:
        for dossier, dag in ((een, date(2027, 1, 7)), (ander, date(2026, 11, 2))):
            les = g.AanbodGedaan(instellingsnummer="1", instelling="X", alfabetisering="NVT", start=dag)
            leg_vast(scope=sanne, dossier=dossier, inhoud=les, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
    blad = client.get(url).text
    assert "les vanaf 7 januari 2027" in blad and "les sinds 2 november 2026" in blad
    assert "één opvang voor dezelfde uren" in blad and "staat niet in Meedoen" in blad
