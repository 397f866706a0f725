# SPDX-License-Identifier: EUPL-1.2
"""Where the talk stands: per question what is known and from whom, per section and element what is still open."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Scope, Veldgroep, ziet
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021 import intake as recht
from meedoen.regie.dossiers.models import Dossier, Gezinslid, Gezondheid, Startniveau
from meedoen.regie.intake import queries
from meedoen.regie.intake.models import Aantekening, Antwoord, Intake
from meedoen.regie.intake.vragen import LBT, ONDERDELEN, VRAGEN, WEET_NIET, WIL_NIET, Onderdeel, Vraag

GESPREK: Final = "gesprek brede intake"
ONBEKEND: Final[Mapping[str, str]] = {
    WEET_NIET: "onbekend: weet het niet",
    WIL_NIET: "onbekend: wil het niet zeggen",
}
"""Source of a value of the start level that the person could not or did not want to give."""
UIT_DOSSIER: Final = "staat al in het dossier"
_JONG: Final = 6
"""Voor- en vroegschoolse educatie is for children who are not yet six: policy of this product, the law names no age
in art. 14 lid 3 d."""


@dataclass(frozen=True, slots=True)
class Gegeven:
    """What is known on one question. `bron` is empty when it was said in this talk."""

    waarde: str = ""
    bron: str = ""
    bewerking: int = 0
    door: str = ""
    op: datetime | None = None
    tekst: str = ""
    delen: bool = False
    wie: UUID | None = None

    @property
    def beantwoord(self) -> bool:
        """There is an answer, also one that says "I do not know"."""
        return bool(self.waarde)

    @property
    def merk(self) -> str:
        """A mark of what a page showed, so that a save knows what changed since."""
        inhoud = f"{self.waarde}\x1f{self.tekst}\x1f{int(self.delen)}"
        return f"{self.bewerking}.{zlib.crc32(inhoud.encode()):08x}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gesprek:
    """The talk of one dossier, as far as this scope may read it."""

    gegevens: Mapping[str, Gegeven]
    intake: Intake | None
    startniveau: Startniveau | None
    na_verhuizing: bool
    jong_kind: bool | None
    lbt_klaar: bool
    ziet_gezondheid: bool

    def vragen(self, deel: Onderdeel) -> tuple[Vraag, ...]:
        """Return the questions of a section that apply here."""
        return tuple(vraag for vraag in deel.vragen if self._geldt(vraag))

    def _geldt(self, vraag: Vraag) -> bool:
        if self.na_verhuizing and vraag.element == "onderwijs_en_werk":
            return False
        if vraag.alleen_als is None:
            return True
        andere, waarde = vraag.alleen_als
        return self.gegevens.get(andere, Gegeven()).waarde == waarde

    def beantwoord(self, deel: Onderdeel) -> tuple[int, int]:
        """Return how many questions of a section are answered, and how many there are."""
        vragen = self.vragen(deel)
        return sum(self.gegevens[vraag.code].beantwoord for vraag in vragen), len(vragen)

    def klare_elementen(self) -> tuple[str, ...]:
        """Return the statutory elements of which every question has an answer."""
        klaar = [LBT] if self.lbt_klaar else []
        per_element: dict[str, list[bool]] = {}
        for vraag in VRAGEN.values():
            if vraag.element and self._geldt(vraag):
                per_element.setdefault(vraag.element, []).append(self.gegevens[vraag.code].beantwoord)
        return (*klaar, *(element for element, alle in per_element.items() if all(alle)))

    def ontbreekt(self) -> Uitkomst[tuple[str, ...]]:
        """Return which elements the law still asks (art. 14 lid 3, Besluit art. 5.2 lid 1)."""
        return recht.ontbrekende_onderdelen(
            self.klare_elementen(), na_verhuizing=self.na_verhuizing, jong_kind=self.jong_kind
        )


def gesprek(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> Gesprek:
    """Return the talk of this dossier; six queries."""
    antwoorden, notities = queries.antwoorden(dossier), queries.aantekeningen(dossier)
    start, gezondheid = queries.startniveau(dossier), queries.gezondheid(dossier)
    bekend = _uit_dossier(dossier, queries.gezin(dossier), scope.vandaag)
    gegevens = {
        code: _gegeven(vraag, antwoorden.get(code), notities.get(code), start, gezondheid, bekend.get(code, ""))
        for code, vraag in VRAGEN.items()
    }
    jong = gegevens["kind_onder_zes"].waarde
    return Gesprek(
        gegevens=gegevens,
        intake=queries.intake(dossier),
        startniveau=start,
        na_verhuizing=feiten.pip_overgenomen is not None,
        jong_kind={"ja": True, "nee": False}.get(jong),
        lbt_klaar=feiten.lbt_uitslag is not None or feiten.lbt_ontheffing is not None,
        ziet_gezondheid=ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id),
    )


def _uit_dossier(dossier: Dossier, gezin: list[Gezinslid], vandaag: date) -> dict[str, str]:
    """Return what the dossier tells already: language, and a young child that lives here."""
    bekend = {"taal_gesprek": dossier.taal}
    grens = vandaag.replace(year=vandaag.year - _JONG) if (vandaag.month, vandaag.day) != (2, 29) else None
    grens = grens or date(vandaag.year - _JONG, 3, 1)
    jong = [lid for lid in gezin if lid.woont_bij and lid.geboortedatum and lid.geboortedatum > grens]
    if jong:
        bekend["kind_onder_zes"] = "ja"
    return bekend


def _gegeven(
    vraag: Vraag,
    antwoord: Antwoord | None,
    notitie: Aantekening | None,
    start: Startniveau | None,
    gezondheid: Gezondheid | None,
    bekend: str,
) -> Gegeven:
    waarde, bron = antwoord.waarde if antwoord else "", ""
    if vraag.veld:
        elders, bron = lees_veld(vraag.veld, start, gezondheid)
        waarde = elders or waarde
    elif not waarde and bekend:
        waarde, bron = bekend, UIT_DOSSIER
    laatste = max((rij for rij in (antwoord, notitie) if rij), key=lambda rij: rij.bewaard_op, default=None)
    return Gegeven(
        waarde=waarde,
        bron="" if bron == GESPREK or bron in ONBEKEND.values() else bron,
        bewerking=(antwoord.bewerking if antwoord else 0) + (notitie.bewerking if notitie else 0),
        door=laatste.bewaard_door if laatste else "",
        op=laatste.bewaard_op if laatste else None,
        wie=laatste.medewerker_id if laatste else None,
        tekst=notitie.tekst if notitie else "",
        delen=bool(notitie and notitie.delen),
    )


def lees_veld(veld: str, start: Startniveau | None, gezondheid: Gezondheid | None) -> tuple[str, str]:
    """Return value (as an answer) and source of a question whose value lives in another table."""
    tabel, _, naam = veld.partition(".")
    if tabel == "gezondheid":
        ja = getattr(gezondheid, naam) if gezondheid else None
        return ("" if ja is None else "ja" if ja else "nee"), ""
    if start is None:
        return "", ""
    bron = str(start.bronnen.get(naam, ""))
    if bron.startswith("onbekend"):
        return (WIL_NIET if bron == ONBEKEND[WIL_NIET] else WEET_NIET), bron
    waarde = getattr(start, naam)
    if waarde in (None, ""):
        return ("geen" if bron and naam == "werkervaring" else ""), bron
    return str(waarde), bron


def volgende_onderdeel(gesprek: Gesprek) -> Onderdeel:
    """Return the first section with an open question, else the last."""
    for deel in ONDERDELEN:
        klaar, aantal = gesprek.beantwoord(deel)
        if klaar < aantal:
            return deel
    return ONDERDELEN[-1]
