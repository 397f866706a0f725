# SPDX-License-Identifier: EUPL-1.2
"""Hours that the law asks of one person and that are still to be followed, out of the facts of the dossier."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat, zoek
from meedoen.recht.fouten import RechtFout
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.pvt_map import MapFeiten, PvtFeiten, map_afgerond, pvt_afgerond
from meedoen.recht.wi2021.uren import Urendoel, urenstand
from meedoen.recht.wi2021.z_route import ZNormFeiten, ZUren, z_uren_nog_nodig
from meedoen.regie.plannen.leren import urenregel

PVT, MAP, Z_LES, Z_MEEDOEN = "pvt_uren", "map_uren", "z_lesuren", "z_meedoenuren"
_TE_KORT: Final = frozenset({"pvt_uren_te_kort", "map_uren_te_kort"})
_BINDT: Final = frozenset({KlokStaat.LOOPT, KlokStaat.TE_LAAT, KlokStaat.OPGESCHORT})


def uren_te_gaan(feiten: DossierFeiten, lopend: tuple[Klok, ...], vandaag: date) -> dict[str, int]:
    """Return kind of duty -> hours still to go on `vandaag`, 0 for enough; a duty that does not bind is not there.

    One binds while the term that began with the first plan runs, and until its fact is known: what DUO or we laid down
    as done is done. Nothing where the rule misses a fact.
    """
    if feiten.vertrokken or feiten.eerste_dagtekening is None:
        return {}
    try:
        return dict(_plichten(feiten, lopend, vandaag))
    except RechtFout:
        return {}


def _plichten(feiten: DossierFeiten, lopend: tuple[Klok, ...], vandaag: date) -> Iterator[tuple[str, int]]:
    les = _lesuren(feiten, vandaag)
    if zoek(lopend, KlokSoort.PVT).staat in _BINDT:
        # Hours of PVT and MAP are kept nowhere as such; what the ledger of lessons holds of them counts.
        pvt = pvt_afgerond(PvtFeiten(pvt_uren=les[Urendoel.PVT], activiteit=False), peildatum=vandaag)
        yield PVT, _nog(pvt.stappen)
    if zoek(lopend, KlokSoort.MAP).staat in _BINDT:
        yield MAP, _nog(map_afgerond(MapFeiten(praktijkuren=les[Urendoel.MAP]), peildatum=vandaag).stappen)
    klaar = feiten.zroute is not None and feiten.zroute.datum is not None
    if feiten.leerroute == "Z" and not klaar and zoek(lopend, KlokSoort.INBURGERINGSTERMIJN).staat in _BINDT:
        gedaan = ZUren(
            cursusuren=les[Urendoel.CURSUS_Z], participatieuren=dict(feiten.uren).get(Urensoort.ACTIVITEITEN, 0)
        )
        nog = z_uren_nog_nodig(ZNormFeiten(groep=feiten.doelgroep), gedaan, peildatum=vandaag).waarde
        yield Z_LES, nog.cursusuren
        yield Z_MEEDOEN, nog.participatieuren


def _nog(stappen: tuple[Stap, ...]) -> int:
    """The hours that a rule found short; 0 when there were enough."""
    tekort = next((stap.waarden[1] for stap in stappen if stap.code in _TE_KORT), 0)
    assert isinstance(tekort, int)
    return tekort


def _lesuren(feiten: DossierFeiten, vandaag: date) -> dict[Urendoel, int]:
    """The whole hours that count towards each norm, as the ledger of lessons has them."""
    if not feiten.lesuren or feiten.eerste_dagtekening is None:
        return dict.fromkeys(Urendoel, 0)
    regels = tuple(urenregel(les, feiten) for les in feiten.lesuren)
    stand = urenstand(regels, dagtekening=feiten.eerste_dagtekening, groep=feiten.doelgroep, peildatum=vandaag)
    return {een.doel: een.uren for een in stand.waarde}
