# SPDX-License-Identifier: EUPL-1.2
"""Sends one CloudEvent to one webhook, signed as Standard Webhooks asks (HMAC-SHA256 over id, moment and body)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

import httpx

from meedoen.domein.keten.berichten import PartnerMelding
from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.lijn import vertrouwen
from meedoen.regie.koppelingen.webhooks.adres import AdresOnbekend, AdresVerboden, zoek_op
from meedoen.regie.organisaties.aansluitingen import tekensleutel
from meedoen.regie.organisaties.models import Abonnement
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending
from meedoen.regie.web import kalender

_SECONDEN: Final = 10.0
_RUST: Final = timedelta(minutes=1)
"""So long nothing is sent to an address that did not answer: each try holds the worker for the whole time-out."""
_ONBEREIKBAAR: Final = "webhook_onbereikbaar"
_RUST_UIT: Final = "webhook_rust"
_API: Final = "/api/v1"


class WebhookZender:
    """See `uitgaand.zenders.Zender`. The same message keeps its id, so that a receiver knows a repeat."""

    schrijft = frozenset({"webhook"})
    met_oin = True  # the source of a CloudEvent is who sends it

    def zend(self, verzending: Verzending) -> Uitslag:
        """Send once. Down or busy: later; refused: a few more times, then a person looks."""
        abonnement = verzending.lees(lambda: _abonnement(verzending))
        if abonnement is None:
            return Uitslag("ingetrokken", "abonnement_gestopt")
        if _is_net_onbereikbaar(abonnement):
            return Uitslag("later", _RUST_UIT)
        lichaam = json.dumps(gebeurtenis(verzending), ensure_ascii=False).encode()
        koppen = {
            "Content-Type": "application/cloudevents+json; charset=utf-8",
            "User-Agent": "Meedoen",
            **handtekening(tekensleutel(abonnement), str(verzending.id), int(time.time()), lichaam),
        }
        with verzending.verzoek("webhook") as verzoek:
            try:
                status = _post(abonnement.adres, koppen, lichaam)
            except AdresVerboden as fout:
                verzoek.klaar(uitkomst="niet_verzonden", antwoord=str(fout))
                return Uitslag("later_beperkt", "webhook_adres_verboden")
            except (AdresOnbekend, httpx.HTTPError) as fout:
                verzoek.klaar(uitkomst="onbekend", antwoord=type(fout).__name__)
                return Uitslag("later", _ONBEREIKBAAR)
            verzoek.klaar(uitkomst="gelukt" if status < 300 else "geweigerd", status=status)
        if status < 300:
            return Uitslag("verstuurd")
        bezet = status >= 500 or status in (408, 425, 429)
        return Uitslag("later" if bezet else "later_beperkt", f"webhook_antwoord: {status}")

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """Write at the webhook how it went: the functioneel beheerder sees that on its page."""
        rijen = Abonnement.objects.filter(gemeente_id=verzending.gemeente_id, id=_melding(verzending).abonnement_id)
        if uitslag.staat == "verstuurd":
            rijen.update(gelukt_op=scope.nu, mislukt_om="")
        elif uitslag.staat != "ingetrokken" and uitslag.oorzaak != _RUST_UIT:
            rijen.update(mislukt_op=scope.nu, mislukt_om=uitslag.oorzaak[:200])


def gebeurtenis(verzending: Verzending) -> dict[str, object]:
    """Return the CloudEvent: opaque ids only, nothing about a person. What is new is read over the API."""
    melding = _melding(verzending)
    return {
        "specversion": "1.0",
        "id": str(verzending.id),
        "source": f"urn:nld:oin:{verzending.oin}:systeem:meedoen",
        "type": melding.gebeurtenis,
        "subject": melding.stuk,
        "time": verzending.gelegd_op.isoformat(),
        "datacontenttype": "application/json",
        "data": {"id": melding.stuk, "link": f"{_API}{melding.pad}"},
    }


def handtekening(sleutel: bytes, id_: str, moment: int, lichaam: bytes) -> dict[str, str]:
    """Return the headers with which a receiver checks who sent this and when (seconds since 1970)."""
    mac = hmac.new(sleutel, f"{id_}.{moment}.".encode() + lichaam, hashlib.sha256).digest()
    return {
        "webhook-id": id_,
        "webhook-timestamp": str(moment),
        "webhook-signature": "v1," + base64.b64encode(mac).decode(),
    }


def _melding(verzending: Verzending) -> PartnerMelding:
    assert isinstance(verzending.bericht, PartnerMelding)
    return verzending.bericht


def _abonnement(verzending: Verzending) -> Abonnement | None:
    rijen = Abonnement.objects.filter(
        gemeente_id=verzending.gemeente_id, id=_melding(verzending).abonnement_id, gestopt_op__isnull=True
    )
    return rijen.first()


def _is_net_onbereikbaar(abonnement: Abonnement) -> bool:
    mislukt = abonnement.mislukt_op
    return abonnement.mislukt_om == _ONBEREIKBAAR and mislukt is not None and kalender.nu() - mislukt < _RUST


def _post(adres: str, koppen: dict[str, str], lichaam: bytes) -> int:
    """Post to the address that was looked up and checked; no proxy, no redirect, and the answer is not read."""
    ip, delen = zoek_op(adres), urlsplit(adres)
    naam = delen.hostname or ""
    doel = httpx.URL(adres).copy_with(host=ip)
    poort = f":{delen.port}" if delen.port else ""
    with (
        httpx.Client(timeout=_SECONDEN, trust_env=False, follow_redirects=False, verify=vertrouwen()) as client,
        client.stream(
            "POST", doel, content=lichaam, headers={**koppen, "Host": f"{naam}{poort}"},
            extensions={"sni_hostname": naam},
        ) as antwoord,
    ):  # fmt: skip
        return antwoord.status_code
