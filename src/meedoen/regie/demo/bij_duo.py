# SPDX-License-Identifier: EUPL-1.2
"""The same invented people as DUO knows them: input for the simulator, in its own JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.plan import vestiging_bij_duo
from meedoen.regie.demo.personen import Persoon


def persoon_bij_duo(dossier: DemoDossier) -> dict[str, Any]:
    """Return what the simulator must know so that a read at DUO agrees with this dossier."""
    uit = kaal(dossier.persoon)
    for feit in dossier.loop.feiten:
        uit |= _uit_feit(feit.gegevens, uit)
    vestiging = vestiging_bij_duo(dossier.lijn)
    if vestiging is not None:
        uit["vestigingsdatum"] = vestiging.isoformat()
    pip = _eigen_pip(dossier)
    if pip is not None:
        uit["pips"] = [*uit.get("pips", []), pip]
    return uit


def _uit_feit(inhoud: g.Gegevens, uit: dict[str, Any]) -> dict[str, Any]:
    """Return what DUO must hold for this row to be what it told."""
    match inhoud:
        case g.PlichtVastgesteld(inburgeringsplichtig=False, einddatum=date() as einde, reden=reden):
            return {"eindePlicht": {"datum": einde.isoformat(), "reden": reden}}
        case g.PlichtVastgesteld(begindatum=date() as begin, kennisgeving=kennisgeving):
            plicht = {"begindatumPlicht": begin.isoformat()}
            return plicht | ({"kennisgeving": kennisgeving.isoformat()} if kennisgeving else {})
        case g.DoelgroepVastgesteld(begindatum=date() as begin):
            return {"begindatumDoelgroep": begin.isoformat()}
        case g.LbtAangemeld(examennummer=nummer):
            return {"lbt": {"examennummer": nummer or ""}}
        case g.LbtUitslag():
            return {"lbt": _lbt(uit.get("lbt", {}), inhoud)}
        case g.PipOvergenomen(gemeente=gemeente, dagtekening=dag, leerroute=route, niveau=niveau):
            return {"pips": [_pip(gemeente, dag.isoformat(), route, niveau)]}
        case g.TermijnGesteld():
            return {"termijn": _termijn(inhoud)}
        case g.AanbodGedaan():
            return {"aanbod": [*uit.get("aanbod", []), _aanbod(inhoud) | _wie(uit)]}
        case g.PvtOndertekend(datum=date() as dag):
            return {"pvt": {"datum": dag.isoformat()} | _wie(uit)}
        case g.MapAfgerond(datum=date() as dag):
            return {"map": {"datum": dag.isoformat()} | _wie(uit)}
        case g.UrenGeboekt(uren=uren, tot_en_met=dag):
            eerder = sum(deel["activiteiten"] for deel in uit.get("uren", []))
            return {"uren": [{"activiteiten": eerder + uren, "bekendTot": dag.isoformat()} | _wie(uit)]}
        case g.VerhuisdUit(datum=dag, nieuwe_gemeente=int(nieuwe)):
            eerder = {uit["gemeentecode"]: uit["vestigingsdatum"]}
            return {"gemeentecode": f"{nieuwe:04d}", "vestigingsdatum": dag.isoformat(), "vestigingen": eerder}
    return {}


def _wie(uit: dict[str, Any]) -> dict[str, Any]:
    """The gemeente that delivers: where someone lives at that moment."""
    return {"gemeentecode": uit["gemeentecode"]}


def _aanbod(feit: g.AanbodGedaan) -> dict[str, Any]:
    dagen = {
        "datumInburgeringsaanbod": feit.datum,
        "verwachteStartdatumOpleiding": feit.start,
        "verwachteEinddatumOpleiding": feit.einde,
    }
    uit: dict[str, Any] = {
        "instellingsnummer": int(feit.instellingsnummer),
        "indicatorAlfabetiseringsonderwijs": feit.alfabetisering,
    }
    return uit | {naam: dag.isoformat() for naam, dag in dagen.items() if dag is not None}


def _termijn(termijn: g.TermijnGesteld) -> dict[str, str]:
    velden = {
        "start": termijn.start.isoformat(),
        "einde": termijn.einde.isoformat(),
        "wijzigingsdatum": termijn.wijzigingsdatum.isoformat() if termijn.wijzigingsdatum else None,
        "grondcode": termijn.grondcode,
        "omschrijving": termijn.omschrijving,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def kaal(persoon: Persoon) -> dict[str, Any]:
    """Return only who someone is and where they live: DUO has told the gemeente nothing yet."""
    uit: dict[str, Any] = {
        "bsn": persoon.bsn,
        "vNummer": int(persoon.v_nummer),
        "naam": persoon.naam,
        "geboortedatum": persoon.geboortedatum.isoformat(),
        "doelgroep": persoon.doelgroep.value,
        "gedetailleerd": persoon.doelgroep_gedetailleerd,
        "begindatumDoelgroep": persoon.titel_vanaf.isoformat(),
    }
    code = f"{persoon.gemeente:04d}"
    if persoon.inschrijving is None and persoon.doelgroep is Doelgroep.ASIEL:
        return uit | {"coaLocatie": True, "gekoppeldeGemeente": code}
    uit["gemeentecode"] = code
    if persoon.inschrijving is not None:
        uit["vestigingsdatum"] = persoon.inschrijving.isoformat()
    return uit


def _lbt(eerder: dict[str, Any], uitslag: g.LbtUitslag) -> dict[str, Any]:
    uit = {**eerder, "resultaat": uitslag.resultaat, "datum": uitslag.datum_afname.isoformat()}
    scores = {"score": uitslag.behaalde_score, "benodigd": uitslag.benodigde_score}
    return uit | {naam: score for naam, score in scores.items() if score}


def _eigen_pip(dossier: DemoDossier) -> dict[str, Any] | None:
    vastgesteld = [f.gegevens for f in dossier.loop.feiten if isinstance(f.gegevens, g.PipVastgesteld)]
    geweigerd = any(
        isinstance(f.gegevens, g.PipBijDuo) and f.gegevens.uitkomst is g.DuoUitkomst.GEWEIGERD
        for f in dossier.loop.feiten
    )
    if not vastgesteld or geweigerd:
        return None
    pip, inhoud = vastgesteld[-1], dossier.loop.pip
    niveau = inhoud.niveau if inhoud else None
    uit = _pip(dossier.persoon.gemeente, pip.dagtekening.isoformat(), pip.leerroute, niveau)
    asiel_b = pip.leerroute == "B" and dossier.persoon.doelgroep is Doelgroep.ASIEL
    if inhoud and inhoud.uren_taal_knm and asiel_b:
        uit["geschatteIntensiteitB1Route"] = inhoud.uren_taal_knm
    return uit


def _pip(gemeente: int, dagtekening: str, leerroute: str, niveau: str | None) -> dict[str, Any]:
    uit: dict[str, Any] = {
        "gemeentecode": f"{gemeente:04d}",
        "dagtekeningPip": dagtekening,
        "leerroute": leerroute,
    }
    return uit | ({"niveau": niveau} if niveau and leerroute != "Z" else {})
