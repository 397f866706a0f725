# SPDX-License-Identifier: EUPL-1.2
"""Make an opgave, leave out what is faulty, say that it was delivered, throw it away; and choose the layout."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.logboek.services import log, log_lijst
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitvoer.cbs import beschrijving, bestand, kwartaal, queries, vergelijken, xsd
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.cbs.kenmerken import KENMERKEN, hoort_in, kenmerken_van
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal
from meedoen.regie.uitvoer.cbs.queries import Vorm
from meedoen.regie.uitvoer.cbs.vergelijken import Soort
from meedoen.regie.uitvoer.models import Bestandsbeschrijving, Opgave, OpgaveRegel

BEWAARD: Final = timedelta(days=30)
"""So long an opgave that was not delivered is kept, with the numbers of people in it."""
_OBJECT: Final = "opgave CBS"
_SLOT: Final = 7_402
"""Key of the advisory lock per gemeente: one opgave at a time."""


class Geweigerd(Exception):
    """The act can't be done; the text says why in the words of the person who asked."""


@transaction.atomic
def maak(*, scope: Scope, gemeenten: Sequence[int], over: Kwartaal, berichtgever: str) -> UUID:
    """Make the rows of these gemeenten for one file and hold them against layout and XSD; return the bundel.

    An opgave of these gemeenten that was not delivered makes place. Raise `Geweigerd` outside the scope, for a quarter
    that is not over, or when the gemeenten do not lay out the file alike.
    """
    codes = sorted(set(gemeenten))
    _ga_aan_de_beurt(scope, codes)
    if over > kwartaal.laatste_voorbij(scope.vandaag):
        raise Geweigerd(f"Het {over.naam} is nog niet voorbij.")
    vorm = _zelfde_vorm(codes, scope.vandaag)
    for oud in Opgave.objects.filter(gemeente_id__in=codes, staat="klaar"):
        _eis(scope, oud.gemeenten)
        Opgave.objects.filter(gemeente_id__in=oud.gemeenten, bundel=oud.bundel).delete()
    kop = {
        "bundel": nieuw_id(),
        "gemeenten": codes,
        "kwartaal": over.code,
        "berichtgever": berichtgever,
        "beschrijving": vorm.rij,
        "gemaakt_op": scope.nu,
        "gemaakt_dag": scope.vandaag,
        "door": scope.naam,
        "medewerker_id": scope.medewerker_id,
    }
    delen = [_deel(code, over, vorm, kop) for code in codes]
    oordeel = bestand.keur(delen, vorm.beschrijving, vorm.xsd)
    _tel_overlap(delen)
    for deel in delen:
        deel.stuk.opmerkingen = oordeel.opmerkingen
        deel.stuk.afdruk = "" if oordeel.opmerkingen else _afdruk(oordeel.inhoud)
        deel.stuk.tellingen["fout"] = sum(bool(rij.fouten) for rij in deel.rijen)
        deel.stuk.save(force_insert=True)
        OpgaveRegel.objects.bulk_create(deel.rijen, batch_size=1000)
        code = deel.stuk.gemeente_id
        log(scope=scope, handeling="maken", object=_OBJECT, gemeente_id=code)
        log_lijst(
            scope=scope, handeling="maken", object=_OBJECT, dossiers=((code, rij.dossier_id) for rij in deel.rijen)
        )
    return delen[0].stuk.bundel


def _zelfde_vorm(codes: Sequence[int], vandaag: date) -> Vorm:
    vormen = [queries.vorm(code, vandaag) for code in codes]
    if any((v.beschrijving, v.xsd) != (vormen[0].beschrijving, vormen[0].xsd) for v in vormen):
        raise Geweigerd(
            "Deze gemeenten gebruiken niet dezelfde beschrijving van het bestand. "
            "Maak een opgave per gemeente, of vraag de functioneel beheerder om de beschrijving gelijk te maken."
        )
    return vormen[0]


def _deel(code: int, over: Kwartaal, vorm: Vorm, kop: dict[str, Any]) -> Deel:
    """Read everybody of one gemeente once, and return the rows beside what was delivered before. Saves nothing."""
    eerder = frozenset(k for k in queries.kwartalen_geleverd([code])[code] if k <= over)
    gevraagd, kwartalen = vorm.beschrijving.gevraagd, sorted(eerder | {over})
    nu: dict[tuple[UUID, Kwartaal], dict[str, str]] = {}
    weg: dict[tuple[UUID, Kwartaal], str] = {}
    for id_, persoon in queries.personen(code):
        for k in kwartalen:
            if hoort_in(persoon, k):
                nu[id_, k] = kenmerken_van(persoon, k, gevraagd)
                weg[id_, k] = KENMERKEN["vertrokken_op"].lees(persoon, k)
    toen = queries.geleverd(code)
    stuk = Opgave(id=nieuw_id(), gemeente_id=code, **kop)
    rijen = []
    for nummer, r in enumerate(vergelijken.regels(nu, toen, kwartaal=over, eerder=eerder), 1):
        rij = OpgaveRegel(
            id=nieuw_id(),
            gemeente_id=code,
            opgave=stuk,
            dossier_id=r.dossier_id,
            nummer=nummer,
            kwartaal=r.kwartaal.code,
            soort=r.soort.value,
            waarden=dict(r.waarden),
            verschillen=[list(v) for v in r.verschillen],
            vertrokken_op=weg.get((r.dossier_id, r.kwartaal)) or None,
        )
        rij.fouten = bestand.keur_op_beschrijving(rij, vorm.beschrijving)
        rijen.append(rij)
    niet_meer = vergelijken.niet_meer((id_ for id_, k in nu if k == over), toen, kwartaal=over)
    stuk.tellingen = {**Counter(rij.soort for rij in rijen), "niet_meer": niet_meer}
    return Deel(stuk, rijen)


def _tel_overlap(delen: Sequence[Deel]) -> None:
    dubbel = overlap(delen)
    for deel in delen:
        code = deel.stuk.gemeente_id
        deel.stuk.tellingen["overlap"] = sum(any(p.gemeente_id == code for p in o.plaatsen) for o in dubbel)


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
        log(scope=scope, handeling="fouten weglaten", object=_OBJECT, gemeente_id=stuk.gemeente_id)


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
    if _afdruk(inhoud) != stukken[0].afdruk:
        raise Geweigerd("Dit bestand kan niet meer hetzelfde worden gemaakt. Maak de opgave opnieuw.")
    for deel in delen:
        code = deel.stuk.gemeente_id
        log(scope=scope, handeling="downloaden", object=_OBJECT, gemeente_id=code)
        log_lijst(
            scope=scope, handeling="downloaden", object=_OBJECT, dossiers=((code, rij.dossier_id) for rij in deel.rijen)
        )
    return inhoud


def houdt_tegen(stukken: Sequence[Opgave]) -> str:
    """Return why the file may not leave; empty when it may."""
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
        log(scope=scope, handeling="leveren", object=_OBJECT, gemeente_id=stuk.gemeente_id)


@transaction.atomic
def gooi_weg(*, scope: Scope, bundel_id: UUID) -> None:
    """Remove an opgave that was not delivered, with its rows."""
    stukken = _pak(scope, bundel_id)
    for stuk in stukken:
        log(scope=scope, handeling="weggooien", object=_OBJECT, gemeente_id=stuk.gemeente_id)
    Opgave.objects.filter(gemeente_id__in=[s.gemeente_id for s in stukken], bundel=bundel_id).delete()


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Wipe drafts older than `BEWAARD`, of all gemeenten; for the worker. True when there was something."""
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.wis_opgaven(%s::timestamptz)", [nu - BEWAARD])
        return bool(cursor.fetchone()[0])


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


def _afdruk(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


def _alle(scope: Scope, bundel_id: UUID) -> list[Opgave]:
    """Return all parts of a file; refuse when one belongs to a gemeente of somebody else."""
    stukken = queries.bundel(scope, bundel_id)
    if not stukken:
        raise Geweigerd("Deze opgave is er niet meer. Misschien maakte een collega een nieuwe.")
    _eis(scope, stukken[0].gemeenten)
    return stukken


def _pak(scope: Scope, bundel_id: UUID) -> list[Opgave]:
    """Take a turn, and return all parts of a file that is not delivered yet."""
    _ga_aan_de_beurt(scope, sorted(_alle(scope, bundel_id)[0].gemeenten))
    stukken = _alle(scope, bundel_id)
    if stukken[0].staat != "klaar":
        raise Geweigerd(f"{stukken[0].geleverd_door} heeft al vastgelegd dat dit bestand is geleverd.")
    return stukken


def _ga_aan_de_beurt(scope: Scope, codes: Sequence[int]) -> None:
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
