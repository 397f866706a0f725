# SPDX-License-Identifier: EUPL-1.2
"""Letters: who writes, to whom, and the PDF as it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import transaction

from meedoen.domein.mandaten import Mandaattaak
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.besluiten.brieven import gegevens as b
from meedoen.regie.besluiten.brieven.maak import (
    BriefMislukt,
    LettertypenOntbreken,
    TekenOntbreekt,
    gegevens_voor_sjabloon,
    maak_pdf,
    maak_stuk,
)
from meedoen.regie.besluiten.brieven.tekens import dekking, onafdrukbaar, zin
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.besluiten.services.teksten import met_eigen_tekst
from meedoen.regie.dossiers.models import Contact, Dossier
from meedoen.regie.logboek.services import log
from meedoen.regie.mandaten.queries import mandaat_van
from meedoen.regie.organisaties.models import Gemeente, Medewerker, nieuw_id
from meedoen.regie.web.velden import toon_telefoon

KLEUREN: Final = {"standaard": "#154f97", "baarn": "#154f97", "soest": "#1d5c4d", "bunschoten": "#6b2f6e"}
"""Colour of the shield per theme, as in the style sheet (tokens.css)."""
SJABLOON_VAN: Final = {
    "pip": "pip_besluit.typ",
    "pip_gewijzigd": "pip_besluit.typ",
    "ontheffing_lbt": "ontheffing_lbt.typ",
    "ontheffing_lbt_afgewezen": "ontheffing_lbt.typ",
    "ontzorgen_langer": "ontzorgen_langer.typ",
    "verzoek_afgewezen": "verzoek_besluit.typ",
    "verzoek_niet_behandeld": "verzoek_besluit.typ",
    "boete": "boete_besluit.typ",
    "boete_bezwaar": "bezwaar.typ",
    "bezwaar": "bezwaar.typ",
    "intrekking": "intrekking.typ",
    "boete_uitstel": "uitstel_betaling.typ",
}
"""Kind of besluit -> the template of its letter."""
_ZIN_ONBEKEND: Final = "In de brief staat een teken dat wij niet kunnen afdrukken. Schrijf het anders."
_FUNCTIE: Final = {"consulent": "consulent inburgering", "teamleider": "teamleider inburgering"}


def lettertypen() -> Path:
    """Return the folder with the fonts that the set-up made (`MEEDOEN_LETTERTYPEN` points elsewhere)."""
    return Path(getattr(settings, "MEEDOEN_LETTERTYPEN", None) or settings.MEEDOEN_MAP / "lettertypen")


def afdrukbaar() -> frozenset[int]:
    """Return the code points that a letter can hold; empty while there are no fonts."""
    return dekking(lettertypen())


def afzender(gemeente: Gemeente, scope: Scope, *, contact: Medewerker | None = None) -> b.Afzender:
    """Return the gemeente that writes, with `contact` to call; without it who is working now."""
    mens = contact or _zelf(scope)
    return b.Afzender(
        gemeente=gemeente.naam,
        kleur=KLEUREN.get(gemeente.thema, KLEUREN["standaard"]),
        adres=gemeente.adres,
        telefoon=toon_telefoon((mens.telefoon if mens else "") or gemeente.telefoon),
        email=gemeente.email,
        contactpersoon=mens.naam if mens else f"Gemeente {gemeente.naam}",
        functie=_functie(mens, scope),
    )


def _zelf(scope: Scope) -> Medewerker | None:
    return Medewerker.objects.filter(id=scope.medewerker_id).first() if scope.medewerker_id else None


def _functie(mens: Medewerker | None, scope: Scope) -> str:
    functie = mens.functie if mens else scope.rol.value
    return _FUNCTIE.get(functie, functie)


def ondertekenaar(gemeente: Gemeente, scope: Scope, *, besluit: str = "") -> b.Ondertekenaar:
    """Return who signs under mandate: the person who is working now.

    `besluit`: the task of `domein.mandaten` behind a besluit that the letter announces; the letter then names the
    mandate of the register.
    """
    mens = _zelf(scope)
    mandaat = mandaat_van(scope, gemeente.id, Mandaattaak(besluit)) if besluit else None
    return b.Ondertekenaar(
        naam=scope.naam,
        functie=_functie(mens, scope),
        namens=college(gemeente),
        mandaat=mandaat.grondslag if mandaat else "",
    )


def college(gemeente: Gemeente) -> str:
    """Return the body that decides, as a letter names it."""
    return f"het college van burgemeester en wethouders van {gemeente.naam}"


def geadresseerde(dossier: Dossier) -> b.Geadresseerde:
    """Return name and address. A geheim adres never comes in a letter: it is then handed over.

    Raises BesluitWeigering while the name is not known.
    """
    if not dossier.naam_bekend:
        raise BesluitWeigering("naam_onbekend")
    achternaam = dossier.achternaam or dossier.naam
    voorletters = " ".join(f"{deel[0]}." for deel in dossier.voornamen.split() if deel)
    titel = {"v": "mevrouw", "m": "heer"}.get(dossier.geslacht.lower(), "")
    aanhef = f"Geachte {titel} {achternaam}" if titel else f"Geachte {dossier.naam}"
    kop = {"mevrouw": "Mevrouw", "heer": "De heer"}.get(titel, "")
    naam = f"{kop} {voorletters} {achternaam}" if kop else dossier.naam
    return b.Geadresseerde(aanhef=aanhef, naam=" ".join(naam.split()), adresregels=_adres(dossier))


def _adres(dossier: Dossier) -> tuple[str, ...]:
    if dossier.geheim_adres:
        return ()
    contact = Contact.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()
    if contact is None or not contact.straat:
        return ()
    postcode = re.sub(r"^(\d{4})([A-Z]{2})$", r"\1 \2", contact.postcode)
    return (f"{contact.straat} {contact.huisnummer}".strip(), f"{postcode} {contact.plaats}".strip())


def bezwaarclausule(gemeente: Gemeente, tot_en_met: date) -> b.Bezwaar:
    """Return the remedy (Awb art. 3:45). Raises BesluitWeigering without an address to write to."""
    if not gemeente.bezwaaradres.strip():
        raise BesluitWeigering("geen_bezwaaradres", gemeente=gemeente.naam)
    regels = tuple(deel.strip() for deel in re.split(r"[\n,]", gemeente.bezwaaradres) if deel.strip())
    return b.Bezwaar(tot_en_met=tot_en_met, orgaan=college(gemeente), adresregels=regels)


def druk_af(brief: b.Brief, gemeente_id: int | None = None, *, eigen: b.EigenTekst | None = None) -> bytes:
    """Return the letter as PDF, or raise BesluitWeigering with what to change in plain words.

    `gemeente_id`: of whom the letter gets the words as they hold on its dagtekening; `eigen`: these words instead.
    """
    if gemeente_id is not None:
        brief = met_eigen_tekst(brief, gemeente_id)
    elif eigen is not None:
        brief = replace(brief, eigen=eigen)
    try:
        return maak_pdf(brief, lettertypen=lettertypen())
    except TekenOntbreekt as fout:
        mist = onafdrukbaar(" ".join(_teksten(gegevens_voor_sjabloon(brief))), afdrukbaar())
        raise BesluitWeigering("teken_ontbreekt", zin=zin(mist) or _ZIN_ONBEKEND) from fout
    except LettertypenOntbreken as fout:
        raise BesluitWeigering("lettertypen") from fout
    except BriefMislukt as fout:
        raise BesluitWeigering("brief_mislukt") from fout


def _teksten(waarde: object) -> Iterator[str]:
    """Yield every text in the data of a letter."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict | list):
        for deel in waarde.values() if isinstance(waarde, dict) else waarde:
            yield from _teksten(deel)


@transaction.atomic
def leg_brief_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    soort: str,
    brief: b.Brief,
    besluit: Besluit | None = None,
    veldgroep: Veldgroep,
) -> Brief:
    """Keep a letter as it leaves: the PDF and the data it was made from, with the words of the gemeente and their
    version. Raises BesluitWeigering.
    """
    brief = met_eigen_tekst(brief, dossier.gemeente_id)
    pdf = druk_af(brief)
    return _bewaar(
        scope, dossier, soort=soort, veldgroep=veldgroep.value, besluit=besluit, dagtekening=brief.dagtekening,
        onderwerp=brief.titel[:160], gegevens=gegevens_voor_sjabloon(brief), pdf=pdf,
    )  # fmt: skip


def leg_opnieuw_vast(*, scope: Scope, dossier: Dossier, oud: Brief, gegevens: dict[str, Any]) -> Brief:
    """Keep a letter of a besluit made anew: as `oud`, which stays, but from `gegevens`. Raises BesluitWeigering."""
    try:
        pdf = maak_stuk(SJABLOON_VAN[oud.soort], gegevens, dag=oud.dagtekening, lettertypen=lettertypen())
    except LettertypenOntbreken as fout:
        raise BesluitWeigering("lettertypen") from fout
    except (BriefMislukt, TekenOntbreekt) as fout:
        raise BesluitWeigering("brief_mislukt") from fout
    return _bewaar(
        scope, dossier, soort=oud.soort, veldgroep=oud.veldgroep, besluit=oud.besluit, dagtekening=oud.dagtekening,
        onderwerp=oud.onderwerp, gegevens=gegevens, pdf=pdf,
    )  # fmt: skip


def _bewaar(scope: Scope, dossier: Dossier, *, soort: str, **velden: Any) -> Brief:
    rij = Brief.objects.create(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort=soort, gemaakt_op=scope.nu,
        gemaakt_door=scope.naam, **velden,
    )  # fmt: skip
    log(
        scope=scope,
        handeling="brief maken",
        object=f"brief: {soort}",
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
    return rij
