# SPDX-License-Identifier: EUPL-1.2
"""Who may decide what on a day: what the act forbids, what a decision looks at, and who carries which part."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein.mandaten import Mandaattaak, Onderdeel, Ontvanger, mag_mandateren
from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import BesluitWeigering, neem_ontheffing_lbt, ontheffing
from meedoen.regie.besluiten.services.besluiten import TAAK_VAN
from meedoen.regie.dossiers.models import Gezondheid
from meedoen.regie.dossiers.services import maak_dossier
from meedoen.regie.mandaten import queries, services
from meedoen.regie.mandaten.models import Mandaat, Taakdeel
from meedoen.regie.plannen.services.vaststellen import SOORT_EERSTE, SOORT_GEWIJZIGD
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, KARIN, SANNE, SOFIE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.besluiten.brieven_voorbeelden import staat_er

pytestmark = pytest.mark.django_db
Scopes = Callable[..., Scope]
_T, _O = Mandaattaak, Ontvanger
DOCUMENT = "Mandaatbesluit inburgering 2026, artikel 3"


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def geef(scope: Scope, **anders: Any) -> Mandaat:
    velden: dict[str, Any] = {
        "gemeente_id": BAARN, "taak": _T.LBT_ONTHEFFING, "aan": _O.ROL, "rol": Rol.CONSULENT, "naam": "",
        "grondslag": DOCUMENT, "vanaf": date(2026, 1, 1), "tot": None,
    }  # fmt: skip
    return services.geef_mandaat(scope=scope, **velden | anders)


def neem(scope: Scope) -> Besluit:
    dossier = maak_dossier(
        scope=scope, gemeente_id=BAARN, bsn="999990019", voornamen="Yonas", achternaam="Tesfay", geslacht="m"
    )
    Gezondheid.objects.create(gemeente_id=BAARN, dossier_id=dossier.id, visuele_beperking=True)
    return neem_ontheffing_lbt(scope=scope, dossier=dossier, dagtekening=VANDAAG)


@pytest.mark.parametrize(
    ("taak", "aan", "mag"),
    [
        (_T.EINDGESPREK_Z, _O.ROL, True),
        (_T.EINDGESPREK_Z, _O.OPENBAAR_LICHAAM, True),
        (_T.EINDGESPREK_Z, _O.ORGANISATIE, False),
        (_T.EINDGESPREK_MAP, _O.ORGANISATIE, True),
        (_T.PIP, _O.ORGANISATIE, True),
        (_T.BOETE, _O.OPENBAAR_LICHAAM, True),
    ],
)
def test_only_the_eindgesprek_of_the_z_route_stays_from_third_parties(
    taak: Mandaattaak, aan: Ontvanger, mag: bool
) -> None:
    assert mag_mandateren(taak, aan).waarde is mag


def test_what_the_act_forbids_is_refused_with_the_article_also_by_the_database(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        with pytest.raises(services.Geweigerd, match=r"artikel 3\.14 lid 4 Besluit inburgering 2021"):
            geef(scope, taak=_T.EINDGESPREK_Z, aan=_O.ORGANISATIE, rol=None, naam="Taalschool Eemland")
        with pytest.raises(IntegrityError, match="eindgesprek_z_niet_aan_derde"), transaction.atomic():
            Mandaat.objects.create(
                gemeente_id=BAARN, taak="eindgesprek_z", aan="organisatie", naam="x", grondslag="x", vanaf=VANDAAG,
                vastgelegd_op=scope.nu, door="x",
            )  # fmt: skip


def test_without_a_line_in_the_register_a_role_decides_as_before(scope_van: Scopes) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        besluit = neem(scope)
        assert besluit.mandaat_id is None
        assert not staat_er("met mandaat van het college", bytes(Brief.objects.get(besluit=besluit).pdf))


def test_a_decision_keeps_its_mandate_and_the_letter_names_it(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        mandaat = geef(scope)
    with met_scope(scope_van(SANNE)) as scope:
        besluit = neem(scope)
        assert besluit.mandaat_id == mandaat.id
        pdf = bytes(Brief.objects.get(besluit=besluit).pdf)
        assert staat_er("namens het college van burgemeester en wethouders van Baarn", pdf)
        assert staat_er(f"genomen met mandaat van het college: {DOCUMENT}", pdf)


@pytest.mark.parametrize(
    "anders",
    [
        {"rol": Rol.TEAMLEIDER},
        {"vanaf": VANDAAG + timedelta(days=1)},
        {"tot": VANDAAG},
        {"aan": _O.OPENBAAR_LICHAAM, "rol": None, "naam": "Regio Eemland"},
    ],
)
def test_who_has_no_mandate_today_decides_nothing_and_nothing_is_left_behind(
    scope_van: Scopes, anders: dict[str, Any]
) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        geef(scope, **anders)
    with met_scope(scope_van(SANNE)) as scope:
        with pytest.raises(BesluitWeigering, match="geen mandaat"), transaction.atomic():
            neem(scope)
        assert not Besluit.objects.exists() and not Brief.objects.exists()


def test_every_kind_of_besluit_that_is_taken_for_the_college_has_its_task() -> None:
    andere = {"ontzorgen_langer", "boete", "boete_uitstel", "boete_bezwaar", "bezwaar",
              "verzoek_afgewezen", "verzoek_niet_behandeld"}  # fmt: skip
    assert {SOORT_EERSTE, SOORT_GEWIJZIGD, *ontheffing.SOORTEN, *andere} == set(TAAK_VAN)


def test_a_mandate_of_another_gemeente_or_task_counts_for_nothing(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        geef(scope, taak=_T.PIP, rol=Rol.TEAMLEIDER)
    with met_scope(scope_van(SANNE)) as scope:
        assert neem(scope).mandaat_id is None


def test_the_same_mandate_is_not_given_twice_and_ends_from_today_on(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        rij = geef(scope)
        with pytest.raises(services.Geweigerd, match="er in deze tijd al"):
            geef(scope, vanaf=VANDAAG)
        with pytest.raises(services.Geweigerd, match="vanaf vandaag"):
            services.beeindig(scope=scope, rij=rij, tot=VANDAAG - timedelta(days=1))
        services.beeindig(scope=scope, rij=rij, tot=VANDAAG)
        with pytest.raises(services.Geweigerd, match="beëindigde dit al"):
            services.beeindig(scope=scope, rij=rij, tot=VANDAAG)
        geef(scope, vanaf=VANDAAG)
        assert queries.mandaten([BAARN]).count() == 2, "what held before stays to be read"


def test_a_part_goes_to_another_party_on_a_day(scope_van: Scopes) -> None:
    dag = date(2027, 1, 1)
    with met_scope(scope_van(BEHEER)) as scope:
        for partij, vanaf in (("VluchtelingenWerk", date(2025, 1, 1)), ("Welzijn Baarn", dag)):
            deel: dict[str, Any] = {"onderdeel": Onderdeel.BEGELEIDING, "partij": partij, "vanaf": vanaf}
            services.verdeel_taak(scope=scope, gemeente_id=BAARN, afspraak="", vervangt=True, **deel)
        for op, wie in ((dag - timedelta(days=1), "VluchtelingenWerk"), (dag, "Welzijn Baarn")):
            assert [d.partij for d in Taakdeel.objects.filter(queries.op(op))] == [wie]


@pytest.mark.parametrize("wie", [SANNE, KARIN])
def test_only_the_beheerder_writes_in_the_registers(scope_van: Scopes, wie: Any) -> None:
    with met_scope(scope_van(wie)) as scope, pytest.raises(services.Geweigerd, match="mag je niet"):
        geef(scope)


def test_the_page_shows_a_day_and_offers_the_acts_to_the_beheerder_alone(
    ingelogd: Callable[..., Any], scope_van: Scopes
) -> None:
    beheer = ingelogd(BEHEER)
    dag = f"{VANDAAG:%d-%m-%Y}"
    velden = {"taak": "pip", "aan": "rol", "rol": "teamleider", "naam": "", "grondslag": DOCUMENT, "vanaf": dag}
    assert beheer.post(f"/beheer/mandaten/{BAARN}/nieuw", velden).status_code == 302
    fout = beheer.post(
        f"/beheer/mandaten/{BAARN}/nieuw",
        velden | {"taak": "eindgesprek_z", "aan": "organisatie", "naam": "Taalschool Eemland"},
    )
    assert fout.status_code == 422
    bladzijde = fout.content.decode()
    assert "artikel 3.14 lid 4" in bladzijde and "Taalschool Eemland" in bladzijde, "what was typed stays"
    verdeling = {"onderdeel": "intake", "partij": "Team Instroom", "afspraak": "", "vanaf": dag, "vervangt": "on"}
    assert beheer.post(f"/beheer/mandaten/{BAARN}/verdelen", verdeling).status_code == 302
    nu = ingelogd(SANNE).get("/mandaten").content.decode()
    assert DOCUMENT in nu and "Team Instroom" in nu and "Beëindigen" not in nu
    eerder = ingelogd(SANNE).get("/mandaten?dag=01-01-2020").content.decode()
    assert "het college zelf" in eerder
    assert DOCUMENT not in ingelogd(SOFIE).get("/mandaten").content.decode(), "of another gemeente"
    with met_scope(scope_van(BEHEER)):
        rij, deel = Mandaat.objects.get(gemeente_id=BAARN), Taakdeel.objects.get(gemeente_id=BAARN)
    assert beheer.post(f"/beheer/mandaten/{rij.id}/beeindigen", {"tot": dag}).status_code == 302
    assert beheer.post(f"/beheer/taakdelen/{deel.id}/beeindigen", {"tot": dag}).status_code == 302
    assert "vanaf" in beheer.get("/mandaten").content.decode()


def test_ending_never_makes_a_mandate_longer(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as beheer:
        rij = geef(beheer, tot=VANDAAG + timedelta(days=30))
        for later in (30, 31, 400):
            with pytest.raises(services.Geweigerd, match="stopt al op"):
                services.beeindig(scope=beheer, rij=rij, tot=VANDAAG + timedelta(days=later))
        services.beeindig(scope=beheer, rij=rij, tot=VANDAAG + timedelta(days=29))
        rij.refresh_from_db()
        assert rij.tot == VANDAAG + timedelta(days=29)
