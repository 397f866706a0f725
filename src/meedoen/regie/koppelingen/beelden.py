# SPDX-License-Identifier: EUPL-1.2
"""The chain in words, for its pages: no system words, no codes of operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from meedoen.domein.afstemming import Stap, na_weigering
from meedoen.domein.signalen import SIGNALEN
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.dossiers.services.maken import NAAM_ONBEKEND
from meedoen.regie.koppelingen.models import Botsing, DuoLijst, Inkomend
from meedoen.regie.koppelingen.queries import Uitwisseling
from meedoen.regie.koppelingen.woorden import BERICHT, moment
from meedoen.regie.koppelingen.zinnen import ANTWOORDEN, NIET_GEVRAAGD, uitleg
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl import ZINNEN

_VRAAG: Final = {
    "getInburgeringsplichtByBsn": "de inburgeringsplicht",
    "getInburgeringsplichthistorieByBsn": "de inburgeringsplicht van vroeger",
    "getDoelgroepByBsn": "de doelgroep",
    "getDoelgroephistorieByBsn": "eerdere doelgroepen",
    "getInburgeringstermijnByBsn": "de inburgeringstermijn",
    "getInburgeringstermijnhistorieByBsn": "eerdere termijnen",
    "getPipByBsn": "het plan (PIP)",
    "getExamennummerByBsn": "het nummer voor de leerbaarheidstoets",
    "getLbtResultatenByBsn": "de uitslag van de leerbaarheidstoets",
    "getExamenresultatenByBsn": "de examenuitslagen",
    "getGratisPogingenTegoedByBsn": "de gratis examenpogingen",
    "getVrijstellingenByBsn": "de vrijstellingen",
    "getOntheffingenByBsn": "de ontheffingen",
    "getGevolgdeUrenByBsn": "de uren",
    "getMapByBsn": "het eindgesprek van de MAP",
    "getPvtByBsn": "de participatieverklaring",
    "getVerlengingenByBsn": "de verzoeken om verlenging",
    "getBoetesByBsn": "de boetes van DUO",
    "getGebeurtenissenByBsn": "wat er volgens DUO gebeurde",
}
_VRAAG_UITKOMST: Final = {
    "gelezen": "DUO gaf antwoord.",
    "onbekend": "DUO heeft hierover nog niets.",
    "geweigerd": "DUO geeft dit niet aan onze gemeente.",
    "mislukt": "DUO gaf geen bruikbaar antwoord.",
}
_POGING: Final = {
    "gelukt": "DUO heeft het aangenomen.",
    "geweigerd": "DUO zei nee.",
    "niet_verzonden": "Het kon niet weg: DUO was niet bereikbaar.",
    "onbekend": "Er kwam geen antwoord. Meedoen kijkt eerst bij DUO of het is aangekomen.",
    "nagekeken": "Er kwam geen antwoord. Een collega heeft bij DUO gekeken.",
    "": "Is nu onderweg.",
}
_ZAAKPOGING: Final = {
    "gelukt": "De zaakregistratie gaf antwoord.",
    "geweigerd": "De zaakregistratie zei nee.",
    "niet_verzonden": "Het kon niet weg: de zaakregistratie was niet bereikbaar.",
    "onbekend": "Er kwam geen bruikbaar antwoord. Meedoen kijkt eerst of het is aangekomen.",
    "nagekeken": "Er kwam geen bruikbaar antwoord. Een collega heeft gekeken.",
    "": "Is nu onderweg.",
}
_MELDING: Final = {
    "nieuw": "Wordt zo verwerkt.",
    "bezig": "Wordt nu verwerkt.",
    "verwerkt": "Verwerkt in het dossier.",
    "dubbel": "Stond er al. Er is niets veranderd.",
    "afgewezen": "Een collega heeft deze melding afgewezen.",
    "teruggedraaid": "Een collega heeft deze melding teruggedraaid.",
}
_BERICHT_STAAT: Final = {
    "wacht": "Wacht om te vertrekken.",
    "bezig": "Gaat nu weg.",
    "verstuurd": "Aangekomen.",
    "ingetrokken": "Een collega heeft dit bericht ingetrokken.",
}


@dataclass(frozen=True, slots=True)
class WachtBeeld:
    """One message that waits: about whom, what it is, why, what to do, since when."""

    wie: str
    url: str
    wat: str
    waarom: str
    doe: str
    toestand: ToestandBeeld
    sinds: str
    knoppen: tuple[KnopBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class RegelBeeld:
    """One line of the dialogue with DUO."""

    wanneer: str
    van: str
    wat: str
    uitkomst: str


def signaal(code: str) -> str:
    """Return what a signal of DUO means, in one sentence."""
    regel = SIGNALEN.get(code)
    return ZINNEN[regel.zin] if regel else f"Een melding die Meedoen niet kent ({code})."


def melding_beeld(rij: Inkomend, namen: dict[UUID, tuple[str, str]], scope: Scope) -> WachtBeeld:
    """Return a notification that waits. Without a dossier there is no name: the number stays out of the list."""
    wie, url = _wie(rij.dossier_id, namen)
    voor_mens = rij.staat in ("quarantaine", "vastgelopen")
    waarom = uitleg(rij.oorzaak) if rij.oorzaak else None
    knoppen: tuple[KnopBeeld, ...] = ()
    if voor_mens and mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, rij.gemeente_id):
        basis = f"/keten/melding/{rij.gemeente_id}/{rij.id}"
        over = f" voor {wie.lower()}" if rij.dossier_id is None else f" voor {wie}"
        opnieuw = KnopBeeld("Opnieuw verwerken", f"{basis}/opnieuw", post=True, onzichtbaar=over)
        weg = KnopBeeld("Afwijzen", f"{basis}/afwijzen", "stil", post=True, onzichtbaar=over)
        kan = rij.oorzaak not in ("quarantaine_bsn", "quarantaine_onbekend_signaal")
        knoppen = (opnieuw, weg) if kan else (weg,)
    return WachtBeeld(
        wie=wie,
        url=url,
        wat=f"Melding van DUO: {signaal(rij.gebeurtenis_id)}",
        waarom=waarom.waarom if waarom else "Wordt zo verwerkt.",
        doe=waarom.doe if waarom else "Je hoeft niets te doen.",
        toestand=ToestandBeeld("let_op", "Wacht op jou") if voor_mens else ToestandBeeld("wacht", "In de rij"),
        sinds=moment(rij.ontvangen_op),
        knoppen=knoppen,
    )


def bericht_beeld(rij: Bericht, namen: dict[UUID, tuple[str, str]], scope: Scope) -> WachtBeeld:
    """Return a message of ours that waits, was refused or is stuck."""
    wie, url = _wie(rij.dossier_id, namen)
    waarom = uitleg(rij.oorzaak) if rij.oorzaak else None
    voor_mens = rij.staat in ("geweigerd", "vastgelopen")
    knoppen: tuple[KnopBeeld, ...] = ()
    if voor_mens and mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, rij.gemeente_id):
        basis = f"/keten/bericht/{rij.gemeente_id}/{rij.id}"
        knoppen = (
            *_herstel(rij, wie),
            KnopBeeld("Opnieuw sturen", f"{basis}/opnieuw", post=True, onzichtbaar=f" voor {wie}"),
            KnopBeeld("Intrekken", f"{basis}/intrekken", "stil", post=True, onzichtbaar=f" voor {wie}"),
        )
    woord = "Geweigerd" if rij.staat == "geweigerd" else "Wacht op jou"
    return WachtBeeld(
        wie=wie,
        url=url,
        wat=BERICHT.get(rij.soort, rij.soort),
        waarom=waarom.waarom if waarom else "Wacht om te vertrekken.",
        doe=waarom.doe if waarom else "Je hoeft niets te doen.",
        toestand=ToestandBeeld("te_laat" if rij.staat == "geweigerd" else "let_op", woord)
        if voor_mens
        else ToestandBeeld("wacht", "In de rij"),
        sinds=moment(rij.gelegd_op),
        knoppen=knoppen,
    )


_HERSTEL: Final = {
    Stap.PLAN: ("Naar het plan", "plan"),
    Stap.TRAJECT: ("Naar het traject", "traject"),
    Stap.GEGEVENS: ("Naar de gegevens", "persoon"),
    Stap.CONTACTPERSOON: ("Naar de contactpersoon", "persoon"),
}
"""Where the content of a refused message is mended: words and the page of the dossier."""
_PLEK: Final = {"duo.pip": Stap.PLAN, "duo.pip_verwijderen": Stap.PLAN}


def _herstel(rij: Bericht, wie: str) -> tuple[KnopBeeld, ...]:
    """Return the way to where this can be mended, when sending it again alone does not help."""
    contact = rij.soort.startswith("duo.contactpersoon")
    plek = Stap.CONTACTPERSOON if contact else _PLEK.get(rij.soort, Stap.TRAJECT)
    stap = na_weigering(rij.oorzaak, plek)
    if stap not in _HERSTEL:
        return ()
    woorden, bladzijde = _HERSTEL[stap]
    return (KnopBeeld(woorden, f"/dossiers/{rij.dossier_id}/{bladzijde}", onzichtbaar=f" van {wie}"),)


def botsing_beeld(rij: Botsing) -> RegelBeeld:
    """Return a refused message that used the number of another one."""
    return RegelBeeld(
        moment(rij.ontvangen_op),
        "DUO meldde",
        f"Melding {rij.inhoud.get('gebeurtenisId', '')}: {signaal(str(rij.inhoud.get('gebeurtenisId', '')))}",
        "Meedoen heeft dit bericht geweigerd: het had hetzelfde nummer als de melding "
        f"{rij.inkomend.gebeurtenis_id} van {moment(rij.inkomend.ontvangen_op)}. DUO moet het opnieuw sturen.",
    )


def _wie(dossier_id: UUID | None, namen: dict[UUID, tuple[str, str]]) -> tuple[str, str]:
    if dossier_id is None or dossier_id not in namen:
        return "Nog geen dossier", ""
    naam, nummer = namen[dossier_id]
    kenmerk = f"dossier {nummer}" if naam == NAAM_ONBEKEND else ""
    return voluit(naam, kenmerk), f"/dossiers/{dossier_id}/keten"


def gesprek_beeld(u: Uitwisseling) -> RegelBeeld:
    """Return one exchange with DUO in plain words."""
    if u.soort == "melding":
        uitkomst = _MELDING.get(u.uitkomst) or uitleg(u.oorzaak or u.uitkomst).waarom
        return RegelBeeld(moment(u.op), "DUO meldde", signaal(u.code), uitkomst)
    if u.soort == "vraag":
        if u.uitkomst == "niet_gevraagd":
            return RegelBeeld(moment(u.op), "Wij vroegen", "Meedoen vroeg DUO niets.", NIET_GEVRAAGD)
        wat = f"Meedoen vroeg {_VRAAG.get(u.code, 'gegevens')} op."
        return RegelBeeld(moment(u.op), "Wij vroegen", wat, antwoord_op_vraag(u))
    if u.soort == "bericht":
        uitkomst = _BERICHT_STAAT.get(u.uitkomst, "")
        if u.oorzaak and u.uitkomst not in ("verstuurd", "ingetrokken"):
            uitkomst = uitleg(u.oorzaak).waarom
        return RegelBeeld(moment(u.op), "Wij legden klaar", BERICHT.get(u.code, "Een bericht"), uitkomst)
    if u.code.startswith("zgw."):
        return _zaakpoging(u)
    keek = u.code.startswith("get")
    wat = f"Meedoen keek bij DUO naar {_VRAAG.get(u.code, 'het bericht')}." if keek else "Meedoen stuurde het bericht."
    antwoord = "DUO gaf antwoord." if keek and u.uitkomst == "gelukt" else _POGING.get(u.uitkomst, "")
    if u.uitkomst == "geweigerd" and u.oorzaak:
        antwoord = f"{antwoord} DUO zegt: {u.oorzaak}"
    return RegelBeeld(moment(u.op), "Wij stuurden" if not keek else "Wij keken na", wat, antwoord)


def _zaakpoging(u: Uitwisseling) -> RegelBeeld:
    """Return one request to the registration of zaken."""
    keek = u.code.endswith("_list")
    wat = "Meedoen keek in de zaakregistratie." if keek else "Meedoen stuurde het naar de zaakregistratie."
    antwoord = _ZAAKPOGING.get(u.uitkomst, "")
    if u.uitkomst == "geweigerd" and u.oorzaak:
        antwoord = f"{antwoord} De reden: {u.oorzaak}"
    return RegelBeeld(moment(u.op), "Wij keken na" if keek else "Wij stuurden", wat, antwoord)


@dataclass(frozen=True, slots=True)
class SchoolBeeld:
    """One school as DUO lists it."""

    naam: str
    plaats: str
    nummer: str
    keurmerk: str
    toestand: ToestandBeeld


def school_beeld(school: Instelling) -> SchoolBeeld:
    """Return a school in words; an asielstatushouder may only be offered one with a keurmerk."""
    paren = ((school.bow_keurmerk, "Blik op Werk"), (school.tst_keurmerk, "taalschakeltraject"))
    namen = [naam for heeft, naam in paren if heeft]
    keurmerk = " en ".join(namen) or ("geen keurmerk" if school.bow_keurmerk is not None else "niet bekend")
    if school.weg_sinds is not None:
        toestand = ToestandBeeld("nvt", f"Niet meer bij DUO sinds {datums.voluit(school.weg_sinds)}")
    else:
        toestand = ToestandBeeld("goed", "Bij DUO")
    return SchoolBeeld(school.naam, school.plaatsnaam, school.instellingsnummer, keurmerk, toestand)


def lijst_zin(lijst: DuoLijst) -> str:
    """Return how old the list of schools is, and what went wrong."""
    vers = f"Opgehaald op {moment(lijst.ververst_op)}." if lijst.ververst_op else "Nog niet opgehaald."
    return f"{vers} Daarna lukte het niet: {lijst.mislukt}" if lijst.mislukt else vers


def antwoord_op_vraag(u: Uitwisseling) -> str:
    """Return what DUO answered to a question, in words: the status says it where there is one."""
    return ANTWOORDEN.get(u.oorzaak) or _VRAAG_UITKOMST.get(u.uitkomst, "")
