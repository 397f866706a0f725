# SPDX-License-Identifier: EUPL-1.2
"""One profile typed over goes the way of a file; and regioplaatsing, from column or form, stands with the stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.inlezen import queries, services
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.velden import STANDAARD
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, KARIN, SANNE, SOEST
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.inlezen.hulp import KOP, als_csv, profiel

pytestmark = pytest.mark.django_db
Inloggen = Callable[..., Any]
GOED = {
    "gemeente": BAARN, "v_nummer": "2700000001", "voornamen": "Selam", "achternaam": "Tesfay",
    "geboortedatum": "14-3-1994",
    "geslacht": "v", "taal": "Tigrinya", "locatie": "azc Almere", "vanaf": "3-2-2026", "koppeldag": "2-11-2026",
    "regioplaatsing": "ja", "land": "Eritrea",
}  # fmt: skip


def tekst(antwoord: Any) -> str:
    return str(antwoord.content.decode())


def test_from_form_to_dossier_with_the_same_steps(ingelogd: Inloggen, scope_van: Callable[..., Scope]) -> None:
    client = ingelogd(SANNE)
    assert "/coa/met-de-hand" in tekst(client.get("/coa"))
    adres = client.post("/coa/met-de-hand", GOED)["Location"]
    blad = tekst(client.get(adres))
    assert "In dossiers is nog niets veranderd" in blad and "Selam Tesfay" in blad
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.count() == 0
    client.post(f"{adres}/bevestigen")
    with met_scope(scope_van(SANNE)):
        dossier = Dossier.objects.get()
        stay = dossierfeiten(dossier).azc[-1]
    assert (stay.vanaf, stay.locatie, stay.regioplaatsing) == (date(2026, 2, 3), "azc Almere", True)
    lijn = tekst(client.get(f"/dossiers/{dossier.id}/tijdlijn"))
    assert "Woont in het azc van de regio" in lijn and "Eritrea" in lijn


def test_somebody_who_is_there_already_is_found(ingelogd: Inloggen, scope_van: Callable[..., Scope]) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope, v_nummer="2700000001", voornamen="Selma", achternaam="Tesfay")
    client = ingelogd(SANNE)
    blad = tekst(client.get(client.post("/coa/met-de-hand", GOED)["Location"]))
    assert dossier.nummer in blad and "dossier “Selma”, bestand “Selam”" in blad and "regioplaatsing" in blad


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        ({"v_nummer": "12A"}, "v_nummer", "hoogstens tien cijfers"),
        ({"v_nummer": ""}, "v_nummer", "V-nummer of een BSN nodig"),
        ({"bsn": "123456789"}, "bsn", "elfproef"),
        ({"achternaam": ""}, "achternaam", "Vul dit in."),
        ({"achternaam": "=cmd()"}, "achternaam", "formule"),
        ({"voornamen": "x" * 201}, "voornamen", "200"),
        ({"voornamen": "a\u202eb"}, "voornamen", "niet ziet"),
        ({"koppeldag": ""}, "koppeldag", "Vul een datum in"),
        ({"koppeldag": "1-1-2030"}, "koppeldag", "moet nog komen"),
        ({"geboortedatum": "31-2-1990"}, "geboortedatum", "31"),
        ({"tot": "1-1-2025"}, "tot", "voor de eerste dag"),
        ({"vanaf": ""}, "vanaf", "ontbreekt"),
        ({"regioplaatsing": "misschien"}, "regioplaatsing", "niet in de lijst"),
        ({"gemeente": SOEST}, "gemeente", "niet in de lijst"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_kept(
    ingelogd: Inloggen, scope_van: Callable[..., Scope], velden: dict[str, Any], veld: str, zin: str
) -> None:
    antwoord = ingelogd(SANNE).post("/coa/met-de-hand", GOED | velden)
    assert antwoord.status_code == 422
    assert zin in " ".join(antwoord.context["form"].errors[veld])
    with met_scope(scope_van(SANNE)):
        assert (Inlezing.objects.count(), InleesRij.objects.count()) == (0, 0)


@pytest.mark.parametrize("wie", [KARIN, BEHEER])
def test_only_a_consulent_types_and_a_teamleider_reads_why(ingelogd: Inloggen, wie: Any) -> None:
    client = ingelogd(wie)
    assert client.get("/coa/met-de-hand").status_code == 403
    assert client.post("/coa/met-de-hand", GOED).status_code == 403
    if wie is KARIN:
        assert "Dat doet een consulent." in tekst(client.get("/coa"))


@pytest.mark.parametrize(("cel", "waarde"), [("Ja", True), ("nee", False), ("", None)])
def test_a_column_of_the_file_can_tell_it_and_silence_takes_nothing_away(
    scope_van: Callable[..., Scope], cel: str, waarde: bool | None
) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        services.stel_indeling_in(
            scope=scope, gemeente_id=BAARN, kolommen={**STANDAARD, "regioplaatsing": "Regio"}, vanaf=scope.vandaag,
            reden="",
        )  # fmt: skip
    kop = (*KOP, "Regio")
    with met_scope(scope_van(SANNE)) as scope:
        for rij in (profiel(1, Regio=cel), profiel(1)):
            stuk = services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="a.csv", inhoud=als_csv([rij], kop=kop))
            services.bevestig(scope=scope, stuk=stuk)
        dossier = Dossier.objects.get()
        assert dossierfeiten(dossier).azc[-1].regioplaatsing is waarde
        fout = services.neem_aan(
            scope=scope, gemeente_id=BAARN, bestand="a.csv", inhoud=als_csv([profiel(2, Regio="wel")], kop=kop)
        )
        assert queries.rijen(fout)[0].fouten == [["Regio", "wel", "Schrijf ja of nee, of laat dit leeg."]]


def test_another_gemeente_may_not(scope_van: Callable[..., Scope]) -> None:
    scope = replace(scope_van(SANNE), gemeenten=(SOEST,))
    with met_scope(scope), pytest.raises(services.Geweigerd):
        services.neem_profiel_aan(scope=scope, gemeente_id=BAARN, waarden={})
