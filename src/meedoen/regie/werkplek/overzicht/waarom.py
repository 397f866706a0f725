# SPDX-License-Identifier: EUPL-1.2
"""The answer to "Waarom deze datum?": each step with its sentence, article, fact, source and day of receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from meedoen.domein.klokken import Klok, KlokStaat
from meedoen.recht.termijnenwet import grond_geen_werkdag
from meedoen.recht.uitkomst import Stap
from meedoen.recht.versie import REGELS
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import DagvakBeeld, LinkBeeld, TwijfelBeeld, WaaromBeeld, WaaromStap
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.recht_nl import WOORDEN


class Herkomst(NamedTuple):
    """Which row of the tijdlijn a step rests on: its kind, and the field that holds the date of the step."""

    kenmerk: str
    veld: str
    naam: str


_PLICHT: Final = Herkomst("plicht_vastgesteld", "kennisgeving", "de datum van DUO")
_INSCHRIJVING: Final = Herkomst("ingeschreven", "datum", "de inschrijving")
_VERHUISD: Final = Herkomst("verhuisd_naar_gemeente", "datum", "de verhuizing")
_DAGTEKENING: Final = Herkomst("pip_vastgesteld", "dagtekening", "de datum op het plan")
_DAGTEKENING_ELDERS: Final = Herkomst("pip_overgenomen", "dagtekening", "het plan van de vorige gemeente")
_DUO_TERMIJN: Final = Herkomst("termijn_gesteld", "start", "de termijn van DUO")
_BRIEF: Final = Herkomst("besluit_verstuurd", "datum", "de brief met het plan")
_BRIEF_MEE: Final = Herkomst("pip_vastgesteld", "bekendgemaakt_op", "de brief met het plan")
_DERDE_VRAAG: Final = Herkomst("derde_gevraagd", "datum", "de vraag aan een ander")
_DERDE_ANTWOORD: Final = Herkomst("derde_ontvangen", "datum", "de informatie van een ander")
_PAUZE: Final = Herkomst("gepauzeerd", "vanaf", "de tijdelijke vrijstelling")
_KOPPELING: Final = Herkomst("gekoppeld", "datum", "de koppeling")
_GEMAAKT: Final = Herkomst("dossier_gemaakt", "datum", "het begin van het dossier")
_OPROEP: Final = Herkomst("oproep_verstuurd", "afspraak_op", "de oproep")
_GEWAARSCHUWD: Final = Herkomst("waarschuwing_verstuurd", "datum", "de waarschuwing")
_GESPREK: Final = Herkomst("voortgangsgesprek", "datum", "het laatste voortgangsgesprek")
_TITEL: Final = Herkomst("verblijfstitel_vastgesteld", "tot", "de verblijfsvergunning")
_INGETROKKEN: Final = Herkomst("plicht_ingetrokken", "datum", "het einde van de plicht")
_EINDE: Final = Herkomst("plicht_vastgesteld", "einddatum", "het einde van de plicht")
_VOLDAAN: Final = Herkomst("voldaan", "datum", "het bericht dat het inburgeren klaar is")
_OVERLEDEN: Final = Herkomst("overleden", "datum", "het overlijden")
_VERTROKKEN: Final = Herkomst("verhuisd_uit", "datum", "de verhuizing")
_BIJSTAND: Final = Herkomst("bijstand_vastgesteld", "vanaf", "het begin van de bijstand")
_VERLENGD: Final = Herkomst("ontzorgen_verlengd", "", "het langer ontzorgen")
_BOETE: Final = Herkomst("boete_stap", "datum", "de stap in de boeteprocedure")
_BEZWAAR: Final = Herkomst("bezwaar_stap", "datum", "de stap in het bezwaar")
_ADVIES: Final = Herkomst("advies_stap", "datum", "de vraag om advies")
_VERZOEK: Final = Herkomst("verzoek_stap", "datum", "het verzoek")
_VASTGESTELD: Final = Herkomst("pip_vastgesteld", "", "het vaststellen van het plan")

FEITEN: Final[Mapping[str, tuple[Herkomst, ...]]] = MappingProxyType({
    "wacht_op_inschrijving_2022": (_PLICHT,),
    "kennisgeving_duo": (_PLICHT,),
    "kennisgeving_eerder": (_PLICHT,),
    "tekst_2022_geldt": (_PLICHT,),
    "stond_al_ingeschreven": (_INSCHRIJVING, _VERHUISD),
    "start_inschrijving": (_INSCHRIJVING, _VERHUISD),
    "start_inschrijving_2022": (_INSCHRIJVING, _VERHUISD),
    "verhuisd_met_pip": (_VERHUISD,),
    "derde_wacht": (_DERDE_VRAAG,),
    "derde_te_laat_gevraagd": (_DERDE_VRAAG,),
    "derde_ruim_op_tijd": (_DERDE_ANTWOORD,),
    "derde_ontvangen": (_DERDE_ANTWOORD,),
    "termijn_begint": (_DAGTEKENING, _DAGTEKENING_ELDERS),
    "aanbod_drie_maanden": (_DAGTEKENING,),
    "start_taalschakeltraject": (_DAGTEKENING,),
    "onderdeel_in_termijn": (_DUO_TERMIJN, _DAGTEKENING, _DAGTEKENING_ELDERS),
    "bezwaar_begint": (_BRIEF, _BRIEF_MEE),
    "dertien_weken": (_BOETE,),
    "boete_termijn_gesteld": (_BOETE,),
    "zes_weken_betalen": (_BOETE,),
    "twee_weken_aanmaning": (_BOETE,),
    "beslissing_opgeschort": (_BEZWAAR, _BOETE, _VERZOEK),
    "redelijke_termijn": (_VERZOEK,),
    "aanvraag_opgeschreven": (_VERZOEK,),
    "later_beslissen": (_VERZOEK,),
    "beslissing_verdaagd": (_BEZWAAR, _BOETE),
    "verder_uitstel": (_BEZWAAR, _BOETE),
    "duo_termijn_leidt": (_DUO_TERMIJN,),
    "pauze_schuift": (_PAUZE,),
    "pauze_telt_mee": (_PAUZE,),
    "ontzorgen_zes_maanden": (_BIJSTAND,),
    "betalen_zolang_nodig": (_VERLENGD,),
    "gesprekken_in_plan": (_VASTGESTELD,),
    "beleid_dagen": (_GESPREK, _KOPPELING, _INSCHRIJVING, _VERHUISD, _PLICHT, _GEWAARSCHUWD, _GEMAAKT,
                     _ADVIES),
    "beleid_werkdagen": (_VASTGESTELD,),
    "beleid_afspraak": (_OPROEP,),
    "beleid_voor_einde": (_TITEL,),
    "bewaren_vijf_jaar": (_INGETROKKEN, _EINDE, _VOLDAAN),
    "bewaren_overleden": (_OVERLEDEN,),
    "toegang_vertrokken": (_VERTROKKEN,),
})  # fmt: skip
"""Step code -> where the date of its first value may have come from."""
_GEREKEND: Final[Mapping[str, int]] = MappingProxyType({
    "tien_weken_later": 1, "einde_blijft": 0, "zes_weken": 1, "drie_jaar": 0, "termijn_verlengd": 1,
    "vroegste_dag_aanvraag": 1,
})  # fmt: skip
"""Steps that only reckon: which of their values is the outcome."""
_ZIN: Final[Mapping[str, str]] = MappingProxyType({
    "pip_tien_weken": "Uiterlijk op deze dag moet het plan (PIP) van {naam} zijn vastgesteld.",
    "eerste_contact": "Uiterlijk op deze dag heb je een eerste gesprek met {naam}.",
    "herhaalde_oproep": "Op deze dag komt {naam} op de nieuwe oproep.",
    "intake_klaar": "Uiterlijk op deze dag is de brede intake van {naam} klaar.",
    "lbt": "Uiterlijk op deze dag is de uitslag van de leerbaarheidstoets er.",
    "eerste_plan": "Uiterlijk op deze dag is er een eerste versie van het plan van {naam}.",
    "inburgeringstermijn": "Tot en met deze dag heeft {naam} de tijd om in te burgeren.",
    "routewissel": "Tot en met deze dag kan {naam} nog een andere leerroute kiezen.",
    "aanbod": "Uiterlijk op deze dag is er een aanbod voor lessen voor {naam}.",
    "pvt": "Uiterlijk op deze dag heeft {naam} de participatieverklaring getekend.",
    "map": "Uiterlijk op deze dag is het eindgesprek MAP met {naam} geweest.",
    "ontzorgen": "Tot en met deze dag betaalt de gemeente de vaste lasten van {naam} uit de bijstand.",
    "voortgangsgesprek": "Uiterlijk op deze dag heb je weer een voortgangsgesprek met {naam}.",
    "bezwaar": "Tot en met deze dag kan {naam} bezwaar maken tegen het besluit over het plan.",
    "bezwaar_beslissen": "Uiterlijk op deze dag is er beslist op het bezwaar van {naam}.",
    "verzoek_beslissen": "Uiterlijk op deze dag heeft de gemeente beslist op het verzoek van {naam}.",
    "advies_duo": "Uiterlijk op deze dag heeft de gemeente het advies over {naam} gegeven.",
    "boete_beslissen": "Uiterlijk op deze dag is er beslist over een boete voor {naam}.",
    "boete_termijn": "Tot en met deze dag kan {naam} nog komen voor de brede intake.",
    "boete_bezwaar": "Tot en met deze dag kan {naam} bezwaar maken tegen de boete.",
    "boete_betalen": "Uiterlijk op deze dag betaalt {naam} de boete, of volgens de regeling.",
    "verzenden_naar_duo": "Uiterlijk op deze dag heeft DUO het plan van {naam} aangenomen.",
    "verlenging_aanvragen": "Tot en met deze dag loopt de termijn van {naam}. Vraag een verlenging daarvoor.",
    "verblijfstitel": "Op deze dag eindigt de verblijfsvergunning van {naam}.",
    "toegang_duo": "Tot en met deze dag kunnen we de gegevens van {naam} bij DUO lezen.",
    "bewaren_vervolg": "Uiterlijk op deze dag zijn de gegevens van het vervolg van {naam} gewist.",
    "bewaartermijn": "Uiterlijk op deze dag moet het dossier van {naam} zijn verwijderd.",
})  # fmt: skip
_BRON: Final[Mapping[str, str]] = MappingProxyType({
    "duo": "Bericht van DUO",
    "brp": "BRP",
    "coa": "Bericht van COA",
    "medewerker": "Vastgelegd door een collega",
    "inburgeraar": "Verteld door de inburgeraar",
    "vorige_gemeente": "Van de vorige gemeente",
    "systeem": "Door Meedoen vastgelegd",
})  # fmt: skip


def kenmerken(klok: Klok) -> tuple[str, ...]:
    """Return the kinds of rows that the steps of this clock may rest on."""
    return tuple({h.kenmerk for stap in klok.stappen for h in FEITEN.get(stap.code, ())})


def bronnen(dossier: Dossier, klok: Klok) -> list[Gebeurtenis]:
    """Return the rows that these steps may rest on and that the running scope may read, newest first; one query."""
    soorten = kenmerken(klok)
    if not soorten:
        return []
    return list(
        Gebeurtenis.objects.filter(
            gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk__in=soorten, vervallen=False
        ).order_by("-vastgelegd_op", "-id")
    )


def maak(
    klok: Klok,
    rijen: Sequence[Gebeurtenis],
    *,
    naam: str,
    basis: str,
    vandaag: date,
    sluit_url: str,
) -> WaaromBeeld:
    """Return the steps behind the date of `klok` in words."""
    stappen = tuple(_stap(stap, rijen, basis) for stap in klok.stappen)
    gevonden = [h for stap in klok.stappen if (h := _herkomst(stap, rijen)) is not None]
    return WaaromBeeld(
        kop=_kop(klok),
        zin=_ZIN[klok.soort.value].format(naam=naam),
        stappen=stappen,
        twijfels=_twijfels(klok),
        feiten=_feitlinks(gevonden, basis),
        voet=f"Berekend op {datums.voluit(vandaag)}, met versie {REGELS} van de regels.",
        sluit_url=sluit_url,
    )


def _kop(klok: Klok) -> str:
    if klok.staat is KlokStaat.OPGESCHORT:
        return "Waarom staat de klok stil?"
    return f"Waarom {datums.voluit_met_dag(klok.uiterste)}?" if klok.uiterste else "Waarom is er nog geen datum?"


def _stap(stap: Stap, rijen: Sequence[Gebeurtenis], basis: str) -> WaaromStap:
    feit, bron, ontvangen = _feit(stap, rijen, basis)
    return WaaromStap(
        titel=domein_nl.titel(stap),
        tekst=domein_nl.uitleg(stap),
        artikelen=_artikelen(stap),
        feit=feit,
        bron=bron,
        bron_datum=ontvangen,
        dagen=_dagvakken(stap),
    )


def _artikelen(stap: Stap) -> tuple[LinkBeeld, ...]:
    uit = [artikellink(stap.artikel)]
    if stap.code == "einde_schuift":
        gronden = [grond_geen_werkdag(str(reden)) for _, reden in _overgeslagen(stap)]
        uit += [artikellink(artikel) for artikel in dict.fromkeys(gronden) if artikel != stap.artikel]
    return tuple(uit)


def _feit(stap: Stap, rijen: Sequence[Gebeurtenis], basis: str) -> tuple[str, LinkBeeld | None, str]:
    """Return the fact of a step, its source as a link, and when it came in."""
    raak = _herkomst(stap, rijen)
    if raak is not None:
        rij, _ = raak
        dag = _eerste_dag(stap) or rij.geldig_op
        return datums.voluit_met_dag(dag), LinkBeeld(_bronnaam(rij), f"{basis}/tijdlijn"), _ontvangen(rij)
    plek = _GEREKEND.get(stap.code)
    if plek is not None and isinstance(stap.waarden[plek], date):
        return datums.voluit_met_dag(stap.waarden[plek]), LinkBeeld("door Meedoen berekend"), ""  # type: ignore[arg-type]
    return "", None, ""


def _herkomst(stap: Stap, rijen: Sequence[Gebeurtenis]) -> tuple[Gebeurtenis, Herkomst] | None:
    """Return the newest row with the date of this step; a row that is the only kind wins without a date."""
    dag = _eerste_dag(stap)
    for herkomst in FEITEN.get(stap.code, ()):
        for rij in rijen:
            if rij.kenmerk == herkomst.kenmerk and _past(rij, herkomst, dag):
                return rij, herkomst
    return None


def _past(rij: Gebeurtenis, herkomst: Herkomst, dag: date | None) -> bool:
    if dag is None:
        return True
    if not herkomst.veld:
        return rij.vastgelegd_op.astimezone(AMSTERDAM).date() == dag or rij.geldig_op == dag
    gegevens: dict[str, Any] = rij.gegevens
    return gegevens.get(herkomst.veld) == dag.isoformat()


def _eerste_dag(stap: Stap) -> date | None:
    waarde = stap.waarden[0] if stap.waarden else None
    return waarde if isinstance(waarde, date) else None


def _bronnaam(rij: Gebeurtenis) -> str:
    return _BRON.get(rij.bron, "Tijdlijn")


def _ontvangen(rij: Gebeurtenis) -> str:
    woord = "vastgelegd" if rij.bron in ("medewerker", "systeem", "inburgeraar") else "ontvangen"
    return f"{woord} op {datums.kort(rij.vastgelegd_op.astimezone(AMSTERDAM).date())}"


def _overgeslagen(stap: Stap) -> tuple[tuple[date, str], ...]:
    return tuple((dag, str(reden)) for dag, reden in stap.waarden[3])  # type: ignore[attr-defined]


def _dagvakken(stap: Stap) -> tuple[DagvakBeeld, ...]:
    """Return the days over which an end moved, with the last day that is left."""
    if stap.code != "einde_schuift":
        return ()
    woorden = WOORDEN["geen_werkdag"]
    vakken = [
        DagvakBeeld(datums.dag_in_maand(dag), woorden[reden].removeprefix("een ")) for dag, reden in _overgeslagen(stap)
    ]
    laatste = stap.waarden[2]
    assert isinstance(laatste, date)
    return (*vakken, DagvakBeeld(datums.dag_in_maand(laatste), "laatste dag", True))


def _twijfels(klok: Klok) -> tuple[TwijfelBeeld, ...]:
    bij_stap = {stap.twijfel: nummer for nummer, stap in reversed(list(enumerate(klok.stappen, 1))) if stap.twijfel}
    codes: Iterable[str] = dict.fromkeys([*bij_stap, *klok.twijfel])
    return tuple(
        TwijfelBeeld(
            f"Twijfel bij stap {bij_stap[code]}" if code in bij_stap else "Twijfel bij deze datum",
            domein_nl.twijfelzin(code),
        )
        for code in codes
    )


def _feitlinks(gevonden: Sequence[tuple[Gebeurtenis, Herkomst]], basis: str) -> tuple[LinkBeeld, ...]:
    namen = dict.fromkeys(herkomst.naam for _, herkomst in gevonden)
    links = [LinkBeeld(naam, f"{basis}/tijdlijn") for naam in namen]
    if not links:
        return (LinkBeeld("Bekijk de tijdlijn", f"{basis}/tijdlijn"),)
    eerste = links[0]
    return (LinkBeeld(f"Bekijk {eerste.tekst}", eerste.url), *links[1:])
