# SPDX-License-Identifier: EUPL-1.2
"""After a fine: paying in parts, aanmaning, bezwaar by a third person, beroep; and the ladder of article 23."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Heroverweging
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.models import Klok
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.models import Betaling, Bezwaar, Boetebedrag
from tests.conftest import JOOST, KARIN, SANNE
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
    weigert("uitstel_te_kort", lambda: toneel.doe(SANNE, services.spreek_regeling_af, termijnen=5, tot=dag, **maan))
    tot = dag + 20 * WEEK
    toneel.doe(SANNE, services.spreek_regeling_af, termijnen=5, tot=tot, **maan)
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


def test_a_third_person_decides_on_bezwaar(beboet: Any) -> None:
    toneel, id_, dag = beboet
    bezwaar = {"procedure_id": id_, "gronden": "Ik was ziek."}
    weigert("voor_boete", lambda: toneel.doe(SANNE, services.ontvang, ontvangen_op=dag - DAG, **bezwaar))
    toneel.vandaag = dag + 2 * WEEK
    weigert("geen_bezwaar", lambda: toneel.doe(JOOST, services.beslis, procedure_id=id_, uitkomst=Heroverweging.BLIJFT,
                                               motivering="x"))  # fmt: skip
    toneel.doe(SANNE, services.ontvang, ontvangen_op=toneel.vandaag, **bezwaar)
    weigert("bezwaar_er_al", lambda: toneel.doe(SANNE, services.ontvang, ontvangen_op=toneel.vandaag, **bezwaar))
    eerst = klok(toneel, "boete_bezwaar_beslissen").uiterste
    assert eerst >= dag + 12 * WEEK and ("boete_bezwaar", "teamleider", "doen") in toneel.taken()
    toneel.doe(SANNE, services.verdaag, procedure_id=id_)
    assert klok(toneel, "boete_bezwaar_beslissen").uiterste >= eerst + 5 * WEEK
    weigert("al_verdaagd", lambda: toneel.doe(SANNE, services.verdaag, procedure_id=id_))
    beslis = {"procedure_id": id_, "uitkomst": Heroverweging.LAGER, "motivering": "Was ziek.", "lager": 10_000}
    weigert("zelfde_beslisser", lambda: toneel.doe(KARIN, services.beslis, **beslis), "artikel 10:3 lid 3")
    weigert("derde_nodig", lambda: toneel.doe(SANNE, services.beslis, **beslis))
    weigert("lager_klopt_niet", lambda: toneel.doe(JOOST, services.beslis, **beslis | {"lager": 25_000}))
    besluit = toneel.doe(JOOST, services.beslis, **beslis)
    with toneel.als():
        assert Boetebedrag.objects.get(procedure_id=id_).centen == 10_000
        assert herreken(besluit.ontvangstbewijs) == ()
        assert staat_er("€ 100", bytes(Brief.objects.get(besluit_id=besluit.id).pdf))
        with pytest.raises(IntegrityError), transaction.atomic():
            Bezwaar.objects.update(beslist_door=KARIN.id)
    assert klok(toneel, "boete_bezwaar_beslissen").staat == "gehaald"


def test_a_fine_that_got_lower_than_what_was_paid_asks_nothing_more(beboet: Any) -> None:
    toneel, id_, dag = beboet
    toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking, datum=dag,
               centen=12_000)  # fmt: skip
    toneel.doe(SANNE, services.ontvang, procedure_id=id_, ontvangen_op=dag)
    toneel.doe(JOOST, services.beslis, procedure_id=id_, uitkomst=Heroverweging.LAGER, motivering="x", lager=10_000)
    assert klok(toneel, "boete_betalen").staat == "gehaald"


def test_late_bezwaar_is_taken_in_and_marked(beboet: Any) -> None:
    toneel, id_, dag = beboet
    toneel.vandaag = dag + 8 * WEEK
    rij = toneel.doe(SANNE, services.ontvang, procedure_id=id_, ontvangen_op=toneel.vandaag)
    assert rij.tijdig is False


def test_a_revoked_fine_is_no_fine_any_more(beboet: Any) -> None:
    toneel, id_, _ = beboet
    toneel.doe(SANNE, services.ontvang, procedure_id=id_, ontvangen_op=toneel.vandaag)
    toneel.doe(JOOST, services.beslis, procedure_id=id_, uitkomst=Heroverweging.VERVALT, motivering="Geen tolk.")
    assert klok(toneel, "boete_betalen").staat == "vervallen"
    weigert("vervallen", lambda: toneel.doe(SANNE, services.maan_aan, procedure_id=id_))
    assert toneel.feiten().boetes[0].staat is False and toneel.taken() == set()


def test_irrevocable_only_when_nothing_runs(beboet: Any) -> None:
    toneel, id_, dag = beboet

    def vast() -> date | None:
        waarde: date | None = toneel.feiten().boetes[0].onherroepelijk().waarde
        return waarde

    assert vast() is not None and vast() >= dag + 6 * WEEK  # type: ignore[operator]
    weigert("geen_beroep", lambda: toneel.doe(SANNE, services.meld_beroep, procedure_id=id_, datum=dag))
    toneel.doe(SANNE, services.ontvang, procedure_id=id_, ontvangen_op=dag)
    assert vast() is None
    toneel.doe(JOOST, services.beslis, procedure_id=id_, uitkomst=Heroverweging.BLIJFT, motivering="Blijft.")
    toneel.vandaag = dag + WEEK
    toneel.doe(SANNE, services.meld_beroep, procedure_id=id_, datum=toneel.vandaag)
    assert vast() is None
    toneel.doe(SANNE, services.leg_uitspraak_vast, procedure_id=id_, datum=toneel.vandaag,
               uitkomst=Heroverweging.LAGER, lager=1_000)  # fmt: skip
    assert vast() is not None
    with toneel.als():
        assert Boetebedrag.objects.get(procedure_id=id_).centen == 1_000


@pytest.fixture
def met_plan(toneel: Toneel) -> Toneel:
    with toneel.als() as scope:
        leg_vast(
            scope=scope, dossier=toneel.dossier, geldig_op=scope.vandaag, bron=g.Bron.DUO,
            inhoud=g.PipOvergenomen(dagtekening=date(2026, 10, 1), leerroute="B", gemeente=313),
        )  # fmt: skip
    return toneel


def begin_plan(toneel: Toneel, onderdeel: Planonderdeel, op: date, tekst: str = "Kwam drie keer niet.") -> UUID:
    id_: UUID = toneel.doe(
        SANNE, services.begin_medewerking, onderdeel=onderdeel, overtreding_op=op, feiten_zelf_gezien=tekst
    ).id
    return id_


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


def test_the_first_fine_of_article_23_is_half_of_fifty_and_an_open_one_does_not_count(met_plan: Toneel) -> None:
    _, eerste = _boete_23(met_plan)
    met_plan.vandaag += 4 * WEEK
    _, tweede = _boete_23(met_plan)
    assert (eerste, tweede) == (2_500, 2_500)  # the first is not irrevocable yet
    met_plan.vandaag += 20 * WEEK
    _, derde = _boete_23(met_plan, verwijt=Verwijtbaarheid.OPZET)
    assert derde == 20_000  # two irrevocable: the third level, 200, times 100%


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
