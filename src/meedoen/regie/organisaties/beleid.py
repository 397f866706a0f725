# SPDX-License-Identifier: EUPL-1.2
"""Choices of the gemeenten by date, as the page of the beheerder shows them: what holds, and who chose otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.beleidskeuzes import KEUZES, THEMAS, standaard, toon
from meedoen.regie.organisaties.models import Beleidsregel
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web.taal import opsomming

Regels = Mapping[tuple[int, str], list[Beleidsregel]]


class Stand(NamedTuple):
    """What holds for some gemeenten: in words, since when (None: our default), and what is coming from which day."""

    nu: str
    sinds: date | None
    straks: str
    straks_vanaf: date | None


class GroepBeeld(NamedTuple):
    """Gemeenten for which one choice is the same in everything. `wie`: their names; empty for all of them."""

    wie: str
    stand: Stand
    gemeente_id: int


class KeuzeBeeld(NamedTuple):
    """One line of the page. `verschilt`: the gemeenten do not all have the same value today."""

    sleutel: str
    tekst: str
    groepen: list[GroepBeeld]
    verschilt: bool


class ThemaBeeld(NamedTuple):
    """One table of the page."""

    code: str
    kop: str
    keuzes: list[KeuzeBeeld]


def beleid_beelden(scope: Scope, *, alleen: str = "") -> list[ThemaBeeld]:
    """Return the choices by theme; two queries for any number of gemeenten.

    `alleen`: "eigen" leaves what a gemeente chose itself, "verschilt" what is not the same everywhere; "" leaves all.
    """
    gemeenten, regels = gemeenten_van(scope.gemeenten), _regels(scope.gemeenten)
    themas = []
    for thema in THEMAS:
        keuzes = (_keuze(sleutel, gemeenten, regels, scope.vandaag) for sleutel in thema.keuzes)
        over = [keuze for keuze in keuzes if _blijft(keuze, alleen)]
        if over:
            themas.append(ThemaBeeld(thema.code, thema.kop, over))
    return themas


def _regels(gemeenten: Iterable[int]) -> Regels:
    regels: dict[tuple[int, str], list[Beleidsregel]] = {}
    for regel in Beleidsregel.objects.filter(gemeente_id__in=gemeenten).order_by("vanaf"):
        regels.setdefault((regel.gemeente_id, regel.sleutel), []).append(regel)
    return regels


def _blijft(keuze: KeuzeBeeld, alleen: str) -> bool:
    if alleen == "verschilt":
        return keuze.verschilt
    return alleen != "eigen" or any(groep.stand.sinds or groep.stand.straks for groep in keuze.groepen)


def _keuze(sleutel: str, gemeenten: Sequence[tuple[int, str]], regels: Regels, vandaag: date) -> KeuzeBeeld:
    groepen: dict[Stand, list[tuple[int, str]]] = {}
    for code, naam in gemeenten:
        groepen.setdefault(_stand(regels.get((code, sleutel), []), sleutel, vandaag), []).append((code, naam))
    op_grootte = sorted(groepen.items(), key=lambda groep: -len(groep[1]))
    beelden = [
        GroepBeeld("" if len(groepen) == 1 else opsomming(tuple(naam for _, naam in wie)), stand, wie[0][0])
        for stand, wie in op_grootte
    ]
    waarden = {stand.nu for stand in groepen}
    return KeuzeBeeld(sleutel, KEUZES[sleutel].tekst, beelden, len(waarden) > 1)


def _stand(regels: list[Beleidsregel], sleutel: str, vandaag: date) -> Stand:
    geldt = [regel for regel in regels if regel.vanaf <= vandaag]
    komt = [regel for regel in regels if regel.vanaf > vandaag]
    return Stand(
        toon(geldt[-1].waarde if geldt else standaard(sleutel), sleutel),
        geldt[-1].vanaf if geldt else None,
        toon(komt[0].waarde, sleutel) if komt else "",
        komt[0].vanaf if komt else None,
    )


def waarden_op(gemeenten: Iterable[int], sleutel: str, dag: date) -> dict[int, object]:
    """Return what holds for one choice on `dag` in each of these gemeenten; one query."""
    gemeenten = list(gemeenten)
    rijen = Beleidsregel.objects.filter(gemeente_id__in=gemeenten, sleutel=sleutel, vanaf__lte=dag).order_by("vanaf")
    return dict.fromkeys(gemeenten, standaard(sleutel)) | dict(rijen.values_list("gemeente_id", "waarde"))


def eerdere_keuzes(gemeente_id: int, sleutel: str) -> list[tuple[str, date, str]]:
    """Return all choices the gemeente ever recorded: words, from which day, why; newest first."""
    regels = Beleidsregel.objects.filter(gemeente_id=gemeente_id, sleutel=sleutel).order_by("-vanaf")
    return [(toon(regel.waarde, sleutel), regel.vanaf, regel.reden) for regel in regels]
