# SPDX-License-Identifier: EUPL-1.2
"""Write rows of a file into dossiers, as they are now and not as they were when the file was read."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import (
    Feit,
    Nieuw,
    Weigering,
    houd_vast,
    leg_alles_vast,
    maak_dossiers,
    volg_toewijzing,
    vul_gegevens_aan,
)
from meedoen.regie.inlezen import huishouden, queries
from meedoen.regie.inlezen.keuren import Profiel
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.soorten import SOORTEN, Bestandsoort
from meedoen.regie.inlezen.vergelijken import Soort, Vergeleken, feiten_van_nieuw, vergelijk
from meedoen.regie.plannen.services import PlanWeigering, neem_oude_plannen_over
from meedoen.regie.trajecten.services import vertel_beginstand

_GEDAAN: Final = ("gemaakt", "bijgewerkt", "niets_nieuws")
_BEWAARD: Final = ["uitkomst", "dossier_id", "dossiernummer", "gedaan_op", "oud", "fouten"]


def schrijf(scope: Scope, stuk: Inlezing, rijen: Sequence[InleesRij]) -> None:
    """Write these rows and keep what came of each; the caller holds the gemeente's turn and the transaction.

    Of a kind of list with blocks a row that a dossier refuses gets the reason; else the refusal goes up.
    """
    soort = SOORTEN[stuk.soort]
    wie = {collega.id for collega in queries.collegas(stuk.gemeente_id, scope.vandaag).values()}
    profielen = {r.nummer: _met_collega(Profiel.uit_json(r.profiel), wie) for r in rijen if r.profiel}
    naast = vergelijk(stuk.gemeente_id, profielen, soort)
    nieuw: list[InleesRij] = []
    for rij in rijen:
        rij.uitkomst, rij.gedaan_op = _uitkomst(rij, naast.get(rij.nummer)), scope.nu
        if rij.uitkomst == "gemaakt":
            nieuw.append(rij)
        elif rij.uitkomst == "bijgewerkt":
            rij.uitkomst = _probeer(scope, rij, naast[rij.nummer], soort)
    _maak(scope, stuk, nieuw, profielen, soort)
    for rij in rijen:
        if rij.profiel.get("consulent") and not profielen[rij.nummer].consulent and rij.uitkomst in _GEDAAN:
            rij.fouten = [["Consulent", rij.profiel["consulent_naam"], "Werkt hier niet meer. Wijs het dossier toe."]]
    # Not bulk_update: its statement grows with rows times columns.
    InleesRij.objects.bulk_create(
        rijen, batch_size=500, update_conflicts=True, unique_fields=["id"], update_fields=_BEWAARD
    )
    huishouden.verbind(scope, stuk, [rij for rij in rijen if rij.uitkomst in _GEDAAN])
    _vertel_uren(scope, stuk, rijen, naast, profielen)


def _vertel_uren(
    scope: Scope,
    stuk: Inlezing,
    rijen: Sequence[InleesRij],
    naast: Mapping[int, Vergeleken],
    profielen: Mapping[int, Profiel],
) -> None:
    """Let DUO hear the hours that these rows brought into the hours book."""
    soorten: dict[UUID, set[g.Urensoort]] = {}
    for rij in rijen:
        if rij.uitkomst == "gemaakt":
            nieuw = {soort for soort in g.Urensoort if profielen[rij.nummer].uren(soort)}
        elif rij.uitkomst == "bijgewerkt":
            feiten = (feit.inhoud for feit in naast[rij.nummer].feiten)
            nieuw = {feit.urensoort for feit in feiten if isinstance(feit, g.UrenGeboekt)}
        else:
            continue
        if nieuw and rij.dossier_id is not None:
            soorten.setdefault(rij.dossier_id, set()).update(nieuw)
    vertel_beginstand(scope=scope, gemeente_id=stuk.gemeente_id, soorten=soorten)


def _met_collega(p: Profiel, wie: Collection[UUID]) -> Profiel:
    """Return the profile; without the consulent when that one works here no longer."""
    return p if not p.consulent or UUID(p.consulent) in wie else replace(p, consulent="", consulent_naam="")


def _uitkomst(rij: InleesRij, naast: Vergeleken | None) -> str:
    """Return what happens with a row, given how the dossiers are now and not when the file was read."""
    if naast is None or naast.soort is Soort.FOUT:
        return "fout"
    if rij.keuze == "overslaan":
        return "niets_nieuws" if rij.soort == Soort.GELIJK else "overgeslagen"
    if naast.soort is Soort.GESLOTEN:
        return "gesloten"
    if rij.keuze == "nieuw":
        # A person who chose "someone else" saw this dossier; any other came in after that.
        gezien = naast.soort is Soort.LIJKT and naast.dossier is not None and naast.dossier.id == rij.dossier_id
        return "gemaakt" if naast.soort is Soort.NIEUW or gezien else "intussen_bekend"
    zelfde = naast.dossier is not None and naast.dossier.id == rij.dossier_id
    return "bijgewerkt" if zelfde else "intussen_bekend"


def _maak(
    scope: Scope,
    stuk: Inlezing,
    rijen: Sequence[InleesRij],
    profielen: Mapping[int, Profiel],
    soort: Bestandsoort,
) -> None:
    if not rijen:
        return
    mensen = [
        Nieuw(
            p.bsn, p.v_nummer, p.voornamen, p.achternaam, p.geboortedatum, p.geslacht, p.taal,
            feiten_van_nieuw(p, stuk.gemeente_id, soort), UUID(p.consulent) if p.consulent else None, p.telefoon,
            p.email,
        )
        for p in (profielen[rij.nummer] for rij in rijen)
    ]  # fmt: skip
    dossiers = maak_dossiers(scope=scope, gemeente_id=stuk.gemeente_id, mensen=mensen, bron=soort.bron)
    for rij, dossier in zip(rijen, dossiers, strict=True):
        rij.dossier_id, rij.dossiernummer = dossier.id, dossier.nummer
    _neem_plannen_over(scope, stuk.gemeente_id, {d.id: m.feiten for d, m in zip(dossiers, mensen, strict=True)})


def _probeer(scope: Scope, rij: InleesRij, naast: Vergeleken, soort: Bestandsoort) -> str:
    """Write one row into its dossier and return what came of it."""
    try:
        with transaction.atomic():
            return "bijgewerkt" if _werk_bij(scope, rij, naast, soort) else "niets_nieuws"
    except (Weigering, PlanWeigering) as fout:
        if soort.blok is None:
            raise
        rij.fouten = [["Dossier", rij.dossiernummer, str(fout)]]
        return "mislukt"


def _werk_bij(scope: Scope, rij: InleesRij, naast: Vergeleken, soort: Bestandsoort) -> bool:
    """Write one row into its dossier; `aanvullen` only fills what is empty. True when that did something."""
    dossier = naast.dossier
    if dossier is None:
        return False
    anders = {
        veld: wordt for veld, (was, wordt) in naast.velden.items() if rij.keuze == "overnemen" or was in ("", None)
    }
    if anders:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=anders, bron=soort.bron)
        rij.oud = {veld: _als_json(was) for veld, (was, _) in naast.velden.items() if veld in anders}
    if naast.feiten and (feiten := _zonder_dubbele_toewijzing(scope, dossier, naast.feiten)):
        leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)
        _neem_plannen_over(scope, dossier.gemeente_id, {dossier.id: feiten})
        for feit in feiten:
            if isinstance(feit.inhoud, g.Toegewezen):
                volg_toewijzing(dossier=dossier, medewerker_id=feit.inhoud.medewerker_id)
        return True
    return bool(anders)


def _zonder_dubbele_toewijzing(scope: Scope, dossier: Dossier, feiten: Sequence[Feit]) -> tuple[Feit, ...]:
    """Return the facts; without the consulent when a colleague took the dossier since it was compared."""
    al = houd_vast(scope=scope, dossier=dossier).consulent_id is not None
    return tuple(feit for feit in feiten if not (al and isinstance(feit.inhoud, g.Toegewezen)))


def _neem_plannen_over(scope: Scope, gemeente_id: int, feiten: Mapping[UUID, Sequence[Feit]]) -> None:
    plannen = {
        dossier_id: feit.inhoud
        for dossier_id, van_dossier in feiten.items()
        for feit in van_dossier
        if isinstance(feit.inhoud, g.PipVastgesteld)
    }
    if plannen:
        neem_oude_plannen_over(scope=scope, gemeente_id=gemeente_id, plannen=plannen)


def _als_json(waarde: object) -> object:
    return waarde.isoformat() if isinstance(waarde, date) else waarde
