# SPDX-License-Identifier: EUPL-1.2
"""The receipt of a decision: which rules were run on which facts, and what came out; enough to run them again.

A `Bewijs` runs a rule by its name and writes down input and outcome at once, so that the receipt can't differ from
what was decided. `herreken` reads the inputs back by the types of the rule and runs it anew.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein import toegang
from meedoen.domein.keten import duo_voorcontrole
from meedoen.recht import versie
from meedoen.recht.awb import (
    aanvraag,
    beslissing_op_bezwaar,
    betaling,
    bezwaar,
    bezwaar_behandelen,
    mandaat,
    mildste,
    zienswijze,
)
from meedoen.recht.awb import boete as awb_boete
from meedoen.recht.bron import Artikel
from meedoen.recht.geldigheid import Tekst, met_kennis_van, met_teksten, teksten
from meedoen.recht.participatiewet import ontzorgen
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021 import (
    aanbod,
    afschalen,
    boete,
    boete_medewerking,
    boete_plafond,
    boete_toets,
    intake,
    pip_inhoud,
    pip_wijziging,
    termijn,
    uren,
    wisselkrediet,
)
from meedoen.regie.dossiers.uitleg import lees_stap, schrijf_stap

VERSIE: Final = 1
REGELS: Final[Mapping[str, Callable[..., Any]]] = types.MappingProxyType(
    {
        "pip_inhoud": pip_inhoud.controleer_inhoud,
        "niveau_voor_duo": duo_voorcontrole.kies_niveau,
        "regels_van_duo": duo_voorcontrole.controleer_pip,
        "verwijderen_bij_duo": duo_voorcontrole.controleer_verwijderen,
        "inburgeringstermijn": termijn.inburgeringstermijn,
        "routewissel": pip_wijziging.laatste_dag_routewissel,
        "mag_route_wijzigen": pip_wijziging.mag_route_wijzigen,
        "leerroute_na_verhuizing": pip_wijziging.leerroute_na_verhuizing,
        "aanbod": aanbod.uiterlijk_aanbod,
        "bezwaartermijn": bezwaar.bezwaartermijn,
        "ontheffing_lbt": intake.ontheffing_lbt,
        "afronden_zonder_medewerking": intake.afronden_zonder_medewerking,
        "urenstand": uren.urenstand,
        "afschalen_naar_a2": afschalen.afschalen_naar_a2,
        "krediet_bij_wissel": wisselkrediet.krediet_bij_wissel,
        "vier_ogen": toegang.mag_besluiten,
        "welke_boete_intake": boete.welke_boete_intake,
        "nieuwe_termijn_intake": boete.nieuwe_termijn_intake,
        "boete_op_onderdeel": boete_medewerking.boete_op_onderdeel,
        "boete_medewerking": boete_medewerking.boete_medewerking,
        "mag_boete": boete_toets.mag_boete,
        "boete_binnen_plafond": boete_plafond.boete_binnen_plafond,
        "mildste_boete": mildste.mildste_boete,
        "lagere_boete": awb_boete.lagere_boete,
        "mag_boete_opleggen": mandaat.mag_boete_opleggen,
        "mag_op_bezwaar_beslissen": mandaat.mag_op_bezwaar_beslissen,
        "uiterste_betaaldag_boete": betaling.uiterste_betaaldag_boete,
        "uitstel_intrekken": betaling.uitstel_intrekken,
        "betalen_zonder_56a": ontzorgen.betalen_zonder_56a,
        "zienswijze_vooraf": zienswijze.zienswijze_vooraf,
        "beslistermijn_bezwaar": beslissing_op_bezwaar.beslistermijn_bezwaar,
        "bezwaar_tijdig": bezwaar.bezwaar_tijdig,
        "verzuim_in_bezwaar": bezwaar_behandelen.verzuim_in_bezwaar,
        "bezwaar_ontvankelijk": bezwaar_behandelen.bezwaar_ontvankelijk,
        "horen_nodig": bezwaar_behandelen.horen_nodig,
        "beslistermijn_aanvraag": aanvraag.beslistermijn_aanvraag,
        "laatste_dag_buiten_behandeling": aanvraag.laatste_dag_buiten_behandeling,
        "horen_voor_afwijzing": aanvraag.horen_voor_afwijzing,
    }
)
"""Name in a receipt -> rule. A name never changes and never goes: old receipts point to it."""


class Verschil(NamedTuple):
    """A rule that gives something else now than it gave at the decision."""

    regel: str
    toen: Any
    nu: Any


class Bewijs:
    """Collects what a decision rests on, while its rules are run."""

    def __init__(self, *, peildatum: date, nu: datetime) -> None:
        self._kop = {"versie": VERSIE, "regelversie": versie.regelversie(), "peildatum": peildatum.isoformat(),
                     "opgemaakt_op": nu.isoformat()}  # fmt: skip
        self._berekeningen: list[dict[str, Any]] = []
        self.feiten: dict[str, Any] = {}
        self.uitkomst: dict[str, Any] = {}

    def reken(self, regel: str, **invoer: Any) -> Any:
        """Run the rule of this name and keep input and outcome. What the rule raises is raised."""
        with met_teksten() as gelezen:
            uitkomst = REGELS[regel](**invoer)
        berekening = {
            "regel": regel,
            "invoer": {naam: schrijf(waarde) for naam, waarde in invoer.items()},
            "uitkomst": schrijf_uitkomst(uitkomst),
            "teksten": [[tekst.regel, list(tekst.artikel), tekst.vanaf.isoformat()] for tekst in teksten(gelezen)],
        }
        if berekening not in self._berekeningen:
            self._berekeningen.append(berekening)
        return uitkomst

    def als_json(self) -> dict[str, Any]:
        """Return the receipt as `Besluit.ontvangstbewijs` holds it."""
        return {**self._kop, "feiten": schrijf(self.feiten), "berekeningen": self._berekeningen,
                "uitkomst": schrijf(self.uitkomst)}  # fmt: skip


def herreken(bewijs: Mapping[str, Any], *, kennis_van_nu: bool = False) -> tuple[Verschil, ...]:
    """Run every rule of a receipt again on the facts it holds; empty when all give the same as then.

    A rule that was mended since runs with what was known then, and gives what it gave. With `kennis_van_nu` it runs
    as it is now: a difference shows what the mending changes.
    """
    toen = None if kennis_van_nu else versie.bekend_op(bewijs["regelversie"])
    if toen is None:
        return tuple(_verschillen(bewijs))
    with met_kennis_van(toen):
        return tuple(_verschillen(bewijs))


def _verschillen(bewijs: Mapping[str, Any]) -> Iterator[Verschil]:
    for berekening in bewijs["berekeningen"]:
        regel = REGELS[berekening["regel"]]
        wenken = typing.get_type_hints(regel)
        invoer = {naam: lees(wenken[naam], waarde) for naam, waarde in berekening["invoer"].items()}
        nu = schrijf_uitkomst(regel(**invoer))
        if nu != berekening["uitkomst"]:
            yield Verschil(berekening["regel"], berekening["uitkomst"], nu)


def stappen(bewijs: Mapping[str, Any], regel: str = "") -> tuple[Stap, ...]:
    """Return the steps of a receipt, of one rule or of all, in the order in which they were reasoned."""
    return tuple(
        lees_stap(stap)
        for berekening in bewijs.get("berekeningen", ())
        if not regel or berekening["regel"] == regel
        for stap in berekening["uitkomst"]["stappen"]
    )


def gelezen_teksten(berekening: Mapping[str, Any]) -> tuple[Tekst, ...]:
    """Return which texts of the law one reckoning rests on; none in a receipt from before these were kept."""
    rij = berekening.get("teksten", ())
    return tuple(Tekst(regel, Artikel(*plek), date.fromisoformat(dag)) for regel, plek, dag in rij)


def schrijf_uitkomst(uitkomst: object) -> dict[str, Any]:
    """Return an outcome as JSON: the value and, where the rule gives them, its steps."""
    if isinstance(uitkomst, Uitkomst):
        return {"waarde": schrijf(uitkomst.waarde), "stappen": [schrijf_stap(s) for s in uitkomst.stappen]}
    return {"waarde": schrijf(uitkomst), "stappen": []}


def schrijf(waarde: Any) -> Any:
    """Return a value as JSON: dates as ISO text, enums as their value, data classes by field name."""
    if isinstance(waarde, Enum):
        return waarde.value
    if waarde is None or isinstance(waarde, bool | int | str):
        return waarde
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, UUID):
        return str(waarde)
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: schrijf(getattr(waarde, veld.name)) for veld in fields(waarde)}
    if isinstance(waarde, tuple) and hasattr(waarde, "_asdict"):
        return {naam: schrijf(deel) for naam, deel in waarde._asdict().items()}
    if isinstance(waarde, Mapping):
        return {str(schrijf(sleutel)): schrijf(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, Sequence):
        return [schrijf(deel) for deel in waarde]
    raise TypeError(f"waarde van soort {type(waarde).__name__} kan niet in een ontvangstbewijs")


def lees(wenk: Any, ruw: Any) -> Any:
    """Return the value of type `wenk` that `schrijf` wrote."""
    oorsprong, delen = typing.get_origin(wenk), typing.get_args(wenk)
    if oorsprong in (types.UnionType, typing.Union):
        return None if ruw is None else lees(next(d for d in delen if d is not type(None)), ruw)
    if oorsprong is typing.Literal:
        return ruw
    if oorsprong is tuple or (oorsprong is not None and issubclass(oorsprong, Sequence)):
        return tuple(lees(delen[0], deel) for deel in ruw)
    if oorsprong is not None and issubclass(oorsprong, Mapping):
        return {lees(delen[0], naam): lees(delen[1], deel) for naam, deel in ruw.items()}
    if wenk is date:
        return date.fromisoformat(ruw)
    if isinstance(wenk, type) and (issubclass(wenk, Enum) or wenk is UUID):
        return wenk(ruw)
    if isinstance(ruw, dict):
        wenken = typing.get_type_hints(wenk)
        return wenk(**{naam: lees(wenken[naam], deel) for naam, deel in ruw.items()})
    return ruw
