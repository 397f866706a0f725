# SPDX-License-Identifier: EUPL-1.2
"""The words that a gemeente adds to its letters, by day and with a version; what the act asks stays as it is."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from django.db import IntegrityError, transaction

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.besluiten.brieven.gegevens import Brief, EigenTekst
from meedoen.regie.besluiten.brieven.voorbeelden import NAAM
from meedoen.regie.besluiten.models import Brieftekst
from meedoen.regie.besluiten.services.fouten import BesluitWeigering

ALLE: Final = "alle"
"""The words for all letters; those of one kind of letter go before them, place by place."""
PLEKKEN: Final = ("opening", "contact", "openingstijden", "slot")
_log = logging.getLogger("meedoen.beheer")


def versies(gemeente_id: int, soorten: Sequence[str]) -> list[Brieftekst]:
    """Return all that this gemeente wrote for these kinds of letters, newest first."""
    rijen = Brieftekst.objects.filter(gemeente_id=gemeente_id, soort__in=list(soorten))
    return list(rijen.order_by("soort", "-vanaf", "-versie"))


def eigen_tekst(gemeente_id: int, soort: str, dag: date) -> EigenTekst:
    """Return the words that stand in a letter of this kind on `dag`, with their versions; one query."""
    alle = [rij for rij in versies(gemeente_id, [ALLE, soort]) if rij.vanaf <= dag]
    uit: dict[str, str] = {}
    bronnen: list[str] = []
    for van in (ALLE, soort):
        rij = next((rij for rij in alle if rij.soort == van), None)
        if rij is not None:
            uit |= {plek: rij.teksten[plek] for plek in PLEKKEN if rij.teksten.get(plek)}
            bronnen.append(f"{van} {rij.versie}")
    return EigenTekst(**uit, versie=", ".join(bronnen))


def met_eigen_tekst(brief: Brief, gemeente_id: int) -> Brief:
    """Return the letter with the words of this gemeente as they hold on its dagtekening."""
    return replace(brief, eigen=eigen_tekst(gemeente_id, brief.sjabloon.removesuffix(".typ"), brief.dagtekening))


def schrijf_tekst(
    *, scope: Scope, gemeente_id: int, soort: str, teksten: Mapping[str, str], vanaf: date, gezien: int
) -> Brieftekst:
    """Keep a new version of the words for one kind of letter, from a day on. Letters that were made stay.

    `gezien`: the newest version that the writer saw. Raise BesluitWeigering when somebody wrote a newer one, for who
    may not, and for a day in the past.
    """
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id) or soort not in {ALLE, *NAAM}:
        raise BesluitWeigering("mag_niet")
    if vanaf < scope.vandaag:
        raise BesluitWeigering("tekst_vanaf", veld="vanaf")
    eerder = max((rij.versie for rij in versies(gemeente_id, [soort])), default=0)
    try:
        if eerder != gezien:
            raise IntegrityError
        with transaction.atomic():
            rij = Brieftekst.objects.create(
                gemeente_id=gemeente_id,
                soort=soort,
                versie=gezien + 1,
                teksten={plek: teksten.get(plek, "").strip() for plek in PLEKKEN},
                vanaf=vanaf,
                vastgelegd_op=scope.nu,
                door=scope.naam,
            )
    except IntegrityError as fout:
        raise BesluitWeigering("tekst_intussen") from fout
    _log.info("brieftekst bewaard", extra={"tekst": str(rij.id), "medewerker": str(scope.medewerker_id)})
    return rij
