# SPDX-License-Identifier: EUPL-1.2
"""What DUO holds of a person beside plicht and term, folded from the rows of a tijdlijn. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple, TypeVar

from meedoen.domein.gebeurtenissen import duo as d
from meedoen.domein.gebeurtenissen.basis import Gegevens
from meedoen.domein.gebeurtenissen.keten import TermijnGesteld

_T = TypeVar("_T")


class DuoFeiten(NamedTuple):
    """What DUO said, each thing once with its last value. Empty means: not told, never "none"."""

    examens: tuple[d.ExamenUitslag, ...] = ()
    """In order of their day."""
    pogingen: tuple[d.GratisPogingen, ...] = ()
    vrijstellingen: tuple[d.VrijstellingBesloten, ...] = ()
    ontheffingen: tuple[d.OntheffingBesloten, ...] = ()
    termijnen: tuple[TermijnGesteld, ...] = ()
    """Every term DUO told us, in order of recording; the last is the one of now."""
    termijnen_eerder: tuple[d.TermijnEerder, ...] = ()
    plichten_eerder: tuple[d.PlichtEerder, ...] = ()
    pips_elders: tuple[d.PipElders, ...] = ()
    uren: tuple[d.UrenBijDuo, ...] = ()
    onderdelen: tuple[d.OnderdeelBijDuo, ...] = ()
    verlengingen: tuple[d.VerlengingGevraagd, ...] = ()
    boetes: tuple[d.BoeteBijDuo, ...] = ()
    toegang_geeindigd: date | None = None
    """The first day on which we may not ask DUO any more; None while we may."""

    def datum(self, onderdeel: d.BijDuo) -> date | None:
        """Return the day DUO holds for the MAP or the PVT."""
        return next((feit.datum for feit in self.onderdelen if feit.onderdeel is onderdeel), None)


LEEG: Final = DuoFeiten()


def _zet(oud: tuple[_T, ...], nieuw: _T, sleutel: Callable[[_T], Any], volgorde: Callable[[_T], Any]) -> tuple[_T, ...]:
    """Return `oud` with `nieuw` in the place of what has the same key, in order."""
    zonder = [feit for feit in oud if sleutel(feit) != sleutel(nieuw)]
    return tuple(sorted([*zonder, nieuw], key=volgorde))


def _examen(duo: DuoFeiten, feit: d.ExamenUitslag) -> DuoFeiten:
    return duo._replace(examens=_zet(duo.examens, feit, lambda e: e.sleutel, lambda e: (e.datum, e.onderdeel)))


def _pogingen(duo: DuoFeiten, feit: d.GratisPogingen) -> DuoFeiten:
    return duo._replace(pogingen=_zet(duo.pogingen, feit, lambda p: p.onderdeel, lambda p: p.onderdeel))


def _tegoed(duo: DuoFeiten, feit: d.Examentegoed) -> DuoFeiten:
    for deel in feit.delen:
        duo = _pogingen(duo, deel)
    return duo


def _vrijstelling(duo: DuoFeiten, feit: d.VrijstellingBesloten) -> DuoFeiten:
    op_dag = lambda v: v.datum or v.start or date.min  # noqa: E731
    return duo._replace(vrijstellingen=_zet(duo.vrijstellingen, feit, lambda v: v.sleutel, op_dag))


def _ontheffing(duo: DuoFeiten, feit: d.OntheffingBesloten) -> DuoFeiten:
    return duo._replace(ontheffingen=_zet(duo.ontheffingen, feit, lambda o: o.sleutel, lambda o: o.datum))


def _uren(duo: DuoFeiten, feit: d.UrenBijDuo) -> DuoFeiten:
    return duo._replace(uren=_zet(duo.uren, feit, lambda u: u.gemeente, lambda u: u.gemeente))


def _onderdeel(duo: DuoFeiten, feit: d.OnderdeelBijDuo) -> DuoFeiten:
    return duo._replace(onderdelen=_zet(duo.onderdelen, feit, lambda o: o.onderdeel, lambda o: o.onderdeel))


def _verlenging(duo: DuoFeiten, feit: d.VerlengingGevraagd) -> DuoFeiten:
    return duo._replace(verlengingen=_zet(duo.verlengingen, feit, lambda v: v.sleutel, lambda v: v.ontvangen))


def _niet_meer(duo: DuoFeiten, feit: d.NietMeerBijDuo) -> DuoFeiten:
    match feit.wat:
        case d.BijDuo.EXAMEN:
            return duo._replace(examens=tuple(e for e in duo.examens if e.sleutel != feit.sleutel))
        case d.BijDuo.VRIJSTELLING:
            return duo._replace(vrijstellingen=tuple(v for v in duo.vrijstellingen if v.sleutel != feit.sleutel))
        case d.BijDuo.ONTHEFFING:
            return duo._replace(ontheffingen=tuple(o for o in duo.ontheffingen if o.sleutel != feit.sleutel))
        case d.BijDuo.MAP | d.BijDuo.PVT:
            return duo._replace(onderdelen=tuple(o for o in duo.onderdelen if o.onderdeel is not feit.wat))
        case d.BijDuo.VERLENGING:
            return duo._replace(verlengingen=tuple(v for v in duo.verlengingen if v.sleutel != feit.sleutel))
        case d.BijDuo.BOETE:
            return duo._replace(boetes=tuple(b for b in duo.boetes if b.sleutel != feit.sleutel))
    return duo


_NEEM: Final[dict[type[Gegevens], Callable[[DuoFeiten, Any], DuoFeiten]]] = {
    d.ExamenUitslag: _examen,
    d.GratisPogingen: _pogingen,
    d.Examentegoed: _tegoed,
    d.VrijstellingBesloten: _vrijstelling,
    d.OntheffingBesloten: _ontheffing,
    TermijnGesteld: lambda duo, feit: duo._replace(termijnen=(*duo.termijnen, feit)),
    d.TermijnEerder: lambda duo, feit: duo._replace(termijnen_eerder=(*duo.termijnen_eerder, feit)),
    d.PlichtEerder: lambda duo, feit: duo._replace(plichten_eerder=(*duo.plichten_eerder, feit)),
    d.PipElders: lambda duo, feit: duo._replace(pips_elders=(*duo.pips_elders, feit)),
    d.UrenBijDuo: _uren,
    d.OnderdeelBijDuo: _onderdeel,
    d.VerlengingGevraagd: _verlenging,
    d.BoeteBijDuo: lambda duo, feit: duo._replace(
        boetes=_zet(duo.boetes, feit, lambda b: b.sleutel, lambda b: b.datum)
    ),
    d.NietMeerBijDuo: _niet_meer,
    d.ToegangDuoGeeindigd: lambda duo, feit: duo._replace(toegang_geeindigd=feit.datum),
}
SOORTEN: Final = tuple(_NEEM)
"""The kinds of rows that this fold reads."""


def vouw(velden: dict[str, Any], feit: Gegevens) -> None:
    """Take one row of `SOORTEN` into the facts that are being collected, by name of the field of `DossierFeiten`."""
    velden["duo"] = _NEEM[type(feit)](velden.get("duo", LEEG), feit)
    if isinstance(feit, TermijnGesteld):
        velden["termijn"] = feit
    elif isinstance(feit, d.NietMeerBijDuo) and feit.wat is d.BijDuo.LBT_NUMMER:
        velden.pop("lbt_aangemeld", None)
