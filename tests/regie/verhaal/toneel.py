# SPDX-License-Identifier: EUPL-1.2
"""What the story of the family is played with: the day that moves on, who acts, DUO, and looking at what stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok, Taak
from meedoen.regie.dossiers.services import corrigeer, leg_vast, vul_gegevens_aan
from meedoen.regie.intake.services import Afspraak, Invoer, bewaar_antwoorden
from meedoen.regie.intake.staat import gesprek
from meedoen.regie.intake.vragen import ONDERDELEN
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.plannen import services as plandaden
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import Mens
from tests.regie.intake.hulp import goed_antwoord
from tests.regie.koppelingen.conftest import Keten

T = TypeVar("T")


class Toneel:
    """The house with its clock. `naar` lets a day come, with all that a day does by itself."""

    def __init__(self, keten: Keten, instellingen: Any) -> None:
        self.keten, self._instellingen = keten, instellingen
        self.dagen: list[date] = []

    def naar(self, dag: date) -> None:
        """Let it be `dag`: for DUO, for our server and for our worker, which first does the work of a new day."""
        assert not self.dagen or self.dagen[-1] < dag, "the clock only goes forward"
        self.dagen.append(dag)
        self._instellingen.MEEDOEN_VANDAAG = dag
        self._instellingen.MEEDOEN_VANDAAG_SINDS = datetime.now(UTC)
        self.keten.klok.verzet = timedelta()
        self.keten.duo.dag(dag)
        self.keten.werk()

    def antwoord_van_duo(self) -> None:
        """Send what lies ready, and handle the notification that DUO sends after it."""
        self.keten.werk()
        assert self.keten.duo.relais.pomp(wacht=10) == 201
        self.keten.werk()


class Persoon:
    """One member of the family, with the dossier in the gemeente of the moment."""

    def __init__(self, toneel: Toneel, bsn: str, wie: Mens) -> None:
        self.toneel, self.bsn, self.wie = toneel, bsn, wie
        self.dossier_id: UUID | None = None

    def doe(self, daad: Callable[..., T], **velden: Any) -> T:
        """Let the consulent of this moment do one act in the dossier."""
        scope = self.toneel.keten.scope(self.wie)
        with met_scope(scope):
            return daad(scope=scope, dossier=self._dossier(), **velden)

    def kijk(self, vraag: Callable[[Scope, Dossier], T]) -> T:
        """Return what `vraag` reads, with the eyes of the consulent."""
        scope = self.toneel.keten.scope(self.wie)
        with met_scope(scope):
            return vraag(scope, self._dossier())

    def _dossier(self) -> Dossier:
        if self.dossier_id is None:
            gevonden = Dossier.objects.get(gemeente_id=self.wie.gemeenten[0], identificatie__bsn=self.bsn)
            self.dossier_id = gevonden.id
        return Dossier.objects.get(id=self.dossier_id)

    def meld(self, code: str, **opties: object) -> None:
        """Let DUO tell something about this person, and handle it."""
        assert self.toneel.keten.meld(self.bsn, code, **opties) == 201

    def zegt_de_brp(self, inhoud: g.Gegevens, dag: date) -> None:
        """Lay down what a query of the BRP gives; the twin of the tests knows no households."""
        assert self.dossier_id is not None
        scope = self.toneel.keten.omgeving.scope(self.wie.gemeenten[0])
        with met_scope(scope):
            leg_vast(scope=scope, dossier=self._dossier(), inhoud=inhoud, geldig_op=dag, bron=g.Bron.BRP)

    @property
    def feiten(self) -> DossierFeiten:
        """The facts as they are now."""
        return self.kijk(lambda _, dossier: dossierfeiten(dossier))

    def klokken(self) -> dict[str, tuple[str, date | None]]:
        """Return of each stored clock its state and its last day."""
        rijen = self.kijk(lambda _, dossier: list(Klok.objects.filter(dossier=dossier)))
        return {rij.soort: (rij.staat, rij.uiterste) for rij in rijen}

    def gehaald(self, soort: str) -> date | None:
        """Return the day on which a clock was met."""
        return self.kijk(lambda _, dossier: Klok.objects.get(dossier=dossier, soort=soort).gehaald_op)

    def taken(self) -> dict[str, date]:
        """Return the open tasks with their day."""
        rijen = self.kijk(lambda _, dossier: list(Taak.objects.filter(dossier=dossier, open=True)))
        return {rij.soort: rij.uiterlijk for rij in rijen}

    def tijdlijn(self) -> list[tuple[str, date]]:
        """Return kind and day of each row, in the order in which they were recorded."""
        rijen = self.kijk(lambda _, d: list(Gebeurtenis.objects.filter(dossier=d).order_by("vastgelegd_op", "id")))
        return [(rij.kenmerk, rij.geldig_op) for rij in rijen]

    def berichten(self) -> list[tuple[str, str]]:
        """Return kind and state of every message to DUO, in order."""
        rijen = self.kijk(lambda _, dossier: list(Bericht.objects.filter(dossier_id=dossier.id).order_by("id")))
        return [(rij.soort, rij.staat) for rij in rijen]

    def bij_duo(self) -> dict[str, Any]:
        """Return what DUO holds."""
        return self.toneel.keten.duo.toestand(self.bsn)

    def verbeter(self, inhoud: g.Gegevens, reden: str, geldig_op: date) -> None:
        """Put `inhoud` in the place of the row of its kind that counts."""

        def daad(*, scope: Scope, dossier: Dossier) -> None:
            rij = Gebeurtenis.objects.filter(dossier=dossier, kenmerk=inhoud.code).latest("vastgelegd_op")
            corrigeer(scope=scope, dossier=dossier, regel_id=rij.id, inhoud=inhoud, reden=reden, geldig_op=geldig_op)

        self.doe(daad)

    def beantwoord(self) -> None:
        """Answer every question of the talk."""

        def daad(*, scope: Scope, dossier: Dossier) -> None:
            for deel in ONDERDELEN:
                staat = gesprek(scope, dossier, dossierfeiten(dossier))
                invoer = [
                    Invoer(vraag.code, goed_antwoord(vraag), gezien=staat.gegevens[vraag.code].merk)
                    for vraag in staat.vragen(deel)
                ]
                bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)

        self.doe(daad)

    def adres(self, straat: str, huisnummer: str, postcode: str, plaats: str) -> None:
        """Fill in where the letters go."""
        velden = {"straat": straat, "huisnummer": huisnummer, "postcode": postcode, "plaats": plaats}
        self.doe(vul_gegevens_aan, velden=velden)

    def vul_plan(self, onderdelen: Mapping[str, Mapping[str, Any]]) -> None:
        """Fill in these parts of the draft."""
        for onderdeel, velden in onderdelen.items():
            self.doe(plandaden.bewaar_onderdeel, onderdeel=onderdeel, velden=velden, bewerking=self._bewerking())

    def stel_plan_vast(self, dagtekening: date) -> None:
        """Adopt the draft."""
        self.doe(plandaden.stel_vast, dagtekening=dagtekening, bewerking=self._bewerking())

    def _bewerking(self) -> int:
        concept = self.kijk(lambda scope, dossier: plannen.plannen(scope, dossier).concept)
        assert concept is not None
        return concept.bewerking


def afspraak(dag: date) -> Afspraak:
    """Return a talk at ten in the morning at the town hall."""
    return Afspraak(dag, time(10, 0), "Gemeentehuis", "Tigrinya")
