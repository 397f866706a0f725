# SPDX-License-Identifier: EUPL-1.2
"""Rows of the tijdlijn in words, for its own page and for the overview of a dossier."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.kop import fasenaam
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import VANZELF, TijdlijnFilter, gecorrigeerd
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, TijdlijnRegel
from meedoen.regie.web.onderdelen.modellen.dossier import Tijdlijnsoort
from meedoen.regie.web.zinnen import domein_nl

STANDAARD = ("keten", "mens", "correctie", "brief")
"""The kinds that show without asking: all but the clocks."""
VELDEN = {
    "bsn": "BSN",
    "v_nummer": "V-nummer",
    "geheim_adres": "geheim adres",
    "telefoon": "telefoonnummer",
    "telefoon_uitleg": "uitleg bij het telefoonnummer",
    "email": "e-mailadres",
    "veilig_contact": "veilig contact",
    "mag_mailen": "of er een e-mail mag komen",
    "talen": "andere talen",
    "asiel_bepaalde_tijd": "soort vergunning",
    "titel_tot": "einddatum van de vergunning",
}
"""Field -> word, where the name of the field is no word."""
BRONNEN = {
    "duo": "Bericht van DUO",
    "brp": "BRP",
    "coa": "COA",
    "medewerker": "",
    "inburgeraar": "De inburgeraar",
    "vorige_gemeente": "Vorige gemeente",
    "oud_systeem": "Oud systeem",
    "systeem": "Meedoen",
    "partner": "Aanbieder",
}


def maak_regel(
    rij: Gebeurtenis, scope: Scope, dossier: Dossier, *, vervallen: bool, met_links: bool = True
) -> TijdlijnRegel:
    """Return a row in words. A row that was corrected says so; a correction shows what stood there.

    `met_links`: with what takes the row back, where this role may do so.
    """
    inhoud = g.uit_dict(rij.kenmerk, rij.gegevens)
    titel, zin = woorden(inhoud)
    stond_er, is_nu = _verschil(rij, inhoud)
    links = _links(rij, inhoud, scope, dossier) if met_links and not vervallen else ()
    return TijdlijnRegel(
        datum=rij.geldig_op,
        soort=_soort(rij, inhoud),
        titel=f"{titel} (geldt niet meer)" if vervallen else titel,
        zin="" if is_nu else zin,
        bron=f"{_bron(rij)}." if links else _bron(rij),
        links=links,
        geldig_op=rij.geldig_op,
        vastgelegd_op=rij.vastgelegd_op.astimezone(AMSTERDAM).date(),
        stond_er=stond_er,
        is_nu=is_nu,
    )


def _soort(rij: Gebeurtenis, inhoud: g.Gegevens) -> Tijdlijnsoort:
    """Return the kind as a reader takes it: what Meedoen or a register laid down, no person did."""
    if rij.corrigeert_id:
        return "correctie"
    if inhoud.soort is g.Soort.MENS and rij.medewerker_id is None and rij.bron in VANZELF:
        return "keten"
    if inhoud.soort is g.Soort.KETEN and rij.bron == g.Bron.MEDEWERKER.value:
        return "mens"
    return inhoud.soort.value


def _verschil(rij: Gebeurtenis, inhoud: g.Gegevens) -> tuple[str, str]:
    """Return what stood there and what stands there now: of one kind only the fields that differ."""
    if rij.corrigeert is None:
        return "", ""
    oud = g.uit_dict(rij.corrigeert.kenmerk, rij.corrigeert.gegevens)
    if type(oud) is not type(inhoud):
        titel, zin = woorden(oud)
        return (zin if isinstance(oud, g.Notitie) else titel), "vervalt"
    anders = [v.name for v in fields(oud) if getattr(oud, v.name) != getattr(inhoud, v.name)]
    return _velden(oud, anders), _velden(inhoud, anders) or "hetzelfde"


def _velden(inhoud: g.Gegevens, namen: list[str]) -> str:
    return ", ".join(f"{naam.replace('_', ' ')}: {_toon(getattr(inhoud, naam))}" for naam in namen)


def _toon(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datums.voluit(waarde)
    return "niet bekend" if waarde in (None, "") else str(waarde)


def woorden(inhoud: g.Gegevens) -> tuple[str, str]:
    """Return title and sentence of a row; where our own words say more than those of its kind, ours."""
    if isinstance(inhoud, g.FaseGewijzigd) and not inhoud.van:
        return f"Begint in de fase {fasenaam(inhoud.naar)}", ""
    if isinstance(inhoud, g.Notitie | g.Contactmoment):
        titel = domein_nl.regel(inhoud).titel
        if isinstance(inhoud, g.Contactmoment) and not inhoud.gesprek:
            titel = "Contact geprobeerd"
        return titel, inhoud.tekst + (" (gedeeld)" if inhoud.tekst and inhoud.delen else "")
    if isinstance(inhoud, g.TaakAfgesloten) and inhoud.toelichting:
        return domein_nl.regel(inhoud).titel, inhoud.toelichting
    if isinstance(inhoud, g.TaakWeggelegd | g.TaakTeruggehaald):
        regel = domein_nl.regel(inhoud)
        wat = domein_nl.knop(inhoud.taak, inhoud.knop)
        meer = f" {inhoud.toelichting}" if isinstance(inhoud, g.TaakWeggelegd) and inhoud.toelichting else ""
        return f"{regel.titel}: {wat}", f"{regel.zin}{meer}"
    if isinstance(inhoud, g.GegevensAangevuld):
        return "Gegevens aangevuld", "Nu bekend: " + ", ".join(VELDEN.get(v, v) for v in inhoud.velden) + "."
    if isinstance(inhoud, g.Toegewezen) and inhoud.naam:
        return f"Staat bij {inhoud.naam}", "Gegeven door de teamleider." if inhoud.door_teamleider else ""
    regel = domein_nl.regel(inhoud)
    return regel.titel, regel.zin


def _bron(rij: Gebeurtenis) -> str:
    woord = BRONNEN.get(rij.bron, rij.bron)
    wie = rij.door if rij.medewerker_id else ""
    tekst = ", ".join(deel for deel in (wie, woord) if deel) or rij.door
    return f"{tekst}. {rij.grond}" if rij.grond else tekst


def _links(rij: Gebeurtenis, inhoud: g.Gegevens, scope: Scope, dossier: Dossier) -> tuple[LinkBeeld, ...]:
    basis = f"/dossiers/{dossier.id}/tijdlijn/{rij.id}"
    if isinstance(inhoud, g.NotificatieOntvangen) and mag(scope.rol, Handeling.NOTIFICATIE_TERUGDRAAIEN):
        return (LinkBeeld("Bericht terugdraaien", f"{basis}/terugdraaien"),)
    eigen = inhoud.soort is g.Soort.MENS and not isinstance(inhoud, NIET_LOS)
    if eigen and mag(scope.rol, Handeling.FEIT_CORRIGEREN):
        return (LinkBeeld("Klopt niet", f"{basis}/vervallen"),)
    return ()


# These belong to an act that has its own way back.
NIET_LOS = (
    g.DossierGemaakt, g.Toegewezen, g.ContactpersoonGewijzigd, g.PipVoorgelegd, g.PipVastgesteld, g.GegevensAangevuld,
    g.PipIntrekkenVoorgelegd, g.VerlengingsgrondVastgelegd,
    g.IntakeVoorgelegd, g.VerwijtVoorgelegd,
    g.LbtOntheffing, g.AanbodGedaan, g.AanbodIngetrokken, g.VerklaringAanbod, g.PvtOndertekend, g.MapAfgerond,
    g.ZrouteAfgerond, g.UrenGeboekt, g.LesurenGeboekt, g.LbtNummerIngetrokken, g.Geplaatst, g.PlaatsingBeeindigd,
    g.BerichtGelezen, g.PakketGegeven, g.PakketOvergenomen,
    g.NareisAangekondigd, g.NareisAangekomen, g.HuishoudenVerbonden, g.HuishoudenLosgemaakt,
    g.TaakWeggelegd, g.TaakTeruggehaald, g.VasteLastGeregeld, g.VoortgangsgesprekGepland,
    g.GlasGebroken, g.InzageNagekeken, g.BoeteStap, g.BezwaarStap, g.AdviesStap, g.VerzoekStap,
    g.ZelfredzaamheidBesproken, g.DoelGesteld, g.DoelGesloten, g.PlanBesproken, g.PlanGetekend,
    g.VoorlichtingGevraagd, g.VoorlichtingUitgenodigd, g.VoorlichtingGeweest,
    g.TolkGeboekt,
    g.DiplomawaarderingStap,
    g.NazorgBeeindigd, g.VervolgBegonnen, g.VervolgVerlengd, g.VervolgGestopt, g.VervolgGewist,
    g.AfspraakGemaakt, g.AfspraakAfgerond,
    g.HoeGaatHetGevraagd,
    g.VerwijzingGedaan, g.VerwijzingAangenomen, g.VerwijzingTeruggegeven, g.VerwijzingGestopt,
)  # fmt: skip


def kort(scope: Scope, dossier: Dossier, *, hoogstens: int = 5) -> list[TijdlijnRegel]:
    """Return the newest rows in words, for the overview of a dossier."""
    rijen = queries.tijdlijn(scope, dossier, TijdlijnFilter(soorten=STANDAARD), aantal=hoogstens)[:hoogstens]
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen])
    return [maak_regel(rij, scope, dossier, vervallen=rij.id in weg) for rij in rijen]
