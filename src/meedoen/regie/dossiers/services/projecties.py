# SPDX-License-Identifier: EUPL-1.2
"""Writes clocks, tasks and the last known plicht of a dossier as they follow from its facts; only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok as KlokNu
from meedoen.domein.taken import Taak as TaakNu
from meedoen.domein.toegang import Rol, Scope, Veldgroep, schrijfbare_veldgroepen
from meedoen.regie.dossiers.models import Dossier, Klok, Taak, Verblijf
from meedoen.regie.dossiers.uitleg import afdruk_van_alle, klokvelden, schrijf_waarden
from meedoen.regie.organisaties.models import nieuw_id

_KLOKVELDEN = ("staat", "begin", "uiterste", "gehaald_op", "reden", "uitleg", "afdruk")
_TAAKVELDEN = (
    "soort", "zin", "waarden", "knop", "rol", "groep", "gewicht", "uiterlijk", "sinds", "medewerker_id",
    "afsluitbaar",
)  # fmt: skip


def schrijf_klokken(dossier: Dossier, klokken: Sequence[KlokNu]) -> int:
    """Upsert the clocks that differ from what is stored, and lay down the print of all. Return how many differed."""
    oud = {rij.soort: rij for rij in Klok.objects.filter(**_van(dossier))}
    anders = []
    for klok in klokken:
        nieuw = klokvelden(klok)
        rij = oud.get(klok.soort.value)
        if rij is None or any(getattr(rij, veld) != nieuw[veld] for veld in _KLOKVELDEN):
            id_ = rij.id if rij else nieuw_id()
            anders.append(Klok(id=id_, **_van(dossier), soort=klok.soort.value, **nieuw))
    if anders:
        Klok.objects.bulk_create(
            anders,
            update_conflicts=True,
            unique_fields=["gemeente", "dossier", "soort"],
            update_fields=_KLOKVELDEN,
        )
    afdruk = afdruk_van_alle(klokken)
    if anders or dossier.klokken_afdruk != afdruk:
        Dossier.objects.filter(gemeente_id=dossier.gemeente_id, id=dossier.id).update(klokken_afdruk=afdruk)
        dossier.klokken_afdruk = afdruk
    return len(anders)


def schrijf_taken(scope: Scope, dossier: Dossier, taken: Iterable[TaakNu]) -> int:
    """Open what is asked now, close what is asked no more, mend what changed. Return how many rows."""
    return schrijf_taken_van(scope, dossier.gemeente_id, [(dossier, taken)])


def schrijf_taken_van(scope: Scope, gemeente_id: int, paren: Sequence[tuple[Dossier, Iterable[TaakNu]]]) -> int:
    """Do the same for the tasks of many dossiers of one gemeente, in as many queries as for one."""
    dossiers = [dossier.id for dossier, _ in paren]
    rijen = Taak.objects.filter(gemeente_id=gemeente_id, dossier_id__in=dossiers, open=True)
    open_ = {(rij.dossier_id, rij.sleutel): rij for rij in rijen}
    nieuw: list[Taak] = []
    anders: list[Taak] = []
    for dossier, taken in paren:
        for taak in taken:
            rij = open_.pop((dossier.id, taak.sleutel), None)
            velden = _taakvelden(scope, dossier, taak, rij)
            if rij is None:
                nieuw.append(Taak(id=nieuw_id(), **_van(dossier), sleutel=taak.sleutel, **velden))
            elif any(getattr(rij, veld) != velden[veld] for veld in _TAAKVELDEN):
                for veld, waarde in velden.items():
                    setattr(rij, veld, waarde)
                anders.append(rij)
    if open_:
        weg = Taak.objects.filter(gemeente_id=gemeente_id, id__in=[rij.id for rij in open_.values()])
        weg.update(open=False, klaar_op=scope.nu)
    if anders:
        # Not bulk_update: its statement grows with rows times columns.
        velden_ = [veld.removesuffix("_id") for veld in _TAAKVELDEN]
        Taak.objects.bulk_create(anders, update_conflicts=True, unique_fields=["id"], update_fields=velden_)
    if nieuw:
        Taak.objects.bulk_create(nieuw)
    return len(nieuw) + len(anders) + len(open_)


def _taakvelden(scope: Scope, dossier: Dossier, taak: TaakNu, oud: Taak | None) -> dict[str, Any]:
    return {
        "soort": taak.code,
        "zin": taak.zin,
        "waarden": schrijf_waarden(taak.waarden),
        "knop": taak.knop.value,
        "rol": taak.rol.value,
        "groep": "wacht" if taak.wacht else "doen",
        "gewicht": int(taak.gewicht),
        "uiterlijk": taak.uiterste,
        "sinds": taak.sinds or (oud.sinds if oud else scope.vandaag),
        "medewerker_id": dossier.consulent_id if taak.rol is Rol.CONSULENT else None,
        "afsluitbaar": taak.afsluitbaar,
    }


def schrijf_verblijf(scope: Scope, dossier: Dossier, feiten: DossierFeiten, *, titel: bool) -> None:
    """Keep the last known doelgroep, plicht and residence title beside the dossier, for lists and filters.

    `titel`: the tijdlijn tells of a title, or did; what a dossier held before there were such rows stays.
    A scope that may not write this group (a teamleider) also brings no fact that changes it.
    """
    if Veldgroep.VERBLIJF.value not in schrijfbare_veldgroepen(scope.rol):
        return
    laatste = feiten.doelgroepen[-1] if feiten.doelgroepen else None
    plicht = feiten.plicht
    nieuw: dict[str, Any] = {
        "doelgroep": laatste.doelgroep.value if laatste else "",
        "doelgroep_gedetailleerd": (laatste.gedetailleerd or "") if laatste else "",
        "plicht_begin": plicht.begindatum if plicht else None,
        "plicht_einde": plicht.einddatum if plicht else None,
        "kennisgeving": plicht.kennisgeving if plicht else None,
    }
    if titel:
        nu = feiten.verblijfstitels[-1] if feiten.verblijfstitels else g.VerblijfstitelVastgesteld(titel="")
        nieuw |= {"verblijfstitel": nu.titel, "titel_vanaf": nu.vanaf, "titel_tot": nu.tot}
    rij = Verblijf.objects.filter(**_van(dossier)).first()
    if rij is None:
        Verblijf.objects.create(**_van(dossier), **nieuw)
    elif any(getattr(rij, veld) != waarde for veld, waarde in nieuw.items()):
        Verblijf.objects.filter(**_van(dossier)).update(**nieuw)


def _van(dossier: Dossier) -> dict[str, Any]:
    return {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
