# SPDX-License-Identifier: EUPL-1.2
"""Corrections, undone notifications and merges: nothing is erased, and what was known then stays known."""

from datetime import date, datetime, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie, Klok, Taak
from meedoen.regie.dossiers.services import (
    Feit,
    Weigering,
    corrigeer,
    draai_terug,
    leg_alles_vast,
    leg_vast,
    maak_dossier,
    maak_samenvoegen_ongedaan,
    na_terugdraaien,
    sluit_taak,
    voeg_samen,
)
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, NU, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
BSN = "999990019"


def _keten(nu: datetime = NU):
    return keten_scope(BAARN, nu=nu, vandaag=nu.date(), herkomst="werker", doel="toets")


def _melding(code: str = "SS101", dag: date = VANDAAG) -> Feit:
    return Feit(g.NotificatieOntvangen(gebeurtenis_id=code, registratie_datum_tijd=NU), dag, g.Bron.DUO)


def _plicht(kennisgeving: date) -> Feit:
    return Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=kennisgeving), kennisgeving, g.Bron.DUO)


def _pip_klok(dossier: Dossier) -> Klok:
    return Klok.objects.get(dossier=dossier, soort="pip_tien_weken")


def test_a_correction_moves_the_clock_and_leaves_what_was_known(scope_van) -> None:
    gisteren = NU - timedelta(days=1)
    with met_scope(_keten(gisteren)) as scope:
        dossier = maak_dossier(
            scope=scope,
            gemeente_id=BAARN,
            bsn=BSN,
            feiten=[
                _melding(),
                _plicht(date(2026, 10, 5)),
                Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG), VANDAAG, g.Bron.DUO),
                Feit(g.Ingeschreven(datum=date(2026, 9, 25), gemeente=BAARN), VANDAAG, g.Bron.BRP),
            ],
        )
        eerst = _pip_klok(dossier).uiterste
    with met_scope(scope_van(SANNE)) as scope:
        rij = Gebeurtenis.objects.get(dossier=dossier, kenmerk="plicht_vastgesteld")
        corrigeer(
            scope=scope, dossier=dossier, regel_id=rij.id, reden="DUO belde: de brief was van 12 oktober",
            inhoud=g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=date(2026, 10, 12)),
        )  # fmt: skip
        later = _pip_klok(dossier).uiterste
        assert eerst is not None and later == eerst + timedelta(days=7)
        assert dossierfeiten(dossier).plicht.kennisgeving == date(2026, 10, 12)
        toen = dossierfeiten(dossier, bekend_op=gisteren + timedelta(hours=1))
        assert toen.plicht.kennisgeving == date(2026, 10, 5)
        assert Gebeurtenis.objects.filter(id=rij.id).exists()
        with pytest.raises(Weigering, match="geldt al niet meer"):
            corrigeer(scope=scope, dossier=dossier, regel_id=rij.id, reden="nog eens", inhoud=None)


def test_the_chain_computes_with_facts_it_may_not_read(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope, bsn=BSN)
        leg_vast(
            scope=scope, dossier=dossier, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER,
            inhoud=g.IntakeAfgerond(datum=VANDAAG, wijze=g.IntakeWijze.GESPREK),
        )  # fmt: skip
        assert dossier.fase == "plan"
    with met_scope(_keten()) as scope:
        assert scope.rol is Rol.KETEN
        assert not Gebeurtenis.objects.filter(dossier=dossier, kenmerk="intake_afgerond").exists()
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[_melding("SS137")])
        assert dossier.fase == "plan"


def test_an_undone_notification_takes_its_facts_along_and_tells_the_inbox(scope_van) -> None:
    gehoord: list[str] = []
    na_terugdraaien(lambda scope, gemeente_id, melding: gehoord.append(melding.gebeurtenis_id))
    with met_scope(_keten()) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn=BSN, feiten=[_melding("SS101"), _plicht(VANDAAG)])
        leg_alles_vast(
            scope=scope, dossier=dossier,
            feiten=[_melding("SS110"), Feit(g.PlichtIngetrokken(datum=VANDAAG), VANDAAG, g.Bron.DUO)],
        )  # fmt: skip
        assert dossier.fase == "gesloten" and dossier.gesloten_op == VANDAAG
    with met_scope(scope_van(SANNE)) as scope:
        rij = Gebeurtenis.objects.get(dossier=dossier, gegevens__gebeurtenis_id="SS110")
        with pytest.raises(Weigering, match="waarom"):
            draai_terug(scope=scope, dossier=dossier, regel_id=rij.id, reden=" ")
        nieuw = draai_terug(scope=scope, dossier=dossier, regel_id=rij.id, reden="verkeerde persoon")
        assert nieuw.vervallen and nieuw.corrigeert_id == rij.id
        assert dossier.fase == "gekoppeld" and dossier.gesloten_op is None
        assert dossierfeiten(dossier).plicht_ingetrokken is None
        assert gehoord == ["SS110"]
        with pytest.raises(Weigering, match="geldt al niet meer"):
            draai_terug(scope=scope, dossier=dossier, regel_id=rij.id, reden="nog eens")


def test_a_dossier_with_nothing_else_closes_and_begins_anew_with_the_next_notification(scope_van) -> None:
    with met_scope(_keten()) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn=BSN, feiten=[_melding("SS139")])
        assert dossier.fase == "intake"
    with met_scope(scope_van(SANNE)) as scope:
        rij = Gebeurtenis.objects.get(dossier=dossier, kenmerk="notificatie_ontvangen")
        draai_terug(scope=scope, dossier=dossier, regel_id=rij.id, reden="verkeerde gemeente")
        assert dossier.fase == "gesloten"
    with met_scope(_keten(NU + timedelta(hours=1))) as scope:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[_melding("SS101")])
        assert dossier.fase == "gekoppeld" and dossier.gesloten_op is None


def test_a_merge_takes_facts_and_numbers_over_and_can_be_undone(scope_van) -> None:
    with met_scope(_keten()) as scope:
        dubbel = maak_dossier(
            scope=scope, gemeente_id=BAARN, bsn=BSN,
            feiten=[_melding(), _plicht(VANDAAG), Feit(g.LbtAangemeld(datum=VANDAAG), VANDAAG, g.Bron.DUO)],
        )  # fmt: skip
    with met_scope(scope_van(SANNE)) as scope:
        blijft = ingeschreven(scope, voornamen="Amira", achternaam="Haddad")
        with pytest.raises(Weigering, match="twee verschillende"):
            voeg_samen(scope=scope, blijft=blijft, dubbel=blijft, reden="x")
        voeg_samen(scope=scope, blijft=blijft, dubbel=dubbel, reden="zelfde persoon")
        assert dubbel.fase == "gesloten" and dubbel.samengevoegd_in == blijft.id
        assert Identificatie.objects.get(dossier=blijft).bsn == BSN
        assert queries.dossier_met_nummer(gemeente_id=BAARN, bsn=BSN, v_nummer=None) == blijft
        assert dossierfeiten(blijft).plicht is not None and dossierfeiten(blijft).lbt_aangemeld is not None
        with pytest.raises(Weigering, match="al samengevoegd"):
            voeg_samen(scope=scope, blijft=blijft, dubbel=dubbel, reden="x")
        maak_samenvoegen_ongedaan(scope=scope, dubbel=dubbel, reden="toch twee mensen")
        blijft.refresh_from_db()
        assert dubbel.samengevoegd_in is None and dubbel.fase == "gekoppeld"
        assert dossierfeiten(blijft).plicht is None
        assert Identificatie.objects.get(dossier=blijft).bsn is None
        assert queries.dossier_met_nummer(gemeente_id=BAARN, bsn=BSN, v_nummer=None) == dubbel


def test_a_task_closed_by_a_person_stays_closed(scope_van) -> None:
    with met_scope(_keten()) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn=BSN, feiten=[_melding("SS128")])
    with met_scope(scope_van(SANNE)) as scope:
        taak = Taak.objects.get(dossier=dossier, soort="aow_nadert", open=True)
        dicht = sluit_taak(scope=scope, taak_id=taak.id, toelichting="besproken")
        assert not dicht.open and dicht.klaar_door == "Sanne Bakker"
        leg_vast(
            scope=scope, dossier=dossier, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER,
            inhoud=g.Notitie(datum=VANDAAG, tekst="iets anders"),
        )  # fmt: skip
        assert not Taak.objects.filter(dossier=dossier, soort="aow_nadert", open=True).exists()
        with pytest.raises(Weigering, match="al klaar"):
            sluit_taak(scope=scope, taak_id=taak.id)
        vanzelf = Taak.objects.filter(dossier=dossier, open=True, afsluitbaar=False).first()
        if vanzelf is not None:
            with pytest.raises(Weigering, match="vanzelf"):
                sluit_taak(scope=scope, taak_id=vanzelf.id)
            vanzelf.refresh_from_db()
            assert vanzelf.open


def test_what_came_with_an_undone_notification_reads_as_no_longer_true(scope_van, ingelogd) -> None:
    with met_scope(_keten()) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn=BSN, feiten=[_melding(), _plicht(date(2026, 10, 5))])
    with met_scope(scope_van(SANNE)) as scope:
        melding = Gebeurtenis.objects.get(dossier=dossier, kenmerk=g.NotificatieOntvangen.code)
        draai_terug(scope=scope, dossier=dossier, regel_id=melding.id, reden="verkeerde persoon")
    blad = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/tijdlijn").text
    assert "Bericht van DUO (SS101) (geldt niet meer)" in blad
    assert "Moet inburgeren (geldt niet meer)" in blad


@pytest.mark.parametrize("blijft_azc", [True, False])
def test_merging_somebody_typed_in_an_azc_with_who_later_lives_here(scope_van, blijft_azc: bool) -> None:
    """The later registration counts, whichever of the two dossiers stays; undone, the stay in the azc lasts again."""
    with met_scope(scope_van(SANNE)) as scope:
        vanaf, hier = date(2026, 6, 1), date(2026, 9, 1)
        in_azc = maak_dossier(
            scope=scope,
            gemeente_id=BAARN,
            v_nummer=31,
            feiten=[
                Feit(g.Gekoppeld(datum=vanaf, gemeente=BAARN), vanaf, g.Bron.MEDEWERKER),
                Feit(g.VerblijfAzc(vanaf=vanaf), vanaf, g.Bron.MEDEWERKER),
            ],
        )
        woont = maak_dossier(
            scope=scope,
            gemeente_id=BAARN,
            v_nummer=32,
            feiten=[Feit(g.Ingeschreven(datum=hier, gemeente=BAARN), hier, g.Bron.MEDEWERKER)],
        )
        blijft, dubbel = (in_azc, woont) if blijft_azc else (woont, in_azc)
        voor = dossierfeiten(blijft).in_azc
        voeg_samen(scope=scope, blijft=blijft, dubbel=dubbel, reden="dezelfde persoon")
        feiten = dossierfeiten(blijft)
        assert (feiten.in_azc, feiten.gevestigd_op, blijft.fase) == (False, hier, "intake")
        maak_samenvoegen_ongedaan(scope=scope, dubbel=dubbel, reden="toch twee mensen")
        assert dossierfeiten(blijft).in_azc == voor
