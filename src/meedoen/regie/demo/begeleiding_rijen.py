# SPDX-License-Identifier: EUPL-1.2
"""What was filled in about self-reliance in an invented line, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding.doelen import VOORBEELDEN
from meedoen.regie.begeleiding.models import Afspraak, Doel, HoeGaatHet, Meting
from meedoen.regie.begeleiding.schaal import Leefgebied, Vraag
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.demo.verwijzen_rijen import betrokken

KOLOMMEN_BEGELEIDING: Final = {
    "begeleiding_meting": kolommen(Meting),
    "begeleiding_doel": kolommen(Doel),
    "begeleiding_afspraak": kolommen(Afspraak),
    "begeleiding_hoegaathet": kolommen(HoeGaatHet),
}
_DOEL: Final = next(voorbeeld for voorbeeld in VOORBEELDEN if voorbeeld.code == "werk")


def begeleiding_rijen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield all rows of guidance of this dossier; nothing where nothing was drawn."""
    yield from _metingen(dossier, sleutels)
    yield from _afspraken(dossier, sleutels)
    yield from _antwoorden(dossier, sleutels)


def _metingen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield a row for each time that the tijdlijn says it was filled in; later ones are a step further here and there.

    Somebody sees themself a step higher or lower than who guides, on some parts of life.
    """
    # A seed of its own: the ids of all other rows stay the same.
    rng = Random(f"begeleiding/{sleutels.dossier_id}")  # noqa: S311 - invented people, no secret
    begin = {gebied: rng.randint(1, 3) for gebied in Leefgebied if gebied is not Leefgebied.KINDEREN}
    eerste = None
    for feit in dossier.loop.feiten:
        inhoud = feit.gegevens
        if not isinstance(inhoud, g.ZelfredzaamheidBesproken):
            continue
        eerste = eerste or inhoud.datum
        verder, eigen = int(inhoud.datum != eerste), int(inhoud.blik is g.Blik.EIGEN)
        trappen = {
            gebied.value: max(1, min(5, trap + verder * rng.randint(0, 2) + rng.randint(-1, 1) * eigen))
            for gebied, trap in begin.items()
        }
        yield "begeleiding_meting", rij(
            Meting(
                id=inhoud.meting_id, gemeente_id=sleutels.gemeente_id, dossier_id=sleutels.dossier_id,
                datum=inhoud.datum, blik=inhoud.blik.value, trappen=trappen, gemaakt_op=feit.vastgelegd_op,
                gemaakt_door=feit.door,
            )
        )  # fmt: skip


def _afspraken(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """A goal out of the examples, and its agreements in the order in which they were made."""
    feiten = dossier.loop.feiten
    af = {f.gegevens.afspraak_id: f.gegevens for f in feiten if isinstance(f.gegevens, g.AfspraakAfgerond)}
    eigen = {"gemeente_id": sleutels.gemeente_id, "dossier_id": sleutels.dossier_id}
    voorstellen = iter(_DOEL.afspraken)
    mensen = [mens for mens, _ in betrokken(dossier)]
    doel_id = None
    for feit in feiten:
        inhoud, door = feit.gegevens, {"gemaakt_op": feit.vastgelegd_op, "gemaakt_door": feit.door}
        if isinstance(inhoud, g.DoelGesteld):
            doel_id = inhoud.doel_id
            yield "begeleiding_doel", rij(Doel(id=doel_id, **eigen, **door, thema=_DOEL.thema.value, tekst=_DOEL.doel))
        elif isinstance(inhoud, g.AfspraakGemaakt):
            voorstel, klaar = next(voorstellen), af.get(inhoud.afspraak_id)
            # Who guides does along what is done together; the volunteer what the person does.
            helpt = mensen[0 if voorstel.wie == "samen" else -1] if mensen else None
            yield "begeleiding_afspraak", rij(
                Afspraak(
                    id=inhoud.afspraak_id, **eigen, **door, doel_id=doel_id, wat=voorstel.wat, wie=voorstel.wie,
                    organisatie_id=helpt.organisatie if helpt else None, medewerker_id=helpt.id if helpt else None,
                    uiterlijk=inhoud.uiterlijk, gezien=voorstel.gezien, klaar_op=klaar.datum if klaar else None,
                    uitkomst=klaar.uitkomst.value if klaar else "",
                )
            )  # fmt: skip


def _antwoorden(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    rng = Random(f"hoe-gaat-het/{sleutels.dossier_id}")  # noqa: S311 - invented people, no secret
    for feit in dossier.loop.feiten:
        inhoud = feit.gegevens
        if isinstance(inhoud, g.HoeGaatHetGevraagd):
            gezegd = {vraag.value: rng.randint(2, 5) for vraag in Vraag if rng.random() < 0.9}
            yield "begeleiding_hoegaathet", rij(
                HoeGaatHet(
                    id=inhoud.antwoord_id, gemeente_id=sleutels.gemeente_id, dossier_id=sleutels.dossier_id,
                    datum=inhoud.datum, antwoorden=gezegd, gemaakt_op=feit.vastgelegd_op, gemaakt_door=feit.door,
                    woorden=rng.choice(("", "De buurvrouw helpt mij vaak.", "Ik mis mijn zus.")),
                )
            )  # fmt: skip
