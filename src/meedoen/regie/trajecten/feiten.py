# SPDX-License-Identifier: EUPL-1.2
"""The only translator from the facts of a dossier to what DUO's rules for the traject read."""

from __future__ import annotations

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ResultaatVoorDuo, TrajectStand

_NIET_BIJ_DUO = (g.DuoUitkomst.GEWEIGERD, g.DuoUitkomst.INGETROKKEN)


def traject_stand(feiten: DossierFeiten) -> TrajectStand:
    """Return what DUO holds, as far as we know: our last PIP that it did not refuse, or the one of before a move."""
    ons = next((pip for pip in reversed(feiten.pips) if pip.duo not in _NIET_BIJ_DUO), None)
    ander = feiten.pip_overgenomen
    huidig = ons or ander
    voldaan = feiten.voldaan is not None and feiten.voldaan.wijze is g.Vaststelling.ZROUTE
    return TrajectStand(
        doelgroep=feiten.doelgroep,
        pip=huidig.dagtekening if huidig else None,
        leerroute=huidig.leerroute if huidig else None,
        pip_van_ons=ons is not None,
        termijn_start=feiten.termijn.start if feiten.termijn else None,
        termijn_einde=feiten.termijn.einde if feiten.termijn else None,
        pvt=resultaat(feiten.pvt),
        map=resultaat(feiten.map),
        zroute=feiten.zroute.datum if feiten.zroute else None,
        voldaan_met_z=voldaan,
    )


def resultaat(feit: g.PvtOndertekend | g.MapAfgerond | None) -> ResultaatVoorDuo | None:
    """Return what we delivered before, or None."""
    return ResultaatVoorDuo(datum=feit.datum, verwijtbaar=feit.verwijtbaar) if feit else None
