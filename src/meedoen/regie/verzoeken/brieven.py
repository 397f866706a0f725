# SPDX-License-Identifier: EUPL-1.2
"""The letters of a verzoek, filled from its row. Raises BesluitWeigering where a letter can't be made."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.domein.mandaten import Mandaattaak
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven.verzoek import VerzoekAanvullenBrief, VerzoekBesluitBrief, VerzoekLaterBrief
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.soorten import ONDERWERPEN, Einde


def _gemeen(scope: Scope, dossier: Dossier, rij: Verzoek, *, taak: str = "") -> dict[str, Any]:
    gemeente = dossier.gemeente
    return {
        "afzender": besluiten.afzender(gemeente, scope),
        "geadresseerde": besluiten.geadresseerde(dossier),
        "ondertekenaar": besluiten.ondertekenaar(gemeente, scope, besluit=taak),
        "dagtekening": scope.vandaag,
        "nummer": dossier.nummer,
        "om": ONDERWERPEN[rij.onderwerp].om,
        "verzoek_van": rij.ontvangen_op,
    }


def aanvullen(scope: Scope, dossier: Dossier, rij: Verzoek, *, was: date) -> VerzoekAanvullenBrief:
    """Return the question to complete it; the row holds it already. `was`: last day to decide before the question."""
    assert rij.aanvullen_tot is not None  # the caller set it
    return VerzoekAanvullenBrief(
        **_gemeen(scope, dossier, rij), wat=rij.aanvullen_wat, aanvullen_tot=rij.aanvullen_tot, was=was,
        beslissen_tot=rij.termijn().waarde,
    )  # fmt: skip


def later(scope: Scope, dossier: Dossier, rij: Verzoek, *, was: date) -> VerzoekLaterBrief:
    """Return the notice that the decision comes later; the row holds it already. `was`: as in `aanvullen`."""
    assert rij.later_tot is not None  # the caller set it
    return VerzoekLaterBrief(
        **_gemeen(scope, dossier, rij), reden=rij.later_reden, was=was, beslissen_tot=rij.later_tot
    )  # fmt: skip


def besluit(scope: Scope, dossier: Dossier, rij: Verzoek, *, nummer: str) -> VerzoekBesluitBrief:
    """Return the refusal that the row holds, with the remedy as it is when the letter goes out today."""
    bezwaar = besluiten.bezwaarclausule(dossier.gemeente, bezwaartermijn(scope.vandaag).waarde.laatste_dag)
    return VerzoekBesluitBrief(
        **_gemeen(scope, dossier, rij, taak=Mandaattaak.PIP.value) | {"nummer": nummer},
        niet_behandeld=rij.afwijzing == Einde.NIET_BEHANDELD,
        artikel=ONDERWERPEN[rij.onderwerp].artikel.citaat,
        motivering=rij.motivering,
        aanvullen_tot=rij.aanvullen_tot if rij.afwijzing == Einde.NIET_BEHANDELD else None,
        gehoord_op=rij.gehoord_op,
        zienswijze=rij.zienswijze,
        bezwaar=bezwaar,
    )
