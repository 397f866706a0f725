# SPDX-License-Identifier: EUPL-1.2
"""Tasks of what somebody asked to change in the plan: decide, wait for what completes it, read a refusal as second."""

from __future__ import annotations

from collections.abc import Iterator

from meedoen.domein.klokken import KlokSoort
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling, Rol

_BEHANDELEN, _BESLISSEN = Handeling.VERZOEK_BEHANDELEN, Handeling.VERZOEK_BESLISSEN


def verzoeken(s: Situatie) -> Iterator[Taak]:
    """Decide on each verzoek by the day of the law; while it waits for somebody else, that is what it says.

    A refusal that lies before a colleague is a task of the teamleider, and what was to be completed waits for the
    person; after the last day for that it is decided on as it is.
    """
    if KlokSoort.VERZOEK_BESLISSEN not in s.klokken or s.feiten.vertrokken:
        return
    for verzoek in s.feiten.verzoeken:
        if not verzoek.loopt:
            continue
        dag, sleutel, vraag = verzoek.termijn().waarde, f"verzoek:{verzoek.id}", verzoek.aanvulling
        if verzoek.voorgelegd is not None:
            sinds = verzoek.voorgelegd.datum
            yield taak("verzoek_wacht_collega", dag, _BESLISSEN, Gewicht.WET, sleutel=sleutel, wacht=True, sinds=sinds)
            yield taak("verzoek_voorgelegd", dag, _BESLISSEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
                       sleutel=f"verzoek_voorgelegd:{verzoek.id}", sinds=sinds,
                       door=verzoek.voorgelegd.door)  # fmt: skip
        elif vraag is not None and vraag.hersteld_op is None and s.vandaag <= vraag.herstel_tot:
            yield taak("verzoek_aanvullen", vraag.herstel_tot, _BEHANDELEN, Gewicht.WET, sleutel=sleutel, wacht=True,
                       sinds=vraag.herstel_gevraagd_op)  # fmt: skip
        else:
            code = "verzoek_te_laat" if s.vandaag > dag else "verzoek_beslissen"
            yield taak(code, dag, _BEHANDELEN, Gewicht.WET, sleutel=sleutel, gevraagd=verzoek.ontvangen_op)
