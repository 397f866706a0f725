# SPDX-License-Identifier: EUPL-1.2
"""The voortgangsgesprekken of an invented dossier: what was said, and how far the lessons are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from random import Random
from typing import Final, NamedTuple

from meedoen.domein.fasen import Fase
from meedoen.domein.gebeurtenissen import (
    Kanaal,
    LesurenGeboekt,
    Taalniveau,
    Voortgangsgesprek,
    VoortgangsgesprekGepland,
)
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.demo.levensloop.plan import PipGegevens
from meedoen.regie.demo.levensloop.schrijver import Schrijver, Stap
from meedoen.regie.demo.lijnen import Lijn

_GOED: Final = (
    "Komt trouw naar de les en leest thuis met een buurvrouw.", "Durft meer te praten, ook in de winkel.",
    "Werkt twee ochtenden in de kringloopwinkel.", "Heeft veel steun aan de groep.", "Het lezen gaat beter.",
)  # fmt: skip
_HINDERT: Final = (
    "", "", "De bus naar school gaat maar een keer per uur.", "De opvang voor het kind is nog niet rond.",
    "Wisselende diensten vallen samen met de les.", "De les was vier weken stil: de docent was weg.",
)  # fmt: skip
_AFSPRAKEN: Final = (
    "Elke week een uur oefenen in de bibliotheek.", "De consulent belt de school over een ander tijdstip.",
    "Samen een oefenexamen maken.", "Aanmelden voor het taalcafé.",
)  # fmt: skip
_GEPLAND: Final = frozenset({"traject_jaar", "traject_halverwege"})
"""Situaties in which the next talk is planned."""
_BEGIN_LES: Final = 60
"""Lessons begin about so many days after the plan."""


_MET_UREN: Final = frozenset(
    {
        "traject_jaar",
        "traject_halverwege",
        "traject_bijna_anderhalf_jaar",
        "traject_laatste_halfjaar",
        "traject_verlengd",
    }
)
"""Situaties in which the school states its hours per period."""
_KNM_DEEL: Final = 10
"""In the Z-route one hour in so many is KNM; in the other routes it is learnt at home."""


class _Vaart(NamedTuple):
    """How fast somebody goes, against the plan."""

    les: float
    niveau: float


def gesprekken(s: Schrijver, lijn: Lijn, pip: PipGegevens, tot: date) -> Iterator[Stap]:
    """Yield the talks up to `tot`, and for some the plan for the next."""
    assert lijn.pip is not None
    # A seed of its own: what is said changes nothing else in the line.
    rng = Random(f"voortgang/{lijn.gemeente}/{lijn.situatie.code}/{lijn.pip}")  # noqa: S311 - invented people
    vaart = _vaart(rng, lijn)
    na = s.rng.randint(75, 110)
    vorige: Voortgangsgesprek | None = None
    while lijn.pip + timedelta(days=na) < tot and (dag := s.werkdag(lijn.pip, na)) < tot:
        kanaal = s.rng.choice((Kanaal.KANTOOR, Kanaal.KANTOOR, Kanaal.BEZOEK, Kanaal.TELEFOON))
        erbij = s.rng.choice(("", "", "", "De begeleider"))
        gesprek = replace(_gesprek(rng, lijn, pip, dag, vaart), kanaal=kanaal, aanwezig=erbij)
        yield Stap(dag, gesprek)
        if lijn.situatie.code in _MET_UREN and gesprek.lesuren is not None:
            yield from _verklaard(lijn, pip, gesprek, vorige)
            vorige = gesprek
        na += s.rng.randint(110, 190)
    if lijn.situatie.code in _GEPLAND:
        gepland, op = s.werkdag(tot, -3), s.vooruit(s.vandaag + timedelta(days=rng.randint(3, 20)))
        plan = VoortgangsgesprekGepland(datum=gepland, op=op, om=time(10, 30), kanaal=Kanaal.KANTOOR)
        yield Stap(gepland, plan)


def _verklaard(
    lijn: Lijn, pip: PipGegevens, gesprek: Voortgangsgesprek, vorige: Voortgangsgesprek | None
) -> Iterator[Stap]:
    """The hours the school states for the time since the talk before: NT2 and KNM apart."""
    assert lijn.pip is not None and gesprek.lesuren is not None
    vanaf = vorige.datum if vorige else lijn.pip + timedelta(days=_BEGIN_LES)
    nieuw = gesprek.lesuren - (vorige.lesuren or 0 if vorige else 0)
    tot = gesprek.datum - timedelta(days=1)
    knm = nieuw // _KNM_DEEL if pip.leerroute == "Z" else 0
    for soort, uren in ((Uursoort.NT2, nieuw - knm), (Uursoort.KNM, knm)):
        if uren > 0 and vanaf <= tot:
            yield Stap(gesprek.datum, LesurenGeboekt(
                lessoort=soort, uren=uren, aangeboden=uren + uren // 9, vanaf=vanaf, tot_en_met=tot, school=pip.school,
                aanbieder=Aanbieder.KEURMERK, herkomst="verklaring van de school", nt2_docent=True,
                inzet="Komt meestal op tijd en oefent thuis." if soort is Uursoort.NT2 else "",
            ))  # fmt: skip


def _vaart(rng: Random, lijn: Lijn) -> _Vaart:
    """Who finished went about as planned; whose term was extended went slower, most of them."""
    if lijn.situatie.code == "traject_verlengd":
        les = rng.uniform(0.35, 0.95)
    elif lijn.situatie.fase in (Fase.AFRONDING, Fase.NAZORG) or lijn.situatie.code == "gesloten_na_nazorg":
        les = rng.uniform(0.7, 1.2)
    else:
        les = rng.uniform(0.45, 1.2)
    return _Vaart(les, rng.uniform(0.8, 1.1) * les)


def _gesprek(rng: Random, lijn: Lijn, pip: PipGegevens, dag: date, vaart: _Vaart) -> Voortgangsgesprek:
    assert lijn.pip is not None
    weken = max(0, (dag - lijn.pip).days - _BEGIN_LES) / 7
    lesuren = None
    if pip.uren_taal_knm and weken and rng.random() < 0.93:
        lesuren = min(pip.uren_taal_knm, round(vaart.les * pip.uren_taal_knm * weken / pip.weken))
    hoogste = Taalniveau(pip.niveau) if pip.niveau else Taalniveau.A1
    trappen = list(Taalniveau)[: list(Taalniveau).index(hoogste) + 1]
    deel = min(1.0, vaart.niveau * weken / pip.weken)
    lezen, luisteren, schrijven, spreken = (
        trappen[min(len(trappen) - 1, int(deel * scheef * len(trappen)))] for scheef in (1.0, 1.05, 0.85, 0.9)
    )
    return Voortgangsgesprek(
        datum=dag, kanaal=Kanaal.KANTOOR, tolk=rng.random() < 0.4,
        gaat_goed=rng.choice(_GOED), hindert=rng.choice(_HINDERT), afspraken=rng.choice(_AFSPRAKEN), lesuren=lesuren,
        lezen=lezen, luisteren=luisteren, schrijven=schrijven, spreken=spreken,
    )  # fmt: skip
