# SPDX-License-Identifier: EUPL-1.2
"""The functioneel beheerder fills in what DUO and the letters need, for the own gemeente only."""

import pytest
from django.db.utils import ProgrammingError
from tests.conftest import BEHEER, SANNE, VANDAAG

from meedoen.regie.organisaties.models import Beleidsregel, Gemeente
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db

BAARN, BUNSCHOTEN = 308, 313
GEGEVENS = {
    "oin": "0000 0001 2345 6789 0000",
    "adres": "Raadhuisplein 1, 3740 AA Baarn",
    "bezwaaradres": "Postbus 1, 3740 AA Baarn",
    "telefoon": "14 035",
    "email": "inburgering@baarn.example",
}


@pytest.fixture
def leeg(scope_van) -> None:
    """Baarn as a fresh installation has it."""
    with met_scope(scope_van(BEHEER)):
        Gemeente.objects.filter(id=BAARN).update(oin=None, adres="", bezwaaradres="", telefoon="", email="")


def test_what_is_missing_is_said_with_its_consequence_and_the_way_there(ingelogd, leeg) -> None:
    client = ingelogd(BEHEER)
    tekst = client.get("/beheer/medewerkers").content.decode()
    assert "Zonder OIN komt er niets van DUO binnen" in tekst
    assert 'href="/beheer/gemeente/308"' in tekst
    assert "Nog niet ingevuld" in client.get("/beheer/gemeente").content.decode()


def test_filling_in_makes_the_warning_go(ingelogd, leeg) -> None:
    client = ingelogd(BEHEER)
    assert client.post("/beheer/gemeente/308", GEGEVENS)["Location"] == "/beheer/gemeente"
    baarn = Gemeente.objects.get(id=BAARN)
    assert (baarn.oin, baarn.telefoon) == ("00000001234567890000", "14 035")
    assert "14 035" in client.get("/beheer/gemeente").content.decode()
    assert "niet klaar voor gebruik" not in client.get("/beheer/medewerkers").content.decode()


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("oin", "1234", "Een OIN heeft twintig cijfers"),
        ("oin", "0000000123456789000x", "Een OIN heeft twintig cijfers"),
        ("oin", "٠٠٠٠٠٠٠١٢٣٤٥٦٧٨٩٠٠٠٠", "Een OIN heeft twintig cijfers"),
        ("telefoon", "bel maar", "Dit is geen telefoonnummer"),
        ("email", "baarn", "Dit is geen e-mailadres"),
    ],
)
def test_rubbish_is_refused_in_words_and_changes_nothing(ingelogd, leeg, veld: str, waarde: str, zin: str) -> None:
    antwoord = ingelogd(BEHEER).post("/beheer/gemeente/308", GEGEVENS | {veld: waarde})
    assert zin in antwoord.content.decode()
    assert Gemeente.objects.get(id=BAARN).adres == ""


def test_an_oin_of_another_gemeente_is_refused(ingelogd, scope_van) -> None:
    with met_scope(scope_van(BEHEER)):
        Gemeente.objects.filter(id=BUNSCHOTEN).update(oin="00000001234567890000")
    antwoord = ingelogd(BEHEER).post("/beheer/gemeente/308", GEGEVENS)
    assert "heeft dit OIN al" in antwoord.content.decode()


def test_another_gemeente_and_another_role_get_nothing(ingelogd) -> None:
    assert ingelogd(BEHEER).get("/beheer/gemeente/363").status_code == 404
    assert ingelogd(SANNE).get("/beheer/gemeente").status_code == 403
    assert ingelogd(SANNE).post("/beheer/gemeente/308", GEGEVENS).status_code == 403


def test_the_database_itself_keeps_other_gemeenten_out(scope_van) -> None:
    """The policy of the database, apart from what the pages check."""
    with pytest.raises(ProgrammingError, match="row-level security"), met_scope(scope_van(BEHEER)):
        assert Gemeente.objects.filter(id=BAARN).update(adres="Hier 1") == 1
        assert Gemeente.objects.filter(id=363).update(adres="Daar 1") == 0
        Beleidsregel.objects.create(gemeente_id=363, sleutel="vier_ogen_pip", waarde=False, vanaf=VANDAAG)


def test_a_consulent_can_not_write_the_gemeente(scope_van) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), met_scope(scope_van(SANNE)):
        Gemeente.objects.filter(id=BAARN).update(adres="Hier 1")
