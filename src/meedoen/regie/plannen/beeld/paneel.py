# SPDX-License-Identifier: EUPL-1.2
"""The panel that stays: what the law asks, what DUO says, the letter, adoption."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from meedoen.domein.feiten import DossierFeiten
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.pip_inhoud import Inhoudseis
from meedoen.regie.besluiten.uitleg import waarom
from meedoen.regie.plannen import herstel
from meedoen.regie.plannen.controle import Oordeel, Punt
from meedoen.regie.plannen.gevolgen import Gevolgen
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import BIJ_EIS
from meedoen.regie.plannen.zinnen import EISNAMEN, duozin, eiszin
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import EisBeeld, KnopBeeld, LinkBeeld, MeldingBeeld, WaaromBeeld
from meedoen.regie.web.zinnen import domein_nl

_STAAT: dict[str, Literal["klaar", "ontbreekt", "nvt"]] = {
    "klaar": "klaar",
    "ontbreekt": "ontbreekt",
    "niet_van_toepassing": "nvt",
}


class PuntBeeld(NamedTuple):
    """What else is needed: a sentence, and where or how to mend it."""

    zin: str
    link: LinkBeeld | None
    knop: KnopBeeld | None


class Datumregel(NamedTuple):
    """A computed date: label, words, and the address that opens its reasons."""

    sleutel: str
    label: str
    tekst: str
    waarom_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paneel:
    """All that the panel draws. `kan`: nothing stands in the way."""

    telling: str
    eisen: tuple[EisBeeld, ...]
    nvt: tuple[EisBeeld, ...]
    eisknoppen: tuple[KnopBeeld, ...]
    punten: tuple[PuntBeeld, ...]
    duo: tuple[MeldingBeeld, ...]
    open: int
    kan: bool


def maak_paneel(
    pip: Pip, oordeel: Oordeel, feiten: DossierFeiten, *, basis: str, dossier_url: str, wijzigen: bool
) -> Paneel:
    """Return the panel of this plan; buttons only for who may change it."""

    def knop(code: str) -> KnopBeeld | None:
        tekst = herstel.knoptekst(code, pip, feiten) if wijzigen else ""
        if not tekst:
            return None
        velden = (("code", code), ("bewerking", str(pip.bewerking)))
        return KnopBeeld(tekst, f"{basis}/herstel", post=True, velden=velden)

    telt = [eis for eis in oordeel.eisen if eis.staat != "niet_van_toepassing"]
    klaar = sum(eis.staat == "klaar" for eis in telt)
    duo = _duo(oordeel, knop)
    # A suggestion fills in what is empty; and what DUO's button mends, needs no second one.
    gezien = {melding.knop.tekst for melding in duo if melding.knop}
    knoppen = {k.tekst: k for eis in oordeel.ontbreekt if not _leeg(eis) and (k := knop(eis.reden)) is not None}
    return Paneel(
        telling=f"{klaar} van {len(telt)} klaar",
        eisen=tuple(_eis(eis) for eis in telt),
        nvt=tuple(_eis(eis) for eis in oordeel.eisen if eis.staat == "niet_van_toepassing"),
        eisknoppen=tuple(k for tekst, k in knoppen.items() if tekst not in gezien),
        punten=tuple(
            PuntBeeld(punt.zin, _link(punt, basis, dossier_url, wijzigen), knop(punt.herstel))
            for punt in oordeel.punten
        ),
        duo=duo,
        open=oordeel.open,
        kan=oordeel.open == 0,
    )


def _leeg(eis: Inhoudseis) -> bool:
    return eis.reden.endswith("_invullen")


def _eis(eis: Inhoudseis) -> EisBeeld:
    return EisBeeld(EISNAMEN[eis.code], _STAAT[eis.staat], eiszin(eis))


def _link(punt: Punt, basis: str, dossier_url: str, wijzigen: bool) -> LinkBeeld | None:
    onderdeel = punt.onderdeel
    if onderdeel == "dossier":
        return LinkBeeld("Naar de gegevens", f"{dossier_url}/persoon")
    if punt.plek and wijzigen:
        return LinkBeeld("Wijzigen", f"{basis}/{punt.plek}")
    if onderdeel in {*BIJ_EIS.values(), "wijziging"} and wijzigen:
        return LinkBeeld("Invullen", f"{basis}/{onderdeel}")
    return None


def _duo(oordeel: Oordeel, knop: object) -> tuple[MeldingBeeld, ...]:
    assert callable(knop)
    uit = [
        MeldingBeeld("fout", "DUO neemt dit plan nog niet aan", duozin(weigering), knop(weigering.code))
        for weigering in oordeel.weigeringen
    ]
    if not uit and not any(eis.code == "leerroute" for eis in oordeel.ontbreekt):
        uit.append(MeldingBeeld("goed", "DUO neemt dit plan aan", "Volgens de regels die DUO heeft gepubliceerd."))
    if oordeel.niveau.twijfel:
        tekst = f"DUO krijgt {oordeel.niveau.niveau}. {domein_nl.twijfelzin(oordeel.niveau.twijfel)}"
        uit.append(MeldingBeeld("let_op", "Twijfel over het niveau", tekst))
    return tuple(uit)


_KOPPEN = {
    "termijn": "Waarom deze inburgeringstermijn?",
    "routewissel": "Waarom deze laatste dag voor een andere route?",
    "aanbod": "Waarom deze dag voor het aanbod?",
    "bezwaar": "Waarom deze laatste dag voor bezwaar?",
}


def datumregels(gevolgen: Gevolgen, url: str) -> tuple[Datumregel, ...]:
    """Return the dates that follow from adoption, each with the way to its reasons."""
    van, tot = datums.voluit(gevolgen.termijn_van), datums.voluit(gevolgen.termijn_tot_en_met)
    duo = " (datum van DUO)" if gevolgen.van_duo else ""
    rijen: list[tuple[str, str, str]] = [("termijn", "Inburgeren", f"{van} tot en met {tot}{duo}")]
    if gevolgen.routewissel:
        rijen.append(("routewissel", "Route wisselen", f"kan tot en met {datums.voluit(gevolgen.routewissel)}"))
    if gevolgen.aanbod:
        rijen.append(("aanbod", "Aanbod", f"uiterlijk {datums.voluit(gevolgen.aanbod)}"))
    rijen.append(("bezwaar", "Bezwaar", f"tot en met {datums.voluit(gevolgen.bezwaar)}"))
    return tuple(Datumregel(sleutel, label, tekst, f"{url}{sleutel}#waarom") for sleutel, label, tekst in rijen)


def waarom_van(gevolgen: Gevolgen, sleutel: str, *, sluit_url: str) -> WaaromBeeld | None:
    """Return the reasons of one of these dates; None for an unknown one."""
    stappen: tuple[Stap, ...] = gevolgen.stappen.get(sleutel, ())
    if not stappen:
        return None
    dag: dict[str, date | None] = {
        "termijn": gevolgen.termijn_tot_en_met,
        "routewissel": gevolgen.routewissel,
        "aanbod": gevolgen.aanbod,
        "bezwaar": gevolgen.bezwaar,
    }
    gekozen = dag[sleutel]
    zin = f"De laatste dag is {datums.voluit_met_dag(gekozen)}." if gekozen else ""
    if sleutel == "termijn" and gevolgen.van_duo:
        zin = f"{zin} Dat is de datum van DUO; die geldt. Hieronder staat onze eigen berekening."
    return waarom(_KOPPEN[sleutel], zin, stappen, sluit_url=sluit_url)
