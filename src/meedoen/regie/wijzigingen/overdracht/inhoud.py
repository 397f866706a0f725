# SPDX-License-Identifier: EUPL-1.2
"""What goes into a package, from the facts of a dossier and the plan in force. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import naar_dict
from meedoen.recht.wi2021.gegevens import Gegeven, overdracht_bij_verhuizing
from meedoen.regie.besluiten.bewijs import schrijf
from meedoen.regie.plannen.feiten import momentopname
from meedoen.regie.plannen.leren import bundel
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.web.gemeenten import naam_van
from meedoen.regie.wijzigingen.overdracht.vorm import SOORT, VERSIE

_EIGEN = frozenset({"pw_beschikkingen", "pw_bijgevoegd"})
"""Of the plan, what is about a decision under another act: it does not go along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzoek:
    """A request of the new gemeente (art. 35 lid 4): who asked, on which day, with what reference."""

    gemeente: int
    door: str
    op: date
    kenmerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon:
    """About whom, as the new gemeente knows the person."""

    naam: str
    geboortedatum: date | None
    bsn: str


def maak_inhoud(
    *,
    feiten: DossierFeiten,
    pip: Pip | None,
    afspraken: Sequence[Afspraak],
    persoon: Persoon,
    verzoek: Verzoek,
    van: int,
    vandaag: date,
    boetes: str,
) -> Mapping[str, Any]:
    """Return the data of a package: exactly what the law names for a move, and about whom.

    `boetes`: what the college imposed itself, in words; empty when it imposed none. Raises ValueError when the law
    would name something else than this code gives.
    """
    mag = overdracht_bij_verhuizing(verzocht=True).waarde
    if set(mag) != {Gegeven.PIP, Gegeven.VOORTGANG, Gegeven.BOETES}:
        raise ValueError("artikel 35 lid 4 noemt andere gegevens dan het pakket geeft")
    inhoud: Mapping[str, Any] = schrijf(
        {
            "soort": SOORT,
            "versie": VERSIE,
            "van": {"code": van, "naam": naam_van(van)},
            "aan": {"code": verzoek.gemeente, "naam": naam_van(verzoek.gemeente)},
            "opgemaakt_op": vandaag,
            "verzoek": {"op": verzoek.op, "door": verzoek.door, "kenmerk": verzoek.kenmerk},
            "persoon": {"bsn": persoon.bsn, "naam": persoon.naam, "geboortedatum": persoon.geboortedatum},
            "pip": _pip(feiten, pip, afspraken),
            "voortgang": _voortgang(feiten),
            "boetes": boetes.strip(),
        }
    )
    return inhoud


def _pip(feiten: DossierFeiten, pip: Pip | None, afspraken: Sequence[Afspraak]) -> dict[str, Any] | None:
    if pip is None:
        return None
    return {
        "dagtekening": pip.dagtekening,
        "eerste_dagtekening": feiten.eerste_dagtekening,
        "versie": pip.versie,
        "velden": {veld: waarde for veld, waarde in momentopname(pip).items() if veld not in _EIGEN},
        "afspraken": [
            {"wat": a.wat, "wie": a.wie, "uiterlijk": a.uiterlijk, "zichtbaar_aan": a.zichtbaar_aan} for a in afspraken
        ],
    }


def _voortgang(feiten: DossierFeiten) -> dict[str, Any]:
    delen = bundel(feiten)
    return {
        "lesuren": [naar_dict(les) for les in feiten.lesuren],
        "uren_bij_duo": {soort.value: uren for soort, uren in feiten.uren},
        "niveaus": delen["metingen"],
        "examens": delen["examens"],
        "pvt_op": feiten.pvt_op,
        "map_op": feiten.map_op,
        "zroute_op": feiten.zroute.datum if feiten.zroute else None,
        "laatste_gesprek": feiten.laatste_voortgangsgesprek,
    }
