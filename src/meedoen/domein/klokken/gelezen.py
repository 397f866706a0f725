# SPDX-License-Identifier: EUPL-1.2
"""Which rows of a tijdlijn the clocks read: a rebuild of a whole nation need not fetch the others."""

from __future__ import annotations

from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.adviezen import SIGNAAL
from meedoen.domein.wonen import UIT_AZC

_SOORTEN: Final[tuple[type[g.Gegevens], ...]] = (
    # Who, where and under which law.
    g.DossierGemaakt, g.PlichtVastgesteld, g.DoelgroepVastgesteld, g.Gekoppeld, g.Ontkoppeld, g.VerblijfAzc,
    g.Ingeschreven, g.VerblijfstitelVastgesteld, g.VerhuisdNaarGemeente, g.VerhuisdUit,
    # Contact, oproepen and intake.
    g.Contactmoment, g.OproepVerstuurd, g.OproepUitkomst, g.WaarschuwingVerstuurd, g.IntakeGestart,
    g.IntakeAfgerond, g.DerdeGevraagd, g.DerdeOntvangen, g.LbtUitslag, g.LbtOntheffing,
    # Plan and term.
    g.PipConceptKlaar, g.PipVastgesteld, g.BesluitVerstuurd, g.PipBijDuo, g.PipOvergenomen, g.TermijnGesteld,
    # Traject.
    g.AanbodGedaan, g.AanbodIngetrokken, g.PvtOndertekend, g.MapAfgerond, g.OnderdeelBijDuo, g.NietMeerBijDuo,
    # Ontzorgen.
    g.BijstandVastgesteld, g.OntzorgenBegonnen, g.ExitplanGemaakt, g.OntzorgenVerlengd, g.OntzorgenBeeindigd,
    g.Voortgangsgesprek,
    # Fines, bezwaar, advice and what somebody asks.
    g.BoeteStap, g.BezwaarStap, g.AdviesStap, g.VerzoekStap,
    # Pause, end and phase.
    g.Gepauzeerd, g.Hervat, g.PlichtIngetrokken, g.Voldaan, g.Overleden, g.Samengevoegd, g.FaseGewijzigd,
    g.NotificatieOntvangen, g.OverigSignaal,
)  # fmt: skip
CORRECTIES: Final = frozenset(
    soort.code for soort in (g.RegelVervallen, g.NotificatieTeruggedraaid, g.SamenvoegingTeruggedraaid)
)
"""Kinds of row that only take other rows away."""
KENMERKEN: Final = tuple(soort.code for soort in _SOORTEN) + tuple(sorted(CORRECTIES))
"""The codes of all rows that can change a clock."""
SIGNALEN: Final = tuple(sorted(UIT_AZC | {SIGNAAL}))
"""Of the notifications of DUO only these change a clock by themselves; the others do it through facts."""
