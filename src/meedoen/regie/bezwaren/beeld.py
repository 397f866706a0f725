# SPDX-License-Identifier: EUPL-1.2
"""How a bezwaar is drawn: its line of steps, its state, and its card beside the decision it is against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor
from meedoen.recht.bron import AWB, Artikel
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.naast import Naast
from meedoen.regie.besluiten.zinnen import BESLUITEN, BRIEVEN, OP_BEZWAAR
from meedoen.regie.bezwaren import beeld_aanvullen, queries
from meedoen.regie.bezwaren.forms import GEEN_HOOR
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services.aanvullen import te_oordelen, verzuim_open
from meedoen.regie.bezwaren.services.basis import termijn
from meedoen.regie.bezwaren.soorten import Soort, Vervolg, soort_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld

SCHORST_NIET: Final = Artikel(AWB, "6:16")
LET_OP: Final = 14
"""Days before the last one from which a case asks attention; our choice (proces.md section 3: 3 and 1 weeks)."""
UITKOMST: Final = {
    BezwaarUitkomst.GEGROND.value: "Gegrond",
    BezwaarUitkomst.ONGEGROND.value: "Ongegrond",
    BezwaarUitkomst.NIET_ONTVANKELIJK.value: "Niet-ontvankelijk",
}
TE_LAAT_VERDAGEN: Final = (
    "De laatste dag is al voorbij. De wet zegt niet of zes weken later beslissen dan nog kan. Dat is dus niet zeker. "
    "Uitstel afspreken met de inburgeraar kan wel (artikel 7:10 lid 4 Awb)."
)
GELDT: Final = "Het besluit geldt gewoon zolang het bezwaar loopt."
_KLAAR, _NU, _LATER = ToestandBeeld("goed", "Klaar"), ToestandBeeld("loopt", "Nu"), ToestandBeeld("nvt", "Nog niet")
_WACHT: Final = ToestandBeeld("wacht", "Wacht op de inburgeraar")


def basis(dossier_id: object, bezwaar_id: object = None) -> str:
    """Return the address of the bezwaren of a dossier, or of one."""
    begin = f"/dossiers/{dossier_id}/bezwaren"
    return begin if bezwaar_id is None else f"{begin}/{bezwaar_id}"


def waartegen(rij: Bezwaar) -> str:
    """Return the decision objected to, as a heading names it."""
    return BESLUITEN.get(rij.besluit_soort, rij.besluit_soort)


def dagstand(dag: date | None, vandaag: date) -> ToestandBeeld:
    """Return how much time there is until a last day, with a word and not a colour alone."""
    if dag is None:
        return ToestandBeeld("nvt", "Geen vaste dag")
    over = (dag - vandaag).days
    soort: Literal["te_laat", "let_op", "loopt"] = "te_laat" if over < 0 else "let_op" if over <= LET_OP else "loopt"
    return ToestandBeeld(soort, datums.nog_dagen(dag, vandaag))


def toestand(rij: Bezwaar, vandaag: date) -> ToestandBeeld:
    """Return how a bezwaar stands, for a list and a heading."""
    if rij.ingetrokken_op is not None:
        return ToestandBeeld("nvt", "Ingetrokken")
    if rij.in_beroep:
        return ToestandBeeld("loopt", "In beroep")
    if rij.beslist_op is not None:
        return ToestandBeeld("informatie", UITKOMST[rij.uitkomst])
    return dagstand(rij.uiterlijk, vandaag)


@dataclass(frozen=True, slots=True, kw_only=True)
class StapBeeld:
    """One step of the line."""

    code: str
    kop: str
    toestand: ToestandBeeld
    zinnen: Sequence[str] = ()
    paren: Sequence[tuple[str, str]] = ()
    links: Sequence[LinkBeeld] = ()
    knoppen: Sequence[KnopBeeld] = ()
    wet: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Volgende:
    """What to do next, or how it stands (`klaar`)."""

    kop: str
    zin: str
    knop: KnopBeeld | None = None
    klaar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kijk:
    """Who looks at which bezwaar."""

    scope: Scope
    rij: Bezwaar

    @property
    def url(self) -> str:
        """Address of this bezwaar."""
        return basis(self.rij.dossier_id, self.rij.id)

    @property
    def behandelt(self) -> bool:
        """This role handles bezwaar."""
        return mag(self.scope.rol, Handeling.BEZWAAR_BEHANDELEN)

    @property
    def leest_dossier(self) -> bool:
        """This role reads whole dossiers, and so the decisions in them."""
        return mag(self.scope.rol, Handeling.DOSSIER_LEZEN)

    @property
    def mag_beslissen(self) -> bool:
        """The one who looks neither took nor prepared the decision."""
        return self.behandelt and self.scope.medewerker_id not in (self.rij.besluit_door, self.rij.voorbereid_door)

    @property
    def soort(self) -> Soort:
        """What the room of the decision adds."""
        return soort_van(self.rij)

    @property
    def verdagen_te_laat(self) -> bool:
        """Putting off can still be asked, and the last day has passed."""
        return self.rij.loopt and not self.rij.verdaagd_weken and self.scope.vandaag > self.rij.uiterlijk

    @property
    def naar_besluit(self) -> str:
        """Address where the decision itself is worked on, for who reads the dossier."""
        begin = f"/dossiers/{self.rij.dossier_id}"
        return f"{begin}/{self.soort.naar or f'besluiten/{self.rij.besluit_id}'}"

    @property
    def open_vraag(self) -> bool:
        """A person still has to judge whether the bezwaar is taken up."""
        return te_oordelen(self.rij, self.scope.vandaag)

    @property
    def wacht_tot(self) -> date | None:
        """The day until which the person can still complete the bezwaar; None where nothing is waited for."""
        tot = self.rij.herstel_tot if self.rij.hersteld_op is None else None
        return tot if tot is not None and self.scope.vandaag <= tot else None

    @property
    def gehoord(self) -> bool:
        """The hearing was held, or there is a reason for none."""
        return self.rij.gehoord_op is not None or bool(self.rij.geen_hoor)

    def knop(self, tekst: str, einde: str, soort: Literal["gewoon", "hoofd", "stil"] = "gewoon") -> KnopBeeld:
        """Return a button to a page of this bezwaar."""
        return KnopBeeld(tekst, f"{self.url}/{einde}", soort)

    def brief(self, soort: str, brief_id: object) -> Sequence[LinkBeeld]:
        """Return the link to a letter, for a jurist by way of the case; nothing where there is none."""
        if brief_id is None:
            return ()
        plek = "brieven" if self.leest_dossier else "zaak"
        return (LinkBeeld(f"{BRIEVEN[soort]} (PDF)", f"/dossiers/{self.rij.dossier_id}/{plek}/{brief_id}.pdf"),)


def volgende(kijk: Kijk) -> Volgende:
    """Return the step that moves this bezwaar on."""
    rij = kijk.rij
    if rij.ingetrokken_op is not None:
        return Volgende("Het bezwaar is ingetrokken", f"Op {datums.voluit(rij.ingetrokken_op)}. Het besluit blijft.",
                        klaar=True)  # fmt: skip
    if rij.beslist_op is not None:
        return _na_beslissing(kijk, rij.beslist_op)
    uiterlijk = f"Beslis uiterlijk {datums.voluit_met_dag(rij.uiterlijk)}."
    if not kijk.behandelt:
        zin = f"De beslissing komt {uiterlijk.removeprefix('Beslis ')} {GELDT}"
        if kijk.wacht_tot is not None:
            zin = f"De inburgeraar kan het aanvullen tot en met {datums.voluit(kijk.wacht_tot)}. {zin}"
        return Volgende("De jurist behandelt dit bezwaar", zin, klaar=True)
    if kijk.open_vraag:
        waarom = "Het bezwaar kwam te laat."
        if rij.tijdig or rij.verschoonbaar is not None:
            waarom = "De aanvulling kwam niet op tijd."
        return Volgende("Beoordeel of het bezwaar wordt behandeld", f"{waarom} De wet vraagt dat aan een mens.",
                        kijk.knop("Beoordelen", "oordeel", "hoofd"))  # fmt: skip
    if kijk.wacht_tot is not None:
        return Volgende("Wacht op de aanvulling", f"Aanvullen kan tot en met {datums.voluit_met_dag(kijk.wacht_tot)}.",
                        kijk.knop("Aanvulling ontvangen", "aangevuld", "hoofd"))  # fmt: skip
    if not (rij.gronden or rij.herstel_op or kijk.gehoord):
        return Volgende("Vraag om de redenen", f"Die staan niet in het bezwaar (artikel 6:5 Awb). {uiterlijk}",
                        kijk.knop("Om aanvulling vragen", "aanvullen", "hoofd"))  # fmt: skip
    if not kijk.gehoord:
        return Volgende("Hoor de inburgeraar", f"Of leg vast waarom dat niet nodig is. {uiterlijk}",
                        kijk.knop("Hoorzitting vastleggen", "horen", "hoofd"))  # fmt: skip
    if not kijk.mag_beslissen:
        return Volgende("Een ander beslist", f"{uiterlijk} Wie het besluit nam of voorbereidde, beslist niet.")
    return Volgende("Beslis op het bezwaar", uiterlijk, kijk.knop("Op bezwaar beslissen", "beslissing", "hoofd"))


def _na_beslissing(kijk: Kijk, beslist_op: date) -> Volgende:
    rij = kijk.rij
    zin = f"Beslist op {datums.voluit(beslist_op)} door {rij.beslist_door_naam}."
    kop = f"Het bezwaar is {UITKOMST[rij.uitkomst].lower()}"
    if not rij.vervolg:
        return Volgende(kop, zin, klaar=True)
    zin = f"{zin} {kijk.soort.vervolg[Vervolg(rij.vervolg)]}."
    knop = None
    if not kijk.soort.hoogste_bedrag:
        zin = f"{zin} Dat gaat niet vanzelf."
        if kijk.leest_dossier and rij.vervolg != Vervolg.ZELFDE_BESLUIT.value:
            knop = KnopBeeld("Naar het besluit", kijk.naar_besluit, "hoofd")
    return Volgende(kop, zin, knop, klaar=True)


def stappen(kijk: Kijk) -> list[StapBeeld]:
    """Return the whole line."""
    uit = [_ontvangen(kijk), _behandelen(kijk), _horen(kijk), _beslissen(kijk)]
    return [*uit, _beroep(kijk)] if kijk.rij.beslist_op is not None else uit


def _ontvangen(kijk: Kijk) -> StapBeeld:
    rij = kijk.rij
    op_tijd = "op tijd" if rij.tijdig else "te laat"
    paren = [
        ("Tegen", f"{waartegen(rij)}, nummer {rij.besluit_nummer}, van {datums.voluit(rij.besluit_van)}"),
        ("Besloten door", rij.besluit_door_naam),
        ("Ontvangen", f"{datums.voluit_met_dag(rij.ontvangen_op)}, {op_tijd}"),
    ]
    if rij.post_op is not None:
        paren.append(("Op de post", datums.voluit(rij.post_op)))
    paren.append(("Waarom", rij.gronden or "Nog geen redenen"))
    paren.append(("Vastgelegd door", rij.gemaakt_door))
    links = [*kijk.brief("bezwaar_ontvangen", rij.ontvangst_brief_id)]
    if kijk.leest_dossier:
        links.insert(0, LinkBeeld("Besluit, brief en bewijs", f"/dossiers/{rij.dossier_id}/besluiten/{rij.besluit_id}"))
        if kijk.soort.naar is not None:
            links.append(LinkBeeld("Boete en betaling", kijk.naar_besluit))
    return StapBeeld(code="ontvangen", kop="1. Ontvangen", toestand=_KLAAR, paren=paren, links=links)


def _behandelen(kijk: Kijk) -> StapBeeld:
    rij, zinnen, knoppen = kijk.rij, [], []
    paren = beeld_aanvullen.paren(rij)
    if rij.verschoonbaar is not None:
        paren.append(("Te laat", "Telt niet tegen de inburgeraar" if rij.verschoonbaar else "Geen goede reden"))
    if oordeel := beeld_aanvullen.oordeel(rij):
        paren.append((beeld_aanvullen.te_laat(rij), oordeel))
    if rij.oordeel_reden:
        paren.append(("Waarom", f"{rij.oordeel_reden} ({rij.oordeel_door_naam})"))
    if not paren:
        zinnen.append("Het bezwaar is op tijd." if rij.tijdig else "Het bezwaar is te laat.")
    if rij.herstel_op is None and rij.loopt:
        zinnen.append("De redenen ontbreken." if not rij.gronden else "Ontbreekt er iets? Vraag dan om een aanvulling.")
    if kijk.behandelt and rij.loopt:
        if not rij.tijdig or verzuim_open(rij, kijk.scope.vandaag):
            knoppen.append(kijk.knop("Beoordelen", "oordeel"))
        if rij.herstel_op is None:
            knoppen.append(kijk.knop("Om aanvulling vragen", "aanvullen"))
        elif rij.hersteld_op is None:
            knoppen.append(kijk.knop("Aanvulling ontvangen", "aangevuld"))
        knoppen.append(kijk.knop("Bezwaar ingetrokken", "intrekken", "stil"))
    wacht = rij.loopt and kijk.wacht_tot is not None
    stand = _NU if kijk.open_vraag and rij.loopt else _WACHT if wacht else _KLAAR
    return StapBeeld(code="behandelen", kop="2. Wordt het behandeld?", toestand=stand, zinnen=zinnen, paren=paren,
                     links=kijk.brief("bezwaar_aanvullen", rij.herstel_brief_id), knoppen=knoppen,
                     wet=beeld_aanvullen.wet(rij))  # fmt: skip


def _horen(kijk: Kijk) -> StapBeeld:
    rij = kijk.rij
    if rij.gehoord_op is not None:
        paren = [("Hoorzitting", datums.voluit_met_dag(rij.gehoord_op)), ("Gezegd", rij.verslag)]
        return StapBeeld(code="horen", kop="3. Horen", toestand=_KLAAR, paren=paren)
    knoppen = [kijk.knop("Hoorzitting vastleggen", "horen")] if kijk.behandelt and rij.loopt else []
    if rij.geen_hoor:
        paren = [("Geen hoorzitting", GEEN_HOOR[GeenHoor(rij.geen_hoor)])]
        return StapBeeld(code="horen", kop="3. Horen", toestand=_KLAAR, paren=paren, knoppen=knoppen)
    zin = "Vertel de inburgeraar dat er een hoorzitting komt. Regel een tolk, nooit een kind of partner."
    nu = rij.loopt and kijk.wacht_tot is None
    return StapBeeld(code="horen", kop="3. Horen", toestand=_NU if nu else _LATER, zinnen=(zin,),
                     knoppen=knoppen)  # fmt: skip


def _beslissen(kijk: Kijk) -> StapBeeld:
    rij, kop = kijk.rij, "4. Beslissing op bezwaar"
    later = [*kijk.brief("bezwaar_later", rij.verdaag_brief_id), *kijk.brief("bezwaar_later", rij.uitstel_brief_id)]
    if rij.beslist_op is not None:
        paren = [("Beslissing", UITKOMST[rij.uitkomst])]
        if rij.vervolg:
            paren.append(("Gevolg", kijk.soort.vervolg[Vervolg(rij.vervolg)]))
        paren += [("Beslist", f"{datums.voluit(rij.beslist_op)} door {rij.beslist_door_naam}"),
                  ("Waarom", rij.motivering)]  # fmt: skip
        links = later
        if kijk.leest_dossier and rij.beslissing_id is not None:
            pad = f"/dossiers/{rij.dossier_id}/besluiten/{rij.beslissing_id}"
            links = [*later, LinkBeeld("Beslissing, brief en bewijs", pad)]
        elif mag(kijk.scope.rol, Handeling.ZAAKSTUKKEN_INZIEN):
            # Who decides sends the letter, and reads no other page of the dossier.
            links = [*later, LinkBeeld("Brief lezen, bij de stukken van de zaak", f"/dossiers/{rij.dossier_id}/zaak")]
        return StapBeeld(code="beslissen", kop=kop, toestand=toestand(rij, kijk.scope.vandaag), paren=paren,
                         links=links)  # fmt: skip
    if not rij.loopt:
        return StapBeeld(code="beslissen", kop=kop, toestand=ToestandBeeld("nvt", "Niet nodig"))
    paren = [("Beslissen", f"uiterlijk {datums.voluit_met_dag(rij.uiterlijk)}")]
    paren.append(("Adviescommissie", "Ja, twaalf weken" if rij.commissie else "Nee, zes weken"))
    if rij.verdaagd_weken:
        zelf = "" if rij.verdaag_brief_id else ". Vertel het de inburgeraar in een brief."
        paren.append(("Verdaagd", f"{rij.verdaagd_weken} weken{zelf}"))
    if rij.uitstel_tot is not None:
        paren.append(("Uitstel", f"Afgesproken tot en met {datums.voluit(rij.uitstel_tot)}"))
    knoppen = []
    if kijk.mag_beslissen and kijk.gehoord and not kijk.open_vraag:
        knoppen.append(kijk.knop("Op bezwaar beslissen", "beslissing"))
    if kijk.behandelt:
        if not rij.verdaagd_weken:
            knoppen.append(kijk.knop("Zes weken later beslissen", "verdagen"))
        knoppen.append(kijk.knop("Uitstel afspreken", "uitstel"))
    zinnen = ["Wie het besluit nam of voorbereidde, beslist niet op het bezwaar (artikel 10:3 lid 3 Awb)."]
    if kijk.behandelt and kijk.verdagen_te_laat:
        zinnen.append(TE_LAAT_VERDAGEN)
    return StapBeeld(code="beslissen", kop=kop, toestand=dagstand(rij.uiterlijk, kijk.scope.vandaag), paren=paren,
                     zinnen=zinnen, links=later, knoppen=knoppen)  # fmt: skip


def _beroep(kijk: Kijk) -> StapBeeld:
    rij, kop = kijk.rij, "5. Beroep"
    if rij.beroep_op is None:
        knoppen = [kijk.knop("Beroep vastleggen", "beroep")] if kijk.behandelt else []
        tot = (
            f"Beroep kan tot en met {datums.voluit(rij.loopt_tot)}, met een week voor de post." if rij.loopt_tot else ""
        )
        return StapBeeld(code="beroep", kop=kop, toestand=ToestandBeeld("nvt", "Geen beroep"),
                         zinnen=(tot,) if tot else (), knoppen=knoppen)  # fmt: skip
    dagen = (("Beroep", rij.beroep_op), ("Uitspraak", rij.uitspraak_op), ("Hoger beroep", rij.hoger_beroep_op),
             ("Uitspraak in hoger beroep", rij.hoger_uitspraak_op))  # fmt: skip
    paren = [(naam, datums.voluit(dag)) for naam, dag in dagen if dag is not None]
    knoppen = []
    if kijk.behandelt and rij.in_beroep:
        knoppen.append(kijk.knop("Uitspraak vastleggen", "uitspraak"))
    elif kijk.behandelt and rij.hoger_beroep_op is None:
        knoppen.append(kijk.knop("Hoger beroep vastleggen", "beroep"))
    stand = ToestandBeeld("loopt", "Loopt") if rij.in_beroep else _KLAAR
    return StapBeeld(code="beroep", kop=kop, toestand=stand, paren=paren, knoppen=knoppen)


def regel(rij: Bezwaar, vandaag: date) -> dict[str, Any]:
    """Return one bezwaar for the list of a dossier."""
    return {
        "url": basis(rij.dossier_id, rij.id),
        "naam": f"Bezwaar tegen: {waartegen(rij)}",
        "nummer": rij.besluit_nummer,
        "ontvangen_op": rij.ontvangen_op,
        "uiterlijk": rij.uiterlijk if rij.loopt else None,
        "toestand": toestand(rij, vandaag),
    }


def naast_besluit(scope: Scope, dossier: Dossier, besluit: Besluit) -> Sequence[Naast]:
    """Return the card about bezwaar beside a decision; none where it is itself on a bezwaar, or not made known yet."""
    if besluit.soort in OP_BEZWAAR or besluit.bekendmaking is None or not mag(scope.rol, Handeling.BEZWAAR_INZIEN):
        return ()
    rijen = queries.tegen(dossier, besluit.id)
    kaarten = [
        Naast(
            "Bezwaar",
            (f"Ontvangen op {datums.voluit(rij.ontvangen_op)}.", *((GELDT,) if rij.loopt else ())),
            toestand(rij, scope.vandaag),
            (LinkBeeld("Bezwaar bekijken", basis(dossier.id, rij.id)),),
        )
        for rij in rijen
    ]
    if all(rij.ingetrokken_op is not None for rij in rijen) and mag(scope.rol, Handeling.BEZWAAR_ONTVANGEN):
        knop = KnopBeeld("Bezwaar vastleggen", f"{basis(dossier.id)}/nieuw?besluit={besluit.nummer}")
        kaarten.append(Naast("Bezwaar ontvangen?", ("Leg het vast. De jurist behandelt het.",), knop=knop))
    return kaarten


def schorst_niet() -> LinkBeeld:
    """Return the article that says that the decision goes on."""
    return artikellink(SCHORST_NIET)


def wettelijk(rij: Bezwaar) -> Any:
    """Return the steps of the last day to decide."""
    return termijn(rij).stappen
