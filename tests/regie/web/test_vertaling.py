# SPDX-License-Identifier: EUPL-1.2
"""The files of the languages: all there, the same values in each sentence, and all of it can be printed."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from meedoen.regie.begeleiding.doelen import DOELEN, VOORBEELDEN
from meedoen.regie.besluiten.brieven.tekens import dekking, onafdrukbaar
from meedoen.regie.plannen.onderdelen import DOELEN as PLANDOELEN
from meedoen.regie.web.vertaling import NEDERLANDS, TALEN, Paar, Stuk, Tweetalig, samen, taal_van, vertaling
from tests.regie.besluiten.brieven_voorbeelden import lettertypen

BIBLIOTHEEK = (
    {zin for zinnen in DOELEN.values() for zin in zinnen}
    | set(PLANDOELEN)
    | {v.doel for v in VOORBEELDEN}
    | {tekst for v in VOORBEELDEN for a in v.afspraken for tekst in (a.wat, a.gezien)}
)


def velden(zin: str) -> set[str]:
    return {naam for _, naam, _, _ in Formatter().parse(zin) if naam}


@pytest.mark.parametrize("taal", TALEN)
def test_every_sentence_and_every_text_of_the_library_is_there_with_its_values(taal: str) -> None:
    ander = vertaling(taal)
    assert ander.zinnen.keys() == NEDERLANDS.zinnen.keys()
    assert {c: velden(z) for c, z in ander.zinnen.items()} == {c: velden(z) for c, z in NEDERLANDS.zinnen.items()}
    assert ander.bibliotheek.keys() == BIBLIOTHEEK
    alle = [*ander.zinnen.values(), *ander.bibliotheek.values(), *ander.maanden, ander.naam]
    assert all(zin.strip() == zin and zin for zin in alle) and len(ander.maanden) == 12
    assert onafdrukbaar(" ".join(alle), dekking(lettertypen())) == ()


@pytest.mark.parametrize("taal", TALEN)
def test_no_language_claims_that_a_translator_read_it(taal: str) -> None:
    assert vertaling(taal).nagekeken is False


@pytest.mark.parametrize(
    ("naam", "taal"),
    [("Arabisch", "ar"), ("  tigrinya ", "ti"), ("Tigrinia", "ti"), ("TURKS", "tr"), ("English", "en"), ("Farsi", ""),
     ("Marokkaans-Arabisch", ""), ("", "")],
)  # fmt: skip
def test_the_language_of_a_dossier_finds_its_file(naam: str, taal: str) -> None:
    assert taal_van(naam) == taal


def test_a_value_keeps_its_own_direction_and_a_date_is_written_in_the_language() -> None:
    zin = Tweetalig(vertaling("ar")).zin("termijn", dag=date(2029, 11, 24))
    assert Stuk("24 november 2029", vet=True, eigen=True) in zin.nl
    assert Stuk("24 نوفمبر 2029", vet=True, eigen=True) in zin.ander


def test_words_of_a_person_stay_dutch_with_a_mark_and_the_library_is_translated() -> None:
    t = Tweetalig(vertaling("tr"))
    eigen = t.tekst("Ik wil kok worden.", wie="Henk Smit")
    assert [s.tekst for s in eigen.ander] == ["Henk Smit", ": ", "[Çevrilmedi] ", "Ik wil kok worden."]
    assert eigen.ander[2].merk and not any(s.merk for s in eigen.nl)
    boek = t.tekst("Een cv maken", wie="de inburgeraar")
    assert [s.tekst for s in boek.nl] == ["U", ": ", "Een cv maken"]
    assert [s.tekst for s in boek.ander] == ["Siz", ": ", "Özgeçmiş yazmak"]
    assert Tweetalig(None).tekst("x").ander == ()


def test_blocks_that_go_together_keep_each_language_apart() -> None:
    een, twee = Paar("zin", (Stuk("A."),), (Stuk("a."),)), Paar("zin", (Stuk("B."),))
    assert samen(een, twee, soort="klein") == Paar("klein", (Stuk("A."), Stuk(" "), Stuk("B.")), (Stuk("a."),))
