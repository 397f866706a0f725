# SPDX-License-Identifier: EUPL-1.2
"""Tasks of handhaving: weigh a fine after a missed oproep, and the next step of a boeteprocedure. Never automatic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from meedoen.domein.boetes import Boete
from meedoen.domein.feiten import Oproep
from meedoen.domein.gebeurtenissen import Boetegrond, IntakeWijze
from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling, Rol

_EERSTE: Final = 2
"""The oproep with which the law first allows a fine, counted among those that count (article 22 lid 1)."""


def wegen(s: Situatie) -> Iterator[Taak]:
    """A second or later oproep was missed and is to blame: weigh whether a fine fits, each time apart.

    Not once the person came after all: then help goes first, and the page still lets one weigh it.
    """
    f = s.feiten
    if len(f.oproepen) < _EERSTE or f.in_azc or f.intake_gestart is not None:
        return
    if f.intake is not None and f.intake.wijze is not IntakeWijze.ZONDER_MEDEWERKING:
        return
    gemist = te_wegen(f.oproepen, f.boetes)
    if gemist is not None:
        dag = gemist.uitkomst_op or gemist.afspraak_op
        yield taak("boete_wegen", eerste_werkdag(dag + timedelta(days=s.beleid.boete_wegen_dagen)),
                   Handeling.BOETE_VOORBEREIDEN, Gewicht.WET, sleutel=f"boete_wegen:{gemist.nummer}",
                   nummer=gemist.nummer)  # fmt: skip


def te_wegen(oproepen: tuple[Oproep, ...], boetes: tuple[Boete, ...]) -> Oproep | None:
    """Return the newest missed oproep for which a fine was not weighed yet; None before the second that counts."""
    geteld = [oproep for oproep in oproepen if oproep.telt]
    if len(geteld) < _EERSTE:
        return None
    laatste = geteld[-1]
    gewogen = {boete.oproep_nummer for boete in boetes if boete.grond is Boetegrond.INTAKE}
    return None if laatste.nummer in gewogen else laatste


def procedures(s: Situatie) -> Iterator[Taak]:
    """The next step of each boeteprocedure; one that ended with the dossier asks nothing more."""
    for boete in s.feiten.boetes:
        if boete.loopt:
            if not s.feiten.vertrokken and not s.feiten.beeindigd:
                yield from _open(s, boete)
        elif boete.staat:
            yield from _betalen(s, boete)


def _open(s: Situatie, boete: Boete) -> Iterator[Taak]:
    sleutel, knop, wet = f"boete:{boete.id}", Handeling.BOETE_VOORBEREIDEN, Gewicht.WET
    if boete.rapport_op is None and boete.voorgelegd_op is not None:
        yield from _aan_collega(s, boete, boete.voorgelegd_op)
    elif boete.rapport_op is None:
        dag = eerste_werkdag(boete.begonnen_op + timedelta(days=s.beleid.boete_wegen_dagen))
        yield taak("boete_rapport", dag, knop, wet, sleutel=sleutel)
    elif boete.zienswijze_op is None:
        tot = boete.zienswijze_tot or boete.rapport_op
        if s.vandaag <= tot:
            yield taak("boete_wacht_zienswijze", tot, knop, wet, sleutel=sleutel, wacht=True, sinds=boete.rapport_op)
        else:
            yield taak("boete_zienswijze", eerste_werkdag(tot + timedelta(days=7)), knop, wet, sleutel=sleutel, tot=tot)
    else:
        yield from _aan_collega(s, boete, boete.zienswijze_op)


def _aan_collega(s: Situatie, boete: Boete, sinds: date) -> Iterator[Taak]:
    """Who prepared waits; the second person decides (the teamleider's task, to do or to share out)."""
    dag = eerste_werkdag(sinds + timedelta(days=s.beleid.boete_wegen_dagen))
    yield taak("boete_wacht_collega", dag, Handeling.BOETE_BESLISSEN, Gewicht.WET, sleutel=f"boete:{boete.id}",
               wacht=True, sinds=sinds)  # fmt: skip
    yield taak("boete_beslissen", dag, Handeling.BOETE_BESLISSEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
               sleutel=f"boete_beslissen:{boete.id}", sinds=sinds)  # fmt: skip


def _betalen(s: Situatie, boete: Boete) -> Iterator[Taak]:
    if boete.deel_gemist(s.vandaag):
        yield _deel(s, boete)
        return
    klok = s.klokken[KlokSoort.BOETE_BETALEN]
    if boete.betaald_op is None and klok.staat is KlokStaat.TE_LAAT and klok.uiterste is not None:
        code = "boete_betaling" if boete.aangemaand_op is None else "boete_na_aanmaning"
        yield taak(code, eerste_werkdag(klok.uiterste + timedelta(days=14)), Handeling.BOETE_VOORBEREIDEN, Gewicht.MENS,
                   sleutel=f"{code}:{boete.id}", afsluitbaar=True, tot=klok.uiterste)  # fmt: skip


def _deel(s: Situatie, boete: Boete) -> Taak:
    """A part of an arrangement was not paid: ask why first; then it stands, is made anew, or is withdrawn."""
    assert boete.deel_tot is not None  # `deel_gemist`
    dag = eerste_werkdag(boete.deel_tot + timedelta(days=s.beleid.boete_wegen_dagen))
    sleutel, knop = f"boete_deel:{boete.id}:{boete.deel_tot.isoformat()}", Handeling.BOETE_VOORBEREIDEN
    if boete.navraag_op is None:
        return taak("boete_deel_gemist", dag, knop, Gewicht.MENS, sleutel=sleutel, tot=boete.deel_tot)
    return taak("boete_deel_gevraagd", dag, knop, Gewicht.MENS, sleutel=sleutel, tot=boete.deel_tot,
                sinds=boete.navraag_op)  # fmt: skip
