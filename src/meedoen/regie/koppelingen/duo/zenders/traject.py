# SPDX-License-Identifier: EUPL-1.2
"""Aanbod, PVT, MAP, Z-route, hours and examennummer in DUO's JSON.

All of these can be done again without harm: a PUT replaces the whole, an aanbod the one before at that institution.
After an unknown outcome we first look, where DUO can be asked; else we send again.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten import berichten
from meedoen.domein.nummers import gemeentecode
from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.duo.zenders.basis import DUO_UITKOMST, DuoZender, roep, uitslag_van
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending

_AANBOD = "postInburgeringsaanbodByBsnAndInstellingsnummer"
_AANBOD_WEG = "deleteInburgeringsaanbodByBsnAndInstellingsnumer"
_LBT_LEES, _LBT_WEG = "getExamennummerByBsn", "deleteExamennummerByBsn"
_UREN_LEES = "getGevolgdeUrenByBsn"
_UREN: Final = {
    Urensoort.TAALLES_KNM: ("updateUrenTaallesEnKnmByBSN", "TaallesEnKnmBredeIntake"),
    Urensoort.ACTIVITEITEN: ("updateUrenParticipatieactiviteiten", "ParticipatieactiviteitenBredeIntake"),
    Urensoort.TAALLES: ("updateUrenParticipatieAlsTaallesByBsn", "ParticipatieAlsTaalles"),
}
"""Kind of hours -> operation that writes its total, and the member in which DUO gives it back."""


class _LeverZender(DuoZender):
    """A delivery of which DUO's answer becomes a row on the tijdlijn."""

    def feit(self, v: Verzending, uitslag: Uitslag, scope: Scope) -> g.Gegevens | None:
        uitkomst = DUO_UITKOMST.get(uitslag.staat)
        if uitkomst is None:
            return None
        if uitkomst is g.DuoUitkomst.AANVAARD and self._haalt_weg(v):
            uitkomst = g.DuoUitkomst.INGETROKKEN
        return g.LeveringBijDuo(
            bericht_id=v.id, betreft=v.bericht.betreft, uitkomst=uitkomst, tekst=uitslag.tekst or None
        )

    def _haalt_weg(self, v: Verzending) -> bool:
        """Say whether this message withdraws what DUO had."""
        return False


class AanbodZender(_LeverZender):
    """POST /personen/{bsn}/Inburgeringsaanbod/{instellingsnummer}; DUO has no question to look it up."""

    schrijft = frozenset({_AANBOD})

    def _zend(self, v: Verzending) -> Uitslag:
        b = v.bericht
        assert isinstance(b, berichten.AanbodBericht)
        lichaam = _met_datums(
            datumInburgeringsaanbod=b.datum, verwachteStartdatumOpleiding=b.start, verwachteEinddatumOpleiding=b.einde
        ) | {"indicatorAlfabetiseringsonderwijs": b.alfabetisering}
        return uitslag_van(roep(v, _AANBOD, {"bsn": b.bsn, "instellingsnummer": b.instellingsnummer}, lichaam))


class AanbodVerwijderZender(_LeverZender):
    """DELETE of the aanbod at one institution; after an unknown outcome "not there" is the proof."""

    schrijft = frozenset({_AANBOD_WEG})

    def _zend(self, v: Verzending) -> Uitslag:
        b = v.bericht
        assert isinstance(b, berichten.AanbodVerwijderBericht)
        antwoord = roep(v, _AANBOD_WEG, {"bsn": b.bsn, "instellingsnummer": b.instellingsnummer})
        return _weg(v, antwoord.status) or uitslag_van(antwoord)

    def _haalt_weg(self, v: Verzending) -> bool:
        return True


class ResultaatZender(_LeverZender):
    """PUT of PVT or MAP: the whole result as it stands. DUO gives back the date only, never `verwijtbaar`."""

    def __init__(self, schrijf: str, lees: str, veld: str) -> None:
        self.schrijft, self._schrijf, self._lees, self._veld = frozenset({schrijf}), schrijf, lees, veld

    def _zend(self, v: Verzending) -> Uitslag:
        b = v.bericht
        assert isinstance(b, berichten.PvtBericht | berichten.MapBericht)
        if v.onbekend and b.verwijtbaar is None:
            gevonden = roep(v, self._lees, {"bsn": b.bsn})
            bij_duo = gevonden.inhoud[self._veld] if gevonden.status == 200 else None
            bekend = gevonden.status == 200 or (gevonden.status == 404 and b.datum is None)
            if bekend and bij_duo == (b.datum.isoformat() if b.datum else None):
                return Uitslag("verstuurd")
        lichaam = _met_datums(**{self._veld: b.datum})
        if b.verwijtbaar is not None:
            lichaam["verwijtbaar"] = "Ja" if b.verwijtbaar else "Nee"
        return uitslag_van(roep(v, self._schrijf, {"bsn": b.bsn}, lichaam))

    def _haalt_weg(self, v: Verzending) -> bool:
        assert isinstance(v.bericht, berichten.PvtBericht | berichten.MapBericht)
        return v.bericht.datum is None and v.bericht.verwijtbaar is None


class ZrouteZender(_LeverZender):
    """PUT of the day the Z-route was completed; DUO has no question to look it up."""

    schrijft = frozenset({"updateZrouteByBsn"})

    def _zend(self, v: Verzending) -> Uitslag:
        b = v.bericht
        assert isinstance(b, berichten.ZrouteBericht)
        lichaam = _met_datums(datumAfrondingZroute=b.datum)
        return uitslag_van(roep(v, "updateZrouteByBsn", {"bsn": b.bsn}, lichaam))

    def _haalt_weg(self, v: Verzending) -> bool:
        assert isinstance(v.bericht, berichten.ZrouteBericht)
        return v.bericht.datum is None


class UrenZender(_LeverZender):
    """PUT of one of the three totals; after an unknown outcome the total of our gemeente is looked up first."""

    schrijft = frozenset(operatie for operatie, _ in _UREN.values())

    def _zend(self, v: Verzending) -> Uitslag:
        b = v.bericht
        assert isinstance(b, berichten.UrenBericht)
        operatie, veld = _UREN[Urensoort(b.urensoort)]
        if v.onbekend:
            gevonden = roep(v, _UREN_LEES, {"bsn": b.bsn})
            if gevonden.status == 200 and _totaal(gevonden.inhoud, veld, v.gemeente_id) == b.uren:
                return Uitslag("verstuurd")
        return uitslag_van(roep(v, operatie, {"bsn": b.bsn}, {"uren": b.uren}))


class LbtNummerZender(_LeverZender):
    """DELETE of the examennummer; after an unknown outcome it is looked up first."""

    schrijft = frozenset({_LBT_WEG})

    def _zend(self, v: Verzending) -> Uitslag:
        b = v.bericht
        assert isinstance(b, berichten.LbtNummerBericht)
        if v.onbekend and roep(v, _LBT_LEES, {"bsn": b.bsn}).status == 404:
            return Uitslag("verstuurd")
        antwoord = roep(v, _LBT_WEG, {"bsn": b.bsn})
        return _weg(v, antwoord.status) or uitslag_van(antwoord)

    def _haalt_weg(self, v: Verzending) -> bool:
        return True


PVT: Final = ResultaatZender("updatePvtByBsn", "getPvtByBsn", "datumOndertekeningPvt")
MAP: Final = ResultaatZender("updateMapByBsn", "getMapByBsn", "datumEindgesprekMap")


def _met_datums(**velden: date | None) -> dict[str, Any]:
    return {naam: dag.isoformat() for naam, dag in velden.items() if dag is not None}


def _totaal(inhoud: Any, veld: str, gemeente_id: int) -> int | None:
    eigen: dict[str, Any] = next((deel for deel in inhoud if deel.get("gemeentecode") == gemeentecode(gemeente_id)), {})
    uren: int | None = eigen.get(veld, {}).get("uren")
    return uren


def _weg(v: Verzending, status: int) -> Uitslag | None:
    """What "not found" means to a withdrawal: done by an earlier attempt, or DUO never had it."""
    if status != 404:
        return None
    return Uitslag("verstuurd") if v.onbekend else Uitslag("vastgelopen", "niet_bij_duo")
