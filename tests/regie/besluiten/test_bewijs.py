# SPDX-License-Identifier: EUPL-1.2
"""A receipt holds all a rule was given, in JSON, and gives it back with the same types."""

import json
import typing
from datetime import date, datetime
from uuid import UUID

import pytest

from meedoen.domein.keten.duo_voorcontrole import DuoStand, PipVoorDuo
from meedoen.recht import parameters, versie
from meedoen.recht.awb.aanvraag import AanvraagFeiten, AfwijzingFeiten
from meedoen.recht.awb.beslissing_op_bezwaar import BezwaarFeiten, Verzuim
from meedoen.recht.awb.betaling import UitstelFeiten
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor, OntvankelijkFeiten, Vereiste
from meedoen.recht.awb.boete import EerderAfgedaan, VerlagingFeiten
from meedoen.recht.awb.zienswijze import ZienswijzeFeiten
from meedoen.recht.geldigheid import Versie
from meedoen.recht.kalender import Periode
from meedoen.recht.participatiewet.samenloop import Verlaging, Verlagingsgrond
from meedoen.recht.wi2021.afschalen import AfschaalFeiten
from meedoen.recht.wi2021.boete import IntakeBoete, IntakeBoeteFeiten
from meedoen.recht.wi2021.boete_asiel import AsielFeiten
from meedoen.recht.wi2021.boete_bedragen import Boetesoort
from meedoen.recht.wi2021.boete_medewerking import EerdereBoete, MedewerkingFeiten, Planonderdeel, Verwijtbaarheid
from meedoen.recht.wi2021.boete_plafond import Boetetermijn, CollegeBoete, PlafondFeiten
from meedoen.recht.wi2021.boete_toets import Overtreding
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.intake import LbtFeiten, Oproep, OproepFeiten, OproepSoort, OproepUitslag
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.pip_inhoud import PipInhoud
from meedoen.recht.wi2021.pip_wijziging import RoutewisselFeiten
from meedoen.recht.wi2021.plicht_inhoud import Examenonderdeel, Examenuitslag
from meedoen.recht.wi2021.uren import Aanbieder, Urengrond, Urenregel, Uursoort
from meedoen.recht.wi2021.wisselkrediet import WisselFeiten
from meedoen.regie.besluiten import zinnen
from meedoen.regie.besluiten.bewijs import REGELS, Bewijs, gelezen_teksten, herreken, lees, schrijf, stappen

DAG = date(2026, 11, 23)
VERZUIM = Verzuim(herstel_gevraagd_op=DAG, herstel_tot=date(2027, 1, 5))
NIVEAUS = dict.fromkeys(Vaardigheid, Niveau.B1) | {Vaardigheid.SCHRIJVEN: Niveau.A2}


def _gemist(dag: date, gewaarschuwd: date | None) -> Oproep:
    return Oproep(
        soort=OproepSoort.OPROEP, verzonden_op=dag, termijn_tot=dag, waarschuwing_op=gewaarschuwd,
        uitslag=OproepUitslag.NIET_VERSCHENEN, contact_gezocht=True, verwijtbaar=True,
    )  # fmt: skip


INVOER: dict[str, dict[str, object]] = {
    "pip_inhoud": {
        "inhoud": PipInhoud(leerroute=Leerroute.ZELFREDZAAMHEID, niveaus=NIVEAUS, examens_z=("KNM",)),
        "groep": Doelgroep.ASIEL,
        "peildatum": DAG,
    },
    "niveau_voor_duo": {"route": Leerroute.B1, "niveaus": NIVEAUS, "niveau_bij_deels_a2": "A2"},
    "regels_van_duo": {
        "pip": PipVoorDuo(dagtekening=DAG, leerroute="B", niveau="A2", uren_totaal=600),
        "stand": DuoStand(doelgroep=Doelgroep.ASIEL, begin_plicht=DAG, vestiging=None),
        "vandaag": DAG,
    },
    "verwijderen_bij_duo": {"termijn_gesteld": True, "cursusuren": False},
    "inburgeringstermijn": {
        "dagtekening": DAG,
        "onderbreking": (Periode(date(2027, 1, 1), date(2027, 2, 1)),),
        "opnieuw_vastgesteld": True,
    },
    "routewissel": {"start": DAG, "route": Leerroute.ONDERWIJS},
    "mag_route_wijzigen": {
        "feiten": RoutewisselFeiten(start=DAG, van=Leerroute.B1, naar=Leerroute.ONDERWIJS, voortgang="groter"),
        "peildatum": DAG,
    },
    "leerroute_na_verhuizing": {"eerdere": Leerroute.B1},
    "aanbod": {"dagtekening": DAG, "groep": Doelgroep.ASIEL, "route": Leerroute.B1},
    "bezwaartermijn": {"bekendmaking": DAG},
    "ontheffing_lbt": {
        "feiten": LbtFeiten(visuele_beperking=False, auditieve_beperking=True), "peildatum": DAG,
    },
    "afronden_zonder_medewerking": {
        "feiten": OproepFeiten(
            oproepen=(
                Oproep(soort=OproepSoort.OPROEP, verzonden_op=DAG, termijn_tot=DAG, waarschuwing_op=DAG),
                Oproep(
                    soort=OproepSoort.OPROEP, verzonden_op=DAG, termijn_tot=DAG,
                    uitslag=OproepUitslag.NIET_VERSCHENEN, contact_gezocht=True, verwijtbaar=True,
                ),
            ),
            in_azc=False,
        )
    },
    "welke_boete_intake": {
        "feiten": IntakeBoeteFeiten(
            oproepen=(_gemist(DAG, None), _gemist(DAG, DAG)), in_azc=False,
            intake_boetes=(IntakeBoete(bekendmaking=DAG, termijn_tot=date(2027, 1, 22)),),
        ),
        "peildatum": DAG,
    },
    "nieuwe_termijn_intake": {"bekendmaking": DAG},
    "boete_op_onderdeel": {"planonderdeel": Planonderdeel.INTENSITEIT, "groep": Doelgroep.ASIEL},
    "boete_medewerking": {
        "feiten": MedewerkingFeiten(
            constatering=DAG, verwijtbaarheid=Verwijtbaarheid.NORMAAL, besluit_op=DAG,
            eerdere_boetes=(EerdereBoete(constatering=date(2026, 3, 2), onherroepelijk_op=None, opgelegd=2_500),),
            overtreding_op=date(2026, 11, 2),
        ),
        "ladder": "optellen", "grondslag": "trede", "telling_boetes": "aantal", "moment": "besluit",
    },
    "mag_boete": {
        "feiten": Overtreding(
            soort=Boetesoort.INTAKE, overtreding_op=DAG, gedraging="1", verwijtbaar=True,
            verlagingen=(Verlaging(gedraging="2", verlaagd_op=DAG, artikel_pw=Verlagingsgrond.ARTIKEL_18B),),
            bijstand_nagegaan=True,
        ),
        "eerder": EerderAfgedaan(),
        "asiel": AsielFeiten(groep=Doelgroep.ASIEL, asielboetes_aan=True, onwil_bewezen=True, onwil_gemotiveerd=True),
        "peildatum": DAG,
    },
    "boete_binnen_plafond": {
        "berekend": 5_000,
        "feiten": PlafondFeiten(
            soort_termijn=Boetetermijn.EERSTE, boetetermijn=Periode(DAG, date(2029, 11, 23)),
            college_boetes=(CollegeBoete(opgelegd_op=DAG, boetebedrag=239_000),),
        ),
        "peildatum": DAG,
    },
    "mildste_boete": {"soort": Boetesoort.INTAKE, "overtreding_op": DAG, "besluit_op": DAG},
    "lagere_boete": {
        "feiten": VerlagingFeiten(
            soort=Boetesoort.INTAKE, vast_bedrag=25_000, bijzondere_omstandigheden=True, verlaagd_bedrag=5_000
        )
    },
    "mag_boete_opleggen": {
        "soort": Boetesoort.MEDEWERKING, "beslisser": "1", "opsteller_rapport": "1", "peildatum": DAG,
    },
    "mag_op_bezwaar_beslissen": {"beslisser_bezwaar": "1", "beslisser_besluit": "2"},
    "uiterste_betaaldag_boete": {"bekendmaking": DAG},
    "beslistermijn_bezwaar": {"feiten": BezwaarFeiten(bekendmaking=DAG, commissie=True, verdaagd_weken=6)},
    "bezwaar_ontvankelijk": {"feiten": OntvankelijkFeiten(bezwaar_is_tijdig=False, te_laat_verschoonbaar=True)},
    "verzuim_in_bezwaar": {"ontbreekt": (Vereiste.GRONDEN, Vereiste.VERTALING)},
    "betalen_zonder_56a": {"bijstand": True, "gegronde_redenen": True},
    "zienswijze_vooraf": {"feiten": ZienswijzeFeiten(bedenkingen_verwacht=True, gegevens_van_ander=True)},
    "horen_nodig": {"uitkomst_bezwaar": BezwaarUitkomst.GEGROND, "geen_hoor": GeenHoor.GEHEEL_TEGEMOET},
    "beslistermijn_aanvraag": {"feiten": AanvraagFeiten(ontvangen_op=DAG, mondeling=True, aanvullingen=(VERZUIM,))},
    "laatste_dag_buiten_behandeling": {"aanvulling": VERZUIM, "peildatum": date(2027, 1, 10)},
    "horen_voor_afwijzing": {"feiten": AfwijzingFeiten(over_aanvrager=True, wijkt_af=True, eerder_gehoord=True)},
    "bezwaar_tijdig": {"bekendmaking": DAG, "ontvangen_op": date(2027, 1, 5), "per_post_op": date(2027, 1, 4)},
    "urenstand": {
        "urenregels": (
            Urenregel(dag=DAG, minuten=90, uursoort=Uursoort.NT2, aanbieder=Aanbieder.KEURMERK, nt2_docent=True),
            Urenregel(dag=date(2026, 11, 1), minuten=60, uursoort=Uursoort.KNM, urengrond=Urengrond.BREDE_INTAKE),
        ),
        "dagtekening": date(2026, 11, 20), "groep": Doelgroep.ASIEL, "peildatum": DAG,
    },
    "afschalen_naar_a2": {
        "feiten": AfschaalFeiten(
            route=Leerroute.B1, eerste_plan=False, nt2_uren=600, genoeg_inzet=True,
            niet_haalbaar=(Vaardigheid.LEZEN, Vaardigheid.SCHRIJVEN),
        ),
        "peildatum": DAG,
    },
    "krediet_bij_wissel": {
        "feiten": WisselFeiten(
            van=Leerroute.B1, naar=Leerroute.ONDERWIJS, groep=Doelgroep.ASIEL, les_uren=320,
            behaalde_examens=(
                Examenuitslag(examenonderdeel=Examenonderdeel.LEZEN, geslaagd_op=DAG, examenniveau=Niveau.B1),
                Examenuitslag(examenonderdeel=Examenonderdeel.KNM, geslaagd_op=DAG),
            ),
        ),
        "peildatum": DAG,
    },
    "uitstel_intrekken": {
        "feiten": UitstelFeiten(deel_uiterlijk=date(2026, 11, 16), omstandigheden_tegen=True), "peildatum": DAG,
    },
    "vier_ogen": {"voorbereid_door": UUID(int=1), "beslisser": UUID(int=2), "vier_ogen": True},
}  # fmt: skip


def test_a_receipt_of_before_a_rule_was_mended_recomputes_with_what_was_known_then() -> None:
    # Hours of the Z-route were first looked at in version 2026.2.
    inhoud = PipInhoud(leerroute=Leerroute.ZELFREDZAAMHEID, intensiteit_uren=1)
    bewijs = Bewijs(peildatum=DAG, nu=datetime(2026, 11, 23, 10, 0))
    bewijs.reken("pip_inhoud", inhoud=inhoud, groep=Doelgroep.ASIEL, peildatum=DAG, bekend_op=date(2026, 11, 21))
    oud = bewijs.als_json()
    del oud["berekeningen"][0]["invoer"]["bekend_op"]  # it was no input then
    assert oud["regelversie"].startswith(f"{versie.REGELS}+")
    assert [verschil.regel for verschil in herreken(oud)] == ["pip_inhoud"]
    assert herreken(oud | {"regelversie": "2026.1+1f0c9a7be2d4c351"}) == ()


def test_every_rule_has_a_case_here_and_a_name_on_the_page() -> None:
    assert set(INVOER) == set(REGELS) == set(zinnen.REGELS)


@pytest.mark.parametrize("regel", sorted(INVOER))
def test_a_rule_recomputes_from_its_receipt_alone(regel: str) -> None:
    bewijs = Bewijs(peildatum=DAG, nu=datetime(2026, 11, 23, 10, 0))
    bewijs.reken(regel, **INVOER[regel])
    bewaard = json.loads(json.dumps(bewijs.als_json()))
    assert herreken(bewaard) == ()
    wenken = typing.get_type_hints(REGELS[regel])
    for naam, waarde in INVOER[regel].items():
        assert lees(wenken[naam], json.loads(json.dumps(schrijf(waarde)))) == waarde


def test_the_same_question_asked_twice_stands_once_and_steps_come_back_in_order() -> None:
    bewijs = Bewijs(peildatum=DAG, nu=datetime(2026, 11, 23, 10, 0))
    for _ in range(2):
        uitkomst = bewijs.reken("bezwaartermijn", bekendmaking=DAG)
    stuk = json.loads(json.dumps(bewijs.als_json()))
    assert len(stuk["berekeningen"]) == 1
    assert stappen(stuk, "bezwaartermijn") == uitkomst.stappen
    assert stappen(stuk, "routewissel") == ()


def test_a_value_that_cannot_be_read_back_is_refused_at_once() -> None:
    with pytest.raises(TypeError):
        schrijf(object())


def test_a_mended_rule_shows_which_receipts_differ_and_what_was_known_then_still_comes_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bewijs = Bewijs(peildatum=DAG, nu=datetime(2026, 11, 23, 10, 0))
    bewijs.reken("bezwaartermijn", bekendmaking=DAG)
    bewijs.reken("inburgeringstermijn", dagtekening=DAG)
    bewaard = json.loads(json.dumps(bewijs.als_json()))
    # On 1 December somebody finds that the term to object has always been 49 days: a new version of the rules.
    oud = parameters.PARAMETERS["bezwaar_dagen"]
    nieuw = oud._replace(versies=(*oud.versies, Versie(oud.versies[0].vanaf, 49, date(2026, 12, 1))))
    monkeypatch.setattr(parameters, "PARAMETERS", {**parameters.PARAMETERS, "bezwaar_dagen": nieuw})
    monkeypatch.setattr(versie, "_WIST", {versie.REGELS: date(2026, 11, 30)})
    assert herreken(bewaard) == ()
    (verschil,) = herreken(bewaard, kennis_van_nu=True)
    assert verschil.regel == "bezwaartermijn"
    assert verschil.nu["waarde"]["einde"] > verschil.toen["waarde"]["einde"]


def test_a_receipt_keeps_which_text_of_the_law_was_used_and_an_old_one_has_none() -> None:
    bewijs = Bewijs(peildatum=DAG, nu=datetime(2026, 11, 23, 12, 0))
    bewijs.reken("inburgeringstermijn", dagtekening=DAG)
    berekening = json.loads(json.dumps(bewijs.als_json()))["berekeningen"][0]
    (tekst,) = gelezen_teksten(berekening)
    assert (tekst.artikel.citaat, tekst.vanaf) == ("artikel 11 lid 1 Wet inburgering 2021", date(2022, 1, 1))
    del berekening["teksten"]
    assert gelezen_teksten(berekening) == () and herreken({"regelversie": "2026.6", "berekeningen": [berekening]}) == ()
