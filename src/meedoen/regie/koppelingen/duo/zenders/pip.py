# SPDX-License-Identifier: EUPL-1.2
"""The PIP in DUO's JSON: registered, changed and taken away (PIP API 1.2.0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten import berichten
from meedoen.domein.nummers import gemeentecode
from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.duo.zenders.basis import DUO_UITKOMST, DuoZender, roep, uitslag_van
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending

_PIP_LEES, _PIP_SCHRIJF, _PIP_WEG = "getPipByBsn", "postPipByBsn", "deletePipByBsn"


class PipZender(DuoZender):
    """POST /personen/{bsn}/PIP. After an unknown outcome first read what DUO has."""

    schrijft = frozenset({_PIP_SCHRIJF})

    def _zend(self, v: Verzending) -> Uitslag:
        pip = v.bericht
        assert isinstance(pip, berichten.PipBericht)
        lichaam = pip_naar_duo(pip)
        if v.onbekend:
            gevonden = roep(v, _PIP_LEES, {"bsn": pip.bsn})
            if gevonden.status == 200 and is_zelfde_pip(gevonden.inhoud, lichaam, v.gemeente_id):
                return Uitslag("verstuurd")
        return uitslag_van(roep(v, _PIP_SCHRIJF, {"bsn": pip.bsn}, lichaam))

    def feit(self, v: Verzending, uitslag: Uitslag, scope: Scope) -> g.Gegevens | None:
        assert isinstance(v.bericht, berichten.PipBericht)
        uitkomst = DUO_UITKOMST.get(uitslag.staat)
        if uitkomst is None:
            return None
        return g.PipBijDuo(versie=v.bericht.pip_versie, uitkomst=uitkomst, tekst=uitslag.tekst or None)


def pip_naar_duo(pip: berichten.PipBericht) -> dict[str, Any]:
    """Return the PIP in DUO's JSON (PIP API 1.2.0); what we do not say is left out."""
    velden = {
        "dagtekeningPip": pip.dagtekening.isoformat(),
        "leerroute": pip.leerroute,
        "niveau": pip.niveau,
        "geschatteIntensiteitB1Route": pip.uren_totaal,
        "indicatorMagOpleidingAfmaken": pip.mag_opleiding_afmaken,
        "indicatorAlfabetiseringsonderwijs": pip.alfabetisering,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def is_zelfde_pip(duo: Mapping[str, Any], onze: Mapping[str, Any], gemeente_id: int) -> bool:
    """Say whether the PIP at DUO is the one we sent. DUO fills in a niveau that was left out."""
    pip = duo["pip"]
    anders = {naam for naam in pip.keys() | onze.keys() if pip.get(naam) != onze.get(naam)}
    if "niveau" not in onze and pip.get("leerroute") in ("B", "O"):
        anders.discard("niveau")
    return duo["gemeentecode"] == gemeentecode(gemeente_id) and not anders


class PipVerwijderZender(DuoZender):
    """DELETE /personen/{bsn}/PIP. After an unknown outcome a PIP that is gone, or another's, is the proof."""

    schrijft = frozenset({_PIP_WEG})

    def _zend(self, v: Verzending) -> Uitslag:
        bericht = v.bericht
        assert isinstance(bericht, berichten.PipVerwijderBericht)
        if v.onbekend:
            gevonden = roep(v, _PIP_LEES, {"bsn": bericht.bsn})
            weg = gevonden.status == 404 or (
                gevonden.status == 200 and gevonden.inhoud["gemeentecode"] != gemeentecode(v.gemeente_id)
            )
            if weg:
                return Uitslag("verstuurd")
        return uitslag_van(roep(v, _PIP_WEG, {"bsn": bericht.bsn}))

    def feit(self, v: Verzending, uitslag: Uitslag, scope: Scope) -> g.Gegevens | None:
        assert isinstance(v.bericht, berichten.PipVerwijderBericht)
        if uitslag.staat != "verstuurd":
            return None
        return g.PipBijDuo(versie=v.bericht.pip_versie, uitkomst=g.DuoUitkomst.INGETROKKEN)
