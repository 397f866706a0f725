# SPDX-License-Identifier: EUPL-1.2
"""All rules of this package by name."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from meedoen.recht import termijnenwet
from meedoen.recht.archief import bewaartermijn
from meedoen.recht.awb import (
    beslissing_op_bezwaar,
    besluit,
    betaling,
    bezwaar,
    mandaat,
    mildste,
    rapport,
    verdediging,
    zienswijze,
)
from meedoen.recht.awb import boete as awb_boete
from meedoen.recht.participatiewet import ontzorgen, samenloop
from meedoen.recht.regel import Regel
from meedoen.recht.wi2021 import (
    aanbod,
    afschalen,
    boete,
    boete_asiel,
    boete_bedragen,
    boete_duo,
    boete_duo_termijn,
    boete_duo_verwijt,
    boete_medewerking,
    boete_plafond,
    boete_toets,
    doelgroep,
    duo_beslistermijn,
    financiering_bedragen,
    financiering_dagen,
    financiering_formules,
    financiering_onderwijsroute,
    financiering_telling,
    financiering_verantwoording,
    gegevens,
    gegevens_bijzonder,
    gegevens_levering,
    gegevens_toegang,
    gemeente,
    groepswissel,
    intake,
    intake_plannen,
    leerbaarheidstoets,
    lening,
    lening_doel,
    lening_terugbetalen,
    maatschappelijke_begeleiding,
    onderbreking,
    onderwijsroute,
    ontheffing,
    overgang,
    pensioenleeftijd,
    pip_dagtekening,
    pip_inhoud,
    pip_termijn,
    pip_wijziging,
    plicht,
    plicht_inhoud,
    pvt_map,
    termijn,
    uren,
    verblijfsdoel,
    verklaring_aanbod,
    verlenging,
    verlenging_aanvraag,
    verlenging_bijna_klaar,
    verlenging_opleiding,
    voorinburgering,
    voortgang_school,
    voorzieningen,
    vrijstelling,
    wisselkrediet,
    z_route,
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
    plicht_inhoud.REGELS,
    pvt_map.REGELS,
    onderwijsroute.REGELS,
    z_route.REGELS,
    uren.REGELS,
    voorinburgering.REGELS,
    maatschappelijke_begeleiding.REGELS,
    intake.REGELS,
    intake_plannen.REGELS,
    leerbaarheidstoets.REGELS,
    pip_inhoud.REGELS,
    pip_termijn.REGELS,
    pip_dagtekening.REGELS,
    pip_wijziging.REGELS,
    wisselkrediet.REGELS,
    afschalen.REGELS,
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
    gegevens.REGELS,
    gegevens_bijzonder.REGELS,
    gegevens_toegang.REGELS,
    gegevens_levering.REGELS,
    bewaartermijn.REGELS,
    financiering_bedragen.REGELS,
    financiering_telling.REGELS,
    financiering_formules.REGELS,
    financiering_onderwijsroute.REGELS,
    financiering_dagen.REGELS,
    financiering_verantwoording.REGELS,
    boete_medewerking.REGELS,
    boete_plafond.REGELS,
    boete_asiel.REGELS,
    boete_toets.REGELS,
    boete_bedragen.REGELS,
    boete_duo.REGELS,
    boete_duo_termijn.REGELS,
    boete_duo_verwijt.REGELS,
    # Participatiewet
    samenloop.REGELS,
    # Algemene wet bestuursrecht
    besluit.REGELS,
    zienswijze.REGELS,
    rapport.REGELS,
    verdediging.REGELS,
    awb_boete.REGELS,
    mildste.REGELS,
    mandaat.REGELS,
    betaling.REGELS,
    bezwaar.REGELS,
    ontzorgen.REGELS,
    beslissing_op_bezwaar.REGELS,
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
