# SPDX-License-Identifier: EUPL-1.2
"""The wall between help and punishment: what a report can draw from, and what handhaving can't even reach."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import meedoen
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.regie.dossiers.models import Gebeurtenis, Gezinslid
from meedoen.regie.dossiers.services import leg_vast, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.services.basis import maak_zaak
from meedoen.regie.handhaving.services.rapport import bewijs, punten
from meedoen.regie.handhaving.stukken import BRUIKBAAR, stukken
from meedoen.regie.intake.models import Oproep
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.voordeel.punten import Punt, Soort, Venster, dagen_samen
from tests.conftest import BAARN, SANNE
from tests.regie.handhaving.conftest import Toneel
from tests.regie.intake.hulp import mens

REGIE = Path(meedoen.__file__).parent / "regie"
KAMERS = ("handhaving", "voordeel")
"""Where a fine is weighed, and where what speaks for the person is counted."""
VERBODEN_MODULES = (
    "meedoen.domein.tempo", "meedoen.domein.terugblik", "meedoen.domein.zwaarte", "meedoen.domein.signalen",
    "meedoen.domein.huishoudgeld", "meedoen.regie.begeleiding", "meedoen.regie.ontzorgen", "meedoen.regie.trajecten",
    "meedoen.regie.partnerportaal", "meedoen.regie.portaal", "meedoen.regie.monitor", "meedoen.regie.intake.staat",
    "meedoen.regie.intake.vragen", "meedoen.regie.voorlichting", "meedoen.regie.plangesprek",
)  # fmt: skip
"""Where pace, wellbeing, guidance, self-reliance and messages live."""
VERBODEN_NAMEN = frozenset({
    "Deelname", "VoorlichtingGeweest", "VoorlichtingUitgenodigd", "VoorlichtingGevraagd", "PlanGetekend",
    "Handtekening", "PlanBesproken",
    "Antwoord", "Aantekening", "Gezondheid", "Startniveau", "Notitie", "Contactmoment", "Voortgangsgesprek",
    "BerichtVanPartner", "LbtUitslag", "LbtOntheffing", "OntheffingBesloten", "metingen", "ongelezen",
    "laatste_voortgangsgesprek", "voortgang_gepland", "startniveau", "lbt_ontheffing", "signalen",
})  # fmt: skip
"""Rows, tables and facts that a fine can never rest on."""


def _namen(pad: Path) -> Iterator[str]:
    for knoop in ast.walk(ast.parse(pad.read_text())):
        if isinstance(knoop, ast.ImportFrom):
            yield knoop.module or ""
            yield from (naam.name for naam in knoop.names)
            yield from (f"{knoop.module}.{naam.name}" for naam in knoop.names)
        elif isinstance(knoop, ast.Import):
            yield from (naam.name for naam in knoop.names)
        elif isinstance(knoop, ast.Attribute):
            yield knoop.attr


@pytest.mark.parametrize(
    "pad", sorted(pad for kamer in KAMERS for pad in (REGIE / kamer).rglob("*.py")),
    ids=lambda pad: pad.relative_to(REGIE).as_posix(),
)  # fmt: skip
def test_handhaving_reaches_no_pace_no_talk_no_health_and_no_message(pad: Path) -> None:
    for naam in _namen(pad):
        assert not naam.startswith(VERBODEN_MODULES), f"{pad.name}: {naam}"
        assert naam not in VERBODEN_NAMEN, f"{pad.name}: {naam}"


def test_the_kinds_a_report_draws_from_are_these_and_no_others() -> None:
    assert {grond: {soort.code for soort in soorten} for grond, soorten in BRUIKBAAR.items()} == {
        Boetegrond.INTAKE: {"oproep_verstuurd", "oproep_uitkomst", "waarschuwing_verstuurd", "contactpoging"},
        Boetegrond.MEDEWERKING: {"pip_vastgesteld", "besluit_verstuurd"},
    }
    # None of them has room for words about the person.
    vrij = {"tekst", "toelichting", "onderwerp", "reden"}
    for soorten in BRUIKBAAR.values():
        for soort in soorten:
            assert not vrij & {veld.name for veld in dataclasses.fields(soort)}, soort.code


@pytest.mark.django_db
def test_no_other_row_of_any_kind_ever_comes_into_a_report(toneel: Toneel) -> None:
    """Every registered kind that is not let in is put on the tijdlijn, with a word that must not come out."""
    id_ = toneel.begin()
    toegelaten = {soort.code for soort in BRUIKBAAR[Boetegrond.INTAKE]}
    with toneel.als() as scope:
        zaak = maak_zaak(scope, toneel.dossier, Boeteprocedure.objects.get(id=id_), toneel.feiten())
        eerst = bewijs(zaak)
        Gebeurtenis.objects.bulk_create(
            Gebeurtenis(
                id=nieuw_id(), gemeente_id=BAARN, dossier_id=toneel.dossier.id, kenmerk=code, geldig_op=scope.vandaag,
                vastgelegd_op=scope.nu, gegevens={"tekst": "GEHEIM"}, veldgroep="begeleiding", bron="medewerker",
                door="Sanne",
            )
            for code in g.REGISTER
            if code not in toegelaten
        )  # fmt: skip
        assert stukken(toneel.dossier, Boetegrond.INTAKE, tot=scope.vandaag) == eerst
        assert "GEHEIM" not in str(stukken(toneel.dossier, Boetegrond.INTAKE, tot=scope.vandaag))


@pytest.mark.django_db
def test_the_report_reads_only_these_tables(toneel: Toneel) -> None:
    id_ = toneel.begin()
    mag = {"dossiers_gebeurtenis", "intake_oproep", "dossiers_gezinslid", "handhaving_omstandigheid"}
    with toneel.als() as scope:
        zaak = maak_zaak(scope, toneel.dossier, Boeteprocedure.objects.get(id=id_), toneel.feiten())
        with CaptureQueriesContext(connection) as vragen:
            bewijs(zaak)
            punten(zaak)
    sql = " ".join(vraag["sql"] for vraag in vragen.captured_queries)
    gelezen = set(re.findall(r'(?:from|join) "(\w+)"', sql, flags=re.I))
    assert gelezen <= mag and "dossiers_gebeurtenis" in gelezen
    assert len(vragen.captured_queries) <= 5


@pytest.mark.django_db
def test_what_speaks_for_the_person_is_counted_and_never_silently_removed(toneel: Toneel) -> None:
    with toneel.als() as scope:
        toneel.dossier.tolk = "Tigrinya"
        toneel.dossier.save(update_fields=["tolk"])
        Gezinslid.objects.create(
            id=nieuw_id(), gemeente_id=BAARN, dossier_id=toneel.dossier.id, relatie="kind", naam="Sara",
            geboortedatum=scope.vandaag - timedelta(days=365 * 3),
        )  # fmt: skip
        Oproep.objects.filter(dossier_id=toneel.dossier.id, volgnummer=2).update(tolk="")
    id_ = toneel.begin()

    def nu() -> dict[str, Punt]:
        with toneel.als() as scope:
            zaak = maak_zaak(scope, toneel.dossier, Boeteprocedure.objects.get(id=id_), toneel.feiten())
            return {punt.sleutel: punt for punt in punten(zaak)}

    assert {"tolk:2", "kind"} <= nu().keys() and "tolk:1" not in nu()
    toneel.doe(SANNE, services.weegt_niet, procedure_id=id_, sleutel="kind", reden="Oma paste op.")
    na = nu()["kind"]
    assert not na.weegt and na.waarom == "Oma paste op. (Sanne Bakker)"
    toneel.doe(SANNE, services.voeg_toe, procedure_id=id_, gezien=2, soort=Soort.ZIEKTE, tekst="Was ziek.",
               zelf_verteld=True)  # fmt: skip
    assert any(punt.zin == "Was ziek." and "zelf verteld" in punt.bron for punt in nu().values())
    with pytest.raises(services.BoeteWeigering, match="Gezondheid"):
        toneel.doe(SANNE, services.voeg_toe, procedure_id=id_, gezien=3, soort=Soort.ZIEKTE, tekst="x",
                   zelf_verteld=False)  # fmt: skip


@pytest.mark.django_db
def test_an_interpreter_of_ours_who_did_not_come_speaks_for_the_person(toneel: Toneel) -> None:
    tweede = toneel.feiten().oproepen[1].afspraak_op
    feit = g.TolkGeboekt(boeking_id=nieuw_id(), datum=tweede, stand=g.TolkStand.KWAM_NIET)
    toneel.doe(SANNE, leg_vast, inhoud=feit, geldig_op=tweede, bron=g.Bron.MEDEWERKER)
    id_ = toneel.begin()
    with toneel.als() as scope:
        zaak = maak_zaak(scope, toneel.dossier, Boeteprocedure.objects.get(id=id_), toneel.feiten())
        punt = {punt.sleutel: punt for punt in punten(zaak)}["tolk_weg:2"]
    assert punt.soort is Soort.TOLK and punt.zin == "De tolk die wij boekten voor oproep 2 kwam niet."


def _leg(toneel: Toneel, *feiten: tuple[date, g.Gegevens]) -> None:
    for dag, feit in feiten:
        toneel.doe(SANNE, leg_vast, inhoud=feit, geldig_op=dag, bron=g.Bron.MEDEWERKER)


@pytest.mark.django_db
def test_time_without_a_house_childcare_or_interpreter_is_counted_by_its_days_and_by_nothing_else(
    toneel: Toneel,
) -> None:
    """The words, places and names that somebody wrote with it stay on the side of help."""
    op, week = toneel.feiten().oproepen[1].afspraak_op, timedelta(days=7)
    gesprek, opvang = op - week, g.Regelpunt.OPVANG
    _leg(
        toneel,
        (op - 9 * week, g.GeenWoning(vanaf=op - 9 * week, tot_en_met=op - 5 * week, toelichting="GEHEIM")),
        (op - 6 * week, g.WoonsituatieVastgesteld(vanaf=op - 6 * week, vorm=g.Woonvorm.DAKLOOS, gemeente="GEHEIM")),
        (op - 4 * week, g.WoonsituatieVastgesteld(vanaf=op - 4 * week, vorm=g.Woonvorm.REFERENT)),
        (op - 2 * week, g.WoonsituatieVastgesteld(vanaf=op - 2 * week, vorm=g.Woonvorm.LOGEER)),
        (op - 2 * week, g.WoningStap(datum=op - 2 * week, stap=g.Woonstap.GEWEIGERD, plaats="GEHEIM", reden="GEHEIM")),
        (op - 3 * week, g.RegelpuntBijgewerkt(punt=opvang, wie="GEHEIM")),
        (op - 2 * week, g.RegelpuntBijgewerkt(punt=opvang, wie="GEHEIM", gedaan_op=op - 2 * week)),
        (gesprek, g.TolkGeboekt(boeking_id=nieuw_id(), datum=gesprek, stand=g.TolkStand.KWAM_NIET)),
        (op, g.GeenWoning(vanaf=op + week, tot_en_met=op + 2 * week)),
    )  # fmt: skip
    id_ = toneel.begin()
    with toneel.als() as scope:
        zaak = maak_zaak(scope, toneel.dossier, Boeteprocedure.objects.get(id=id_), toneel.feiten())
        alle = punten(zaak)
    # What is in two of them counts once, and what came after the violation not at all.
    erbij = [p for p in alle if p.rij is not None]
    assert [(p.sleutel.partition(":")[0], p.vanaf, p.tot_en_met) for p in erbij] == [
        ("geen_woning", op - 9 * week, op - 5 * week),
        ("woont", op - 6 * week, op - 4 * week - timedelta(days=1)),
        ("woont", op - 2 * week, zaak.rij.overtreding_op),
        ("tolk", None, None),
        ("opvang", op - 3 * week, op - 2 * week - timedelta(days=1)),
    ]
    assert dagen_samen(erbij[:2]) == 35 and dagen_samen(p._replace(weegt=False) for p in erbij) == 0
    assert "29 dagen" in erbij[0].zin and "Was dakloos van" in erbij[1].zin and "Logeerde" in erbij[2].zin
    assert all("Vastgelegd op" in p.bron and len(p.sleutel) <= 24 for p in erbij)
    assert "GEHEIM" not in str(alle) and "geweigerd" not in str(alle).lower()


def test_a_window_cuts_a_time_to_the_days_that_matter() -> None:
    een, dag = date(2026, 3, 1), timedelta(days=1)
    venster = Venster(een, een + 10 * dag)
    assert venster.knip(een - dag, None) == (een, een + 10 * dag)
    assert venster.knip(een + 10 * dag, een + 30 * dag) == (een + 10 * dag, een + 10 * dag)
    assert venster.knip(een - 9 * dag, een - dag) is None and venster.knip(een + 11 * dag, None) is None


@pytest.mark.django_db
def test_what_came_along_with_a_merge_that_was_undone_proves_nothing(scope_van: Callable[..., Any]) -> None:
    toneel = Toneel(scope_van)
    with toneel.als() as scope:
        ander = mens(scope)
        assert stukken(ander, Boetegrond.INTAKE, tot=scope.vandaag) == []
        voeg_samen(scope=scope, blijft=ander, dubbel=toneel.dossier, reden="zelfde mens, leek het")
        assert len(stukken(ander, Boetegrond.INTAKE, tot=scope.vandaag)) >= 3
        maak_samenvoegen_ongedaan(scope=scope, dubbel=toneel.dossier, reden="toch een ander")
        assert stukken(ander, Boetegrond.INTAKE, tot=scope.vandaag) == []
        assert len(stukken(toneel.dossier, Boetegrond.INTAKE, tot=scope.vandaag)) >= 3
