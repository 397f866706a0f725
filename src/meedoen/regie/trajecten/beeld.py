# SPDX-License-Identifier: EUPL-1.2
"""The page Traject in parts: what was done, what DUO said, and what can be done now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten import berichten
from meedoen.domein.keten.duo_voorcontrole import Levering, Weigering
from meedoen.domein.keten.duo_voorcontrole.regels import REGELS
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.trajecten.queries import UrenRegel
from meedoen.regie.trajecten.services import heeft_nummer
from meedoen.regie.trajecten.zinnen import ALFABETISERING, URENSOORTEN
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, MeldingBeeld, ToestandBeeld
from meedoen.regie.web.zinnen import domein_nl


@dataclass(frozen=True, slots=True)
class DeelBeeld:
    """One card: heading, state, what is known, what DUO has, and the buttons."""

    sleutel: str
    kop: str
    toestand: ToestandBeeld
    paren: tuple[tuple[str, str], ...] = ()
    tekst: str = ""
    duo: ToestandBeeld | None = None
    duo_tekst: str = ""
    knoppen: tuple[KnopBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class TotaalBeeld:
    """The total of one kind of hours, and how far it is at DUO."""

    soort: str
    uren: str
    duo: ToestandBeeld | None
    duo_tekst: str


@dataclass(frozen=True, slots=True)
class UrenregelBeeld:
    """One row of the hours book in words."""

    periode: str
    soort: str
    uren: int
    herkomst: str
    door: str
    stand: str
    knoppen: tuple[KnopBeeld, ...]


def duo_stand(betreft: str, feiten: DossierFeiten, onderweg: Mapping[str, Bericht]) -> tuple[ToestandBeeld, str] | None:
    """Return how far a delivery is at DUO, in a word and a sentence; None when nothing was delivered."""
    rij = onderweg.get(betreft)
    antwoord = next((levering for levering in feiten.leveringen if levering.betreft == betreft), None)
    if rij is not None and rij.staat in ("wacht", "bezig"):
        return ToestandBeeld("wacht", "Onderweg naar DUO"), "Je hoeft niets te doen."
    if rij is not None and rij.staat == "vastgelopen":
        return ToestandBeeld("let_op", "Blijft hangen", vlak=True), "Kijk bij Keten wat je kunt doen."
    if antwoord is None:
        return None
    dag = datums.voluit(antwoord.op)
    if antwoord.uitkomst is g.DuoUitkomst.GEWEIGERD:
        reden = f"DUO zegt: “{antwoord.tekst.rstrip('.')}”. " if antwoord.tekst else ""
        return ToestandBeeld("te_laat", "DUO weigert dit", vlak=True), f"{reden}Verbeter het en bewaar opnieuw."
    if antwoord.uitkomst is g.DuoUitkomst.INGETROKKEN:
        return ToestandBeeld("nvt", "Weg bij DUO"), f"Sinds {dag}."
    return ToestandBeeld("goed", "DUO heeft dit"), f"Sinds {dag}."


def delen(feiten: DossierFeiten, onderweg: Mapping[str, Bericht], basis: str, *, mag: bool) -> list[DeelBeeld]:
    """Return the cards of the page in the order of the path."""
    uit = _aanbod(feiten, onderweg, basis, mag)
    uit.append(_resultaat("pvt", "Participatieverklaring (PVT)", "Ondertekend op", feiten.pvt, feiten, onderweg,
                          basis, mag))  # fmt: skip
    uit.append(_resultaat("map", "Eindgesprek MAP", "Gesprek op", feiten.map, feiten, onderweg, basis, mag))
    if feiten.leerroute == "Z" or feiten.zroute is not None:
        uit.append(_zroute(feiten, onderweg, basis, mag))
    if feiten.lbt_nummer_ingetrokken is not None or heeft_nummer(feiten):
        uit.append(_lbt(feiten, onderweg, basis, mag))
    return uit


def _met_duo(deel: DeelBeeld, stand: tuple[ToestandBeeld, str] | None) -> DeelBeeld:
    return deel if stand is None else replace(deel, duo=stand[0], duo_tekst=stand[1])


def _aanbod(feiten: DossierFeiten, onderweg: Mapping[str, Bericht], basis: str, mag: bool) -> list[DeelBeeld]:
    if feiten.doelgroep is Doelgroep.GEZIN_OVERIG and not feiten.aanbod:
        tekst = "Een gezinsmigrant of overige migrant zoekt zelf een school. De gemeente doet geen aanbod."
        return [DeelBeeld("aanbod", "Inburgeringsaanbod", ToestandBeeld("nvt", "Niet van toepassing"), tekst=tekst)]
    uit = [_een_aanbod(aanbod, feiten, onderweg, basis, mag) for aanbod in feiten.aanbod]
    if not uit:
        tekst = "Hier komt de les die de gemeente aanbiedt: bij welke instelling en vanaf wanneer."
        knoppen = (KnopBeeld("Aanbod vastleggen", f"{basis}/aanbod"),) if mag else ()
        leeg = ToestandBeeld("nog_niet", "Nog niet")
        uit.append(DeelBeeld("aanbod", "Inburgeringsaanbod", leeg, tekst=tekst, knoppen=knoppen))
    return uit


def _een_aanbod(
    aanbod: g.AanbodGedaan, feiten: DossierFeiten, onderweg: Mapping[str, Bericht], basis: str, mag: bool
) -> DeelBeeld:
    nummer = aanbod.instellingsnummer
    dagen = (("Aanbod van", aanbod.datum), ("Les vanaf", aanbod.start), ("Les tot en met", aanbod.einde))
    paren = (
        ("Instelling", aanbod.instelling),
        *((woord, datums.voluit(dag)) for woord, dag in dagen if dag is not None),
        ("Lezen en schrijven", ALFABETISERING.get(aanbod.alfabetisering, aanbod.alfabetisering)),
    )
    bij = f" bij {aanbod.instelling}"
    knoppen = (
        KnopBeeld("Aanpassen", f"{basis}/aanbod?instelling={nummer}", onzichtbaar=bij),
        KnopBeeld("Intrekken", f"{basis}/aanbod/{nummer}/weg", "stil", onzichtbaar=bij),
        KnopBeeld("Nog een aanbod", f"{basis}/aanbod", "stil"),
    )
    deel = DeelBeeld(f"aanbod-{nummer}", "Inburgeringsaanbod", ToestandBeeld("goed", "Gedaan"), paren,
                     knoppen=knoppen if mag else ())  # fmt: skip
    return _met_duo(deel, duo_stand(berichten.betreft_aanbod(nummer), feiten, onderweg))


def _resultaat(
    sleutel: str,
    kop: str,
    woord: str,
    feit: g.PvtOndertekend | g.MapAfgerond | None,
    feiten: DossierFeiten,
    onderweg: Mapping[str, Bericht],
    basis: str,
    mag: bool,
) -> DeelBeeld:
    elders = _alleen_bij_duo(sleutel, kop, woord, feit, feiten)
    if elders is not None:
        return elders
    gedaan = feit is not None and feit.datum is not None
    beoordeeld = feit is not None and feit.verwijtbaar is not None
    toestand = ToestandBeeld("goed", "Gedaan") if gedaan else ToestandBeeld("nog_niet", "Nog niet")
    paren: list[tuple[str, str]] = []
    if feit is not None and feit.datum is not None:
        paren.append((woord, datums.voluit(feit.datum)))
    if feit is not None and feit.verwijtbaar is not None:
        paren.append(("Te laat", "Verwijtbaar" if feit.verwijtbaar else "Niet verwijtbaar"))
    if feit is not None and feit.toelichting:
        paren.append(("Toelichting", feit.toelichting))
    tekst = "" if paren else f"Hier komt de dag te staan. De laatste dag van de termijn: {_laatste_dag(feiten)}."
    knoppen = [KnopBeeld("Aanpassen" if gedaan or beoordeeld else "Vastleggen", f"{basis}/{sleutel}",
                         onzichtbaar=f": {kop}")]  # fmt: skip
    if gedaan or beoordeeld:
        knoppen.append(KnopBeeld("Terughalen", f"{basis}/{sleutel}/weg", "stil", onzichtbaar=f": {kop}"))
    ligt = feiten.pvt_voorgelegd if sleutel == "pvt" else feiten.map_voorgelegd
    if ligt is not None and ligt.stand is g.Voorlegging.VOORGELEGD:
        toestand = ToestandBeeld("wacht", "Oordeel bij een collega")
        # Also for who reads only: the second person may be a teamleider.
        naar = KnopBeeld("Oordeel lezen", f"{basis}/{sleutel}/verwijt", onzichtbaar=f": {kop}")
        knoppen = [naar, *(knoppen if mag else [])]
        mag = True
    deel = DeelBeeld(sleutel, kop, toestand, tuple(paren), tekst, knoppen=tuple(knoppen) if mag else ())
    return _met_duo(deel, duo_stand(f"duo.{sleutel}", feiten, onderweg))


def _alleen_bij_duo(
    sleutel: str, kop: str, woord: str, feit: g.PvtOndertekend | g.MapAfgerond | None, feiten: DossierFeiten
) -> DeelBeeld | None:
    """Return the card of what another gemeente told DUO and we laid nothing down of; None where that is not so."""
    dag = feiten.pvt_op if sleutel == "pvt" else feiten.map_op
    if feit is not None or dag is None:
        return None
    paren = ((woord, datums.voluit(dag)),)
    duo_tekst = "Zo staat het bij DUO. Je hoeft niets te doen."
    gedaan = ToestandBeeld("goed", "Gedaan")
    return DeelBeeld(sleutel, kop, gedaan, paren, duo=ToestandBeeld("goed", "DUO heeft dit"), duo_tekst=duo_tekst)


def _laatste_dag(feiten: DossierFeiten) -> str:
    return datums.voluit(feiten.termijn.einde - timedelta(days=1)) if feiten.termijn else "nog niet vastgesteld"


def _zroute(feiten: DossierFeiten, onderweg: Mapping[str, Bericht], basis: str, mag: bool) -> DeelBeeld:
    dag = feiten.zroute.datum if feiten.zroute else None
    toestand = ToestandBeeld("goed", "Gedaan") if dag else ToestandBeeld("nog_niet", "Nog niet")
    paren = (("Af op", datums.voluit(dag)),) if dag else ()
    tekst = "" if dag else "Leg de dag vast als alle uren, de PVT en de MAP klaar zijn."
    knoppen = [KnopBeeld("Aanpassen" if dag else "Vastleggen", f"{basis}/zroute", onzichtbaar=": Z-route")]
    if dag:
        knoppen.append(KnopBeeld("Terughalen", f"{basis}/zroute/weg", "stil", onzichtbaar=": Z-route"))
    deel = DeelBeeld("zroute", "Z-route afronden", toestand, paren, tekst, knoppen=tuple(knoppen) if mag else ())
    return _met_duo(deel, duo_stand(berichten.ZROUTE, feiten, onderweg))


def _lbt(feiten: DossierFeiten, onderweg: Mapping[str, Bericht], basis: str, mag: bool) -> DeelBeeld:
    kop, weg = "Leerbaarheidstoets", feiten.lbt_nummer_ingetrokken
    if weg is not None:
        deel = DeelBeeld("lbt", kop, ToestandBeeld("nvt", "Gaat niet door"),
                         (("Nummer ingetrokken op", datums.voluit(weg)),))  # fmt: skip
        return _met_duo(deel, duo_stand(berichten.LBT_NUMMER, feiten, onderweg))
    nummer = (feiten.lbt_aangemeld.examennummer if feiten.lbt_aangemeld else None) or "nog niet bekend"
    knoppen = (KnopBeeld("Nummer intrekken", f"{basis}/lbt"),) if mag else ()
    return DeelBeeld("lbt", kop, ToestandBeeld("loopt", "Aangemeld"), (("Nummer van DUO", nummer),), knoppen=knoppen)


def totalen(feiten: DossierFeiten, onderweg: Mapping[str, Bericht]) -> list[TotaalBeeld]:
    """Return the three totals; a kind without hours shows too, so that it is clear what exists."""
    uit = []
    for soort in g.Urensoort:
        totaal = feiten.totaal(soort)
        stand = duo_stand(berichten.betreft_uren(soort), feiten, onderweg)
        uren = "geen uren" if totaal is None else f"{totaal} uur"
        duo, tekst = stand or (None, "Gaat naar DUO zodra er uren zijn.")
        uit.append(TotaalBeeld(URENSOORTEN[soort], uren, duo, tekst))
    return uit


def urenboek(regels: Sequence[UrenRegel], basis: str, *, mag: bool) -> list[UrenregelBeeld]:
    """Return the hours book in words; a row that was corrected stays readable."""
    return [
        UrenregelBeeld(
            periode=f"{datums.voluit(r.feit.vanaf)} tot en met {datums.voluit(r.feit.tot_en_met)}",
            soort=URENSOORTEN[r.feit.urensoort],
            uren=r.feit.uren,
            herkomst=r.feit.herkomst,
            door=r.door,
            stand=_regelstand(r),
            knoppen=(
                KnopBeeld("Verbeteren", f"{basis}/uren/{r.id}", "stil", onzichtbaar=_welke(r)),
                KnopBeeld("Weghalen", f"{basis}/uren/{r.id}/weg", "stil", onzichtbaar=_welke(r)),
            )
            if mag and r.geldt and r.feit.uren
            else (),
        )
        for r in regels
    ]


def _welke(regel: UrenRegel) -> str:
    return f": {regel.feit.uren} uur, vanaf {datums.voluit(regel.feit.vanaf)}"


def _regelstand(regel: UrenRegel) -> str:
    if not regel.geldt:
        return "Telt niet meer"
    if not regel.feit.uren:
        return "Weggehaald"
    return "Verbetering" if regel.verbetering else ""


def duo_zegt(weigeringen: Sequence[Weigering] | None) -> tuple[MeldingBeeld | None, list[str]]:
    """Return what DUO will say to what is typed so far, and the reasons when there are several.

    None: too little is filled in to say.
    """
    if weigeringen is None:
        return None, []
    zinnen = [domein_nl.zin(w.zin_code, w.waarden) for w in weigeringen]
    if not zinnen:
        return MeldingBeeld("goed", "DUO neemt dit aan", "Na het bewaren gaat het vanzelf naar DUO."), []
    if len(zinnen) == 1:
        return MeldingBeeld("fout", "DUO neemt dit niet aan", zinnen[0]), []
    return MeldingBeeld("fout", "DUO neemt dit niet aan", f"Er zijn {len(zinnen)} redenen."), zinnen


def twijfels(levering: Levering) -> list[str]:
    """Return how we read what DUO leaves open in the rules of this delivery."""
    namen = dict.fromkeys(regel.twijfel for regel in REGELS if regel.levering is levering and regel.twijfel)
    return [domein_nl.twijfelzin(f"duo_{naam}") for naam in namen]
