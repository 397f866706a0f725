# SPDX-License-Identifier: EUPL-1.2
"""The talk: saved question by question, two people at once, health closed to who may not see it."""

from typing import Any

import pytest
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Gebeurtenis, Gezondheid, Startniveau
from meedoen.regie.dossiers.services import bewaar_gezinslid
from meedoen.regie.intake import services
from meedoen.regie.intake.models import Aantekening, Antwoord
from meedoen.regie.intake.services import IntakeWeigering, Invoer
from meedoen.regie.intake.services.startniveau import merk
from meedoen.regie.intake.staat import UIT_DOSSIER, gesprek
from meedoen.regie.intake.vragen import ONDERDELEN, VRAGEN
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.intake.hulp import goed_antwoord, in_azc, mens, stand, vul_alles_in

pytestmark = pytest.mark.django_db


def begonnen(scope: Any, **velden: Any) -> Any:
    dossier = mens(scope, **velden)
    services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="Yonas en Sanne", tolk="Hind", alleen_verteld=True)
    return dossier


def staat(scope: Any, dossier: Any) -> Any:
    return gesprek(scope, dossier, stand(scope, dossier).feiten)


def bewaar(scope: Any, dossier: Any, vraag: str, waarde: str, **meer: Any) -> Any:
    gezien = meer.pop("gezien", staat(scope, dossier).gegevens[vraag].merk)
    invoer = [Invoer(vraag, waarde, gezien=gezien, **meer)]
    return services.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)


def weigert(code: str, doe: Any) -> None:
    with pytest.raises(IntakeWeigering) as fout:
        doe()
    assert fout.value.code == code


def test_every_question_takes_an_answer_and_both_ways_not_to_answer(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        for code, vraag in VRAGEN.items():
            for waarde in (goed_antwoord(vraag), "weet_niet", "wil_niet"):
                bewaar(scope, dossier, code, waarde)
                assert staat(scope, dossier).gegevens[code].waarde == waarde, code


def test_a_half_done_talk_goes_on_where_it_was(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        bewaar(scope, dossier, "contact_hoe", "bellen", tekst="Liefst na vieren.", delen=True)
    with met_scope(scope_van(JOOST)) as scope:
        nu = staat(scope, dossier)
        gegeven = nu.gegevens["contact_hoe"]
        assert (gegeven.waarde, gegeven.tekst, gegeven.delen) == ("bellen", "Liefst na vieren.", True)
        assert gegeven.door == "Sanne Bakker"
        assert nu.beantwoord(ONDERDELEN[0])[0] == 1


def test_what_the_dossier_knows_is_not_asked_again(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope, taal="Tigrinya")
        bewaar_gezinslid(
            scope=scope,
            dossier=dossier,
            relatie="kind",
            naam="Saba",
            geboortedatum=VANDAAG.replace(year=VANDAAG.year - 3),
        )
        nu = staat(scope, dossier)
        assert (nu.gegevens["taal_gesprek"].waarde, nu.gegevens["taal_gesprek"].bron) == ("Tigrinya", UIT_DOSSIER)
        assert nu.jong_kind is True
        assert "vve_kind" in nu.ontbreekt().waarde
        bewaar(scope, dossier, "kind_onder_zes", "nee")
        nu = staat(scope, dossier)
        assert nu.jong_kind is False and nu.gegevens["kind_onder_zes"].bron == ""
        assert "vve_kind" not in nu.ontbreekt().waarde


def test_an_answer_that_cannot_be_is_refused(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        weigert("keuze", lambda: bewaar(scope, dossier, "contact_hoe", "postduif"))
        weigert("keuze", lambda: bewaar(scope, dossier, "contact_wanneer", "ochtend,nooit"))
        weigert("getal", lambda: bewaar(scope, dossier, "jaren_school", "veel"))
        weigert("getal", lambda: bewaar(scope, dossier, "jaren_school", "31"))
        weigert("te_veel_tekst", lambda: bewaar(scope, dossier, "doel", "x" * 501))
        invoer = [Invoer("bestaat_niet", "ja")]
        weigert(
            "onbekende_vraag",
            lambda: services.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer),
        )
        assert not Antwoord.objects.filter(dossier_id=dossier.id).exists()


def test_two_people_the_later_one_hears_who_was_first(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = begonnen(sanne)
        leeg = staat(sanne, dossier).gegevens
    with met_scope(scope_van(JOOST)) as joost:
        bewaar(joost, dossier, "contact_hoe", "brief", gezien=leeg["contact_hoe"].merk)
        bewaar(joost, dossier, "woning", "azc", gezien=leeg["woning"].merk)
    with met_scope(scope_van(SANNE)) as sanne:
        # Her page of before: she changed one question, and sends along another that she never touched.
        invoer = [
            Invoer("contact_hoe", "bellen", gezien=leeg["contact_hoe"].merk),
            Invoer("woning", "", gezien=leeg["woning"].merk),
            Invoer("geld_zorgen", "nee", gezien=leeg["geld_zorgen"].merk),
        ]
        bewaard = services.bewaar_antwoorden(scope=sanne, dossier=dossier, invoer=invoer)
        assert bewaard.vragen == ("geld_zorgen",)
        (botsing,) = bewaard.botsingen
        assert (botsing.vraag, botsing.door, botsing.waarde) == ("contact_hoe", "Joost Hendriks", "Een brief")
        nu = staat(sanne, dossier).gegevens
        assert nu["contact_hoe"].waarde == "brief" and nu["woning"].waarde == "azc"
        assert bewaar(sanne, dossier, "contact_hoe", "bellen").botsingen == ()
        assert staat(sanne, dossier).gegevens["contact_hoe"].waarde == "bellen"


def test_my_own_second_save_is_no_quarrel(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        oud = staat(scope, dossier).gegevens["contact_hoe"].merk
        bewaar(scope, dossier, "contact_hoe", "bellen", gezien=oud)
        assert bewaar(scope, dossier, "contact_hoe", "brief", gezien=oud).vragen == ("contact_hoe",)


def test_health_is_kept_apart_and_never_shared(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        bewaar(scope, dossier, "lichaam", "ja", tekst="Rug.", delen=True)
        bewaar(scope, dossier, "zien", "ja")
        bewaar(scope, dossier, "contact_hoe", "bellen", tekst="Na vieren.")
        assert Gezondheid.objects.get(dossier_id=dossier.id).visuele_beperking is True
        notitie = Aantekening.objects.get(dossier_id=dossier.id, vraag="lichaam")
        assert notitie.veldgroep == "gezondheid" and notitie.delen is False
        assert set(Antwoord.objects.filter(onderdeel="gezondheid").values_list("veldgroep", flat=True)) == {
            "gezondheid"
        }
    with met_scope(scope_van(KARIN)) as scope:
        assert set(Antwoord.objects.values_list("vraag", flat=True)) == {"contact_hoe"}
        assert not Aantekening.objects.exists(), "notes and health are closed to a teamleider"
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from intake_antwoord where onderdeel = 'gezondheid'")
            assert cursor.fetchone() == (0,)
            cursor.execute("select count(*) from intake_aantekening")
            assert cursor.fetchone() == (0,)
        nu = staat(scope, dossier)
        assert nu.ziet_gezondheid is False and not nu.gegevens["lichaam"].beantwoord
        weigert("mag_niet", lambda: bewaar(scope, dossier, "contact_hoe", "brief"))
    with met_scope(scope_van(BEA)) as scope:
        assert not Antwoord.objects.exists()


def test_the_start_level_has_one_truth_with_its_source(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        bewaar(scope, dossier, "jaren_school", "12")
        bewaar(scope, dossier, "hoogste_diploma", "wil_niet")
        rij = Startniveau.objects.get(dossier_id=dossier.id)
        assert rij.jaren_school == 12
        assert rij.bronnen == {
            "jaren_school": "gesprek brede intake",
            "hoogste_diploma": "onbekend: wil het niet zeggen",
        }
        gezien = merk(rij)
        services.wijzig_startniveau(
            scope=scope, dossier=dossier, waarden={"jaren_school": services.Startwaarde("10", "COA")}, gezien=gezien
        )
        gegeven = staat(scope, dossier).gegevens["jaren_school"]
        assert (gegeven.waarde, gegeven.bron) == ("10", "COA")
        weigert(
            "intussen_collega",
            lambda: services.wijzig_startniveau(scope=scope, dossier=dossier, waarden={}, gezien=gezien),
        )
        nu = merk(Startniveau.objects.get(dossier_id=dossier.id))
        weigert(
            "bron_nodig",
            lambda: services.wijzig_startniveau(
                scope=scope, dossier=dossier, waarden={"talen": services.Startwaarde("Tigrinya", "zomaar")}, gezien=nu
            ),
        )


def test_beginning_the_talk_is_appearing_and_in_the_azc_it_is_voluntary(scope_van: Any) -> None:
    from datetime import timedelta

    from tests.regie.intake.hulp import afspraak

    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(VANDAAG + timedelta(days=14)))
        services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="Yonas")
        nu = stand(scope, dossier)
        assert nu.laatste.uitkomst is g.Opkomst.VERSCHENEN and nu.feiten.alleen_praten is None
        weigert("al_begonnen", lambda: services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="x"))
        azc = in_azc(scope)
        weigert(
            "niet_begonnen",
            lambda: services.bewaar_antwoorden(scope=scope, dossier=azc, invoer=[Invoer("contact_hoe", "bellen")]),
        )
        services.begin_gesprek(scope=scope, dossier=azc, aanwezig="Nadia", alleen_verteld=True)
        rij = Gebeurtenis.objects.get(dossier_id=azc.id, kenmerk="intake_gestart")
        assert rij.gegevens["vrijwillig"] is True


def test_who_is_there_changes_under_a_version(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="Yonas")
        velden = {"scope": scope, "dossier": dossier, "aanwezig": "Yonas en Hind", "tolk": "Hind"}
        services.wijzig_gesprek(**velden, alleen_verteld=True, versie=1)
        assert stand(scope, dossier).feiten.alleen_praten == VANDAAG
        weigert("intussen_collega", lambda: services.wijzig_gesprek(**velden, alleen_verteld=True, versie=1))
        services.wijzig_gesprek(**velden, alleen_verteld=True, versie=2)
        assert Gebeurtenis.objects.filter(kenmerk="alleen_praten_verteld", dossier_id=dossier.id).count() == 1


def test_all_answered_leaves_only_the_lbt(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier)
        assert staat(scope, dossier).ontbreekt().waarde == ("leerbaarheidstoets",)
