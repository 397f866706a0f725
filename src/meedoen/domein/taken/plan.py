# SPDX-License-Identifier: EUPL-1.2
"""Tasks around the PIP: draw up, adopt, too late, waiting for a third party."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.recht.kalender import EEN_DAG

NADERT_DAGEN = 21
"""From this many days before the end, an incomplete intake endangers the ten weeks."""


def pip(s: Situatie) -> Iterator[Taak]:
    """One task for the PIP that has to come: what is missing, and by when the law wants it."""
    klok = s.klokken[KlokSoort.PIP_TIEN_WEKEN]
    if klok.gehaald_op is not None or klok.uiterste is None or not klok.open:
        return
    te_laat = klok.staat is KlokStaat.TE_LAAT
    if s.feiten.intake is None:
        yield from _zonder_intake(s, klok, te_laat)
        return
    klaar_op = s.feiten.intake.datum
    if s.feiten.pip_voorgelegd is not None:
        yield taak("pip_wacht_collega", klok.uiterste, Handeling.PIP_VASTSTELLEN, Gewicht.WET, sleutel="pip",
                   wacht=True, sinds=s.feiten.pip_voorgelegd.datum)  # fmt: skip
        return
    if s.feiten.pip_concept is not None:
        code = "pip_te_laat_vaststellen" if te_laat else "pip_vaststellen"
        yield taak(code, klok.uiterste, Handeling.PIP_VASTSTELLEN, Gewicht.WET, sleutel="pip", klaar=klaar_op)
        return
    if te_laat:
        yield taak("pip_te_laat", klok.uiterste, Handeling.PIP_OPSTELLEN, Gewicht.WET, sleutel="pip",
                   klaar=klaar_op)  # fmt: skip
        return
    eerste = s.klokken[KlokSoort.EERSTE_PLAN].uiterste
    op_tijd = eerste is not None and s.vandaag <= eerste < klok.uiterste
    yield taak("pip_opstellen", eerste if op_tijd and eerste else klok.uiterste, Handeling.PIP_OPSTELLEN,
               Gewicht.WET, sleutel="pip", klaar=klaar_op, wet=klok.uiterste)  # fmt: skip


def voorgelegd(s: Situatie) -> Iterator[Taak]:
    """A draft that a colleague laid before a second person (four eyes): for the teamleider to adopt or share out."""
    feit = s.feiten.pip_voorgelegd
    if feit is None:
        return
    klok = s.klokken[KlokSoort.PIP_TIEN_WEKEN]
    wet = klok.uiterste if klok.gehaald_op is None else None
    uiterste = wet or feit.datum + timedelta(days=s.beleid.bespreken_dagen)
    yield taak("pip_voorgelegd", uiterste, Handeling.PIP_VASTSTELLEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
               sinds=feit.datum, door=feit.door)  # fmt: skip


def intrekken(s: Situatie) -> Iterator[Taak]:
    """To withdraw a plan that two people adopted, a second reads the proposal; the first waits."""
    feit = s.feiten.intrekken_voorgelegd
    if feit is None:
        return
    uiterste = feit.datum + timedelta(days=s.beleid.bespreken_dagen)
    yield taak("intrekken_wacht_collega", uiterste, Handeling.PIP_VASTSTELLEN, Gewicht.WET, wacht=True,
               sinds=feit.datum)  # fmt: skip
    yield taak("intrekken_voorgelegd", uiterste, Handeling.PIP_VASTSTELLEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
               sinds=feit.datum, door=feit.door)  # fmt: skip


def _zonder_intake(s: Situatie, klok: Klok, te_laat: bool) -> Iterator[Taak]:
    if s.feiten.intake_voorgelegd is not None:
        return  # Completing it lies before a colleague: that task says so, with the day of the law.
    over = klok.dagen_over(s.vandaag)
    assert klok.uiterste is not None and over is not None
    if te_laat or over <= NADERT_DAGEN:
        code = "pip_te_laat_intake" if te_laat else "pip_nadert_intake"
        yield taak(code, klok.uiterste, Handeling.INTAKE_INVULLEN, Gewicht.WET, sleutel="pip")


def brieven(s: Situatie) -> Iterator[Taak]:
    """The letter of a besluit has still to go out: until then it binds nobody (Awb 3:40)."""
    for besluit in s.feiten.te_versturen:
        yield taak("besluit_versturen", eerste_werkdag(besluit.datum + EEN_DAG), Handeling.BESLUIT_VERSTUREN,
                   Gewicht.WET, sleutel=f"besluit_versturen:{besluit.besluit_id}", nummer=besluit.nummer,
                   sinds=besluit.datum)  # fmt: skip


def derden(s: Situatie) -> Iterator[Taak]:
    """Information that the plan waits for."""
    klok = s.klokken[KlokSoort.PIP_TIEN_WEKEN]
    if klok.gehaald_op is not None:
        return
    for derde in s.feiten.derden:
        if derde.ontvangen_op is None:
            yield taak("wacht_op_derde", klok.uiterste or s.vandaag, Handeling.CONTACT_VASTLEGGEN, Gewicht.MENS,
                       sleutel=f"derde:{derde.vraag}", wacht=True, sinds=derde.gevraagd_op, derde=derde.derde,
                       gevraagd=derde.gevraagd_op)  # fmt: skip
