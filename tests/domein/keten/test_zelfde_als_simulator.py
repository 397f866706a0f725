# SPDX-License-Identifier: EUPL-1.2
"""What our check accepts, the simulator accepts, and the other way round: over random facts.

The simulator states DUO's rules a second time and shares no code with us, so that this is a comparison.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten.duo_voorcontrole import (
    AanbodVoorDuo,
    DuoStand,
    PipVoorDuo,
    ResultaatVoorDuo,
    TrajectStand,
    Weigering,
    controleer_aanbod,
    controleer_pip,
    controleer_resultaat,
    controleer_uren,
    controleer_verwijderen,
    controleer_zroute,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.simulator import model
from meedoen.simulator.regels import aanbod as sim_aanbod
from meedoen.simulator.regels import pip as sim_pip
from meedoen.simulator.regels import resultaten as sim_resultaten

ONS, ANDER = "0308", "0342"
EIGEN_REGELS = {"dagtekening_toekomst", "zroute_niets_in_te_trekken"}
"""Ours, beyond what DUO checks."""
BEGIN = date(2026, 3, 1)
# Few days, so that boundaries are hit often.
dagen = st.integers(0, 12).map(lambda n: BEGIN + timedelta(days=n))
misschien = st.none() | dagen
rond_einde = st.integers(-70, 6)
veel = settings(max_examples=120, deadline=None)


def zelfde(ons: tuple[Weigering, ...], simulator: list[str]) -> None:
    over = [w.code for w in ons if w.code not in EIGEN_REGELS]
    assert bool(over) == bool(simulator), (over, simulator)


@st.composite
def personen(draw: st.DrawFn) -> model.Persoon:
    termijn = draw(st.none() | st.tuples(dagen, rond_einde))
    pips = draw(
        st.lists(
            st.builds(
                model.Pip, gemeentecode=st.sampled_from([ONS, ONS, ANDER]), dagtekening=dagen,
                leerroute=st.sampled_from("BOZ"),
            ),
            max_size=3,
        )
    )  # fmt: skip
    resultaat = st.none() | st.builds(
        model.Resultaat, gemeentecode=st.sampled_from([ONS, ONS, ANDER]), datum=misschien,
        verwijtbaar=st.sampled_from([None, None, "Ja", "Nee"]),
    )  # fmt: skip
    voldaan = draw(st.booleans()) and draw(st.booleans())
    return model.Persoon(
        bsn="999990019",
        gemeentecode=ONS,
        vestigingen={ONS: dag} if (dag := draw(misschien)) else {},
        doelgroep=model.Doelgroep(
            indeling=draw(st.sampled_from([model.ASIEL, model.ASIEL, model.GEZIN_OVERIG])), begindatum=BEGIN
        ),
        plicht=model.Plicht(
            indicator=not voldaan, begindatum=draw(misschien), reden=sim_resultaten.VOLDAAN if voldaan else None
        ),
        pips=sorted(pips, key=lambda p: p.dagtekening),
        termijn=termijn and model.Termijn(start=termijn[0], einde=BEGIN + timedelta(days=70 + termijn[1])),
        pvt=draw(resultaat),
        map=draw(resultaat),
        zroute=draw(
            st.none()
            | st.builds(model.Resultaat, gemeentecode=st.sampled_from([ONS, ONS, ANDER]), datum=misschien)
        ),
        uren=draw(st.lists(st.builds(model.Uren, gemeentecode=st.just(ONS), taalles=st.sampled_from([None, 0, 3])),
                           max_size=1)),
    )  # fmt: skip


def doelgroep(p: model.Persoon) -> Doelgroep:
    return Doelgroep.ASIEL if p.asiel else Doelgroep.GEZIN_OVERIG


def _resultaat(deel: model.Resultaat | None) -> ResultaatVoorDuo | None:
    if deel is None:
        return None
    return ResultaatVoorDuo(datum=deel.datum, verwijtbaar=_bool(deel.verwijtbaar))


def _bool(tekst: str | None) -> bool | None:
    return None if tekst is None else tekst == "Ja"


def _ander(deel: model.Resultaat | None) -> bool:
    return deel is not None and deel.gemeentecode != ONS


def stand(p: model.Persoon) -> TrajectStand:
    return TrajectStand(
        doelgroep=doelgroep(p),
        pip=p.pip.dagtekening if p.pip else None,
        leerroute=p.pip.leerroute if p.pip else None,
        pip_van_ons=p.pip is not None and p.pip.gemeentecode == ONS,
        termijn_start=p.termijn.start if p.termijn else None,
        termijn_einde=p.termijn.einde if p.termijn else None,
        pvt=_resultaat(p.pvt),
        pvt_van_ander=_ander(p.pvt),
        map=_resultaat(p.map),
        map_van_ander=_ander(p.map),
        zroute=p.zroute.datum if p.zroute else None,
        zroute_van_ander=_ander(p.zroute),
        voldaan_met_z=bool(p.pip and p.pip.leerroute == "Z" and p.plicht and p.plicht.reden == sim_resultaten.VOLDAAN),
    )


def _pipbericht(pip: PipVoorDuo) -> dict[str, Any]:
    velden = {
        "dagtekeningPip": pip.dagtekening and pip.dagtekening.isoformat(), "leerroute": pip.leerroute,
        "niveau": pip.niveau, "geschatteIntensiteitB1Route": pip.uren_totaal,
    }  # fmt: skip
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


@veel
@given(
    personen(),
    st.builds(
        PipVoorDuo, dagtekening=dagen, leerroute=st.sampled_from("BOZ"), niveau=st.sampled_from([None, "A2", "B1"]),
        uren_totaal=st.sampled_from([None, None, 600]),
    ),
)  # fmt: skip
def test_a_pip(p: model.Persoon, pip: PipVoorDuo) -> None:
    ons = controleer_pip(
        pip,
        DuoStand(
            doelgroep=doelgroep(p),
            begin_plicht=p.plicht.begindatum if p.plicht and p.plichtig else None,
            vestiging=p.vestigingen.get(ONS),
            eerste_pip=p.pips[0].dagtekening if p.pips else None,
            huidige_pip=p.pip.dagtekening if p.pip else None,
        ),
        vandaag=BEGIN + timedelta(days=12),
    )
    zelfde(ons, sim_pip.weiger_pip(p, sim_pip.lees_pip(ONS, _pipbericht(pip))))


@veel
@given(personen())
def test_taking_a_pip_away(p: model.Persoon) -> None:
    if p.pip is None or p.pip.gemeentecode != ONS:
        return
    uren = p.uren_van(ONS)
    ons = controleer_verwijderen(termijn_gesteld=p.termijn is not None, cursusuren=bool(uren and uren.taalles))
    zelfde(ons, sim_pip.weiger_intrekken(p, ONS))


@veel
@given(
    personen(),
    st.builds(
        AanbodVoorDuo, instellingsnummer=st.just("9900000101"), alfabetisering=st.just("A"), bow=st.booleans(),
        tst=st.booleans(), datum=misschien, start=misschien, einde=misschien,
    ),
)  # fmt: skip
def test_an_aanbod(p: model.Persoon, aanbod: AanbodVoorDuo) -> None:
    bij_duo = model.Aanbod(
        gemeentecode=ONS, instellingsnummer="9900000101", alfabetisering="A", datum=aanbod.datum, start=aanbod.start,
        einde=aanbod.einde,
    )  # fmt: skip
    school = {"indicatieBowKeurmerk": aanbod.bow, "indicatieTstKeurmerk": aanbod.tst}
    zelfde(controleer_aanbod(aanbod, stand(p)), sim_aanbod.weiger_aanbod(p, bij_duo, school))


vandaag = st.integers(0, 90).map(lambda n: BEGIN + timedelta(days=n))
late_dagen = misschien | vandaag


@veel
@given(personen(), late_dagen, st.sampled_from([None, None, "Ja", "Nee"]), vandaag, st.booleans())
def test_pvt_and_map(p: model.Persoon, datum: date | None, verwijtbaar: str | None, nu: date, is_map: bool) -> None:
    oud = p.map if is_map else p.pvt
    ons = controleer_resultaat(
        ResultaatVoorDuo(datum=datum, verwijtbaar=_bool(verwijtbaar)),
        _resultaat(oud),
        stand(p),
        van_ander=_ander(oud),
        vandaag=nu,
    )
    nieuw = model.Resultaat(gemeentecode=ONS, datum=datum, verwijtbaar=verwijtbaar)
    zelfde(ons, sim_resultaten.weiger_resultaat(p, oud, nieuw, nu))


@veel
@given(personen(), late_dagen, vandaag)
def test_the_z_route(p: model.Persoon, datum: date | None, nu: date) -> None:
    ons = controleer_zroute(datum, stand(p), vandaag=nu)
    nieuw = model.Resultaat(gemeentecode=ONS, datum=datum)
    zelfde(ons, sim_resultaten.weiger_zroute(p, p.zroute, nieuw, nu))


@veel
@given(personen(), st.sampled_from(Urensoort), st.integers(0, 9999))
def test_hours(p: model.Persoon, soort: Urensoort, totaal: int) -> None:
    simulator = sim_resultaten.weiger_activiteiten(p) if soort is Urensoort.ACTIVITEITEN else []
    zelfde(controleer_uren(soort, totaal, stand(p)), simulator)
