# SPDX-License-Identifier: EUPL-1.2
"""Reads: the columns a gemeente chose, the files, and the dossiers that rows of a file may be about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Aanleiding
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Rol, Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Identificatie
from meedoen.regie.inlezen import velden
from meedoen.regie.inlezen.keuren import Collega, Omgeving, Profiel, kolommen
from meedoen.regie.inlezen.models import Indeling, InleesRij, Inlezing
from meedoen.regie.inlezen.soorten import COA, OUD, SOORTEN, Bestandsoort
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.web.rekenblad import Tabel
from meedoen.regie.wijzigingen.models import Huishoudband

_UIT_BESTAND: Final = [soort.bron.value for soort in SOORTEN.values()]


def indelingen(gemeente_id: int, soort: Bestandsoort = COA) -> list[Indeling]:
    """Return all that this gemeente ever chose for this kind of list, newest first."""
    eigen = Indeling.objects.filter(gemeente_id=gemeente_id, soort=soort.code)
    return list(eigen.order_by("-vanaf", "-vastgelegd_op", "-id"))


class Keuze(NamedTuple):
    """Field -> column, and which choice of the gemeente that is; None: our proposal."""

    kolommen: velden.Indeling
    rij: Indeling | None


def keuze(gemeente_id: int, vandaag: date, soort: Bestandsoort = COA) -> Keuze:
    """Return the columns as they hold on `vandaag`: what the gemeente chose, or our proposal."""
    rij = next((rij for rij in indelingen(gemeente_id, soort) if rij.vanaf <= vandaag), None)
    return Keuze(soort.standaard, None) if rij is None else _keuze(rij, soort)


def indeling(gemeente_id: int, vandaag: date, soort: Bestandsoort = COA) -> velden.Indeling:
    """Return field -> column as it holds on `vandaag`."""
    return keuze(gemeente_id, vandaag, soort).kolommen


def indeling_van(stuk: Inlezing) -> Keuze:
    """Return the columns with which this file was read, whatever was chosen since."""
    soort = SOORTEN[stuk.soort]
    if stuk.indeling_id is None:
        return Keuze(soort.standaard, None)
    return _keuze(Indeling.objects.get(gemeente_id=stuk.gemeente_id, id=stuk.indeling_id), soort)


def _keuze(rij: Indeling, soort: Bestandsoort) -> Keuze:
    return Keuze({naam: rij.kolommen.get(naam, "") for naam in soort.op_naam}, rij)


def inlezingen(scope: Scope, soort: Bestandsoort = COA, *, aantal: int = 50) -> list[Inlezing]:
    """Return the files that were read in these gemeenten, newest first."""
    return list(
        Inlezing.objects.filter(gemeente_id__in=scope.gemeenten, soort=soort.code)
        .select_related("gemeente")
        .order_by("-gelezen_op", "-id")[:aantal]
    )


def inlezing(scope: Scope, id_: UUID, soort: Bestandsoort | None = None) -> Inlezing:
    """Return one file, of this kind when one is named. Raise `Inlezing.DoesNotExist` outside this scope."""
    alle = Inlezing.objects.select_related("gemeente").filter(gemeente_id__in=scope.gemeenten)
    return (alle if soort is None else alle.filter(soort=soort.code)).get(id=id_)


def rijen(stuk: Inlezing, soorten: Sequence[str] = ()) -> list[InleesRij]:
    """Return the rows of a file in their order; of these kinds only, when some are named."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id).order_by("nummer")
    return list(alle.filter(soort__in=soorten) if soorten else alle)


def open_rijen(stuk: Inlezing, veld: str) -> QuerySet[InleesRij]:
    """Return the rows that have no `veld` ("soort" or "uitkomst") yet, in their order."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id)
    return alle.filter(**{veld: ""}).order_by("nummer")


def te_ongedaan(stuk: Inlezing) -> QuerySet[InleesRij]:
    """Return the rows that wrote into a dossier and were not undone yet, in their order."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id)
    return alle.filter(uitkomst__in=["gemaakt", "bijgewerkt"]).order_by("nummer")


class Gezien(NamedTuple):
    """Of the rows that were judged before: (field, number) -> row, dossier -> row, and household -> how many rows."""

    nummers: dict[tuple[str, str], int]
    dossiers: dict[UUID, int]
    huishoudens: Counter[str]


def gezien(stuk: Inlezing) -> Gezien:
    """Return what the rows of this file that were judged already are about."""
    uit = Gezien({}, {}, Counter())
    gelezen = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id).exclude(soort="")
    for nummer, profiel, soort, dossier_id in gelezen.values_list("nummer", "profiel", "soort", "dossier_id"):
        for veld in ("v_nummer", "bsn"):
            if profiel.get(veld):
                uit.nummers[(veld, profiel[veld])] = nummer
        if dossier_id is not None and soort != "lijkt":
            uit.dossiers[dossier_id] = nummer
        if profiel.get("huishouden"):
            uit.huishoudens[profiel["huishouden"]] += 1
    return uit


def ongelezen(stuk: Inlezing) -> Tabel:
    """Return the rows of a list that are to be judged yet, as they stood in the file."""
    open_ = open_rijen(stuk, "soort").values_list("nummer", "cellen")
    return Tabel(tuple(stuk.kop), tuple((nummer, tuple(cellen)) for nummer, cellen in open_))


def huisgenoten(stuk: Inlezing, huishoudens_: Iterable[str]) -> list[InleesRij]:
    """Return the rows of a file that name one of these households and have a dossier that was looked at."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id, dossier_id__isnull=False)
    gedaan = alle.filter(uitkomst__in=["gemaakt", "bijgewerkt", "niets_nieuws"], profiel__huishouden__in=huishoudens_)
    return list(gedaan.order_by("nummer"))


def voortgang(stuk: Inlezing) -> tuple[int, int]:
    """Return how many rows the worker has done of what it is doing now, and how many there are to do."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id)
    totaal = alle.count()
    if stuk.staat == "terug":
        gedaan = alle.filter(uitkomst__in=["ongedaan", "verder"]).count()
        return gedaan, gedaan + te_ongedaan(stuk).count()
    return totaal - open_rijen(stuk, "soort" if stuk.staat == "lezen" else "uitkomst").count(), totaal


def tel(stuk: Inlezing, veld: str) -> dict[str, int]:
    """Return how many rows of a file have which value of `veld`, "soort" or "uitkomst"."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id).order_by()
    return dict(alle.values_list(veld).annotate(aantal=Count("id")))


def tel_keuzes(stuk: Inlezing) -> dict[str, int]:
    """Return how many rows that were not written yet get which choice; a faulty row counts as "fout"."""
    keuze = Case(When(soort="fout", then=Value("fout")), default=F("keuze"))
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id, uitkomst="").order_by()
    return dict(alle.annotate(wat=keuze).values_list("wat").annotate(aantal=Count("id")))


def collegas(gemeente_id: int, vandaag: date) -> dict[str, Collega]:
    """Return e-mail address -> consulent or teamleider of this gemeente on `vandaag`; one query."""
    rijen = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=vandaag), gemeente_id=gemeente_id, vanaf__lte=vandaag,
        rol__in=[Rol.CONSULENT.value, Rol.TEAMLEIDER.value],
    )  # fmt: skip
    wie = rijen.order_by("medewerker_id").values_list("medewerker__email", "medewerker_id", "medewerker__naam")
    return {email.casefold(): Collega(id_, naam) for email, id_, naam in wie if email}


def omgeving(gemeente_id: int, vandaag: date, soort: Bestandsoort, samen: Mapping[str, int]) -> Omgeving:
    """Return what the rows of a list are judged by; `samen`: household -> how many rows of it name it."""
    return Omgeving(gemeente_id, vandaag, {}, collegas(gemeente_id, vandaag) if soort is OUD else {}, samen)


def huishoudens(tabel: Tabel, indeling: velden.Indeling, soort: Bestandsoort) -> Counter[str]:
    """Return household -> how many rows of this table name it."""
    plek = kolommen(tabel, indeling, soort).get("huishouden") if soort is OUD else None
    namen = (cellen[plek] for _, cellen in tabel.rijen if plek is not None and plek < len(cellen))
    return Counter(velden.sleutel(naam) for naam in namen if naam)


def huishoudbanden(gemeente_id: int, dossier_ids: Sequence[UUID]) -> QuerySet[Huishoudband]:
    """Return the ties of a household that one of these dossiers has or had."""
    van = Q(dossier_id__in=dossier_ids) | Q(ander_id__in=dossier_ids)
    return Huishoudband.objects.filter(van, gemeente_id=gemeente_id)


class Stand(NamedTuple):
    """What the dossiers of one gemeente hold, for all rows of a file at once.

    `op_v_nummer`, `op_bsn`: number -> dossier. `geboren`: birth date -> dossiers.
    """

    op_v_nummer: dict[str, Dossier]
    op_bsn: dict[str, Dossier]
    geboren: dict[date, list[Dossier]]


class Inhoud(NamedTuple):
    """Of the dossiers that rows are about: dossier -> (BSN, V-nummer), facts, notes that a file brought.

    `bronnen`: code of a kind of fact -> who told it last. `contact`: telephone and e-mail. `huishoudens`: the dossiers
    that belong to a household already.
    """

    nummers: dict[UUID, tuple[str, str]]
    feiten: dict[UUID, DossierFeiten]
    notities: dict[UUID, frozenset[str]]
    bronnen: dict[UUID, dict[str, g.Bron]]
    contact: dict[UUID, tuple[str, str]]
    huishoudens: frozenset[UUID]


def stand(gemeente_id: int, profielen: Iterable[Profiel]) -> Stand:
    """Return which dossiers rows may be about: three queries by index, however many rows there are."""
    alle = list(profielen)
    eigen = Identificatie.objects.filter(gemeente_id=gemeente_id, actief=True).select_related("dossier")
    op_v = eigen.filter(v_nummer__in={p.v_nummer for p in alle if p.v_nummer})
    op_bsn = eigen.filter(bsn__in={p.bsn for p in alle if p.bsn})
    geboren: dict[date, list[Dossier]] = defaultdict(list)
    for dossier in (
        Dossier.objects.filter(
            gemeente_id=gemeente_id,
            geboortedatum__in={p.geboortedatum for p in alle if p.geboortedatum},
            samengevoegd_in__isnull=True,
        )
        .exclude(gesloten_om=Aanleiding.TERUGGEDRAAID)
        .order_by("id")
    ):
        if dossier.geboortedatum:
            geboren[dossier.geboortedatum].append(dossier)
    return Stand(
        {rij.v_nummer: rij.dossier for rij in op_v if rij.v_nummer},
        {rij.bsn: rij.dossier for rij in op_bsn if rij.bsn},
        geboren,
    )


def inhoud(gemeente_id: int, dossier_ids: Iterable[UUID]) -> Inhoud:
    """Return what these dossiers hold: five queries."""
    ids = sorted(set(dossier_ids))
    eigen = Identificatie.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids)
    notities: dict[UUID, set[str]] = defaultdict(set)
    for dossier_id, gegevens in Gebeurtenis.objects.filter(
        gemeente_id=gemeente_id, dossier_id__in=ids, kenmerk=g.Notitie.code, bron__in=_UIT_BESTAND
    ).values_list("dossier_id", "gegevens"):
        notities[dossier_id].add(gegevens["tekst"])
    tijdlijnen = rijen_van(gemeente_id, ids) if ids else {}
    contact = Contact.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids)
    banden = huishoudbanden(gemeente_id, ids).filter(weg_op__isnull=True)
    return Inhoud(
        {rij.dossier_id: (rij.bsn or "", rij.v_nummer or "") for rij in eigen},
        {i: feiten_uit(alle, gemeente=gemeente_id) for i, alle in tijdlijnen.items()},
        {i: frozenset(teksten) for i, teksten in notities.items()},
        {i: {rij.gegevens.code: rij.bron for rij in alle} for i, alle in tijdlijnen.items()},
        {i: (tel, mail) for i, tel, mail in contact.values_list("dossier_id", "telefoon", "email")},
        frozenset(id_ for paar in banden.values_list("dossier_id", "ander_id") for id_ in paar),
    )
