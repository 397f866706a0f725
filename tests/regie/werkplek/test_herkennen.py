# SPDX-License-Identifier: EUPL-1.2
"""People whose names we do not know yet can be told apart wherever they stand in a list."""

from datetime import date

import pytest

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.dossiers.services import maak_dossier, neem_op_mij
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, KARIN, SANNE
from tests.regie.werkplek.hulp import keten, pagina, tekst

pytestmark = pytest.mark.django_db
BSN = "999990019"
GEBOREN = date(1990, 1, 1)


@pytest.fixture
def drie() -> list[Dossier]:
    """Somebody with a V-nummer, somebody with a BSN only, and somebody with a name."""
    with met_scope(keten()) as scope:
        return [
            maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=2_100_000_001, geboortedatum=GEBOREN),
            maak_dossier(scope=scope, gemeente_id=BAARN, bsn=BSN, geboortedatum=GEBOREN),
            maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=2_100_000_003, naam="Yonas Tesfay"),
        ]


IEDEREEN = ("/", "/dossiers", "/zoeken?q=1-1-1990")
WIE_EN_WAAR = [(wie, pad) for wie in (SANNE, KARIN) for pad in IEDEREEN] + [(KARIN, "/team"), (KARIN, "/team/verdelen")]


@pytest.mark.parametrize(("wie", "pad"), WIE_EN_WAAR, ids=lambda deel: deel if isinstance(deel, str) else deel.rol)
def test_a_list_tells_them_apart_without_the_whole_bsn(ingelogd, drie, wie, pad: str) -> None:
    html, _ = pagina(ingelogd(wie), pad)
    zicht = tekst(html)
    assert zicht.count("Naam nog onbekend") >= 2
    assert "V-nummer 2100000001" in zicht
    assert "BSN eindigt op 019" in zicht
    assert BSN not in html and "2100000003" not in html


def test_the_tasks_of_a_consulent_tell_them_apart_and_so_do_their_buttons(ingelogd, drie, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        for dossier in drie:
            neem_op_mij(scope=scope, dossier=dossier)
    zicht = tekst(pagina(ingelogd(SANNE), "/")[0]).replace(" nieuw ", " ")
    assert "Naam nog onbekend V-nummer 2100000001 · Brede intake" in zicht
    assert "Naam nog onbekend BSN eindigt op 019 · Brede intake" in zicht
    assert "voor Naam nog onbekend, V-nummer 2100000001" in zicht
    assert "Yonas Tesfay Brede intake" in zicht


def test_who_may_not_read_numbers_sees_that_of_the_dossier(drie, scope_van) -> None:
    from meedoen.regie.dossiers.queries import lijst, open_taken

    volledig = scope_van(SANNE)
    smal = tuple(groep for groep in volledig.veldgroepen if groep != "bsn")
    zonder = Scope(**{veld: getattr(volledig, veld) for veld in Scope.__slots__} | {"veldgroepen": smal})
    with met_scope(zonder) as scope:
        kenmerken = {rij.nummer: rij.kenmerk for rij in lijst(scope)}
        assert kenmerken == {
            drie[0].nummer: f"dossier {drie[0].nummer}",
            drie[1].nummer: f"dossier {drie[1].nummer}",
            drie[2].nummer: "",
        }
        assert {taak.kenmerk for taak in open_taken(scope) if taak.nummer == drie[0].nummer} == {
            f"dossier {drie[0].nummer}"
        }


@pytest.mark.parametrize(
    ("naam", "kenmerk", "zo"),
    [
        ("naam nog onbekend", "V-nummer 2100000001", "Naam nog onbekend, V-nummer 2100000001"),
        ("van den Berg", "", "Van den Berg"),
    ],
)
def test_a_name_in_full(naam: str, kenmerk: str, zo: str) -> None:
    assert voluit(naam, kenmerk) == zo
