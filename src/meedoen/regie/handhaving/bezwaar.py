# SPDX-License-Identifier: EUPL-1.2
"""What a fine adds to the one flow of bezwaar (`regie.bezwaren`): its amount, its tijdlijn, and when it is over.

Its steps stand among those of the fine, in the field group handhaving: by them the fine becomes irrevocable, collecting
waits, and the ladder counts. A decision on bezwaar or a court can lower the fine or end it, and never raise it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.boetes import VAN_BEZWAAR
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.soorten import Soort, Vervolg
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import HOOGSTENS_CENTEN, Boetebedrag
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.services.betalen import rond_af
from meedoen.regie.web.taal import euro

BOETE: Final = "boete"
"""The kind of decision that a fine is."""
HEROVERWEGING: Final[Mapping[Vervolg | None, g.Heroverweging]] = {
    None: g.Heroverweging.BLIJFT,
    Vervolg.ZELFDE_BESLUIT: g.Heroverweging.BLIJFT,
    Vervolg.NIEUW_BESLUIT: g.Heroverweging.LAGER,
    Vervolg.HERROEPEN: g.Heroverweging.VERVALT,
}
_OVER_DE_BOETE: Final = (g.Bezwaaractie.BESLIST, g.Bezwaaractie.UITSPRAAK)


class Boetebezwaar(Soort):
    """The bezwaar against a fine."""

    beslissing: ClassVar[str] = "boete_bezwaar"
    groepen: ClassVar[tuple[Veldgroep, ...]] = (Veldgroep.HANDHAVING, Veldgroep.HANDHAVING_BEDRAGEN)
    vervolg: ClassVar[Mapping[Vervolg, str]] = {
        Vervolg.HERROEPEN: "De boete vervalt",
        Vervolg.NIEUW_BESLUIT: "De boete wordt lager",
        Vervolg.ZELFDE_BESLUIT: "De boete blijft, met een betere uitleg",
    }
    hoogste_bedrag: ClassVar[int] = HOOGSTENS_CENTEN
    naar: ClassVar[str | None] = "handhaving"

    def eis(self, scope: Scope, dossier: Dossier, rij: Bezwaar) -> None:
        """Refuse after death, when the fine falls by the law (Awb 5:42), and once the fine no longer stands."""
        feiten = dossierfeiten(dossier)
        if feiten.overleden is not None:
            raise BoeteWeigering("overleden_na_boete")
        procedure = queries.procedure_van(rij)
        if any(boete.id == procedure.id and boete.vervallen for boete in feiten.boetes):
            raise BoeteWeigering("vervallen")

    def bedrag(self, rij: Bezwaar, vervolg: Vervolg | None, lager: int | None) -> str:
        """Lower the fine, let it fall, or leave it."""
        procedure = queries.procedure_van(rij)
        bedrag = Boetebedrag.objects.select_for_update().get(gemeente_id=rij.gemeente_id, procedure_id=procedure.id)
        uitkomst = HEROVERWEGING[vervolg]
        if uitkomst is g.Heroverweging.LAGER:
            if lager is None or not 0 < lager < bedrag.centen:
                raise BoeteWeigering("lager_klopt_niet_bezwaar", veld="lager", bedrag=euro(bedrag.centen))
            bedrag.centen = lager
        elif uitkomst is g.Heroverweging.VERVALT:
            bedrag.centen = 0
        bedrag.save(update_fields=["centen"])
        return euro(bedrag.centen)

    def op_tijdlijn(
        self, scope: Scope, dossier: Dossier, rij: Bezwaar, actie: g.Bezwaaractie, datum: date, *,
        vervolg: Vervolg | None = None, commissie: bool | None = None, tot: date | None = None,
        weken: int | None = None, **_: Any,
    ) -> None:  # fmt: skip
        """Lay down a step among those of the fine; what was paid may be enough once the fine got lower."""
        zaak = basis.maak_zaak(scope, dossier, queries.procedure_van(rij), dossierfeiten(dossier))
        uitkomst = HEROVERWEGING[vervolg] if actie in _OVER_DE_BOETE else None
        basis.op_tijdlijn(
            scope, zaak, VAN_BEZWAAR[actie], datum, bezwaar_id=rij.id, commissie=commissie, tot=tot, weken=weken,
            uitkomst=uitkomst,
        )  # fmt: skip
        if uitkomst is not None:
            rond_af(scope, zaak, zaak.bedragen[zaak.rij.id], scope.vandaag)
