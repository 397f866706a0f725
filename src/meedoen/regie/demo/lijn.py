# SPDX-License-Identifier: EUPL-1.2
"""One whole line, played by itself on the first start of the demo.

From DUO's notification (SS139) to the letter with the decision and DUO's term (SS102), for an invented person in
Baarn, through the parts that also work for people: simulator, Notificatie API, worker, the services behind the pages,
outbox. All of it happens on the day of the demo, so every date is that day's.
"""

from __future__ import annotations

from datetime import time, timedelta

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import KlokSoort
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.bezwaar import AWB_6_7
from meedoen.recht.termijnenwet import tel_werkdagen_op
from meedoen.recht.wi2021.intake import WI_14_1
from meedoen.recht.wi2021.pip_inhoud import WI_15_1
from meedoen.recht.wi2021.termijn import WI_11_1
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.demo import lijn_inhoud as inhoud
from meedoen.regie.demo.gasten import Gast, gast_van_de_lijn
from meedoen.regie.demo.laden import ZAAD
from meedoen.regie.demo.lijn_toneel import NietGekomen, Toneel
from meedoen.regie.demo.medewerkers import consulenten, steunpunt
from meedoen.regie.dossiers import services as dossiers
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.intake import services as intake
from meedoen.regie.intake.staat import gesprek
from meedoen.regie.intake.vragen import ONDERDELEN
from meedoen.regie.plannen import services as plannen
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services.toegang import oordeel_over
from meedoen.regie.plannen.zinnen import duozin
from meedoen.regie.web import kalender
from meedoen.regie.web.datums import voluit

_GEWEIGERD = (dossiers.Weigering, intake.IntakeWeigering, plannen.PlanWeigering, BesluitWeigering)


def speel(*, adres: str, simulator: str) -> bool:
    """Play the line and print each step; False, after a sentence that says why, when it could not be played out."""
    gast = gast_van_de_lijn(vandaag=kalender.vandaag(), zaad=ZAAD)
    try:
        _speel(adres, simulator, gast)
    except NietGekomen as fout:
        print(f"De lijn stopt hier. {fout}", flush=True)
        return False
    except _GEWEIGERD as weigering:
        print(f"De lijn stopt hier. {weigering.zin}", flush=True)
        return False
    return True


def _speel(adres: str, simulator: str, gast: Gast) -> None:
    persoon = gast.persoon
    toneel = Toneel(adres=adres, simulator=simulator, wie=consulenten(persoon.gemeente)[0], bsn=persoon.bsn)
    _notificatie(toneel, gast)
    _oppakken(toneel)
    _aanvullen(toneel, gast)
    _oproep(toneel)
    _gesprek(toneel, gast)
    _leerbaarheidstoets(toneel)
    _rond_af(toneel)
    _plan(toneel, gast)
    besluit = _besluit(toneel)
    _duo(toneel)
    print(f"De brief met het besluit: {toneel.pagina(f'/besluiten/{besluit.id}/brief.pdf')}", flush=True)


def _notificatie(toneel: Toneel, gast: Gast) -> None:
    lijn, persoon = gast.lijn, gast.persoon
    toneel.meld("SS139", begindatum=lijn.vergund_op.isoformat())
    toneel.vertel(
        f"DUO meldt {persoon.naam}: de tien weken voor het plan zijn begonnen (SS139).",
        pagina=f"{toneel.simulator}/persoon/{persoon.bsn}",
    )
    dossier = toneel.wacht_op_dossier()
    klok, artikel = toneel.klok(KlokSoort.PIP_TIEN_WEKEN)
    if klok.uiterste is None:
        raise NietGekomen("De klok van tien weken loopt niet: DUO gaf de kennisgeving niet.")
    toneel.vertel(
        f"Dossier {dossier.nummer} staat op Vandaag, nog van niemand. Het plan moet klaar zijn op "
        f"{voluit(klok.uiterste)}.",
        artikel=artikel,
        pagina=toneel.pagina(f"/waarom/{KlokSoort.PIP_TIEN_WEKEN.value}"),
    )


def _oppakken(toneel: Toneel) -> None:
    toneel.doe(lambda scope, dossier: dossiers.neem_op_mij(scope=scope, dossier=dossier))
    toneel.vertel(f"{toneel.wie.naam} neemt het dossier op zich.", pagina=toneel.pagina())
    partner = steunpunt(toneel.gemeente)
    helper = partner.contactpersonen[0]

    def kies(scope: Scope, dossier: Dossier) -> None:
        dossiers.kies_contactpersoon(
            scope=scope, dossier=dossier, plek=g.Plek.GEMEENTE, vanaf=scope.vandaag, medewerker_id=toneel.wie.id
        )
        dossiers.kies_contactpersoon(
            scope=scope,
            dossier=dossier,
            plek=g.Plek.UITVOERDER,
            vanaf=scope.vandaag,
            organisatie_id=partner.id,
            naam=helper.naam,
            telefoon=helper.telefoon,
            email=helper.email,
        )

    toneel.doe(kies)
    toneel.vertel(
        f"Contactpersonen: {toneel.wie.naam} bij de gemeente, {helper.naam} bij {partner.naam}.",
        pagina=toneel.pagina("/persoon"),
    )


def _aanvullen(toneel: Toneel, gast: Gast) -> None:
    """What no register tells: language, interpreter, telephone."""
    persoon = gast.persoon
    velden = {
        "taal": persoon.talen[0].naam,
        "talen": ", ".join(f"{taal.naam} ({taal.niveau})" for taal in persoon.talen)[:200],
        "tolk": persoon.tolk,
        "telefoon": f"+31{persoon.telefoon[1:]}",
        "email": persoon.email,
    }
    toneel.doe(lambda scope, dossier: dossiers.vul_gegevens_aan(scope=scope, dossier=dossier, velden=velden))
    toneel.vertel(f"Aangevuld: taal ({velden['taal']}), telefoon en e-mail.", pagina=toneel.pagina("/persoon"))


def _oproep(toneel: Toneel) -> None:
    dag = tel_werkdagen_op(toneel.vandaag, 1)
    afspraak = intake.Afspraak(dag, time(10, 0), "Gemeentehuis, Raadhuisplein 1, Baarn")
    brief: Brief = toneel.doe(
        lambda scope, dossier: intake.roep_op(scope=scope, dossier=dossier, afspraak=afspraak, korter_afgesproken=True)
    )
    toneel.vertel(
        f"Oproep voor de brede intake op {voluit(dag)}, met een brief.",
        artikel=WI_14_1,
        pagina=toneel.pagina(f"/oproep/brief/{brief.id}"),
    )
    toneel.doe(
        lambda scope, dossier: intake.leg_uitkomst_vast(
            scope=scope, dossier=dossier, nummer=1, uitkomst=g.Opkomst.VERSCHENEN
        )
    )
    toneel.vertel("Het kan ook vandaag: de inburgeraar is gekomen.", pagina=toneel.pagina("/oproep"))


def _gesprek(toneel: Toneel, gast: Gast) -> None:
    persoon, vandaag = gast.persoon, toneel.vandaag
    toneel.doe(
        lambda scope, dossier: intake.begin_gesprek(
            scope=scope, dossier=dossier, aanwezig=persoon.naam, tolk=persoon.tolk, alleen_verteld=True
        )
    )
    antwoorden = inhoud.antwoorden(persoon, vandaag)
    gegeven = 0
    # Section by section, as on the pages: what one answer opens, the next section asks.
    for deel in ONDERDELEN:

        def bewaar(scope: Scope, dossier: Dossier, deel=deel) -> int:  # type: ignore[no-untyped-def]
            staat = gesprek(scope, dossier, dossierfeiten(dossier))
            invoer = [
                intake.Invoer(vraag.code, antwoorden[vraag.code], gezien=staat.gegevens[vraag.code].merk)
                for vraag in staat.vragen(deel)
            ]
            intake.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)
            return len(invoer)

        gegeven += toneel.doe(bewaar)
    toneel.vertel(
        f"Het gesprek: {gegeven} vragen, ook over alleen praten. Het startniveau heeft als bron het gesprek zelf.",
        artikel=WI_14_1._replace(lid="3"),
        pagina=toneel.pagina("/intake"),
    )


def _leerbaarheidstoets(toneel: Toneel) -> None:
    toneel.meld("SS137")
    toneel.wacht_op(lambda feiten: feiten.lbt_aangemeld, "De aanmelding voor de leerbaarheidstoets (SS137) kwam niet.")
    toneel.meld("SS131", resultaat="B1-route haalbaar")
    uitslag = toneel.wacht_op(
        lambda feiten: feiten.lbt_uitslag, "De uitslag van de leerbaarheidstoets (SS131) kwam niet."
    )
    toneel.doe(lambda scope, dossier: intake.bespreek_lbt(scope=scope, dossier=dossier))
    toneel.vertel(
        f"Leerbaarheidstoets: aangemeld (SS137), uitslag “{uitslag.resultaat}” (SS131), samen besproken.",
        artikel=WI_14_1._replace(lid="3", onderdeel="a"),
        pagina=toneel.pagina("/intake/leerbaarheidstoets"),
    )


def _rond_af(toneel: Toneel) -> None:
    toneel.doe(lambda scope, dossier: intake.rond_af(scope=scope, dossier=dossier, voorgelezen=True))
    toneel.vertel(
        "De brede intake is klaar. Nu komt het plan.",
        artikel=WI_14_1._replace(lid="3"),
        pagina=toneel.pagina("/intake/samenvatting"),
    )


def _plan(toneel: Toneel, gast: Gast) -> None:
    vandaag = toneel.vandaag
    toneel.doe(lambda scope, dossier: plannen.begin_pip(scope=scope, dossier=dossier))
    for naam, velden in inhoud.onderdelen(gast.persoon, vandaag).items():

        def bewaar(scope: Scope, dossier: Dossier, naam=naam, velden=velden) -> None:  # type: ignore[no-untyped-def]
            plannen.bewaar_onderdeel(
                scope=scope, dossier=dossier, onderdeel=naam, velden=velden, bewerking=_open_pip(dossier).bewerking
            )

        toneel.doe(bewaar)
    for afspraak in inhoud.afspraken(vandaag):

        def spreek_af(scope: Scope, dossier: Dossier, afspraak=afspraak) -> None:  # type: ignore[no-untyped-def]
            plannen.bewaar_afspraak(
                scope=scope, dossier=dossier, bewerking=_open_pip(dossier).bewerking, **afspraak._asdict()
            )

        toneel.doe(spreek_af)
    toneel.vertel(
        "Het plan is ingevuld: doel, B1-route, uren, PVT en MAP, begeleiding, gesprekken en afspraken.",
        artikel=WI_15_1,
        pagina=toneel.pagina("/plan"),
    )
    _weigering(toneel)


def _open_pip(dossier: Dossier) -> Pip:
    return Pip.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, staat="concept")


def _weigering(toneel: Toneel) -> None:
    """DUO takes no A2 in a first plan on the B1-route: that is told before it is sent, and mended."""
    oordeel, _ = toneel.doe(lambda scope, dossier: oordeel_over(scope, dossier, _open_pip(dossier)))
    if not oordeel.weigeringen:
        raise NietGekomen("De controle zag niet dat DUO dit plan weigert.")
    weigering = oordeel.weigeringen[0]
    toneel.vertel(f"DUO zou dit plan weigeren. {duozin(weigering)}", pagina=toneel.pagina("/plan"))
    toneel.doe(
        lambda scope, dossier: plannen.herstel_punt(
            scope=scope, dossier=dossier, code=weigering.code, bewerking=_open_pip(dossier).bewerking
        )
    )
    toneel.vertel("Hersteld met één knop: schrijven staat op B1.", pagina=toneel.pagina("/plan"))


def _besluit(toneel: Toneel) -> Besluit:
    besluit: Besluit = toneel.doe(
        lambda scope, dossier: plannen.stel_vast(
            scope=scope, dossier=dossier, dagtekening=scope.vandaag, bewerking=_open_pip(dossier).bewerking
        )
    )
    pagina = toneel.pagina(f"/besluiten/{besluit.id}")
    toneel.vertel(
        f"Het plan is vastgesteld: besluit {besluit.nummer}, met een bewijs van feiten, stappen en uitkomst.",
        artikel=WI_15_1,
        pagina=f"{pagina}/bewijs",
    )
    grootte = toneel.doe(
        lambda _, dossier: len(Brief.objects.get(gemeente_id=dossier.gemeente_id, besluit_id=besluit.id).pdf)
    )
    assert besluit.bezwaar_tot_en_met is not None
    toneel.vertel(
        f"De brief is klaar (pdf, {round(grootte / 1024)} kB). Bezwaar maken kan tot en met "
        f"{voluit(besluit.bezwaar_tot_en_met)}.",
        artikel=AWB_6_7,
        pagina=f"{pagina}/brief.pdf",
    )
    return besluit


def _aangenomen(feiten: DossierFeiten) -> bool | None:
    pip = feiten.pip
    if pip is None or pip.duo is None:
        return None
    if pip.duo is not g.DuoUitkomst.AANVAARD:
        raise NietGekomen(f"DUO weigert het plan: {pip.duo_tekst or 'zonder reden'}")
    return True


def _duo(toneel: Toneel) -> None:
    toneel.wacht_op(_aangenomen, "Het antwoord van DUO op het plan kwam niet.")
    toneel.vertel("DUO heeft het plan aangenomen.", pagina=f"{toneel.adres}/keten")
    termijn = toneel.wacht_op(lambda feiten: feiten.termijn, "De termijn van DUO (SS102) kwam niet.")
    klok, _ = toneel.klok(KlokSoort.INBURGERINGSTERMIJN)
    verschil = " Let op: dat is een andere dag dan wij berekenen." if klok.reden == "termijn_verschil_duo" else ""
    toneel.vertel(
        f"DUO stelt de termijn (SS102): {voluit(termijn.start)} tot en met "
        f"{voluit(termijn.einde - timedelta(days=1))}.{verschil}",
        artikel=WI_11_1,
        pagina=toneel.pagina(f"/waarom/{KlokSoort.INBURGERINGSTERMIJN.value}"),
    )
    wissel, artikel = toneel.klok(KlokSoort.ROUTEWISSEL)
    if wissel.uiterste is not None:
        toneel.vertel(
            f"Wisselen van leerroute kan tot en met {voluit(wissel.uiterste)}.",
            artikel=artikel,
            pagina=toneel.pagina(f"/waarom/{KlokSoort.ROUTEWISSEL.value}"),
        )
