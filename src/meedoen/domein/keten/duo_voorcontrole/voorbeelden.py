# SPDX-License-Identifier: EUPL-1.2
"""One case for each rule: facts as they could be, checked for real. The page prints what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial
from types import MappingProxyType
from typing import Final

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten.duo_voorcontrole.aanbod import AanbodVoorDuo, controleer_aanbod
from meedoen.domein.keten.duo_voorcontrole.basis import Lezing, Weigering
from meedoen.domein.keten.duo_voorcontrole.contact import controleer_contactpersoon
from meedoen.domein.keten.duo_voorcontrole.pip import DuoStand, PipVoorDuo, controleer_pip, controleer_verwijderen
from meedoen.domein.keten.duo_voorcontrole.resultaten import controleer_resultaat, controleer_zroute
from meedoen.domein.keten.duo_voorcontrole.traject import ResultaatVoorDuo, TrajectStand
from meedoen.domein.keten.duo_voorcontrole.uren import controleer_uren
from meedoen.recht.wi2021.doelgroep import Doelgroep

_Geval = Callable[[], tuple[Weigering, ...]]
_VANDAAG = date(2027, 3, 15)
_PLAN = date(2026, 3, 2)
_PIP = PipVoorDuo(dagtekening=_VANDAAG, leerroute="B", niveau="B1", uren_totaal=600)
_DUO = DuoStand(doelgroep=Doelgroep.ASIEL, begin_plicht=date(2026, 1, 5), vestiging=date(2026, 2, 1))
_LATER = replace(_DUO, eerste_pip=_PLAN, huidige_pip=date(2026, 9, 1))
_STAND = TrajectStand(
    doelgroep=Doelgroep.ASIEL, pip=_PLAN, leerroute="B", pip_van_ons=True,
    termijn_start=date(2026, 3, 3), termijn_einde=date(2029, 3, 3),
)  # fmt: skip
_Z = replace(_STAND, leerroute="Z", pvt=ResultaatVoorDuo(datum=date(2026, 9, 1)), zroute=date(2027, 2, 1))
_AANBOD = AanbodVoorDuo(
    instellingsnummer="9900000101", alfabetisering="NVT", bow=True,
    datum=date(2026, 3, 20), start=date(2026, 4, 6), einde=date(2027, 7, 1),
)  # fmt: skip


def _pip(stand: DuoStand = _DUO, **velden: object) -> _Geval:
    pip = replace(_PIP, **velden)  # type: ignore[arg-type]
    return partial(controleer_pip, pip, stand, vandaag=_VANDAAG)


def _aanbod(stand: TrajectStand = _STAND, **velden: object) -> _Geval:
    return partial(controleer_aanbod, replace(_AANBOD, **velden), stand)  # type: ignore[arg-type]


def _resultaat(
    datum: date | None,
    verwijtbaar: bool | None = None,
    *,
    stand: TrajectStand = _STAND,
    vandaag: date = _VANDAAG,
    van_ander: bool = False,
    lezing: Lezing | None = None,
) -> _Geval:
    nieuw = ResultaatVoorDuo(datum=datum, verwijtbaar=verwijtbaar)
    return partial(controleer_resultaat, nieuw, None, stand, van_ander=van_ander, vandaag=vandaag,
                   lezing=lezing or Lezing())  # fmt: skip


def _zroute(datum: date | None, stand: TrajectStand) -> _Geval:
    return partial(controleer_zroute, datum, stand, vandaag=_VANDAAG)


def _contact(naam: str = "Sanne Bakker", email: str = "sanne@baarn.example", nummer: str = "0355550120") -> _Geval:
    return partial(controleer_contactpersoon, naam=naam, email=email, telefoonnummer=nummer)


_GO = Doelgroep.GEZIN_OVERIG
VOORBEELDEN: Final[Mapping[str, _Geval]] = MappingProxyType({
    "plicht_onbekend": _pip(replace(_DUO, begin_plicht=None)),
    "niet_gevestigd": _pip(replace(_DUO, vestiging=None)),
    "dagtekening_ontbreekt": _pip(dagtekening=None),
    "dagtekening_toekomst": _pip(dagtekening=date(2027, 3, 16)),
    "dagtekening_voor_plicht": _pip(dagtekening=date(2026, 1, 4)),
    "dagtekening_voor_vestiging": _pip(dagtekening=date(2026, 1, 31)),
    "dagtekening_voor_eerste_pip": _pip(_LATER, dagtekening=date(2026, 3, 1)),
    "dagtekening_voor_huidige_pip": _pip(_LATER, dagtekening=date(2026, 8, 31)),
    "leerroute_ontbreekt": _pip(leerroute=None),
    "niveau_onbekend": _pip(niveau="B2"),
    "a2_bij_onderwijsroute": _pip(leerroute="O", niveau="A2", uren_totaal=None),
    "b1_bij_zroute": _pip(leerroute="Z", uren_totaal=None),
    "a2_bij_eerste_pip": _pip(niveau="A2"),
    "alfabetisering_onbekend": _pip(alfabetisering="B"),
    "uren_alleen_b1_route": _pip(leerroute="O"),
    "uren_alleen_asiel": _pip(replace(_DUO, doelgroep=_GO)),
    "uren_buiten_grens": _pip(uren_totaal=10_000),
    "verwijderen_termijn_gesteld": partial(controleer_verwijderen, termijn_gesteld=True, cursusuren=False),
    "verwijderen_cursusuren": partial(controleer_verwijderen, termijn_gesteld=False, cursusuren=True),
    "aanbod_alleen_asiel": _aanbod(replace(_STAND, doelgroep=_GO)),
    "aanbod_zonder_pip": _aanbod(replace(_STAND, pip=None, leerroute=None)),
    "aanbod_keurmerk": _aanbod(bow=False, tst=True),
    "aanbod_keurmerk_onderwijs": _aanbod(replace(_STAND, leerroute="O"), bow=False),
    "aanbod_alfabetisering": _aanbod(alfabetisering=None),
    "aanbod_voor_pip": _aanbod(datum=date(2026, 3, 1)),
    "aanbod_buiten_termijn": _aanbod(datum=None, start=date(2029, 3, 3), einde=None),
    "aanbod_start_voor_aanbod": _aanbod(start=date(2026, 3, 19)),
    "aanbod_einde_voor_start": _aanbod(einde=date(2026, 4, 5)),
    "resultaat_van_ander": _resultaat(date(2026, 9, 1), van_ander=True),
    "resultaat_zonder_ons_pip": _resultaat(date(2026, 9, 1), stand=replace(_STAND, pip_van_ons=False)),
    "resultaat_al_voldaan": _resultaat(date(2026, 9, 1), stand=replace(_STAND, voldaan_met_z=True)),
    "resultaat_zonder_termijn": _resultaat(
        date(2026, 9, 1), stand=replace(_STAND, termijn_start=None, termijn_einde=None)
    ),
    "resultaat_voor_termijn": _resultaat(date(2026, 3, 2)),
    "resultaat_toekomst": _resultaat(date(2027, 3, 16)),
    "resultaat_na_zroute": _resultaat(date(2027, 2, 2), stand=_Z),
    "resultaat_weg_na_zroute": _resultaat(None, stand=_Z),
    "resultaat_niets_in_te_trekken": _resultaat(None),
    "verwijtbaar_ontbreekt": _resultaat(date(2029, 3, 3), vandaag=date(2029, 3, 5)),
    "verwijtbaar_op_tijd": _resultaat(date(2026, 9, 1), True),
    "verwijtbaar_ja_te_vroeg": _resultaat(None, True),
    "verwijtbaar_nee_te_vroeg": _resultaat(None, False, vandaag=date(2029, 1, 2)),
    "verwijtbaar_nee_te_laat": _resultaat(
        date(2029, 3, 4), False, vandaag=date(2029, 3, 5), lezing=Lezing(nee_na_termijn=False)
    ),
    "zroute_andere_route": _zroute(date(2027, 2, 1), _STAND),
    "zroute_voor_onderdeel": _zroute(date(2026, 8, 31), _Z),
    "zroute_niets_in_te_trekken": _zroute(None, replace(_Z, zroute=None)),
    "activiteiten_alleen_asiel": partial(controleer_uren, Urensoort.ACTIVITEITEN, 40, replace(_Z, doelgroep=_GO)),
    "activiteiten_alleen_z": partial(controleer_uren, Urensoort.ACTIVITEITEN, 40, _STAND),
    "activiteiten_zonder_pip": partial(
        controleer_uren, Urensoort.ACTIVITEITEN, 40, replace(_STAND, pip=None, leerroute=None),
        lezing=Lezing(activiteiten_voor_pip=False),
    ),
    "uren_totaal_buiten_grens": partial(controleer_uren, Urensoort.TAALLES, 10_000, _STAND),
    "naam_leeg": _contact(naam=" "),
    "naam_te_lang": _contact(naam="Sanne " * 17),
    "naam_tekens": _contact(naam="Sanne Bakker (2)"),
    "email_vorm": _contact(email="sanne.baarn.example"),
    "telefoon_vorm": _contact(nummer="bel Sanne"),
})  # fmt: skip
"""Code -> a check of made-up facts that breaks the rule."""


@cache
def voorbeeld(code: str) -> Weigering:
    """Return the refusal of the case of this rule, with the values that fill its sentence."""
    return next(weigering for weigering in VOORBEELDEN[code]() if weigering.code == code)
