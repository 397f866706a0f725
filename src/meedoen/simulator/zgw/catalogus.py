# SPDX-License-Identifier: EUPL-1.2
"""A catalogue with one zaaktype for inburgering. The addresses are the same at each start; all of it is invented."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

_WORTEL = UUID("5a1d6f0e-6f3b-4d86-9d0e-1f5b8a4f2c11")
FASEN = ("gekoppeld", "intake", "plan", "traject", "afronding", "nazorg", "gesloten")
MANIEREN = (
    "nazorg_beeindigd", "verhuisd_uit_afgesloten", "plicht_ingetrokken", "ontkoppeling", "overlijden",
    "samengevoegd", "teruggedraaid",
)  # fmt: skip
STUKKEN = ("pip", "pip_gewijzigd")
_BEGIN = "2022-01-01"


def catalogus(basis: str) -> dict[str, dict[str, Any]]:
    """Return the types by their place in a set-up ("statustype_intake"); `basis` is the address of the Catalogi API."""

    def adres(soort: str, naam: str) -> str:
        return f"{basis}/{soort}n/{uuid5(_WORTEL, f'{soort}:{naam}')}"

    zaaktype, bron = adres("zaaktype", ""), f"{basis}/catalogussen/{uuid5(_WORTEL, 'catalogus')}"
    geldig = {"beginGeldigheid": _BEGIN, "eindeGeldigheid": None}
    van_zaak = {"zaaktype": zaaktype, "zaaktypeIdentificatie": "INBURGERING", "catalogus": bron, **geldig}
    uit: dict[str, dict[str, Any]] = {}
    for nummer, fase in enumerate(FASEN, 1):
        uit[f"statustype_{fase}"] = {
            "url": adres("statustype", fase), "omschrijving": fase, "volgnummer": nummer,
            "isEindstatus": fase == "gesloten", **van_zaak,
        }  # fmt: skip
    for manier in MANIEREN:
        uit[f"resultaattype_{manier}"] = {
            "url": adres("resultaattype", manier), "omschrijving": manier.replace("_", " ")[:20],
            "omschrijvingGeneriek": "Afgehandeld", "resultaattypeomschrijving": f"{basis}/omschrijving",
            "selectielijstklasse": f"{basis}/selectielijst", **van_zaak,
        }  # fmt: skip
    uit["roltype"] = {
        "url": adres("roltype", "initiator"), "omschrijving": "Inburgeraar", "omschrijvingGeneriek": "initiator",
        **van_zaak,
    }  # fmt: skip
    besluiten = [adres("besluittype", stuk) for stuk in STUKKEN]
    brieven = [adres("informatieobjecttype", stuk) for stuk in STUKKEN]
    for stuk in STUKKEN:
        eigen = {"catalogus": bron, "concept": False, **geldig}
        uit[f"informatieobjecttype_{stuk}"] = {
            "url": adres("informatieobjecttype", stuk), "omschrijving": f"Besluit {stuk}",
            "vertrouwelijkheidaanduiding": "zaakvertrouwelijk", "informatieobjectcategorie": "besluit",
            "zaaktypen": [zaaktype], "zaaktypeIdentificaties": ["INBURGERING"], "besluittypen": besluiten,
            "besluittypeOmschrijving": [], **eigen,
        }  # fmt: skip
        uit[f"besluittype_{stuk}"] = {
            "url": adres("besluittype", stuk), "omschrijving": f"Besluit {stuk}", "zaaktypen": [zaaktype],
            "zaaktypeIdentificaties": ["INBURGERING"], "informatieobjecttypen": [adres("informatieobjecttype", stuk)],
            "informatieobjecttypeOmschrijvingen": [], "publicatieIndicatie": False, "resultaattypen": [],
            "resultaattypenOmschrijving": [], "vastgelegdIn": [], **eigen,
        }  # fmt: skip
    uit["zaaktype"] = _zaaktype(zaaktype, bron, uit, besluiten, brieven)
    return uit


def _zaaktype(
    url: str, bron: str, typen: dict[str, dict[str, Any]], besluiten: list[str], brieven: list[str]
) -> dict[str, Any]:
    def van(soort: str) -> list[str]:
        return [type_["url"] for sleutel, type_ in typen.items() if sleutel.startswith(soort)]

    return {
        "url": url, "identificatie": "INBURGERING", "omschrijving": "Inburgering", "catalogus": bron,
        "concept": False, "beginGeldigheid": _BEGIN, "eindeGeldigheid": None, "vertrouwelijkheidaanduiding":
        "zaakvertrouwelijk", "doel": "inburgering begeleiden", "aanleiding": "kennisgeving", "onderwerp":
        "inburgering", "doorlooptijd": "P3Y", "handelingInitiator": "melden", "handelingBehandelaar": "begeleiden",
        "indicatieInternOfExtern": "extern", "opschortingEnAanhoudingMogelijk": True, "verlengingMogelijk": False,
        "publicatieIndicatie": False, "productenOfDiensten": [], "referentieproces": {"naam": "inburgering"},
        "verantwoordelijke": "gemeente", "besluittypen": besluiten, "besluittypeOmschrijving": [],
        "deelzaaktypen": [], "deelzaaktypeIdentificaties": [], "eigenschappen": [], "gerelateerdeZaaktypen": [],
        "informatieobjecttypen": brieven, "informatieobjecttypeOmschrijving": [], "resultaattypen":
        van("resultaattype"), "resultaattypeOmschrijving": [], "roltypen": van("roltype"), "statustypen":
        van("statustype"), "zaakobjecttypen": [],
    }  # fmt: skip
