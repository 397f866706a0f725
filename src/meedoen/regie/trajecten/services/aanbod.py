# SPDX-License-Identifier: EUPL-1.2
"""Register and withdraw an inburgeringsaanbod (Wet inburgering 2021, article 16)."""

from __future__ import annotations

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import AanbodBericht, AanbodVerwijderBericht
from meedoen.domein.keten.duo_voorcontrole import AanbodVoorDuo, controleer_aanbod
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.trajecten.feiten import traject_stand
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering


@transaction.atomic
def registreer_aanbod(*, scope: Scope, dossier: Dossier, aanbod: AanbodVoorDuo) -> None:
    """Lay an aanbod down and tell DUO; an earlier one at the same institution is replaced, here and at DUO.

    The keurmerken come from DUO's list, whatever `aanbod` says. Raise `TrajectWeigering`.
    """
    feiten, bsn = leveren.begin(scope, dossier)
    school = Instelling.objects.filter(instellingsnummer=aanbod.instellingsnummer).first()
    if school is None:
        raise TrajectWeigering("instelling_onbekend", veld="instelling")
    voor_duo = AanbodVoorDuo(
        instellingsnummer=school.instellingsnummer, alfabetisering=aanbod.alfabetisering, bow=bool(school.bow_keurmerk),
        tst=bool(school.tst_keurmerk), datum=aanbod.datum, start=aanbod.start, einde=aanbod.einde,
    )  # fmt: skip
    leveren.eis(controleer_aanbod(voor_duo, traject_stand(feiten)))
    assert aanbod.alfabetisering is not None  # the check asks it
    inhoud = g.AanbodGedaan(
        instellingsnummer=school.instellingsnummer, instelling=school.naam, alfabetisering=aanbod.alfabetisering,
        bow=bool(school.bow_keurmerk), tst=bool(school.tst_keurmerk), datum=aanbod.datum, start=aanbod.start,
        einde=aanbod.einde,
    )  # fmt: skip
    leveren.op_tijdlijn(scope, dossier, inhoud, aanbod.datum or scope.vandaag)
    bericht = AanbodBericht(
        bsn=bsn, instellingsnummer=school.instellingsnummer, alfabetisering=aanbod.alfabetisering,
        datum=aanbod.datum, start=aanbod.start, einde=aanbod.einde,
    )  # fmt: skip
    leveren.naar_duo(scope, dossier, bericht)


@transaction.atomic
def trek_aanbod_in(*, scope: Scope, dossier: Dossier, instellingsnummer: str, reden: str) -> None:
    """Withdraw the aanbod at one institution, here and at DUO. Raise `TrajectWeigering`."""
    feiten, bsn = leveren.begin(scope, dossier)
    aanbod = next((a for a in feiten.aanbod if a.instellingsnummer == instellingsnummer), None)
    if aanbod is None:
        raise TrajectWeigering("aanbod_onbekend")
    if not reden.strip():
        raise TrajectWeigering("reden_nodig", veld="reden")
    inhoud = g.AanbodIngetrokken(
        instellingsnummer=instellingsnummer, instelling=aanbod.instelling, datum=scope.vandaag, reden=reden.strip()
    )
    leveren.op_tijdlijn(scope, dossier, inhoud, scope.vandaag)
    weg = AanbodVerwijderBericht(bsn=bsn, instellingsnummer=instellingsnummer)
    leveren.naar_duo(scope, dossier, weg, neemt_terug=True)
