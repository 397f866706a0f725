# SPDX-License-Identifier: EUPL-1.2
"""From DUO's JSON and the registers to facts of the tijdlijn; only what differs from what we know. Pure.

Nothing is guessed: a member DUO leaves out stays unknown here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.nummers import gemeente_id
from meedoen.domein.uitwisseling import vertrokken_op
from meedoen.domein.wonen import UIT_AZC
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.koppelingen.verwerken import halen, vertalen_duo
from meedoen.regie.koppelingen.verwerken.bronnen import Bronnen, dag_uit, niet_meer, van_duo

_DOELGROEP: Final = {
    "Asielstatushouder": Doelgroep.ASIEL,
    "Gezinsmigrant en overige migrant": Doelgroep.GEZIN_OVERIG,
}
_VOLDAAN: Final = {
    "SS106": g.Vaststelling.DIPLOMA,
    "SS107": g.Vaststelling.VRIJSTELLING,
    "SS108": g.Vaststelling.ONTHEFFING,
    "SS141": g.Vaststelling.ZROUTE,
}
_VESTIGING: Final = frozenset({"SS120", "SS121"})


def feiten_uit_bronnen(bronnen: Bronnen, bekend: DossierFeiten) -> tuple[Feit, ...]:
    """Return the facts that are new to this dossier, in the order in which they should be laid down."""
    return tuple(
        feit
        for maak in (
            _uit_coa, _uit_brp, vertalen_duo.plichten, _plicht, _doelgroepen, _lbt, _pip, vertalen_duo.termijnen,
            _termijn, vertalen_duo.vrijstellingen, vertalen_duo.ontheffingen, vertalen_duo.examens,
            vertalen_duo.inzet, vertalen_duo.verzoeken, _pauze, _einde, vertalen_duo.signalen,
        )
        for feit in maak(bronnen, bekend)
    )  # fmt: skip


def _uit_coa(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    if b.coa is None:
        return
    koppeling = b.coa.koppeling
    if koppeling is not None:
        gekoppeld = g.Gekoppeld(datum=koppeling.datum, gemeente=koppeling.gemeente)
        if gekoppeld != bekend.gekoppeld:
            yield Feit(gekoppeld, koppeling.datum, g.Bron.COA)
    for stay in b.coa.verblijf:
        verblijf = g.VerblijfAzc(vanaf=stay.vanaf, tot=stay.tot, locatie=stay.locatie)
        # This port says nothing of regioplaatsing; a file of the COA may have.
        if verblijf not in (replace(stand, regioplaatsing=None) for stand in bekend.azc):
            yield Feit(verblijf, stay.tot or stay.vanaf, g.Bron.COA)


def _uit_brp(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    if b.brp is None:
        return
    hier = [i for i in b.brp.inschrijvingen if i.gemeente == b.gemeente]
    elders = [i for i in b.brp.inschrijvingen if i.gemeente != b.gemeente]
    if hier:
        yield from _woont_hier(b, bekend, hier[-1].vanaf, elders[-1].gemeente if elders else None)
    for plaats in elders:
        # Registered elsewhere (in the gemeente of the azc) is no registration here, but worth knowing.
        ooit = g.Ingeschreven(datum=plaats.vanaf, gemeente=plaats.gemeente)
        if not hier and bekend.ingeschreven is None and b.coa is not None and not bekend.azc:
            yield Feit(ooit, plaats.vanaf, g.Bron.BRP)
    if b.brp.gezin is not None:
        gezin = g.GezinVolgensBrp(partners=b.brp.gezin.partners, kinderen=b.brp.gezin.kinderen)
        if gezin != bekend.gezin_brp:
            yield Feit(gezin, b.dag, g.Bron.BRP)
    laatste = b.brp.inschrijvingen[-1] if b.brp.inschrijvingen else None
    if b.signaal == "SS122" and laatste is not None and laatste.gemeente != b.gemeente:
        uit = g.VerhuisdUit(datum=laatste.vanaf, nieuwe_gemeente=laatste.gemeente)
        if uit != bekend.verhuisd_uit:
            yield Feit(uit, min(laatste.vanaf, b.dag), g.Bron.BRP)


def _woont_hier(b: Bronnen, bekend: DossierFeiten, vanaf: date, vorige: int | None) -> Iterator[Feit]:
    ingeschreven = g.Ingeschreven(datum=vanaf, gemeente=b.gemeente)
    stay = bekend.azc[-1] if bekend.azc else None
    if b.signaal in UIT_AZC and stay is not None and stay.tot is None and _niet_in_coa(b):
        # SS139 and the like say that who was on a COA location has left it; the BRP says since when.
        uit = g.VerblijfAzc(vanaf=stay.vanaf, tot=max(vanaf, stay.vanaf), locatie=stay.locatie)
        yield Feit(uit, max(vanaf, stay.vanaf), g.Bron.BRP)
    if ingeschreven != bekend.ingeschreven:
        yield Feit(ingeschreven, vanaf, g.Bron.BRP)
    if b.signaal in _VESTIGING and (bekend.verhuisd is None or bekend.verhuisd.datum != vanaf):
        pip = b.duo.get(halen.PIP)
        ander = gemeente_id(pip["gemeentecode"]) if pip else vorige
        verhuisd = g.VerhuisdNaarGemeente(datum=vanaf, vorige_gemeente=None if ander == b.gemeente else ander)
        yield Feit(verhuisd, vanaf, g.Bron.BRP)


def _niet_in_coa(b: Bronnen) -> bool:
    return b.coa is None or not b.coa.verblijf or b.coa.verblijf[-1].tot is not None


def _plicht(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    json = b.duo.get(halen.PLICHT)
    if json is None:
        return
    plicht = g.PlichtVastgesteld(
        inburgeringsplichtig=json["indicatorInburgeringsplicht"],
        begindatum=dag_uit(json, "begindatum"),
        kennisgeving=dag_uit(json, "datumKennisgevingInburgeringsplicht"),
        einddatum=dag_uit(json, "einddatum"),
        wijzigingsdatum=dag_uit(json, "wijzigingsdatum"),
        reden=json.get("redenGeenInburgeringsplicht"),
    )
    if plicht != bekend.plicht:
        yield van_duo(plicht, plicht.wijzigingsdatum or plicht.kennisgeving or plicht.begindatum, b)


def _doelgroepen(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """The history first, so that each change stands on its own day; the present one carries the detail."""
    nu = b.duo.get(halen.DOELGROEP) or {}
    gezien = {(d.doelgroep, d.begindatum) for d in bekend.doelgroepen}
    for json in [*(b.duo.get(halen.DOELGROEPEN) or []), nu]:
        groep = _DOELGROEP.get(json.get("indeling", ""))
        if groep is None:
            continue
        begin = dag_uit(json, "begindatum")
        is_nu = json.get("indeling") == nu.get("indeling") and begin == dag_uit(nu, "begindatum")
        if (groep, begin) in gezien:
            continue
        gezien.add((groep, begin))
        fijn = nu.get("gedetailleerdeDoelgroep") if is_nu else None
        yield van_duo(g.DoelgroepVastgesteld(doelgroep=groep, begindatum=begin, gedetailleerd=fijn), begin, b)


def _lbt(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    nummer = (b.duo.get(halen.LBT_NUMMER) or {}).get("examennummer")
    oud = bekend.lbt_aangemeld
    if (nummer and (oud is None or oud.examennummer != nummer)) or (b.signaal == "SS137" and oud is None):
        yield van_duo(g.LbtAangemeld(datum=b.dag, examennummer=nummer), b.dag, b)
    elif halen.LBT_NUMMER in b.duo and not nummer and oud is not None and oud.examennummer:
        # DUO knows the person and has the number no more: the gemeente or DUO withdrew it.
        yield niet_meer(b, g.BijDuo.LBT_NUMMER, oud.examennummer)
    uitslagen = sorted(b.duo.get(halen.LBT_UITSLAGEN) or [], key=lambda u: str(u["datumAfname"]))
    for json in uitslagen:
        uitslag = g.LbtUitslag(
            datum_afname=date.fromisoformat(json["datumAfname"]),
            resultaat=json["resultaat"],
            behaalde_score=json.get("behaaldeScore"),
            benodigde_score=json.get("benodigdeScore"),
        )
        if json is uitslagen[-1] and uitslag != bekend.lbt_uitslag:
            yield van_duo(uitslag, uitslag.datum_afname, b)


def _pip(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """A PIP at DUO that we did not make here: of the gemeente before, or of ours from before this dossier."""
    json = b.duo.get(halen.PIP)
    if json is None:
        return
    pip, van = json["pip"], gemeente_id(json["gemeentecode"])
    if van != b.gemeente and (bekend.pips or vertrokken_op(bekend) is not None):
        elders = g.PipElders(dagtekening=date.fromisoformat(pip["dagtekeningPip"]), gemeente=van)
        if elders not in bekend.duo.pips_elders and _na_ons(elders, bekend):
            yield van_duo(elders, elders.dagtekening, b)
    if bekend.pips or bekend.duo.pips_elders or vertrokken_op(bekend) is not None:
        return
    overgenomen = g.PipOvergenomen(
        dagtekening=date.fromisoformat(pip["dagtekeningPip"]),
        leerroute=pip["leerroute"],
        gemeente=van,
        niveau=pip.get("niveau"),
    )
    if overgenomen != bekend.pip_overgenomen:
        yield van_duo(overgenomen, overgenomen.dagtekening, b)


def _na_ons(elders: g.PipElders, bekend: DossierFeiten) -> bool:
    """Say whether that PIP came after ours; the one somebody brought along to us came before."""
    eigen = bekend.pip
    return eigen is None or elders.dagtekening >= eigen.dagtekening


def _termijn(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    json = b.duo.get(halen.TERMIJN)
    if json is None:
        return
    termijn = g.TermijnGesteld(
        start=date.fromisoformat(json["startdatum"]),
        einde=date.fromisoformat(json["einddatum"]),
        wijzigingsdatum=dag_uit(json, "wijzigingsdatum"),
        grondcode=json.get("verlengingsgrondcode"),
        omschrijving=json.get("verlengingsgrondomschrijving"),
    )
    if termijn != bekend.termijn:
        yield van_duo(termijn, termijn.wijzigingsdatum, b)


def _pauze(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    tijdelijk = [
        json["TijdelijkeVrijstelling"]
        for json in b.duo.get(halen.VRIJSTELLINGEN) or []
        if json.get("TijdelijkeVrijstelling", {}).get("oordeel") == "Toekenning"
    ]
    laatste: Mapping[str, Any] = max(tijdelijk, key=lambda json: str(json.get("startdatum", "")), default={})
    if b.signaal == "SS109" and bekend.pauze is None:
        vanaf = dag_uit(laatste, "startdatum") or b.dag
        yield van_duo(g.Gepauzeerd(vanaf=vanaf), vanaf, b)
    elif b.signaal in ("SS129", "SS130") and bekend.pauze is not None:
        einde = dag_uit(laatste, "einddatum")
        vanaf = einde if einde is not None and bekend.pauze.vanaf <= einde <= b.dag else b.dag
        yield van_duo(g.Hervat(vanaf=vanaf), vanaf, b)


def _einde(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    json = b.duo.get(halen.PLICHT) or {}
    einde = dag_uit(json, "einddatum")
    datum = einde or b.dag
    if b.signaal in _VOLDAAN and bekend.voldaan is None:
        yield van_duo(g.Voldaan(datum=datum, wijze=_VOLDAAN[b.signaal]), datum, b)
    elif b.signaal == "SS110" and bekend.plicht_ingetrokken is None:
        reden = json.get("redenGeenInburgeringsplicht")
        yield van_duo(g.PlichtIngetrokken(datum=datum, reden=reden), datum, b)
    elif b.signaal == "SS111" and bekend.overleden is None:
        dag = b.brp.overleden_op if b.brp and b.brp.overleden_op else None
        if dag is None and json.get("redenGeenInburgeringsplicht") == "Overlijden":
            dag = einde
        yield van_duo(g.Overleden(datum=dag), dag, b)
