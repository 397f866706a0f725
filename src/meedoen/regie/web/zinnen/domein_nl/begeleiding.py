# SPDX-License-Identifier: EUPL-1.2
"""Arriving and guidance in words: tasks, rows on the tijdlijn, and the names of what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import Partij
from meedoen.regie.web import datums

_P = g.Regelpunt
PUNTEN: Final[Mapping[g.Regelpunt, str]] = {
    _P.MELDING_BIJSTAND: "Melding voor bijstand",
    _P.VOORSCHOT: "Voorschot op de bijstand",
    _P.ENERGIE: "Stroom, gas en water",
    _P.INRICHTING: "Inrichting van de woning",
    _P.ZORGVERZEKERING: "Zorgverzekering",
    _P.BANKREKENING: "Bankrekening",
    _P.DIGID: "DigiD",
    _P.TOESLAGEN: "Huurtoeslag en zorgtoeslag",
    _P.KINDERBIJSLAG: "Kinderbijslag",
    _P.HUISARTS: "Huisarts",
    _P.JGZ: "Jeugdgezondheidszorg (JGZ)",
    _P.SCHOOL: "School voor de kinderen",
    _P.REIZEN: "Reizen: OV-chipkaart, fiets en de weg",
    _P.OPVANG: "Kinderopvang voor de eerste les",
}
UITLEG: Final[Mapping[g.Regelpunt, str]] = {
    _P.MELDING_BIJSTAND: "Doe dit op de dag van de sleutel: bijstand begint meestal niet voor de dag van de melding.",
    _P.VOORSCHOT: "Voor de weken tot de eerste uitkering.",
    _P.TOESLAGEN: "Vul de stand ook in bij Ontzorgen.",
    _P.OPVANG: "Met kinderopvangtoeslag, de eigen bijdrage, en wat de gemeente vergoedt (SMI). Ouders die alleen zijn "
    "eerst. Tot dit er is, kan iemand niet naar de les.",
}
PARTIJEN: Final[Mapping[Partij, str]] = {
    Partij.CONSULENT: "Consulent",
    Partij.INKOMEN: "Inkomensconsulent",
    Partij.BEGELEIDER: "Begeleider",
}
WOONSTAPPEN: Final[Mapping[g.Woonstap, str]] = {
    g.Woonstap.ZOEKEN: "We zoeken een woning",
    g.Woonstap.AANBOD: "Er is een woning aangeboden",
    g.Woonstap.GEWEIGERD: "De woning is niet aangenomen",
    g.Woonstap.SLEUTEL: "De sleutel is gegeven",
}
WOONVORMEN: Final[Mapping[g.Woonvorm, str]] = {
    g.Woonvorm.AZC: "Azc",
    g.Woonvorm.HAR: "Hotel of andere tijdelijke plek van de gemeente (HAR)",
    g.Woonvorm.DOORSTROOM: "Doorstroomlocatie",
    g.Woonvorm.LOGEER: "Logeerregeling: bij een gastgezin, familie of vrienden",
    g.Woonvorm.REFERENT: "Bij het familielid dat de komst vroeg (referent)",
    g.Woonvorm.NIDOS: "Opvang van Nidos (minderjarig en alleen)",
    g.Woonvorm.EIGEN: "Eigen woning",
    g.Woonvorm.DAKLOOS: "Geen vaste plek",
}
FASEN: Final[Mapping[g.Begeleidingsfase, str]] = {
    g.Begeleidingsfase.INTENSIEF: "Intensief",
    g.Begeleidingsfase.BEGELEIDEN: "Begeleiden",
    g.Begeleidingsfase.LOSLATEN: "Loslaten",
    g.Begeleidingsfase.KLAAR: "Klaar",
}
BLIKKEN: Final[Mapping[g.Blik, str]] = {
    g.Blik.EIGEN: "de inburgeraar zelf",
    g.Blik.BEGELEIDER: "wie begeleidt",
}
BEGELEIDTAKEN: Final[Mapping[g.Begeleidtaak, str]] = {
    g.Begeleidtaak.BEGELEIDING: "Maatschappelijke begeleiding",
    g.Begeleidtaak.TAALMAATJE: "Taalmaatje of vrijwilliger",
}
TOLKSTANDEN: Final[dict[g.TolkStand, str]] = {
    g.TolkStand.GEVRAAGD: "Gevraagd, nog niet bevestigd",
    g.TolkStand.BEVESTIGD: "Bevestigd",
    g.TolkStand.AFGEZEGD: "Afgezegd",
    g.TolkStand.KWAM: "De tolk was erbij",
    g.TolkStand.KWAM_NIET: "De tolk kwam niet",
}
UITKOMSTEN: Final[Mapping[g.Uitkomst, str]] = {
    g.Uitkomst.GELUKT: "gelukt",
    g.Uitkomst.NIET_GELUKT: "niet gelukt",
    g.Uitkomst.VERVALT: "niet meer nodig",
}
TAKEN: Final[dict[str, str]] = {
    "taak_melding_bijstand":
        "Help op {uiterste} met de melding voor bijstand. De sleutel is er sinds {sleuteldag}; bijstand begint "
        "meestal niet voor de dag van de melding.",
    "taak_eerste_week":
        "Regel de eerste week: nog {aantal:ding|dingen}, het eerste uiterlijk {uiterste}. De sleutel is er sinds "
        "{sleuteldag}.",
    "taak_eerste_week_geld":
        "Regel het geld van de eerste week: nog {aantal:ding|dingen}, het eerste uiterlijk {uiterste}. De sleutel "
        "is er sinds {sleuteldag}.",
    "taak_eerste_week_voorbij":
        "De eerste week is voorbij en nog {aantal:ding staat|dingen staan} open, het eerste sinds {uiterste}. Regel "
        "het, of leg vast dat het niet nodig is. De sleutel is er sinds {sleuteldag}.",
    "taak_eerste_week_vier":
        "De sleutel is er al vier weken, sinds {sleuteldag}, en nog {aantal:ding staat|dingen staan} open. Kijk samen "
        "wat het tegenhoudt.",
    "taak_eerste_week_organisatie":
        "{organisatie} heeft na de eerste week nog {aantal:ding|dingen} te regelen. Staat het er op {uiterste} nog, "
        "vraag dan wat het tegenhoudt.",
    "taak_woning_zoeken": "Begin uiterlijk {uiterste} met een woning zoeken, of leg vast wat er al gebeurt.",
    "taak_woning_opnieuw":
        "Zoek uiterlijk {uiterste} een andere woning, en bespreek waarom de vorige niet is aangenomen.",
    "taak_woning_antwoord":
        "Hoor uiterlijk {uiterste} of de inburgeraar de woning neemt die op {aanbod} is aangeboden.",
    "taak_opvang_regelen":
        "Regel uiterlijk {uiterste} kinderopvang: die moet er zijn voor de eerste les. Of leg vast dat het niet nodig "
        "is.",
    "taak_begeleiding_contact":
        "Praat uiterlijk {uiterste} met de inburgeraar: afgesproken is eens in de {ritme:dag|dagen}.",
    "taak_zelfredzaamheid_bekijken":
        "Kijk uiterlijk {uiterste} samen wat de inburgeraar zelf doet, en wat nog samen gaat.",
    "taak_afspraken_bekijken":
        "Kijk uiterlijk {uiterste} samen wat er kwam van {aantal:afspraak|afspraken}.",
    "taak_tolk_bevestigen":
        "Bel uiterlijk {uiterste} het tolkenbureau: de tolk voor het gesprek van {dag} is nog niet bevestigd.",
    "stap_tolk_bevestigen": "Laat de tolk bevestigen",
    "taak_tolk_uitkomst": "Leg uiterlijk {uiterste} vast of de tolk kwam op {dag}.",
    "stap_tolk_uitkomst": "Leg vast of de tolk kwam",
    "stap_afspraken_bekijken": "Kijk samen naar de afspraken",
    "taak_verwijzing_antwoord":
        "Vraag {organisatie} uiterlijk {uiterste} om een antwoord: begeleiden zij deze persoon, en wie doet het?",
    "stap_verwijzing_antwoord": "Wacht op antwoord van de organisatie",
    "taak_verwijzing_terug":
        "Zoek uiterlijk {uiterste} andere begeleiding: {organisatie} gaf de verwijzing terug{reden}.",
    "stap_verwijzing_terug": "Zoek andere begeleiding",
    "taak_verwijzing_loopt_af":
        "De begeleiding door {organisatie} stopt op {uiterste}. Kijk samen: is het klaar, of gaat het door?",
    "stap_verwijzing_loopt_af": "Kijk of de begeleiding doorgaat",
    "taak_verwijzing_plicht":
        "Bespreek uiterlijk {uiterste} of {organisatie} nog begeleidt: aan de inburgeringsplicht is voldaan. Stop de "
        "begeleiding, of sluit deze taak als zij in de nazorg doorgaat.",
    "stap_verwijzing_plicht": "Bespreek of de begeleiding doorgaat",
    "taak_verwijzing_contract":
        "Regel voor {uiterste} wie verder begeleidt: vanaf die dag is er geen contract of samenwerking met "
        "{organisatie}. Verplaats de begeleiding of stop haar.",
    "stap_verwijzing_contract": "Regel wie verder begeleidt",
    "taak_verwijzing_weer":
        "Kijk uiterlijk {uiterste} of {organisatie} opnieuw moet begeleiden: dat stopte vanzelf, maar deze persoon is "
        "hier weer.",
    "stap_verwijzing_weer": "Kijk of er weer begeleiding nodig is",
    "taak_nidos_achttien":
        "Regel uiterlijk {uiterste} met Nidos en de school wat er op {wordt} verandert: dan wordt deze persoon 18. "
        "Wonen, inkomen, en of de opleiding doorgaat. Praat met de jongere zelf.",
    "stap_nidos_achttien": "Bereid de achttiende verjaardag voor",
    "taak_hoe_gaat_het": "Vraag uiterlijk {uiterste} hoe het gaat: thuis, de weg weten, een stabiel leven.",
    "stap_hoe_gaat_het": "Vraag hoe het gaat",
    "stap_melding_bijstand": "Help met de melding voor bijstand",
    "stap_eerste_week": "Regel de eerste week",
    "stap_eerste_week_geld": "Regel het geld van de eerste week",
    "stap_eerste_week_organisatie": "Wacht op de begeleider voor de eerste week",
    "stap_woning_zoeken": "Begin met een woning zoeken",
    "stap_woning_opnieuw": "Zoek een andere woning",
    "stap_woning_antwoord": "Hoor of de woning wordt aangenomen",
    "stap_opvang_regelen": "Regel kinderopvang voor de eerste les",
    "stap_begeleiding_contact": "Praat met de inburgeraar",
    "stap_zelfredzaamheid_bekijken": "Kijk samen naar wat iemand zelf doet",
}  # fmt: skip
TITELS: Final[dict[str, str]] = {
    "woning_stap": "{stapnaam}",
    "geen_woning": "Geen woning beschikbaar",
    "woonsituatie_vastgesteld": "Woont nu: {vormnaam}",
    "regelpunt_bijgewerkt": "{puntnaam}: {stand}",
    "begeleiding_fase": "Begeleiding: {fasenaam}",
    "zelfredzaamheid_besproken": "Zelfredzaamheid bekeken",
    "hoe_gaat_het_gevraagd": "Gevraagd hoe het gaat",
    "verwijzing_gedaan": "{organisatie} gevraagd: {taaknaam}",
    "verwijzing_aangenomen": "{organisatie} begeleidt",
    "verwijzing_teruggegeven": "{organisatie} gaf de verwijzing terug",
    "verwijzing_gestopt": "Begeleiding door {organisatie} stopt",
    "verwijzing_afgesproken_tot": "Contract met {organisatie}",
    "doel_gesteld": "Doel afgesproken",
    "doel_gesloten": "Doel {hoe}",
    "plan_besproken": "Plan en afspraken samen besproken",
    "plan_getekend": "Getekend voor het plan",
    "tolk_geboekt": "Tolk: {standnaam}",
    "voorlichting_gevraagd": "Wil graag naar een voorlichting",
    "voorlichting_uitgenodigd": "Uitgenodigd voor een voorlichting",
    "voorlichting_geweest": "Was bij een voorlichting",
    "afspraak_gemaakt": "Afspraak gemaakt",
    "afspraak_afgerond": "Afspraak: {hoe}",
}
ZINNEN: Final[dict[str, str]] = {
    "woning_stap": "Op {datum}{waar}.{waarom}",
    "geen_woning": "Van {vanaf} tot en met {tot_en_met}. Dit telt mee in het voordeel van de inburgeraar.{waarom}",
    "woonsituatie_vastgesteld": "Sinds {vanaf}{waar}.",
    "regelpunt_bijgewerkt": "{hoe}",
    "begeleiding_fase": "Sinds {datum}. {ritme_zin}{waarom}",
    "hoe_gaat_het_gevraagd": "Op {datum}. De antwoorden staan bij Begeleiding.",
    "verwijzing_gedaan": "Op {datum}, voor vanaf {vanaf}. De organisatie ziet nog niet om wie het gaat.",
    "verwijzing_aangenomen": "Op {datum}. Wie: {wie}.",
    "verwijzing_teruggegeven": "Op {datum}.{waarom} De organisatie ziet deze persoon niet meer.",
    "verwijzing_gestopt": "Vanaf {tot} ziet de organisatie deze persoon niet meer.{waarom}",
    "verwijzing_afgesproken_tot": "{hoe_lang}",
    "doel_gesteld": "Op {datum}. De woorden staan bij Begeleiding.",
    "doel_gesloten": "Op {datum}.",
    "plan_besproken": "Op {datum}, versie {versie}. De afdruk staat bij Plangesprek.",
    "plan_getekend": "Op {datum}, versie {versie}. Een handtekening is nergens een voorwaarde voor.",
    "tolk_geboekt": "Voor het gesprek van {datum}.",
    "voorlichting_gevraagd": "Op {datum}. Welke staat bij Voorlichting.",
    "voorlichting_uitgenodigd": "De bijeenkomst is op {datum}. Welke staat bij Voorlichting.",
    "voorlichting_geweest": "Op {datum}. Welke staat bij Voorlichting.",
    "afspraak_gemaakt": "Uiterlijk {uiterlijk}. Wat en wie staat bij Begeleiding.",
    "afspraak_afgerond": "Op {datum}.",
    "zelfredzaamheid_besproken": "Op {datum}, door {bliknaam}. De antwoorden staan bij Begeleiding.",
}


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    match gegevens:
        case g.WoningStap():
            return {"stapnaam": WOONSTAPPEN[gegevens.stap], "waar": f" in {gegevens.plaats}" if gegevens.plaats else "",
                    "waarom": _los(gegevens.reden)}  # fmt: skip
        case g.GeenWoning():
            return {"waarom": _los(gegevens.toelichting)}
        case g.WoonsituatieVastgesteld():
            return {"vormnaam": WOONVORMEN[gegevens.vorm],
                    "waar": f", in de gemeente {gegevens.gemeente}" if gegevens.gemeente else ""}  # fmt: skip
        case g.RegelpuntBijgewerkt():
            return {"puntnaam": PUNTEN[gegevens.punt], "stand": _stand(gegevens), "hoe": _hoe(gegevens)}
        case g.BegeleidingFase():
            return {"fasenaam": FASEN[gegevens.fase].lower(), "ritme_zin": ritmezin(gegevens.ritme_dagen),
                    "waarom": _los(gegevens.reden)}  # fmt: skip
        case g.VerwijzingGedaan():
            return {"taaknaam": BEGELEIDTAKEN[gegevens.taak].lower()}
        case g.VerwijzingTeruggegeven() | g.VerwijzingGestopt():
            return {"waarom": _los(gegevens.reden)}
        case g.VerwijzingAfgesprokenTot(tot=tot):
            return {"hoe_lang": f"Vanaf {datums.voluit(tot)} is er geen contract of samenwerking met de organisatie."
                    if tot else "Het contract of de samenwerking gaat toch door."}  # fmt: skip
        case g.TolkGeboekt():
            return {"standnaam": TOLKSTANDEN[gegevens.stand].lower()}
        case g.DoelGesloten():
            return {"hoe": "gehaald" if gegevens.gehaald else "losgelaten"}
        case g.AfspraakAfgerond():
            return {"hoe": UITKOMSTEN[gegevens.uitkomst]}
        case g.ZelfredzaamheidBesproken():
            return {"bliknaam": BLIKKEN[gegevens.blik]}
        case _:
            return {}


def ritmezin(dagen: int) -> str:
    """Return how often there is a talk, as a sentence."""
    if not dagen:
        return "Er zijn geen vaste gesprekken meer."
    if dagen % 7 == 0:
        return "Elke week een gesprek." if dagen == 7 else f"Eens in de {dagen // 7} weken een gesprek."
    return "Elke dag een gesprek." if dagen == 1 else f"Eens in de {dagen} dagen een gesprek."


def _los(tekst: str) -> str:
    return f" {tekst.rstrip('.')}." if tekst else ""


def _stand(feit: g.RegelpuntBijgewerkt) -> str:
    if feit.nvt:
        return "niet nodig"
    return "gedaan" if feit.gedaan_op else "nog doen"


def _hoe(feit: g.RegelpuntBijgewerkt) -> str:
    delen = [
        f"Gedaan op {datums.voluit(feit.gedaan_op)}." if feit.gedaan_op else "",
        f"Wie: {feit.wie}." if feit.wie else "",
        f"Uiterlijk {datums.voluit(feit.uiterlijk)}." if feit.uiterlijk and not feit.gedaan_op else "",
        {True: "Kan dit alleen.", False: "Kan dit niet alleen.", None: ""}[feit.alleen],
    ]
    return " ".join(deel for deel in delen if deel) or "Wie en wanneer is nog niet afgesproken."
