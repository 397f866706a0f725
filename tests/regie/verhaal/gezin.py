# SPDX-License-Identifier: EUPL-1.2
"""The family of the story: the two adults, their plans, and what their clocks should say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.duo_voorcontrole import AanbodVoorDuo
from meedoen.recht.wi2021.leerroute import Vaardigheid
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from tests.regie.plannen.conftest import KLAAR, UREN_Z
from tests.regie.trajecten.conftest import SCHOOL
from tests.regie.verhaal import bladzijde, verwacht
from tests.regie.verhaal.toneel import Persoon, Toneel

Z_PLAN = KLAAR | {
    "leerroute": KLAAR["leerroute"]
    | dict.fromkeys((f"niveau_{v.value}" for v in Vaardigheid), "")
    | {"leerroute": "Z", "examens_z_gewenst": False}
    | UREN_Z
}
NA_VERHUIZING = {"wijziging": {"wijzigingsgrond": "verhuizing", "wijzigingsreden": "U woont nu in Soest."},
                 "gesprekken": {"voortgangsgesprekken": 4}}  # fmt: skip


@dataclass
class Gezin:
    """The two adults, what their clocks should say now, and what the page says they say."""

    toneel: Toneel
    selam: Persoon
    yonas: Persoon
    blad: list[bladzijde.Rij]
    stand: dict[str, verwacht.Stand] = field(default_factory=dict)
    nagekeken: set[bladzijde.Rij] = field(default_factory=set)

    def __iter__(self) -> Iterator[Persoon]:
        return iter((self.selam, self.yonas))

    def klokken(self, wie: str, nieuw: verwacht.Stand) -> None:
        """Assert every clock of `wie` ("Selam", "Yonas", "Selam in Baarn"): what was, with what is new."""
        persoon: Persoon = {"Selam": self.selam, "Yonas": self.yonas}[wie]
        self._vergelijk(wie, persoon, nieuw)

    def _vergelijk(self, wie: str, persoon: Persoon, nieuw: verwacht.Stand) -> None:
        self.stand[wie] = {**self.stand.get(wie, {}), **nieuw}
        nu = persoon.klokken()
        assert nu == self.stand[wie], (wie, self.toneel.dagen[-1])
        for rij in self.blad:
            if (rij.op, rij.wie) == (self.toneel.dagen[-1], wie):
                assert nu[rij.soort] == (rij.staat, rij.uiterste), rij
                self.nagekeken.add(rij)

    def in_baarn(self, wie: str, persoon: Persoon, nieuw: verwacht.Stand) -> None:
        """The same of the dossier that stayed behind in Baarn."""
        self._vergelijk(f"{wie} in Baarn", persoon, nieuw)


def les(vanaf: date, tot_en_met: date, uren: int, aangeboden: int, inzet: str) -> g.LesurenGeboekt:
    return g.LesurenGeboekt(
        lessoort=Uursoort.NT2, uren=uren, aangeboden=aangeboden, vanaf=vanaf, tot_en_met=tot_en_met,
        school="Taalschool De Eem", aanbieder=Aanbieder.KEURMERK, herkomst="verklaring van de school",
        nt2_docent=True, inzet=inzet,
    )  # fmt: skip


def aanbod(dag: date, start: date) -> AanbodVoorDuo:
    return AanbodVoorDuo(instellingsnummer=SCHOOL, alfabetisering="NVT", bow=True, tst=False, datum=dag, start=start)


def gesprek(dag: date, **velden: Any) -> g.Voortgangsgesprek:
    return g.Voortgangsgesprek(datum=dag, kanaal=g.Kanaal.KANTOOR, **{"gaat_goed": "De les is fijn."} | velden)
