# SPDX-License-Identifier: EUPL-1.2
"""An aanbod that was not made in time: told to DUO by hand and declared to the person, and both before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.duo_voorcontrole import AanbodVoorDuo
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.trajecten.conftest import SCHOOL, in_traject

LAATSTE, DAG = date(2026, 6, 2), timedelta(days=1)
"""Three months after the plan of 2 March 2026."""
VANDAAG = LAATSTE + 40 * DAG


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def taken(dossier: Dossier) -> dict[str, date]:
    rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="aanbod")
    return dict(rijen.values_list("soort", "uiterlijk"))


def weigert(code: str, doe: Callable[[], Any]) -> None:
    with pytest.raises(TrajectWeigering) as fout:
        doe()
    assert fout.value.code == code and fout.value.zinnen[0][1]


def test_the_task_stays_until_duo_and_the_person_know_also_when_a_late_aanbod_comes(sanne: Any) -> None:
    dossier, scope = in_traject(sanne), replace(sanne, vandaag=VANDAAG)

    def meld(datum: date = VANDAAG) -> None:
        services.meld_aanbod_aan_duo(scope=scope, dossier=dossier, datum=datum, hoe=g.Meldwijze.TELEFOON)

    weigert("gemeld_te_vroeg", lambda: meld(LAATSTE))
    weigert("gemeld_toekomst", lambda: meld(VANDAAG + DAG))
    brief = services.geef_verklaring(scope=scope, dossier=dossier)
    weigert("verklaring_al", lambda: services.geef_verklaring(scope=scope, dossier=dossier))
    pdf = bytes(Brief.objects.get(id=brief.id).pdf)
    for zin in ("Amira Haddad", "2 juni 2026", "3 juni 2026", "was het er nog niet", "DUO vragen om meer tijd",
                "artikel 4.1 van de Regeling inburgering 2021"):  # fmt: skip
        assert staat_er(zin, pdf), zin
    assert taken(dossier) == {"aanbod_uitgebleven": LAATSTE, "aanbod_melden": LAATSTE + 7 * DAG}
    gekomen = AanbodVoorDuo(instellingsnummer=SCHOOL, alfabetisering="NVT", datum=VANDAAG)
    services.registreer_aanbod(scope=scope, dossier=dossier, aanbod=gekomen)
    assert taken(dossier) == {"aanbod_melden": LAATSTE + 7 * DAG}
    # Now it has a last day; the same button gives that.
    tweede = services.geef_verklaring(scope=scope, dossier=dossier)
    assert staat_er("tot en met 12 juli 2026", bytes(Brief.objects.get(id=tweede.id).pdf))
    meld()
    assert taken(dossier) == {}
    feiten = dossierfeiten(dossier)
    assert feiten.aanbod_gemeld == g.AanbodGemeld(datum=VANDAAG, hoe=g.Meldwijze.TELEFOON)
    assert feiten.verklaring_aanbod is not None and feiten.verklaring_aanbod.tot_en_met == VANDAAG
    # DUO has no message for it: nothing but the aanbod itself leaves.
    assert set(Bericht.objects.filter(dossier_id=dossier.id).values_list("soort", flat=True)) == {"duo.aanbod"}


def test_nothing_is_declared_in_time_or_to_who_is_owed_no_aanbod(sanne: Any) -> None:
    op_tijd, ander = in_traject(sanne), in_traject(sanne, groep=Doelgroep.GEZIN_OVERIG, bsn="999990184")
    for dossier, dag in ((op_tijd, LAATSTE), (ander, VANDAAG)):
        scope = replace(sanne, vandaag=dag)
        weigert("aanbod_niet_laat", lambda d=dossier, s=scope: services.geef_verklaring(scope=s, dossier=d))
        weigert("aanbod_niet_laat", lambda d=dossier, s=scope: services.meld_aanbod_aan_duo(
            scope=s, dossier=d, datum=s.vandaag, hoe=g.Meldwijze.MAIL))  # fmt: skip
        assert not Brief.objects.filter(dossier_id=dossier.id).exists()
    assert taken(ander) == {}


@pytest.mark.django_db
def test_both_are_done_from_the_page_of_the_traject(scope_van: Any, ingelogd: Any, settings: Any) -> None:
    settings.MEEDOEN_VANDAAG = VANDAAG
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
    client = ingelogd(SANNE)
    url = f"/dossiers/{dossier.id}/traject"
    blad = client.get(url).text
    assert "Aanbod niet op tijd" in blad and "Daar is geen digitaal bericht voor" in blad
    assert client.post(f"{url}/aanbod/verklaring").status_code == 302
    fout = client.post(f"{url}/aanbod/gemeld", {"datum": "1-6-2026", "hoe": "mail"})
    assert fout.status_code == 422 and "nog op tijd" in fout.text and "1-6-2026" in fout.text
    assert client.post(f"{url}/aanbod/gemeld", {"datum": "12-7-2026", "hoe": "mail"}).status_code == 302
    with CaptureQueriesContext(connection) as vragen:
        na = client.get(url).text
    assert len(vragen) <= 16 and "Gemeld en verklaard" in na and "per mail" in na
    with met_scope(scope_van(SANNE)):
        brief = Brief.objects.get(dossier_id=dossier.id)
    assert client.get(f"/dossiers/{dossier.id}/brieven/{brief.id}.pdf")["Content-Type"] == "application/pdf"
