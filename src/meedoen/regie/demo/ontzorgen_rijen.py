# SPDX-License-Identifier: EUPL-1.2
"""The payments of an invented line, with amounts, budget, the weeks after the azc and the check-list of toeslagen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.huishoudgeld import Post
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.schrijver import Feit
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.ontzorgen.models import Bedrag, Begrotingsplan, Overgang, Toeslag, VasteLast

KOLOMMEN_ONTZORGEN: Final = {
    "ontzorgen_vastelast": kolommen(VasteLast),
    "ontzorgen_bedrag": kolommen(Bedrag),
    "ontzorgen_begrotingsplan": kolommen(Begrotingsplan),
    "ontzorgen_overgang": kolommen(Overgang),
    "ontzorgen_toeslag": kolommen(Toeslag),
}
_AAN: Final = {
    g.VasteLast.HUUR: ("Woningstichting (verzonnen)", 58_000, 72_000),
    g.VasteLast.GAS: ("Energiebedrijf (verzonnen)", 7_000, 12_000),
    g.VasteLast.STROOM: ("Energiebedrijf (verzonnen)", 4_500, 9_000),
    g.VasteLast.WATER: ("Waterbedrijf (verzonnen)", 1_400, 2_600),
    g.VasteLast.ZORGVERZEKERING: ("Zorgverzekeraar (verzonnen)", 14_500, 16_500),
}
"""To whom, and between which amounts in cents per month."""
_POSTEN: Final = {
    Post.BIJSTAND: 140_000, Post.ZORGTOESLAG: 12_900, Post.HUURTOESLAG: 31_000, Post.BOODSCHAPPEN: 42_000,
    Post.VERVOER: 6_000, Post.KLEDING: 5_000,
}  # fmt: skip


def ontzorgen_rijen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield all rows of ontzorgen of this dossier; nothing where no payment was drawn."""
    lasten = [feit for feit in dossier.loop.feiten if isinstance(feit.gegevens, g.VasteLastGeregeld)]
    if not lasten:
        return
    eigen = {"gemeente_id": sleutels.gemeente_id, "dossier_id": sleutels.dossier_id}
    # A seed of its own: the ids of all other rows stay the same.
    rng = Random(f"ontzorgen/{sleutels.dossier_id}")  # noqa: S311 - invented people, no secret
    sleutels = sleutels._replace(rng=rng)
    hoeveel = {last: rng.randrange(laag, hoog, 50) for last, (_, laag, hoog) in _AAN.items()}
    for feit in lasten:
        inhoud = feit.gegevens
        assert isinstance(inhoud, g.VasteLastGeregeld)
        yield "ontzorgen_vastelast", rij(
            VasteLast(
                id=inhoud.last_id, **eigen, last=inhoud.last.value, betaler=inhoud.betaler.value, vanaf=inhoud.vanaf,
                tot=inhoud.tot, ontvanger=_AAN[inhoud.last][0], gemaakt_op=feit.vastgelegd_op, gemaakt_door=feit.door,
            )
        )  # fmt: skip
        bedrag = Bedrag(id=sleutels.begin()[0], **eigen, vaste_last_id=inhoud.last_id, centen=hoeveel[inhoud.last])
        yield "ontzorgen_bedrag", rij(bedrag)
    yield from _rondom(dossier, sleutels, lasten[0], eigen)


def _rondom(
    dossier: DemoDossier, sleutels: Sleutels, eerste: Feit, eigen: dict[str, object]
) -> Iterator[tuple[str, Rij]]:
    """The weeks after the azc, the first two toeslagen, and the budget that goes with the exit plan."""
    inhoud = eerste.gegevens
    assert isinstance(inhoud, g.VasteLastGeregeld)
    azc = dossier.persoon.azc
    if azc is not None and azc.tot is not None:
        weg = azc.tot - timedelta(days=1)
        yield "ontzorgen_overgang", rij(
            Overgang(
                id=sleutels.begin()[0], **eigen, leefgeld_tot_en_met=weg, uitkering_op=weg + timedelta(days=31),
                voorschot_vanaf=weg + timedelta(days=5), voorschot_tot_en_met=weg + timedelta(days=30),
            )
        )  # fmt: skip
    gedaan = eerste.vastgelegd_op.date()
    for soort, dag in (("zorgtoeslag", gedaan), ("huurtoeslag", gedaan), ("kwijtschelding", None)):
        yield "ontzorgen_toeslag", rij(
            Toeslag(
                id=sleutels.begin()[0], **eigen, soort=soort, wie="samen met de begeleider", gedaan_op=dag,
                uiterlijk=gedaan + timedelta(days=240),
            )
        )  # fmt: skip
    for feit in dossier.loop.feiten:
        if isinstance(feit.gegevens, g.ExitplanGemaakt):
            yield "ontzorgen_begrotingsplan", rij(
                Begrotingsplan(
                    id=sleutels.begin()[0], **eigen, posten=_POSTEN, opgesteld_op=feit.gegevens.datum,
                    gemaakt_op=feit.vastgelegd_op, gemaakt_door=feit.door,
                )
            )  # fmt: skip
