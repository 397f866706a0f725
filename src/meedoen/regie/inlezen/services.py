# SPDX-License-Identifier: EUPL-1.2
"""Take a file in, keep what a person chose, and only then write: one transaction, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.services import (
    Nieuw,
    ga_aan_de_beurt,
    leg_alles_vast,
    maak_dossiers,
    vul_gegevens_aan,
)
from meedoen.regie.inlezen import queries, velden
from meedoen.regie.inlezen.keuren import Gekeurd, Profiel, keur, veilig
from meedoen.regie.inlezen.models import Indeling, InleesRij, Inlezing
from meedoen.regie.inlezen.vergelijken import Soort, Vergeleken, feiten_van_nieuw, vergelijk
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.rekenblad import Tabel, lees_bestand

BEWAARD: Final = timedelta(hours=24)
"""So long the rows of a file are kept; then the worker wipes them, confirmed or not."""
_BEGIN: Final = {Soort.NIEUW: "nieuw", Soort.BEKEND: "aanvullen"}
_NUMMERS: Final = frozenset({"V-nummer", "BSN"})
_OBJECT: Final = "COA-bestand"


MET_DE_HAND: Final = "Profiel met de hand"
"""What the list of files calls a profile that somebody typed."""


class Geweigerd(Exception):
    """The act can't be done; the text says why in the words of the person who asked."""


class ProfielGeweigerd(Exception):
    """A profile that was typed has faults: (field, sentence) for each."""

    def __init__(self, fouten: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(reden for _, reden in fouten))
        self.fouten = fouten


@transaction.atomic
def neem_aan(*, scope: Scope, gemeente_id: int, bestand: str, inhoud: bytes) -> Inlezing:
    """Read a file and lay its rows aside with what each would do; no dossier changes.

    Raise `BestandGeweigerd` for a file that can't be read as a whole, `Geweigerd` for who may not.
    """
    _eis(scope, Handeling.DOSSIER_MAKEN, gemeente_id)
    tabel = lees_bestand(bestand, inhoud)
    kolommen = queries.indeling(gemeente_id, scope.vandaag)
    gekeurd = list(keur(tabel, kolommen, gemeente_id=gemeente_id, vandaag=scope.vandaag))
    return _leg_neer(scope, gemeente_id, bestand, tabel, gekeurd)


@transaction.atomic
def neem_profiel_aan(*, scope: Scope, gemeente_id: int, waarden: Mapping[str, str]) -> Inlezing:
    """Lay one profile aside that somebody typed (field -> text), as a file of one row; no dossier changes.

    Raise `ProfielGeweigerd` with what is wrong per field, `Geweigerd` for who may not.
    """
    _eis(scope, Handeling.DOSSIER_MAKEN, gemeente_id)
    kop = {naam: veld.woord for naam, veld in velden.OP_NAAM.items() if naam != "gemeente"}
    tabel = Tabel(tuple(kop.values()), ((1, tuple(waarden.get(naam, "") for naam in kop)),))
    gekeurd = list(keur(tabel, kop, gemeente_id=gemeente_id, vandaag=scope.vandaag))
    if gekeurd[0].profiel is None:
        naar = {woord: naam for naam, woord in kop.items()}
        raise ProfielGeweigerd([(naar.get(fout.kolom, "v_nummer"), fout.reden) for fout in gekeurd[0].fouten])
    return _leg_neer(scope, gemeente_id, MET_DE_HAND, tabel, gekeurd)


def _leg_neer(scope: Scope, gemeente_id: int, bestand: str, tabel: Tabel, gekeurd: list[Gekeurd]) -> Inlezing:
    """Keep the rows that were judged, each beside the dossier it may be about."""
    stuk = Inlezing.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        bestand=veilig(bestand)[:100],
        letop=list(tabel.letop),
        gelezen_op=scope.nu,
        door=scope.naam,
        medewerker_id=scope.medewerker_id,
        vervalt_op=scope.nu + BEWAARD,
    )
    goed = {rij.nummer: rij.profiel for rij in gekeurd if rij.profiel is not None}
    naast = vergelijk(gemeente_id, goed)
    InleesRij.objects.bulk_create([_rij(stuk, rij, naast.get(rij.nummer)) for rij in gekeurd], batch_size=1000)
    _bewaar_tellingen(stuk, Counter(naast[r.nummer].soort.value if r.nummer in naast else "fout" for r in gekeurd))
    log(scope=scope, handeling="inlezen", object=_OBJECT, gemeente_id=gemeente_id, dossier_ids=_dossiers(naast))
    return stuk


def _dossiers(naast: Mapping[int, Vergeleken]) -> list[UUID]:
    return list(dict.fromkeys(v.dossier.id for v in naast.values() if v.dossier is not None))


def _rij(stuk: Inlezing, rij: Gekeurd, naast: Vergeleken | None) -> InleesRij:
    fouten = [list(fout) for fout in rij.fouten]
    if naast is not None and naast.reden:
        fouten.append(["V-nummer, BSN", "", naast.reden])
    soort = naast.soort if naast is not None else Soort.FOUT
    dossier = naast.dossier if naast is not None else None
    return InleesRij(
        id=nieuw_id(),
        gemeente_id=stuk.gemeente_id,
        inlezing_id=stuk.id,
        nummer=rij.nummer,
        naam=rij.naam[:60],
        soort=soort.value,
        profiel=rij.profiel.als_json() if rij.profiel is not None and not fouten else {},
        fouten=fouten,
        dossier_id=dossier.id if dossier else None,
        dossiernummer=dossier.nummer if dossier else "",
        verschillen=[list(v) for v in naast.verschillen] if naast is not None else [],
        keuze=_BEGIN.get(soort, "overslaan"),
    )


def keuzes_van(rij: InleesRij) -> tuple[str, ...]:
    """Return what a person can choose for this row; empty when there is nothing to choose."""
    if rij.soort == Soort.NIEUW:
        return ("nieuw", "overslaan")
    if rij.soort == Soort.BEKEND:
        return ("aanvullen", "overnemen", "overslaan")
    if rij.soort == Soort.LIJKT:
        ander = any(veld in _NUMMERS and was for veld, was, _ in rij.verschillen)
        return ("overslaan", "nieuw") if ander else ("overslaan", "aanvullen", "overnemen", "nieuw")
    return ()


@transaction.atomic
def bewaar_keuzes(*, scope: Scope, stuk: Inlezing, keuzes: Mapping[int, str]) -> int:
    """Keep what a person wants with these rows (number -> choice). Return how many changed."""
    nu = pak(scope, stuk)
    anders = []
    for rij in InleesRij.objects.filter(gemeente_id=nu.gemeente_id, inlezing_id=nu.id, nummer__in=list(keuzes)):
        keuze = keuzes[rij.nummer]
        if keuze in keuzes_van(rij) and keuze != rij.keuze:
            rij.keuze = keuze
            anders.append(rij)
    InleesRij.objects.bulk_update(anders, ["keuze"])
    return len(anders)


@transaction.atomic
def bevestig(*, scope: Scope, stuk: Inlezing, al_gevraagd: bool = False) -> Inlezing:
    """Write what was chosen into dossiers, all of it or nothing, and return the file with the counts.

    One at a time per gemeente, and looked up anew: what came in meanwhile, by a colleague with the same file or by
    DUO, is seen and not made twice. `al_gevraagd`: a person confirmed it before, and now it is done. Raise
    `Geweigerd` when this file was confirmed or thrown away before.
    """
    _eis(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    ga_aan_de_beurt(scope, stuk.gemeente_id)
    nu = pak(scope, stuk, al_gevraagd=al_gevraagd)
    rijen = queries.rijen(nu)
    profielen = {r.nummer: Profiel.uit_json(r.profiel) for r in rijen if r.profiel}
    naast = vergelijk(nu.gemeente_id, profielen)
    nieuw: list[InleesRij] = []
    for rij in rijen:
        rij.uitkomst = _uitkomst(rij, naast.get(rij.nummer))
        if rij.uitkomst == "gemaakt":
            nieuw.append(rij)
        elif rij.uitkomst == "bijgewerkt" and not _werk_bij(scope, rij, naast[rij.nummer]):
            rij.uitkomst = "niets_nieuws"
    _maak(scope, nu, nieuw, profielen)
    # Not bulk_update: its statement grows with rows times columns.
    InleesRij.objects.bulk_create(
        rijen, batch_size=500, update_conflicts=True, unique_fields=["id"],
        update_fields=["uitkomst", "dossier_id", "dossiernummer"],
    )  # fmt: skip
    nu.staat, nu.melding, nu.bevestigd_op, nu.bevestigd_door = "ingelezen", "", scope.nu, scope.naam
    _bewaar_tellingen(nu, Counter(rij.uitkomst for rij in rijen))
    log(scope=scope, handeling="bevestigen", object=_OBJECT, gemeente_id=nu.gemeente_id)
    return nu


def _uitkomst(rij: InleesRij, naast: Vergeleken | None) -> str:
    """Return what happens with a row, given how the dossiers are now and not when the file was read."""
    if naast is None or naast.soort is Soort.FOUT:
        return "fout"
    if rij.keuze == "overslaan":
        return "niets_nieuws" if rij.soort == Soort.GELIJK else "overgeslagen"
    if naast.soort is Soort.GESLOTEN:
        return "gesloten"
    if rij.keuze == "nieuw":
        # A person who chose "someone else" saw this dossier; any other came in after that.
        gezien = naast.soort is Soort.LIJKT and naast.dossier is not None and naast.dossier.id == rij.dossier_id
        return "gemaakt" if naast.soort is Soort.NIEUW or gezien else "intussen_bekend"
    zelfde = naast.dossier is not None and naast.dossier.id == rij.dossier_id
    return "bijgewerkt" if zelfde else "intussen_bekend"


def _maak(scope: Scope, stuk: Inlezing, rijen: list[InleesRij], profielen: Mapping[int, Profiel]) -> None:
    if not rijen:
        return
    mensen = [
        Nieuw(
            p.bsn, p.v_nummer, p.voornamen, p.achternaam, p.geboortedatum, p.geslacht, p.taal,
            feiten_van_nieuw(p, stuk.gemeente_id),
        )
        for p in (profielen[rij.nummer] for rij in rijen)
    ]  # fmt: skip
    dossiers = maak_dossiers(scope=scope, gemeente_id=stuk.gemeente_id, mensen=mensen, bron=g.Bron.COA)
    for rij, dossier in zip(rijen, dossiers, strict=True):
        rij.dossier_id, rij.dossiernummer = dossier.id, dossier.nummer


def _werk_bij(scope: Scope, rij: InleesRij, naast: Vergeleken) -> bool:
    """Write one row into its dossier; `aanvullen` only fills what is empty. True when that did something."""
    dossier = naast.dossier
    if dossier is None:
        return False
    anders = {
        veld: wordt for veld, (was, wordt) in naast.velden.items() if rij.keuze == "overnemen" or was in ("", None)
    }
    if anders:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=anders, bron=g.Bron.COA)
    if naast.feiten:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=naast.feiten)
    return bool(anders or naast.feiten)


@transaction.atomic
def gooi_weg(*, scope: Scope, stuk: Inlezing) -> None:
    """Wipe the rows of a file now; the line that it was read stays."""
    _eis(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    nu = Inlezing.objects.select_for_update(of=("self",)).get(gemeente_id=stuk.gemeente_id, id=stuk.id)
    InleesRij.objects.filter(gemeente_id=nu.gemeente_id, inlezing_id=nu.id).delete()
    nu.gewist = True
    if nu.staat in ("klaar", "wacht"):
        nu.staat = "weggegooid"
    nu.save(update_fields=["gewist", "staat"])
    log(scope=scope, handeling="weggooien", object=_OBJECT, gemeente_id=nu.gemeente_id)


@transaction.atomic
def stel_indeling_in(
    *, scope: Scope, gemeente_id: int, kolommen: Mapping[str, str], vanaf: date, reden: str
) -> Indeling:
    """Keep which column is which field, from a day on. What held before stays. Raise `Geweigerd` with what is wrong."""
    _eis(scope, Handeling.BELEID_INSTELLEN, gemeente_id)
    fouten = velden.klachten(kolommen)
    if fouten:
        raise Geweigerd(fouten[0][1])
    return Indeling.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        kolommen={naam: kolommen.get(naam, "") for naam in velden.OP_NAAM},
        vanaf=vanaf,
        reden=reden,
        vastgelegd_op=scope.nu,
        door=scope.naam,
    )


def _bewaar_tellingen(stuk: Inlezing, tellingen: Counter[str]) -> None:
    stuk.tellingen = dict(tellingen)
    stuk.save(update_fields=["tellingen", "staat", "melding", "bevestigd_op", "bevestigd_door"])


def pak(scope: Scope, stuk: Inlezing, *, al_gevraagd: bool = False) -> Inlezing:
    """Lock the file. Raise `Geweigerd` for one that waits no longer for a person, or (`al_gevraagd`) the worker."""
    _eis(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    nu = Inlezing.objects.select_for_update().get(gemeente_id=stuk.gemeente_id, id=stuk.id)
    if nu.staat == "ingelezen":
        raise Geweigerd(f"{nu.bevestigd_door} heeft dit bestand al ingelezen. Er is niets dubbel gemaakt.")
    if nu.staat == "wacht" and not al_gevraagd:
        raise Geweigerd(f"{nu.bevestigd_door} heeft dit bestand al bevestigd. Het wordt nu ingelezen.")
    if nu.gewist or nu.vervalt_op <= scope.nu:
        raise Geweigerd("Dit bestand is weggegooid of ouder dan 24 uur. Kies het bestand opnieuw.")
    return nu


def _eis(scope: Scope, handeling: Handeling, gemeente_id: int) -> None:
    if not mag_in(scope, handeling, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")
