# SPDX-License-Identifier: EUPL-1.2
"""How the chain stands: what works, what stands still, what a person does; and for the beheerder no person at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from meedoen.regie.koppelingen.gezondheid import beelden, certificaat
from meedoen.regie.koppelingen.gezondheid.lezen import Laatste, gezondheid
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, KARIN, NU, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.test_notificatie_api import bericht, stuur
from tests.regie.koppelingen.test_versturen import BSN, pip

__all__ = ["pip"]


@pytest.mark.parametrize(
    ("over", "staat"),
    [(-1, "voorbij"), (0, "bijna"), (30, "bijna"), (31, "goed"), (900, "goed")],
)
def test_the_certificate_warns_a_month_before_its_end(over: int, staat: str) -> None:
    stand = certificaat.stand(VANDAAG + timedelta(days=over), VANDAAG)
    assert (stand.staat, stand.dagen) == (staat, over)
    assert certificaat.stand(None, VANDAAG).staat == "onbekend"


@pytest.mark.parametrize(
    ("tot", "soort", "zin_werker", "zin_beheerder"),
    [
        (None, "nog_niet", "De beheerder kan die invullen.", "MEEDOEN_DUO_CERTIFICAAT_TOT"),
        (VANDAAG + timedelta(days=400), "goed", "nog 400 dagen", "nog 400 dagen"),
        (VANDAAG + timedelta(days=9), "let_op", "functioneel beheerder", "Vraag een nieuw PKIoverheid-certificaat aan"),
        (VANDAAG, "let_op", "vandaag is de laatste dag", "vandaag is de laatste dag"),
        (VANDAAG - timedelta(days=2), "te_laat", "DUO laat ons niet meer toe", "Vraag een nieuw PKIoverheid"),
    ],
)
def test_each_reader_is_told_what_they_can_do_about_the_certificate(
    tot: date | None, soort: str, zin_werker: str, zin_beheerder: str, scope_van: Callable[..., Any]
) -> None:
    for mens, zin in ((SANNE, zin_werker), (BEHEER, zin_beheerder)):
        beeld = beelden.certificaat_beeld(tot, scope_van(mens))
        assert beeld.toestand.soort == soort and zin in beeld.toelichting


@pytest.mark.parametrize(
    ("goed", "mis", "stil"), [(None, None, False), (NU, None, False), (None, NU, True),
                              (NU, NU - timedelta(hours=1), False), (NU - timedelta(hours=1), NU, True)],
)  # fmt: skip
def test_something_stands_still_when_its_last_attempt_failed(goed: Any, mis: Any, stil: bool) -> None:
    assert Laatste(goed, mis).stil is stil


def stand(keten: Keten, mens: Any = SANNE) -> Any:
    with met_scope(keten.scope(mens)) as scope:
        return gezondheid(scope)


def test_every_api_shows_when_it_last_answered_and_one_that_stands_still_says_what_to_do(
    keten: Keten, pip: UUID, ingelogd: Callable[..., Any]
) -> None:
    namen = {api.api for api in stand(keten).apis}
    assert len(namen) == 11 and "Notificatie" not in namen and "Boete" not in namen
    per_api = {api.api: api for api in stand(keten).apis}
    assert per_api["Inburgeringsplicht"].lezen.goed is not None and per_api["PIP"].sturen.goed is None
    assert per_api["Contactpersoon"].lezen is None and per_api["Vrijstelling"].sturen is None
    keten.duo.storing("fout_503")
    keten.worker.ronde()
    per_api = {api.api: api for api in stand(keten).apis}
    assert per_api["PIP"].sturen.stil
    for mens, pad in ((SANNE, "/keten"), (BEHEER, "/beheer/keten")):
        tekst = ingelogd(mens).get(pad).content.decode()
        assert "Staat stil" in tekst and "De laatste keer mislukte" in tekst and "vraagt aandacht" in tekst
        assert "Bekijk wat wacht" in tekst
    keten.duo.storing("fout_503", aan=False)
    keten.klok.vooruit(minutes=10)
    keten.werk()
    per_api = {api.api: api for api in stand(keten).apis}
    assert per_api["PIP"].sturen.goed is not None and not per_api["PIP"].sturen.stil
    assert "Staat stil" not in ingelogd(SANNE).get("/keten").content.decode()


def test_the_beheerder_reads_counts_and_causes_and_nobody(
    keten: Keten, pip: UUID, ingelogd: Callable[..., Any]
) -> None:
    (dossier,) = keten.dossiers(SANNE)
    with met_scope(keten.scope(SANNE)):
        Bericht.objects.filter(id=pip).update(staat="geweigerd", oorzaak="duo_weigert: Selam Tesfay is niet bekend.")
    stuur(bericht(bsn="999990018"))
    tekst = ingelogd(BEHEER).get("/beheer/keten").content.decode()
    for zin in ("DUO heeft dit bericht geweigerd.", "Het BSN in dit bericht klopt niet", "Een consulent pakt dit op"):
        assert zin in tekst
    for geheim in (BSN, "999990018", dossier.naam, dossier.nummer, "Tesfay", str(dossier.id), str(pip)):
        assert geheim not in tekst
    for mens in (SANNE, KARIN):
        assert ingelogd(mens).get("/beheer/keten").status_code == 403
    assert "Keten" in ingelogd(BEHEER).get("/beheer/medewerkers").content.decode()


def test_what_only_the_beheerder_can_mend_is_told_to_the_beheerder(
    keten: Keten, pip: UUID, ingelogd: Callable[..., Any]
) -> None:
    with met_scope(keten.scope(SANNE)):
        Bericht.objects.filter(id=pip).update(staat="vastgelopen", oorzaak="gemeente_zonder_oin")
    assert "Vul het OIN in bij Gemeente." in ingelogd(BEHEER).get("/beheer/keten").content.decode()


def test_the_health_of_one_gemeente_is_not_that_of_another(keten: Keten, pip: UUID) -> None:
    eigen, ander, beheer = stand(keten), stand(keten, BEA), stand(keten, BEHEER)
    assert eigen.in_de_rij >= 1 and eigen.melding is not None
    assert (ander.in_de_rij, ander.voor_mens, ander.melding) == (0, 0, None)
    # The lists about nobody (schools, grounds) are everybody's.
    van_mensen = [api for api in ander.apis if api.api not in ("Inburgeringsaanbod", "Inburgeringstermijn")]
    assert not any(api.lezen is not None and api.lezen.goed for api in van_mensen)
    assert beheer.in_de_rij == eigen.in_de_rij and beheer.oudste == eigen.oudste


@pytest.mark.django_db
def test_without_a_scope_there_is_nothing() -> None:
    from django.db import connection

    with connection.cursor() as cursor, pytest.raises(Exception, match="permission denied"):
        cursor.execute("select * from meedoen.keten_gezondheid('{}', '{}')")


def test_a_refused_plan_leads_to_the_plan(keten: Keten, pip: UUID, ingelogd: Callable[..., Any]) -> None:
    (dossier,) = keten.dossiers(SANNE)
    with met_scope(keten.scope(SANNE)):
        Bericht.objects.filter(id=pip).update(staat="geweigerd", oorzaak="duo_weigert: Te vroeg.")
    tekst = ingelogd(SANNE).get("/keten").content.decode()
    assert "Naar het plan" in tekst and f"/dossiers/{dossier.id}/plan" in tekst
    with met_scope(keten.scope(SANNE)):
        Bericht.objects.filter(id=pip).update(staat="vastgelopen", oorzaak="persoon_onbekend")
    assert f"/dossiers/{dossier.id}/persoon" in ingelogd(SANNE).get("/keten").content.decode()


@pytest.mark.django_db
def test_monitoring_hears_how_long_the_certificate_lasts(settings: Any) -> None:
    assert Client().get("/gezond/keten").json()["certificaat_dagen"] is None
    settings.DUO_CERTIFICAAT_TOT = VANDAAG + timedelta(days=12)
    assert Client().get("/gezond/keten").json()["certificaat_dagen"] == 12
