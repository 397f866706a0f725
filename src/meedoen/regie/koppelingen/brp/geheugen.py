# SPDX-License-Identifier: EUPL-1.2
"""The in-memory twin of the BRP: answers from a table, and in the demo from the simulator for what just moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from meedoen.domein.nummers import gemeente_id
from meedoen.regie.koppelingen.brp.port import Adres, BrpPersoon, Inschrijving, Kandidaat, Titel

_Rij = Mapping[str, Any]


class Bewegingen(Protocol):
    """Somebody who knows where people live now."""

    def persoon(self, *, bsn: str | None, v_nummer: str | None) -> _Rij | None: ...


class BrpGeheugen:
    """A `BrpPort` over a table. `bewegingen` adds registrations the table does not have yet."""

    def __init__(
        self,
        rij: Callable[..., _Rij | None],
        bewegingen: Bewegingen | None = None,
        alle: Callable[[], Iterable[_Rij]] = tuple,
    ) -> None:
        self._rij, self._bewegingen, self._alle = rij, bewegingen, alle

    def zoek_alle(self, *, bsns: Sequence[str], vandaag: date, bron: str = "") -> Mapping[str, BrpPersoon]:
        """See `BrpPort.zoek_alle`."""
        gevonden = {bsn: self.zoek(bsn=bsn, vandaag=vandaag) for bsn in bsns}
        return {bsn: persoon for bsn, persoon in gevonden.items() if persoon is not None}

    def zoek_op_naam(
        self, *, achternaam: str, geboortedatum: date, voornamen: str = "", bron: str = ""
    ) -> tuple[Kandidaat, ...]:
        """See `BrpPort.zoek_op_naam`."""
        wie = (achternaam.casefold(), geboortedatum.isoformat())
        return tuple(
            Kandidaat(rij["bsn"], rij.get("voornamen", ""), rij["achternaam"], geboortedatum)
            for rij in self._alle()
            if rij.get("bsn")
            and (rij.get("achternaam", "").casefold(), rij.get("geboortedatum")) == wie
            and rij.get("voornamen", "").casefold().startswith(voornamen.casefold())
        )

    def zoek(self, *, bsn: str, vandaag: date, bron: str = "") -> BrpPersoon | None:
        """See `BrpPort.zoek`."""
        rij = self._rij(bsn=bsn, v_nummer=None)
        persoon = None if rij is None else _lees(rij)
        extra = self._bewegingen.persoon(bsn=bsn, v_nummer=None) if self._bewegingen else None
        if extra is not None:
            persoon = _vul_aan(persoon, extra)
        if persoon is None:
            return None
        tot_nu = tuple(i for i in persoon.inschrijvingen if i.vanaf <= vandaag)
        overleden = (persoon.overleden_op or date.max) <= vandaag
        return replace(
            persoon,
            inschrijvingen=tot_nu,
            gemeente=tot_nu[-1].gemeente if tot_nu else None,
            overleden=overleden,
            overleden_op=persoon.overleden_op if overleden else None,
        )


def _lees(rij: _Rij) -> BrpPersoon:
    adres = rij.get("adres")
    return BrpPersoon(
        voornamen=rij.get("voornamen", ""),
        achternaam=rij.get("achternaam", ""),
        geslacht=rij.get("geslacht", ""),
        geboortedatum=_dag(rij.get("geboortedatum")),
        geheim_adres=bool(rij.get("geheimAdres", False)),
        adres=Adres(**adres) if adres else None,
        inschrijvingen=tuple(
            Inschrijving(gemeente_id(i["gemeente"]), date.fromisoformat(i["vanaf"]))
            for i in sorted(rij.get("inschrijvingen", ()), key=lambda i: i["vanaf"])
        ),
        overleden_op=_dag(rij.get("overledenOp")),
        titel=_titel(rij.get("verblijfstitel")),
    )


def _titel(rij: _Rij | None) -> Titel | None:
    return Titel(rij["code"], _dag(rij.get("vanaf")), _dag(rij.get("tot"))) if rij else None


def _vul_aan(persoon: BrpPersoon | None, extra: _Rij) -> BrpPersoon | None:
    """Take over where the simulator let somebody settle; a name only where the table has none."""
    vestigingen = {gemeente_id(code): date.fromisoformat(dag) for code, dag in extra.get("vestigingen", {}).items()}
    if persoon is None:
        voornamen, _, achternaam = extra.get("naam", "").rpartition(" ")
        if not vestigingen:
            return None  # nobody is in the BRP before living in a gemeente
        persoon = BrpPersoon(voornamen=voornamen, achternaam=achternaam, geboortedatum=_dag(extra.get("geboortedatum")))
    bekend = {i.gemeente: i.vanaf for i in persoon.inschrijvingen}
    alle = sorted({**bekend, **vestigingen}.items(), key=lambda paar: paar[1])
    return replace(persoon, inschrijvingen=tuple(Inschrijving(*paar) for paar in alle))


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
