# SPDX-License-Identifier: EUPL-1.2
"""When DUO takes a PIP, and when a PIP may be withdrawn (PIP API 1.2.0; HTTP 403 with foutteksten)."""

from __future__ import annotations

from datetime import date

from meedoen.simulator.model import Persoon, Pip


def lees_pip(gemeentecode: str, bericht: dict[str, object]) -> Pip:
    """The PIP of a message that is valid by the schema. No niveau means B1 for the B1-route and the
    onderwijsroute.
    """
    leerroute = str(bericht["leerroute"])
    niveau = bericht.get("niveau") or ("B1" if leerroute in ("B", "O") else None)
    uren, afmaken = bericht.get("geschatteIntensiteitB1Route"), bericht.get("indicatorMagOpleidingAfmaken")
    alfabetisering = bericht.get("indicatorAlfabetiseringsonderwijs")
    return Pip(
        gemeentecode=gemeentecode,
        dagtekening=date.fromisoformat(str(bericht["dagtekeningPip"])),
        leerroute=leerroute,
        niveau=None if niveau is None else str(niveau),
        intensiteit=uren if isinstance(uren, int) else None,
        mag_opleiding_afmaken=afmaken if isinstance(afmaken, bool) else None,
        alfabetisering=None if alfabetisering is None else str(alfabetisering),
    )


def weiger_pip(persoon: Persoon, pip: Pip) -> list[str]:
    """Why DUO does not take this PIP; empty when it does. All reasons at once, as DUO's list allows up to 50.

    DUO's texts do not say whether a dagtekening in the future is refused, nor whether the sender must still
    be the gemeente of residence when it has the current PIP: neither is refused here.
    """
    return [
        *_weiger_dagtekening(persoon, pip),
        *_weiger_niveau(persoon, pip),
        *_weiger_intensiteit(persoon, pip),
    ]


def _weiger_dagtekening(persoon: Persoon, pip: Pip) -> list[str]:
    uit: list[str] = []
    if persoon.plicht is None or not persoon.plichtig or persoon.plicht.begindatum is None:
        uit.append("Deze persoon is niet inburgeringsplichtig. Een PIP kan dan niet worden geregistreerd.")
    elif pip.dagtekening < persoon.plicht.begindatum:
        uit.append("De dagtekening van het PIP ligt voor het begin van de inburgeringsplicht.")
    if persoon.pips and pip.dagtekening < persoon.pips[0].dagtekening:
        uit.append("De dagtekening ligt voor de dagtekening van het eerste PIP.")
    if persoon.pip and pip.dagtekening < persoon.pip.dagtekening:
        uit.append("De dagtekening ligt voor de dagtekening van het huidige PIP.")
    vestiging = persoon.vestigingen.get(pip.gemeentecode)
    if vestiging is None:
        uit.append("De persoon is nog niet gevestigd in uw gemeente.")
    elif pip.dagtekening < vestiging:
        uit.append("De dagtekening van het PIP ligt voor de vestiging in uw gemeente.")
    return uit


def _weiger_niveau(persoon: Persoon, pip: Pip) -> list[str]:
    if pip.leerroute == "O" and pip.niveau == "A2":
        return ["Niveau A2 past niet bij de onderwijsroute."]
    if pip.leerroute == "Z" and pip.niveau == "B1":
        return ["Niveau B1 past niet bij de zelfredzaamheidsroute."]
    if pip.leerroute == "B" and pip.niveau == "A2" and not persoon.pips:
        return ["Niveau A2 bij de B1-route mag niet in het eerste PIP van een persoon."]
    return []


def _weiger_intensiteit(persoon: Persoon, pip: Pip) -> list[str]:
    if pip.intensiteit is None or (pip.leerroute == "B" and persoon.asiel):
        return []
    return ["De geschatte intensiteit mag alleen bij de B1-route van een asielstatushouder."]


def weiger_intrekken(persoon: Persoon, gemeentecode: str) -> list[str]:
    """Why the current PIP may not be withdrawn: not of this gemeente, term established, or course hours
    given.

    Hours "on the current aanbod" are read as the taalles hours that this gemeente gave (Gevolgde Uren API
    1.0.0).
    """
    uit: list[str] = []
    if persoon.pip is not None and persoon.pip.gemeentecode != gemeentecode:
        uit.append("Het huidige PIP is niet van uw gemeente.")
    if persoon.termijn is not None:
        uit.append("De inburgeringstermijn is al vastgesteld. Het PIP kan niet meer worden verwijderd.")
    uren = persoon.uren_van(gemeentecode)
    if uren is not None and uren.taalles:
        uit.append("Er zijn al cursusuren doorgegeven. Het PIP kan niet meer worden verwijderd.")
    return uit
