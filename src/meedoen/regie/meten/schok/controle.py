# SPDX-License-Identifier: EUPL-1.2
"""Counts after a batch what DUO sent and holds, and what stands here. Says in a sentence whatever is off."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import psycopg

Verbinding = psycopg.Connection[tuple[object, ...]]


class BijDuo(NamedTuple):
    """What DUO sent and holds, read from the file of the simulator itself.

    `berichten`: berichtId -> (BSN, event); `vaker`: how many went out again under the same berichtId; `niet_klaar`:
    how many were not taken; `pips`: BSN -> how many PIPs.
    """

    berichten: dict[str, tuple[str, str]]
    vaker: int
    niet_klaar: int
    pips: dict[str, int]

    @property
    def gebeurtenissen(self) -> set[tuple[str, str]]:
        """Every event once: (BSN, event)."""
        return set(self.berichten.values())


def lees_duo(bestand: Path) -> BijDuo:
    """Read the state file of a running simulator."""
    with sqlite3.connect(f"file:{bestand}?mode=ro", uri=True) as db:
        rijen = db.execute(
            "select bericht_id, sleutel, bericht, stand from werk where soort = 'notificatie'"
        ).fetchall()
        standen = db.execute("select sleutel, stand from persoon").fetchall()
    db.close()
    berichten = {id_: (bsn, json.loads(bericht)["gebeurtenisId"]) for id_, bsn, bericht, _ in rijen}
    niet_klaar = sum(stand != "klaar" for *_, stand in rijen)
    pips = {bsn: len(json.loads(stand).get("pips", ())) for bsn, stand in standen}
    return BijDuo(berichten, len(rijen) - len(berichten), niet_klaar, pips)


def controleer(db: Verbinding, duo: BijDuo, mensen: Iterable[str]) -> list[str]:
    """Return what is off after a batch; empty when every message came, once, and in order."""
    fouten = []
    if duo.niet_klaar:
        fouten.append(f"{duo.niet_klaar} meldingen zijn bij DUO niet als ontvangen bekend")
    fouten += _gekomen(db, duo) + _eenmaal(db, duo, set(mensen)) + _volgorde(db) + _verstuurd(db, duo)
    return fouten


def _gekomen(db: Verbinding, duo: BijDuo) -> list[str]:
    rijen = db.execute("select bericht_id::text, bsn, gebeurtenis_id, staat from koppelingen_inkomend").fetchall()
    hier = {str(id_): (str(bsn), str(code)) for id_, bsn, code, _ in rijen}
    fouten = []
    if weg := len(duo.berichten.keys() - hier.keys()):
        fouten.append(f"{weg} meldingen van DUO staan hier niet")
    if meer := len(hier.keys() - duo.berichten.keys()):
        fouten.append(f"{meer} meldingen staan hier die DUO niet stuurde")
    if anders := sum(hier[id_] != wie for id_, wie in duo.berichten.items() if id_ in hier):
        fouten.append(f"{anders} meldingen staan hier met een andere inhoud")
    staten = Counter(str(staat) for *_, staat in rijen)
    dubbel = len(duo.berichten) - len(duo.gebeurtenissen)
    verwacht = Counter({"verwerkt": len(duo.gebeurtenissen), "dubbel": dubbel})
    if staten != +verwacht:
        fouten.append(f"meldingen staan hier als {dict(staten)}, niet als {dict(+verwacht)}")
    return fouten


def _eenmaal(db: Verbinding, duo: BijDuo, mensen: set[str]) -> list[str]:
    """One dossier per person, and each event once on its tijdlijn."""
    fouten = []
    dossiers = Counter(
        str(bsn)
        for (bsn,) in db.execute(
            "select i.bsn from dossiers_dossier d join dossiers_identificatie i"
            " on i.gemeente_id = d.gemeente_id and i.dossier_id = d.id"
        )
    )
    if dossiers != Counter(mensen):
        fouten.append(f"{len(mensen)} mensen hebben {dossiers.total()} dossiers")
    regels = Counter((str(bsn), str(code)) for bsn, code in db.execute(_OP_TIJDLIJN))
    if regels != Counter(duo.gebeurtenissen):
        fouten.append(f"op de tijdlijnen staan {regels.total()} meldingen, bij DUO {len(duo.gebeurtenissen)}")
    return fouten


_OP_TIJDLIJN = """
select i.bsn, g.gegevens ->> 'gebeurtenis_id' from dossiers_gebeurtenis g
join dossiers_identificatie i on i.gemeente_id = g.gemeente_id and i.dossier_id = g.dossier_id
where g.kenmerk = 'notificatie_ontvangen'
"""

# Per dossier the messages in the order in which they were laid down, each with the moment of DUO.
_TERUG = """
select count(*) from (
  select (g.gegevens ->> 'registratie_datum_tijd')::timestamptz as toen,
    lag((g.gegevens ->> 'registratie_datum_tijd')::timestamptz)
      over (partition by g.gemeente_id, g.dossier_id order by g.vastgelegd_op, g.id) as eerder
  from dossiers_gebeurtenis g where g.kenmerk = 'notificatie_ontvangen') op_volgorde
where eerder > toen
"""


def _volgorde(db: Verbinding) -> list[str]:
    rij = db.execute(_TERUG).fetchone()
    terug = int(str(rij[0])) if rij else 0
    return [f"{terug} meldingen kwamen voor een eerdere van dezelfde persoon"] if terug else []


def _verstuurd(db: Verbinding, duo: BijDuo) -> list[str]:
    """Each message is at DUO in effect once; after an unknown outcome came a question before the next try."""
    fouten = []
    pips = Counter(str(bsn) for (bsn,) in db.execute("select inhoud ->> 'bsn' from uitgaand_bericht"))
    bij_duo = Counter({bsn: aantal for bsn, aantal in duo.pips.items() if aantal})
    if pips != bij_duo:
        fouten.append(f"hier zijn {pips.total()} plannen gestuurd, DUO heeft er {bij_duo.total()}")
    open_ = db.execute("select count(*) from uitgaand_bericht where staat <> 'verstuurd'").fetchone()
    if open_ and open_[0]:
        fouten.append(f"{open_[0]} berichten zijn niet verstuurd")
    blind = db.execute(_BLIND).fetchone()
    if blind and blind[0]:
        fouten.append(f"{blind[0]} keer is na een onbekende uitkomst gestuurd zonder eerst te lezen")
    return fouten


# The request of a message that came straight after a write that may have arrived, and was a write again.
_BLIND = """
select count(*) from (
  select p.handeling, lag(p.handeling) over w as vorige,
    lag(p.uitkomst in ('', 'onbekend', 'gelukt')) over w as onbekend
  from uitgaand_poging p window w as (partition by p.bericht_id order by p.begonnen_op, p.id)) op_volgorde
where handeling like 'post%' and vorige like 'post%' and onbekend
"""


def opnieuw(db: Verbinding) -> int:
    """Return how many requests of the outbox were a next try at the same message."""
    rij = db.execute("select count(*) - count(distinct bericht_id) from uitgaand_poging").fetchone()
    return int(str(rij[0])) if rij else 0
