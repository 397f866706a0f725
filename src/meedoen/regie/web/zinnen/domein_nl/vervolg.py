# SPDX-License-Identifier: EUPL-1.2
"""Nazorg, and help after or outside the act, in words: tasks, clock and rows on the tijdlijn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Veldgroep
from meedoen.regie.web import datums

GRONDEN: Final[Mapping[str, str]] = {
    "wi2021": "Wet inburgering 2021",
    g.Vervolggrond.NA_INBURGERING.value: "Na de inburgering",
    g.Vervolggrond.WI2013.value: "Wet inburgering van 2013",
    g.Vervolggrond.VRIJWILLIG.value: "Vrijwillig, zonder plicht (bijvoorbeeld uit de EU)",
    g.Vervolggrond.ONTHEEMD.value: "Tijdelijke bescherming (Oekraïne)",
}
DOELEN: Final[Mapping[g.Vervolgdoel, str]] = {
    g.Vervolgdoel.TAAL: "extra Nederlandse les",
    g.Vervolgdoel.WERK: "werk en werkervaring",
    g.Vervolgdoel.LEREN: "verder leren",
    g.Vervolgdoel.LOSLATEN: "rustig loslaten",
}
GRONDSLAGEN: Final[Mapping[g.Grondslag, str]] = {
    g.Grondslag.TOESTEMMING: "toestemming",
    g.Grondslag.TAAK: "een taak van de gemeente (Besluit inburgering 2021, artikel 12.1a lid 4)",
}
WIJZEN: Final[Mapping[g.Toestemmingswijze, str]] = {
    g.Toestemmingswijze.GETEKEND: "Op papier, met handtekening",
    g.Toestemmingswijze.MONDELING: "In een gesprek",
    g.Toestemmingswijze.MET_TOLK: "In een gesprek met een tolk",
}
STOPREDENEN: Final[Mapping[g.Stopreden, str]] = {
    g.Stopreden.KLAAR: "Het doel is bereikt",
    g.Stopreden.NIET_MEER_NODIG: "De hulp is niet meer nodig of gewenst",
    g.Stopreden.ANDERE_HULP: "Iemand anders helpt verder",
    g.Stopreden.VERHUISD: "Verhuisd naar een andere gemeente",
    g.Stopreden.INGETROKKEN: "De toestemming is ingetrokken",
    g.Stopreden.TERMIJN: "De laatste dag is voorbij",
}
MEE: Final[Mapping[Veldgroep, str]] = {
    Veldgroep.STARTNIVEAU: "Opleiding, werk en talen",
    Veldgroep.LBT_EXAMENS: "Behaalde examens en taalniveau",
    Veldgroep.GEZIN: "Gezin, voor opvang",
    Veldgroep.BEGELEIDING: "Begeleiding: afspraken en doelen",
}
ALLES: Final[dict[str, str]] = {
    "taak_nazorg_afsluiten":
        "Voer uiterlijk {uiterste} een laatste gesprek en sluit de nazorg af. Het inburgeren was klaar op {voldaan}.",
    "stap_nazorg_afsluiten": "Sluit de nazorg af",
    "taak_vervolg_loopt_af":
        "De hulp na of buiten de inburgering loopt tot en met {laatste}. Verleng haar samen, of stop haar.",
    "stap_vervolg_loopt_af": "Verleng de hulp, of stop haar",
    "taak_vervolg_verwijderen": "Wis uiterlijk {uiterste} wat voor de hulp na of buiten de inburgering is bewaard.",
    "stap_vervolg_verwijderen": "Wis de gegevens van het vervolg",
    "taak_vervolg_bewaartermijn":
        "De hulp is gestopt, maar de gemeente heeft niet vastgelegd hoe lang de gegevens blijven. Vraag het de "
        "functioneel beheerder.",
    "stap_vervolg_bewaartermijn": "Laat de bewaartermijn vastleggen",
    "klok_bewaren_vervolg": "Gegevens van het vervolg bewaren",
    "reden_vervolg_loopt_nog": "Begint als de hulp na of buiten de inburgering stopt.",
    "reden_vervolg_zonder_bewaartermijn": "De gemeente heeft nog geen bewaartermijn vastgelegd. Wij kiezen er geen.",
    "reden_einde_andere_grond": "Dit dossier valt niet onder de Wet inburgering 2021.",
    "aanleiding_andere_grond": "hulp op een andere grond",
    "knop_vervolg_bijhouden": "Vervolg openen",
    "veldgroep_vervolg": "hulp na of buiten de inburgering",
}  # fmt: skip
KNOP_PER_TAAK: Final = {
    "nazorg_afsluiten": "Nazorg afsluiten",
    "vervolg_loopt_af": "Verlengen of stoppen",
    "vervolg_verwijderen": "Gegevens wissen",
}
TITELS: Final[dict[str, str]] = {
    "nazorg_beeindigd": "Nazorg afgesloten",
    "vervolg_begonnen": "Vervolg: {grondnaam}",
    "vervolg_verlengd": "Vervolg verlengd tot en met {laatste_dag}",
    "vervolg_gestopt": "Vervolg gestopt",
    "vervolg_gewist": "Gegevens van het vervolg gewist",
}
ZINNEN: Final[dict[str, str]] = {
    "nazorg_beeindigd": "Op {datum}. {contact}",
    "vervolg_begonnen": "Vanaf {vanaf} tot en met {laatste_dag}, voor {waarvoor}. Grond: {grondslagnaam}.{toestemming}",
    "vervolg_verlengd": "Besluit van {datum}.{toestemming}",
    "vervolg_gestopt": "Vanaf {datum}. {waarom}.",
    "vervolg_gewist": "Op {datum}: {aantal:activiteit|activiteiten}. Notities van het vervolg zijn dicht.",
}


def waarvoor(doelen: tuple[g.Vervolgdoel, ...]) -> str:
    """Return the purposes as words: "extra Nederlandse les, werk en werkervaring"."""
    return ", ".join(DOELEN[doel] for doel in doelen)


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    match gegevens:
        case g.NazorgBeeindigd():
            gesproken = (
                "Het laatste contact is vastgelegd." if gegevens.bereikt else "De inburgeraar was niet te bereiken."
            )
            return {"contact": gesproken}
        case g.VervolgBegonnen():
            return {
                "grondnaam": GRONDEN[gegevens.grond.value],
                "laatste_dag": gegevens.tot - timedelta(days=1),
                "waarvoor": waarvoor(gegevens.doelen),
                "grondslagnaam": GRONDSLAGEN[gegevens.grondslag],
                "toestemming": _toestemming(gegevens),
            }
        case g.VervolgVerlengd():
            return {"laatste_dag": gegevens.tot - timedelta(days=1), "toestemming": _toestemming(gegevens)}
        case g.VervolgGestopt():
            return {"waarom": STOPREDENEN[gegevens.reden]}
        case _:
            return {}


def _toestemming(gegevens: g.VervolgBegonnen | g.VervolgVerlengd) -> str:
    if gegevens.toestemming_op is None or gegevens.wijze is None:
        return ""
    return f" Toestemming op {datums.voluit(gegevens.toestemming_op)}: {WIJZEN[gegevens.wijze].lower()}."
