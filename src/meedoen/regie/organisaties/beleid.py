# SPDX-License-Identifier: EUPL-1.2
"""Choices of a gemeente by date, as the page of the beheerder shows them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.models import Beleidsregel
from meedoen.regie.organisaties.queries import BELEID, gemeenten_van, standaard

KEUZES: Final[Mapping[str, Mapping[str, str]]] = {
    "niveau_bij_deels_a2": {"A2": "A2", "B1": "B1"},
    "boete_ladder": {
        "verdubbelen": "Elke keer het dubbele (€ 50, € 100, € 200)",
        "optellen": "Elke keer € 50 erbij (€ 50, € 100, € 150)",
        "opgelegd": "Het dubbele van de boete die de vorige keer echt is opgelegd",
    },
    "vrijstelling_lezing": {
        "schuift": "De laatste dag schuift op met die tijd",
        "telt mee": "Die tijd telt mee: de laatste dag blijft dezelfde",
    },
    "boete_telling": {"aantal": "Alle eerdere boetes tellen", "vorige": "Doortellen vanaf de laatste boete"},
    "boete_moment": {
        "constatering": "Op de dag dat de nieuwe overtreding is gezien",
        "besluit": "Op de dag van het nieuwe besluit",
    },
}
"""Choice -> what can be chosen, in words; only for choices that are words."""
UITLEG: Final[Mapping[str, str]] = {
    "boete_ladder": "De wet is hier niet duidelijk (artikel 7.1 lid 3 Besluit inburgering 2021). De eerste twee keer "
    "maakt optellen of verdubbelen niet uit, vanaf de derde keer wel.",
    "boete_telling": "De wet is hier niet duidelijk (artikel 7.1 lid 3 Besluit inburgering 2021).",
    "boete_moment": "De wet is hier niet duidelijk (artikel 7.1 lid 3 Besluit inburgering 2021). De eerste "
    "keuze is het beste voor de inburgeraar: een boete waartegen toen nog bezwaar liep, telt dan niet.",
    "vrijstelling_lezing": "De wet zegt niet of de tijd van een tijdelijke vrijstelling meetelt voor de anderhalf "
    "jaar van artikel 5.4 Besluit inburgering 2021, en voor het aanbod van artikel 16 Wet inburgering 2021.",
}
"""Choice -> why there is one, where the law leaves doubt."""


def beleid_beelden(scope: Scope) -> list[dict[str, Any]]:
    """Return per gemeente each choice: words, what holds today, since when, and what is coming."""
    regels: dict[tuple[int, str], list[Beleidsregel]] = {}
    for regel in Beleidsregel.objects.filter(gemeente_id__in=scope.gemeenten).order_by("vanaf"):
        regels.setdefault((regel.gemeente_id, regel.sleutel), []).append(regel)
    return [
        {
            "id": code,
            "naam": naam,
            "keuzes": [
                {"sleutel": sleutel, "tekst": tekst, **_stand(regels.get((code, sleutel), []), sleutel, scope.vandaag)}
                for sleutel, tekst in BELEID.items()
            ],
        }
        for code, naam in gemeenten_van(scope.gemeenten)
    ]


def _stand(regels: list[Beleidsregel], sleutel: str, vandaag: date) -> dict[str, Any]:
    geldt = [regel for regel in regels if regel.vanaf <= vandaag]
    komt = [regel for regel in regels if regel.vanaf > vandaag]
    return {
        "nu": toon(geldt[-1].waarde if geldt else standaard(sleutel), sleutel),
        "sinds": geldt[-1].vanaf if geldt else None,
        "straks": toon(komt[0].waarde, sleutel) if komt else "",
        "straks_vanaf": komt[0].vanaf if komt else None,
    }


def eerdere_keuzes(gemeente_id: int, sleutel: str) -> list[tuple[str, date, str]]:
    """Return all choices the gemeente ever recorded: words, from which day, why; newest first."""
    regels = Beleidsregel.objects.filter(gemeente_id=gemeente_id, sleutel=sleutel).order_by("-vanaf")
    return [(toon(regel.waarde, sleutel), regel.vanaf, regel.reden) for regel in regels]


def in_maanden(sleutel: str) -> bool:
    """Say whether this choice counts in months, and not in days."""
    return sleutel.endswith("_maanden")


def toon(waarde: object, sleutel: str) -> str:
    """Return a choice in words; 0 of a choice in months: nothing was laid down."""
    if sleutel in KEUZES:
        return KEUZES[sleutel].get(str(waarde), str(waarde))
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, int) and in_maanden(sleutel):
        return f"{waarde} maanden" if waarde else "nog niet vastgelegd"
    return f"{waarde} dagen" if isinstance(waarde, int) else str(waarde)
