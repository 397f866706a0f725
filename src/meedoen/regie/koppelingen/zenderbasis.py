# SPDX-License-Identifier: EUPL-1.2
"""What all senders of messages about a dossier share: what the end of a message means for that dossier."""

from __future__ import annotations

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending


class DossierZender:
    """A stuck message becomes a task of the dossier, and ends with it. `bron`: who says how it ended."""

    schrijft: frozenset[str]
    met_oin: bool
    bron: g.Bron

    def feit(self, v: Verzending, uitslag: Uitslag, scope: Scope) -> g.Gegevens | None:
        """Return the fact that this end brings to the dossier, if any."""
        return None

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """See `Zender.rond_af`."""
        if uitslag.staat not in ("verstuurd", "geweigerd", "vastgelopen", "ingetrokken"):
            return
        dossier = Dossier.objects.get(gemeente_id=verzending.gemeente_id, id=verzending.dossier_id)
        bekend = dossierfeiten(dossier)
        inhoud: list[g.Gegevens] = []
        if (feit := self.feit(verzending, uitslag, scope)) is not None:
            inhoud.append(feit)
        vast = {bericht.bericht_id for bericht in bekend.vastgelopen}
        if uitslag.staat == "vastgelopen":
            oorzaak, _, rest = uitslag.oorzaak.partition(": ")
            inhoud.append(
                g.BerichtVastgelopen(bericht_id=verzending.id, bericht=verzending.bericht.soort, oorzaak=oorzaak,
                                     sinds=scope.vandaag, tekst=uitslag.tekst or rest or None)
            )  # fmt: skip
        elif verzending.id in vast:
            inhoud.append(g.BerichtAfgehandeld(bericht_id=verzending.id))
        for gegevens in inhoud:
            leg_vast(scope=scope, dossier=dossier, inhoud=gegevens, geldig_op=scope.vandaag, bron=self.bron)
