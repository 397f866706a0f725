# SPDX-License-Identifier: EUPL-1.2
"""Every refusal of DUO and every element of the law is said in words, and a button that mends really mends."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten, PipVersie
from meedoen.domein.keten.duo_voorcontrole import DuoStand, PipVoorDuo, controleer_pip
from meedoen.recht.codes import WOORDEN
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.plannen import herstel, wijziging
from meedoen.regie.plannen.beeld import maak_paneel, maak_stappen, maak_versies
from meedoen.regie.plannen.controle import Brieftekst, Invoer, controleer
from meedoen.regie.plannen.feiten import duo_stand, per_week
from meedoen.regie.plannen.forms import FORMULIEREN, AfschalenForm, AfspraakForm, RoutewisselForm
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import (
    AFSPRAAK_IN_BRIEF,
    BIJ_EIS,
    IN_BRIEF,
    ONDERDELEN,
    TITELS,
    onderdeel_van,
)
from meedoen.regie.plannen.voorstel import voorstellen
from meedoen.regie.plannen.zinnen import EISNAMEN, duozin, eerste_open
from tests.regie.plannen.conftest import KLAAR, UREN_Z

DAG = date(2026, 11, 23)
MORGEN = DAG + timedelta(days=1)
FEITEN = DossierFeiten(
    fase=Fase.PLAN,
    plicht=g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=date(2026, 9, 1)),
    doelgroepen=(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL),),
    ingeschreven=g.Ingeschreven(datum=date(2026, 9, 25), gemeente=308),
)
EERSTE = PipVersie(1, date(2026, 10, 1), "B", "B1", None, date(2026, 10, 1), date(2026, 10, 1), g.DuoUitkomst.AANVAARD)


def _pip(**anders) -> Pip:
    velden = {veld: waarde for deel in KLAAR.values() for veld, waarde in deel.items()}
    return Pip(versie=1, **(velden | anders))


def _oordeel(pip: Pip, feiten: DossierFeiten = FEITEN, **anders):
    invoer = Invoer(
        feiten=feiten,
        geldend=None,
        niveau_bij_deels_a2="A2",
        vrijstelling_lezing="schuift",
        vandaag=DAG,
        nu=datetime(2026, 11, 23, 10, 0),
    )
    return controleer(pip, replace(invoer, **anders))


Z = {"leerroute": "Z", "examens_z_gewenst": False, **UREN_Z}
STAND = DuoStand(doelgroep=Doelgroep.ASIEL, begin_plicht=date(2026, 9, 1), vestiging=date(2026, 9, 25),
                 eerste_pip=date(2026, 10, 1), huidige_pip=date(2026, 11, 1))  # fmt: skip
LEEG = DuoStand(doelgroep=None, begin_plicht=None, vestiging=None)
GOED = PipVoorDuo(dagtekening=DAG, leerroute="B", niveau="B1", uren_totaal=600, alfabetisering="NVT")


@pytest.mark.parametrize(
    ("pip", "stand", "code"),
    [
        (GOED, LEEG, "plicht_onbekend"),
        (GOED, LEEG, "niet_gevestigd"),
        (replace(GOED, dagtekening=None), STAND, "dagtekening_ontbreekt"),
        (replace(GOED, dagtekening=MORGEN), STAND, "dagtekening_toekomst"),
        (replace(GOED, dagtekening=date(2026, 8, 1)), STAND, "dagtekening_voor_plicht"),
        (replace(GOED, dagtekening=date(2026, 9, 2)), STAND, "dagtekening_voor_vestiging"),
        (replace(GOED, dagtekening=date(2026, 9, 26)), STAND, "dagtekening_voor_eerste_pip"),
        (replace(GOED, dagtekening=date(2026, 10, 2)), STAND, "dagtekening_voor_huidige_pip"),
        (replace(GOED, leerroute=None), STAND, "leerroute_ontbreekt"),
        (replace(GOED, niveau="C1"), STAND, "niveau_onbekend"),
        (replace(GOED, leerroute="O", niveau="A2", uren_totaal=None), STAND, "a2_bij_onderwijsroute"),
        (replace(GOED, leerroute="Z", uren_totaal=None), STAND, "b1_bij_zroute"),
        (replace(GOED, niveau="A2"), LEEG, "a2_bij_eerste_pip"),
        (replace(GOED, alfabetisering="X"), STAND, "alfabetisering_onbekend"),
        (replace(GOED, leerroute="O"), STAND, "uren_alleen_b1_route"),
        (GOED, LEEG, "uren_alleen_asiel"),
        (replace(GOED, uren_totaal=10_000), STAND, "uren_buiten_grens"),
    ],
)
def test_every_refusal_of_duo_reads_as_a_sentence(pip, stand, code) -> None:
    weigering = next(w for w in controleer_pip(pip, stand, vandaag=DAG) if w.code == code)
    zin = duozin(weigering)
    assert zin[0].isupper() and zin.endswith(".") and "{" not in zin and "_" not in zin


def test_a_complete_plan_is_ready_and_its_check_can_be_run_again() -> None:
    oordeel = _oordeel(_pip())
    assert (oordeel.open, oordeel.inhoud_klaar, eerste_open(oordeel)) == (0, True, "")
    assert herreken(oordeel.bewijs.als_json()) == ()


def test_an_empty_plan_says_everything_and_breaks_nothing() -> None:
    pip = Pip(versie=1)
    oordeel = _oordeel(pip, DossierFeiten(fase=Fase.INTAKE))
    assert eerste_open(oordeel) and not oordeel.inhoud_klaar
    assert _oordeel(pip).open > 8
    stappen = maak_stappen(pip, basis="/x", afspraken=(), feiten=FEITEN, oordeel=oordeel, wijzigen=True)
    assert [stap.nummer for stap in stappen] == list(range(1, 8)) and all(stap.leeg for stap in stappen)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"niveau_schrijven": "A2"}, "a2_bij_eerste_pip"),
        ({"niveau_schrijven": "A2"}, "a2_zonder_afschalen"),
        ({"pvt_uren": 11}, "pvt_te_weinig_uren"),
        ({"map_uren": 39}, "map_te_weinig_uren"),
        ({"pvt_uren": None}, "pvt_uren_invullen"),
        ({"map_uren": None}, "map_uren_invullen"),
        ({"alfabetisering": "A"}, "alfabetisering_opnemen"),
        (Z | {"uren_taal_knm": 799}, "z_te_weinig_lessen"),
        (Z | {"uren_participatie": 799}, "z_te_weinig_meedoen"),
        (Z | {"uren_participatie": None}, "meedoen_invullen"),
    ],
)
def test_a_button_mends_what_it_stands_beside(anders, code) -> None:
    pip = _pip(**anders)
    voor = _oordeel(pip).open
    assert voor and herstel.knoptekst(code, pip, FEITEN)
    velden = herstel.velden(code, pip, FEITEN)
    assert set(velden) <= set(ONDERDELEN[herstel.onderdeel(code)])
    for veld, waarde in velden.items():
        setattr(pip, veld, waarde)
    assert _oordeel(pip).open < voor
    assert herstel.knoptekst(code, pip, FEITEN) == ""


def test_someone_in_an_azc_can_have_a_complete_draft_that_waits() -> None:
    azc = replace(FEITEN, fase=Fase.GEKOPPELD, azc=(g.VerblijfAzc(vanaf=date(2026, 9, 1)),))
    oordeel = _oordeel(_pip(), azc)
    assert oordeel.open == 2 and oordeel.inhoud_klaar


def test_a_version_duo_refused_is_not_the_first_one_there() -> None:
    geweigerd = replace(FEITEN, fase=Fase.TRAJECT, pips=(EERSTE._replace(duo=g.DuoUitkomst.GEWEIGERD),))
    assert duo_stand(geweigerd).eerste_pip is None
    assert wijziging.mogelijke_gronden(geweigerd)[0] == wijziging.HERSTEL
    assert duo_stand(replace(FEITEN, pips=(EERSTE,))).huidige_pip == date(2026, 10, 1)


def test_afschalen_allows_a2_in_a_later_plan_and_asks_for_it() -> None:
    les = g.LesurenGeboekt(
        lessoort=Uursoort.NT2, uren=600, vanaf=date(2026, 10, 1), tot_en_met=date(2026, 11, 20), school="De Eem",
        aanbieder=Aanbieder.KEURMERK, herkomst="de school",
    )  # fmt: skip
    later = replace(FEITEN, fase=Fase.TRAJECT, pips=(EERSTE,), lesuren=(les,))
    gewijzigd = {
        "wijzigingsgrond": wijziging.AFSCHALEN, "wijzigingsreden": "U hebt 600 uur les gehad.", "inzet_genoeg": True,
        "inzet_reden": "U was er altijd.", "niet_haalbaar": ["schrijven"], "niet_haalbaar_reden": "U zakte drie keer.",
    }  # fmt: skip
    assert "600" in eerste_open(_oordeel(_pip(niveau_schrijven="A2", **gewijzigd), replace(later, lesuren=())))
    for veld in ("inzet_genoeg", "inzet_reden", "niet_haalbaar", "niet_haalbaar_reden"):
        mist = gewijzigd | {veld: None if veld == "inzet_genoeg" else [] if veld == "niet_haalbaar" else " "}
        assert _oordeel(_pip(niveau_schrijven="A2", **mist), later).open == 1
    assert _oordeel(_pip(niveau_schrijven="A2", **gewijzigd), later).open == 0
    assert "A2" in eerste_open(_oordeel(_pip(**gewijzigd), later))


def test_a_route_cannot_change_after_a_year_and_a_half_without_a_special_case() -> None:
    later = replace(FEITEN, fase=Fase.TRAJECT, pips=(EERSTE,))
    wissel = _pip(leerroute="Z", examens_z_gewenst=False, wijzigingsgrond=wijziging.ANDERE_LEERROUTE,
                  wijzigingsreden="Het gaat minder goed.", voortgang="onvoldoende", **UREN_Z)  # fmt: skip
    op_tijd, te_laat = date(2028, 4, 1), date(2028, 4, 2)
    assert _oordeel(wissel, later, vandaag=op_tijd, dagtekening=op_tijd).open == 0
    assert "bijzonder geval" in eerste_open(_oordeel(wissel, later, vandaag=te_laat, dagtekening=te_laat))
    wissel.bijzonder_geval = True
    assert _oordeel(wissel, later, vandaag=te_laat, dagtekening=te_laat).open == 0


def test_the_panel_asks_after_the_hours_of_the_z_route_and_takes_a_reason() -> None:
    def paneel(**anders):
        pip = _pip(**(Z | anders))
        beeld = maak_paneel(pip, _oordeel(pip), FEITEN, basis="/x", dossier_url="/d", wijzigen=True)
        return beeld, {eis.naam: eis for eis in beeld.eisen}

    goed, eisen = paneel()
    assert goed.kan and eisen["Uren meedoen"].staat == "klaar" and not eisen["Uren meedoen"].toelichting
    weinig, eisen = paneel(uren_participatie=799)
    assert eisen["Uren meedoen"].staat == "ontbreekt" and "800 uur meedoen" in eisen["Uren meedoen"].toelichting
    assert [knop.tekst for knop in weinig.eisknoppen] == ["Maak er 800 uur meedoen van"]
    met_reden, eisen = paneel(uren_participatie=799, z_minder_reden="Er tellen uren mee.")
    assert met_reden.kan and "minder dan 800" in eisen["Uren meedoen"].toelichting


def test_start_values_for_the_z_route_are_the_hours_that_are_still_open() -> None:
    def voorstel(**anders):
        pip = _pip(**(Z | {"uren_taal_knm": None, "uren_participatie": None} | anders))
        alle = voorstellen(pip, FEITEN, startniveau=None, kinderen=(), vandaag=DAG)
        return [v.velden for v in alle if v.sleutel == "uren_z"]

    assert voorstel() == [UREN_Z]
    assert voorstel(uren_taal_knm=600) == [{"uren_participatie": 800}]
    assert voorstel(**UREN_Z) == voorstel(leerroute="B") == []


def test_what_the_letter_cannot_print_is_said_by_the_field_it_stands_in() -> None:
    kan = frozenset(range(0x20, 0x250))
    namen = (Brieftekst("Naam", "Amira \U0001f600", "dossier"),)
    oordeel = _oordeel(_pip(doel="Ik wil \U0001f600 werken"), afdrukbaar=kan, briefteksten=namen)
    doel, naam = oordeel.punten
    assert doel.zin == (
        "Bij “Wat wil de inburgeraar bereiken?”: dit teken kan niet in de brief: \U0001f600. "
        "Haal het weg of schrijf het anders."
    )
    assert (doel.onderdeel, doel.plek, naam.onderdeel) == ("doel", "doel#id_doel", "dossier")
    paneel = maak_paneel(_pip(), oordeel, FEITEN, basis="/x", dossier_url="/d", wijzigen=True)
    assert [punt.link.url for punt in paneel.punten] == ["/x/doel#id_doel", "/d/persoon"]
    assert not oordeel.inhoud_klaar and _oordeel(_pip(doel="Gewoon"), afdrukbaar=kan).open == 0


def test_every_free_text_of_the_letter_is_looked_at_and_stands_on_a_form() -> None:
    for veld, label in IN_BRIEF.items():
        klasse = AfschalenForm if onderdeel_van(veld) == "wijziging" else FORMULIEREN[onderdeel_van(veld)]
        assert str(klasse.base_fields[veld].label) == label
        oordeel = _oordeel(_pip(**{veld: "\U0001f600"}), afdrukbaar=frozenset(range(0x20, 0x250)))
        assert [punt.plek for punt in oordeel.punten] == [f"{onderdeel_van(veld)}#id_{veld}"]
    assert {v for v, label in AFSPRAAK_IN_BRIEF.items() if AfspraakForm.base_fields[v].label == label} == {"wat", "wie"}


def test_every_element_of_the_law_has_a_name_and_a_part_and_every_field_a_form() -> None:
    assert set(EISNAMEN) == set(BIJ_EIS) == set(WOORDEN["eis"])
    assert set(ONDERDELEN) == set(TITELS)
    for onderdeel, klasse in FORMULIEREN.items():
        ruim = {"leerroute": RoutewisselForm, "wijziging": AfschalenForm}
        velden = set(ruim.get(onderdeel, klasse).base_fields)
        assert velden == set(ONDERDELEN[onderdeel]), onderdeel
    getoond = [naam for _, namen, _ in RoutewisselForm.rijen for naam in namen]
    assert sorted(getoond) == sorted(RoutewisselForm.base_fields)


@pytest.mark.parametrize(("uren", "weken", "verwacht"), [(600, 50, 12), (601, 50, 12), (625, 50, 13), (10, 50, 1),
                                                         (None, 50, None), (600, None, None)])  # fmt: skip
def test_hours_per_week_come_from_the_total(uren, weken, verwacht) -> None:
    assert per_week(uren, weken) == verwacht


def test_the_panel_has_no_buttons_for_who_may_not_change() -> None:
    pip = _pip(niveau_schrijven="A2", pvt_uren=11)
    paneel = maak_paneel(pip, _oordeel(pip), FEITEN, basis="/x", dossier_url="/d", wijzigen=False)
    assert not paneel.eisknoppen and not any(melding.knop for melding in paneel.duo) and not paneel.kan


def test_versions_say_which_parts_changed() -> None:
    oud, nieuw = _pip(), _pip(doel="Iets anders", pvt_uren=14)
    nieuw.versie = 2
    eerste, tweede = maak_versies([nieuw, oud], FEITEN, dossier_url="/d")
    assert (eerste.anders, tweede.anders) == ("Anders: doel en PVT en MAP.", "")
