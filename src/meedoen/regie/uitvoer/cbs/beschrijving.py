# SPDX-License-Identifier: EUPL-1.2
"""The layout of the file as data: which field, in which order, with which form and codes. Read with distrust. Pure.

The project ships one example of our own (`gegevens/cbs_swi_voorbeeld.json`). The gemeente brings the real one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from meedoen import gegevens
from meedoen.regie.uitvoer.cbs.kenmerken import KENMERKEN, VAN_DE_KOP, VAN_DE_REGEL

HOOGSTENS_BYTES: Final = 200_000
_NAAM: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}", re.ASCII)
_RUIMTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9:/._#-]{1,199}", re.ASCII)
# A pattern of plain parts, each with a bounded number: no group and no open end, so no value can make it run for ever.
_TEKENS: Final = r"(?:\[\^?[A-Za-z0-9 _.,:/'()+-]{1,60}\]|\\d|[A-Za-z0-9 _:/-])"
_DEEL: Final = re.compile(rf"{_TEKENS}(\{{\d{{1,3}}(?:,\d{{1,3}})?\}}|\?)?", re.ASCII)
_WISSELEND: Final = 3
SOORTEN: Final = ("tekst", "datum", "getal", "code")
DATUMVORMEN: Final = {"jjjj-mm-dd": "%Y-%m-%d", "jjjjmmdd": "%Y%m%d", "jjjj-mm": "%Y-%m", "jjjjmm": "%Y%m"}
_SLEUTELS: Final = frozenset({
    "naam", "kenmerk", "soort", "vorm", "patroon", "lengte", "codes", "verplicht", "leeg", "bron", "twijfel",
})  # fmt: skip


class BeschrijvingGeweigerd(Exception):
    """The description can't be used; the text says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """One field. `codes`: our value -> theirs. `leeg`: what is written when there is no value; None leaves it out.

    `bron` and `twijfel` say where the field comes from, and what is not certain about it.
    """

    naam: str
    kenmerk: str
    soort: str
    vorm: str = "jjjj-mm-dd"
    patroon: str = ""
    lengte: int = 200
    codes: Mapping[str, str]
    verplicht: bool = False
    leeg: str | None = None
    bron: str = ""
    twijfel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschrijving:
    """A layout. `gemeente`: the element around the rows of one gemeente; empty when rows stand under the root.

    `een_van`: kenmerken of which a row needs at least one. `eigen`: our example, not a description by CBS.
    """

    naam: str
    uitgave: date
    eigen: bool
    bron: str
    twijfels: tuple[str, ...]
    wortel: str
    naamruimte: str
    kop: str
    gemeente: str
    rij: str
    velden_kop: tuple[Veld, ...]
    velden_gemeente: tuple[Veld, ...]
    velden: tuple[Veld, ...]
    een_van: tuple[str, ...]

    @property
    def gevraagd(self) -> frozenset[str]:
        """The kenmerken of a person that this layout asks for; nothing else is read."""
        return frozenset(veld.kenmerk for veld in self.velden) & KENMERKEN.keys()


def voorbeeld() -> Beschrijving:
    """Return the example of our own."""
    return uit_gegevens(gegevens.lees("cbs_swi_voorbeeld"), eigen=True)


def lees(inhoud: bytes) -> tuple[Beschrijving, dict[str, Any]]:
    """Read a description that somebody brought; return it with the data to keep. Raise `BeschrijvingGeweigerd`."""
    if len(inhoud) > HOOGSTENS_BYTES:
        raise BeschrijvingGeweigerd(f"De beschrijving is groter dan {HOOGSTENS_BYTES // 1000} kB.")
    try:
        rauw = json.loads(inhoud.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as fout:
        waar = f" (regel {fout.lineno})" if isinstance(fout, json.JSONDecodeError) else ""
        raise BeschrijvingGeweigerd(f"De beschrijving is geen geldige JSON{waar}.") from None
    return uit_gegevens(rauw, eigen=False), rauw


def uit_gegevens(rauw: Any, *, eigen: bool) -> Beschrijving:
    """Return the layout that this data describes. Raise `BeschrijvingGeweigerd` naming the place that is wrong."""
    blok = _object(rauw, "de beschrijving")
    xml = _object(blok.get("xml"), "xml")
    try:
        uitgave = date.fromisoformat(_tekst(blok, "uitgave", 10))
    except ValueError:
        raise BeschrijvingGeweigerd("uitgave: schrijf de dag als 2026-11-22.") from None
    van_persoon = {code: kenmerk.soort for code, kenmerk in KENMERKEN.items()}
    velden = tuple(_velden(blok, "velden", van_persoon | dict.fromkeys(VAN_DE_REGEL, "tekst")))
    uit = Beschrijving(
        naam=_tekst(blok, "naam", 80),
        uitgave=uitgave,
        eigen=eigen,
        bron=_tekst(blok, "bron", 500),
        twijfels=tuple(_teksten(blok, "twijfels")),
        wortel=_xmlnaam(xml, "wortel"),
        naamruimte=_naamruimte(xml),
        kop=_xmlnaam(xml, "kop", mag_leeg=True),
        gemeente=_xmlnaam(xml, "gemeente", mag_leeg=True),
        rij=_xmlnaam(xml, "rij"),
        velden_kop=tuple(_velden(blok, "velden_kop", dict.fromkeys(VAN_DE_KOP, "tekst"))),
        velden_gemeente=tuple(_velden(blok, "velden_gemeente", dict.fromkeys(VAN_DE_KOP, "tekst"))),
        velden=velden,
        een_van=tuple(_teksten(blok, "een_van")),
    )
    _pas_in_elkaar(uit)
    return uit


def _pas_in_elkaar(b: Beschrijving) -> None:
    if not b.velden:
        raise BeschrijvingGeweigerd("velden: er staat geen enkel veld in.")
    if not b.gevraagd & {"bsn", "v_nummer"}:
        raise BeschrijvingGeweigerd("velden: er is geen veld voor het BSN of het V-nummer.")
    if b.velden_gemeente and not b.gemeente:
        raise BeschrijvingGeweigerd("velden_gemeente: geef in xml ook een naam bij 'gemeente'.")
    if not b.gemeente and "gemeentecode" not in b.gevraagd:
        raise BeschrijvingGeweigerd(
            "velden: zonder element per gemeente heeft elke regel een veld 'gemeentecode' nodig."
        )
    namen = [naam for naam in (b.wortel, b.kop, b.gemeente, b.rij) if naam]
    if len(set(namen)) != len(namen):
        raise BeschrijvingGeweigerd("xml: twee elementen hebben dezelfde naam.")
    if b.rij in {veld.naam for veld in (*b.velden_kop, *b.velden_gemeente, *b.velden)}:
        raise BeschrijvingGeweigerd(f"xml: '{b.rij}' is ook de naam van een veld.")
    if onbekend := set(b.een_van) - b.gevraagd:
        raise BeschrijvingGeweigerd(f"een_van: '{min(onbekend)}' is geen kenmerk van een van de velden.")


def _velden(blok: Mapping[str, Any], deel: str, mag: Mapping[str, str]) -> Iterator[Veld]:
    rauw = blok.get(deel, [])
    if not isinstance(rauw, list) or len(rauw) > 200:
        raise BeschrijvingGeweigerd(f"{deel}: dit is een lijst van hoogstens 200 velden.")
    gezien: set[str] = set()
    for nummer, regel in enumerate(rauw, 1):
        veld = _veld(_object(regel, f"{deel}, veld {nummer}"), f"{deel}, veld {nummer}", mag)
        if veld.naam in gezien:
            raise BeschrijvingGeweigerd(f"{deel}, veld {nummer}: '{veld.naam}' staat er al.")
        gezien.add(veld.naam)
        yield veld


def _veld(regel: Mapping[str, Any], waar: str, mag: Mapping[str, str]) -> Veld:
    if vreemd := set(regel) - _SLEUTELS:
        raise BeschrijvingGeweigerd(f"{waar}: '{min(map(str, vreemd))}' kent Meedoen niet.")
    naam = _xmlnaam(regel, "naam", waar)
    kenmerk = _tekst(regel, "kenmerk", 40, waar)
    if kenmerk not in mag:
        raise BeschrijvingGeweigerd(
            f"{waar}: het kenmerk '{kenmerk[:40]}' kent Meedoen niet. Kies uit: {', '.join(sorted(mag))}."
        )
    soort = _tekst(regel, "soort", 10, waar)
    if soort not in SOORTEN:
        raise BeschrijvingGeweigerd(f"{waar}: soort is een van {', '.join(SOORTEN)}.")
    if soort == "datum" and mag[kenmerk] != "datum" and kenmerk != "gemaakt_op":
        raise BeschrijvingGeweigerd(f"{waar}: '{kenmerk}' is geen datum.")
    vorm = str(regel.get("vorm", "jjjj-mm-dd"))
    if vorm not in DATUMVORMEN:
        raise BeschrijvingGeweigerd(f"{waar}: vorm is een van {', '.join(DATUMVORMEN)}.")
    lengte = regel.get("lengte", 200)
    if not isinstance(lengte, int) or isinstance(lengte, bool) or not 1 <= lengte <= 200:
        raise BeschrijvingGeweigerd(f"{waar}: lengte is een getal van 1 tot en met 200.")
    verplicht, leeg = regel.get("verplicht", False), regel.get("leeg")
    if not isinstance(verplicht, bool) or not (leeg is None or isinstance(leeg, str)):
        raise BeschrijvingGeweigerd(f"{waar}: verplicht is true of false, leeg is een tekst.")
    return Veld(
        naam=naam,
        kenmerk=kenmerk,
        soort=soort,
        vorm=vorm,
        patroon=_patroon(regel, waar),
        lengte=lengte,
        codes=_codes(regel, soort, waar),
        verplicht=verplicht,
        leeg=leeg[:200] if leeg else None,
        bron=_tekst(regel, "bron", 300, waar, mag_leeg=True),
        twijfel=_tekst(regel, "twijfel", 300, waar, mag_leeg=True),
    )


def _codes(regel: Mapping[str, Any], soort: str, waar: str) -> dict[str, str]:
    codes = regel.get("codes", {})
    goed = isinstance(codes, dict) and all(isinstance(w, str) and 0 < len(w) <= 40 for w in codes.values())
    if not goed or len(codes) > 100 or (soort == "code") != bool(codes):
        raise BeschrijvingGeweigerd(f"{waar}: codes hoort bij soort 'code', en koppelt onze waarde aan een tekst.")
    return dict(codes)


def _patroon(regel: Mapping[str, Any], waar: str) -> str:
    tekst = _tekst(regel, "patroon", 100, waar, mag_leeg=True)
    plek = wisselend = 0
    while plek < len(tekst):
        deel = _DEEL.match(tekst, plek)
        if deel is None:
            raise BeschrijvingGeweigerd(
                f"{waar}: het patroon '{tekst}' kan niet. Gebruik letters, [0-9], \\d en een aantal: {{9}} of {{2,4}}."
            )
        wisselend += bool(deel[1]) and ("," in deel[1] or deel[1] == "?")
        plek = deel.end()
    try:
        re.compile(tekst, re.ASCII)
    except re.error:
        raise BeschrijvingGeweigerd(f"{waar}: het patroon '{tekst}' kan niet.") from None
    if wisselend > _WISSELEND:
        raise BeschrijvingGeweigerd(f"{waar}: hoogstens {_WISSELEND} delen van een patroon mogen wisselend lang zijn.")
    return tekst


def _object(waarde: Any, waar: str) -> Mapping[str, Any]:
    if not isinstance(waarde, dict):
        raise BeschrijvingGeweigerd(f"{waar}: hier hoort een object te staan.")
    return waarde


def _tekst(blok: Mapping[str, Any], sleutel: str, hoogstens: int, waar: str = "", *, mag_leeg: bool = False) -> str:
    waarde = blok.get(sleutel, "" if mag_leeg else None)
    plek = f"{waar}, {sleutel}" if waar else sleutel
    if not isinstance(waarde, str) or not (waarde or mag_leeg) or len(waarde) > hoogstens or not waarde.isprintable():
        raise BeschrijvingGeweigerd(f"{plek}: hier hoort een tekst van hoogstens {hoogstens} tekens.")
    return waarde


def _teksten(blok: Mapping[str, Any], sleutel: str) -> list[str]:
    waarde = blok.get(sleutel, [])
    if (
        not isinstance(waarde, list)
        or len(waarde) > 50
        or not all(isinstance(t, str) and len(t) <= 500 for t in waarde)
    ):
        raise BeschrijvingGeweigerd(f"{sleutel}: dit is een lijst van teksten.")
    return waarde


def _xmlnaam(blok: Mapping[str, Any], sleutel: str, waar: str = "xml", *, mag_leeg: bool = False) -> str:
    naam = _tekst(blok, sleutel, 64, waar, mag_leeg=mag_leeg)
    if naam and (_NAAM.fullmatch(naam) is None or naam.lower().startswith("xml")):
        raise BeschrijvingGeweigerd(f"{waar}, {sleutel}: '{naam}' kan geen naam van een element zijn.")
    return naam


def _naamruimte(xml: Mapping[str, Any]) -> str:
    naam = _tekst(xml, "naamruimte", 200, "xml", mag_leeg=True)
    if naam and _RUIMTE.fullmatch(naam) is None:
        raise BeschrijvingGeweigerd("xml, naamruimte: dit is geen naamruimte.")
    return naam
