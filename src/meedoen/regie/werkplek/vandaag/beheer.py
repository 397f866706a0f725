# SPDX-License-Identifier: EUPL-1.2
"""Vandaag of the functioneel beheerder: what of the gemeente and the chain asks an act, by when. No dossier here."""

from __future__ import annotations

from typing import Any

from meedoen.domein.toegang import Scope
from meedoen.regie.inzage.queries import zonder_tweede
from meedoen.regie.koppelingen.gezondheid.taken import taken
from meedoen.regie.organisaties.gemeente import gemeente_beelden
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, RijBeeld, StripDeel, ToestandBeeld
from meedoen.regie.werkplek.vandaag.groep import Groep


def pagina(scope: Scope, *, lead: str) -> dict[str, Any]:
    """Return what the page Vandaag shows a beheerder."""
    keten, gemeenten = taken(scope), [*_wacht_op_tweede(scope), *_onvolledig(scope)]
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


def _wacht_op_tweede(scope: Scope) -> list[RijBeeld]:
    """Looks with a reason that nobody may judge: only who looked is teamleider there. Counts, and no person."""
    namen = dict(gemeenten_van(scope.gemeenten))
    return [
        RijBeeld(
            sleutel=f"inzage-{plek.gemeente}",
            naam=f"Gemeente {namen[plek.gemeente]}",
            url="/beheer/medewerkers",
            klein="Inzage met een reden",
            zin="Niemand mag de eigen inzage nakijken. Geef een collega de rol teamleider, of met een mandaat een "
            "teamleider van een andere gemeente in de regio.",
            toestand=ToestandBeeld("let_op", _wachten(plek.aantal)),
            datum=plek.sinds.astimezone(AMSTERDAM).date(),
            voor_datum="sinds",
            knop=KnopBeeld("Medewerkers bekijken", "/beheer/medewerkers", onzichtbaar=f" voor {namen[plek.gemeente]}"),
        )
        for plek in zonder_tweede(scope)
    ]


def _wachten(aantal: int) -> str:
    return "1 inzage wacht" if aantal == 1 else f"{aantal} inzages wachten"


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
