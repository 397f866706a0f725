# SPDX-License-Identifier: EUPL-1.2
"""How a page shows when the letter of a besluit went out, or that it has still to go."""

from __future__ import annotations

from typing import Any

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten import zinnen
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import dagen_anders, mag_versturen
from meedoen.regie.besluiten.verzendveld import HOE, VerstuurdForm
from meedoen.regie.web import datums


def nieuwste(besluit: Besluit) -> Brief | None:
    """Return the letter of a besluit as it was last made."""
    brieven = list(besluit.brief_set.all())
    return brieven[-1] if brieven else None


def verzendform(scope: Scope, besluit: Besluit, data: Any = None) -> VerstuurdForm:
    """Return the form that asks when the letter went out; today, unless it is known."""
    eerder = {"datum": besluit.bekendmaking, "hoe": besluit.verstuurd_hoe} if besluit.bekendmaking else {}
    wijze = "uitgereikt" if besluit.dossier.geheim_adres else "post"
    return VerstuurdForm(data, vandaag=scope.vandaag, initial={"datum": scope.vandaag, "hoe": wijze, **eerder},
                         auto_id=f"id_{besluit.id.hex[-8:]}_%s")  # fmt: skip


def verzending(scope: Scope, besluit: Besluit) -> dict[str, Any]:
    """Return what a page tells of the sending; `anders` when another last day stands in the letter than holds."""
    wacht = besluit.bekendmaking is None and besluit.staat != "ingetrokken"
    mag = besluit.staat != "ingetrokken" and mag_versturen(scope, besluit)
    brief, dag = nieuwste(besluit), besluit.bekendmaking or scope.vandaag
    # Without words on how it went it is a letter of before this was asked: nothing more is known of it than its day.
    gevraagd = wacht or bool(besluit.verstuurd_hoe)
    nieuw = dagen_anders(brief.gegevens, dag) if brief is not None and gevraagd else None
    return {
        "wacht": wacht,
        "mag": mag,
        "form": verzendform(scope, besluit) if wacht and mag else None,
        "hoe": HOE.get(besluit.verstuurd_hoe, ""),
        "anders": _anders(besluit, brief.gegevens, nieuw, wacht=wacht) if brief is not None and nieuw else "",
        "opnieuw": wacht and mag and nieuw is not None,
    }


def _anders(besluit: Besluit, oud: dict[str, Any], nieuw: dict[str, Any], *, wacht: bool) -> str:
    """Say that another last day stands in the letter than the one that holds."""
    staat, geldt = _laatste(oud), _laatste(nieuw)
    middel = "beroep" if besluit.soort in zinnen.OP_BEZWAAR else "bezwaar"
    if wacht:
        return (
            f"In de brief staat {staat} als laatste dag voor {middel}. Gaat de brief vandaag weg, dan is het {geldt}. "
            "Maak de brief opnieuw: dan klopt de dag."
        )
    dag = datums.voluit(besluit.bekendmaking) if besluit.bekendmaking else ""
    return (
        f"In de brief staat {staat} als laatste dag voor {middel}. De brief ging weg op {dag}: de wet geeft tijd tot "
        f"en met {geldt}. Vertel het de inburgeraar."
    )


def _laatste(gegevens: dict[str, Any]) -> str:
    dag: str = (gegevens.get("bezwaar", {}).get("tot_en_met") or gegevens["beroep_tot"])["datum"]
    return dag
