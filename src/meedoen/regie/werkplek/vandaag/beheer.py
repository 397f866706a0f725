# SPDX-License-Identifier: EUPL-1.2
"""Vandaag of the functioneel beheerder: what of the gemeente and the chain asks an act, by when. No dossier here."""

from __future__ import annotations

from typing import Any

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.gezondheid.taken import taken
from meedoen.regie.organisaties.gemeente import gemeente_beelden
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, RijBeeld, StripDeel, ToestandBeeld
from meedoen.regie.werkplek.vandaag.groep import Groep


def pagina(scope: Scope, *, lead: str) -> dict[str, Any]:
    """Return what the page Vandaag shows a beheerder."""
    keten, gemeenten = taken(scope), _onvolledig(scope)
    alles = [*keten, *gemeenten]
    rood = sum(rij.toestand.soort == "te_laat" for rij in alles)
    groepen = [
        Groep("keten", "Keten", "Wat alleen jij kunt oplossen", len(keten), tuple(keten)),
        Groep("gemeente", "Gemeente", "Wat nog ontbreekt", len(gemeenten), tuple(gemeenten)),
    ]
    naar = f"#groep-{'keten' if keten else 'gemeente'}" if alles else ""
    leeg = LeegBeeld(
        "Je hebt nu geen taken",
        "Loopt een certificaat af, staat een koppeling stil of mist er een gegeven? Dan staat hier wat je doet.",
        KnopBeeld("Keten bekijken", "/beheer/keten"),
    )
    return {
        "lead": lead,
        "strip": (
            StripDeel(str(rood), "Nu oplossen", "staat stil of is verlopen", naar if rood else "", te_laat=True),
            StripDeel(str(len(alles) - rood), "Let op", "vraagt aandacht", naar if len(alles) > rood else ""),
        ),
        "groepen": [groep for groep in groepen if groep.rijen],
        "leeg": None if alles else leeg,
    }


def _onvolledig(scope: Scope) -> list[RijBeeld]:
    return [
        RijBeeld(
            sleutel=f"gemeente-{beeld.id}",
            naam=f"Gemeente {beeld.naam}",
            url=f"/beheer/gemeente/{beeld.id}",
            klein="Gegevens voor DUO en brieven",
            zin=" ".join(beeld.ontbreekt),
            toestand=ToestandBeeld("let_op", "Niet ingevuld"),
            knop=KnopBeeld("Gegevens invullen", f"/beheer/gemeente/{beeld.id}", onzichtbaar=f" van {beeld.naam}"),
        )
        for beeld in gemeente_beelden(scope.gemeenten)
        if beeld.ontbreekt
    ]
