# SPDX-License-Identifier: EUPL-1.2
"""The hand-over: what the next consulent needs on one page, nothing that is sensitive, and 80 of them in one file."""

import time
from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Betrokkene, Contact, Dossier, Gezondheid
from meedoen.regie.dossiers.services import schrijf_notitie
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.overdracht import stuk
from meedoen.regie.werkplek.overdracht.queries import van_collega
from tests.conftest import BAARN, BEA, BEHEER, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.besluiten import pdf_lezen
from tests.regie.werkplek.hulp import MEEST, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(scope_van) -> Dossier:
    sanne = scope_van(SANNE)
    gemaakt = van(sanne, van_duo(date(2026, 9, 28), voornamen="Samira", achternaam="El Idrissi", taal="Arabisch"))
    leg_neer(sanne, gemaakt, g.IntakeAfgerond(datum=date(2026, 11, 12), wijze=g.IntakeWijze.GESPREK))
    with met_scope(sanne):
        van_hier = {"gemeente_id": BAARN, "dossier_id": gemaakt.id}
        Contact.objects.update_or_create(**van_hier, defaults={"telefoon": "0612345678", "straat": "Geheimlaan"})
        Gezondheid.objects.update_or_create(**van_hier, defaults={"visuele_beperking": True, "toelichting": "Ziekte"})
        schrijf_notitie(scope=sanne, dossier=gemaakt, tekst="Alleen voor mij")
        Betrokkene.objects.create(**van_hier, rol="contact_gemeente", naam="Sanne Bakker", vanaf=VANDAAG)
        for versie, staat, wat in ((1, "vastgesteld", "Elke dinsdag les"), (2, "concept", "Nog niet besproken")):
            pip = Pip.objects.create(**van_hier, versie=versie, staat=staat, leerroute="B", gemaakt_op=sanne.nu,
                                     bewaard_op=sanne.nu, bewaard_door="x")  # fmt: skip
            Afspraak.objects.create(**van_hier, pip=pip, wat=wat, wie="Samira", uiterlijk=date(2027, 1, 4))
    return gemaakt


def test_one_page_says_where_it_stands_and_leaves_out_what_is_sensitive(ingelogd, dossier) -> None:
    html, aantal = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}/overdracht")
    woorden = tekst(html)
    for zin in (
        "Overdracht: Samira El Idrissi",
        "Plan: B1-route.",
        "Taal: Arabisch.",
        "Telefoon: 06 12 34 56 78",
        "Contactpersoon gemeente: Sanne Bakker",
        "Maak uiterlijk 7 december 2026 het plan (PIP)",
        "PIP binnen tien weken 7 december 2026 Nog 14 dagen",
        "Elke dinsdag les Samira 4 januari 2027",
    ):
        assert zin in woorden, zin
    for niet in ("Ziekte", "Alleen voor mij", "Geheimlaan", "Nog niet besproken", "9999"):
        assert niet not in html, niet
    assert aantal <= MEEST


def test_who_has_a_veilig_contact_gets_no_number_on_paper(ingelogd, scope_van, dossier) -> None:
    with met_scope(scope_van(SANNE)):
        Contact.objects.filter(dossier_id=dossier.id).update(veilig_contact="Alleen via de school")
    woorden = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}/overdracht")[0])
    assert stuk.VEILIG in woorden
    assert "12 34 56" not in woorden
    assert "via de school" not in woorden


def test_all_dossiers_of_a_colleague_come_as_one_pdf(ingelogd, scope_van, dossier) -> None:
    van(scope_van(SANNE), van_duo(voornamen="Sok", achternaam="ស្រី 🙂"))
    van(scope_van(JOOST), van_duo(voornamen="Hiwot", achternaam="Tekle"))
    antwoord = ingelogd(KARIN).get(f"/team/overdracht/{SANNE.id}.pdf")
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Cache-Control"] == "private, no-store"
    een, twee = pdf_lezen.bladzijden(antwoord.content)
    assert "SamiraElIdrissi" in een
    assert "Vernietigditnadeoverdracht." in een
    assert "Sok?" in twee
    assert "Hiwot" not in een + twee
    assert pdf_lezen.koppen(antwoord.content)[:2] == ["H1", "H2"]


@pytest.mark.parametrize(("mens", "een", "alle"), [(BEA, 404, 403), (BEHEER, 403, 403), (JOOST, 200, 403)])
def test_who_may_not_gets_nothing(ingelogd, dossier, mens, een, alle) -> None:
    client = ingelogd(mens)
    assert client.get(f"/dossiers/{dossier.id}/overdracht").status_code == een
    assert client.get(f"/team/overdracht/{SANNE.id}.pdf").status_code == alle


def test_a_colleague_without_dossiers_here_has_no_hand_over(ingelogd) -> None:
    assert ingelogd(KARIN).get(f"/team/overdracht/{BEA.id}.pdf").status_code == 404


def test_eighty_of_them_are_one_query_and_one_file_within_ten_seconds(
    scope_van, dossier, django_assert_num_queries
) -> None:
    with met_scope(scope_van(KARIN)) as scope:
        with django_assert_num_queries(1):
            (rij,) = van_collega(scope, SANNE.id)
        tachtig = [rij._replace(naam=f"{rij.naam} {nummer}") for nummer in range(80)]
        begin = time.monotonic()
        pdf = stuk.maak(tachtig, van=SANNE.naam, vandaag=VANDAAG)
    duur = time.monotonic() - begin
    print(f"80 overdrachten: {duur:.1f} s, {len(pdf) / 1000:.0f} kB")
    assert len(pdf_lezen.bladzijden(pdf)) == 80
    assert duur < 10
