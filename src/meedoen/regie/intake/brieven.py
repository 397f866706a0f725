# SPDX-License-Identifier: EUPL-1.2
"""The letters of the intake as data: uitnodiging, oproep, waarschuwing with a new oproep."""

from __future__ import annotations

from datetime import date, time
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.geldigheid import Versie, kies
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import gegevens as b
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.intake.feiten import Ronde
from meedoen.regie.web import datums

B_7_1_1: Final = Artikel(BESLUIT, "7.1", "1")
BOETE_INTAKE: Final = (Versie(date(2022, 1, 1), 25_000, date(2026, 11, 1)),)
"""Fine of W 22 lid 1 in eurocents (Besluit inburgering 2021, art. 7.1 lid 1); a letter only names it."""


class Afspraak(NamedTuple):
    """A talk to come to. `plaats` is one line, parts divided by commas; `tolk` the language, empty for none."""

    datum: date
    tijd: time
    plaats: str
    tolk: str = ""


def boete(peildatum: date) -> int:
    """Return the fine in eurocents that a letter of this day names."""
    return kies(BOETE_INTAKE, peildatum, regel="boete_intake", artikel=B_7_1_1).waarde


def _gesprek(afspraak: Afspraak) -> b.Gesprek:
    plaats = tuple(deel.strip() for deel in afspraak.plaats.split(",") if deel.strip())
    return b.Gesprek(datum=afspraak.datum, tijd=afspraak.tijd, plaats=plaats, tolktaal=afspraak.tolk)


def uitnodiging(scope: Scope, dossier: Dossier, afspraak: Afspraak) -> b.Brief:
    """Return the voluntary invitation."""
    return b.UitnodigingBrief(
        afzender=besluiten.afzender(dossier.gemeente, scope),
        geadresseerde=besluiten.geadresseerde(dossier),
        dagtekening=scope.vandaag,
        nummer=dossier.nummer,
        ondertekenaar=besluiten.ondertekenaar(dossier.gemeente, scope),
        gesprek=_gesprek(afspraak),
    )


def oproep(scope: Scope, dossier: Dossier, afspraak: Afspraak, *, volgnummer: int) -> b.Brief:
    """Return the oproep of art. 14; `volgnummer` is the one among those that count: 1, 2 or 3."""
    return b.OproepBrief(
        afzender=besluiten.afzender(dossier.gemeente, scope),
        geadresseerde=besluiten.geadresseerde(dossier),
        dagtekening=scope.vandaag,
        nummer=dossier.nummer,
        ondertekenaar=besluiten.ondertekenaar(dossier.gemeente, scope),
        gesprek=_gesprek(afspraak),
        volgnummer=volgnummer,
        boete=boete(scope.vandaag),
    )


def waarschuwing(scope: Scope, dossier: Dossier, afspraak: Afspraak, *, gemist: Ronde) -> b.Brief:
    """Return the written warning that is also the new oproep, with what we did to reach the person."""
    niet_gekomen = gemist.uitkomst is g.Opkomst.NIET_VERSCHENEN
    return b.WaarschuwingBrief(
        afzender=besluiten.afzender(dossier.gemeente, scope),
        geadresseerde=besluiten.geadresseerde(dossier),
        dagtekening=scope.vandaag,
        nummer=dossier.nummer,
        ondertekenaar=besluiten.ondertekenaar(dossier.gemeente, scope),
        gesprek=_gesprek(afspraak),
        tekortkoming=b.Tekortkoming.NIET_GEKOMEN if niet_gekomen else b.Tekortkoming.NIET_MEEGEWERKT,
        gemist_op=gemist.afspraak_op or gemist.verstuurd,
        boete=boete(scope.vandaag),
        contactpogingen=tuple(_poging(poging) for poging in gemist.pogingen),
    )


def _poging(poging: g.Contactpoging) -> str:
    wat = "zijn wij bij u langsgegaan" if poging.kanaal is g.Kanaal.BEZOEK else "hebben wij u gebeld"
    hoe = "" if poging.bereikt else ", maar wij konden u niet bereiken"
    return f"Op {datums.voluit(poging.datum)} {wat}{hoe}."
