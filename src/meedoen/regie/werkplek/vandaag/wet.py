# SPDX-License-Identifier: EUPL-1.2
"""What the law (or our own policy) asks, per task, in a sentence or two with the article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from meedoen.recht.bron import AWB, BESLUIT, REGELING, WET, Artikel
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld


class Wettekst(NamedTuple):
    """A sentence and the articles it rests on; no articles where only policy of the gemeente asks it."""

    tekst: str
    artikelen: tuple[Artikel, ...] = ()


_B_5_3: Final = Artikel(BESLUIT, "5.3", "1")
_W_14_1, _W_14_2 = Artikel(WET, "14", "1"), Artikel(WET, "14", "2")
_W_14_3: Final = Artikel(WET, "14", "3")
_W_15: Final = Artikel(WET, "15", "1")
_EIGEN: Final = "De wet noemt hier geen termijn. Deze datum is een eigen afspraak van de gemeente."
_TIEN_WEKEN: Final = Wettekst(
    "Het plan (PIP) moet binnen tien weken zijn vastgesteld. De brede intake gaat eraan vooraf.", (_B_5_3, _W_15)
)
_INTAKE: Final = Wettekst(
    "De gemeente nodigt uit voor de brede intake en bespreekt de onderdelen die de wet noemt. "
    "Zeg erbij dat iemand ook alleen mag praten.",
    (_W_14_1, _W_14_3),
)
_NA_OPROEP: Final = Wettekst(
    "Praat eerst met de inburgeraar. Kan die er niets aan doen, dan telt deze oproep niet mee. "
    "Pas daarna komt een schriftelijke waarschuwing met een nieuwe oproep.",
    (_W_14_1, _W_14_2),
)
_ZONDER_GESPREK: Final = Wettekst(
    "Na drie oproepen die meetellen rondt de gemeente de brede intake af zonder gesprek. Het plan komt er dan ook. "
    "Dat twee mensen daarnaar kijken, is onze eigen werkwijze.",
    (_W_14_2,),
)
_VERWIJT: Final = Wettekst(
    "De gemeente zegt tegen DUO of te laat zijn verwijtbaar is. Zegt zij ja, dan kan DUO een boete opleggen. Wachten, "
    "geen woning en een laat aanbod tellen mee voor de inburgeraar. Dat twee mensen ernaar kijken, is onze eigen "
    "werkwijze.",
    (Artikel(WET, "24", "1"),),
)
_DUO: Final = Wettekst(
    "De gemeente geeft DUO het plan en andere gegevens door, zodat DUO de termijn kan bepalen.",
    (Artikel(WET, "34", "1"),),
)
_TERMIJN: Final = Wettekst(
    "De inburgeringstermijn is drie jaar en begint de dag na de datum op het plan. De datum van DUO geldt.",
    (Artikel(WET, "11", "1"), Artikel(WET, "11", "2")),
)
_BEZWAAR: Final = Wettekst(
    "Tegen een besluit van DUO kan iemand binnen zes weken bezwaar maken. Leg uit hoe dat gaat.",
    (Artikel(AWB, "6:7"), Artikel(AWB, "6:8", "1")),
)
_MEER_TIJD: Final = Wettekst(
    "Verlengen kan om een reden waar de inburgeraar niets aan kan doen en die lang duurde: ziekte, een overlijden of "
    "een geboorte, een blijf-van-mijn-lijfhuis, alfabetisering, dakloosheid, geen aanbod op tijd, of een school die "
    "uitviel. En een keer zes maanden als bijna alles klaar is. De inburgeraar vraagt het zelf aan DUO, met bewijs, "
    "in de laatste zes maanden.",
    (Artikel(BESLUIT, "4.3", "1"), Artikel(BESLUIT, "4.4"), Artikel(BESLUIT, "4.5", "1")),
)
_KEURMERK: Final = Wettekst(
    "Lessen volg je bij een school met een keurmerk dat bij de leerroute past. Lessen zonder keurmerk tellen misschien "
    "niet mee. Plaats hier niemand meer, en kijk per inburgeraar wat nodig is.",
    (Artikel(WET, "32"),),
)
_VERZUIM: Final = Wettekst(
    "De wet noemt hier geen grens: dit is een eigen afspraak van de gemeente. Wat iemand niet kan helpen, zoals "
    "ziekte, geen opvang of reistijd, telt in het voordeel."
)
_PER_TAAK: Final[Mapping[str, Wettekst]] = {
    "einde_termijn": _MEER_TIJD,
    "keurmerk_weg": _KEURMERK,
    "meer_tijd_vertellen": _MEER_TIJD,
    "meer_tijd_bewijs": _MEER_TIJD,
    "verzuim": _VERZUIM,
    "intake_plannen": _INTAKE,
    "intake_afnemen": _INTAKE,
    "intake_afmaken": _INTAKE,
    "intake_uitnodigen": Wettekst(
        "Wie in een azc woont, komt vrijwillig. Stuur een uitnodiging, geen oproep; niet komen heeft geen gevolg."
    ),
    "oproep_uitkomst": _NA_OPROEP,
    "oproep_gemist": _NA_OPROEP,
    "oproep_nog_eens": _NA_OPROEP,
    "oproep_verwijt": _NA_OPROEP,
    "oproep_nieuwe_datum": _NA_OPROEP,
    "waarschuwing": Wettekst(
        "Er was geen goede reden. Dan hoort bij de nieuwe oproep een schriftelijke waarschuwing.", (_W_14_1,)
    ),
    "derde_oproep": Wettekst(
        "Weeg met een collega of een boete past. Schrijf ook op waarom niet. De nieuwe oproep komt er hoe dan ook.",
        (Artikel(WET, "22", "1"), Artikel(AWB, "5:41"), Artikel(AWB, "5:46", "2")),
    ),
    "intake_zonder_medewerking": _ZONDER_GESPREK,
    "intake_voorgelegd": _ZONDER_GESPREK,
    "intake_wacht_collega": _ZONDER_GESPREK,
    "intake_teruggegeven": _ZONDER_GESPREK,
    "aanbod_melden": Wettekst(
        "Is er niet op tijd een aanbod, dan geeft de gemeente dat door aan DUO. De inburgeraar krijgt een verklaring: "
        "die hoort bij een aanvraag om meer tijd.",
        (Artikel(BESLUIT, "9.3", "2", "b"), Artikel(REGELING, "4.1", "3", "g")),
    ),
    **dict.fromkeys(
        (
            f"{deel}_{stand}"
            for deel in ("pvt", "map")
            for stand in ("open", "voorgelegd", "wacht_collega", "teruggegeven")
        ),
        _VERWIJT,
    ),
    "startniveau": Wettekst("Opleiding, werk, talen en geletterdheid horen bij de brede intake.", (_W_14_3,)),
    "lbt_aangemeld": Wettekst("De leerbaarheidstoets hoort bij de brede intake.", (_W_14_3,)),
    "lbt_uitslag": Wettekst(
        "De uitslag van de leerbaarheidstoets helpt bij het kiezen van de leerroute. Bespreek hem voor het plan.",
        (_W_14_3, _W_15),
    ),
    "pip_opstellen": _TIEN_WEKEN,
    "pip_vaststellen": _TIEN_WEKEN,
    "pip_te_laat": _TIEN_WEKEN,
    "pip_te_laat_vaststellen": _TIEN_WEKEN,
    "pip_nadert_intake": _TIEN_WEKEN,
    "pip_te_laat_intake": _TIEN_WEKEN,
    "pip_overnemen": Wettekst(
        "Wie met een plan verhuist, houdt dezelfde leerroute. De nieuwe gemeente stelt binnen tien weken een plan "
        "vast.",
        (Artikel(BESLUIT, "5.3", "3"),),
    ),
    "wacht_op_derde": Wettekst(
        "Wie op tijd informatie vraagt aan een ander, heeft na ontvangst nog twee weken voor het plan.",
        (Artikel(BESLUIT, "5.3", "2"),),
    ),
    "duo_weigert": _DUO,
    "levering_geweigerd": _DUO,
    "duo_antwoordt_niet": _DUO,
    "wacht_op_duo": _DUO,
    "bericht_vastgelopen": _DUO,
    "verschil_termijn": _TERMIJN,
    "termijn_vertellen": _TERMIJN,
    "verschil_ss139": _TIEN_WEKEN,
    "verschil_ss139_geen_start": _TIEN_WEKEN,
    "besluit_duo_uitleggen": _BEZWAAR,
    **dict.fromkeys(
        ("verzoek_beslissen", "verzoek_te_laat", "verzoek_aanvullen", "verzoek_voorgelegd", "verzoek_wacht_collega"),
        Wettekst(
            "Op een verzoek beslist de gemeente binnen een redelijke termijn: hoogstens acht weken. Afwijzen is een "
            "besluit, met reden en bezwaar.",
            (Artikel(AWB, "4:13", "2"), Artikel(AWB, "1:3", "2")),
        ),
    ),
    "advies_duo": Wettekst(
        "DUO beslist pas als het advies van de gemeente er is. De wet noemt geen termijn; deze dag koos de gemeente "
        "zelf.",
        (Artikel(BESLUIT, "2.8", "2"),),
    ),
    "verhuisd_uit": Wettekst(
        "De nieuwe gemeente kan vragen om het plan en wat daarbij hoort.", (Artikel(WET, "35", "4"),)
    ),
    "eigen_taak": Wettekst("De wet vraagt dit niet. Een medewerker schreef deze taak op en koos de dag."),
    "contactpersoon_gemeente": Wettekst("DUO wil weten wie de contactpersoon is. Er is er één tegelijk."),
    "contactpersoon_uitvoerder": Wettekst("DUO wil weten wie de contactpersoon is. Er is er één tegelijk."),
}


def wat_de_wet_vraagt(taak: str) -> tuple[str, tuple[LinkBeeld, ...]]:
    """Return the sentence behind the task with this code, and links to the articles."""
    wet = _PER_TAAK.get(taak, Wettekst(_EIGEN))
    return wet.tekst, tuple(artikellink(artikel) for artikel in wet.artikelen)
