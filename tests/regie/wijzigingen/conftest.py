# SPDX-License-Identifier: EUPL-1.2
"""An invented newcomer in the B1-route since 2 March 2026, with an adopted plan; today is 23 November 2026."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.dossiers.models import Contact, Dossier
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.plannen.conftest import KLAAR
from tests.regie.trajecten.conftest import PLAN, in_traject

LES = g.LesurenGeboekt(
    lessoort=Uursoort.NT2, uren=600, aangeboden=640, vanaf=date(2026, 3, 3), tot_en_met=date(2026, 10, 31),
    school="Taalschool De Eem", aanbieder=Aanbieder.KEURMERK, herkomst="verklaring van de school", nt2_docent=True,
    inzet="Maakt huiswerk.",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def met_plan(scope: Any, **velden: Any) -> Dossier:
    """Make a dossier in the phase traject with the plan that binds, and an agreement in it."""
    dossier = in_traject(scope, **velden)
    Contact.objects.filter(dossier=dossier).update(
        straat="Prinses Irenelaan", huisnummer="12", postcode="3743ZZ", plaats="Baarn"
    )
    inhoud = {veld: waarde for deel in KLAAR.values() for veld, waarde in deel.items()}
    pip = Pip.objects.create(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, versie=1, staat="vastgesteld",
        dagtekening=PLAN, gemaakt_op=scope.nu, bewaard_op=scope.nu, bewaard_door="Sanne", **inhoud,
    )  # fmt: skip
    Afspraak.objects.create(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, pip=pip, wat="Elke week naar het taalcafé", wie="Amira"
    )
    return dossier


@pytest.fixture
def sanne(db: None, scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope
