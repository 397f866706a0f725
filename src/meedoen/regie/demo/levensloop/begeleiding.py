# SPDX-License-Identifier: EUPL-1.2
"""Arriving and guidance in an invented line: looking for a house, the key, the first week, and letting go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import REGELSTUKKEN, Lijst, ritme
from meedoen.domein.beleid import BELEID
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM, Schrijver
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.medewerkers import REGIO, begeleiders_van, steunpunt
from meedoen.regie.demo.nummers import uuid7
from meedoen.regie.demo.personen import Persoon

_FASE: Final = g.Begeleidingsfase
_REDENEN: Final = {
    _FASE.BEGELEIDEN: "De vaste lasten lopen, en de weg naar de les en de winkels is bekend.",
    _FASE.LOSLATEN: "Doet de post en de bank zelf en belt als er iets is.",
}
_MET_LIJN: Final = frozenset({"oproep_verstuurd", "gesprek_half_klaar", "traject_begonnen", "traject_halfjaar"})
"""Of these the guidance is drawn; of older lines it was before this part of the product."""
_OPEN: Final = {
    "oproep_verstuurd": (g.Regelpunt.TOESLAGEN, g.Regelpunt.HUISARTS, g.Regelpunt.SCHOOL, g.Regelpunt.REIZEN),
    "gesprek_half_klaar": (g.Regelpunt.KINDERBIJSLAG, g.Regelpunt.REIZEN),
}
"""Situatie -> what is not arranged yet."""


def loop_begeleiding(s: Schrijver, persoon: Persoon, lijn: Lijn) -> None:
    """Write what was laid down of the house and the guidance; only for asiel: others get no guidance."""
    if lijn.doelgroep is not Doelgroep.ASIEL:
        return
    stappen = _zoekt(s, lijn) if lijn.start is None else _begeleid(s, lijn, lijn.start, persoon.bsn)
    verwezen = _verwezen(s, lijn, lijn.start, persoon.bsn) if lijn.start is not None else ()
    for dag, gegevens in (*stappen, *verwezen):
        if dag <= s.gister:
            s.tussendoor(gegevens, dag)


def _zoekt(s: Schrijver, lijn: Lijn) -> Iterator[tuple[date, g.Gegevens]]:
    """The steps of somebody who still waits in the azc."""
    if lijn.koppeling is None or (s.vandaag - lijn.koppeling).days <= 10:
        return
    begin = s.werkdag(lijn.koppeling, 7)
    yield begin, g.WoningStap(datum=begin, stap=g.Woonstap.ZOEKEN)
    if lijn.situatie.code == "azc_pip_concept":
        leeg, aanbod = s.werkdag(lijn.koppeling, 70), s.werkdag(s.gister, -2)
        yield leeg, g.GeenWoning(vanaf=s.werkdag(lijn.koppeling, 28), tot_en_met=leeg, toelichting="Geen huis vrij")
        yield aanbod, g.WoningStap(datum=aanbod, stap=g.Woonstap.AANBOD)


def _begeleid(s: Schrijver, lijn: Lijn, sleutel: date, bsn: str) -> Iterator[tuple[date, g.Gegevens]]:
    """The key, the first week, a line that goes down, and twice a look together at what the person does alone."""
    code = lijn.situatie.code
    if code not in _MET_LIJN or lijn.pip_elders is not None:
        return
    # A seed of its own: all else in the line stays the same.
    rng = Random(f"begeleiding/{bsn}")  # noqa: S311 - invented people
    yield sleutel, g.WoningStap(datum=sleutel, stap=g.Woonstap.SLEUTEL)
    yield sleutel, g.WoonsituatieVastgesteld(vanaf=sleutel, vorm=g.Woonvorm.EIGEN)
    for fase, na in ((_FASE.INTENSIEF, 0), (_FASE.BEGELEIDEN, 84), (_FASE.LOSLATEN, 270)):
        dag = s.vooruit(sleutel + timedelta(days=na)) if na else sleutel
        nu = g.BegeleidingFase(datum=dag, fase=fase, ritme_dagen=ritme(fase, BELEID), reden=_REDENEN.get(fase, ""))
        yield dag, nu
    for stuk in REGELSTUKKEN:
        dag = s.vooruit(sleutel + timedelta(days=stuk.dagen))
        if stuk.lijst is not Lijst.EERSTE_WEEK or stuk.punt in _OPEN.get(code, ()):
            continue
        yield dag, g.RegelpuntBijgewerkt(
            punt=stuk.punt, wie="" if stuk.kinderen else "de begeleider", nvt=stuk.kinderen,
            gedaan_op=None if stuk.kinderen else dag,
        )  # fmt: skip
    for na in (30, 180):
        dag = s.vooruit(sleutel + timedelta(days=na))
        moment = datetime.combine(dag, time(10, tzinfo=AMSTERDAM))
        for blik in g.Blik:
            yield dag, g.ZelfredzaamheidBesproken(datum=dag, blik=blik, meting_id=uuid7(moment, rng))
    for na in (92, 275):
        dag = s.vooruit(sleutel + timedelta(days=na))
        moment = datetime.combine(dag, time(12, tzinfo=AMSTERDAM))
        yield dag, g.HoeGaatHetGevraagd(datum=dag, antwoord_id=uuid7(moment, rng))
    if code.startswith("traject"):
        yield from _afspraken(s, rng, s.vooruit(sleutel + timedelta(days=80)))
    laatste = s.werkdag(s.vandaag - timedelta(days=rng.randint(2, 6)))
    if laatste > sleutel:
        yield laatste, g.Contactmoment(datum=laatste, kanaal=g.Kanaal.BEZOEK, onderwerp="hoe het gaat")


def _verwezen(s: Schrijver, lijn: Lijn, sleutel: date, bsn: str) -> Iterator[tuple[date, g.Gegevens]]:
    """The Steunpunt guides since the first week, or since half a year; who came last waits for its answer."""
    nieuw = lijn.situatie.code == "oproep_verstuurd"
    if lijn.gemeente not in REGIO or s.team.organisatie != steunpunt(lijn.gemeente).naam or lijn.pip_elders is not None:
        return  # in the national set nobody logs in, of no organisation either
    if not nieuw and not lijn.situatie.code.startswith(("traject", "gesprek_half")):
        return
    begin = max(sleutel + timedelta(days=2), s.vandaag - timedelta(days=180))
    dag = s.werkdag(s.gister, -2) if nieuw else s.vooruit(begin)
    rng = Random(f"verwijzing/{bsn}")  # noqa: S311 - invented people
    id_ = uuid7(datetime.combine(dag, time(9, tzinfo=AMSTERDAM)), rng)
    punt = steunpunt(lijn.gemeente)
    yield (
        dag,
        g.VerwijzingGedaan(
            verwijzing_id=id_, organisatie=punt.naam, taak=g.Begeleidtaak.BEGELEIDING, datum=dag, vanaf=dag
        ),
    )
    if not nieuw:
        ja = s.vooruit(dag + timedelta(days=2))
        wie = " en ".join(mens.naam for mens in begeleiders_van(lijn.gemeente, lijn.situatie.code))
        yield ja, g.VerwijzingAangenomen(verwijzing_id=id_, organisatie=punt.naam, datum=ja, wie=wie)


def _afspraken(s: Schrijver, rng: Random, dag: date) -> Iterator[tuple[date, g.Gegevens]]:
    """A goal with three agreements: one worked out, one is due soon, one later."""
    moment = datetime.combine(dag, time(11, tzinfo=AMSTERDAM))
    yield dag, g.DoelGesteld(doel_id=uuid7(moment, rng), datum=dag)
    eerste, *later = (uuid7(moment, rng) for _ in range(3))
    klaar = s.vooruit(dag + timedelta(days=20))
    yield dag, g.AfspraakGemaakt(afspraak_id=eerste, uiterlijk=klaar)
    for afspraak_id, over in zip(later, (4, 45), strict=True):
        yield dag, g.AfspraakGemaakt(afspraak_id=afspraak_id, uiterlijk=s.vooruit(s.vandaag + timedelta(days=over)))
    yield klaar, g.AfspraakAfgerond(afspraak_id=eerste, datum=klaar, uitkomst=g.Uitkomst.GELUKT)
