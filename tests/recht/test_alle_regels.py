# SPDX-License-Identifier: EUPL-1.2
"""One call of every rule: it cites the law, gives the same answer twice and says its article in the docstring."""

import inspect
import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_type_hints

import pytest

from meedoen.recht import termijnenwet
from meedoen.recht.awb import bezwaar
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021 import (
    aanbod,
    boete,
    doelgroep,
    gemeente,
    intake,
    pip_inhoud,
    pip_termijn,
    pip_wijziging,
    termijn,
)
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid

DAG = date(2026, 11, 20)
MODULES = (
    termijnenwet,
    bezwaar,
    aanbod,
    boete,
    doelgroep,
    gemeente,
    intake,
    pip_inhoud,
    pip_termijn,
    pip_wijziging,
    termijn,
)
_VERBLIJF = doelgroep.Verblijf(vergunning=doelgroep.Vergunning.ASIEL_BEPAALD)
_OPROEPEN = intake.OproepFeiten(oproepen=(), in_azc=False)

AANROEPEN: dict[Callable[..., Any], Callable[[], Any]] = {
    termijnenwet.verschuif_einde: lambda: termijnenwet.verschuif_einde(DAG),
    bezwaar.bezwaartermijn: lambda: bezwaar.bezwaartermijn(DAG),
    bezwaar.bezwaar_tijdig: lambda: bezwaar.bezwaar_tijdig(DAG, ontvangen_op=DAG),
    aanbod.uiterlijk_aanbod: lambda: aanbod.uiterlijk_aanbod(DAG, groep=doelgroep.Doelgroep.ASIEL, route=Leerroute.B1),
    boete.boete_intake: lambda: boete.boete_intake(DAG),
    doelgroep.grond: lambda: doelgroep.grond(_VERBLIJF),
    doelgroep.doelgroep: lambda: doelgroep.doelgroep(_VERBLIJF),
    gemeente.bevoegde_gemeente: lambda: gemeente.bevoegde_gemeente(
        gemeente.WoonFeiten(grond=doelgroep.Grond.GEZIN_OVERIG, woonplaats=308)
    ),
    intake.wettelijke_onderdelen: intake.wettelijke_onderdelen,
    intake.ontbrekende_onderdelen: lambda: intake.ontbrekende_onderdelen(()),
    intake.gewezen_op_gesprek_alleen: lambda: intake.gewezen_op_gesprek_alleen(DAG),
    intake.ontheffing_lbt: lambda: intake.ontheffing_lbt(
        intake.LbtFeiten(visuele_beperking=True, auditieve_beperking=False), peildatum=DAG
    ),
    intake.getelde_oproepen: lambda: intake.getelde_oproepen(()),
    intake.volgende_stap_na_oproep: lambda: intake.volgende_stap_na_oproep(_OPROEPEN, peildatum=DAG),
    intake.afronden_zonder_medewerking: lambda: intake.afronden_zonder_medewerking(_OPROEPEN),
    pip_inhoud.controleer_inhoud: lambda: pip_inhoud.controleer_inhoud(
        pip_inhoud.PipInhoud(), groep=doelgroep.Doelgroep.ASIEL, peildatum=DAG
    ),
    pip_inhoud.niveau_voor_duo: lambda: pip_inhoud.niveau_voor_duo(
        dict.fromkeys(Vaardigheid, Niveau.B1), peildatum=DAG
    ),
    pip_termijn.uiterste_dagtekening_pip: lambda: pip_termijn.uiterste_dagtekening_pip(
        pip_termijn.PipTermijnFeiten(kennisgeving=DAG, inschrijving=DAG, groep=doelgroep.Doelgroep.ASIEL),
        peildatum=DAG,
    ),
    pip_wijziging.wijzigingsgronden: pip_wijziging.wijzigingsgronden,
    pip_wijziging.laatste_dag_routewissel: lambda: pip_wijziging.laatste_dag_routewissel(DAG, route=Leerroute.B1),
    pip_wijziging.mag_route_wijzigen: lambda: pip_wijziging.mag_route_wijzigen(
        pip_wijziging.RoutewisselFeiten(
            start=DAG, van=Leerroute.B1, naar=Leerroute.ZELFREDZAAMHEID, voortgang="onvoldoende"
        ),
        peildatum=DAG,
    ),
    pip_wijziging.leerroute_na_verhuizing: lambda: pip_wijziging.leerroute_na_verhuizing(Leerroute.B1),
    termijn.start_inburgeringstermijn: lambda: termijn.start_inburgeringstermijn(DAG),
    termijn.onderbreking_telt: lambda: termijn.onderbreking_telt(termijn.Periode(DAG, date(2026, 12, 1))),
    termijn.inburgeringstermijn: lambda: termijn.inburgeringstermijn(DAG),
}


def _regels() -> set[Callable[..., Any]]:
    """Every public function of the rule modules that gives an Uitkomst."""
    gevonden = set()
    for module in MODULES:
        for naam, functie in inspect.getmembers(module, inspect.isfunction):
            if naam.startswith("_") or functie.__module__ != module.__name__:
                continue
            if "Uitkomst" in str(get_type_hints(functie).get("return")):
                gevonden.add(functie)
    return gevonden


def test_no_rule_is_left_out_of_this_table() -> None:
    assert _regels() == set(AANROEPEN)


@pytest.mark.parametrize("regel", AANROEPEN, ids=lambda regel: regel.__name__)
def test_a_rule_cites_the_law_explains_itself_and_answers_the_same_twice(
    regel: Callable[..., Any], goed: Callable[[Any], Any]
) -> None:
    uitkomst = goed(AANROEPEN[regel]())
    assert isinstance(uitkomst, (Uitkomst, OordeelNodig))
    assert AANROEPEN[regel]() == uitkomst


@pytest.mark.parametrize("regel", AANROEPEN, ids=lambda regel: regel.__name__)
def test_the_docstring_of_a_rule_names_its_article_or_its_module_does(regel: Callable[..., Any]) -> None:
    tekst = (inspect.getdoc(regel) or "") + (inspect.getdoc(inspect.getmodule(regel)) or "")
    assert inspect.getdoc(regel)
    assert re.search(r"\bart\. ?\d", tekst)
