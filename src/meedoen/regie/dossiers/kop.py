# SPDX-License-Identifier: EUPL-1.2
"""The head of a dossier with its tabs, the same on every page about one person."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.urls import Resolver404, resolve

from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Rol, Scope, Veldgroep, mag, ziet
from meedoen.regie.dossiers.models import Contact, Dossier, Verblijf
from meedoen.regie.dossiers.services.mail import waarom_geen_mail
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import (
    DossierkopBeeld,
    FeitBeeld,
    KnopBeeld,
    LinkBeeld,
    MeldingBeeld,
    TabBeeld,
    ToestandBeeld,
    UitspraakDeel,
)
from meedoen.regie.web.velden import toon_telefoon
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl.vervolg import GRONDEN

DOELGROEPEN: Final = {"AS": "Asielstatushouder", "GO": "Gezinsmigrant of overige migrant"}
ONBEKEND: Final = "nog onbekend"
_DE_WET: Final = "wi2021"
_H = Handeling
_TABS: Final = (
    ("overzicht", "Overzicht", "", _H.DOSSIER_INZIEN),
    ("persoon", "Persoon", "/persoon", _H.PERSOON_INZIEN),
    ("intake", "Intake", "/intake", _H.DOSSIER_LEZEN),
    ("plan", "Plan", "/plan", _H.DOSSIER_LEZEN),
    ("traject", "Traject", "/traject", _H.DOSSIER_LEZEN),
    ("voortgang", "Voortgang", "/voortgang", _H.DOSSIER_LEZEN),
    ("begeleiding", "Begeleiding", "/begeleiding", _H.DOSSIER_LEZEN),
    ("ontzorgen", "Ontzorgen", "/ontzorgen", _H.ONTZORGEN_INZIEN),
    ("zaak", "Zaak", "/zaak", _H.ZAAKSTUKKEN_INZIEN),
    ("samenloop", "Boete en bijstand", "/samenloop", _H.SAMENLOOP_INZIEN),
    ("boetes", "Boetes", "/boetes", _H.BOETEBEDRAGEN_INZIEN),
    ("vervolg", "Vervolg", "/vervolg", _H.DOSSIER_LEZEN),
    ("wijzigen", "Wijzigen", "/wijzigen", _H.DOSSIER_LEZEN),
    ("besluiten", "Besluiten", "/besluiten", _H.DOSSIER_LEZEN),
    ("tijdlijn", "Tijdlijn", "/tijdlijn", _H.DOSSIER_LEZEN),
)
"""Code, words, address and the act that somebody needs to open the page."""
_OP_ANDERE_GROND: Final = frozenset({"persoon", "vervolg", "tijdlijn"})
_PROEF: Final = "00000000-0000-7000-8000-000000000000"


def maak_kop(scope: Scope, dossier: Dossier, actief: str) -> DossierkopBeeld:
    """Return the head of a dossier that came from `queries.dossier`; no query.

    `actief`: the code of one of `_TABS`.
    """
    basis = f"/dossiers/{dossier.id}"
    return DossierkopBeeld(
        naam=dossier.naam[:1].upper() + dossier.naam[1:],
        uitspraak=_uitspraak(dossier.uitspraak),
        feiten=_feiten(scope, dossier),
        tabs=tuple(
            TabBeeld(tekst, basis + einde, code == actief)
            for code, tekst, einde, handeling in _TABS
            if mag(scope.rol, handeling) and _past(scope, dossier, code) and bestaat(f"/dossiers/{_PROEF}{einde}")
        ),
        knoppen=_knoppen(scope, dossier, basis),
        markeringen=_markeringen(scope, dossier),
    )


def _past(scope: Scope, dossier: Dossier, code: str) -> bool:
    """Say whether this tab belongs to the dossier: under another ground most are closed, before the end one is not."""
    if dossier.leesgroepen and scope.rol is not Rol.BREEKGLAS:
        return code in _OP_ANDERE_GROND or code in dossier.leesgroepen.split(",")
    return code != "vervolg" or kan_vervolg(dossier)


def kan_vervolg(dossier: Dossier) -> bool:
    """Say whether nazorg or help on another ground may be at hand: the duty is over, or DUO never told of one."""
    if dossier.fase in (Fase.NAZORG.value, Fase.GESLOTEN.value) or dossier.leesgroepen:
        return True
    verblijf = verblijf_van(dossier)
    bekend = verblijf is not None and (verblijf.plicht_begin or verblijf.kennisgeving)
    return dossier.fase == Fase.INTAKE.value and not bekend


def eerste_kruimel(scope: Scope | None) -> LinkBeeld:
    """Return where somebody comes from: the list of dossiers, or the search for who may not read that."""
    if scope is None or mag(scope.rol, Handeling.DOSSIER_LEZEN):
        return LinkBeeld("Dossiers", "/dossiers")
    return LinkBeeld("Zoeken", "/zoeken")


def kruimels(dossier: Dossier, *verder: str, scope: Scope | None = None) -> tuple[LinkBeeld, ...]:
    """Return the breadcrumb of a page about this dossier; `verder` are words without a link.

    `scope`: who asks, on a page that is also for a role that does not read whole dossiers.
    """
    return (
        eerste_kruimel(scope),
        LinkBeeld(dossier.naam, eerste_pagina(dossier.id)),
        *(LinkBeeld(woord) for woord in verder),
    )


def eerste_pagina(dossier_id: UUID) -> str:
    """Return the address at which a dossier opens: its overview, or the person while that page is not there."""
    return f"/dossiers/{dossier_id}" + ("" if bestaat(f"/dossiers/{_PROEF}") else "/persoon")


@cache
def bestaat(pad: str) -> bool:
    """Say whether this site has a page at `pad`: a tab appears when its page exists."""
    try:
        resolve(pad)
    except Resolver404:
        return False
    return True


def contact_van(dossier: Dossier) -> Contact | None:
    """Return the contact data that came along with the dossier, or None."""
    try:
        contact: Contact = dossier.contact
    except ObjectDoesNotExist:
        return None
    return contact


def mailwens(dossier: Dossier) -> str:
    """Return what the person wants, for the page, and why no e-mail goes all the same; empty when nobody asked."""
    contact = contact_van(dossier)
    if contact is None or contact.mag_mailen is None:
        return ""
    waarom = waarom_geen_mail(dossier, contact)
    if contact.mag_mailen and waarom:
        return f"Ja, maar er gaat geen e-mail: {waarom}"
    return "Ja" if contact.mag_mailen else "Nee"


def verblijf_van(dossier: Dossier) -> Verblijf | None:
    """Return plicht and residence that came along with the dossier, or None."""
    try:
        verblijf: Verblijf = dossier.verblijf
    except ObjectDoesNotExist:
        return None
    return verblijf


def leeftijd(geboren: date, vandaag: date) -> int:
    """Return the age in whole years on `vandaag`; who was born on 29 February is a year older on 1 March."""
    return vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))


def fasenaam(fase: str, gesloten_om: str = "") -> str:
    """Return the name of a phase as people read it; of a dossier that death closed (`gesloten_om`): "Overleden"."""
    return domein_nl.zin("overleden" if gesloten_om == Aanleiding.OVERLIJDEN else f"fase_{fase}")


def is_overleden(dossier: Dossier) -> bool:
    """Say whether this dossier closed because the person died."""
    return dossier.gesloten_om == Aanleiding.OVERLIJDEN.value


def fase_en_groep(fase: str, gesloten_om: str, doelgroep: str, grond: str) -> tuple[str, str]:
    """Return the words for phase and doelgroep; under another ground than the act of 2021 there is no nazorg or group.

    `grond` stands in the place of the group there, and help on that ground is called by its name.
    """
    if grond not in GRONDEN or grond == _DE_WET:
        return fasenaam(fase, gesloten_om), DOELGROEPEN.get(doelgroep, ONBEKEND)
    return ("Vervolg" if fase == Fase.NAZORG.value else fasenaam(fase, gesloten_om)), GRONDEN[grond]


def waarom_dicht(dossier: Dossier) -> str:
    """Return in a few words why this dossier is closed; empty for an open one, and where it is not known."""
    if dossier.leesgroepen and dossier.gesloten_om == Aanleiding.NAZORG_BEEINDIGD.value:
        return "vervolg gestopt"
    return domein_nl.ZINNEN.get(f"aanleiding_{dossier.gesloten_om}", "")


def gesloten(dossier: Dossier, feiten: DossierFeiten) -> MeldingBeeld:
    """Return the message on top of a closed dossier: that it is closed, since when and why."""
    op = datums.voluit(dossier.gesloten_op or dossier.fase_sinds)
    lezen = "Je kunt dit dossier nog lezen. Wijzigen kan niet meer."
    if is_overleden(dossier):
        dag = feiten.overleden.datum if feiten.overleden else None
        kop = f"Overleden op {datums.voluit(dag)}" if dag else "Overleden"
        return MeldingBeeld(
            "informatie", kop, f"Er gaan geen brieven meer uit. Het dossier is gesloten op {op}. {lezen}"
        )
    waarom = waarom_dicht(dossier)
    return MeldingBeeld("informatie", f"Gesloten op {op}", f"Door: {waarom}. {lezen}" if waarom else lezen)


def _feiten(scope: Scope, dossier: Dossier) -> tuple[FeitBeeld, ...]:
    """Return the facts in the head, each for who may read its field group."""
    verblijf = verblijf_van(dossier)
    _, groep = fase_en_groep(dossier.fase, "", verblijf.doelgroep if verblijf else "", dossier.grond)
    gemeente = f"gemeente {dossier.gemeente.naam}" if len(scope.gemeenten) > 1 else ""
    uit: list[FeitBeeld] = []
    if _ziet(scope, Veldgroep.NAAM_CONTACT, dossier):
        uit += [
            _leeftijd(dossier, scope.vandaag),
            FeitBeeld("Taal", dossier.taal or ONBEKEND, dossier.talen),
            FeitBeeld("Tolk", dossier.tolk or "geen tolk genoemd"),
        ]
    if _ziet(scope, Veldgroep.VERBLIJF, dossier):
        uit.append(FeitBeeld("Grond" if dossier.leesgroepen else "Doelgroep", groep, gemeente))
    if _ziet(scope, Veldgroep.VERLOOP, dossier):
        wie = dossier.consulent.naam if dossier.consulent else "nog van niemand"
        uit += [_fase(dossier), FeitBeeld("Consulent", wie, dossier.nummer)]
    else:
        uit.append(FeitBeeld("Dossier", dossier.nummer, gemeente))
    return tuple(uit)


def _ziet(scope: Scope, groep: Veldgroep, dossier: Dossier) -> bool:
    return ziet(scope, groep, dossier.gemeente_id)


def _leeftijd(dossier: Dossier, vandaag: date) -> FeitBeeld:
    geboren = dossier.geboortedatum
    if geboren is None:
        return FeitBeeld("Leeftijd", ONBEKEND)
    if is_overleden(dossier):
        return FeitBeeld("Geboren", datums.voluit(geboren))
    return FeitBeeld("Leeftijd", f"{leeftijd(geboren, vandaag)} jaar", datums.voluit(geboren))


def _fase(dossier: Dossier) -> FeitBeeld:
    sinds = datums.voluit(dossier.fase_sinds)
    if is_overleden(dossier):
        return FeitBeeld("Fase", fasenaam(dossier.fase, dossier.gesloten_om), f"gesloten op {sinds}")
    fase, _ = fase_en_groep(dossier.fase, "", "", dossier.grond)
    waarom = waarom_dicht(dossier)
    return FeitBeeld("Fase", fase, f"sinds {sinds}, {waarom}" if waarom else f"sinds {sinds}")


def _knoppen(scope: Scope, dossier: Dossier, basis: str) -> tuple[KnopBeeld, ...]:
    knoppen: list[KnopBeeld] = []
    contact = contact_van(dossier)
    if contact and contact.telefoon and not is_overleden(dossier):
        knoppen.append(KnopBeeld(toon_telefoon(contact.telefoon), f"tel:{contact.telefoon}", icoon="telefoon"))
    if dossier.gesloten_op is None and mag(scope.rol, Handeling.CONTACT_VASTLEGGEN):
        knoppen.append(KnopBeeld("Contact vastleggen", f"{basis}/contact"))
    return tuple(knoppen)


def _markeringen(scope: Scope, dossier: Dossier) -> tuple[ToestandBeeld, ...]:
    if not _ziet(scope, Veldgroep.NAAM_CONTACT, dossier):
        return ()
    tekens: list[ToestandBeeld] = []
    if dossier.geheim_adres:
        tekens.append(ToestandBeeld("let_op", "Geheim adres", vlak=True))
    jong = dossier.geboortedatum is not None and leeftijd(dossier.geboortedatum, scope.vandaag) < 18
    if jong and not is_overleden(dossier):
        tekens.append(ToestandBeeld("informatie", "Minderjarig", vlak=True))
    if dossier.gepauzeerd_sinds:
        tekens.append(ToestandBeeld("nog_niet", f"Gepauzeerd sinds {datums.voluit(dossier.gepauzeerd_sinds)}"))
    contact = contact_van(dossier)
    if contact and contact.veilig_contact:
        tekens.append(ToestandBeeld("let_op", f"Veilig contact: {contact.veilig_contact}", vlak=True))
    return tuple(tekens)


def _uitspraak(tekst: str) -> tuple[UitspraakDeel, ...]:
    """Read "a-**mie**-ra": what stands between double stars is stressed."""
    delen = tekst.split("**")
    return tuple(UitspraakDeel(deel, bool(plek % 2)) for plek, deel in enumerate(delen) if deel)
