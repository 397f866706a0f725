# SPDX-License-Identifier: EUPL-1.2
"""The one next step of a dossier, with its reason, for the top of the dossier page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.taken.basis import EIGEN_TAAK, Taak
from meedoen.domein.toegang import Handeling, Rol

ORDE: Final = (
    "overlijden", "dossier_sluiten", "naam_onbekend", "bsn_onbekend", "oproepen_kloppen_niet", "duo_weigert",
    "levering_geweigerd", "besluit_versturen",
    "oproep_uitkomst", "oproep_gemist", "oproep_nog_eens", "oproep_verwijt", "oproep_nieuwe_datum", "waarschuwing",
    "derde_oproep", "intake_teruggegeven", "intake_zonder_medewerking",
    "melding_bijstand", "eerste_week", "eerste_contact", "eerste_contact_azc", "pip_overnemen",
    "intake_plannen", "intake_uitnodigen", "intake_afnemen", "intake_afmaken", "startniveau", "pip_te_laat_intake",
    "pip_nadert_intake", "lbt_uitslag", "pip_te_laat_vaststellen", "pip_te_laat", "pip_vaststellen",
    "pip_opstellen", "diplomawaardering_gebruiken", "diplomawaardering_aanvullen", "diplomawaardering_navragen",
    "bericht_vastgelopen", "duo_antwoordt_niet", "termijn_vertellen", "advies_duo",
    "verzoek_te_laat", "verzoek_beslissen",
    "aanbod_uitgebleven", "aanbod_melden", "aanbod_doen", "pvt_teruggegeven", "map_teruggegeven",
    "pvt_open", "map_open", "pvt_plannen", "map_plannen", "partnerbericht",
    "nareis_inschrijven", "nareis_bijstand", "nareis_toeslagen", "nareis_school", "nareis_ruimte", "nareis_intake",
    "nazorg_afsluiten", "vervolg_verwijderen", "vervolg_loopt_af", "vervolg_bewaartermijn",
    "voortgang_vastleggen", "voortgang_plannen", "verzuim", "tempo_onder_plan", "afschalen_wegen", "route_wegen",
    "einde_termijn", "examen_boeken", "verblijfstitel",
)  # fmt: skip
"""The order of the line itself: what comes first for this person, not what is due first."""
_PLAATS: Final = {code: plaats for plaats, code in enumerate(ORDE)}


class VolgendeStap(NamedTuple):
    """`titel` and `reden` are sentence codes; `waarden` fill both. `knop` is None when there is nothing to do."""

    code: str
    titel: str
    reden: str
    waarden: Mapping[str, object]
    knop: Handeling | None = None
    uiterste: date | None = None


def volgende_stap(feiten: DossierFeiten, taken: Iterable[Taak]) -> VolgendeStap:
    """Return the step that moves this dossier on: the first by the line, else waiting, else rest.

    What colleagues wrote down to do is no step on the line.
    """
    mijn = [taak for taak in taken if taak.rol is Rol.CONSULENT and taak.code != EIGEN_TAAK]
    doen = [taak for taak in mijn if not taak.wacht]
    if doen:
        taak = min(doen, key=lambda t: (_PLAATS.get(t.code, len(ORDE)), *t.volgorde()))
        return VolgendeStap(taak.code, f"stap_{taak.code}", taak.zin, taak.waarden, taak.knop, taak.uiterste)
    if feiten.pauze is not None:
        return VolgendeStap("pauze", "stap_pauze", "rust_pauze", {"sinds": feiten.pauze.vanaf})
    if feiten.beeindigd:
        rust = "rust_klaar" if feiten.overleden is None else "rust_overleden"
        return VolgendeStap("klaar", "stap_klaar", rust, {})
    if mijn:
        taak = mijn[0]
        return VolgendeStap(taak.code, f"stap_{taak.code}", taak.zin, taak.waarden, taak.knop, taak.uiterste)
    return VolgendeStap("niets", "stap_niets", f"rust_{_rust(feiten)}", _wanneer(feiten))


def _rust(feiten: DossierFeiten) -> str:
    if feiten.pips:
        return "traject"
    if feiten.in_azc:
        return "azc"
    return "afspraak" if feiten.oproepen and feiten.intake is None else "nieuw"


def _wanneer(feiten: DossierFeiten) -> Mapping[str, object]:
    return {"afspraak": feiten.oproepen[-1].afspraak_op} if feiten.oproepen else {}
