# SPDX-License-Identifier: EUPL-1.2
"""The fine of article 23: what it asks, its two days, the ladder as the gemeente reads it, and a criminal case."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Klok
from meedoen.regie.dossiers.services import VeldWeigering, leg_vast
from meedoen.regie.handhaving import toets
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.handhaving.services import basis
from meedoen.regie.organisaties.services import stel_beleid_in
from meedoen.regie.web import datums
from tests.conftest import BAARN, BEHEER, JOOST, KARIN, SANNE
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.handhaving.conftest import DAG, Toneel, begin_plan
from tests.regie.handhaving.test_wegen import weigert

pytestmark = pytest.mark.django_db
WEEK = timedelta(weeks=1)


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
        stel_beleid_in(scope=scope, gemeenten=[BAARN], sleutel=sleutel, waarde=waarde, vanaf=toneel.vandaag, reden="")


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
    with met_plan.als():
        klok = Klok.objects.get(dossier_id=met_plan.dossier.id, soort="boete_termijn")
    assert klok.staat == "niet_van_toepassing"


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
