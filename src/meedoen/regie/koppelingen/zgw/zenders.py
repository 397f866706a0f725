# SPDX-License-Identifier: EUPL-1.2
"""Our messages in requests to a registration of zaken. Each first reads what is there and writes what is not.

So a message may be sent again at any time: what an attempt with an unknown outcome did, the next one finds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from meedoen.domein.fasen import Fase
from meedoen.domein.keten import berichten_zaak as b
from meedoen.domein.keten.zgw import BRIEFSOORTEN
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.koppelingen.duo.schema import lees_moment, lees_uuid
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar
from meedoen.regie.koppelingen.zgw import vorm
from meedoen.regie.koppelingen.zgw.client import ZgwClient
from meedoen.regie.koppelingen.zgw.lezen import register_van
from meedoen.regie.koppelingen.zgw.port import Register, ZgwPort
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending, registreer

HANDELING: Final = "zgw."
"""Before the operationId in the name of a request, so that nobody takes it for one of DUO."""
_SCHRIJFT: Final = frozenset(
    HANDELING + operatie
    for operatie in (
        "zaak_create", "rol_create", "status_create", "resultaat_create", "resultaat_partial_update",
        "enkelvoudiginformatieobject_create", "zaakinformatieobject_create", "besluit_create",
        "besluit_partial_update", "besluitinformatieobject_create",
    )
)  # fmt: skip
STIL_SECONDEN = 60.0
"""After no answer nothing more is asked for so long: one slow registration must not keep back the messages to DUO."""
_STIL_TOT: dict[int, float] = {}
_Json = Mapping[str, Any]


class Mislukt(Exception):
    """The message can't go on now; `uitslag` says what becomes of it."""

    def __init__(self, staat: str, oorzaak: str, tekst: str = "") -> None:
        super().__init__(oorzaak)
        self.uitslag = Uitslag(staat, f"{oorzaak}: {tekst}" if tekst else oorzaak, tekst)


class Werk:
    """One message on its way: the line, who we are there, and the steps that messages share."""

    def __init__(self, v: Verzending, register: Register, port: ZgwPort) -> None:
        self.v, self.register, self._port = v, register, port

    def type(self, sleutel: str) -> str:
        """Return the address of a type of the catalogue."""
        url = self.register.typen.get(sleutel, "")
        if not url:
            raise Mislukt("vastgelopen", "zgw_niet_ingericht", sleutel.replace("_", " ") + ".")
        return url

    def roep(self, operatie: str, *, vraag: Mapping[str, str] | None = None, lichaam: _Json | None = None,
             uuid: str = "") -> Any:  # fmt: skip
        """Make one request, written down before and after; return the answer. Raise `Mislukt` for all but a 2xx."""
        with self.v.verzoek(HANDELING + operatie) as verzoek:
            try:
                antwoord = self._port.roep(operatie, vraag=vraag, lichaam=lichaam, uuid=uuid)
            except Onbereikbaar as fout:
                verzoek.klaar(uitkomst="onbekend" if fout.onbekend else "niet_verzonden", status=fout.status,
                              antwoord=fout.waarom)  # fmt: skip
                raise Mislukt("later", "zgw_onbereikbaar", f"{fout.waarom.capitalize()}.") from fout
            except Onbegrijpelijk as fout:
                verzoek.klaar(uitkomst="onbekend", status=fout.status, antwoord=fout.waarom)
                raise Mislukt("later_beperkt", "zgw_onbegrijpelijk", f"{fout.waarom.capitalize()}.") from fout
            gelukt = antwoord.status < 300
            verzoek.klaar(uitkomst="gelukt" if gelukt else "geweigerd", status=antwoord.status, antwoord=antwoord.reden)
        if antwoord.status == 401:
            raise Mislukt("later_beperkt", "zgw_kent_ons_niet", antwoord.reden)
        if antwoord.status == 403:
            raise Mislukt("geweigerd", "zgw_geen_recht", antwoord.reden)
        if not gelukt:
            raise Mislukt("geweigerd", "zgw_weigert", antwoord.reden)
        return antwoord.inhoud

    def zorg(self, soort: str, vraag: Mapping[str, str], lichaam: _Json) -> _Json:
        """Return the one `soort` that the question finds, made from `lichaam` when there is none."""
        gevonden = self.roep(f"{soort}_list", vraag=vraag)
        uit: _Json = gevonden[0] if gevonden else self.roep(f"{soort}_create", lichaam=lichaam)
        return uit

    def zaak(self) -> str:
        """Return the address of the zaak of this message."""
        bericht, rsin = self.v.bericht, self.register.rsin
        assert isinstance(bericht, b.OverZaak)
        lichaam = vorm.zaak(bericht, rsin=rsin, zaaktype=self.type("zaaktype"))
        zaak = self.zorg("zaak", {"identificatie": bericht.nummer, "bronorganisatie": rsin}, lichaam)
        if zaak.get("zaaktype") != lichaam["zaaktype"]:
            raise Mislukt("vastgelopen", "zgw_andere_zaak")
        return str(zaak["url"])

    def zet_status(self, sleutel: str) -> None:
        """Give the zaak a status, where it does not have it since that moment."""
        bericht, zaak, statustype = self.v.bericht, self.zaak(), self.type(sleutel)
        assert isinstance(bericht, b.ZaakStatusBericht | b.ZaakAfsluitBericht)
        moment = vorm.gezet_op(bericht)
        for rij in self.roep("status_list", vraag={"zaak": zaak, "statustype": statustype}):
            if _zelfde_moment(rij, moment):
                return
        self.roep("status_create", lichaam=vorm.status(moment, zaak=zaak, statustype=statustype))

    def document(self) -> str:
        """Return the address of the document of this message, which belongs to the zaak."""
        bericht, rsin, zaak = self.v.bericht, self.register.rsin, self.zaak()
        assert isinstance(bericht, b.ZaakDocumentBericht)
        type_ = self.type(f"informatieobjecttype_{bericht.briefsoort}")
        nummer = {"identificatie": vorm.documentnummer(bericht), "bronorganisatie": rsin}
        gevonden = self.roep("enkelvoudiginformatieobject_list", vraag=nummer)
        if gevonden:
            url = str(gevonden[0]["url"])
        else:
            pdf = self.v.lees(lambda: _pdf(self.v, bericht))
            lichaam = vorm.document(bericht, pdf, rsin=rsin, informatieobjecttype=type_, auteur=self.register.namens)
            url = str(self.roep("enkelvoudiginformatieobject_create", lichaam=lichaam)["url"])
        relatie = {"zaak": zaak, "informatieobject": url}
        self.zorg("zaakinformatieobject", relatie, relatie)
        return url


def _pdf(v: Verzending, bericht: b.ZaakDocumentBericht) -> bytes:
    brief = Brief.objects.filter(
        gemeente_id=v.gemeente_id, dossier_id=v.dossier_id, id=UUID(bericht.brief_id), soort__in=BRIEFSOORTEN
    ).first()
    if brief is None:
        raise Mislukt("vastgelopen", "zgw_brief_weg")
    return bytes(brief.pdf)


def _zelfde_moment(rij: _Json, moment: Any) -> bool:
    try:
        return bool(lees_moment(str(rij.get("datumStatusGezet"))) == moment)
    except ValueError:
        return False


def _uuid(url: str) -> str:
    """Return the last part of an address of theirs, for under our own address of that API."""
    staart = url.rstrip("/").rsplit("/", 1)[-1]
    if lees_uuid(staart) is None:
        raise Mislukt("later_beperkt", "zgw_onbegrijpelijk", "Het antwoord past niet bij de standaard.")
    return staart


def stuur_zaak(werk: Werk) -> None:
    """Make the zaak."""
    werk.zaak()


def stuur_rol(werk: Werk) -> None:
    """Say who the zaak is about."""
    bericht, zaak, roltype = werk.v.bericht, werk.zaak(), werk.type("roltype")
    assert isinstance(bericht, b.ZaakRolBericht)
    # The BSN stays out of the address; among the roles of one type it is looked for in the answer.
    for rij in werk.roep("rol_list", vraag={"zaak": zaak, "roltype": roltype}):
        wie = rij.get("betrokkeneIdentificatie")
        if isinstance(wie, dict) and wie.get("inpBsn") == bericht.bsn:
            return
    werk.roep("rol_create", lichaam=vorm.rol(bericht, zaak=zaak, roltype=roltype))


def stuur_status(werk: Werk) -> None:
    """Give the zaak the status of a phase."""
    bericht = werk.v.bericht
    assert isinstance(bericht, b.ZaakStatusBericht)
    werk.zet_status(f"statustype_{bericht.fase}")


def stuur_afsluiten(werk: Werk) -> None:
    """Give the zaak its resultaat and then the end status."""
    bericht = werk.v.bericht
    assert isinstance(bericht, b.ZaakAfsluitBericht)
    zaak, type_ = werk.zaak(), werk.type(f"resultaattype_{bericht.aanleiding}")
    lichaam = {"zaak": zaak, "resultaattype": type_}
    resultaat = werk.zorg("resultaat", {"zaak": zaak}, lichaam)
    if resultaat.get("resultaattype") != type_:
        werk.roep("resultaat_partial_update", lichaam={"resultaattype": type_}, uuid=_uuid(str(resultaat["url"])))
    werk.zet_status(f"statustype_{Fase.GESLOTEN.value}")


def stuur_document(werk: Werk) -> None:
    """Add a letter to the zaak."""
    werk.document()


def stuur_besluit(werk: Werk) -> None:
    """Register a besluit with its letter."""
    bericht, rsin = werk.v.bericht, werk.register.rsin
    assert isinstance(bericht, b.ZaakBesluitBericht)
    lichaam = vorm.besluit(
        bericht, rsin=rsin, zaak=werk.zaak(), besluittype=werk.type(f"besluittype_{bericht.besluitsoort}")
    )
    besluit = werk.zorg("besluit", _van_besluit(bericht.besluitnummer, rsin), lichaam)
    relatie = {"besluit": str(besluit["url"]), "informatieobject": werk.document()}
    werk.zorg("besluitinformatieobject", relatie, relatie)


def stuur_verval(werk: Werk) -> None:
    """Say that a besluit is withdrawn."""
    bericht = werk.v.bericht
    assert isinstance(bericht, b.ZaakBesluitVervaltBericht)
    gevonden = werk.roep("besluit_list", vraag=_van_besluit(bericht.besluitnummer, werk.register.rsin))
    if not gevonden:
        raise Mislukt("vastgelopen", "zgw_besluit_weg")
    nieuw = vorm.vervallen(bericht)
    if any(gevonden[0].get(veld) != waarde for veld, waarde in nieuw.items()):
        werk.roep("besluit_partial_update", lichaam=nieuw, uuid=_uuid(str(gevonden[0]["url"])))


def _van_besluit(nummer: str, rsin: str) -> dict[str, str]:
    return {"identificatie": nummer, "verantwoordelijkeOrganisatie": rsin}


class ZgwZender:
    """Sends one kind of message to the registration that the gemeente set up. `open_`: how a line is opened."""

    schrijft = _SCHRIJFT
    met_oin = False  # a registration knows the gemeente by its RSIN

    def __init__(self, stuur: Callable[[Werk], None], open_: Callable[[Register], ZgwPort] = ZgwClient) -> None:
        self._stuur, self._open = stuur, open_

    def zend(self, verzending: Verzending) -> Uitslag:
        """See `Zender.zend`."""
        if _STIL_TOT.get(verzending.gemeente_id, 0.0) > time.monotonic():
            return Uitslag("later", "zgw_onbereikbaar")
        register = verzending.lees(lambda: register_van(verzending.gemeente_id))
        if register is None:
            return Uitslag("vastgelopen", "zgw_uit")
        port = self._open(register)
        try:
            self._stuur(Werk(verzending, register, port))
        except Mislukt as mislukt:
            if mislukt.uitslag.oorzaak.startswith("zgw_onbereikbaar"):
                _STIL_TOT[verzending.gemeente_id] = time.monotonic() + STIL_SECONDEN
            return mislukt.uitslag
        finally:
            port.sluit()
        return Uitslag("verstuurd")

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """See `Zender.rond_af`: the dossier itself does not change by what the registration says."""


def registreer_alle(open_: Callable[[Register], ZgwPort] = ZgwClient) -> None:
    """Register the sender of each kind of message about a zaak."""
    for soort, stuur in (
        (b.ZGW_ZAAK, stuur_zaak),
        (b.ZGW_ROL, stuur_rol),
        (b.ZGW_STATUS, stuur_status),
        (b.ZGW_AFSLUITEN, stuur_afsluiten),
        (b.ZGW_DOCUMENT, stuur_document),
        (b.ZGW_BESLUIT, stuur_besluit),
        (b.ZGW_BESLUIT_VERVALT, stuur_verval),
    ):
        registreer(soort, ZgwZender(stuur, open_))
