# SPDX-License-Identifier: EUPL-1.2
"""Reads for moving the guidance of many people at once: who would go, who can't and why, and what contracts say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from meedoen.domein.contracten import Afgesproken, Bezwaar, bezwaren
from meedoen.domein.mandaten import Onderdeel
from meedoen.domein.toegang import Handeling, Rol, Scope, mag, mens_achter
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.dossiers.models import Betrokkene
from meedoen.regie.mandaten import queries as registers
from meedoen.regie.mandaten.models import Contract
from meedoen.regie.organisaties.models import Aanstelling, Organisatie
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.verwijzen.models import OPEN, Overgang, Overgangsregel, Verwijzing

HOOGSTENS: Final = 500
"""So many people at most go in one act; what is over goes in a next one."""
DEEL: Final = Onderdeel.BEGELEIDING
"""The part of the work that a referral is for, whatever its task."""
LES: Final = "les"
"""The `taak` of a move of lessons and courses: what goes are placements, and no referrals."""


def deel_van(taak: str) -> Onderdeel:
    """Return under which part of the work a contract for this stands."""
    return Onderdeel.LES if taak == LES else DEEL


@dataclass(frozen=True, slots=True)
class Keuze:
    """What somebody wants to move: from whom, to whom, from which day; `taak`: "" for all guidance, or `LES`."""

    gemeente_id: int
    van_id: UUID
    naar_id: UUID
    vanaf: date
    taak: str = ""


@dataclass(slots=True)
class Kandidaat:
    """One referral or placement that would go: who loses access, how many open agreements go along or stay behind.

    `waarom_niet`: the code of `VerwijsWeigering` that stands in the way; "" where nothing does.
    """

    rij: Verwijzing | Plaatsing
    waarom_niet: str
    wie: list[str] = field(default_factory=list)
    mee: int = 0
    blijft: int = 0


@dataclass(frozen=True, slots=True)
class Stand:
    """The contract of one organisation on a day, and how many people it has then."""

    contract: Contract | None
    bezet: int
    geregeld: bool

    def bezwaren(self, dag: date, erbij: int) -> tuple[Bezwaar, ...]:
        """Return what the contract says against so many people more from that day."""
        rij = self.contract
        afgesproken = Afgesproken(rij.tot, rij.aantal) if rij else None
        return bezwaren(afgesproken, geregeld=self.geregeld, dag=dag, bezet=self.bezet, erbij=erbij)


def lessen(gemeenten: Sequence[int], dag: date) -> QuerySet[Plaatsing]:
    """Return the placements that do not end before `dag`, of open dossiers."""
    return Plaatsing.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=dag), gemeente_id__in=list(gemeenten),
        dossier__gesloten_op__isnull=True, dossier__samengevoegd_in__isnull=True,
    )  # fmt: skip


def bezig(gemeenten: Sequence[int], dag: date) -> QuerySet[Verwijzing]:
    """Return the referrals that are asked or run and do not end before `dag`, of open dossiers."""
    return Verwijzing.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=dag), gemeente_id__in=list(gemeenten), staat__in=OPEN,
        dossier__gesloten_op__isnull=True, dossier__samengevoegd_in__isnull=True,
    )  # fmt: skip


def bij_wie(gemeenten: Sequence[int], dag: date, deel: Onderdeel = DEEL) -> dict[tuple[int, UUID], int]:
    """Return (gemeente, organisation) -> how many people it has on `dag` or is asked to have; one query."""
    alle: QuerySet[Any] = lessen(gemeenten, dag) if deel is Onderdeel.LES else bezig(gemeenten, dag)
    rijen = alle.values("gemeente_id", "organisatie_id").annotate(n=Count("dossier_id", distinct=True))
    return {(rij["gemeente_id"], rij["organisatie_id"]): rij["n"] for rij in rijen}


def standen_op(gemeente_id: int, organisaties: Sequence[UUID], dag: date, deel: Onderdeel = DEEL) -> list[Stand]:
    """Return of each organisation what was agreed for that day, and how many people it has then; three queries."""
    contracten, bezet = registers.contracten_op(gemeente_id, deel, dag), bij_wie([gemeente_id], dag, deel)
    geregeld = bool(contracten) or bool(registers.houden_contracten([gemeente_id], deel))
    return [Stand(contracten.get(id_), bezet.get((gemeente_id, id_), 0), geregeld) for id_ in organisaties]


def kandidaten(scope: Scope, keuze: Keuze) -> tuple[list[Kandidaat], bool]:
    """Return who would go, by name, and whether there are more than go at once. Four queries, whatever their number."""
    if keuze.taak == LES:
        return _kandidaten_les(scope, keuze)
    rijen = bezig([keuze.gemeente_id], scope.vandaag).filter(organisatie_id=keuze.van_id)
    if keuze.taak:
        rijen = rijen.filter(taak=keuze.taak)
    eerste = list(rijen.select_related("dossier").order_by("dossier__sorteernaam", "id")[: HOOGSTENS + 1])
    ids = [rij.dossier_id for rij in eerste]
    daar = set(
        Verwijzing.objects.filter(
            gemeente_id=keuze.gemeente_id, dossier_id__in=ids, organisatie_id=keuze.naar_id, staat__in=OPEN
        ).values_list("dossier_id", flat=True)
    )
    uit = {rij.dossier_id: Kandidaat(rij, _waarom_niet(rij, keuze, daar)) for rij in eerste[:HOOGSTENS]}
    mensen = Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=keuze.vanaf), gemeente_id=keuze.gemeente_id, dossier_id__in=list(uit),
        organisatie_id=keuze.van_id, rol__in=("begeleider", "vrijwilliger"),
    )  # fmt: skip
    for dossier_id, naam in mensen.order_by("vanaf", "id").values_list("dossier_id", "naam"):
        uit[dossier_id].wie.append(naam)
    afspraken = Afspraak.objects.filter(
        gemeente_id=keuze.gemeente_id, dossier_id__in=list(uit), organisatie_id=keuze.van_id, uitkomst=""
    )
    for dossier_id, dag in afspraken.values_list("dossier_id", "uiterlijk"):
        if dag >= keuze.vanaf:
            uit[dossier_id].mee += 1
        else:
            uit[dossier_id].blijft += 1
    return list(uit.values()), len(eerste) > HOOGSTENS


def _kandidaten_les(scope: Scope, keuze: Keuze) -> tuple[list[Kandidaat], bool]:
    """The same for lessons and courses. A course that the other provider gives this person already can't go."""
    rijen = lessen([keuze.gemeente_id], scope.vandaag).filter(organisatie_id=keuze.van_id)
    eerste = list(rijen.select_related("dossier").order_by("dossier__sorteernaam", "id")[: HOOGSTENS + 1])
    daar = set(
        lessen([keuze.gemeente_id], keuze.vanaf)
        .filter(organisatie_id=keuze.naar_id, dossier_id__in=[rij.dossier_id for rij in eerste])
        .values_list("dossier_id", "cursus")
    )

    def waarom_niet(rij: Plaatsing) -> str:
        if (rij.dossier_id, rij.cursus) in daar:
            return "les_al"
        return "les_stopt_al" if rij.tot is not None and rij.tot <= keuze.vanaf else ""

    return [Kandidaat(rij, waarom_niet(rij)) for rij in eerste[:HOOGSTENS]], len(eerste) > HOOGSTENS


def _waarom_niet(rij: Verwijzing, keuze: Keuze, daar: set[UUID]) -> str:
    if rij.dossier_id in daar:
        return "loopt_al"
    return "stopt_al" if rij.tot is not None and rij.tot <= keuze.vanaf else ""


def met_mensen(scope: Scope) -> list[tuple[int, Organisatie, int]]:
    """Return (gemeente, organisation, how many people) of all that guide, are asked or teach, by gemeente and name."""
    velden = ("gemeente_id", "organisatie_id", "dossier_id")
    alle = bezig(scope.gemeenten, scope.vandaag).values_list(*velden)
    alle = alle.union(lessen(scope.gemeenten, scope.vandaag).values_list(*velden))
    tellen = Counter((gemeente_id, organisatie_id) for gemeente_id, organisatie_id, _ in alle)
    namen = {rij.id: rij for rij in Organisatie.objects.filter(id__in={id_ for _, id_ in tellen})}
    uit = [(code, namen[id_], n) for (code, id_), n in tellen.items()]
    return sorted(uit, key=lambda rij: (rij[0], rij[1].naam, rij[1].id))


def overgangen(scope: Scope) -> list[Overgang]:
    """Return the newest moves of these gemeenten, with how many people went (`klaar_n`), failed and wait."""
    rijen = Overgang.objects.filter(gemeente_id__in=scope.gemeenten).select_related("van", "naar", "gemeente")
    return list(geteld(rijen).order_by("-gevraagd_op", "-id")[:20])


def overgang(scope: Scope, id_: UUID) -> Overgang | None:
    """Return one move with its counts; None outside this scope."""
    rijen = Overgang.objects.filter(gemeente_id__in=scope.gemeenten, id=id_)
    return geteld(rijen.select_related("van", "naar", "gemeente", "contract")).first()


def geteld(rijen: QuerySet[Overgang]) -> QuerySet[Overgang]:
    """Add the counts `alle`, `gedaan_n`, `mislukt_n` and `wacht_n`."""
    return rijen.annotate(
        alle=Count("regels"),
        gedaan_n=Count("regels", filter=Q(regels__staat="gedaan")),
        mislukt_n=Count("regels", filter=Q(regels__staat="mislukt")),
        wacht_n=Count("regels", filter=Q(regels__staat="wacht")),
    )


def regels(rij: Overgang) -> list[Overgangsregel]:
    """Return the people of a move: who failed first, then by name."""
    alle = Overgangsregel.objects.filter(gemeente_id=rij.gemeente_id, overgang_id=rij.id).select_related("dossier")
    orde = {"mislukt": 0, "wacht": 1, "gedaan": 2}
    return sorted(alle.order_by("dossier__sorteernaam", "id"), key=lambda regel: orde[regel.staat])


def verdeelt_nog(scope: Scope, gemeente_id: int) -> bool:
    """Say whether the person behind this scope still works in this gemeente today in a role that divides guidance."""
    rijen = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), medewerker_id=mens_achter(scope), gemeente_id=gemeente_id,
        rol__in=[rol.value for rol in Rol if mag(rol, Handeling.BEGELEIDING_VERDELEN)], vanaf__lte=scope.vandaag,
    )  # fmt: skip
    return rijen.exists()


def verdeling(gemeente_id: int, dag: date, deel: Onderdeel = DEEL) -> list[str]:
    """Return which parties carry this part on that day, as the beheerder wrote them in the division of work."""
    rijen = registers.taakdelen([gemeente_id]).filter(registers.op(dag), onderdeel=deel)
    return list(rijen.values_list("partij", flat=True))


def standen(scope: Scope) -> list[tuple[str, str, Stand]]:
    """Return (gemeente, organisation, how it stands today) of who has people or a contract; five queries."""
    tellen = bij_wie(scope.gemeenten, scope.vandaag)
    contracten = {
        (rij.gemeente_id, rij.organisatie_id): rij
        for rij in registers.contracten(scope.gemeenten).filter(registers.op(scope.vandaag), onderdeel=DEEL)
    }
    geregeld = registers.houden_contracten(scope.gemeenten, DEEL)
    gemeenten = dict(gemeenten_van(scope.gemeenten))
    sleutels = set(tellen) | set(contracten)
    namen = dict(Organisatie.objects.filter(id__in={id_ for _, id_ in sleutels}).values_list("id", "naam"))
    uit = [
        (gemeenten[code], namen[id_], Stand(contracten.get((code, id_)), tellen.get((code, id_), 0), code in geregeld))
        for code, id_ in sleutels
    ]
    return sorted(uit, key=lambda rij: rij[:2])
