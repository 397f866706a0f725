# SPDX-License-Identifier: EUPL-1.2
"""The pages: of the consulent, and for the phone of begeleider and volunteer, with what is sent twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.verwijzen.models import Afgevinkt, Bezoek, Notitie, Uren, Verwijzing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE, Mens, log_in
from tests.regie.verwijzen.conftest import DAWOUD, FLEUR, NODIG, ORGANISATIE, TINEKE, VREEMD

Als = Callable[..., Scope]
IDS = re.compile(r'name="sleutel" value="([0-9a-f-]{36})"')


def tekst(antwoord: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", antwoord.content.decode()).split())


def sleutel(antwoord: Any) -> str:
    gevonden = IDS.search(antwoord.content.decode())
    assert gevonden
    return gevonden[1]


def mens(dossier: Dossier) -> str:
    return f"/begeleiding/{dossier.id}"


def tel(als: Als, soort: Any, **waar: Any) -> int:
    with met_scope(als(SANNE)):
        return int(soort.objects.filter(**waar).count())


def test_from_asking_to_guiding_over_the_pages(als: Als, dossier: Dossier) -> None:
    sanne, fleur = log_in(SANNE), log_in(FLEUR)
    blad = f"/dossiers/{dossier.id}/begeleiding"
    assert "Nog niemand gevraagd" in tekst(sanne.get(f"{blad}/verwijzingen"))
    form = sanne.get(f"{blad}/verwijzen")
    assert "Steunpunt Nieuwkomers" in tekst(form)
    velden = {"organisatie": str(ORGANISATIE), "taak": "begeleiding", "nodig": NODIG, "vanaf": "23-11-2026", "tot": ""}
    assert sanne.post(f"{blad}/verwijzen", velden).status_code == 302
    assert "Wacht op antwoord" in tekst(sanne.get(f"{blad}/verwijzingen"))
    assert "Steunpunt Nieuwkomers is gevraagd" in tekst(sanne.get(blad))

    assert fleur.get("/").url == "/begeleiding"
    lijst = fleur.get("/begeleiding")
    assert NODIG in tekst(lijst) and "Haddad" not in tekst(lijst)
    (adres,) = set(re.findall(r"/begeleiding/verwijzingen/[0-9a-f-]{36}", lijst.content.decode()))
    vraag = fleur.get(adres)
    assert "Arabisch" in tekst(vraag) and "Haddad" not in tekst(vraag) and "Laanstraat" not in tekst(vraag)
    velden = {"begeleider": str(FLEUR.id), "vrijwilliger": str(TINEKE.id)}
    assert fleur.post(adres, velden).url == "/begeleiding"
    assert "Amira Haddad" in tekst(fleur.get("/begeleiding"))
    assert "Fleur Begeleider" in tekst(sanne.get(f"{blad}/verwijzingen"))


@pytest.mark.parametrize(
    ("wie", "leest", "nooit"),
    [
        (FLEUR, ("Amira Haddad", "Laanstraat 12a", "Niet appen", "Sanne Bakker"), ("999990019", "asiel")),
        (
            TINEKE,
            ("Amira", "Niet appen", "Fleur Begeleider"),
            ("Haddad", "Laanstraat", "Sanne", "Arabisch", "999990019"),
        ),
    ],
    ids=["begeleider", "vrijwilliger"],
)
def test_each_reads_what_the_task_needs(
    als: Als, dossier: Dossier, aangenomen: Verwijzing, wie: Mens, leest: tuple[str, ...], nooit: tuple[str, ...]
) -> None:
    client = log_in(wie)
    for adres in ("/begeleiding", mens(dossier)):
        met = client.get(adres)
        assert met.status_code == 200
        assert [woord for woord in nooit if woord in tekst(met)] == []
    assert [woord for woord in leest if woord not in tekst(met)] == []
    assert met["Cache-Control"] == "no-store"


@pytest.mark.parametrize("wie", [DAWOUD, VREEMD, SANNE])
def test_nobody_else_opens_this_person(als: Als, dossier: Dossier, aangenomen: Verwijzing, wie: Mens) -> None:
    client = log_in(wie)
    for deel in ("", "/uren", "/notitie", "/bezoek", "/afspraak", "/lijst/wonen"):
        antwoord = client.get(f"{mens(dossier)}{deel}")
        assert antwoord.status_code in (403, 404)
        assert "Haddad" not in tekst(antwoord)


def test_a_volunteer_has_no_list_and_no_referrals(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    client = log_in(TINEKE)
    for adres in (
        f"{mens(dossier)}/lijst/wonen",
        f"{mens(dossier)}/afspraak",
        f"/begeleiding/verwijzingen/{aangenomen.id}",
        f"/dossiers/{dossier.id}",
        "/dossiers",
        "/zoeken?q=a",
    ):
        assert client.get(adres).status_code == 403, adres


@pytest.mark.parametrize(
    ("deel", "velden", "soort"),
    [
        ("uren", {"dag": "23-11-2026", "minuten": "1:30", "wat": "bezoek", "uitleg": ""}, Uren),
        ("notitie", {"tekst": "Ging goed.", "delen": "on"}, Notitie),
        ("bezoek", {"dag": "24-11-2026", "tijd": "10.30", "waar": "thuis", "wat": "Post lezen"}, Bezoek),
        ("afspraak", {"wat": "Samen naar de huisarts", "wie": str(TINEKE.id), "uiterlijk": "30-11-2026"}, Afspraak),
    ],
)
def test_what_is_sent_twice_arrives_once_and_other_words_are_not_lost(
    als: Als, dossier: Dossier, aangenomen: Verwijzing, deel: str, velden: dict[str, str], soort: Any
) -> None:
    client, adres = log_in(FLEUR), f"{mens(dossier)}/{deel}"
    velden = {"sleutel": sleutel(client.get(adres)), **velden}
    for _ in range(2):
        antwoord = client.post(adres, velden)
        assert antwoord.url == f"{mens(dossier)}?verstuurd={adres}"
    assert tel(als, soort, dossier_id=dossier.id) == 1
    naam = next(naam for naam in ("uitleg", "tekst", "waar", "wat") if naam in velden)
    anders = velden | {naam: "Iets anders"}
    terug = client.post(adres, anders)
    assert terug.status_code == 422
    assert "Iets anders" in terug.content.decode() and "al verstuurd" in tekst(terug)
    assert client.post(adres, anders | {"sleutel": sleutel(terug)}).status_code == 302
    assert tel(als, soort, dossier_id=dossier.id) == 2


def test_a_list_keeps_what_another_ticked_meanwhile(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    client, adres = log_in(FLEUR), f"{mens(dossier)}/lijst/wonen"
    assert client.post(adres, {"stond": "", "punt": ["wonen_afval", "wonen_energie"]}).status_code == 302
    # An older copy of the page, on a phone that was offline: one more tick, nothing taken away.
    assert client.post(adres, {"stond": "", "punt": ["wonen_veilig"]}).status_code == 302
    assert client.post(adres, {"stond": "wonen_afval", "punt": []}).status_code == 302
    assert client.post(adres, {"stond": "", "punt": ["bestaat_niet"]}).status_code == 302
    with met_scope(als(SANNE)):
        aan = Afgevinkt.objects.filter(dossier_id=dossier.id, gedaan_op__isnull=False)
        assert set(aan.values_list("punt", flat=True)) == {"wonen_energie", "wonen_veilig"}


def test_a_task_for_the_volunteer_and_what_came_of_it(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    fleur, tineke = log_in(FLEUR), log_in(TINEKE)
    for wat, wie in (("Naar de bibliotheek", TINEKE), ("Toeslag nakijken", FLEUR)):
        adres = f"{mens(dossier)}/afspraak"
        velden = {"sleutel": sleutel(fleur.get(adres)), "wat": wat, "wie": str(wie.id), "uiterlijk": "30-11-2026"}
        assert fleur.post(adres, velden).status_code == 302
    blad = tineke.get(mens(dossier))
    assert "Naar de bibliotheek" in tekst(blad) and "Toeslag" not in tekst(blad)
    (adres,) = set(re.findall(rf"{mens(dossier)}/afspraak/[0-9a-f-]{{36}}", blad.content.decode()))
    velden = {"uitkomst": "gelukt", "toelichting": "Ze heeft een pasje."}
    assert tineke.post(adres, velden).status_code == tineke.post(adres, velden).status_code == 302
    assert tineke.post(adres, velden | {"uitkomst": "niet_gelukt"}).status_code == 422
    with met_scope(als(SANNE)):
        (rij,) = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="afspraak_afgerond")
        assert (rij.door, rij.bron) == (TINEKE.naam, "partner")
    assert "Naar de bibliotheek" in tekst(log_in(SANNE).get(f"/dossiers/{dossier.id}/begeleiding/afspraken"))


@pytest.mark.parametrize(
    ("duur", "minuten"),
    [("1:30", 90), ("1.30", 90), ("1,5", 90), ("2", 120), ("45", 45), ("45 minuten", 45), ("1 uur 15", 75),
     ("1 uur", 60), ("0", None), ("1:75", None), ("veel", None), ("25:00", None)],
)  # fmt: skip
def test_hours_as_people_write_them(
    als: Als, dossier: Dossier, aangenomen: Verwijzing, duur: str, minuten: int | None
) -> None:
    client, adres = log_in(FLEUR), f"{mens(dossier)}/uren"
    velden = {"sleutel": sleutel(client.get(adres)), "dag": "23-11-2026", "minuten": duur, "wat": "bezoek"}
    assert client.post(adres, velden).status_code == (302 if minuten else 422)
    assert tel(als, Uren, minuten=minuten or 1) == (1 if minuten else 0)


def test_the_ledger_is_mended_by_a_row_below_zero_that_says_why(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    client, adres = log_in(FLEUR), f"{mens(dossier)}/uren"
    vast = {"dag": "23-11-2026", "wat": "bezoek"}

    def boek(minuten: str, uitleg: str = "") -> int:
        velden = {"sleutel": sleutel(client.get(adres)), "minuten": minuten, "uitleg": uitleg, **vast}
        return int(client.post(adres, velden).status_code)

    assert boek("-0:30", "te veel") == 422
    assert (boek("1:30"), boek("-0:30"), boek("-0:30", "te veel")) == (302, 422, 302)
    assert "Samen 1 uur." in tekst(client.get(mens(dossier)))
    assert "1 uur" in tekst(log_in(SANNE).get(f"/dossiers/{dossier.id}/begeleiding/verwijzingen"))


def test_an_appointment_stands_on_the_first_page_of_its_day_and_is_called_off(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    client, adres = log_in(TINEKE), f"{mens(dossier)}/bezoek"
    velden = {"dag": "23-11-2026", "tijd": "10.30", "waar": "bibliotheek", "wat": "Samen lezen"}
    assert client.post(adres, {"sleutel": sleutel(client.get(adres)), **velden}).status_code == 302
    assert "10.30 uur, bibliotheek Amira Samen lezen" in tekst(client.get("/begeleiding"))
    (weg,) = re.findall(r'action="(/begeleiding/[^"]+/afzeggen)"', client.get(mens(dossier)).content.decode())
    assert client.post(weg).status_code == client.post(weg).status_code == 302
    assert "Samen lezen" not in tekst(client.get("/begeleiding"))


def test_a_page_asks_few_questions(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    client = log_in(FLEUR)
    for adres, hoogstens in (("/begeleiding", 15), (mens(dossier), 15)):
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            assert client.get(adres).status_code == 200
        assert len(vragen) <= hoogstens, [v["sql"][:90] for v in vragen]
