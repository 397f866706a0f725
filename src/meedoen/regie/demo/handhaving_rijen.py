# SPDX-License-Identifier: EUPL-1.2
"""The boeteprocedures of an invented line: what was weighed so far, and what speaks for the person."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.boete_medewerking import Verwijtbaarheid
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.schrijver import Feit
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.handhaving.models import Boeteprocedure, Omstandigheid
from meedoen.regie.handhaving.stukken import BRUIKBAAR, maak
from meedoen.regie.voordeel.punten import Soort

KOLOMMEN_HANDHAVING: Final = {
    "handhaving_boeteprocedure": kolommen(Boeteprocedure),
    "handhaving_omstandigheid": kolommen(Omstandigheid),
}


def handhaving_rijen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield the rows of handhaving of this dossier; nothing where no fine was weighed."""
    stappen = [feit for feit in dossier.loop.feiten if isinstance(feit.gegevens, g.BoeteStap)]
    if not stappen:
        return
    eigen = {"gemeente_id": sleutels.gemeente_id, "dossier_id": sleutels.dossier_id}
    eerst, *daarna = stappen
    procedure = _procedure(eerst, eigen)
    if daarna:
        _met_rapport(procedure, daarna[0], dossier)
    yield "handhaving_boeteprocedure", rij(procedure)
    # A seed of its own: the ids of all other rows stay the same.
    sleutels = sleutels._replace(rng=Random(f"boete/{sleutels.dossier_id}"))  # noqa: S311 - invented people, no secret
    yield "handhaving_omstandigheid", rij(
        Omstandigheid(
            id=sleutels.begin()[0], **eigen, procedure_id=procedure.id, soort=Soort.WERK.value, zelf_verteld=True,
            tekst="Werkte die ochtend op proef.", gemaakt_op=eerst.vastgelegd_op, gemaakt_door=eerst.door,
        )
    )  # fmt: skip


def _procedure(eerst: Feit, eigen: dict[str, object]) -> Boeteprocedure:
    inhoud = eerst.gegevens
    assert isinstance(inhoud, g.BoeteStap) and inhoud.grond is not None and inhoud.overtreding_op is not None
    return Boeteprocedure(
        id=inhoud.procedure_id, **eigen, grond=inhoud.grond.value, oproep_nummer=inhoud.oproep_nummer,
        overtreding_op=inhoud.overtreding_op, begonnen_op=eerst.vastgelegd_op, begonnen_door=eerst.door,
    )  # fmt: skip


def _met_rapport(procedure: Boeteprocedure, feit: Feit, dossier: DemoDossier) -> None:
    """Fill in the weighing and the report; the letter itself was not printed for an invented person."""
    inhoud = feit.gegevens
    assert isinstance(inhoud, g.BoeteStap)
    procedure.verwijt, procedure.bijstand, procedure.strafzaak = Verwijtbaarheid.NORMAAL.value, "niet", "nee"
    procedure.verwijt_reden = "Is gebeld in de eigen taal en wist van de afspraak."
    procedure.rapport_op, procedure.zienswijze_tot = inhoud.datum, inhoud.tot
    procedure.rapport_door, procedure.rapport_door_naam = feit.medewerker_id, feit.door
    procedure.plaats_tijd, procedure.tolk_taal = "Gemeentehuis, spreekkamer 2, 10.00 uur", dossier.persoon.tolk
    procedure.tolk_nodig = bool(dossier.persoon.tolk)
    soorten = BRUIKBAAR[g.Boetegrond.INTAKE]
    eerder = [f for f in dossier.loop.feiten if f.geldig_op <= inhoud.datum and isinstance(f.gegevens, soorten)]
    stukken = maak((f.geldig_op, f.gegevens) for f in eerder)
    procedure.stukken = [[stuk.datum.isoformat(), stuk.zin] for stuk in stukken]
