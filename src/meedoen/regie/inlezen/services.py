# SPDX-License-Identifier: EUPL-1.2
"""Take a file in, keep what a person chose, and only then write: one transaction, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.services import ga_aan_de_beurt
from meedoen.regie.inlezen import queries
from meedoen.regie.inlezen.keuren import Gekeurd, keur, kolommen, veilig
from meedoen.regie.inlezen.models import Indeling, InleesRij, Inlezing
from meedoen.regie.inlezen.schrijven import schrijf
from meedoen.regie.inlezen.soorten import COA, SOORTEN, Bestandsoort, klachten
from meedoen.regie.inlezen.vergelijken import Soort, Vergeleken, vergelijk
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.rekenblad import Tabel, lees_bestand

LEES_METEEN: Final = 500
"""A list with more rows than this takes some seconds to judge, so the worker does it."""
_BEGIN: Final = {Soort.NIEUW: "nieuw", Soort.BEKEND: "aanvullen"}
_NUMMERS: Final = frozenset({"V-nummer", "BSN"})

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
def neem_aan(*, scope: Scope, gemeente_id: int, bestand: str, inhoud: bytes, soort: Bestandsoort = COA) -> Inlezing:
    """Read a file and lay its rows aside with what each would do; no dossier changes.

    Of a long list that is written in blocks the rows are only laid aside, and the worker judges them. Raise
    `BestandGeweigerd` for a file that can't be read as a whole, `Geweigerd` for who may not.
    """
    _eis(scope, Handeling.DOSSIER_MAKEN, gemeente_id)
    tabel = lees_bestand(bestand, inhoud, hoogstens=soort.hoogstens)
    keuze = queries.keuze(gemeente_id, scope.vandaag, soort)
    kolommen(tabel, keuze.kolommen, soort)
    stuk = _stuk(scope, gemeente_id, bestand, tabel, keuze, soort)
    if soort.blok and len(tabel.rijen) > LEES_METEEN:
        stuk.staat = "lezen"
        stuk.save(update_fields=["staat"])
        InleesRij.objects.bulk_create([_ongelezen(stuk, *rij) for rij in tabel.rijen], batch_size=1000)
        log(scope=scope, handeling="inlezen", object=naam_van(stuk), gemeente_id=gemeente_id)
        return stuk
    samen = queries.huishoudens(tabel, keuze.kolommen, soort)
    rond = queries.omgeving(gemeente_id, scope.vandaag, soort, samen)
    return _leg_neer(scope, stuk, list(keur(tabel, keuze.kolommen, omgeving=rond, soort=soort)))


@transaction.atomic
def neem_profiel_aan(*, scope: Scope, gemeente_id: int, waarden: Mapping[str, str]) -> Inlezing:
    """Lay one profile aside that somebody typed (field -> text), as a file of one row; no dossier changes.

    Raise `ProfielGeweigerd` with what is wrong per field, `Geweigerd` for who may not.
    """
    _eis(scope, Handeling.DOSSIER_MAKEN, gemeente_id)
    kop = {naam: veld.woord for naam, veld in COA.op_naam.items() if naam != "gemeente"}
    tabel = Tabel(tuple(kop.values()), ((1, tuple(waarden.get(naam, "") for naam in kop)),))
    gekeurd = list(keur(tabel, kop, omgeving=queries.omgeving(gemeente_id, scope.vandaag, COA, {})))
    if gekeurd[0].profiel is None:
        naar = {woord: naam for naam, woord in kop.items()}
        raise ProfielGeweigerd([(naar.get(fout.kolom, "v_nummer"), fout.reden) for fout in gekeurd[0].fouten])
    stuk = _stuk(scope, gemeente_id, MET_DE_HAND, tabel, queries.Keuze(kop, None), COA)
    return _leg_neer(scope, stuk, gekeurd)


def naam_van(stuk: Inlezing) -> str:
    """Return what the logboek calls this file."""
    return "COA-bestand" if stuk.soort == COA.code else "bestand uit oud systeem"


def _stuk(
    scope: Scope, gemeente_id: int, bestand: str, tabel: Tabel, keuze: queries.Keuze, soort: Bestandsoort
) -> Inlezing:
    return Inlezing.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        soort=soort.code,
        indeling_id=keuze.rij.id if keuze.rij else None,
        kop=list(tabel.kop),
        bestand=veilig(bestand)[:100],
        letop=list(tabel.letop),
        gelezen_op=scope.nu,
        door=scope.naam,
        medewerker_id=scope.medewerker_id,
        vervalt_op=scope.nu + soort.bewaard,
    )


def _leg_neer(scope: Scope, stuk: Inlezing, gekeurd: list[Gekeurd]) -> Inlezing:
    """Keep the rows that were judged, each beside the dossier it may be about."""
    goed = {rij.nummer: rij.profiel for rij in gekeurd if rij.profiel is not None}
    naast = vergelijk(stuk.gemeente_id, goed, SOORTEN[stuk.soort])
    InleesRij.objects.bulk_create([gelezen(stuk, rij, naast.get(rij.nummer)) for rij in gekeurd], batch_size=1000)
    bewaar_tellingen(stuk, Counter(naast[r.nummer].soort.value if r.nummer in naast else "fout" for r in gekeurd))
    log(
        scope=scope, handeling="inlezen", object=naam_van(stuk), gemeente_id=stuk.gemeente_id,
        dossier_ids=dossiers_van(naast),
    )  # fmt: skip
    return stuk


def dossiers_van(naast: Mapping[int, Vergeleken]) -> list[UUID]:
    """Return the dossiers that rows are about, each once."""
    return list(dict.fromkeys(v.dossier.id for v in naast.values() if v.dossier is not None))


def _ongelezen(stuk: Inlezing, nummer: int, cellen: tuple[str, ...]) -> InleesRij:
    return InleesRij(
        id=nieuw_id(), gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id, nummer=nummer, cellen=list(cellen)
    )


def gelezen(stuk: Inlezing, rij: Gekeurd, naast: Vergeleken | None, id_: UUID | None = None) -> InleesRij:
    """Return a row as it is kept once it was judged; `id_` is that of the row that waited for it."""
    fouten = [list(fout) for fout in rij.fouten]
    if naast is not None and naast.reden:
        fouten.append(["V-nummer, BSN", "", naast.reden])
    soort = naast.soort if naast is not None else Soort.FOUT
    dossier = naast.dossier if naast is not None else None
    return InleesRij(
        id=id_ or nieuw_id(),
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
    schrijf(scope, nu, queries.rijen(nu))
    return sluit_af(scope, nu)


def sluit_af(scope: Scope, nu: Inlezing) -> Inlezing:
    """Say that all rows of a file have been written, with the counts of what came of them."""
    nu.staat, nu.melding, nu.bevestigd_op = "ingelezen", "", scope.nu
    nu.bevestigd_door = nu.bevestigd_door or scope.naam
    bewaar_tellingen(nu, queries.tel(nu, "uitkomst"))
    log(scope=scope, handeling="bevestigen", object=naam_van(nu), gemeente_id=nu.gemeente_id)
    return nu


@transaction.atomic
def gooi_weg(*, scope: Scope, stuk: Inlezing) -> None:
    """Wipe the rows of a file now; the line that it was read stays."""
    _eis(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    nu = Inlezing.objects.select_for_update(of=("self",)).get(gemeente_id=stuk.gemeente_id, id=stuk.id)
    InleesRij.objects.filter(gemeente_id=nu.gemeente_id, inlezing_id=nu.id).delete()
    nu.gewist = True
    if nu.staat in ("lezen", "klaar", "wacht"):
        nu.staat = "weggegooid"
    nu.save(update_fields=["gewist", "staat"])
    log(scope=scope, handeling="weggooien", object=naam_van(nu), gemeente_id=nu.gemeente_id)


@transaction.atomic
def stel_indeling_in(
    *,
    scope: Scope,
    gemeente_id: int,
    kolommen: Mapping[str, str],
    vanaf: date,
    reden: str,
    soort: Bestandsoort = COA,
) -> Indeling:
    """Keep which column is which field, from a day on. What held before stays. Raise `Geweigerd` with what is wrong."""
    _eis(scope, Handeling.BELEID_INSTELLEN, gemeente_id)
    fouten = klachten(soort, kolommen)
    if fouten:
        raise Geweigerd(fouten[0][1])
    return Indeling.objects.create(
        id=nieuw_id(),
        gemeente_id=gemeente_id,
        soort=soort.code,
        kolommen={naam: kolommen.get(naam, "") for naam in soort.op_naam},
        vanaf=vanaf,
        reden=reden,
        vastgelegd_op=scope.nu,
        door=scope.naam,
    )


def bewaar_tellingen(stuk: Inlezing, tellingen: Mapping[str, int]) -> None:
    """Keep what a file is made of, and how it stands."""
    stuk.tellingen = dict(tellingen)
    stuk.save(update_fields=["tellingen", "staat", "melding", "bevestigd_op", "bevestigd_door"])


def pak(scope: Scope, stuk: Inlezing, *, al_gevraagd: bool = False) -> Inlezing:
    """Lock the file. Raise `Geweigerd` for one that waits no longer for a person, or (`al_gevraagd`) the worker."""
    _eis(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    nu = Inlezing.objects.select_for_update().get(gemeente_id=stuk.gemeente_id, id=stuk.id)
    if nu.staat in ("ingelezen", "terug", "ongedaan"):
        raise Geweigerd(f"{nu.bevestigd_door} heeft dit bestand al ingelezen. Er is niets dubbel gemaakt.")
    if nu.staat == "wacht" and not al_gevraagd:
        raise Geweigerd(f"{nu.bevestigd_door} heeft dit bestand al bevestigd. Het wordt nu ingelezen.")
    if nu.staat == "lezen":
        raise Geweigerd("Meedoen kijkt dit bestand nog na. Wacht tot dat klaar is.")
    if nu.gewist or nu.vervalt_op <= scope.nu:
        bewaard = SOORTEN[nu.soort].woorden.bewaard
        raise Geweigerd(f"Dit bestand is weggegooid of ouder dan {bewaard}. Kies het bestand opnieuw.")
    return nu


def _eis(scope: Scope, handeling: Handeling, gemeente_id: int) -> None:
    if not mag_in(scope, handeling, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")
