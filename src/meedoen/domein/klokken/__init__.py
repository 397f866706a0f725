# SPDX-License-Identifier: EUPL-1.2
"""Facts -> clocks: one pure function that gives all clocks of a dossier on a day, each with its steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meedoen.domein.beleid import BELEID, Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import (
    adviezen,
    bezwaren,
    boetes,
    na_de_wet,
    ontzorgen,
    traject,
    van_beleid,
    vervolg,
    verzoeken,
    voortgang,
    wettelijk,
)
from meedoen.domein.klokken.basis import LEEG, VAN_BOETES, ZELDEN, Klok, KlokGrond, KlokSoort, KlokStaat

__all__ = ["VAN_BOETES", "ZELDEN", "Klok", "KlokGrond", "KlokSoort", "KlokStaat", "klokken", "loopt_af", "zoek"]

_LOOPT_AF = {
    KlokSoort.PIP_TIEN_WEKEN: "loopt_af_pip_dagen",
    KlokSoort.INBURGERINGSTERMIJN: "loopt_af_termijn_dagen",
    KlokSoort.ROUTEWISSEL: "loopt_af_routewissel_dagen",
    KlokSoort.AANBOD: "loopt_af_aanbod_dagen",
    KlokSoort.PVT: "loopt_af_onderdeel_dagen",
    KlokSoort.MAP: "loopt_af_onderdeel_dagen",
    KlokSoort.ONTZORGEN: "loopt_af_ontzorgen_dagen",
    KlokSoort.VOORTGANGSGESPREK: "loopt_af_gesprek_dagen",
}


_VAN_DE_WOONGEMEENTE = frozenset({
    KlokSoort.PIP_TIEN_WEKEN, KlokSoort.EERSTE_CONTACT, KlokSoort.HERHAALDE_OPROEP, KlokSoort.INTAKE_KLAAR,
    KlokSoort.LBT, KlokSoort.EERSTE_PLAN, KlokSoort.ROUTEWISSEL, KlokSoort.AANBOD, KlokSoort.ONTZORGEN,
    KlokSoort.VOORTGANGSGESPREK, KlokSoort.VERBLIJFSTITEL, KlokSoort.ADVIES_DUO,
    KlokSoort.VERZOEK_BESLISSEN,
})  # fmt: skip
"""What the college of the gemeente where somebody lives has to do, or wants to."""
_KLAAR = (KlokStaat.GEHAALD, KlokStaat.NIET_VAN_TOEPASSING, KlokStaat.VERVALLEN)


def klokken(feiten: DossierFeiten, *, vandaag: date, beleid: Beleid = BELEID) -> tuple[Klok, ...]:
    """Return all clocks of this dossier as they stand on `vandaag`: always the same kinds, same order.

    Those of `VAN_BOETES` come after them, all of them, once there was a boeteprocedure, and that of a bezwaar, an
    advice to DUO or a verzoek once there was one: almost nobody has any. Last comes that of help after or outside the
    act, where that ever began.
    """
    pip = wettelijk.pip_tien_weken(feiten, vandaag)
    inburgering = wettelijk.termijn(feiten, vandaag)
    alle: tuple[Klok, ...] = (
        pip,
        van_beleid.eerste_contact(feiten, vandaag, beleid),
        van_beleid.herhaalde_oproep(feiten, vandaag, beleid),
        van_beleid.intake_klaar(feiten, vandaag, beleid, pip),
        van_beleid.lbt(feiten, vandaag, beleid, pip),
        van_beleid.eerste_plan(feiten, vandaag, beleid, pip),
        inburgering,
        wettelijk.routewissel(feiten, vandaag, beleid, inburgering),
        traject.aanbod(feiten, vandaag, beleid),
        traject.pvt(feiten, vandaag, beleid, inburgering),
        traject.map_(feiten, vandaag, beleid, inburgering),
        ontzorgen.ontzorgen(feiten, vandaag),
        voortgang.gesprek(feiten, vandaag, beleid, inburgering),
        wettelijk.bezwaar(feiten, vandaag),
        van_beleid.verzenden_naar_duo(feiten, vandaag, beleid),
        vervolg.verlenging(feiten, vandaag, inburgering),
        vervolg.verblijfstitel(feiten, vandaag, beleid),
        vervolg.toegang_duo(feiten, vandaag),
        vervolg.bewaartermijn(feiten, vandaag),
    )
    return _af(feiten, alle, vandaag, beleid)


def klokken_van_vele(
    dossiers: Sequence[DossierFeiten], *, vandaag: date, beleid: Beleid = BELEID
) -> list[tuple[Klok, ...]]:
    """Return for each dossier what `klokken` gives: a rebuild reckons a whole nation.

    Kind by kind, as a processor that does the same for many dossiers in a row needs two thirds of the time.
    """
    pips = [wettelijk.pip_tien_weken(feiten, vandaag) for feiten in dossiers]
    met_pip = list(zip(dossiers, pips, strict=True))
    termijnen = [wettelijk.termijn(feiten, vandaag) for feiten in dossiers]
    met_termijn = list(zip(dossiers, termijnen, strict=True))
    kolommen = (
        pips,
        [van_beleid.eerste_contact(feiten, vandaag, beleid) for feiten in dossiers],
        [van_beleid.herhaalde_oproep(feiten, vandaag, beleid) for feiten in dossiers],
        [van_beleid.intake_klaar(feiten, vandaag, beleid, pip) for feiten, pip in met_pip],
        [van_beleid.lbt(feiten, vandaag, beleid, pip) for feiten, pip in met_pip],
        [van_beleid.eerste_plan(feiten, vandaag, beleid, pip) for feiten, pip in met_pip],
        termijnen,
        [wettelijk.routewissel(feiten, vandaag, beleid, termijn) for feiten, termijn in met_termijn],
        [traject.aanbod(feiten, vandaag, beleid) for feiten in dossiers],
        [traject.pvt(feiten, vandaag, beleid, termijn) for feiten, termijn in met_termijn],
        [traject.map_(feiten, vandaag, beleid, termijn) for feiten, termijn in met_termijn],
        [ontzorgen.ontzorgen(feiten, vandaag) for feiten in dossiers],
        [voortgang.gesprek(feiten, vandaag, beleid, termijn) for feiten, termijn in met_termijn],
        [wettelijk.bezwaar(feiten, vandaag) for feiten in dossiers],
        [van_beleid.verzenden_naar_duo(feiten, vandaag, beleid) for feiten in dossiers],
        [vervolg.verlenging(feiten, vandaag, termijn) for feiten, termijn in met_termijn],
        [vervolg.verblijfstitel(feiten, vandaag, beleid) for feiten in dossiers],
        [vervolg.toegang_duo(feiten, vandaag) for feiten in dossiers],
        [vervolg.bewaartermijn(feiten, vandaag) for feiten in dossiers],
    )
    return [
        _af(feiten, alle, vandaag, beleid) for feiten, alle in zip(dossiers, zip(*kolommen, strict=True), strict=True)
    ]


def _af(feiten: DossierFeiten, alle: tuple[Klok, ...], vandaag: date, beleid: Beleid) -> tuple[Klok, ...]:
    """Add the clocks that few dossiers have, let lapse what has no more sense, add that of help after the act."""
    if feiten.boetes:
        alle += boetes.klokken(feiten, vandaag)
    if feiten.bezwaren:
        alle += (bezwaren.klok(feiten, vandaag),)
    if adviezen.heeft(feiten):
        alle += (adviezen.klok(feiten, vandaag, beleid),)
    if feiten.verzoeken:
        alle += (verzoeken.klok(feiten, vandaag),)
    reden = _einde(feiten)
    if not reden and feiten.vertrokken:
        alle = tuple([_na_vertrek(klok, feiten) for klok in alle])
    elif reden:
        alle = tuple([klok if klok.staat in _KLAAR else _vervalt(klok, reden) for klok in alle])
    # What that help brought is kept by a term of its own, whatever ended the inburgering.
    return (*alle, na_de_wet.bewaren(feiten, vandaag, beleid)) if feiten.vervolg.begonnen is not None else alle


def zoek(alle: tuple[Klok, ...], soort: KlokSoort) -> Klok:
    """Return the clock of this kind. Raise KeyError when it is not among them."""
    for klok in alle:
        if klok.soort is soort:
            return klok
    raise KeyError(soort)


def loopt_af(klok: Klok, *, vandaag: date, beleid: Beleid = BELEID) -> bool:
    """Say whether a running clock is so near its end that it asks attention, by what the gemeente chose."""
    over = klok.dagen_over(vandaag)
    if klok.staat is not KlokStaat.LOOPT or over is None:
        return False
    grens: int = getattr(beleid, _LOOPT_AF.get(klok.soort, "loopt_af_overig_dagen"))
    return over <= grens


def _einde(feiten: DossierFeiten) -> str:
    """The reason for which nothing runs any more; empty while the dossier lives."""
    if feiten.overleden is not None:
        return "einde_overleden"
    if feiten.plicht_ingetrokken is not None:
        return "einde_plicht_ingetrokken"
    if feiten.samengevoegd_in is not None:
        return "einde_samengevoegd"
    if feiten.voldaan is not None:
        return "einde_voldaan"
    if feiten.buiten_de_wet:
        return "einde_andere_grond"
    return "einde_gesloten" if feiten.beeindigd else ""


def _na_vertrek(klok: Klok, feiten: DossierFeiten) -> Klok:
    """Let a clock lapse that asked something of our college and had not ended on the day that somebody left.

    From then the college of the new gemeente has the duty (Wet article 1, "college"; article 15 lid 4). The term
    itself, with PVT and MAP, goes on for the person; bezwaar, DUO and retention go on for us.
    """
    weg = feiten.verhuisd_uit
    if klok.soort not in _VAN_DE_WOONGEMEENTE or klok.staat in _KLAAR or weg is None:
        return klok
    if klok.uiterste is not None and klok.uiterste < weg.datum:
        return klok
    return _vervalt(klok, "einde_verhuisd")


def _vervalt(klok: Klok, reden: str) -> Klok:
    """Let a clock lapse that was not met and had not ended.

    The term to object and reading at DUO go on, except at death; how long a dossier is kept begins then.
    """
    if klok.soort is KlokSoort.BEWAARTERMIJN and reden not in ("einde_samengevoegd", "einde_andere_grond"):
        return klok
    if klok.soort is KlokSoort.TOEGANG_DUO and klok.stappen and reden not in ("einde_overleden", "einde_samengevoegd"):
        return klok
    if reden != "einde_overleden" and klok.staat in (KlokStaat.LOOPT, KlokStaat.TE_LAAT):
        if klok.soort is KlokSoort.BEZWAAR and klok.staat is KlokStaat.LOOPT:
            return klok
        # A fine that was imposed is objected to and paid also after the duty ended, and so is a bezwaar decided.
        if klok.soort in boetes.NA_HET_EINDE or klok.soort is KlokSoort.BEZWAAR_BESLISSEN:
            return klok
    soort, _, start, uiterste, gehaald_op, stappen, _, twijfel, _, grond = klok
    return Klok(soort, KlokStaat.VERVALLEN, start, uiterste, gehaald_op, stappen, reden, twijfel, LEEG, grond)
