# SPDX-License-Identifier: EUPL-1.2
"""Read at DUO what the table of signals says, before any transaction begins."""

from __future__ import annotations

import random
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from meedoen.domein.signalen import Raadpleging as Wat
from meedoen.regie.koppelingen.duo.port import DuoPort
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar

PLICHT, DOELGROEP = "getInburgeringsplichtByBsn", "getDoelgroepByBsn"
DOELGROEPEN, TERMIJN, PIP = "getDoelgroephistorieByBsn", "getInburgeringstermijnByBsn", "getPipByBsn"
LBT_NUMMER, LBT_UITSLAGEN = "getExamennummerByBsn", "getLbtResultatenByBsn"
VRIJSTELLINGEN, ONTHEFFINGEN = "getVrijstellingenByBsn", "getOntheffingenByBsn"
PLICHTEN, TERMIJNEN = "getInburgeringsplichthistorieByBsn", "getInburgeringstermijnhistorieByBsn"
EXAMENS, POGINGEN = "getExamenresultatenByBsn", "getGratisPogingenTegoedByBsn"
UREN, MAP, PVT = "getGevolgdeUrenByBsn", "getMapByBsn", "getPvtByBsn"
INSTELLINGEN, GRONDEN = "getInstellingen", "getVerlengingsgronden"
VERLENGINGEN, BOETES, GEBEURTENISSEN = "getVerlengingenByBsn", "getBoetesByBsn", "getGebeurtenissenByBsn"

OPERATIES: Final[Mapping[Wat, tuple[str, ...]]] = {
    Wat.PLICHT: (PLICHT,),
    Wat.DOELGROEP: (DOELGROEP, DOELGROEPEN),
    Wat.LBT: (LBT_NUMMER, LBT_UITSLAGEN),
    Wat.PLICHT_HISTORIE: (PLICHTEN,),
    Wat.TERMIJN: (TERMIJN,),
    Wat.TERMIJN_HISTORIE: (TERMIJNEN,),
    Wat.PIP: (PIP,),
    Wat.EXAMEN: (EXAMENS, POGINGEN),
    Wat.VRIJSTELLING: (VRIJSTELLINGEN,),
    Wat.ONTHEFFING: (ONTHEFFINGEN,),
    Wat.UREN: (UREN,),
    Wat.MAP: (MAP,),
    Wat.PVT: (PVT,),
    Wat.VERLENGING: (VERLENGINGEN,),
    Wat.BOETE: (BOETES,),
    Wat.GEBEURTENIS: (GEBEURTENISSEN,),
}
"""What each reading asks of DUO."""
NIEUW: Final = frozenset({Wat.VERLENGING, Wat.BOETE, Wat.GEBEURTENIS})
"""Read only when `settings.DUO_NIEUWE_APIS` is on: their files did not come from DUO through the owner yet."""
_IN_WOORDEN: Final = {
    400: "DUO kan de vraag van Meedoen niet lezen.",
    401: "DUO herkent het certificaat van onze gemeente niet.",
    403: "Deze persoon hoort volgens DUO niet bij onze gemeente.",
    404: "DUO heeft hierover niets van deze persoon.",
}
"""DUO's file gives these answers to a question without a text."""
_POGINGEN: Final = 3
_WACHT: Final = 0.2


class Vraag(NamedTuple):
    """One request that was made, for the dialogue with DUO.

    `uitkomst`: gelezen, onbekend, geweigerd, mislukt; or niet_gevraagd, when nothing was asked since we may not.
    """

    operatie: str
    bericht_id: uuid.UUID
    begonnen_op: datetime
    milliseconden: int
    status: int | None
    uitkomst: str
    api_versie: str = ""


class Gelezen(NamedTuple):
    """What DUO said. `inhoud`: operationId -> JSON, None where DUO said that it has nothing (404) while it knows the
    person; `geweigerd`: operationId -> reason.
    """

    inhoud: Mapping[str, Any]
    geweigerd: Mapping[str, str]
    vragen: tuple[Vraag, ...]


class HalenMislukt(Exception):
    """DUO could not be read now. `tijdelijk`: the same question may be answered later."""

    def __init__(self, waarom: str, vragen: tuple[Vraag, ...], *, tijdelijk: bool) -> None:
        super().__init__(waarom)
        self.waarom, self.vragen, self.tijdelijk = waarom, vragen, tijdelijk


def niet_gevraagd(nu: Callable[[], datetime]) -> Vraag:
    """Return the line of the dialogue that says that DUO was not asked: the person is outside our scope."""
    return Vraag("", uuid.uuid4(), nu(), 0, None, "niet_gevraagd")


def haal(
    port: DuoPort,
    *,
    bron: str,
    bsn: str,
    wat: Iterable[Wat],
    nu: Callable[[], datetime],
    nieuwe: bool = False,
    plicht_eerst: bool = False,
) -> Gelezen:
    """Ask DUO each question of `wat` about `bsn`. Raise `HalenMislukt` when one stays without an answer.

    `nieuwe`: also ask the newer APIs, among them always which events DUO has (attention signals come no other way).
    `plicht_eerst`: `wat` begins with the plicht, and where DUO does not give it nothing more is asked.
    """
    inhoud: dict[str, Any] = {}
    geweigerd: dict[str, str] = {}
    vragen: list[Vraag] = []
    soorten = [*wat, Wat.GEBEURTENIS] if nieuwe else [soort for soort in wat if soort not in NIEUW]
    for soort in dict.fromkeys(soorten):
        for operatie in OPERATIES[soort]:
            status, json, reden = _vraag(port, operatie, bron=bron, bsn=bsn, nu=nu, vragen=vragen)
            if status in (400, 401):
                # Our own mistake, or the certificate: every next question would get the same answer.
                raise HalenMislukt(reden, tuple(vragen), tijdelijk=False)
            if status in (200, 404):
                inhoud[operatie] = json if status == 200 else None
            if status not in (200, 404) or (status == 404 and soort is Wat.PLICHT):
                geweigerd[operatie] = reden
        if plicht_eerst and PLICHT in geweigerd:
            break
    if all(deel is None for deel in inhoud.values()):
        # Nothing at all may as well mean that DUO does not know the person: no fact follows from it.
        inhoud = {}
    return Gelezen(inhoud, geweigerd, tuple(vragen))


def haal_lijst(port: DuoPort, operatie: str, *, bron: str, nu: Callable[[], datetime]) -> list[dict[str, Any]]:
    """Ask DUO a list that is about nobody. Raise `HalenMislukt` when DUO gives none."""
    vragen: list[Vraag] = []
    status, json, reden = _vraag(port, operatie, bron=bron, bsn="", nu=nu, vragen=vragen)
    if status != 200:
        raise HalenMislukt(reden, tuple(vragen), tijdelijk=False)
    lijst: list[dict[str, Any]] = json
    return lijst


def _vraag(
    port: DuoPort, operatie: str, *, bron: str, bsn: str, nu: Callable[[], datetime], vragen: list[Vraag]
) -> tuple[int, Any, str]:
    for poging in range(1, _POGINGEN + 1):
        bericht_id, begin = uuid.uuid4(), nu()
        klok = time.monotonic()
        try:
            antwoord = port.roep(operatie, bron=bron, bericht_id=bericht_id, parameters={"bsn": bsn} if bsn else {})
        except (Onbereikbaar, Onbegrijpelijk) as fout:
            duur = round((time.monotonic() - klok) * 1000)
            vragen.append(Vraag(operatie, bericht_id, begin, duur, fout.status, "mislukt"))
            tijdelijk = isinstance(fout, Onbereikbaar)
            if not tijdelijk or poging == _POGINGEN:
                raise HalenMislukt(fout.waarom, tuple(vragen), tijdelijk=tijdelijk) from fout
            # Jitter: many workers that lost DUO at once must not all come back at once.
            time.sleep(_WACHT * 2**poging * random.uniform(0.5, 1.5))  # noqa: S311 - no secret
            continue
        uitkomst = {200: "gelezen", 404: "onbekend"}.get(antwoord.status, "geweigerd")
        vragen.append(
            Vraag(
                operatie, bericht_id, begin, antwoord.milliseconden, antwoord.status, uitkomst,
                antwoord.api_versie,
            )
        )  # fmt: skip
        reden = " ".join(antwoord.redenen) or _IN_WOORDEN.get(antwoord.status, f"antwoord {antwoord.status}")
        return antwoord.status, antwoord.inhoud, reden
    raise AssertionError("de lus eindigt met een antwoord of een fout")
