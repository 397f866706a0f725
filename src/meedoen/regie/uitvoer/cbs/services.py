# SPDX-License-Identifier: EUPL-1.2
"""Ask for an opgave, leave out what is faulty, say that it was delivered, throw it away; and choose the layout."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.logboek.services import log, log_lijst
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitgaand.services import wek_werker
from meedoen.regie.uitvoer.cbs import beschrijving, bestand, kwartaal, queries, vergelijken, xsd
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal
from meedoen.regie.uitvoer.cbs.queries import Vorm
from meedoen.regie.uitvoer.cbs.vergelijken import Soort
from meedoen.regie.uitvoer.models import Bestandsbeschrijving, Opgave

NIET_GEMAAKT: Final = ("wacht", "mislukt")
"""States of an opgave that has no rows: being made, or it could not be made."""
OBJECT: Final = "opgave CBS"
_SLOT: Final = 7_402
"""Key of the advisory lock per gemeente: one opgave at a time."""


class Geweigerd(Exception):
    """The act can't be done; the text says why in the words of the person who asked."""


@transaction.atomic
def vraag_aan(*, scope: Scope, gemeenten: Sequence[int], over: Kwartaal, berichtgever: str) -> UUID:
    """Ask the worker for one file of these gemeenten (`maken.stappen`); return the bundel.

    An opgave of these gemeenten that was not delivered makes place. Raise `Geweigerd` outside the scope, for a quarter
    that is not over, or when the gemeenten do not lay out the file alike.
    """
    codes = sorted(set(gemeenten))
    ga_aan_de_beurt(scope, codes)
    if over > kwartaal.laatste_voorbij(scope.vandaag):
        raise Geweigerd(f"Het {over.naam} is nog niet voorbij.")
    vorm = _zelfde_vorm(codes, scope.vandaag)
    for oud in Opgave.objects.filter(gemeente_id__in=codes).exclude(staat="geleverd"):
        _eis(scope, oud.gemeenten)
        Opgave.objects.filter(gemeente_id__in=oud.gemeenten, bundel=oud.bundel).delete()
    bundel = nieuw_id()
    for code in codes:
        Opgave.objects.create(
            id=nieuw_id(), gemeente_id=code, bundel=bundel, gemeenten=codes, kwartaal=over.code,
            berichtgever=berichtgever, beschrijving=vorm.rij, gemaakt_op=scope.nu, gemaakt_dag=scope.vandaag,
            door=scope.naam, medewerker_id=scope.medewerker_id, te_lezen=queries.aantal_personen(code),
        )  # fmt: skip
        log(scope=scope, handeling="maken", object=OBJECT, gemeente_id=code)
    wek_werker()
    return bundel


def _zelfde_vorm(codes: Sequence[int], vandaag: date) -> Vorm:
    vormen = [queries.vorm(code, vandaag) for code in codes]
    if any((v.beschrijving, v.xsd) != (vormen[0].beschrijving, vormen[0].xsd) for v in vormen):
        raise Geweigerd(
            "Deze gemeenten gebruiken niet dezelfde beschrijving van het bestand. "
            "Maak een opgave per gemeente, of vraag de functioneel beheerder om de beschrijving gelijk te maken."
        )
    return vormen[0]


def overlap(delen: Sequence[Deel]) -> list[vergelijken.Overlap]:
    """Return who stands with two gemeenten, or twice, in one quarter of this file."""
    return vergelijken.overlap(
        (deel.stuk.gemeente_id, rij.dossier_id, k, Soort(rij.soort), rij.waarden, str(rij.vertrokken_op or ""))
        for deel in delen
        for rij in deel.rijen
        if (k := kwartaal.uit_code(rij.kwartaal)) is not None
    )


@transaction.atomic
def laat_fouten_weg(*, scope: Scope, bundel_id: UUID) -> None:
    """Say that rows with a fault stay out of this file; next time they come along as late. Raise `Geweigerd`."""
    stukken = _pak(scope, bundel_id)
    for stuk in stukken:
        stuk.zonder_fouten = True
        stuk.save(update_fields=["zonder_fouten"])
        log(scope=scope, handeling="fouten weglaten", object=OBJECT, gemeente_id=stuk.gemeente_id)


@transaction.atomic
def geef_bestand(*, scope: Scope, bundel_id: UUID) -> bytes:
    """Return the file, the same bytes as were held against the XSD; log everybody in it.

    Raise `Geweigerd` while it has faults, or when it can't be made the same any more.
    """
    stukken = _alle(scope, bundel_id)
    if reden := houdt_tegen(stukken):
        raise Geweigerd(reden)
    vorm = queries.vorm_van(stukken[0].beschrijving)
    delen = [Deel(stuk, bestand.goede(queries.regels(stuk))) for stuk in stukken]
    inhoud = bestand.maak(delen, vorm.beschrijving)
    if afdruk(inhoud) != stukken[0].afdruk:
        raise Geweigerd("Dit bestand kan niet meer hetzelfde worden gemaakt. Maak de opgave opnieuw.")
    for deel in delen:
        code = deel.stuk.gemeente_id
        log(scope=scope, handeling="downloaden", object=OBJECT, gemeente_id=code)
        log_lijst(
            scope=scope, handeling="downloaden", object=OBJECT, dossiers=((code, rij.dossier_id) for rij in deel.rijen)
        )
    return inhoud


def houdt_tegen(stukken: Sequence[Opgave]) -> str:
    """Return why the file may not leave; empty when it may."""
    if stukken[0].staat in NIET_GEMAAKT:
        return "Dit bestand is nog niet gemaakt."
    if stukken[0].opmerkingen:
        return "Het bestand past niet bij het XSD. Vraag de functioneel beheerder om de beschrijving na te kijken."
    fouten = sum(stuk.tellingen.get("fout", 0) for stuk in stukken)
    if fouten and not stukken[0].zonder_fouten:
        wat = "Eén regel heeft" if fouten == 1 else f"{fouten} regels hebben"
        return f"{wat} een fout. Verbeter het dossier en maak de opgave opnieuw, of laat ze weg."
    return ""


@transaction.atomic
def bevestig(*, scope: Scope, bundel_id: UUID, geleverd_op: date, kenmerk: str) -> None:
    """Lay down that CBS has this file since `geleverd_op`; from then it counts as history and never changes.

    Raise `Geweigerd` when the file may not leave, or another one of a gemeente in it was delivered meanwhile.
    """
    stukken = _pak(scope, bundel_id)
    if reden := houdt_tegen(stukken):
        raise Geweigerd(reden)
    if not stukken[0].gemaakt_dag <= geleverd_op <= scope.vandaag:
        raise Geweigerd("Deze dag kan niet: het bestand is later gemaakt, of de dag moet nog komen.")
    for stuk in stukken:
        later = Opgave.objects.filter(
            gemeente_id=stuk.gemeente_id, staat="geleverd", bevestigd_op__gt=stuk.gemaakt_op
        ).exists()
        if later:
            raise Geweigerd("Na het maken van dit bestand is een ander bestand geleverd. Maak de opgave opnieuw.")
        stuk.staat, stuk.geleverd_op, stuk.bevestigd_op = "geleverd", geleverd_op, scope.nu
        stuk.geleverd_door, stuk.kenmerk = scope.naam, kenmerk
        stuk.save(update_fields=["staat", "geleverd_op", "bevestigd_op", "geleverd_door", "kenmerk"])
        log(scope=scope, handeling="leveren", object=OBJECT, gemeente_id=stuk.gemeente_id)


@transaction.atomic
def gooi_weg(*, scope: Scope, bundel_id: UUID) -> None:
    """Remove an opgave that was not delivered, with its rows; one that is being made stops."""
    stukken = _pak(scope, bundel_id, ook=NIET_GEMAAKT)
    for stuk in stukken:
        log(scope=scope, handeling="weggooien", object=OBJECT, gemeente_id=stuk.gemeente_id)
    Opgave.objects.filter(gemeente_id__in=[s.gemeente_id for s in stukken], bundel=bundel_id).delete()


@transaction.atomic
def stel_beschrijving_in(
    *, scope: Scope, gemeente_id: int, inhoud: bytes, schema: bytes, vanaf: date, reden: str
) -> Bestandsbeschrijving:
    """Keep a layout and an XSD from a day on; either may be empty. What held before stays.

    Raise `Geweigerd`, `beschrijving.BeschrijvingGeweigerd` or `xsd.XsdGeweigerd` with what is wrong.
    """
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")
    rauw: dict[str, Any] = beschrijving.lees(inhoud)[1] if inhoud else {}
    if schema:
        xsd.neem_aan(schema)
    try:
        tekst = schema.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise xsd.XsdGeweigerd("Bewaar het XSD als UTF-8.") from None
    rij = Bestandsbeschrijving.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        inhoud=rauw,
        xsd=tekst,
        vanaf=vanaf,
        reden=reden,
        vastgelegd_op=scope.nu,
        door=scope.naam,
    )
    log(scope=scope, handeling="instellen", object="bestandsbeschrijving CBS", gemeente_id=gemeente_id)
    return rij


def afdruk(inhoud: bytes) -> str:
    """Return what tells two files apart."""
    return hashlib.sha256(inhoud).hexdigest()


def _alle(scope: Scope, bundel_id: UUID) -> list[Opgave]:
    """Return all parts of a file; refuse when one belongs to a gemeente of somebody else."""
    stukken = queries.bundel(scope, bundel_id)
    if not stukken:
        raise Geweigerd("Deze opgave is er niet meer. Misschien maakte een collega een nieuwe.")
    _eis(scope, stukken[0].gemeenten)
    return stukken


def _pak(scope: Scope, bundel_id: UUID, *, ook: Collection[str] = ()) -> list[Opgave]:
    """Take a turn, and return all parts of a file that is not delivered yet. `ook`: other states that will do."""
    ga_aan_de_beurt(scope, sorted(_alle(scope, bundel_id)[0].gemeenten))
    stukken = _alle(scope, bundel_id)
    if stukken[0].staat in NIET_GEMAAKT and stukken[0].staat not in ook:
        raise Geweigerd(houdt_tegen(stukken))
    if stukken[0].staat == "geleverd":
        raise Geweigerd(f"{stukken[0].geleverd_door} heeft al vastgelegd dat dit bestand is geleverd.")
    return stukken


def ga_aan_de_beurt(scope: Scope, codes: Sequence[int]) -> None:
    """Refuse who may not, and wait until nobody else works on an opgave of these gemeenten."""
    _eis(scope, codes)
    with connection.cursor() as cursor:
        for code in codes:
            cursor.execute("select pg_advisory_xact_lock(%s::int, %s::int)", [_SLOT, code])


def _eis(scope: Scope, codes: Sequence[int]) -> None:
    if not codes:
        raise Geweigerd("Kies minstens één gemeente.")
    if not all(mag_in(scope, Handeling.CBS_OPGAVE_DOEN, code) for code in codes):
        raise Geweigerd("Dit mag je niet voor elke gemeente in dit bestand.")
