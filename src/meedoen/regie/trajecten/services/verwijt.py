# SPDX-License-Identifier: EUPL-1.2
"""That somebody is to blame for a PVT or MAP that is late: heard, judged by one, confirmed by another, then to DUO.

DUO can fine on it (Wet inburgering 2021 article 24). That two people look at it is the way of working built in here;
the law says nothing of it. Until the second person confirmed, DUO hears nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID
from zlib import crc32

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ResultaatVoorDuo
from meedoen.domein.klokken import klokken
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.services import bewaar_voorstel, wie_werkt
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.models import Verwijtvoorstel
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering
from meedoen.regie.trajecten.services.resultaten import Onderdeel, controle, inhoud_en_bericht
from meedoen.regie.voordeel import tellen
from meedoen.regie.voordeel.punten import NAMEN, Punt, Venster
from meedoen.regie.web.kalender import AMSTERDAM

_V = g.Voorlegging
_GROND = "artikel 24 lid 1 Wet inburgering 2021"


class Hoor(StrEnum):
    """Whether the person was heard."""

    GEHOORD = "gehoord"
    NIET_GEKOMEN = "niet_gekomen"
    """Invited for that day, and did not come."""


class Oordeel(NamedTuple):
    """What one person lays before another. `datum`: the day on which it was done after all; None: it was not.

    `verklaring`: what the person said, empty only for who did not come. `gezien`: `afdruk` of what was on the page.
    """

    datum: date | None
    hoor: Hoor
    hoor_op: date
    verklaring: str
    reden: str
    gezien: int


def punten(dossier: Dossier, feiten: DossierFeiten, vandaag: date) -> list[Punt]:
    """Return what speaks for the person within the term: waits, an aanbod that stayed away; two queries or three.

    The same count as for a fine, over the days of the term. Empty while there is no term.
    """
    termijn = feiten.termijn
    if termijn is None:
        return []
    regels = beleid(dossier.gemeente_id, vandaag)
    laatste = min(termijn.einde - timedelta(days=1), vandaag)
    bronnen = tellen.lees(
        dossier, feiten, klokken(feiten, vandaag=vandaag, beleid=regels), beleid=regels,
        venster=Venster(termijn.start, laatste), in_traject=True,
    )  # fmt: skip
    return tellen.tel(bronnen)


def als_rijen(lijst: Sequence[Punt]) -> list[list[str]]:
    """Return these as they are kept with a proposal: key, name, sentence, source."""
    return [[punt.sleutel, NAMEN[punt.soort], punt.zin, punt.bron] for punt in lijst]


def afdruk(lijst: Sequence[Punt]) -> int:
    """Return a number over what speaks for the person: who judged on an older count is told."""
    return crc32("\n".join(f"{punt.sleutel} {punt.zin}" for punt in lijst).encode())


@transaction.atomic
def leg_verwijt_voor(*, scope: Scope, dossier: Dossier, onderdeel: Onderdeel, oordeel: Oordeel) -> Verwijtvoorstel:
    """Lay before a colleague that somebody is to blame, after hearing them. DUO hears nothing yet.

    Raise `TrajectWeigering`: DUO would refuse it, nobody was heard, no reason, or the facts changed meanwhile.
    """
    feiten, _ = leveren.begin(scope, dossier)
    if _open(dossier, onderdeel) is not None:
        raise TrajectWeigering("ligt_al_voor")
    leveren.eis(controle(onderdeel, _resultaat(oordeel.datum), feiten, scope.vandaag))
    if oordeel.hoor_op > scope.vandaag:
        raise TrajectWeigering("hoor_toekomst", veld="hoor_op")
    if oordeel.hoor is Hoor.GEHOORD and not oordeel.verklaring.strip():
        raise TrajectWeigering("verklaring_nodig", veld="verklaring")
    if not oordeel.reden.strip():
        raise TrajectWeigering("toelichting_nodig", veld="reden")
    voor = punten(dossier, feiten, scope.vandaag)
    if afdruk(voor) != oordeel.gezien:
        raise TrajectWeigering("punten_anders")
    wie = wie_werkt(scope)
    voorstel = Verwijtvoorstel.objects.create(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, onderdeel=onderdeel.value,
        staat=_V.VOORGELEGD.value, datum=oordeel.datum, hoor=oordeel.hoor.value, hoor_op=oordeel.hoor_op,
        verklaring=oordeel.verklaring.strip()[:2000], reden=oordeel.reden.strip()[:500], punten=als_rijen(voor),
        voorgelegd_op=scope.nu, voorgelegd_door=wie.id, voorgelegd_door_naam=wie.naam,
    )  # fmt: skip
    _meld(scope, dossier, voorstel)
    return voorstel


@transaction.atomic
def haal_verwijt_terug(*, scope: Scope, dossier: Dossier, onderdeel: Onderdeel) -> None:
    """Take the own proposal back. Raise `TrajectWeigering`."""
    leveren.begin(scope, dossier)
    voorstel = _eis_open(dossier, onderdeel)
    if voorstel.voorgelegd_door != wie_werkt(scope).id:
        raise TrajectWeigering("niet_van_jou")
    bewaar_voorstel(voorstel, staat=_V.TERUGGEHAALD.value)
    _meld(scope, dossier, voorstel)


@transaction.atomic
def geef_verwijt_terug(
    *, scope: Scope, dossier: Dossier, onderdeel: Onderdeel, voorstel_id: UUID | None, reden: str
) -> None:
    """Send a proposal of a colleague back with a reason; `voorstel_id` is the one that was read.

    Raise `TrajectWeigering`.
    """
    leveren.begin(scope, dossier, Handeling.VERWIJT_BEVESTIGEN)
    voorstel = _van_een_ander(scope, _eis_open(dossier, onderdeel, voorstel_id))
    if not reden.strip():
        raise TrajectWeigering("reden_nodig", veld="reden")
    bewaar_voorstel(voorstel, scope, staat=_V.TERUGGEGEVEN.value, terugreden=reden.strip()[:500])
    _meld(scope, dossier, voorstel)


@transaction.atomic
def bevestig_verwijt(*, scope: Scope, dossier: Dossier, onderdeel: Onderdeel, voorstel_id: UUID | None) -> None:
    """Confirm a proposal of a colleague: only now it is laid down and DUO is told, with a receipt that names both.

    Everything is checked again as it stands now; `voorstel_id` is the one that was read. Raise `TrajectWeigering`.
    """
    feiten, bsn = leveren.begin(scope, dossier, Handeling.VERWIJT_BEVESTIGEN)
    voorstel = _van_een_ander(scope, _eis_open(dossier, onderdeel, voorstel_id))
    leveren.eis(controle(onderdeel, _resultaat(voorstel.datum), feiten, scope.vandaag))
    if als_rijen(punten(dossier, feiten, scope.vandaag)) != voorstel.punten:
        raise TrajectWeigering("punten_nieuw")
    bewijs = _bewijs(scope, voorstel)
    bewaar_voorstel(voorstel, scope, staat=_V.BEVESTIGD.value, ontvangstbewijs=bewijs.als_json())
    inhoud, bericht = inhoud_en_bericht(onderdeel, bsn, _resultaat(voorstel.datum), voorstel.reden)
    _meld(scope, dossier, voorstel, Feit(inhoud, voorstel.datum or scope.vandaag, g.Bron.MEDEWERKER, grond=_GROND))
    leveren.naar_duo(scope, dossier, bericht)


def _resultaat(datum: date | None) -> ResultaatVoorDuo:
    return ResultaatVoorDuo(datum=datum, verwijtbaar=True)


def _open(dossier: Dossier, onderdeel: Onderdeel) -> Verwijtvoorstel | None:
    return next((rij for rij in queries.verwijten(dossier, onderdeel) if rij.staat == _V.VOORGELEGD.value), None)


def _eis_open(dossier: Dossier, onderdeel: Onderdeel, voorstel_id: UUID | None = None) -> Verwijtvoorstel:
    """The proposal that lies before a colleague; with `voorstel_id` only when it is that one."""
    voorstel = _open(dossier, onderdeel)
    if voorstel is None or voorstel_id not in (None, voorstel.id):
        raise TrajectWeigering("ligt_niet_voor")
    return voorstel


def _van_een_ander(scope: Scope, voorstel: Verwijtvoorstel) -> Verwijtvoorstel:
    if voorstel.voorgelegd_door == wie_werkt(scope).id:
        raise TrajectWeigering("twee_mensen")
    return voorstel


def _bewijs(scope: Scope, voorstel: Verwijtvoorstel) -> Bewijs:
    wie = wie_werkt(scope)
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    if not bewijs.reken("vier_ogen", voorbereid_door=voorstel.voorgelegd_door, beslisser=wie.id, vier_ogen=True):
        raise TrajectWeigering("twee_mensen")
    bewijs.feiten = {
        "voorgelegd_door": voorstel.voorgelegd_door_naam,
        "voorgelegd_op": voorstel.voorgelegd_op.astimezone(AMSTERDAM).date(),
        "gehoord": voorstel.hoor,
        "gehoord_op": voorstel.hoor_op,
        "voor_de_inburgeraar": [zin for _, _, zin, _ in voorstel.punten],
        "reden": voorstel.reden,
        "bevestigd_door": wie.naam,
        "bevestigd_op": scope.vandaag,
    }
    bewijs.uitkomst = {"onderdeel": voorstel.onderdeel, "verwijtbaar": True}
    return bewijs


def _meld(scope: Scope, dossier: Dossier, voorstel: Verwijtvoorstel, *meer: Feit) -> None:
    """Put it on the tijdlijn: from there the task goes to the second person, and back."""
    inhoud = g.VerwijtVoorgelegd(
        onderdeel=voorstel.onderdeel, datum=scope.vandaag, door=scope.naam, stand=_V(voorstel.staat),
        voorgelegd_door=voorstel.voorgelegd_door_naam,
    )  # fmt: skip
    eerst = Feit(inhoud, scope.vandaag, g.Bron.MEDEWERKER, grond=_GROND)
    leg_alles_vast(scope=scope, dossier=dossier, feiten=[eerst, *meer])
