# SPDX-License-Identifier: EUPL-1.2
"""What every act of ontzorgen has in common: may it, how the clock stands, and a row on the tijdlijn."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokStaat
from meedoen.domein.klokken.ontzorgen import ontzorgen, wettelijke_periode
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.recht.kalender import Periode
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.ontzorgen.services.fouten import OntzorgWeigering


class Stand(NamedTuple):
    """The facts of a locked dossier and its clock of ontzorgen."""

    feiten: DossierFeiten
    klok: Klok

    @property
    def geldt(self) -> bool:
        """Article 56a holds for this person."""
        return self.klok.staat is not KlokStaat.NIET_VAN_TOEPASSING

    @property
    def wet(self) -> Periode | None:
        """The period of article 56a itself, without a prolongation; None where it does not (yet) hold."""
        bijstand = self.feiten.bijstand
        if bijstand is None or not self.geldt or self.klok.uiterste is None:
            return None
        return wettelijke_periode(bijstand.vanaf, bijstand.tot)[0]


def begin(scope: Scope, dossier: Dossier) -> Stand:
    """Lock the dossier and return how it stands. Raise `OntzorgWeigering` when this may not be done here."""
    _eis_mag(scope, dossier)
    return _stand(scope, houd_vast(scope=scope, dossier=dossier))


def bekijk(scope: Scope, dossier: Dossier) -> Stand:
    """Return how the dossier stands, as `begin`, to look at and change nothing."""
    _eis_mag(scope, dossier)
    return _stand(scope, dossier)


def _eis_mag(scope: Scope, dossier: Dossier) -> None:
    if not mag_in(scope, Handeling.ONTZORGEN_BIJHOUDEN, dossier.gemeente_id):
        raise OntzorgWeigering("mag_niet")


def _stand(scope: Scope, dossier: Dossier) -> Stand:
    if dossier.gesloten_op is not None:
        raise OntzorgWeigering("gesloten")
    feiten = dossierfeiten(dossier)
    return Stand(feiten, ontzorgen(feiten, scope.vandaag))


def op_tijdlijn(scope: Scope, dossier: Dossier, inhoud: g.Gegevens, geldig_op: date, *, grond: str = "") -> None:
    """Lay down what a person told or decided. `grond`: the besluit it rests on."""
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=geldig_op, bron=g.Bron.MEDEWERKER, grond=grond)


def in_logboek(scope: Scope, dossier: Dossier, wat: str) -> None:
    """Write in the logboek what changed beside the tijdlijn."""
    log(scope=scope, handeling="vastleggen", object=wat, gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id])


def eis_geweest(scope: Scope, dag: date, veld: str) -> None:
    """Refuse a day that is still to come."""
    if dag > scope.vandaag:
        raise OntzorgWeigering("toekomst", veld=veld)


def eis_reden(reden: str, veld: str = "reden") -> str:
    """Return the reason without blanks around it; refuse an empty one."""
    if not reden.strip():
        raise OntzorgWeigering("reden_nodig", veld=veld)
    return reden.strip()
