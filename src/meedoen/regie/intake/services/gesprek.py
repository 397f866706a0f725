# SPDX-License-Identifier: EUPL-1.2
"""The talk: beginning it, who is there, and the answers, saved question by question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, ziet
from meedoen.regie.dossiers.models import Dossier, Gezondheid
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.intake import queries
from meedoen.regie.intake.feiten import Ladder
from meedoen.regie.intake.models import Aantekening, Antwoord, Intake
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.startniveau import Startwaarde, schrijf
from meedoen.regie.intake.services.toegang import eis_lopende_intake, pak
from meedoen.regie.intake.staat import GESPREK, ONBEKEND, Gegeven, Gesprek, gesprek
from meedoen.regie.intake.vragen import LENGTE, ONDERDEEL_VAN, ONTWIJKEND, VRAGEN, Vraag, toon
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM

_NOTITIE = 4000


class Invoer(NamedTuple):
    """One question as a page sends it. `gezien` is the mark of what that page showed (`Gegeven.merk`)."""

    vraag: str
    waarde: str
    tekst: str = ""
    delen: bool = False
    gezien: str = ""


class Botsing(NamedTuple):
    """A colleague answered the same question meanwhile; theirs stays. `waarde`: what now stands, in words."""

    vraag: str
    door: str
    tijd: str
    waarde: str


class Bewaard(NamedTuple):
    """What a save came to: which questions were written, and which a colleague was first with."""

    vragen: tuple[str, ...]
    botsingen: tuple[Botsing, ...]


@transaction.atomic
def begin_gesprek(
    *, scope: Scope, dossier: Dossier, aanwezig: str, tolk: str = "", alleen_verteld: bool = False
) -> Intake:
    """Begin the talk: who is there, which interpreter, and whether the right to talk alone was told.

    Whoever comes has appeared: an open oproep gets that outcome. In the azc the talk is voluntary.
    """
    nu, stand = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    eis_lopende_intake(nu, stand.feiten)
    if stand.feiten.intake_gestart is not None:
        raise IntakeWeigering("al_begonnen")
    inhouden = [*_verschenen(stand, scope.vandaag)]
    if alleen_verteld:
        inhouden.append(g.AlleenPratenVerteld(datum=scope.vandaag))
    inhouden.append(g.IntakeGestart(datum=scope.vandaag, vrijwillig=stand.vrijwillig))
    leg_alles_vast(scope=scope, dossier=nu, feiten=[_feit(inhoud, scope) for inhoud in inhouden])
    rij, _ = Intake.objects.update_or_create(
        gemeente_id=nu.gemeente_id,
        dossier_id=nu.id,
        defaults={"aanwezig": aanwezig.strip()[:200], "tolk": tolk.strip()[:100], "versie": 1},
        create_defaults={
            "id": nieuw_id(),
            "aanwezig": aanwezig.strip()[:200],
            "tolk": tolk.strip()[:100],
            "versie": 1,
        },
    )
    return rij


def _verschenen(stand: Ladder, vandaag: date) -> list[g.Gegevens]:
    laatste = stand.laatste
    if laatste is None or laatste.nummer is None or laatste.uitkomst is not None:
        return []
    return [g.OproepUitkomst(nummer=laatste.nummer, uitkomst=g.Opkomst.VERSCHENEN, datum=vandaag)]


def _feit(inhoud: g.Gegevens, scope: Scope) -> Feit:
    return Feit(inhoud, scope.vandaag, g.Bron.MEDEWERKER)


@transaction.atomic
def wijzig_gesprek(
    *, scope: Scope, dossier: Dossier, aanwezig: str, tolk: str, alleen_verteld: bool, versie: int
) -> Intake:
    """Change who is there, or lay down that the right to talk alone was told. Raises IntakeWeigering."""
    nu, stand = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    eis_lopende_intake(nu, stand.feiten)
    rij = _bestaand(nu, stand, scope)
    if rij.versie != versie:
        raise IntakeWeigering("intussen_collega")
    rij.aanwezig, rij.tolk, rij.versie = aanwezig.strip()[:200], tolk.strip()[:100], rij.versie + 1
    rij.save()
    if alleen_verteld and stand.feiten.alleen_praten is None:
        feit = _feit(g.AlleenPratenVerteld(datum=scope.vandaag), scope)
        leg_alles_vast(scope=scope, dossier=nu, feiten=[feit])
    else:
        _noteer(scope, nu, "gesprek brede intake")
    return rij


def _bestaand(dossier: Dossier, stand: Ladder, scope: Scope) -> Intake:
    if stand.feiten.intake_gestart is None:
        raise IntakeWeigering("niet_begonnen")
    rij = queries.intake(dossier)
    return rij or Intake.objects.create(id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)


@transaction.atomic
def bewaar_antwoorden(*, scope: Scope, dossier: Dossier, invoer: Sequence[Invoer]) -> Bewaard:
    """Save answers and notes of one or more questions; what did not change since it was shown is left alone.

    A question that a colleague changed since then keeps theirs and comes back as `Botsing`. Raises
    IntakeWeigering (`veld`: the question) for an answer that can't be.
    """
    nu, stand = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    eis_lopende_intake(nu, stand.feiten)
    if stand.feiten.intake_gestart is None:
        raise IntakeWeigering("niet_begonnen")
    staat = gesprek(scope, nu, stand.feiten)
    gewijzigd: list[Invoer] = []
    botsingen: list[Botsing] = []
    for deel in invoer:
        controleer(scope, nu, deel)
        oud = staat.gegevens[deel.vraag]
        nieuw = deel._replace(tekst=deel.tekst.strip()[:_NOTITIE], waarde=deel.waarde.strip())
        if _zelfde(oud, nieuw) or deel.gezien == _merk_van(deel, oud):
            continue
        if deel.gezien != oud.merk and oud.wie != scope.medewerker_id:
            botsingen.append(_botsing(deel.vraag, oud))
            continue
        gewijzigd.append(nieuw)
    for deel in gewijzigd:
        _schrijf(scope, nu, deel, staat)
    if gewijzigd:
        _noteer(scope, nu, f"antwoorden: {ONDERDEEL_VAN[gewijzigd[0].vraag]}")
    return Bewaard(tuple(deel.vraag for deel in gewijzigd), tuple(botsingen))


def _zelfde(oud: Gegeven, nieuw: Invoer) -> bool:
    return (oud.waarde, oud.tekst, oud.delen) == (nieuw.waarde, nieuw.tekst, nieuw.delen and bool(nieuw.tekst))


def _merk_van(deel: Invoer, oud: Gegeven) -> str:
    """Return the mark that the page would show for what it sends now: equal means nobody touched it there."""
    bewerking = deel.gezien.partition(".")[0]
    toen = Gegeven(
        waarde=deel.waarde, tekst=deel.tekst, delen=deel.delen, bewerking=int(bewerking) if bewerking.isdigit() else -1
    )
    return toen.merk


def _botsing(code: str, oud: Gegeven) -> Botsing:
    tijd = datums.tijdstip(oud.op.astimezone(AMSTERDAM)) if oud.op else ""
    return Botsing(code, oud.door or "Een collega", tijd, toon(VRAGEN[code], oud.waarde) or "geen antwoord")


def controleer(scope: Scope, dossier: Dossier, deel: Invoer) -> None:
    """Refuse an answer that the question does not know."""
    vraag = VRAGEN.get(deel.vraag)
    if vraag is None:
        raise IntakeWeigering("onbekende_vraag")
    if vraag.veldgroep is Veldgroep.GEZONDHEID and not ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id):
        raise IntakeWeigering("gezondheid_mag_niet", veld=vraag.code)
    waarde = deel.waarde.strip()
    if not waarde or waarde in ONTWIJKEND:
        return
    if vraag.soort in ("keuze", "meer"):
        gekozen = waarde.split(",") if vraag.soort == "meer" else [waarde]
        if not set(gekozen) <= {code for code, _ in vraag.keuzes}:
            raise IntakeWeigering("keuze", veld=vraag.code)
    elif vraag.soort == "getal":
        if not re.fullmatch(r"[0-9]{1,3}", waarde) or not vraag.laagst <= int(waarde) <= vraag.hoogst:
            raise IntakeWeigering("getal", veld=vraag.code, laagst=vraag.laagst, hoogst=vraag.hoogst)
    elif len(waarde) > _lengte(vraag):
        raise IntakeWeigering("te_veel_tekst", veld=vraag.code, lengte=_lengte(vraag))


def _lengte(vraag: Vraag) -> int:
    return 200 if vraag.veld else LENGTE


def _schrijf(scope: Scope, dossier: Dossier, deel: Invoer, staat: Gesprek) -> None:
    vraag, oud = VRAGEN[deel.vraag], staat.gegevens[deel.vraag]
    if deel.waarde != oud.waarde:
        _schrijf_waarde(scope, dossier, vraag, deel.waarde)
    if (deel.tekst, deel.delen) != (oud.tekst, oud.delen):
        gezondheid = vraag.veldgroep is Veldgroep.GEZONDHEID
        _zet(
            scope,
            dossier,
            vraag,
            Aantekening,
            Veldgroep.GEZONDHEID if gezondheid else Veldgroep.NOTITIES,
            tekst=deel.tekst,
            delen=deel.delen and bool(deel.tekst) and not gezondheid,
        )


def _schrijf_waarde(scope: Scope, dossier: Dossier, vraag: Vraag, waarde: str) -> None:
    tabel, _, veld = vraag.veld.partition(".")
    bewaard = waarde
    if tabel == "startniveau":
        leeg = waarde in ONTWIJKEND
        bron = ONBEKEND[waarde] if leeg else GESPREK if waarde else ""
        schrijf(scope=scope, dossier=dossier, waarden={veld: Startwaarde("" if leeg else waarde, bron)})
        bewaard = ""
    elif tabel == "gezondheid":
        _zet_gezondheid(dossier, veld, {"ja": True, "nee": False}.get(waarde))
        bewaard = waarde if waarde in ONTWIJKEND else ""
    _zet(scope, dossier, vraag, Antwoord, vraag.veldgroep, waarde=bewaard)


def _zet_gezondheid(dossier: Dossier, veld: str, waarde: bool | None) -> None:
    rijen = Gezondheid.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    if not rijen.update(**{veld: waarde}) and waarde is not None:
        Gezondheid.objects.create(
            id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, **{veld: waarde}
        )


def _zet(
    scope: Scope,
    dossier: Dossier,
    vraag: Vraag,
    tabel: type[Antwoord] | type[Aantekening],
    veldgroep: Veldgroep,
    **velden: object,
) -> None:
    """Write the row of this question; each save counts up and says whose it was."""
    rij = tabel._default_manager.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, vraag=vraag.code
    ).first()
    if rij is None:
        rij = tabel(
            id=nieuw_id(),
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            vraag=vraag.code,
            bewerking=0,
        )
    rij.onderdeel, rij.veldgroep = ONDERDEEL_VAN[vraag.code], veldgroep.value
    rij.bewerking += 1
    rij.bewaard_op, rij.bewaard_door, rij.medewerker_id = scope.nu, scope.naam, scope.medewerker_id
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    rij.save()


def _noteer(scope: Scope, dossier: Dossier, wat: str) -> None:
    log(
        scope=scope,
        handeling="vastleggen",
        object=wat[:80],
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
