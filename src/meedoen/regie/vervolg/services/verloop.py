# SPDX-License-Identifier: EUPL-1.2
"""The way through help after or outside the act: begin, prolong, stop, wipe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from django.db import connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import VAN_BOETES, KlokSoort, klokken, zoek
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.domein.vervolg import MEE_TE_NEMEN
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.wi2021.doelgroep import Grond
from meedoen.recht.wi2021.overgang import Begeleiding2013Feiten, begeleiding_wi2013
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.logboek.services import log
from meedoen.regie.vervolg.models import Activiteit
from meedoen.regie.vervolg.services import basis
from meedoen.regie.vervolg.services.fouten import VervolgWeigering

_EEN_DAG: Final = timedelta(days=1)
_HONDERD: Final = 100


class Lening(NamedTuple):
    """What decides whether the act of 2013 names a task: the loan in cents, and the first day after its term."""

    geleend: int
    leenbedrag: int
    einde_termijn: date


@transaction.atomic
def begin_vervolg(
    *,
    scope: Scope,
    dossier: Dossier,
    grond: g.Vervolggrond,
    doelen: Sequence[g.Vervolgdoel],
    tot_en_met: date,
    grondslag: g.Grondslag,
    toestemming_op: date | None = None,
    wijze: g.Toestemmingswijze | None = None,
    mee: Sequence[Veldgroep] = (),
    lening: Lening | None = None,
) -> None:
    """Let this dossier go on (or begin) under `grond`, for `doelen` alone, from today until and with `tot_en_met`.

    What was collected for the inburgering closes, but for the groups in `mee`. Raise `VervolgWeigering`.
    """
    feiten = basis.begin(scope, dossier)
    _eis_dat_het_kan(scope, dossier, feiten, grond)
    if not doelen:
        raise VervolgWeigering("geen_doel", veld="doelen")
    basis.eis_einde(scope, tot_en_met)
    procent = None
    if grondslag is g.Grondslag.TAAK:
        procent = _eis_taak(scope, grond, lening)
        toestemming_op, wijze, mee = None, None, ()
    else:
        basis.eis_toestemming(scope, dossier, toestemming_op, wijze)
    inhoud = g.VervolgBegonnen(
        vanaf=scope.vandaag, tot=tot_en_met + _EEN_DAG, grond=grond, grondslag=grondslag, doelen=tuple(doelen),
        mee=tuple(groep for groep in MEE_TE_NEMEN if groep in mee), toestemming_op=toestemming_op, wijze=wijze,
        lening_procent=procent,
    )  # fmt: skip
    basis.leg_neer(scope, dossier, (inhoud, scope.vandaag))


def waarom_niet(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> VervolgWeigering | None:
    """Return why no help on another ground can begin here now, whatever ground is chosen; None where it can."""
    try:
        _eis_dat_het_kan(scope, dossier, feiten, None)
    except VervolgWeigering as fout:
        return fout
    return None


def _eis_dat_het_kan(scope: Scope, dossier: Dossier, feiten: DossierFeiten, grond: g.Vervolggrond | None) -> None:
    if feiten.overleden is not None:
        raise VervolgWeigering("overleden")
    if feiten.vertrokken:
        raise VervolgWeigering("vertrokken")
    if feiten.vervolg.loopt and feiten.buiten_de_wet:
        raise VervolgWeigering("loopt_al")
    _eis_grond(feiten, grond)
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    alle = klokken(feiten, vandaag=scope.vandaag, beleid=regels)
    # A decision that runs keeps its papers open, and those would close.
    if any(klok.open for klok in alle if klok.soort in VAN_BOETES | {KlokSoort.BEZWAAR, KlokSoort.BEZWAAR_BESLISSEN}):
        raise VervolgWeigering("zaak_loopt")
    if not regels.vervolg_bewaren_maanden:
        raise VervolgWeigering("geen_bewaartermijn")
    if feiten.vervolg.gestopt is not None and feiten.vervolg.gewist is None and feiten.buiten_de_wet:
        raise VervolgWeigering("niet_gewist")


def was_plichtig(feiten: DossierFeiten) -> bool:
    """Say whether a duty under the Wet inburgering 2021 runs, or ran."""
    plicht = feiten.plicht
    gezegd = plicht is not None and (plicht.inburgeringsplichtig or plicht.einddatum is not None)
    return gezegd or _klaar(feiten) or bool(feiten.pips) or feiten.termijn is not None


def _klaar(feiten: DossierFeiten) -> bool:
    einde = feiten.plicht.einddatum if feiten.plicht is not None else None
    return einde is not None or feiten.voldaan is not None or feiten.plicht_ingetrokken is not None


def _eis_grond(feiten: DossierFeiten, grond: g.Vervolggrond | None) -> None:
    """Refuse while a duty runs, and a ground that does not fit what is known of the duty."""
    was = was_plichtig(feiten)
    begint = feiten.fase in (Fase.INTAKE, Fase.NAZORG, Fase.GESLOTEN)
    if (was and not _klaar(feiten)) or (not was and not begint):
        raise VervolgWeigering("plicht_loopt")
    if grond is not None and was is not (grond is g.Vervolggrond.NA_INBURGERING):
        raise VervolgWeigering("was_plichtig" if was else "nooit_plichtig", veld="grond")


def _eis_taak(scope: Scope, grond: g.Vervolggrond, lening: Lening | None) -> int:
    """Return the used part of the loan in percent where the law names a task; refuse where it does not."""
    if grond is not g.Vervolggrond.WI2013:
        raise VervolgWeigering("geen_taak", veld="grondslag")
    if lening is None:
        raise VervolgWeigering("lening_nodig", veld="geleend")
    try:
        oordeel = begeleiding_wi2013(
            Begeleiding2013Feiten(
                verblijfsgrond=Grond.ASIEL_VERGUNNING, geleend=lening.geleend, leenbedrag=lening.leenbedrag,
                einde_termijn_2013=lening.einde_termijn,
            ),
            peildatum=scope.vandaag,
        )  # fmt: skip
    except GegevenStrijdig as fout:
        raise VervolgWeigering("lening_klopt_niet", veld="geleend") from fout
    if not oordeel.waarde:
        raise VervolgWeigering("taak_mag_niet", veld="grondslag")
    return lening.geleend * _HONDERD // lening.leenbedrag


@transaction.atomic
def verleng_vervolg(
    *, scope: Scope, dossier: Dossier, tot_en_met: date, toestemming_op: date | None = None,
    wijze: g.Toestemmingswijze | None = None,
) -> None:  # fmt: skip
    """Let it go on until and with a later day; consent is asked anew where it rests on that."""
    feiten = basis.begin(scope, dossier)
    begonnen = basis.eis_loopt(feiten)
    basis.eis_einde(scope, tot_en_met)
    laatste = feiten.vervolg.laatste_dag
    if laatste is not None and tot_en_met <= laatste:
        raise VervolgWeigering("niet_later", veld="tot_en_met", dag=laatste)
    if begonnen.grondslag is g.Grondslag.TOESTEMMING:
        basis.eis_toestemming(scope, dossier, toestemming_op, wijze)
    else:
        toestemming_op, wijze = None, None
    inhoud = g.VervolgVerlengd(
        datum=scope.vandaag, tot=tot_en_met + _EEN_DAG, toestemming_op=toestemming_op, wijze=wijze
    )
    basis.leg_neer(scope, dossier, (inhoud, scope.vandaag))


@transaction.atomic
def stop_vervolg(*, scope: Scope, dossier: Dossier, datum: date, reden: g.Stopreden) -> None:
    """End it from `datum` (the first day without it); the dossier closes. Raise `VervolgWeigering`."""
    begonnen = basis.eis_loopt(basis.begin(scope, dossier))
    if datum > scope.vandaag:
        raise VervolgWeigering("toekomst", veld="datum")
    if datum < begonnen.vanaf:
        raise VervolgWeigering("voor_begin", veld="datum", dag=begonnen.vanaf)
    if reden is g.Stopreden.INGETROKKEN and begonnen.grondslag is not g.Grondslag.TOESTEMMING:
        raise VervolgWeigering("geen_toestemming", veld="reden")
    basis.leg_neer(scope, dossier, (g.VervolgGestopt(datum=datum, reden=reden), datum))


@transaction.atomic
def wis_vervolg(*, scope: Scope, dossier: Dossier) -> int:
    """Wipe the activities once their day is there, close the notes, and return how many were wiped.

    That it was, for what and until when stays on the tijdlijn. Raise `VervolgWeigering`.
    """
    feiten = basis.begin(scope, dossier)
    if feiten.vervolg.begonnen is None or feiten.vervolg.gestopt is None or feiten.vervolg.gewist is not None:
        raise VervolgWeigering("weg")
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    klok = zoek(klokken(feiten, vandaag=scope.vandaag, beleid=regels), KlokSoort.BEWAREN_VERVOLG)
    if klok.uiterste is None:
        raise VervolgWeigering("geen_bewaartermijn")
    if klok.uiterste > scope.vandaag:
        raise VervolgWeigering("nog_bewaren", dag=klok.uiterste)
    eigen = Activiteit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    aantal, _ = eigen.delete()
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.sluit_vervolg(%s::int, %s::uuid)", [dossier.gemeente_id, dossier.id])
    log(scope=scope, handeling="wissen", object="vervolg: activiteiten", gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id])  # fmt: skip
    basis.leg_neer(scope, dossier, (g.VervolgGewist(datum=scope.vandaag, aantal=aantal), scope.vandaag))
    return aantal
