# SPDX-License-Identifier: EUPL-1.2
"""After a fine: paying in parts, aanmaning, bezwaar by a third person, beroep."""

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
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import Vervolg
from meedoen.regie.dossiers.models import Gebeurtenis, Klok
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.models import Betaling, Boetebedrag
from meedoen.regie.web import datums
from meedoen.regie.web.toegang import met_scope
from tests.conftest import JOOST, JURRE, KARIN, SANNE
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.handhaving.conftest import DAG, Toneel
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
