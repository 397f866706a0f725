# SPDX-License-Identifier: EUPL-1.2
"""What the chain of the demo has to show: a message that DUO refused, nights of before, and a silent change at DUO."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten import berichten
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.bij_duo import persoon_bij_duo
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM
from meedoen.regie.demo.nummers import uuid7
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.koppelingen.models import Afstemming
from meedoen.regie.uitgaand.models import Bericht, Poging

KOLOMMEN_KETEN: Final = {
    "uitgaand_bericht": kolommen(Bericht),
    "uitgaand_poging": kolommen(Poging),
}
KOLOMMEN_NACHT: Final = kolommen(Afstemming)
_NACHTEN: Final = (6, 6, 7, 5, 5, 4, 6, 4, 3, 3, 4, 2, 2)
"""Invented: how many differences the nights before the demo found in one gemeente."""
_HALF_JAAR: Final = timedelta(days=182)


def keten_rijen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield the message and the attempt behind a plan that DUO refused; nothing for who has none."""
    feiten = [(feit, feit.gegevens) for feit in dossier.loop.feiten]
    nee = next(
        ((feit, inhoud) for feit, inhoud in feiten
         if isinstance(inhoud, g.PipBijDuo) and inhoud.uitkomst is g.DuoUitkomst.GEWEIGERD),
        None,
    )  # fmt: skip
    pip = next(((feit, inhoud) for feit, inhoud in feiten if isinstance(inhoud, g.PipVastgesteld)), None)
    if nee is None or pip is None or dossier.persoon.bsn is None:
        return
    (antwoord, weigering), (gelegd, plan) = nee, pip
    bericht = berichten.PipBericht(
        bsn=dossier.persoon.bsn, dagtekening=plan.dagtekening, leerroute=plan.leerroute, pip_versie=plan.versie,
        niveau=plan.niveau if plan.leerroute != "Z" else None,
    )  # fmt: skip
    rij_ = Bericht(
        id=sleutels.begin()[0], gemeente_id=sleutels.gemeente_id, dossier_id=sleutels.dossier_id,
        soort=bericht.soort, versie=bericht.versie, inhoud=berichten.naar_dict(bericht), staat="geweigerd",
        gelegd_op=gelegd.vastgelegd_op, gelegd_door=gelegd.door, pogingen=1,
        volgende_poging_op=gelegd.vastgelegd_op, afgehandeld_op=antwoord.vastgelegd_op,
        oorzaak=f"duo_weigert: {weigering.tekst}",
    )  # fmt: skip
    yield "uitgaand_bericht", rij(rij_)
    bericht_id = UUID(int=sleutels.rng.getrandbits(128), version=4)
    poging = Poging(
        id=sleutels.begin()[0], gemeente_id=sleutels.gemeente_id, bericht_id=rij_.id, bericht_id_duo=bericht_id,
        handeling="postPipByBsn", begonnen_op=antwoord.vastgelegd_op, klaar_op=antwoord.vastgelegd_op, status=403,
        uitkomst="geweigerd", antwoord=weigering.tekst or "",
    )  # fmt: skip
    yield "uitgaand_poging", rij(poging)


def nachten(gemeenten: Sequence[int], *, vandaag: date, zaad: int) -> Iterator[Rij]:
    """Yield the nights before `vandaag` in which the region was held against DUO: numbers only."""
    rng = Random(zaad)  # noqa: S311 - invented numbers, no secret
    for gemeente in gemeenten:
        for terug, aantal in zip(range(len(_NACHTEN), 0, -1), _NACHTEN, strict=True):
            dag = vandaag - timedelta(days=terug)
            begin = datetime.combine(dag, time(0, 5), AMSTERDAM)
            verschillen = max(1, aantal + rng.randint(-1, 1))
            klaar = begin + timedelta(minutes=1)
            yield rij(
                Afstemming(
                    id=uuid7(begin, rng), gemeente_id=gemeente, dag=dag, begonnen_op=begin, klaar_op=klaar,
                    gelezen_op=klaar, geleend_tot=begin, te_doen=26, gedaan=26, verschillen=verschillen,
                    per_oorzaak=_oorzaken(verschillen),
                )
            )  # fmt: skip


def _oorzaken(verschillen: int) -> dict[str, int]:
    """One refused plan each night; the rest mostly on its way, some changed at DUO."""
    rest = verschillen - 1
    delen = {"geweigerd": 1, "gewijzigd_bij_duo": rest // 3, "nog_niet_verstuurd": rest - rest // 3}
    return {oorzaak: aantal for oorzaak, aantal in delen.items() if aantal}


def stil_gewijzigd(dossiers: Sequence[DemoDossier], *, vandaag: date) -> list[dict[str, Any]]:
    """Return, as DUO holds them, who got a longer term there of which no message came: one per gemeente."""
    uit: dict[int, dict[str, Any]] = {}
    for dossier in dossiers:
        if dossier.lijn.situatie.code == "traject_halfjaar" and dossier.persoon.gemeente not in uit:
            bij_duo = persoon_bij_duo(dossier)
            termijn = bij_duo["termijn"]
            later = date.fromisoformat(termijn["einde"]) + _HALF_JAAR
            anders = {"einde": later.isoformat(), "wijzigingsdatum": (vandaag - timedelta(days=1)).isoformat(),
                      "grondcode": "DEMO", "omschrijving": "Verlenging"}  # fmt: skip
            uit[dossier.persoon.gemeente] = bij_duo | {"termijn": termijn | anders}
    return list(uit.values())
