# SPDX-License-Identifier: EUPL-1.2
"""What the list of an old system tells: as facts for the tijdlijn, and as differences with what stands there.

A fact is only added where the tijdlijn has none. What DUO, the BRP or a colleague told goes before an older system,
so there the file changes nothing: the difference is shown, with who told what the dossier has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.termijn import start_inburgeringstermijn
from meedoen.regie.dossiers.regels import BRONNEN
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.inlezen.cellen import UREN
from meedoen.regie.inlezen.keuren import Profiel
from meedoen.regie.inlezen.soorten import OUD
from meedoen.regie.inlezen.verschil import Verschil, toon

_EEN_DAG: Final = timedelta(days=1)
_ROUTES: Final = {"B": "B1-route", "O": "onderwijsroute", "Z": "Z-route"}
HERKOMST_UREN: Final = "Beginstand, overgezet uit het oude systeem"
"""What the hours book says of an opening balance."""
VAST: Final = frozenset(
    OUD.op_naam[naam].woord
    for naam in (
        "doelgroep", "plicht", "kennisgeving", "inschrijving", "intake", "pip", "leerroute", "niveau", "termijn",
        "consulent", *UREN,
    )
)  # fmt: skip
"""Differences in facts: what the dossier has there stays, whatever a person chose for the other fields."""


def feiten(p: Profiel, bekend: DossierFeiten, gemeente_id: int, notities: frozenset[str]) -> Iterator[Feit]:
    """Give what the file tells and the tijdlijn does not, in the order in which it happens to a person."""
    dag = p.kennisgeving or p.plicht
    peil = p.pip or p.intake or p.inschrijving or dag or p.peil
    if dag and bekend.plicht is None:
        inhoud = g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=p.plicht, kennisgeving=p.kennisgeving)
        yield _feit(inhoud, dag)
    if p.doelgroep and peil and not bekend.doelgroepen:
        groep = g.DoelgroepVastgesteld(doelgroep=Doelgroep(p.doelgroep), begindatum=p.plicht)
        yield _feit(groep, p.plicht or p.inschrijving or peil)
    if p.inschrijving and bekend.gevestigd_op is None:
        yield _feit(g.Ingeschreven(datum=p.inschrijving, gemeente=gemeente_id), p.inschrijving)
    if p.intake and bekend.intake is None:
        yield _feit(g.IntakeAfgerond(datum=p.intake, wijze=g.IntakeWijze.GESPREK), p.intake)
    if p.pip and bekend.eerste_dagtekening is None:
        yield from _plan(p, p.pip, bekend)
    if p.consulent and p.peil and bekend.toegewezen is None:
        wie = g.Toegewezen(datum=p.peil, medewerker_id=UUID(p.consulent), naam=p.consulent_naam)
        yield _feit(wie, p.peil)
    yield from _uren(p, bekend)
    if p.notitie and peil and p.notitie not in notities:
        yield _feit(g.Notitie(datum=peil, tekst=p.notitie), peil)


def _plan(p: Profiel, dagtekening: date, bekend: DossierFeiten) -> Iterator[Feit]:
    """The plan that the college adopted before, and the term that DUO set with it (Wet inburgering 2021, art. 11)."""
    yield _feit(
        g.PipVastgesteld(
            dagtekening=dagtekening, leerroute=p.leerroute, versie=1, niveau=p.niveau or None,
            bekendgemaakt_op=p.verstuurd,
        ),
        dagtekening,
    )  # fmt: skip
    if p.termijn and bekend.termijn is None:
        start = start_inburgeringstermijn(dagtekening).waarde
        yield _feit(g.TermijnGesteld(start=start, einde=p.termijn + _EEN_DAG), start)


def _uren(p: Profiel, bekend: DossierFeiten) -> Iterator[Feit]:
    """The opening balance of the hours book, with where it comes from; DUO is told when the row is written."""
    tot = p.uren_tot or p.peil
    if tot is None:
        return
    vanaf = min(dag for dag in (p.inschrijving, p.plicht, p.kennisgeving, p.pip, tot) if dag)
    for soort in g.Urensoort:
        if p.uren(soort) and bekend.totaal(soort) is None:
            balans = g.UrenGeboekt(
                urensoort=soort, uren=p.uren(soort), vanaf=vanaf, tot_en_met=tot, herkomst=HERKOMST_UREN
            )
            yield _feit(balans, tot)


def _feit(inhoud: g.Gegevens, dag: date) -> Feit:
    return Feit(inhoud, dag, g.Bron.OUD_SYSTEEM)


def verschil(inhoud: g.Gegevens) -> Verschil | None:
    """Return a fact that is added, in words: the dossier has nothing there."""
    match inhoud:
        case g.PlichtVastgesteld():
            return _nieuw("kennisgeving" if inhoud.kennisgeving else "plicht", inhoud.kennisgeving or inhoud.begindatum)
        case g.DoelgroepVastgesteld():
            return _nieuw("doelgroep", inhoud.doelgroep)
        case g.Ingeschreven():
            return _nieuw("inschrijving", inhoud.datum)
        case g.IntakeAfgerond():
            return _nieuw("intake", inhoud.datum)
        case g.PipVastgesteld():
            wat = " ".join(filter(None, (toon(inhoud.dagtekening), _ROUTES[inhoud.leerroute], inhoud.niveau)))
            return _nieuw("pip", wat)
        case g.TermijnGesteld():
            return _nieuw("termijn", inhoud.einde - _EEN_DAG)
        case g.Toegewezen():
            return _nieuw("consulent", inhoud.naam)
        case g.UrenGeboekt():
            return _nieuw(f"uren_{inhoud.urensoort}", f"{inhoud.uren} uur tot en met {toon(inhoud.tot_en_met)}")
    return None


def _nieuw(naam: str, waarde: object) -> Verschil:
    return Verschil(OUD.op_naam[naam].woord, "", toon(waarde))


class _Paar(NamedTuple):
    """A field, the code of the fact it stands in, the dossier's value and that of the file."""

    naam: str
    code: str
    ons: object
    oud: object


def anders(p: Profiel, bekend: DossierFeiten, bronnen: Mapping[str, g.Bron]) -> Iterator[Verschil]:
    """Give the facts in which the dossier tells something else than the file, with who told it."""
    for naam, code, ons, oud in _paren(p, bekend):
        if ons and oud and ons != oud:
            bron = BRONNEN.get(bronnen.get(code, ""), "") or "een collega"
            yield Verschil(OUD.op_naam[naam].woord, f"{toon(ons)} ({bron})", toon(oud))


def _paren(p: Profiel, bekend: DossierFeiten) -> Iterator[_Paar]:
    if bekend.plicht is not None:
        yield _Paar("plicht", g.PlichtVastgesteld.code, bekend.plicht.begindatum, p.plicht)
        yield _Paar("kennisgeving", g.PlichtVastgesteld.code, bekend.plicht.kennisgeving, p.kennisgeving)
    if bekend.doelgroepen:
        ons = bekend.doelgroepen[-1].doelgroep.value
        yield _Paar("doelgroep", g.DoelgroepVastgesteld.code, ons, p.doelgroep)
    if bekend.gevestigd_op is not None:
        yield _Paar("inschrijving", g.Ingeschreven.code, bekend.gevestigd_op, p.inschrijving)
    if bekend.intake is not None:
        yield _Paar("intake", g.IntakeAfgerond.code, bekend.intake.datum, p.intake)
    if bekend.eerste_dagtekening is not None:
        code = g.PipVastgesteld.code if bekend.pips else g.PipOvergenomen.code
        yield _Paar("pip", code, bekend.eerste_dagtekening, p.pip)
        yield _Paar("leerroute", code, _ROUTES.get(bekend.leerroute or ""), _ROUTES.get(p.leerroute))
        yield _Paar("niveau", code, bekend.pip.niveau if bekend.pip else None, p.niveau)
    if bekend.toegewezen is not None:
        yield _Paar("consulent", g.Toegewezen.code, bekend.toegewezen.naam, p.consulent_naam)
    for soort in g.Urensoort:
        yield _Paar(f"uren_{soort}", g.UrenGeboekt.code, bekend.totaal(soort), p.uren(soort))
    if bekend.termijn is not None:
        yield _Paar("termijn", g.TermijnGesteld.code, bekend.termijn.einde - _EEN_DAG, p.termijn)
