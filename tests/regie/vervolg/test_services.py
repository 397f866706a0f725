# SPDX-License-Identifier: EUPL-1.2
"""The end of nazorg, and help after or outside the act: who may begin it, what closes, what DUO hears, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.klokken import KlokSoort
from meedoen.domein.toegang import Veldgroep
from meedoen.domein.uitwisseling import toegang_bij_duo
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok, Taak
from meedoen.regie.dossiers.services import Feit, herbereken, leg_alles_vast, leg_contact_vast, maak_dossier
from meedoen.regie.vervolg import services
from meedoen.regie.vervolg.models import Activiteit, Soort
from meedoen.regie.vervolg.services import Lening, VervolgWeigering
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, NU, SANNE, VANDAAG

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
KLAAR = VANDAAG - 40 * DAG
EINDE = VANDAAG + 200 * DAG


def buiten(scope: Any, **velden: Any) -> Dossier:
    """Make a dossier of somebody of whom DUO never told a duty."""
    velden = {"bsn": "999990019", "voornamen": "Oksana", "achternaam": "Melnyk", "geslacht": "v"} | velden
    return maak_dossier(scope=scope, gemeente_id=BAARN, feiten=[], **velden)


def plichtig(scope: Any, *, klaar: bool = True) -> Dossier:
    """Make a dossier of somebody whose duty runs, or was met forty days ago."""
    hier, duo = date(2023, 3, 1), g.Bron.DUO
    dossier = buiten(scope, bsn="999990020", voornamen="Selam", achternaam="Tesfay")
    feiten = [
        Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=hier, kennisgeving=hier), hier, duo),
        Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, begindatum=hier), hier, duo),
        Feit(g.Ingeschreven(datum=hier, gemeente=BAARN), hier, g.Bron.BRP),
    ]
    if klaar:
        feiten += [
            Feit(g.PlichtVastgesteld(inburgeringsplichtig=False, begindatum=hier, einddatum=KLAAR), KLAAR, duo),
            Feit(g.Voldaan(datum=KLAAR, wijze=g.Vaststelling.VRIJSTELLING), KLAAR, duo),
        ]
    leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)
    return dossier


def begin(scope: Any, dossier: Dossier, **anders: Any) -> str:
    """Begin help on another ground; return the code of the refusal, empty when it began."""
    velden: dict[str, Any] = {
        "grond": g.Vervolggrond.ONTHEEMD, "doelen": (g.Vervolgdoel.TAAL,), "tot_en_met": EINDE,
        "grondslag": g.Grondslag.TOESTEMMING, "toestemming_op": VANDAAG, "wijze": g.Toestemmingswijze.MET_TOLK,
    } | anders  # fmt: skip
    try:
        services.begin_vervolg(scope=scope, dossier=dossier, **velden)
    except VervolgWeigering as fout:
        return fout.code
    return ""


def na(scope: Any, dossier: Dossier, **anders: Any) -> str:
    return begin(scope, dossier, **({"grond": g.Vervolggrond.NA_INBURGERING} | anders))


def taken(dossier: Dossier) -> set[str]:
    return set(Taak.objects.filter(dossier_id=dossier.id, open=True).values_list("soort", flat=True))


def bewaren(dossier: Dossier) -> Klok:
    return Klok.objects.get(dossier_id=dossier.id, soort=KlokSoort.BEWAREN_VERVOLG.value)


# --- the end of nazorg ---------------------------------------------------------------------------------------


def afsluiten(scope: Any, dossier: Dossier, **anders: Any) -> str:
    velden: dict[str, Any] = {"datum": VANDAAG, "kanaal": g.Kanaal.KANTOOR, "bereikt": True, "tekst": "Kan verder."}
    try:
        services.sluit_nazorg_af(scope=scope, dossier=dossier, **(velden | anders))
    except VervolgWeigering as fout:
        return fout.code
    return ""


def test_a_last_talk_ends_nazorg_and_closes_the_dossier(sanne: Any) -> None:
    dossier = plichtig(sanne)
    assert dossier.fase == Fase.NAZORG.value
    assert afsluiten(sanne, dossier) == ""
    dossier.refresh_from_db()
    assert (dossier.fase, dossier.gesloten_op, dossier.gesloten_om) == ("gesloten", VANDAAG, "nazorg_beeindigd")
    assert dossierfeiten(dossier).laatste_gesprek == VANDAAG
    assert afsluiten(sanne, dossier) == "geen_nazorg"  # a second click does nothing twice
    rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="nazorg_beeindigd")
    assert [(rij.door, rij.medewerker_id) for rij in rijen] == [(sanne.naam, sanne.medewerker_id)]


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"datum": VANDAAG + DAG}, "toekomst"),
        ({"datum": KLAAR - DAG}, "voor_voldaan"),
        ({"datum": KLAAR}, ""),
        ({"bereikt": False, "tekst": "  "}, "poging_nodig"),
        ({"bereikt": False, "tekst": "Drie keer gebeld."}, ""),
        ({"tekst": ""}, ""),
    ],
)
def test_nobody_is_let_go_in_silence(sanne: Any, anders: dict[str, Any], code: str) -> None:
    assert afsluiten(sanne, plichtig(sanne), **anders) == code


def test_nazorg_ends_only_where_it_is(sanne: Any) -> None:
    assert afsluiten(sanne, plichtig(sanne, klaar=False)) == "geen_nazorg"


def test_nazorg_asks_for_its_end_a_month_before_its_term(sanne: Any) -> None:
    dossier = plichtig(sanne)
    term = date(2027, 4, 14)  # six months after 14 October 2026
    assert date(2026, 10, 14) == KLAAR and "nazorg_afsluiten" not in taken(dossier)
    for dag, er in ((term - 31 * DAG, False), (term - 30 * DAG, True), (term + 90 * DAG, True)):
        herbereken(scope=replace(sanne, vandaag=dag), dossier=dossier)
        assert ("nazorg_afsluiten" in taken(dossier)) is er, dag
    assert Taak.objects.get(dossier_id=dossier.id, soort="nazorg_afsluiten", open=True).uiterlijk == term


# --- who may begin -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, ""),
        ({"grond": g.Vervolggrond.VRIJWILLIG}, ""),
        ({"grond": g.Vervolggrond.NA_INBURGERING}, "nooit_plichtig"),
        ({"doelen": ()}, "geen_doel"),
        ({"tot_en_met": VANDAAG}, "voorbij"),
        ({"tot_en_met": date(2028, 11, 23)}, ""),
        ({"tot_en_met": date(2028, 11, 24)}, "te_lang"),
        ({"toestemming_op": None}, "toestemming_nodig"),
        ({"wijze": None}, "toestemming_nodig"),
        ({"toestemming_op": VANDAAG + DAG}, "toekomst"),
        ({"grondslag": g.Grondslag.TAAK}, "geen_taak"),
        ({"grondslag": g.Grondslag.TAAK, "grond": g.Vervolggrond.WI2013}, "lening_nodig"),
    ],
)
def test_what_help_outside_the_act_asks(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = buiten(sanne)
    assert begin(sanne, dossier, **anders) == code
    dossier.refresh_from_db()
    assert (dossier.grond != "wi2021") is (code == "")


@pytest.mark.parametrize(
    ("geleend", "einde", "code"),
    [
        (950_000, date(2028, 1, 1), ""),
        (949_999, date(2028, 1, 1), "taak_mag_niet"),
        (750_000, VANDAAG + 300 * DAG, ""),
        (749_999, VANDAAG + 300 * DAG, "taak_mag_niet"),
        (750_000, VANDAAG + 400 * DAG, "taak_mag_niet"),
        (1_000_001, date(2028, 1, 1), "lening_klopt_niet"),
    ],
)
def test_the_act_of_2013_names_a_task_by_the_loan(sanne: Any, geleend: int, einde: date, code: str) -> None:
    dossier = buiten(sanne)
    lening = Lening(geleend, 1_000_000, einde)
    velden = {"grond": g.Vervolggrond.WI2013, "grondslag": g.Grondslag.TAAK, "lening": lening, "toestemming_op": None,
              "wijze": None, "mee": (Veldgroep.GEZIN,)}  # fmt: skip
    assert begin(sanne, dossier, **velden) == code
    if not code:
        begonnen = dossierfeiten(dossier).vervolg.begonnen
        assert begonnen is not None and begonnen.lening_procent == geleend // 10_000 and begonnen.mee == ()


def test_a_duty_that_runs_keeps_the_act(sanne: Any) -> None:
    dossier = plichtig(sanne, klaar=False)
    assert na(sanne, dossier) == begin(sanne, dossier) == "plicht_loopt"


def test_after_the_duty_only_that_ground_fits(sanne: Any) -> None:
    dossier = plichtig(sanne)
    assert begin(sanne, dossier) == "was_plichtig"
    assert na(sanne, dossier) == ""
    assert na(sanne, dossier) == "loopt_al"


def test_also_from_a_dossier_that_was_closed(sanne: Any) -> None:
    dossier = plichtig(sanne)
    afsluiten(sanne, dossier)
    assert na(sanne, dossier) == ""
    dossier.refresh_from_db()
    assert (dossier.fase, dossier.gesloten_op) == ("nazorg", None)


def test_without_months_of_the_gemeente_nothing_begins(db: None, scope_van: Callable[..., Any]) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        assert begin(scope, buiten(scope)) == "geen_bewaartermijn"


def test_nobody_younger_than_sixteen_consents(sanne: Any) -> None:
    jong = buiten(sanne, geboortedatum=date(2010, 11, 24))
    assert begin(sanne, jong) == "te_jong"
    assert begin(sanne, buiten(sanne, bsn="999990032", voornamen="Iryna", geboortedatum=date(2010, 11, 23))) == ""


# --- what closes, and what DUO hears -------------------------------------------------------------------------


def test_what_was_collected_for_the_act_closes_but_for_what_goes_along(sanne: Any) -> None:
    dossier = plichtig(sanne)
    na(sanne, dossier, mee=(Veldgroep.STARTNIVEAU, Veldgroep.GEZONDHEID, Veldgroep.NOTITIES))
    dossier.refresh_from_db()
    open_ = set(dossier.leesgroepen.split(","))
    assert dossier.grond == "na_inburgering"
    assert {"vervolg", "naam_contact", "startniveau"} <= open_
    # Health and notes can't be taken along, whatever was asked.
    assert open_.isdisjoint({"gezondheid", "notities", "pip", "bsn", "handhaving", "ontzorgen", "lbt_examens", "uren"})


def test_a_word_that_is_kept_now_is_kept_for_this_help(sanne: Any) -> None:
    dossier = plichtig(sanne)
    eerder = leg_contact_vast(scope=sanne, dossier=dossier, datum=VANDAAG, kanaal=g.Kanaal.TELEFOON, tekst="toen")
    na(sanne, dossier)
    dossier.refresh_from_db()
    nu = leg_contact_vast(scope=sanne, dossier=dossier, datum=VANDAAG, kanaal=g.Kanaal.TELEFOON, tekst="nu")
    assert (eerder.veldgroep, nu.veldgroep) == ("notities", "vervolg")


def test_duo_is_not_asked_and_every_clock_of_the_act_stands_still(sanne: Any) -> None:
    dossier = buiten(sanne)
    assert toegang_bij_duo(dossierfeiten(dossier), gemeente=BAARN, vandaag=VANDAAG).mag
    begin(sanne, dossier)
    feiten = dossierfeiten(dossier)
    toegang = toegang_bij_duo(feiten, gemeente=BAARN, vandaag=VANDAAG)
    assert not toegang.mag and [stap.code for stap in toegang.stappen] == ["toegang_niet_onder_wet"]
    lopend = Klok.objects.filter(dossier_id=dossier.id, staat__in=["loopt", "te_laat"])
    assert list(lopend) == []
    assert taken(dossier) == set()


def test_a_duty_that_duo_tells_of_brings_the_act_back(sanne: Any) -> None:
    dossier = buiten(sanne)
    begin(sanne, dossier)
    plicht = g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=VANDAAG, kennisgeving=VANDAAG)
    leg_alles_vast(scope=sanne, dossier=dossier, feiten=[Feit(plicht, VANDAAG, g.Bron.DUO)])
    dossier.refresh_from_db()
    assert (dossier.grond, dossier.leesgroepen) == ("wi2021", "")
    assert dossier.fase == Fase.GEKOPPELD.value
    assert not dossierfeiten(dossier).buiten_de_wet


# --- longer, stop, wipe --------------------------------------------------------------------------------------


def test_it_ends_by_itself_on_its_last_day(sanne: Any) -> None:
    dossier = buiten(sanne)
    begin(sanne, dossier)
    herbereken(scope=replace(sanne, vandaag=EINDE - 30 * DAG), dossier=dossier)
    assert taken(dossier) == {"vervolg_loopt_af"}
    herbereken(scope=replace(sanne, vandaag=EINDE), dossier=dossier)
    dossier.refresh_from_db()
    assert dossier.gesloten_op is None
    # The round of every night does this, and it reads and writes less than a consulent.
    with met_scope(keten_scope(BAARN, nu=NU, vandaag=EINDE + 3 * DAG, herkomst="ronde", doel="klokken")) as keten:
        herbereken(scope=keten, dossier=dossier)
    dossier.refresh_from_db()
    stop = dossierfeiten(dossier).vervolg.gestopt
    assert stop == g.VervolgGestopt(datum=EINDE + DAG, reden=g.Stopreden.TERMIJN)
    assert (dossier.fase, dossier.gesloten_op) == ("gesloten", EINDE + DAG)
    assert dossier.leesgroepen  # what was closed does not open again
    herbereken(scope=replace(sanne, vandaag=EINDE + 4 * DAG), dossier=dossier)
    assert Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="vervolg_gestopt").count() == 1


def test_longer_asks_consent_anew(sanne: Any) -> None:
    dossier = buiten(sanne)
    begin(sanne, dossier)

    def verleng(tot_en_met: date, **anders: Any) -> str:
        ja = {"toestemming_op": VANDAAG, "wijze": g.Toestemmingswijze.MONDELING}
        try:
            services.verleng_vervolg(scope=sanne, dossier=dossier, tot_en_met=tot_en_met, **(ja | anders))
        except VervolgWeigering as fout:
            return fout.code
        return ""

    assert verleng(EINDE) == "niet_later"
    assert verleng(EINDE + DAG, wijze=None) == "toestemming_nodig"
    assert verleng(EINDE + DAG) == ""
    assert dossierfeiten(dossier).vervolg.laatste_dag == EINDE + DAG


def stop(scope: Any, dossier: Dossier, reden: g.Stopreden = g.Stopreden.KLAAR, datum: date = VANDAAG) -> str:
    try:
        services.stop_vervolg(scope=scope, dossier=dossier, datum=datum, reden=reden)
    except VervolgWeigering as fout:
        return fout.code
    return ""


def wis(scope: Any, dossier: Dossier) -> str | int:
    try:
        return services.wis_vervolg(scope=scope, dossier=dossier)
    except VervolgWeigering as fout:
        return fout.code


def test_taking_back_consent_ends_it_and_asks_to_wipe_today(sanne: Any) -> None:
    dossier = buiten(sanne)
    begin(sanne, dossier)
    les = services.voeg_activiteit_toe(scope=sanne, dossier=dossier, soort=Soort.LES, wat="Taalles", vanaf=VANDAAG)
    assert wis(sanne, dossier) == "weg"
    assert stop(sanne, dossier, datum=VANDAAG - DAG) == "voor_begin"
    assert stop(sanne, dossier, g.Stopreden.INGETROKKEN) == ""
    assert stop(sanne, dossier) == "loopt_niet"
    assert (bewaren(dossier).uiterste, bewaren(dossier).staat) == (VANDAAG, "loopt")
    assert taken(dossier) == {"vervolg_verwijderen"}
    assert wis(sanne, dossier) == 1
    assert not Activiteit.objects.filter(id=les.id).exists()
    dossier.refresh_from_db()
    assert "vervolg" not in dossier.leesgroepen.split(",")
    assert taken(dossier) == set() and bewaren(dossier).staat == "gehaald"
    assert wis(sanne, dossier) == "weg"


def test_what_was_wiped_stays_closed_when_help_begins_again(sanne: Any) -> None:
    """Under the scope of the pages, which is narrower: the second begin is laid down, the old note is not read."""
    dossier = buiten(sanne)
    begin(sanne, dossier)
    dossier.refresh_from_db()
    leg_contact_vast(scope=sanne, dossier=dossier, datum=VANDAAG, kanaal=g.Kanaal.TELEFOON, tekst="Wil in de zorg.")
    stop(sanne, dossier, g.Stopreden.INGETROKKEN)
    assert wis(sanne, dossier) == 0
    dossier.refresh_from_db()

    def leest() -> list[str]:
        open_ = dossier.leesgroepen.split(",")
        with met_scope(replace(sanne, veldgroepen=tuple(groep for groep in sanne.veldgroepen if groep in open_))):
            rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, medewerker_id=SANNE.id)
            return [rij.kenmerk for rij in rijen.order_by("vastgelegd_op", "id") if rij.kenmerk != "fase_gewijzigd"]

    verloop = ["dossier_gemaakt", "vervolg_begonnen", "vervolg_gestopt", "vervolg_gewist"]
    assert leest() == verloop
    open_ = dossier.leesgroepen.split(",")
    with met_scope(replace(sanne, veldgroepen=tuple(g_ for g_ in sanne.veldgroepen if g_ in open_))) as nauw:
        assert begin(nauw, dossier) == ""
    dossier.refresh_from_db()
    assert "vervolg" in dossier.leesgroepen.split(",")
    assert leest() == [*verloop, "vervolg_begonnen"]


def test_who_is_done_is_kept_for_the_months_of_the_gemeente(sanne: Any) -> None:
    dossier = buiten(sanne)
    begin(sanne, dossier)
    assert bewaren(dossier).staat == "nog_niet"
    stop(sanne, dossier)
    assert (bewaren(dossier).uiterste, bewaren(dossier).staat) == (date(2027, 11, 23), "loopt")
    assert wis(sanne, dossier) == "nog_bewaren"
    assert begin(sanne, dossier) == "niet_gewist"
    later = replace(sanne, vandaag=date(2027, 11, 23))
    assert wis(later, dossier) == 0


def test_withdrawing_asks_that_it_rested_on_consent(sanne: Any) -> None:
    dossier = buiten(sanne)
    lening = Lening(950_000, 1_000_000, date(2028, 1, 1))
    begin(sanne, dossier, grond=g.Vervolggrond.WI2013, grondslag=g.Grondslag.TAAK, lening=lening)
    assert stop(sanne, dossier, g.Stopreden.INGETROKKEN) == "geen_toestemming"


def test_an_activity_ends_once_with_what_came_of_it(sanne: Any) -> None:
    dossier = buiten(sanne)
    begin(sanne, dossier)
    rij = services.voeg_activiteit_toe(scope=sanne, dossier=dossier, soort=Soort.WERK, wat="Bakker", vanaf=VANDAAG)

    def klaar(dag: date) -> str:
        velden = {"activiteit_id": rij.id, "tot_en_met": dag, "uitkomst": "Vast werk"}
        try:
            services.rond_activiteit_af(scope=sanne, dossier=dossier, **velden)
        except VervolgWeigering as fout:
            return fout.code
        return ""

    assert (klaar(VANDAAG + DAG), klaar(VANDAAG - DAG), klaar(VANDAAG), klaar(VANDAAG)) == (
        "toekomst", "periode", "", "weg",
    )  # fmt: skip
    rij.refresh_from_db()
    assert (rij.tot, rij.uitkomst) == (VANDAAG + DAG, "Vast werk")
