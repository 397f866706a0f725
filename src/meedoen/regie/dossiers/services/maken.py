# SPDX-License-Identifier: EUPL-1.2
"""A new dossier, from the chain or by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.domein.toegang import Handeling, Rol, Scope, mag_in
from meedoen.regie.dossiers import namen
from meedoen.regie.dossiers.models import Contact, Dossier, Identificatie, Verblijf
from meedoen.regie.dossiers.services.fouten import DubbelDossier, Weigering
from meedoen.regie.dossiers.services.vastleggen import Feit, leg_alles_vast
from meedoen.regie.organisaties.models import nieuw_id

NAAM_ONBEKEND = "naam nog onbekend"
# First half of the two-part advisory key: one number series per gemeente.
_SLOT_NUMMER = 7_001


@transaction.atomic
def maak_dossier(
    *,
    scope: Scope,
    gemeente_id: int,
    bsn: str | None = None,
    v_nummer: str | int | None = None,
    naam: str | None = None,
    voornamen: str = "",
    achternaam: str = "",
    geboortedatum: date | None = None,
    geslacht: str = "",
    taal: str = "",
    tolk: str = "",
    geheim_adres: bool = False,
    feiten: Sequence[Feit] = (),
    ook_als_naam_bestaat: bool = False,
    overgenomen_van: UUID | None = None,
) -> Dossier:
    """Make the dossier of one newcomer with its first facts.

    `naam`: the name as one piece; `voornamen` and `achternaam` go before it. Without a name: "naam nog onbekend",
    a task. Raise `DubbelDossier` when the number is known here (hard) or, by hand, name and birth date are (soft;
    `ook_als_naam_bestaat` says a person looked).
    """
    ga_aan_de_beurt(scope, gemeente_id)
    bsn_, v_nummer_ = lees_nummers(bsn, v_nummer)
    if naam and not achternaam:
        voornamen, achternaam = namen.splits(naam)
    controleer_dubbel(
        gemeente_id=gemeente_id,
        bsn=bsn_,
        v_nummer=v_nummer_,
        naam=None if ook_als_naam_bestaat or scope.rol is Rol.KETEN else (voornamen, achternaam),
        geboortedatum=geboortedatum,
    )
    dossier = _nieuwe_rij(
        scope,
        gemeente_id,
        **naamvelden(voornamen, achternaam),
        geboortedatum=geboortedatum,
        geslacht=geslacht,
        taal=taal,
        tolk=tolk,
        geheim_adres=geheim_adres,
        overgenomen_van=overgenomen_van,
    )
    _veldgroepen(dossier, bsn_, v_nummer_)
    leg_alles_vast(scope=scope, dossier=dossier, feiten=[_begin(scope, dossier, bsn_), *feiten])
    return dossier


def ga_aan_de_beurt(scope: Scope, gemeente_id: int) -> None:
    """Refuse who may not, and wait until nobody else makes a dossier here.

    One at a time per gemeente: the number goes up by one, and a double can't slip in between.
    """
    if not mag_in(scope, Handeling.DOSSIER_MAKEN, gemeente_id):
        raise Weigering("mag_niet")
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s::int, %s::int)", [_SLOT_NUMMER, gemeente_id])


def _nieuwe_rij(scope: Scope, gemeente_id: int, **velden: object) -> Dossier:
    return Dossier.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        nummer=volgend_nummer(gemeente_id, scope.vandaag.year),
        fase=Fase.INTAKE.value,
        fase_sinds=scope.vandaag,
        aangemaakt_op=scope.nu,
        **velden,
    )


def _veldgroepen(dossier: Dossier, bsn: str | None, v_nummer: str | None) -> None:
    """Lay down the field groups that every dossier has, empty but for its numbers."""
    van = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    Identificatie.objects.create(**van, bsn=bsn, v_nummer=v_nummer)
    Contact.objects.create(**van)
    Verblijf.objects.create(**van)


def _begin(scope: Scope, dossier: Dossier, bsn: str | None) -> Feit:
    van_keten = scope.rol is Rol.KETEN
    return Feit(
        g.DossierGemaakt(
            datum=scope.vandaag,
            wijze="notificatie" if van_keten else "met_de_hand",
            naam_bekend=dossier.naam_bekend,
            bsn_bekend=bsn is not None,
        ),
        scope.vandaag,
        g.Bron.SYSTEEM if van_keten else g.Bron.MEDEWERKER,
    )


def lees_nummers(bsn: str | None, v_nummer: str | int | None) -> tuple[str | None, str | None]:
    """Return BSN and V-nummer in the form we store; raise `Weigering` for one that can't be."""
    bsn_ = lees_bsn(bsn) if bsn else None
    if bsn and bsn_ is None:
        raise Weigering("bsn_klopt_niet")
    gegeven = v_nummer is not None and v_nummer != ""
    getal = lees_v_nummer(v_nummer) if v_nummer is not None and gegeven else None
    if gegeven and getal is None:
        raise Weigering("v_nummer_klopt_niet")
    if bsn_ is None and getal is None:
        raise Weigering("nummer_nodig")
    return bsn_, None if getal is None else toon_v_nummer(getal)


def controleer_dubbel(
    *,
    gemeente_id: int,
    bsn: str | None,
    v_nummer: str | None,
    naam: tuple[str, str] | None = None,
    geboortedatum: date | None = None,
    behalve: UUID | None = None,
) -> None:
    """Raise `DubbelDossier` when this gemeente has the number, or the name with the birth date, already."""
    actief = Identificatie.objects.filter(gemeente_id=gemeente_id, actief=True).select_related("dossier")
    if behalve is not None:
        actief = actief.exclude(dossier_id=behalve)
    for veld, waarde in (("bsn", bsn), ("v_nummer", v_nummer)):
        gevonden = actief.filter(**{veld: waarde}).first() if waarde else None
        if gevonden is not None:
            ander = gevonden.dossier
            raise DubbelDossier(ander.id, nummer=ander.nummer, naam=ander.naam, hard=True)
    if naam is None or geboortedatum is None or not naam[1]:
        return
    zelfde = Dossier.objects.filter(
        gemeente_id=gemeente_id,
        geboortedatum=geboortedatum,
        sorteernaam=namen.sorteernaam(*naam),
        samengevoegd_in__isnull=True,
    )
    dubbel = zelfde.exclude(id=behalve).first() if behalve else zelfde.first()
    if dubbel is not None:
        raise DubbelDossier(dubbel.id, nummer=dubbel.nummer, naam=dubbel.naam, hard=False)


def naamvelden(voornamen: str, achternaam: str) -> dict[str, object]:
    """Return all fields of a dossier that follow from the name; without one it sorts behind the others."""
    voornamen, achternaam = " ".join(voornamen.split()), " ".join(achternaam.split())
    bekend = bool(achternaam or voornamen)
    return {
        "voornamen": voornamen[:100],
        "achternaam": achternaam[:100],
        "naam": namen.volle_naam(voornamen, achternaam)[:160] if bekend else NAAM_ONBEKEND,
        "naam_bekend": bekend,
        "sorteernaam": namen.sorteernaam(voornamen, achternaam) if bekend else "~",
        "zoeknaam": namen.zoeknaam(voornamen, achternaam),
    }


def volgend_nummer(gemeente_id: int, jaar: int) -> str:
    """Return the first free number of this year, "2026-00012". Only after `ga_aan_de_beurt`."""
    # Ranges on text stay usable under Row-Level Security, LIKE does not.
    laatste = (
        Dossier.objects.filter(gemeente_id=gemeente_id, nummer__gte=f"{jaar}-", nummer__lt=f"{jaar}.")
        .order_by("-nummer")
        .values_list("nummer", flat=True)
        .first()
    )
    volgende = int(laatste.split("-")[1]) + 1 if laatste else 1
    return f"{jaar}-{volgende:05d}"
