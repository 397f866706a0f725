# SPDX-License-Identifier: EUPL-1.2
"""Which of our facts is which attribute of the GGM. Each attribute names the field group a reader needs. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import PipVersie
from meedoen.domein.gebeurtenissen.keten import TermijnGesteld
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.uitvoer.ggm.bron import Bron

_V = Veldgroep
_DOELGROEP: Final = {Doelgroep.ASIEL: "Asielstatushouder", Doelgroep.GEZIN_OVERIG: "Gezinsmigrant en overige migrant"}
_DIPLOMA: Final = {"geen": "GEEN_BASISOPLEIDING", "basisschool": "BASISNIVEAU"}
_OPLEIDING: Final = {"geen": "Geen diploma", "basisschool": "Basisschool", "middelbaar": "Middelbare school",
                     "vakopleiding": "Vakopleiding", "hoger": "Hogeschool of universiteit"}  # fmt: skip
_OORDEEL: Final = {"Toegekend": "TOEGESTAAN", "Afgewezen": "NIETTOEGESTAAN"}


class Attribuut(NamedTuple):
    """One attribute: its name in the JSON Schema of the GGM, who may see it, and how it is read; None: not known."""

    naam: str
    groep: Veldgroep
    lees: Callable[[Any], Any]


class Object(NamedTuple):
    """One object type. `uit` gives what there is of it in a dossier; each becomes one object."""

    naam: str
    uit: Callable[[Bron], Iterable[Any]]
    attributen: tuple[Attribuut, ...]


class VanPip(NamedTuple):
    """An adopted plan with the dossier it belongs to."""

    bron: Bron
    versie: PipVersie


def _zelf(b: Bron) -> Iterable[Bron]:
    return (b,)


def _als(doelgroep: Doelgroep) -> Callable[[Bron], Iterable[Bron]]:
    return lambda b: (b,) if b.feiten.doelgroep is doelgroep else ()


def _een(wat: Callable[[Bron], Any]) -> Callable[[Bron], Iterable[Any]]:
    return lambda b: () if (ding := wat(b)) is None else (ding,)


def _azc(b: Bron) -> g.VerblijfAzc | None:
    """Return the stay on a COA location that lasts; where somebody with a secret address stays is nobody's business."""
    return b.feiten.azc[-1] if b.feiten.in_azc and not b.geheim_adres else None


def _pips(b: Bron) -> Iterable[VanPip]:
    return (VanPip(b, versie) for versie in b.feiten.pips)


def _plan(p: VanPip, veld: str) -> Any:
    plan = p.bron.plannen.get(p.versie.versie)
    return getattr(plan, veld) if plan is not None else None


def _route(letter: str) -> Callable[[Bron], Iterable[Bron]]:
    return lambda b: (b,) if b.feiten.leerroute == letter else ()


def _termijnen(b: Bron) -> Iterable[TermijnGesteld]:
    return b.feiten.duo.termijnen or ((b.feiten.termijn,) if b.feiten.termijn else ())


def _ja_nee(waarde: bool | None) -> str | None:
    return None if waarde is None else "Ja" if waarde else "Nee"


def _gedetailleerd(b: Bron) -> str | None:
    return b.feiten.doelgroepen[-1].gedetailleerd if b.feiten.doelgroepen else None


def _uren(soort: g.Urensoort) -> Callable[[Bron], int | None]:
    return lambda b: b.feiten.totaal(soort)


def _behandeld(b: Bron) -> bool:
    return b.feiten.intake_gestart is not None or b.feiten.intake is not None


def _v_nummer(b: Bron) -> int | None:
    return int(b.v_nummer) if b.v_nummer else None


_A = Attribuut
OBJECTEN: Final[tuple[Object, ...]] = (
    Object("NATUURLIJKPERSOON", _zelf, (
        _A("BURGERSERVICENUMMER", _V.BSN, lambda b: b.bsn or None),
        _A("VOORNAMEN", _V.NAAM_CONTACT, lambda b: b.voornamen or None),
        _A("GESLACHTSNAAM", _V.NAAM_CONTACT, lambda b: b.achternaam or None),
        _A("GESLACHTSAANDUIDING", _V.NAAM_CONTACT, lambda b: b.geslacht.upper() or None),
        _A("DATUMGEBOORTE", _V.NAAM_CONTACT, lambda b: b.geboortedatum),
        _A("DATUMOVERLIJDEN", _V.VERLOOP, lambda b: b.feiten.overleden.datum if b.feiten.overleden else None),
        _A("INDICATIEOVERLEDEN", _V.VERLOOP, lambda b: b.feiten.overleden is not None),
        _A("INDICATIEAFSCHERMINGPERSOONSGEGEVENS", _V.NAAM_CONTACT, lambda b: b.geheim_adres),
    )),
    Object("VREEMDELING", _zelf, (_A("V_NUMMER", _V.BSN, lambda b: b.v_nummer or None),)),
    Object("INBURGERAAR", _zelf, (
        _A("DOELGROEP", _V.VERBLIJF, lambda b: _DOELGROEP.get(b.feiten.doelgroep)),
        _A("GEDETAILLEERDE_DOELGROEP", _V.VERBLIJF, _gedetailleerd),
    )),
    Object("ASIELSTATUSHOUDER", _als(Doelgroep.ASIEL), (
        _A("IS_GEKOPPELD_AAN", _V.VERLOOP, lambda b: b.gemeente if b.feiten.gekoppeld else None),
    )),
    Object("GEZINSMIGRANT_EN_OVERIGE_MIGRANT_", _als(Doelgroep.GEZIN_OVERIG), ()),
    Object("VERBLIJFPLAATS_AZC", _een(_azc), (_A("PLAATS", _V.VERBLIJF, lambda v: v.locatie),)),
    Object("INBURGERINGSPLICHT", lambda b: (b,) if b.feiten.plicht else (), (
        _A("INDICATORINBURGERINGSPLICHT", _V.VERBLIJF, lambda b: b.feiten.plicht.inburgeringsplichtig),
        _A("V_NUMMER", _V.BSN, _v_nummer),
        _A("DATUMSTART", _V.VERBLIJF, lambda b: b.feiten.plicht.begindatum),
        _A("DATUMEIND", _V.VERBLIJF, lambda b: b.feiten.plicht.einddatum),
        _A("DATUMGEWIJZIGDINBURGERINGSPLICHT", _V.VERBLIJF, lambda b: b.feiten.plicht.wijzigingsdatum),
        _A("REDENGEENINBURGERINGSPLICHT", _V.VERBLIJF, lambda b: b.feiten.plicht.reden),
        _A("BESCHIKKINGVOLDAANINBURGERINGSPLICHT", _V.VERLOOP,
           lambda b: b.feiten.voldaan.wijze.value if b.feiten.voldaan else None),
    )),
    Object("INBURGERINGSTERMIJN", _termijnen, (
        _A("DATUMAANVANGINBURGERINGSTERMIJN", _V.PIP, lambda t: t.start),
        _A("DATUMEINDEINBURGERINGSTERMIJN", _V.PIP, lambda t: t.einde - timedelta(days=1)),
    )),
    Object("INBURGERINGSTRAJECT", _een(lambda b: b.feiten.lbt_uitslag), (
        _A("UITKOMSTLEERBAARHEIDSTOETS", _V.LBT_EXAMENS, lambda u: u.resultaat),
    )),
    Object("BREDE_INTAKE", lambda b: (b,) if _behandeld(b) else (), (
        _A("STARTDATUM", _V.BEGELEIDING, lambda b: b.feiten.intake_gestart),
        _A("EINDDATUM", _V.BEGELEIDING, lambda b: b.feiten.intake.datum if b.feiten.intake else None),
        _A("GEVOLGDEURENKNMENTAALLES", _V.UREN, _uren(g.Urensoort.TAALLES_KNM)),
        _A("DATUMTOT_PEILDATUM_", _V.UREN,
           lambda b: b.vandaag if b.feiten.totaal(g.Urensoort.TAALLES_KNM) is not None else None),
    )),
    Object("PIP", _pips, (
        _A("DAGTEKENINGINITIELEPIP", _V.PIP, lambda p: p.bron.feiten.eerste_dagtekening),
        _A("DAGTEKENINGPIP", _V.PIP, lambda p: p.versie.dagtekening),
        _A("NAAMCONTACTPERSOON", _V.VERLOOP, lambda p: p.bron.feiten.contactpersoon(g.Plek.GEMEENTE)),
        _A("INDICATORMAGOPLEIDINGAFMAKEN", _V.PIP, lambda p: _plan(p, "mag_opleiding_afmaken")),
    )),
    Object("LEERROUTE", _pips, (
        _A("LEERROUTETYPE", _V.PIP, lambda p: p.versie.leerroute),
        _A("NIVEAU", _V.PIP, lambda p: p.versie.niveau),
        _A("GESCHATTEINTENSITEITB1ROUTE", _V.PIP,
           lambda p: str(u) if p.versie.leerroute == "B" and (u := _plan(p, "uren_taal_knm")) is not None else None),
        _A("INDICATORALFABETISERING", _V.PIP, lambda p: _plan(p, "alfabetisering") or None),
        _A("INDICATORMAGOPLEIDINGAFMAKEN", _V.PIP, lambda p: _ja_nee(_plan(p, "mag_opleiding_afmaken"))),
    )),
    Object("B1_ROUTE", _route("B"), (
        _A("GEVOLGDEURENPARTICIPATIETAALLES", _V.UREN, _uren(g.Urensoort.TAALLES)),
    )),
    Object("Z_ROUTE", _route("Z"), (
        _A("GEVOLGDEURENPARTICIPATIEACTIVITEITEN", _V.UREN, _uren(g.Urensoort.ACTIVITEITEN)),
    )),
    Object("INBURGERINGSAANBOD", lambda b: b.feiten.aanbod, (
        _A("DATUMINBURGERINGSAANBOD", _V.PIP, lambda a: a.datum),
        _A("DATUMAANVANGTAALSCHAKELTRAJECT", _V.PIP, lambda a: a.start if a.tst else None),
        _A("DATUMEINDECURSUS", _V.PIP, lambda a: a.einde),
        _A("CURSUSINSTELLING", _V.PIP, lambda a: a.instelling),
        _A("INDICATORALFABETISERING", _V.PIP, lambda a: a.alfabetisering),
        _A("TAALSCHAKELTRAJECT", _V.PIP, lambda a: a.tst),
    )),
    Object("PVT", _een(lambda b: b.feiten.pvt), (
        _A("DATUMONDERTEKENING_PVT", _V.PIP, lambda p: p.datum),
        _A("VERWIJTBAARNIETVOLDAAN", _V.PIP, lambda p: _ja_nee(p.verwijtbaar)),
    )),
    Object("MAP", _een(lambda b: b.feiten.map), (
        _A("DATUMEINDGESPREKMAP", _V.PIP, lambda m: m.datum),
        _A("INDICATORVERWIJTBAAR", _V.PIP, lambda m: m.verwijtbaar),
    )),
    Object("EXAMENONDERDEEL", lambda b: b.feiten.duo.examens, (
        _A("EXAMENONDERDEELSPECIFICATIE", _V.LBT_EXAMENS, lambda e: e.onderdeel),
        _A("RESULTAAT", _V.LBT_EXAMENS, lambda e: e.resultaat),
        _A("DATUMREGISTRATIEUITSLAG", _V.LBT_EXAMENS, lambda e: e.datum),
    )),
    Object("VRIJSTELLING", lambda b: b.feiten.duo.vrijstellingen, (
        _A("EINDOORDEELVRIJSTELLING", _V.VERBLIJF, lambda v: "Toekenning" if v.toegekend else "Afwijzing"),
        _A("DATUMVRIJSTELLING", _V.VERBLIJF, lambda v: v.datum or v.start),
    )),
    Object("AANVRAAG_VERLENGING_INBURGERINGSTERMIJN", lambda b: b.feiten.duo.verlengingen, (
        _A("BEOORDELINGAANVRAAGVERLENGING", _V.PIP, lambda v: _OORDEEL.get(v.oordeel)),
    )),
    Object("EDUCATIE", lambda b: (b,) if b.hoogste_diploma else (), (
        _A("OPLEIDING", _V.STARTNIVEAU, lambda b: _OPLEIDING.get(b.hoogste_diploma)),
        _A("EDUCATIEDIPLOMA", _V.STARTNIVEAU, lambda b: _DIPLOMA.get(b.hoogste_diploma)),
    )),
)  # fmt: skip
"""Everything that is exported, in the order of the file."""
