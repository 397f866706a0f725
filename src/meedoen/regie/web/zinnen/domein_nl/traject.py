# SPDX-License-Identifier: EUPL-1.2
"""The rows of the traject in words: what their sentences need beyond their own fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.web import datums
from meedoen.regie.web.gemeenten import naam_van
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.zinnen.domein_nl import namen
from meedoen.regie.web.zinnen.recht_nl.verlenging_woorden import WOORDEN

UREN: Final[Mapping[str, str]] = {
    "taalles_knm": "taalles en KNM in de brede intake",
    "activiteiten": "meedoen in de Z-route",
    "taalles": "meedoen dat telt als taalles",
}
"""Kind of hours -> words within a sentence."""
LESSEN: Final[Mapping[str, str]] = {
    "nt2": "Nederlands (NT2)",
    "alfabetisering": "alfabetisering",
    "knm": "KNM",
}
"""Kind of lessons -> words."""
LEVERINGEN: Final[Mapping[str, str]] = {
    "duo.aanbod": "het inburgeringsaanbod",
    "duo.pvt": "de participatieverklaring",
    "duo.map": "het eindgesprek MAP",
    "duo.zroute": "de afronding van de Z-route",
    "duo.uren": "de uren",
    "duo.lbt_nummer_verwijderen": "het intrekken van het nummer voor de leerbaarheidstoets",
}
MELDWIJZEN: Final[Mapping[g.Meldwijze, str]] = {
    g.Meldwijze.TELEFOON: "per telefoon",
    g.Meldwijze.MAIL: "per mail",
    g.Meldwijze.BRIEF: "met een brief",
    g.Meldwijze.ANDERS: "op een andere manier",
}
"""How DUO was told -> words within a sentence."""
TAKEN: Final[dict[str, str]] = {
    **{
        f"taak_levering_geweigerd_{soort.removeprefix('duo.')}":
        f"Herstel uiterlijk {{uiterste}} {wat}: DUO neemt het zo niet aan{{reden}}."
        for soort, wat in LEVERINGEN.items()
    },
    "taak_nareis_ruimte": "Kijk uiterlijk {uiterste} of er plek is in huis: er komt familie na.",
    "taak_nareis_school": "Zoek uiterlijk {uiterste} een school of opvang voor de kinderen die nakomen.",
    "taak_nareis_inschrijven": "Regel uiterlijk {uiterste} de inschrijving in de BRP van wie is nagekomen.",
    "taak_nareis_bijstand":
        "Geef uiterlijk {uiterste} door dat er familie is nagekomen: de norm van de bijstand kan veranderen.",
    "taak_nareis_toeslagen": "Kijk uiterlijk {uiterste} samen welke toeslagen veranderen nu er familie is nagekomen.",
    "taak_nareis_intake":
        "Plan uiterlijk {uiterste} voor elke volwassene een eigen brede intake, alleen. Kijk ook naar de "
        "lesuren van allebei.",
    "taak_kind_achttien":
        "Praat uiterlijk {uiterste} met het gezin, en met de jongere zelf: in {maand:maand} wordt een kind in dit "
        "gezin 18 jaar. Wat verandert er voor school, inkomen en verzekering? Of iemand dan moet inburgeren, zegt DUO.",
    "stap_kind_achttien": "Bereid voor dat een kind 18 jaar wordt",
    "stap_nareis_ruimte": "Kijk of er plek is in huis",
    "stap_nareis_school": "Zoek een school of opvang",
    "stap_nareis_inschrijven": "Regel de inschrijving",
    "stap_nareis_bijstand": "Geef de nareis door voor de bijstand",
    "stap_nareis_toeslagen": "Kijk naar de toeslagen",
    "stap_nareis_intake": "Plan een eigen brede intake",
    "stap_levering_geweigerd": "Herstel wat DUO niet aannam",
    "taak_partnerbericht": "Lees uiterlijk {uiterste} het bericht van {organisatie}: {onderwerp}.",
    "stap_partnerbericht": "Lees het bericht van de aanbieder",
    "taak_aanbod_doen": "Doe uiterlijk {uiterste} een aanbod voor lessen: het plan is van {plan}.",
    "taak_aanbod_doen_onderwijs":
        "Zorg dat het taalschakeltraject uiterlijk {uiterste} begint: het plan is van {plan}.",
    "taak_aanbod_uitgebleven":
        "Doe alsnog een aanbod: dat moest er {uiterste} zijn.",
    "taak_aanbod_uitgebleven_onderwijs":
        "Zorg dat het taalschakeltraject begint: dat moest {uiterste}.",
    "taak_aanbod_melden":
        "Het aanbod was er niet op {laatste}. Meld dat aan DUO en geef de inburgeraar een verklaring, uiterlijk "
        "{uiterste}.",
    "taak_aanbod_melden_duo": "Het aanbod was er niet op {laatste}. Meld dat uiterlijk {uiterste} aan DUO.",
    "taak_aanbod_melden_verklaring":
        "Het aanbod was er niet op {laatste}. Geef de inburgeraar uiterlijk {uiterste} een verklaring.",
    "taak_pvt_plannen":
        "Plan de participatieverklaring, eigen afspraak uiterlijk {uiterste}. De termijn loopt tot en met {wet}.",
    "taak_map_plannen":
        "Plan het eindgesprek MAP, eigen afspraak uiterlijk {uiterste}. De termijn loopt tot en met {wet}.",
    "taak_pvt_open":
        "De participatieverklaring is nog niet getekend. De termijn loopt tot en met {uiterste}. Spreek de "
        "inburgeraar en leg vast of te laat zijn verwijtbaar is.",
    "taak_map_open":
        "Het eindgesprek MAP is er nog niet geweest. De termijn loopt tot en met {uiterste}. Spreek de "
        "inburgeraar en leg vast of te laat zijn verwijtbaar is.",
    "taak_voortgang_plannen":
        "Houd uiterlijk {uiterste} een voortgangsgesprek: dat staat in het plan. Plan het nu.",
    "taak_voortgang_vastleggen":
        "Leg uiterlijk {uiterste} vast wat jullie bespraken: het voortgangsgesprek was gepland op {gepland}.",
    "taak_tempo_onder_plan":
        "Praat uiterlijk {uiterste} over het tempo: als het zo doorgaat, is {onderdeel} niet op tijd klaar. Vraag naar "
        "uren, opvang, werk en niveau.",
    "taak_afschalen_wegen":
        "Kijk uiterlijk {uiterste} of afschalen naar A2 past: er zijn {uren} lesuren en het niveau is nog niet {doel}.",
    "taak_route_wegen":
        "Kijk uiterlijk {uiterste} of de leerroute nog past: wisselen kan tot en met {wissel}.",
    "taak_examen_boeken":
        "Help uiterlijk {uiterste} met een examen inschrijven: nog niet alles is gehaald. De termijn loopt tot en met "
        "{laatste_dag}.",
    "taak_verzuim":
        "Praat uiterlijk {uiterste} over gemiste lessen: {gemist} van de {aangeboden} uur in de vier weken tot en met "
        "{tot}. Vraag eerst wat er speelt: opvang, werk, gezondheid, reizen.",
    "taak_keurmerk_weg":
        "{instelling} heeft het keurmerk voor deze leerroute niet meer. Kijk vandaag of de lessen door kunnen gaan of "
        "dat er een andere school nodig is.",
    "taak_keurmerk_van_lijst":
        "{instelling} staat niet meer op de lijst van DUO. Kijk vandaag of de lessen door kunnen gaan of dat er een "
        "andere school nodig is.",
    "stap_keurmerk_weg": "Kijk of de lessen door kunnen gaan",
    "taak_meer_tijd_vertellen":
        "Vertel uiterlijk {uiterste} dat wat er sinds {vanaf} speelt, telt voor meer tijd om in te burgeren.",
    "taak_meer_tijd_bewijs":
        "Kijk uiterlijk {uiterste} of het bewijs er is van wat er sinds {vanaf} speelt. DUO vraagt ernaar.",
    "stap_meer_tijd_vertellen": "Vertel dat dit telt voor meer tijd",
    "stap_meer_tijd_bewijs": "Kijk of het bewijs er is",
    "taak_einde_termijn":
        "Loop uiterlijk {uiterste} samen na wat klaar is: uren, examens, PVT en MAP. De termijn loopt tot en met "
        "{laatste_dag}. Is er een reden voor meer tijd, dan kan de inburgeraar die nu aan DUO vragen.",
    "taak_verblijfstitel":
        "De verblijfsvergunning eindigt op {uiterste}. Help op tijd met verlengen bij de IND, en leg de nieuwe vast.",
    "stap_verzuim": "Praat over de gemiste lessen",
    "stap_einde_termijn": "Loop samen de termijn na",
    "stap_verblijfstitel": "Help met de verblijfsvergunning",
    "stap_tempo_onder_plan": "Praat over het tempo",
    "stap_afschalen_wegen": "Kijk of afschalen past",
    "stap_route_wegen": "Kijk of de leerroute nog past",
    "stap_examen_boeken": "Help met een examen inschrijven",
    "stap_voortgang_plannen": "Plan het voortgangsgesprek",
    "stap_voortgang_vastleggen": "Leg het voortgangsgesprek vast",
    "stap_aanbod_doen": "Doe een aanbod voor lessen",
    "stap_aanbod_uitgebleven": "Doe alsnog een aanbod",
    "stap_aanbod_melden": "Meld dat het aanbod te laat is",
    "stap_pvt_plannen": "Plan de participatieverklaring",
    "stap_map_plannen": "Plan het eindgesprek MAP",
    **{
        f"taak_{code}_{wat}": zin.format(onderdeel=onderdeel)
        for code, onderdeel in (("pvt", "de participatieverklaring"), ("map", "het eindgesprek MAP"))
        for wat, zin in (
            ("voorgelegd", "Lees uiterlijk {{uiterste}} waarom {{door}} vindt dat te laat zijn met {onderdeel} "
                           "verwijtbaar is. Bevestig het, of geef het terug."),
            ("wacht_collega", "Een collega leest je oordeel over {onderdeel}. DUO krijgt het pas daarna."),
            ("teruggegeven", "Lees uiterlijk {{uiterste}} waarom {{door}} je oordeel over {onderdeel} teruggaf."),
        )
    },
    **{
        f"stap_{code}_{wat}": zin
        for code in ("pvt", "map")
        for wat, zin in (
            ("voorgelegd", "Lees het oordeel en bevestig het, of geef het terug"),
            ("wacht_collega", "Wacht op een collega voor het oordeel"),
            ("teruggegeven", "Lees waarom je oordeel terugkwam"),
        )
    },
    "stap_pvt_open": "Rond de participatieverklaring af",
    "stap_map_open": "Rond de MAP af",
}  # fmt: skip


def levering(betreft: str) -> str:
    """Return what a delivery is about, within a sentence ("de uren meedoen in de Z-route")."""
    soort, _, rest = betreft.partition(":")
    wat = LEVERINGEN.get(soort, "het bericht")
    return f"{wat} {UREN[rest]}" if rest in UREN else wat


def variant(gegevens: g.Gegevens) -> str:
    """Return the part of the data that decides the sentence; empty when there is one for all."""
    match gegevens:
        case g.LeveringBijDuo():
            return gegevens.uitkomst.value
        case g.PvtOndertekend() | g.MapAfgerond():
            if gegevens.datum is not None:
                return "datum"
            return "weg" if gegevens.verwijtbaar is None else "ja" if gegevens.verwijtbaar else "nee"
        case g.ZrouteAfgerond():
            return "weg" if gegevens.datum is None else "datum"
        case g.VerlengingsgrondVastgelegd():
            return "vervalt" if gegevens.vervalt else ""
        case g.VoortgangsgesprekGepland():
            return "weg" if gegevens.op is None else "tijd" if gegevens.om else ""
        case g.InzageNagekeken():
            return "ja" if gegevens.terecht else "nee"
        case _:
            return ""


def _reden_voor_meer_tijd(gegevens: g.VerlengingsgrondVastgelegd) -> dict[str, object]:
    tot = f" tot en met {datums.voluit(gegevens.tot_en_met)}" if gegevens.tot_en_met else ""
    verteld = f"Verteld op {datums.voluit(gegevens.verteld_op)}." if gegevens.verteld_op else "Nog niet verteld."
    return {
        "grond": hoofdletter(WOORDEN["verlengingsgrond"][gegevens.grond.value]),
        "dagen": f"vanaf {datums.voluit(gegevens.vanaf)}{tot}",
        "stand": verteld,
    }


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    match gegevens:
        case g.PipVastgesteld():
            return {"route": _route(gegevens)}
        case g.VerhuisdUit():
            nieuw = gegevens.nieuwe_gemeente
            return {"wie": f"de gemeente {naam_van(nieuw)}" if nieuw else "een andere gemeente"}
        case g.VerlengingsgrondVastgelegd():
            return _reden_voor_meer_tijd(gegevens)
        case g.AanbodGemeld():
            return {"hoe_zin": MELDWIJZEN[gegevens.hoe]}
        case g.VerklaringAanbod():
            return {"over": _zonder_aanbod(gegevens)}
        case g.AanbodGedaan():
            return {"wanneer": _aanbod(gegevens)}
        case g.PvtOndertekend() | g.MapAfgerond():
            return {"wanneer": _resultaat(gegevens)}
        case g.VerwijtVoorgelegd():
            return {"wat": {"pvt": "de participatieverklaring"}.get(gegevens.onderdeel, "het eindgesprek MAP")}
        case g.ZrouteAfgerond():
            dag = f"Op {datums.voluit(gegevens.datum)}." if gegevens.datum else "De datum geldt niet meer."
            return {"wanneer": _met(dag, gegevens.toelichting)}
        case g.UrenGeboekt():
            return {"soortnaam": UREN[gegevens.urensoort.value]}
        case g.NareisAangekondigd():
            return {"wie": nareis(gegevens), "wanneer_zin": _verwacht(gegevens)}
        case g.PakketGegeven():
            return {"gemeentenaam": naam_van(gegevens.gemeente)}
        case g.PakketOvergenomen(lesuren=aantal):
            return {"gemeentenaam": naam_van(gegevens.gemeente), "over": _lesuren_mee(aantal)}
        case g.LesurenGeboekt():
            return {"soortnaam": LESSEN[gegevens.lessoort.value]}
        case g.Voortgangsgesprek():
            return {"wat": _gesprek(gegevens)}
        case g.Geplaatst():
            return {"tot_zin": f" tot {datums.voluit(gegevens.tot)}" if gegevens.tot else "",
                    "cursus_zin": f" {gegevens.cursus}." if gegevens.cursus else ""}  # fmt: skip
        case g.AanbodIngetrokken() | g.LbtNummerIngetrokken() | g.PlaatsingBeeindigd():
            return {"waarom": f" {gegevens.reden}" if gegevens.reden else ""}
        case g.GlasGebroken():
            return {"rolnaam": namen.ROLLEN.get(f"rol_{gegevens.rol}", gegevens.rol)}
        case g.InzageNagekeken():
            return {"toelichting_zin": f" {gegevens.toelichting}" if gegevens.toelichting else ""}
        case g.LeveringBijDuo():
            reden = f": “{gegevens.tekst.rstrip('.')}”" if gegevens.tekst else ""
            return {"levering": levering(gegevens.betreft), "reden": reden}
        case _:
            return {}


def _lesuren_mee(aantal: int) -> str:
    regels = {0: "Er zijn geen lesuren overgenomen.", 1: "Overgenomen: 1 regel met lesuren."}
    return regels.get(aantal, f"Overgenomen: {aantal} regels met lesuren.")


def _route(feit: g.PipVastgesteld) -> str:
    naam = namen.LEERROUTES.get(feit.leerroute, feit.leerroute)
    return f"{naam}, niveau {feit.niveau}" if feit.niveau else naam


def nareis(feit: g.NareisAangekondigd) -> str:
    """Return who follows, in words: "een volwassene en 2 kinderen"."""
    delen = [
        f"{'een' if aantal == 1 else aantal} {een if aantal == 1 else meer}"
        for aantal, een, meer in ((feit.volwassenen, "volwassene", "volwassenen"), (feit.kinderen, "kind", "kinderen"))
        if aantal
    ]
    return " en ".join(delen) or "niemand"


def _verwacht(feit: g.NareisAangekondigd) -> str:
    if not feit.volwassenen and not feit.kinderen:
        return "Het gaat niet door."
    return f"Verwacht op {datums.voluit(feit.verwacht)}." if feit.verwacht else "Wanneer is nog niet bekend."


def _gesprek(feit: g.Voortgangsgesprek) -> str:
    delen = (("Erbij:", feit.aanwezig), ("Gaat goed:", feit.gaat_goed), ("Hindert:", feit.hindert),
             ("Afgesproken:", feit.afspraken))  # fmt: skip
    uit = [f" {woord} {tekst.rstrip('.')}." for woord, tekst in delen if tekst]
    if feit.lesuren is not None:
        uit.append(f" Lesuren tot nu toe: {feit.lesuren}.")
    niveaus = (("lezen", feit.lezen), ("luisteren", feit.luisteren), ("schrijven", feit.schrijven),
               ("spreken", feit.spreken))  # fmt: skip
    bekend = ", ".join(f"{naam} {niveau.value}" for naam, niveau in niveaus if niveau is not None)
    return "".join(uit) + (f" Niveau: {bekend}." if bekend else "")


def _aanbod(feit: g.AanbodGedaan) -> str:
    delen = (("Aanbod van", feit.datum), ("les vanaf", feit.start), ("tot en met", feit.einde))
    tekst = ", ".join(f"{woord} {datums.voluit(dag)}" for woord, dag in delen if dag is not None)
    return f"{tekst[:1].upper()}{tekst[1:]}." if tekst else "De datums zijn nog niet bekend."


def _resultaat(feit: g.PvtOndertekend | g.MapAfgerond) -> str:
    if feit.datum is None:
        tekst = "De datum geldt niet meer." if feit.verwijtbaar is None else "Er is nog geen datum."
        return _met(tekst, feit.toelichting)
    oordeel = {None: "", True: " Na de termijn, verwijtbaar.", False: " Na de termijn, niet verwijtbaar."}
    return _met(f"Op {datums.voluit(feit.datum)}.{oordeel[feit.verwijtbaar]}", feit.toelichting)


def _zonder_aanbod(feit: g.VerklaringAanbod) -> str:
    tot = feit.tot_en_met
    over = f"tot en met {datums.voluit(tot)}" if tot else "en het aanbod was er toen nog niet"
    return f"vanaf {datums.voluit(feit.vanaf)} {over}"


def _met(tekst: str, toelichting: str) -> str:
    return f"{tekst} {toelichting}".strip()
