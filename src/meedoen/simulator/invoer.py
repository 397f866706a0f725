# SPDX-License-Identifier: EUPL-1.2
"""From the short JSON of a tester or generator to a person in the state of the simulator.

One person (only `doelgroep` and one of `bsn`, `vNummer` are required; dates are ISO, gemeenten have 4
digits):

    {"bsn": "999990019", "vNummer": 2100000001, "naam": "alleen om te tonen", "geboortedatum": "1990-05-01",
     "doelgroep": "Asielstatushouder" | "Gezinsmigrant en overige migrant" (or "AS" | "GO"),
     "gedetailleerd": "Gezinshereniger", "begindatumDoelgroep": "2026-09-01",
     "gemeentecode": "0308", "vestigingsdatum": "2026-09-14",          living in a gemeente
     "vestigingen": {"0342": "2025-02-01"},                            and earlier in others
     "coaLocatie": true, "gekoppeldeGemeente": "0308",                 or at a COA location, coupled to one
     "begindatumPlicht": "2026-09-01", "kennisgeving": "2026-09-10",   without begindatumPlicht: not plichtig
     yet "eindePlicht": {"datum": "…", "reden": "Overlijden"},           not plichtig any more, in DUO's words
     "lbt": {"examennummer": "…", "resultaat": "B1-route haalbaar", "datum": "2026-10-01", "score":
     "31,50"}, "pip": {…} or "pips": [{"gemeentecode": "0308", and the fields of DUO's PIP}, …] (oldest
     first), "termijn": {"start": "…", "einde": "… (exclusive)", "wijzigingsdatum", "grondcode", "omschrijving"},
     default: from the first PIP
     "examens": [DUO's Examenresultaat], "uren": [{"gemeentecode", "taalles", "activiteiten", "bredeIntake"}],
     "map": {"gemeentecode", "datum"}, "pvt": {…}, "zroute": {…},
     "aanbod": [{"gemeentecode", "instellingsnummer", and the fields of DUO's Inburgeringsaanbod}]}
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from meedoen.simulator.gebeurtenissen.bewegingen import stel_termijn_vast
from meedoen.simulator.model import (
    ASIEL,
    GEZIN_OVERIG,
    Doelgroep,
    Persoon,
    Plicht,
    Resultaat,
    Termijn,
    Uren,
)
from meedoen.simulator.regels.aanbod import lees_aanbod
from meedoen.simulator.regels.pip import lees_pip
from meedoen.simulator.schema import fouten

_DOELGROEPEN = {"AS": ASIEL, "GO": GEZIN_OVERIG, ASIEL: ASIEL, GEZIN_OVERIG: GEZIN_OVERIG}
_BEKEND = frozenset(
    {
        "bsn", "vNummer", "naam", "geboortedatum", "doelgroep", "gedetailleerd",
        "begindatumDoelgroep", "gemeentecode", "vestigingsdatum", "vestigingen", "coaLocatie",
        "gekoppeldeGemeente", "begindatumPlicht", "kennisgeving", "eindePlicht", "lbt", "pip", "pips", "termijn",
        "examens", "boetes", "uren", "map", "pvt", "zroute", "aanbod",
    }
)  # fmt: skip

#: Free exam tries at the start of the term, per part (an assumption of the simulator; DUO's API gives the
#: balance).
GRATIS_POGINGEN = {"KNM": 2, "LE": 2, "LU": 2, "SC": 2, "SP": 2}


class FouteInvoer(ValueError):
    """The JSON of a person cannot be used; the message is a Dutch sentence."""


def lees_persoon(invoer: Any, vandaag: date) -> Persoon:
    """The person that the JSON above describes. FouteInvoer says what is wrong."""
    if not isinstance(invoer, dict):
        raise FouteInvoer("Een persoon is een JSON-object.")
    if onbekend := sorted(set(invoer) - _BEKEND):
        raise FouteInvoer(f"Onbekend veld: {', '.join(onbekend)}.")
    persoon = _kaal(invoer, vandaag)
    _woonplek(persoon, invoer, vandaag)
    _plicht(persoon, invoer)
    _traject(persoon, invoer, vandaag)
    return persoon


def _kaal(invoer: dict[str, Any], vandaag: date) -> Persoon:
    bsn, v_nummer = str(invoer.get("bsn") or "") or None, _getal(invoer, "vNummer")
    if bsn is None and v_nummer is None:
        raise FouteInvoer("Geef een BSN of een V-nummer.")
    if bsn is not None and not re.fullmatch(r"[0-9]{9}", bsn):
        raise FouteInvoer("Een BSN heeft negen cijfers.")
    if v_nummer is not None and not 0 <= v_nummer <= 9_999_999_999:
        raise FouteInvoer("Een V-nummer heeft hoogstens tien cijfers.")
    indeling = _DOELGROEPEN.get(str(invoer.get("doelgroep", "")))
    if indeling is None:
        raise FouteInvoer("De doelgroep is AS of GO, of het woord dat DUO gebruikt.")
    begin = _datum(invoer, "begindatumDoelgroep") or _datum(invoer, "begindatumPlicht") or vandaag
    gedetailleerd = str(invoer.get("gedetailleerd") or (ASIEL if indeling == ASIEL else "Gezinshereniger"))
    if fouten("Inburgeringsplicht", {"ref": "GedetailleerdeDoelgroep"}, gedetailleerd):
        raise FouteInvoer("Deze gedetailleerde doelgroep kent DUO niet.")
    return Persoon(
        bsn=bsn,
        v_nummer=v_nummer,
        naam=str(invoer.get("naam") or ""),
        geboortedatum=_datum(invoer, "geboortedatum"),
        doelgroep=Doelgroep(indeling=indeling, begindatum=begin, gedetailleerd=gedetailleerd),
        gratis_pogingen=dict(GRATIS_POGINGEN),
    )


def _woonplek(persoon: Persoon, invoer: dict[str, Any], vandaag: date) -> None:
    persoon.coa_locatie = bool(invoer.get("coaLocatie"))
    persoon.gemeentecode = _gemeente(invoer, "gemeentecode")
    persoon.gekoppelde_gemeente = _gemeente(invoer, "gekoppeldeGemeente")
    if persoon.coa_locatie and persoon.gekoppelde_gemeente is None:
        raise FouteInvoer("Iemand op een COA-locatie heeft een gekoppelde gemeente.")
    if persoon.gemeentecode and not persoon.coa_locatie:
        gevestigd = _datum(invoer, "vestigingsdatum") or _datum(invoer, "begindatumPlicht") or vandaag
        persoon.vestigingen[persoon.gemeentecode] = gevestigd
    eerder = invoer.get("vestigingen", {})
    for code in eerder:
        dag = _datum(eerder, code)
        if dag is None or _gemeente({"gemeente": code}, "gemeente") is None:
            raise FouteInvoer("Vestigingen zijn gemeentecodes met een datum.")
        persoon.vestigingen[code] = dag


def _plicht(persoon: Persoon, invoer: dict[str, Any]) -> None:
    begin, kennisgeving = _datum(invoer, "begindatumPlicht"), _datum(invoer, "kennisgeving")
    if begin is not None:
        persoon.plicht = Plicht(
            indicator=True, begindatum=begin, wijzigingsdatum=kennisgeving or begin, kennisgeving=kennisgeving
        )
        if einde := invoer.get("eindePlicht"):
            dag = _datum(einde, "datum")
            persoon.plicht.indicator, persoon.plicht.reden = False, str(einde.get("reden") or "") or None
            persoon.plicht.einddatum = persoon.plicht.wijzigingsdatum = dag
    elif kennisgeving is not None:
        raise FouteInvoer("Een kennisgeving vraagt ook een begindatumPlicht.")


def _traject(persoon: Persoon, invoer: dict[str, Any], vandaag: date) -> None:
    _lbt(persoon, invoer)
    for regel in [*invoer.get("pips", ()), *([invoer["pip"]] if "pip" in invoer else ())]:
        gemeente = _gemeente(regel, "gemeentecode") or persoon.woont_in
        if gemeente is None:
            raise FouteInvoer("Geef bij het PIP de gemeentecode.")
        _voldoet("PIP", "PIP", regel)
        persoon.pips.append(lees_pip(gemeente, regel))
        persoon.vestigingen.setdefault(gemeente, persoon.pips[-1].dagtekening)
    if "termijn" in invoer:
        start, einde = _datum(invoer["termijn"], "start"), _datum(invoer["termijn"], "einde")
        if start is None or einde is None:
            raise FouteInvoer("Een termijn heeft start en einde.")
        persoon.termijn = Termijn(
            start=start,
            einde=einde,
            wijzigingsdatum=_datum(invoer["termijn"], "wijzigingsdatum") or start,
            grondcode=invoer["termijn"].get("grondcode"),
            grondomschrijving=invoer["termijn"].get("omschrijving"),
        )
    else:
        stel_termijn_vast(persoon, persoon.pips[0].dagtekening if persoon.pips else vandaag)
    for regel in invoer.get("examens", ()):
        _voldoet("Examen", "Examenresultaat", regel)
        persoon.examens.append(regel)
    for regel in invoer.get("boetes", ()):
        _voldoet("Boete", "Boete", regel)
        persoon.boetes.append(regel)
    for regel in invoer.get("aanbod", ()):
        _voldoet("Inburgeringsaanbod", "Inburgeringsaanbod", regel)
        gemeente = _gemeente(regel, "gemeentecode") or persoon.woont_in or ""
        persoon.aanbod.append(lees_aanbod(gemeente, str(regel.get("instellingsnummer")), regel))
    _uren_en_resultaten(persoon, invoer, vandaag)


def _lbt(persoon: Persoon, invoer: dict[str, Any]) -> None:
    lbt = invoer.get("lbt")
    if not lbt:
        return
    if lbt.get("examennummer"):
        persoon.lbt_nummer = str(lbt["examennummer"])
    if lbt.get("resultaat"):
        resultaat = {
            "resultaat": lbt["resultaat"],
            "behaaldeScore": lbt.get("score", "31,50"),
            "benodigdeScore": lbt.get("benodigd", "25,00"),
            "datumAfname": lbt.get("datum"),
        }
        _voldoet("Leerbaarheidstoets", "Resultaat", resultaat)
        persoon.lbt_resultaten.append(resultaat)


def _uren_en_resultaten(persoon: Persoon, invoer: dict[str, Any], vandaag: date) -> None:
    for regel in invoer.get("uren", ()):
        persoon.uren.append(
            Uren(
                gemeentecode=_gemeente(regel, "gemeentecode") or persoon.woont_in or "",
                bekend_tot=_datum(regel, "bekendTot") or vandaag,
                taalles=_getal(regel, "taalles"),
                activiteiten=_getal(regel, "activiteiten"),
                brede_intake=_getal(regel, "bredeIntake"),
            )
        )
    for naam in ("map", "pvt", "zroute"):
        if naam in invoer:
            gemeente = _gemeente(invoer[naam], "gemeentecode") or persoon.woont_in or ""
            setattr(persoon, naam, Resultaat(gemeentecode=gemeente, datum=_datum(invoer[naam], "datum")))


def _voldoet(api: str, schema: str, waarde: Any) -> None:
    if gevonden := fouten(api, {"ref": schema}, waarde):
        raise FouteInvoer(f"{schema}: {gevonden[0]}.")


def _datum(invoer: dict[str, Any], naam: str) -> date | None:
    try:
        return date.fromisoformat(str(invoer[naam])) if invoer.get(naam) else None
    except ValueError as fout:
        raise FouteInvoer(f"{naam} is geen datum in de vorm jjjj-mm-dd.") from fout


def _gemeente(invoer: dict[str, Any], naam: str) -> str | None:
    waarde = invoer.get(naam)
    if waarde in (None, ""):
        return None
    code = f"{waarde:04d}" if isinstance(waarde, int) else str(waarde)
    if not re.fullmatch(r"[0-9]{4}", code):
        raise FouteInvoer(f"{naam} is geen gemeentecode van vier cijfers.")
    return code


def _getal(invoer: dict[str, Any], naam: str) -> int | None:
    waarde = invoer.get(naam)
    if waarde is None or waarde == "":
        return None
    try:
        return int(waarde)
    except (TypeError, ValueError) as fout:
        raise FouteInvoer(f"{naam} is geen getal.") from fout
