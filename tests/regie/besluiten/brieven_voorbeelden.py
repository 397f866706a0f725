# SPDX-License-Identifier: EUPL-1.2
"""One letter of each kind about invented people, and the way the tests make and read them."""

import os
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from meedoen.regie.besluiten.brieven import maak, regels
from meedoen.regie.besluiten.brieven.bezwaar import (
    BezwaarAanvullenBrief,
    BezwaarBrief,
    BezwaarLaterBrief,
    BezwaarOntvangenBrief,
)
from meedoen.regie.besluiten.brieven.boete import (
    AanmaningBrief,
    BoeteBesluitBrief,
    Deelbetaling,
    Gebeurd,
    GeenBoeteBrief,
    UitstelBetalingBrief,
    VoornemenBoeteBrief,
)
from meedoen.regie.besluiten.brieven.gegevens import (
    Afzender,
    Bezwaar,
    Brief,
    Geadresseerde,
    Gesprek,
    Leerroute,
    Ondertekenaar,
    OntheffingLbtBesluitBrief,
    OproepBrief,
    PipBesluitBrief,
    Tekortkoming,
    UitnodigingBrief,
    WaarschuwingBrief,
    Wijziging,
    Zin,
)
from meedoen.regie.besluiten.brieven.intrekking import WAT, IntrekkingBrief
from meedoen.regie.besluiten.brieven.verzoek import VerzoekAanvullenBrief, VerzoekBesluitBrief, VerzoekLaterBrief
from tests.regie.besluiten import pdf_lezen

CHECKOUT = Path(__file__).parents[3]
COLLEGE = "het college van burgemeester en wethouders van Baarn"
AFZENDER = Afzender(
    gemeente="Baarn",
    kleur="#154f9c",
    adres="Postbus 100, 3740 AA Baarn",
    telefoon="035 555 01 20",
    email="inburgering@baarn.example",
    contactpersoon="Sanne Bakker",
    functie="consulent inburgering",
)
BEZWAAR = Bezwaar(tot_en_met=date(2027, 1, 5), orgaan=COLLEGE, adresregels=("Postbus 100", "3740 AA Baarn"))
GESPREK = Gesprek(
    datum=date(2026, 12, 28),
    tijd=time(10, 0),
    plaats=("Gemeentehuis Baarn", "Stationsweg 18"),
    tolktaal="Arabisch",
    meenemen=("uw verblijfspas",),
)
REGELS = (
    regels.leerroute(Leerroute.B1_ROUTE),
    regels.lessen(12, school="Taalschool Eemland"),
    regels.participatieverklaring(12, uiterlijk=date(2027, 5, 24)),
    regels.werk(40),
    regels.hulp("Henk Smit", organisatie="VluchtelingenWerk"),
    regels.kinderen(("Sami", "Lina")),
    regels.gesprekken(6),
)
GEMEEN: dict[str, Any] = {
    "afzender": AFZENDER,
    "geadresseerde": Geadresseerde(
        aanhef="Geachte mevrouw Haddad",
        naam="Mevrouw A. Haddad",
        adresregels=("Prinses Irenelaan 12", "3743 ZZ Baarn"),
    ),
    "dagtekening": date(2026, 11, 24),
    "nummer": "2026-00417",
    "ondertekenaar": Ondertekenaar(naam="Sanne Bakker", functie="consulent inburgering", namens=COLLEGE),
}


OVER_VERZOEK: Any = {"om": "een andere leerroute", "verzoek_van": date(2026, 11, 2)}
OVER_BEZWAAR: dict[str, Any] = {
    "bezwaar_van": date(2026, 12, 1), "besluit_van": date(2026, 11, 24), "besluit_nummer": "2026-000123",
}  # fmt: skip
BOETE: dict[str, Any] = {
    **GEMEEN,
    "overtreding": Zin(
        "U bent niet naar de brede intake gekomen, na oproep {nummer}. Dat zagen wij op {dag}.",
        {"nummer": 2, "dag": date(2026, 11, 20)},
    ),
    "voorschrift": "artikel 22 lid 1 Wet inburgering 2021",
    "voor": ("Bij oproep 2 was geen tolk geregeld.",),
}


def pip(**anders: object) -> PipBesluitBrief:
    """Give the PIP decision of Amira Haddad, with other values where wanted."""
    velden: dict[str, object] = {
        **GEMEEN,
        "leerroute": Leerroute.B1_ROUTE,
        "regels": REGELS,
        "termijn_van": date(2026, 11, 25),
        "termijn_tot_en_met": date(2029, 11, 24),
        "routewissel_tot_en_met": date(2028, 5, 24),
        "waarom_deze_route": "U bent twaalf jaar naar school gegaan.\nU wilt met kinderen werken.",
        "bezwaar": BEZWAAR,
        "besproken_op": date(2026, 11, 24),
    }
    return PipBesluitBrief(**{**velden, **anders})  # type: ignore[arg-type]


def oproep(nummer: int) -> OproepBrief:
    """Give the call with this number."""
    return OproepBrief(**GEMEEN, volgnummer=nummer, gesprek=GESPREK, boete=25000)  # type: ignore[arg-type]


def waarschuwing(tekortkoming: Tekortkoming) -> WaarschuwingBrief:
    """Give a warning after a talk that was missed or failed."""
    return WaarschuwingBrief(
        **GEMEEN,  # type: ignore[arg-type]
        tekortkoming=tekortkoming,
        gemist_op=date(2026, 11, 19),
        gesprek=GESPREK,
        boete=25000,
        contactpogingen=(Zin("Op {dag} hebben wij u gebeld.", {"dag": date(2026, 11, 20)}),),
    )


def ontheffing(*, toegekend: bool, toelichting: str = "") -> OntheffingLbtBesluitBrief:
    """Give a decision on the leerbaarheidstoets."""
    return OntheffingLbtBesluitBrief(
        **GEMEEN,  # type: ignore[arg-type]
        toegekend=toegekend,
        bezwaar=BEZWAAR,
        toelichting=toelichting,
    )


UITNODIGING = UitnodigingBrief(**GEMEEN, gesprek=GESPREK)  # type: ignore[arg-type]
ALLE: dict[str, Brief] = {
    "pip": pip(),
    "pip_gewijzigd": pip(
        wijziging=Wijziging(
            vorige_dagtekening=date(2026, 3, 2),
            reden="U bent verhuisd van Soest naar Baarn.",
            artikel="artikel 5.3 lid 3 Besluit inburgering 2021",
        )
    ),
    "pip_onderwijsroute": pip(leerroute=Leerroute.ONDERWIJSROUTE, routewissel_tot_en_met=None),
    "oproep_1": oproep(1),
    "oproep_2": oproep(2),
    "oproep_3": oproep(3),
    "uitnodiging": UITNODIGING,
    "waarschuwing": waarschuwing(Tekortkoming.NIET_GEKOMEN),
    "ontheffing": ontheffing(toegekend=True),
    "voornemen_boete": VoornemenBoeteBrief(
        **BOETE,
        gebeurd=(Gebeurd(dag=date(2026, 10, 5), zin="Oproep 1 verstuurd."),),
        feiten="Om 10.00 uur niet gezien.",
        plaats_tijd="Gemeentehuis, 10.00 uur",
        hoogste="€ 250",
        zienswijze_tot=date(2026, 12, 8),
        rapport_door="Sanne Bakker",
        tolktaal="Tigrinya",
    ),
    "boete": BoeteBesluitBrief(
        **BOETE,
        bedrag="€ 100",
        lager_dan="€ 250",
        motivering="U wist van de afspraak.",
        zienswijze=Zin("U hebt niet op ons voornemen gereageerd. Dat telt niet tegen u."),
        betalen_tot=date(2027, 1, 5),
        termijn_tot=date(2027, 1, 22),
        bezwaar=BEZWAAR,
    ),
    "boete_plan": BoeteBesluitBrief(
        **{**BOETE, "voor": ()},
        bedrag="€ 25",
        motivering="U wist ervan.",
        zienswijze=Zin("Op {dag} hebt u met ons gesproken.", {"dag": date(2026, 11, 20)}),
        betalen_tot=date(2027, 1, 5),
        bezwaar=BEZWAAR,
    ),
    "geen_boete": GeenBoeteBrief(**BOETE, motivering="Er was geen tolk."),
    "bezwaar_boete_lager": BezwaarBrief(
        **GEMEEN,
        **OVER_BEZWAAR,
        uitkomst="gegrond",
        vervolg="nieuw_besluit",
        boete="€ 50",
        motivering="U was ziek.",
        beroep_tot=date(2027, 1, 5),
    ),
    "bezwaar_boete_vervalt": BezwaarBrief(
        **GEMEEN,
        **OVER_BEZWAAR,
        uitkomst="gegrond",
        vervolg="herroepen",
        boete="€ 0",
        motivering="Er was geen tolk.",
        beroep_tot=date(2027, 1, 5),
    ),
    "bezwaar_boete_blijft": BezwaarBrief(
        **GEMEEN,
        **OVER_BEZWAAR,
        uitkomst="ongegrond",
        boete="€ 250",
        motivering="U wist ervan.",
        beroep_tot=date(2027, 1, 5),
    ),
    "bezwaar_ontvangen": BezwaarOntvangenBrief(
        **GEMEEN, **OVER_BEZWAAR, tijdig=True, met_redenen=True, commissie=False, beslissen_tot=date(2027, 2, 16)
    ),
    "bezwaar_ontvangen_laat": BezwaarOntvangenBrief(
        **GEMEEN, **OVER_BEZWAAR, tijdig=False, met_redenen=False, commissie=True, beslissen_tot=date(2027, 3, 30)
    ),
    "bezwaar_aanvullen": BezwaarAanvullenBrief(
        **GEMEEN,
        **OVER_BEZWAAR,
        ontbreekt=("gronden", "ondertekening", "besluit", "naam_adres", "dagtekening", "machtiging", "vertaling"),
        wat="U belde ons op 2 december.",
        aanvullen_tot=date(2026, 12, 15),
        was=date(2027, 2, 16),
        beslissen_tot=date(2027, 3, 1),
        adresregels=BEZWAAR.adresregels,
    ),
    "bezwaar_verdaagd": BezwaarLaterBrief(
        **GEMEEN, **OVER_BEZWAAR, afgesproken=False, was=date(2027, 2, 16), beslissen_tot=date(2027, 3, 30)
    ),
    "bezwaar_uitstel": BezwaarLaterBrief(
        **GEMEEN, **OVER_BEZWAAR, afgesproken=True, was=date(2027, 2, 16), beslissen_tot=date(2027, 6, 1)
    ),
    "bezwaar_gegrond": BezwaarBrief(
        **GEMEEN,
        **OVER_BEZWAAR,
        gehoord_op=date(2026, 12, 15),
        uitkomst="gegrond",
        vervolg="nieuw_besluit",
        motivering="U hebt gelijk: de toets was verouderd.",
        beroep_tot=date(2027, 1, 5),
    ),
    "bezwaar_niet": BezwaarBrief(
        **GEMEEN,
        **OVER_BEZWAAR,
        uitkomst="niet_ontvankelijk",
        motivering="Het bezwaar kwam te laat.",
        beroep_tot=date(2027, 1, 5),
    ),
    "aanmaning": AanmaningBrief(
        **GEMEEN, openstaand="€ 75", boete_van=date(2026, 11, 24), betalen_tot=date(2027, 2, 1)
    ),
    "uitstel_betaling": UitstelBetalingBrief(
        **GEMEEN,
        openstaand="€ 250",
        boete_van=date(2026, 11, 24),
        bezwaar=BEZWAAR,
        uitstel_tot=date(2027, 2, 1),
        delen=tuple(Deelbetaling(bedrag="€ 125", dag=date(2027, maand, 1)) for maand in (1, 2)),
    ),
    "intrekking": IntrekkingBrief(
        **GEMEEN,
        wat=WAT["pip"],
        besluit_van=date(2026, 11, 2),
        besluit_nummer="B-2026-00012",
        bezwaar=BEZWAAR,
        reden="In het plan stond een leerroute die niet bij u past.",
        gevolg=("U hebt nu geen plan (PIP).",),
    ),
    "verzoek_aanvullen": VerzoekAanvullenBrief(
        **GEMEEN,
        **OVER_VERZOEK,
        wat="De uitslag van uw laatste toets op school.",
        aanvullen_tot=date(2026, 12, 15),
        was=date(2026, 12, 28),
        beslissen_tot=date(2027, 1, 11),
    ),
    "verzoek_later": VerzoekLaterBrief(
        **GEMEEN,
        **OVER_VERZOEK,
        reden="Wij wachten op informatie van uw school.",
        was=date(2026, 12, 28),
        beslissen_tot=date(2027, 1, 25),
    ),
    "verzoek_afgewezen": VerzoekBesluitBrief(
        **GEMEEN,
        **OVER_VERZOEK,
        niet_behandeld=False,
        artikel="artikel 17 lid 2 van de Wet inburgering 2021",
        motivering="Uw school zegt dat u snel leert. De leerroute van nu past bij u.",
        gehoord_op=date(2026, 11, 20),
        zienswijze="U zei dat de lessen moeilijk zijn door uw werk in de avond.",
        bezwaar=BEZWAAR,
    ),
    "verzoek_niet_behandeld": VerzoekBesluitBrief(
        **GEMEEN,
        **OVER_VERZOEK,
        niet_behandeld=True,
        artikel="artikel 17 lid 2 van de Wet inburgering 2021",
        motivering="Wij kregen de uitslag van uw toets niet.",
        aanvullen_tot=date(2026, 11, 20),
        bezwaar=BEZWAAR,
    ),
    "ontheffing_geweigerd": ontheffing(toegekend=False, toelichting="De toets is ook mondeling te doen."),
}


@lru_cache(maxsize=1)
def lettertypen() -> Path:
    """Give the folder with fonts that the installation made, else Debian's DejaVu."""
    eigen = Path(os.environ.get("MEEDOEN_MAP", CHECKOUT / ".meedoen")) / "lettertypen"
    for plek in (eigen, Path("/usr/share/fonts/truetype/dejavu")):
        if any(plek.glob("*.ttf")):
            return plek
    pytest.fail(f"geen lettertypen: verwacht in {eigen}; de installatie maakt die map")


def pdf(brief: Brief) -> bytes:
    """Give the letter as PDF."""
    return maak.maak_pdf(brief, lettertypen=lettertypen())


def tekst(inhoud: bytes) -> str:
    """Give all text without white space."""
    return "".join(pdf_lezen.bladzijden(inhoud))


def staat_er(zin: str, inhoud: bytes) -> bool:
    """Say whether a sentence stands in the letter, wherever its lines break."""
    return "".join(zin.split()) in tekst(inhoud)
