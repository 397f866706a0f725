# SPDX-License-Identifier: EUPL-1.2
"""The health of the chain in words: per partner, per API of DUO, and per cause of what waits. No person in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.conf import settings
from django.utils.module_loading import import_string

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.koppelingen.brp.port import GeenRegister
from meedoen.regie.koppelingen.gezondheid import certificaat
from meedoen.regie.koppelingen.gezondheid.lezen import ApiStand, Gezondheid, Laatste, Wacht
from meedoen.regie.koppelingen.woorden import BERICHT, duur, moment
from meedoen.regie.koppelingen.zinnen import ZAAKREGISTRATIE, uitleg
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, LinkBeeld, ToestandBeeld

_API: Final = {
    "Contactpersoon": "Contactpersonen",
    "Examen": "Examens en gratis pogingen",
    "GevolgdeUren": "Gevolgde uren",
    "Inburgeringsaanbod": "Inburgeringsaanbod en scholen",
    "Inburgeringsplicht": "Inburgeringsplicht en doelgroep",
    "Inburgeringstermijn": "Inburgeringstermijn",
    "Leerbaarheidstoets": "Leerbaarheidstoets (LBT)",
    "MapPvtZroute": "MAP, PVT en Z-route",
    "Ontheffing": "Ontheffing",
    "PIP": "Plan (PIP)",
    "Vrijstelling": "Vrijstelling",
}
_NOOIT: Final = ToestandBeeld("nog_niet", "Nog niet gebruikt")
_VANZELF: Final = "Meedoen probeert het vanzelf opnieuw. Duurt het langer dan een dag,"
_MELD: Final = "meld het dan bij de beheerder."
_LATER: Final = f"{_VANZELF} {_MELD}"
_LATER_BEHEER: Final = f"{_VANZELF} bel dan DUO."


@dataclass(frozen=True, slots=True)
class ApiBeeld:
    """One line per API: its name, whether it works, when we last read and last sent, and what to do when it stands."""

    naam: str
    toestand: ToestandBeeld
    lezen: str
    sturen: str
    doe: str = ""
    link: LinkBeeld | None = None


@dataclass(frozen=True, slots=True)
class StoringBeeld:
    """So many messages wait for a person for one cause, and what is done about it. Nothing of the persons.

    `eigen`: only the beheerder can mend it.
    """

    wat: str
    aantal: int
    waarom: str
    doe: str
    sinds: str
    eigen: bool


@dataclass(frozen=True, slots=True)
class RijBalk:
    """One bar of the queue: what, how many, and its width from 0 to 100."""

    wat: str
    aantal: int
    breedte: float


def apis(g: Gezondheid, scope: Scope) -> list[ApiBeeld]:
    """Return one line per API: the eleven we call, and the one that DUO calls."""
    if g.melding is None:
        melding = ApiBeeld("Meldingen van DUO", _NOOIT, "", "")
    else:
        melding = ApiBeeld("Meldingen van DUO", ToestandBeeld("goed", "Werkt"), moment(g.melding), "")
    return [melding, *(_api(stand, scope) for stand in g.apis)]


def _api(stand: ApiStand, scope: Scope) -> ApiBeeld:
    delen = [deel for deel in (stand.lezen, stand.sturen) if deel is not None]
    doe, link = "", None
    if any(deel.stil for deel in delen):
        toestand = ToestandBeeld("te_laat", "Staat stil")
        beheer = scope.rol is Rol.BEHEERDER
        doe = f"De laatste keer mislukte, op {moment(_laatste_mis(delen))}. {_LATER_BEHEER if beheer else _LATER}"
        link = LinkBeeld("Bekijk wat wacht", "#wacht" if beheer else "#rij")
    elif all(deel.goed is None for deel in delen):
        toestand = _NOOIT
    else:
        toestand = ToestandBeeld("goed", "Werkt")
    return ApiBeeld(_API.get(stand.api, stand.api), toestand, _op(stand.lezen), _op(stand.sturen), doe, link)


def _laatste_mis(delen: Sequence[Laatste]) -> datetime:
    return max(deel.mis for deel in delen if deel.mis is not None)


def _op(deel: Laatste | None) -> str:
    if deel is None:
        return ""
    return moment(deel.goed) if deel.goed else "Nog nooit"


def partners(g: Gezondheid, scope: Scope, certificaat_tot: date | None) -> list[KetenBeeld]:
    """Return how each partner stands, in one word and one sentence."""
    meer = (import_string(naam)(scope) for naam in settings.KETENPARTNERS)
    return [
        _duo(g, scope), _brp(g, scope), *(beeld for beeld in meer if beeld is not None),
        certificaat_beeld(certificaat_tot, scope),
    ]  # fmt: skip


def _cijfers(g: Gezondheid, nu: datetime) -> str:
    wacht = f"oudste wacht {duur(g.oudste, nu)}" if g.oudste else "niets wacht"
    return f"{g.in_de_rij} in de rij, {wacht}"


def _duo(g: Gezondheid, scope: Scope) -> KetenBeeld:
    wat, cijfers = "Meldingen, plannen, termijnen, uitslagen", _cijfers(g, scope.nu)
    delen = [deel for stand in g.apis for deel in (stand.lezen, stand.sturen) if deel is not None]
    goed = max([op for op in (g.melding, *(deel.goed for deel in delen)) if op is not None], default=None)
    mis = max((deel.mis for deel in delen if deel.mis is not None), default=None)
    if mis is not None and (goed is None or mis > goed):
        sinds = f"Sinds {moment(goed)} geen antwoord." if goed else "Er kwam nog geen antwoord."
        tekst = f"{sinds} Niets is kwijt. {_LATER_BEHEER if scope.rol is Rol.BEHEERDER else _LATER}"
        link = LinkBeeld("Bekijk per onderdeel", "#onderdelen")
        return KetenBeeld("DUO", ToestandBeeld("te_laat", "Staat stil", vlak=True), tekst, link, wat, cijfers)
    stil = sum(any(d is not None and d.stil for d in (s.lezen, s.sturen)) for s in g.apis)
    if stil:
        tekst = f"DUO antwoordt, maar {stil} van de {len(g.apis)} onderdelen {'staat' if stil == 1 else 'staan'} stil."
        link = LinkBeeld("Bekijk per onderdeel", "#onderdelen")
        return KetenBeeld("DUO", ToestandBeeld("let_op", "Deels stil", vlak=True), tekst, link, wat, cijfers)
    if goed is None:
        tekst = "Er is nog niets uitgewisseld met DUO."
        return KetenBeeld("DUO", ToestandBeeld("nog_niet", "Nog niets"), tekst, None, wat, cijfers)
    werkt = ToestandBeeld("goed", "Werkt", vlak=True)
    return KetenBeeld("DUO", werkt, f"Laatste antwoord op {moment(goed)}.", None, wat, cijfers)


def _brp(g: Gezondheid, scope: Scope) -> KetenBeeld:
    wat = "Namen, adressen, gezin"
    if not settings.BRP_ADRES:
        tekst = "Meedoen vraagt de BRP niets. Namen en adressen vul je zelf in."
        if settings.DEMO:
            tekst = "In de demo antwoordt een nagemaakte BRP."
        return KetenBeeld("BRP", ToestandBeeld("nvt", "Niet aangesloten"), tekst, None, wat)
    if g.brp_stil:
        beheer = scope.rol is Rol.BEHEERDER
        if g.brp_stil == GeenRegister.oorzaak:
            doe = f"{_VANZELF} {'kijk dan de instellingen na.' if beheer else _MELD}"
        else:
            doe = "Kijk de instellingen en de autorisatie na." if beheer else "Meld dit bij de beheerder."
        tekst = f"{uitleg(g.brp_stil).waarom} {doe}"
        return KetenBeeld("BRP", ToestandBeeld("te_laat", "Staat stil", vlak=True), tekst, None, wat)
    if not g.brp.code:
        tekst = "Er is nog niets gevraagd aan de BRP."
        return KetenBeeld("BRP", ToestandBeeld("nog_niet", "Nog niets"), tekst, None, wat)
    tekst = f"{g.brp.aantal} dossiers gevraagd op {datums.voluit(date.fromisoformat(g.brp.code))}."
    return KetenBeeld("BRP", ToestandBeeld("goed", "Werkt", vlak=True), tekst, None, wat)


def certificaat_beeld(tot: date | None, scope: Scope) -> KetenBeeld:
    """Return how long the certificate is valid, and what to do in time."""
    stand, beheer = certificaat.stand(tot, scope.vandaag), scope.rol is Rol.BEHEERDER
    naam, wat = "Certificaat", "Waarmee je gemeente zich bij DUO bekendmaakt"
    if stand.tot is None or stand.dagen is None:
        doe = (
            "Zet de laatste geldige dag in MEEDOEN_DUO_CERTIFICAAT_TOT, bijvoorbeeld 2027-03-14. Dan waarschuwt "
            "Meedoen een maand van tevoren."
            if beheer
            else "De beheerder kan die invullen. Dan waarschuwt Meedoen een maand van tevoren."
        )
        return KetenBeeld(naam, ToestandBeeld("nog_niet", "Niet ingevuld"), f"De einddatum is niet bekend. {doe}",
                          None, wat)  # fmt: skip
    dag = datums.voluit(stand.tot)
    if stand.staat == "goed":
        tekst = f"Geldig tot en met {dag}, nog {datums.dagen(stand.dagen)}."
        return KetenBeeld(naam, ToestandBeeld("goed", "Geldig", vlak=True), tekst, None, wat)
    doe = (
        "Vraag een nieuw PKIoverheid-certificaat aan, zet het op de proxy en vul de nieuwe dag in "
        "MEEDOEN_DUO_CERTIFICAAT_TOT in."
        if beheer
        else "Zeg het nu tegen de functioneel beheerder: een nieuw certificaat duurt weken."
    )
    if stand.staat == "bijna":
        nog = "vandaag is de laatste dag" if stand.dagen == 0 else f"nog {datums.dagen(stand.dagen)}"
        tekst = f"Geldig tot en met {dag}: {nog}. {doe}"
        return KetenBeeld(naam, ToestandBeeld("let_op", "Loopt af", vlak=True), tekst, None, wat)
    tekst = f"Verlopen sinds {dag}. DUO laat ons niet meer toe. {doe}"
    return KetenBeeld(naam, ToestandBeeld("te_laat", "Verlopen", vlak=True), tekst, None, wat)


_TAAK_BEHEERDER: Final = {
    "gemeente_zonder_oin": "Vul het OIN in bij Gemeente. Een consulent stuurt de berichten daarna opnieuw.",
    "contactgegevens": "Verbeter bij Medewerkers de naam, het e-mailadres of het telefoonnummer.",
    "duo_onbegrijpelijk": "Kijk in het logboek van de worker welk antwoord DUO gaf, en bel zo nodig DUO.",
    "vormfout": "Dit is een fout van Meedoen. Meld het aan de maker, met de dag en het aantal.",
    "mail_geweigerd": "Kijk bij je mailserver waarom hij de e-mail weigert (docs/beheer/mail.md).",
    "mail_onbereikbaar": "Kijk of je mailserver werkt (docs/beheer/mail.md).",
    "mail_onbeveiligd": "Kijk MEEDOEN_SMTP_TLS en het certificaat van de mailserver na.",
    "mail_inloggen": "Kijk MEEDOEN_SMTP_USER, MEEDOEN_SMTP_PASSWORD en MEEDOEN_SMTP_AFZENDER na.",
    "eigen_fout": "Dit is een fout van Meedoen. Zoek in het logboek van de worker en meld het aan de maker.",
    "onleesbaar": "Deze berichten zijn van een andere versie van Meedoen. Meld het aan de maker.",
    **{
        code: "Kijk de instellingen van de zaakregistratie na en proef de verbinding. Een consulent stuurt de "
        "berichten daarna opnieuw."
        for code in ZAAKREGISTRATIE
        if code not in ("zgw_brief_weg", "zgw_besluit_weg", "zgw_onbereikbaar")
    },
    "zgw_brief_weg": "Dit is een fout van Meedoen. Zoek in het logboek van de worker en meld het aan de maker.",
    **dict.fromkeys(
        ("webhook_onbereikbaar", "webhook_antwoord", "webhook_adres_verboden"),
        "Bel de aanbieder. Bij Aansluitingen staat welk systeem het is en sinds wanneer het misgaat.",
    ),
    "brp_geen_recht": "Kijk de autorisatie voor de BRP na.",
    "brp_weigert": "Kijk de autorisatie voor de BRP na.",
    "brp_onbegrijpelijk": "Kijk in het logboek van de worker welk antwoord de BRP gaf.",
}
"""What only the beheerder can mend; the rest a consulent does, who sees about whom it is."""


def storingen(g: Gezondheid) -> list[StoringBeeld]:
    """Return what waits for a person, by cause and without the persons, for the functioneel beheerder."""
    paren = [("Melding van DUO", wacht) for wacht in g.mens_in]
    paren += [(_aan_wie(wacht.code), wacht) for wacht in g.mens_uit]
    return [_storing(wat, wacht) for wat, wacht in sorted(paren, key=lambda paar: str(paar[1].oudste))]


def _aan_wie(oorzaak: str) -> str:
    if oorzaak.startswith("mail_"):
        return "E-mail aan een inburgeraar"
    if oorzaak.startswith("webhook_"):
        return "Melding aan een aanbieder"
    return "Bericht aan de zaakregistratie" if oorzaak in ZAAKREGISTRATIE else "Bericht aan DUO"


def _storing(wat: str, wacht: Wacht) -> StoringBeeld:
    doe = _TAAK_BEHEERDER.get(wacht.code, "Een consulent pakt dit op de bladzijde Keten op. Jij hoeft niets te doen.")
    sinds = f"Het oudste is van {moment(wacht.oudste)}." if wacht.oudste else ""
    return StoringBeeld(wat, wacht.aantal, uitleg(wacht.code).waarom, doe, sinds, wacht.code in _TAAK_BEHEERDER)


def rij_balken(g: Gezondheid) -> list[RijBalk]:
    """Return what is in line as bars, the most first."""
    paren = [(BERICHT.get(wacht.code, "Bericht naar DUO"), wacht.aantal) for wacht in g.rij_uit]
    if g.rij_in.aantal:
        paren.append(("Meldingen van DUO", g.rij_in.aantal))
    meeste = max((aantal for _, aantal in paren), default=1)
    op_aantal = sorted(paren, key=lambda paar: (-paar[1], paar[0]))
    return [RijBalk(wat, aantal, round(100 * aantal / meeste, 1)) for wat, aantal in op_aantal]
