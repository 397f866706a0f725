# SPDX-License-Identifier: EUPL-1.2
"""The letters of a bezwaar. None names the kind of decision it is against, for that can tell of health."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import bezwaar as b
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.soorten import Vervolg, soort_van
from meedoen.regie.dossiers.models import Dossier


def _gemeen(scope: Scope, dossier: Dossier, rij: Bezwaar, nummer: str, besluit: str = "") -> dict[str, Any]:
    return {
        "afzender": besluiten.afzender(dossier.gemeente, scope),
        "geadresseerde": besluiten.geadresseerde(dossier),
        "ondertekenaar": besluiten.ondertekenaar(dossier.gemeente, scope, besluit=besluit),
        "dagtekening": scope.vandaag,
        "nummer": nummer,
        "bezwaar_van": rij.ontvangen_op,
        "besluit_van": rij.besluit_van,
        "besluit_nummer": rij.besluit_nummer,
    }


def _leg_vast(
    eigen: Scope, dossier: Dossier, rij: Bezwaar, soort: str, brief: b.OverBezwaar, besluit: Besluit | None = None
) -> Brief:
    """Keep a letter in the field group of the decision objected to: whoever read that reads this."""
    groep = Veldgroep(rij.besluit_veldgroep)
    return besluiten.leg_brief_vast(
        scope=eigen, dossier=dossier, soort=soort, brief=brief, besluit=besluit, veldgroep=groep
    )


def leg_ontvangst_vast(scope: Scope, eigen: Scope, dossier: Dossier, rij: Bezwaar) -> Brief:
    """Make the letter that confirms the bezwaar (Awb 6:14 lid 1). `eigen`: `scope`, widened to lay it down."""
    brief = b.BezwaarOntvangenBrief(
        **_gemeen(scope, dossier, rij, dossier.nummer),
        tijdig=rij.tijdig, met_redenen=bool(rij.gronden), commissie=rij.commissie, beslissen_tot=rij.uiterlijk,
    )  # fmt: skip
    return _leg_vast(eigen, dossier, rij, "bezwaar_ontvangen", brief)


def aanvullen(scope: Scope, dossier: Dossier, rij: Bezwaar, *, was: date) -> b.BezwaarAanvullenBrief:
    """Return the letter that asks to complete the bezwaar, from what is set on the row (Awb 6:6, 7:10 lid 5).

    `was`: the last day to decide before it was asked. Raise `BesluitWeigering` where there is no address to write to.
    """
    assert rij.herstel_tot is not None
    return b.BezwaarAanvullenBrief(
        **_gemeen(scope, dossier, rij, dossier.nummer), ontbreekt=tuple(rij.herstel_vereisten), wat=rij.herstel_wat,
        aanvullen_tot=rij.herstel_tot, was=was, beslissen_tot=rij.uiterlijk,
        adresregels=besluiten.bezwaarclausule(dossier.gemeente, rij.herstel_tot).adresregels,
    )  # fmt: skip


def leg_aanvullen_vast(scope: Scope, eigen: Scope, dossier: Dossier, rij: Bezwaar, *, was: date) -> Brief:
    """Make the letter of `aanvullen`. `eigen`: `scope`, widened to lay it down."""
    return _leg_vast(eigen, dossier, rij, "bezwaar_aanvullen", aanvullen(scope, dossier, rij, was=was))


def leg_later_vast(
    scope: Scope, eigen: Scope, dossier: Dossier, rij: Bezwaar, *, was: date, afgesproken: bool
) -> Brief:
    """Make the letter that the decision comes later (Awb 7:10 lid 5). `was`: the last day before, `afgesproken`: the
    person agreed (lid 4), else the college puts it off (lid 3)."""
    brief = b.BezwaarLaterBrief(
        **_gemeen(scope, dossier, rij, dossier.nummer), was=was, beslissen_tot=rij.uiterlijk, afgesproken=afgesproken
    )
    return _leg_vast(eigen, dossier, rij, "bezwaar_later", brief)


def leg_beslissing_vast(
    scope: Scope, eigen: Scope, dossier: Dossier, rij: Bezwaar, besluit: Besluit, *, uitkomst: BezwaarUitkomst,
    motivering: str, vervolg: Vervolg | None, bedrag: str,
) -> Brief:  # fmt: skip
    """Make the letter of the decision on bezwaar. `bedrag`: what is left of a fine, empty for any other decision."""
    soort = soort_van(rij).beslissing
    brief = b.BezwaarBrief(
        **_gemeen(scope, dossier, rij, besluit.nummer, soort),
        gehoord_op=rij.gehoord_op,
        uitkomst=uitkomst.value,
        vervolg=vervolg.value if vervolg else "",
        boete=bedrag,
        motivering=motivering,
        beroep_tot=bezwaartermijn(scope.vandaag).waarde.laatste_dag,
    )
    return _leg_vast(eigen, dossier, rij, soort, brief, besluit)
