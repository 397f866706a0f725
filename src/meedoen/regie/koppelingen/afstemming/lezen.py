# SPDX-License-Identifier: EUPL-1.2
"""Both sides of one comparison: our dossier with its outbox from the database, DUO's from its JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.afstemming import Bericht, Contact, Onderdeel, PipBijDuo, StandBijDuo
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.geldend import Verbetering, herhalingen, ingetrokken, opnieuw_gezegd, verbeteringen
from meedoen.domein.keten import berichten
from meedoen.domein.nummers import gemeente_id as naar_gemeente
from meedoen.domein.nummers import gemeentecode
from meedoen.domein.signalen import Raadpleging as Wat
from meedoen.domein.toegang import Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Identificatie
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.bronnen import Bronnen, dag_uit
from meedoen.regie.koppelingen.verwerken.vertalen import feiten_uit_bronnen
from meedoen.regie.uitgaand.models import Bericht as Uitgaand

VRAGEN: Final = (
    Wat.PLICHT, Wat.DOELGROEP, Wat.TERMIJN, Wat.LBT, Wat.VRIJSTELLING, Wat.ONTHEFFING, Wat.PIP, Wat.PVT, Wat.MAP,
    Wat.UREN,
)  # fmt: skip
"""What is asked of DUO about each dossier, the plicht first: who is not ours is asked nothing more."""
_ONDERDEEL: Final[Mapping[Wat, Onderdeel]] = {
    Wat.PLICHT: Onderdeel.PLICHT,
    Wat.DOELGROEP: Onderdeel.DOELGROEP,
    Wat.TERMIJN: Onderdeel.TERMIJN,
    Wat.LBT: Onderdeel.LBT,
    Wat.VRIJSTELLING: Onderdeel.VRIJSTELLING,
    Wat.ONTHEFFING: Onderdeel.ONTHEFFING,
    Wat.PIP: Onderdeel.PIP,
    Wat.PVT: Onderdeel.PVT,
    Wat.MAP: Onderdeel.MAP,
    Wat.UREN: Onderdeel.UREN,
}
_UREN: Final[Mapping[Urensoort, str]] = {
    Urensoort.TAALLES_KNM: "TaallesEnKnmBredeIntake",
    Urensoort.ACTIVITEITEN: "ParticipatieactiviteitenBredeIntake",
    Urensoort.TAALLES: "ParticipatieAlsTaalles",
}


class Onze(NamedTuple):
    """Our side. `melding_wacht`: a notification about this person is not handled yet.

    `verbeterd`: what a person put in the place of what a register told; `ingetrokken`: what a person withdrew of it.
    """

    dossier: Dossier
    feiten: DossierFeiten
    bsn: str | None
    berichten: tuple[Bericht, ...]
    contact: Contact | None
    melding_wacht: bool
    verbeterd: tuple[Verbetering, ...]
    ingetrokken: tuple[g.Gegevens, ...]

    def al_anders(self, gezegd: Sequence[g.Gegevens]) -> tuple[g.Gegevens, ...]:
        """Return what of this only says again what a person corrected or withdrew here."""
        weer = herhalingen(gezegd, self.verbeterd) if self.verbeterd else ()
        return (*weer, *opnieuw_gezegd(gezegd, self.ingetrokken))

    @property
    def onderweg(self) -> tuple[tuple[UUID, str], ...]:
        """By what one sees that a message left, or that another was laid ready."""
        return tuple((rij.id, rij.staat) for rij in self.berichten)


def onze_kant(scope: Scope, dossier_id: UUID) -> Onze:
    """Return what we hold of one dossier of the only gemeente of `scope`."""
    gemeente = scope.gemeenten[0]
    eigen = {"gemeente_id": gemeente, "dossier_id": dossier_id}
    dossier = Dossier.objects.get(gemeente_id=gemeente, id=dossier_id)
    nummers = Identificatie.objects.filter(**eigen).values_list("bsn", flat=True)
    wacht = Inkomend.objects.filter(**eigen, staat__in=["nieuw", "bezig", "quarantaine", "vastgelopen"])
    al = rijen(dossier)
    return Onze(
        dossier, feiten_uit(al, gemeente=gemeente), next(iter(nummers), None), _berichten(eigen),
        _contact(scope, eigen), wacht.exists(), verbeteringen(al), ingetrokken(al),
    )  # fmt: skip


def _berichten(eigen: Mapping[str, Any]) -> tuple[Bericht, ...]:
    uit = []
    rijen = (
        Uitgaand.objects.filter(**eigen, soort__startswith="duo.")
        .exclude(staat="ingetrokken")
        .order_by("gelegd_op", "id")
    )
    for id_, staat, oorzaak, inhoud in rijen.values_list("id", "staat", "oorzaak", "inhoud"):
        try:
            uit.append(Bericht(id_, staat, oorzaak, berichten.uit_dict(inhoud)))
        except berichten.BerichtOnleesbaar:
            continue  # of another version of Meedoen: the page Keten shows that it is stuck
    return tuple(uit)


def _contact(scope: Scope, eigen: Mapping[str, Any]) -> Contact | None:
    """Return the colleague who is contact person of the gemeente today."""
    rijen = Betrokkene.objects.filter(**eigen, rol="contact_gemeente", vanaf__lte=scope.vandaag)
    for wie, naam, tot in rijen.order_by("-vanaf").values_list("medewerker_id", "naam", "tot"):
        if wie is not None and (tot is None or tot > scope.vandaag):
            return Contact(str(wie), naam)
    return None


def bronnen(gelezen: halen.Gelezen, *, gemeente: int, dag: date) -> Bronnen:
    """Return what was read as the translation to facts takes it: no signal, and no register."""
    return Bronnen("", dag, gemeente, gelezen.inhoud, None, None)


def duo_kant(gelezen: halen.Gelezen, onze: Onze, *, gemeente: int, dag: date) -> StandBijDuo:
    """Return DUO's side of the comparison with ours."""
    if halen.PLICHT in gelezen.geweigerd:
        # 404 on the plicht: DUO does not know the person; anything else: not of our gemeente.
        onbekend = any(v.operatie == halen.PLICHT and v.status == 404 for v in gelezen.vragen)
        return StandBijDuo(geweigerd=gelezen.geweigerd[halen.PLICHT], onbekend=onbekend)
    duo = gelezen.inhoud
    feiten = feiten_uit_bronnen(bronnen(gelezen, gemeente=gemeente, dag=dag), onze.feiten)
    anders = tuple(feit.inhoud for feit in feiten)
    weer = onze.al_anders(anders)
    return StandBijDuo(
        beantwoord=frozenset(
            deel for wat, deel in _ONDERDEEL.items() if all(operatie in duo for operatie in halen.OPERATIES[wat])
        ),
        nieuws=tuple(feit for feit in anders if feit not in weer),
        herhaald=weer,
        lbt_nummer=(duo.get(halen.LBT_NUMMER) or {}).get("examennummer"),
        pip=_pip(duo.get(halen.PIP)),
        pvt=dag_uit(duo.get(halen.PVT) or {}, "datumOndertekeningPvt"),
        map=dag_uit(duo.get(halen.MAP) or {}, "datumEindgesprekMap"),
        uren=_uren(duo.get(halen.UREN) or [], gemeente),
    )


def _pip(json: Mapping[str, Any] | None) -> PipBijDuo | None:
    if json is None:
        return None
    pip = json["pip"]
    return PipBijDuo(
        naar_gemeente(json["gemeentecode"]), date.fromisoformat(pip["dagtekeningPip"]), pip["leerroute"],
        pip.get("niveau"), pip.get("geschatteIntensiteitB1Route"),
    )  # fmt: skip


def _uren(lijst: list[dict[str, Any]], gemeente: int) -> dict[Urensoort, int | None]:
    eigen: dict[str, Any] = next((json for json in lijst if json.get("gemeentecode") == gemeentecode(gemeente)), {})
    return {soort: eigen.get(lid, {}).get("uren") for soort, lid in _UREN.items()}
