# SPDX-License-Identifier: EUPL-1.2
"""Builders for tests of the domain: rows in the order they are written, and random tijdlijnen."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep

D = date
BEGIN = date(2026, 6, 1)
BOETES = (UUID(int=71), UUID(int=72))


def rij(nummer: int, gegevens: g.Gegevens, op: date, *, vervangt: int | None = None) -> g.Gebeurtenis:
    """A row valid and recorded on `op`; `nummer` is its id."""
    moment = datetime(op.year, op.month, op.day, 12, tzinfo=UTC)
    vervangen = None if vervangt is None else UUID(int=vervangt)
    return g.Gebeurtenis(UUID(int=nummer), gegevens, op, moment, g.Bron.DUO, vervangen)


def rijen(*gegevens: tuple[date, g.Gegevens]) -> list[g.Gebeurtenis]:
    """Rows numbered from 1 in the order given."""
    return [rij(nummer, inhoud, op) for nummer, (op, inhoud) in enumerate(gegevens, start=1)]


def feiten(*gegevens: tuple[date, g.Gegevens]) -> DossierFeiten:
    """The facts of these rows."""
    return feiten_uit(rijen(*gegevens))


def plicht(kennisgeving: date | None) -> g.PlichtVastgesteld:
    return g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=kennisgeving, kennisgeving=kennisgeving)


def asiel(fijn: str = "Asielstatushouder") -> g.DoelgroepVastgesteld:
    return g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, gedetailleerd=fijn)


def gezin() -> g.DoelgroepVastgesteld:
    return g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG)


def gevestigd(kennisgeving: date, inschrijving: date) -> list[tuple[date, g.Gegevens]]:
    """An asielstatushouder with a letter of DUO, registered in Baarn, with a consulent and two contact persons."""
    dag = max(kennisgeving, inschrijving)
    return [
        (dag, g.DossierGemaakt(datum=dag)),
        (dag, plicht(kennisgeving)),
        (dag, asiel()),
        (dag, g.Ingeschreven(datum=inschrijving, gemeente=308)),
        (dag, g.Toegewezen(datum=dag, medewerker_id=UUID(int=900), naam="Sanne")),
        (dag, g.ContactpersoonGewijzigd(plek=g.Plek.GEMEENTE, datum=dag, naam="Sanne")),
        (dag, g.ContactpersoonGewijzigd(plek=g.Plek.UITVOERDER, datum=dag, naam="Henk")),
    ]


def pip(dagtekening: date, versie: int = 1, route: str = "B") -> g.PipVastgesteld:
    return g.PipVastgesteld(
        dagtekening=dagtekening, leerroute=route, versie=versie, niveau="B1", bekendgemaakt_op=dagtekening
    )


def voorbeeld(klasse: type[g.Gegevens], *, vol: bool) -> g.Gegevens:
    """One filled-in row of a kind; `vol` fills the optional fields too."""
    import typing

    wenken = typing.get_type_hints(klasse)
    namen = [v.name for v in fields(klasse) if vol or v.default.__class__.__name__ == "_MISSING_TYPE"]
    return klasse(**{naam: _waarde(wenken[naam], naam) for naam in namen})


def _waarde(wenk: Any, naam: str) -> Any:
    import types
    import typing
    from enum import Enum

    if typing.get_origin(wenk) in (types.UnionType, typing.Union):
        return _waarde(next(d for d in typing.get_args(wenk) if d is not type(None)), naam)
    if typing.get_origin(wenk) is tuple:
        return (_waarde(typing.get_args(wenk)[0], naam),) * 2
    if naam in ("van", "naar"):
        return "intake"
    vast: dict[Any, Any] = {
        str: "tekst", int: 2, bool: True, time: time(9, 30), date: D(2026, 11, 12), UUID: UUID(int=7),
        datetime: datetime(2026, 11, 12, 9, 30, tzinfo=UTC),
    }  # fmt: skip
    return next(iter(wenk)) if issubclass(wenk, Enum) else vast[wenk]


dagen = st.integers(min_value=0, max_value=500).map(lambda n: BEGIN + timedelta(days=n))
_gegevens = st.one_of(
    dagen.map(lambda d: g.DossierGemaakt(datum=d)),
    dagen.map(plicht),
    st.sampled_from([asiel(), gezin(), asiel("Gezinshereniger met Asielstatushouder")]),
    dagen.map(lambda d: g.Gekoppeld(datum=d, gemeente=308)),
    st.tuples(dagen, st.booleans()).map(
        lambda t: g.VerblijfAzc(vanaf=t[0], tot=t[0] + timedelta(days=90) if t[1] else None)
    ),
    dagen.map(lambda d: g.Ingeschreven(datum=d, gemeente=308)),
    dagen.map(lambda d: g.DerdeGevraagd(vraag="school", derde="school", datum=d)),
    dagen.map(lambda d: g.DerdeOntvangen(vraag="school", datum=d)),
    st.tuples(st.integers(1, 4), dagen).map(
        lambda t: g.OproepVerstuurd(nummer=t[0], datum=t[1], afspraak_op=t[1] + timedelta(days=10))
    ),
    st.tuples(st.integers(1, 4), dagen, st.sampled_from(g.Opkomst), st.sampled_from([None, True, False])).map(
        lambda t: g.OproepUitkomst(nummer=t[0], datum=t[1], uitkomst=t[2], verwijtbaar=t[3])
    ),
    st.tuples(st.integers(1, 4), dagen).map(lambda t: g.WaarschuwingVerstuurd(oproep_nummer=t[0], datum=t[1])),
    dagen.map(lambda d: g.IntakeGestart(datum=d)),
    dagen.map(lambda d: g.IntakeAfgerond(datum=d, wijze=g.IntakeWijze.GESPREK)),
    st.tuples(dagen, st.sampled_from(g.Voorlegging)).map(
        lambda t: g.IntakeVoorgelegd(datum=t[0], door="Sanne", stand=t[1])
    ),
    st.tuples(dagen, st.sampled_from(g.Voorlegging), st.sampled_from(["pvt", "map"])).map(
        lambda t: g.VerwijtVoorgelegd(datum=t[0], door="Sanne", stand=t[1], onderdeel=t[2])
    ),
    dagen.map(lambda d: g.AanbodGemeld(datum=d, hoe=g.Meldwijze.MAIL)),
    dagen.map(lambda d: g.VerklaringAanbod(datum=d, vanaf=d)),
    dagen.map(lambda d: g.PipConceptKlaar(datum=d)),
    st.tuples(dagen, st.integers(1, 3), st.sampled_from("BOZ")).map(lambda t: pip(*t)),
    dagen.map(lambda d: g.PipOvergenomen(dagtekening=d, leerroute="B", gemeente=313)),
    dagen.map(lambda d: g.VerhuisdNaarGemeente(datum=d)),
    dagen.map(lambda d: g.TermijnGesteld(start=d, einde=d + timedelta(days=1095))),
    dagen.map(lambda d: g.Gepauzeerd(vanaf=d)),
    dagen.map(lambda d: g.Hervat(vanaf=d)),
    dagen.map(lambda d: g.LbtUitslag(datum_afname=d, resultaat="B1-route haalbaar")),
    st.tuples(st.integers(1, 3), st.sampled_from(g.DuoUitkomst)).map(lambda t: g.PipBijDuo(versie=t[0], uitkomst=t[1])),
    dagen.map(lambda d: g.VerschilSs139(duo_start=d)),
    st.tuples(st.sampled_from(["SS128", "SS126", "SS109", "SS111", "SS102", "SS140"]), dagen).map(
        lambda t: g.OverigSignaal(gebeurtenis_id=t[0], ontvangen_op=t[1])
    ),
    dagen.map(lambda d: g.Voldaan(datum=d, wijze=g.Vaststelling.DIPLOMA)),
    dagen.map(lambda d: g.Overleden(datum=d)),
    st.just(g.Overleden()),
    st.tuples(dagen, st.booleans()).map(
        lambda t: g.VerblijfstitelVastgesteld(titel="26", tot=t[0] + timedelta(days=300) if t[1] else None)
    ),
    dagen.map(lambda d: g.VerhuisdUit(datum=d, nieuwe_gemeente=313)),
    dagen.map(lambda d: g.PlichtIngetrokken(datum=d)),
    st.tuples(dagen, st.sampled_from("12"), st.booleans()).map(
        lambda t: g.AanbodGedaan(
            instellingsnummer=t[1],
            instelling="De Eem",
            alfabetisering="NVT",
            tst=t[2],
            datum=t[0],
            start=t[0] + timedelta(days=20),
        )
    ),
    st.sampled_from("12").map(
        lambda nummer: g.AanbodIngetrokken(instellingsnummer=nummer, instelling="De Eem", datum=BEGIN)
    ),
    st.tuples(dagen, st.sampled_from([None, True, False])).map(
        lambda t: g.PvtOndertekend(datum=t[0] if t[1] is None else None, verwijtbaar=t[1])
    ),
    dagen.map(lambda d: g.MapAfgerond(datum=d)),
    st.tuples(dagen, st.integers(0, 400)).map(
        lambda t: g.BijstandVastgesteld(vanaf=t[0], tot=t[0] + timedelta(days=t[1]) if t[1] % 3 else None)
    ),
    dagen.map(lambda d: g.OntzorgenBegonnen(datum=d)),
    st.tuples(st.sampled_from(BOETES), dagen, dagen, st.sampled_from(g.Bezwaaractie)).map(
        lambda t: g.BezwaarStap(
            bezwaar_id=t[0],
            datum=t[1],
            actie=t[3],
            bekendmaking=t[2],
            weken=6,
            tot=t[2] + timedelta(days=40),
            uitkomst=BezwaarUitkomst.GEGROND if t[3] is g.Bezwaaractie.BESLIST else None,
        )
    ),
    st.tuples(st.sampled_from(BOETES), dagen, st.sampled_from(g.Adviesactie), st.sampled_from(g.Adviesvrager)).map(
        lambda t: g.AdviesStap(advies_id=t[0], datum=t[1], actie=t[2], door=t[3], ontheffen=True)
    ),
    st.tuples(st.sampled_from(BOETES), dagen, st.sampled_from(Verzoekactie), dagen).map(
        lambda t: g.VerzoekStap(verzoek_id=t[0], datum=t[1], actie=t[2], tot=t[3])
    ),
    st.tuples(st.sampled_from(BOETES), dagen, st.sampled_from(g.Boeteactie), st.sampled_from(g.Boetegrond)).map(
        lambda t: g.BoeteStap(
            procedure_id=t[0],
            datum=t[1],
            actie=t[2],
            grond=t[3],
            overtreding_op=t[1],
            oproep_nummer=2,
            weken=6,
            tot=t[1] + timedelta(days=40),
            uitkomst=g.Heroverweging.BLIJFT,
            gegeven=True,
            reden="verhuisd",
        )
    ),
    dagen.map(lambda d: g.ExitplanGemaakt(datum=d)),
    dagen.map(lambda d: g.OntzorgenVerlengd(datum=d, tot=d + timedelta(days=300), reden="schulden")),
    dagen.map(lambda d: g.OntzorgenBeeindigd(datum=d, zelf_vanaf=d)),
    dagen.map(lambda d: g.Voortgangsgesprek(datum=d, kanaal=g.Kanaal.KANTOOR, gaat_goed="ja")),
    st.tuples(dagen, st.integers(1, 3), st.integers(1, 12)).map(lambda t: replace(pip(t[0], t[1]), gesprekken=t[2])),
    dagen.map(lambda d: g.OnderdeelBijDuo(onderdeel=g.BijDuo.MAP, datum=d)),
    st.just(g.NietMeerBijDuo(wat=g.BijDuo.MAP, sleutel="")),
    dagen.map(lambda d: g.TermijnGesteld(start=d, einde=d + timedelta(days=1300), grondcode="A", omschrijving="ziek")),
)


@st.composite
def tijdlijnen(draw: st.DrawFn, max_size: int = 12) -> list[g.Gebeurtenis]:
    """Random rows with rising ids, recorded on random days; some correct an earlier one."""
    inhoud = draw(st.lists(st.tuples(dagen, _gegevens), max_size=max_size))
    uit: list[g.Gebeurtenis] = []
    for nummer, (op, gegevens) in enumerate(sorted(inhoud, key=lambda t: t[0]), start=1):
        doel = draw(st.sampled_from([None, None, None, *range(1, nummer)]))
        uit.append(rij(nummer, gegevens, op, vervangt=doel))
    return uit
