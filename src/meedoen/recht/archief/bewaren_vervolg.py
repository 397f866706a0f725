# SPDX-License-Identifier: EUPL-1.2
"""When data of help after or outside the Wet inburgering 2021 must be gone: AVG articles 5, 7 and 17.

Besluit inburgering 2021 art. 9.9 is about data for that act. Of what a gemeente keeps for another purpose no law that
was read gives a number of months: the AVG says not longer than necessary, and the gemeente says what that is.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from meedoen.recht.bron import AVG, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

AVG_5_1_E: Final = Artikel(AVG, "5", "1", "e")
AVG_7_3: Final = Artikel(AVG, "7", "3")
AVG_17_1_B: Final = Artikel(AVG, "17", "1", "b")


@dataclass(frozen=True, kw_only=True, slots=True)
class VervolgBewaarFeiten:
    """Data kept for help after or outside the act.

    `hulp_begonnen_op`: the help began. `hulp_gestopt_op`: it ended; None while it lasts. `toestemming_weg_op`: the
    person took back the consent on which it rested; None: not so, or there was none. `overleden_op`: the person died.
    `bewaarmaanden`: so many months after the end the gemeente keeps the data, None while it laid down nothing.
    """

    hulp_begonnen_op: date
    hulp_gestopt_op: date | None = None
    toestemming_weg_op: date | None = None
    overleden_op: date | None = None
    bewaarmaanden: int | None = None


def verwijderdag_vervolg(feiten: VervolgBewaarFeiten) -> Uitkomst[date | None]:
    """Return the first day on which these data must be gone, None while the help lasts (AVG art. 5 lid 1 e, 17).

    At once when consent was taken back (art. 7 lid 3, 17 lid 1 b), and on death: the purpose ended with it (doubt
    `vervolg_na_overlijden`). Else so many months after the end as the gemeente laid down, since no law gives a number
    (doubt `vervolg_geen_termijn_in_wet`). What comes first holds. Raises GegevenOntbreekt where the gemeente laid down
    nothing, and GegevenStrijdig for an end before the begin.
    """
    for veld in ("hulp_gestopt_op", "toestemming_weg_op", "overleden_op"):
        dag: date | None = getattr(feiten, veld)
        if dag is not None and dag < feiten.hulp_begonnen_op:
            raise GegevenStrijdig(veld, AVG_5_1_E, "vervolg_einde_voor_begin")
    mogelijk: list[tuple[date, tuple[Stap, ...]]] = []
    weg, overleden, einde = feiten.toestemming_weg_op, feiten.overleden_op, feiten.hulp_gestopt_op
    if weg is not None:
        ingetrokken = Stap(AVG_7_3, "toestemming_weg", (weg,))
        mogelijk.append((weg, (ingetrokken, Stap(AVG_17_1_B, "vervolg_meteen_weg", (weg,)))))
    if overleden is not None:
        mogelijk.append((overleden, (Stap(AVG_5_1_E, "vervolg_overleden", (overleden,), "vervolg_na_overlijden"),)))
    # What must go at once waits for no choice of the gemeente.
    if einde is not None and not (mogelijk and feiten.bewaarmaanden is None):
        mogelijk.append(_na_einde(einde, feiten.bewaarmaanden))
    if not mogelijk:
        return Uitkomst(None, (Stap(AVG_5_1_E, "vervolg_loopt", (feiten.hulp_begonnen_op,)),))
    eerste, stappen = min(mogelijk, key=lambda paar: paar[0])
    return Uitkomst(eerste, stappen)


def _na_einde(einde: date, maanden: int | None) -> tuple[date, tuple[Stap, ...]]:
    """The day so many months after the end, with its steps."""
    if maanden is None or maanden < 0:
        raise GegevenOntbreekt("bewaarmaanden", AVG_5_1_E)
    dag = tel_maanden_op(einde, maanden).dag
    geen_term = Stap(AVG_5_1_E, "vervolg_niet_langer_dan_nodig", (einde,), "vervolg_geen_termijn_in_wet")
    return dag, (geen_term, Stap(AVG_5_1_E, "vervolg_termijn_gemeente", (maanden, dag), "vervolg_geen_termijn_in_wet"))


REGELS: Final = (
    Regel(
        verwijderdag_vervolg,
        ids=("DP-10",),
        artikelen=(AVG_5_1_E, AVG_7_3, AVG_17_1_B),
        voorbeeld={
            "feiten": VervolgBewaarFeiten(
                hulp_begonnen_op=date(2026, 3, 2), hulp_gestopt_op=date(2026, 9, 30), bewaarmaanden=12
            )
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
