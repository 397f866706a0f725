# SPDX-License-Identifier: EUPL-1.2
"""What a registration of zaken is told of a dossier, as a table."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meedoen.domein.fasen import OVERGANGEN, Aanleiding, Fase
from meedoen.domein.keten import berichten_zaak as b
from meedoen.domein.keten.berichten import Bericht, naar_dict, uit_dict
from meedoen.domein.keten.zgw import MANIEREN, TYPEPLEKKEN, BriefStand, ZaakStand, te_melden

DAG, LATER = date(2026, 9, 1), date(2026, 10, 5)
ALLES = frozenset(plek.sleutel for plek in TYPEPLEKKEN)
ZONDER_BSN = ALLES - {"roltype"}
BRIEF = BriefStand("0199b6a0-0000-7000-8000-000000000001", "pip", LATER, "B-2026-00001", "pip", date(2026, 11, 16))


def stand(**anders: Any) -> ZaakStand:
    return ZaakStand(**({"nummer": "D-1", "start": DAG, "fase": Fase.INTAKE, "sinds": DAG} | anders))


def soorten(stand: ZaakStand, verteld: tuple[Bericht, ...] = (), met: frozenset[str] = ALLES) -> list[str]:
    return [bericht.soort for bericht in te_melden(stand, verteld, met=met)]


@pytest.mark.parametrize(
    ("nu", "met", "verwacht"),
    [
        (stand(), ALLES, ["zgw.zaak", "zgw.status"]),
        (stand(bsn="999990019"), ALLES, ["zgw.zaak", "zgw.rol", "zgw.status"]),
        (stand(bsn="999990019"), ZONDER_BSN, ["zgw.zaak", "zgw.status"]),
        (stand(brieven=(BRIEF,)), ALLES, ["zgw.zaak", "zgw.besluit", "zgw.status"]),
        (stand(brieven=(BRIEF,)), ALLES - {"besluittype_pip"}, ["zgw.zaak", "zgw.document", "zgw.status"]),
        (stand(brieven=(BRIEF,)), ALLES - {"informatieobjecttype_pip"}, ["zgw.zaak", "zgw.status"]),
        (stand(brieven=(BRIEF._replace(besluitsoort="", besluitnummer=""),)), ALLES,
         ["zgw.zaak", "zgw.document", "zgw.status"]),
        (stand(brieven=(BRIEF._replace(ingetrokken_op=LATER),)), ALLES, ["zgw.zaak", "zgw.document", "zgw.status"]),
        (stand(brieven=(BRIEF._replace(soort="ontheffing_lbt", besluitsoort="ontheffing_lbt"),)),
         ALLES | {"informatieobjecttype_ontheffing_lbt", "besluittype_ontheffing_lbt"}, ["zgw.zaak", "zgw.status"]),
        (stand(fase=Fase.GESLOTEN, gesloten_om="overlijden"), ALLES, []),
    ],
)  # fmt: skip
def test_a_dossier_that_was_never_told(nu: ZaakStand, met: frozenset[str], verwacht: list[str]) -> None:
    assert soorten(nu, met=met) == verwacht


@pytest.mark.parametrize(
    ("nu", "verwacht"),
    [
        (stand(), []),
        (stand(fase=Fase.PLAN, sinds=LATER), ["zgw.status"]),
        (stand(sinds=LATER), ["zgw.status"]),
        (stand(brieven=(BRIEF,)), ["zgw.besluit"]),
        (stand(bsn="999990019"), ["zgw.rol"]),
        (stand(fase=Fase.GESLOTEN, sinds=LATER, gesloten_om="overlijden"), ["zgw.afsluiten"]),
        (stand(fase=Fase.GESLOTEN, sinds=LATER, gesloten_om="overlijden", brieven=(BRIEF,)),
         ["zgw.besluit", "zgw.afsluiten"]),
    ],
)  # fmt: skip
def test_what_changed_since_the_last_time(nu: ZaakStand, verwacht: list[str]) -> None:
    assert soorten(nu, te_melden(stand(), (), met=ALLES)) == verwacht


def test_telling_twice_tells_nothing_and_a_way_back_is_told_again() -> None:
    verteld: tuple[Bericht, ...] = ()
    for nu in (stand(), stand(fase=Fase.GESLOTEN, sinds=LATER, gesloten_om="samengevoegd"), stand(sinds=LATER)):
        nieuw = te_melden(nu, verteld, met=ALLES)
        assert nieuw
        verteld += nieuw
        assert te_melden(nu, verteld, met=ALLES) == ()
    nummers = [m.volgnummer for m in verteld if isinstance(m, b.ZaakStatusBericht | b.ZaakAfsluitBericht)]
    assert nummers == [0, 1, 2]


def test_a_besluit_that_is_withdrawn_after_it_left_is_told_once() -> None:
    verteld = te_melden(stand(brieven=(BRIEF,)), (), met=ALLES)
    nu = stand(brieven=(BRIEF._replace(ingetrokken_op=LATER),))
    nieuw = te_melden(nu, verteld, met=ALLES)
    assert [m.soort for m in nieuw] == ["zgw.besluit_vervalt"]
    assert te_melden(nu, (*verteld, *nieuw), met=ALLES) == ()


def test_each_message_reads_back_as_it_was_laid_and_keeps_its_place_per_zaak() -> None:
    nu = stand(bsn="999990019", brieven=(BRIEF, BRIEF._replace(id="x", besluitsoort="")))
    berichten = te_melden(nu, (), met=ALLES)
    berichten += te_melden(stand(fase=Fase.GESLOTEN, sinds=LATER, gesloten_om="overlijden"), berichten, met=ALLES)
    assert {m.soort for m in berichten} == {
        "zgw.zaak", "zgw.rol", "zgw.besluit", "zgw.document", "zgw.status", "zgw.afsluiten"
    }  # fmt: skip
    for bericht in berichten:
        assert uit_dict(naar_dict(bericht)) == bericht
        assert bericht.onderwerp == "zaak:D-1"
    assert len({(m.soort, m.betreft) for m in berichten}) == len(berichten)


def test_each_way_in_which_a_dossier_closes_has_its_resultaattype() -> None:
    sluit = {aanleiding for (_, aanleiding), regel in OVERGANGEN.items() if regel.naar is Fase.GESLOTEN}
    # These two bring a dossier to nazorg, and stand in the table for one that was closed before.
    sluit -= {Aanleiding.VOLLEDIGE_VRIJSTELLING, Aanleiding.VOLLEDIGE_ONTHEFFING}
    assert set(MANIEREN) == sluit | {Aanleiding.TERUGGEDRAAID}
