# SPDX-License-Identifier: EUPL-1.2
"""What every act of guidance has in common: may it, the facts of the locked dossier, and a row on the tijdlijn."""

from __future__ import annotations

from datetime import date

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import veldgroep_van
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.regie.begeleiding.services.fouten import BegeleidWeigering
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, houd_vast, leg_alles_vast


def handeling_van(punt: g.Regelpunt) -> Handeling:
    """Return the act by which this thing to arrange is kept up: money goes with ontzorgen, all else with guidance."""
    geld = veldgroep_van(punt) is Veldgroep.ONTZORGEN
    return Handeling.ONTZORGEN_BIJHOUDEN if geld else Handeling.BEGELEIDING_BIJHOUDEN


def begin(scope: Scope, dossier: Dossier, handeling: Handeling = Handeling.BEGELEIDING_BIJHOUDEN) -> DossierFeiten:
    """Lock the dossier and return its facts. Raise `BegeleidWeigering` when this may not be done here."""
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise BegeleidWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise BegeleidWeigering("gesloten")
    return dossierfeiten(nu)


def op_tijdlijn(scope: Scope, dossier: Dossier, *paren: tuple[date, g.Gegevens]) -> None:
    """Lay down what a person told or did, each with the day it is true from, as one act."""
    feiten = [Feit(inhoud, dag, g.Bron.MEDEWERKER, veldgroep=_groep(inhoud)) for dag, inhoud in paren]
    leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)


def _groep(inhoud: g.Gegevens) -> Veldgroep | None:
    return veldgroep_van(inhoud.punt) if isinstance(inhoud, g.RegelpuntBijgewerkt) else None


def eis_geweest(scope: Scope, dag: date, veld: str = "datum") -> None:
    """Refuse a day that is still to come."""
    if dag > scope.vandaag:
        raise BegeleidWeigering("toekomst", veld=veld)


def eis_reden(tekst: str, veld: str = "reden") -> str:
    """Return the words without blanks around them; refuse an empty text."""
    if not tekst.strip():
        raise BegeleidWeigering("reden_nodig", veld=veld)
    return tekst.strip()
