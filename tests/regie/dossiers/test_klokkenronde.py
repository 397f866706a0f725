# SPDX-License-Identifier: EUPL-1.2
"""All clocks anew: what changed and why, nothing twice, on from where a killed run was, and never out of scope."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import klokken
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers import uitleg
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.klokkenronde import lezen, ronde, stand
from meedoen.regie.dossiers.klokkenronde.verschil import Waardoor, Wat
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok, Klokkenstand, Taak
from meedoen.regie.dossiers.services import Feit, herbereken_gemeente, leg_vast
from meedoen.regie.dossiers.services.vastleggen import corrigeer
from meedoen.regie.organisaties.models import Beleidsregel
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, NU, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
KENNIS = date(2026, 10, 16)


@pytest.fixture
def gelogd(monkeypatch) -> list[dict]:
    """What went to the logboek; the site itself may not read it back."""
    regels: list[dict] = []
    echt = ronde.log
    monkeypatch.setattr(ronde, "log", lambda **regel: (regels.append(regel), echt(**regel)))
    return regels


def _keten(gemeente: int = BAARN, vandaag: date = VANDAAG):
    return keten_scope(gemeente, nu=NU, vandaag=vandaag, herkomst="opdracht", doel="toets")


def _dossiers(scope_van, aantal: int = 3) -> list[Dossier]:
    with met_scope(scope_van(SANNE)) as scope:
        return [
            ingeschreven(
                scope,
                feiten=[
                    Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=KENNIS), KENNIS, g.Bron.DUO),
                    Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), VANDAAG, g.Bron.DUO),
                ],
            )
            for _ in range(aantal)
        ]


def _doe(*, vandaag: date = VANDAAG, gemeente: int = BAARN, **keuze):
    uitslagen = list(
        ronde.herbereken_klokken(
            scope=_keten(gemeente, vandaag), gemeente_id=gemeente, keuze=ronde.Keuze(**{"blok": 2, **keuze})
        )
    )
    return sum(u.dossiers for u in uitslagen), [v for u in uitslagen for v in u.verschillen]


def _klaar(gemeente: int = BAARN) -> None:
    with met_scope(_keten(gemeente)) as scope:
        stand.begin_opnieuw(scope)


def _zonder_afdruk() -> None:
    """As after a change behind its back that a rebuild has to see: of no dossier it is known what is stored."""
    Dossier.objects.filter(gemeente_id=BAARN).update(klokken_afdruk=None)


def _rijen() -> list[tuple]:
    with connection.cursor() as cursor, met_scope(_keten()):
        cursor.execute(
            "select dossier_id, soort, staat, begin, uiterste, gehaald_op, reden, uitleg::text, afdruk"
            " from dossiers_klok order by 1, 2"
        )
        return cursor.fetchall()


def _versies() -> list[tuple]:
    """Which transaction wrote each clock last: the same when nothing was written."""
    with connection.cursor() as cursor, met_scope(_keten()):
        cursor.execute("select dossier_id, soort, xmin::text, ctid::text from dossiers_klok order by 1, 2")
        return cursor.fetchall()


def test_a_second_run_changes_and_writes_nothing(scope_van) -> None:
    _dossiers(scope_van)
    _doe()
    _klaar()
    voor = _versies()
    assert _doe() == (3, [])
    assert _versies() == voor and len(voor) == 3 * len(lezen.ALTIJD)


def test_lost_broken_and_unknown_clocks_are_mended_and_told(scope_van, gelogd) -> None:
    een, twee, _ = _dossiers(scope_van)
    _doe()
    _klaar()
    goed = _rijen()
    with met_scope(_keten()):
        Klok.objects.filter(dossier=een, soort="lbt").delete()
        Klok.objects.filter(dossier=twee, soort="pip_tien_weken").update(uiterste=date(2030, 1, 1), afdruk=1)
        Klok.objects.create(id=uuid4(), gemeente_id=BAARN, dossier=twee, soort="verzonnen", staat="loopt")
        _zonder_afdruk()
    gedaan, verschillen = _doe()
    assert gedaan == 3
    assert {(v.dossier, v.soort, v.wat, v.waardoor) for v in verschillen} == {
        (een.nummer, "lbt", Wat.ERBIJ, Waardoor.FEITEN),
        (twee.nummer, "pip_tien_weken", Wat.VERSCHOVEN, Waardoor.FEITEN),
        (twee.nummer, "verzonnen", Wat.WEG, Waardoor.FEITEN),
    }
    assert _rijen() == goed
    assert [(regel["handeling"], set(regel["dossier_ids"])) for regel in gelogd] == [
        ("herberekenen", {een.id, twee.id})
    ]


def test_a_column_changed_behind_the_print_is_found_when_everything_is_compared(scope_van) -> None:
    een, *_ = _dossiers(scope_van)
    _doe()
    _klaar()
    goed = _rijen()
    with met_scope(_keten()):
        Klok.objects.filter(dossier=een, soort="pip_tien_weken").update(uiterste=date(2030, 1, 1))
    assert _doe() == (3, [])
    _klaar()
    _, verschillen = _doe(alles=True)
    assert [(v.soort, v.van["uiterste"]) for v in verschillen] == [("pip_tien_weken", date(2030, 1, 1))]
    assert _rijen() == goed


def test_other_policy_is_named_as_the_cause_and_moves_the_tasks_too(scope_van) -> None:
    een, *_ = _dossiers(scope_van)
    _doe()
    _klaar()
    with met_scope(scope_van(BEHEER)):
        Beleidsregel.objects.create(
            id=uuid4(), gemeente_id=BAARN, sleutel="eerste_contact_dagen", waarde=21, vanaf=VANDAAG
        )
    gedaan, verschillen = _doe()
    assert gedaan == 3
    assert Counter((v.soort, v.wat, v.waardoor) for v in verschillen) == {
        ("eerste_contact", Wat.VERSCHOVEN, Waardoor.BELEID): 3
    }
    eerste = next(v for v in verschillen if v.dossier == een.nummer)
    assert (eerste.naar["uiterste"] - eerste.van["uiterste"]).days == 7
    with met_scope(_keten()):
        assert Taak.objects.get(dossier=een, soort="eerste_contact", open=True).uiterlijk == eerste.naar["uiterste"]


def test_another_day_and_other_rules_are_named_as_the_cause(scope_van) -> None:
    _dossiers(scope_van, 1)
    _doe()
    _klaar()
    later = VANDAAG + timedelta(days=100)
    _, verschillen = _doe(vandaag=later)
    assert verschillen and {v.waardoor for v in verschillen} == {Waardoor.DAG}
    assert ("pip_tien_weken", "loopt", "te_laat") in {(v.soort, v.van["staat"], v.naar["staat"]) for v in verschillen}
    _klaar()
    with met_scope(_keten()):
        Klokkenstand.objects.filter(gemeente_id=BAARN).update(regels="2026.1")
        Klok.objects.filter(soort="lbt").delete()
        _zonder_afdruk()
    _, verschillen = _doe(vandaag=later)
    assert [(v.soort, v.wat, v.waardoor) for v in verschillen] == [("lbt", Wat.ERBIJ, Waardoor.REGELS)]


def test_clocks_of_before_there_were_prints_get_one_without_a_change_being_told(scope_van) -> None:
    _dossiers(scope_van)
    goed = _rijen()
    with met_scope(_keten()):
        Klok.objects.filter(gemeente_id=BAARN).update(afdruk=None)
        _zonder_afdruk()
    assert _doe() == (3, [])
    assert _rijen() == goed
    with met_scope(_keten()):
        for dossier in Dossier.objects.filter(gemeente_id=BAARN):
            nu = klokken(dossierfeiten(dossier), vandaag=VANDAAG)
            assert dossier.klokken_afdruk == uitleg.afdruk_van_alle(nu)


def test_a_trial_tells_and_writes_nothing(scope_van, gelogd) -> None:
    een, *_ = _dossiers(scope_van)
    with met_scope(_keten()):
        Klok.objects.filter(dossier=een, soort="lbt").delete()
        _zonder_afdruk()
    voor = _versies()
    gedaan, verschillen = _doe(proef=True)
    assert (gedaan, [v.soort for v in verschillen]) == (3, ["lbt"])
    assert _versies() == voor
    with met_scope(_keten()):
        assert not Klokkenstand.objects.filter(gemeente_id=BAARN).exists()
    assert gelogd == []


def test_a_stopped_run_goes_on_after_its_last_block_and_starts_over_under_other_rules(scope_van) -> None:
    _dossiers(scope_van, 5)
    loopt = ronde.herbereken_klokken(scope=_keten(), gemeente_id=BAARN, keuze=ronde.Keuze(blok=2))
    assert next(loopt).dossiers == 2
    loopt.close()
    # Only what was not done yet.
    assert _doe()[0] == 3
    # The gemeente is done; the nation may not be.
    assert _doe()[0] == 0
    # Another day is another rebuild.
    assert _doe(vandaag=VANDAAG + timedelta(days=1))[0] == 5
    _klaar()
    assert _doe(vandaag=VANDAAG + timedelta(days=1))[0] == 5


def test_what_somebody_did_between_reading_and_writing_is_seen(scope_van, monkeypatch) -> None:
    """Only what differs is locked, and then read once more: the act of a person came before, or waits."""
    een, _ = _dossiers(scope_van, 2)
    _doe()
    _klaar()
    with met_scope(_keten()):
        Klok.objects.filter(dossier=een).update(afdruk=1)
        Klok.objects.filter(dossier=een, soort="pip_tien_weken").update(uiterste=date(2030, 1, 1))
        Dossier.objects.filter(id=een.id).update(klokken_afdruk=1)
    gehouden: list[UUID] = []
    echt = lezen.houd_vast

    def houd_vast(gemeente_id: int, ids: list[UUID]) -> None:
        with met_scope(scope_van(SANNE)) as scope:
            ingetrokken = g.PlichtIngetrokken(datum=VANDAAG)
            leg_vast(scope=scope, dossier=een, inhoud=ingetrokken, geldig_op=VANDAAG, bron=g.Bron.DUO)
        echt(gemeente_id, ids)
        gehouden.extend(ids)
        with connection.cursor() as cursor:
            cursor.execute("select mode from pg_locks where relation = 'dossiers_dossier'::regclass")
            assert "RowShareLock" in {modus for (modus,) in cursor.fetchall()}

    monkeypatch.setattr(lezen, "houd_vast", houd_vast)
    assert _doe() == (2, [])
    assert gehouden == [een.id]
    with met_scope(_keten()):
        assert Klok.objects.get(dossier=een, soort="pip_tien_weken").reden == "einde_plicht_ingetrokken"


def test_facts_in_bulk_are_the_facts_of_one_dossier_also_after_a_correction(scope_van) -> None:
    een, twee, drie = _dossiers(scope_van)
    with met_scope(scope_van(SANNE)) as scope:
        dag = VANDAAG - timedelta(days=3)
        contact = g.Contactmoment(datum=dag, kanaal=g.Kanaal.TELEFOON, tekst="geheim | met streep", onderwerp="x|y")
        leg_vast(scope=scope, dossier=een, inhoud=contact, geldig_op=dag, bron=g.Bron.MEDEWERKER)
        gemist = g.Contactmoment(datum=dag - timedelta(days=9), kanaal=g.Kanaal.TELEFOON, gesprek=False)
        leg_vast(scope=scope, dossier=een, inhoud=gemist, geldig_op=dag, bron=g.Bron.MEDEWERKER)
        for eerder in (2, 40, 7):
            op = VANDAAG - timedelta(days=eerder)
            gesprek = g.Voortgangsgesprek(datum=op, kanaal=g.Kanaal.KANTOOR, hindert="geheim | met streep", lesuren=9)
            leg_vast(scope=scope, dossier=drie, inhoud=gesprek, geldig_op=op, bron=g.Bron.MEDEWERKER)
        rij = Gebeurtenis.objects.get(dossier=twee, kenmerk="ingeschreven")
        corrigeer(
            scope=scope, dossier=twee, regel_id=rij.id, reden="verkeerde dag",
            inhoud=g.Ingeschreven(datum=VANDAAG - timedelta(days=9), gemeente=BAARN),
        )  # fmt: skip
    with met_scope(_keten()):
        bijeen = dict(lezen.feiten_van(BAARN, [een.id, twee.id, drie.id]))
        for dossier in (een, twee, drie):
            alleen = klokken(dossierfeiten(dossier), vandaag=VANDAAG)
            assert klokken(bijeen[dossier.id], vandaag=VANDAAG) == alleen
        assert bijeen[een.id].eerste_gesprek == dag
        assert bijeen[drie.id].laatste_voortgangsgesprek == VANDAAG - timedelta(days=2)
        assert bijeen[drie.id].eerste_gesprek == VANDAAG - timedelta(days=40)
        assert "geheim" not in repr(dossierfeiten(drie))
        assert bijeen[twee.id].gevestigd_op == VANDAAG - timedelta(days=9)
    assert _doe() == (3, [])


def test_without_a_scope_or_in_another_gemeente_there_is_nothing(scope_van) -> None:
    een, *_ = _dossiers(scope_van, 1)
    with met_scope(_keten(BUNSCHOTEN)):
        assert lezen.blok(BAARN, None, 10) == []
        assert dict(lezen.feiten_van(BAARN, [een.id]))[een.id].gemaakt_op is None
        assert lezen.afdrukken_van(BAARN, [een.id]) == {}
    ander = ronde.herbereken_klokken(scope=_keten(BUNSCHOTEN), gemeente_id=BUNSCHOTEN, keuze=ronde.Keuze())
    assert [uitslag.dossiers for uitslag in ander] == [0]


def test_the_work_of_a_day_lays_down_by_what_it_reckoned(scope_van) -> None:
    _dossiers(scope_van, 1)
    with met_scope(_keten()) as scope:
        herbereken_gemeente(scope=scope, gemeente_id=BAARN)
        assert stand.lees(BAARN, stand.maatstaf(scope, BAARN), alles=False).toen == stand.maatstaf(scope, BAARN)


def test_prints_differ_exactly_when_what_is_stored_differs(scope_van) -> None:
    een, *_ = _dossiers(scope_van, 1)
    with met_scope(_keten()):
        feiten = dossierfeiten(een)
    dagen = [VANDAAG + timedelta(days=aantal) for aantal in range(0, 120, 5)]
    alle = [klok for dag in dagen for beleid in (BELEID, replace(BELEID, lbt_dagen=36))
            for klok in klokken(feiten, vandaag=dag, beleid=beleid)]  # fmt: skip
    velden = {}
    for klok in alle:
        inhoud = {naam: waarde for naam, waarde in uitleg.klokvelden(klok).items() if naam != "afdruk"}
        velden.setdefault((klok.soort.value, repr(inhoud)), set()).add(uitleg.afdruk(klok))
    assert all(len(afdrukken) == 1 for afdrukken in velden.values())
    assert len({next(iter(a)) for a in velden.values()}) == len(velden)
    per_dag = [klokken(feiten, vandaag=dag) for dag in dagen]
    assert len(set(map(uitleg.afdruk_van_alle, per_dag))) == len(set(map(repr, per_dag)))


def test_no_task_or_difference_is_derived_from_a_clock_that_is_not_named() -> None:
    """A rebuild leaves the tasks alone when only other clocks moved: the modules name every clock they look at."""
    import ast
    import inspect
    from importlib import import_module
    from pkgutil import iter_modules

    from meedoen.domein import taken, verschillen

    modules = [import_module(f"{taken.__name__}.{module.name}") for module in iter_modules(taken.__path__)]
    gelezen = {
        knoop.attr
        for module in (*modules, verschillen)
        for knoop in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(knoop, ast.Attribute) and isinstance(knoop.value, ast.Name) and knoop.value.id == "KlokSoort"
    }
    assert gelezen == {soort.name for soort in taken.VAN_KLOKKEN}
