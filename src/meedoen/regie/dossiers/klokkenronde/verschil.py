# SPDX-License-Identifier: EUPL-1.2
"""What a rebuild changes in the clocks of a dossier, and why: the stored clock against the one of now. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, klokken

DAGEN: Final = ("begin", "uiterste", "gehaald_op")
KORT: Final = ("staat", *DAGEN, "reden")


class Wat(StrEnum):
    """What happened to a clock. `UITLEG`: date and state stay, only the steps are told otherwise."""

    ERBIJ = "erbij"
    VERSCHOVEN = "verschoven"
    STAAT = "staat"
    UITLEG = "uitleg"
    WEG = "weg"


class Waardoor(StrEnum):
    """Why. `FEITEN`: under the same rules, policy and day another outcome, so a fact came or was corrected.

    `ONBEKEND`: this gemeente was never rebuilt before, so nobody knows with which rules its clocks were made.
    """

    REGELS = "regels"
    BELEID = "beleid"
    DAG = "dag"
    FEITEN = "feiten"
    ONBEKEND = "onbekend"


class Maatstaf(NamedTuple):
    """All by which clocks follow from facts: the version of the rules, the policy and the day."""

    regels: str
    beleid: Beleid
    dag: date


class Verschil(NamedTuple):
    """One clock that changed. `van` and `naar` hold the columns of `KORT`; None where there is no clock."""

    dossier: str
    soort: str
    wat: Wat
    waardoor: Waardoor
    van: Mapping[str, Any] | None
    naar: Mapping[str, Any] | None


def kort(velden: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a clock that a report shows."""
    return {naam: velden[naam] for naam in KORT}


def wat_verschilt(oud: Mapping[str, Any], nieuw: Mapping[str, Any]) -> Wat | None:
    """Return what differs between the stored and the new columns of a clock; None when nothing does."""
    if any(oud[naam] != nieuw[naam] for naam in DAGEN):
        return Wat.VERSCHOVEN
    if any(oud[naam] != nieuw[naam] for naam in ("staat", "reden")):
        return Wat.STAAT
    return None if oud["uitleg"] == nieuw["uitleg"] else Wat.UITLEG


class Oorzaak:
    """Finds why clocks of one dossier changed: by reckoning them once more as they were reckoned then."""

    def __init__(self, feiten: DossierFeiten, toen: Maatstaf | None, nu: Maatstaf) -> None:
        self._feiten, self._toen, self._nu = feiten, toen, nu
        self._proeven: list[tuple[Waardoor, dict[str, Klok]]] | None = None

    def van(self, soort: str, is_de_oude: Any) -> Waardoor:
        """Return the cause for one kind; `is_de_oude` says of a clock whether it is the stored one."""
        if self._toen is None:
            return Waardoor.ONBEKEND
        for waardoor, per_soort in self._probeer(self._toen):
            if soort in per_soort and is_de_oude(per_soort[soort]):
                return waardoor
        return Waardoor.REGELS if self._toen.regels != self._nu.regels else Waardoor.FEITEN

    def _probeer(self, toen: Maatstaf) -> Sequence[tuple[Waardoor, dict[str, Klok]]]:
        """Change one thing back at a time; policy and day both back last, then policy is the cause to name."""
        if self._proeven is None:
            self._proeven = [
                (waardoor, {klok.soort.value: klok for klok in klokken(self._feiten, vandaag=dag, beleid=beleid)})
                for waardoor, beleid, dag in _terug(toen, self._nu)
            ]
        return self._proeven


def _terug(toen: Maatstaf, nu: Maatstaf) -> Iterator[tuple[Waardoor, Beleid, date]]:
    if toen.beleid != nu.beleid:
        yield Waardoor.BELEID, toen.beleid, nu.dag
    if toen.dag != nu.dag:
        yield Waardoor.DAG, nu.beleid, toen.dag
    if toen.beleid != nu.beleid and toen.dag != nu.dag:
        yield Waardoor.BELEID, toen.beleid, toen.dag
