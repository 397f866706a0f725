# SPDX-License-Identifier: EUPL-1.2
"""Steps of a rule as the page shows them under "Waarom deze datum?"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from meedoen.recht.geldigheid import Tekst
from meedoen.recht.uitkomst import Stap
from meedoen.recht.versie import REGELS
from meedoen.regie.besluiten import bewijs as bewijzen
from meedoen.regie.besluiten import zinnen
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink, tekstlinks
from meedoen.regie.web.onderdelen.modellen import TwijfelBeeld, WaaromBeeld, WaaromStap
from meedoen.regie.web.zinnen import domein_nl


def waarom(
    kop: str, zin: str, stappen: Iterable[Stap], *, sluit_url: str = "", voet: str = "", gelezen: Iterable[Tekst] = ()
) -> WaaromBeeld:
    """Return the reasoning behind a date: each step with its article, each doubt with what we chose.

    `gelezen`: which texts of the law were used (`recht.geldigheid.teksten`).
    """
    alle = tuple(stappen)
    return WaaromBeeld(
        kop=kop,
        zin=zin,
        stappen=tuple(
            WaaromStap(
                titel=domein_nl.titel(stap),
                tekst=domein_nl.uitleg(stap),
                artikelen=(artikellink(stap.artikel),),
            )
            for stap in alle
        ),
        twijfels=tuple(
            TwijfelBeeld(kop=f"Twijfel bij stap {nummer}", tekst=domein_nl.twijfelzin(stap.twijfel))
            for nummer, stap in enumerate(alle, 1)
            if stap.twijfel
        ),
        teksten=tekstlinks(gelezen),
        voet=voet or f"Berekend door Meedoen, met de regels van versie {REGELS}.",
        sluit_url=sluit_url,
    )


def bewijsbeeld(stuk: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page shows of a receipt, run again with the rules of now."""
    verschillen = bewijzen.herreken(stuk)
    return {
        "stuk": stuk,
        "peildatum": datums.voluit(datums.lees(stuk["peildatum"])),
        "feiten": zinnen.feiten(stuk),
        "uitkomst": zinnen.uitkomst(stuk),
        "delen": [
            waarom(
                zinnen.REGELS.get(b["regel"], b["regel"]),
                "",
                bewijzen.stappen({"berekeningen": [b]}),
                voet=" ",
                gelezen=bewijzen.gelezen_teksten(b),
            )
            for b in stuk["berekeningen"]
            if b["uitkomst"]["stappen"]
        ],
        "zonder_stappen": [
            zinnen.REGELS.get(b["regel"], b["regel"]) for b in stuk["berekeningen"] if not b["uitkomst"]["stappen"]
        ],
        "verschillen": [zinnen.REGELS.get(v.regel, v.regel) for v in verschillen],
    }
