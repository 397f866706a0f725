# SPDX-License-Identifier: EUPL-1.2
"""The list of people, the form for a new one, the messages and the disturbances."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from meedoen.simulator.gebeurtenissen import GEBEURTENISSEN
from meedoen.simulator.kern import Simulator
from meedoen.simulator.model import ASIEL, GEZIN_OVERIG, Persoon
from meedoen.simulator.scenarios import EERSTE, SCENARIOS
from meedoen.simulator.storingen import SOORTEN
from meedoen.simulator.web.onderdelen import MAANDEN, Html, datum, el, keuzelijst, melding, pagina, veld

_PER_BLAD = 50


def niet_gevonden(tekst: str) -> Html:
    return pagina(
        "Niet gevonden",
        "",
        el("h1", "Niet gevonden"),
        el("p", tekst),
        el("p", el("a", "Naar de personen", href="/")),
    )


def gemeentekeuze(sim: Simulator, naam: str, id_: str, gekozen: str = "", leeg: str = "") -> Html:
    """A select with the gemeenten that take part; `leeg`: words for no choice."""
    opties = [("", leeg)] if leeg else []
    opties += [(g.code, g.naam) for g in sim.instelling.gemeenten]
    return keuzelijst(naam, opties, gekozen, id=id_)


def woonplek(sim: Simulator, persoon: Persoon) -> str:
    """Where someone lives, in words."""
    if persoon.coa_locatie:
        return f"COA-locatie, gekoppeld aan {sim.instelling.naam(persoon.gekoppelde_gemeente)}"
    if persoon.gemeentecode:
        return f"Woont in {sim.instelling.naam(persoon.gemeentecode)}"
    return "Niet bekend"


def personen(sim: Simulator, zoek: str, na: str) -> Html:
    """All people, by BSN, with a search field and the ready-made people."""
    gevonden = sim.opslag.zoek(zoek, grens=_PER_BLAD + 1, na=na)
    verder = gevonden[_PER_BLAD - 1].sleutel if len(gevonden) > _PER_BLAD else ""
    zoekveld = el(
        "form",
        veld(
            "Zoek",
            el("input", type="search", name="q", id="q", value=zoek),
            "q",
            "Naam, BSN, V-nummer of gemeentecode",
        ),
        el("button", "Zoeken", type="submit"),
        klas="zoek",
        role="search",
    )
    aantal = sim.opslag.aantal()
    meervoud = "persoon" if aantal == 1 else "personen"
    return pagina(
        "Personen",
        "/",
        el("h1", "Personen"),
        el(
            "p",
            f"DUO kent hier {aantal} {meervoud}. Kies iemand en stuur een bericht.",
            klas="inleiding",
        ),
        el(
            "div",
            el("div", zoekveld, _lijst(sim, gevonden[:_PER_BLAD], zoek, verder), klas="hoofd"),
            _scenarios(sim),
            klas="kolommen",
        ),
    )


def _lijst(sim: Simulator, gevonden: list[Persoon], zoek: str, verder: str) -> Html:
    if not gevonden:
        tekst = "Niemand gevonden." if zoek else "Er is nog niemand. Maak iemand met een van de voorbeelden."
        return el("p", tekst, klas="kaart leeg")
    rijen = [
        el(
            "tr",
            el("th", el("a", persoon.naam or "Zonder naam", href=f"/persoon/{persoon.sleutel}"), scope="row"),
            el("td", persoon.bsn or f"V-nummer {persoon.v_nummer}", klas="getal", data_label="BSN"),
            el("td", persoon.doelgroep.gedetailleerd or persoon.doelgroep.indeling, data_label="Doelgroep"),
            el("td", woonplek(sim, persoon), data_label="Wonen"),
            el("td", "Plichtig" if persoon.plichtig else "Niet plichtig", data_label="Plicht"),
        )
        for persoon in gevonden
    ]
    koppen = [el("th", naam, scope="col") for naam in ("Naam", "BSN", "Doelgroep", "Wonen", "Plicht")]
    tabel = el("table", el("thead", el("tr", *koppen)), el("tbody", *rijen))
    volgende = el("p", el("a", "Volgende personen", href=f"/?q={zoek}&na={verder}")) if verder else ""
    return el("div", tabel, volgende, klas="kaart tabel")


def _scenarios(sim: Simulator) -> Html:
    knoppen = [
        el(
            "div",
            el("button", scenario.titel, type="submit", name="naam", value=naam),
            el("p", f"{scenario.uitleg} Stuurt {scenario.code}.", klas="hint"),
        )
        for naam, scenario in SCENARIOS.items()
    ]
    formulier = el(
        "form",
        veld("Gemeente", gemeentekeuze(sim, "gemeente", "scenario-gemeente"), "scenario-gemeente"),
        *knoppen,
        method="post",
        action="/scenario",
    )
    return el("section", el("h2", "Maak een voorbeeld"), el("div", formulier, klas="kaart voorbeelden"), klas="zij")


def nieuw(sim: Simulator, velden: dict[str, str], fout: str) -> Html:
    """The form for a new person."""
    formulier = el(
        "form",
        *_wie(velden),
        *_waar(sim, velden),
        el("button", "Persoon maken", type="submit", klas="hoofdknop"),
        method="post",
        action="/nieuw",
        klas="kaart formulier",
    )
    boodschap = melding("fout", fout) if fout else ""
    return pagina("Nieuwe persoon", "/nieuw", el("h1", "Nieuwe persoon"), boodschap, formulier)


def _tekstveld(
    velden: dict[str, str], naam: str, label: str, hint: str = "", soort: str = "text", **extra: object
) -> Html:
    invoer = el("input", type=soort, name=naam, id=naam, value=velden.get(naam, ""), **extra)
    return veld(label, invoer, naam, hint)


def _wie(velden: dict[str, str]) -> list[Html]:
    groepen = ((ASIEL, ASIEL), (GEZIN_OVERIG, GEZIN_OVERIG))
    keuze = keuzelijst("doelgroep", groepen, velden.get("doelgroep", ""), id="doelgroep")
    bsn, v_nummer = "BSN (niet verplicht met een V-nummer)", "V-nummer (niet verplicht met een BSN)"
    return [
        _tekstveld(velden, "bsn", bsn, "Gebruik alleen test-BSN's die met 9999 beginnen", inputmode="numeric"),
        _tekstveld(velden, "vNummer", v_nummer, inputmode="numeric"),
        _tekstveld(velden, "naam", "Naam (niet verplicht)", "Alleen voor deze pagina's: DUO stuurt geen namen"),
        _tekstveld(velden, "geboortedatum", "Geboortedatum (niet verplicht)", soort="date"),
        veld("Doelgroep", keuze, "doelgroep"),
    ]


def _waar(sim: Simulator, velden: dict[str, str]) -> list[Html]:
    wonen = (("gemeente", "In de gemeente"), ("azc", "Op een COA-locatie, gekoppeld aan de gemeente"))
    gemeente = gemeentekeuze(sim, "gemeentecode", "gemeentecode", velden.get("gemeentecode", ""))
    begin = "Begin inburgeringsplicht (niet verplicht)"
    return [
        veld("Wonen", keuzelijst("wonen", wonen, velden.get("wonen", ""), id="wonen"), "wonen"),
        veld("Gemeente", gemeente, "gemeentecode"),
        _tekstveld(velden, "vestigingsdatum", "Woont daar sinds (niet verplicht)", soort="date"),
        _tekstveld(velden, "begindatumPlicht", begin, "Leeg: nog niet plichtig", soort="date"),
        _tekstveld(velden, "kennisgeving", "Kennisgeving (niet verplicht)", soort="date"),
    ]


_RICHTING = {"in": "Ontvangen", "uit": "Gestuurd", "hier": "Hier"}


def moment(tijd: str) -> str:
    """`12 november 2026, 14.05.09 uur` of an ISO time."""
    nu = datetime.fromisoformat(tijd)
    return f"{nu.day} {MAANDEN[nu.month - 1]} {nu.year}, {nu:%H.%M.%S} uur"


def logtabel(sim: Simulator, regels: list[dict[str, Any]], met_persoon: bool) -> Html:
    """What was sent and received, newest first."""
    if not regels:
        return el("p", "Er zijn nog geen berichten.", klas="kaart leeg")
    rijen = []
    for regel in regels:
        wie = el("a", regel["sleutel"], href=f"/persoon/{regel['sleutel']}") if regel["sleutel"] else "—"
        goed = regel["status"].startswith("2")
        rijen.append(
            el(
                "tr",
                el("td", moment(regel["tijd"]), klas="getal", data_label="Wanneer"),
                el("td", _RICHTING[regel["richting"]], data_label="Wat"),
                el(
                    "td",
                    sim.instelling.naam(regel["gemeentecode"]) if regel["gemeentecode"] else "—",
                    data_label="Gemeente",
                ),
                el("td", wie, klas="getal", data_label="Persoon") if met_persoon else "",
                el("td", regel["wat"], data_label="Bericht"),
                el(
                    "td",
                    el(
                        "span",
                        el("span", regel["status"], klas="goed" if goed else "niet-goed"),
                        " ",
                        regel["uitleg"],
                    ),
                    data_label="Uitkomst",
                ),
            )
        )
    koppen = ["Wanneer", "Wat", "Gemeente", *(["Persoon"] if met_persoon else []), "Bericht", "Uitkomst"]
    tabel = el("table", el("thead", el("tr", *(el("th", kop, scope="col") for kop in koppen))), el("tbody", *rijen))
    return el("div", tabel, klas="kaart tabel")


def berichten(sim: Simulator) -> Html:
    """The queue of notifications that did not arrive, and the log."""
    standen = sim.postbode.standen()
    woorden = {
        "wacht": "wachten of worden opnieuw geprobeerd",
        "vastgehouden": "vastgehouden",
        "klaar": "aangekomen",
        "geweigerd": "geweigerd",
        "opgegeven": "opgegeven",
    }
    telling = ", ".join(f"{standen[stand]} {woord}" for stand, woord in woorden.items() if stand in standen)
    blijft = sim.opslag.vraag(
        "SELECT * FROM werk WHERE stand IN ('wacht', 'geweigerd', 'opgegeven') AND soort = 'notificatie'"
        " AND pogingen > 0 ORDER BY id DESC LIMIT 50"
    )
    rijen = [
        el(
            "li",
            el(
                "p",
                el("strong", json.loads(rij["bericht"]).get("gebeurtenisId", "Kapot bericht")),
                " aan ",
                sim.instelling.naam(rij["gemeentecode"]),
                f" over {rij['sleutel']}: {rij['uitkomst']} (poging {rij['pogingen']})",
            ),
            el(
                "form",
                el("button", "Opnieuw sturen", type="submit"),
                method="post",
                action=f"/berichten/{rij['id']}",
            )
            if rij["stand"] != "wacht"
            else el("p", "Wordt vanzelf opnieuw geprobeerd", klas="hint"),
        )
        for rij in blijft
    ]
    return pagina(
        "Berichten",
        "/berichten",
        el("h1", "Berichten"),
        el("p", f"Notificaties: {telling or 'nog geen'}.", klas="inleiding"),
        el("section", el("h2", "Niet aangekomen"), el("ul", *rijen, klas="kaart rijen")) if rijen else "",
        el(
            "section",
            el("h2", "Alles wat is gestuurd en ontvangen"),
            logtabel(sim, sim.opslag.logregels(), True),
        ),
    )


def storingen(sim: Simulator, fout: str = "", gelukt: str = "") -> Html:
    """The switches for failures, a batch, and the day."""
    kaarten = [_storing(naam, stand) for naam, stand in sim.storingen.alle().items()]
    return pagina(
        "Storingen",
        "/storingen",
        el("h1", "Storingen"),
        el("p", "Hier laat je DUO iets fout doen. Zo zie je of Meedoen daartegen kan.", klas="inleiding"),
        melding("fout", fout) if fout else "",
        melding("goed", gelukt) if gelukt else "",
        el("div", _nieuwe_lading(sim), _lading(), *kaarten, _dag(sim), klas="raster"),
    )


def _getal(label: str, naam: str, id_: str, waarde: str = "", hint: str = "") -> Html:
    """A field for a number."""
    return veld(label, el("input", name=naam, id=id_, inputmode="numeric", value=waarde), id_, hint)


def _storing(naam: str, stand: dict[str, Any] | None) -> Html:
    """The card of one disturbance: how often and how long while it is off, the rest while it is on."""
    soort = SOORTEN[naam]
    velden: list[Html] = []
    if stand is None:
        velden.append(_getal("Hoe vaak", "keer", f"{naam}-keer", hint="Leeg: tot je het uitzet"))
        if soort.seconden:
            velden.append(_getal("Seconden", "seconden", f"{naam}-sec", f"{soort.seconden:g}"))
    else:
        rest = stand["resterend"]
        woorden = f"Aan, nog {rest} keer" if rest is not None else "Aan, tot je het uitzet"
        velden.append(el("p", woorden, klas="aan"))
    knop = f"{soort.titel}: {'zet aan' if stand is None else 'zet uit'}"
    return el(
        "form",
        el("h2", soort.titel),
        el("p", soort.uitleg),
        *velden,
        el("input", type="hidden", name="naam", value=naam),
        el("button", knop, type="submit", name="aan", value="1" if stand is None else "0"),
        method="post",
        action="/storingen",
        klas="kaart",
    )


def _nieuwe_lading(sim: Simulator) -> Html:
    """A batch about people who are new: late notifications, each of which becomes a dossier."""
    return _ladingkaart(
        "Veel nieuwe mensen tegelijk",
        "DUO meldt te laat, in één keer, mensen die Meedoen nog niet kent. Elk wordt een nieuw dossier.",
        "nieuw-lading",
        EERSTE,
        "SS139",
        veld("Gemeente", gemeentekeuze(sim, "gemeente", "nieuw-lading-gemeente", leeg="Om de beurt"),
             "nieuw-lading-gemeente"),
        el("input", type="hidden", name="nieuw", value="1"),
        aantal="50",
    )  # fmt: skip


def _lading() -> Html:
    """A batch: the same event for many people whom DUO knows, at the same moment."""
    tekst = "DUO stuurt hetzelfde bericht over de eerste mensen bij wie het past. De meesten hebben al een dossier."
    return _ladingkaart("Veel berichten over bekende mensen", tekst, "lading", tuple(GEBEURTENISSEN), "SS137")


def _ladingkaart(
    kop: str, tekst: str, id_: str, codes: tuple[str, ...], gekozen: str, *meer: Html, aantal: str = "20"
) -> Html:
    keuzes = [(code, f"{code} {GEBEURTENISSEN[code].titel}") for code in codes]
    return el(
        "form",
        el("h2", kop),
        el("p", tekst),
        veld("Bericht", keuzelijst("gebeurtenis", keuzes, gekozen, id=f"{id_}-code"), f"{id_}-code"),
        *meer,
        _getal("Hoeveel mensen", "aantal", f"{id_}-aantal", aantal),
        _getal("Over hoeveel seconden", "over", f"{id_}-over", "0"),
        el("button", "Stuur ze allemaal", type="submit"),
        method="post",
        action="/lading",
        klas="kaart",
    )


def _dag(sim: Simulator) -> Html:
    vandaag = sim.kalender.vandaag()
    invoer = el("input", type="date", name="vandaag", id="vandaag", value=vandaag.isoformat())
    return el(
        "form",
        el("h2", "De dag van vandaag"),
        el("p", f"Voor DUO is het {datum(vandaag)}. Zet Meedoen op dezelfde dag."),
        veld("Andere dag", invoer, "vandaag", "Leeg: de echte dag"),
        el("button", "Dag veranderen", type="submit"),
        method="post",
        action="/vandaag",
        klas="kaart",
    )
