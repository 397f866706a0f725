# SPDX-License-Identifier: EUPL-1.2
"""The acts on the ladder of oproepen: which is asked now, which are possible beside it, and their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django import forms

from meedoen.domein.toegang import Handeling, Scope
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.intake import forms as f
from meedoen.regie.intake.feiten import Ladder
from meedoen.regie.intake.models import Afrondingsvoorstel

_S = IntakeStap


@dataclass(frozen=True, slots=True)
class Daad:
    """An act on the ladder: its form, the words on the page, and whether a letter leaves (read it first)."""

    form: type[forms.Form]
    titel: str
    knop: str
    handeling: Handeling
    brief: bool = False
    klaar: str = ""


DADEN: Final[dict[str, Daad]] = {
    "uitnodiging": Daad(f.UitnodigingForm, "Uitnodiging", "Brief bekijken", Handeling.UITNODIGEN, True,
                        "De uitnodiging is gemaakt. Verstuur hem of geef hem mee."),
    "oproep": Daad(f.OproepForm, "Oproep", "Brief bekijken", Handeling.OPROEPEN, True,
                   "De oproep is gemaakt. Verstuur hem vandaag."),
    "waarschuwing": Daad(f.OproepForm, "Waarschuwing met nieuwe oproep", "Brief bekijken", Handeling.WAARSCHUWEN,
                         True, "De waarschuwing met de nieuwe oproep is gemaakt. Verstuur hem vandaag."),
    "verzetten": Daad(f.VerzetForm, "Gesprek verzetten", "Brief bekijken", Handeling.OPROEPEN, True,
                      "Het gesprek is verzet. Verstuur de nieuwe brief vandaag en bel ook even."),
    "uitkomst": Daad(f.UitkomstForm, "Wat kwam ervan?", "Vastleggen", Handeling.OPROEP_UITKOMST),
    "contact": Daad(f.ContactForm, "Bellen of langsgaan", "Contact vastleggen", Handeling.CONTACT_VASTLEGGEN),
    "oordeel": Daad(f.OordeelForm, "Oordelen", "Oordeel vastleggen", Handeling.OPROEP_UITKOMST),
    "afronden": Daad(f.VoorlegForm, "Afronden zonder medewerking", "Voorleggen aan een collega",
                     Handeling.INTAKE_AFRONDEN, klaar="Het ligt klaar voor een collega. Die bevestigt het, of "
                     "geeft het terug."),
    "bevestigen": Daad(f.BevestigForm, "Afronden bevestigen", "Afronden bevestigen", Handeling.INTAKE_BEVESTIGEN,
                       klaar="De brede intake is afgerond zonder gesprek. Nu kan het plan (PIP) worden gemaakt."),
    "teruggeven": Daad(f.TeruggeefForm, "Voorstel teruggeven", "Teruggeven", Handeling.INTAKE_BEVESTIGEN,
                       klaar="Het voorstel is terug. De brede intake is nog niet klaar."),
    "terughalen": Daad(f.LeegForm, "Voorstel terughalen", "Terughalen", Handeling.INTAKE_AFRONDEN,
                       klaar="Het voorstel is terug bij jou. Je kunt het opnieuw voorleggen."),
}  # fmt: skip
OVER_VOORSTEL: Final = frozenset({"bevestigen", "teruggeven", "terughalen"})
"""Acts on a proposal that lies before a colleague."""
BUITEN_AZC: Final = frozenset({"oproep", "waarschuwing", "verzetten", "afronden"}) | OVER_VOORSTEL
"""Acts that rest on the duty to come, which nobody has on a COA location."""
_BIJ_STAP: Final[dict[IntakeStap, str]] = {
    _S.UITNODIGEN: "uitnodiging",
    _S.EERSTE_OPROEP: "oproep",
    _S.NIEUWE_DATUM: "oproep",
    _S.DERDE_OPROEP: "oproep",
    _S.WAARSCHUWING_EN_HERHAALDE_OPROEP: "waarschuwing",
    _S.AFRONDEN_ZONDER_MEDEWERKING: "afronden",
}


def eerst(stand: Ladder, scope: Scope, voorstel: Afrondingsvoorstel | None) -> str:
    """Return the act that is asked now, empty when nothing is. `voorstel`: what lies before a colleague."""
    if stand.strijdig is not None or stand.feiten.intake is not None or stand.feiten.pauze is not None:
        return ""
    laatste = stand.laatste
    if laatste is not None and laatste.uitkomst is None and not stand.in_azc:
        return "uitkomst" if (laatste.afspraak_op or laatste.verstuurd) <= scope.vandaag else ""
    if stand.stap is None:
        # First speak: judging somebody whom nobody reached is the other way, never the one that is offered first.
        return "oordeel" if laatste is not None and laatste.gesproken else "contact"
    if stand.stap is _S.CONTACT_ZOEKEN:
        return "contact"
    if voorstel is not None:
        return "" if voorstel.voorgelegd_door == scope.medewerker_id else "bevestigen"
    return _BIJ_STAP.get(stand.stap, "")


def anders(stand: Ladder, scope: Scope, voorstel: Afrondingsvoorstel | None) -> list[str]:
    """Return the acts that are possible beside the one that is asked."""
    if stand.strijdig is not None or stand.feiten.intake is not None or stand.feiten.pauze is not None:
        return []
    laatste, nu = stand.laatste, eerst(stand, scope, voorstel)
    eigen = voorstel is not None and voorstel.voorgelegd_door == scope.medewerker_id
    loopt = laatste is not None and laatste.uitkomst is None and not stand.in_azc
    kan = {
        "verzetten": loopt,
        "uitkomst": loopt,
        "contact": stand.stap is None,
        "oordeel": stand.stap is None,
        "uitnodiging": stand.stap in (_S.EERSTE_OPROEP, _S.WACHTEN) and not loopt,
        "teruggeven": voorstel is not None and not eigen,
        "terughalen": eigen,
    }
    return [daad for daad, mogelijk in kan.items() if mogelijk and daad != nu]
