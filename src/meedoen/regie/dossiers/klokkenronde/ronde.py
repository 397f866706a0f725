# SPDX-License-Identifier: EUPL-1.2
"""One gemeente in blocks: read, reckon, compare, write what differs, keep the place; each block one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, klokken_van_vele
from meedoen.domein.taken import VAN_KLOKKEN
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.klokkenronde import lezen, schrijven, stand
from meedoen.regie.dossiers.klokkenronde.verschil import Maatstaf, Oorzaak, Verschil, Wat, kort, wat_verschilt
from meedoen.regie.dossiers.services.projecties import zet_afdrukken, zet_klokken
from meedoen.regie.dossiers.uitleg import afdruk, afdruk_van_alle, klokvelden
from meedoen.regie.logboek.services import log
from meedoen.regie.web.toegang import met_scope

BLOK = 500
_TEGELIJK = 64
"""Dossiers that are reckoned at once: their facts stay at hand in the cache of a core."""
_Velden = dict[str, dict[str, Any]]
"""Kind of clock -> its columns."""
_VAN_KLOKKEN = frozenset(soort.value for soort in VAN_KLOKKEN)


class Keuze(NamedTuple):
    """How to rebuild. `proef` writes nothing; `alles` compares every clock whole, whatever its print says."""

    proef: bool = False
    alles: bool = False
    blok: int = BLOK


class Uitslag(NamedTuple):
    """What one block did: dossiers looked at, and the clocks that changed."""

    dossiers: int
    verschillen: tuple[Verschil, ...]


def herbereken_klokken(
    *, scope: Scope, gemeente_id: int, keuze: Keuze, ga_door: Callable[[], bool] = lambda: True
) -> Iterator[Uitslag]:
    """Rebuild the clocks of all dossiers of a gemeente, also the closed ones; yield after each block.

    A rebuild that was killed goes on after its last block, as long as rules, policy and day are the same. When all
    is done the place stays on `klaar` until `stand.begin_opnieuw`, so that the rest of the nation can be finished.
    Every block opens its own transaction with `scope`.
    """
    with met_scope(scope):
        nu = stand.maatstaf(scope, gemeente_id)
        plek = stand.lees(gemeente_id, nu, alles=keuze.alles)
    if plek.klaar and not keuze.proef:
        return
    tot = None if keuze.proef else plek.tot
    while ga_door():
        with met_scope(scope):
            plekken = lezen.blok(gemeente_id, tot, keuze.blok)
            verschillen = _doe(scope, gemeente_id, plekken, keuze, plek.toen, nu) if plekken else ()
            tot = plekken[-1].id if plekken else tot
            klaar = len(plekken) < keuze.blok
            if not keuze.proef:
                stand.zet(gemeente_id, nu, alles=keuze.alles, tot=tot, klaar=klaar)
        yield Uitslag(len(plekken), verschillen)
        if klaar:
            return


def _doe(
    scope: Scope, gemeente_id: int, plekken: list[lezen.Plek], keuze: Keuze, toen: Maatstaf | None, nu: Maatstaf
) -> tuple[Verschil, ...]:
    """One block: return what differs, and write it unless it is a trial."""
    anders = _vergelijk(gemeente_id, {plek.id: plek.afdruk for plek in plekken}, keuze, nu)
    if anders and not keuze.proef:
        # Somebody may have laid down a fact meanwhile: hold what differs, and look once more.
        lezen.houd_vast(gemeente_id, list(anders))
        anders = _vergelijk(gemeente_id, lezen.samen_van(gemeente_id, list(anders)), keuze, nu)
    if not anders:
        return ()
    nieuw = {id_: ander.velden for id_, ander in anders.items()}
    oud = schrijven.bewaard(gemeente_id, list(nieuw), {soort for velden in nieuw.values() for soort in velden})
    nummers = {plek.id: plek.nummer for plek in plekken}
    uit: list[Verschil] = []
    veranderd: dict[UUID, set[str]] = {}
    for id_, velden in nieuw.items():
        weg = anders[id_].vervallen(oud[id_])
        gevonden = list(_verschillen(nummers[id_], oud[id_], velden, weg, Oorzaak(anders[id_].feiten, toen, nu)))
        if gevonden:
            veranderd[id_] = {verschil.soort for verschil in gevonden}
            uit += gevonden
    if not keuze.proef:
        _schrijf(gemeente_id, nieuw, oud)
        schrijven.wis(
            gemeente_id, [(id_, soort) for id_, ander in anders.items() for soort in ander.vervallen(oud[id_])]
        )
        zet_afdrukken(gemeente_id, {id_: ander.afdruk for id_, ander in anders.items()})
        met_taken = {id_: anders[id_].klokken for id_, soorten in veranderd.items() if soorten & _VAN_KLOKKEN}
        if met_taken:
            schrijven.werk_taken_bij(scope, gemeente_id, met_taken, beleid=nu.beleid)
        if veranderd:
            log(
                scope=scope, handeling="herberekenen", object="klokken", gemeente_id=gemeente_id,
                dossier_ids=list(veranderd),
            )  # fmt: skip
    return tuple(uit)


class _Anders(NamedTuple):
    """A dossier of which clocks are not stored as they are now; `velden`: the columns of those clocks.

    `afdruk`: the print of all its clocks as they are now.
    """

    feiten: DossierFeiten
    klokken: tuple[Klok, ...]
    afdruk: int
    velden: _Velden

    def vervallen(self, bewaard: _Velden) -> list[str]:
        """Return the kinds that are stored and that this dossier does not have now."""
        return sorted(bewaard.keys() - {klok.soort.value for klok in self.klokken})


def _vergelijk(gemeente_id: int, samen: Mapping[UUID, int | None], keuze: Keuze, nu: Maatstaf) -> dict[UUID, _Anders]:
    """Return which of these dossiers differ; `samen`: the stored print of each, of which the rows are read now."""
    uit: dict[UUID, tuple[DossierFeiten, tuple[Klok, ...], int]] = {}
    alle_feiten = lezen.feiten_van(gemeente_id, list(samen))
    while deel := list(islice(alle_feiten, _TEGELIJK)):
        gerekend = klokken_van_vele([feiten for _, feiten in deel], vandaag=nu.dag, beleid=nu.beleid)
        for (id_, feiten), alle in zip(deel, gerekend, strict=True):
            samengenomen = afdruk_van_alle(alle)
            if keuze.alles or samen[id_] != samengenomen:
                uit[id_] = feiten, alle, samengenomen
    afdrukken = {} if keuze.alles or not uit else lezen.afdrukken_van(gemeente_id, list(uit))
    return {id_: _Anders(*deel, _velden(deel[1], afdrukken.get(id_, {}))) for id_, deel in uit.items()}


def _velden(alle: tuple[Klok, ...], bekend: Mapping[str, int | None]) -> _Velden:
    """The columns of the clocks that are not stored so, by their prints."""
    return {k.soort.value: klokvelden(k) for k in alle if bekend.get(k.soort.value) != afdruk(k)}


def _schrijf(gemeente_id: int, nieuw: dict[UUID, _Velden], oud: dict[UUID, _Velden]) -> None:
    """Write the clocks that are not stored so."""
    rijen = [
        (id_, soort, velden)
        for id_, per_soort in nieuw.items()
        for soort, velden in per_soort.items()
        if oud[id_].get(soort) != velden
    ]
    zet_klokken(gemeente_id, rijen)


def _verschillen(nummer: str, oud: _Velden, nieuw: _Velden, weg: Sequence[str], oorzaak: Oorzaak) -> Iterator[Verschil]:
    for soort, velden in nieuw.items():
        was = oud.get(soort)
        wat = Wat.ERBIJ if was is None else wat_verschilt(was, velden)
        if wat is None:
            continue
        waardoor = oorzaak.van(soort, partial(_is_zo_bewaard, was))
        yield Verschil(nummer, soort, wat, waardoor, kort(was) if was else None, kort(velden))
    for soort in weg:
        yield Verschil(nummer, soort, Wat.WEG, oorzaak.van(soort, lambda _: False), kort(oud[soort]), None)


def _is_zo_bewaard(was: dict[str, Any] | None, klok: Klok) -> bool:
    return was is not None and wat_verschilt(was, klokvelden(klok)) is None
