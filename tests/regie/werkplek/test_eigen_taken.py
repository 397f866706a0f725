# SPDX-License-Identifier: EUPL-1.2
"""What a colleague writes down to do stands with who does it, as planned, and only who may reads the words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol, Veldgroep
from meedoen.domein.toegang import veldgroepen as groepen_van
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import (
    Weigering,
    laat_vrij,
    leg_taak_weg,
    maak_eigen_taak,
    sluit_taak,
    voeg_samen,
    wijs_toe,
)
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.organisaties.services import beeindig_rol
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, keten, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db
WAT = "Bel de school over de les"
DAG = date(2026, 11, 26)
ZIN = f"Eigen taak: “{WAT}”. Uiterlijk 26 november 2026."


@pytest.fixture
def dossier(scope_van) -> Dossier:
    return van(scope_van(SANNE), van_duo(voornamen="Elif", achternaam="Kaya"))


def _maak(scope, dossier: Dossier, voor, **anders) -> Taak:
    with met_scope(scope):
        rij = maak_eigen_taak(
            **{"scope": scope, "dossier": dossier, "wat": WAT, "uiterlijk": DAG, "voor": voor.id} | anders
        )
        return Taak.objects.get(dossier_id=dossier.id, sleutel=f"eigen_taak:{rij.gegevens['taak_id']}")


def test_by_its_form_it_stands_on_vandaag_and_in_the_dossier_and_is_closed_from_there(
    ingelogd, scope_van, dossier
) -> None:
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/eigen-taak"
    assert f'href="{url}"' in pagina(client, f"/dossiers/{dossier.id}")[0]
    velden = {"wat": WAT, "uiterlijk": "26-11-2026", "voor": str(SANNE.id), "terug": "/?groep=week"}
    for fout in ({"uiterlijk": "22-11-2026"}, {"uiterlijk": "26-11-2028"}, {"wat": " "}, {"voor": str(BEA.id)}):
        antwoord = client.post(url, velden | fout)
        assert antwoord.status_code == 422 and (WAT in antwoord.text or "wat" in fout)
    for _ in range(2):
        assert client.post(url, velden).url == "/?groep=week"
    with met_scope(scope_van(SANNE)):
        (taak,) = Taak.objects.filter(dossier_id=dossier.id, soort="eigen_taak")
        assert WAT not in str(taak.waarden), "the words stand nowhere but on the tijdlijn"
    html, aantal = pagina(client, f"/?groep=week&open={taak.id}")
    assert aantal <= MEEST and ZIN in tekst(html) and f"/taken/{taak.id}/sluiten" in html
    html, aantal = pagina(client, f"/dossiers/{dossier.id}")
    assert aantal <= MEEST and ZIN in tekst(html)
    assert f"Volgende stap {ZIN}" not in tekst(html)
    assert f"“{WAT}”. Uiterlijk 26 november 2026, voor Sanne Bakker." in tekst(
        pagina(client, f"/dossiers/{dossier.id}/tijdlijn")[0]
    )
    assert ZIN in tekst(pagina(client, f"/dossiers/{dossier.id}/overdracht")[0])
    with met_scope(scope_van(SANNE)) as scope:
        sluit_taak(scope=scope, taak_id=taak.id)
    assert WAT not in pagina(client, "/?groep=week")[0]


def test_of_a_colleague_who_left_it_goes_to_who_has_the_dossier_once(scope_van, dossier) -> None:
    sanne = scope_van(SANNE)
    taak, blijft = _maak(sanne, dossier, JOOST), _maak(sanne, dossier, KARIN, wat="Lees dit")
    with met_scope(sanne):
        assert laat_vrij(scope=sanne, gemeente_id=dossier.gemeente_id) == 0
    with met_scope(scope_van(BEHEER)) as beheer:
        beeindig_rol(scope=beheer, aanstelling_id=Aanstelling.objects.get(medewerker_id=JOOST.id).id)
    with met_scope(sanne):
        assert [laat_vrij(scope=sanne, gemeente_id=dossier.gemeente_id) for _ in range(2)] == [1, 0]
        taak.refresh_from_db()
        blijft.refresh_from_db()
        nu = Dossier.objects.get(id=dossier.id)
        assert (taak.medewerker_id, taak.open) == (nu.consulent_id, True)
        assert blijft.medewerker_id == KARIN.id
        assert Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="eigen_taak_vrij").count() == 1


def test_several_are_open_at_once_and_each_is_put_away_by_itself_also_past_the_ten_weeks(scope_van, dossier) -> None:
    sanne = scope_van(SANNE)
    een, twee = _maak(sanne, dossier, SANNE), _maak(sanne, dossier, SANNE, wat="Haal de sleutel op")
    with met_scope(sanne):
        ver = VANDAAG + timedelta(days=60)
        leg_taak_weg(scope=sanne, taak_id=een.id, tot=ver, reden=g.Uitstelreden.AFSPRAAK)
        een.refresh_from_db()
        twee.refresh_from_db()
    assert (een.later_tot, twee.later_tot) == (ver, None)


def test_for_a_colleague_it_stands_with_that_colleague_and_for_who_has_the_dossier_it_goes_along(
    ingelogd, scope_van, dossier
) -> None:
    karin = scope_van(KARIN)
    _maak(scope_van(SANNE), dossier, JOOST)
    mee = _maak(karin, dossier, SANNE, wat="Vraag naar de opvang")
    assert WAT in (joost := pagina(ingelogd(JOOST), "/?groep=week")[0]) and "opvang" not in joost
    assert "voor Sanne Bakker" not in tekst(joost), "the task is of Joost, whoever has the dossier"
    assert WAT not in (sanne := pagina(ingelogd(SANNE), "/?groep=week")[0]) and "opvang" in sanne
    with met_scope(karin):
        wijs_toe(scope=karin, dossiers=[dossier], medewerker_id=JOOST.id)
        mee.refresh_from_db()
    assert mee.medewerker_id == JOOST.id
    joost = pagina(ingelogd(JOOST), "/?groep=week")[0]
    assert WAT in joost and "opvang" in joost


def test_that_of_a_teamleider_is_of_no_other_teamleider(scope_van, dossier) -> None:
    karin = scope_van(KARIN)
    taak = _maak(scope_van(SANNE), dossier, KARIN)
    assert (taak.rol, taak.medewerker_id) == (Rol.TEAMLEIDER.value, KARIN.id)
    ander = replace(karin, medewerker_id=JOOST.id)
    for scope, ziet in ((karin, True), (ander, False)):
        with met_scope(scope):
            assert (taak.id in {rij.id for rij in queries.open_taken(scope, rol=Rol.TEAMLEIDER)}) is ziet


def test_the_words_are_for_who_reads_their_group_and_the_task_for_who_reads_the_course(scope_van, dossier) -> None:
    taak, sanne = _maak(scope_van(SANNE), dossier, SANNE), scope_van(SANNE)
    zonder = tuple(groep for groep in sanne.veldgroepen if groep != Veldgroep.TAAKTEKST.value)
    for scope, leest in (
        (sanne, True),
        (scope_van(KARIN), True),
        (replace(sanne, veldgroepen=zonder), False),
        (keten(), False),
    ):
        with met_scope(scope):
            (rij,) = (rij for rij in queries.open_taken(scope) if rij.id == taak.id)
            assert (WAT in rij.waarden) is leest
            assert Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="eigen_taak").exists() is leest
            assert WAT not in str(dossierfeiten(dossier).eigen_taken), "what tasks are reckoned from has no words"
    lezers = {rol for rol in Rol if Veldgroep.TAAKTEKST.value in groepen_van(rol)}
    assert lezers == {Rol.CONSULENT, Rol.TEAMLEIDER, Rol.BREEKGLAS}


def test_open_ones_go_along_with_a_merge_and_closed_ones_do_not(scope_van, dossier) -> None:
    sanne = scope_van(SANNE)
    dubbel = van(sanne, van_duo(voornamen="Elif", achternaam="Kaya"))
    _maak(sanne, dubbel, SANNE)
    klaar = _maak(sanne, dubbel, SANNE, wat="Is al gedaan")
    with met_scope(sanne):
        sluit_taak(scope=sanne, taak_id=klaar.id)
        voeg_samen(scope=sanne, blijft=dossier, dubbel=dubbel, reden="zelfde mens")
        eigen = [rij for rij in queries.open_taken(sanne) if rij.soort == "eigen_taak"]
    assert [rij.dossier_id for rij in eigen] == [dossier.id]
    assert WAT in eigen[0].waarden


def test_who_works_elsewhere_can_not_be_asked(scope_van, dossier) -> None:
    with pytest.raises(Weigering) as fout:
        _maak(scope_van(SANNE), dossier, BEA)
    assert fout.value.code == "taak_geen_collega"
