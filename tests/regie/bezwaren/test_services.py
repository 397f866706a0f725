# SPDX-License-Identifier: EUPL-1.2
"""A bezwaar from the day it came in until after its decision: who may, what the law bars, clock, tasks and letter."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor, Vereiste
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.bezwaren import services
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import BezwaarWeigering, Vervolg
from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.mandaten import services as mandaten
from meedoen.regie.web import datums
from tests.conftest import BEHEER, FENNA, INA, JOOST, JURRE, KARIN, SANNE, TRUUS, VANDAAG
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.bezwaren.conftest import DAG, WEEK, Toneel

pytestmark = pytest.mark.django_db
U = BezwaarUitkomst
LAATSTE = bezwaartermijn(VANDAAG).waarde.laatste_dag


def _weigert(code: str, doe: Any) -> BezwaarWeigering:
    with pytest.raises(BezwaarWeigering) as fout:
        doe()
    assert fout.value.code == code, fout.value.zin
    return fout.value


def _gehoord(toneel: Toneel) -> None:
    toneel.daad(services.hoor, datum=toneel.vandaag, verslag="Wil naar de onderwijsroute.")


def test_a_bezwaar_comes_in_is_heard_and_decided_by_the_jurist(toneel: Toneel) -> None:
    rij = toneel.ontvang()
    assert (rij.besluit_soort, rij.tijdig, rij.besluit_door) == ("pip", True, SANNE.id)
    assert toneel.klok().uiterste == rij.uiterlijk >= LAATSTE + 6 * WEEK and toneel.klok().staat == "loopt"
    assert toneel.taken() == {("bezwaar_loopt", "consulent", "wacht")}
    toneel.vandaag = VANDAAG + 20 * DAG
    _gehoord(toneel)
    besluit = toneel.daad(
        services.beslis, uitkomst=U.GEGROND, vervolg=Vervolg.NIEUW_BESLUIT, motivering="De toets was verouderd."
    )
    na = toneel.rij()
    assert na is not None and (na.uitkomst, na.vervolg, na.beslist_door) == ("gegrond", "nieuw_besluit", JURRE.id)
    assert toneel.klok().staat == "gehaald" and toneel.klok().gehaald_op == toneel.vandaag
    assert toneel.taken() == {("bezwaar_gegrond", "consulent", "doen")}
    brief = toneel.pdf(besluit)
    for zin in ("u krijgt gelijk", "Wij nemen een nieuw besluit", "De toets was verouderd.", toneel.besluit.nummer,
                "in beroep gaan bij de rechtbank", "Jurre Jurist"):  # fmt: skip
        assert staat_er(zin, brief), zin
    with toneel.als():
        bewaard = Besluit.objects.get(id=besluit.id)
        assert bewaard.soort == "bezwaar" and bewaard.veldgroep == "pip" and herreken(bewaard.ontvangstbewijs) == ()
        assert {b["regel"] for b in bewaard.ontvangstbewijs["berekeningen"]} >= {
            "mag_op_bezwaar_beslissen", "bezwaar_tijdig", "beslistermijn_bezwaar", "bezwaar_ontvankelijk"}  # fmt: skip
        # The decision objected to is not touched: who handles it does that on its own page.
        assert Besluit.objects.get(id=toneel.besluit.id).staat == "vastgesteld"
        stappen = Gebeurtenis.objects.filter(dossier_id=toneel.dossier.id, kenmerk="bezwaar_stap").order_by(
            "vastgelegd_op", "id"
        )
        assert [(r.gegevens["actie"], r.door) for r in stappen] == [
            ("ontvangen", "Sanne Bakker"), ("gehoord", "Jurre Jurist"), ("beslist", "Jurre Jurist")]  # fmt: skip


def test_nobody_who_decided_or_prepared_the_decision_decides_on_the_bezwaar(toneel: Toneel) -> None:
    toneel.ontvang()
    _gehoord(toneel)
    rij = toneel.rij()
    assert rij is not None
    for veld, code in (("besluit_door", "zelfde_beslisser"), ("voorbereid_door", "derde_nodig")):
        with toneel.als():
            Bezwaar.objects.filter(id=rij.id).update(
                **{"besluit_door": SANNE.id, "voorbereid_door": SANNE.id, veld: JURRE.id}
            )
        _weigert(code, lambda: toneel.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past."))
    with toneel.als(), pytest.raises(DatabaseError):
        Bezwaar.objects.filter(id=rij.id).update(besluit_door=JURRE.id, beslist_door=JURRE.id)


@pytest.mark.parametrize("wie", [SANNE, JOOST, INA, FENNA])
def test_only_the_jurist_and_the_teamleider_handle_it(toneel: Toneel, wie: Any) -> None:
    toneel.ontvang()
    for daad, velden in (
        (services.verdaag, {}), (services.hoor, {"geen_hoor": GeenHoor.AFGEZIEN}),
        (services.beslis, {"uitkomst": U.ONGEGROND, "motivering": "Nee."}),
    ):  # fmt: skip
        _weigert("mag_niet", lambda daad=daad, velden=velden: toneel.daad(daad, wie, **velden))
    toneel.daad(services.hoor, KARIN, geen_hoor=GeenHoor.AFGEZIEN)
    toneel.daad(services.beslis, TRUUS, uitkomst=U.ONGEGROND, motivering="Het plan past.")


@pytest.mark.parametrize("wie", [KARIN, INA, FENNA])
def test_only_consulent_and_jurist_write_down_that_it_came_in(toneel: Toneel, wie: Any) -> None:
    _weigert("mag_niet", lambda: toneel.ontvang(wie))
    assert toneel.ontvang(JURRE).gemaakt_door == "Jurre Jurist"


def test_one_that_came_before_the_letter_went_out_counts_once_the_letter_is_gone(toneel: Toneel) -> None:
    besluit = Besluit.objects.filter(id=toneel.besluit.id)
    with toneel.als():
        besluit.update(dagtekening=VANDAAG - DAG, bekendmaking=None)
    # A jurist may not read decisions, so for a jurist there is none before it was sent.
    for wie, code in ((SANNE, "nog_niet_verstuurd"), (JURRE, "geen_besluit")):
        _weigert(code, lambda wie=wie: toneel.ontvang(wie, ontvangen_op=VANDAAG - DAG))
    with toneel.als():
        besluit.update(bekendmaking=VANDAAG)
    _weigert("voor_besluit", lambda: toneel.ontvang(ontvangen_op=VANDAAG - 2 * DAG))
    rij = toneel.ontvang(ontvangen_op=VANDAAG - DAG)
    assert rij.tijdig and rij.bekendmaking == VANDAAG
    toneel.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    beslist = toneel.daad(services.beslis, uitkomst=BezwaarUitkomst.ONGEGROND, motivering="Het plan past.")
    with toneel.als():
        assert "bezwaar_voor_begin" in str(beslist.ontvangstbewijs)


def test_what_can_not_be_a_bezwaar_is_refused_with_the_reason(toneel: Toneel) -> None:
    for anders, code in (
        ({"nummer": "2026-999999"}, "geen_besluit"), ({"ontvangen_op": VANDAAG + DAG}, "toekomst"),
        ({"ontvangen_op": VANDAAG - DAG}, "voor_besluit"), ({"post_op": VANDAAG + DAG}, "post_na_ontvangst"),
    ):  # fmt: skip
        _weigert(code, lambda anders=anders: toneel.ontvang(**anders))
    toneel.ontvang()
    _weigert("er_loopt_al", toneel.ontvang)
    toneel.daad(services.trek_in, datum=VANDAAG)
    assert toneel.taken() == set() and toneel.klok().staat == "vervallen"
    toneel.ontvang()  # it can come anew
    toneel.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    besluit = toneel.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past.")
    _weigert("al_beslist", toneel.ontvang)
    _weigert("van_bezwaar", lambda: toneel.ontvang(nummer=besluit.nummer))


def test_too_late_asks_a_person_and_the_answer_binds_the_decision(toneel: Toneel) -> None:
    toneel.vandaag = LAATSTE + DAG
    assert not toneel.ontvang().tijdig
    toneel.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    beslis = {"uitkomst": U.ONGEGROND, "motivering": "Het plan past."}
    _weigert("eerst_ontvankelijk", lambda: toneel.daad(services.beslis, **beslis))
    toneel.daad(services.oordeel, verschoonbaar=False, reden="Was gewoon thuis.")
    _weigert("niet_ontvankelijk", lambda: toneel.daad(services.beslis, **beslis))
    with CaptureQueriesContext(connection) as gevraagd:
        toneel.daad(services.oordeel, verschoonbaar=True, reden="Lag in het ziekenhuis.")
    assert sum("insert into logboek_logregel" in vraag["sql"].lower() for vraag in gevraagd) == 1
    toneel.daad(services.beslis, **beslis)


def test_posted_in_time_counts_also_when_it_comes_after_the_term(toneel: Toneel) -> None:
    toneel.vandaag = LAATSTE + 2 * DAG
    assert toneel.ontvang(post_op=LAATSTE).tijdig
    _weigert("niets_te_oordelen", lambda: toneel.daad(services.oordeel, verschoonbaar=True, reden="x"))


def test_a_defect_stops_the_term_until_it_is_mended_and_else_a_person_judges(toneel: Toneel) -> None:
    toneel.vandaag = LAATSTE + 3 * DAG
    voor = toneel.ontvang(ontvangen_op=LAATSTE).uiterlijk
    toneel.daad(services.vraag_herstel, vereisten=[Vereiste.GRONDEN], tot=toneel.vandaag + 14 * DAG)
    _weigert("nog_niet_te_oordelen", lambda: toneel.daad(services.oordeel, verzuim_gepasseerd=True, reden="x"))
    toneel.vandaag += 15 * DAG
    toneel.daad(services.oordeel, verzuim_gepasseerd=False, reden="Ook na bellen kwam er niets.")
    toneel.daad(services.hoor, geen_hoor=GeenHoor.KENNELIJK_NIET_ONTVANKELIJK)
    _weigert("niet_ontvankelijk", lambda: toneel.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="x"))
    na = toneel.rij()
    assert na is not None and voor + 12 * DAG <= na.uiterlijk <= voor + 16 * DAG
    assert na.uiterlijk == toneel.klok().uiterste
    besluit = toneel.daad(services.beslis, uitkomst=U.NIET_ONTVANKELIJK, motivering="De redenen kwamen niet.")
    assert staat_er("wij behandelen het niet", toneel.pdf(besluit))


def test_without_hearing_a_reason_that_fits_the_decision_is_needed(toneel: Toneel) -> None:
    toneel.ontvang()
    gegrond = {"uitkomst": U.GEGROND, "motivering": "Klopt.", "vervolg": Vervolg.HERROEPEN}
    _weigert("eerst_horen", lambda: toneel.daad(services.beslis, **gegrond))
    toneel.daad(services.hoor, geen_hoor=GeenHoor.KENNELIJK_ONGEGROND)
    _weigert("hoorreden_past_niet", lambda: toneel.daad(services.beslis, **gegrond))
    toneel.daad(services.hoor, geen_hoor=GeenHoor.GEHEEL_TEGEMOET)
    _weigert("vervolg_nodig", lambda: toneel.daad(services.beslis, **(gegrond | {"vervolg": None})))
    _weigert("reden_nodig", lambda: toneel.daad(services.beslis, **(gegrond | {"motivering": " "})))
    assert staat_er("Wij trekken het besluit in.", toneel.pdf(toneel.daad(services.beslis, **gegrond)))
    _weigert("klaar", lambda: toneel.daad(services.beslis, **gegrond))


def test_putting_off_goes_once_and_further_only_by_agreement(toneel: Toneel) -> None:
    eerst = toneel.ontvang(commissie=True).uiterlijk
    assert eerst >= LAATSTE + 12 * WEEK
    verdaagd = toneel.daad(services.verdaag).uiterlijk
    assert eerst + 5 * WEEK < verdaagd <= eerst + 7 * WEEK
    _weigert("al_verdaagd", lambda: toneel.daad(services.verdaag))
    _weigert("uitstel_te_kort", lambda: toneel.daad(services.spreek_uitstel_af, tot=verdaagd))
    assert toneel.daad(services.spreek_uitstel_af, tot=verdaagd + 9 * DAG).uiterlijk == verdaagd + 9 * DAG
    assert toneel.klok().uiterste == verdaagd + 9 * DAG


def test_the_law_asks_letters_while_it_runs_and_they_are_made(toneel: Toneel) -> None:
    toneel.vandaag = LAATSTE + DAG
    rij = toneel.ontvang(JURRE, gronden="")
    eerst = rij.uiterlijk
    toneel.daad(services.verdaag)
    na = toneel.daad(services.spreek_uitstel_af, tot=eerst + 20 * WEEK)
    with toneel.als():
        brieven = {b.id: b for b in Brief.objects.filter(dossier_id=toneel.dossier.id, soort__startswith="bezwaar_")}
        assert set(brieven) == {na.ontvangst_brief_id, na.verdaag_brief_id, na.uitstel_brief_id}
        ontvangst, verdaagd, uitstel = (
            brieven[id_] for id_ in (na.ontvangst_brief_id, na.verdaag_brief_id, na.uitstel_brief_id)
        )
    assert {b.veldgroep for b in brieven.values()} == {"pip"}, "who reads the decision reads its letters"
    assert {b.gemaakt_door for b in brieven.values()} == {JURRE.naam}
    for brief, zinnen in (
        (ontvangst, (rij.besluit_nummer, datums.voluit(eerst), "Het bezwaar kwam na de laatste dag", "waarom u het")),
        (verdaagd, (datums.voluit(eerst), "artikel 7:10 lid 3", "zes weken extra")),
        (uitstel, (datums.voluit(eerst + 20 * WEEK), "artikel 7:10 lid 4")),
    ):
        for zin in zinnen:
            assert staat_er(zin, bytes(brief.pdf)), (brief.soort, zin)


def test_a_page_that_is_older_than_the_last_save_changes_nothing(toneel: Toneel) -> None:
    toneel.ontvang()
    toneel.daad(services.verdaag)
    _weigert("intussen", lambda: toneel.daad(services.verdaag, gezien=1))
    _weigert("intussen", lambda: toneel.daad(services.spreek_uitstel_af, gezien=1, tot=VANDAAG + timedelta(days=900)))


def test_past_the_last_day_the_teamleider_is_asked(toneel: Toneel) -> None:
    from meedoen.regie.dossiers.services import herbereken

    dag = toneel.ontvang().uiterlijk
    toneel.vandaag = dag + DAG
    with toneel.als() as scope:
        herbereken(scope=scope, dossier=toneel.dossier)
    assert ("bezwaar_te_laat", "teamleider", "doen") in toneel.taken() and toneel.klok().staat == "te_laat"


def test_a_mandate_of_the_register_is_asked_and_named_in_the_letter(toneel: Toneel) -> None:
    from meedoen.domein.mandaten import Mandaattaak, Ontvanger
    from meedoen.domein.toegang import Rol
    from tests.conftest import BAARN

    def geef(rol: Rol) -> None:
        with toneel.als(BEHEER) as scope:
            mandaten.geef_mandaat(
                scope=scope, gemeente_id=BAARN, taak=Mandaattaak.BEZWAAR, aan=Ontvanger.ROL, rol=rol, naam="",
                grondslag="Mandaatbesluit bezwaar 2026", vanaf=VANDAAG, tot=None,
            )  # fmt: skip

    toneel.ontvang()
    _gehoord(toneel)
    geef(Rol.TEAMLEIDER)
    with pytest.raises(BesluitWeigering, match="mandaat"):
        toneel.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past.")
    geef(Rol.JURIST)
    besluit = toneel.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past.")
    assert staat_er("Mandaatbesluit bezwaar 2026", toneel.pdf(besluit))


def test_a_bezwaar_about_health_is_closed_to_who_does_not_read_health(gezond: Toneel) -> None:
    gezond.ontvang()
    assert gezond.rij(SANNE) is not None and gezond.rij(JURRE) is not None
    assert gezond.rij(KARIN) is None, "a teamleider reads no health"
    gezond.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    besluit = gezond.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="De toets kan mondeling.")
    with gezond.als(KARIN):
        assert not Besluit.objects.filter(id=besluit.id).exists()


def test_the_jurist_reads_it_while_it_can_go_on_and_the_consulent_for_ever(toneel: Toneel) -> None:
    toneel.ontvang()
    ver = VANDAAG + 900 * DAG
    assert toneel.rij(JURRE, ver) is not None, "it waits"
    toneel.daad(services.hoor, geen_hoor=GeenHoor.AFGEZIEN)
    toneel.daad(services.beslis, uitkomst=U.ONGEGROND, motivering="Het plan past.")
    dicht = LAATSTE + WEEK + DAG
    assert toneel.rij(JURRE, dicht - DAG) is not None and toneel.rij(JURRE, dicht) is None
    assert toneel.rij(SANNE, dicht) is not None
    toneel.vandaag = dicht
    _weigert("al_beslist", lambda: toneel.ontvang(JURRE))
    toneel.vandaag = VANDAAG + 10 * DAG
    _weigert("geen_uitspraak", lambda: toneel.daad(services.leg_uitspraak_vast, datum=toneel.vandaag))
    toneel.daad(services.meld_beroep, datum=toneel.vandaag)
    _weigert("geen_beroep", lambda: toneel.daad(services.meld_beroep, datum=toneel.vandaag))
    assert toneel.rij(JURRE, ver) is not None, "a court decides"
    toneel.daad(services.leg_uitspraak_vast, datum=toneel.vandaag)
    assert toneel.rij(JURRE, ver) is None
    toneel.daad(services.meld_beroep, datum=toneel.vandaag)
    assert toneel.rij(JURRE, ver) is not None, "the highest court decides"
    toneel.daad(services.leg_uitspraak_vast, datum=toneel.vandaag)
    _weigert("geen_beroep", lambda: toneel.daad(services.meld_beroep, datum=toneel.vandaag))


@pytest.mark.parametrize("wie", [INA, FENNA])
def test_who_needs_it_not_reads_none(toneel: Toneel, wie: Any) -> None:
    toneel.ontvang()
    assert toneel.rij(wie) is None


def test_the_jurist_reads_no_other_row_of_the_dossier_through_a_bezwaar(toneel: Toneel) -> None:
    toneel.ontvang(JURRE)
    with toneel.als(JURRE):
        kenmerken = set(Gebeurtenis.objects.filter(dossier_id=toneel.dossier.id).values_list("kenmerk", flat=True))
        assert kenmerken <= {"bezwaar_stap"} | NAAM_EN_VERBLIJF
        assert not Besluit.objects.exists()


NAAM_EN_VERBLIJF = {
    "dossier_gemaakt", "gegevens_aangevuld", "plicht_vastgesteld", "doelgroep_vastgesteld", "ingeschreven",
    "contactpersoon_gewijzigd", "verblijfstitel_vastgesteld", "contactmoment",
}  # fmt: skip
"""Kinds of row whose field group a jurist reads anyway."""
