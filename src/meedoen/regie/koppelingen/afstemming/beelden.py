# SPDX-License-Identifier: EUPL-1.2
"""A difference, and how a night goes, as the pages show them: cause, both sides, and one button."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from meedoen.domein.afstemming import Onderdeel, Oorzaak, Stap
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.koppelingen.afstemming import zinnen
from meedoen.regie.koppelingen.models import Afgestemd, Afstemming, Verschil
from meedoen.regie.koppelingen.woorden import moment
from meedoen.regie.koppelingen.zinnen import uitleg
from meedoen.regie.web.gemeenten import naam_van
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld

_SOORT = {
    Oorzaak.GEWEIGERD: "te_laat",
    Oorzaak.ONZE_FOUT: "te_laat",
    Oorzaak.NOG_NIET_VERSTUURD: "wacht",
    Oorzaak.MELDING_WACHT: "wacht",
}
_PLEK = {
    Stap.AFWACHTEN: "/keten#rij",
    Stap.KETEN: "/keten#wacht",
    Stap.TIJDLIJN: "/dossiers/{}/tijdlijn?soort=correctie",
    Stap.PLAN: "/dossiers/{}/plan",
    Stap.TRAJECT: "/dossiers/{}/traject",
    Stap.GEGEVENS: "/dossiers/{}/persoon",
    Stap.CONTACTPERSOON: "/dossiers/{}/persoon",
}


@dataclass(frozen=True, slots=True)
class WaardeBeeld:
    """One value as both sides have it."""

    naam: str
    ons: str
    duo: str


@dataclass(frozen=True, slots=True)
class VerschilBeeld:
    """One difference: about whom, what, why, both sides, since when, and the button that goes with it."""

    wie: str
    url: str
    wat: str
    toestand: ToestandBeeld
    waarom: str
    waarden: tuple[WaardeBeeld, ...]
    sinds: str
    knop: KnopBeeld | None


@dataclass(frozen=True, slots=True)
class RondeBeeld:
    """How the last night of one gemeente went, or goes. `deel`: from 0 to 1 while it runs, else None."""

    gemeente: str
    zin: str
    knop: KnopBeeld
    deel: float | None = None
    fout: str = ""


def verschil_beeld(rij: Verschil, namen: Mapping[UUID, tuple[str, str]], scope: Scope) -> VerschilBeeld:
    """Return one difference in words."""
    wie = namen.get(rij.dossier_id, ("Een dossier", ""))[0]
    oorzaak, onderdeel = Oorzaak(rij.oorzaak), Onderdeel(rij.onderdeel)
    waarom = zinnen.UITLEG[oorzaak]
    if onderdeel is Onderdeel.PERSOON and oorzaak is Oorzaak.ONZE_FOUT:
        waarom = zinnen.ONBEKEND
    elif rij.tekst:
        waarom = f"{waarom} DUO zegt: {rij.tekst}"
    return VerschilBeeld(
        wie=wie,
        url=f"/dossiers/{rij.dossier_id}/keten",
        wat=zinnen.ONDERDEEL[onderdeel],
        toestand=ToestandBeeld(_SOORT.get(oorzaak, "let_op"), zinnen.OORZAAK[oorzaak]),  # type: ignore[arg-type]
        waarom=waarom,
        waarden=tuple(
            WaardeBeeld(zinnen.naam(veld), zinnen.waarde(veld, ons), zinnen.waarde(veld, duo))
            for veld, ons, duo in rij.waarden
        ),
        sinds=moment(rij.sinds),
        knop=_knop(rij, wie, scope),
    )


def _knop(rij: Verschil, wie: str, scope: Scope) -> KnopBeeld | None:
    """Return the one button; None for an act that this reader may not do."""
    stap = Stap(rij.stap)
    over = f": {zinnen.ONDERDEEL[Onderdeel(rij.onderdeel)]}, {wie}"
    if stap in (Stap.OPNIEUW_STUREN, Stap.OVERNEMEN):
        if not mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, rij.gemeente_id):
            return None
        adres = (
            f"/dossiers/{rij.dossier_id}/keten/overnemen"
            if stap is Stap.OVERNEMEN
            else f"/keten/verschillen/{rij.gemeente_id}/{rij.id}/opnieuw"
        )
        return KnopBeeld(zinnen.KNOP[stap], adres, post=True, onzichtbaar=over)
    return KnopBeeld(zinnen.KNOP[stap], _PLEK[stap].format(rij.dossier_id), onzichtbaar=over)


def ronde_beeld(rij: Afstemming | None, gemeente_id: int, scope: Scope) -> RondeBeeld:
    """Return how the last night of a gemeente went; while it runs with how far it is."""
    gemeente, adres = naam_van(gemeente_id), f"/keten/afstemmen/{gemeente_id}"
    knop = KnopBeeld("Nu vergelijken", adres, post=True, onzichtbaar=f" voor {gemeente}")
    if rij is None:
        return RondeBeeld(gemeente, "Nog niet vergeleken met DUO. Dat gebeurt elke nacht vanzelf.", knop)
    fout = uitleg(rij.oorzaak) if rij.oorzaak else None
    if rij.klaar_op is None and rij.gedaan < max(rij.te_doen, 1):
        zin = f"Bezig: {rij.gedaan} van de {rij.te_doen} dossiers." if rij.te_doen else "Begint zo."
        reden = f"{fout.waarom} Meedoen gaat vanzelf verder." if fout else ""
        bezig = KnopBeeld("Kijk hoe ver het is", "/keten#afstemming", "stil", onzichtbaar=f" voor {gemeente}")
        return RondeBeeld(gemeente, zin, bezig, rij.gedaan / rij.te_doen if rij.te_doen else 0.0, reden)
    verschil = "1 verschil" if rij.verschillen == 1 else f"{rij.verschillen or 'geen'} verschillen"
    zin = f"{rij.gedaan} dossiers vergeleken op {moment(rij.klaar_op or rij.begonnen_op)}: {verschil}."
    if rij.mislukt:
        zin = f"{zin} Bij {rij.mislukt} lukte het niet; morgen opnieuw."
    return RondeBeeld(gemeente, zin, knop, None, f"{fout.waarom} {fout.doe}" if fout else "")


def stand_zin(stand: Afgestemd | None) -> str:
    """Return when one dossier was last compared, in one sentence."""
    if stand is not None and stand.gevraagd:
        return "Meedoen vraagt het nu aan DUO. Ververs deze bladzijde over een paar seconden."
    if stand is not None and stand.uitkomst == "mislukt":
        return "De laatste keer gaf DUO geen bruikbaar antwoord. Vannacht probeert Meedoen het opnieuw."
    if stand is None or stand.gekeken_op is None:
        return "Nog niet vergeleken met DUO. Dat gebeurt elke nacht vanzelf."
    op = moment(stand.gekeken_op)
    match stand.uitkomst:
        case "niet_gevraagd":
            return "Meedoen vraagt DUO niets over deze persoon: er is geen BSN, of onze toegang is voorbij."
        case "onzeker":
            return f"Vergeleken op {op}, maar er ging net een bericht weg. Vannacht kijkt Meedoen opnieuw."
    return f"Vergeleken met DUO op {op}."
