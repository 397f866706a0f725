# SPDX-License-Identifier: EUPL-1.2
"""The placements of an invented line at a school, and what was written about them, from its tijdlijn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.schrijver import Feit
from meedoen.regie.demo.levensloop.traject import AFWEZIG, EERSTE_WEEK, VOORTGANG
from meedoen.regie.demo.medewerkers import partners
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing

KOLOMMEN_PLAATSING: Final = {
    "trajecten_plaatsing": kolommen(Plaatsing),
    "trajecten_partnerbericht": kolommen(Partnerbericht),
}
_TEKST: Final = {
    EERSTE_WEEK: "De eerste week ging goed. Op donderdag komt de bus te laat. Kunnen we daar samen naar kijken?",
    AFWEZIG: "De afgelopen weken zagen we deze cursist twee van de drie ochtenden niet. Weet je wat er speelt?",
    VOORTGANG: "Spreken en luisteren gaan vooruit. Lezen kost nog veel tijd. We oefenen nu ook thuis.",
}
_ANTWOORD: Final = "Dank je wel. Ik neem dit mee in het volgende gesprek."


def plaatsing_rijen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield the placements of this dossier with their messages; nothing for who was never placed."""
    feiten = dossier.loop.feiten
    scholen = {partner.naam: partner.id for partner in partners()}
    plekken = [
        _plaatsing(feit, feit.gegevens, feiten, sleutels, scholen[feit.gegevens.organisatie])
        for feit in feiten
        if isinstance(feit.gegevens, g.Geplaatst)
    ]
    for plek in plekken:
        yield "trajecten_plaatsing", rij(plek)
    if plekken:  # what a school of the demo writes is about the first course
        for bericht in _berichten(feiten, plekken[0], sleutels):
            yield "trajecten_partnerbericht", rij(bericht)


def _plaatsing(
    feit: Feit, geplaatst: g.Geplaatst, feiten: tuple[Feit, ...], sleutels: Sleutels, organisatie_id: UUID
) -> Plaatsing:
    plek = Plaatsing(
        id=geplaatst.plaatsing_id, gemeente_id=sleutels.gemeente_id, dossier_id=sleutels.dossier_id,
        organisatie_id=organisatie_id, leerroute=geplaatst.leerroute, cursus=geplaatst.cursus,
        vanaf=geplaatst.vanaf, tot=geplaatst.tot, gemaakt_op=feit.vastgelegd_op, gemaakt_door=feit.door,
    )  # fmt: skip
    for later in feiten:
        match later.gegevens:
            case g.AanbodGedaan(instelling=geplaatst.organisatie, instellingsnummer=nummer):
                plek.instellingsnummer = nummer
            case g.PlaatsingGestart(plaatsing_id=plek.id, startdatum=dag):
                plek.startdatum, plek.gestart_op = dag, later.vastgelegd_op
            case g.PlaatsingBeeindigd(plaatsing_id=plek.id, tot=dag):
                plek.tot = dag
    return plek


def _berichten(feiten: tuple[Feit, ...], plek: Plaatsing, sleutels: Sleutels) -> Iterator[Partnerbericht]:
    gelezen = {feit.gegevens.bericht_id: feit for feit in feiten if isinstance(feit.gegevens, g.BerichtGelezen)}
    eigen = {"gemeente_id": plek.gemeente_id, "dossier_id": plek.dossier_id, "plaatsing_id": plek.id,
             "organisatie_id": plek.organisatie_id}  # fmt: skip
    for feit in feiten:
        inhoud = feit.gegevens
        if not isinstance(inhoud, g.BerichtVanPartner):
            continue
        antwoord = gelezen.get(inhoud.bericht_id)
        yield Partnerbericht(
            id=inhoud.bericht_id, **eigen, van="aanbieder", onderwerp=inhoud.onderwerp, tekst=_TEKST[inhoud.onderwerp],
            gemaakt_op=feit.vastgelegd_op, door=feit.door, gelezen_op=antwoord.vastgelegd_op if antwoord else None,
        )  # fmt: skip
        if antwoord is not None:
            yield Partnerbericht(
                id=sleutels.begin()[0], **eigen, van="gemeente", onderwerp=f"Re: {inhoud.onderwerp}",
                tekst=_ANTWOORD, gemaakt_op=antwoord.vastgelegd_op, door=antwoord.door,
                gelezen_op=antwoord.vastgelegd_op + timedelta(hours=2),
            )  # fmt: skip
