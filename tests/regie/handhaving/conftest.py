# SPDX-License-Identifier: EUPL-1.2
"""Letters are printed for real; a stage on which anyone of the gemeente can step in on any day."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.handhaving import queries, services
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.intake import services as intake
from meedoen.regie.web.toegang import met_scope
from tests.conftest import JURRE, KARIN, SANNE, VANDAAG, Mens
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.intake.hulp import afspraak, mens, mis_oproep, werkdag

DAG = timedelta(days=1)


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


class Toneel:
    """Somebody who missed so many oproepen, each judged; `vandaag` is the day after the last one."""

    def __init__(self, scope_van: Callable[..., Any], *, gemist: int = 2, groep: Doelgroep = Doelgroep.GEZIN_OVERIG,
                 schuld: bool = True) -> None:  # fmt: skip
        self.scope_van = scope_van
        with met_scope(scope_van(SANNE)) as scope:
            self.dossier: Dossier = mens(scope)
            leg_vast(scope=scope, dossier=self.dossier, inhoud=g.DoelgroepVastgesteld(doelgroep=groep),
                     geldig_op=VANDAAG, bron=g.Bron.DUO)  # fmt: skip
            for keer in range(gemist):
                dag = afspraak(werkdag(scope.vandaag + timedelta(days=14)))
                stuur = intake.waarschuw_en_roep_opnieuw if keer == 1 else intake.roep_op
                stuur(scope=scope, dossier=self.dossier, afspraak=dag)
                scope = mis_oproep(scope_van, self.dossier, scope, schuld=schuld)
            self.vandaag: date = scope.vandaag

    def als(self, wie: Mens = SANNE) -> AbstractContextManager[Any]:
        """Open a transaction as `wie` on `vandaag`."""
        return met_scope(self.scope_van(wie, vandaag=self.vandaag))

    def doe(self, wie: Mens, functie: Callable[..., Any], **velden: Any) -> Any:
        """Do one act as `wie`."""
        with self.als(wie) as scope:
            return functie(scope=scope, dossier=self.dossier, **velden)

    def rij(self, id_: UUID) -> Boeteprocedure:
        with self.als():
            return Boeteprocedure.objects.get(id=id_)

    def begin(self) -> UUID:
        id_: UUID = self.doe(SANNE, services.begin_intake).id
        return id_

    def weeg(self, id_: UUID, *, wie: Mens = SANNE, **anders: Any) -> None:
        velden = {"verwijt": Verwijtbaarheid.NORMAAL, "verwijt_reden": "Twee keer gebeld; wist van de afspraak.",
                  "bijstand": "niet", "strafzaak": "nee", "gezien": self.rij(id_).bewerking} | anders  # fmt: skip
        self.doe(wie, services.weeg, procedure_id=id_, **velden)

    def voornemen(self, id_: UUID, *, wie: Mens = SANNE) -> Boeteprocedure:
        rij: Boeteprocedure = self.doe(
            wie, services.verstuur_voornemen, procedure_id=id_, gezien=self.rij(id_).bewerking,
            plaats_tijd="gemeentehuis, 10.00 uur", tolk="Tigrinya",
        )  # fmt: skip
        return rij

    def gehoord(self, id_: UUID, **anders: Any) -> None:
        velden = {"gegeven": True, "datum": self.vandaag, "tekst": "De brief lag bij de buren."} | anders
        self.doe(SANNE, services.leg_zienswijze_vast, procedure_id=id_, gezien=self.rij(id_).bewerking, **velden)

    def tot_beslissing(self) -> UUID:
        """Go up to the decision, with a zienswijze; return the procedure."""
        id_ = self.begin()
        self.weeg(id_)
        self.voornemen(id_)
        self.gehoord(id_)
        return id_

    def beboet(self, id_: UUID, *, wie: Mens = KARIN, **anders: Any) -> Any:
        velden = {"motivering": "Twee keer niet gekomen zonder goede reden.", "verwijt": Verwijtbaarheid.NORMAAL,
                  "gezien": self.rij(id_).bewerking} | anders  # fmt: skip
        return self.doe(wie, services.leg_op, procedure_id=id_, **velden)

    def nummer(self, id_: UUID) -> str:
        """Return the number on the letter of this fine."""
        with self.als():
            return queries.besluitnummer(Boeteprocedure.objects.get(id=id_))

    def bezwaar(self, id_: UUID, *, wie: Mens = SANNE, **anders: Any) -> Bezwaar:
        """Write that bezwaar came in against this fine, by the number on its letter."""
        velden = {"nummer": self.nummer(id_), "ontvangen_op": self.vandaag, "gronden": "Ik was ziek."} | anders
        rij: Bezwaar = self.doe(wie, bezwaren.ontvang, **velden)
        return rij

    def in_bezwaar(self, daad: Callable[..., Any], *, wie: Mens = JURRE, **velden: Any) -> Any:
        """Do one act on the newest bezwaar, as the jurist, with the count of saves that its page shows."""
        with self.als():
            rij = Bezwaar.objects.filter(dossier_id=self.dossier.id).order_by("-gemaakt_op", "-id")[0]
        return self.doe(wie, daad, bezwaar_id=rij.id, gezien=velden.pop("gezien", rij.bewerking), **velden)

    def beslis_op_bezwaar(self, uitkomst: BezwaarUitkomst = BezwaarUitkomst.ONGEGROND, **velden: Any) -> Any:
        """Let the jurist decide on the newest bezwaar; the person wanted no hearing."""
        self.in_bezwaar(bezwaren.hoor, geen_hoor=GeenHoor.AFGEZIEN)
        return self.in_bezwaar(bezwaren.beslis, uitkomst=uitkomst, **({"motivering": "Het blijft zo."} | velden))

    def taken(self) -> set[tuple[str, str, str]]:
        """Return the open tasks of handhaving and bezwaar: code, role, group."""
        with self.als():
            rijen = Taak.objects.filter(dossier_id=self.dossier.id, open=True, soort__regex="^(boete|bezwaar)")
            return set(rijen.values_list("soort", "rol", "groep"))

    def feiten(self) -> Any:
        with self.als():
            return dossierfeiten(self.dossier)


@pytest.fixture
def toneel(db: None, scope_van: Callable[..., Any]) -> Iterator[Toneel]:
    """Somebody whom two oproepen did not bring; a gezinsmigrant."""
    yield Toneel(scope_van)


@pytest.fixture
def met_plan(toneel: Toneel) -> Toneel:
    """The same with a plan of DUO, so that article 23 can hold."""
    with toneel.als() as scope:
        leg_vast(
            scope=scope, dossier=toneel.dossier, geldig_op=scope.vandaag, bron=g.Bron.DUO,
            inhoud=g.PipOvergenomen(dagtekening=date(2026, 10, 1), leerroute="B", gemeente=313),
        )  # fmt: skip
    return toneel


def begin_plan(
    toneel: Toneel, onderdeel: Planonderdeel, op: date, tekst: str = "Kwam drie keer niet.", gezien: date | None = None
) -> UUID:
    """Begin to weigh a fine of article 23; `gezien`: the day it was seen, None: the day it happened."""
    id_: UUID = toneel.doe(
        SANNE, services.begin_medewerking, onderdeel=onderdeel, overtreding_op=op, geconstateerd_op=gezien,
        feiten_zelf_gezien=tekst,
    ).id  # fmt: skip
    return id_
