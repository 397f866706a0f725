# SPDX-License-Identifier: EUPL-1.2
"""What we know of the person changes with a row on the tijdlijn that names the fields, never the values."""

from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Gezinslid, Identificatie, Taak, Verblijf
from meedoen.regie.dossiers.regels import kort
from meedoen.regie.dossiers.services import (
    DubbelDossier,
    Weigering,
    bewaar_gezinslid,
    corrigeer,
    kies_contactpersoon,
    leg_vast,
    maak_dossier,
    schrijf_notitie,
    verwijder_gezinslid,
    vul_gegevens_aan,
)
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEA, KARIN, NU, SANNE, VANDAAG
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


@pytest.mark.parametrize(
    ("relatie", "geboren", "woont_bij", "aantal"),
    [
        ("kind", None, True, 1),
        ("kind", date(2008, 11, 24), True, 1),  # eighteen tomorrow
        ("kind", date(2008, 11, 23), True, 0),
        ("kind", date(2020, 1, 1), False, 0),
        ("partner", date(2020, 1, 1), True, 0),
    ],
)
def test_children_of_the_list_count_for_the_tasks(
    scope_van, relatie: str, geboren: date | None, woont_bij: bool, aantal: int
) -> None:
    assert date(2026, 11, 23) == VANDAAG
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        lid = bewaar_gezinslid(
            scope=scope, dossier=dossier, relatie=relatie, naam="Sami", geboortedatum=geboren, woont_bij=woont_bij
        )
        assert (dossierfeiten(dossier).kinderen_thuis, dossierfeiten(dossier).kinderen) == (aantal, aantal or None)
        verwijder_gezinslid(scope=scope, dossier=dossier, gezinslid_id=lid.id)
        assert dossierfeiten(dossier).kinderen_thuis == 0


def test_a_closed_dossier_is_read_and_not_changed_by_a_person(scope_van, ingelogd) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        leg_vast(scope=scope, dossier=dossier, inhoud=g.Overleden(), geldig_op=VANDAAG, bron=g.Bron.BRP)
        assert dossier.gesloten_op is not None
        for doe in (
            lambda: vul_gegevens_aan(scope=scope, dossier=dossier, velden={"taal": "Dari"}),
            lambda: bewaar_gezinslid(scope=scope, dossier=dossier, relatie="kind", naam="Sami"),
            lambda: schrijf_notitie(scope=scope, dossier=dossier, tekst="Nog iets."),
        ):
            with pytest.raises(Weigering, match="gesloten"):
                doe()
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    for deel in ("persoon/naam", "persoon/gezin/nieuw", "contact", "contactpersoon/gemeente"):
        antwoord = client.get(f"{basis}/{deel}", follow=True)
        assert antwoord.redirect_chain and "Dit dossier is gesloten." in antwoord.text
    with met_scope(keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="werker", doel="toets")) as scope:
        assert vul_gegevens_aan(scope=scope, dossier=dossier, velden={"plaats": "Baarn"}, bron=g.Bron.BRP)


def test_the_tijdlijn_says_who_did_it(scope_van, ingelogd) -> None:
    with met_scope(keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="werker", doel="toets")) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn="999990019")
    with met_scope(scope_van(SANNE)) as scope:
        inhoud = g.Ingeschreven(datum=VANDAAG, gemeente=BAARN)
        leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
        soorten = {regel.titel: regel.soort for regel in kort(scope, dossier)}
    assert soorten == {"Dossier gemaakt": "keten", "Ingeschreven in de gemeente": "mens"}
    for soort, wel, niet in (("mens", "Ingeschreven", "Dossier gemaakt"), ("keten", "Dossier gemaakt", "Ingeschreven")):
        blad = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/tijdlijn?soort={soort}").text
        assert wel in blad and niet not in blad


def test_forms_about_a_person_speak_plainly_and_know_that_nobody_is_born_tomorrow(scope_van, ingelogd) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/persoon"
    leeg = client.post(f"{basis}/naam", {"voornamen": "Amira", "geboortedatum": "24-11-2026"})
    assert leeg.status_code == 422 and "verplicht." not in leeg.text and "Vul dit in." in leeg.text
    kind = client.post(f"{basis}/gezin/nieuw", {"naam": "Sami", "relatie": "kind", "geboortedatum": "1-1-2030"})
    for antwoord in (leeg, kind):
        assert antwoord.status_code == 422 and "De laatste dag die kan, is 23 november 2026." in antwoord.text


def test_the_tijdlijn_names_the_contact_person(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        kies_contactpersoon(scope=scope, dossier=dossier, plek=g.Plek.UITVOERDER, vanaf=VANDAAG, naam="Henk Smit")
        assert "Henk Smit, vanaf 23 november 2026." in [regel.zin for regel in kort(scope, dossier)]


def _titels(dossier: Dossier) -> list[dict[str, object]]:
    rijen = Gebeurtenis.objects.filter(dossier=dossier, kenmerk="verblijfstitel_vastgesteld")
    return [rij.gegevens for rij in rijen.order_by("vastgelegd_op", "id")]


def test_a_residence_title_has_its_own_row_and_the_last_one_is_that_of_now(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        eerst = {"verblijfstitel": "26", "titel_vanaf": date(2021, 6, 1), "titel_tot": date(2026, 6, 1)}
        assert vul_gegevens_aan(scope=scope, dossier=dossier, velden=eerst) == ("verblijfstitel",)
        assert vul_gegevens_aan(scope=scope, dossier=dossier, velden=eerst) == ()
        nieuw = {"verblijfstitel": "27", "titel_vanaf": date(2026, 6, 1), "titel_tot": None}
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=nieuw)
        assert _titels(dossier) == [
            {"titel": "26", "vanaf": "2021-06-01", "tot": "2026-06-01"},
            {"titel": "27", "vanaf": "2026-06-01"},
        ]
        nu = Verblijf.objects.get(dossier=dossier)
        assert (nu.verblijfstitel, nu.titel_vanaf, nu.titel_tot) == ("27", date(2026, 6, 1), None)


def test_a_withdrawn_title_leaves_the_one_of_before_and_at_last_none(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        for titel in ("26", "27"):
            vul_gegevens_aan(scope=scope, dossier=dossier, velden={"verblijfstitel": titel})
        for blijft in ("26", ""):
            laatste = Gebeurtenis.objects.filter(
                dossier=dossier, kenmerk="verblijfstitel_vastgesteld", correcties__isnull=True
            ).latest("vastgelegd_op", "id")
            corrigeer(scope=scope, dossier=dossier, regel_id=laatste.id, inhoud=None, reden="verkeerd gelezen")
            assert Verblijf.objects.get(dossier=dossier).verblijfstitel == blijft


def test_a_title_from_before_such_rows_stays_until_it_changes_and_then_becomes_history(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        Verblijf.objects.filter(dossier=dossier).update(verblijfstitel="26", titel_tot=date(2027, 1, 1))
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"taal": "Tigrinya"})
        assert Verblijf.objects.get(dossier=dossier).verblijfstitel == "26"
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"titel_tot": date(2029, 1, 1)})
        assert _titels(dossier) == [{"titel": "26", "tot": "2027-01-01"}, {"titel": "26", "tot": "2029-01-01"}]
        assert Verblijf.objects.get(dossier=dossier).titel_tot == date(2029, 1, 1)
