# SPDX-License-Identifier: EUPL-1.2
"""The team in words: what holds a plan up, and whose load is above an even share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from meedoen.domein.fasen import Fase
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.web import datums
from meedoen.regie.web.lijsten import Lijstadres, Orde, koppen
from meedoen.regie.web.onderdelen.modellen import KolomBeeld, LastBeeld, LinkBeeld, ToestandBeeld
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek.team.queries import Gekozen, TienWeken, Werk, erbij

_NIET_GEKOMEN = (
    "oproep_gemist", "oproep_nog_eens", "oproep_verwijt", "oproep_nieuwe_datum", "waarschuwing", "derde_oproep",
)  # fmt: skip
_WAARDOOR: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("niemand",), "Niemand heeft dit dossier opgepakt"),
    (("bsn_onbekend",), "Het BSN ontbreekt"),
    (("wacht_op_derde",), "Wacht op informatie van een ander"),
    (("pip_voorgelegd", "pip_wacht_collega"), "Plan ligt bij een collega om vast te stellen"),
    (("pip_vaststellen", "pip_te_laat_vaststellen"), "Eerste versie is klaar, nog niet vastgesteld"),
    (("intake_voorgelegd", "intake_wacht_collega"), "Afronden zonder gesprek ligt bij een collega"),
    (("intake_zonder_medewerking", "intake_teruggegeven"), "Kwam drie keer niet"),
    (_NIET_GEKOMEN, "Kwam niet op de oproep"),
    (("oproep_uitkomst",), "Uitkomst van de oproep is niet vastgelegd"),
    (("intake_afmaken",), "Brede intake is begonnen, niet klaar"),
    (("eerste_contact", "eerste_contact_azc"), "Er was nog geen gesprek"),
    (("intake_plannen",), "Brede intake is niet gepland"),
)
"""Open tasks -> what holds it up; the first that fits."""
_RUIM: Final = 6
"""So much weight more or less than an even share is about equal."""


WERK_KOLOMMEN: Final = {"Medewerker": "naam", "Mensen": "mensen", "Gewicht": "gewicht"}
"""The columns by which the load can be sorted."""
WERK_ORDE: Final = Orde("gewicht", omlaag=True)


class TienWekenRegel(NamedTuple):
    """A row of "Haalt tien weken niet"."""

    rij: TienWeken
    naam: str
    uiterlijk: date
    toestand: ToestandBeeld
    waardoor: str
    link: LinkBeeld


class WerkRegel(NamedTuple):
    """A row of the work per colleague."""

    werk: Werk
    klein: str
    last: LastBeeld
    toestand: ToestandBeeld
    url: str


def tien_weken(rij: TienWeken, vandaag: date) -> TienWekenRegel:
    """Return the row of one dossier."""
    over = (rij.uiterste - vandaag).days
    toestand = ToestandBeeld("te_laat" if over < 0 else "let_op", datums.nog_dagen(rij.uiterste, vandaag), vlak=True)
    link = LinkBeeld("Dossier openen", f"/dossiers/{rij.dossier_id}")
    if rij.consulent_id is None:
        link = LinkBeeld("Toewijzen", f"/dossiers/toewijzen?dossier={rij.dossier_id}")
    return TienWekenRegel(rij, voluit(rij.naam, rij.kenmerk), rij.uiterste, toestand, waardoor(rij), link)


def waardoor(rij: TienWeken) -> str:
    """Return the fact that holds the plan up."""
    open_ = set(rij.taken)
    for codes, zin in _WAARDOOR:
        if open_.intersection(codes):
            return zin
    if rij.consulent_id is None:
        return "Nog van niemand"
    return "Plan is niet begonnen" if rij.fase == Fase.PLAN else "Brede intake is nog niet klaar"


def werkregels(werk: Sequence[Werk]) -> tuple[WerkRegel, ...]:
    """Return the rows of the load, each against an even share by hours a week of what all open dossiers weigh."""
    uren = sum(w.uren for w in werk) or 1
    alles = sum(w.gewicht for w in werk)
    gelijk = {w.medewerker_id: round(alles * w.uren / uren) for w in werk}
    maximum = max([1, *(w.gewicht for w in werk), *gelijk.values()])
    maximum += max(maximum // 8, 1)
    return tuple(_werkregel(w, gelijk[w.medewerker_id], maximum) for w in werk)


def op_orde(regels: Sequence[WerkRegel], orde: Orde) -> list[WerkRegel]:
    """Return the rows of the load in this order; who weigh the same by name."""

    def sleutel(regel: WerkRegel) -> int | str:
        werk = regel.werk
        return {"mensen": werk.mensen, "gewicht": werk.gewicht}.get(orde.kolom, werk.naam.casefold())

    op_naam = sorted(regels, key=lambda regel: regel.werk.naam.casefold())
    return sorted(op_naam, key=sleutel, reverse=orde.omlaag)


def werkkoppen(adres: Lijstadres, orde: Orde) -> tuple[KolomBeeld, ...]:
    """Return the headers of the table of the load."""
    teksten = ("Medewerker", "Mensen", "Gewicht", "Verdeling", "Stand")
    beelden = koppen([(tekst, WERK_KOLOMMEN.get(tekst, "")) for tekst in teksten], orde, adres, WERK_ORDE, anker="werk")
    met_getal = [replace(beeld, getal=beeld.tekst in ("Mensen", "Gewicht")) for beeld in beelden]
    return (*met_getal, KolomBeeld("Wat je kunt doen", onzichtbaar=True))


def verschuiving(
    werk: Sequence[Werk], gekozen: Sequence[Gekozen], *, van: str, naar: str
) -> list[tuple[Werk, Werk, ToestandBeeld]]:
    """Return of who gives and who gets: the work now, the work then, and how that is against an even share."""
    uren = sum(w.uren for w in werk) or 1
    straks = {str(w.medewerker_id): w for w in werk}
    for rij in gekozen:
        for wie, aantal in ((van, -1), (naar, 1)):
            if wie in straks:
                straks[wie] = erbij(straks[wie], rij.fase, rij.leerroute, aantal)
    alles = sum(w.gewicht for w in straks.values())
    uit = []
    for nu in werk:
        dan = straks[str(nu.medewerker_id)]
        if str(nu.medewerker_id) in (van, naar):
            uit.append((nu, dan, _stand(dan.gewicht - round(alles * nu.uren / uren))))
    return uit


def _werkregel(werk: Werk, gelijk: int, maximum: int) -> WerkRegel:
    vroeg, midden, laat = werk.delen
    omschrijving = (
        f"{werk.naam}: {werk.mensen} {'mens' if werk.mensen == 1 else 'mensen'}, gewicht {werk.gewicht}. "
        f"Intake en plan {vroeg}, traject {midden}, afronding en nazorg {laat}. "
        f"Gelijk verdeeld naar uren: {gelijk}."
    )
    klein = ", ".join(deel for deel in (f"{werk.uren} uur", f"spreekt {werk.talen}" if werk.talen else "") if deel)
    return WerkRegel(
        werk,
        klein,
        LastBeeld(werk.delen, gelijk, maximum, omschrijving),
        _stand(werk.gewicht - gelijk),
        f"/team/verdelen?van={werk.medewerker_id}",
    )


def _stand(verschil: int) -> ToestandBeeld:
    if verschil > _RUIM:
        return ToestandBeeld("let_op", f"{verschil} boven gelijk", vlak=True)
    if verschil < -_RUIM:
        return ToestandBeeld("goed", f"{-verschil} onder gelijk")
    return ToestandBeeld("nog_niet", "Ongeveer gelijk")


def fase(code: str) -> str:
    """Return the name of a phase."""
    return domein_nl.zin(f"fase_{code}")
