# SPDX-License-Identifier: EUPL-1.2
"""What every act on a plan begins with: may this person, is the plan still the one they saw."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen.domein.beleid import Beleid
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.besluiten.services import afdrukbaar
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.plannen import queries
from meedoen.regie.plannen.controle import Brieftekst, Invoer, Oordeel, controleer
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.plannen.onderdelen import AFSPRAAK_IN_BRIEF
from meedoen.regie.plannen.services.fouten import PlanWeigering
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM


def eis(scope: Scope, handeling: Handeling, dossier: Dossier) -> None:
    """Refuse an act that does not belong to this role, or in a dossier that is closed."""
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise PlanWeigering("mag_niet")
    if dossier.fase == Fase.GESLOTEN.value:
        raise PlanWeigering("gesloten")


def pak_open(scope: Scope, dossier: Dossier) -> Pip:
    """Lock the dossier and its plan in the making, and return the plan as it is now."""
    houd_vast(scope=scope, dossier=dossier)
    pip = (
        Pip.objects.select_for_update()
        .filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, staat__in=queries.OPEN)
        .first()
    )
    if pip is None:
        raise PlanWeigering("geen_concept")
    return pip


def pak_concept(scope: Scope, dossier: Dossier) -> Pip:
    """As `pak_open`, for a change of content: not while a colleague has it to adopt."""
    eis(scope, Handeling.PIP_OPSTELLEN, dossier)
    pip = pak_open(scope, dossier)
    if pip.staat != "concept":
        raise PlanWeigering("ligt_voor")
    return pip


def eis_zelfde(pip: Pip, bewerking: int) -> None:
    """Refuse when somebody saved since: adopting what one did not read is not adopting."""
    if pip.bewerking != bewerking:
        raise PlanWeigering("intussen_gewijzigd", door=pip.bewaard_door, tijd=moment(pip))


def moment(pip: Pip) -> str:
    """Return when the plan was last saved, as a page says it."""
    return datums.tijdstip(pip.bewaard_op.astimezone(AMSTERDAM))


def bewaar(scope: Scope, pip: Pip, onderdeel: str, **velden: object) -> Pip:
    """Write fields of a plan that is locked; the save counts up and says whose it was."""
    for veld, waarde in velden.items():
        setattr(pip, veld, waarde)
    pip.bewerking += 1
    pip.bewaard_op, pip.bewaard_door = scope.nu, scope.naam
    pip.onderdelen[onderdeel] = {"bewerking": pip.bewerking, "door": scope.naam, "op": scope.nu.isoformat()}
    pip.save()
    return pip


def invoer_voor(
    scope: Scope, dossier: Dossier, feiten: DossierFeiten, geldend: Pip | None, afspraken: Sequence[Afspraak],
    regels: Beleid | None = None,
) -> Invoer:  # fmt: skip
    """Return what the check looks at beside the plan itself.

    `afspraken`: those of the plan that is checked. `regels`: the policy of today where it was read; None: it is asked.
    """
    regels = regels or beleid(dossier.gemeente_id, scope.vandaag)
    return Invoer(
        feiten=feiten,
        geldend=geldend,
        niveau_bij_deels_a2=regels.niveau_bij_deels_a2,
        vrijstelling_lezing=regels.vrijstelling_lezing,
        vandaag=scope.vandaag,
        nu=scope.nu,
        briefteksten=(
            Brieftekst("Naam", f"{dossier.voornamen} {dossier.achternaam or dossier.naam}", "dossier"),
            *(
                Brieftekst(label, getattr(afspraak, veld), "afspraken", f"afspraken/{afspraak.id}#id_{veld}")
                for afspraak in afspraken
                for veld, label in AFSPRAAK_IN_BRIEF.items()
            ),
        ),
        afdrukbaar=afdrukbaar(),
    )


def oordeel_over(scope: Scope, dossier: Dossier, pip: Pip) -> tuple[Oordeel, DossierFeiten]:
    """Check a plan as it stands today; return the judgement and the facts it was made on."""
    feiten = dossierfeiten(dossier)
    geldend = queries.plannen(scope, dossier).geldend
    return controleer(pip, invoer_voor(scope, dossier, feiten, geldend, queries.afspraken(scope, pip))), feiten


def vier_ogen(dossier: Dossier, scope: Scope) -> bool:
    """Say whether this gemeente asks two people for a PIP on this day."""
    return beleid(dossier.gemeente_id, scope.vandaag).vier_ogen_pip


def noteer(scope: Scope, dossier: Dossier, handeling: str, pip: Pip) -> None:
    """Leave the line in the logboek."""
    log(
        scope=scope,
        handeling=handeling,
        object=f"PIP versie {pip.versie}",
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
