# SPDX-License-Identifier: EUPL-1.2
"""What we know of the person: name, numbers, language, contact, address, household."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django.db import models, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.recht.kalender import tel_maanden_op
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Gezinslid, Identificatie, Verblijf
from meedoen.regie.dossiers.services import mail
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.maken import controleer_dubbel, naamvelden
from meedoen.regie.dossiers.services.vastleggen import Feit, eis_open, houd_vast, leg_alles_vast, neem_over
from meedoen.regie.organisaties.models import nieuw_id

_DOSSIER = frozenset({
    "voornamen", "achternaam", "uitspraak", "geslacht", "geboortedatum", "taal", "talen", "tolk", "geheim_adres",
})  # fmt: skip
_NUMMERS = frozenset({"bsn", "v_nummer"})
_CONTACT = frozenset({
    "telefoon", "telefoon_uitleg", "email", "straat", "huisnummer", "postcode", "plaats", "veilig_contact",
    "mag_mailen",
})  # fmt: skip
_VERBLIJF = frozenset({"asiel_bepaalde_tijd"})
_VOLWASSEN = 18 * 12
_OPVANG_TOT = 12 * 12
"""Months old: from then on a child can be alone while a parent has lessons, as our process has it."""
_TITEL = ("verblijfstitel", "titel_vanaf", "titel_tot")
"""A fact of its own on the tijdlijn, with its days; `Verblijf` shows the last."""
_GROEP = {
    Identificatie: Veldgroep.BSN,
    Contact: Veldgroep.NAAM_CONTACT,
    Verblijf: Veldgroep.VERBLIJF,
}
_TABEL: dict[str, type[models.Model]] = {
    **dict.fromkeys(_NUMMERS, Identificatie),
    **dict.fromkeys(_CONTACT, Contact),
    **dict.fromkeys(_VERBLIJF, Verblijf),
}


@transaction.atomic
def vul_gegevens_aan(
    *, scope: Scope, dossier: Dossier, velden: Mapping[str, object], bron: g.Bron = g.Bron.MEDEWERKER
) -> tuple[str, ...]:
    """Write these fields of the person and lay down which ones changed. Return their names.

    `velden`: names of `Dossier` (names, birth date, language, interpreter, geheim_adres …), `Identificatie`,
    `Contact` and `Verblijf`. Raise `Weigering` for a name outside those, a number that can't be, or a double.
    """
    if not mag_in(scope, Handeling.GEGEVENS_AANVULLEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    onbekend = sorted(velden.keys() - _DOSSIER - _TABEL.keys() - set(_TITEL))
    if onbekend:
        raise Weigering("onbekend_veld", veld=onbekend[0])
    nu = houd_vast(scope=scope, dossier=dossier)
    eis_open(scope, nu)
    gelezen = _lees_nummers(velden)
    if _NUMMERS & gelezen.keys():
        controleer_dubbel(
            gemeente_id=nu.gemeente_id,
            bsn=gelezen.get("bsn"),
            v_nummer=gelezen.get("v_nummer"),
            behalve=nu.id,
        )
    per_groep = {Veldgroep.NAAM_CONTACT: _schrijf_dossier(nu, gelezen)}
    for tabel, groep in _GROEP.items():
        gewijzigd = _schrijf_tabel(nu, tabel, {v: w for v, w in gelezen.items() if _TABEL.get(v) is tabel})
        per_groep[groep] = per_groep.get(groep, ()) + gewijzigd
    feiten = [
        Feit(g.GegevensAangevuld(velden=namen), scope.vandaag, bron, veldgroep=groep)
        for groep, namen in per_groep.items()
        if namen
    ]
    if mail.RAAKT & {naam for namen in per_groep.values() for naam in namen}:
        feiten += [Feit(feit, scope.vandaag, bron) for feit in mail.na_ander_adres(scope=scope, dossier=nu)]
    titels = _titels(scope, nu, gelezen, bron)
    feiten += titels
    if feiten:
        leg_alles_vast(scope=scope, dossier=nu, feiten=feiten)
        neem_over(nu, dossier)
    namen = tuple(naam for namen in per_groep.values() for naam in namen)
    return (*namen, "verblijfstitel") if titels else namen


def _titels(scope: Scope, dossier: Dossier, velden: Mapping[str, Any], bron: g.Bron) -> list[Feit]:
    """Return the row of a changed residence title, before it that of a title which has none on the tijdlijn yet."""
    if not velden.keys() & set(_TITEL):
        return []
    van = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    waarden = Verblijf.objects.filter(**van).values_list(*_TITEL).first()
    oud = _titel(*(waarden or ("", None, None)))
    nieuw = _titel(*(velden.get(veld, was) for veld, was in zip(_TITEL, (oud.titel, oud.vanaf, oud.tot), strict=True)))
    if nieuw == oud:
        return []
    uit = [Feit(nieuw, nieuw.vanaf or scope.vandaag, bron)]
    eerder = Gebeurtenis.objects.filter(**van, kenmerk=nieuw.code).exists()
    if not eerder and oud != _titel("", None, None):
        uit.insert(0, Feit(oud, oud.vanaf or scope.vandaag, g.Bron.SYSTEEM, grond="stond al in het dossier"))
    return uit


def _titel(titel: str, vanaf: date | None, tot: date | None) -> g.VerblijfstitelVastgesteld:
    return g.VerblijfstitelVastgesteld(titel=titel, vanaf=vanaf, tot=tot)


def _lees_nummers(velden: Mapping[str, object]) -> dict[str, Any]:
    gelezen = dict(velden)
    if gelezen.get("bsn"):
        gelezen["bsn"] = lees_bsn(str(gelezen["bsn"]))
        if gelezen["bsn"] is None:
            raise Weigering("bsn_klopt_niet")
    if gelezen.get("v_nummer"):
        getal = lees_v_nummer(str(gelezen["v_nummer"]))
        if getal is None:
            raise Weigering("v_nummer_klopt_niet")
        gelezen["v_nummer"] = toon_v_nummer(getal)
    for nummer in _NUMMERS & gelezen.keys():
        gelezen[nummer] = gelezen[nummer] or None
    return gelezen


def _schrijf_dossier(dossier: Dossier, velden: Mapping[str, Any]) -> tuple[str, ...]:
    """Write the fields of the dossier itself; a changed name also changes how it sorts and is found."""
    anders = {v: w for v, w in velden.items() if v in _DOSSIER and getattr(dossier, v) != w}
    if not anders:
        return ()
    namen = tuple(sorted(anders.keys() - {"voornamen", "achternaam"}))
    if anders.keys() & {"voornamen", "achternaam"}:
        anders |= naamvelden(anders.get("voornamen", dossier.voornamen), anders.get("achternaam", dossier.achternaam))
        namen = ("naam", *namen)
    Dossier.objects.filter(gemeente_id=dossier.gemeente_id, id=dossier.id).update(**anders)
    for veld, waarde in anders.items():
        setattr(dossier, veld, waarde)
    return namen


def _schrijf_tabel(dossier: Dossier, tabel: type[models.Model], velden: Mapping[str, Any]) -> tuple[str, ...]:
    if not velden:
        return ()
    van = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    rijen = tabel._default_manager.filter(**van)
    oud = rijen.first()
    if oud is None:
        tabel._default_manager.create(id=nieuw_id(), **van, **velden)
        return tuple(sorted(veld for veld, waarde in velden.items() if waarde not in (None, "")))
    anders = {veld: waarde for veld, waarde in velden.items() if getattr(oud, veld) != waarde}
    if anders:
        rijen.update(**anders)
    return tuple(sorted(anders))


@transaction.atomic
def bewaar_gezinslid(
    *,
    scope: Scope,
    dossier: Dossier,
    relatie: str,
    naam: str,
    geboortedatum: date | None = None,
    woont_bij: bool = True,
    alleen_maand: bool = False,
    vve: str = "",
    school: str = "",
    opvang: bool | None = None,
    uit_buitenland: bool | None = None,
    gezinslid_id: UUID | None = None,
) -> Gezinslid:
    """Add a member of the household, or change the one with `gezinslid_id`; what is there already is not done again.

    What is of children alone (`vve`, `school`, `opvang`, `uit_buitenland`) is kept of a child only.
    """
    _mag_gezin(scope, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    eis_open(scope, nu)
    velden: dict[str, Any] = {
        "relatie": relatie, "naam": naam.strip()[:160], "geboortedatum": geboortedatum, "alleen_maand": alleen_maand,
        "woont_bij": woont_bij, "vve": "", "school": "", "opvang": None, "uit_buitenland": None,
    }  # fmt: skip
    if relatie == "kind":
        velden |= {
            "vve": vve.strip()[:200], "school": school, "opvang": opvang, "uit_buitenland": uit_buitenland,
        }  # fmt: skip
    al = Gezinslid.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, **velden)
    if gezinslid_id is not None:
        al = al.filter(id=gezinslid_id)
    if (zelfde := al.first()) is not None:
        return zelfde
    if gezinslid_id is None:
        lid = Gezinslid.objects.create(id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, **velden)
    else:
        lid = Gezinslid.objects.get(gemeente_id=nu.gemeente_id, dossier_id=nu.id, id=gezinslid_id)
        for veld, waarde in velden.items():
            setattr(lid, veld, waarde)
        lid.save(force_update=True)
    _leg_gezin_vast(scope, nu, dossier)
    return lid


@transaction.atomic
def verwijder_gezinslid(*, scope: Scope, dossier: Dossier, gezinslid_id: UUID) -> None:
    """Take a member off the household; that it changed stays on the tijdlijn."""
    _mag_gezin(scope, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    eis_open(scope, nu)
    lid = Gezinslid.objects.get(gemeente_id=nu.gemeente_id, dossier_id=nu.id, id=gezinslid_id)
    lid.delete()
    _leg_gezin_vast(scope, nu, dossier)


def _mag_gezin(scope: Scope, dossier: Dossier) -> None:
    if not mag_in(scope, Handeling.GEGEVENS_AANVULLEN, dossier.gemeente_id):
        raise Weigering("mag_niet")


def _leg_gezin_vast(scope: Scope, nu: Dossier, dossier: Dossier) -> None:
    thuis = Gezinslid.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, relatie="kind", woont_bij=True)
    jonger = partial(_jonger_dan, scope.vandaag)
    kinderen = [kind for kind in thuis if jonger(kind, _VOLWASSEN)]
    opvang = sum(kind.opvang is not False and jonger(kind, _OPVANG_TOT) for kind in kinderen)
    # The month is all that is needed to be in time: no birthday of a child stands on the tijdlijn.
    maanden = {
        tel_maanden_op(kind.geboortedatum.replace(day=1), _VOLWASSEN).dag
        for kind in kinderen
        if kind.geboortedatum is not None and kind.uit_buitenland is not False
    }
    inhoud = g.GegevensAangevuld(
        velden=("gezin",), kinderen=len(kinderen), opvang=opvang if kinderen else None,
        worden_18=tuple(sorted(maanden)),
    )  # fmt: skip
    feit = Feit(inhoud, scope.vandaag, g.Bron.MEDEWERKER, veldgroep=Veldgroep.GEZIN)
    leg_alles_vast(scope=scope, dossier=nu, feiten=[feit])
    neem_over(nu, dossier)


def _jonger_dan(dag: date, kind: Gezinslid, maanden: int) -> bool:
    """Say whether a child is not that many months old yet on this day; who was born when nobody knows, counts."""
    if kind.geboortedatum is None:
        return True
    grens = tel_maanden_op(kind.geboortedatum, maanden).dag
    # Of whom only the month is known, the birthday is somewhere in it.
    return dag < (tel_maanden_op(grens, 1).dag if kind.alleen_maand else grens)
