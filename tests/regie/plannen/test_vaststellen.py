# SPDX-License-Identifier: EUPL-1.2
"""Adoption: decided once, by who may, with letter, receipt and one message to DUO, or not at all."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import PipBericht, uit_dict
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.besluiten.zinnen import uitkomst
from meedoen.regie.dossiers.models import Contact, Klok, Taak
from meedoen.regie.dossiers.services import Feit, leg_vast
from meedoen.regie.organisaties.services import stel_beleid_in
from meedoen.regie.plannen import queries, services
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BEHEER, KARIN, SANNE, VANDAAG
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.plannen.conftest import UREN_Z, bewerking, intake_klaar, pdf_van, stel_vast, vul

pytestmark = pytest.mark.django_db


@pytest.fixture
def vier_ogen(db, scope_van) -> None:
    """Baarn asks two people for a plan."""
    with met_scope(scope_van(BEHEER)) as scope:
        stel_beleid_in(
            scope=scope, gemeenten=[BAARN], sleutel="vier_ogen_pip", waarde=True, vanaf=date(2026, 1, 1), reden=""
        )


def test_adoption_decides_writes_and_tells_duo_once(klaar, sanne) -> None:
    besluit = stel_vast(sanne, klaar)
    pip = queries.plannen(sanne, klaar).geldend
    assert (pip.versie, pip.dagtekening, pip.besluit_id) == (1, VANDAAG, besluit.id)
    assert (besluit.soort, besluit.nummer[:7], besluit.bezwaar_tot_en_met) == ("pip", "B-2026-", date(2027, 1, 4))
    bericht = uit_dict(Bericht.objects.get(dossier_id=klaar.id).inhoud)
    assert isinstance(bericht, PipBericht)
    assert (bericht.leerroute, bericht.niveau, bericht.uren_totaal, bericht.dagtekening) == (
        "B",
        "B1",
        600,
        VANDAAG,
    )
    assert klaar.fase == "traject"
    klok = Klok.objects.get(dossier=klaar, soort="pip_tien_weken")
    assert klok.gehaald_op == VANDAAG
    with pytest.raises(PlanWeigering):
        services.stel_vast(scope=sanne, dossier=klaar, dagtekening=VANDAAG, bewerking=0)
    assert Bericht.objects.filter(dossier_id=klaar.id).count() == 1


def test_the_letter_holds_names_dates_and_the_last_day_for_bezwaar(klaar, sanne) -> None:
    services.bewaar_afspraak(
        scope=sanne, dossier=klaar, wat="Kennismaken bij De Boomhut", wie="Amira", bewerking=99,
        uiterlijk=date(2026, 12, 18), zichtbaar_aan="",
    )  # fmt: skip
    pdf = pdf_van(stel_vast(sanne, klaar))
    for zin in (
        "Mevrouw A. Haddad", "Prinses Irenelaan 12", "3743 ZZ Baarn", "12 uur les per week",
        "24 november 2026 tot en met 23 november 2029", "4 januari 2027", "Postbus 1",
        "Kennismaken bij De Boomhut", "18 december 2026", "Sanne Bakker",
    ):  # fmt: skip
        assert staat_er(zin, pdf), zin
    assert not staat_er("Concept", pdf)


def test_a_geheim_adres_stays_out_of_the_letter(sanne) -> None:
    dossier = intake_klaar(sanne, geheim_adres=True)
    services.begin_pip(scope=sanne, dossier=dossier)
    vul(sanne, dossier)
    besluit = stel_vast(sanne, dossier)
    assert not staat_er("Irenelaan", pdf_van(besluit))
    assert "Irenelaan" not in str(Brief.objects.get(besluit=besluit).gegevens)


def test_the_receipt_recomputes_to_the_same_outcome_and_shows_a_difference(klaar, sanne) -> None:
    bewijs = Besluit.objects.get(id=stel_vast(sanne, klaar).id).ontvangstbewijs
    assert bewijs["regelversie"] and bewijs["peildatum"] == "2026-11-23"
    assert bewijs["feiten"]["plan"]["school"] == "Taalschool Eemland"
    regels = {berekening["regel"] for berekening in bewijs["berekeningen"]}
    assert {"pip_inhoud", "regels_van_duo", "inburgeringstermijn", "routewissel", "bezwaartermijn"} <= regels
    assert herreken(bewijs) == ()
    termijn = next(b for b in bewijs["berekeningen"] if b["regel"] == "inburgeringstermijn")
    termijn["invoer"]["dagtekening"] = "2026-11-22"
    (verschil,) = herreken(bewijs)
    assert verschil.regel == "inburgeringstermijn"


def test_a_day_in_the_future_or_before_the_rules_is_refused(klaar, sanne) -> None:
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar, VANDAAG + timedelta(days=1))
    assert fout.value.code == "datum_toekomst"
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar, date(2026, 9, 24))
    assert "25 september 2026" in fout.value.zin and fout.value.veld == "dagtekening"
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar, date(2026, 11, 11))
    assert "brede intake van 12 november 2026" in fout.value.zin and fout.value.veld == "dagtekening"
    assert stel_vast(sanne, klaar, date(2026, 11, 20)).bekendmaking == VANDAAG


def test_a_plan_with_something_missing_is_not_adopted_and_leaves_nothing(klaar, sanne) -> None:
    vul(sanne, klaar, pvt_uren=None)
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar)
    assert fout.value.code == "niet_klaar" and "PVT" in fout.value.zin
    assert not Besluit.objects.filter(dossier=klaar).exists()
    assert not Bericht.objects.filter(dossier_id=klaar.id).exists()


def test_who_adopts_must_have_read_the_last_version(klaar, sanne) -> None:
    gelezen = bewerking(sanne, klaar)
    vul(sanne, klaar, doel="Iets anders")
    with pytest.raises(PlanWeigering) as fout:
        services.stel_vast(scope=sanne, dossier=klaar, dagtekening=VANDAAG, bewerking=gelezen)
    assert fout.value.code == "intussen_gewijzigd"


def test_no_plan_while_someone_lives_in_an_azc_but_a_draft_is_fine(sanne) -> None:
    azc = Feit(g.VerblijfAzc(vanaf=date(2026, 9, 1), locatie="Zeist"), date(2026, 9, 1), g.Bron.COA)
    dossier = intake_klaar(sanne, met=(azc,), afgerond=False)
    services.begin_pip(scope=sanne, dossier=dossier)
    vul(sanne, dossier)
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, dossier)
    assert "inschrijving in de gemeente" in fout.value.zin


def test_gezin_overig_needs_no_hours_and_none_go_to_duo(sanne) -> None:
    dossier = intake_klaar(sanne, groep=Doelgroep.GEZIN_OVERIG)
    services.begin_pip(scope=sanne, dossier=dossier)
    vul(sanne, dossier, uren_taal_knm=300)
    stel_vast(sanne, dossier)
    assert "uren_totaal" not in Bericht.objects.get(dossier_id=dossier.id).inhoud


def test_four_eyes_asks_a_second_person(scope_van, vier_ogen) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = intake_klaar(sanne)
        services.begin_pip(scope=sanne, dossier=dossier)
        vul(sanne, dossier)
        with pytest.raises(PlanWeigering) as fout:
            stel_vast(sanne, dossier)
        assert fout.value.code == "eerst_voorleggen"
        services.leg_voor(scope=sanne, dossier=dossier, bewerking=bewerking(sanne, dossier))
        assert _open_taken(dossier) >= {
            ("pip_voorgelegd", "teamleider", "doen"),
            ("pip_wacht_collega", "consulent", "wacht"),
        }
        with pytest.raises(PlanWeigering) as fout:
            vul(sanne, dossier)
        assert fout.value.code == "ligt_voor"
        with pytest.raises(PlanWeigering) as fout:
            stel_vast(sanne, dossier)
        assert fout.value.code == "vier_ogen"
    with met_scope(scope_van(KARIN)) as karin:
        besluit = stel_vast(karin, dossier)
        assert not {soort for soort, _, _ in _open_taken(dossier)} & {"pip_voorgelegd", "pip_wacht_collega"}
    assert (besluit.voorbereid_door, besluit.besloten_door, besluit.vier_ogen) == (SANNE.id, KARIN.id, True)
    assert staat_er("Karin Verhoeven", bytes(_pdf(scope_van, besluit)))


def _open_taken(dossier) -> set[tuple[str, str, str]]:
    return set(Taak.objects.filter(dossier=dossier, open=True).values_list("soort", "rol", "groep"))


def _pdf(scope_van, besluit) -> bytes:
    with met_scope(scope_van(SANNE)):
        return pdf_van(besluit)


def test_a_plan_before_a_colleague_can_be_taken_back(scope_van, vier_ogen) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = intake_klaar(sanne)
        services.begin_pip(scope=sanne, dossier=dossier)
        vul(sanne, dossier)
        services.leg_voor(scope=sanne, dossier=dossier, bewerking=bewerking(sanne, dossier))
        assert services.haal_terug(scope=sanne, dossier=dossier).staat == "concept"
        assert ("pip_vaststellen", "consulent", "doen") in _open_taken(dossier)
        with pytest.raises(PlanWeigering):
            services.haal_terug(scope=sanne, dossier=dossier)


def test_the_database_itself_keeps_no_four_eyes_decision_of_one_person(klaar, sanne) -> None:
    besluit = stel_vast(sanne, klaar)
    with pytest.raises(IntegrityError), transaction.atomic():
        Besluit.objects.filter(id=besluit.id).update(vier_ogen=True)


def test_numbers_rise_by_one_and_a_refused_decision_gives_its_number_back(klaar, sanne) -> None:
    Contact.objects.filter(dossier=klaar).update(straat="Laan \U0001f3e0")
    with pytest.raises(BesluitWeigering) as fout:
        stel_vast(sanne, klaar)
    assert fout.value.code == "teken_ontbreekt" and "\U0001f3e0" in fout.value.zin
    Contact.objects.filter(dossier=klaar).update(straat="Laan")
    eerste = stel_vast(sanne, klaar)
    ander = intake_klaar(sanne)
    services.begin_pip(scope=sanne, dossier=ander)
    vul(sanne, ander)
    assert int(stel_vast(sanne, ander).nummer[-5:]) == int(eerste.nummer[-5:]) + 1


def test_without_an_address_for_bezwaar_no_decision_leaves(klaar, sanne) -> None:
    klaar.gemeente.bezwaaradres = ""
    with pytest.raises(BesluitWeigering) as fout:
        stel_vast(sanne, klaar)
    assert fout.value.code == "geen_bezwaaradres" and "Baarn" in fout.value.zin


def test_decision_and_letter_stay_within_the_gemeente(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = intake_klaar(sanne)
        services.begin_pip(scope=sanne, dossier=dossier)
        vul(sanne, dossier)
        besluit = stel_vast(sanne, dossier)
    with met_scope(scope_van(BEA)):
        assert not Besluit.objects.filter(id=besluit.id).exists()
        assert not Brief.objects.filter(besluit_id=besluit.id).exists()


def _duo(scope, dossier, versie: int, uitkomst: g.DuoUitkomst) -> None:
    leg_vast(
        scope=scope, dossier=dossier, inhoud=g.PipBijDuo(versie=versie, uitkomst=uitkomst), geldig_op=VANDAAG,
        bron=g.Bron.DUO,
    )  # fmt: skip


def test_a_later_version_keeps_the_start_of_the_term(klaar, sanne) -> None:
    stel_vast(sanne, klaar, date(2026, 11, 20))
    pip = services.begin_pip(scope=sanne, dossier=klaar, grond="andere_afspraken")
    assert (pip.versie, pip.doel, pip.wijzigingsreden) == (2, "Ik wil in Baarn op een kinderopvang werken.", "")
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar)
    assert "waarom" in fout.value.zin
    services.bewaar_onderdeel(
        scope=sanne, dossier=klaar, onderdeel="wijziging", bewerking=99,
        velden={"wijzigingsgrond": "andere_afspraken", "wijzigingsreden": "U gaat werken."},
    )  # fmt: skip
    besluit = stel_vast(sanne, klaar)
    assert besluit.soort == "pip_gewijzigd"
    assert staat_er("21 november 2026 tot en met 20 november 2029", pdf_van(besluit))
    assert staat_er("U gaat werken.", pdf_van(besluit))
    assert [(p.versie, p.staat) for p in queries.plannen(sanne, klaar).versies] == [
        (2, "vastgesteld"),
        (1, "vervangen"),
    ]
    assert herreken(Besluit.objects.get(id=besluit.id).ontvangstbewijs) == ()


def test_another_route_asks_its_own_ground_and_a_judgement_on_progress(klaar, sanne) -> None:
    stel_vast(sanne, klaar, date(2026, 11, 20))
    services.begin_pip(scope=sanne, dossier=klaar, grond="andere_afspraken")

    def zet(onderdeel: str, **velden: object) -> None:
        services.bewaar_onderdeel(scope=sanne, dossier=klaar, onderdeel=onderdeel, velden=velden, bewerking=99)

    zet("wijziging", wijzigingsreden="Het leren gaat minder goed.")
    zet("leerroute", leerroute="Z", examens_z_gewenst=False, **UREN_Z)
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar)
    assert "Nu geldt de B1-route" in fout.value.zin
    zet("wijziging", wijzigingsgrond="andere_leerroute")
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, klaar)
    assert "minder goed of juist beter" in fout.value.zin
    zet("leerroute", voortgang="onvoldoende")
    assert stel_vast(sanne, klaar).soort == "pip_gewijzigd"


def test_after_a_move_the_route_of_the_other_gemeente_binds(sanne) -> None:
    dag = date(2026, 10, 1)
    dossier = intake_klaar(
        sanne,
        afgerond=False,
        met=(
            Feit(g.PipOvergenomen(dagtekening=date(2026, 9, 10), leerroute="Z", gemeente=342), dag, g.Bron.DUO),
            Feit(g.VerhuisdNaarGemeente(datum=dag, vorige_gemeente=342), dag, g.Bron.DUO),
            Feit(
                g.IntakeAfgerond(datum=VANDAAG, wijze=g.IntakeWijze.BEPERKT_NA_VERHUIZING),
                VANDAAG,
                g.Bron.MEDEWERKER,
            ),
        ),
    )
    assert services.begin_pip(scope=sanne, dossier=dossier).wijzigingsgrond == "verhuizing"
    vul(sanne, dossier)
    services.bewaar_onderdeel(
        scope=sanne,
        dossier=dossier,
        onderdeel="wijziging",
        bewerking=99,
        velden={"wijzigingsreden": "U bent verhuisd."},
    )
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, dossier)
    assert "leerroute dezelfde" in fout.value.zin
    services.herstel_punt(scope=sanne, dossier=dossier, code="andere_leerroute_na_verhuizing", bewerking=99)
    services.bewaar_onderdeel(
        scope=sanne, dossier=dossier, onderdeel="leerroute", bewerking=99, velden={"examens_z_gewenst": False} | UREN_Z
    )
    besluit = stel_vast(sanne, dossier)
    assert staat_er("11 september 2026 tot en met 10 september 2029", pdf_van(besluit))


def _z_route(scope, **anders):
    """A dossier with a first plan for the Z-route, complete but for `anders`."""
    dossier = intake_klaar(scope)
    services.begin_pip(scope=scope, dossier=dossier)
    vul(scope, dossier, niveau_lezen="", niveau_luisteren="", niveau_schrijven="", niveau_spreken="")
    velden = {"leerroute": "Z", "examens_z_gewenst": False} | UREN_Z | anders
    services.bewaar_onderdeel(scope=scope, dossier=dossier, onderdeel="leerroute", velden=velden, bewerking=99)
    return dossier


def test_a_plan_for_the_z_route_says_its_hours_and_that_it_has_no_level(sanne) -> None:
    besluit = stel_vast(sanne, _z_route(sanne))
    assert staat_er("U doet 800 uur mee in de buurt of op het werk.", pdf_van(besluit))
    assert staat_er("participatieverklaring en voor werk tellen hierin mee.", pdf_van(besluit))
    assert not staat_er("Minder uren", pdf_van(besluit))
    woorden = dict(uitkomst(besluit.ontvangstbewijs))
    assert woorden["Niveau voor DUO"] == "geen, want de Z-route heeft geen niveau"
    assert "niet bekend" not in woorden.values()


def test_fewer_hours_in_the_z_route_need_a_reason_and_the_letter_gives_it(sanne) -> None:
    dossier = _z_route(sanne, uren_taal_knm=600)
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, dossier)
    assert "800 uur les" in fout.value.zin
    reden = {"z_minder_reden": "U hebt al 200 uur les gevolgd in de B1-route."}
    services.bewaar_onderdeel(scope=sanne, dossier=dossier, onderdeel="leerroute", velden=reden, bewerking=99)
    besluit = stel_vast(sanne, dossier)
    assert staat_er("Minder uren U hebt al 200 uur les gevolgd in de B1-route.", pdf_van(besluit))
    assert ["BWBR0045555", "3.14", "2", "a"] in besluit.gronden
    assert herreken(besluit.ontvangstbewijs) == ()


def test_an_outcome_that_a_decision_does_not_have_is_not_called_unknown(sanne) -> None:
    dossier = intake_klaar(sanne, groep=Doelgroep.GEZIN_OVERIG)
    services.begin_pip(scope=sanne, dossier=dossier)
    vul(sanne, dossier)
    woorden = dict(uitkomst(stel_vast(sanne, dossier).ontvangstbewijs))
    assert "Aanbod uiterlijk" not in woorden and woorden["Niveau voor DUO"] == "B1"


def test_a_goal_in_tigrinya_or_arabic_leaves_as_a_letter(klaar, sanne) -> None:
    vul(sanne, klaar, doel="ሆላንድኛ ክመሃርን ክሰርሕን እደሊ። 学荷兰语")
    assert staat_er("ሆላንድኛ ክመሃርን ክሰርሕን እደሊ። 学荷兰语", pdf_van(stel_vast(sanne, klaar)))


def test_withdrawing_waits_for_duo_and_brings_the_phase_back(klaar, sanne) -> None:
    besluit = stel_vast(sanne, klaar)
    with pytest.raises(PlanWeigering) as fout:
        services.trek_pip_in(scope=sanne, dossier=klaar, reden="Verkeerde persoon")
    assert fout.value.code == "wacht_op_duo"
    _duo(sanne, klaar, 1, g.DuoUitkomst.AANVAARD)
    with pytest.raises(PlanWeigering):
        services.trek_pip_in(scope=sanne, dossier=klaar, reden=" ")
    _, intrekking = services.trek_pip_in(scope=sanne, dossier=klaar, reden="Verkeerde persoon")
    assert intrekking is not None and intrekking.trekt_in == besluit.id and intrekking.nummer > besluit.nummer
    for woorden in (besluit.nummer, "Verkeerde persoon", "U hebt nu geen plan", "bezwaar"):
        assert staat_er(woorden, pdf_van(intrekking)), woorden
    assert klaar.fase == "plan"
    assert Besluit.objects.get(id=besluit.id).staat == "ingetrokken"
    assert [b.soort for b in Bericht.objects.filter(dossier_id=klaar.id).order_by("gelegd_op", "id")] == [
        "duo.pip", "duo.pip_verwijderen",
    ]  # fmt: skip


def test_a_plan_whose_term_duo_set_cannot_be_withdrawn(klaar, sanne) -> None:
    stel_vast(sanne, klaar)
    _duo(sanne, klaar, 1, g.DuoUitkomst.AANVAARD)
    leg_vast(
        scope=sanne, dossier=klaar, geldig_op=VANDAAG, bron=g.Bron.DUO,
        inhoud=g.TermijnGesteld(start=date(2026, 11, 24), einde=date(2029, 11, 24)),
    )  # fmt: skip
    with pytest.raises(PlanWeigering) as fout:
        services.trek_pip_in(scope=sanne, dossier=klaar, reden="Verkeerde persoon")
    assert "inburgeringstermijn is al vastgesteld" in fout.value.zin
