# SPDX-License-Identifier: EUPL-1.2
"""Completing the intake without the person takes two people: one proposes with a reason, another confirms."""

import re
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.queries import TijdlijnFilter, tijdlijn
from meedoen.regie.dossiers.regels import maak_regel
from meedoen.regie.dossiers.services import corrigeer, leg_vast, voeg_samen
from meedoen.regie.intake import services
from meedoen.regie.intake.models import Afrondingsvoorstel
from meedoen.regie.intake.services import IntakeWeigering
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.organisaties.services import beeindig_rol, geef_rol
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEA, BEHEER, BUNSCHOTEN, JOOST, KARIN, NU, REGIO, SANNE, TRUUS, Mens
from tests.regie.intake.hulp import drie_gemist, mens, stand
from tests.regie.intake.test_paginas import HOOGSTENS

pytestmark = pytest.mark.django_db
REDEN = "Drie keer niet gekomen. Het plan steunt op de gegevens van DUO."


class Toneel:
    """Somebody whom three oproepen did not bring, on the day after; anyone of the gemeente may step in."""

    def __init__(self, scope_van: Any) -> None:
        self.scope_van = scope_van
        with met_scope(scope_van(SANNE)) as scope:
            dag, self.dossier = drie_gemist(scope_van, scope)
        self.vandaag = dag.vandaag

    def als(self, wie: Mens) -> Any:
        """Open a transaction as `wie` on that day."""
        return met_scope(self.scope_van(wie, vandaag=self.vandaag))

    def leg_voor(self, wie: Mens = SANNE) -> Afrondingsvoorstel:
        with self.als(wie) as scope:
            return services.leg_afronden_voor(scope=scope, dossier=self.dossier, reden=REDEN)

    def bevestig(self, wie: Mens, voorstel: uuid.UUID) -> Gebeurtenis:
        with self.als(wie) as scope:
            return services.bevestig_afronden(scope=scope, dossier=self.dossier, voorstel_id=voorstel)

    def taken(self) -> set[tuple[str, str, str]]:
        with self.als(SANNE):
            rijen = Taak.objects.filter(dossier_id=self.dossier.id, open=True, soort__startswith="intake_")
            return set(rijen.values_list("soort", "rol", "groep"))

    def klaar(self) -> bool:
        with self.als(SANNE) as scope:
            return stand(scope, self.dossier).feiten.intake is not None

    def voorstellen(self) -> list[Afrondingsvoorstel]:
        with self.als(SANNE):
            rijen = Afrondingsvoorstel.objects.filter(dossier_id=self.dossier.id)
            return list(rijen.order_by("-voorgelegd_op", "-id"))


@pytest.fixture
def toneel(scope_van: Any) -> Iterator[Toneel]:
    yield Toneel(scope_van)


VOOR = {("intake_zonder_medewerking", "consulent", "doen")}
WACHT = {("intake_voorgelegd", "teamleider", "doen"), ("intake_wacht_collega", "consulent", "wacht")}


def weigert(code: str, doe: Any) -> None:
    with pytest.raises(IntakeWeigering) as fout:
        doe()
    assert fout.value.code == code and fout.value.zin


@pytest.mark.parametrize("tweede", [KARIN, JOOST])
def test_one_proposes_another_confirms_and_both_names_stand_everywhere(toneel: Toneel, tweede: Mens) -> None:
    assert toneel.taken() == VOOR
    voorstel = toneel.leg_voor()
    assert toneel.taken() == WACHT and not toneel.klaar()
    weigert("vier_ogen", lambda: toneel.bevestig(SANNE, voorstel.id))
    assert not toneel.klaar()
    toneel.bevestig(tweede, voorstel.id)
    assert toneel.klaar() and toneel.taken() == set()
    (rij,) = toneel.voorstellen()
    assert (rij.staat, rij.voorgelegd_door, rij.besloten_door) == ("bevestigd", SANNE.id, tweede.id)
    feiten = rij.ontvangstbewijs["feiten"]
    assert (feiten["voorgelegd_door"], feiten["bevestigd_door"], feiten["reden"]) == (SANNE.naam, tweede.naam, REDEN)
    regels = [berekening["regel"] for berekening in rij.ontvangstbewijs["berekeningen"]]
    assert regels == ["afronden_zonder_medewerking", "vier_ogen"] and herreken(rij.ontvangstbewijs) == ()
    with toneel.als(KARIN) as scope:
        toneel.dossier.refresh_from_db()
        assert toneel.dossier.fase == Fase.PLAN.value
        zinnen = [
            maak_regel(regel, scope, toneel.dossier, vervallen=False).zin
            for regel in tijdlijn(scope, toneel.dossier, TijdlijnFilter(soorten=("mens",)))
        ]
        assert any(f"{SANNE.naam} legde het voor, {tweede.naam} bevestigde het." in zin for zin in zinnen)


def test_a_reason_and_the_right_moment_are_needed(toneel: Toneel, scope_van: Any) -> None:
    with toneel.als(SANNE) as scope:
        weigert("reden_nodig", lambda: services.leg_afronden_voor(scope=scope, dossier=toneel.dossier, reden=" \n "))
        ander = mens(scope)
        weigert("niet_drie", lambda: services.leg_afronden_voor(scope=scope, dossier=ander, reden=REDEN))
    toneel.leg_voor()
    weigert("ligt_al_voor", lambda: toneel.leg_voor(JOOST))
    with met_scope(scope_van(KARIN)) as scope:
        weigert("mag_niet", lambda: services.leg_afronden_voor(scope=scope, dossier=toneel.dossier, reden=REDEN))


def test_a_colleague_sends_it_back_with_a_reason_and_it_can_be_laid_before_again(toneel: Toneel) -> None:
    eerste = toneel.leg_voor()
    with toneel.als(KARIN) as scope:
        terug = {"scope": scope, "dossier": toneel.dossier, "voorstel_id": eerste.id}
        weigert("reden_nodig", lambda: services.geef_afronden_terug(**terug, reden=" "))
        services.geef_afronden_terug(**terug, reden="Ga eerst nog een keer langs.")
        weigert("ligt_niet_voor", lambda: services.geef_afronden_terug(**terug, reden="Nog eens."))
    assert toneel.taken() == {("intake_teruggegeven", "consulent", "doen")}
    weigert("ligt_niet_voor", lambda: toneel.bevestig(KARIN, eerste.id))
    tweede = toneel.leg_voor()
    assert toneel.taken() == WACHT
    weigert("ligt_niet_voor", lambda: toneel.bevestig(KARIN, eerste.id))
    toneel.bevestig(KARIN, tweede.id)
    assert [(v.staat, v.terugreden) for v in toneel.voorstellen()] == [
        ("bevestigd", ""),
        ("teruggegeven", "Ga eerst nog een keer langs."),
    ]


def test_who_proposed_takes_it_back_and_nobody_else_does(toneel: Toneel) -> None:
    voorstel = toneel.leg_voor()
    with toneel.als(JOOST) as scope:
        weigert("niet_van_jou", lambda: services.haal_afronden_terug(scope=scope, dossier=toneel.dossier))
    with toneel.als(SANNE) as scope:
        eigen = {"scope": scope, "dossier": toneel.dossier}
        weigert("vier_ogen", lambda: services.geef_afronden_terug(**eigen, voorstel_id=voorstel.id, reden="Toch niet."))
        services.haal_afronden_terug(**eigen)
        weigert("ligt_niet_voor", lambda: services.haal_afronden_terug(**eigen))
    assert toneel.taken() == VOOR
    weigert("ligt_niet_voor", lambda: toneel.bevestig(KARIN, voorstel.id))


def test_when_the_person_comes_after_all_the_proposal_lapses(toneel: Toneel) -> None:
    voorstel = toneel.leg_voor()
    with toneel.als(SANNE) as scope:
        services.begin_gesprek(scope=scope, dossier=toneel.dossier, aanwezig="Yonas Tesfay")
    assert toneel.taken() == {("intake_afmaken", "consulent", "doen")}
    weigert("ligt_niet_voor", lambda: toneel.bevestig(KARIN, voorstel.id))


def test_a_judgement_that_was_wrong_stops_the_confirmation_and_a_new_one_asks_a_new_proposal(toneel: Toneel) -> None:
    oud = toneel.leg_voor()
    with toneel.als(SANNE) as scope:
        oordeel = Gebeurtenis.objects.filter(
            dossier_id=toneel.dossier.id, kenmerk="oproep_uitkomst", gegevens__nummer=3, gegevens__verwijtbaar=True
        ).get()
        corrigeer(scope=scope, dossier=toneel.dossier, regel_id=oordeel.id, inhoud=None, reden="Lag in het ziekenhuis.")
        assert stand(scope, toneel.dossier).stap is None
    weigert("niet_drie", lambda: toneel.bevestig(KARIN, oud.id))
    with toneel.als(SANNE) as scope:
        services.beoordeel(scope=scope, dossier=toneel.dossier, nummer=3, verwijtbaar=True)
        assert stand(scope, toneel.dossier).stap is IntakeStap.AFRONDEN_ZONDER_MEDEWERKING
    assert toneel.taken() == VOOR
    weigert("ligt_niet_voor", lambda: toneel.bevestig(KARIN, oud.id))
    nieuw = toneel.leg_voor()
    assert [v.staat for v in toneel.voorstellen()] == ["voorgelegd", "vervallen"]
    toneel.bevestig(KARIN, nieuw.id)
    assert toneel.klaar()


def test_a_completion_that_was_wrong_can_be_proposed_anew(toneel: Toneel) -> None:
    toneel.bevestig(KARIN, toneel.leg_voor().id)
    with toneel.als(SANNE) as scope:
        klaar = Gebeurtenis.objects.get(dossier_id=toneel.dossier.id, kenmerk="intake_afgerond")
        corrigeer(scope=scope, dossier=toneel.dossier, regel_id=klaar.id, inhoud=None, reden="Te vroeg.")
    assert toneel.taken() == VOOR and not toneel.klaar()
    toneel.bevestig(JOOST, toneel.leg_voor().id)
    assert toneel.klaar()


def test_in_a_pause_nobody_confirms_and_after_it_the_proposal_lies_there_still(toneel: Toneel) -> None:
    voorstel = toneel.leg_voor()
    with toneel.als(SANNE) as scope:
        pauze = g.Gepauzeerd(vanaf=toneel.vandaag)
        leg_vast(scope=scope, dossier=toneel.dossier, inhoud=pauze, geldig_op=toneel.vandaag, bron=g.Bron.DUO)
    assert toneel.taken() == set()
    weigert("gepauzeerd", lambda: toneel.bevestig(KARIN, voorstel.id))
    toneel.vandaag += timedelta(days=30)
    with toneel.als(SANNE) as scope:
        hervat = g.Hervat(vanaf=toneel.vandaag)
        leg_vast(scope=scope, dossier=toneel.dossier, inhoud=hervat, geldig_op=toneel.vandaag, bron=g.Bron.DUO)
    assert toneel.taken() == WACHT
    toneel.bevestig(KARIN, voorstel.id)
    assert toneel.klaar()


def test_a_proposal_belongs_to_the_file_and_stays_behind_in_a_double(toneel: Toneel) -> None:
    toneel.leg_voor()
    with toneel.als(SANNE) as scope:
        blijft = mens(scope)
        voeg_samen(scope=scope, blijft=blijft, dubbel=toneel.dossier, reden="Dezelfde persoon.")
        assert stand(scope, blijft).feiten.intake_voorgelegd is None
        assert stand(scope, blijft).stap is IntakeStap.AFRONDEN_ZONDER_MEDEWERKING
        voorstel = services.leg_afronden_voor(scope=scope, dossier=blijft, reden=REDEN)
    with toneel.als(KARIN) as scope:
        services.bevestig_afronden(scope=scope, dossier=blijft, voorstel_id=voorstel.id)


def test_the_database_itself_keeps_no_completion_by_one_person(toneel: Toneel) -> None:
    voorstel = toneel.leg_voor()
    for staat, wie in (("bevestigd", SANNE.id), ("bevestigd", None), ("teruggegeven", SANNE.id)):
        with toneel.als(SANNE), pytest.raises(IntegrityError), transaction.atomic():
            Afrondingsvoorstel.objects.filter(id=voorstel.id).update(staat=staat, besloten_door=wie)


def test_the_database_shows_a_proposal_only_to_the_own_gemeente_and_to_people(toneel: Toneel) -> None:
    voorstel = toneel.leg_voor()

    def ziet(scope: Scope) -> bool:
        with met_scope(scope):
            return Afrondingsvoorstel.objects.filter(id=voorstel.id).exists()

    assert all(ziet(toneel.scope_van(wie)) for wie in (SANNE, JOOST, KARIN, REGIO))
    assert not ziet(toneel.scope_van(BEA))
    worker = {"nu": NU, "vandaag": NU.date(), "herkomst": "toets", "doel": "toets"}
    assert not ziet(keten_scope(BAARN, **worker))
    with toneel.als(BEA), pytest.raises(DatabaseError), transaction.atomic():
        _leg_neer(toneel.dossier, BAARN)
    with toneel.als(REGIO), pytest.raises(IntegrityError), transaction.atomic():
        _leg_neer(toneel.dossier, BUNSCHOTEN)
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")


def _leg_neer(dossier: Dossier, gemeente_id: int) -> None:
    Afrondingsvoorstel.objects.create(
        gemeente_id=gemeente_id, dossier_id=dossier.id, reden=REDEN, voorgelegd_op=NU, voorgelegd_door=BEA.id,
        voorgelegd_door_naam=BEA.naam,
    )  # fmt: skip


def test_only_consulent_and_teamleider_may_be_the_second_person() -> None:
    assert {rol for rol in Rol if mag(rol, Handeling.INTAKE_BEVESTIGEN)} == {Rol.CONSULENT, Rol.TEAMLEIDER}


# The pages


def test_the_page_names_who_can_confirm_and_the_second_person_reads_and_confirms(toneel: Toneel, ingelogd: Any,
                                                                                 settings: Any) -> None:  # fmt: skip
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    url = f"/dossiers/{toneel.dossier.id}/oproep"
    sanne, karin = ingelogd(SANNE), ingelogd(KARIN)
    assert "Voorleggen aan een collega" not in karin.get(url).text
    blad = sanne.get(url).text
    wie = blad[blad.index("Dit kunnen bevestigen: ") :].split(".")[0]
    assert "Karin Verhoeven (teamleider), " in wie and "Joost Hendriks" in wie and "Sanne Bakker" not in wie
    leeg = sanne.post(f"{url}/afronden", {"reden": "  "})
    assert leeg.status_code == 422 and "Vul dit in." in leeg.text
    assert "Het ligt klaar voor een collega" in sanne.post(f"{url}/afronden", {"reden": REDEN}, follow=True).text
    blad = sanne.get(url).text
    assert "Een collega bevestigt" in blad and "Wacht op een collega" in blad and ">Afronden bevestigen<" not in blad
    (voorstel,) = toneel.voorstellen()
    zelf = sanne.post(f"{url}/bevestigen", {"voorstel": voorstel.id})
    assert zelf.status_code == 422 and "Jij hebt dit voorgelegd." in zelf.text
    for onzin in ("", "x", str(uuid.uuid4()), "\x00"):
        assert karin.post(f"{url}/bevestigen", {"voorstel": onzin}).status_code == 422
    assert "Lees waarom Sanne Bakker de brede intake wil afronden" in karin.get("/").text
    blad = karin.get(url).text
    assert REDEN in blad and f'name="voorstel" value="{voorstel.id}"' in blad
    assert karin.post(f"{url}/teruggeven", {"voorstel": voorstel.id, "reden": ""}).status_code == 422
    na = karin.post(f"{url}/bevestigen", {"voorstel": voorstel.id}, follow=True).text
    assert "De brede intake is klaar sinds" in na and "Karin Verhoeven" in na and "Sanne Bakker" in na
    assert "Bevestigd" in sanne.get(url).text
    bewijs = sanne.get(f"/dossiers/{toneel.dossier.id}/intake/bewijs").text
    assert all(tekst in bewijs for tekst in ("Er komt hetzelfde uit", "Karin Verhoeven", "Sanne Bakker", REDEN))
    assert ingelogd(BEA).get(f"/dossiers/{toneel.dossier.id}/intake/bewijs").status_code == 404


def test_what_came_back_says_why_and_keeps_what_was_typed(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    url, sanne, joost = f"/dossiers/{toneel.dossier.id}/oproep", ingelogd(SANNE), ingelogd(JOOST)
    assert "Dit ligt zo niet meer bij een collega" in joost.get(f"{url}/teruggeven", follow=True).text
    voorstel = toneel.leg_voor()
    assert "Dit ligt al bij een collega" in sanne.get(f"{url}/afronden", follow=True).text
    assert "Afronden ligt bij een collega" in sanne.get(f"/dossiers/{toneel.dossier.id}/intake").text
    dossier_url = f"/dossiers/{toneel.dossier.id}"
    assert "Lees waarom" not in sanne.get(dossier_url).text, "what one laid before a colleague is no task of one's own"
    assert "Lees waarom Sanne Bakker" in joost.get(dossier_url).text and "Voorstel lezen" in joost.get(dossier_url).text
    terug = {"voorstel": voorstel.id, "reden": "Ga eerst langs, met een tolk."}
    assert "Het voorstel is terug" in joost.post(f"{url}/teruggeven", terug, follow=True).text
    blad = sanne.get(url).text
    assert "Ga eerst langs, met een tolk." in blad and f"{REDEN}</textarea>" in blad
    assert "Lees uiterlijk" in sanne.get("/").text and "waarom Joost Hendriks" in sanne.get("/").text
    assert sanne.get(f"/dossiers/{toneel.dossier.id}/intake/bewijs").status_code == 404


def test_with_nobody_else_the_page_says_what_to_do_and_that_works(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    url, sanne = f"/dossiers/{toneel.dossier.id}/oproep", ingelogd(SANNE)
    with toneel.als(BEHEER) as beheer:
        for rij in Aanstelling.objects.filter(gemeente_id=BAARN, medewerker_id__in=[KARIN.id, TRUUS.id]):
            beeindig_rol(scope=beheer, aanstelling_id=rij.id)
    assert "Er is geen teamleider die het op Vandaag ziet" in sanne.get(url).text
    with toneel.als(BEHEER) as beheer:
        for rij in Aanstelling.objects.filter(gemeente_id=BAARN, medewerker_id__in=[JOOST.id, REGIO.id]):
            beeindig_rol(scope=beheer, aanstelling_id=rij.id)
    blad = sanne.get(url).text
    assert "Er is nu geen tweede persoon" in blad and "Vraag de functioneel beheerder" in blad
    voorstel = toneel.leg_voor()
    assert "Er is nu geen tweede persoon" in sanne.get(url).text
    assert ingelogd(BEA).get(url).status_code == 404
    with toneel.als(BEHEER) as beheer:
        geef_rol(scope=beheer, medewerker_id=BEA.id, gemeente_id=BAARN, rol=Rol.CONSULENT, vanaf=toneel.vandaag)
    assert "Dit kunnen bevestigen: Bea Bunschoten." in sanne.get(url).text
    assert ingelogd(BEA).post(f"{url}/bevestigen", {"voorstel": voorstel.id}).status_code == 302
    assert toneel.klaar()


def test_the_pages_ask_no_more_of_the_database_than_others(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    client, basis = ingelogd(JOOST), f"/dossiers/{toneel.dossier.id}"
    for pad in ("oproep", "oproep", "intake"):  # the first request also finds out which tabs exist
        _eis_zuinig(client, f"{basis}/{pad}", eerste=False)
    voorstel = toneel.leg_voor()
    for pad in ("oproep", "oproep/teruggeven", "intake"):
        _eis_zuinig(client, f"{basis}/{pad}")
    toneel.bevestig(KARIN, voorstel.id)
    for pad in ("oproep", "intake", "intake/bewijs"):
        _eis_zuinig(client, f"{basis}/{pad}")


def _eis_zuinig(client: Any, pad: str, *, eerste: bool = True) -> None:
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(pad).status_code == 200
    echt = [v["sql"][:80] for v in vragen if not re.match("(?i)(release |rollback to )?savepoint", v["sql"])]
    assert not eerste or len(echt) <= HOOGSTENS, (pad, len(echt), echt)
