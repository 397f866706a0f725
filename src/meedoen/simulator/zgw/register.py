# SPDX-License-Identifier: EUPL-1.2
"""The registration itself: what it holds, and the rules by which it takes something in.

Answers are only as whole as the standard requires of each resource; nothing is ever forgotten while it runs.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

from meedoen.simulator.http import Antwoord, json_antwoord
from meedoen.simulator.zgw import regels
from meedoen.simulator.zgw.catalogus import catalogus
from meedoen.simulator.zgw.fouten import Weigering, fout
from meedoen.simulator.zgw.sleutel import controleer

PADEN = {
    "zaken": ("zaken", "statussen", "resultaten", "rollen", "zaakinformatieobjecten"),
    "documenten": ("enkelvoudiginformatieobjecten",),
    "besluiten": ("besluiten", "besluitinformatieobjecten"),
    "catalogi": ("zaaktypen", "statustypen", "resultaattypen", "roltypen", "besluittypen", "informatieobjecttypen"),
}
_FILTERS = {
    "zaken": {"identificatie", "bronorganisatie"},
    "statussen": {"zaak", "statustype"},
    "resultaten": {"zaak", "resultaattype"},
    "rollen": {"zaak", "roltype", "betrokkeneType"},
    "zaakinformatieobjecten": {"zaak", "informatieobject"},
    "enkelvoudiginformatieobjecten": {"identificatie", "bronorganisatie"},
    "besluiten": {"identificatie", "verantwoordelijkeOrganisatie", "zaak"},
    "besluitinformatieobjecten": {"besluit", "informatieobject"},
    "zaaktypen": {"identificatie", "status"},
    "statustypen": {"zaaktype", "status"},
    "resultaattypen": {"zaaktype", "status"},
    "roltypen": {"zaaktype", "status"},
    "besluittypen": {"zaaktypen", "status"},
    "informatieobjecttypen": {"status"},
}
_PER_BLAD = 100
_ZONDER_BLADEREN = {"zaakinformatieobjecten", "besluitinformatieobjecten"}
_WIJZIGBAAR = {"resultaten", "besluiten"}


class Register:
    """All zaken, documents and besluiten by kind and address. `basis`: where it is reached.

    `verzet`: how far its calendar runs ahead of this computer's, for who tests with a day of their own. `per_blad`: how
    many of a list come on one page.
    """

    def __init__(self, basis: str, *, geheimen: dict[str, str], verzet: timedelta = timedelta()) -> None:
        self.basis, self.geheimen, self.verzet = basis, geheimen, verzet
        self.per_blad = _PER_BLAD
        self.typen = catalogus(self.adres("catalogi"))
        self.rijen: dict[str, dict[str, dict[str, Any]]] = {naam: {} for paden in PADEN.values() for naam in paden}
        for sleutel, type_ in self.typen.items():
            self.rijen[f"{sleutel.split('_')[0]}n"][type_["url"]] = type_

    def adres(self, api: str) -> str:
        """Return the address of one API."""
        return f"{self.basis}/{api}/api/v1"

    def alle(self, soort: str) -> list[dict[str, Any]]:
        """Return all of one kind, oldest first."""
        return list(self.rijen[soort].values())

    def antwoord(
        self, methode: str, pad: str, vraag: str, koppen: dict[str, str], lichaam: bytes, nu: datetime | None = None
    ) -> Antwoord:
        """Answer one request. `koppen` with lower-case names; `nu` for the age of the token and of what is made."""
        moment = nu or datetime.now(UTC)
        try:
            controleer(koppen.get("authorization", ""), geheimen=self.geheimen, nu=moment.timestamp())
            api, soort, uuid = self._wat(pad)
            if api == "zaken" and koppen.get("accept-crs") != "EPSG:4326" and soort == "zaken":
                raise Weigering(406, detail="Accept-Crs ontbreekt.")
            if uuid:
                return self._een(methode, soort, f"{self.adres(api)}/{soort}/{uuid}", lichaam)
            if methode == "GET" and soort in _FILTERS:
                return self._lijst(soort, vraag, f"{self.adres(api)}/{soort}")
            if methode == "POST" and api != "catalogi":
                return json_antwoord(self._maak(api, soort, _json(lichaam), moment), 201)
            return fout(405)
        except Weigering as weigering:
            return weigering.antwoord()

    def _wat(self, pad: str) -> tuple[str, str, str]:
        delen = pad.strip("/").split("/")
        if len(delen) not in (4, 5) or delen[1:3] != ["api", "v1"] or delen[3] not in PADEN.get(delen[0], ()):
            raise Weigering(404)
        return delen[0], delen[3], delen[4] if len(delen) == 5 else ""

    def _lijst(self, soort: str, vraag: str, url: str) -> Antwoord:
        vragen = dict(parse_qsl(vraag))
        vreemd = vragen.keys() - _FILTERS[soort] - {"page"}
        if vreemd:
            raise Weigering(400, ("nonFieldErrors", "unknown-parameters", f"Onbekend: {', '.join(sorted(vreemd))}"))
        gevonden = [
            self._uit(soort, rij)
            for rij in self.alle(soort)
            if all(_past(rij, naam, waarde) for naam, waarde in vragen.items() if naam != "page")
        ]
        if soort in _ZONDER_BLADEREN:
            return json_antwoord(gevonden)
        blad = int(vragen.get("page", "1"))
        deel = gevonden[(blad - 1) * self.per_blad : blad * self.per_blad]
        verder = f"{url}?page={blad + 1}" if len(gevonden) > blad * self.per_blad else None
        return json_antwoord({"count": len(gevonden), "next": verder, "previous": None, "results": deel})

    def _een(self, methode: str, soort: str, url: str, lichaam: bytes) -> Antwoord:
        rij = self.rijen[soort].get(url)
        if rij is None:
            raise Weigering(404)
        if methode == "PATCH" and soort in _WIJZIGBAAR:
            nieuw = {**rij, **_json(lichaam)}
            regels.keur(self, soort, nieuw, eigen=url)
            rij.update(nieuw)
        elif methode != "GET":
            return fout(405)
        return json_antwoord(self._uit(soort, rij))

    def _maak(self, api: str, soort: str, inhoud: dict[str, Any], nu: datetime) -> dict[str, Any]:
        uuid = str(uuid4())
        rij = {**inhoud, "url": f"{self.adres(api)}/{soort}/{uuid}"}
        if soort not in ("enkelvoudiginformatieobjecten", "besluiten", "besluitinformatieobjecten"):
            rij["uuid"] = uuid
        regels.keur(self, soort, rij, nu=nu)
        rij |= _vanzelf(self, soort, rij, nu)
        self.rijen[soort][rij["url"]] = rij
        if soort == "statussen":
            self._na_status(rij)
        uit = self._uit(soort, rij)
        return {**uit, "lock": ""} if soort == "enkelvoudiginformatieobjecten" else uit

    def _na_status(self, status: dict[str, Any]) -> None:
        """The end status closes the zaak, any other opens it again."""
        eind = self.rijen["statustypen"][status["statustype"]]["isEindstatus"]
        zaak = self.rijen["zaken"][status["zaak"]]
        dag = datetime.fromisoformat(status["datumStatusGezet"]).date()
        zaak["einddatum"] = dag.isoformat() if eind else None

    def _uit(self, soort: str, rij: dict[str, Any]) -> dict[str, Any]:
        """Return a row as it is answered: with what follows from the others."""
        if soort == "zaken":
            van = {
                veld: [ander["url"] for ander in self.alle(ander_soort) if ander["zaak"] == rij["url"]]
                for veld, ander_soort in (("rollen", "rollen"), ("zaakinformatieobjecten", "zaakinformatieobjecten"),
                                          ("status", "statussen"), ("resultaat", "resultaten"))
            }  # fmt: skip
            laatste = {veld: van[veld][-1] if van[veld] else None for veld in ("status", "resultaat")}
            return {**rij, **van, **laatste}
        if soort == "statussen":
            van_zaak = [ander["url"] for ander in self.alle(soort) if ander["zaak"] == rij["zaak"]]
            return {**rij, "indicatieLaatstGezetteStatus": van_zaak[-1] == rij["url"]}
        if soort == "enkelvoudiginformatieobjecten":
            return {naam: waarde for naam, waarde in rij.items() if naam != "pdf"} | {
                "inhoud": f"{rij['url']}/download"
            }
        return rij


def _vanzelf(register: Register, soort: str, rij: dict[str, Any], nu: datetime) -> dict[str, Any]:
    """Return the fields that the registration itself fills in."""
    match soort:
        case "zaken":
            leeg: dict[str, Any] = {veld: [] for veld in ("deelzaken", "eigenschappen", "zaakobjecten")}
            return {**leeg, "einddatum": None, "betalingsindicatieWeergave": ""}
        case "statussen":
            return {"zaakinformatieobjecten": []}
        case "rollen":
            type_ = register.rijen["roltypen"][rij["roltype"]]
            namen = {veld: type_[veld] for veld in ("omschrijving", "omschrijvingGeneriek")}
            return {**namen, "registratiedatum": nu.isoformat(), "statussen": []}
        case "zaakinformatieobjecten":
            return {"aardRelatieWeergave": "Hoort bij, omgekeerd: kent", "registratiedatum": nu.isoformat()}
        case "enkelvoudiginformatieobjecten":
            return {"versie": 1, "beginRegistratie": nu.isoformat(), "locked": False, "bestandsdelen": [],
                    "pdf": rij["inhoud"]}  # fmt: skip
    return {}


def _past(rij: dict[str, Any], naam: str, waarde: str) -> bool:
    """Say whether a row is asked for; of the catalogue also by whether it is published, or its list holds the value."""
    if naam == "status":
        return waarde == "alles" or bool(rij.get("concept")) is (waarde == "concept")
    eigen = rij.get(naam)
    return waarde in eigen if isinstance(eigen, list) else eigen == waarde


def _json(lichaam: bytes) -> dict[str, Any]:
    try:
        inhoud = json.loads(lichaam)
    except ValueError:
        inhoud = None
    if not isinstance(inhoud, dict):
        raise Weigering(400, code="parse_error")
    return inhoud
