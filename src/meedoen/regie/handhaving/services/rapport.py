# SPDX-License-Identifier: EUPL-1.2
"""The report with the intention to fine (Awb 5:48, 5:50, 5:53), and what the person said about it (5:10a)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen import Boeteactie, Boetegrond
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht.awb.rapport import RapportInhoud, ontbreekt_in_rapport
from meedoen.recht.awb.verdediging import cautie_in_orde
from meedoen.regie.besluiten.brieven.boete import VoornemenBoeteBrief
from meedoen.regie.besluiten.services import leg_brief_vast, wie_werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import brieven, queries, toets, voor
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.stukken import Stuk, stukken
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.voordeel import tellen
from meedoen.regie.voordeel.punten import Punt, Venster
from meedoen.regie.web import datums

_WEGEN = Handeling.BOETE_VOORBEREIDEN


def punten(zaak: Zaak) -> list[Punt]:
    """Return what speaks for the person in this procedure: counted, and added by hand; three queries."""
    bronnen = tellen.lees(
        zaak.dossier, zaak.feiten, zaak.klokken, beleid=zaak.beleid, venster=Venster(None, zaak.rij.overtreding_op),
        in_traject=zaak.grond is Boetegrond.MEDEWERKING,
    )  # fmt: skip
    return voor.met_de_hand(tellen.tel(bronnen), queries.omstandigheden(zaak.dossier, zaak.rij.id))


def bewijs(zaak: Zaak) -> list[Stuk]:
    """Return the proof: as the report left, or while there is none as the tijdlijn holds it; at most one query."""
    if zaak.rij.rapport_op is not None:
        return [Stuk(date.fromisoformat(dag), zin) for dag, zin in zaak.rij.stukken]
    return stukken(zaak.dossier, zaak.grond, tot=zaak.vandaag)


def laatste_dag(zaak: Zaak) -> date:
    """Return until when the person can give a view, when the intention leaves today."""
    return eerste_werkdag(zaak.vandaag + timedelta(days=zaak.beleid.zienswijze_dagen))


def eis_kan(zaak: Zaak) -> None:
    """Refuse a report where the law bars a fine, or while something must be judged first."""
    basis.eis_loopt(zaak)
    if zaak.rij.rapport_op is not None:
        raise BoeteWeigering("klaar")
    toets.eis_vrij(zaak)


def concept(scope: Scope, zaak: Zaak, *, plaats_tijd: str, tolk: str, brieftaal: str = "") -> VoornemenBoeteBrief:
    """Return the letter as it would leave today; writes nothing. Raise `BoeteWeigering`.

    `brieftaal`: the language beside Dutch, empty for none.
    """
    eis_kan(zaak)
    inhoud = RapportInhoud(
        rapport_gedagtekend=True,
        rapport_naam=zaak.dossier.naam_bekend,
        rapport_overtreding=True,
        rapport_voorschrift=True,
        rapport_plaats_tijd=bool(plaats_tijd.strip()),
    )
    if "plaats_en_tijd" in ontbreekt_in_rapport(inhoud).waarde:
        raise BoeteWeigering("plaats_tijd_nodig", veld="plaats_tijd")
    gevonden = bewijs(zaak)
    if not gevonden and not zaak.rij.feiten.strip():
        raise BoeteWeigering("feiten_nodig")
    return brieven.voornemen(
        scope, zaak, stukken=gevonden, voor=punten(zaak), plaats_tijd=plaats_tijd.strip(), tot=laatste_dag(zaak),
        tolk=tolk.strip(), taal=brieftaal,
    )  # fmt: skip


@transaction.atomic
def verstuur_voornemen(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, plaats_tijd: str, tolk: str,
    brieftaal: str = "",
) -> Boeteprocedure:  # fmt: skip
    """Make the report and send it with the intention to fine; from here on the report stands. Raise `BoeteWeigering`.

    A report is a duty for a fine of article 23 (Awb 5:53); for article 22 it is our way of working.
    """
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN, gezien=gezien)
    gegevens = concept(scope, zaak, plaats_tijd=plaats_tijd, tolk=tolk, brieftaal=brieftaal)
    wie = wie_werkt(scope)
    brief = leg_brief_vast(
        scope=scope, dossier=zaak.dossier, soort="voornemen_boete", brief=gegevens, veldgroep=Veldgroep.HANDHAVING
    )
    basis.bewaar(
        zaak.rij,
        rapport_op=scope.vandaag,
        rapport_door=wie.id,
        rapport_door_naam=wie.naam,
        plaats_tijd=gegevens.plaats_tijd[:200],
        stukken=[[stuk.dag.isoformat(), stuk.zin] for stuk in gegevens.gebeurd],
        zienswijze_tot=gegevens.zienswijze_tot,
        voornemen=brief,
        tolk_nodig=bool(tolk.strip()),
        tolk_taal=tolk.strip()[:60],
    )
    basis.op_tijdlijn(scope, zaak, Boeteactie.RAPPORT, scope.vandaag, tot=gegevens.zienswijze_tot)
    return zaak.rij


@transaction.atomic
def leg_zienswijze_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    procedure_id: UUID,
    gezien: int,
    gegeven: bool,
    datum: date,
    verhoord: bool = False,
    cautie_gegeven: bool | None = None,
    tekst: str = "",
) -> Boeteprocedure:
    """Write what the person said about the intention, or that nothing came within the term. Raise `BoeteWeigering`.

    `verhoord`: questions were asked with a view to the fine; then the cautie comes first (Awb 5:10a), and without it
    no word of what was said may be used, so none is kept.
    """
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN, gezien=gezien)
    basis.eis_loopt(zaak)
    rij = zaak.rij
    if rij.zienswijze_tot is None or rij.rapport_op is None:
        raise BoeteWeigering("geen_voornemen")
    if rij.zienswijze_op is not None:
        raise BoeteWeigering("zienswijze_er_al")
    basis.eis_geweest(scope, datum, "datum")
    if not gegeven and scope.vandaag <= rij.zienswijze_tot:
        raise BoeteWeigering("zienswijze_loopt", dag=datums.voluit(rij.zienswijze_tot))
    if gegeven and verhoord and not cautie_in_orde(True, cautie_vooraf=bool(cautie_gegeven)).waarde and tekst.strip():
        raise BoeteWeigering("cautie_mist", veld="tekst")
    if gegeven and not verhoord:
        tekst = basis.eis_tekst(tekst, "tekst_nodig", "tekst")
    basis.bewaar(
        rij,
        zienswijze_op=datum,
        zienswijze_gegeven=gegeven,
        zienswijze=tekst.strip() if gegeven else "",
        verhoord=gegeven and verhoord,
        cautie_gegeven=bool(cautie_gegeven) if gegeven and verhoord else None,
    )
    basis.op_tijdlijn(scope, zaak, Boeteactie.ZIENSWIJZE, datum, gegeven=gegeven)
    return rij
