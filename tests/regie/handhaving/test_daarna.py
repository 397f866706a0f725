# SPDX-License-Identifier: EUPL-1.2
"""After a fine: paying in parts, aanmaning, bezwaar by a third person, beroep; and the ladder of article 23."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.awb.betaling import uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.recht.wi2021.boete import nieuwe_termijn_intake
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import Vervolg
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Gebeurtenis, Klok
from meedoen.regie.dossiers.services import VeldWeigering, leg_vast
from meedoen.regie.handhaving import services, toets
from meedoen.regie.handhaving.models import Betaling, Boetebedrag, Boeteprocedure
from meedoen.regie.handhaving.services import basis
from meedoen.regie.organisaties.services import stel_beleid_in
from meedoen.regie.web import datums
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, JOOST, JURRE, KARIN, SANNE
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.handhaving.conftest import DAG, Toneel, begin_plan
from tests.regie.handhaving.test_wegen import weigert

pytestmark = pytest.mark.django_db
WEEK = timedelta(weeks=1)


@pytest.fixture
def beboet(toneel: Toneel) -> tuple[Toneel, UUID, date]:
    """A fine of EUR 250 was imposed by Karin, on Sanne's report; with the day of it."""
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    return toneel, id_, toneel.vandaag


def klok(toneel: Toneel, soort: str) -> Klok:
    with toneel.als():
        return Klok.objects.get(dossier_id=toneel.dossier.id, soort=soort)


def test_payments_add_up_and_the_last_one_ends_the_clock(beboet: Any) -> None:
    toneel, id_, dag = beboet

    def betaal(centen: int, datum: date = dag) -> Any:
        gezien = toneel.rij(id_).bewerking
        return toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=gezien, datum=datum, centen=centen)

    weigert("voor_boete", lambda: betaal(5_000, dag - DAG))
    weigert("toekomst", lambda: betaal(5_000, dag + DAG))
    weigert("te_veel", lambda: betaal(25_001))
    betaal(5_000)
    weigert("intussen", lambda: toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, datum=dag, centen=5_000,
                                           gezien=toneel.rij(id_).bewerking - 1))  # fmt: skip
    assert klok(toneel, "boete_betalen").staat == "loopt"
    weigert("te_veel", lambda: betaal(20_001), "€ 200")
    betaal(20_000)
    assert klok(toneel, "boete_betalen").staat == "gehaald"
    weigert("al_betaald", lambda: betaal(1))


def test_an_aanmaning_only_when_late_and_never_while_a_regeling_runs(beboet: Any) -> None:
    toneel, id_, dag = beboet
    maan = {"procedure_id": id_}
    weigert("nog_niet_te_laat", lambda: toneel.doe(SANNE, services.maan_aan, **maan))
    weigert("uitstel_te_kort", lambda: toneel.doe(SANNE, services.spreek_regeling_af,
                                                  wat=services.Regeling(5, dag), **maan))  # fmt: skip
    tot = dag + 20 * WEEK
    weigert("te_veel_delen", lambda: toneel.doe(SANNE, services.spreek_regeling_af,
                                                wat=services.Regeling(141, tot), **maan))  # fmt: skip
    besluit = toneel.doe(SANNE, services.spreek_regeling_af, wat=services.Regeling(5, tot), **maan)
    assert besluit.soort == "boete_uitstel" and besluit.bezwaar_tot_en_met == bezwaartermijn(dag).waarde.laatste_dag
    with toneel.als():
        pdf = bytes(Brief.objects.get(besluit_id=besluit.id).pdf)
    for woorden in ("in 5 delen", "€ 50", datums.voluit(tot), "Lukt het een keer niet?", besluit.nummer):
        assert staat_er(woorden, pdf), woorden
    assert klok(toneel, "boete_betalen").uiterste == tot
    toneel.vandaag = dag + 10 * WEEK
    weigert("nog_niet_te_laat", lambda: toneel.doe(SANNE, services.maan_aan, **maan))
    toneel.vandaag = tot + DAG
    toneel.doe(SANNE, services.maan_aan, **maan)
    assert klok(toneel, "boete_betalen").uiterste >= toneel.vandaag + 2 * WEEK
    weigert("al_aangemaand", lambda: toneel.doe(SANNE, services.maan_aan, **maan))
    with toneel.als():
        pdf = bytes(Brief.objects.get(dossier_id=toneel.dossier.id, soort="aanmaning").pdf)
        assert staat_er("€ 250", pdf) and staat_er("niets extra", pdf)


def test_bezwaar_against_a_fine_goes_by_the_flow_of_every_bezwaar(beboet: Any) -> None:
    toneel, id_, dag = beboet
    weigert("voor_besluit", lambda: toneel.bezwaar(id_, ontvangen_op=dag - DAG))
    toneel.vandaag = dag + 2 * WEEK
    eerst = toneel.bezwaar(id_).uiterlijk
    assert klok(toneel, "bezwaar_beslissen").uiterste == eerst >= dag + 12 * WEEK
    assert ("bezwaar_loopt", "consulent", "wacht") in toneel.taken()
    assert toneel.in_bezwaar(bezwaren.verdaag).uiterlijk >= eerst + 5 * WEEK
    lager = {"uitkomst": BezwaarUitkomst.GEGROND, "vervolg": Vervolg.NIEUW_BESLUIT, "motivering": "Was ziek."}
    weigert("mag_niet", lambda: toneel.in_bezwaar(bezwaren.beslis, wie=JOOST, lager=10_000, **lager))
    weigert("zelfde_beslisser", lambda: toneel.in_bezwaar(bezwaren.beslis, wie=KARIN, lager=10_000, **lager))
    weigert("eerst_horen", lambda: toneel.in_bezwaar(bezwaren.beslis, lager=10_000, **lager))
    for te_veel in (25_000, 0, None):
        weigert("lager_klopt_niet_bezwaar", lambda te_veel=te_veel: toneel.beslis_op_bezwaar(**lager, lager=te_veel))
    besluit = toneel.beslis_op_bezwaar(**lager, lager=10_000)
    weigert("al_beslist", lambda: toneel.bezwaar(id_))
    assert klok(toneel, "bezwaar_beslissen").staat == "gehaald"
    assert not {soort for soort, *_ in toneel.taken()} & {"bezwaar_loopt", "bezwaar_gegrond"}, "nothing is left to do"
    with toneel.als():
        assert Boetebedrag.objects.get(procedure_id=id_).centen == 10_000
        bewaard = Besluit.objects.get(id=besluit.id)
        assert (bewaard.soort, bewaard.veldgroep) == ("boete_bezwaar", "handhaving")
        assert herreken(bewaard.ontvangstbewijs) == () and bewaard.ontvangstbewijs["uitkomst"]["boete"] == "€ 100"
        assert staat_er("de boete wordt € 100", bytes(Brief.objects.get(besluit_id=besluit.id).pdf))
        brieven = Brief.objects.filter(dossier_id=toneel.dossier.id, soort__startswith="bezwaar_").order_by(
            "gemaakt_op"
        )
        assert [(b.soort, b.veldgroep, b.gemaakt_door) for b in brieven] == [
            ("bezwaar_ontvangen", "handhaving", SANNE.naam), ("bezwaar_later", "handhaving", JURRE.naam)]  # fmt: skip


def test_who_may_not_see_fines_sees_no_bezwaar_against_one(beboet: Any) -> None:
    toneel, id_, _ = beboet
    toneel.bezwaar(id_)
    smal = toneel.scope_van(SANNE, vandaag=toneel.vandaag)
    smal = replace(smal, veldgroepen=tuple(groep for groep in smal.veldgroepen if groep != "handhaving"))
    with met_scope(smal):
        assert not Bezwaar.objects.exists() and not Brief.objects.filter(soort="bezwaar_ontvangen").exists()
        assert not Gebeurtenis.objects.filter(kenmerk__in=("boete_stap", "bezwaar_stap")).exists()
        nummer = "select count(*) from meedoen.besluit_voor_bezwaar(%s, %s, %s)"
        with connection.cursor() as cursor:
            cursor.execute(nummer, [toneel.dossier.gemeente_id, toneel.dossier.id, toneel.nummer(id_)])
            assert cursor.fetchone() == (0,)


def test_a_fine_that_got_lower_than_what_was_paid_asks_nothing_more(beboet: Any) -> None:
    toneel, id_, dag = beboet
    toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking, datum=dag,
               centen=12_000)  # fmt: skip
    toneel.bezwaar(id_)
    toneel.beslis_op_bezwaar(BezwaarUitkomst.GEGROND, vervolg=Vervolg.NIEUW_BESLUIT, lager=10_000)
    assert klok(toneel, "boete_betalen").staat == "gehaald"


def test_a_late_bezwaar_asks_a_judgement_and_leaves_the_fine(beboet: Any) -> None:
    toneel, id_, dag = beboet
    toneel.vandaag = dag + 8 * WEEK
    assert toneel.bezwaar(id_).tijdig is False
    toneel.in_bezwaar(bezwaren.oordeel, verschoonbaar=False, reden="Was thuis.")
    besluit = toneel.beslis_op_bezwaar(BezwaarUitkomst.NIET_ONTVANKELIJK)
    with toneel.als():
        assert Boetebedrag.objects.get(procedure_id=id_).centen == 25_000
        assert staat_er("De boete blijft € 250.", bytes(Brief.objects.get(besluit_id=besluit.id).pdf))


def test_a_revoked_fine_is_no_fine_any_more(beboet: Any) -> None:
    toneel, id_, _ = beboet
    toneel.bezwaar(id_)
    toneel.beslis_op_bezwaar(BezwaarUitkomst.GEGROND, vervolg=Vervolg.HERROEPEN)
    assert klok(toneel, "boete_betalen").staat == "vervallen"
    weigert("vervallen", lambda: toneel.doe(SANNE, services.maan_aan, procedure_id=id_))
    weigert("vervallen", lambda: toneel.in_bezwaar(bezwaren.meld_beroep, datum=toneel.vandaag))
    assert toneel.feiten().boetes[0].staat is False and toneel.taken() == set()


def _vast(toneel: Toneel) -> date | None:
    waarde: date | None = toneel.feiten().boetes[0].onherroepelijk().waarde
    return waarde


def test_irrevocable_only_when_nothing_runs_up_to_the_highest_court(beboet: Any) -> None:
    toneel, id_, dag = beboet
    eerst = _vast(toneel)
    assert eerst is not None and eerst >= dag + 6 * WEEK
    toneel.bezwaar(id_)
    assert _vast(toneel) is None
    toneel.beslis_op_bezwaar()
    toneel.vandaag = dag + WEEK
    for lager in (2_000, 1_000):
        toneel.in_bezwaar(bezwaren.meld_beroep, datum=toneel.vandaag)
        assert _vast(toneel) is None
        toneel.in_bezwaar(bezwaren.leg_uitspraak_vast, datum=toneel.vandaag, vervolg=Vervolg.NIEUW_BESLUIT, lager=lager)
        assert _vast(toneel) is not None
        with toneel.als():
            assert Boetebedrag.objects.get(procedure_id=id_).centen == lager
        toneel.vandaag += WEEK
    assert _vast(toneel) == toneel.vandaag - WEEK, "nothing stands open after the highest court"
    weigert("geen_beroep", lambda: toneel.in_bezwaar(bezwaren.meld_beroep, datum=toneel.vandaag))


def test_a_withdrawn_bezwaar_leaves_the_fine_and_can_come_anew(beboet: Any) -> None:
    toneel, id_, dag = beboet
    eerst = _vast(toneel)
    toneel.bezwaar(id_)
    toneel.in_bezwaar(bezwaren.trek_in, datum=toneel.vandaag)
    assert _vast(toneel) == eerst and klok(toneel, "bezwaar_beslissen").staat == "vervallen"
    toneel.bezwaar(id_)
    assert _vast(toneel) is None
    toneel.vandaag = dag + 10 * WEEK
    toneel.in_bezwaar(bezwaren.trek_in, datum=toneel.vandaag)
    assert _vast(toneel) == toneel.vandaag + DAG, "it ran until then"


def test_after_death_a_bezwaar_can_only_be_withdrawn(beboet: Any) -> None:
    toneel, id_, _ = beboet
    toneel.bezwaar(id_)
    with toneel.als() as scope:
        leg_vast(scope=scope, dossier=toneel.dossier, geldig_op=toneel.vandaag, bron=g.Bron.DUO,
                 inhoud=g.Overleden(datum=toneel.vandaag))  # fmt: skip
    weigert("overleden_na_boete", toneel.beslis_op_bezwaar, "5:42")
    toneel.in_bezwaar(bezwaren.trek_in, datum=toneel.vandaag)


def test_weighing_and_paying_leave_a_row_for_who_sees_fines(beboet: Any) -> None:
    toneel, id_, dag = beboet
    for centen in (5_000, 20_000):
        toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking, datum=dag,
                   centen=centen)  # fmt: skip
    with toneel.als():
        rijen = Gebeurtenis.objects.filter(dossier_id=toneel.dossier.id, kenmerk="boete_stap")
        acties = [(rij.gegevens["actie"], rij.veldgroep) for rij in rijen.order_by("vastgelegd_op", "id")]
        assert acties[:3] == [(actie, "handhaving") for actie in ("begonnen", "gewogen", "rapport")]
        assert acties[-2:] == [("betaling", "handhaving"), ("betaald", "handhaving")]
        waarden = {waarde for rij in rijen for waarde in rij.gegevens.values()}
        assert not waarden & {5_000, 20_000, 25_000}, "no row holds an amount"


OUD = """from (select p.gemeente_id, p.dossier_id, p.id as procedure_id, p.besloten_door as besluit_door,
  %s::date as ontvangen_op, null::date as post_op, true as tijdig, true as commissie, 'Ik was ziek.' as gronden,
  6 as verdaagd_weken, '' as uitkomst, '' as motivering, null::date as beslist_op, null::uuid as beslist_door,
  '' as beslist_door_naam, null::uuid as besluit_id from handhaving_boeteprocedure p) b"""
"""A row of the table that is no more."""


def test_a_bezwaar_of_before_there_was_one_flow_moves_and_goes_on(beboet: Any) -> None:
    toneel, id_, dag = beboet
    stap = import_module("meedoen.regie.handhaving.migrations.0006_een_gang")
    with toneel.als() as scope:
        for actie, velden in ((g.Boeteactie.BEZWAAR, {"commissie": True}), (g.Boeteactie.VERDAAGD, {"weken": 6})):
            inhoud = g.BoeteStap(procedure_id=id_, actie=actie, datum=dag, **velden)
            leg_vast(scope=scope, dossier=toneel.dossier, inhoud=inhoud, geldig_op=dag, bron=g.Bron.MEDEWERKER)
        with connection.cursor() as cursor:
            cursor.execute(stap.VERHUIS.replace("from handhaving_bezwaar b", OUD), [dag])
            stap.reken_dagen(None, SimpleNamespace(connection=connection))
            cursor.execute(stap.KLOK_EN_TAAK)
        rij = Bezwaar.objects.get()
        assert (rij.id, rij.besluit_nummer, rij.gemaakt_door) == (id_, toneel.nummer(id_), SANNE.naam)
        assert rij.uiterlijk == klok(toneel, "bezwaar_beslissen").uiterste and rij.loopt_tot is None
    (bezwaar,) = toneel.feiten().bezwaren
    assert (bezwaar.id, bezwaar.boete, bezwaar.commissie, bezwaar.verdaagd_weken) == (id_, id_, True, 6)
    toneel.beslis_op_bezwaar(BezwaarUitkomst.GEGROND, vervolg=Vervolg.HERROEPEN)
    assert toneel.feiten().boetes[0].vervallen and toneel.feiten().bezwaren[0].beslist_op == toneel.vandaag


def test_article_23_asks_a_plan_a_part_that_binds_and_facts(toneel: Toneel) -> None:
    weigert("geen_plan", lambda: begin_plan(toneel, Planonderdeel.ONDERSTEUNING, toneel.vandaag))


@pytest.mark.parametrize(
    ("onderdeel", "dagen", "tekst", "code"),
    [
        (Planonderdeel.INTENSITEIT, 0, "x", "geen_grond"),
        (Planonderdeel.LEERROUTE, 0, "x", "geen_grond"),
        (Planonderdeel.VVE, 0, "x", "geen_grond"),
        (Planonderdeel.ONDERSTEUNING, 1, "x", "toekomst"),
        (Planonderdeel.ONDERSTEUNING, -200, "x", "plan_later"),
        (Planonderdeel.ONDERSTEUNING, 0, " ", "feiten_nodig"),
    ],
)
def test_what_article_23_does_not_allow(
    met_plan: Toneel, onderdeel: Planonderdeel, dagen: int, tekst: str, code: str
) -> None:
    dag = met_plan.vandaag + timedelta(days=dagen)
    weigert(code, lambda: begin_plan(met_plan, onderdeel, dag, tekst))


def _boete_23(toneel: Toneel, **anders: Any) -> tuple[UUID, int]:
    id_ = begin_plan(toneel, Planonderdeel.PVT_MAP, toneel.vandaag)
    toneel.weeg(id_)
    toneel.voornemen(id_)
    toneel.gehoord(id_)
    toneel.beboet(id_, **anders)
    with toneel.als():
        return id_, Boetebedrag.objects.get(procedure_id=id_).centen


def _kies(toneel: Toneel, sleutel: str, waarde: str) -> None:
    with toneel.als(BEHEER) as scope:
        stel_beleid_in(scope=scope, gemeente_id=BAARN, sleutel=sleutel, waarde=waarde, vanaf=toneel.vandaag, reden="")


def _hoogte(toneel: Toneel, id_: UUID) -> tuple[int, str]:
    """Return the fine as the page reckons it today, and what the page says of doubt."""
    with toneel.als(KARIN) as scope:
        rij = Boeteprocedure.objects.get(id=id_)
        zaak = basis.maak_zaak(scope, toneel.dossier, rij, dossierfeiten(toneel.dossier))
        uit = toets.bedrag(zaak)
        return uit.centen, " ".join(toets.twijfels(zaak, uit.stappen))


def test_the_ladder_goes_up_as_the_gemeente_reads_it_from_its_day_on_and_the_receipt_says_so(met_plan: Toneel) -> None:
    _, eerste = _boete_23(met_plan)
    met_plan.vandaag += 4 * WEEK
    _, tweede = _boete_23(met_plan)
    assert (eerste, tweede) == (2_500, 2_500)  # the first is not irrevocable yet
    met_plan.vandaag += 20 * WEEK
    id_ = begin_plan(met_plan, Planonderdeel.PVT_MAP, met_plan.vandaag)
    met_plan.weeg(id_, verwijt=Verwijtbaarheid.OPZET)
    centen, zin = _hoogte(met_plan, id_)
    assert centen == 20_000  # two irrevocable: the third level, 200, times 100%
    assert "De gemeente kiest: elke keer het dubbele" in zin and "alle eerdere boetes tellen" in zin
    _kies(met_plan, "boete_ladder", "opgelegd")
    assert _hoogte(met_plan, id_)[0] == 5_000  # twice the 25 euros that were imposed last
    _kies(met_plan, "boete_telling", "vorige")
    _kies(met_plan, "boete_ladder", "verdubbelen")
    assert _hoogte(met_plan, id_)[0] == 10_000  # the last stood on the first level
    _kies(met_plan, "boete_telling", "aantal")
    _kies(met_plan, "boete_ladder", "optellen")
    assert _hoogte(met_plan, id_)[0] == 15_000
    met_plan.voornemen(id_)
    met_plan.gehoord(id_)
    besluit = met_plan.beboet(id_, verwijt=Verwijtbaarheid.OPZET)
    bewijs = besluit.ontvangstbewijs
    assert bewijs["uitkomst"]["boete"] == "€ 150" and herreken(bewijs) == ()
    (som,) = [b for b in bewijs["berekeningen"] if b["regel"] == "boete_medewerking"]
    assert som["invoer"]["ladder"] == "optellen" and "Elke keer € 50 erbij" in str(bewijs["feiten"])
    met_plan.vandaag += WEEK
    _kies(met_plan, "boete_ladder", "verdubbelen")
    assert herreken(bewijs) == ()  # what was decided rests on the choice of then


def test_a_fine_counts_by_the_day_it_was_seen_and_its_rules_by_the_day_it_happened(met_plan: Toneel) -> None:
    vandaag = met_plan.vandaag
    with pytest.raises(VeldWeigering) as fout:
        begin_plan(met_plan, Planonderdeel.PVT_MAP, vandaag, gezien=vandaag - DAG)
    assert (fout.value.code, fout.value.veld) == ("gezien_voor_overtreding", "geconstateerd_op")
    id_ = begin_plan(met_plan, Planonderdeel.PVT_MAP, vandaag - WEEK, gezien=vandaag)
    met_plan.weeg(id_)
    met_plan.voornemen(id_)
    met_plan.gehoord(id_)
    besluit = met_plan.beboet(id_)
    (som,) = [b for b in besluit.ontvangstbewijs["berekeningen"] if b["regel"] == "boete_medewerking"]
    dagen = {naam: som["invoer"]["feiten"][naam] for naam in ("overtreding_op", "constatering")}
    assert dagen == {"overtreding_op": str(vandaag - WEEK), "constatering": str(vandaag)}
    (boete,) = met_plan.feiten().boetes
    assert (boete.overtreding_op, boete.constatering) == (vandaag - WEEK, vandaag)
    with met_plan.als():
        pdf = bytes(Brief.objects.get(besluit_id=besluit.id).pdf)
        assert staat_er(f"Dat was op {datums.voluit(vandaag - WEEK)}.", pdf)


def test_a_criminal_case_for_the_same_bars_the_fine_at_the_weighing_and_at_the_decision(met_plan: Toneel) -> None:
    id_ = begin_plan(met_plan, Planonderdeel.PVT_MAP, met_plan.vandaag)
    met_plan.weeg(id_, strafzaak="")
    weigert("eerst_wegen", lambda: met_plan.voornemen(id_))
    met_plan.weeg(id_, strafzaak="ja")
    weigert("kan_niet", lambda: met_plan.voornemen(id_), "artikel 5:44 lid 1")
    met_plan.weeg(id_)
    met_plan.voornemen(id_)
    met_plan.gehoord(id_)
    weigert("kan_niet", lambda: met_plan.beboet(id_, strafzaak="ja"), "artikel 5:44 lid 1")
    assert met_plan.rij(id_).strafzaak == "nee"  # a refusal writes nothing


def test_the_report_of_article_23_has_the_typed_facts_and_takes_two_people_by_law(met_plan: Toneel) -> None:
    id_ = begin_plan(met_plan, Planonderdeel.PVT_MAP, met_plan.vandaag, "Om 10.00 uur niet op school.")
    met_plan.weeg(id_)
    met_plan.voornemen(id_)
    met_plan.gehoord(id_)
    weigert("zelfde_mens", lambda: met_plan.beboet(id_, wie=SANNE))
    with met_plan.als():
        pdf = bytes(Brief.objects.get(dossier_id=met_plan.dossier.id, soort="voornemen_boete").pdf)
        assert staat_er("Om 10.00 uur niet op school.", pdf) and staat_er("U hoeft niet te antwoorden", pdf)
    met_plan.beboet(id_, wie=JOOST)
    assert klok(met_plan, "boete_termijn").staat == "niet_van_toepassing"


def test_lessons_bind_an_asielstatushouder_but_the_gate_stays(scope_van: Any) -> None:
    toneel = Toneel(scope_van, gemist=0, groep=Doelgroep.ASIEL)
    with toneel.als() as scope:
        leg_vast(
            scope=scope, dossier=toneel.dossier, geldig_op=scope.vandaag, bron=g.Bron.DUO,
            inhoud=g.PipOvergenomen(dagtekening=date(2026, 10, 1), leerroute="B", gemeente=313),
        )  # fmt: skip
    id_ = begin_plan(toneel, Planonderdeel.INTENSITEIT, toneel.vandaag)
    toneel.weeg(id_)
    weigert("kan_niet", lambda: toneel.voornemen(id_))


def test_a_payment_is_never_by_bijstand(beboet: Any) -> None:
    """No column of a payment can say that it was withheld: it is always a payment by the person."""
    velden = {veld.name for veld in Betaling._meta.get_fields()}
    assert velden == {"id", "gemeente", "dossier", "procedure", "datum", "centen", "gemaakt_op", "gemaakt_door"}


def test_a_fine_whose_letter_did_not_go_out_asks_nothing_yet_and_runs_from_the_day_it_went(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    besluit = toneel.beboet(id_, hoe=None)
    boete = toneel.feiten().boetes[-1]
    assert (boete.besloten_op, boete.beboet_op, boete.loopt, boete.staat) == (toneel.vandaag, None, False, False)
    assert klok(toneel, "boete_beslissen").gehaald_op == toneel.vandaag  # decided in time, though not in force
    assert klok(toneel, "boete_betalen").uiterste is None
    weigert("geen_boete_hier", lambda: toneel.doe(SANNE, services.maan_aan, procedure_id=id_))
    toneel.vandaag += WEEK
    toneel.doe(SANNE, besluiten.verstuur, besluit_id=besluit.id, dag=toneel.vandaag, hoe=g.Verzendwijze.POST)
    boete = toneel.feiten().boetes[-1]
    assert (boete.beboet_op, boete.termijn_tot) == (toneel.vandaag, nieuwe_termijn_intake(toneel.vandaag).waarde)
    assert klok(toneel, "boete_betalen").uiterste == uiterste_betaaldag_boete(toneel.vandaag).waarde
    toneel.bezwaar(id_)
    beslissing = toneel.beslis_op_bezwaar(hoe=None)
    toneel.vandaag += WEEK
    toneel.doe(SANNE, besluiten.verstuur, besluit_id=beslissing.id, dag=toneel.vandaag, hoe=g.Verzendwijze.POST)
    with toneel.als():
        rij = Bezwaar.objects.get(beslissing_id=beslissing.id)
    assert rij.loopt_tot == bezwaartermijn(toneel.vandaag).waarde.laatste_dag + WEEK
    assert toneel.feiten().boetes[-1].bezwaar_beslist_op == toneel.vandaag
