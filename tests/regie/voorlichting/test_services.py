# SPDX-License-Identifier: EUPL-1.2
"""Voorlichting in groups: the list, sessions, who asked, who came, what follows, and the walls around health."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import geldend
from meedoen.regie.dossiers.services import VeldWeigering, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.voorlichting import queries, services
from meedoen.regie.voorlichting.models import Bijeenkomst, Deelname, Soort, Staat, Vervolg
from meedoen.regie.voorlichting.services.aanbod import LIJST
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, KARIN, VANDAAG
from tests.regie.voorlichting.conftest import Zaal, plan

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def code(daad: Any) -> str:
    """Return the code of the refusal of an act, empty when it was done."""
    try:
        daad()
    except VeldWeigering as fout:
        return fout.code
    return ""


def nodig(zaal: Zaal, sessie: Bijeenkomst, *mensen: Dossier) -> int:
    return services.nodig_uit(scope=zaal.scope, bijeenkomst_id=sessie.id, dossier_ids=[m.id for m in mensen])


def leg(zaal: Zaal, sessie: Bijeenkomst, staat: Staat) -> int:
    standen = {rij.id: staat for rij in Deelname.objects.filter(bijeenkomst=sessie)}
    return services.leg_aanwezigheid_vast(scope=zaal.scope, bijeenkomst_id=sessie.id, standen=standen)


def sporen(dossier: Dossier) -> list[str]:
    rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk__startswith="voorlichting").order_by("id")
    return list(rijen.values_list("kenmerk", flat=True))


def test_our_list_is_taken_over_once_and_a_kind_is_offered_between_days(zaal: Zaal) -> None:
    eerst = services.begin_lijst(scope=zaal.scope, gemeente_id=BAARN)
    assert eerst == len(LIJST) - 1  # Veerkracht stood there already
    assert services.begin_lijst(scope=zaal.scope, gemeente_id=BAARN) == 0
    assert (
        code(lambda: services.maak_soort(scope=zaal.scope, gemeente_id=BAARN, naam=" geld EN post ")) == "naam_dubbel"
    )
    services.stop_soort(scope=zaal.scope, soort_id=zaal.geld.id)
    assert "Geld en post" not in [s.naam for s in queries.soorten(zaal.scope)]
    assert "Geld en post" in [s.naam for s in queries.soorten(zaal.scope, lopend=False)]
    zaal.geld.refresh_from_db()
    assert code(lambda: plan(zaal.scope, zaal.geld)) == "soort_weg"
    assert code(lambda: services.vraag(scope=zaal.scope, dossier=zaal.amira, soort=zaal.geld)) == "soort_weg"
    assert code(lambda: services.stop_soort(scope=zaal.scope, soort_id=zaal.geld.id)) == "weg"


def test_a_session_is_planned_once_changed_by_who_saw_it_last_and_keeps_its_guests(zaal: Zaal) -> None:
    sessie = plan(zaal.scope, zaal.geld, plekken=2)
    assert code(lambda: plan(zaal.scope, zaal.geld)) == "dubbel"
    assert code(lambda: plan(zaal.scope, zaal.geld, datum=VANDAAG - DAG)) == "verleden"
    nodig(zaal, sessie, zaal.amira, zaal.biniam)

    def wijzig(**anders: Any) -> Bijeenkomst:
        velden: dict[str, Any] = {"datum": VANDAAG + DAG, "begin": time(11), "plaats": "Zaal 2", "plekken": 3,
                                  "taal": "", "versie": 1} | anders  # fmt: skip
        return services.wijzig(scope=zaal.scope, bijeenkomst_id=sessie.id, **velden)

    assert code(lambda: wijzig(plekken=1)) == "te_weinig"
    assert wijzig().versie == 2
    assert code(wijzig) == "intussen"
    assert code(lambda: wijzig(versie=2, datum=VANDAAG - DAG)) == "verleden"


def test_who_asked_keeps_the_place_in_the_row_and_gets_one_invitation(zaal: Zaal) -> None:
    gevraagd = services.vraag(scope=zaal.scope, dossier=zaal.biniam, soort=zaal.geld)
    assert code(lambda: services.vraag(scope=zaal.scope, dossier=zaal.biniam, soort=zaal.geld)) == "al_gevraagd"
    assert queries.wachtenden(zaal.scope) == {zaal.geld.id: 1}
    sessie = plan(zaal.scope, zaal.geld, plekken=2)
    assert nodig(zaal, sessie, zaal.biniam, zaal.amira) == 2
    assert nodig(zaal, sessie, zaal.biniam) == 0  # a double click invites nobody twice
    assert Deelname.objects.get(id=gevraagd.id).bijeenkomst_id == sessie.id and queries.wachtenden(zaal.scope) == {}
    assert sporen(zaal.biniam) == ["voorlichting_gevraagd", "voorlichting_uitgenodigd"]
    assert code(lambda: nodig(zaal, sessie)) == "niemand"


def test_there_are_no_more_guests_than_places_and_who_is_excused_gives_one_back(zaal: Zaal) -> None:
    sessie = plan(zaal.scope, zaal.geld, plekken=1)
    nodig(zaal, sessie, zaal.amira)
    assert code(lambda: nodig(zaal, sessie, zaal.biniam)) == "vol"
    leg(zaal, sessie, Staat.AFGEMELD)
    assert nodig(zaal, sessie, zaal.biniam) == 1


def test_nobody_of_another_gemeente_or_with_a_closed_dossier_is_invited(zaal: Zaal, scope_van: Any) -> None:
    sessie = plan(zaal.scope, zaal.geld)
    Dossier.objects.filter(id=zaal.biniam.id).update(gesloten_op=VANDAAG)
    assert code(lambda: nodig(zaal, sessie, zaal.biniam)) == "niemand"
    with met_scope(scope_van(BEA)) as bea:
        vreemd = services.nodig_uit
        assert code(lambda: vreemd(scope=bea, bijeenkomst_id=sessie.id, dossier_ids=[zaal.amira.id])) == "weg"
        assert not Soort.objects.exists() and not Bijeenkomst.objects.exists()


def test_attendance_is_laid_down_from_the_day_on_and_only_being_there_is_on_the_tijdlijn(zaal: Zaal) -> None:
    later = plan(zaal.scope, zaal.geld, datum=VANDAAG + DAG)
    nodig(zaal, later, zaal.amira)
    assert code(lambda: leg(zaal, later, Staat.AANWEZIG)) == "nog_niet"
    nu = plan(zaal.scope, zaal.geld)
    nodig(zaal, nu, zaal.biniam)
    for staat in (Staat.NIET_AFGEMELD, Staat.GEOORLOOFD):
        assert leg(zaal, nu, staat) == 1 and sporen(zaal.biniam) == ["voorlichting_uitgenodigd"]
    assert leg(zaal, nu, Staat.AANWEZIG) == 1 and leg(zaal, nu, Staat.AANWEZIG) == 0
    assert sporen(zaal.biniam) == ["voorlichting_uitgenodigd", "voorlichting_geweest"]
    with pytest.raises(ValueError, match="aanwezigheid"):
        leg(zaal, nu, Staat.GEVRAAGD)


@pytest.mark.parametrize("staat", [Staat.NIET_AFGEMELD, Staat.GEOORLOOFD, Staat.AFGEMELD])
def test_who_was_not_there_after_all_stands_so_on_the_tijdlijn_and_can_be_there_again(zaal: Zaal, staat: Staat) -> None:
    sessie, ander = plan(zaal.scope, zaal.geld), plan(zaal.scope, zaal.geld, plaats="Elders")
    for zitting in (sessie, ander):
        nodig(zaal, zitting, zaal.amira)
        leg(zaal, zitting, Staat.AANWEZIG)

    def geweest() -> set[UUID]:
        rijen = geldend(zaal.scope, zaal.amira, g.VoorlichtingGeweest)
        return {feit.deelname_id for _, feit in rijen if isinstance(feit, g.VoorlichtingGeweest)}

    beide = geweest()
    assert leg(zaal, sessie, staat) == 1
    assert geweest() == set(Deelname.objects.filter(bijeenkomst=ander).values_list("id", flat=True))
    assert sporen(zaal.amira).count("voorlichting_geweest") == 2  # what was wrong stays readable
    for anders in (Staat.AANWEZIG, staat, Staat.AANWEZIG):
        leg(zaal, sessie, anders)
    assert len(beide) == 2 and geweest() == beide


def test_a_session_called_off_puts_its_guests_back_on_the_list(zaal: Zaal) -> None:
    sessie, ander = plan(zaal.scope, zaal.geld), plan(zaal.scope, zaal.geld, plaats="Elders")
    nodig(zaal, sessie, zaal.amira, zaal.biniam)
    services.vraag(scope=zaal.scope, dossier=zaal.biniam, soort=zaal.geld)
    assert services.gelast_af(scope=zaal.scope, bijeenkomst_id=sessie.id) == 2
    assert queries.wachtenden(zaal.scope) == {zaal.geld.id: 2}  # each once
    assert code(lambda: nodig(zaal, sessie, zaal.amira)) == "afgelast"
    assert nodig(zaal, ander, zaal.amira, zaal.biniam) == 2


@pytest.mark.parametrize(
    ("vervolg", "anders", "fout"),
    [
        (Vervolg.AFSPRAAK, {}, "tekst_nodig"),
        (Vervolg.AFSPRAAK, {"wat": "Naar het spreekuur", "uiterlijk": VANDAAG - DAG}, "verleden"),
        (Vervolg.AFSPRAAK, {"wat": "Naar het spreekuur", "uiterlijk": VANDAAG + 9 * DAG}, ""),
        (Vervolg.NOG_EENS, {}, ""),
        (Vervolg.GESPREK, {}, ""),
        (Vervolg.NIET_NODIG, {}, ""),
    ],
)
def test_what_follows_a_session(zaal: Zaal, vervolg: Vervolg, anders: dict[str, Any], fout: str) -> None:
    sessie = plan(zaal.scope, zaal.geld)
    nodig(zaal, sessie, zaal.amira)
    rij = Deelname.objects.get()

    def bied() -> str:
        return code(lambda: services.bied_vervolg(scope=zaal.scope, deelname_id=rij.id, vervolg=vervolg, **anders))

    assert bied() == "niet_geweest"
    leg(zaal, sessie, Staat.AANWEZIG)
    assert bied() == fout
    assert bied() == (fout or "weg")
    afspraken = [(a.wat, a.wie) for a in Afspraak.objects.all()]
    assert afspraken == ([("Naar het spreekuur", "samen")] if vervolg is Vervolg.AFSPRAAK and not fout else [])
    assert bool(queries.wachtenden(zaal.scope)) is (vervolg is Vervolg.NOG_EENS)


def test_what_is_about_health_leaves_no_trace_outside_its_own_room(zaal: Zaal, scope_van: Any) -> None:
    voor = dossierfeiten(zaal.amira)
    rijen = Gebeurtenis.objects.filter(dossier_id=zaal.amira.id).count()
    services.vraag(scope=zaal.scope, dossier=zaal.amira, soort=zaal.veerkracht)
    sessie = plan(zaal.scope, zaal.veerkracht)
    nodig(zaal, sessie, zaal.amira)
    leg(zaal, sessie, Staat.AANWEZIG)
    rij = Deelname.objects.get()

    def bied(vervolg: Vervolg, **anders: Any) -> str:
        return code(lambda: services.bied_vervolg(scope=zaal.scope, deelname_id=rij.id, vervolg=vervolg, **anders))

    assert bied(Vervolg.AFSPRAAK, wat="Praten", uiterlijk=VANDAAG + DAG) == "geen_tekst"
    assert bied(Vervolg.GESPREK) == ""
    assert {soort.veldgroep for soort in (zaal.veerkracht, sessie, rij)} == {"gezondheid"}
    assert dossierfeiten(zaal.amira) == voor and not Afspraak.objects.exists()
    assert Gebeurtenis.objects.filter(dossier_id=zaal.amira.id).count() == rijen
    geld = plan(zaal.scope, zaal.geld)
    nodig(zaal, geld, zaal.amira)
    with met_scope(scope_van(KARIN)) as karin:  # a teamleider reads guidance, no health
        assert [s.naam for s in queries.soorten(karin)] == ["Geld en post"]
        assert [s.id for s in queries.bijeenkomsten(karin)] == [geld.id]
        assert [d.soort.naam for d in queries.van_dossier(karin, zaal.amira)] == ["Geld en post"]


def test_a_teamleider_changes_nothing(zaal: Zaal, scope_van: Any) -> None:
    with met_scope(scope_van(KARIN)) as karin:
        assert code(lambda: services.maak_soort(scope=karin, gemeente_id=BAARN, naam="X")) == "mag_niet"
        assert code(lambda: services.vraag(scope=karin, dossier=zaal.amira, soort=zaal.geld)) == "mag_niet"


def test_the_database_keeps_one_row_per_person_and_session(zaal: Zaal) -> None:
    sessie = plan(zaal.scope, zaal.geld)
    nodig(zaal, sessie, zaal.amira)
    rij = Deelname.objects.get()
    rij.id = UUID(int=9)
    with pytest.raises(IntegrityError), transaction.atomic():
        rij.save(force_insert=True)


def test_who_no_longer_wants_it_is_off_the_list(zaal: Zaal) -> None:
    rij = services.vraag(scope=zaal.scope, dossier=zaal.amira, soort=zaal.geld)
    services.trek_in(scope=zaal.scope, dossier=zaal.amira, deelname_id=rij.id)
    assert queries.wachtenden(zaal.scope) == {}
    assert code(lambda: services.trek_in(scope=zaal.scope, dossier=zaal.amira, deelname_id=rij.id)) == "weg"
    assert services.vraag(scope=zaal.scope, dossier=zaal.amira, soort=zaal.geld).id != rij.id


def test_who_waits_longest_comes_first_and_pages_miss_nobody(zaal: Zaal) -> None:
    sessie = plan(zaal.scope, zaal.geld)
    for dossier in (zaal.biniam, zaal.amira):
        services.vraag(scope=zaal.scope, dossier=dossier, soort=zaal.geld)
    een = queries.gevraagd(zaal.scope, sessie, None, 1)
    assert len(een) == 2  # the last only says there is more
    twee = queries.gevraagd(zaal.scope, sessie, queries.Na(een[0].gevraagd_op, een[0].id), 1)
    assert [een[0].dossier_id, *(r.dossier_id for r in twee)] == [zaal.biniam.id, zaal.amira.id]


def test_it_goes_along_when_dossiers_are_merged_and_back(zaal: Zaal) -> None:
    sessie = plan(zaal.scope, zaal.geld)
    nodig(zaal, sessie, zaal.amira, zaal.biniam)
    services.vraag(scope=zaal.scope, dossier=zaal.biniam, soort=zaal.veerkracht)
    voeg_samen(scope=zaal.scope, blijft=zaal.amira, dubbel=zaal.biniam, reden="dezelfde")
    assert sorted(d.soort.naam for d in queries.van_dossier(zaal.scope, zaal.amira)) == ["Geld en post", "Veerkracht"]
    maak_samenvoegen_ongedaan(scope=zaal.scope, dubbel=zaal.biniam, reden="toch niet")
    assert sorted(d.soort.naam for d in queries.van_dossier(zaal.scope, zaal.biniam)) == ["Geld en post", "Veerkracht"]
