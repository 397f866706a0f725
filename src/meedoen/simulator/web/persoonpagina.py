# SPDX-License-Identifier: EUPL-1.2
"""The page of one person: what DUO knows in words, the messages that can be sent, and the log."""

from __future__ import annotations

import json
from itertools import groupby

from meedoen.simulator.gebeurtenissen import GEBEURTENISSEN, Gebeurtenis
from meedoen.simulator.gebeurtenissen.besluiten import GEEN_UITSLAG, NIVEAUS, ONDERDELEN, ONTHEFFINGSGRONDEN
from meedoen.simulator.kern import Simulator
from meedoen.simulator.model import Persoon
from meedoen.simulator.verzonnen import VERLENGINGSGRONDEN
from meedoen.simulator.web.onderdelen import Html, datum, el, feiten, keuzelijst, melding, pagina, veld
from meedoen.simulator.web.paginas import gemeentekeuze, logtabel, woonplek

#: The groups of events in the order of the page; the second row is folded.
_OPEN = ("Nieuw", "Wonen", "Leerroute en termijn", "Doelgroep", "Einde of pauze")
_DICHT = ("Voldaan", "Examen", "Verzoeken", "Aandacht")
_VERLENGING = tuple(grond["code"] for grond in VERLENGINGSGRONDEN)
_ROUTES = {"B": "B1-route", "O": "Onderwijsroute", "Z": "Zelfredzaamheidsroute"}


def persoon(sim: Simulator, wie: Persoon, gestuurd: str, fout: str = "") -> Html:
    """The whole page; `gestuurd`: the code of the message that was just sent."""
    naam = wie.naam or f"Persoon {wie.sleutel}"
    boodschap: Html | str = ""
    if fout:
        boodschap = melding("fout", fout)
    elif gestuurd in GEBEURTENISSEN:
        boodschap = melding("goed", f"{gestuurd} is klaargezet: {GEBEURTENISSEN[gestuurd].titel}.")
    return pagina(
        naam,
        "",
        el("p", el("a", "Personen", href="/"), klas="kruimel"),
        el("h1", naam),
        el("p", _samenvatting(sim, wie), klas="inleiding"),
        boodschap,
        el(
            "div",
            el("section", el("h2", "Stuur een bericht"), _berichten(sim, wie), klas="hoofd"),
            el("section", el("h2", "Wat DUO weet"), el("div", _stand(sim, wie), klas="kaart"), klas="zij"),
            klas="kolommen",
        ),
        el(
            "section",
            el("h2", "Gestuurd en ontvangen"),
            logtabel(sim, sim.opslag.logregels(wie.sleutel, 50), False),
        ),
    )


def _samenvatting(sim: Simulator, wie: Persoon) -> str:
    plicht = "inburgeringsplichtig" if wie.plichtig else "nu niet inburgeringsplichtig"
    return f"{wie.doelgroep.indeling}, {plicht}. {woonplek(sim, wie)}."


def _stand(sim: Simulator, wie: Persoon) -> Html:
    groep = wie.doelgroep
    paren: list[tuple[str, object]] = [
        ("BSN", wie.bsn or "Nog niet bekend"),
        ("V-nummer", wie.v_nummer if wie.v_nummer is not None else "Niet bekend"),
        ("Geboren", datum(wie.geboortedatum)),
        (
            "Doelgroep",
            f"{groep.gedetailleerd or groep.indeling}, sinds {datum(groep.begindatum)}",
        ),
        ("Wonen", woonplek(sim, wie)),
    ]
    paren += [(f"In {sim.instelling.naam(code)} sinds", datum(dag)) for code, dag in wie.vestigingen.items()]
    return feiten([*paren, *_plicht(wie), *_traject(sim, wie)])


def _plicht(wie: Persoon) -> list[tuple[str, object]]:
    if wie.plicht is None:
        return [("Inburgeringsplicht", "Nog niet vastgesteld")]
    uit: list[tuple[str, object]] = []
    if wie.plicht.indicator:
        uit.append(("Inburgeringsplicht", f"Ja, sinds {datum(wie.plicht.begindatum)}"))
    else:
        uit.append(("Inburgeringsplicht", f"Nee: {wie.plicht.reden}, {datum(wie.plicht.einddatum)}"))
    uit.append(("Kennisgeving", datum(wie.plicht.kennisgeving)))
    return uit


def _traject(sim: Simulator, wie: Persoon) -> list[tuple[str, object]]:
    uit: list[tuple[str, object]] = [("Leerbaarheidstoets", _lbt(wie))]
    for nummer, pip in enumerate(wie.pips, start=1):
        niveau = f", niveau {pip.niveau}" if pip.niveau else ""
        gemeente = sim.instelling.naam(pip.gemeentecode)
        woorden = f"{_ROUTES[pip.leerroute]}{niveau}, {datum(pip.dagtekening)}, {gemeente}"
        uit.append((f"PIP {nummer}", woorden))
    if not wie.pips:
        uit.append(("PIP", "Nog niet"))
    if wie.termijn:
        uit.append(
            (
                "Termijn",
                f"Van {datum(wie.termijn.start)} tot {datum(wie.termijn.einde)} (die dag telt niet mee)",
            )
        )
    else:
        uit.append(("Termijn", "Nog niet"))
    uit += [
        (f"Uren {sim.instelling.naam(u.gemeentecode)}", _uren(u.taalles, u.activiteiten, u.brede_intake))
        for u in wie.uren
    ]
    for naam, resultaat in (("PVT", wie.pvt), ("MAP", wie.map), ("Z-route", wie.zroute)):
        if resultaat and resultaat.datum:
            uit.append((naam, datum(resultaat.datum)))
    uit += [("Aanbod", f"Instelling {aanbod.instellingsnummer}, {datum(aanbod.datum)}") for aanbod in wie.aanbod]
    uit += [
        ("Examen", " ".join(f"{e['onderdeel']} {e.get('niveau', '')}: {e['resultaat']}".split())) for e in wie.examens
    ]
    uit += [("Vrijstelling", _besluit(deel)) for deel in wie.vrijstellingen]
    uit += [("Ontheffing", _besluit(deel)) for deel in wie.ontheffingen]
    uit += [("Verlenging", str(v["beoordelingAanvraag"])) for v in wie.verlengingen]
    uit += [("Boete", f"€ {boete['bedrag']}, {boete['datum']}") for boete in wie.boetes]
    for rij in sim.opslag.contacten_van(wie.sleutel):
        contact = json.loads(rij["gegevens"])
        uit.append((f"Contactpersoon {sim.instelling.naam(rij['gemeentecode'])}", contact["naam"]))
    return uit


def _besluit(besluit: dict[str, dict[str, str]]) -> str:
    """`Gedeeltelijke, SC: Toekenning (MED)` of a decision on a vrijstelling or an ontheffing."""
    ((soort, deel),) = besluit.items()
    wat = ", ".join(
        woord
        for woord in (soort.removesuffix("Ontheffing").removesuffix("Vrijstelling"), deel.get("examenonderdeel"))
        if woord
    )
    return f"{wat}: {deel['oordeel']} ({deel.get('grond') or deel.get('reden')})"


def _lbt(wie: Persoon) -> str:
    if wie.lbt_resultaten:
        return str(wie.lbt_resultaten[-1]["resultaat"])
    return f"Aangemeld, nummer {wie.lbt_nummer}" if wie.lbt_nummer else "Nog niet aangemeld"


def _uren(taalles: int | None, activiteiten: int | None, intake: int | None) -> str:
    paren = (("taalles", taalles), ("participatie", activiteiten), ("brede intake", intake))
    return ", ".join(f"{uren} uur {wat}" for wat, uren in paren if uren is not None)


def _berichten(sim: Simulator, wie: Persoon) -> Html:
    """One form: some choices on top, one button per event that fits, the others folded away with the
    reason.
    """
    passend = [g for g in GEBEURTENISSEN.values() if not g.past(wie)]
    groepen = []
    for groep, leden in groupby(sorted(passend, key=_groepsvolgorde), key=lambda g: g.groep):
        rijen = [_knop(lid) for lid in leden]
        lijst = el("ul", *rijen, klas="rijen")
        if groep in _DICHT:
            groepen.append(el("details", el("summary", f"{groep} ({len(rijen)})"), lijst))
        else:
            groepen += [el("h3", groep), lijst]
    rest = [
        el("li", el("strong", f"{g.code} {g.titel}"), " – ", g.past(wie))
        for g in GEBEURTENISSEN.values()
        if g.past(wie)
    ]
    overig = el("details", el("summary", f"Past nu niet ({len(rest)})"), el("ul", *rest), klas="past-niet")
    return el("form", _keuzes(sim), *groepen, overig, method="post", action=f"/persoon/{wie.sleutel}", klas="kaart")


def _groepsvolgorde(gebeurtenis: Gebeurtenis) -> int:
    return (_OPEN + _DICHT).index(gebeurtenis.groep)


def _knop(gebeurtenis: Gebeurtenis) -> Html:
    knop = el(
        "button",
        f"Stuur {gebeurtenis.code}",
        type="submit",
        name="gebeurtenis",
        value=gebeurtenis.code,
        aria_describedby=f"uitleg-{gebeurtenis.code}",
    )
    return el("li", el("span", gebeurtenis.titel, id=f"uitleg-{gebeurtenis.code}"), knop)


def _lijstveld(label: str, naam: str, waarden: tuple[str, ...]) -> Html:
    """A list from which nothing has to be chosen."""
    keuzes = [("", "Vanzelf"), *((waarde, waarde) for waarde in waarden)]
    return veld(label, keuzelijst(naam, keuzes, id=f"k-{naam}"), f"k-{naam}")


def _keuzes(sim: Simulator) -> Html:
    """Choices that some events use; empty means that DUO takes what fits."""
    resultaten = [("", "Vanzelf")] + [
        (r, r) for r in ("B1-route haalbaar", "B1-route niet haalbaar", "Onbekend", "Geslaagd", "Gezakt", "Geen")
    ]
    return el(
        "details",
        el("summary", "Meer kiezen (niet verplicht)"),
        el(
            "div",
            veld(
                "Gemeente die het bericht krijgt",
                gemeentekeuze(sim, "gemeente", "k-gemeente", "", "Vanzelf"),
                "k-gemeente",
            ),
            veld("Verhuist naar (SS122)", gemeentekeuze(sim, "naar", "k-naar", "", "Kies"), "k-naar"),
            veld(
                "Datum",
                el("input", type="date", name="datum", id="k-datum"),
                "k-datum",
                "Vestiging, besluit, toets of examen",
            ),
            veld(
                "Resultaat (SS131, SS199)",
                keuzelijst("resultaat", resultaten, id="k-resultaat"),
                "k-resultaat",
            ),
            _lijstveld("Onderdeel (SS117, SS119, SS199)", "onderdeel", ONDERDELEN),
            _lijstveld("Niveau (SS117, SS199)", "niveau", NIVEAUS),
            _lijstveld("Geen uitslag omdat (SS199)", "reden", GEEN_UITSLAG),
            _lijstveld("Grond (ontheffing, verlenging)", "grond", (*ONTHEFFINGSGRONDEN, *_VERLENGING)),
            veld(
                "Uren participatie die iemand aankan (SS119)",
                el("input", name="uren", id="k-uren", inputmode="numeric"),
                "k-uren",
                "Leeg: ontheffing voor een onderdeel van het examen",
            ),
            veld(
                "Maanden langer (SS103, SS104)",
                el("input", name="maanden", id="k-maanden", inputmode="numeric"),
                "k-maanden",
            ),
            klas="velden",
        ),
        klas="keuzes",
    )
