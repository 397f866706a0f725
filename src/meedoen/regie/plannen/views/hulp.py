# SPDX-License-Identifier: EUPL-1.2
"""What all pages of the plan share: the dossier, the plan, the judgement, the panel."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.fouten import RechtFout
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.plannen import queries
from meedoen.regie.plannen.beeld import Paneel, datumregels, maak_paneel
from meedoen.regie.plannen.beeld.paneel import waarom_van
from meedoen.regie.plannen.controle import Invoer, Oordeel, controleer
from meedoen.regie.plannen.feiten import leerroute
from meedoen.regie.plannen.gevolgen import Gevolgen, bepaal, weken_te_lang
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.plannen.queries import Plannen
from meedoen.regie.plannen.services.toegang import invoer_voor, moment
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, MeldingBeeld


@dataclass(slots=True)
class Plek:
    """Where we are: who asks, which dossier, its plans and facts."""

    request: HttpRequest
    scope: Scope
    dossier: Dossier
    plannen: Plannen
    feiten: DossierFeiten
    _afspraken: dict[UUID, list[Afspraak]] = field(default_factory=dict)
    _beleid: list[Beleid] = field(default_factory=list)

    @property
    def dossier_url(self) -> str:
        """Address of the dossier."""
        return f"/dossiers/{self.dossier.id}"

    @property
    def basis(self) -> str:
        """Address of the plan."""
        return f"{self.dossier_url}/plan"

    @property
    def mag_opstellen(self) -> bool:
        """This person may draw up plans in an open dossier."""
        return mag(self.scope.rol, Handeling.PIP_OPSTELLEN) and self.dossier.gesloten_op is None

    @property
    def mag_vaststellen(self) -> bool:
        """This person may decide on plans in an open dossier."""
        return mag(self.scope.rol, Handeling.PIP_VASTSTELLEN) and self.dossier.gesloten_op is None

    @property
    def concept(self) -> Pip:
        """The plan in the making; 404 when there is none."""
        if self.plannen.concept is None:
            raise Http404
        return self.plannen.concept

    def afspraken(self, pip: Pip) -> list[Afspraak]:
        """Return the agreements of a plan, asked of the database once."""
        if pip.id not in self._afspraken:
            self._afspraken[pip.id] = queries.afspraken(self.scope, pip)
        return self._afspraken[pip.id]

    def beleid(self) -> Beleid:
        """Return the policy of the gemeente of today, asked of the database once."""
        if not self._beleid:
            self._beleid.append(beleid(self.dossier.gemeente_id, self.scope.vandaag))
        return self._beleid[0]

    def mag_wijzigen(self, pip: Pip) -> bool:
        """This person may change this plan now."""
        return self.mag_opstellen and pip.staat == "concept"

    def kruimels(self, *verder: str) -> Any:
        """The breadcrumb of a page below the plan."""
        begin = kruimels(self.dossier)
        if verder[:1] == ("Plan",) and len(verder) == 1:
            return (*begin, LinkBeeld("Plan"))
        rest = (woord for woord in verder if woord != "Plan")
        return (*begin, LinkBeeld("Plan", self.basis), *(LinkBeeld(woord) for woord in rest))


def haal(request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN) -> Plek:
    """Return where we are, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope, dossier = haal_dossier(request, dossier_id, handeling, wat="plan")
    return Plek(request, scope, dossier, queries.plannen(scope, dossier), dossierfeiten(dossier))


def lees_bewerking(request: HttpRequest) -> int:
    """Return the number of the save the person saw; what is no number counts as seen nothing."""
    tekst = request.POST.get("bewerking", "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 9 else -1


def invoer(plek: Plek, pip: Pip, dagtekening: date | None = None) -> Invoer:
    """Return what the check of this plan looks at."""
    basis = invoer_voor(plek.scope, plek.dossier, plek.feiten, plek.plannen.geldend, plek.afspraken(pip), plek.beleid())
    return replace(basis, dagtekening=dagtekening)


def gevolgen(plek: Plek, pip: Pip, dagtekening: date) -> Gevolgen | None:
    """Return the dates that follow from adoption on this day; None while the law can't say them."""
    route = leerroute(pip)
    if route is None:
        return None
    try:
        return bepaal(
            dagtekening=dagtekening,
            route=route,
            feiten=plek.feiten,
            bekendmaking=plek.scope.vandaag,
            bewijs=Bewijs(peildatum=dagtekening, nu=plek.scope.nu),
            lezing=plek.beleid().vrijstelling_lezing,
        )
    except RechtFout:
        return None


def paneel_inhoud(plek: Plek, pip: Pip, oordeel: Oordeel | None = None) -> dict[str, Any]:
    """Return what the panel needs: judgement, dates, and who adopts."""
    oordeel = oordeel or controleer(pip, invoer(plek, pip))
    paneel: Paneel = maak_paneel(
        pip,
        oordeel,
        plek.feiten,
        basis=plek.basis,
        dossier_url=plek.dossier_url,
        wijzigen=plek.mag_wijzigen(pip),
    )
    uit = gevolgen(plek, pip, plek.scope.vandaag)
    open_ = plek.request.GET.get("waarom", "")
    langer = weken_te_lang(pip, uit, plek.scope.vandaag) if uit else ""
    return {
        "paneel": paneel,
        "oordeel": oordeel,
        "datums": datumregels(uit, f"{plek.basis}?waarom=") if uit else (),
        "waarom": waarom_van(uit, open_, sluit_url=plek.basis) if uit and open_ else None,
        "te_lang": langer,
        "langer": MeldingBeeld("let_op", "Meer weken les dan de termijn", langer) if langer else None,
        "pip": pip,
        "basis": plek.basis,
        "dossier": plek.dossier,
        "bewaard": moment(pip),
        "mag_vaststellen": plek.mag_vaststellen,
        "vandaag": plek.scope.vandaag,
    }
