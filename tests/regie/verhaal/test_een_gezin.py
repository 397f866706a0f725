# SPDX-License-Identifier: EUPL-1.2
"""One family, three years, two gemeenten: every clock right at every turn, also after what turned out otherwise.

Selam (B1-route, later A2 for writing) and Yonas (Z-route) and their daughter Liya. All goes through the services
behind the pages, and through a real simulator of DUO. `docs/handleiding/een-gezin.md` tells the same; this test reads
its tables, so that they cannot drift apart.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import REGELSTUKKEN, Lijst
from meedoen.domein.fasen import Fase
from meedoen.recht.wi2021.leerroute import Vaardigheid
from meedoen.regie.begeleiding import services as begeleiding
from meedoen.regie.dossiers import services as dossiers
from meedoen.regie.intake import services as intake
from meedoen.regie.ontzorgen import services as ontzorgen
from meedoen.regie.plannen import services as plannen
from meedoen.regie.trajecten import services as trajecten
from meedoen.regie.trajecten.services import Onderdeel, bewaar_instellingen
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wijzigingen import services as wijzigingen
from meedoen.regie.wijzigingen.overdracht.inhoud import Verzoek
from tests.conftest import BAARN, SANNE, SOEST, SOFIE
from tests.regie.koppelingen.conftest import Keten
from tests.regie.plannen.conftest import KLAAR
from tests.regie.trajecten.conftest import LIJST
from tests.regie.verhaal import bladzijde, verwacht
from tests.regie.verhaal import dagen as d
from tests.regie.verhaal.gezin import NA_VERHUIZING, Z_PLAN, Gezin, aanbod, gesprek, les
from tests.regie.verhaal.toneel import Persoon, Toneel, afspraak


@pytest.fixture
def gezin(keten: Keten, settings: Any) -> Gezin:
    toneel = Toneel(keten, settings)
    tekst = bladzijde.PLEK.read_text(encoding="utf-8")
    return Gezin(
        toneel, Persoon(toneel, "999990019", SANNE), Persoon(toneel, "999990020", SANNE), bladzijde.rijen(tekst)
    )


def test_drie_jaren_van_een_gezin(gezin: Gezin) -> None:
    in_het_azc(gezin)
    een_huis(gezin)
    het_huis_was_eerder(gezin)
    twee_plannen(gezin)
    opvang_en_aanbod(gezin)
    een_handtekening_op_een_andere_dag(gezin)
    verzuim_en_afschalen(gezin)
    naar_soest(gezin)
    een_plan_in_soest(gezin)
    alles_gehaald(gezin)
    wat_duo_weet(gezin)
    de_tijdlijn(gezin)
    assert gezin.nagekeken == set(gezin.blad), "the page has a table on a day, or of somebody, that is not played"


def in_het_azc(gezin: Gezin) -> None:
    duo = gezin.toneel.keten.duo
    gezin.toneel.naar(d.KOPPELING)
    azc = {"coaLocatie": True, "gekoppeldeGemeente": "0308", "begindatumPlicht": d.VERBLIJF.isoformat(),
           "kennisgeving": d.KENNISGEVING.isoformat()}  # fmt: skip
    for mens, naam, v_nummer in ((gezin.selam, "Selam Tesfay", 2100000001), (gezin.yonas, "Yonas Tesfay", 2100000002)):
        duo.persoon(bsn=mens.bsn, vNummer=v_nummer, naam=naam, **azc)
        mens.meld("SS101")
        mens.doe(dossiers.neem_op_mij)
        mens.doe(dossiers.bewaar_gezinslid, relatie="kind", naam="Liya", geboortedatum=date(2024, 6, 10))
        assert mens.feiten.fase is Fase.GEKOPPELD
    for wie in ("Selam", "Yonas"):
        gezin.klokken(wie, verwacht.AZC)
    assert gezin.selam.taken()["eerste_contact_azc"] == date(2026, 9, 21)
    gezin.toneel.naar(d.KENNISMAKING)
    for mens in gezin:
        mens.doe(dossiers.leg_contact_vast, datum=d.KENNISMAKING, kanaal=g.Kanaal.BEZOEK, tolk=True)
        mens.doe(intake.nodig_uit, afspraak=afspraak(d.GESPREK_AZC))
    gezin.toneel.naar(d.GESPREK_AZC)
    for mens in gezin:
        mens.doe(intake.begin_gesprek, aanwezig=mens.bsn, tolk="Tigrinya", alleen_verteld=True)
        mens.beantwoord()
    # Without a house the ten weeks do not run, however far the talk is.
    assert gezin.selam.klokken()["pip_tien_weken"] == ("nog_niet", None)


def een_huis(gezin: Gezin) -> None:
    gezin.toneel.naar(d.DUO_MELDT_HUIS)
    for mens in gezin:
        mens.meld("SS139", gemeente="0308", datum=d.SLEUTEL.isoformat())
        mens.zegt_de_brp(g.GezinVolgensBrp(partners=1, kinderen=1), d.DUO_MELDT_HUIS)
        mens.doe(begeleiding.leg_woonstap_vast, stap=g.Woonstap.SLEUTEL, datum=d.SLEUTEL)
        mens.doe(ontzorgen.stel_bijstand_vast, vanaf=d.SLEUTEL)
        mens.doe(ontzorgen.begin_ontzorgen, datum=d.DUO_MELDT_HUIS)
        assert mens.feiten.fase is Fase.INTAKE
    for wie in ("Selam", "Yonas"):
        gezin.klokken(wie, verwacht.HUIS)
    # On the day of the key: the right to bijstand can hang on it (P 44).
    assert {"eerste_week", "intake_afmaken"} <= set(gezin.selam.taken())
    assert gezin.selam.taken()["intake_afmaken"] == date(2026, 11, 30)
    gezin.toneel.naar(d.EERSTE_WEEK_KLAAR)
    for mens in gezin:
        for stuk in REGELSTUKKEN:
            if stuk.lijst is Lijst.EERSTE_WEEK:
                mens.doe(begeleiding.vink_punt_af, punt=stuk.punt)
        assert "eerste_week" not in mens.taken()


def het_huis_was_eerder(gezin: Gezin) -> None:
    """First correction: key and registration were four days earlier, so all that counts from them is too."""
    gezin.toneel.naar(d.VERBETERD)
    for mens in gezin:
        eind = g.VerblijfAzc(vanaf=d.VERBLIJF, tot=d.SLEUTEL_ECHT)
        mens.verbeter(eind, "de sleutel was er eerder", d.SLEUTEL_ECHT)
        hier = g.Ingeschreven(datum=d.SLEUTEL_ECHT, gemeente=BAARN)
        mens.verbeter(hier, "uittreksel van de BRP", d.SLEUTEL_ECHT)
    for wie in ("Selam", "Yonas"):
        gezin.klokken(wie, verwacht.HUIS_VERBETERD)
    assert gezin.selam.taken()["intake_afmaken"] == date(2026, 11, 26)


def twee_plannen(gezin: Gezin) -> None:
    gezin.toneel.naar(d.UITSLAG)
    for mens, uitslag in ((gezin.selam, "B1-route haalbaar"), (gezin.yonas, "B1-route niet haalbaar")):
        mens.meld("SS137")
        mens.meld("SS131", resultaat=uitslag, datum=d.TOETS.isoformat())
        mens.doe(intake.bespreek_lbt)
        # The registers still tell of 2 November: that is no news, the correction stands.
        assert mens.klokken()["pip_tien_weken"] == ("loopt", date(2027, 1, 7))
    gezin.toneel.naar(d.INTAKE)
    for mens in gezin:
        mens.doe(intake.rond_af, voorgelezen=True)
        assert mens.feiten.fase is Fase.PLAN
    gezin.klokken("Selam", verwacht.INTAKE_KLAAR)
    gezin.toneel.naar(d.CONCEPT)
    for mens, plan in ((gezin.selam, KLAAR), (gezin.yonas, Z_PLAN)):
        mens.doe(plannen.begin_pip)
        mens.adres("Eikenlaan", "12", "3743ZZ", "Baarn")
        mens.vul_plan(plan)
        # Liya is two: childcare before the first lesson, four weeks after the draft (beleid).
        assert mens.taken()["opvang_regelen"] == date(2027, 1, 6)
    gezin.toneel.naar(d.PLAN_SELAM)
    gezin.selam.stel_plan_vast(d.PLAN_SELAM)
    gezin.toneel.antwoord_van_duo()
    gezin.klokken("Selam", verwacht.PLAN_SELAM)
    gezin.toneel.naar(d.PLAN_YONAS)
    assert gezin.yonas.taken()["pip_vaststellen"] == date(2027, 1, 7)
    gezin.yonas.stel_plan_vast(d.PLAN_YONAS)
    gezin.toneel.antwoord_van_duo()
    gezin.klokken("Yonas", verwacht.PLAN_YONAS)
    assert {gezin.selam.feiten.fase, gezin.yonas.feiten.fase} == {Fase.TRAJECT}


def opvang_en_aanbod(gezin: Gezin) -> None:
    """Second correction: what looked too late was made in time, and told too late."""
    gezin.toneel.naar(d.AANBOD_SELAM)
    gezin.selam.doe(trajecten.registreer_aanbod, aanbod=aanbod(d.AANBOD_SELAM, d.EERSTE_LES))
    gezin.toneel.naar(d.EERSTE_LES)
    for mens in gezin:
        klaar = g.RegelpuntBijgewerkt(punt=g.Regelpunt.OPVANG, wie="Yonas", gedaan_op=d.OPVANG)
        mens.doe(begeleiding.werk_punt_bij, nieuw=klaar, gezien=begeleiding.merk(None))
        assert "opvang_regelen" not in mens.taken()
    gezin.toneel.naar(d.EXITPLAN)
    for mens in gezin:
        mens.doe(ontzorgen.maak_exitplan, datum=d.EXITPLAN)
    gezin.toneel.naar(d.AANBOD_WEG)
    gezin.klokken("Yonas", verwacht.AANBOD_WEG)
    assert gezin.yonas.taken()["aanbod_uitgebleven"] == date(2027, 4, 5)
    gezin.toneel.naar(d.AANBOD_TERUG)
    gezin.yonas.doe(trajecten.registreer_aanbod, aanbod=aanbod(d.AANBOD_YONAS, d.LES_YONAS))
    gezin.klokken("Yonas", verwacht.AANBOD_TERUG)
    assert gezin.yonas.gehaald("aanbod") == d.AANBOD_YONAS
    assert "aanbod_uitgebleven" not in gezin.yonas.taken()
    gezin.toneel.naar(d.EXITGESPREK)
    for mens in gezin:
        mens.doe(ontzorgen.voer_exitgesprek, datum=d.EXITGESPREK, zelf_vanaf=d.ZELF)
        assert mens.gehaald("ontzorgen") == d.EXITGESPREK


def een_handtekening_op_een_andere_dag(gezin: Gezin) -> None:
    """Third correction: DUO gets another day for the same signature."""
    gezin.toneel.naar(d.PVT_GEBOEKT)
    gezin.selam.doe(trajecten.leg_resultaat_vast, onderdeel=Onderdeel.PVT, datum=d.PVT_EERST)
    gezin.toneel.keten.werk()
    assert gezin.selam.bij_duo()["pvt"]["datum"] == d.PVT_EERST.isoformat()
    gezin.toneel.naar(d.GESPREK_1)
    gezin.selam.doe(trajecten.leg_resultaat_vast, onderdeel=Onderdeel.PVT, datum=d.PVT_ECHT)
    for mens in gezin:
        mens.doe(trajecten.leg_gesprek_vast, gesprek=gesprek(d.GESPREK_1))
    gezin.toneel.keten.werk()
    assert gezin.selam.gehaald("pvt") == d.PVT_ECHT
    assert gezin.selam.bij_duo()["pvt"]["datum"] == d.PVT_ECHT.isoformat()
    # 10 June 2027 + 182 days: a Thursday.
    assert gezin.selam.klokken()["voortgangsgesprek"] == ("loopt", date(2027, 12, 9))


def verzuim_en_afschalen(gezin: Gezin) -> None:
    gezin.toneel.naar(d.GESPREK_2)
    dicht = "De opvang is op donderdag en vrijdag dicht."
    for mens in gezin:
        mens.doe(trajecten.leg_gesprek_vast, gesprek=gesprek(d.GESPREK_2, gaat_goed="", hindert=dicht))
    assert gezin.selam.klokken()["voortgangsgesprek"] == ("loopt", date(2028, 4, 6))
    gezin.toneel.naar(d.GESPREK_3)
    for deel in (
        les(d.EERSTE_LES, date(2027, 9, 30), 330, 340, "Maakt huiswerk."),
        les(date(2027, 10, 1), date(2028, 3, 31), 270, 360, "Afgemeld toen de opvang dicht was."),
    ):
        gezin.selam.doe(trajecten.boek_lesuren, les=deel)
    niveau = {"lezen": g.Taalniveau.B1, "luisteren": g.Taalniveau.B1, "spreken": g.Taalniveau.B1}
    op_a2 = gesprek(d.GESPREK_3, lesuren=600, schrijven=g.Taalniveau.A2, **niveau)
    gezin.selam.doe(trajecten.leg_gesprek_vast, gesprek=op_a2)
    gezin.yonas.doe(trajecten.leg_gesprek_vast, gesprek=gesprek(d.GESPREK_3))
    gezin.klokken("Selam", verwacht.ZESHONDERD_UUR)
    # 600 hours and behind: weigh it within 30 days (beleid).
    assert gezin.selam.taken()["afschalen_wegen"] == date(2028, 5, 4)
    gezin.toneel.naar(d.AFSCHALEN)
    gezin.selam.doe(
        wijzigingen.begin_afschalen, genoeg_inzet=True, inzet_reden="U was bij 600 van de 700 uur.",
        niet_haalbaar=(Vaardigheid.SCHRIJVEN,), niet_haalbaar_reden="U schrijft op A2.",
        reden="Schrijven op B1 lukt niet binnen de termijn.",
    )  # fmt: skip
    gezin.selam.stel_plan_vast(d.AFSCHALEN)
    gezin.toneel.keten.werk()
    gezin.klokken("Selam", verwacht.AFGESCHAALD)
    assert "afschalen_wegen" not in gezin.selam.taken()


def naar_soest(gezin: Gezin) -> None:
    """Fourth correction: Soest learns of another day of registration, after the ten weeks had begun."""
    gezin.toneel.naar(d.DUO_MELDT_SOEST)
    oud = {}
    for wie, mens in (("Selam", gezin.selam), ("Yonas", gezin.yonas)):
        oud[wie] = Persoon(gezin.toneel, mens.bsn, SANNE)
        oud[wie].meld("SS122", naar="0342", datum=d.VERHUISD.isoformat())
        gezin.stand[f"{wie} in Baarn"] = gezin.stand.pop(wie)
        mens.wie, mens.dossier_id = SOFIE, None
        mens.meld("SS121", gemeente="0342", datum=d.VERHUISD.isoformat())
        mens.doe(dossiers.neem_op_mij)
        assert mens.feiten.fase is Fase.INTAKE
    gezin.in_baarn("Selam", oud["Selam"], verwacht.BAARN_WEG)
    # What is left to do in Baarn is only about the leaving, within a week.
    assert oud["Selam"].taken()["verhuisd_uit"] == date(2028, 9, 13)
    assert not {"map_plannen", "examen_boeken", "begeleiding_contact"} & set(oud["Selam"].taken())
    gezin.klokken("Selam", verwacht.SOEST_SELAM)
    gezin.klokken("Yonas", verwacht.SOEST_YONAS)
    assert gezin.selam.taken()["pip_overnemen"] == date(2028, 9, 13)
    assert not {"verschil_termijn", "lbt_uitslag"} & set(gezin.selam.taken())
    gezin.toneel.naar(d.SOEST_VERBETERD)
    verzoek = Verzoek(gemeente=SOEST, door="S. Soest", op=d.VERZOEK, kenmerk="Z-1")
    for wie, mens in (("Selam", gezin.selam), ("Yonas", gezin.yonas)):
        pakket = oud[wie].doe(wijzigingen.maak_pakket, verzoek=verzoek, boetes="")
        mens.doe(
            wijzigingen.neem_pakket_over, ruw=pakket.bestand.encode(), lessen=range(2 if wie == "Selam" else 0),
            sleutel_gecontroleerd=True,
        )  # fmt: skip
        mens.doe(dossiers.leg_contact_vast, datum=d.SOEST_VERBETERD, kanaal=g.Kanaal.BEZOEK, tolk=True)
        hier = g.Ingeschreven(datum=d.VERHUISD_ECHT, gemeente=SOEST)
        mens.verbeter(hier, "uittreksel van de BRP", d.VERHUISD_ECHT)
        naar = g.VerhuisdNaarGemeente(datum=d.VERHUISD_ECHT, vorige_gemeente=BAARN)
        mens.verbeter(naar, "uittreksel van de BRP", d.VERHUISD_ECHT)
        gezin.klokken(wie, verwacht.SOEST_VERBETERD)
    assert sum(deel.uren for deel in gezin.selam.feiten.lesuren) == 600


def een_plan_in_soest(gezin: Gezin) -> None:
    with met_scope(gezin.toneel.keten.scope(SOFIE)) as scope:
        bewaar_instellingen(scope, LIJST)
    gezin.toneel.naar(d.SOEST_INTAKE)
    for mens in gezin:
        mens.doe(intake.begin_gesprek, aanwezig=mens.bsn, tolk="Tigrinya", alleen_verteld=True)
        mens.beantwoord()
        mens.doe(intake.rond_af)
        # The reduced intake after a move: the traject goes on, the plan is to come.
        assert mens.feiten.fase is Fase.TRAJECT
    gezin.toneel.naar(d.SOEST_PLAN)
    selam = KLAAR | {"leerroute": KLAAR["leerroute"] | {"niveau_schrijven": "A2"}} | NA_VERHUIZING
    for mens, plan in ((gezin.selam, selam), (gezin.yonas, Z_PLAN | NA_VERHUIZING)):
        mens.doe(plannen.begin_pip)
        mens.adres("Lange Brinkweg", "3", "3764AA", "Soest")
        mens.vul_plan(plan)
        mens.stel_plan_vast(d.SOEST_PLAN)
    gezin.toneel.keten.werk()
    for wie in ("Selam", "Yonas"):
        gezin.klokken(wie, verwacht.SOEST_PLAN)
    gezin.toneel.naar(d.SOEST_AANBOD)
    for mens in gezin:
        mens.doe(trajecten.registreer_aanbod, aanbod=aanbod(d.SOEST_AANBOD, d.SOEST_AANBOD))


def alles_gehaald(gezin: Gezin) -> None:
    toneel, resultaat = gezin.toneel, trajecten.leg_resultaat_vast
    toneel.naar(d.PVT_YONAS)
    gezin.yonas.doe(resultaat, onderdeel=Onderdeel.PVT, datum=d.PVT_YONAS)
    toneel.naar(d.MAP_SELAM)
    gezin.selam.doe(resultaat, onderdeel=Onderdeel.MAP, datum=d.MAP_SELAM)
    toneel.naar(d.MAP_YONAS)
    gezin.yonas.doe(resultaat, onderdeel=Onderdeel.MAP, datum=d.MAP_YONAS)
    toneel.naar(d.DUO_MELDT_VOLDAAN)
    gezin.yonas.doe(trajecten.leg_gesprek_vast, gesprek=gesprek(d.DUO_MELDT_VOLDAAN))
    for onderdeel, niveau in (("LE", "B1"), ("LU", "B1"), ("SP", "B1"), ("SC", "A2"), ("KNM", "")):
        gezin.selam.meld("SS199", onderdeel=onderdeel, datum=d.EXAMEN.isoformat(), niveau=niveau)
    assert len(gezin.selam.feiten.duo.examens) == 5
    gezin.selam.meld("SS106", datum=d.SELAM_VOLDAAN.isoformat())
    gezin.klokken("Selam", verwacht.SELAM_VOLDAAN)
    assert gezin.selam.feiten.fase is Fase.NAZORG
    # The last talk within 30 days after DUO told of it (beleid).
    assert gezin.selam.taken()["voldaan"] == date(2029, 7, 20)
    toneel.naar(d.ZROUTE)
    gezin.yonas.doe(trajecten.rond_zroute_af, datum=d.ZROUTE)
    toneel.naar(d.DUO_MELDT_ZROUTE)
    gezin.yonas.meld("SS141", datum=d.ZROUTE.isoformat())
    gezin.klokken("Yonas", verwacht.YONAS_VOLDAAN)
    assert gezin.yonas.feiten.fase is Fase.NAZORG
    # The certificate, handed over in person (R 3.18), and the last talk.
    assert set(gezin.yonas.taken()) >= {"signaal_overig"}


def wat_duo_weet(gezin: Gezin) -> None:
    """Everything that had to go to DUO is there, each from the gemeente of that moment, and nothing else."""
    selam, yonas = gezin.selam.bij_duo(), gezin.yonas.bij_duo()
    plannen_ = [(p["gemeentecode"], p["leerroute"], p.get("niveau"), p["dagtekening"]) for p in selam["pips"]]
    assert plannen_ == [
        ("0308", "B", "B1", "2026-12-14"), ("0308", "B", "A2", "2028-05-11"), ("0342", "B", "A2", "2028-10-12"),
    ]  # fmt: skip
    assert [(p["gemeentecode"], p["leerroute"], p["dagtekening"]) for p in yonas["pips"]] == [
        ("0308", "Z", "2027-01-05"), ("0342", "Z", "2028-10-12"),
    ]  # fmt: skip
    assert (selam["pvt"], selam["map"]) == (
        {"gemeentecode": "0308", "datum": "2027-05-26"}, {"gemeentecode": "0342", "datum": "2029-02-14"},
    )  # fmt: skip
    assert (yonas["pvt"], yonas["map"], yonas["zroute"]) == (
        {"gemeentecode": "0342", "datum": "2028-11-21"}, {"gemeentecode": "0342", "datum": "2029-03-06"},
        {"gemeentecode": "0342", "datum": "2029-09-28"},
    )  # fmt: skip
    assert gezin.selam.berichten() == [(s, "verstuurd") for s in ("duo.pip", "duo.aanbod", "duo.map")]
    assert gezin.yonas.berichten() == [
        (s, "verstuurd") for s in ("duo.pip", "duo.aanbod", "duo.pvt", "duo.map", "duo.zroute")
    ]


def de_tijdlijn(gezin: Gezin) -> None:
    """Corrections stand beside what they corrected, in Baarn as in Soest."""
    in_baarn = Persoon(gezin.toneel, gezin.selam.bsn, SANNE).tijdlijn()
    for regel in (
        ("ingeschreven", d.SLEUTEL), ("ingeschreven", d.SLEUTEL_ECHT), ("pvt_ondertekend", d.PVT_EERST),
        ("pvt_ondertekend", d.PVT_ECHT), ("pip_vastgesteld", d.PLAN_SELAM), ("pip_vastgesteld", d.AFSCHALEN),
        ("verhuisd_uit", d.VERHUISD), ("pakket_gegeven", d.SOEST_VERBETERD),
    ):  # fmt: skip
        assert in_baarn.count(regel) == 1, regel
    in_soest = gezin.selam.tijdlijn()
    for regel in (
        ("ingeschreven", d.VERHUISD), ("ingeschreven", d.VERHUISD_ECHT), ("pakket_overgenomen", d.SOEST_VERBETERD),
        ("pip_vastgesteld", d.SOEST_PLAN), ("map_afgerond", d.MAP_SELAM), ("voldaan", d.SELAM_VOLDAAN),
    ):  # fmt: skip
        assert in_soest.count(regel) == 1, regel


def test_de_bladzijde_noemt_geen_andere_dagen() -> None:
    tekst = bladzijde.PLEK.read_text(encoding="utf-8")
    termijnen = {
        dag for naam, stand in vars(verwacht).items() if naam.isupper() for _, dag in stand.values() if dag is not None
    }
    genoemd = bladzijde.dagen_in(tekst)
    assert set(genoemd) <= d.ALLE | termijnen, set(genoemd) - d.ALLE - termijnen
    koppen = list(bladzijde.hoofdstukken(tekst))
    assert koppen == sorted(koppen) and len(bladzijde.rijen(tekst)) > 30
