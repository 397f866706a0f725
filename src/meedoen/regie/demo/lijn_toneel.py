# SPDX-License-Identifier: EUPL-1.2
"""What the line of the demo is played with: the consulent who acts, the simulator, waiting, and telling."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import httpx

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import KlokSoort
from meedoen.domein.toegang import Scope, veldgroepen
from meedoen.recht.bron import TERMIJNENWET, Artikel
from meedoen.regie.demo.medewerkers import Medewerker
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Klok
from meedoen.regie.dossiers.uitleg import lees_stappen
from meedoen.regie.web import kalender
from meedoen.regie.web.datums import voluit
from meedoen.regie.web.toegang import met_scope

T = TypeVar("T")
_GEDULD = 15.0
_TUSSENPOOS = 0.1


class NietGekomen(Exception):
    """Something that should come by itself (a dossier, DUO's answer) did not; the text is a sentence."""


class Toneel:
    """One person's line: who works on it, at which addresses, and the dossier once it is there."""

    def __init__(self, *, adres: str, simulator: str, wie: Medewerker, bsn: str) -> None:
        self.adres, self.simulator, self.wie, self.bsn = adres, simulator, wie, bsn
        self.gemeente = wie.gemeenten[0]
        self._dossier: Dossier | None = None

    @property
    def vandaag(self) -> date:
        """The day of the demo."""
        return kalender.vandaag()

    def scope(self) -> Scope:
        """Return the scope of the consulent at this moment, as the pages give it."""
        nu = kalender.nu()
        return Scope(
            medewerker_id=self.wie.id,
            naam=self.wie.naam,
            rol=self.wie.rol,
            gemeenten=self.wie.gemeenten,
            veldgroepen=veldgroepen(self.wie.rol),
            herkomst="demo",
            vandaag=nu.date(),
            nu=nu,
            doel="uitvoeren van de Wet inburgering 2021",
        )

    def doe(self, daad: Callable[[Scope, Dossier], T]) -> T:
        """Let the consulent do one thing in the dossier, in a transaction of its own."""
        scope = self.scope()
        with met_scope(scope):
            return daad(scope, self._lees_dossier(scope))

    def _lees_dossier(self, scope: Scope) -> Dossier:
        if self._dossier is None:
            raise NietGekomen("Er is nog geen dossier.")
        return queries.dossier(scope, self._dossier.id)

    def pagina(self, deel: str = "") -> str:
        """Return the address of a page of the dossier."""
        assert self._dossier is not None
        return f"{self.adres}/dossiers/{self._dossier.id}{deel}"

    def meld(self, code: str, **opties: object) -> None:
        """Let something happen at DUO; the simulator then tells the gemeente. Raises NietGekomen."""
        pad = f"{self.simulator}/sim/api/personen/{self.bsn}/gebeurtenissen"
        try:
            antwoord = httpx.post(pad, json={"gebeurtenis": code, **opties}, timeout=10, trust_env=False)
            uitslag: dict[str, Any] = antwoord.json()
        except (httpx.HTTPError, ValueError) as fout:
            raise NietGekomen(f"De simulator van DUO antwoordt niet op {code}.") from fout
        if antwoord.status_code >= 400:
            raise NietGekomen(f"De simulator stuurt {code} niet: {uitslag.get('fout', antwoord.status_code)}")

    def wacht_op_dossier(self) -> Dossier:
        """Wait until the worker made the dossier."""

        def zoek() -> Dossier | None:
            with met_scope(self.scope()):
                return queries.dossier_met_nummer(gemeente_id=self.gemeente, bsn=self.bsn, v_nummer=None)

        self._dossier = wacht(zoek, "Het dossier kwam niet: de worker verwerkte de notificatie niet.")
        return self._dossier

    def wacht_op(self, feit: Callable[[DossierFeiten], T | None], anders: str) -> T:
        """Wait until the facts of the dossier hold this; `anders` is the sentence when they don't."""
        return wacht(lambda: self.doe(lambda _, dossier: feit(dossierfeiten(dossier))), anders)

    def klok(self, soort: KlokSoort) -> tuple[Klok, Artikel | None]:
        """Return one stored clock and the article its day rests on (the last one; a weekend comes after it)."""

        def lees(_: Scope, dossier: Dossier) -> tuple[Klok, Artikel | None]:
            rij = Klok.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort=soort.value)
            artikelen = [stap.artikel for stap in lees_stappen(rij.uitleg) if stap.artikel.bwb != TERMIJNENWET]
            return rij, (artikelen[-1] if artikelen else None)

        return self.doe(lees)

    def vertel(self, wat: str, *, pagina: str, artikel: Artikel | None = None) -> None:
        """Print one step on one line: day, what happened, article, address."""
        bron = f"  {artikel.citaat}" if artikel else ""
        print(f"{voluit(self.vandaag)}  {wat}{bron}  {pagina}", flush=True)


def wacht(vraag: Callable[[], T | None], anders: str) -> T:
    """Return the first answer that is not None. Raises NietGekomen with `anders` when none comes in time."""
    einde = time.monotonic() + _GEDULD
    while (antwoord := vraag()) is None:
        if time.monotonic() > einde:
            raise NietGekomen(anders)
        time.sleep(_TUSSENPOOS)
    return antwoord
