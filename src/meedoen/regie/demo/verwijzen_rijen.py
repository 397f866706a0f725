# SPDX-License-Identifier: EUPL-1.2
"""The referrals of an invented line, who guides, and what they wrote down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol
from meedoen.domein.verwijzen import LIJST
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM
from meedoen.regie.demo.medewerkers import Medewerker, begeleiders, steunpunt
from meedoen.regie.demo.nummers import uuid7
from meedoen.regie.demo.plannen import kolommen, rij
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.verwijzen.models import Afgevinkt, Bezoek, Notitie, Uren, Verwijzing

KOLOMMEN_VERWIJZEN: Final = {
    f"verwijzen_{naam}": kolommen(model)
    for naam, model in (
        ("verwijzing", Verwijzing), ("afgevinkt", Afgevinkt), ("bezoek", Bezoek), ("uren", Uren), ("notitie", Notitie),
    )
}  # fmt: skip
_NODIG: Final = (
    "Samen de eerste weken regelen: post, huisarts, reizen naar de les.",
    "Hulp bij brieven en toeslagen, en de weg leren in het dorp.",
    "Samen de school voor de kinderen regelen en de buurt leren kennen.",
)
_BEZOEKEN: Final = (
    ("bij de inburgeraar thuis", "Brief van de Belastingdienst samen lezen."),
    ("bibliotheek", "Samen Nederlands oefenen."),
    ("station", "De bus naar de les oefenen."),
)
_NOTITIES: Final = ("Belde zelf met de school. Ging goed.", "Wil graag vaker oefenen met bellen.")


def betrokken(dossier: DemoDossier) -> list[tuple[Medewerker, date]]:
    """Return who of an organisation guides this person, and since when."""
    for feit in dossier.loop.feiten:
        if isinstance(feit.gegevens, g.VerwijzingAangenomen):
            namen = feit.gegevens.wie.split(" en ")
            return [(mens, feit.gegevens.datum) for mens in begeleiders() if mens.naam in namen]
    return []


def verwijzen_rijen(dossier: DemoDossier, sleutels: Sleutels, vandaag: date) -> Iterator[tuple[str, Rij]]:
    """Yield the referral with all that hangs on it; nothing for who was never referred."""
    # A seed of its own: the ids of all other rows stay the same.
    rng = Random(f"verwijzen/{sleutels.dossier_id}")  # noqa: S311 - invented people, no secret
    eigen = Sleutels(sleutels.gemeente_id, sleutels.dossier_id, sleutels.moment, rng)
    mensen = betrokken(dossier)
    for feit in dossier.loop.feiten:
        if not isinstance(feit.gegevens, g.VerwijzingGedaan):
            continue
        vanaf = feit.gegevens.vanaf
        ja = _moment(mensen[0][1]) if mensen else None
        yield "verwijzen_verwijzing", rij(Verwijzing(
            id=feit.gegevens.verwijzing_id, **_van(eigen), taak=feit.gegevens.taak.value, nodig=rng.choice(_NODIG),
            vanaf=vanaf, staat="aangenomen" if ja else "gevraagd", gevraagd_op=feit.vastgelegd_op,
            gevraagd_door=feit.door, antwoord_op=ja, antwoord_door=mensen[0][0].naam if mensen else "",
        ))  # fmt: skip
    for mens, sinds in mensen:
        yield "dossiers_betrokkene", (
            *eigen.begin(), mens.rol.value, mens.id, mens.organisatie, mens.naam, mens.telefoon, mens.email, sinds,
            None,
        )  # fmt: skip
        yield from _werk(eigen, mens, sinds, vandaag)


def _werk(eigen: Sleutels, mens: Medewerker, sinds: date, vandaag: date) -> Iterator[tuple[str, Rij]]:
    """What one person wrote down: a ticked list, hours, a note, and the next appointment."""
    rng, dagen = eigen.rng, (vandaag - sinds).days
    if mens.rol is Rol.BEGELEIDER:
        for punt in LIJST:
            if rng.random() < min(0.85, dagen / 200):
                dag = sinds + timedelta(days=rng.randint(0, max(0, dagen - 1)))
                yield "verwijzen_afgevinkt", rij(Afgevinkt(
                    id=uuid7(_moment(dag), rng), **_van(eigen), punt=punt.code, gedaan_op=dag,
                    bijgewerkt_op=_moment(dag), door=mens.naam,
                ))  # fmt: skip
    for terug in range(7, min(dagen, 60), 14):
        dag = vandaag - timedelta(days=terug)
        yield "verwijzen_uren", rij(Uren(**_door(eigen, mens, dag), minuten=rng.choice((45, 60, 90)), wat="bezoek"))
    if dagen > 14:
        dag = vandaag - timedelta(days=7)
        yield "verwijzen_notitie", rij(Notitie(**_door(eigen, mens, dag), tekst=rng.choice(_NOTITIES), delen=True))
    waar, wat = rng.choice(_BEZOEKEN)
    dag = vandaag + timedelta(days=rng.choice((0, 1, 3, 7)))
    bezoek = {**_door(eigen, mens, vandaag - timedelta(days=1)), "dag": dag}
    yield "verwijzen_bezoek", rij(Bezoek(**bezoek, tijd=time(rng.randint(9, 15), 30), waar=waar, wat=wat))


def _van(eigen: Sleutels) -> dict[str, object]:
    return {
        "gemeente_id": eigen.gemeente_id, "dossier_id": eigen.dossier_id,
        "organisatie_id": steunpunt(eigen.gemeente_id).id,
    }  # fmt: skip


def _door(eigen: Sleutels, mens: Medewerker, dag: date) -> dict[str, object]:
    return {
        "id": uuid7(_moment(dag), eigen.rng), **_van(eigen), "medewerker_id": mens.id, "dag": dag,
        "gemaakt_op": _moment(dag), "gemaakt_door": mens.naam,
    }  # fmt: skip


def _moment(dag: date) -> datetime:
    return datetime.combine(dag, time(16, tzinfo=AMSTERDAM))
