# SPDX-License-Identifier: EUPL-1.2
"""Somebody on the Z-route at the simulator, and a message of every kind that DUO accepts for this person."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten import berichten as b
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten

BSN, SCHOOL = "999990019", "9900000101"
LANG, PLAN, TOEN = (VANDAAG - timedelta(days=dagen) for dagen in (40, 30, 20))
ALLE: tuple[b.Bericht, ...] = (
    b.ContactpersoonBericht(medewerker_id=str(SANNE.id), naam="Sanne Bakker", email=SANNE.email,
                            telefoonnummer="0355550120"),
    b.ContactpersoonKoppelBericht(bsn=BSN, medewerker_id=str(SANNE.id)),
    b.ContactpersoonBericht(medewerker_id=str(SANNE.id), naam="Sanne de Vries", email=SANNE.email,
                            telefoonnummer="0355550120"),
    b.LbtNummerBericht(bsn=BSN),
    b.AanbodBericht(bsn=BSN, instellingsnummer=SCHOOL, alfabetisering="A", datum=TOEN, start=TOEN,
                    einde=VANDAAG + timedelta(days=200)),
    b.AanbodVerwijderBericht(bsn=BSN, instellingsnummer=SCHOOL),
    b.UrenBericht(bsn=BSN, urensoort=Urensoort.TAALLES_KNM, uren=12),
    b.UrenBericht(bsn=BSN, urensoort=Urensoort.ACTIVITEITEN, uren=30),
    b.PipVerwijderBericht(bsn=BSN, pip_versie=1),
    b.PipBericht(bsn=BSN, dagtekening=PLAN, leerroute="Z", pip_versie=2),
    b.UrenBericht(bsn=BSN, urensoort=Urensoort.TAALLES, uren=40),
    b.PvtBericht(bsn=BSN, datum=TOEN),
    b.MapBericht(bsn=BSN, datum=TOEN),
    b.ZrouteBericht(bsn=BSN, datum=VANDAAG),
    b.ContactpersoonOntkoppelBericht(bsn=BSN, medewerker_id=str(SANNE.id)),
    b.ContactpersoonVerwijderBericht(medewerker_id=str(SANNE.id)),
)  # fmt: skip
"""In an order in which DUO accepts all of them but one: a PIP whose term runs can't be taken away."""
WEIGERT = b.PIP_VERWIJDEREN


def in_traject(keten: Keten, **anders: Any) -> None:
    """Put the person, with a plan and a running term, at the simulator and let the dossier come here by SS139."""
    keten.duo.persoon(
        bsn=BSN, doelgroep="AS", gemeentecode="0308", vestigingsdatum=LANG.isoformat(),
        begindatumPlicht=LANG.isoformat(), kennisgeving=LANG.isoformat(), lbt={"examennummer": "123456"},
        **({"pip": {"gemeentecode": "0308", "dagtekeningPip": PLAN.isoformat(), "leerroute": "Z"}} | anders),
    )  # fmt: skip
    keten.meld(BSN, "SS139")


def leg(keten: Keten, bericht: b.Bericht) -> UUID:
    """Lay a message ready, a moment after the one before; return its id."""
    (dossier,) = keten.dossiers(SANNE)
    keten.klok.vooruit(seconds=1)
    with met_scope(keten.scope(SANNE)) as scope:
        return leg_klaar(scope=scope, gemeente_id=BAARN, dossier_id=dossier.id, bericht=bericht).id


def staten(keten: Keten) -> list[tuple[str, str, str]]:
    """Kind, state and cause of every message, in order."""
    with met_scope(keten.scope(SANNE)):
        rijen = Bericht.objects.order_by("gelegd_op", "id")
        return [(rij.soort, rij.staat, rij.oorzaak) for rij in rijen]
