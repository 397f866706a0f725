# SPDX-License-Identifier: EUPL-1.2
"""Somebody with a decision of Sanne to object to, on which anyone of the gemeente can step in on any day."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.bezwaren import services
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.dossiers.models import Dossier, Gezondheid, Klok, Taak
from meedoen.regie.dossiers.services import maak_dossier
from meedoen.regie.plannen import services as plannen
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, JURRE, SANNE, VANDAAG, Mens
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.plannen.conftest import intake_klaar, stel_vast, vul

DAG = timedelta(days=1)
WEEK = timedelta(weeks=1)
TERMIJN = 6 * WEEK


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


class Toneel:
    """A dossier with a decision of Sanne, made known on VANDAAG; `vandaag` moves on."""

    def __init__(self, scope_van: Callable[..., Any], *, van: str = "pip") -> None:
        self.scope_van, self.vandaag = scope_van, VANDAAG
        with met_scope(scope_van(SANNE)) as scope:
            self.dossier: Dossier
            self.besluit: Besluit
            if van == "pip":
                self.dossier = intake_klaar(scope)
                plannen.begin_pip(scope=scope, dossier=self.dossier)
                vul(scope, self.dossier)
                self.besluit = stel_vast(scope, self.dossier)
            else:
                self.dossier = maak_dossier(
                    scope=scope, gemeente_id=BAARN, bsn="999990019", voornamen="Yonas", achternaam="Tesfay"
                )
                Gezondheid.objects.create(
                    gemeente_id=BAARN, dossier_id=self.dossier.id, visuele_beperking=True, toelichting="staar"
                )
                self.besluit = besluiten.neem_ontheffing_lbt(scope=scope, dossier=self.dossier, dagtekening=VANDAAG)

    def als(self, wie: Mens = SANNE, op: date | None = None) -> AbstractContextManager[Any]:
        """Open a transaction as `wie` on `op`, or on `vandaag`."""
        return met_scope(self.scope_van(wie, vandaag=op or self.vandaag))

    def doe(self, wie: Mens, daad: Callable[..., Any], **velden: Any) -> Any:
        """Do one act as `wie`."""
        with self.als(wie) as scope:
            return daad(scope=scope, dossier=self.dossier, **velden)

    def ontvang(self, wie: Mens = SANNE, **anders: Any) -> Bezwaar:
        velden = {"nummer": self.besluit.nummer, "ontvangen_op": self.vandaag, "gronden": "De route past niet."}
        rij: Bezwaar = self.doe(wie, services.ontvang, **(velden | anders))
        return rij

    def rij(self, wie: Mens = SANNE, op: date | None = None) -> Bezwaar | None:
        """Return the bezwaar as `wie` sees it; None when the database gives none."""
        with self.als(wie, op):
            return Bezwaar.objects.filter(dossier_id=self.dossier.id).order_by("-gemaakt_op", "-id").first()

    def daad(self, daad: Callable[..., Any], wie: Mens = JURRE, **velden: Any) -> Any:
        """Do one act on the newest bezwaar, with the count of saves that its page shows."""
        rij = self.rij()
        assert rij is not None
        return self.doe(wie, daad, bezwaar_id=rij.id, gezien=velden.pop("gezien", rij.bewerking), **velden)

    def taken(self) -> set[tuple[str, str, str]]:
        """Return the open tasks of bezwaar: code, role, group."""
        with self.als():
            rijen = Taak.objects.filter(dossier_id=self.dossier.id, open=True, soort__startswith="bezwaar")
            return set(rijen.values_list("soort", "rol", "groep"))

    def klok(self) -> Klok:
        with self.als():
            return Klok.objects.get(dossier_id=self.dossier.id, soort="bezwaar_beslissen")

    def pdf(self, besluit: Besluit) -> bytes:
        with self.als():
            return bytes(Brief.objects.get(besluit_id=besluit.id).pdf)


@pytest.fixture
def toneel(db: None, scope_van: Callable[..., Any]) -> Iterator[Toneel]:
    """Somebody with a plan, decided by Sanne."""
    yield Toneel(scope_van)


@pytest.fixture
def gezond(db: None, scope_van: Callable[..., Any]) -> Iterator[Toneel]:
    """Somebody with an ontheffing, a decision of the field group gezondheid."""
    yield Toneel(scope_van, van="ontheffing")
