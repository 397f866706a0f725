# SPDX-License-Identifier: EUPL-1.2
"""Invented people: ``maak_persoon`` turns a line and a seed into a whole person. No person here is real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo import cohorten, nummers
from meedoen.regie.demo.adressen import AZC_LOCATIES, Adres, maak_adres
from meedoen.regie.demo.herkomst import LANDEN
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.namen import NAMEN, UITSPRAAK, Naamlijst

ASCII = str.maketrans("çğışöüâéíóúãõêôÇĞİŞÖÜáÁ", "cgisouaeiouaoeoCGISOUaA")


class Taal(NamedTuple):
    """A language someone speaks; ``niveau``: moedertaal, goed or basis."""

    naam: str
    niveau: str


@dataclass(frozen=True, slots=True)
class Gezinslid:
    """Someone in the household; ``woont_bij`` is False while family reunification still has to come."""

    relatie: str
    naam: str
    geslacht: str
    geboortedatum: date
    woont_bij: bool = True


@dataclass(frozen=True, slots=True)
class Startniveau:
    """Where someone begins. ``opleiding``: geen, basis, voortgezet, beroeps or hoger (highest, with diploma).

    ``alfabetisering`` in DUO's words: A (to learn to read and write), AA (in another script) or NVT.
    ``niveau_nederlands``: "0", "A0", "A1" … as estimated at the intake.
    """

    opleiding: str
    jaren_school: int
    beroep: str
    jaren_werk: int
    alfabetisering: str
    niveau_nederlands: str
    digitaal: str


@dataclass(frozen=True, slots=True)
class AzcVerblijf:
    """A stay on a COA location; ``tot`` is the first day elsewhere, None while it lasts."""

    locatie: str
    vanaf: date
    tot: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon:
    """One invented newcomer. ``geslacht`` is M or V; codes are RvIG's; ``adres`` is None in the azc.

    ``doelgroep_gedetailleerd`` in DUO's words. ``tolk`` is the language of the interpreter, empty when none
    is wanted. ``leerroute`` is the route that fits (B, O or Z) and comes to light in intake and PIP only.
    """

    volgnummer: int
    gemeente: int
    bsn: str
    v_nummer: str
    voornamen: str
    achternaam: str
    uitspraak: str
    geslacht: str
    geboortedatum: date
    geboorteplaats: str
    geboorteland: str
    herkomst: str
    nationaliteit: str
    doelgroep: Doelgroep
    doelgroep_gedetailleerd: str
    verblijfstitel: str
    titel_vanaf: date
    titel_tot: date
    talen: tuple[Taal, ...]
    tolk: str
    telefoon: str
    email: str
    adres: Adres | None
    geheim_adres: bool
    inschrijving: date | None
    azc: AzcVerblijf | None
    gezin: tuple[Gezinslid, ...]
    huishouden: str
    startniveau: Startniveau
    leerroute: str
    visuele_beperking: bool
    auditieve_beperking: bool

    @property
    def naam(self) -> str:
        """First given name and family name, as people say it."""
        return f"{self.voornamen} {self.achternaam}"


class Nummers(NamedTuple):
    """What makes this person unique: ``volgnummer`` gives V-nummer, phone and e-mail; the BSN comes apart."""

    volgnummer: int
    bsn: str


_BEROEPEN: dict[str, tuple[str, ...]] = {
    "geen": ("", "", "werk in het huishouden", "landarbeider", "herder"),
    "basis": ("", "bouwvakker", "naaister", "kok", "chauffeur", "marktverkoper", "kapper", "bakker"),
    "voortgezet": ("", "winkelier", "automonteur", "kapper", "kok", "schilder", "lasser", "secretaresse"),
    "beroeps": ("elektricien", "lasser", "verpleegkundige", "automonteur", "boekhouder", "timmerman"),
    "hoger": ("leraar", "ingenieur", "apotheker", "softwareontwikkelaar", "boekhouder", "tandarts", "jurist"),
}
_JAREN_SCHOOL = {
    "geen": (0, 3),
    "basis": (4, 8),
    "voortgezet": (9, 12),
    "beroeps": (12, 15),
    "hoger": (15, 18),
}
_EIGEN_SCHRIFT = {"Turks", "Somalisch", "Portugees", "Tagalog", "Cebuano", "Koerdisch (Kurmanji)", "Oromo"}
"""First languages written in Latin script."""


def maak_persoon(rng: Random, lijn: Lijn, *, nummers_van: Nummers, vandaag: date, gemeentenaam: str) -> Persoon:
    """Return the invented person who walks ``lijn``; the same seed and arguments give the same person."""
    groep = lijn.doelgroep.value
    herkomst = cohorten.AANNAME_HERKOMST[groep].trek(rng)
    land, namen = LANDEN[herkomst], NAMEN[herkomst]
    man = rng.random() < cohorten.AANDEEL_MAN[groep]
    voornaam = rng.choice(namen.mannen if man else namen.vrouwen)
    achternaam = _achternaam(rng, namen, voornaam)
    geboren = _geboren(rng, lijn)
    huishouden = cohorten.AANNAME_HUISHOUDEN[groep].trek(rng)
    gezin = _gezin(rng, lijn, namen, huishouden, achternaam, man=man, geboren=geboren, vandaag=vandaag)
    leerroute = cohorten.AANNAME_LEERROUTE[groep].trek(rng)
    talen = _talen(rng, herkomst, leerroute)
    asiel = lijn.doelgroep is Doelgroep.ASIEL
    volgnummer = nummers_van.volgnummer
    return Persoon(
        volgnummer=volgnummer,
        gemeente=lijn.gemeente,
        bsn=nummers_van.bsn,
        v_nummer=nummers.v_nummer(volgnummer),
        voornamen=voornaam,
        achternaam=achternaam,
        uitspraak=UITSPRAAK.get(voornaam, ""),
        geslacht="M" if man else "V",
        geboortedatum=geboren,
        geboorteplaats=rng.choice(land.plaatsen),
        geboorteland=land.landcode,
        herkomst=herkomst,
        nationaliteit=land.nationaliteit,
        doelgroep=lijn.doelgroep,
        doelgroep_gedetailleerd=_gedetailleerd(rng, asiel=asiel),
        verblijfstitel="26" if asiel else "21",
        titel_vanaf=lijn.vergund_op,
        titel_tot=_jaren_later(lijn.vergund_op, 5),
        talen=talen,
        tolk=talen[0].naam if rng.random() < cohorten.AANNAME_TOLK[groep] else "",
        telefoon=nummers.telefoon(volgnummer),
        email=_email(voornaam, achternaam, volgnummer),
        adres=maak_adres(rng, lijn.gemeente, gemeentenaam) if lijn.inschrijving else None,
        geheim_adres=rng.random() < cohorten.AANNAME_GEHEIM_ADRES,
        inschrijving=lijn.inschrijving,
        azc=_azc(rng, lijn),
        gezin=gezin,
        huishouden=huishouden,
        startniveau=_startniveau(rng, leerroute, talen, (vandaag - geboren).days // 365),
        leerroute=leerroute,
        visuele_beperking=rng.random() < 0.01,
        auditieve_beperking=rng.random() < 0.01,
    )


def _azc(rng: Random, lijn: Lijn) -> AzcVerblijf | None:
    """Return the stay on a COA location; who moved with a PIP left it for the gemeente before this one."""
    if lijn.azc_vanaf is None:
        return None
    tot = lijn.kennisgeving if lijn.pip_elders else lijn.inschrijving
    return AzcVerblijf(rng.choice(AZC_LOCATIES), lijn.azc_vanaf, tot)


def _achternaam(rng: Random, namen: Naamlijst, voornaam: str) -> str:
    """Draw a family name; a patronym never repeats the given name and is sometimes father and grandfather."""
    naam = rng.choice(namen.familie)
    while naam == voornaam:
        naam = rng.choice(namen.familie)
    if namen.patroniem and rng.random() < 0.4:
        grootvader = rng.choice(namen.familie)
        if grootvader not in (naam, voornaam):
            return f"{naam} {grootvader}"
    return naam


def _geboren(rng: Random, lijn: Lijn) -> date:
    """Draw a birth date: an adult on the day of the notice, and below AOW age for the whole term."""
    laag, hoog = cohorten.AANNAME_LEEFTIJD[lijn.doelgroep.value].trek(rng)
    peil = lijn.kennisgeving
    dag = peil - timedelta(days=rng.randint(laag * 366 + 1, (hoog + 1) * 365))
    onbekend = lijn.doelgroep is Doelgroep.ASIEL and rng.random() < cohorten.AANNAME_GEBOREN_OP_1_JANUARI
    return dag.replace(month=1, day=1) if onbekend else dag


def _gezin(
    rng: Random,
    lijn: Lijn,
    namen: Naamlijst,
    huishouden: str,
    achternaam: str,
    *,
    man: bool,
    geboren: date,
    vandaag: date,
) -> tuple[Gezinslid, ...]:
    """Return partner and children as the kind of household asks; children are born when the parent was 18 to
    44.
    """
    leden: list[Gezinslid] = []
    hier = lijn.doelgroep is Doelgroep.GEZIN_OVERIG or rng.random() < 0.75
    if huishouden.startswith("paar"):
        partner = rng.choice(namen.vrouwen if man else namen.mannen)
        verschil = timedelta(days=rng.randint(-1_500, 2_200) * (1 if man else -1))
        geboren_partner = min(geboren + verschil, lijn.vergund_op - timedelta(days=18 * 366))
        naam = f"{partner} {_achternaam(rng, namen, partner)}"
        leden.append(Gezinslid("partner", naam, "V" if man else "M", geboren_partner, hier))
    if huishouden in ("paar_met_kinderen", "eenouder"):
        vroegst = geboren + timedelta(days=18 * 366)
        laatst = min(vandaag - timedelta(days=30), geboren + timedelta(days=44 * 365))
        for _ in range(min(rng.choice((1, 1, 2, 2, 2, 3, 4)), 1 + max(0, (laatst - vroegst).days // 500))):
            if laatst <= vroegst:
                break
            jongen = rng.random() < 0.5
            voornaam = rng.choice(namen.mannen if jongen else namen.vrouwen)
            dag = laatst - timedelta(days=rng.randint(0, min(17 * 365, (laatst - vroegst).days)))
            kind = f"{voornaam} {achternaam}"
            leden.append(Gezinslid("kind", kind, "M" if jongen else "V", dag, hier or huishouden == "eenouder"))
    return tuple(leden)


def _talen(rng: Random, herkomst: str, leerroute: str) -> tuple[Taal, ...]:
    land = LANDEN[herkomst]
    eerste = rng.choices([naam for naam, _ in land.talen], [gewicht for _, gewicht in land.talen])[0]
    talen = [Taal(eerste, "moedertaal")]
    if eerste != land.talen[0][0] and rng.random() < 0.8:
        talen.append(Taal(land.talen[0][0], "goed"))
    kans = {"O": 0.9, "B": 0.6, "Z": 0.2}[leerroute]
    if rng.random() < kans:
        tweede = rng.choice(land.tweede)
        talen.append(Taal(tweede, "goed" if rng.random() < kans else "basis"))
    return tuple(talen)


def _startniveau(rng: Random, leerroute: str, talen: tuple[Taal, ...], leeftijd: int) -> Startniveau:
    opleiding = cohorten.AANNAME_OPLEIDING[leerroute].trek(rng)
    jaren = rng.randint(*_JAREN_SCHOOL[opleiding])
    beroep = rng.choice(_BEROEPEN[opleiding]) if leeftijd > 20 else ""
    werk = rng.randint(1, max(1, min(25, leeftijd - 6 - jaren - 10))) if beroep else 0
    alfabetisering = "NVT"
    if leerroute == "Z" and rng.random() < cohorten.AANNAME_ALFABETISERING_Z:
        alfabetisering = "A"
    elif jaren < 9 and talen[0].naam not in _EIGEN_SCHRIFT:
        alfabetisering = "AA"
    niveau = {"B": "A1", "O": "A1", "Z": "A0"}[leerroute] if rng.random() < 0.4 else "A0"
    digitaal = rng.choice({"B": ("telefoon", "goed"), "O": ("goed",), "Z": ("hulp nodig", "telefoon")}[leerroute])
    return Startniveau(opleiding, jaren, beroep, werk, alfabetisering, niveau, digitaal)


def _gedetailleerd(rng: Random, *, asiel: bool) -> str:
    """Return DUO's detailed doelgroep (value list of the inburgeringsplicht API)."""
    if asiel:
        return "Asielstatushouder"
    return rng.choices(("Gezinsvormer", "Gezinshereniger", "Overig", "Geestelijk bedienaar"), (55, 38, 6, 1))[0]


def _email(voornaam: str, achternaam: str, volgnummer: int) -> str:
    naam = f"{voornaam}.{achternaam}".translate(ASCII).lower()
    kaal = "".join(teken if teken.isascii() and (teken.isalnum() or teken == ".") else "" for teken in naam)
    return f"{kaal}{volgnummer}@post.example"


def _jaren_later(dag: date, jaren: int) -> date:
    """Return the same day ``jaren`` later; 29 February becomes 28 February where that year has none."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return dag.replace(year=dag.year + jaren, day=28)
