# SPDX-License-Identifier: EUPL-1.2
"""The first week, shared: each ticks the own things on one list, and who guides reads nothing about money."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding.services import BegeleidWeigering, leg_woonstap_vast, vink_punt_af
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.organisaties.models import Beleidsregel
from meedoen.regie.verwijzen import queries, services
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, INA, SANNE, VANDAAG
from tests.regie.verwijzen.conftest import DAWOUD, FLEUR, TINEKE, VREEMD

pytestmark = pytest.mark.django_db
P = g.Regelpunt
GELD = ("Melding voor bijstand", "Voorschot", "Huurtoeslag")


@pytest.fixture
def met_sleutel(als: Any, dossier: Dossier, aangenomen: Verwijzing) -> Dossier:
    with met_scope(als(SANNE)) as sanne:
        dag = VANDAAG - timedelta(days=3)
        leg_woonstap_vast(scope=sanne, dossier=dossier, stap=g.Woonstap.SLEUTEL, datum=dag, plaats="Baarn")
    return dossier


def codes(als: Any, mens: Any, dossier: Dossier) -> dict[P, bool]:
    with met_scope(als(mens)) as scope:
        alle = queries.eerste_week(scope, [dossier.id]).get(dossier.id, [])
    return {punt.stuk.punt: punt.open for punt in alle}


def test_who_guides_ticks_what_the_consulent_then_reads(als: Any, ingelogd: Any, met_sleutel: Dossier) -> None:
    fleur, url = ingelogd(FLEUR), f"/begeleiding/{met_sleutel.id}"
    assert "eerste week: nog 10" in fleur.get("/begeleiding").text
    assert "Nog 10 dingen te regelen" in fleur.get(url).text and "Dag voorbij" in fleur.get(url).text
    blad = fleur.get(f"{url}/eerste-week").text
    assert "Zorgverzekering" in blad and not [w for w in GELD if w in blad]
    vink = {"stond": "", "punt": ["huisarts", "digid", "voorschot", "opvang", "onzin"]}
    assert fleur.post(f"{url}/eerste-week", vink).status_code == 302
    with met_scope(als(SANNE)):
        rijen = Gebeurtenis.objects.filter(dossier_id=met_sleutel.id, kenmerk="regelpunt_bijgewerkt")
        assert sorted((r.gegevens["punt"], r.door, r.bron, r.veldgroep) for r in rijen) == [
            (punt, FLEUR.naam, "partner", "begeleiding") for punt in ("digid", "huisarts")
        ]
    # Somebody else unticked nothing: what the page showed decides.
    assert fleur.post(f"{url}/eerste-week", {"stond": "digid", "punt": []}).status_code == 302
    stand = codes(als, FLEUR, met_sleutel)
    assert (stand[P.DIGID], stand[P.HUISARTS]) == (True, False)
    blad = ingelogd(SANNE).get(f"/dossiers/{met_sleutel.id}/begeleiding").text
    assert "Begeleider (Steunpunt Nieuwkomers)" in blad and "Huisarts" in blad


def test_nobody_else_reads_or_ticks_it(als: Any, ingelogd: Any, met_sleutel: Dossier) -> None:
    assert len(codes(als, FLEUR, met_sleutel)) == 10
    for mens in (DAWOUD, TINEKE, VREEMD):
        assert codes(als, mens, met_sleutel) == {}
        client = ingelogd(mens)
        for antwoord in (client.get, client.post):
            assert antwoord(f"/begeleiding/{met_sleutel.id}/eerste-week").status_code in (403, 404)
    with met_scope(als(FLEUR)) as fleur:
        services.geef_terug(scope=fleur, verwijzing_id=_van(als, met_sleutel).id, reden="te druk")
    assert codes(als, FLEUR, met_sleutel) == {}
    with met_scope(als(SANNE)):
        assert Taak.objects.get(dossier_id=met_sleutel.id, open=True, soort="eerste_week").waarden["aantal"] == 12


def _van(als: Any, dossier: Dossier) -> Verwijzing:
    with met_scope(als(SANNE)):
        return Verwijzing.objects.get(dossier_id=dossier.id, staat="aangenomen")


def test_the_database_itself_gives_no_money_and_no_place(als: Any, met_sleutel: Dossier) -> None:
    with met_scope(als(SANNE)) as sanne:
        for punt in (P.VOORSCHOT, P.HUISARTS):  # as it was laid down before money had a group of its own
            feit = g.RegelpuntBijgewerkt(punt=punt, wie="Jan")
            leg_vast(scope=sanne, dossier=met_sleutel, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
    with met_scope(als(FLEUR)), connection.cursor() as cursor:
        cursor.execute("select kenmerk, gegevens::text from meedoen.begeleide_aankomst(%s)", [[met_sleutel.id]])
        rijen = cursor.fetchall()
    assert sorted(kenmerk for kenmerk, _ in rijen) == ["regelpunt_bijgewerkt", "woning_stap"]
    assert "huisarts" in str(rijen) and not [w for w in ("voorschot", "Baarn") if w in str(rijen)]


def test_a_taalmaatje_referral_opens_no_first_week(als: Any, met_sleutel: Dossier) -> None:
    with met_scope(als(SANNE)):
        Verwijzing.objects.filter(dossier_id=met_sleutel.id).update(taak="taalmaatje")
    assert codes(als, FLEUR, met_sleutel) == {}


def test_the_inkomensconsulent_sees_and_ticks_the_money_alone(als: Any, ingelogd: Any, met_sleutel: Dossier) -> None:
    with met_scope(als(BEHEER)):
        Beleidsregel.objects.create(
            gemeente_id=BAARN, sleutel="ontzorgen_door_inkomensconsulent", waarde=True, vanaf=VANDAAG
        )
    with met_scope(als(SANNE)) as sanne:
        vink_punt_af(scope=sanne, dossier=met_sleutel, punt=P.HUISARTS)
        open_ = {t.soort: t.rol for t in Taak.objects.filter(dossier_id=met_sleutel.id, open=True)}
    assert open_["melding_bijstand"] == open_["eerste_week_geld"] == "inkomen" and "eerste_week" not in open_
    ina, url = ingelogd(INA), f"/dossiers/{met_sleutel.id}"
    assert f"{url}/eerste-week" in ina.get(f"{url}/ontzorgen").text and "geld van de eerste week" in ina.get("/").text
    blad = ina.get(f"{url}/eerste-week").text
    assert not [w for w in GELD if w not in blad] and "Huisarts" not in blad and "DigiD" not in blad
    for punt in ("huisarts", "opvang"):
        assert ina.get(f"{url}/begeleiding/regelen/{punt}").status_code == 403
        assert ina.post(f"{url}/begeleiding/regelen/{punt}/gedaan").status_code == 403
    assert ina.get(f"{url}/begeleiding/regelen/onzin").status_code == 404
    with met_scope(als(INA)) as scope, pytest.raises(BegeleidWeigering):
        vink_punt_af(scope=scope, dossier=met_sleutel, punt=P.DIGID)
    klaar = ina.post(f"{url}/begeleiding/regelen/voorschot/gedaan")
    assert klaar.status_code == 302 and klaar["Location"] == f"{url}/eerste-week"
    formulier = ina.post(f"{url}/begeleiding/regelen/toeslagen", {"wie": "Ina", "bewerking": "0"})
    assert formulier.status_code == 302 and formulier["Location"] == f"{url}/eerste-week"
    with met_scope(als(INA)):
        rijen = Gebeurtenis.objects.filter(dossier_id=met_sleutel.id, kenmerk="regelpunt_bijgewerkt")
        assert {r.gegevens["punt"]: r.veldgroep for r in rijen} == {"voorschot": "ontzorgen", "toeslagen": "ontzorgen"}
        assert Taak.objects.get(dossier_id=met_sleutel.id, open=True, soort="eerste_week_geld").waarden["aantal"] == 1
