# SPDX-License-Identifier: EUPL-1.2
"""What the functioneel beheerder of the demo keeps: mandates, the division of work, own words, a list to take over."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from meedoen.domein.contracten import PrijsPer
from meedoen.domein.mandaten import Mandaattaak, Onderdeel, Ontvanger
from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.regie.besluiten.services.teksten import ALLE, schrijf_tekst
from meedoen.regie.demo.medewerkers import WELZIJN, Medewerker, medewerkers, steunpunt, welzijn
from meedoen.regie.inlezen.services import neem_aan
from meedoen.regie.inlezen.soorten import OUD
from meedoen.regie.inlezen.voorbeeld import voorbeeldrijen
from meedoen.regie.mandaten.services import geef_mandaat, leg_contract_vast, verdeel_taak
from meedoen.regie.web.csvbestand import csvregels
from meedoen.regie.web.toegang import met_scope

_BAARN: Final = 308
_BEGIN: Final = date(2022, 1, 1)
_BESLUIT: Final = "Mandaatbesluit inburgering gemeente Baarn 2022"
_MANDATEN: Final = (
    (Mandaattaak.PIP, Rol.CONSULENT, 2), (Mandaattaak.PIP, Rol.TEAMLEIDER, 2),
    (Mandaattaak.LBT_ONTHEFFING, Rol.CONSULENT, 3),
    (Mandaattaak.ONTZORGEN_LANGER, Rol.CONSULENT, 4), (Mandaattaak.ONTZORGEN_LANGER, Rol.INKOMENSCONSULENT, 4),
    (Mandaattaak.BOETE, Rol.CONSULENT, 5), (Mandaattaak.BOETE, Rol.TEAMLEIDER, 5),
    (Mandaattaak.BOETE_BEZWAAR, Rol.JURIST, 6), (Mandaattaak.BOETE_BEZWAAR, Rol.TEAMLEIDER, 6),
    (Mandaattaak.BEZWAAR, Rol.JURIST, 6), (Mandaattaak.BEZWAAR, Rol.TEAMLEIDER, 6),
)  # fmt: skip
_VERDELING: Final = (
    (Onderdeel.INTAKE, "Team Inburgering Baarn", "Werkplan 2022"),
    (Onderdeel.BEGELEIDING, "Steunpunt Nieuwkomers Baarn", "Opdracht 2022-14"),
    (Onderdeel.ONTZORGEN, "Team Inkomen", "Werkplan 2022"),
    (Onderdeel.LES, "Taalschool Eemland", "Contract 2022-31"),
)
_SLOT: Final = "Hebt u hulp nodig bij het lezen van deze brief? Kom naar het gemeentehuis. Wij leggen het graag uit."
_TIJDEN: Final = "maandag tot en met vrijdag van 9.00 tot 12.00 uur."


def vul_beheerregisters(*, nu: datetime) -> None:
    """Fill in for Baarn what its beheerder keeps, and lay a list of an old system before a consulent."""
    beheerder = next(mens for mens in medewerkers() if mens.rol is Rol.BEHEERDER)
    consulent = next(mens for mens in medewerkers() if mens.rol is Rol.CONSULENT and _BAARN in mens.gemeenten)
    with met_scope(_scope(beheerder, nu)) as scope:
        for taak, rol, artikel in _MANDATEN:
            geef_mandaat(
                scope=scope, gemeente_id=_BAARN, taak=taak, aan=Ontvanger.ROL, rol=rol, naam="",
                grondslag=f"{_BESLUIT}, artikel {artikel}", vanaf=_BEGIN, tot=None,
            )  # fmt: skip
        geef_mandaat(
            scope=scope, gemeente_id=_BAARN, taak=Mandaattaak.EINDGESPREK_MAP, aan=Ontvanger.ORGANISATIE, rol=None,
            naam="Taalschool Eemland", grondslag=f"{_BESLUIT}, artikel 7", vanaf=_BEGIN, tot=None,
        )  # fmt: skip
        for onderdeel, partij, afspraak in _VERDELING:
            verdeel_taak(
                scope=scope, gemeente_id=_BAARN, onderdeel=onderdeel, partij=partij, afspraak=afspraak, vanaf=_BEGIN,
                vervangt=True,
            )  # fmt: skip
        verdeel_taak(
            scope=scope, gemeente_id=_BAARN, onderdeel=Onderdeel.BEGELEIDING, partij=WELZIJN,
            afspraak="Opdracht 2027-02", vanaf=nu.date() + timedelta(days=60), vervangt=True,
        )  # fmt: skip
        _leg_contracten_vast(scope, nu.date())
        schrijf_tekst(
            scope=scope, gemeente_id=_BAARN, soort=ALLE, teksten={"openingstijden": _TIJDEN, "slot": _SLOT},
            vanaf=nu.date(), gezien=0,
        )  # fmt: skip
    kop, *rijen = voorbeeldrijen(OUD, OUD.standaard, gemeente_id=_BAARN, vandaag=nu.date())
    with met_scope(_scope(consulent, nu)) as scope:
        inhoud = "".join(csvregels(kop, rijen)).encode()
        neem_aan(scope=scope, gemeente_id=_BAARN, bestand="oud-systeem.csv", inhoud=inhoud, soort=OUD)


def _leg_contracten_vast(scope: Scope, vandaag: date) -> None:
    """The contract of the Steunpunt ends some days after that of Welzijn Baarn began; that one is for five people."""
    afspraken = (
        (steunpunt(_BAARN).id, "Opdracht 2022-14", _BEGIN, vandaag + timedelta(days=75), 60, 165_000),
        (welzijn().id, "Opdracht 2027-02", vandaag, None, 5, 172_500),
    )
    for organisatie_id, kenmerk, vanaf, tot, aantal, prijs in afspraken:
        leg_contract_vast(
            scope=scope, gemeente_id=_BAARN, onderdeel=Onderdeel.BEGELEIDING, organisatie_id=organisatie_id,
            kenmerk=kenmerk, vanaf=vanaf, tot=tot, aantal=aantal, prijs=prijs, per=PrijsPer.PERSOON,
        )  # fmt: skip


def _scope(mens: Medewerker, nu: datetime) -> Scope:
    return Scope(
        medewerker_id=mens.id,
        naam=mens.naam,
        rol=mens.rol,
        gemeenten=mens.gemeenten,
        veldgroepen=veldgroepen(mens.rol),
        herkomst="demo",
        vandaag=nu.date(),
        nu=nu,
        doel="beheer",
    )
