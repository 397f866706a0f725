# SPDX-License-Identifier: EUPL-1.2
"""What is known of the boeteprocedures of a dossier, as clocks, tasks and the ladder of fines read it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein import bezwaren
from meedoen.domein.gebeurtenissen.bezwaar import Bezwaaractie, BezwaarStap
from meedoen.domein.gebeurtenissen.handhaving import Boeteactie, Boetegrond, BoeteStap, Heroverweging
from meedoen.recht.awb.betaling import uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import onherroepelijk_vanaf
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021.boete import IntakeBoete


class Boete(NamedTuple):
    """One boeteprocedure with the day of each step; None where it was not taken."""

    id: UUID
    grond: Boetegrond
    overtreding_op: date
    begonnen_op: date
    oproep_nummer: int | None = None
    voorgelegd_op: date | None = None
    rapport_op: date | None = None
    zienswijze_tot: date | None = None
    zienswijze_op: date | None = None
    besloten_op: date | None = None
    """The day a fine was decided; it is in force from the day its letter went out, `beboet_op`."""
    beboet_op: date | None = None
    termijn_tot: date | None = None
    geen_boete_op: date | None = None
    gestopt_op: date | None = None
    uitstel_tot: date | None = None
    deel_tot: date | None = None
    """Last day of the oldest part of the arrangement that is not paid; None without one, and on rows of before."""
    navraag_op: date | None = None
    """The day the person was last asked why a part was not paid; a payment or another arrangement ends that."""
    regeling_ingetrokken_op: date | None = None
    aangemaand_op: date | None = None
    betaald_op: date | None = None
    bezwaar_op: date | None = None
    bezwaar_ingetrokken_op: date | None = None
    bezwaar_beslist_op: date | None = None
    beroepen: tuple[date, ...] = ()
    uitspraken: tuple[date, ...] = ()
    vervallen: bool = False
    """The fine was revoked on bezwaar or by a court."""
    geconstateerd_op: date | None = None
    """The day the violation was seen; None: the day it happened."""

    @property
    def constatering(self) -> date:
        """The day from which the ladder of article 23 looks back, and on which a later one finds this fine."""
        return self.geconstateerd_op or self.overtreding_op

    @property
    def loopt(self) -> bool:
        """Nothing was decided yet."""
        return (self.besloten_op or self.beboet_op or self.geen_boete_op or self.gestopt_op) is None

    @property
    def staat(self) -> bool:
        """A fine was imposed and made known, and not revoked since."""
        return self.beboet_op is not None and not self.vervallen

    def deel_gemist(self, vandaag: date) -> bool:
        """Say whether a part of the arrangement should have been paid by now, while the arrangement still runs.

        Never within the six weeks of the fine itself: an arrangement gives more time, not less (Awb 4:87, 4:94).
        """
        if self.beboet_op is None or self.deel_tot is None or self.uitstel_tot is None or not self.staat:
            return False
        laatste = max(self.deel_tot, uiterste_betaaldag_boete(self.beboet_op).waarde)
        return laatste < vandaag <= self.uitstel_tot and self.betaald_op is None

    @property
    def bezwaar_loopt(self) -> bool:
        """A bezwaar waits for its decision."""
        return self.bezwaar_op is not None and self.bezwaar_beslist_op is None and self.bezwaar_ingetrokken_op is None

    @property
    def in_beroep(self) -> bool:
        """A court has not decided yet."""
        return len(self.beroepen) > len(self.uitspraken)

    def onherroepelijk(self) -> Uitkomst[date | None] | None:
        """Return the first day on which the fine can't be attacked any more, as `onherroepelijk_vanaf`; None unfined.

        Only a bezwaar on record counts as one: who posted in time may still arrive in the week after (Awb 6:9).
        """
        if self.beboet_op is None:
            return None
        dagen = [self.beboet_op]
        if self.bezwaar_beslist_op is not None:
            dagen.append(self.bezwaar_beslist_op)
        dagen += self.uitspraken
        loopt = self.bezwaar_loopt or self.in_beroep
        return onherroepelijk_vanaf(
            tuple(sorted(dagen)), aangevochten=loopt, ingetrokken_op=self.bezwaar_ingetrokken_op
        )


_DAG: Final[dict[Boeteactie, str]] = {
    Boeteactie.VOORGELEGD: "voorgelegd_op",
    Boeteactie.ZIENSWIJZE: "zienswijze_op",
    Boeteactie.BESLOTEN: "besloten_op",
    Boeteactie.GEEN_BOETE: "geen_boete_op",
    Boeteactie.GESTOPT: "gestopt_op",
    Boeteactie.AANGEMAAND: "aangemaand_op",
    Boeteactie.BETAALD: "betaald_op",
    Boeteactie.BEZWAAR_INGETROKKEN: "bezwaar_ingetrokken_op",
}
VAN_BEZWAAR: Final[dict[Bezwaaractie, Boeteactie]] = {
    Bezwaaractie.ONTVANGEN: Boeteactie.BEZWAAR,
    Bezwaaractie.HERSTEL_GEVRAAGD: Boeteactie.BEZWAAR_HERSTEL_GEVRAAGD,
    Bezwaaractie.HERSTELD: Boeteactie.BEZWAAR_HERSTELD,
    Bezwaaractie.GEHOORD: Boeteactie.BEZWAAR_GEHOORD,
    Bezwaaractie.VERDAAGD: Boeteactie.VERDAAGD,
    Bezwaaractie.UITSTEL: Boeteactie.BEZWAAR_UITSTEL,
    Bezwaaractie.INGETROKKEN: Boeteactie.BEZWAAR_INGETROKKEN,
    Bezwaaractie.BESLIST: Boeteactie.BEZWAAR_BESLIST,
    Bezwaaractie.BEROEP: Boeteactie.BEROEP,
    Bezwaaractie.UITSPRAAK: Boeteactie.UITSPRAAK,
}
"""A step of a bezwaar -> how it stands among the steps of the fine that it is against."""
_NAAR_BEZWAAR: Final = {van: naar for naar, van in VAN_BEZWAAR.items()}


def vouw(velden: dict[str, Any], stap: BoeteStap) -> None:
    """Take one step into `velden["boetes"]`; a step of a procedure that never began is left out."""
    boetes: tuple[Boete, ...] = velden.get("boetes", ())
    oud = next((boete for boete in boetes if boete.id == stap.procedure_id), None)
    if stap.actie is Boeteactie.BEGONNEN:
        if oud is None and stap.grond is not None:
            nieuw = Boete(
                stap.procedure_id, stap.grond, stap.overtreding_op or stap.datum, stap.datum, stap.oproep_nummer,
                geconstateerd_op=stap.geconstateerd_op,
            )  # fmt: skip
            velden["boetes"] = (*boetes, nieuw)
        return
    if oud is not None:
        na = oud._replace(**_wijzigt(oud, stap))
        velden["boetes"] = tuple(na if boete.id == oud.id else boete for boete in boetes)
        if stap.actie in _NAAR_BEZWAAR and oud.beboet_op is not None:
            bezwaren.vouw(velden, _als_bezwaar(oud.beboet_op, stap), boete=oud.id)


def _als_bezwaar(beboet_op: date, stap: BoeteStap) -> BezwaarStap:
    """Return a step of a bezwaar against a fine as one of any bezwaar: it has the same term and the same end."""
    return BezwaarStap(
        bezwaar_id=stap.bezwaar_id or stap.procedure_id, actie=_NAAR_BEZWAAR[stap.actie], datum=stap.datum,
        bekendmaking=beboet_op, commissie=stap.commissie, tot=stap.tot, weken=stap.weken,
    )  # fmt: skip


def _wijzigt(oud: Boete, stap: BoeteStap) -> dict[str, Any]:
    match stap.actie:
        case Boeteactie.RAPPORT:
            return {"rapport_op": stap.datum, "zienswijze_tot": stap.tot}
        case Boeteactie.BEBOET:
            besloten = oud.besloten_op or stap.datum
            return {"besloten_op": besloten, "beboet_op": stap.datum, "termijn_tot": stap.tot}
        case Boeteactie.UITSTEL:
            return {"uitstel_tot": stap.tot, "deel_tot": stap.deel_tot, "navraag_op": None,
                    "regeling_ingetrokken_op": None}  # fmt: skip
        case Boeteactie.BETALING:
            return {"deel_tot": stap.deel_tot, "navraag_op": None}
        case Boeteactie.NAVRAAG:
            return {"deel_tot": stap.deel_tot, "navraag_op": stap.datum}
        case Boeteactie.REGELING_INGETROKKEN:
            return {"uitstel_tot": stap.tot, "deel_tot": None, "regeling_ingetrokken_op": stap.datum}
        case Boeteactie.BEZWAAR:
            return {"bezwaar_op": stap.datum, "bezwaar_ingetrokken_op": None}
        case Boeteactie.BEZWAAR_BESLIST:
            vervalt = oud.vervallen or stap.uitkomst is Heroverweging.VERVALT
            return {"bezwaar_beslist_op": stap.datum, "vervallen": vervalt}
        case Boeteactie.BEROEP:
            return {"beroepen": (*oud.beroepen, stap.datum)}
        case Boeteactie.UITSPRAAK:
            vervalt = oud.vervallen or stap.uitkomst is Heroverweging.VERVALT
            return {"uitspraken": (*oud.uitspraken, stap.datum), "vervallen": vervalt}
        case actie:
            # The others change nothing that is kept of the fine itself.
            return {_DAG[actie]: stap.datum} if actie in _DAG else {}


def zonder_grond(stappen: Iterable[BoeteStap]) -> dict[UUID, Boete]:
    """Fold steps of which the reader may not know the ground; per procedure the days of it.

    `grond` means nothing in what comes out, and `begonnen_op` is the first day that is known.
    """
    uit: dict[UUID, Boete] = {}
    for stap in stappen:
        oud = uit.get(stap.procedure_id)
        if oud is None:
            oud = Boete(stap.procedure_id, Boetegrond.INTAKE, stap.datum, stap.datum)
        uit[oud.id] = oud if stap.actie is Boeteactie.BEGONNEN else oud._replace(**_wijzigt(oud, stap))
    return uit


def intakeboetes(boetes: tuple[Boete, ...]) -> tuple[IntakeBoete, ...]:
    """Return the fines of article 22 that stand, in order, as the ladder of the law reads them.

    A fine without a new term (the intake was complete) gets the day after it: nothing can be missed in it.
    """
    staan = [boete for boete in boetes if boete.grond is Boetegrond.INTAKE and boete.staat]
    uit = [
        IntakeBoete(bekendmaking=boete.beboet_op, termijn_tot=boete.termijn_tot or boete.beboet_op + EEN_DAG)
        for boete in staan
        if boete.beboet_op is not None
    ]
    return tuple(sorted(uit, key=lambda boete: boete.bekendmaking))
