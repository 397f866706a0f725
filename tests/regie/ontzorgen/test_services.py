# SPDX-License-Identifier: EUPL-1.2
"""The acts of ontzorgen: what the law refuses, what lands on the tijdlijn, and what does not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Betaler, VasteLast
from meedoen.domein.huishoudgeld import Post
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.participatiewet.ontzorgen import PW_57_A
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok
from meedoen.regie.dossiers.services import Weigering, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.ontzorgen import models, queries, services
from meedoen.regie.ontzorgen.services import OntzorgWeigering
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.ontzorgen.conftest import EINDE, HIER, langer, maak

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
HUUR: dict[str, Any] = {
    "last": VasteLast.HUUR, "betaler": Betaler.GEMEENTE, "ontvanger": "De Eem", "centen": 62_050, "vanaf": HIER,
}  # fmt: skip


def met_bijstand(scope: Any, **velden: Any) -> Dossier:
    dossier = maak(scope, **velden)
    services.stel_bijstand_vast(scope=scope, dossier=dossier, vanaf=HIER)
    return dossier


def rijen(scope: Any, dossier: Dossier) -> list[tuple[str, str, date, date | None]]:
    return [(b.rij.last, b.rij.betaler, b.rij.vanaf, b.rij.tot) for b in queries.betalingen(scope, dossier)]


def test_the_clock_runs_from_the_bijstand_and_no_amount_stands_on_the_tijdlijn(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    klok = Klok.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="ontzorgen")
    assert (klok.staat, klok.begin, klok.uiterste) == ("loopt", HIER, EINDE - DAG)
    services.begin_ontzorgen(scope=sanne, dossier=dossier, datum=HIER)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    # Without an end, what the college pays stops with ontzorgen.
    assert rijen(sanne, dossier) == [("huur", "gemeente", HIER, EINDE)]
    gegevens = Gebeurtenis.objects.filter(dossier_id=dossier.id, veldgroep="ontzorgen").values_list("gegevens")
    assert len(gegevens) == 3 and "62050" not in json.dumps(list(gegevens)) and "De Eem" not in str(list(gegevens))


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"betaler": Betaler.ZELF}, "afwijking"),
        ({"betaler": Betaler.ANDER, "vanaf": EINDE - DAG}, "afwijking"),
        ({"betaler": Betaler.ANDER, "vanaf": date(2026, 8, 1), "tot": HIER + DAG}, "afwijking"),
        ({"tot": EINDE + DAG}, "te_lang"),
        ({"vanaf": EINDE}, "te_lang"),
        ({"vanaf": HIER - DAG}, "te_vroeg"),
        ({"tot": HIER}, "einde_voor_begin"),
        ({"tot": HIER - DAG}, "einde_voor_begin"),
        ({"vanaf": date(2021, 12, 31), "betaler": Betaler.ZELF}, "voor_2022"),
        ({"centen": 0}, "te_groot"),
        ({"centen": -1}, "te_groot"),
        ({"centen": 1_000_001}, "te_groot"),
        ({"centen": 10**12}, "te_groot"),
    ],
)
def test_what_the_law_or_good_sense_refuses_leaves_nothing_behind(
    sanne: Any, anders: dict[str, Any], code: str
) -> None:
    dossier = met_bijstand(sanne)
    with pytest.raises(OntzorgWeigering) as fout:
        services.regel_last(scope=sanne, dossier=dossier, **HUUR | anders)
    assert fout.value.code == code and "{" not in fout.value.zin
    assert rijen(sanne, dossier) == []


@pytest.mark.parametrize(
    "anders",
    [
        {"betaler": Betaler.ZELF, "reden": "woont al jaren zelfstandig"},
        {"betaler": Betaler.ZELF, "vanaf": EINDE},
        {"betaler": Betaler.ANDER, "vanaf": date(2026, 8, 1), "tot": HIER},
        {"betaler": Betaler.ZELF, "last": VasteLast.INTERNET},
        {"tot": EINDE},
        {"centen": 1}, {"centen": 1_000_000},
    ],
)  # fmt: skip
def test_what_is_allowed_at_the_boundary(sanne: Any, anders: dict[str, Any]) -> None:
    dossier = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR | anders)
    assert len(rijen(sanne, dossier)) == 1


def test_one_payer_at_a_time_but_several_other_insurances(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    with pytest.raises(OntzorgWeigering, match="al een betaler"):
        services.regel_last(scope=sanne, dossier=dossier, **HUUR | {"vanaf": EINDE - DAG})
    services.regel_last(scope=sanne, dossier=dossier, **HUUR | {"betaler": Betaler.ZELF, "vanaf": EINDE})
    for _ in range(2):
        services.regel_last(scope=sanne, dossier=dossier, **HUUR | {"last": VasteLast.VERZEKERING})
    assert len(rijen(sanne, dossier)) == 4


def test_without_bijstand_or_without_the_right_permit_the_college_pays_nothing(sanne: Any) -> None:
    zonder = maak(sanne)
    for doe, code in (
        (lambda: services.regel_last(scope=sanne, dossier=zonder, **HUUR), "geen_bijstand"),
        (lambda: services.begin_ontzorgen(scope=sanne, dossier=zonder, datum=HIER), "geen_bijstand"),
        (lambda: services.maak_exitplan(scope=sanne, dossier=zonder, datum=HIER), "geen_bijstand"),
    ):
        with pytest.raises(OntzorgWeigering) as fout:
            doe()
        assert fout.value.code == code
    for nummer, velden in (("999990020", {"titel": "21"}), ("999990032", {"groep": Doelgroep.GEZIN_OVERIG})):
        ander = met_bijstand(sanne, bsn=nummer, achternaam=f"Haddad{nummer}", **velden)
        with pytest.raises(OntzorgWeigering, match="geldt niet voor deze persoon"):
            services.regel_last(scope=sanne, dossier=ander, **HUUR)
        with pytest.raises(OntzorgWeigering, match="geldt niet voor deze persoon"):
            services.begin_ontzorgen(scope=sanne, dossier=ander, datum=HIER)
        # Article 57 onderdeel a has its own ground, for anybody with bijstand.
        services.verleng(scope=sanne, dossier=ander, wat=langer(date(2027, 2, 1)))
        services.regel_last(scope=sanne, dossier=ander, **HUUR)
        assert rijen(sanne, ander) == [("huur", "gemeente", HIER, date(2027, 2, 1))]


def test_paying_oneself_sooner_asks_for_a_reason(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    rij = services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    for vanaf, reden, code in (
        (VANDAAG, "", "afwijking"),
        (HIER, "x", "buiten_last"),
        (EINDE + DAG, "x", "buiten_last"),
    ):
        with pytest.raises(OntzorgWeigering) as fout:
            services.betaal_zelf(scope=sanne, dossier=dossier, last_id=rij.id, vanaf=vanaf, reden=reden)
        assert fout.value.code == code
    services.betaal_zelf(scope=sanne, dossier=dossier, last_id=rij.id, vanaf=VANDAAG, reden="heeft werk")
    assert rijen(sanne, dossier) == [("huur", "gemeente", HIER, VANDAAG), ("huur", "zelf", VANDAAG, None)]
    assert {b.centen for b in queries.betalingen(sanne, dossier)} == {62_050}
    with pytest.raises(OntzorgWeigering, match="intussen veranderd"):
        nieuw = queries.betalingen(sanne, dossier)[1].rij.id
        services.betaal_zelf(scope=sanne, dossier=dossier, last_id=nieuw, vanaf=EINDE)


def test_a_mistake_is_taken_back_with_a_reason_and_stays_readable(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    fout = services.regel_last(scope=sanne, dossier=dossier, **HUUR | {"centen": 6_205})
    services.betaal_zelf(scope=sanne, dossier=dossier, last_id=fout.id, vanaf=VANDAAG, reden="werk")
    for betaling in queries.betalingen(sanne, dossier):
        with pytest.raises(OntzorgWeigering, match="waarom"):
            services.haal_last_weg(scope=sanne, dossier=dossier, last_id=betaling.rij.id, reden=" ")
        services.haal_last_weg(scope=sanne, dossier=dossier, last_id=betaling.rij.id, reden="typfout")
    with pytest.raises(OntzorgWeigering, match="intussen veranderd"):
        services.haal_last_weg(scope=sanne, dossier=dossier, last_id=fout.id, reden="typfout")
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    assert rijen(sanne, dossier) == [("huur", "gemeente", HIER, EINDE)]
    hier = Gebeurtenis.objects.filter(dossier_id=dossier.id)
    # Begin, end and self of the wrong one, each withdrawn; and the right one.
    assert hier.filter(kenmerk="vaste_last_geregeld").count() == 4
    assert hier.filter(kenmerk="regel_vervallen").count() == 3


def test_the_exit_talk_hands_every_cost_over_and_meets_the_clock(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR | {"last": VasteLast.WATER, "tot": VANDAAG - 2 * DAG})
    with pytest.raises(OntzorgWeigering, match="artikel 56a"):
        services.voer_exitgesprek(scope=sanne, dossier=dossier, datum=VANDAAG, zelf_vanaf=VANDAAG)
    with pytest.raises(OntzorgWeigering, match="nog"):
        services.voer_exitgesprek(scope=sanne, dossier=dossier, datum=VANDAAG + DAG, zelf_vanaf=EINDE)
    with pytest.raises(OntzorgWeigering, match="tot en met 28 februari 2027"):
        services.voer_exitgesprek(scope=sanne, dossier=dossier, datum=VANDAAG, zelf_vanaf=EINDE + DAG)
    assert len(rijen(sanne, dossier)) == 2
    services.voer_exitgesprek(scope=sanne, dossier=dossier, datum=VANDAAG, zelf_vanaf=EINDE)
    assert rijen(sanne, dossier)[0] == ("huur", "gemeente", HIER, EINDE)
    assert rijen(sanne, dossier)[-1] == ("huur", "zelf", EINDE, None) and len(rijen(sanne, dossier)) == 3
    klok = Klok.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="ontzorgen")
    assert (klok.staat, klok.gehaald_op) == ("gehaald", VANDAAG)
    with pytest.raises(OntzorgWeigering, match="al vastgelegd"):
        services.voer_exitgesprek(scope=sanne, dossier=dossier, datum=VANDAAG, zelf_vanaf=EINDE)


@pytest.mark.parametrize("zelf_vanaf", [EINDE, VANDAAG])
def test_the_exit_talk_keeps_the_steps_that_were_planned(sanne: Any, zelf_vanaf: date) -> None:
    dossier = met_bijstand(sanne)
    gepland = {VasteLast.HUUR: EINDE, VasteLast.STROOM: EINDE - timedelta(days=30)}
    for last, dag in gepland.items():
        rij = services.regel_last(scope=sanne, dossier=dossier, **HUUR | {"last": last})
        services.betaal_zelf(scope=sanne, dossier=dossier, last_id=rij.id, vanaf=dag, reden="samen afgesproken")
        with pytest.raises(OntzorgWeigering, match="al een betaler"):
            services.betaal_zelf(scope=sanne, dossier=dossier, last_id=rij.id, vanaf=dag, reden="nog eens")
    services.voer_exitgesprek(
        scope=sanne, dossier=dossier, datum=VANDAAG, zelf_vanaf=zelf_vanaf, toelichting="redt het al"
    )
    for last, dag in gepland.items():
        hier = [(b, v, t) for soort, b, v, t in rijen(sanne, dossier) if soort == last]
        begin = min(zelf_vanaf, dag)
        tussen = [("zelf", begin, dag)] if begin < dag else []
        assert hier == [("gemeente", HIER, begin), *tussen, ("zelf", dag, None)]


def test_longer_never_outlives_the_bijstand(sanne: Any) -> None:
    dossier = maak(sanne)
    services.stel_bijstand_vast(scope=sanne, dossier=dossier, vanaf=HIER, tot=date(2027, 5, 1))
    with pytest.raises(OntzorgWeigering, match="stopt op 1 mei 2027"):
        services.verleng(scope=sanne, dossier=dossier, wat=langer(date(2027, 5, 2)))
    services.verleng(scope=sanne, dossier=dossier, wat=langer(date(2027, 5, 1)))
    klok = Klok.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="ontzorgen")
    assert klok.uiterste == date(2027, 4, 30)


def test_beginning_long_before_the_bijstand_is_a_mistake(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    with pytest.raises(OntzorgWeigering, match="voor het begin van de bijstand"):
        services.begin_ontzorgen(scope=sanne, dossier=dossier, datum=HIER - timedelta(days=32))
    services.begin_ontzorgen(scope=sanne, dossier=dossier, datum=HIER - timedelta(days=31))


def test_longer_only_on_its_own_ground_for_at_most_a_year(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    tot = date(2027, 6, 1)
    for velden, code in (
        ({"gegronde_redenen": False}, "geen_redenen"),
        ({"reden": "  "}, "reden_nodig"),
        ({"tot": EINDE}, "niet_langer"),
        ({"tot": HIER}, "niet_langer"),
        ({"tot": date(2028, 3, 2)}, "langer_dan_een_jaar"),
        ({"besproken_op": VANDAAG + DAG}, "toekomst"),
        ({"besproken_op": HIER - DAG}, "eerst_bespreken"),
    ):
        with pytest.raises(OntzorgWeigering) as fout:
            services.verleng(scope=sanne, dossier=dossier, wat=langer(**{"tot": tot} | velden))
        assert fout.value.code == code
    assert not Besluit.objects.filter(dossier_id=dossier.id).exists()
    services.verleng(scope=sanne, dossier=dossier, wat=langer(tot))
    assert rijen(sanne, dossier) == [("huur", "gemeente", HIER, tot)]
    services.stel_bijstand_vast(scope=sanne, dossier=dossier, vanaf=HIER, tot=VANDAAG)
    with pytest.raises(OntzorgWeigering, match="bijstand is gestopt"):
        services.verleng(scope=sanne, dossier=dossier, wat=langer(tot))


def test_going_on_is_a_besluit_with_receipt_letter_and_the_way_to_object(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    wat = langer(date(2027, 6, 1), mening="Wil het liever zelf doen.")
    concept = services.concept_verleng(scope=sanne, dossier=dossier, wat=wat)
    assert concept.nummer == "concept" and not Besluit.objects.filter(dossier_id=dossier.id).exists()
    besluit = services.verleng(scope=sanne, dossier=dossier, wat=wat)
    assert (besluit.soort, besluit.veldgroep, besluit.gronden) == ("ontzorgen_langer", "ontzorgen", [list(PW_57_A)])
    assert besluit.bezwaar_tot_en_met == bezwaartermijn(VANDAAG).waarde.laatste_dag
    assert herreken(besluit.ontvangstbewijs) == ()
    regel = Gebeurtenis.objects.get(dossier_id=dossier.id, kenmerk="ontzorgen_verlengd")
    assert regel.grond == f"besluit {besluit.nummer}"
    pdf = bytes(Brief.objects.get(besluit_id=besluit.id).pdf)
    for zin in ("wij betalen uw vaste lasten langer", "Van 1 maart 2027", "tot en met 31 mei 2027", "Nu: huur.",
                "schulden", "Artikel 57 van de Participatiewet", "Wil het liever zelf doen.", besluit.nummer,
                "Zo maakt u bezwaar"):  # fmt: skip
        assert staat_er(zin, pdf), zin
    ander = met_bijstand(sanne, bsn="999990020", achternaam="Tesfay", titel="21")
    eerste = services.concept_verleng(scope=sanne, dossier=ander, wat=langer(date(2027, 2, 1)))
    assert not eerste.langer and (eerste.vanaf, eerste.lasten) == (VANDAAG, ())


def test_after_the_last_day_a_decision_does_not_work_back(sanne: Any) -> None:
    dossier = met_bijstand(sanne)
    later = replace(sanne, vandaag=EINDE + 10 * DAG)
    brief = services.concept_verleng(scope=later, dossier=dossier, wat=langer(date(2027, 6, 1)))
    assert brief.vanaf == EINDE + 10 * DAG and not brief.langer, "nothing was paid"


@pytest.mark.parametrize(
    ("vanaf", "tot", "code"),
    [
        (date(2021, 12, 31), None, "bijstand_voor_2022"),
        (date(2027, 5, 24), None, "bijstand_ver_weg"),
        (HIER, HIER, "einde_voor_begin"),
        (HIER, date(2022, 1, 1), "einde_voor_begin"),
    ],
)
def test_bijstand_on_days_that_cannot_be(sanne: Any, vanaf: date, tot: date | None, code: str) -> None:
    with pytest.raises(OntzorgWeigering) as fout:
        services.stel_bijstand_vast(scope=sanne, dossier=maak(sanne), vanaf=vanaf, tot=tot)
    assert fout.value.code == code


def test_budget_gap_and_toeslagen_keep_what_is_last_said(sanne: Any) -> None:
    dossier = maak(sanne)
    for centen in (140_000, 150_000):
        services.bewaar_begroting(scope=sanne, dossier=dossier, posten={Post.BIJSTAND: centen, Post.LOON: 0})
    plan = queries.begroting(sanne, dossier)
    assert plan is not None and plan.posten == {"bijstand": 150_000}
    with pytest.raises(OntzorgWeigering, match="te groot"):
        services.bewaar_begroting(scope=sanne, dossier=dossier, posten={Post.LOON: -1})
    with pytest.raises(OntzorgWeigering, match="meer dan een jaar"):
        services.bewaar_overgang(scope=sanne, dossier=dossier, leefgeld_tot_en_met=HIER,
                                 uitkering_op=HIER + timedelta(days=366))  # fmt: skip
    with pytest.raises(OntzorgWeigering, match="einde ligt voor het begin"):
        services.bewaar_overgang(scope=sanne, dossier=dossier, leefgeld_tot_en_met=HIER, uitkering_op=HIER - DAG)
    for dag in (5, 9):
        services.bewaar_overgang(scope=sanne, dossier=dossier, leefgeld_tot_en_met=HIER,
                                 uitkering_op=HIER + dag * DAG, voorschot=(HIER, HIER + DAG))  # fmt: skip
    overgang = queries.overgang(sanne, dossier)
    assert overgang is not None and overgang.uitkering_op == HIER + 9 * DAG
    toeslag = {"scope": sanne, "dossier": dossier, "wie": "Sanne", "uiterlijk": None}
    services.bewaar_toeslag(**toeslag, soort="zorgtoeslag", gedaan_op=None)
    services.bewaar_toeslag(**toeslag, soort="zorgtoeslag", gedaan_op=VANDAAG)
    assert {s: t.gedaan_op for s, t in queries.toeslagen(sanne, dossier).items()} == {"zorgtoeslag": VANDAAG}
    for velden, code in (
        ({"soort": "staatsloterij", "gedaan_op": None}, "toeslag_onbekend"),
        ({"soort": "zorgtoeslag", "gedaan_op": VANDAAG + DAG}, "toekomst"),
        ({"soort": "zorgtoeslag", "gedaan_op": VANDAAG, "nvt": True}, "nvt_en_gedaan"),
    ):
        with pytest.raises(OntzorgWeigering) as fout:
            services.bewaar_toeslag(**toeslag, **velden)
        assert fout.value.code == code


def test_a_teamleider_changes_nothing(sanne: Any, scope_van: Any) -> None:
    dossier = met_bijstand(sanne)
    with pytest.raises(OntzorgWeigering, match="niet bij je rol"):
        services.regel_last(scope=scope_van(KARIN), dossier=dossier, **HUUR)
    assert rijen(sanne, dossier) == []


def test_a_merge_takes_it_along_and_back_but_never_mixes_two(sanne: Any) -> None:
    dubbel = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dubbel, **HUUR)
    services.bewaar_begroting(scope=sanne, dossier=dubbel, posten={Post.LOON: 5})
    blijft = maak(sanne, bsn="999990020", achternaam="Haddad-Saleh")
    voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="zelfde persoon")
    assert len(rijen(sanne, blijft)) == 1 and rijen(sanne, dubbel) == []
    feiten = dossierfeiten(blijft)
    assert feiten.bijstand == g.BijstandVastgesteld(vanaf=HIER)
    services.betaal_zelf(
        scope=sanne, dossier=blijft, last_id=queries.betalingen(sanne, blijft)[0].rij.id, vanaf=VANDAAG, reden="werk"
    )
    maak_samenvoegen_ongedaan(scope=sanne, dubbel=dubbel, reden="toch niet")
    assert rijen(sanne, dubbel) == [("huur", "gemeente", HIER, VANDAAG)]
    assert queries.begroting(sanne, blijft) is None
    with pytest.raises(Weigering, match="allebei de dossiers"):
        voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="zelfde persoon")
    assert models.VasteLast.objects.filter(dossier_id=dubbel.id).count() == 1


def test_withdrawing_going_on_is_a_besluit_and_what_was_paid_keeps_its_ground(sanne: Any, scope_van: Any) -> None:
    dossier = met_bijstand(sanne)
    services.regel_last(scope=sanne, dossier=dossier, **HUUR)
    with pytest.raises(OntzorgWeigering, match="geen besluit"):
        services.trek_in(scope=sanne, dossier=dossier, wat=services.Intrek("Het lukt al."))
    besluit = services.verleng(scope=sanne, dossier=dossier, wat=langer(date(2027, 6, 1)))
    # The six months of article 56a still run: they stay.
    nieuw = services.trek_in(scope=sanne, dossier=dossier, wat=services.Intrek("Het lukt u al zelf."))
    assert nieuw is not None and nieuw.trekt_in == besluit.id and nieuw.veldgroep == "ontzorgen"
    assert rijen(sanne, dossier) == [("huur", "gemeente", HIER, EINDE)]
    klok = Klok.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="ontzorgen")
    assert klok.uiterste == EINDE - DAG
    # After them paying ends today.
    services.verleng(scope=sanne, dossier=dossier, wat=langer(date(2027, 6, 1)))
    later = EINDE + 9 * DAG
    with met_scope(scope_van(SANNE, vandaag=later)) as dan:
        services.trek_in(scope=dan, dossier=dossier, wat=services.Intrek("Het lukt u al zelf."))
        assert rijen(dan, dossier) == [("huur", "gemeente", HIER, later + DAG)]
        with pytest.raises(OntzorgWeigering):
            services.trek_in(scope=dan, dossier=dossier, wat=services.Intrek("Nog eens."))
