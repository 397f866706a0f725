# SPDX-License-Identifier: EUPL-1.2
"""What a gemeente adds to its letters: by day, with a version, never in the place of what the act asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.besluiten.brieven.gegevens import EigenTekst
from meedoen.regie.besluiten.brieven.voorbeelden import NAAM, vaste_koppen, voorbeeld
from meedoen.regie.besluiten.models import Brief, Brieftekst
from meedoen.regie.besluiten.services import BesluitWeigering, druk_af, leg_brief_vast, teksten
from meedoen.regie.dossiers.services import maak_dossier
from meedoen.regie.web.leesbaar import meet
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, SOEST, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden as v
from tests.regie.besluiten.brieven_voorbeelden import staat_er

pytestmark = pytest.mark.django_db
Scopes = Callable[..., Scope]
EIGEN = {
    "opening": "Welkom in Baarn.", "contact": "Kom langs bij de Laanstraat.", "openingstijden": "elke ochtend",
    "slot": "Wij helpen u graag.",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = v.lettertypen()


def schrijf(scope: Scope, soort: str = "oproep", gezien: int = 0, **anders: Any) -> Brieftekst:
    velden: dict[str, Any] = {"gemeente_id": BAARN, "teksten": EIGEN, "vanaf": VANDAAG} | anders
    return teksten.schrijf_tekst(scope=scope, soort=soort, gezien=gezien, **velden)


@pytest.mark.parametrize("soort", NAAM)
def test_own_words_stand_in_every_letter_and_nothing_that_was_there_goes(soort: str) -> None:
    brief = voorbeeld(soort, afzender=v.AFZENDER, ondertekenaar=v.GEMEEN["ondertekenaar"], dag=VANDAAG)
    kaal, eigen = v.tekst(druk_af(brief)), v.tekst(druk_af(brief, eigen=EigenTekst(**EIGEN)))
    for zin in EIGEN.values():
        assert zin.replace(" ", "") in eigen.replace(" ", "") and zin.replace(" ", "") not in kaal.replace(" ", "")
    koppen = [kop.replace(" ", "") for kop in vaste_koppen(soort)]
    staan_er = [kop for kop in koppen if kop in kaal.replace(" ", "")]
    assert staan_er and all(kop in eigen.replace(" ", "") for kop in staan_er)
    begin, slot = eigen.replace(" ", "").index("WelkominBaarn"), eigen.replace(" ", "").index("Wijhelpenugraag")
    assert begin < slot


def test_a_letter_keeps_the_words_and_the_version_it_was_made_with(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        schrijf(scope, soort="alle", teksten={"slot": "Tot ziens."})
        schrijf(scope)
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn="999990019", achternaam="Haddad")
        brief = replace(v.oproep(1), dagtekening=VANDAAG - timedelta(days=1))
        rij = leg_brief_vast(scope=scope, dossier=dossier, soort="oproep", brief=brief, veldgroep=Veldgroep.BEGELEIDING)
        assert rij.gegevens["eigen"]["versie"] == "", "dated before the words held"
    with met_scope(scope_van(BEHEER)) as scope:
        schrijf(scope, gezien=1, teksten={"opening": "Hallo."})
        assert teksten.eigen_tekst(BAARN, "oproep", VANDAAG) == EigenTekst(
            opening="Hallo.", slot="Tot ziens.", versie="alle 1, oproep 2"
        )
        assert teksten.eigen_tekst(BAARN, "oproep", VANDAAG - timedelta(days=1)) == EigenTekst()
        assert teksten.eigen_tekst(SOEST, "oproep", VANDAAG) == EigenTekst()


def test_a_letter_of_today_names_its_versions_whatever_is_written_after_it(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        schrijf(scope)
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn="999990019", achternaam="Haddad")
        brief = voorbeeld("oproep", afzender=v.AFZENDER, ondertekenaar=v.GEMEEN["ondertekenaar"], dag=VANDAAG)
        rij = leg_brief_vast(scope=scope, dossier=dossier, soort="oproep", brief=brief, veldgroep=Veldgroep.BEGELEIDING)
    with met_scope(scope_van(BEHEER)) as scope:
        schrijf(scope, gezien=1, teksten={"opening": "Hallo."})
    with met_scope(scope_van(SANNE)):
        nu = Brief.objects.get(id=rij.id)
        assert nu.gegevens["eigen"] == {**EIGEN, "versie": "oproep 1"}
        assert staat_er("Welkom in Baarn.", bytes(nu.pdf))


def test_two_who_write_at_once_overwrite_nothing(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        schrijf(scope)
        with pytest.raises(BesluitWeigering, match="terwijl je typte"):
            schrijf(scope)
        with pytest.raises(BesluitWeigering, match="niet eerder"):
            schrijf(scope, gezien=1, vanaf=VANDAAG - timedelta(days=1))
        assert [rij.versie for rij in teksten.versies(BAARN, ["oproep"])] == [1]
    with met_scope(scope_van(SANNE)) as scope, pytest.raises(BesluitWeigering):
        schrijf(scope, gezien=1)


def test_the_beheerder_sees_the_letter_and_the_figure_before_it_is_kept(
    ingelogd: Callable[..., Any], scope_van: Scopes
) -> None:
    client = ingelogd(BEHEER)
    adres = f"/beheer/brieven/{BAARN}/oproep"
    velden = {**EIGEN, "vanaf": f"{VANDAAG:%d-%m-%Y}", "gezien": "0"}
    pdf = client.post(adres, velden | {"bekijk": "ja"})
    assert pdf["Content-Type"] == "application/pdf" and staat_er("Welkom in Baarn.", pdf.content)
    gemeten = client.post(adres, velden | {"meet": "ja"}).content.decode()
    assert "van 100" in gemeten and "Welkom in Baarn." in gemeten and "Uw afspraak" in gemeten
    with met_scope(scope_van(BEHEER)):
        assert not Brieftekst.objects.exists()
    fout = client.post(adres, velden | {"opening": "Welkom 🎈"})
    assert fout.status_code == 422 and "Welkom 🎈" in fout.content.decode(), "what was typed stays"
    assert client.post(adres, velden)["Location"] == "/beheer/brieven"
    assert "versie 1" in client.get("/beheer/brieven").content.decode()
    assert "terwijl je typte" in client.post(adres, velden).content.decode()
    assert client.get(f"/beheer/brieven/{BAARN}/bestaat-niet").status_code == 404


@pytest.mark.parametrize(
    ("tekst", "past"),
    [
        ("Welkom in Baarn. Wij helpen u graag. Kom langs of bel ons.", True),
        (
            "De gemeentelijke uitvoeringsorganisatie inventariseert de participatiemogelijkheden overeenkomstig de "
            "beleidsregels.",
            False,
        ),
        ("Kom " + "en kom " * 12 + "nu.", False),
    ],
)
def test_easy_and_hard_words_part(tekst: str, past: bool) -> None:
    assert meet(tekst).past_bij_b1 is past


@given(st.text(max_size=300))
def test_every_text_can_be_measured(tekst: str) -> None:
    uit = meet(tekst)
    assert uit.cijfer is None or 0 <= uit.cijfer <= 100
    assert (uit.cijfer is None) == (uit.woorden == 0)
