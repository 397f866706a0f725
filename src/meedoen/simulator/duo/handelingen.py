# SPDX-License-Identifier: EUPL-1.2
"""Which function answers which operation of DUO's files (operationId)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from meedoen.simulator.duo import lezen, schrijven
from meedoen.simulator.duo.oproep import Oproep

HANDELINGEN: dict[str, Callable[[Oproep], tuple[int, Any]]] = {
    "createContactpersoon": schrijven.nieuw_contact,
    "updateContactpersoonById": schrijven.wijzig_contact,
    "deleteContactpersoonById": schrijven.verwijder_contact,
    "postContactpersoonByBsn": schrijven.koppel_contact,
    "deleteContactpersoonByBsn": schrijven.ontkoppel_contact,
    "getGratisPogingenTegoedByBsn": lezen.gratis_pogingen,
    "getExamenresultatenByBsn": lezen.examenresultaten,
    "getGevolgdeUrenByBsn": lezen.uren,
    "updateUrenTaallesEnKnmByBSN": schrijven.uren_brede_intake,
    "updateUrenParticipatieactiviteiten": schrijven.uren_activiteiten,
    "updateUrenParticipatieAlsTaallesByBsn": schrijven.uren_taalles,
    "getInstellingen": lezen.instellingen,
    "postInburgeringsaanbodByBsnAndInstellingsnummer": schrijven.aanbod,
    "deleteInburgeringsaanbodByBsnAndInstellingsnumer": schrijven.verwijder_aanbod,
    "getDoelgroepByBsn": lezen.doelgroep,
    "getDoelgroephistorieByBsn": lezen.doelgroep_historie,
    "getInburgeringsplichtByBsn": lezen.plicht,
    "getInburgeringsplichthistorieByBsn": lezen.plicht_historie,
    "getInburgeringstermijnByBsn": lezen.termijn,
    "getInburgeringstermijnhistorieByBsn": lezen.termijn_historie,
    "getVerlengingsgronden": lezen.verlengingsgronden,
    "getExamennummerByBsn": lezen.lbt_examennummer,
    "deleteExamennummerByBsn": schrijven.verwijder_examennummer,
    "getLbtResultatenByBsn": lezen.lbt_resultaten,
    "getMapByBsn": lezen.map_datum,
    "updateMapByBsn": schrijven.map_,
    "getPvtByBsn": lezen.pvt_datum,
    "updatePvtByBsn": schrijven.pvt,
    "updateZrouteByBsn": schrijven.zroute,
    "getOntheffingenByBsn": lezen.ontheffingen,
    "getPipByBsn": lezen.pip,
    "postPipByBsn": schrijven.pip,
    "deletePipByBsn": schrijven.verwijder_pip,
    "getVrijstellingenByBsn": lezen.vrijstellingen,
    "getBoetesByBsn": lezen.boetes,
    "getGebeurtenissenByBsn": lezen.gebeurtenissen,
    "getVerlengingenByBsn": lezen.verlengingen,
}
