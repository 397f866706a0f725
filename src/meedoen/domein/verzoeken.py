# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks to change in the plan, as clock and task read it from the tijdlijn. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie, VerzoekStap
from meedoen.recht.awb.aanvraag import AanvraagFeiten, beslistermijn_aanvraag
from meedoen.recht.awb.beslissing_op_bezwaar import Verzuim
from meedoen.recht.uitkomst import Uitkomst

_A: Final = Verzoekactie
_EINDE: Final = frozenset({_A.TOEGEKEND, _A.AFGEWEZEN, _A.NIET_BEHANDELD, _A.INGETROKKEN})


class Verzoek(NamedTuple):
    """One verzoek with the day of each step; None where it was not taken. `voorgelegd`: the step that laid a refusal
    before a colleague, while it lies there. `einde`: how it ended."""

    id: UUID
    ontvangen_op: date
    mondeling: bool = False
    aanvulling: Verzuim | None = None
    later_op: date | None = None
    later_tot: date | None = None
    voorgelegd: VerzoekStap | None = None
    einde: Verzoekactie | None = None
    einde_op: date | None = None

    @property
    def loopt(self) -> bool:
        """It waits for its decision."""
        return self.einde is None

    def termijn(self) -> Uitkomst[date]:
        """Return the last day to decide on it (Awb 4:13)."""
        return beslistermijn_aanvraag(
            AanvraagFeiten(
                ontvangen_op=self.ontvangen_op, mondeling=self.mondeling,
                aanvullingen=(self.aanvulling,) if self.aanvulling else (), later_gemeld_op=self.later_op,
                later_tot=self.later_tot,
            )
        )  # fmt: skip

    @property
    def mag_aanvullen(self) -> bool:
        """It can be asked to complete it: once, and not after the notice that the decision comes later."""
        return self.loopt and self.aanvulling is None and self.later_op is None


def vouw(velden: dict[str, Any], stap: VerzoekStap) -> None:
    """Take one step into `velden["verzoeken"]`; a step of what nobody asked, or that ended, is left out."""
    alle: tuple[Verzoek, ...] = velden.get("verzoeken", ())
    oud = next((verzoek for verzoek in alle if verzoek.id == stap.verzoek_id), None)
    if stap.actie is _A.ONTVANGEN:
        if oud is None:
            velden["verzoeken"] = (*alle, Verzoek(stap.verzoek_id, stap.datum, bool(stap.mondeling)))
    elif oud is not None and oud.loopt:
        na = oud._replace(**_wijzigt(oud, stap))
        velden["verzoeken"] = tuple(na if verzoek.id == oud.id else verzoek for verzoek in alle)


def _wijzigt(oud: Verzoek, stap: VerzoekStap) -> dict[str, Any]:
    """Return what a step changes; nothing where it does not fit, as after a row of before was taken away."""
    dag, tot, vraag = stap.datum, stap.tot, oud.aanvulling
    match stap.actie:
        case _A.AANVULLING_GEVRAAGD if oud.mag_aanvullen and tot is not None and oud.ontvangen_op <= dag < tot:
            return {"aanvulling": Verzuim(herstel_gevraagd_op=dag, herstel_tot=tot)}
        case _A.AANGEVULD if vraag is not None and vraag.hersteld_op is None and dag >= vraag.herstel_gevraagd_op:
            vol = Verzuim(herstel_gevraagd_op=vraag.herstel_gevraagd_op, herstel_tot=vraag.herstel_tot, hersteld_op=dag)
            return {"aanvulling": vol}
        case _A.LATER if oud.later_op is None and tot is not None and dag <= oud.termijn().waarde < tot:
            return {"later_op": dag, "later_tot": tot}
        case _A.VOORGELEGD:
            return {"voorgelegd": stap}
        case _A.TERUGGEGEVEN:
            return {"voorgelegd": None}
        case actie if actie in _EINDE:
            return {"einde": actie, "einde_op": dag, "voorgelegd": None}
        case _:
            return {}
