# SPDX-License-Identifier: EUPL-1.2
"""The decision on a bezwaar (Awb 7:11, 7:12), by somebody else than who took the decision (10:3 lid 3)."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen import Bezwaaractie, Verzendwijze
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.awb.beslissing_op_bezwaar import BezwaarFeiten
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor, OntvankelijkFeiten, Vereiste
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.bezwaren import brieven
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import basis
from meedoen.regie.bezwaren.services.aanvullen import verzuim_open
from meedoen.regie.bezwaren.services.fouten import BezwaarWeigering
from meedoen.regie.bezwaren.soorten import Vervolg, soort_van
from meedoen.regie.dossiers.models import Dossier

_GEGROND: Final = BezwaarUitkomst.GEGROND
AWB_7_11_1: Final = Artikel(AWB, "7:11", "1")
AWB_7_12_1: Final = Artikel(AWB, "7:12", "1")


def eis_ander(scope: Scope, rij: Bezwaar, stuk: Bewijs) -> None:
    """Refuse who took the decision (the law) and who prepared it (our way of working)."""
    wie = besluiten.wie_werkt(scope).id
    mag = stuk.reken("mag_op_bezwaar_beslissen", beslisser_bezwaar=str(wie), beslisser_besluit=str(rij.besluit_door))
    if not mag.waarde:
        raise BezwaarWeigering("zelfde_beslisser")
    if wie == rij.voorbereid_door:
        raise BezwaarWeigering("derde_nodig")


@transaction.atomic
def beslis(
    *,
    scope: Scope,
    dossier: Dossier,
    bezwaar_id: UUID,
    gezien: int,
    uitkomst: BezwaarUitkomst,
    motivering: str,
    vervolg: Vervolg | None = None,
    lager: int | None = None,
    hoe: Verzendwijze | None = Verzendwijze.POST,
) -> Besluit:
    """Decide on the bezwaar, with receipt and letter. `vervolg`: with gegrond, what the decision asks of the gemeente;
    nothing is revoked by itself, except an amount: it gets `lager` (in cents, with `NIEUW_BESLUIT`) or falls.
    `hoe`: as in `leg_besluit_vast`. Raise `VeldWeigering`, and `BesluitWeigering` for mandate or letter.
    """
    rij = basis.pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    motivering = basis.eis_tekst(motivering, "motivering")
    if uitkomst is BezwaarUitkomst.GEGROND and vervolg is None:
        raise BezwaarWeigering("vervolg_nodig", veld="vervolg")
    basis.eis_soort(scope, dossier, rij)
    stuk = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    eis_ander(scope, rij, stuk)
    _eis_rijp(scope, rij, uitkomst, stuk)
    stuk.feiten = {
        "besluit": rij.besluit_nummer, "bezwaar_van": rij.ontvangen_op, "besloten_door": scope.naam,
        "motivering": motivering,
    }  # fmt: skip
    stuk.uitkomst = {"bezwaar": uitkomst.value}
    vervolg = vervolg if uitkomst is BezwaarUitkomst.GEGROND else None
    besluit = _leg_neer(scope, dossier, rij, stuk, uitkomst, motivering, vervolg, lager, hoe)
    wie = besluiten.wie_werkt(scope)
    basis.bewaar(
        rij, uitkomst=uitkomst.value, motivering=motivering, vervolg=vervolg.value if vervolg else "",
        beslist_op=scope.vandaag, beslist_door=wie.id, beslist_door_naam=wie.naam, beslissing_id=besluit.id,
        loopt_tot=basis.laatste_dag_beroep(scope.vandaag),
    )  # fmt: skip
    basis.op_tijdlijn(scope, rij, Bezwaaractie.BESLIST, scope.vandaag, uitkomst=uitkomst, vervolg=vervolg)
    return besluit


def _eis_rijp(scope: Scope, rij: Bezwaar, uitkomst: BezwaarUitkomst, stuk: Bewijs) -> None:
    """Run the rules on time, on being taken up and on hearing; refuse what they bar."""
    stuk.reken("bezwaar_tijdig", bekendmaking=rij.bekendmaking, ontvangen_op=rij.ontvangen_op, per_post_op=rij.post_op)
    termijn = BezwaarFeiten(
        bekendmaking=rij.bekendmaking, commissie=rij.commissie, verzuimen=basis.verzuimen(rij),
        verdaagd_weken=rij.verdaagd_weken, uitstel_tot=rij.uitstel_tot,
    )  # fmt: skip
    stuk.reken("beslistermijn_bezwaar", feiten=termijn)
    vraag = OntvankelijkFeiten(
        bezwaar_is_tijdig=rij.tijdig, te_laat_verschoonbaar=rij.verschoonbaar,
        verzuim_open=verzuim_open(rij, scope.vandaag), verzuim_gepasseerd=rij.verzuim_gepasseerd,
    )  # fmt: skip
    if rij.herstel_vereisten:
        stuk.reken("verzuim_in_bezwaar", ontbreekt=tuple(Vereiste(code) for code in rij.herstel_vereisten))
    antwoord = stuk.reken("bezwaar_ontvankelijk", feiten=vraag)
    if isinstance(antwoord, OordeelNodig):
        raise BezwaarWeigering("eerst_ontvankelijk")
    if not antwoord.waarde and uitkomst is not BezwaarUitkomst.NIET_ONTVANKELIJK:
        raise BezwaarWeigering("niet_ontvankelijk", veld="uitkomst")
    wacht_tot = rij.herstel_tot if rij.hersteld_op is None else None
    if wacht_tot is not None and scope.vandaag <= wacht_tot and antwoord.waarde and uitkomst is not _GEGROND:
        raise BezwaarWeigering("wacht_op_aanvulling", veld="uitkomst", dag=wacht_tot)
    if rij.gehoord_op is None:
        geen_hoor = GeenHoor(rij.geen_hoor) if rij.geen_hoor else None
        if stuk.reken("horen_nodig", uitkomst_bezwaar=uitkomst, geen_hoor=geen_hoor).waarde:
            raise BezwaarWeigering("hoorreden_past_niet" if geen_hoor else "eerst_horen", veld="uitkomst")


def _leg_neer(
    scope: Scope, dossier: Dossier, rij: Bezwaar, stuk: Bewijs, uitkomst: BezwaarUitkomst, motivering: str,
    vervolg: Vervolg | None, lager: int | None, hoe: Verzendwijze | None,
) -> Besluit:  # fmt: skip
    """Lay down amount, decision and letter in the field group of the decision objected to."""
    soort = soort_van(rij)
    with basis.in_groepen(scope, rij) as eigen:
        bedrag = soort.bedrag(rij, vervolg, lager)
        if bedrag:
            stuk.uitkomst["boete"] = bedrag
        besluit = besluiten.leg_besluit_vast(
            scope=eigen, dossier=dossier, soort=soort.beslissing, veldgroep=Veldgroep(rij.besluit_veldgroep),
            dagtekening=scope.vandaag, gronden=[AWB_7_11_1, AWB_7_12_1], bewijs=stuk,
            voorbereid=besluiten.wie_werkt(scope), bevoegd=scope, hoe=hoe,
        )  # fmt: skip
        brieven.leg_beslissing_vast(
            scope, eigen, dossier, rij, besluit, uitkomst=uitkomst, motivering=motivering, vervolg=vervolg,
            bedrag=bedrag,
        )  # fmt: skip
    return besluit
