# SPDX-License-Identifier: EUPL-1.2
"""From the tijdlijn to where somebody stands on the ladder of oproepen (Wet inburgering 2021, art. 14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.taken.intake import oproepfeiten
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021 import intake as recht
from meedoen.regie.dossiers.feiten import rijen as lees_rijen
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.intake.models import Afrondingsvoorstel

_GEMIST = (g.Opkomst.NIET_VERSCHENEN, g.Opkomst.ONVOLDOENDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ronde:
    """One uitnodiging (`nummer` None) or oproep as the tijdlijn tells it. `regels`: the rows it was sent with, the
    newest last: we may have moved the talk. `pogingen`: days on which somebody called or visited after it was missed.
    """

    regels: tuple[UUID, ...]
    nummer: int | None
    verstuurd: date
    afspraak_op: date | None
    uitkomst: g.Opkomst | None = None
    verwijtbaar: bool | None = None
    gewaarschuwd_op: date | None = None
    pogingen: tuple[g.Contactpoging, ...] = ()

    @property
    def gemist(self) -> bool:
        """Nobody came, or not enough came of it."""
        return self.uitkomst in _GEMIST

    @property
    def gesproken(self) -> bool:
        """Somebody reached the person after it was missed."""
        return any(poging.bereikt for poging in self.pogingen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Where this dossier stands: what was sent, what the law makes of it on `peildatum`, and the next step.

    `stap` is None while somebody has to judge, or where the facts contradict each other (`strijdig`).
    """

    feiten: DossierFeiten
    rondes: tuple[Ronde, ...]
    stap: recht.IntakeStap | None
    stappen: tuple[Stap, ...] = ()
    oordeel: OordeelNodig | None = None
    strijdig: GegevenStrijdig | None = None
    geteld: int = 0
    in_azc: bool = False
    vrijwillig: bool = field(default=False)

    @property
    def oproepen(self) -> tuple[Ronde, ...]:
        """The oproepen, in order of number."""
        return tuple(ronde for ronde in self.rondes if ronde.nummer is not None)

    @property
    def laatste(self) -> Ronde | None:
        """The last oproep."""
        return self.oproepen[-1] if self.oproepen else None

    def oproep(self, nummer: int) -> Ronde | None:
        """Return the oproep with this number."""
        return next((ronde for ronde in self.oproepen if ronde.nummer == nummer), None)


def ladder(dossier: Dossier, *, peildatum: date) -> Ladder:
    """Return the ladder of this dossier on `peildatum`; one query.

    Somebody in the phase `gekoppeld`, or on a COA location, takes part voluntarily: an oproep can't be.
    """
    rijen = lees_rijen(dossier)
    feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    in_azc = feiten.in_azc or dossier.fase == Fase.GEKOPPELD.value
    vraag = replace(oproepfeiten(feiten), in_azc=in_azc)
    basis = Ladder(
        feiten=feiten,
        rondes=rondes_uit(rijen),
        stap=None,
        in_azc=in_azc,
        vrijwillig=in_azc,
    )
    try:
        stap = recht.volgende_stap_na_oproep(vraag, peildatum=peildatum)
        geteld = recht.getelde_oproepen(vraag.oproepen).waarde
    except GegevenStrijdig as fout:
        return replace(basis, strijdig=fout)
    if isinstance(stap, OordeelNodig):
        return replace(basis, oordeel=stap, geteld=geteld)
    return replace(basis, stap=_met_uitnodiging(stap, basis, peildatum), stappen=stap.stappen, geteld=geteld)


def open_voorstel(stand: Ladder, voorstellen: Sequence[Afrondingsvoorstel]) -> Afrondingsvoorstel | None:
    """Return the proposal to complete the intake in absence that waits for a second person, or None.

    `voorstellen`: newest first. Only while the tijdlijn says so and the ladder still asks it: one of before the ladder
    moved on waits for nobody.
    """
    wacht = stand.feiten.intake_voorgelegd is not None and stand.stap is recht.IntakeStap.AFRONDEN_ZONDER_MEDEWERKING
    laatste = voorstellen[0] if wacht and voorstellen else None
    return laatste if laatste is not None and laatste.staat == g.Voorlegging.VOORGELEGD.value else None


def _met_uitnodiging(stap: Uitkomst[recht.IntakeStap], basis: Ladder, peildatum: date) -> recht.IntakeStap:
    """An invitation that is still ahead asks nothing either, in the azc or outside."""
    laatste = basis.rondes[-1] if basis.rondes else None
    wacht = laatste is not None and laatste.nummer is None and (laatste.afspraak_op or date.min) >= peildatum
    vrij = stap.waarde in (recht.IntakeStap.UITNODIGEN, recht.IntakeStap.EERSTE_OPROEP)
    return recht.IntakeStap.WACHTEN if wacht and vrij and basis.in_azc else stap.waarde


def rondes_uit(rijen: tuple[g.Gebeurtenis, ...]) -> tuple[Ronde, ...]:
    """Return the uitnodigingen and oproepen in order of sending, each with what came of it."""
    los: list[Ronde] = []
    per_nummer: dict[int, Ronde] = {}
    for rij in geldende_rijen(rijen):
        match rij.gegevens:
            case g.UitnodigingVerstuurd(datum=datum, afspraak_op=afspraak):
                los.append(Ronde(regels=(rij.id,), nummer=None, verstuurd=datum, afspraak_op=afspraak))
            case g.OproepVerstuurd(nummer=nummer, datum=datum, afspraak_op=dag):
                oud = per_nummer.get(nummer)
                nieuw = Ronde(regels=(rij.id,), nummer=nummer, verstuurd=datum, afspraak_op=dag)
                per_nummer[nummer] = (
                    nieuw
                    if oud is None
                    else replace(oud, regels=(*oud.regels, rij.id), verstuurd=datum, afspraak_op=dag)
                )
            case g.OproepUitkomst(nummer=nummer, uitkomst=uitkomst, verwijtbaar=oordeel) if nummer in per_nummer:
                per_nummer[nummer] = replace(per_nummer[nummer], uitkomst=uitkomst, verwijtbaar=oordeel)
            case g.WaarschuwingVerstuurd(oproep_nummer=nummer, datum=datum) if nummer in per_nummer:
                per_nummer[nummer] = replace(per_nummer[nummer], gewaarschuwd_op=datum)
            case g.Contactpoging(oproep_nummer=int(nummer)) as poging if nummer in per_nummer:
                oud = per_nummer[nummer]
                per_nummer[nummer] = replace(oud, pogingen=(*oud.pogingen, poging))
    return tuple(sorted((*los, *per_nummer.values()), key=lambda ronde: ronde.verstuurd))
