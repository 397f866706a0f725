# SPDX-License-Identifier: EUPL-1.2
"""A move: lay down the leaving, give the new gemeente what it asked, read what the previous one gave."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.domein.uitwisseling import vertrokken_op
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Identificatie
from meedoen.regie.dossiers.services import Feit, houd_vast, leg_alles_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.wijzigingen import queries
from meedoen.regie.wijzigingen.models import Overdrachtspakket, Verstrekking
from meedoen.regie.wijzigingen.overdracht import stuk, vorm
from meedoen.regie.wijzigingen.overdracht.inhoud import Persoon, Verzoek, maak_inhoud
from meedoen.regie.wijzigingen.overdracht.sleutel import geheim_van
from meedoen.regie.wijzigingen.overdracht.woorden import delen
from meedoen.regie.wijzigingen.services.fouten import WijzigWeigering


@transaction.atomic
def leg_vertrek_vast(
    *, scope: Scope, dossier: Dossier, datum: date, nieuwe_gemeente: int | None, buitenland: bool = False
) -> None:
    """Lay down by hand that somebody left on `datum`; access of providers ends on that day. Raises WijzigWeigering.

    The BRP and DUO (SS122, SS123) say the same by themselves; this is for who hears it sooner.
    """
    nu = _begin(scope, dossier)
    if nu.gesloten_op is not None:
        raise WijzigWeigering("gesloten")
    feiten = dossierfeiten(nu)
    weg = vertrokken_op(feiten)
    if weg is not None:
        raise WijzigWeigering("al_vertrokken", dag=weg)
    if datum > scope.vandaag:
        raise WijzigWeigering("vertrek_toekomst", veld="datum")
    if feiten.gevestigd_op is not None and datum < feiten.gevestigd_op:
        raise WijzigWeigering("vertrek_voor_vestiging", veld="datum", dag=feiten.gevestigd_op)
    if nieuwe_gemeente == nu.gemeente_id:
        raise WijzigWeigering("eigen_gemeente", veld="gemeente")
    inhoud = g.VerhuisdUit(datum=datum, nieuwe_gemeente=nieuwe_gemeente, buitenland=buitenland)
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=datum, bron=g.Bron.MEDEWERKER)


def stel_pakket_op(*, scope: Scope, dossier: Dossier, verzoek: Verzoek, boetes: str) -> Mapping[str, Any]:
    """Return what a package would hold, after the same checks as making it; writes nothing. Raises WijzigWeigering."""
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, dossier.gemeente_id):
        raise WijzigWeigering("mag_niet")
    feiten = dossierfeiten(dossier)
    if vertrokken_op(feiten) is None:
        raise WijzigWeigering("niet_vertrokken")
    nieuw = feiten.verhuisd_uit.nieuwe_gemeente if feiten.verhuisd_uit else None
    if nieuw is not None and nieuw != verzoek.gemeente:
        raise WijzigWeigering("andere_gemeente", veld="gemeente")
    if verzoek.gemeente == dossier.gemeente_id:
        raise WijzigWeigering("eigen_gemeente", veld="gemeente")
    if verzoek.op > scope.vandaag:
        raise WijzigWeigering("verzoek_toekomst", veld="op")
    bsn = plannen.bsn(scope, dossier)
    if not bsn:
        raise WijzigWeigering("bsn_nodig")
    pip = plannen.plannen(scope, dossier).geldend
    return maak_inhoud(
        feiten=feiten, pip=pip, afspraken=plannen.afspraken(scope, pip) if pip else (),
        persoon=Persoon(naam=dossier.naam, geboortedatum=dossier.geboortedatum, bsn=bsn), verzoek=verzoek,
        van=dossier.gemeente_id, vandaag=scope.vandaag, boetes=boetes,
    )  # fmt: skip


@transaction.atomic
def maak_pakket(*, scope: Scope, dossier: Dossier, verzoek: Verzoek, boetes: str) -> Overdrachtspakket:
    """Make and sign the package that the new gemeente asked for; kept as it is. Raises WijzigWeigering.

    Also of a closed dossier: the duty to answer does not end with it.
    """
    nu = _begin(scope, dossier)
    inhoud = stel_pakket_op(scope=scope, dossier=nu, verzoek=verzoek, boetes=boetes)
    pakket = vorm.onderteken(inhoud, geheim_van(nu.gemeente_id))
    zelfde = queries.pakketten(scope, nu).filter(richting="uit", afdruk=pakket.afdruk).first()
    if zelfde is not None:
        return zelfde
    rij = Overdrachtspakket.objects.create(
        gemeente_id=nu.gemeente_id, dossier_id=nu.id, richting="uit", gemeentecode=verzoek.gemeente,
        gevraagd_op=verzoek.op, gevraagd_door=verzoek.door, kenmerk=verzoek.kenmerk, bestand=vorm.schrijf(pakket),
        afdruk=pakket.afdruk, sleutel=pakket.publiek, pdf=stuk.maak(pakket, vandaag=scope.vandaag),
        gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    inhoud_rij = g.PakketGegeven(
        datum=scope.vandaag, gemeente=verzoek.gemeente, gevraagd_op=verzoek.op, gevraagd_door=verzoek.door
    )
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud_rij, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)
    _log(scope, nu, f"overdrachtspakket maken voor gemeente {verzoek.gemeente:04d}")
    return rij


@transaction.atomic
def geef_pakket(*, scope: Scope, dossier: Dossier, pakket_id: UUID, als: str) -> Overdrachtspakket:
    """Return a package to download as "json" or "pdf", and write down who took it. Raises WijzigWeigering."""
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, dossier.gemeente_id):
        raise WijzigWeigering("mag_niet")
    rij = queries.pakketten(scope, dossier).get(id=pakket_id)
    Verstrekking.objects.create(
        gemeente_id=rij.gemeente_id, dossier_id=rij.dossier_id, pakket=rij, vorm=als, op=scope.nu, door=scope.naam
    )
    _log(scope, dossier, f"overdrachtspakket ophalen als {als}")
    return rij


def bekijk_pakket(*, scope: Scope, dossier: Dossier, ruw: bytes) -> vorm.Pakket:
    """Return a package of the previous gemeente that is real and about this person. Raises WijzigWeigering.

    Real: the signature fits. Whose key it is, a person checks by telephone (`neem_pakket_over`).
    """
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, dossier.gemeente_id):
        raise WijzigWeigering("mag_niet")
    try:
        pakket = vorm.lees(ruw)
        if not pakket.klopt:
            raise WijzigWeigering("pakket_onecht", veld="bestand")
        van, aan, bsn = (int(pakket.inhoud["van"]["code"]), pakket.inhoud["aan"]["code"],
                         pakket.inhoud["persoon"]["bsn"])  # fmt: skip
        # What can be read now can be shown and kept later.
        lessen_uit(pakket), delen(pakket.inhoud), date.fromisoformat(pakket.inhoud["verzoek"]["op"])
    except vorm.PakketOnleesbaar as fout:
        raise WijzigWeigering("pakket_onleesbaar", veld="bestand", waarom=fout.zin) from fout
    except (KeyError, TypeError, ValueError, AttributeError, g.GegevensOnleesbaar) as fout:
        zin = "In dit pakket ontbreekt iets. Vraag de vorige gemeente om een nieuw pakket."
        raise WijzigWeigering("pakket_onleesbaar", veld="bestand", waarom=zin) from fout
    eigen = Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()
    if eigen is None or not eigen.bsn:
        raise WijzigWeigering("bsn_nodig", veld="bestand")
    if bsn != eigen.bsn:
        raise WijzigWeigering("pakket_ander_mens", veld="bestand")
    if aan != dossier.gemeente_id:
        raise WijzigWeigering("pakket_andere_gemeente", veld="bestand")
    if van == dossier.gemeente_id:
        raise WijzigWeigering("pakket_eigen", veld="bestand")
    if queries.pakketten(scope, dossier).filter(richting="in", afdruk=pakket.afdruk).exists():
        raise WijzigWeigering("pakket_is_er", veld="bestand")
    return pakket


def lessen_uit(pakket: vorm.Pakket) -> tuple[g.LesurenGeboekt, ...]:
    """Return the rows of lessons in a package. Raises GegevensOnleesbaar, KeyError or TypeError."""
    uit = []
    for ruw in pakket.inhoud["voortgang"]["lesuren"]:
        les = g.uit_dict(g.LesurenGeboekt.code, ruw)
        assert isinstance(les, g.LesurenGeboekt)
        uit.append(les)
    return tuple(uit)


@transaction.atomic
def neem_pakket_over(
    *, scope: Scope, dossier: Dossier, ruw: bytes, lessen: Collection[int], sleutel_gecontroleerd: bool
) -> Overdrachtspakket:
    """Keep a package that was read, and copy the chosen rows of lessons with source "vorige gemeente".

    `lessen`: places in `lessen_uit`. What the package says of plan, exams and fines stays to be read in it: DUO tells
    those itself, or they are no facts of ours. Raises WijzigWeigering.
    """
    nu = _begin(scope, dossier)
    if nu.gesloten_op is not None:
        raise WijzigWeigering("gesloten")
    pakket = bekijk_pakket(scope=scope, dossier=nu, ruw=ruw)
    van, verzoek = int(pakket.inhoud["van"]["code"]), pakket.inhoud["verzoek"]
    if not sleutel_gecontroleerd and not queries.sleutel_bekend(scope, nu.gemeente_id, van, pakket.publiek):
        raise WijzigWeigering("sleutel_nakijken", veld="gecontroleerd")
    rij = Overdrachtspakket.objects.create(
        gemeente_id=nu.gemeente_id, dossier_id=nu.id, richting="in", gemeentecode=van,
        gevraagd_op=date.fromisoformat(verzoek["op"]), gevraagd_door=verzoek["door"][:120],
        kenmerk=verzoek["kenmerk"][:60], bestand=vorm.schrijf(pakket), afdruk=pakket.afdruk,
        sleutel=pakket.publiek, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    gekozen = [
        replace(les, herkomst=f"{les.herkomst} (vorige gemeente)"[:120])
        for plek, les in enumerate(lessen_uit(pakket))
        if plek in lessen
    ]
    feiten = [Feit(les, les.tot_en_met, g.Bron.VORIGE_GEMEENTE) for les in gekozen]
    slot = g.PakketOvergenomen(datum=scope.vandaag, gemeente=van, lesuren=len(gekozen))
    leg_alles_vast(scope=scope, dossier=dossier, feiten=[*feiten, Feit(slot, scope.vandaag, g.Bron.MEDEWERKER)])
    _log(scope, nu, f"overdrachtspakket overnemen van gemeente {van:04d}")
    return rij


def _begin(scope: Scope, dossier: Dossier) -> Dossier:
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, dossier.gemeente_id):
        raise WijzigWeigering("mag_niet")
    return houd_vast(scope=scope, dossier=dossier)


def _log(scope: Scope, dossier: Dossier, wat: str) -> None:
    log(
        scope=scope, handeling="verstrekken", object=wat[:80], gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id]
    )
