# SPDX-License-Identifier: EUPL-1.2
"""A part of an arrangement that was not paid: asked about first, then let stand, made anew, or withdrawn."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Gebeurtenis, Klok, Taak
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.handhaving import queries, services
from meedoen.regie.handhaving.models import Boetebedrag
from meedoen.regie.handhaving.regeling import Deel, delen, open_delen
from meedoen.regie.handhaving.services import Navraag, Regeling, Stop, Stopgrond
from meedoen.regie.handhaving.services.regelen import eerste_dag
from meedoen.regie.web import datums
from tests.conftest import BEA, FENNA, SANNE
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.handhaving.conftest import DAG, Toneel
from tests.regie.handhaving.test_wegen import weigert

pytestmark = pytest.mark.django_db
WEEK = timedelta(weeks=1)
GEBELD = "Verloor een dienst. Kan volgende maand weer."


@pytest.fixture
def met_delen(toneel: Toneel) -> tuple[Toneel, UUID, tuple[Deel, ...]]:
    """A fine of EUR 250 in five parts of EUR 50, of which one was paid; the day after the second was due."""
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    tot = toneel.vandaag + 30 * WEEK
    toneel.doe(SANNE, services.spreek_regeling_af, procedure_id=id_, wat=Regeling(5, tot))
    alle = delen(25_000, 5, vandaag=toneel.vandaag, tot=tot)
    toneel.vandaag = alle[0].dag
    betaal(toneel, id_, 5_000)
    toneel.vandaag = alle[1].dag + DAG
    return toneel, id_, alle


def betaal(toneel: Toneel, id_: UUID, centen: int) -> None:
    toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking, datum=toneel.vandaag,
               centen=centen)  # fmt: skip


def vraag(toneel: Toneel, id_: UUID, **anders: Any) -> None:
    velden = {"datum": toneel.vandaag, "gesproken": True, "tekst": GEBELD} | anders
    toneel.doe(SANNE, services.leg_navraag_vast, procedure_id=id_, gezien=toneel.rij(id_).bewerking,
               wat=Navraag(**velden))  # fmt: skip


def stop(toneel: Toneel, id_: UUID, tot: date, grond: Stopgrond = Stopgrond.DEEL, reden: str = "U belde niet.") -> Any:
    return toneel.doe(SANNE, services.stop_regeling, procedure_id=id_, gezien=toneel.rij(id_).bewerking,
                      wat=Stop(grond, reden, tot))  # fmt: skip


def taak(toneel: Toneel) -> str:
    """Return the open task about the part, after the job of the new day."""
    with toneel.als() as scope:
        herbereken(scope=scope, dossier=toneel.dossier)
        rijen = Taak.objects.filter(dossier_id=toneel.dossier.id, open=True, soort__startswith="boete_deel")
        return "".join(rijen.values_list("soort", flat=True))


def tekst(antwoord: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", antwoord.content.decode())).split())


def test_money_fills_the_oldest_part_first() -> None:
    drie = tuple(Deel(date(2026, maand, 1), 1_000) for maand in (1, 2, 3))
    assert open_delen(drie, 0) == drie and open_delen(drie, 3_000) == () == open_delen(drie, 9_000)
    assert open_delen(drie, 1_400) == (Deel(date(2026, 2, 1), 600), drie[2])


def test_a_missed_part_is_a_question_and_a_payment_answers_it(met_delen: Any) -> None:
    toneel, id_, alle = met_delen
    toneel.vandaag -= DAG
    assert taak(toneel) == "", "its own day is still in time"
    toneel.vandaag += DAG
    assert taak(toneel) == "boete_deel_gemist"
    betaal(toneel, id_, 4_900)
    assert taak(toneel) == "boete_deel_gemist" and toneel.feiten().boetes[0].deel_tot == alle[1].dag
    betaal(toneel, id_, 100)
    assert taak(toneel) == "" and toneel.feiten().boetes[0].deel_tot == alle[2].dag


def test_a_part_within_the_six_weeks_of_the_fine_is_not_missed(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    toneel.doe(SANNE, services.spreek_regeling_af, procedure_id=id_, wat=Regeling(30, toneel.vandaag + 10 * WEEK))
    toneel.vandaag += 5 * WEEK
    assert toneel.feiten().boetes[0].deel_tot < toneel.vandaag and taak(toneel) == ""
    toneel.vandaag += 2 * WEEK
    assert taak(toneel) == "boete_deel_gemist"


def test_it_can_stand_until_a_day_or_be_made_anew(met_delen: Any) -> None:
    toneel, id_, alle = met_delen
    for dag in (toneel.vandaag, alle[-1].dag + DAG):
        weigert("wacht_tot_klopt_niet", lambda dag=dag: vraag(toneel, id_, wacht_tot=dag))
    weigert("reden_nodig", lambda: vraag(toneel, id_, tekst=" "))
    vraag(toneel, id_)
    assert taak(toneel) == "boete_deel_gevraagd", "asking alone settles nothing"
    vraag(toneel, id_, wacht_tot=alle[2].dag, gesproken=False)
    assert taak(toneel) == ""
    weigert("geen_deel_te_laat", lambda: stop(toneel, id_, alle[-1].dag - DAG), "4:96")
    assert [(r["gesproken"], r["tekst"], r["tot"]) for r in toneel.rij(id_).navragen] == [
        (True, GEBELD, ""), (False, GEBELD, alle[2].dag.isoformat())]  # fmt: skip
    with toneel.als():
        rijen = Gebeurtenis.objects.filter(dossier_id=toneel.dossier.id, gegevens__actie="navraag")
        assert rijen.count() == 2 and GEBELD not in str(list(rijen.values("gegevens"))), "no words on the tijdlijn"
    toneel.vandaag = alle[2].dag
    betaal(toneel, id_, 5_000)
    toneel.vandaag += DAG
    assert taak(toneel) == "boete_deel_gemist", "still one part behind"
    # A new arrangement comes instead, also one up to the same day.
    tot = alle[-1].dag
    weigert("uitstel_te_kort", lambda: toneel.doe(SANNE, services.spreek_regeling_af, procedure_id=id_,
                                                  wat=Regeling(4, tot - DAG)), datums.voluit(tot))  # fmt: skip
    toneel.doe(SANNE, services.spreek_regeling_af, procedure_id=id_, wat=Regeling(3, tot))
    assert taak(toneel) == "" and toneel.feiten().boetes[0].deel_tot > toneel.vandaag
    with toneel.als():
        bedrag = Boetebedrag.objects.get(procedure_id=id_)
    assert [centen for _, centen in bedrag.regeling_delen] == [5_000] * 3 and bedrag.regeling_betaald == 10_000


def test_withdrawing_asks_first_and_needs_a_ground_and_a_day(met_delen: Any) -> None:
    toneel, id_, alle = met_delen
    with toneel.als() as scope:
        eerst = eerste_dag(scope, toneel.feiten().boetes[0])
    assert eerst >= toneel.vandaag + 2 * WEEK
    weigert("eerst_vragen", lambda: stop(toneel, id_, eerst), "Vraag eerst")
    vraag(toneel, id_)
    for dag in (eerst - DAG, alle[-1].dag):
        weigert("stopdag_klopt_niet", lambda dag=dag: stop(toneel, id_, dag), datums.voluit(eerst))
    weigert("reden_nodig", lambda: stop(toneel, id_, eerst, reden=" "))
    besluit = stop(toneel, id_, eerst)
    weigert("geen_regeling", lambda: stop(toneel, id_, eerst))
    with toneel.als():
        oud = Besluit.objects.get(soort="boete_uitstel")
        assert (oud.staat, besluit.trekt_in, besluit.veldgroep) == ("ingetrokken", oud.id, "handhaving")
        assert herreken(besluit.ontvangstbewijs) == () and ["BWBR0005537", "4:96", "1", ""] in besluit.gronden
        pdf = bytes(Brief.objects.get(besluit_id=besluit.id).pdf)
        klok = Klok.objects.get(dossier_id=toneel.dossier.id, soort="boete_betalen")
    for woorden in ("€ 200", datums.voluit(eerst), "artikel 4:96 lid 1", datums.voluit(alle[1].dag), "U belde niet.",
                    "bezwaar", "Een nieuwe afspraak kan altijd"):  # fmt: skip
        assert staat_er(woorden, pdf), woorden
    assert klok.uiterste == eerst and taak(toneel) == ""
    weigert("nog_niet_te_laat", lambda: toneel.doe(SANNE, services.maan_aan, procedure_id=id_))
    assert toneel.bezwaar(id_, nummer=besluit.nummer, gronden="Ik had gebeld.").besluit_soort == "intrekking"
    toneel.doe(SANNE, services.spreek_regeling_af, procedure_id=id_, wat=Regeling(4, alle[-1].dag))
    assert toneel.feiten().boetes[0].regeling_ingetrokken_op is None, "an arrangement can come again"


def test_each_by_its_pages(met_delen: Any, ingelogd: Any, settings: Any) -> None:
    toneel, id_, alle = met_delen
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    taak(toneel)
    sanne, een = ingelogd(SANNE), f"/dossiers/{toneel.dossier.id}/handhaving/{id_}"
    blad = tekst(sanne.get(een))
    assert "Vraag waarom een deel niet is betaald" in blad and "Deel niet betaald" in blad
    assert "Deel 1" in blad and "betaald" in blad and "Regeling stoppen" not in blad
    assert "Bel eerst, en vraag wat er is" in tekst(sanne.get(f"/dossiers/{toneel.dossier.id}"))
    fout = sanne.post(f"{een}/navraag", {"tekst": GEBELD, "gesproken": "ja", "verder": "laten", "datum": "1-1-2027"})
    assert fout.status_code == 422 and GEBELD in tekst(fout) and "Vul een datum in" in tekst(fout)
    velden = {"tekst": GEBELD, "gesproken": "ja", "verder": "nieuw", "datum": datums.getypt(toneel.vandaag),
              "bewerking": str(toneel.rij(id_).bewerking)}  # fmt: skip
    assert sanne.post(f"{een}/navraag", velden).url == f"{een}/regeling"
    assert "Een collega heeft dit intussen gewijzigd" in tekst(sanne.post(f"{een}/navraag", velden))
    with CaptureQueriesContext(connection) as gevraagd:
        na = tekst(sanne.get(een))
    assert len(gevraagd) <= 15 and GEBELD in na and "Regeling stoppen" in na
    stoppen = {"grond": "deel", "reden": "U belde niet.", "tot": datums.getypt(alle[-1].dag - DAG), "hoe_weg": "post",
               "bewerking": str(toneel.rij(id_).bewerking)}  # fmt: skip
    assert "later" not in sanne.get(f"{een}/regeling/stoppen").content.decode().split('name="hoe_weg"', 1)[1][:400]
    assert sanne.post(f"{een}/regeling/stoppen", {**stoppen, "bekijk": "ja"})["Content-Type"] == "application/pdf"
    assert toneel.feiten().boetes[0].regeling_ingetrokken_op is None  # reading decides nothing
    assert sanne.post(f"{een}/regeling/stoppen", stoppen).status_code == 302
    assert "Regeling gestopt" in tekst(sanne.get(een))


def test_financien_sees_the_part_and_never_why_and_a_begeleider_nothing(
    met_delen: Any, ingelogd: Any, settings: Any
) -> None:
    toneel, id_, alle = met_delen
    vraag(toneel, id_)
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    fenna, url = ingelogd(FENNA), f"/dossiers/{toneel.dossier.id}/boetes"
    for pad in ("/", url, "/boetes"):
        blad = tekst(fenna.get(pad))
        assert "Deel niet betaald" in blad and "dienst" not in blad, pad
    assert "€ 50 van de regeling is niet betaald" in tekst(fenna.get("/")).replace("\xa0", " ")
    with toneel.als(FENNA):
        assert queries.boetedagen(toneel.dossier)[id_].deel_tot == alle[1].dag
    bea = ingelogd(BEA)
    assert bea.get(f"/dossiers/{toneel.dossier.id}/handhaving/{id_}/navraag").status_code == 404
    assert "deel" not in tekst(bea.get("/")).lower() or "boete" not in tekst(bea.get("/")).lower()
