# SPDX-License-Identifier: EUPL-1.2
"""The first page of the functioneel beheerder: what asks an act, by when, and what to do; and nobody's dossier."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from meedoen.regie.koppelingen.gezondheid import beelden
from meedoen.regie.koppelingen.zinnen import OORZAKEN
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEHEER, KARIN, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten, oin
from tests.regie.koppelingen.test_versturen import BSN, pip
from tests.regie.werkplek.hulp import MEEST, pagina, tekst

__all__ = ["pip"]
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def volledig(scope_van: Any) -> None:
    """All gemeenten have what DUO and letters need, unless a test takes it away."""
    with met_scope(scope_van(BEHEER)) as scope:
        for code in scope.gemeenten:
            Gemeente.objects.filter(id=code).update(
                adres="Plein 1, 3741 AA Baarn", bezwaaradres="Postbus 1, 3740 AA Baarn", oin=oin(code)
            )


@pytest.mark.parametrize(
    ("over", "woorden"),
    [
        (30, ("Loopt af", "nog 30 dagen", "Vraag een nieuw PKIoverheid-certificaat aan")),
        (0, ("Loopt af", "vandaag is de laatste dag")),
        (-2, ("Verlopen", "DUO laat ons niet meer toe", "Vraag een nieuw PKIoverheid-certificaat aan")),
    ],
)
def test_a_certificate_that_ends_is_a_task_with_a_day(
    ingelogd: Any, settings: Any, over: int, woorden: tuple[str, ...]
) -> None:
    settings.DUO_CERTIFICAAT_TOT = VANDAAG + timedelta(days=over)
    html, aantal = pagina(ingelogd(BEHEER), "/")
    taak = tekst(html)
    for woord in ("Certificaat", *woorden):
        assert woord in taak
    assert f'datetime="{settings.DUO_CERTIFICAAT_TOT.isoformat()}"' in html, "by when"
    assert ("Nu oplossen" in taak) and ("meedoen-strip__deel--te-laat" in html) is (over < 0)
    assert aantal <= MEEST


def test_the_task_is_not_there_before_and_goes_with_a_new_certificate(ingelogd: Any, settings: Any) -> None:
    for over in (31, 400):
        settings.DUO_CERTIFICAAT_TOT = VANDAAG + timedelta(days=over)
        taken = tekst(ingelogd(BEHEER).get("/").content.decode())
        assert "Je hebt nu geen taken" in taken and "Certificaat" not in taken
    for mens in (SANNE, KARIN):
        settings.DUO_CERTIFICAAT_TOT = VANDAAG
        assert "PKIoverheid" not in ingelogd(mens).get("/").content.decode(), "it is not their task"


def test_what_stands_still_leads_to_its_place_and_goes_when_it_works(keten: Keten, pip: UUID, ingelogd: Any) -> None:
    keten.duo.storing("fout_503")
    keten.worker.ronde()
    html = ingelogd(BEHEER).get("/").content.decode()
    assert "Staat stil" in html or "Deels stil" in html
    assert 'href="/beheer/keten#onderdelen"' in html
    keten.duo.storing("fout_503", aan=False)
    keten.klok.vooruit(minutes=10)
    keten.werk()
    assert "Je hebt nu geen taken" in ingelogd(BEHEER).get("/").content.decode()


def test_messages_that_only_the_beheerder_can_mend_are_a_task_and_nobody_is_named(
    keten: Keten, pip: UUID, ingelogd: Any
) -> None:
    (dossier,) = keten.dossiers(SANNE)

    def zet(oorzaak: str) -> str:
        with met_scope(keten.scope(SANNE)):
            Bericht.objects.filter(id=pip).update(staat="vastgelopen", oorzaak=oorzaak)
        return str(ingelogd(BEHEER).get("/").content.decode())

    html = zet("gemeente_zonder_oin")
    assert "Vul het OIN in bij Gemeente." in html and "1 bericht wacht" in html
    for geheim in (BSN, dossier.naam, dossier.nummer, str(dossier.id), str(pip)):
        assert geheim not in html
    assert "Je hebt nu geen taken" in zet("persoon_onbekend"), "a consulent does that"


def test_a_gemeente_that_misses_something_is_a_task(ingelogd: Any, scope_van: Any) -> None:
    with met_scope(scope_van(BEHEER)):
        Gemeente.objects.filter(id=308).update(bezwaaradres="")
    html = ingelogd(BEHEER).get("/").content.decode()
    assert "Zonder adres voor bezwaar kan niemand een besluit vaststellen." in html
    assert 'href="/beheer/gemeente/308"' in html


def test_who_is_told_to_ask_the_beheerder_is_not_alone() -> None:
    """Each cause that sends a colleague to the beheerder tells the beheerder what to do."""
    naar = {code for code, uitleg in OORZAKEN.items() if "beheerder" in uitleg.doe}
    assert len(naar) > 10
    assert naar <= beelden._TAAK_BEHEERDER.keys()
