# SPDX-License-Identifier: EUPL-1.2
"""A package as people read it: the same words on the page, in the PDF and at the other gemeente."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from meedoen.domein.boetes import Boete
from meedoen.regie.besluiten import zinnen
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.domein_nl.traject import LESSEN, UREN

GEEN_BOETES: Final = "De gemeente zegt: wij hebben geen boete opgelegd."
NIET_IN: Final = (
    "Alleen het plan, de voortgang en de boetes staan hierin (artikel 35 lid 4 Wet inburgering 2021). Gezondheid, "
    "adres, geld, notities en wat in gesprekken is gezegd gaan niet mee."
)


class Deel(NamedTuple):
    """One part of a package: heading and lines of label and words."""

    kop: str
    paren: tuple[tuple[str, str], ...]


def delen(inhoud: Mapping[str, Any]) -> tuple[Deel, ...]:
    """Return the parts in words. What is missing says so: nothing disappears in silence."""
    persoon, verzoek = inhoud["persoon"], inhoud["verzoek"]
    wie = (
        ("Naam", persoon["naam"]),
        ("Geboren op", _dag(persoon["geboortedatum"])),
        ("BSN", persoon["bsn"]),
    )
    waarom = (
        ("Van", f"gemeente {inhoud['van']['naam']}"),
        ("Voor", f"gemeente {inhoud['aan']['naam']}"),
        ("Gevraagd door", verzoek["door"]),
        ("Gevraagd op", _dag(verzoek["op"])),
        *((("Kenmerk", verzoek["kenmerk"]),) if verzoek["kenmerk"] else ()),
        ("Opgemaakt op", _dag(inhoud["opgemaakt_op"])),
    )
    return (
        Deel("Verzoek", waarom),
        Deel("Over wie", wie),
        Deel("Plan (PIP)", _pip(inhoud["pip"])),
        Deel("Voortgang", _voortgang(inhoud["voortgang"])),
        Deel("Boetes van de gemeente", (("Boetes", inhoud["boetes"] or GEEN_BOETES),)),
    )


def eigen_boetes(boetes: Iterable[Boete]) -> str:
    """Return the fines of this gemeente that stand, one line each; the amounts stand apart and are added by hand."""
    return "\n".join(_boete(boete) for boete in boetes if boete.staat)


def _boete(boete: Boete) -> str:
    assert boete.beboet_op is not None
    vast = boete.onherroepelijk()
    if vast is not None and vast.waarde is not None:
        stand = f"onherroepelijk vanaf {datums.voluit(vast.waarde)}"
    else:
        stand = "er loopt bezwaar of beroep"
    return (
        f"Boete van artikel {boete.grond} van de wet, opgelegd op {datums.voluit(boete.beboet_op)}, {stand}. Bedrag: "
    )


def _pip(pip: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    if pip is None:
        return (("Plan", "Er is geen vastgesteld plan."),)
    velden = zinnen.feiten({"feiten": {"plan": pip["velden"], "afspraken": pip["afspraken"]}})
    return (
        ("Datum op het plan", _dag(pip["dagtekening"])),
        ("Datum van het eerste plan", _dag(pip["eerste_dagtekening"])),
        *velden,
    )


def _voortgang(v: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    uit = [(f"Les: {LESSEN.get(les['lessoort'], les['lessoort'])}", les_in_woorden(les)) for les in v["lesuren"]]
    uit += [(f"Uren: {UREN.get(soort, soort)}", f"{uren} uur") for soort, uren in v["uren_bij_duo"].items()]
    uit += [(f"Niveau op {_dag(m['op'])}", _niveaus(m)) for m in v["niveaus"]]
    uit += [
        (
            f"Examen {'KNM' if e['onderdeel'] == 'knm' else e['onderdeel']}",
            f"{(e['niveau'] or '') + ': ' if e['niveau'] else ''}{e['resultaat']}, {_dag(e['op'])}",
        )
        for e in v["examens"]
    ]
    dagen = (("PVT getekend op", "pvt_op"), ("Eindgesprek MAP op", "map_op"), ("Z-route af op", "zroute_op"),
             ("Laatste voortgangsgesprek", "laatste_gesprek"))  # fmt: skip
    uit += [(naam, _dag(v[veld])) for naam, veld in dagen if v[veld]]
    return tuple(uit) or (("Voortgang", "Er is nog niets vastgelegd over de voortgang."),)


def les_in_woorden(les: Mapping[str, Any]) -> str:
    """Return one row of lessons: hours, school, period, source."""
    return (
        f"{les['uren']} uur bij {les['school']}, van {_dag(les['vanaf'])} tot en met {_dag(les['tot_en_met'])}. "
        f"Bron: {les['herkomst']}."
    )


def _niveaus(meting: Mapping[str, Any]) -> str:
    delen_ = [f"{deel} {niveau}" for deel, niveau in meting["niveaus"].items()]
    if meting["lesuren"] is not None:
        delen_.append(f"{meting['lesuren']} lesuren in totaal")
    return ", ".join(delen_)


def _dag(tekst: str | None) -> str:
    return datums.voluit(date.fromisoformat(tekst)) if tekst else "niet bekend"
