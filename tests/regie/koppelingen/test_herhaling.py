# SPDX-License-Identifier: EUPL-1.2
"""What DUO says again after somebody corrected it here: never taken over, until DUO says otherwise. No database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import verbeteringen
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.bronnen import Bronnen, in_een_rij, zonder_herhaling
from meedoen.regie.koppelingen.verwerken.vertalen import feiten_uit_bronnen
from tests.domein.bouw import rij

GEMEENTE, DAG, BETER = 308, date(2026, 11, 2), date(2020, 2, 3)

DUO: Final[Mapping[str, Any]] = {
    halen.PLICHT: {"indicatorInburgeringsplicht": True, "begindatum": "2026-06-01"},
    halen.DOELGROEP: {"indeling": "Asielstatushouder", "begindatum": "2026-06-01"},
    halen.TERMIJN: {"startdatum": "2026-07-01", "einddatum": "2029-07-01"},
    halen.LBT_NUMMER: {"examennummer": "LBT1"},
    halen.LBT_UITSLAGEN: [{"datumAfname": "2026-08-01", "resultaat": "B1"}],
    halen.PIP: {"gemeentecode": "0342", "pip": {"dagtekeningPip": "2026-06-30", "leerroute": "B", "niveau": "B1"}},
    halen.EXAMENS: [
        {"examendatum": "2026-09-01", "onderdeel": "Lezen", "resultaat": "Geslaagd", "niveau": "A2"},
        {"examendatum": "2026-09-02", "onderdeel": "Lezen", "resultaat": "Gezakt"},
    ],
    halen.POGINGEN: [{"onderdeel": deel, "gratisPogingenTegoed": 2} for deel in ("Lezen", "Spreken")],
    halen.VRIJSTELLINGEN: [
        {"GeheleVrijstelling": {"oordeel": "Toekenning", "reden": "DIP", "datumOordeel": "2026-08-03"}}
    ],
    halen.ONTHEFFINGEN: [{"GeheleOntheffing": {"oordeel": "Afwijzing", "grond": "MED", "datumOordeel": "2026-08-04"}}],
    halen.UREN: [{"gemeentecode": "0308", "ParticipatieAlsTaalles": {"uren": 40}}],
    halen.MAP: {"datumEindgesprekMap": "2026-10-01"},
    halen.PVT: {"datumOndertekeningPvt": "2026-10-02"},
}  # fmt: skip
"""All that DUO can hold of one person, each kind at least once."""


def beter(feit: g.Gegevens) -> tuple[g.Gegevens, ...]:
    """Return what a person can put in its place; also under another key, where a kind has one."""
    match feit:
        case g.PlichtVastgesteld():
            return (replace(feit, kennisgeving=BETER), replace(feit, inburgeringsplichtig=False))
        case g.DoelgroepVastgesteld():
            return (replace(feit, doelgroep=Doelgroep.GEZIN_OVERIG), replace(feit, begindatum=BETER))
        case g.TermijnGesteld():
            return (replace(feit, einde=date(2030, 1, 1)),)
        case g.LbtAangemeld():
            return (replace(feit, examennummer="LBT2"),)
        case g.LbtUitslag():
            return (replace(feit, resultaat="Geen B1"), replace(feit, datum_afname=BETER))
        case g.PipOvergenomen():
            return (replace(feit, leerroute="Z", niveau=None),)
        case g.ExamenUitslag():
            return (replace(feit, resultaat="Niet verschenen"), replace(feit, datum=BETER + timedelta(feit.datum.day)))
        case g.Examentegoed():
            return (replace(feit, tegoeden=(0, 2)), replace(feit, tegoeden=(0, 1)))
        case g.VrijstellingBesloten():
            return (replace(feit, toegekend=False), replace(feit, datum=BETER))
        case g.OntheffingBesloten():
            return (replace(feit, toegekend=True), replace(feit, datum=BETER))
        case g.UrenBijDuo():
            return (replace(feit, taalles=41),)
        case g.OnderdeelBijDuo():
            return (replace(feit, datum=BETER),)
    raise AssertionError(f"{feit.code} staat niet in deze toets")


class Boek:
    """The tijdlijn of one dossier, with what a register tells and what a person corrects."""

    def __init__(self) -> None:
        self.rijen: list[g.Gebeurtenis] = []

    @property
    def feiten(self) -> DossierFeiten:
        return feiten_uit(self.rijen, gemeente=GEMEENTE)

    def schrijf(self, inhoud: g.Gegevens, bron: g.Bron, vervangt: int | None = None) -> int:
        nummer = len(self.rijen) + 1
        self.rijen.append(rij(nummer, inhoud, DAG + timedelta(nummer), vervangt=vervangt)._replace(bron=bron))
        return nummer

    def lees(self, duo: Mapping[str, Any]) -> tuple[Feit, ...]:
        """Read DUO as messages and nights do, and lay down what is new."""
        bronnen = Bronnen("", DAG + timedelta(len(self.rijen)), GEMEENTE, duo, None, None)
        nieuw = in_een_rij(zonder_herhaling(feiten_uit_bronnen(bronnen, self.feiten), verbeteringen(self.rijen)))
        for feit in nieuw:
            self.schrijf(feit.inhoud, feit.bron)
        return nieuw

    def verbeter(self, nummer: int, keuze: int = 0) -> g.Gegevens:
        mogelijk = beter(self.rijen[nummer - 1].gegevens)
        inhoud = mogelijk[keuze % len(mogelijk)]
        self.schrijf(inhoud, g.Bron.MEDEWERKER, nummer)
        return inhoud


AANTAL: Final = len(Boek().lees(DUO))


def test_the_table_holds_each_kind_that_duo_tells_without_a_signal() -> None:
    boek = Boek()
    assert AANTAL == 14 and len(boek.lees(DUO)) == AANTAL
    assert boek.lees(DUO) == ()  # and it is known then
    for regel in tuple(boek.rijen):
        assert all(type(b) is type(regel.gegevens) and b != regel.gegevens for b in beter(regel.gegevens))


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.integers(1, AANTAL), st.tuples(st.integers(0, 1), st.booleans()), min_size=1))
def test_what_duo_repeats_never_pushes_a_correction_aside(keuzes: dict[int, tuple[int, bool]]) -> None:
    boek = Boek()
    boek.lees(DUO)
    for nummer, (keuze, nog_eens) in keuzes.items():
        boek.verbeter(nummer, keuze)
        if nog_eens:  # a correction of a correction
            boek.verbeter(len(boek.rijen), 0)
    zoals_verbeterd = boek.feiten
    for _ in range(2):
        assert boek.lees(DUO) == ()
        assert boek.feiten == zoals_verbeterd


@pytest.mark.parametrize("nummer", range(1, AANTAL + 1))
@pytest.mark.parametrize("keuze", [0, 1])
def test_a_correction_that_was_taken_back_lets_duo_say_it_again(nummer: int, keuze: int) -> None:
    boek = Boek()
    boek.lees(DUO)
    eerst = boek.feiten
    boek.verbeter(nummer, keuze)
    boek.schrijf(g.RegelVervallen(reden="toch niet"), g.Bron.MEDEWERKER, len(boek.rijen))
    assert boek.lees(DUO) == () and boek.feiten == eerst


ANDERS = [
    (halen.PLICHT, {"indicatorInburgeringsplicht": True, "begindatum": "2026-06-09"}, g.PlichtVastgesteld),
    (halen.TERMIJN, {"startdatum": "2026-07-01", "einddatum": "2029-08-01"}, g.TermijnGesteld),
    (halen.LBT_NUMMER, {"examennummer": "LBT3"}, g.LbtAangemeld),
    (halen.EXAMENS, [DUO[halen.EXAMENS][0] | {"resultaat": "Gezakt"}, DUO[halen.EXAMENS][1]], g.ExamenUitslag),
    (halen.EXAMENS, DUO[halen.EXAMENS][1:], g.NietMeerBijDuo),
    (halen.VRIJSTELLINGEN, [], g.NietMeerBijDuo),
    (halen.ONTHEFFINGEN, [], g.NietMeerBijDuo),
    (halen.PVT, None, g.NietMeerBijDuo),
    (halen.MAP, {"datumEindgesprekMap": "2026-10-09"}, g.OnderdeelBijDuo),
    (halen.UREN, [{"gemeentecode": "0308", "ParticipatieAlsTaalles": {"uren": 60}}], g.UrenBijDuo),
]


@pytest.mark.parametrize("keuze", [0, 1])
@pytest.mark.parametrize(("wat", "nu", "soort"), ANDERS)
def test_what_duo_says_otherwise_after_a_correction_is_news(
    wat: str, nu: Any, soort: type[g.Gegevens], keuze: int
) -> None:
    boek = Boek()
    boek.lees(DUO)
    for nummer in range(1, AANTAL + 1):
        boek.verbeter(nummer, keuze)
    eerst, *mee = (feit.inhoud for feit in boek.lees({**DUO, wat: nu}))
    assert isinstance(eerst, soort)
    # With another result of an exam that was given another day here, that other day goes too.
    assert len(mee) == (keuze and soort is g.ExamenUitslag) and all(isinstance(f, g.NietMeerBijDuo) for f in mee)
    assert boek.lees({**DUO, wat: nu}) == ()
    # What DUO then says as at first is another change of DUO, no repetition.
    assert len(boek.lees(DUO)) == 1 and boek.lees(DUO) == ()


def test_another_exam_does_not_make_the_corrected_one_forgotten() -> None:
    boek = Boek()
    boek.lees({halen.EXAMENS: DUO[halen.EXAMENS][:1]})
    goed = boek.verbeter(1)
    assert len(boek.lees({halen.EXAMENS: DUO[halen.EXAMENS]})) == 1
    assert boek.lees({halen.EXAMENS: DUO[halen.EXAMENS]}) == ()
    assert goed in boek.feiten.duo.examens


def test_another_part_of_the_exam_does_not_make_a_corrected_one_forgotten() -> None:
    boek = Boek()
    boek.lees(DUO)
    nummer = next(n for n, r in enumerate(boek.rijen, 1) if isinstance(r.gegevens, g.Examentegoed))
    boek.verbeter(nummer)
    lezen, spreken = DUO[halen.POGINGEN]
    anders = {**DUO, halen.POGINGEN: [lezen, spreken | {"gratisPogingenTegoed": 1}]}
    assert [feit.inhoud for feit in boek.lees(anders)] == [g.Examentegoed(onderdelen=("Spreken",), tegoeden=(1,))]
    assert boek.lees(anders) == ()
    assert {p.onderdeel: p.tegoed for p in boek.feiten.duo.pogingen} == {"Lezen": 0, "Spreken": 1}
