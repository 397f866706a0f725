# SPDX-License-Identifier: EUPL-1.2
"""The line of the product, walked by a consulent: from DUO's notification to the term that stands."""

from tests.browser import mensen
from tests.browser.conftest import Tab
from tests.browser.lijn import Lijn
from tests.browser.opstelling import Opstelling

TERMIJN = ("23 nov 2029", "Andere leerroute kiezen", "di 23 mei 2028")
"""Three years from the day after the dagtekening of 23 november 2026; the switch until halfway."""


def test_een_asielstatushouder_in_een_azc(tab: Tab, opstelling: Opstelling) -> None:
    """Coupled and in the azc: invitation only, the talk is voluntary; then housed, and the ten weeks begin."""
    mens = mensen.in_azc(opstelling, "Rahwa Kidane")
    lijn = Lijn(opstelling, tab(opstelling.account("consulent")), mens, naam="azc")
    opstelling.stuur(mens.bsn, "SS101")
    lijn.neem_op_mij(lijn.verschijnt_op_vandaag("kennis in het azc"))
    lijn.zegt("Asielstatushouder", "Gekoppeld", "woont in een azc", "Begint op de dag van inschrijving")
    lijn.keur()
    lijn.nodig_uit_of_roep_op(oproep=False)
    lijn.voer_gesprek()
    lijn.leerbaarheidstoets()
    opstelling.stuur(mens.bsn, "SS139")
    lijn.wacht_op_dossier("ma 1 feb 2027")
    lijn.waarom("PIP binnen tien weken")
    lijn.keur()
    lijn.rond_intake_af()
    lijn.stel_plan_op(asiel=True)
    lijn.stel_vast()
    lijn.lees_brief("B1-route", "600 uur", "tot en met 23 november 2029", "bezwaar")
    lijn.duo_neemt_aan()
    lijn.wacht_op_dossier(*TERMIJN)


def test_een_asielstatushouder_met_een_huis(tab: Tab, opstelling: Opstelling) -> None:
    """Housed three weeks ago; DUO lets the ten weeks begin today, and the difference is shown."""
    mens = mensen.gehuisvest(opstelling, "Filmon Kahsay")
    lijn = Lijn(opstelling, tab(opstelling.account("consulent")), mens, naam="huis")
    opstelling.stuur(mens.bsn, "SS139")
    rij = lijn.verschijnt_op_vandaag("waarom DUO de tien weken op 23 november 2026 laat beginnen")
    lijn.keur()
    lijn.neem_op_mij(rij)
    lijn.zegt("DUO laat de tien weken beginnen op 23 november 2026, wij op 2 november 2026", "ma 11 jan 2027")
    lijn.keur()
    lijn.ga("/persoon")
    lijn.keur()
    lijn.kies_contactpersonen()
    lijn.nodig_uit_of_roep_op(oproep=True)
    lijn.kwam()
    lijn.voer_gesprek()
    lijn.leerbaarheidstoets()
    lijn.rond_intake_af()
    lijn.stel_plan_op(asiel=True)
    lijn.stel_vast()
    lijn.lees_brief("600 uur")
    lijn.duo_neemt_aan()
    lijn.wacht_op_dossier(*TERMIJN)
    assert [c["naam"] for c in opstelling.bij_duo(mens.bsn)["contactpersonen"]] == ["Marloes Verhagen"]


def test_een_gezinsmigrant_met_vier_ogen(tab: Tab, opstelling: Opstelling) -> None:
    """Soest wants a second colleague to adopt the plan: who laid it before them can't."""
    beheer = tab(opstelling.account("functioneel beheerder"))
    beheer.ga("/beheer/beleid/342/vier_ogen_pip")
    beheer.keur("beleid-vier-ogen")
    Lijn(opstelling, beheer, mensen.Mens("", "")).zet_vier_ogen_aan()
    mens = mensen.gezinsmigrant(opstelling, "Camila Duarte", "0342")
    lijn = Lijn(opstelling, tab(opstelling.account("consulent", "Soest")), mens, naam="gezin")
    opstelling.stuur(mens.bsn, "SS139")
    lijn.neem_op_mij(lijn.verschijnt_op_vandaag("Maak uiterlijk"))
    lijn.zegt("Gezinsmigrant", "Brede intake")
    lijn.waarom("PIP binnen tien weken")
    lijn.keur()
    lijn.nodig_uit_of_roep_op(oproep=True)
    lijn.kwam()
    lijn.voer_gesprek()
    lijn.leerbaarheidstoets()
    lijn.rond_intake_af()
    lijn.stel_plan_op(asiel=False)
    lijn.leg_voor()
    tweede = Lijn(opstelling, tab(opstelling.account("consulent", "Soest", 1)), mens, naam="vier-ogen")
    tweede.dossier = lijn.dossier
    tweede.ga("/plan")
    tweede.keur()
    tweede.stel_vast()
    tweede.lees_brief()
    assert "geschatteIntensiteitB1Route" not in str(opstelling.bij_duo(mens.bsn)["pips"])
    lijn.duo_neemt_aan()
    lijn.wacht_op_dossier(*TERMIJN)


def test_dezelfde_lijn_zonder_script(tab: Tab, opstelling: Opstelling) -> None:
    mens = mensen.gehuisvest(opstelling, "Hagos Mehari")
    lijn = Lijn(opstelling, tab(opstelling.account("consulent"), script=False), mens, naam="zonder-script")
    opstelling.stuur(mens.bsn, "SS139")
    lijn.neem_op_mij(lijn.verschijnt_op_vandaag("waarom DUO de tien weken"))
    lijn.waarom("PIP binnen tien weken")
    lijn.kies_contactpersonen()
    lijn.nodig_uit_of_roep_op(oproep=True)
    lijn.kwam()
    lijn.voer_gesprek()
    lijn.leerbaarheidstoets()
    lijn.rond_intake_af()
    lijn.stel_plan_op(asiel=True)
    lijn.stel_vast()
    lijn.lees_brief()
    lijn.duo_neemt_aan()
    lijn.wacht_op_dossier(*TERMIJN)


def test_niet_gekomen_eerst_bellen_dan_waarschuwen(tab: Tab, opstelling: Opstelling) -> None:
    """Somebody of the demo who missed an oproep: contact first, then the judgement, then one letter that warns."""
    bladzijde = tab(opstelling.account("consulent"))
    bladzijde.ga("/dossiers?fase=intake")
    links = bladzijde.page.locator("tbody th a").evaluate_all("aa => aa.map(a => [a.innerText, a.pathname])")
    stappen = []
    for naam, pad in links:
        lijn = Lijn(opstelling, bladzijde, mensen.Mens("", naam), naam="gemist")
        lijn.dossier = pad.removesuffix("/persoon")
        stappen.append(lijn.volgende_stap().lower())
        if stappen[-1] == "vastleggen wat ervan kwam" or stappen[-1].endswith("bellen of langsgaan"):
            break
    else:
        raise AssertionError(f"niemand van de demo miste een oproep: {stappen}")
    if stappen[-1] == "vastleggen wat ervan kwam":
        lijn.niet_gekomen()
    assert lijn.volgende_stap().lower().endswith("bellen of langsgaan")
    assert lijn.page.get_by_role("button", name="waarschuw").count() == 0
    lijn.bel_eerst()
    assert lijn.volgende_stap() == "Waarschuwen en opnieuw oproepen"
    lijn.waarschuw()
    assert lijn.volgende_stap().startswith("Gesprek op")
