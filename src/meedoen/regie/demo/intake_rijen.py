# SPDX-License-Identifier: EUPL-1.2
"""Rows beside the invented intake: where each talk was, who was there, and the answers, as the life tells them.

Answers only of talks of the last year: older ones were kept before Meedoen. A talk that is not complete has the
first sections answered. The letters themselves are not invented.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Veldgroep
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.schrijver import Feit
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.intake.models import Aantekening, Antwoord, Intake, Oproep
from meedoen.regie.intake.vragen import ONDERDELEN, Vraag

KOLOMMEN_INTAKE: Final = {
    "intake_oproep": kolommen(Oproep),
    "intake_intake": kolommen(Intake),
    "intake_antwoord": kolommen(Antwoord),
    "intake_aantekening": kolommen(Aantekening),
}
_JAAR: Final = timedelta(days=365)
_BEGONNEN: Final = ("kennismaken", "gezin", "wonen_geld", "gezondheid")
_JONG: Final = timedelta(days=6 * 365)
_TIJDEN: Final = (time(9, 0), time(10, 0), time(11, 0), time(13, 30), time(15, 0))
_DOEL: Final = ("goed Nederlands leren", "een vak leren", "werken", "verder studeren", "mijn kinderen helpen")


def intake_rijen(
    dossier: DemoDossier, sleutels: Sleutels, rijen: Sequence[g.Gebeurtenis], *, vandaag: date
) -> Iterator[tuple[str, Rij]]:
    """Yield the rows of the intake of this dossier; `rijen` are its rows on the tijdlijn, in the same order."""
    eigen = sleutels._replace(rng=Random(sleutels.dossier_id.int))  # noqa: S311 - invented people, no secret
    feiten = dossier.loop.feiten
    gewaarschuwd = {f.gegevens.oproep_nummer for f in feiten if isinstance(f.gegevens, g.WaarschuwingVerstuurd)}
    for gebeurtenis in rijen:
        oproep = _oproep(gebeurtenis, dossier, eigen, gewaarschuwd)
        if oproep is not None:
            yield "intake_oproep", rij(oproep)
    begin = next((f for f in feiten if isinstance(f.gegevens, g.IntakeGestart)), None)
    if begin is None:
        return
    klaar = any(isinstance(f.gegevens, g.IntakeAfgerond) for f in feiten)
    yield "intake_intake", rij(_gesprek(dossier, eigen, begin))
    if begin.geldig_op < vandaag - _JAAR:
        return
    yield from _antwoorden(dossier, eigen, begin, klaar=klaar)


def _oproep(
    gebeurtenis: g.Gebeurtenis, dossier: DemoDossier, sleutels: Sleutels, gewaarschuwd: set[int]
) -> Oproep | None:
    volgnummer: int | None = None
    match gebeurtenis.gegevens:
        case g.OproepVerstuurd(nummer=nummer):
            soort, volgnummer = "oproep", nummer
        case g.UitnodigingVerstuurd():
            soort = "uitnodiging"
        case _:
            return None
    return Oproep(
        id=sleutels.begin()[0],
        gemeente_id=sleutels.gemeente_id,
        dossier_id=sleutels.dossier_id,
        soort=soort,
        volgnummer=volgnummer,
        gebeurtenis_id=gebeurtenis.id,
        gesprek_om=sleutels.rng.choice(_TIJDEN),
        plaats="Gemeentehuis, spreekkamer 2" if volgnummer else "Het azc, spreekkamer 1",
        tolk=dossier.persoon.tolk,
        met_waarschuwing=volgnummer is not None and volgnummer - 1 in gewaarschuwd,
    )


def _gesprek(dossier: DemoDossier, sleutels: Sleutels, begin: Feit) -> Intake:
    persoon = dossier.persoon
    return Intake(
        id=sleutels.begin()[0],
        gemeente_id=sleutels.gemeente_id,
        dossier_id=sleutels.dossier_id,
        aanwezig=f"{persoon.naam}, {begin.door}"[:200],
        tolk=f"{persoon.tolk}, aan de telefoon" if persoon.tolk else "",
        versie=1,
    )


def _antwoorden(dossier: DemoDossier, sleutels: Sleutels, begin: Feit, *, klaar: bool) -> Iterator[tuple[str, Rij]]:
    persoon = dossier.persoon
    op = begin.vastgelegd_op
    if not (persoon.visuele_beperking or persoon.auditieve_beperking):
        yield "dossiers_gezondheid", (*sleutels.begin(), False, False, "")
    jong = any(lid.woont_bij and begin.geldig_op - lid.geboortedatum < _JONG for lid in persoon.gezin)
    for deel in ONDERDELEN:
        if not klaar and deel.code not in _BEGONNEN:
            continue
        for vraag in deel.vragen:
            overslaan = vraag.veld or (vraag.alleen_als is not None and not jong)
            if overslaan:
                continue
            op += timedelta(seconds=sleutels.rng.randint(30, 90))
            yield "intake_antwoord", rij(_antwoord(dossier, sleutels, begin, deel.code, vraag, op, jong))
    if klaar:
        yield "intake_aantekening", rij(_notitie(sleutels, begin, op))


def _antwoord(
    dossier: DemoDossier, sleutels: Sleutels, begin: Feit, deel: str, vraag: Vraag, op: datetime, jong: bool
) -> Antwoord:
    return Antwoord(
        id=sleutels.begin()[0],
        gemeente_id=sleutels.gemeente_id,
        dossier_id=sleutels.dossier_id,
        onderdeel=deel,
        vraag=vraag.code,
        veldgroep=vraag.veldgroep.value,
        bewaard_op=op,
        bewaard_door=begin.door,
        medewerker_id=begin.medewerker_id,
        waarde=_waarde(dossier, sleutels.rng, vraag, jong),
    )


def _waarde(dossier: DemoDossier, rng: Random, vraag: Vraag, jong: bool) -> str:
    persoon = dossier.persoon
    vast = {
        "taal_gesprek": persoon.talen[0].naam if persoon.talen else "Nederlands",
        "kind_onder_zes": "ja" if jong else "nee",
        "woning": "azc" if persoon.adres is None else "eigen",
        "gezin_wie": _met_wie(dossier),
        "doel": rng.choice(_DOEL),
        "wens_studie": "ja" if persoon.leerroute == "O" else rng.choice(("misschien", "nee")),
        "wens_hulp": "brieven lezen",
        "vve_wens": "ja",
    }
    return vast.get(vraag.code) or rng.choice(vraag.keuzes)[0]


def _met_wie(dossier: DemoDossier) -> str:
    relaties = {lid.relatie for lid in dossier.persoon.gezin if lid.woont_bij}
    delen = [
        woord
        for woord, relatie in (("partner", "partner"), ("kinderen", "kind"))
        if any(relatie in r for r in relaties)
    ]
    return ",".join(delen) or ("familie" if relaties else "alleen")


def _notitie(sleutels: Sleutels, begin: Feit, op: datetime) -> Aantekening:
    return Aantekening(
        id=sleutels.begin()[0],
        gemeente_id=sleutels.gemeente_id,
        dossier_id=sleutels.dossier_id,
        onderdeel="wensen",
        vraag="doel",
        veldgroep=Veldgroep.NOTITIES.value,
        bewaard_op=op,
        bewaard_door=begin.door,
        medewerker_id=begin.medewerker_id,
        tekst="Wil graag snel beginnen. We bespreken dit bij het plan.",
        delen=True,
    )
