# SPDX-License-Identifier: EUPL-1.2
"""Lay down what a notification brought: find or make the dossier, then its facts, inside one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import verbeteringen
from meedoen.domein.klokken import KlokSoort, klokken, zoek
from meedoen.domein.signalen import SIGNALEN
from meedoen.domein.toegang import Scope
from meedoen.domein.verschillen import verschilt
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import dossierfeiten, rijen
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries import dossier_met_nummer
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, leg_vast, maak_dossier, vul_gegevens_aan
from meedoen.regie.koppelingen.brp.overnemen import velden_van
from meedoen.regie.koppelingen.brp.port import BrpPersoon
from meedoen.regie.koppelingen.coa.port import CoaPersoon
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.koppelingen.verwerken.bronnen import Bronnen, in_een_rij, zonder_herhaling
from meedoen.regie.koppelingen.verwerken.vertalen import feiten_uit_bronnen


class Opzij(Exception):
    """A person must look first. `staat`: quarantaine or vastgelopen; `oorzaak`: a code of `zinnen`."""

    def __init__(self, staat: str, oorzaak: str) -> None:
        super().__init__(oorzaak)
        self.staat, self.oorzaak = staat, oorzaak


def leg_neer(
    *,
    scope: Scope,
    rij: Inkomend,
    dag: date,
    bsn: str | None,
    duo: Mapping[str, Any],
    brp: BrpPersoon | None,
    coa: CoaPersoon | None,
) -> tuple[str, Dossier]:
    """Write all that follows from one notification; return its new state and the dossier.

    `dag`: the day of DUO's registration. Raise `Opzij` when it is not clear whose dossier this is.
    """
    bronnen = Bronnen(rij.gebeurtenis_id, dag, rij.gemeente_id, duo, brp, coa)
    dossier = _vind(rij)
    if dossier is None:
        if not SIGNALEN[rij.gebeurtenis_id].eerste:
            raise Opzij("quarantaine", "quarantaine_geen_dossier")
        dossier = _maak(scope, rij, bronnen)
        _vul_aan(scope, dossier, rij, brp, coa)
    else:
        _vul_aan(scope, dossier, rij, brp, coa)
        oorzaak = _al_gemeld(dossier, rij)
        al = rijen(dossier)
        feiten = feiten_uit_bronnen(bronnen, feiten_uit(al, gemeente=dossier.gemeente_id))
        feiten = zonder_herhaling(feiten, verbeteringen(al)) if feiten else feiten
        if oorzaak is None:
            feiten = (_gemeld(rij, dag), *feiten)
        if feiten:
            leg_alles_vast(scope=scope, dossier=dossier, feiten=in_een_rij(feiten), oorzaak=oorzaak)
    if rij.gebeurtenis_id == "SS139" and bsn is not None:
        _controleer_start(scope, dossier, rij, dag)
    return ("verwerkt" if bsn is not None else "wacht_op_bsn"), dossier


def _vind(rij: Inkomend) -> Dossier | None:
    """Return the dossier by BSN or V-nummer. Two numbers that point to two dossiers are for a person."""
    op_bsn = dossier_met_nummer(gemeente_id=rij.gemeente_id, bsn=rij.bsn, v_nummer=None) if rij.bsn else None
    op_v = dossier_met_nummer(gemeente_id=rij.gemeente_id, bsn=None, v_nummer=rij.v_nummer) if rij.v_nummer else None
    if op_bsn is not None and op_v is not None and op_bsn.id != op_v.id:
        raise Opzij("quarantaine", "quarantaine_twee_dossiers")
    dossier = op_bsn or op_v
    if dossier is not None:
        eigen = dossier.identificatie
        anders = (rij.bsn and eigen.bsn and rij.bsn != eigen.bsn) or (
            rij.v_nummer and eigen.v_nummer and rij.v_nummer != eigen.v_nummer
        )
        if anders:
            tekst = f"Het BSN en het V-nummer samen passen niet bij dossier {dossier.nummer}."
            raise Opzij("quarantaine", f"quarantaine_dossier_weigert: {tekst}")
    return dossier


def _maak(scope: Scope, rij: Inkomend, b: Bronnen) -> Dossier:
    wie: BrpPersoon | CoaPersoon | None = b.brp if b.brp and b.brp.achternaam else b.coa or b.brp
    feiten = in_een_rij(feiten_uit_bronnen(b, DossierFeiten()))
    return maak_dossier(
        scope=scope,
        gemeente_id=rij.gemeente_id,
        bsn=rij.bsn,
        v_nummer=rij.v_nummer,
        voornamen=wie.voornamen if wie else "",
        achternaam=wie.achternaam if wie else "",
        geboortedatum=wie.geboortedatum if wie else None,
        geslacht=wie.geslacht if wie else "",
        geheim_adres=b.brp.geheim_adres if b.brp else False,
        feiten=(_gemeld(rij, b.dag), *feiten),
    )


def _vul_aan(scope: Scope, dossier: Dossier, rij: Inkomend, brp: BrpPersoon | None, coa: CoaPersoon | None) -> None:
    """Write the number that was missing and what the registers know; the BRP goes before what we had."""
    eigen = dossier.identificatie
    nummers = {
        veld: waarde
        for veld, waarde in (("bsn", rij.bsn), ("v_nummer", rij.v_nummer))
        if waarde and not getattr(eigen, veld)
    }
    if nummers:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=nummers, bron=g.Bron.DUO)
    if brp is not None:
        velden = velden_van(brp, dossier, dossierfeiten(dossier))
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=velden, bron=g.Bron.BRP)
    elif coa is not None and not dossier.naam_bekend:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=_naam(coa), bron=g.Bron.COA)


def _naam(persoon: CoaPersoon) -> dict[str, object]:
    velden: dict[str, object] = {
        "voornamen": persoon.voornamen,
        "achternaam": persoon.achternaam,
        "geslacht": persoon.geslacht,
        "geboortedatum": persoon.geboortedatum,
    }
    return {veld: waarde for veld, waarde in velden.items() if waarde}


def _gemeld(rij: Inkomend, dag: date) -> Feit:
    inhoud = g.NotificatieOntvangen(
        gebeurtenis_id=rij.gebeurtenis_id, registratie_datum_tijd=rij.registratie, bericht_id=rij.bericht_id
    )
    return Feit(inhoud, dag, g.Bron.DUO)


def _al_gemeld(dossier: Dossier, rij: Inkomend) -> UUID | None:
    """Return the row of this very message, laid down while it waited for a BSN."""
    gevonden: UUID | None = (
        Gebeurtenis.objects.filter(
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            kenmerk=g.NotificatieOntvangen.code,
            gegevens__bericht_id=str(rij.bericht_id),
        )
        .values_list("id", flat=True)
        .first()
    )
    return gevonden


def _controleer_start(scope: Scope, dossier: Dossier, rij: Inkomend, dag: date) -> None:
    """SS139 is a check on the start of the ten weeks that we compute from facts: a difference is shown.

    One that says what we have takes an earlier difference away.
    """
    feiten = dossierfeiten(dossier)
    klok = zoek(klokken(feiten, vandaag=scope.vandaag), KlokSoort.PIP_TIEN_WEKEN)
    inhoud: g.Gegevens = g.VerschilSs139(duo_start=dag, onze_start=klok.start)
    if verschilt(dag, klok) is False:
        if feiten.verschil_ss139 is None:
            return
        inhoud = g.VerschilOpgelost(over=g.VerschilOver.TIEN_WEKEN, duo=dag)
    if inhoud != feiten.verschil_ss139:
        leg_vast(
            scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=dag, bron=g.Bron.SYSTEEM,
            oorzaak=_al_gemeld(dossier, rij),
        )  # fmt: skip
