# SPDX-License-Identifier: EUPL-1.2
"""All rules of this package by name."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from meedoen.recht import termijnenwet
from meedoen.recht.awb import bezwaar
from meedoen.recht.regel import Regel
from meedoen.recht.wi2021 import (
    aanbod,
    boete,
    doelgroep,
    duo_beslistermijn,
    gemeente,
    groepswissel,
    intake,
    lening,
    lening_doel,
    lening_terugbetalen,
    onderbreking,
    ontheffing,
    overgang,
    pensioenleeftijd,
    pip_inhoud,
    pip_termijn,
    pip_wijziging,
    plicht,
    termijn,
    verblijfsdoel,
    verklaring_aanbod,
    verlenging,
    verlenging_aanvraag,
    verlenging_bijna_klaar,
    verlenging_opleiding,
    voortgang_school,
    voorzieningen,
    vrijstelling,
)

_DELEN: tuple[tuple[Regel, ...], ...] = (
    termijnenwet.REGELS,
    # Wet inburgering 2021
    overgang.REGELS,
    plicht.REGELS,
    pensioenleeftijd.REGELS,
    verblijfsdoel.REGELS,
    onderbreking.REGELS,
    vrijstelling.REGELS,
    ontheffing.REGELS,
    duo_beslistermijn.REGELS,
    doelgroep.REGELS,
    groepswissel.REGELS,
    voorzieningen.REGELS,
    gemeente.REGELS,
    intake.REGELS,
    pip_inhoud.REGELS,
    pip_termijn.REGELS,
    pip_wijziging.REGELS,
    aanbod.REGELS,
    termijn.REGELS,
    verlenging.REGELS,
    verklaring_aanbod.REGELS,
    verlenging_opleiding.REGELS,
    verlenging_bijna_klaar.REGELS,
    verlenging_aanvraag.REGELS,
    voortgang_school.REGELS,
    lening.REGELS,
    lening_doel.REGELS,
    lening_terugbetalen.REGELS,
    boete.REGELS,
    # Algemene wet bestuursrecht
    bezwaar.REGELS,
)


@cache
def regels() -> Mapping[str, Regel]:
    """Return name -> rule, in the order of the act. ValueError when two rules share a name."""
    alle: dict[str, Regel] = {}
    for deel in _DELEN:
        for regel in deel:
            if regel.naam in alle:
                raise ValueError(f"twee regels heten {regel.naam}")
            alle[regel.naam] = regel
    return MappingProxyType(alle)
