# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks to change in the plan: from the day it came in to the besluit, by one person or by two."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok, Taak
from meedoen.regie.dossiers.services import leg_vast, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.organisaties.services import stel_beleid_in
from meedoen.regie.verzoeken import queries, services
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.services import Afwijzing, VerzoekWeigering
from meedoen.regie.verzoeken.soorten import Einde, Gegevens
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, FENNA, INA, JURRE, KARIN, SANNE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.werkplek.hulp import tekst
from tests.regie.wijzigingen.conftest import met_plan

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
OP = VANDAAG - 14 * DAG
NEE = Afwijzing(Einde.AFGEWEZEN, "De school ziet dat u snel leert.", Gegevens.EIGEN)
LATEN = Afwijzing(Einde.NIET_BEHANDELD, "De uitslag van uw toets kwam niet.")


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


@pytest.fixture
def dossier(db: None, scope_van: Callable[..., Any]) -> Dossier:
    """Somebody with a plan that binds."""
    with met_scope(scope_van(SANNE)) as scope:
        return met_plan(scope)


@pytest.fixture
def doe(dossier: Dossier, scope_van: Callable[..., Any]) -> Callable[..., Any]:
    """Do one act on the newest verzoek as somebody, as the page showed it; `dagen` later."""

    def doe_(wie: Any, daad: Callable[..., Any], *, dagen: int = 0, **velden: Any) -> Any:
        with met_scope(scope_van(wie, vandaag=VANDAAG + dagen * DAG)) as scope:
            if daad is not services.neem_op:
                rij = queries.verzoeken(scope, dossier)[0]
                velden = {"verzoek_id": rij.id, "gezien": rij.bewerking} | velden
            return daad(scope=scope, dossier=dossier, **velden)

    return doe_


@pytest.fixture
def rij(doe: Callable[..., Any]) -> Verzoek:
    """Another leerroute, asked two weeks ago by letter."""
    velden = {"onderwerp": "leerroute", "gezegd": "Ik wil naar het mbo.", "hoe": "brief", "ontvangen_op": OP}
    nieuw: Verzoek = doe(SANNE, services.neem_op, **velden)
    return nieuw


@pytest.fixture
def twee(db: None, scope_van: Callable[..., Any]) -> None:
    """Baarn asks two people for a plan, and so for the refusal of a change of it."""
    with met_scope(scope_van(BEHEER)) as scope:
        stel_beleid_in(
            scope=scope, gemeenten=[BAARN], sleutel="vier_ogen_pip", waarde=True, vanaf=date(2026, 1, 1), reden=""
        )


def _weigert(code: str, doe: Callable[[], Any]) -> None:
    with pytest.raises(VerzoekWeigering) as fout:
        doe()
    assert fout.value.code == code, fout.value.zin


def _stand(scope_van: Any, dossier: Dossier) -> tuple[Any, set[str]]:
    with met_scope(scope_van(SANNE)):
        klok = Klok.objects.get(dossier_id=dossier.id, soort="verzoek_beslissen")
        taken = Taak.objects.filter(dossier_id=dossier.id, soort__startswith="verzoek", open=True)
        return klok, {taak.soort for taak in taken}


def _brief(scope_van: Any, soort: str) -> bytes:
    with met_scope(scope_van(SANNE)):
        return bytes(Brief.objects.get(soort=soort).pdf)


def test_it_comes_in_with_a_clock_and_a_task_and_no_words_on_the_tijdlijn(
    rij: Verzoek, dossier: Dossier, scope_van: Any
) -> None:
    klok, taken = _stand(scope_van, dossier)
    assert klok.uiterste == date(2027, 1, 4) and taken == {"verzoek_beslissen"}
    with met_scope(scope_van(SANNE)):
        (regel,) = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="verzoek_stap")
    assert "mbo" not in str(regel.gegevens) and regel.gegevens["actie"] == "ontvangen"


def test_without_a_plan_or_on_a_day_to_come_there_is_nothing_to_decide(
    dossier: Dossier, doe: Callable[..., Any], scope_van: Any
) -> None:
    velden = {"onderwerp": "uren", "gezegd": "Meer les.", "hoe": "gesprek"}
    _weigert("toekomst", lambda: doe(SANNE, services.neem_op, **velden, ontvangen_op=VANDAAG + DAG))
    _weigert("tekst_nodig", lambda: doe(SANNE, services.neem_op, **velden | {"gezegd": " "}, ontvangen_op=OP))
    _weigert("mag_niet", lambda: doe(KARIN, services.neem_op, **velden, ontvangen_op=OP))


def test_a_refusal_is_a_besluit_with_receipt_letter_and_remedy(
    rij: Verzoek, dossier: Dossier, doe: Callable[..., Any], scope_van: Any
) -> None:
    besluit = doe(SANNE, services.wijs_af, afwijzing=NEE)
    assert (besluit.soort, besluit.voorbereid_door, besluit.vier_ogen) == ("verzoek_afgewezen", SANNE.id, False)
    assert besluit.bezwaar_tot_en_met == date(2027, 1, 4) and herreken(besluit.ontvangstbewijs) == ()
    assert {grond[1] for grond in besluit.gronden} == {"17", "1:3", "3:46"}
    namen = [stap["regel"] for stap in besluit.ontvangstbewijs["berekeningen"]]
    assert {"beslistermijn_aanvraag", "horen_voor_afwijzing", "bezwaartermijn", "vier_ogen"} <= set(namen)
    pdf = _brief(scope_van, "verzoek_afgewezen")
    assert staat_er("Wij wijzen uw verzoek af", pdf) and staat_er("4 januari 2027", pdf)
    assert staat_er("De school ziet dat u snel leert.", pdf)
    klok, taken = _stand(scope_van, dossier)
    assert klok.staat == "gehaald" and not taken
    _weigert("klaar", lambda: doe(SANNE, services.trek_in, datum=VANDAAG))


def test_who_is_judged_on_other_facts_may_react_first(rij: Verzoek, doe: Callable[..., Any], scope_van: Any) -> None:
    anders = NEE._replace(gegevens=Gegevens.ANDERS)
    _weigert("eerst_horen", lambda: doe(SANNE, services.wijs_af, afwijzing=anders))
    _weigert("te_vroeg", lambda: doe(SANNE, services.wijs_af, afwijzing=anders._replace(gehoord_op=OP - DAG)))
    _weigert("gegevens_nodig", lambda: doe(SANNE, services.wijs_af, afwijzing=NEE._replace(gegevens=None)))
    _weigert("reden_nodig", lambda: doe(SANNE, services.wijs_af, afwijzing=NEE._replace(motivering=" ")))
    gehoord = anders._replace(gehoord_op=VANDAAG - DAG, zienswijze="Ik werk in de avond.")
    doe(SANNE, services.wijs_af, afwijzing=gehoord)
    assert staat_er("Ik werk in de avond.", _brief(scope_van, "verzoek_afgewezen"))


def test_what_is_missing_is_asked_by_letter_and_only_then_it_can_be_left(
    rij: Verzoek, dossier: Dossier, doe: Callable[..., Any], scope_van: Any
) -> None:
    _weigert("niet_gevraagd", lambda: doe(SANNE, services.wijs_af, afwijzing=LATEN))
    vraag = {"wat": "De uitslag van uw toets.", "tot": VANDAAG + 14 * DAG}
    _weigert("te_kort", lambda: doe(SANNE, services.vraag_aanvulling, **vraag | {"tot": VANDAAG}))
    doe(SANNE, services.vraag_aanvulling, **vraag)
    pdf = _brief(scope_van, "verzoek_aanvullen")
    assert staat_er("7 december 2026", pdf) and staat_er("18 januari 2027", pdf)
    assert _stand(scope_van, dossier)[1] == {"verzoek_aanvullen"}
    _weigert("al_gevraagd", lambda: doe(SANNE, services.vraag_aanvulling, **vraag))
    _weigert("wacht_nog", lambda: doe(SANNE, services.wijs_af, afwijzing=LATEN, dagen=14))
    _weigert("te_laat_om_te_laten", lambda: doe(SANNE, services.wijs_af, afwijzing=LATEN, dagen=43))
    besluit = doe(SANNE, services.wijs_af, afwijzing=LATEN, dagen=15)
    assert besluit.soort == "verzoek_niet_behandeld" and besluit.gronden[0][1:3] == ["4:5", "1"]
    assert staat_er("4:5 van de Algemene wet bestuursrecht", _brief(scope_van, "verzoek_niet_behandeld"))


def test_what_was_completed_in_time_is_handled(rij: Verzoek, doe: Callable[..., Any]) -> None:
    _weigert("niet_gevraagd", lambda: doe(SANNE, services.vul_aan, datum=VANDAAG))
    doe(SANNE, services.vraag_aanvulling, wat="De uitslag.", tot=VANDAAG + 14 * DAG)
    doe(SANNE, services.vul_aan, datum=VANDAAG + DAG, dagen=1)
    _weigert("aangevuld", lambda: doe(SANNE, services.wijs_af, afwijzing=LATEN, dagen=1))
    assert doe(SANNE, services.wijs_af, afwijzing=NEE, dagen=1).soort == "verzoek_afgewezen"


def test_that_it_comes_later_is_told_once_and_before_the_last_day(
    rij: Verzoek, dossier: Dossier, doe: Callable[..., Any], scope_van: Any
) -> None:
    later = {"reden": "Wij wachten op de school.", "tot": date(2027, 1, 25)}
    _weigert("niet_later", lambda: doe(SANNE, services.meld_later, **later | {"tot": date(2027, 1, 4)}))
    _weigert("later_te_laat", lambda: doe(SANNE, services.meld_later, **later, dagen=43))
    doe(SANNE, services.meld_later, **later)
    assert staat_er("25 januari 2027", _brief(scope_van, "verzoek_later"))
    assert _stand(scope_van, dossier)[0].uiterste == date(2027, 1, 25)
    _weigert("al_later", lambda: doe(SANNE, services.meld_later, **later | {"tot": date(2027, 2, 1)}))
    _weigert("na_later", lambda: doe(SANNE, services.vraag_aanvulling, wat="Toets.", tot=VANDAAG + 9 * DAG))


def test_granting_is_a_changed_plan_and_withdrawing_is_of_the_person(
    rij: Verzoek, dossier: Dossier, doe: Callable[..., Any], scope_van: Any, ingelogd: Any
) -> None:
    _weigert("eerst_wijzigen", lambda: doe(SANNE, services.ken_toe))
    with met_scope(scope_van(SANNE)):
        plan = {"soort": "pip_gewijzigd", "veldgroep": "pip", "staat": "vastgesteld", "voorbereid_door": SANNE.id}
        for nummer, dag in (("oud", OP - DAG), ("nieuw", VANDAAG)):
            Besluit.objects.create(
                id=nieuw_id(), gemeente_id=BAARN, dossier_id=dossier.id, nummer=nummer, dagtekening=dag,
                voorbereid_door_naam="Sanne", **plan,
            )  # fmt: skip
    bladzijde = f"/dossiers/{dossier.id}/verzoeken/{rij.id}/toekennen"
    assert "besluit nieuw" in ingelogd(SANNE).get(bladzijde).text
    assert ingelogd(SANNE).post(bladzijde, {"bewerking": rij.bewerking}).status_code == 302
    with met_scope(scope_van(SANNE)) as scope:
        klaar = queries.verzoek(scope, dossier, rij.id)
        assert (klaar.einde, klaar.besluit and klaar.besluit.nummer) == ("toegekend", "nieuw")
    velden = {"onderwerp": "uren", "gezegd": "Minder les.", "hoe": "gesprek", "ontvangen_op": OP}
    doe(SANNE, services.neem_op, **velden)
    assert doe(SANNE, services.trek_in, datum=VANDAAG).einde == "ingetrokken"
    assert _stand(scope_van, dossier)[1] == set()


def test_two_people_look_at_a_refusal_where_policy_asks_two(
    rij: Verzoek, dossier: Dossier, twee: None, doe: Callable[..., Any], scope_van: Any
) -> None:
    _weigert("eerst_voorleggen", lambda: doe(SANNE, services.wijs_af, afwijzing=NEE))
    doe(SANNE, services.leg_voor, afwijzing=NEE)
    assert _stand(scope_van, dossier)[1] == {"verzoek_wacht_collega", "verzoek_voorgelegd"}
    _weigert("ligt_voor", lambda: doe(SANNE, services.trek_in, datum=VANDAAG))
    _weigert("vier_ogen", lambda: doe(SANNE, services.wijs_af))
    doe(KARIN, services.geef_terug, reden="Noem wat er voor spreekt.")
    _weigert("ligt_niet_voor", lambda: doe(KARIN, services.wijs_af))
    doe(SANNE, services.leg_voor, afwijzing=NEE._replace(motivering="Dit sprak voor u."))
    besluit = doe(KARIN, services.wijs_af)
    assert (besluit.voorbereid_door, besluit.besloten_door, besluit.vier_ogen) == (SANNE.id, KARIN.id, True)
    assert staat_er("Dit sprak voor u.", _brief(scope_van, "verzoek_afgewezen"))


def test_a_save_on_what_a_colleague_changed_is_refused(rij: Verzoek, doe: Callable[..., Any]) -> None:
    _weigert("intussen", lambda: doe(SANNE, services.wijs_af, afwijzing=NEE, gezien=rij.bewerking + 1))


@pytest.mark.parametrize("wie", [JURRE, FENNA, INA], ids=lambda wie: wie.naam)
def test_who_reads_no_plan_sees_no_verzoek(rij: Verzoek, scope_van: Callable[..., Any], wie: Any) -> None:
    with met_scope(scope_van(wie)):
        assert not Verzoek.objects.exists()


def test_the_pages_lead_from_laying_down_to_the_letter(dossier: Dossier, ingelogd: Any, scope_van: Any) -> None:
    sanne, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/verzoeken"
    assert "Er is niets gevraagd" in sanne.get(basis).text
    assert basis in sanne.get(f"/dossiers/{dossier.id}/wijzigen").text
    velden = {"onderwerp": "leerroute", "gezegd": "Ik wil naar het mbo.", "hoe": "gesprek", "ontvangen_op": "9-11-2026"}
    assert sanne.post(f"{basis}/nieuw", velden).status_code == 302
    blad = sanne.get(basis).text
    assert "Ik wil naar het mbo." in blad and "4 januari 2027" in blad and "Hier laat de wet ruimte" in blad
    with met_scope(scope_van(SANNE)):
        rij = Verzoek.objects.get()
    een = f"{basis}/{rij.id}"
    assert "Wijzig eerst het plan" in sanne.get(f"{een}/toekennen").text
    afwijzing = {"wat": "afgewezen", "motivering": "U leert snel.", "gegevens": "anders", "bewerking": "1"}
    fout = sanne.post(f"{een}/afwijzen", afwijzing)
    assert fout.status_code == 422 and "U leert snel." in fout.text
    assert "Laat de inburgeraar eerst reageren" in fout.text
    gelezen = sanne.post(f"{een}/afwijzen", afwijzing | {"gegevens": "eigen", "bekijk": "ja"})
    assert gelezen["Content-Type"] == "application/pdf"
    assert sanne.post(f"{een}/afwijzen", afwijzing | {"gegevens": "eigen"}).status_code == 302
    assert "Besluit bekijken" in sanne.get(basis).text
    terug = sanne.get(f"{een}/later", follow=True)
    assert "Op dit verzoek is al beslist" in terug.text


def test_the_tab_of_changes_says_who_must_do_something_and_when(
    rij: Verzoek, dossier: Dossier, doe: Callable[..., Any], ingelogd: Any, settings: Any
) -> None:
    def kaart() -> str:
        return tekst(ingelogd(SANNE).get(f"/dossiers/{dossier.id}/wijzigen").text)

    assert "Er ligt een verzoek. Beslis uiterlijk 4 januari 2027." in kaart()
    doe(SANNE, services.vraag_aanvulling, wat="De uitslag.", tot=VANDAAG + 10 * DAG)
    assert "Wacht op aanvulling" in kaart() and "aanvullen tot en met 3 december 2026. Beslis uiterlijk" in kaart()
    settings.MEEDOEN_VANDAAG = VANDAAG + 11 * DAG
    assert "Wacht op aanvulling" not in kaart() and "aanvullen tot" not in kaart()
    settings.MEEDOEN_VANDAAG = VANDAAG + 60 * DAG
    assert "Er ligt een verzoek. De laatste dag was 13 januari 2027." in kaart() and "Te laat" in kaart()


def test_granting_begins_a_change_unless_a_plan_is_being_made_now(
    rij: Verzoek, dossier: Dossier, ingelogd: Any, scope_van: Any
) -> None:
    """That a draft was ready once stays on the tijdlijn after its adoption, and is no draft of today."""
    with met_scope(scope_van(SANNE)) as scope:
        klaar = g.PipConceptKlaar(datum=OP - 30 * DAG)
        leg_vast(scope=scope, dossier=dossier, inhoud=klaar, geldig_op=klaar.datum, bron=g.Bron.MEDEWERKER)
    blad = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/verzoeken/{rij.id}/toekennen").text
    assert "Wijziging beginnen" in blad and "Er is al een plan in de maak" not in blad


def test_it_goes_along_when_two_dossiers_are_one_and_back_with_its_clock(
    rij: Verzoek, dossier: Dossier, scope_van: Any
) -> None:
    def waar() -> tuple[Any, int]:
        bij = Verzoek.objects.get(id=rij.id).dossier_id
        return bij, Gebeurtenis.objects.filter(dossier_id=bij, kenmerk="verzoek_stap", vervallen=False).count()

    with met_scope(scope_van(SANNE)) as scope:
        blijft = ingeschreven(scope, voornamen="Amira", achternaam="Haddad")
        voeg_samen(scope=scope, blijft=blijft, dubbel=dossier, reden="zelfde persoon")
        assert waar() == (blijft.id, 1)
        assert Klok.objects.get(dossier_id=blijft.id, soort="verzoek_beslissen").uiterste == date(2027, 1, 4)
        maak_samenvoegen_ongedaan(scope=scope, dubbel=dossier, reden="toch twee mensen")
        assert waar() == (dossier.id, 1)
