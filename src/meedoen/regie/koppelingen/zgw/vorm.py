# SPDX-License-Identifier: EUPL-1.2
"""Our messages in the JSON of ZGW. Pure; nothing here names a person except the BSN of a role."""

from __future__ import annotations

import base64
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from meedoen.domein.keten import berichten_zaak as b
from meedoen.regie.web.kalender import AMSTERDAM

OMSCHRIJVING: Final = "Inburgering"
VERTROUWELIJK: Final = "zaakvertrouwelijk"
_BRIEF: Final = {"pip": "Besluit over het plan (PIP)", "pip_gewijzigd": "Besluit over het gewijzigde plan (PIP)"}


def zaak(bericht: b.OverZaak, *, rsin: str, zaaktype: str) -> dict[str, Any]:
    """Return the body of a zaak."""
    return {
        "identificatie": bericht.nummer,
        "bronorganisatie": rsin,
        "verantwoordelijkeOrganisatie": rsin,
        "zaaktype": zaaktype,
        "startdatum": bericht.start.isoformat(),
        "omschrijving": OMSCHRIJVING,
        "vertrouwelijkheidaanduiding": VERTROUWELIJK,
    }


def rol(bericht: b.ZaakRolBericht, *, zaak: str, roltype: str) -> dict[str, Any]:
    """Return the body of the role of the inburgeraar."""
    return {
        "zaak": zaak,
        "betrokkeneType": "natuurlijk_persoon",
        "roltype": roltype,
        "roltoelichting": "inburgeraar",
        "betrokkeneIdentificatie": {"inpBsn": bericht.bsn},
    }


def gezet_op(bericht: b.ZaakStatusBericht | b.ZaakAfsluitBericht) -> datetime:
    """Return the moment of a status: its day, with a second per status before it so that no two are equal."""
    return datetime.combine(bericht.op, time(), AMSTERDAM) + timedelta(seconds=bericht.volgnummer)


def status(moment: datetime, *, zaak: str, statustype: str) -> dict[str, Any]:
    """Return the body of a status."""
    return {"zaak": zaak, "statustype": statustype, "datumStatusGezet": moment.isoformat()}


def documentnummer(bericht: b.ZaakDocumentBericht) -> str:
    """Return the identificatie of a document, the same each time: at most 40 characters."""
    return f"brief-{bericht.brief_id.replace('-', '')}"


def document(
    bericht: b.ZaakDocumentBericht, pdf: bytes, *, rsin: str, informatieobjecttype: str, auteur: str
) -> dict[str, Any]:
    """Return the body of a document with the PDF in it. Without gebruiksrechten, as a zaak must know to be closed."""
    return {
        "identificatie": documentnummer(bericht),
        "bronorganisatie": rsin,
        "informatieobjecttype": informatieobjecttype,
        "titel": _BRIEF[bericht.briefsoort],
        "auteur": auteur,
        "taal": "nld",
        "status": "definitief",
        "creatiedatum": bericht.dagtekening.isoformat(),
        "vertrouwelijkheidaanduiding": VERTROUWELIJK,
        "formaat": "application/pdf",
        "bestandsnaam": f"{bericht.briefsoort}-{bericht.dagtekening.isoformat()}.pdf",
        "bestandsomvang": len(pdf),
        "inhoud": base64.b64encode(pdf).decode(),
        "indicatieGebruiksrecht": False,
    }


def besluit(bericht: b.ZaakBesluitBericht, *, rsin: str, zaak: str, besluittype: str) -> dict[str, Any]:
    """Return the body of a besluit."""
    dag = bericht.dagtekening.isoformat()
    tot = _dag(bericht.bezwaar_tot)
    return {
        "identificatie": bericht.besluitnummer,
        "verantwoordelijkeOrganisatie": rsin,
        "besluittype": besluittype,
        "zaak": zaak,
        "datum": dag,
        "ingangsdatum": dag,
        **({"uiterlijkeReactiedatum": tot} if tot else {}),
    }


def vervallen(bericht: b.ZaakBesluitVervaltBericht) -> dict[str, Any]:
    """Return what changes in a besluit that is withdrawn by the gemeente."""
    return {"vervaldatum": bericht.op.isoformat(), "vervalreden": "ingetrokken_overheid"}


def _dag(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None
