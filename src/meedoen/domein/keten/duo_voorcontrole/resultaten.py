# SPDX-License-Identifier: EUPL-1.2
"""DUO's rules for PVT, MAP (the same ones) and the completion of the Z-route (MAP, PVT en Z-route API 1.0.0)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meedoen.domein.keten.duo_voorcontrole.basis import LEZING, Herstel, Lezing, Weigering
from meedoen.domein.keten.duo_voorcontrole.traject import ResultaatVoorDuo, TrajectStand
from meedoen.recht.kalender import tel_maanden_op


def controleer_resultaat(
    nieuw: ResultaatVoorDuo,
    oud: ResultaatVoorDuo | None,
    stand: TrajectStand,
    *,
    van_ander: bool,
    vandaag: date,
    lezing: Lezing = LEZING,
) -> tuple[Weigering, ...]:
    """Return every reason for which DUO would refuse this result of PVT or MAP.

    `oud`: what was delivered before, `van_ander`: by another gemeente. Without a date `nieuw` withdraws it.
    """
    uit = [*_afzender(stand, van_ander)]
    if nieuw.datum is None:
        if stand.zroute is not None:
            uit.append(Weigering("resultaat_weg_na_zroute", "datum", None, {"zroute": stand.zroute}))
        if nieuw == ResultaatVoorDuo() and (oud is None or oud == nieuw):
            uit.append(Weigering("resultaat_niets_in_te_trekken", "datum"))
    if stand.termijn_start is None or stand.termijn_einde is None:
        return (*uit, Weigering("resultaat_zonder_termijn", "datum"))
    if nieuw.datum is not None:
        uit += _datum(nieuw.datum, stand.termijn_start, vandaag)
        if stand.zroute is not None and nieuw.datum > stand.zroute:
            uit.append(Weigering("resultaat_na_zroute", "datum", None, {"dag": nieuw.datum, "grens": stand.zroute}))
    return (*uit, *_verwijtbaar(nieuw, stand.termijn_einde, vandaag, lezing))


def _afzender(stand: TrajectStand, van_ander: bool) -> Iterator[Weigering]:
    if van_ander:
        yield Weigering("resultaat_van_ander", "datum")
    if stand.pip is None or not stand.pip_van_ons:
        yield Weigering("resultaat_zonder_ons_pip", "datum")
    if stand.voldaan_met_z:
        yield Weigering("resultaat_al_voldaan", "datum")


def _datum(dag: date, start: date, vandaag: date) -> Iterator[Weigering]:
    if dag < start:
        yield Weigering("resultaat_voor_termijn", "datum", None, {"dag": dag, "grens": start})
    if dag > vandaag:
        yield Weigering("resultaat_toekomst", "datum", Herstel("datum", vandaag), {"dag": dag, "vandaag": vandaag})


def _verwijtbaar(nieuw: ResultaatVoorDuo, einde: date, vandaag: date, lezing: Lezing) -> Iterator[Weigering]:
    """The term (`einde` exclusive) is exceeded when the date, or today where there is none, is not before its end."""
    laatste = einde - timedelta(days=1)
    te_laat = (nieuw.datum or vandaag) >= einde
    if nieuw.verwijtbaar is None:
        if te_laat:
            yield Weigering("verwijtbaar_ontbreekt", "verwijtbaar", None, {"laatste": laatste})
    elif nieuw.datum is not None and not te_laat:
        yield Weigering("verwijtbaar_op_tijd", "verwijtbaar", Herstel("verwijtbaar", None),
                        {"dag": nieuw.datum, "laatste": laatste})  # fmt: skip
    elif nieuw.verwijtbaar and not te_laat:
        yield Weigering("verwijtbaar_ja_te_vroeg", "verwijtbaar", None, {"laatste": laatste})
    elif not nieuw.verwijtbaar:
        vanaf = eerste_dag_nee(einde, lezing)
        if te_laat and not lezing.nee_na_termijn:
            yield Weigering("verwijtbaar_nee_te_laat", "verwijtbaar", None, {"laatste": laatste})
        elif not te_laat and vandaag < vanaf:
            yield Weigering("verwijtbaar_nee_te_vroeg", "verwijtbaar", None, {"vanaf": vanaf, "laatste": laatste})


def eerste_dag_nee(einde: date, lezing: Lezing = LEZING) -> date:
    """Return the first day on which `verwijtbaar` Nee may be delivered: so many months before the end (exclusive).

    A month that lacks the day number gives the first day of the next: on the last of that month the end is still more
    than these months away, and DUO may refuse.
    """
    return tel_maanden_op(einde, -lezing.nee_maanden).dag


def controleer_zroute(
    datum: date | None, stand: TrajectStand, *, vandaag: date, lezing: Lezing = LEZING
) -> tuple[Weigering, ...]:
    """Return every reason for which DUO would refuse the day the Z-route was completed; None withdraws it."""
    uit: list[Weigering] = []
    if stand.leerroute is not None and stand.leerroute != "Z":
        uit.append(Weigering("zroute_andere_route", "datum"))
    if datum is None and stand.zroute is None:
        uit.append(Weigering("zroute_niets_in_te_trekken", "datum"))
    if not lezing.zroute_als_pvt_map:
        return tuple(uit)
    uit += _afzender(stand, stand.zroute_van_ander)
    if datum is None:
        return tuple(uit)
    if stand.termijn_start is None:
        return (*uit, Weigering("resultaat_zonder_termijn", "datum"))
    uit += _datum(datum, stand.termijn_start, vandaag)
    eerder = [deel.datum for deel in (stand.pvt, stand.map) if deel is not None and deel.datum is not None]
    if eerder and max(eerder) > datum:
        uit.append(Weigering("zroute_voor_onderdeel", "datum", None, {"dag": datum, "grens": max(eerder)}))
    return tuple(uit)
