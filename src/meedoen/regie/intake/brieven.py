# SPDX-License-Identifier: EUPL-1.2
"""The letters of the intake as data: uitnodiging, oproep, waarschuwing with a new oproep."""

from __future__ import annotations

from datetime import date, time
from typing import Any, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.boete import boete_intake
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import gegevens as b
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.intake.feiten import Ronde


class Afspraak(NamedTuple):
    """A talk to come to. `plaats` is one line, parts divided by commas; `tolk` the language, empty for none.

    `taal`: code of the language of its letter beside Dutch, empty for Dutch alone.
    """

    datum: date
    tijd: time
    plaats: str
    tolk: str = ""
    taal: str = ""


def _gesprek(afspraak: Afspraak) -> b.Gesprek:
    plaats = tuple(deel.strip() for deel in afspraak.plaats.split(",") if deel.strip())
    return b.Gesprek(datum=afspraak.datum, tijd=afspraak.tijd, plaats=plaats, tolktaal=afspraak.tolk)


def _gemeen(scope: Scope, dossier: Dossier, afspraak: Afspraak) -> dict[str, Any]:
    """What every letter of the intake says: from whom, to whom, when, and the talk."""
    return {
        "afzender": besluiten.afzender(dossier.gemeente, scope),
        "geadresseerde": besluiten.geadresseerde(dossier),
        "dagtekening": scope.vandaag,
        "nummer": dossier.nummer,
        "ondertekenaar": besluiten.ondertekenaar(dossier.gemeente, scope),
        "gesprek": _gesprek(afspraak),
        "taal": afspraak.taal,
    }


def uitnodiging(scope: Scope, dossier: Dossier, afspraak: Afspraak) -> b.Brief:
    """Return the voluntary invitation."""
    return b.UitnodigingBrief(
        **_gemeen(scope, dossier, afspraak),
    )


def oproep(scope: Scope, dossier: Dossier, afspraak: Afspraak, *, volgnummer: int) -> b.Brief:
    """Return the oproep of art. 14; `volgnummer` is the one among those that count: 1, 2 or 3."""
    return b.OproepBrief(
        **_gemeen(scope, dossier, afspraak),
        volgnummer=volgnummer,
        boete=boete_intake(scope.vandaag).waarde,
    )


def waarschuwing(scope: Scope, dossier: Dossier, afspraak: Afspraak, *, gemist: Ronde) -> b.Brief:
    """Return the written warning that is also the new oproep, with what we did to reach the person."""
    niet_gekomen = gemist.uitkomst is g.Opkomst.NIET_VERSCHENEN
    return b.WaarschuwingBrief(
        **_gemeen(scope, dossier, afspraak),
        tekortkoming=b.Tekortkoming.NIET_GEKOMEN if niet_gekomen else b.Tekortkoming.NIET_MEEGEWERKT,
        gemist_op=gemist.afspraak_op or gemist.verstuurd,
        boete=boete_intake(scope.vandaag).waarde,
        contactpogingen=tuple(_poging(poging) for poging in gemist.pogingen),
    )


def _poging(poging: g.Contactpoging) -> b.Zin:
    bezoek = poging.kanaal is g.Kanaal.BEZOEK
    if poging.bereikt:
        bron = "Op {dag} zijn wij bij u langsgegaan." if bezoek else "Op {dag} hebben wij u gebeld."
    elif bezoek:
        bron = "Op {dag} zijn wij bij u langsgegaan, maar wij konden u niet bereiken."
    else:
        bron = "Op {dag} hebben wij u gebeld, maar wij konden u niet bereiken."
    return b.Zin(bron, {"dag": poging.datum})
