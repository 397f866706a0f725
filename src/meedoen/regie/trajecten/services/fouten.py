# SPDX-License-Identifier: EUPL-1.2
"""What a service of the traject answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from meedoen.domein.keten.duo_voorcontrole import Weigering as DuoWeigering
from meedoen.regie.web.zinnen import domein_nl

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "andere_grond": "Dit dossier valt niet onder de Wet inburgering 2021. DUO krijgt er niets over.",
    "bsn_nodig": "Vul eerst het BSN in. Zonder BSN kan dit niet naar DUO.",
    "instelling_onbekend": "Deze instelling staat niet op de lijst van DUO. Kies een andere.",
    "aanbod_onbekend": "Dit aanbod is intussen al ingetrokken.",
    "regel_weg": "Deze regel is intussen al verbeterd. Kijk wat er nu staat.",
    "periode": "De laatste dag ligt voor de eerste dag. Kijk de twee datums na.",
    "toekomst": "Deze dag komt nog. Boek alleen uren die al zijn geweest.",
    "toelichting_nodig": "Schrijf op waarom. Dat hoort bij een oordeel.",
    "aanbod_niet_laat": "Er is geen aanbod te laat. Daarom is er niets te melden of te verklaren.",
    "gemeld_toekomst": "Deze dag komt nog. Leg vast wanneer DUO het heeft gehoord.",
    "gemeld_te_vroeg": "Op deze dag was het aanbod nog op tijd. Kijk de datum na.",
    "verklaring_al": "Deze verklaring is vandaag al gemaakt. Je leest hem hieronder.",
    "verwijt_met_twee": "Dat te laat zijn verwijtbaar is, zeg je niet alleen. Leg het voor aan een collega.",
    "twee_mensen": "Jij hebt dit oordeel voorgelegd. Een collega bevestigt het, of geeft het terug.",
    "ligt_al_voor": "Hierover ligt al een oordeel bij een collega. Kijk wat er nu staat.",
    "ligt_niet_voor": "Dit oordeel ligt er niet meer. Kijk wat er nu staat.",
    "niet_van_jou": "Een collega legde dit voor. Alleen die haalt het terug; jij kunt het teruggeven.",
    "hoor_toekomst": "Deze dag komt nog. Leg het oordeel voor als het gesprek is geweest.",
    "verklaring_nodig": "Schrijf op wat de inburgeraar zei. Zonder dat kan een collega het niet lezen.",
    "punten_anders": "Er is net iets veranderd in wat voor de inburgeraar spreekt. Lees het opnieuw en leg dan voor.",
    "punten_nieuw": "Sinds het voorleggen is er iets veranderd in wat voor de inburgeraar spreekt. Geef het oordeel "
    "terug, dan weegt je collega het opnieuw.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "geen_nummer": "Er is geen nummer voor de leerbaarheidstoets om in te trekken.",
    "aanbieder_onbekend": "De gemeente werkt nu niet met deze aanbieder. Kies een andere.",
    "plaatsing_periode": "Het einde ligt voor het begin. Kijk de twee datums na.",
    "plaatsing_dubbel": "Deze persoon is in die tijd al bij deze aanbieder geplaatst voor dezelfde cursus.",
    "plaatsing_weg": "Deze plaatsing is intussen al beëindigd. Kijk wat er nu staat.",
    "plaatsing_verhuisd": "De gemeente voegde net twee dossiers van deze persoon samen. Probeer het nog een keer.",
    "start_toekomst": "Deze dag komt nog. Geef de eerste dag door als die is geweest.",
    "start_te_vroeg": "De plaatsing begint later. Vraag de consulent om de plaatsing aan te passen.",
    "bericht_leeg": "Schrijf een onderwerp en een bericht.",
    "bericht_lang": "Een onderwerp heeft hoogstens 120 tekens, een bericht hoogstens 4.000.",
    "bericht_tekens": "Hierin staan tekens die geen letter zijn en die je niet ziet. Typ de tekst opnieuw.",
    "bericht_onbekend": "Dit bericht is er niet.",
    "uren_dubbel": "Precies deze uren staan er al. Uren tellen niet dubbel.",
    "gesprek_dubbel": "Precies dit gesprek staat er al.",
    "les_dubbel": "In deze tijd staan er al uren van deze soort bij deze school. Uren tellen niet dubbel.",
    "les_meer_dan_gegeven": "Er zijn meer uren gevolgd dan er les is gegeven. Kijk de twee getallen na.",
    "les_te_veel": "Dit zijn meer dan 10 uur les per dag. Kijk de uren en de periode na.",
    "les_zonder_plan": "Er is nog geen vastgesteld plan (PIP). Daarna kun je lesuren vastleggen.",
    "les_over_plan": "Deze periode loopt over de dag van het eerste plan heen. Maak er twee van.",
    "plan_nodig": "Er is nog geen vastgesteld plan (PIP). Voortgangsgesprekken horen bij het plan.",
    "niets_gepland": "Er is geen gesprek gepland. Kijk wat er nu staat.",
    "gesprek_verleden": "Deze dag is al geweest. Kies vandaag of een latere dag.",
    "gesprek_toekomst": "Deze dag komt nog. Leg een gesprek vast als het is geweest.",
    "gesprek_voor_plan": "Deze dag ligt voor het plan. Leg zo’n gesprek vast bij Contact vastleggen.",
    "gesprek_leeg": "Schrijf op wat goed gaat, wat hindert of wat jullie afspraken.",
    "lesuren_dalen": "Dit totaal past niet bij een ander gesprek: lesuren worden met de tijd nooit minder. "
    "Kijk het na.",
    "grond_toekomst": "Deze dag komt nog. Leg een reden vast als die er is.",
    "grond_verteld": "Deze dag kan niet: vertellen kan vanaf het begin van de reden, en niet in de toekomst.",
    "grond_bewijs_bij_mens": "Bewaar dit bewijs niet bij de gemeente. Het zegt iets over gezondheid, veiligheid of "
    "familie. De inburgeraar bewaart het zelf en stuurt het aan DUO.",
    "grond_weg": "Deze reden is er niet meer. Kijk wat er nu staat.",
    "toets_gedaan": "De leerbaarheidstoets is al gedaan. Het nummer intrekken kan niet meer.",
}  # fmt: skip


class TrajectWeigering(Exception):
    """A refusal with, for each field, a sentence for the person who asked. `code` is stable."""

    def __init__(self, code: str, *, veld: str = "") -> None:
        self.code = code
        self.zinnen: tuple[tuple[str, str], ...] = ((veld, ZINNEN[code]),)
        super().__init__(ZINNEN[code])


class DuoZouWeigeren(TrajectWeigering):
    """DUO would refuse this: nothing was saved and nothing sent."""

    def __init__(self, weigeringen: Sequence[DuoWeigering]) -> None:
        self.code, self.weigeringen = weigeringen[0].code, tuple(weigeringen)
        self.zinnen = tuple((w.veld, domein_nl.zin(w.zin_code, w.waarden)) for w in weigeringen)
        Exception.__init__(self, self.zinnen[0][1])
