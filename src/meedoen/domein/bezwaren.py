# SPDX-License-Identifier: EUPL-1.2
"""What is known of the bezwaren of a dossier, and by when each is decided."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein.gebeurtenissen.bezwaar import Bezwaaractie, BezwaarStap
from meedoen.recht.awb.beslissing_op_bezwaar import WEKEN_VERDAGING, BezwaarFeiten, Verzuim, beslistermijn_bezwaar
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.recht.uitkomst import Uitkomst

_A: Final = Bezwaaractie


class Bezwaar(NamedTuple):
    """One bezwaar with the day of each step; None where it was not taken. `bekendmaking`: of the decision.

    `boete`: the boeteprocedure whose fine it is against, None for any other decision.
    """

    id: UUID
    bekendmaking: date
    ontvangen_op: date
    commissie: bool = False
    verzuimen: tuple[Verzuim, ...] = ()
    verdaagd_weken: int = 0
    uitstel_tot: date | None = None
    gehoord_op: date | None = None
    ingetrokken_op: date | None = None
    beslist_op: date | None = None
    uitkomst: BezwaarUitkomst | None = None
    beroepen: int = 0
    uitspraken: int = 0
    boete: UUID | None = None

    @property
    def einde_op(self) -> date | None:
        """The day on which it was decided or withdrawn."""
        return self.beslist_op or self.ingetrokken_op

    @property
    def loopt(self) -> bool:
        """It waits for its decision."""
        return self.einde_op is None

    @property
    def in_beroep(self) -> bool:
        """A court has not decided yet."""
        return self.beroepen > self.uitspraken

    @property
    def verzuim_open(self) -> Verzuim | None:
        """The defect that the person was asked to mend last, while it is not mended."""
        laatste = self.verzuimen[-1] if self.verzuimen else None
        return laatste if laatste is not None and laatste.hersteld_op is None else None

    def termijn(self) -> Uitkomst[date]:
        """Return the last day to decide on it (Awb 7:10)."""
        return beslistermijn(
            self.bekendmaking, commissie=self.commissie, verdaagd_weken=self.verdaagd_weken,
            verzuimen=self.verzuimen, uitstel_tot=self.uitstel_tot,
        )  # fmt: skip


def beslistermijn(
    bekendmaking: date, *, commissie: bool, verdaagd_weken: int, verzuimen: tuple[Verzuim, ...] = (),
    uitstel_tot: date | None = None,
) -> Uitkomst[date]:  # fmt: skip
    """Return the last day to decide on a bezwaar, against a fine or anything else (Awb 7:10).

    A row of long ago may hold more weeks than the law gives: those count as the six of the law.
    """
    return beslistermijn_bezwaar(
        BezwaarFeiten(
            bekendmaking=bekendmaking, commissie=commissie, verzuimen=verzuimen, uitstel_tot=uitstel_tot,
            verdaagd_weken=min(WEKEN_VERDAGING, max(0, verdaagd_weken)),
        )
    )  # fmt: skip


def vouw(velden: dict[str, Any], stap: BezwaarStap, *, boete: UUID | None = None) -> None:
    """Take one step into `velden["bezwaren"]`; a step of a bezwaar that never came in is left out.

    `boete`: as in `Bezwaar`.
    """
    bezwaren: tuple[Bezwaar, ...] = velden.get("bezwaren", ())
    oud = next((bezwaar for bezwaar in bezwaren if bezwaar.id == stap.bezwaar_id), None)
    if stap.actie is _A.ONTVANGEN:
        if oud is None and stap.bekendmaking is not None:
            nieuw = Bezwaar(stap.bezwaar_id, stap.bekendmaking, stap.datum, bool(stap.commissie), boete=boete)
            velden["bezwaren"] = (*bezwaren, nieuw)
    elif oud is not None:
        na = oud._replace(**_wijzigt(oud, stap))
        velden["bezwaren"] = tuple(na if bezwaar.id == oud.id else bezwaar for bezwaar in bezwaren)


def _wijzigt(oud: Bezwaar, stap: BezwaarStap) -> dict[str, Any]:
    match stap.actie:
        case _A.HERSTEL_GEVRAAGD if stap.tot is not None and _na_de_vorige(oud, stap.datum, stap.tot):
            verzuim = Verzuim(herstel_gevraagd_op=stap.datum, herstel_tot=stap.tot)
            return {"verzuimen": (*oud.verzuimen, verzuim)}
        case _A.HERSTELD if (open_ := oud.verzuim_open) is not None and stap.datum >= open_.herstel_gevraagd_op:
            hersteld = Verzuim(
                herstel_gevraagd_op=open_.herstel_gevraagd_op, herstel_tot=open_.herstel_tot, hersteld_op=stap.datum
            )
            return {"verzuimen": (*oud.verzuimen[:-1], hersteld)}
        case _A.GEHOORD:
            return {"gehoord_op": stap.datum}
        case _A.VERDAAGD:
            return {"verdaagd_weken": stap.weken or 0}
        case _A.UITSTEL:
            return {"uitstel_tot": stap.tot}
        case _A.INGETROKKEN:
            return {"ingetrokken_op": stap.datum}
        case _A.BESLIST:
            return {"beslist_op": stap.datum, "uitkomst": stap.uitkomst}
        case _A.BEROEP:
            return {"beroepen": oud.beroepen + 1}
        case _A.UITSPRAAK:
            return {"uitspraken": oud.uitspraken + 1}
        case _:
            return {}


def _na_de_vorige(oud: Bezwaar, gevraagd: date, tot: date) -> bool:
    """Say whether a question to mend fits after the earlier ones: two that overlap can't both be counted."""
    if tot < gevraagd:
        return False
    return all(gevraagd >= (verzuim.hersteld_op or verzuim.herstel_tot) for verzuim in oud.verzuimen)
