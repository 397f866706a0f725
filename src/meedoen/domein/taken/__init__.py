# SPDX-License-Identifier: EUPL-1.2
"""The open tasks of a dossier, derived from its facts and clocks; nothing has to be remembered or cleaned up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from meedoen.domein.beleid import BELEID, Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort
from meedoen.domein.taken import (
    adviezen,
    begeleiding,
    bezwaren,
    boetes,
    diploma,
    dossier,
    gezin,
    intake,
    ontzorgen,
    plan,
    traject,
    vervolg,
    verzoeken,
    voortgang,
)
from meedoen.domein.taken.basis import EIGEN_TAAK, Gewicht, Situatie, Taak

__all__ = ["EIGEN_TAAK", "VAN_KLOKKEN", "Gewicht", "Taak", "taken_uit"]

VAN_KLOKKEN: Final = frozenset({
    KlokSoort.PIP_TIEN_WEKEN, KlokSoort.EERSTE_CONTACT, KlokSoort.INTAKE_KLAAR, KlokSoort.EERSTE_PLAN,
    KlokSoort.INBURGERINGSTERMIJN, KlokSoort.VERZENDEN_NAAR_DUO, KlokSoort.AANBOD, KlokSoort.PVT, KlokSoort.MAP,
    KlokSoort.ONTZORGEN, KlokSoort.VOORTGANGSGESPREK, KlokSoort.ROUTEWISSEL, KlokSoort.BOETE_BETALEN,
    KlokSoort.BEZWAAR_BESLISSEN, KlokSoort.BEWAREN_VERVOLG, KlokSoort.ADVIES_DUO,
    KlokSoort.VERZOEK_BESLISSEN,
    KlokSoort.VERLENGING_AANVRAGEN, KlokSoort.VERBLIJFSTITEL,
})  # fmt: skip
"""The clocks a task or a difference with DUO is derived from; when another one moves, no task does."""

_Afleiding = Callable[[Situatie], Iterator[Taak]]
_ALTIJD: tuple[_Afleiding, ...] = (
    dossier.signalen,
    dossier.overlijden,
    dossier.verhuisd_uit,
    dossier.berichten,
    dossier.inzages,
    dossier.eigen,
    traject.geweigerd,
    traject.berichten_van_partners,
    plan.brieven,
    plan.intrekken,
    boetes.procedures,
    bezwaren.bezwaren,
    begeleiding.verwijzing_zonder_grond,
    vervolg.nazorg,
    vervolg.vervolg,
)
_ZOLANG_HET_LOOPT: tuple[_Afleiding, ...] = (
    dossier.van_niemand,
    dossier.contactpersonen,
    dossier.gegevens,
    dossier.verschillen,
    dossier.verblijfstitel,
    ontzorgen.ontzorgen,
    gezin.nareis,
    gezin.achttien,
    adviezen.advies,
    verzoeken.verzoeken,
    begeleiding.eerste_week,
    begeleiding.verwijzingen,
)
_NIET_IN_PAUZE: tuple[_Afleiding, ...] = (
    intake.eerste_contact,
    intake.intake,
    boetes.wegen,
    intake.lbt,
    plan.pip,
    plan.voorgelegd,
    plan.derden,
    dossier.termijn_vertellen,
    traject.aanbod,
    traject.aanbod_melden,
    traject.keurmerk,
    traject.onderdelen,
    voortgang.gesprek,
    voortgang.tempo_onder_plan,
    voortgang.verzuim,
    voortgang.einde_termijn,
    voortgang.meer_tijd,
    voortgang.afschalen,
    voortgang.route_wegen,
    voortgang.examen,
    begeleiding.woning,
    begeleiding.opvang,
    begeleiding.contact,
    begeleiding.zelfredzaamheid,
    begeleiding.achttien,
    begeleiding.afspraken,
    begeleiding.hoe_gaat_het,
    begeleiding.tolk,
    diploma.waarderingen,
)


def taken_uit(
    feiten: DossierFeiten, klokken: Iterable[Klok], *, vandaag: date, beleid: Beleid = BELEID
) -> tuple[Taak, ...]:
    """Return the open tasks of a dossier on `vandaag`, sorted as a list shows them, each `sleutel` once.

    After death only the task of that remains. While a pause lasts, and of who moved out, nothing is asked of or for
    the person; what DUO says and what is stuck stays.
    """
    situatie = Situatie(feiten, {klok.soort: klok for klok in klokken}, vandaag, beleid)
    afleidingen = _ALTIJD
    if not feiten.beeindigd:
        afleidingen += _ZOLANG_HET_LOOPT
        if feiten.pauze is None and not feiten.vertrokken:
            afleidingen += _NIET_IN_PAUZE
    uniek: dict[str, Taak] = {}
    for afleiding in afleidingen:
        for taak in afleiding(situatie):
            if taak.sleutel not in feiten.afgesloten:
                uniek.setdefault(taak.sleutel, taak)
    gevonden = sorted(uniek.values(), key=Taak.volgorde)
    if feiten.overleden is not None:
        return tuple(taak for taak in gevonden if taak.code == "overlijden")
    return tuple(gevonden)
