# SPDX-License-Identifier: EUPL-1.2
"""People in the intake for tests, made and moved along only through the services."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.intake import services
from meedoen.regie.intake.feiten import ladder
from meedoen.regie.intake.services import Afspraak, Invoer
from meedoen.regie.intake.staat import gesprek
from meedoen.regie.intake.vragen import ONDERDELEN, Vraag
from tests.conftest import BAARN, SANNE
from tests.regie.dossiers.hulp import ingeschreven

NIET, ONVOLDOENDE, WEL = g.Opkomst.NIET_VERSCHENEN, g.Opkomst.ONVOLDOENDE, g.Opkomst.VERSCHENEN


def mens(scope: Scope, **velden: Any) -> Dossier:
    """Make a dossier of somebody who lives here and has the plicht."""
    return ingeschreven(
        scope,
        BAARN,
        voornamen="Yonas",
        achternaam="Tesfay",
        feiten=[Feit(g.PlichtVastgesteld(inburgeringsplichtig=True), scope.vandaag, g.Bron.DUO)],
        **velden,
    )


def in_azc(scope: Scope) -> Dossier:
    """Make a dossier of somebody who is coupled to the gemeente and lives in an azc."""
    from meedoen.regie.dossiers.services import maak_dossier

    return maak_dossier(
        scope=scope,
        gemeente_id=BAARN,
        v_nummer="1000009999",
        voornamen="Nadia",
        achternaam="Rahimi",
        feiten=[
            Feit(g.Gekoppeld(datum=scope.vandaag, gemeente=BAARN), scope.vandaag, g.Bron.COA),
            Feit(g.VerblijfAzc(vanaf=scope.vandaag - timedelta(days=30)), scope.vandaag, g.Bron.COA),
        ],
    )


def afspraak(dag: date) -> Afspraak:
    """Return a talk at ten o'clock."""
    return Afspraak(dag, time(10, 0), "Gemeentehuis, Plein 1, Baarn", "Tigrinya")


def stand(scope: Scope, dossier: Dossier) -> Any:
    """Return the ladder of this dossier today."""
    return ladder(dossier, peildatum=scope.vandaag)


def mis_oproep(scope_van: Callable[..., Scope], dossier: Dossier, scope: Scope, *, schuld: bool) -> Scope:
    """Let the last oproep pass without anyone coming; somebody calls next day and judges. Return that day's scope."""
    from meedoen.regie.web.toegang import zet_scope

    laatste = stand(scope, dossier).laatste
    later = scope_van(SANNE, vandaag=laatste.afspraak_op + timedelta(days=1))
    zet_scope(later)
    services.leg_uitkomst_vast(scope=later, dossier=dossier, nummer=laatste.nummer, uitkomst=NIET)
    services.leg_contactpoging_vast(
        scope=later,
        dossier=dossier,
        nummer=laatste.nummer,
        datum=later.vandaag,
        kanaal=g.Kanaal.TELEFOON,
        bereikt=True,
        eigen_taal=True,
        verwijtbaar=schuld,
    )
    return later


def werkdag(dag: date) -> date:
    """Return `dag`, or the Monday after it."""
    return dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)


def drie_gemist(scope_van: Callable[..., Scope], scope: Scope) -> tuple[Scope, Dossier]:
    """Make somebody whom three oproepen did not bring, each judged. Return the scope of that day and the dossier."""
    dossier = mens(scope)
    for keer in range(3):
        dag = afspraak(werkdag(scope.vandaag + timedelta(days=14)))
        stuur = services.waarschuw_en_roep_opnieuw if keer == 1 else services.roep_op
        stuur(scope=scope, dossier=dossier, afspraak=dag)
        scope = mis_oproep(scope_van, dossier, scope, schuld=True)
    return scope, dossier


def goed_antwoord(vraag: Vraag) -> str:
    """Return an answer that this question accepts; no young child."""
    if vraag.code == "kind_onder_zes":
        return "nee"
    if vraag.soort in ("keuze", "meer"):
        return vraag.keuzes[0][0]
    return "3" if vraag.soort == "getal" else "metselaar"


def vul_alles_in(scope: Scope, dossier: Dossier, *, behalve: tuple[str, ...] = ()) -> None:
    """Answer every question that applies."""
    staat = gesprek(scope, dossier, stand(scope, dossier).feiten)
    invoer = [
        Invoer(vraag.code, goed_antwoord(vraag), gezien=staat.gegevens[vraag.code].merk)
        for deel in ONDERDELEN
        for vraag in staat.vragen(deel)
        if vraag.code not in behalve
    ]
    services.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)
