# SPDX-License-Identifier: EUPL-1.2
"""A boeteprocedure as one guided line: each step with how it stands, what it holds, and what can be done now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from meedoen.domein.boetes import Boete
from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.domein.toegang import Scope
from meedoen.recht.fouten import RechtFout
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import GROND
from meedoen.recht.wi2021.boete_medewerking import Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.handhaving import toets
from meedoen.regie.handhaving.forms import VERWIJT, in_zin
from meedoen.regie.handhaving.fouten import ZINNEN, BoeteWeigering
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.stukken import Stuk
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.intake.views.hulp import wetstappen
from meedoen.regie.voordeel.punten import NAMEN, Punt, samen_zin
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import recht_nl

_STRAFZAAK = {"nee": "Geen strafzaak over hetzelfde", "ja": "Er is een strafzaak over hetzelfde"}
_KLAAR, _NU, _LATER = ToestandBeeld("goed", "Klaar"), ToestandBeeld("loopt", "Nu"), ToestandBeeld("nog_niet", "Later")


@dataclass(frozen=True, slots=True)
class PuntBeeld:
    """One thing that speaks for the person."""

    naam: str
    zin: str
    bron: str
    weegt: bool
    waarom: str
    knop: KnopBeeld | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StapBeeld:
    """One step of the line. `wet`: steps of the law, as `wetstappen` gives them."""

    code: str
    kop: str
    toestand: ToestandBeeld
    zinnen: tuple[str, ...] = ()
    paren: tuple[tuple[str, str], ...] = ()
    stukken: tuple[Stuk, ...] = ()
    punten: tuple[PuntBeeld, ...] = ()
    links: tuple[LinkBeeld, ...] = ()
    wet: Sequence[dict[str, Any]] = ()
    knoppen: tuple[KnopBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class Volgende:
    """What to do next, and why; or, where nothing is left to decide, how it stands (`klaar`)."""

    kop: str
    zin: str
    knop: KnopBeeld | None = None
    klaar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kijk:
    """All that the line is drawn from."""

    scope: Scope
    zaak: Zaak
    url: str
    voor: Sequence[Punt]
    bewijs: Sequence[Stuk]
    boete: Boete | None
    bedrag: Boetebedrag | None
    weegt: bool
    """This role weighs."""
    beslist: bool
    """This role decides."""

    @property
    def rij(self) -> Boeteprocedure:
        """The procedure."""
        return self.zaak.rij

    @property
    def loopt(self) -> bool:
        """Nothing was decided, and the dossier lets one go on."""
        return self.rij.besloten_op is None and self.rij.gestopt_op is None and not self.einde

    @property
    def einde(self) -> str:
        """Why no fine can come any more, as a code; empty while one can."""
        return basis.einde(self.zaak.dossier, self.zaak.feiten)

    @property
    def ander(self) -> bool:
        """The one who looks did not make the report."""
        return self.scope.medewerker_id != self.rij.rapport_door

    @property
    def mag_afzien(self) -> bool:
        """The one who looks may decide that no fine comes, as far as the two people go."""
        if self.rij.rapport_door is not None:
            return self.ander
        if self.rij.afzien_door is not None:
            return self.scope.medewerker_id != self.rij.afzien_door
        return self.zaak.grond is not Boetegrond.INTAKE

    @property
    def mag_voorstellen(self) -> bool:
        """No fine can be proposed to a second person now."""
        nog_niets = self.rij.rapport_op is None and self.rij.afzien_op is None
        return self.loopt and self.weegt and nog_niets and self.zaak.grond is Boetegrond.INTAKE

    @property
    def asiel_dicht(self) -> bool:
        """An asielstatushouder, in a gemeente that did not turn such fines on."""
        return self.zaak.feiten.doelgroep is Doelgroep.ASIEL and not self.zaak.beleid.asielboetes

    @property
    def gewogen(self) -> bool:
        """Blame, bijstand and a criminal case were judged."""
        return bool(self.rij.verwijt and self.rij.bijstand and self.rij.strafzaak)

    def knop(self, tekst: str, einde: str, soort: str = "gewoon", onzichtbaar: str = "") -> KnopBeeld:
        """Return a button to a page of this procedure."""
        return KnopBeeld(tekst, f"{self.url}/{einde}", soort, onzichtbaar=onzichtbaar)  # type: ignore[arg-type]


def toestand(rij: Boeteprocedure) -> ToestandBeeld:
    """Return how a procedure stands, for a list."""
    if rij.gestopt_op is not None:
        return ToestandBeeld("nvt", "Gestopt")
    if rij.boete is not None:
        return ToestandBeeld("informatie", "Boete opgelegd") if rij.boete else ToestandBeeld("goed", "Geen boete")
    return ToestandBeeld("loopt", "Wordt gewogen")


def naam(rij: Boeteprocedure) -> str:
    """Return what a procedure is about, for a list and a heading."""
    if rij.grond == Boetegrond.INTAKE.value:
        return f"Brede intake, oproep {rij.oproep_nummer} gemist"
    return f"Plan: {in_zin(rij.planonderdeel)}"


def vrij_zin(vrij: Uitkomst[bool] | OordeelNodig | RechtFout) -> tuple[str, Sequence[Stap]]:
    """Return in a sentence whether the law lets a fine be imposed, and the steps."""
    if isinstance(vrij, RechtFout):
        return recht_nl.weigerzin(vrij), ()
    if isinstance(vrij, OordeelNodig):
        return recht_nl.vraagzin(vrij), ()
    laatste = vrij.stappen[-1]
    return f"{recht_nl.titel(laatste)}. {recht_nl.uitleg(laatste)}".strip(), vrij.stappen


def volgende(kijk: Kijk, vrij: Uitkomst[bool] | OordeelNodig | RechtFout) -> Volgende:
    """Return the step that moves this procedure on."""
    rij = kijk.rij
    if rij.gestopt_op is not None:
        return Volgende("Het wegen is gestopt", rij.stopreden, klaar=True)
    if rij.besloten_op is not None:
        return Volgende(
            "Er is een boete opgelegd" if rij.boete else "Er komt geen boete",
            f"Besloten op {datums.voluit(rij.besloten_op)} door {rij.besloten_door_naam}.",
            klaar=True,
        )
    if kijk.einde:
        return Volgende("Dit stopt hier", ZINNEN[kijk.einde], klaar=True)
    if rij.rapport_op is None:
        return _voor_rapport(kijk, vrij)
    if rij.zienswijze_op is None and rij.zienswijze_tot is not None:
        tot = datums.voluit(rij.zienswijze_tot)
        kop = (
            "Wacht op de inburgeraar" if kijk.scope.vandaag <= rij.zienswijze_tot else "Leg vast of er een reactie kwam"
        )
        knop = kijk.knop("Zienswijze vastleggen", "zienswijze", "hoofd") if kijk.weegt else None
        return Volgende(kop, f"Reageren kan tot en met {tot}.", knop)
    if kijk.beslist and kijk.ander:
        return Volgende(
            "Beslis: een boete, of geen boete", "Lees eerst wat de inburgeraar zegt. Geen boete kan altijd."
        )
    return Volgende("Een collega beslist", f"{rij.rapport_door_naam} maakte het rapport. Een ander beslist.")


def _voor_rapport(kijk: Kijk, vrij: Uitkomst[bool] | OordeelNodig | RechtFout) -> Volgende:
    if kijk.rij.afzien_op is not None:
        waarom = f"{kijk.rij.afzien_door_naam} stelt voor: geen boete. {kijk.rij.afzien_reden}"
        if kijk.beslist and kijk.mag_afzien:
            return Volgende("Bevestig: geen boete", waarom, kijk.knop("Geen boete", "geen-boete", "hoofd"))
        return Volgende("Een collega kijkt ernaar", waarom)
    if not kijk.weegt:
        return Volgende("Een consulent weegt", "Er is nog geen rapport.")
    if kijk.asiel_dicht:
        return _kan_niet(kijk, "De gemeente legt asielstatushouders geen boete op. Help liever verder.")
    if isinstance(vrij, Uitkomst) and vrij.waarde:
        zin = "Niets staat een boete in de weg. Dat is geen plicht om er een te geven."
        return Volgende("Maak het rapport, of zie af", zin, kijk.knop("Rapport en voornemen", "voornemen", "hoofd"))
    if isinstance(vrij, Uitkomst):
        return _kan_niet(kijk, vrij_zin(vrij)[0])
    if kijk.gewogen:
        return Volgende("Er mist nog iets", vrij_zin(vrij)[0], kijk.knop("Wegen", "wegen", "hoofd"))
    return Volgende("Weeg eerst", "Kijk wat voor de inburgeraar spreekt. Vraag na of de bijstand is verlaagd, en of er "
                    "een strafzaak is.",
                    kijk.knop("Wegen", "wegen", "hoofd"))  # fmt: skip


def _kan_niet(kijk: Kijk, zin: str) -> Volgende:
    tekst, einde = ("Geen boete voorstellen", "voorstel") if kijk.mag_voorstellen else ("Geen boete", "geen-boete")
    return Volgende("Een boete kan hier niet", zin, kijk.knop(tekst, einde, "hoofd"))


def stap_gebeurd(kijk: Kijk) -> StapBeeld:
    """Step 1: what happened, with the proof of every earlier step."""
    rij, zinnen, wet = kijk.rij, [], []
    if kijk.loopt:
        try:
            wet = wetstappen(toets.grond(kijk.zaak).stappen)
        except BoeteWeigering as fout:
            zinnen.append(fout.zin)
    if rij.feiten:
        zinnen.append(f"Zelf gezien: {rij.feiten}")
    if not kijk.bewijs:
        zinnen.append("Op de tijdlijn staat geen eerdere stap.")
    return StapBeeld(
        code="gebeurd",
        kop="1. Wat er is gebeurd",
        toestand=_KLAAR,
        zinnen=tuple(zinnen),
        paren=(("Waarover", naam(rij)), ("Dag", datums.voluit_met_dag(rij.overtreding_op)),
               ("Gezien op", datums.voluit_met_dag(rij.constatering)),
               ("Begonnen", f"{datums.voluit(rij.begonnen_op.date())} door {rij.begonnen_door}")),
        stukken=tuple(kijk.bewijs),
        links=(artikellink(GROND[kijk.zaak.soort]),),
        wet=wet,
    )  # fmt: skip


def stap_voor(kijk: Kijk) -> StapBeeld:
    """Step 2: what speaks for the person."""
    mag = kijk.weegt and kijk.loopt
    knoppen = (kijk.knop("Toevoegen", "omstandigheid"),) if mag else ()
    leeg = "Meedoen vond niets in de feiten. Weet je zelf iets? Voeg het toe."
    return StapBeeld(
        code="voor",
        kop="2. Wat voor de inburgeraar spreekt",
        toestand=_KLAAR if kijk.voor else ToestandBeeld("nvt", "Niets gevonden"),
        zinnen=tuple(filter(None, [samen_zin(kijk.voor)])) if kijk.voor else (leeg,),
        punten=tuple(_punt(kijk, punt, mag=mag) for punt in kijk.voor),
        knoppen=knoppen,
    )


def _punt(kijk: Kijk, punt: Punt, *, mag: bool) -> PuntBeeld:
    knop = None
    if mag and punt.weegt and not punt.sleutel.startswith("hand:"):
        knop = kijk.knop("Weegt hier niet", f"weegt-niet?punt={punt.sleutel}", "stil", f": {NAMEN[punt.soort].lower()}")
    return PuntBeeld(NAMEN[punt.soort], punt.zin, punt.bron, punt.weegt, punt.waarom, knop)


def stap_wegen(kijk: Kijk, vrij: Uitkomst[bool] | OordeelNodig | RechtFout) -> StapBeeld:
    """Step 3: blame, the gate for asielstatushouders, bijstand and a criminal case; with the doubts of the law."""
    rij, paren = kijk.rij, []
    if rij.verwijt:
        paren.append(("Verwijt", f"{VERWIJT[Verwijtbaarheid(rij.verwijt)]}. {rij.verwijt_reden}"))
    if rij.bijstand:
        verlaagd = f"Verlaagd op {datums.voluit(rij.verlaagd_op)}" if rij.verlaagd_op else "Niet verlaagd hiervoor"
        paren.append(("Bijstand", verlaagd))
    if rij.strafzaak:
        paren.append(("Strafzaak", _STRAFZAAK[rij.strafzaak]))
    if kijk.zaak.feiten.doelgroep is Doelgroep.ASIEL:
        paren.append(("Asielstatushouder", _asiel(kijk)))
    zin, stappen = vrij_zin(vrij)
    if kijk.loopt and isinstance(vrij, Uitkomst) and vrij.waarde and kijk.gewogen:
        try:
            hoogte = toets.bedrag(kijk.zaak)
            paren.append(("Bedrag volgens de regels", euro(hoogte.centen)))
            paren += [("Twijfel in de wet", twijfel) for twijfel in toets.twijfels(kijk.zaak, hoogte.stappen)]
            stappen = (*stappen, *hoogte.stappen)
        except BoeteWeigering as fout:
            zin = fout.zin
    mag = kijk.weegt and kijk.loopt and rij.rapport_op is None
    return StapBeeld(
        code="wegen",
        kop="3. Wegen",
        toestand=_KLAAR if kijk.gewogen else _NU if kijk.loopt else _LATER,
        zinnen=(zin,) if kijk.loopt else (),
        paren=tuple(paren),
        wet=wetstappen(stappen) if kijk.loopt else (),
        knoppen=(kijk.knop("Wegen", "wegen"),) if mag else (),
    )


def _asiel(kijk: Kijk) -> str:
    if not kijk.zaak.beleid.asielboetes:
        return "De gemeente legt asielstatushouders geen boete op."
    if kijk.rij.onwil_bewezen is None:
        return "Nog niet beoordeeld of onwil is bewezen."
    return f"Onwil bewezen: {kijk.rij.onwil_reden}" if kijk.rij.onwil_bewezen else "Onwil is niet bewezen."


def stap_rapport(kijk: Kijk, vrij: Uitkomst[bool] | OordeelNodig | RechtFout) -> StapBeeld:
    """Step 4: the report and the intention to fine."""
    rij = kijk.rij
    if rij.rapport_op is not None:
        paren = [("Rapport", f"{datums.voluit(rij.rapport_op)}, gemaakt door {rij.rapport_door_naam}"),
                 ("Plaats en tijd", rij.plaats_tijd), ("Tolk", rij.tolk_taal or "niet nodig")]  # fmt: skip
        if rij.zienswijze_tot:
            paren.append(("Reageren kan", f"tot en met {datums.voluit_met_dag(rij.zienswijze_tot)}"))
        links: tuple[LinkBeeld, ...] = ()
        if rij.voornemen_id is not None:
            pad = f"/dossiers/{rij.dossier_id}/brieven/{rij.voornemen_id}.pdf"
            links = (LinkBeeld("Voornemen met rapport (PDF)", pad),)
        return StapBeeld(
            code="rapport", kop="4. Rapport en voornemen", toestand=_KLAAR, paren=tuple(paren), links=links
        )
    kan = kijk.weegt and kijk.loopt and isinstance(vrij, Uitkomst) and vrij.waarde
    return StapBeeld(
        code="rapport",
        kop="4. Rapport en voornemen",
        toestand=_NU if kan else _LATER,
        zinnen=("Het rapport gaat mee met het voornemen. Daarna kan de inburgeraar reageren.",),
        knoppen=(kijk.knop("Rapport en voornemen", "voornemen"),) if kan else (),
    )


def stap_zienswijze(kijk: Kijk) -> StapBeeld:
    """Step 5: what the person said."""
    rij = kijk.rij
    if rij.zienswijze_op is None:
        kan = kijk.weegt and kijk.loopt and rij.rapport_op is not None
        return StapBeeld(
            code="zienswijze", kop="5. Zienswijze", toestand=_NU if kan else _LATER,
            zinnen=("Zeg vooraf dat niemand hoeft te antwoorden (cautie). Regel een tolk, nooit een kind of partner.",),
            knoppen=(kijk.knop("Zienswijze vastleggen", "zienswijze"),) if kan else (),
        )  # fmt: skip
    paren = [("Dag", datums.voluit(rij.zienswijze_op))]
    if not rij.zienswijze_gegeven:
        return StapBeeld(code="zienswijze", kop="5. Zienswijze", toestand=_KLAAR, paren=tuple(paren),
                         zinnen=("Er kwam geen reactie. Dat telt niet tegen de inburgeraar.",))  # fmt: skip
    if rij.verhoord:
        paren.append(("Cautie", "Vooraf gegeven" if rij.cautie_gegeven else "Niet gegeven: niets wordt gebruikt"))
    if rij.zienswijze:
        paren.append(("In het kort", rij.zienswijze))
    return StapBeeld(code="zienswijze", kop="5. Zienswijze", toestand=_KLAAR, paren=tuple(paren))


def stap_beslissing(kijk: Kijk) -> StapBeeld:
    """Step 6: the decision."""
    rij, kop = kijk.rij, "6. Beslissing"
    if rij.besloten_op is not None:
        paren = [("Besloten", f"{datums.voluit(rij.besloten_op)} door {rij.besloten_door_naam}"),
                 ("Waarom", rij.motivering)]  # fmt: skip
        if kijk.bedrag is not None:
            lager = (
                f" (de regels noemden {euro(kijk.bedrag.berekend)})"
                if kijk.bedrag.centen < kijk.bedrag.berekend
                else ""
            )
            paren.insert(0, ("Boete", f"{euro(kijk.bedrag.centen)}{lager}"))
        links: tuple[LinkBeeld, ...] = ()
        if rij.besluit_id is not None:
            links = (LinkBeeld("Besluit, brief en bewijs", f"/dossiers/{rij.dossier_id}/besluiten/{rij.besluit_id}"),)
        return StapBeeld(code="beslissing", kop=kop, toestand=toestand(rij), paren=tuple(paren), links=links)
    knoppen: list[KnopBeeld] = []
    zinnen = ["Een boete gaat nooit vanzelf. Wie het rapport maakte, beslist niet."]
    if kijk.loopt and kijk.beslist:
        rijp = rij.zienswijze_op is not None
        if rijp and kijk.ander:
            knoppen.append(kijk.knop("Boete opleggen", "boete"))
        if kijk.mag_afzien:
            knoppen.append(kijk.knop("Geen boete", "geen-boete"))
    if kijk.mag_voorstellen:
        knoppen.append(kijk.knop("Geen boete voorstellen", "voorstel"))
    nu = kijk.loopt and rij.zienswijze_op is not None
    return StapBeeld(
        code="beslissing", kop=kop, toestand=_NU if nu else _LATER, zinnen=tuple(zinnen), knoppen=tuple(knoppen)
    )
