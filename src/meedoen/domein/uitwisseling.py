# SPDX-License-Identifier: EUPL-1.2
"""Whether we may ask DUO about the person of a dossier, and until when (Wet inburgering 2021, article 33, DP-13).

The rule of the law stands in `meedoen.recht.wi2021.gegevens_toegang`; here are the facts of a dossier put to it.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.gegevens_toegang import (
    UitwisselFeiten,
    VertrekFeiten,
    toegang_eindigt,
    valt_onder_uitwisseling,
)

_WONEN: Final = frozenset({"SS101", "SS120", "SS121", "SS128", "SS129", "SS139"})
"""Signals DUO sends only to the gemeente to which somebody belongs from then on."""

_VERTREK: Final = frozenset({"SS122", "SS123"})


class Toegang(NamedTuple):
    """`mag`: we may ask DUO. `tot`: the first day on which we may no more, None while no end is in sight.

    `stappen` say why; empty when nothing is known of where the person lives, then DUO itself decides.
    """

    mag: bool
    tot: date | None = None
    stappen: tuple[Stap, ...] = ()


def vertrokken_op(feiten: DossierFeiten) -> date | None:
    """Return the first day on which the person no longer lives here, or None: never left, or came back."""
    weg = feiten.verhuisd_uit
    if weg is None:
        return None
    terug = [feit.datum for feit in (feiten.ingeschreven, feiten.verhuisd) if feit is not None]
    return None if any(dag > weg.datum for dag in terug) or _weer_van_ons(feiten, weg.datum) else weg.datum


def _weer_van_ons(feiten: DossierFeiten, weg: date) -> bool:
    """Say whether DUO told that the person belongs to us after we heard of the leaving, whatever day that was on."""
    codes = [ontvangen.code for ontvangen in feiten.signalen]
    gehoord = max((plek for plek, code in enumerate(codes) if code in _VERTREK), default=None)
    if gehoord is not None:
        return not _WONEN.isdisjoint(codes[gehoord + 1 :])
    return any(ontvangen.op > weg for ontvangen in feiten.signalen if ontvangen.code in _WONEN)


def toegang_bij_duo(feiten: DossierFeiten, *, gemeente: int, vandaag: date) -> Toegang:
    """Return whether `gemeente` may ask DUO about this person on `vandaag`.

    Who left is out when the ground ends: with leaving, or a month after the new gemeente adopted a PIP. Of who did
    not leave it only says no when DUO or COA told so (the coupling was withdrawn in the azc); what is not known is no
    refusal, since DUO keeps the same rule itself. Under another ground than this act it says no.
    """
    if feiten.buiten_de_wet:
        buiten = valt_onder_uitwisseling(_feiten(feiten, gemeente), peildatum=vandaag)
        return Toegang(False, vandaag, buiten.stappen)
    weg = vertrokken_op(feiten)
    if weg is not None:
        return _na_vertrek(feiten, weg, gemeente, vandaag)
    if feiten.gevestigd_op is None and not feiten.in_azc:
        return Toegang(True)
    uitkomst = valt_onder_uitwisseling(_feiten(feiten, gemeente), peildatum=vandaag)
    return Toegang(uitkomst.waarde, vandaag if not uitkomst.waarde else None, uitkomst.stappen)


def mag_vragen(feiten: DossierFeiten, signaal: str, *, gemeente: int, vandaag: date) -> Toegang:
    """Return whether we may ask DUO because of this signal: some say by themselves that somebody belongs to us now."""
    return Toegang(True) if signaal in _WONEN else toegang_bij_duo(feiten, gemeente=gemeente, vandaag=vandaag)


def einde_toegang(feiten: DossierFeiten, *, gemeente: int, vandaag: date) -> date | None:
    """Return the day on which our access ended, when the tijdlijn does not say so yet; None otherwise."""
    weg = vertrokken_op(feiten)
    if weg is None or feiten.beeindigd:
        return None
    toegang = _na_vertrek(feiten, weg, gemeente, vandaag)
    return toegang.tot if not toegang.mag else None


def _feiten(feiten: DossierFeiten, gemeente: int) -> UitwisselFeiten:
    return UitwisselFeiten(
        onder_wet=not feiten.buiten_de_wet,
        bekend_bij_duo=True,
        woont_in_gemeente=feiten.gevestigd_op is not None,
        coa_locatie=feiten.in_azc,
        coa_gekoppeld=_gekoppeld(feiten, gemeente),
        pip_van_gemeente=_pip_van_ons(feiten, gemeente),
        pip_dagtekening=feiten.pip.dagtekening if feiten.pip else None,
    )


def _gekoppeld(feiten: DossierFeiten, gemeente: int) -> bool:
    """No coupling known is no coupling only where it was withdrawn, which closes the dossier."""
    if feiten.gekoppeld is not None:
        return feiten.gekoppeld.gemeente == gemeente
    return feiten.fase is not Fase.GESLOTEN


def _pip_van_ons(feiten: DossierFeiten, gemeente: int) -> bool | None:
    if feiten.pip is not None:
        return True
    return feiten.pip_overgenomen.gemeente == gemeente if feiten.pip_overgenomen else None


def _na_vertrek(feiten: DossierFeiten, weg: date, gemeente: int, vandaag: date) -> Toegang:
    daarna = sorted(pip.dagtekening for pip in feiten.duo.pips_elders if pip.dagtekening >= weg)
    uitkomst = toegang_eindigt(
        VertrekFeiten(
            vertrokken_op=weg,
            pip_van_gemeente=_pip_van_ons(feiten, gemeente) is True,
            nieuw_pip_op=daarna[0] if daarna else None,
            volgend_pip_op=daarna[1] if len(daarna) > 1 else None,
        )
    )
    tot = uitkomst.waarde
    return Toegang(tot is None or vandaag < tot, tot, uitkomst.stappen)
