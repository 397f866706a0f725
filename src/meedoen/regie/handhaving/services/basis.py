# SPDX-License-Identifier: EUPL-1.2
"""What every act of handhaving has in common: may it, how the procedure stands, and a row on the tijdlijn."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.boetes import Boete
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import klokken
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.handhaving.toets import Zaak


def eis_mag(scope: Scope, dossier: Dossier, handeling: Handeling) -> None:
    """Refuse who may not do this in this gemeente."""
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise BoeteWeigering("mag_niet")


def einde(dossier: Dossier, feiten: DossierFeiten) -> str:
    """Return the code of the reason for which no fine can be imposed any more; empty while one can."""
    if feiten.overleden is not None:
        return "overleden"
    if feiten.vertrokken:
        return "verhuisd"
    if dossier.gesloten_op is not None or feiten.beeindigd:
        return "gesloten"
    geen_plicht = feiten.plicht is not None and not feiten.plicht.inburgeringsplichtig
    return "geen_plicht" if geen_plicht or dossier.grond != "wi2021" else ""


def begin(scope: Scope, dossier: Dossier, handeling: Handeling) -> tuple[Dossier, DossierFeiten]:
    """Check role, lock the dossier and return it with its facts. Raise `BoeteWeigering`."""
    eis_mag(scope, dossier, handeling)
    nu = houd_vast(scope=scope, dossier=dossier)
    return nu, dossierfeiten(nu)


def pak(scope: Scope, dossier: Dossier, procedure_id: UUID, handeling: Handeling, *, gezien: int | None = None) -> Zaak:
    """Lock dossier and procedure and return all of it. Raise `BoeteWeigering`.

    `gezien`: the count of saves that the page showed; another save since then is refused.
    """
    nu, feiten = begin(scope, dossier, handeling)
    rij = queries.procedure(scope, nu, procedure_id, vast=True)
    if gezien is not None and rij.bewerking != gezien:
        raise BoeteWeigering("intussen")
    return maak_zaak(scope, nu, rij, feiten)


def bekijk(scope: Scope, dossier: Dossier, procedure_id: UUID) -> Zaak:
    """Return one procedure without locking it, for a letter that is read before its act."""
    return maak_zaak(scope, dossier, queries.procedure(scope, dossier, procedure_id), dossierfeiten(dossier))


def maak_zaak(scope: Scope, dossier: Dossier, rij: Boeteprocedure, feiten: DossierFeiten) -> Zaak:
    """Return one procedure with all that the law asks about it."""
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    return Zaak(
        dossier=dossier,
        rij=rij,
        feiten=feiten,
        klokken=klokken(feiten, vandaag=scope.vandaag, beleid=regels),
        beleid=regels,
        vandaag=scope.vandaag,
        bedragen=queries.bedragen(dossier),
    )


def eis_loopt(zaak: Zaak) -> None:
    """Refuse once it was decided or stopped, and where no fine can be imposed any more."""
    if zaak.rij.besloten_op is not None or zaak.rij.gestopt_op is not None:
        raise BoeteWeigering("klaar")
    code = einde(zaak.dossier, zaak.feiten)
    if code:
        raise BoeteWeigering(code)


def eis_boete(zaak: Zaak) -> Boete:
    """Return the fine of this procedure as the tijdlijn holds it. Raise `BoeteWeigering` when there is none.

    Also after the dossier was closed or the person moved, for what was imposed goes on; not after death.
    """
    if zaak.feiten.overleden is not None:
        raise BoeteWeigering("overleden")
    boete = next((boete for boete in zaak.feiten.boetes if boete.id == zaak.rij.id), None)
    if boete is None or boete.beboet_op is None:
        raise BoeteWeigering("geen_boete_hier")
    if boete.vervallen:
        raise BoeteWeigering("vervallen")
    return boete


def bewaar(rij: Boeteprocedure, **velden: Any) -> None:
    """Write fields of a procedure and count the save."""
    velden["bewerking"] = rij.bewerking + 1
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.save(update_fields=list(velden))


def op_tijdlijn(scope: Scope, zaak: Zaak, actie: g.Boeteactie, datum: date, **velden: Any) -> None:
    """Lay down one step of the procedure."""
    inhoud = g.BoeteStap(procedure_id=zaak.rij.id, actie=actie, datum=datum, **velden)
    leg_vast(
        scope=scope,
        dossier=zaak.dossier,
        inhoud=inhoud,
        geldig_op=datum,
        bron=g.Bron.MEDEWERKER,
        grond=f"artikel {zaak.rij.grond} Wet inburgering 2021",
    )


def eis_geweest(scope: Scope, dag: date, veld: str) -> None:
    """Refuse a day that is still to come."""
    if dag > scope.vandaag:
        raise BoeteWeigering("toekomst", veld=veld)


def eis_tekst(tekst: str, code: str, veld: str) -> str:
    """Return the text without blanks around it; refuse an empty one."""
    if not tekst.strip():
        raise BoeteWeigering(code, veld=veld)
    return tekst.strip()
