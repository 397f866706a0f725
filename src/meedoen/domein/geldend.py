# SPDX-License-Identifier: EUPL-1.2
"""Which rows of a tijdlijn count: a correction takes the place of what it corrects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.wonen import REGISTERS


def geldende_rijen(rijen: Iterable[g.Gebeurtenis], *, bekend_op: datetime | None = None) -> tuple[g.Gebeurtenis, ...]:
    """Return the rows that count, in order of recording: known at `bekend_op`, and not corrected since.

    A correction of a correction keeps the first row out; a correction that was itself withdrawn lets the row
    it corrected count again.
    """
    bekend = [rij for rij in rijen if bekend_op is None or rij.vastgelegd_op <= bekend_op]
    bekend.sort(key=lambda rij: (rij.vastgelegd_op, rij.id))
    weg: dict[UUID, bool] = {}  # id -> True when withdrawn, False when replaced
    for rij in reversed(bekend):
        if weg.get(rij.id):
            continue
        if isinstance(rij.gegevens, g.NotificatieTeruggedraaid | g.SamenvoegingTeruggedraaid):
            for regel in rij.gegevens.regels:
                weg.setdefault(regel, True)
        if rij.vervangt is None:
            continue
        ingetrokken = isinstance(rij.gegevens, g.RegelVervallen | g.NotificatieTeruggedraaid)
        if rij.vervangt in weg and not ingetrokken:
            # A later row already took this one's place; two corrections of one row would count double.
            weg.setdefault(rij.id, False)
        else:
            weg.setdefault(rij.vervangt, ingetrokken)
    return tuple(rij for rij in bekend if rij.id not in weg)


class Verbetering(NamedTuple):
    """What a register told (`oud`), and what a person put in its place and counts now (`nieuw`)."""

    oud: g.Gegevens
    nieuw: g.Gegevens


def verbeteringen(rijen: Iterable[g.Gebeurtenis]) -> tuple[Verbetering, ...]:
    """Return what a person put in the place of what a register told, as long as that counts.

    What the register told of the same thing after the correction is news, and then nothing of before is left here.
    """
    alle = list(rijen)
    per_id = {rij.id: rij for rij in alle}
    gelden = geldende_rijen(alle)
    uit: list[Verbetering] = []
    for plek, rij in enumerate(gelden):
        eerst = rij
        while eerst.vervangt in per_id and eerst.bron not in REGISTERS:
            eerst = per_id[eerst.vervangt]
        if eerst is rij or eerst.bron not in REGISTERS or type(eerst.gegevens) is not type(rij.gegevens):
            continue
        uit += [paar for paar in _paren(eerst.gegevens, rij.gegevens) if not _later_gezegd(paar, gelden[plek + 1 :])]
    return tuple(uit)


def _delen(feit: g.Gegevens) -> tuple[g.Gegevens, ...]:
    """The things that one row tells of, each by itself."""
    return feit.delen if isinstance(feit, g.Examentegoed) else (feit,)


def _paren(oud: g.Gegevens, nieuw: g.Gegevens) -> list[Verbetering]:
    """What a correction changes, by thing; a row of several things can be right in all but one."""
    if not isinstance(nieuw, g.Examentegoed):
        return [Verbetering(oud, nieuw)]
    nu = {deel.onderdeel: deel for deel in nieuw.delen}
    delen = (deel for deel in _delen(oud) if isinstance(deel, g.GratisPogingen))
    return [Verbetering(deel, nu[deel.onderdeel]) for deel in delen if nu.get(deel.onderdeel, deel) != deel]


def _later_gezegd(paar: Verbetering, later: Iterable[g.Gebeurtenis]) -> bool:
    """Say whether a register told of this thing in one of these later rows."""
    gezegd = (deel for rij in later if rij.bron in REGISTERS for deel in _delen(rij.gegevens))
    return any(_over(deel, paar) for deel in gezegd)


def ingetrokken(rijen: Iterable[g.Gebeurtenis]) -> tuple[g.Gegevens, ...]:
    """Return what a register told and a person withdrew, alone or with the notification that it came from.

    What the register told of the same thing after that, is news, and then nothing of before is left here.
    """
    alle = list(rijen)
    per_id = {rij.id: rij for rij in alle}
    gelden = geldende_rijen(alle)
    geldig = {rij.id for rij in gelden}
    uit: list[g.Gegevens] = []
    for plek, rij in enumerate(gelden):
        daad = rij.gegevens
        if isinstance(daad, g.NotificatieTeruggedraaid):
            weg: Sequence[UUID] = daad.regels
        else:
            weg = (rij.vervangt,) if isinstance(daad, g.RegelVervallen) and rij.vervangt else ()
        for oud in (per_id[id_] for id_ in weg if id_ in per_id and id_ not in geldig):
            if oud.bron in REGISTERS:
                delen = _delen(oud.gegevens)
                uit += [deel for deel in delen if not _later_gezegd(Verbetering(deel, deel), gelden[plek + 1 :])]
    return tuple(uit)


def opnieuw_gezegd(gezegd: Iterable[g.Gegevens], weg: Sequence[g.Gegevens]) -> tuple[g.Gegevens, ...]:
    """Return what of all that a register says now a person withdrew here (`weg`, of `ingetrokken`).

    For a look that nobody asked for: when the register sends a notification of its own, it says it anew.
    """
    return tuple(feit for feit in gezegd if any(_zelfde(feit, oud) for oud in weg))


def herhalingen(gezegd: Iterable[g.Gegevens], verbeterd: Sequence[Verbetering]) -> tuple[g.Gegevens, ...]:
    """Return what of all that a register says now it only repeats, though a person put something better in its place.

    A register that tells the same again tells nothing new: its row must not push the correction aside. Nor must that
    it does not list the correction itself, under another key, as long as it lists what was corrected.
    """
    alles = tuple(gezegd)
    nog = [paar for paar in verbeterd if any(_zelfde(feit, paar.oud) for feit in alles)]
    return tuple(
        feit
        for feit in alles
        if any(
            _zelfde(feit, paar.oud) or (isinstance(feit, g.NietMeerBijDuo) and _weg(feit, paar.nieuw)) for paar in nog
        )
    )


_DING: Final[dict[type[g.Gegevens], str]] = {
    g.DoelgroepVastgesteld: "begindatum",
    g.VerblijfAzc: "vanaf",
    g.LbtUitslag: "datum_afname",
    g.GratisPogingen: "onderdeel",
    g.UrenBijDuo: "gemeente",
    g.OnderdeelBijDuo: "onderdeel",
}
"""By what one tells things of one kind apart, where that is no `sleutel`."""
_LIJST: Final[dict[type[g.Gegevens], g.BijDuo]] = {
    g.ExamenUitslag: g.BijDuo.EXAMEN,
    g.VrijstellingBesloten: g.BijDuo.VRIJSTELLING,
    g.OntheffingBesloten: g.BijDuo.ONTHEFFING,
    g.VerlengingGevraagd: g.BijDuo.VERLENGING,
    g.BoeteBijDuo: g.BijDuo.BOETE,
}


def _over(later: g.Gegevens, paar: Verbetering) -> bool:
    """Say whether this tells of the thing that was corrected; of many kinds there is only one thing."""
    if isinstance(later, g.NietMeerBijDuo):
        return _weg(later, paar.oud) or _weg(later, paar.nieuw)
    return type(later) is type(paar.oud) and _ding(later) in (_ding(paar.oud), _ding(paar.nieuw))


def _ding(feit: g.Gegevens) -> object:
    return getattr(feit, _DING.get(type(feit), "sleutel"), None)


def _weg(feit: g.NietMeerBijDuo, ding: g.Gegevens) -> bool:
    """Say whether this says that DUO lists this thing no more."""
    if isinstance(ding, g.OnderdeelBijDuo):
        return feit.wat is ding.onderdeel
    if isinstance(ding, g.LbtAangemeld):
        return feit.wat is g.BijDuo.LBT_NUMMER and feit.sleutel == ding.examennummer
    return _LIJST.get(type(ding)) is feit.wat and feit.sleutel == _ding(ding)


def _zelfde(feit: g.Gegevens, oud: g.Gegevens) -> bool:
    """Say whether this is what was told before. The day of an examennummer is only that on which it was read."""
    if isinstance(feit, g.LbtAangemeld) and isinstance(oud, g.LbtAangemeld):
        return feit.examennummer == oud.examennummer
    return feit == oud
