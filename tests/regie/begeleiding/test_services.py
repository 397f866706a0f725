# SPDX-License-Identifier: EUPL-1.2
"""The acts of guidance: what is refused, what lands on the tijdlijn, what becomes a task, and what stays apart."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding import queries, services
from meedoen.regie.begeleiding.models import Meting
from meedoen.regie.begeleiding.schaal import LEEFGEBIEDEN, Leefgebied
from meedoen.regie.begeleiding.services import BegeleidWeigering, merk
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import Weigering, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.web.toegang import zet_scope
from tests.conftest import KARIN, VANDAAG
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
GISTER = VANDAAG - timedelta(days=1)
DAG = timedelta(days=1)
EIGEN = {g.Blik.EIGEN: {Leefgebied.GELD: 2, Leefgebied.REIZEN: 5}}


def taken(dossier: Dossier) -> dict[str, tuple[date | None, bool]]:
    rijen = Taak.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, open=True)
    return {rij.soort: (rij.uiterlijk, rij.afsluitbaar) for rij in rijen}


def sleutel(scope: Any, dossier: Dossier, datum: date = VANDAAG) -> None:
    services.leg_woonstap_vast(scope=scope, dossier=dossier, stap=g.Woonstap.SLEUTEL, datum=datum, plaats="Baarn")


def meet(scope: Any, dossier: Dossier, **anders: Any) -> list[Meting]:
    velden: dict[str, Any] = {"datum": VANDAAG, "trappen": EIGEN} | anders
    return services.bewaar_meting(scope=scope, dossier=dossier, **velden)


def test_a_key_begins_the_first_week_and_the_guidance_in_one_act(sanne: Any) -> None:
    dossier = maak(sanne)
    with CaptureQueriesContext(connection) as vragen:
        sleutel(sanne, dossier)
    assert sum("insert into logboek_logregel" in vraag["sql"].lower() for vraag in vragen) == 1
    feiten = dossierfeiten(dossier).begeleiding
    assert feiten.sleutel == VANDAAG and feiten.fase is not None
    assert (feiten.fase.fase, feiten.fase.ritme_dagen) == (g.Begeleidingsfase.INTENSIEF, 7)
    open_ = taken(dossier)
    assert open_["melding_bijstand"] == (VANDAAG, False) and open_["eerste_week"] == (VANDAAG + DAG, False)
    with pytest.raises(BegeleidWeigering) as fout:
        sleutel(sanne, dossier)
    assert fout.value.code == "zelfde_stap"


def test_every_tick_shrinks_the_task_until_it_is_gone_and_a_second_tick_does_nothing(sanne: Any) -> None:
    dossier = maak(sanne)
    sleutel(sanne, dossier)
    for punt in g.Regelpunt:
        assert services.vink_punt_af(scope=sanne, dossier=dossier, punt=punt)
    rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="regelpunt_bijgewerkt").count()
    assert not services.vink_punt_af(scope=sanne, dossier=dossier, punt=g.Regelpunt.DIGID)
    assert Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="regelpunt_bijgewerkt").count() == rijen
    assert not {"melding_bijstand", "eerste_week"} & taken(dossier).keys()


def test_two_at_once_on_one_thing_the_second_is_told(sanne: Any) -> None:
    dossier = maak(sanne)
    een = g.RegelpuntBijgewerkt(punt=g.Regelpunt.DIGID, wie="Amira", uiterlijk=VANDAAG + 3 * DAG, alleen=True)
    services.werk_punt_bij(scope=sanne, dossier=dossier, nieuw=een, gezien=merk(None))
    twee = g.RegelpuntBijgewerkt(punt=g.Regelpunt.DIGID, wie="de begeleider")
    with pytest.raises(BegeleidWeigering) as fout:
        services.werk_punt_bij(scope=sanne, dossier=dossier, nieuw=twee, gezien=merk(None))
    assert fout.value.code == "intussen"
    services.werk_punt_bij(scope=sanne, dossier=dossier, nieuw=een, gezien=0)  # the same once more is no change
    assert Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="regelpunt_bijgewerkt").count() == 1
    services.werk_punt_bij(scope=sanne, dossier=dossier, nieuw=twee, gezien=merk(een))
    assert services.stand_van(dossierfeiten(dossier).begeleiding, g.Regelpunt.DIGID) == twee


@pytest.mark.parametrize(
    ("stap", "datum", "code"),
    [
        (g.Woonstap.ZOEKEN, VANDAAG + DAG, "toekomst"),
        (g.Woonstap.GEWEIGERD, VANDAAG, "geen_aanbod"),
        (g.Woonstap.SLEUTEL, GISTER - DAG, "voor_vorige"),
    ],
)
def test_a_step_that_cannot_be_leaves_nothing_behind(sanne: Any, stap: g.Woonstap, datum: date, code: str) -> None:
    dossier = maak(sanne)
    services.leg_woonstap_vast(scope=sanne, dossier=dossier, stap=g.Woonstap.ZOEKEN, datum=GISTER)
    with pytest.raises(BegeleidWeigering) as fout:
        services.leg_woonstap_vast(scope=sanne, dossier=dossier, stap=stap, datum=datum, reden="te ver van school")
    assert fout.value.code == code and "{" not in fout.value.zin
    assert Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="woning_stap").count() == 1


def test_a_house_that_is_not_taken_asks_a_reason_and_time_without_a_house_has_an_end(sanne: Any) -> None:
    dossier = maak(sanne)
    services.leg_woonstap_vast(scope=sanne, dossier=dossier, stap=g.Woonstap.AANBOD, datum=GISTER)
    for reden, goed in (("  ", False), ("geen lift", True)):
        try:
            services.leg_woonstap_vast(
                scope=sanne, dossier=dossier, stap=g.Woonstap.GEWEIGERD, datum=VANDAAG, reden=reden
            )
        except BegeleidWeigering as fout:
            assert not goed and fout.code == "reden_nodig"
    for vanaf, tot, code in ((VANDAAG, GISTER, "einde_voor_begin"), (GISTER, VANDAAG + DAG, "toekomst")):
        with pytest.raises(BegeleidWeigering) as geweigerd:
            services.leg_geen_woning_vast(scope=sanne, dossier=dossier, vanaf=vanaf, tot_en_met=tot)
        assert geweigerd.value.code == code
    services.leg_geen_woning_vast(scope=sanne, dossier=dossier, vanaf=GISTER, tot_en_met=VANDAAG)
    soorten = [rij.kenmerk for rij, _ in queries.aankomst(sanne, dossier)]
    assert sorted(soorten) == ["geen_woning", "woning_stap", "woning_stap"]


def test_the_line_goes_down_with_a_reason_and_never_on_top_of_a_colleague(sanne: Any) -> None:
    dossier = maak(sanne)
    velden: dict[str, Any] = {"fase": g.Begeleidingsfase.BEGELEIDEN, "datum": VANDAAG, "ritme_dagen": 14}

    def kies(gezien: int, **anders: Any) -> str:
        try:
            services.kies_fase(
                scope=sanne, dossier=dossier, gezien=gezien, **velden | {"reden": "kan het zelf"} | anders
            )
        except BegeleidWeigering as fout:
            return fout.code
        return ""

    assert kies(0, reden=" ") == "reden_nodig"
    assert kies(0, datum=VANDAAG + DAG) == "toekomst"
    assert kies(0) == ""
    assert kies(0) == "intussen"
    nu = merk(dossierfeiten(dossier).begeleiding.fase)
    assert kies(nu) == "zelfde_fase"
    assert kies(nu, fase=g.Begeleidingsfase.KLAAR, datum=GISTER) == "voor_fase"
    assert kies(nu, fase=g.Begeleidingsfase.KLAAR) == ""
    klaar = dossierfeiten(dossier).begeleiding.fase
    assert klaar is not None and klaar.ritme_dagen == 0
    assert not {"begeleiding_contact", "zelfredzaamheid_bekijken"} & taken(dossier).keys()


def test_the_answers_stand_apart_and_the_tijdlijn_says_only_that_it_was_done(sanne: Any) -> None:
    dossier = maak(sanne)
    alle = dict.fromkeys(LEEFGEBIEDEN, 3)
    rijen = meet(sanne, dossier, trappen=EIGEN | {g.Blik.BEGELEIDER: alle}, toelichting=" Durft te bellen. ")
    assert [(rij.blik, len(rij.trappen), rij.toelichting) for rij in rijen] == [
        ("eigen", 2, "Durft te bellen."), ("begeleider", 9, "Durft te bellen."),
    ]  # fmt: skip
    regels = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="zelfredzaamheid_besproken")
    tekst = json.dumps(list(regels.values_list("gegevens", flat=True)))
    assert regels.count() == 2 and "geld" not in tekst and "bellen" not in tekst
    assert dossierfeiten(dossier).begeleiding.gemeten == VANDAAG


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"trappen": {}}, "geen_antwoord"),
        ({"trappen": {g.Blik.EIGEN: {}}}, "geen_antwoord"),
        ({"datum": VANDAAG + DAG}, "toekomst"),
        ({}, "meting_dubbel"),
    ],
)
def test_what_cannot_be_filled_in(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = maak(sanne)
    meet(sanne, dossier)
    with pytest.raises(BegeleidWeigering) as fout:
        meet(sanne, dossier, **anders)
    assert fout.value.code == code and len(queries.metingen(sanne, dossier)) == 1
    with pytest.raises(ValueError, match="schaal"):
        meet(sanne, dossier, datum=GISTER, trappen={g.Blik.EIGEN: {Leefgebied.GELD: 6}})


def test_a_mistake_is_wiped_and_counts_no_more(sanne: Any) -> None:
    dossier = maak(sanne)
    (rij,) = meet(sanne, dossier)
    services.haal_meting_weg(scope=sanne, dossier=dossier, meting_id=rij.id, reden="verkeerde persoon")
    rij.refresh_from_db()
    assert rij.trappen == {} and queries.metingen(sanne, dossier) == []
    assert dossierfeiten(dossier).begeleiding.gemeten is None
    with pytest.raises(BegeleidWeigering) as fout:
        services.haal_meting_weg(scope=sanne, dossier=dossier, meting_id=rij.id, reden="nog eens")
    assert fout.value.code == "meting_weg"
    assert len(meet(sanne, dossier)) == 1


def test_merging_takes_the_answers_along_and_undoing_gives_them_back(sanne: Any) -> None:
    blijft = maak(sanne)
    dubbel = maak(sanne, bsn="999990020", voornamen="Amira B", achternaam="Hadad")
    meet(sanne, blijft, datum=GISTER)
    (rij,) = meet(sanne, dubbel)
    voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="dezelfde")
    assert [m.datum for m in queries.metingen(sanne, blijft)] == [GISTER, VANDAAG]
    assert dossierfeiten(blijft).begeleiding.gemeten == VANDAAG
    maak_samenvoegen_ongedaan(scope=sanne, dubbel=dubbel, reden="toch niet")
    assert [m.id for m in queries.metingen(sanne, dubbel)] == [rij.id]
    assert dossierfeiten(blijft).begeleiding.gemeten == GISTER
    meet(sanne, blijft)
    with pytest.raises(Weigering) as fout:
        voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="dezelfde")
    assert fout.value.code == "begeleiding_in_beide"


def test_a_teamleider_reads_and_changes_nothing(sanne: Any, scope_van: Any) -> None:
    dossier = maak(sanne)
    meet(sanne, dossier)
    karin = scope_van(KARIN)
    zet_scope(karin)
    assert len(queries.metingen(karin, dossier)) == 1
    doen: list[Any] = [
        lambda: sleutel(karin, dossier),
        lambda: meet(karin, dossier, datum=GISTER),
        lambda: services.vink_punt_af(scope=karin, dossier=dossier, punt=g.Regelpunt.DIGID),
        lambda: services.haal_meting_weg(scope=karin, dossier=dossier, meting_id=UUID(int=1), reden="x"),
        lambda: services.leg_woonsituatie_vast(scope=karin, dossier=dossier, vorm=g.Woonvorm.HAR, vanaf=GISTER),
    ]
    for doe in doen:
        with pytest.raises(BegeleidWeigering) as fout:
            doe()
        assert fout.value.code == "mag_niet"


@pytest.mark.parametrize(
    ("geboren", "uitkomst"),
    [(None, "geboortedatum_nodig"), (date(2008, 11, 23), "al_achttien"), (date(2009, 2, 28), date(2027, 2, 28))],
)
def test_nidos_ends_at_the_eighteenth_birthday(sanne: Any, geboren: date | None, uitkomst: object) -> None:
    dossier = maak(sanne, geboortedatum=geboren)
    try:
        services.leg_woonsituatie_vast(scope=sanne, dossier=dossier, vorm=g.Woonvorm.NIDOS, vanaf=VANDAAG)
    except BegeleidWeigering as fout:
        assert fout.code == uitkomst and "{" not in fout.zin
    else:
        assert dossierfeiten(dossier).begeleiding.wordt_18 == uitkomst
        assert taken(dossier)["nidos_achttien"] == (date(2026, 11, 28), True)
