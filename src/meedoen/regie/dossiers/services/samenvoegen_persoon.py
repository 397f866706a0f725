# SPDX-License-Identifier: EUPL-1.2
"""What is known of the person itself, when two dossiers become one: numbers, name, and how to reach this person."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from django.db import IntegrityError, transaction

from meedoen.regie.dossiers.models import Contact, Dossier, Identificatie
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.maken import naamvelden

_NUMMERS: Final = ("bsn", "v_nummer")
_BEREIKBAAR: Final = (
    ("telefoon", "telefoon_uitleg"), ("email",), ("straat", "huisnummer", "postcode", "plaats"), ("veilig_contact",),
)  # fmt: skip
"""Fields of `Contact` that are only right together. Consent to mail is not among them: it was given elsewhere."""


def neem_persoon_over(blijft: Dossier, dubbel: Dossier) -> tuple[str, ...]:
    """Give `blijft` what only `dubbel` had, and return the names; the double is found by number no more.

    A provider that was placed in `dubbel` reads from now on what `blijft` holds: a secret address stays secret.
    """
    velden = [*_neem_nummers_over(blijft, dubbel)]
    nieuw: dict[str, object] = {}
    if not blijft.naam_bekend and dubbel.naam_bekend:
        nieuw |= naamvelden(dubbel.voornamen, dubbel.achternaam)
        velden.append("naam")
    if dubbel.geheim_adres and not blijft.geheim_adres:
        nieuw["geheim_adres"] = True
        velden.append("geheim_adres")
    _zet(blijft, nieuw)
    van, naar = _contact(dubbel), _contact(blijft)
    for samen in _BEREIKBAAR:
        if not any(getattr(naar, veld) for veld in samen):
            gevuld = [veld for veld in samen if getattr(van, veld)]
            for veld in gevuld:
                setattr(naar, veld, getattr(van, veld))
            velden += gevuld
    naar.save()
    return tuple(velden)


def geef_persoon_terug(blijft: Dossier, dubbel: Dossier, velden: Collection[str]) -> None:
    """Take out of `blijft` what it got from `dubbel` (`velden`), where nobody changed it since.

    The name stays: without one the dossier could not be found. Raise `Weigering` when the number of `dubbel` is in
    use elsewhere by now.
    """
    van_contact, naar_contact = _contact(dubbel), _contact(blijft)
    for veld in (veld for samen in _BEREIKBAAR for veld in samen):
        if veld in velden and getattr(naar_contact, veld) == getattr(van_contact, veld):
            setattr(naar_contact, veld, "")
    naar_contact.save()
    if "geheim_adres" in velden:
        _zet(blijft, {"geheim_adres": False})
    van, naar = _identificatie(dubbel), _identificatie(blijft)
    for nummer in _NUMMERS:
        eigen = getattr(van, nummer)
        if eigen is not None and getattr(naar, nummer) == eigen:
            setattr(naar, nummer, None)
    naar.save(update_fields=_NUMMERS)
    van.actief = True
    try:
        with transaction.atomic():
            van.save(update_fields=["actief"])
    except IntegrityError as fout:
        raise Weigering("nummer_elders") from fout


def _neem_nummers_over(blijft: Dossier, dubbel: Dossier) -> list[str]:
    van, naar = _identificatie(dubbel), _identificatie(blijft)
    van.actief = False
    van.save(update_fields=["actief"])
    velden = [n for n in _NUMMERS if getattr(naar, n) is None and getattr(van, n) is not None]
    for nummer in velden:
        setattr(naar, nummer, getattr(van, nummer))
    naar.save(update_fields=_NUMMERS)
    return velden


def _zet(dossier: Dossier, velden: dict[str, object]) -> None:
    if velden:
        Dossier.objects.filter(gemeente_id=dossier.gemeente_id, id=dossier.id).update(**velden)
        for veld, waarde in velden.items():
            setattr(dossier, veld, waarde)


def _identificatie(dossier: Dossier) -> Identificatie:
    return Identificatie.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)


def _contact(dossier: Dossier) -> Contact:
    return Contact.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
