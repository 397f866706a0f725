# SPDX-License-Identifier: EUPL-1.2
"""Plan a voortgangsgesprek and lay it down: one row on the tijdlijn, one line in the logboek, or a refusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok
from meedoen.regie.dossiers.services import vastleggen
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, VANDAAG
from tests.regie.trajecten.conftest import PLAN, in_traject

GESPREK = g.Voortgangsgesprek(
    datum=VANDAAG - timedelta(days=2), kanaal=g.Kanaal.KANTOOR, tolk=True, aanwezig="Henk van het steunpunt",
    gaat_goed=" Gaat graag naar de les. ", hindert="", afspraken="Oefenexamen maken.", lesuren=120,
    lezen=g.Taalniveau.A2,
)  # fmt: skip


def regels(dossier: Dossier) -> list[str]:
    return list(Gebeurtenis.objects.filter(dossier=dossier).order_by("id").values_list("kenmerk", flat=True))


def weigert(scope: Any, dossier: Dossier, code: str, **anders: Any) -> None:
    with pytest.raises(TrajectWeigering) as fout:
        services.leg_gesprek_vast(scope=scope, dossier=dossier, gesprek=replace(GESPREK, **anders))
    assert fout.value.code == code


def test_a_talk_is_one_row_and_one_line_and_starts_the_clock_anew(sanne: Any, monkeypatch: Any) -> None:
    dossier, gelogd = in_traject(sanne), []
    voor = regels(dossier)
    monkeypatch.setattr(vastleggen, "log", lambda **wat: gelogd.append(wat["object"]))
    services.plan_gesprek(scope=sanne, dossier=dossier, op=VANDAAG, kanaal=g.Kanaal.KANTOOR)
    assert dossierfeiten(dossier).voortgang_gepland.op == VANDAAG
    services.leg_gesprek_vast(scope=sanne, dossier=dossier, gesprek=replace(GESPREK, datum=VANDAAG))
    assert regels(dossier)[len(voor) :] == ["voortgangsgesprek_gepland", "voortgangsgesprek"]
    assert gelogd == ["tijdlijn: voortgangsgesprek_gepland", "tijdlijn: voortgangsgesprek"]
    feiten = dossierfeiten(dossier)
    assert feiten.voortgang_gepland is None and feiten.laatste_voortgangsgesprek == VANDAAG
    assert [(m.lesuren, m.niveaus) for m in feiten.metingen] == [(120, {"LE": g.Taalniveau.A2})]
    klok = Klok.objects.get(dossier=dossier, soort="voortgangsgesprek")
    assert (klok.begin, klok.staat) == (VANDAAG, "loopt")
    rij = Gebeurtenis.objects.get(dossier=dossier, kenmerk="voortgangsgesprek")
    assert rij.gegevens["gaat_goed"] == "Gaat graag naar de les." and rij.veldgroep == "begeleiding"
    assert not Bericht.objects.filter(dossier_id=dossier.id).exists()


def test_what_can_not_be_laid_down_is_refused_and_leaves_nothing(sanne: Any) -> None:
    dossier = in_traject(sanne)
    voor = regels(dossier)
    weigert(sanne, dossier, "gesprek_toekomst", datum=VANDAAG + timedelta(days=1))
    weigert(sanne, dossier, "gesprek_voor_plan", datum=PLAN - timedelta(days=1))
    weigert(sanne, dossier, "gesprek_leeg", gaat_goed="  ", afspraken="")
    assert regels(dossier) == voor
    services.leg_gesprek_vast(scope=sanne, dossier=dossier, gesprek=GESPREK)
    weigert(sanne, dossier, "lesuren_dalen", datum=VANDAAG, lesuren=119)
    weigert(sanne, dossier, "lesuren_dalen", datum=VANDAAG - timedelta(days=9), lesuren=121)
    services.leg_gesprek_vast(scope=sanne, dossier=dossier, gesprek=replace(GESPREK, datum=VANDAAG))


def test_a_plan_is_for_today_or_later_is_replaced_and_can_be_called_off(sanne: Any) -> None:
    dossier = in_traject(sanne)
    for op, code in ((VANDAAG - timedelta(days=1), "gesprek_verleden"), (None, "niets_gepland")):
        with pytest.raises(TrajectWeigering) as fout:
            services.plan_gesprek(scope=sanne, dossier=dossier, op=op)
        assert fout.value.code == code
    for op in (VANDAAG, VANDAAG + timedelta(days=3)):
        services.plan_gesprek(scope=sanne, dossier=dossier, op=op, kanaal=g.Kanaal.BEZOEK)
    assert dossierfeiten(dossier).voortgang_gepland.op == VANDAAG + timedelta(days=3)
    services.plan_gesprek(scope=sanne, dossier=dossier, op=None)
    assert dossierfeiten(dossier).voortgang_gepland is None


def test_only_a_consulent_and_only_in_an_open_dossier(sanne: Any, scope_van: Any) -> None:
    dossier = in_traject(sanne)
    Dossier.objects.filter(id=dossier.id).update(gesloten_op=VANDAAG)
    weigert(sanne, dossier, "gesloten")
    Dossier.objects.filter(id=dossier.id).update(gesloten_op=None)
    with met_scope(scope_van(KARIN)) as karin:
        weigert(karin, dossier, "mag_niet")
