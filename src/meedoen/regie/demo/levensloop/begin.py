# SPDX-License-Identifier: EUPL-1.2
"""How a dossier begins: coupling in the azc, a notice of DUO, or a move from another gemeente."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.gebeurtenissen import (
    Bron,
    Contactmoment,
    ContactpersoonGewijzigd,
    DoelgroepVastgesteld,
    DossierGemaakt,
    Gekoppeld,
    Ingeschreven,
    Kanaal,
    PipOvergenomen,
    Plek,
    PlichtVastgesteld,
    TermijnGesteld,
    Toegewezen,
    UitnodigingVerstuurd,
    VerblijfAzc,
    VerhuisdNaarGemeente,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.levensloop.plan import einde_termijn
from meedoen.regie.demo.levensloop.schrijver import Schrijver
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.personen import Persoon

_NOG_VAN_NIEMAND = {"azc_nieuw", "nieuw_van_niemand"}
_VORIGE_GEMEENTEN = (307, 344, 310, 402)
"""Amersfoort, Utrecht, De Bilt, Hilversum."""


def begin_dossier(s: Schrijver, persoon: Persoon, lijn: Lijn) -> None:
    """Write the rows up to and including the assignment to a consulent."""
    if lijn.koppeling is not None:
        _via_azc(s, persoon, lijn, lijn.koppeling)
    elif lijn.pip_elders is not None:
        _verhuisd(s, persoon, lijn, lijn.pip_elders)
    else:
        _direct(s, persoon, lijn)


def _via_azc(s: Schrijver, persoon: Persoon, lijn: Lijn, koppeling: date) -> None:
    s.notificatie("SS101", lijn.kennisgeving)
    _plicht(s, persoon, lijn, lijn.kennisgeving)
    s.systeem(DossierGemaakt(datum=lijn.kennisgeving), lijn.kennisgeving)
    s.begin(Aanleiding.KENNISGEVING, lijn.kennisgeving)
    s.keten(Gekoppeld(datum=koppeling, gemeente=lijn.gemeente), koppeling, bron=Bron.COA)
    azc = persoon.azc
    if azc is not None:
        s.keten(VerblijfAzc(vanaf=azc.vanaf, locatie=azc.locatie), azc.vanaf, bekend=koppeling, bron=Bron.COA)
    if lijn.situatie.code in _NOG_VAN_NIEMAND:
        return
    _neem_aan(s, s.werkdag(koppeling, 1))
    if (s.vandaag - koppeling).days > 10:
        dag = s.werkdag(koppeling, 6)
        s.mens(
            Contactmoment(datum=dag, kanaal=Kanaal.TELEFOON, tolk=bool(persoon.tolk), onderwerp="kennismaking"),
            dag,
        )
        uitnodiging = s.werkdag(koppeling, 9)
        afspraak = s.vooruit(uitnodiging + timedelta(days=12))
        s.mens(UitnodigingVerstuurd(datum=uitnodiging, afspraak_op=afspraak), uitnodiging)
    if lijn.start is not None:
        s.keten(Ingeschreven(datum=lijn.start, gemeente=lijn.gemeente), lijn.start, bron=Bron.BRP)
        if azc is not None:
            rij = VerblijfAzc(vanaf=azc.vanaf, tot=lijn.start, locatie=azc.locatie)
            s.keten(rij, lijn.start, bron=Bron.COA)
        s.notificatie("SS139", min(lijn.start + timedelta(days=1), s.gister))
        s.ga(Aanleiding.INSCHRIJVING, lijn.start)


def _direct(s: Schrijver, persoon: Persoon, lijn: Lijn) -> None:
    dag = lijn.kennisgeving
    s.notificatie("SS139", dag)
    _plicht(s, persoon, lijn, dag)
    s.systeem(DossierGemaakt(datum=dag), dag)
    s.begin(Aanleiding.INSCHRIJVING, dag)
    if lijn.inschrijving is not None:
        rij = Ingeschreven(datum=lijn.inschrijving, gemeente=lijn.gemeente)
        s.keten(rij, lijn.inschrijving, bekend=dag, bron=Bron.BRP)
    _azc_voorbij(s, persoon, dag)
    if lijn.situatie.code not in _NOG_VAN_NIEMAND:
        _neem_aan(s, s.werkdag(dag, 1))


def _verhuisd(s: Schrijver, persoon: Persoon, lijn: Lijn, dagtekening: date) -> None:
    """Write a move-in with a PIP: DUO tells it (SS121), and its PIP and term are fetched."""
    dag = lijn.start or lijn.kennisgeving
    vorige = s.rng.choice(_VORIGE_GEMEENTEN)
    s.notificatie("SS121", dag)
    _plicht(s, persoon, lijn, dag)
    s.systeem(DossierGemaakt(datum=dag, wijze="verhuizing"), dag)
    s.begin(Aanleiding.VERHUISD_MET_PIP, dag)
    s.keten(VerhuisdNaarGemeente(datum=dag, vorige_gemeente=vorige), dag, bron=Bron.BRP)
    s.keten(Ingeschreven(datum=dag, gemeente=lijn.gemeente), dag, bron=Bron.BRP)
    _azc_voorbij(s, persoon, dag)
    niveau = None if persoon.leerroute == "Z" else "B1"
    pip = PipOvergenomen(dagtekening=dagtekening, leerroute=persoon.leerroute, gemeente=vorige, niveau=niveau)
    s.keten(pip, dagtekening, bekend=dag)
    begin = dagtekening + timedelta(days=1)
    termijn = TermijnGesteld(start=begin, einde=einde_termijn(dagtekening), wijzigingsdatum=begin)
    s.keten(termijn, begin, bekend=dag)
    s.ga(Aanleiding.VERHUISD_MET_PIP, dag)
    _neem_aan(s, s.werkdag(dag, 1))


def _azc_voorbij(s: Schrijver, persoon: Persoon, bekend: date) -> None:
    azc = persoon.azc
    if azc is not None:
        rij = VerblijfAzc(vanaf=azc.vanaf, tot=azc.tot, locatie=azc.locatie)
        s.keten(rij, azc.vanaf, bekend=bekend, bron=Bron.COA)


def _plicht(s: Schrijver, persoon: Persoon, lijn: Lijn, dag: date) -> None:
    asiel = lijn.doelgroep is Doelgroep.ASIEL
    begin = lijn.vergund_op if asiel or lijn.inschrijving is None else min(lijn.inschrijving, lijn.kennisgeving)
    plicht = PlichtVastgesteld(
        inburgeringsplichtig=True,
        begindatum=begin,
        kennisgeving=lijn.kennisgeving,
        wijzigingsdatum=lijn.kennisgeving,
    )
    s.stel_plicht_vast(plicht, lijn.kennisgeving, bekend=dag)
    groep = DoelgroepVastgesteld(
        doelgroep=lijn.doelgroep, begindatum=begin, gedetailleerd=persoon.doelgroep_gedetailleerd
    )
    s.keten(groep, begin, bekend=dag)


def _neem_aan(s: Schrijver, dag: date) -> None:
    """Write that a consulent took the dossier and who the two contact persons are."""
    team = s.team
    s.consulent_id = team.consulent_id
    s.mens(Toegewezen(datum=dag, medewerker_id=team.consulent_id, naam=team.consulent), dag)
    s.mens(ContactpersoonGewijzigd(plek=Plek.GEMEENTE, datum=dag, naam=team.consulent), dag)
    if s.rng.random() < 0.94 or s.fase is Fase.GEKOPPELD:
        plek = Plek.UITVOERDER
        rij = ContactpersoonGewijzigd(plek=plek, datum=dag, naam=team.uitvoerder, organisatie=team.organisatie)
        s.mens(rij, dag)
