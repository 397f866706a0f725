# SPDX-License-Identifier: EUPL-1.2
"""Hold one dossier against DUO: read both sides, compare, keep what differs. DUO is asked outside any transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from meedoen.domein.afstemming import Vergelijking, vergelijk
from meedoen.domein.afstemming import Verschil as Gevonden
from meedoen.domein.toegang import Scope
from meedoen.domein.uitwisseling import toegang_bij_duo
from meedoen.regie.dossiers.services import houd_vast, leg_alles_vast
from meedoen.regie.koppelingen.afstemming.lezen import VRAGEN, Onze, bronnen, duo_kant, onze_kant
from meedoen.regie.koppelingen.duo.port import DuoPort
from meedoen.regie.koppelingen.models import Afgestemd, Raadpleging, Verschil
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.vertalen import feiten_uit_bronnen
from meedoen.regie.organisaties.models import Gemeente, nieuw_id
from meedoen.regie.web.toegang import met_scope


class Uitslag(NamedTuple):
    """What one look gave. `uitkomst` as in `Afgestemd`; `oorzaken`: cause -> how many; `gelezen`: DUO answered."""

    uitkomst: str
    oorzaken: Mapping[str, int]
    gelezen: bool = False


Bijhouden = Callable[[Uitslag], None]
"""Called in the transaction that keeps the result, so that a night counts each dossier once."""


class KanNietVragen(Exception):
    """No dossier of this gemeente can be asked about now. `tijdelijk`: later perhaps; `oorzaak`: a code of `zinnen`."""

    def __init__(self, oorzaak: str, *, tijdelijk: bool) -> None:
        super().__init__(oorzaak)
        self.oorzaak, self.tijdelijk = oorzaak, tijdelijk


def bekijk(
    dossier_id: UUID,
    *,
    scope: Scope,
    duo: DuoPort,
    nu: Callable[[], datetime],
    neem_over: bool = False,
    bijhouden: Bijhouden = lambda _: None,
) -> Uitslag:
    """Compare one dossier of the only gemeente of `scope`; with `neem_over` first take over what DUO says.

    Raise `KanNietVragen` when DUO can't be asked at all; nothing is kept then.
    """
    with met_scope(scope):
        onze = onze_kant(scope, dossier_id)
        oin = Gemeente.objects.values_list("oin", flat=True).get(id=scope.gemeenten[0])
    if not oin:
        raise KanNietVragen("gemeente_zonder_oin", tijdelijk=False)
    mag = toegang_bij_duo(onze.feiten, gemeente=scope.gemeenten[0], vandaag=scope.vandaag).mag
    if onze.bsn is None or not mag or onze.dossier.gesloten_op is not None:
        return _bewaar_zonder(scope, onze, "niet_gevraagd", bijhouden)
    try:
        gelezen = halen.haal(duo, bron=oin, bsn=onze.bsn, wat=VRAGEN, nu=nu, plicht_eerst=True)
    except halen.HalenMislukt as fout:
        with met_scope(scope):
            bewaar_vragen(scope.gemeenten[0], dossier_id, fout.vragen)
        _eis_dat_het_aan_deze_ligt(fout)
        return _bewaar_zonder(scope, onze, "mislukt", bijhouden)
    with met_scope(scope):
        if neem_over:
            _neem_over(scope, onze, gelezen)
        opnieuw = onze_kant(scope, dossier_id)
        if opnieuw.onderweg != onze.onderweg:
            # A message left while we looked: what DUO said may be from before or after it.
            return _onthoud(scope, opnieuw, "onzeker", None, bijhouden)
        return _bewaar(scope, opnieuw, gelezen, bijhouden)


def _eis_dat_het_aan_deze_ligt(fout: halen.HalenMislukt) -> None:
    """Raise `KanNietVragen` when the next dossier would get the same answer."""
    status = fout.vragen[-1].status if fout.vragen else None
    if fout.tijdelijk:
        raise KanNietVragen("duo_onbereikbaar", tijdelijk=True) from fout
    if status == 401:
        raise KanNietVragen(f"duo_onbegrijpelijk: {fout.waarom}", tijdelijk=False) from fout


def _neem_over(scope: Scope, onze: Onze, gelezen: halen.Gelezen) -> None:
    houd_vast(scope=scope, dossier=onze.dossier)
    onze = onze_kant(scope, onze.dossier.id)  # somebody can have corrected it while DUO was asked
    wat = bronnen(gelezen, gemeente=scope.gemeenten[0], dag=scope.vandaag)
    feiten = feiten_uit_bronnen(wat, onze.feiten)
    weer = onze.al_anders([feit.inhoud for feit in feiten])
    feiten = tuple(feit for feit in feiten if feit.inhoud not in weer)
    if feiten:
        leg_alles_vast(scope=scope, dossier=onze.dossier, feiten=feiten)


def _bewaar(scope: Scope, onze: Onze, gelezen: halen.Gelezen, bijhouden: Bijhouden) -> Uitslag:
    gemeente = scope.gemeenten[0]
    stand = Afgestemd.objects.filter(gemeente_id=gemeente, dossier_id=onze.dossier.id).first()
    uit = vergelijk(
        onze.feiten,
        duo_kant(gelezen, onze, gemeente=gemeente, dag=scope.vandaag),
        gemeente=gemeente,
        berichten=onze.berichten,
        contact=onze.contact,
        eerder_gelijk=frozenset(stand.gelijk) if stand else frozenset(),
        melding_wacht=onze.melding_wacht,
    )
    if _schrijf(scope, onze.dossier.id, uit):
        bewaar_vragen(gemeente, onze.dossier.id, gelezen.vragen)
    return _onthoud(scope, onze, "verschil" if uit.verschillen else "gelijk", uit, bijhouden)


def _bewaar_zonder(scope: Scope, onze: Onze, uitkomst: str, bijhouden: Bijhouden) -> Uitslag:
    """Keep that nothing was compared. Who is outside our scope has no differences any more."""
    with met_scope(scope):
        if uitkomst == "niet_gevraagd":
            open_ = Verschil.objects.filter(gemeente_id=scope.gemeenten[0], dossier_id=onze.dossier.id)
            open_.filter(opgelost_op__isnull=True).update(opgelost_op=scope.nu)
        return _onthoud(scope, onze, uitkomst, None, bijhouden)


def _schrijf(scope: Scope, dossier_id: UUID, uit: Vergelijking) -> bool:
    """Open, change and close differences; say whether any came, changed or went."""
    rijen = Verschil.objects.select_for_update().filter(
        gemeente_id=scope.gemeenten[0], dossier_id=dossier_id, opgelost_op__isnull=True
    )
    open_ = {rij.sleutel: rij for rij in rijen}
    anders = False
    for gevonden in uit.verschillen:
        velden = _velden(gevonden)
        rij = open_.pop(gevonden.sleutel, None)
        if rij is None:
            rij = Verschil(
                gemeente_id=scope.gemeenten[0], dossier_id=dossier_id, sleutel=gevonden.sleutel, sinds=scope.nu
            )
        anders |= rij._state.adding or any(getattr(rij, naam) != waarde for naam, waarde in velden.items())
        for naam, waarde in velden.items():
            setattr(rij, naam, waarde)
        rij.gezien_op = scope.nu
        rij.save()
    weg = [rij.id for rij in open_.values() if rij.onderdeel in uit.bekeken]
    Verschil.objects.filter(gemeente_id=scope.gemeenten[0], id__in=weg).update(opgelost_op=scope.nu)
    return anders or bool(weg)


def _velden(gevonden: Gevonden) -> dict[str, Any]:
    return {
        "onderdeel": gevonden.onderdeel.value,
        "veldgroep": gevonden.onderdeel.veldgroep.value,
        "oorzaak": gevonden.oorzaak.value,
        "stap": gevonden.stap.value,
        "waarden": [[w.naam, _json(w.ons), _json(w.duo)] for w in gevonden.waarden],
        "bericht_id": gevonden.bericht,
        "tekst": gevonden.tekst[:500],
    }


def _json(waarde: object) -> object:
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _onthoud(scope: Scope, onze: Onze, uitkomst: str, uit: Vergelijking | None, bijhouden: Bijhouden) -> Uitslag:
    velden: dict[str, Any] = {"gekeken_op": scope.nu, "uitkomst": uitkomst}
    if uit is not None:
        velden["gelijk"] = sorted(uit.gelijk)
    Afgestemd.objects.update_or_create(
        gemeente_id=scope.gemeenten[0],
        dossier_id=onze.dossier.id,
        defaults=velden,
        create_defaults={"id": nieuw_id(), **velden},
    )
    oorzaken = Counter(gevonden.oorzaak.value for gevonden in uit.verschillen) if uit else Counter[str]()
    uitslag = Uitslag(uitkomst, oorzaken, gelezen=uit is not None)
    bijhouden(uitslag)
    return uitslag


def bewaar_vragen(gemeente_id: int, dossier_id: UUID, vragen: tuple[halen.Vraag, ...]) -> None:
    """Keep these questions to DUO, for the dialogue of the dossier."""
    Raadpleging.objects.bulk_create(
        Raadpleging(id=nieuw_id(), gemeente_id=gemeente_id, dossier_id=dossier_id, **vraag._asdict())
        for vraag in vragen
    )
