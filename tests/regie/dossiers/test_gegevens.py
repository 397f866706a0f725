# SPDX-License-Identifier: EUPL-1.2
"""What we know of the person changes with a row on the tijdlijn that names the fields, never the values."""

from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Gezinslid, Identificatie, Taak
from meedoen.regie.dossiers.services import (
    DubbelDossier,
    Weigering,
    bewaar_gezinslid,
    verwijder_gezinslid,
    vul_gegevens_aan,
)
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, KARIN, SANNE
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
BSN = "999990019"


def test_only_what_changed_is_laid_down_and_a_new_name_sorts(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        assert Taak.objects.filter(dossier=dossier, soort="bsn_onbekend", open=True).exists()
        namen = vul_gegevens_aan(
            scope=scope,
            dossier=dossier,
            velden={
                "voornamen": "Çağla", "achternaam": "Öztürk", "bsn": BSN, "telefoon": "+31612345678",
                "geheim_adres": False,
            },
        )  # fmt: skip
        assert set(namen) == {"naam", "bsn", "telefoon"}
        assert dossier.sorteernaam == "ozturk cagla" and dossier.naam == "Çağla Öztürk"
        assert Identificatie.objects.get(dossier=dossier).bsn == BSN
        assert Contact.objects.get(dossier=dossier).telefoon == "+31612345678"
        rijen = Gebeurtenis.objects.filter(dossier=dossier, kenmerk="gegevens_aangevuld")
        assert not any("Öztürk" in str(rij.gegevens) or BSN in str(rij.gegevens) for rij in rijen)
        assert not Taak.objects.filter(dossier=dossier, soort="bsn_onbekend", open=True).exists()
        assert vul_gegevens_aan(scope=scope, dossier=dossier, velden={"bsn": BSN}) == ()


def test_a_number_of_somebody_else_is_refused(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        ingeschreven(scope, bsn=BSN)
        dossier = ingeschreven(scope)
        with pytest.raises(DubbelDossier):
            vul_gegevens_aan(scope=scope, dossier=dossier, velden={"bsn": BSN})


def test_refusals(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        with pytest.raises(Weigering, match="Dit gegeven kennen we niet"):
            vul_gegevens_aan(scope=scope, dossier=dossier, velden={"gemeente_id": 313})
        with pytest.raises(Weigering, match="Dit BSN klopt niet"):
            vul_gegevens_aan(scope=scope, dossier=dossier, velden={"bsn": "123"})
    with met_scope(scope_van(KARIN)) as scope, pytest.raises(Weigering):
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"taal": "Tigrinya"})
    with met_scope(scope_van(BEA)) as scope, pytest.raises(Weigering):
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"taal": "Tigrinya"})


def test_another_gemeente_cannot_even_lock_it(scope_van) -> None:
    from meedoen.regie.dossiers.services import leg_vast

    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
    with met_scope(scope_van(BEA)) as scope, pytest.raises(Dossier.DoesNotExist):
        leg_vast(
            scope=scope, dossier=dossier, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER,
            inhoud=g.Notitie(datum=scope.vandaag, tekst="van buiten"),
        )  # fmt: skip


def test_the_household_is_kept(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        lid = bewaar_gezinslid(scope=scope, dossier=dossier, relatie="kind", naam="Samir Haddad")
        bewaar_gezinslid(
            scope=scope, dossier=dossier, relatie="kind", naam="Samir Haddad",
            geboortedatum=date(2020, 2, 29), gezinslid_id=lid.id,
        )  # fmt: skip
        assert Gezinslid.objects.get(dossier=dossier).geboortedatum == date(2020, 2, 29)
        verwijder_gezinslid(scope=scope, dossier=dossier, gezinslid_id=lid.id)
        assert not Gezinslid.objects.filter(dossier=dossier).exists()
        assert Gebeurtenis.objects.filter(dossier=dossier, veldgroep="gezin").count() == 3
