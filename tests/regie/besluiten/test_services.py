# SPDX-License-Identifier: EUPL-1.2
"""Decisions by people: ontheffing of the leerbaarheidstoets, letters, numbers, withdrawal."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db.utils import DatabaseError

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.bron import AWB, Artikel
from meedoen.regie.besluiten import services
from meedoen.regie.besluiten.bewijs import Bewijs, herreken
from meedoen.regie.besluiten.brieven.gegevens import UitnodigingBrief
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.besluiten.services.brieven import KLEUREN
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Contact, Dossier, Gezondheid
from meedoen.regie.dossiers.services import leg_vast, maak_dossier
from meedoen.regie.web import onderdelen
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEA, KARIN, NU, SANNE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.besluiten.brieven_voorbeelden import GESPREK, staat_er

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _lettertypen(settings) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def _dossier(scope, **gezondheid) -> Dossier:
    dossier = maak_dossier(
        scope=scope, gemeente_id=BAARN, bsn="999990019", voornamen="Yonas", achternaam="Tesfay", geslacht="m"
    )
    if gezondheid:
        Gezondheid.objects.create(gemeente_id=BAARN, dossier_id=dossier.id, toelichting="staar", **gezondheid)
    return dossier


def _neem(scope, dossier, **opties) -> Besluit:
    return services.neem_ontheffing_lbt(scope=scope, dossier=dossier, **({"dagtekening": VANDAAG} | opties))


def test_a_visual_disability_lifts_the_test_and_the_letter_never_says_why(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _dossier(scope, visuele_beperking=True)
        besluit = _neem(scope, dossier)
        assert besluit.veldgroep == "gezondheid" and besluit.ontvangstbewijs["uitkomst"] == {"toegekend": True}
        assert herreken(Besluit.objects.get(id=besluit.id).ontvangstbewijs) == ()
        pdf = bytes(Brief.objects.get(besluit=besluit).pdf)
        assert staat_er("U krijgt een ontheffing", pdf) and staat_er("De heer Y. Tesfay", pdf)
        for woord in ("visue", "beperking", "blind", "staar", "handicap"):
            assert not staat_er(woord, pdf), woord
        assert dossierfeiten(dossier).lbt_ontheffing == VANDAAG
    with met_scope(scope_van(KARIN)):
        assert not Besluit.objects.filter(id=besluit.id).exists()
        assert not Brief.objects.filter(besluit_id=besluit.id).exists()


def test_an_auditory_disability_asks_a_judgement_and_a_refusal_its_reason(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _dossier(scope, visuele_beperking=False, auditieve_beperking=True)
        for opties, code in (({}, "oordeel_nodig"), ({"in_staat": True}, "toelichting_nodig")):
            with pytest.raises(BesluitWeigering) as fout:
                _neem(scope, dossier, **opties)
            assert fout.value.code == code
        besluit = _neem(scope, dossier, in_staat=True, toelichting="De toets is ook mondeling te doen.")
        assert staat_er("geen ontheffing", bytes(Brief.objects.get(besluit=besluit).pdf))
        assert dossierfeiten(dossier).lbt_ontheffing is None
        assert _neem(scope, dossier, in_staat=False).ontvangstbewijs["uitkomst"] == {"toegekend": True}


def test_no_decision_without_health_data_in_the_future_or_outside_the_role(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _dossier(scope)
        with pytest.raises(BesluitWeigering) as fout:
            _neem(scope, dossier)
        assert fout.value.code == "gezondheid_onbekend"
        Gezondheid.objects.create(gemeente_id=BAARN, dossier_id=dossier.id, visuele_beperking=True)
        with pytest.raises(BesluitWeigering) as fout:
            _neem(scope, dossier, dagtekening=VANDAAG + timedelta(days=1))
        assert fout.value.code == "datum_toekomst"
    with met_scope(scope_van(KARIN)) as scope, pytest.raises(BesluitWeigering) as fout:
        _neem(scope, dossier)
    assert fout.value.code == "mag_niet"


def test_where_the_test_is_not_asked_there_is_nothing_to_lift(scope_van) -> None:
    uitslag = g.LbtUitslag(datum_afname=VANDAAG, resultaat="B1-route haalbaar")
    overgenomen = g.PipOvergenomen(dagtekening=VANDAAG, leerroute="B", gemeente=344)
    gevallen = {
        "toets_gemaakt": uitslag,
        "toets_na_verhuizing": overgenomen,
        "overleden": g.Overleden(datum=VANDAAG),
        "gesloten": g.PlichtIngetrokken(datum=VANDAAG),
    }
    with met_scope(scope_van(SANNE)) as scope:
        for nummer, (code, feit) in enumerate(gevallen.items()):
            dossier = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=str(5000 + nummer), voornamen="Yonas")
            Gezondheid.objects.create(gemeente_id=BAARN, dossier_id=dossier.id, visuele_beperking=True)
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.DUO,
                     veldgroep=Veldgroep.VERLOOP)  # fmt: skip
            with pytest.raises(BesluitWeigering) as fout:
                _neem(scope, dossier)
            assert fout.value.code == code and fout.value.zin
        assert not Besluit.objects.exists()


def test_a_besluit_on_ontheffing_is_withdrawn_with_what_followed_from_it(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _dossier(scope, auditieve_beperking=True)
        nee = _neem(scope, dossier, in_staat=True, toelichting="De toets kan ook zonder geluid.")
        assert nee.soort == "ontheffing_lbt_afgewezen"
        ja = _neem(scope, dossier, in_staat=False)
        assert ja.soort == "ontheffing_lbt" and dossierfeiten(dossier).lbt_ontheffing == VANDAAG
        with pytest.raises(BesluitWeigering) as fout:
            _neem(scope, dossier, in_staat=False)
        assert fout.value.code == "al_ontheffing"
        intrekken = {"scope": scope, "dossier": dossier, "besluit": ja}
        with pytest.raises(BesluitWeigering) as fout:
            services.trek_ontheffing_lbt_in(**intrekken, reden=" ")
        assert fout.value.code == "reden_nodig"
        intrekking = services.trek_ontheffing_lbt_in(**intrekken, reden="Verkeerd dossier.")
        assert intrekking is not None and intrekking.bezwaar_tot_en_met == date(2027, 1, 4)
        assert intrekking.veldgroep == "gezondheid"
        pdf = bytes(Brief.objects.get(besluit=intrekking).pdf)
        for woorden in ("Verkeerd dossier.", ja.nummer, "4 januari 2027", "hoort weer bij uw brede intake"):
            assert staat_er(woorden, pdf), woorden
        assert dossierfeiten(dossier).lbt_ontheffing is None
        assert dict(Besluit.objects.values_list("nummer", "staat")) == {
            nee.nummer: "vastgesteld", ja.nummer: "ingetrokken", intrekking.nummer: "vastgesteld",
        }  # fmt: skip
        assert _neem(scope, dossier, in_staat=False).staat == "vastgesteld"
    with met_scope(scope_van(KARIN)) as scope, pytest.raises(BesluitWeigering) as fout:
        services.trek_ontheffing_lbt_in(scope=scope, dossier=dossier, besluit=ja, reden="Nee.")
    assert fout.value.code == "mag_niet"


def test_the_page_asks_why_before_it_withdraws(scope_van, ingelogd) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _dossier(scope, visuele_beperking=True)
        url = f"/dossiers/{dossier.id}/besluiten/{_neem(scope, dossier).id}"
    client = ingelogd(SANNE)
    assert f'href="{url}/intrekken"' in client.get(url).text
    assert "de toets weer" not in client.get(f"{url}/intrekken").text
    assert client.post(f"{url}/intrekken", {"reden": ""}).status_code == 422
    brief = client.post(f"{url}/intrekken", {"reden": "Verkeerd dossier.", "bekijk": "ja"})
    assert brief["Content-Type"] == "application/pdf" and "Ingetrokken op" not in client.get(url).text
    na = client.post(f"{url}/intrekken", {"reden": "Verkeerd dossier."}, follow=True).text
    assert "Eerder besluit ingetrokken" in na and f'href="{url}"' in na
    eerste = client.get(url).text
    assert "Ingetrokken op 23 november 2026" in eerste and "/intrekken" not in eerste
    assert ingelogd(BEA).get(f"{url}/intrekken").status_code == 404
    assert ingelogd(KARIN).get(f"{url}/intrekken").status_code == 403


def _uitnodiging(scope, dossier) -> Brief:
    gemeente = dossier.gemeente
    return services.leg_brief_vast(
        scope=scope,
        dossier=dossier,
        soort="uitnodiging",
        veldgroep=Veldgroep.BEGELEIDING,
        brief=UitnodigingBrief(
            afzender=services.afzender(gemeente, scope),
            geadresseerde=services.geadresseerde(dossier),
            dagtekening=VANDAAG,
            nummer=dossier.nummer,
            ondertekenaar=services.ondertekenaar(gemeente, scope),
            gesprek=GESPREK,
        ),
    )


def test_a_letter_is_kept_as_it_left_and_never_changes(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _dossier(scope)
        Contact.objects.filter(dossier=dossier).update(
            straat="Kerkpad", huisnummer="3", postcode="3741AB", plaats="Baarn"
        )
        brief = _uitnodiging(scope, dossier)
        assert brief.onderwerp.startswith("Uitnodiging") and staat_er("Kerkpad 3", bytes(brief.pdf))
        assert staat_er("3741 AB Baarn", bytes(brief.pdf))
    with pytest.raises(DatabaseError), met_scope(scope_van(SANNE)):
        Brief.objects.filter(id=brief.id).update(onderwerp="iets anders")


def test_a_letter_without_a_known_name_is_refused(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="77")
        with pytest.raises(BesluitWeigering) as fout:
            services.geadresseerde(dossier)
        assert fout.value.code == "naam_onbekend"


def test_without_a_known_sex_the_letter_uses_the_whole_name(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="78", voornamen="Sam", achternaam="de Wit")
        wie = services.geadresseerde(dossier)
    assert (wie.aanhef, wie.naam) == ("Geachte Sam de Wit", "Sam de Wit")


def test_the_system_decides_nothing(scope_van) -> None:
    with pytest.raises(BesluitWeigering):
        services.wie_werkt(keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets"))


def test_withdrawing_asks_a_reason_and_happens_once(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        besluit = services.leg_besluit_vast(
            scope=scope, dossier=_dossier(scope), soort="pip", veldgroep=Veldgroep.PIP, dagtekening=VANDAAG,
            gronden=[Artikel(AWB, "3:41")], bewijs=Bewijs(peildatum=VANDAAG, nu=NU),
            voorbereid=services.wie_werkt(scope),
        )  # fmt: skip
        trek_in = {"scope": scope, "dossier": besluit.dossier, "besluit": besluit}
        with pytest.raises(BesluitWeigering):
            services.neem_intrekking(**trek_in, wat=services.Intrekking(" ", ("Er is geen plan.",)))
        wat = services.Intrekking("Verkeerde persoon", ("Er is geen plan.",))
        assert services.neem_intrekking(**trek_in, wat=wat).trekt_in == besluit.id
        with pytest.raises(BesluitWeigering) as fout:
            services.neem_intrekking(**trek_in, wat=wat)
        assert fout.value.code == "al_ingetrokken"


def test_each_gemeente_counts_its_own_decisions_without_gaps(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        eerste, tweede = (services.volgend_nummer(scope=scope, gemeente_id=BAARN) for _ in range(2))
        assert int(tweede[-5:]) == int(eerste[-5:]) + 1
    with met_scope(scope_van(BEA)) as scope:
        assert services.volgend_nummer(scope=scope, gemeente_id=313) == "B-2026-00001"
    with pytest.raises(DatabaseError), met_scope(scope_van(BEA)) as scope:
        services.volgend_nummer(scope=scope, gemeente_id=BAARN)


def test_the_shield_in_a_letter_has_the_colour_of_the_pages() -> None:
    stijl = (Path(onderdelen.__file__).parents[1] / "opmaak" / "tokens.css").read_text(encoding="utf-8")
    for namen, kleur in re.findall(r"((?:\.thema-\w+,?\s*)+)\{\s*--m-merk: (#\w{6});", stijl):
        for naam in re.findall(r"thema-(\w+)", namen):
            assert KLEUREN[naam] == kleur
