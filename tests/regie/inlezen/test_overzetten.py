# SPDX-License-Identifier: EUPL-1.2
"""From the list of an old system to dossiers: judged, written and undone in blocks, never over what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie, Klok
from meedoen.regie.dossiers.services import leg_vast, schrijf_notitie
from meedoen.regie.inlezen import blokken, later, queries, services
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.soorten import OUD
from meedoen.regie.plannen.models import Pip
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.rekenblad import BestandGeweigerd
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, JOOST, KARIN, NU, SANNE
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.inlezen.hulp import als_csv

pytestmark = pytest.mark.django_db
LEASE = timedelta(minutes=2)
KOP = tuple(veld.kolom for veld in OUD.velden if veld.kolom)
_PLAN = {
    "Doelgroep": "AS", "Begin plicht": "1-9-2025", "Kennisgeving": "3-9-2025", "Inschrijving": "10-9-2025",
    "Brede intake": "20-10-2025", "Datum PIP": "1-11-2025", "Leerroute": "B1-route", "Niveau": "B1",
    "Einde termijn": "1-11-2028",
}  # fmt: skip


def mens(nummer: int, **anders: str) -> dict[str, str]:
    """A row of an old system with a plan; each number is another person."""
    letters = "".join(chr(97 + int(cijfer)) for cijfer in f"{nummer:05d}")
    return {
        "V-nummer": f"{2_800_000_000 + nummer}", "Voornamen": "Abel", "Achternaam": f"Ko{letters}{letters[::-1]}",
        "Geboortedatum": f"{nummer % 28 + 1}-{nummer % 12 + 1}-{1960 + nummer * 7 % 45}", **_PLAN, **anders,
    }  # fmt: skip


def bestand(*rijen: dict[str, str]) -> bytes:
    return als_csv(rijen, kop=KOP)


@pytest.fixture
def scope(db: None, scope_van: Callable[..., Scope]) -> Iterator[Scope]:
    with met_scope(scope_van(SANNE)) as van_sanne:
        yield van_sanne


def lees(scope: Scope, *rijen: dict[str, str]) -> Inlezing:
    return services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="oud.csv", inhoud=bestand(*rijen), soort=OUD)


def lees_in(scope: Scope, *rijen: dict[str, str]) -> Inlezing:
    return services.bevestig(scope=scope, stuk=lees(scope, *rijen))


def uitkomsten(stuk: Inlezing) -> list[str]:
    return [rij.uitkomst for rij in queries.rijen(stuk)]


def draai_terug(scope: Scope, stuk: Inlezing) -> None:
    blokken.vraag_ongedaan(scope=scope, stuk=stuk)
    while blokken.draai_blok_terug(scope=scope, stuk=stuk):
        pass


def test_a_row_with_a_plan_becomes_a_dossier_in_the_traject_and_nothing_goes_to_duo(scope: Scope) -> None:
    assert uitkomsten(lees_in(scope, mens(1))) == ["gemaakt"]
    dossier = Identificatie.objects.get(v_nummer="2800000001").dossier
    feiten = dossierfeiten(dossier)
    assert dossier.fase == "traject"
    assert feiten.plicht is not None and feiten.plicht.kennisgeving == date(2025, 9, 3)
    assert [d.doelgroep for d in feiten.doelgroepen] == [Doelgroep.ASIEL]
    assert feiten.pip is not None and (feiten.pip.dagtekening, feiten.pip.leerroute) == (date(2025, 11, 1), "B")
    assert feiten.termijn == g.TermijnGesteld(start=date(2025, 11, 2), einde=date(2028, 11, 2))
    assert Klok.objects.get(dossier=dossier, soort="inburgeringstermijn").uiterste == date(2028, 11, 1)
    plan = Pip.objects.get(dossier_id=dossier.id)
    assert (plan.staat, plan.versie, plan.dagtekening, plan.besluit_id) == ("vastgesteld", 1, date(2025, 11, 1), None)
    assert not Bericht.objects.exists()
    bronnen = set(Gebeurtenis.objects.filter(dossier=dossier).exclude(bron="systeem").values_list("bron", flat=True))
    assert bronnen == {"oud_systeem"}


@pytest.mark.parametrize(
    ("anders", "kolom", "woorden"),
    [
        ({"Leerroute": ""}, "Leerroute", "leerroute ontbreekt"),
        ({"Brede intake": ""}, "Brede intake", "brede intake klaar was ontbreekt"),
        ({"Inschrijving": ""}, "Inschrijving", "inschrijving in de gemeente ontbreekt"),
        ({"Datum PIP": ""}, "Einde termijn", "dagtekening van het PIP ontbreekt"),
        ({"Leerroute": "Z-route"}, "Niveau", "Z-route kent geen niveau"),
        ({"Leerroute": "X"}, "Leerroute", "B1-route, onderwijsroute of Z-route"),
        ({"Doelgroep": "Oekraïne"}, "Doelgroep", "AS (asiel) of GO"),
        ({"Datum PIP": "1-10-2025"}, "Datum PIP", "ligt voor “Brede intake klaar”"),
        ({"Einde termijn": "1-10-2025"}, "Einde termijn", "eindigt voor het plan"),
        ({"Datum PIP": "31-12-2021", "Brede intake": "1-12-2021", "Inschrijving": "1-11-2021"}, "Datum PIP", "2022"),
        ({"V-nummer": ""}, "V-nummer", "V-nummer of een BSN"),
        ({"Achternaam": ""}, "Achternaam", "achternaam ontbreekt"),
        ({"Kennisgeving": "31-2-2025"}, "Kennisgeving", "geen dag 31"),
    ],
)
def test_a_faulty_row_names_its_column_and_what_would_do(
    scope: Scope, anders: dict[str, str], kolom: str, woorden: str
) -> None:
    stuk = lees(scope, mens(1, **anders), mens(2))
    fout, goed = queries.rijen(stuk)
    assert (fout.soort, goed.soort) == ("fout", "nieuw")
    assert any(k == kolom and woorden in reden for k, _, reden in fout.fouten), fout.fouten
    assert uitkomsten(services.bevestig(scope=scope, stuk=stuk)) == ["fout", "gemaakt"]


def test_wrong_columns_are_refused_in_words_and_nothing_is_kept(scope: Scope) -> None:
    with pytest.raises(BestandGeweigerd, match=r"“Achternaam” \(Achternaam\).*Wel in het bestand: “Naam”"):
        services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="x.csv", inhoud=b"Naam;BSN\nx;999990019\n", soort=OUD)
    assert not Inlezing.objects.exists()


def test_what_duo_told_stays_and_the_difference_names_who_told_it(scope: Scope) -> None:
    dossier = ingeschreven(scope, v_nummer="2800000001", voornamen="Abel", achternaam=mens(1)["Achternaam"])
    plicht = g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=date(2025, 9, 1), kennisgeving=date(2025, 9, 5))
    leg_vast(scope=scope, dossier=dossier, inhoud=plicht, geldig_op=date(2025, 9, 5), bron=g.Bron.DUO)
    stuk = lees(
        scope, mens(1, **dict.fromkeys(("Brede intake", "Datum PIP", "Leerroute", "Niveau", "Einde termijn"), ""))
    )
    (rij,) = queries.rijen(stuk)
    assert rij.soort == "bekend"
    assert ["Kennisgeving", "5-9-2025 (Bericht van DUO)", "3-9-2025"] in rij.verschillen
    services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={2: "overnemen"})
    services.bevestig(scope=scope, stuk=stuk)
    nu = dossierfeiten(dossier)
    assert nu.plicht == plicht, "also with everything taken over"


def test_the_same_list_again_adds_only_what_is_new(scope: Scope) -> None:
    lees_in(scope, mens(1), mens(2))
    voor = Gebeurtenis.objects.count()
    assert uitkomsten(lees_in(scope, mens(1), mens(2), mens(3))) == ["niets_nieuws", "niets_nieuws", "gemaakt"]
    eigen = Gebeurtenis.objects.filter(dossier=Identificatie.objects.get(v_nummer="2800000003").dossier).count()
    assert Gebeurtenis.objects.count() == voor + eigen


def test_undone_by_one_act_and_read_in_again(scope: Scope) -> None:
    stuk = lees_in(scope, mens(1), mens(2))
    draai_terug(scope, stuk)
    assert uitkomsten(stuk) == ["ongedaan", "ongedaan"]
    assert {(d.fase, d.gesloten_om) for d in Dossier.objects.all()} == {("gesloten", "teruggedraaid")}
    assert not Identificatie.objects.filter(actief=True).exists()
    assert set(Pip.objects.values_list("staat", flat=True)) == {"weggegooid"}
    assert uitkomsten(lees_in(scope, mens(1), mens(2))) == ["gemaakt", "gemaakt"]


def test_where_somebody_went_on_nothing_is_undone(scope: Scope, scope_van: Callable[..., Scope]) -> None:
    stuk = lees_in(scope, mens(1), mens(2))
    dossier = Identificatie.objects.get(v_nummer="2800000002").dossier
    with met_scope(scope_van(SANNE, nu=NU + timedelta(hours=1))) as later_:
        schrijf_notitie(scope=later_, dossier=dossier, tekst="Gebeld.", delen=False)
    draai_terug(scope, stuk)
    assert uitkomsten(stuk) == ["ongedaan", "verder"]
    dossier.refresh_from_db()
    assert dossier.fase == "traject" and Pip.objects.get(dossier_id=dossier.id).staat == "vastgesteld"


def test_what_was_filled_in_goes_back_to_what_it_was(scope: Scope) -> None:
    dossier = ingeschreven(scope, v_nummer="2800000001", voornamen="Abel", achternaam="Anders")
    voor = dossierfeiten(dossier)
    stuk = lees(scope, mens(1))
    services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={2: "overnemen"})
    services.bevestig(scope=scope, stuk=stuk)
    dossier.refresh_from_db()
    assert dossier.achternaam == mens(1)["Achternaam"] and dossierfeiten(dossier).pip is not None
    draai_terug(scope, stuk)
    dossier.refresh_from_db()
    assert (dossier.achternaam, dossier.geboortedatum) == ("Anders", None)
    nu = dossierfeiten(dossier)
    assert (nu.pip, nu.plicht, nu.fase) == (None, voor.plicht, voor.fase)


def test_a_draft_plan_is_not_overwritten_and_the_row_says_so(scope: Scope) -> None:
    dossier = ingeschreven(scope, v_nummer="2800000001", voornamen="Abel", achternaam=mens(1)["Achternaam"])
    Pip.objects.create(
        gemeente_id=BAARN, dossier_id=dossier.id, versie=1, gemaakt_op=NU, bewaard_op=NU, bewaard_door="Joost"
    )
    voor = Gebeurtenis.objects.filter(dossier=dossier).count()
    stuk = lees_in(scope, mens(1), mens(2))
    assert uitkomsten(stuk) == ["mislukt", "gemaakt"]
    assert "plan in de maak" in queries.rijen(stuk)[0].fouten[0][2]
    assert Gebeurtenis.objects.filter(dossier=dossier).count() == voor, "the whole row or nothing of it"


def test_a_person_who_stands_twice_counts_once_also_over_blocks(
    scope: Scope, scope_van: Callable[..., Scope], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "LEES_METEEN", 1)
    monkeypatch.setattr(blokken, "_LEES_BLOK", 2)
    stuk = lees(scope, mens(1), mens(2), mens(3), mens(1))
    assert stuk.staat == "lezen" and not Dossier.objects.exists()
    assert blokken.lees_blok(scope=scope, stuk=stuk) is True
    assert queries.voortgang(stuk) == (2, 4)
    while blokken.lees_blok(scope=scope, stuk=stuk):
        pass
    assert [rij.soort for rij in queries.rijen(stuk)] == ["nieuw", "nieuw", "nieuw", "fout"]
    assert "rij 2" in queries.rijen(stuk)[3].fouten[0][2]
    assert all(rij.cellen == [] for rij in queries.rijen(stuk)), "what is read stands once"


def stuur(client: Any, *rijen: dict[str, str]) -> str:
    inhoud = SimpleUploadedFile("oud.csv", bestand(*rijen))
    return str(client.post("/overzetten", {"gemeente": BAARN, "bestand": inhoud})["Location"])


def tekst(antwoord: Any) -> str:
    return str(antwoord.getvalue().decode())


def test_the_worker_judges_writes_and_undoes_in_blocks_and_the_page_tells_how_far(
    ingelogd: Callable[..., Any], scope_van: Callable[..., Scope], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "LEES_METEEN", 3)
    monkeypatch.setattr(later, "MEER_DAN", 3)
    monkeypatch.setattr(blokken, "_LEES_BLOK", 3)
    monkeypatch.setattr(blokken, "_TERUG_BLOK", 3)
    client = ingelogd(SANNE)
    adres = stuur(client, *(mens(n) for n in range(1, 8)))
    assert "0 van 7 rijen nagekeken" in tekst(client.get(adres))
    assert later.werk(nu=NU, lease=LEASE)
    assert "3 van 7 rijen nagekeken" in tekst(client.get(adres))
    while later.werk(nu=NU, lease=LEASE):
        pass
    assert "nog niets veranderd" in tekst(client.get(adres))
    client.post(f"{adres}/bevestigen")
    assert "0 van 7 rijen ingelezen" in tekst(client.get(adres))
    while later.werk(nu=NU, lease=LEASE):
        pass
    klaar = tekst(client.get(adres))
    assert "Ingelezen door Sanne Bakker" in klaar and "Maak dit ongedaan" in klaar
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.filter(fase="traject").count() == 7
    client.post(f"{adres}/ongedaan")
    assert "0 van 7 rijen bekeken" in tekst(client.get(adres))
    while later.werk(nu=NU + timedelta(minutes=1), lease=LEASE):
        pass
    assert "Ongedaan gemaakt op" in tekst(client.get(adres))
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.filter(fase="gesloten").count() == 7


def test_the_plan_page_of_such_a_dossier_opens(ingelogd: Callable[..., Any], scope_van: Callable[..., Scope]) -> None:
    client = ingelogd(SANNE)
    adres = stuur(client, mens(1))
    client.post(f"{adres}/bevestigen")
    with met_scope(scope_van(SANNE)):
        dossier_id = Dossier.objects.get().id
    for deel in ("", "/plan", "/tijdlijn", "/traject", "/persoon"):
        antwoord = client.get(f"/dossiers/{dossier_id}{deel}", follow=True)
        assert antwoord.status_code == 200, deel
    assert "Oud systeem" in tekst(client.get(f"/dossiers/{dossier_id}/tijdlijn"))


def test_the_report_comes_as_csv_and_as_workbook(ingelogd: Callable[..., Any]) -> None:
    client = ingelogd(SANNE)
    adres = stuur(client, mens(1, BSN="123"), mens(2))
    assert "BSN" in tekst(client.get(f"{adres}/verslag"))
    assert client.get(f"{adres}/verslag?als=xlsx").content.startswith(b"PK")


def test_a_list_of_another_kind_does_not_open_here(ingelogd: Callable[..., Any]) -> None:
    adres = stuur(ingelogd(SANNE), mens(1))
    assert ingelogd(JOOST).get(adres.replace("overzetten", "coa")).status_code == 404
    assert ingelogd(KARIN).get(f"{adres}/ongedaan").status_code == 403


def test_the_beheerder_keeps_the_columns_with_a_version_and_a_file_remembers_its_own(
    ingelogd: Callable[..., Any], scope_van: Callable[..., Scope]
) -> None:
    beheer = ingelogd(BEHEER)
    namen = {f"kolom_{veld.naam}": veld.kolom for veld in OUD.velden} | {"kolom_achternaam": "Familienaam"}
    antwoord = beheer.post(f"/beheer/overzetten/{BAARN}", {**namen, "vanaf": f"{NU:%d-%m-%Y}", "reden": "export"})
    assert antwoord.status_code == 302, tekst(antwoord)
    assert "Familienaam" in tekst(beheer.get(f"/beheer/overzetten/{BAARN}"))
    with met_scope(scope_van(SANNE)) as scope:
        assert queries.indeling(BAARN, scope.vandaag)["achternaam"] == "Achternaam", "that of the COA is another"
        with pytest.raises(BestandGeweigerd, match="Familienaam"):
            lees(scope, mens(1))
        rij = {**mens(1), "Familienaam": "Kora"}
        kop = [*(k for k in KOP if k != "Achternaam"), "Familienaam"]
        stuk = services.neem_aan(
            scope=scope, gemeente_id=BAARN, bestand="x.csv", inhoud=als_csv([rij], kop=kop), soort=OUD
        )
        keuze = queries.indeling_van(stuk)
        assert keuze.rij is not None and keuze.kolommen["achternaam"] == "Familienaam"
        assert InleesRij.objects.get(inlezing=stuk).naam == "Abel Kora"
