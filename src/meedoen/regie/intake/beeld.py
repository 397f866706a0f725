# SPDX-License-Identifier: EUPL-1.2
"""The talk as a page shows it: sections with their state, questions with their answers, what the law asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.wi2021 import intake as recht
from meedoen.regie.intake.staat import Gegeven, Gesprek
from meedoen.regie.intake.vragen import (
    ELEMENTNAMEN,
    LBT,
    ONDERDELEN,
    ONTWIJKEND,
    VRAGEN,
    WIL_NIET,
    Onderdeel,
    Vraag,
    onderdelen_van,
    toon,
)
from meedoen.regie.web.onderdelen.modellen import AntwoordBeeld, EisBeeld, OnderdeelBeeld

_GEZONDHEID: Final = {v.element for v in VRAGEN.values() if v.veldgroep is Veldgroep.GEZONDHEID and v.element}
_KORT: Final = 8
"""Up to so many letters an answer fits beside two others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VraagRegel:
    """One question on the page. `vast`: answered elsewhere, shown as a line; else its answers or an open field.

    `merk` goes along in the form (`Gegeven.merk`), `fout` is what to change, `botsing` who was first.
    """

    code: str
    tekst: str
    soort: str
    antwoorden: tuple[AntwoordBeeld, ...] = ()
    ontwijkend: tuple[AntwoordBeeld, ...] = ()
    waarde: str = ""
    eenheid: str = ""
    smal: bool = False
    merk: str = ""
    aantekening: str = ""
    delen: bool = False
    mag_delen: bool = True
    antwoord: str = ""
    bron: str = ""
    vast: bool = False
    wijzig_url: str = ""
    bewaar_url: str = ""
    fout: str = ""


@dataclass(frozen=True, slots=True)
class Getypt:
    """What was typed for one question in a save that was refused."""

    waarde: str
    tekst: str
    delen: bool


def vraagregels(
    gesprek: Gesprek,
    deel: Onderdeel,
    *,
    url: str,
    wijzig: str = "",
    lezen: bool = False,
    getypt: Mapping[str, Getypt] | None = None,
    fouten: Mapping[str, str] | None = None,
) -> list[VraagRegel]:
    """Return the questions of a section. `wijzig`: a known answer to open again; `lezen`: lines only."""
    uit = []
    for vraag in gesprek.vragen(deel):
        gegeven = gesprek.gegevens[vraag.code]
        invoer = (getypt or {}).get(vraag.code)
        vast = lezen or (bool(gegeven.bron) and vraag.code != wijzig and invoer is None)
        uit.append(_regel(vraag, gegeven, url, vast=vast, lezen=lezen, invoer=invoer, fouten=fouten or {}))
    return uit


def _regel(
    vraag: Vraag,
    gegeven: Gegeven,
    url: str,
    *,
    vast: bool,
    lezen: bool,
    invoer: Getypt | None,
    fouten: Mapping[str, str],
) -> VraagRegel:
    waarde = invoer.waarde if invoer else gegeven.waarde
    gekozen = set(waarde.split(",")) if vraag.soort in ("keuze", "meer") else {waarde}
    return VraagRegel(
        code=vraag.code,
        tekst=vraag.tekst,
        soort=vraag.soort,
        antwoorden=tuple(AntwoordBeeld(code, tekst, code in gekozen) for code, tekst in vraag.keuzes),
        ontwijkend=tuple(AntwoordBeeld(code, tekst, code in gekozen, True) for code, tekst in ONTWIJKEND.items()),
        waarde="" if waarde in ONTWIJKEND else waarde,
        eenheid=vraag.eenheid,
        smal=vraag.smal or (0 < len(vraag.keuzes) <= 3 and all(len(t) <= _KORT for _, t in vraag.keuzes)),
        merk=gegeven.merk,
        aantekening=invoer.tekst if invoer else gegeven.tekst,
        delen=invoer.delen if invoer else gegeven.delen,
        mag_delen=vraag.veldgroep is not Veldgroep.GEZONDHEID,
        antwoord=toon(vraag, gegeven.waarde) or "nog geen antwoord",
        bron=gegeven.bron,
        vast=vast,
        wijzig_url="" if lezen else f"{url}?wijzig={vraag.code}#vraag-{vraag.code}",
        bewaar_url=f"{url}?vraag={vraag.code}",
        fout=fouten.get(vraag.code, ""),
    )


def onderdelen(gesprek: Gesprek, feiten: DossierFeiten, *, basis: str, actief: str = "") -> list[OnderdeelBeeld]:
    """Return the list at the left, each with its state in words."""
    return [_onderdeel(gesprek, feiten, deel, basis, deel.code == actief) for deel in ONDERDELEN]


def _onderdeel(gesprek: Gesprek, feiten: DossierFeiten, deel: Onderdeel, basis: str, actief: bool) -> OnderdeelBeeld:
    url = f"{basis}/{deel.code}"
    if deel.code == LBT:
        klaar = gesprek.lbt_klaar or gesprek.na_verhuizing
        return OnderdeelBeeld(deel.naam, "klaar" if klaar else "nog_niet", lbt_woord(gesprek, feiten), url, actief)
    if deel.code == "gezondheid" and not gesprek.ziet_gezondheid:
        return OnderdeelBeeld(deel.naam, "nog_niet", "alleen voor de consulent", url, actief)
    klaar_, aantal = gesprek.beantwoord(deel)
    if not aantal:
        return OnderdeelBeeld(deel.naam, "klaar", "niet nodig na verhuizing", url, actief)
    if klaar_ == aantal:
        liever = sum(gesprek.gegevens[v.code].waarde == WIL_NIET for v in gesprek.vragen(deel))
        niet = f", {liever} {'vraag' if liever == 1 else 'vragen'} liever niet" if liever else ""
        return OnderdeelBeeld(deel.naam, "klaar", f"klaar{niet}", url, actief)
    if not klaar_ and not actief:
        return OnderdeelBeeld(deel.naam, "nog_niet", "nog niet", url)
    staat = "begonnen" if klaar_ else "nog_niet"
    return OnderdeelBeeld(deel.naam, staat, f"{klaar_} van {aantal} vragen", url, actief)  # type: ignore[arg-type]


def lbt_woord(gesprek: Gesprek, feiten: DossierFeiten) -> str:
    """Return in a few words where the leerbaarheidstoets stands."""
    if gesprek.na_verhuizing:
        return "niet nodig na verhuizing"
    if feiten.lbt_ontheffing is not None:
        # An ontheffing tells of somebody's eyes or ears: who may not see health reads only that it is not needed.
        return "ontheffing" if gesprek.ziet_gezondheid else "niet nodig"
    if feiten.lbt_uitslag is not None:
        return "uitslag van DUO is er"
    return "aangemeld, uitslag komt nog" if feiten.lbt_aangemeld is not None else "nog niet"


def eisen(gesprek: Gesprek, *, intake: g.IntakeAfgerond | None) -> list[EisBeeld]:
    """Return the seven elements of the law, each with its article and where it is asked.

    Who may not see health cannot tell whether its element is there: it is shown only when the talk completed
    the intake, which asks all of them.
    """
    klaar = set(gesprek.klare_elementen())
    verborgen = set() if gesprek.ziet_gezondheid else _GEZONDHEID
    uit = []
    alle = recht.wettelijke_onderdelen(na_verhuizing=gesprek.na_verhuizing, jong_kind=gesprek.jong_kind).waarde
    for onderdeel in alle:
        if onderdeel.code in verborgen:
            if intake is None or intake.wijze is not g.IntakeWijze.GESPREK:
                continue
            klaar.add(onderdeel.code)
        naam = ELEMENTNAMEN[onderdeel.code]
        waar = " en ".join(deel.naam for deel in onderdelen_van(onderdeel.code))
        staat = "nvt" if onderdeel.van_toepassing is False else "klaar" if onderdeel.code in klaar else "ontbreekt"
        toelichting = f"{onderdeel.artikel.citaat}" + (f"; bij {waar}" if staat == "ontbreekt" else "")
        uit.append(EisBeeld(naam[:1].upper() + naam[1:], staat, toelichting[:1].upper() + toelichting[1:]))  # type: ignore[arg-type]
    return uit
