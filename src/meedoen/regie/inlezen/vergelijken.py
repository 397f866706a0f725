# SPDX-License-Identifier: EUPL-1.2
"""Which dossier a row is about, and what the file says differently. Looks in what `queries` fetched for all rows.

Blocked twice: by number, else by birth date; only inside that block are names compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.namen import plat, zoeknaam
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.inlezen import queries, uit_oud
from meedoen.regie.inlezen.keuren import Profiel
from meedoen.regie.inlezen.soorten import COA, OUD, Bestandsoort
from meedoen.regie.inlezen.verschil import Verschil, toon

_LIJKT: Final = 0.8
"""Two names in one block of a birth date that are this much alike are shown to a person."""
_KOPPELING, _VERBLIJF, _NOTITIE = "Datum koppeling", "Verblijf in het azc", "Notitie"
UIT_REGISTER: Final = frozenset({_KOPPELING, _VERBLIJF, _NOTITIE})
"""Differences that become facts with the COA as source, whatever a person chose for the other fields."""
_TEKSTEN: Final = ("voornamen", "achternaam", "geslacht", "taal")
_CONTACT: Final = ("telefoon", "email")


class Soort(StrEnum):
    """What a row is. `BEKEND`: of a dossier, with something to add; `LIJKT`: perhaps of one, a person looks."""

    NIEUW = "nieuw"
    BEKEND = "bekend"
    GELIJK = "gelijk"
    LIJKT = "lijkt"
    GESLOTEN = "gesloten"
    FOUT = "fout"


class Vergeleken(NamedTuple):
    """A row beside the dossiers. `velden` are those that differ, `feiten` what the tijdlijn does not tell yet.

    `reden` says why a row of the kind `FOUT` can't be taken in.
    """

    soort: Soort
    dossier: Dossier | None = None
    verschillen: tuple[Verschil, ...] = ()
    velden: Mapping[str, tuple[object, object]] = {}
    feiten: tuple[Feit, ...] = ()
    reden: str = ""


def vergelijk(
    gemeente_id: int,
    profielen: Mapping[int, Profiel],
    soort: Bestandsoort = COA,
    gebruikt: MutableMapping[UUID, int] | None = None,
) -> dict[int, Vergeleken]:
    """Return for each row (by number) what it is; eight queries, however many rows there are.

    `gebruikt`: dossier -> row that is about it, of the part of the file that was compared before this one.
    """
    stand = queries.stand(gemeente_id, profielen.values())
    gevonden: dict[int, tuple[Dossier | None, bool, str]] = {n: _zoek(stand, p) for n, p in profielen.items()}
    ids = [dossier.id for dossier, _, _ in gevonden.values() if dossier is not None]
    inhoud = queries.inhoud(gemeente_id, ids)
    uit: dict[int, Vergeleken] = {}
    gebruikt = {} if gebruikt is None else gebruikt
    for nummer, profiel in profielen.items():
        dossier, zeker, reden = gevonden[nummer]
        if reden:
            uit[nummer] = Vergeleken(Soort.FOUT, reden=reden)
        elif dossier is None:
            uit[nummer] = Vergeleken(Soort.NIEUW, verschillen=_begin(profiel, gemeente_id, soort))
        elif zeker and (ander := gebruikt.setdefault(dossier.id, nummer)) != nummer:
            uit[nummer] = Vergeleken(Soort.FOUT, reden=f"Rij {ander} gaat over hetzelfde dossier ({dossier.nummer}).")
        else:
            uit[nummer] = _naast(profiel, dossier, zeker, inhoud, gemeente_id, soort)
    return uit


def feiten_van_nieuw(profiel: Profiel, gemeente_id: int, soort: Bestandsoort = COA) -> tuple[Feit, ...]:
    """Return the first facts of a dossier that begins with this profile."""
    return tuple(_FEITEN[soort.code](profiel, DossierFeiten(), gemeente_id, frozenset()))


def _begin(profiel: Profiel, gemeente_id: int, soort: Bestandsoort) -> tuple[Verschil, ...]:
    """Return with which facts a dossier from an old system would begin, to be seen before it is made."""
    if soort is not OUD:
        return ()
    leeg = DossierFeiten()
    feiten = feiten_van_nieuw(profiel, gemeente_id, soort)
    contact = [Verschil(soort.op_naam[v].woord, "", toon(getattr(profiel, v))) for v in _CONTACT if getattr(profiel, v)]
    return (*contact, *(v for feit in feiten if (v := _verschil(feit.inhoud, leeg))), *_huishouden(profiel))


def _huishouden(p: Profiel) -> tuple[Verschil, ...]:
    return (Verschil(OUD.op_naam["huishouden"].woord, "", p.huishouden),) if p.huishouden else ()


def _zoek(stand: queries.Stand, p: Profiel) -> tuple[Dossier | None, bool, str]:
    """Return the dossier, whether a number says so, and why the row can't be taken in."""
    op_v, op_bsn = stand.op_v_nummer.get(p.v_nummer), stand.op_bsn.get(p.bsn)
    if op_v is not None and op_bsn is not None and op_v.id != op_bsn.id:
        return None, False, f"Het V-nummer is van dossier {op_v.nummer}, het BSN van dossier {op_bsn.nummer}."
    if zeker := op_v or op_bsn:
        return zeker, True, ""
    naam = zoeknaam(p.voornamen, p.achternaam)
    blok = stand.geboren.get(p.geboortedatum, []) if p.geboortedatum else []
    beste = max(((_gelijkenis(naam, d.zoeknaam), -nr, d) for nr, d in enumerate(blok)), default=None)
    return (beste[2] if beste and beste[0] >= _LIJKT else None), False, ""


def _gelijkenis(een: str, ander: str) -> float:
    """Return how much two names are alike, 0 to 1, whatever the order of their words."""
    paar = SequenceMatcher(None, " ".join(sorted(een.split())), " ".join(sorted(ander.split())), autojunk=False)
    if paar.real_quick_ratio() < _LIJKT or paar.quick_ratio() < _LIJKT:
        return 0.0
    return paar.ratio()


def _naast(
    p: Profiel, dossier: Dossier, zeker: bool, inhoud: queries.Inhoud, gemeente_id: int, soort: Bestandsoort
) -> Vergeleken:
    bsn, v_nummer = inhoud.nummers.get(dossier.id, ("", ""))
    if zeker and ((p.bsn and bsn and p.bsn != bsn) or (p.v_nummer and v_nummer and p.v_nummer != v_nummer)):
        return Vergeleken(
            Soort.FOUT, reden=f"BSN en V-nummer passen samen niet bij dossier {dossier.nummer}. Zoek uit welk klopt."
        )
    if dossier.gesloten_op is not None and zeker:
        return Vergeleken(Soort.GESLOTEN, dossier)
    velden = _velden(p, dossier, bsn, v_nummer, inhoud.contact.get(dossier.id, ("", "")))
    bekend = inhoud.feiten.get(dossier.id, DossierFeiten())
    feiten = tuple(_FEITEN[soort.code](p, bekend, gemeente_id, inhoud.notities.get(dossier.id, frozenset())))
    namen = soort.op_naam
    verschillen = tuple(
        [Verschil(namen[veld].woord, toon(was), toon(wordt)) for veld, (was, wordt) in velden.items()]
        + [v for feit in feiten if (v := _verschil(feit.inhoud, bekend))]
    )
    if soort is OUD:
        verschillen += tuple(uit_oud.anders(p, bekend, inhoud.bronnen.get(dossier.id, {})))
        if dossier.id not in inhoud.huishoudens:
            verschillen += _huishouden(p)
    if not zeker:
        # Never taken over: shown, so that a person sees that these may be two people.
        nummers = (("bsn", bsn, p.bsn), ("v_nummer", v_nummer, p.v_nummer))
        ander = [Verschil(namen[v].woord, was, wordt) for v, was, wordt in nummers if was and wordt and was != wordt]
        verschillen = (*ander, *verschillen)
    wat = Soort.LIJKT if not zeker else Soort.BEKEND if verschillen else Soort.GELIJK
    return Vergeleken(wat, dossier, verschillen, velden, feiten)


def _velden(
    p: Profiel, dossier: Dossier, bsn: str, v_nummer: str, contact: tuple[str, str]
) -> dict[str, tuple[object, object]]:
    """Return the fields in which the file tells something else: field -> (dossier, file)."""
    uit: dict[str, tuple[object, object]] = {}
    for veld in _TEKSTEN:
        was, wordt = getattr(dossier, veld), getattr(p, veld)
        if wordt and plat(was) != plat(wordt):
            uit[veld] = (was, wordt)
    if p.geboortedatum and p.geboortedatum != dossier.geboortedatum:
        uit["geboortedatum"] = (dossier.geboortedatum, p.geboortedatum)
    for veld, stond in zip(_CONTACT, contact, strict=True):
        if (staat := getattr(p, veld)) and staat != stond:
            uit[veld] = (stond, staat)
    for veld, was in (("bsn", bsn), ("v_nummer", v_nummer)):
        if getattr(p, veld) and not was:
            uit[veld] = ("", getattr(p, veld))
    return uit


def _feiten(p: Profiel, bekend: DossierFeiten, gemeente_id: int, notities: frozenset[str]) -> Iterator[Feit]:
    """Give what the file of the COA tells and the tijdlijn does not: coupling, stay, note."""
    if p.koppeldag is None:
        return
    gekoppeld = g.Gekoppeld(datum=p.koppeldag, gemeente=gemeente_id)
    if gekoppeld != bekend.gekoppeld:
        yield Feit(gekoppeld, p.koppeldag, g.Bron.COA)
    if p.vanaf:
        yield from _verblijf(
            g.VerblijfAzc(vanaf=p.vanaf, tot=p.tot, locatie=p.locatie or None, regioplaatsing=p.regioplaatsing),
            bekend.azc,
        )
    if p.notitie and p.notitie not in notities:
        yield Feit(g.Notitie(datum=p.koppeldag, tekst=p.notitie), p.koppeldag, g.Bron.COA)


_FEITEN: Final[Mapping[str, Callable[[Profiel, DossierFeiten, int, frozenset[str]], Iterator[Feit]]]] = {
    COA.code: _feiten,
    OUD.code: uit_oud.feiten,
}


def _verblijf(nieuw: g.VerblijfAzc, bekend: Iterable[g.VerblijfAzc]) -> Iterator[Feit]:
    """Give the rows of one stay beside those that are known.

    An end that we know stays known when the file is silent about it. Somebody lives on one location at a time: a
    stay that was open ends where this one begins, and this one where a known later one begins.
    """
    oud = list(bekend)
    zelfde = next((v for v in oud if v.vanaf == nieuw.vanaf), None)
    if zelfde is not None:
        regio = zelfde.regioplaatsing if nieuw.regioplaatsing is None else nieuw.regioplaatsing
        nieuw = replace(
            nieuw, tot=nieuw.tot or zelfde.tot, locatie=nieuw.locatie or zelfde.locatie, regioplaatsing=regio
        )
    elif nieuw.tot is None:
        nieuw = replace(nieuw, tot=min((v.vanaf for v in oud if v.vanaf > nieuw.vanaf), default=None))
    for eerder in oud:
        if eerder.tot is None and eerder.vanaf < nieuw.vanaf:
            yield Feit(replace(eerder, tot=nieuw.vanaf), nieuw.vanaf, g.Bron.COA)
    if nieuw != zelfde:
        yield Feit(nieuw, nieuw.tot or nieuw.vanaf, g.Bron.COA)


def _verschil(inhoud: g.Gegevens, bekend: DossierFeiten) -> Verschil | None:
    """Return a fact as a difference, in words."""
    match inhoud:
        case g.Gekoppeld():
            was = bekend.gekoppeld.datum if bekend.gekoppeld else None
            return Verschil(_KOPPELING, toon(was), toon(inhoud.datum))
        case g.VerblijfAzc():
            oud = next((v for v in bekend.azc if v.vanaf == inhoud.vanaf), None)
            return Verschil(_VERBLIJF, _woon(oud) if oud else "", _woon(inhoud))
        case g.Notitie(tekst=tekst):
            return Verschil(_NOTITIE, "", tekst.replace("\n", "; "))
    return uit_oud.verschil(inhoud)


def _woon(v: g.VerblijfAzc) -> str:
    deel = f"{v.locatie}, " if v.locatie else ""
    eind = f" tot {toon(v.tot)}" if v.tot else ", loopt nog"
    regio = {True: ", regioplaatsing", False: ", geen regioplaatsing", None: ""}[v.regioplaatsing]
    return f"{deel}vanaf {toon(v.vanaf)}{eind}{regio}"
