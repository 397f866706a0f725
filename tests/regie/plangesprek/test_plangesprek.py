# SPDX-License-Identifier: EUPL-1.2
"""The joint plan session: what is on the table, the print in two languages, versions and signing."""

from __future__ import annotations

import html
import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding import services as begeleiding
from meedoen.regie.begeleiding.doelen import Thema
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.plangesprek import brief, inhoud, services
from meedoen.regie.plangesprek.forms import BewaarForm
from meedoen.regie.plangesprek.models import Handtekening, Plangesprek
from meedoen.regie.plangesprek.services import PlangesprekWeigering
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.vertaling import TALEN
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.besluiten import pdf_lezen
from tests.regie.besluiten.brieven_voorbeelden import lettertypen, staat_er
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
MEEST = 15
GEHEIM = "Zegt dat hij bang is voor zijn buurman"


@pytest.fixture(autouse=True)
def _letters(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = lettertypen()


def vul(scope: Any, dossier: Dossier) -> None:
    """A draft plan, a goal of the library with an agreement, one in own words, and a note that stays inside."""
    Pip.objects.create(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, versie=1, leerroute="B", niveau_lezen="B1",
        uren_taal_knm=600, weken=50, school="Taalschool Eemland", pvt_uren=12, pvt_uiterlijk=VANDAAG + 90 * DAG,
        map_uren=40, voortgangsgesprekken=6, doel="Ik wil werken in mijn eigen beroep.",
        begeleiding="Hulp bij de post.", gemaakt_op=scope.nu, bewaard_op=scope.nu, bewaard_door="x",
    )  # fmt: skip
    doel = begeleiding.stel_doel(scope=scope, dossier=dossier, thema=Thema.WERK, tekst="Ik wil werkervaring opdoen.")
    begeleiding.spreek_af(scope=scope, dossier=dossier, wat="Een cv maken", wie="samen", uiterlijk=VANDAAG + 30 * DAG,
                          gezien="het cv is klaar", doel_id=doel.id)  # fmt: skip
    begeleiding.spreek_af(scope=scope, dossier=dossier, wat="De fiets maken", wie="Henk Smit", uiterlijk=VANDAAG + DAG)
    leg_alles_vast(scope=scope, dossier=dossier, feiten=[
        Feit(g.Contactmoment(datum=VANDAAG, kanaal=g.Kanaal.KANTOOR, tekst=GEHEIM), VANDAAG, g.Bron.MEDEWERKER)
    ])  # fmt: skip


def bewaar(scope: Any, dossier: Dossier, **anders: Any) -> Plangesprek:
    return services.bewaar(scope=scope, dossier=dossier, **{"datum": VANDAAG, "taal": "ar"} | anders)


def test_a_version_keeps_its_print_its_people_and_the_talk(sanne: Any) -> None:
    dossier = maak(sanne, taal="Arabisch")
    vul(sanne, dossier)
    een = bewaar(sanne, dossier, erbij=[" Henk Smit, VluchtelingenWerk ", ""], tolk=True)
    assert [m["naam"] for m in een.aanwezigen] == ["Amira Haddad", "Sanne Bakker", "Henk Smit, VluchtelingenWerk"]
    assert bewaar(sanne, dossier, erbij=["Henk Smit, VluchtelingenWerk"]).id == een.id  # the same again: no new one
    begeleiding.spreek_af(scope=sanne, dossier=dossier, wat="Bellen", wie="samen", uiterlijk=VANDAAG + DAG)
    twee = bewaar(sanne, dossier)
    assert (een.versie, twee.versie) == (1, 2)
    soorten = list(Gebeurtenis.objects.filter(dossier_id=dossier.id).values_list("kenmerk", flat=True))
    assert soorten.count("plan_besproken") == 2 and soorten.count("contactmoment") == 3
    assert dossierfeiten(dossier).laatste_gesprek == VANDAAG
    assert Brief.objects.get(id=een.brief_id).veldgroep == "begeleiding"


@pytest.mark.parametrize("taal", ["", *TALEN])
def test_the_print_can_be_read_aloud_kept_for_ever_and_holds_both_languages(sanne: Any, taal: str) -> None:
    dossier = maak(sanne)
    vul(sanne, dossier)
    pdf = bytes(Brief.objects.get(id=bewaar(sanne, dossier, taal=taal).brief_id).pdf)
    assert b"/Type/StructTreeRoot" in pdf and b"/Lang(nl-NL)" in pdf
    assert {c for c in TALEN if f"/Lang({c}".encode() in pdf} == ({taal} - {""})
    xmp = next(pdf_lezen.stroom(o) for o in pdf_lezen.objecten(pdf).values() if b"/Type/Metadata" in o).decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp and "<pdfaid:conformance>A</pdfaid:conformance>" in xmp
    koppen = pdf_lezen.koppen(pdf)
    assert koppen[0] == "H1" and koppen.count("H1") == 1
    for zin in ("Samen: Een cv maken", "Henk Smit: De fiets maken", "Taalschool Eemland", "12 uur les per week",
                "Tekenen mag, het hoeft niet", "Het is geen besluit"):  # fmt: skip
        assert staat_er(zin, pdf), zin
    assert not staat_er(GEHEIM, pdf)
    assert staat_er("Özgeçmiş yazmak", pdf) is (taal == "tr")


def test_what_is_internal_is_never_on_the_page_or_in_the_print(bladen: Any, scope_van: Any) -> None:
    dossier, client, blad = bladen
    with met_scope(scope_van(SANNE)) as scope:
        vul(scope, dossier)
        bewaar(scope, dossier)
        gegevens = Brief.objects.get(dossier_id=dossier.id, soort="plangesprek").gegevens
    tekst = client.get(blad).content.decode()
    assert GEHEIM not in tekst and GEHEIM not in json.dumps(gegevens)
    assert "Tijdlijn" not in tekst  # not even the tabs: the person looks along
    assert 'lang="ar" dir="rtl"' in tekst and "[غير مترجم]" in tekst and "إنشاء" not in tekst


@pytest.mark.parametrize(
    ("anders", "code"),
    [({"datum": VANDAAG + DAG}, "toekomst"), ({"taal": "fa"}, "taal"), ({"erbij": list("abcde")}, "te_veel")],
)
def test_what_cannot_be_kept(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = maak(sanne)
    with pytest.raises(PlangesprekWeigering) as fout:
        bewaar(sanne, dossier, **anders)
    assert fout.value.code == code and not Plangesprek.objects.exists() and not Brief.objects.exists()


def test_signing_is_once_per_person_and_never_before_the_talk(sanne: Any) -> None:
    dossier = maak(sanne)
    gesprek = bewaar(sanne, dossier, datum=VANDAAG - DAG)

    def teken(plek: int = 0, **anders: Any) -> str:
        velden = {"wijze": "papier", "datum": VANDAAG, "naam": ""} | anders
        try:
            services.teken(scope=sanne, dossier=dossier, gesprek_id=gesprek.id, plek=plek, **velden)
        except PlangesprekWeigering as fout:
            return fout.code
        return ""

    assert teken(wijze="scherm") == "naam_nodig"
    assert teken(datum=VANDAAG - 2 * DAG) == "voor_gesprek"
    assert teken(datum=VANDAAG + DAG) == "toekomst"
    assert teken(plek=2) == "gesprek_weg"
    assert teken(wijze="scherm", naam="Amira \U0001f600") == "brief"  # what can't be printed is said while typing
    assert teken(wijze="scherm", naam="Amira H.") == ""
    assert teken() == "al_getekend"
    assert teken(plek=1) == ""
    assert list(Handtekening.objects.order_by("plek").values_list("naam", flat=True)) == ["Amira H.", "Sanne Bakker"]
    with pytest.raises(ValueError, match="duim"):
        teken(wijze="duim")


def test_who_signed_comes_on_the_print_and_the_words_stay_what_they_were(bladen: Any, scope_van: Any) -> None:
    dossier, client, blad = bladen
    with met_scope(scope_van(SANNE)) as scope:
        gesprek = bewaar(scope, dossier)
        begeleiding.spreek_af(scope=scope, dossier=dossier, wat="Later", wie="samen", uiterlijk=VANDAAG + DAG)
    eerst = client.get(f"{blad}/{gesprek.id}.pdf").content
    antwoord = client.post(f"{blad}/{gesprek.id}/tekenen",
                           {"plek": "0", "wijze": "scherm", "naam": "Amira Haddad", "datum": "23-11-2026"})  # fmt: skip
    assert antwoord.status_code == 302
    daarna = client.get(f"{blad}/{gesprek.id}.pdf").content
    zin = "Amira Haddad tekende op het scherm op 23 november 2026."
    assert not staat_er(zin, eerst) and staat_er(zin, daarna)
    assert not staat_er("Later", daarna)


def test_a_signature_moves_no_clock_task_or_phase(sanne: Any) -> None:
    dossier = maak(sanne)
    gesprek = bewaar(sanne, dossier)
    voor = dossierfeiten(dossier)
    services.teken(scope=sanne, dossier=dossier, gesprek_id=gesprek.id, plek=0, wijze="papier", datum=VANDAAG)
    assert dossierfeiten(dossier) == voor


def test_the_form_keeps_what_was_typed_and_a_double_click_makes_one_version(bladen: Any) -> None:
    _, client, blad = bladen
    goed = {"datum": "23-11-2026", "kanaal": "kantoor", "taal": "ar", "erbij": "Henk Smit"}
    fout = client.post(f"{blad}/bewaren", goed | {"datum": "24-11-2026"})
    assert (
        fout.status_code == 422
        and "Henk Smit" in fout.content.decode()
        and "Deze dag komt nog" in fout.content.decode()
    )
    for _ in range(2):
        assert client.post(f"{blad}/bewaren", goed).status_code == 302
    assert client.get(blad).content.decode().count("Versie 1") == 1
    assert client.get(f"{blad}/{UUID(int=7)}.pdf").status_code == 404


def test_a_name_that_is_too_long_is_refused_and_never_cut_off() -> None:
    goed = {"datum": "23-11-2026", "kanaal": "kantoor", "taal": ""}
    lang = BewaarForm(goed | {"erbij": f"Henk Smit\n{'x' * 121}"})
    assert not lang.is_valid() and "langer dan 120" in lang.errors["erbij"][0]
    past = BewaarForm(goed | {"erbij": f"Henk Smit\n  {'x' * 120}  "})
    assert past.is_valid() and past.namen() == ["Henk Smit", "x" * 120]


def test_the_page_shows_each_part_and_takes_few_queries(bladen: Any, scope_van: Any) -> None:
    dossier, client, blad = bladen
    assert "Er is nog geen plan (PIP)" in client.get(blad).content.decode()
    with met_scope(scope_van(SANNE)) as scope:
        vul(scope, dossier)
        bewaar(scope, dossier)
    with CaptureQueriesContext(
        connection,
    ) as tellen:
        tekst = html.unescape(client.get(f"{blad}?taal=tr").content.decode())
    assert len(tellen) <= MEEST, len(tellen)
    assert "nog niet vastgesteld" in tekst and "Özgeçmiş yazmak" in tekst and "heeft dat geen gevolgen voor u" in tekst
    assert "Vastleggen en printen" in tekst
    assert client.get(f"{blad}/voorbeeld.pdf?taal=tr").content.startswith(b"%PDF")


def test_a_teamleider_reads_along_and_changes_nothing(bladen: Any, ingelogd: Any) -> None:
    _, client, blad = bladen
    client.post(f"{blad}/bewaren", {"datum": "23-11-2026", "kanaal": "kantoor", "taal": "", "erbij": ""})
    karin = ingelogd(KARIN)
    tekst = karin.get(blad).content.decode()
    assert "Versie 1" in tekst and "Vastleggen en printen" not in tekst
    assert karin.get(f"{blad}/bewaren").status_code == 403


def test_adding_from_the_session_leads_back_to_it(bladen: Any) -> None:
    dossier, client, blad = bladen
    naar = f"/dossiers/{dossier.id}/begeleiding/afspraken"
    doel = {"thema": "werk", "uit_lijst": "", "eigen": "Ik wil kok worden."}
    assert client.post(f"{naar}/doel?van=plangesprek", doel)["Location"] == blad
    assert client.post(f"{naar}/doel?van=elders", doel | {"eigen": "Ik wil bakker worden."})["Location"] == naar


def test_it_goes_along_when_dossiers_are_merged_and_back(sanne: Any) -> None:
    een, twee = maak(sanne), maak(sanne, bsn="999990020", v_nummer="1234567890")
    gesprek = bewaar(sanne, twee)
    services.teken(scope=sanne, dossier=twee, gesprek_id=gesprek.id, plek=0, wijze="papier", datum=VANDAAG)
    voeg_samen(scope=sanne, blijft=een, dubbel=twee, reden="dubbel")
    assert Plangesprek.objects.get().dossier_id == Handtekening.objects.get().dossier_id == een.id
    maak_samenvoegen_ongedaan(scope=sanne, dubbel=twee, reden="toch niet")
    assert Plangesprek.objects.get().dossier_id == Handtekening.objects.get().dossier_id == twee.id


def test_the_example_and_the_kept_print_say_the_same(sanne: Any) -> None:
    dossier = maak(sanne)
    vul(sanne, dossier)
    stof = inhoud.lees(sanne, dossier)
    mensen = bewaar(sanne, dossier).aanwezigen
    los = brief.maak(sanne, dossier, stof, datum=VANDAAG, taal="ar", aanwezigen=mensen)
    vast = brief.maak(sanne, dossier, stof, datum=VANDAAG, taal="ar", aanwezigen=mensen, versie=1)
    assert los.paren == vast.paren and los.titel.endswith("voorbeeld") and vast.titel.endswith("versie 1")
