# SPDX-License-Identifier: EUPL-1.2
"""Our client against mock servers that Prism (Stoplight) makes from DUO's own files: a reader that is not ours.

Each request that a whole line makes is made again, once per answer that DUO's file documents. Prism refuses what does
not fit the file (`--errors`) and makes answers up by the schema (`--dynamic`). It makes up a version number as well;
that one header gets the version of the file, and one test leaves it as it is. `python gereedschap/prism.py` fetches
Prism and prints what each operation did.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from uuid import uuid4

import httpx
import pytest
import yaml
from django.conf import settings

from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.duo.port import Antwoord
from meedoen.regie.koppelingen.duo.schema import operaties
from meedoen.regie.koppelingen.duo.zenders.basis import uitslag_van
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar
from tests.regie.koppelingen.conftest import Keten, vrije_poort
from tests.regie.koppelingen.test_contract import BESTANDEN, schrijf_alles, stel_elke_vraag

_PRISM = os.environ.get("MEEDOEN_PRISM") or shutil.which("prism")
_KEREN = 5
"""Answers that are made up differ each time."""
_BERICHT = {400: ("vastgelopen", "vormfout"), 401: ("later_beperkt", "duo_onbegrijpelijk"),
            403: ("geweigerd", "duo_weigert"), 404: ("vastgelopen", "persoon_onbekend")}  # fmt: skip
"""What a refusal means for a message of the outbox."""
_ZONDER_BESTAND = {"Notificatie", "Boete", "Verlenging", "Gebeurtenis"}
"""Notificatie is ours to serve; of the newer three no file of DUO's is public."""
_VAN_DUO = {op.id for op in operaties().values() if op.api not in _ZONDER_BESTAND}

pytestmark = [
    pytest.mark.skipif(not _PRISM, reason="Prism is not here: `python gereedschap/prism.py` fetches it"),
    pytest.mark.skipif(not BESTANDEN.is_dir(), reason="DUO's own files do not stand beside the checkout"),
]


class Roep(NamedTuple):
    """One call of the client, as the code that uses it made it."""

    operatie: str
    bron: str
    parameters: dict[str, str]
    lichaam: dict[str, Any] | None


def _opgenomen(keten: Keten, lijn: Callable[[Keten], None]) -> dict[str, Roep]:
    """Run `lijn` with the simulator and return the first call of each operation."""
    gezien: dict[str, Roep] = {}
    echt = keten.omgeving.duo.roep

    def roep(operatie: str, *, bron: str, bericht_id: Any, parameters: Any, lichaam: Any = None) -> Antwoord:
        gezien.setdefault(operatie, Roep(operatie, bron, dict(parameters), lichaam))
        return echt(operatie, bron=bron, bericht_id=bericht_id, parameters=parameters, lichaam=lichaam)

    keten.omgeving.duo.roep = roep  # type: ignore[method-assign]
    lijn(keten)
    return gezien


@contextmanager
def _prism(api: str) -> Iterator[str]:
    """Run Prism on the file of one API; return its address."""
    poort = vrije_poort()
    bestand = BESTANDEN / f"{api}.yml"
    proces = subprocess.Popen(
        [str(_PRISM), "mock", "--errors", "--dynamic", "-h", "127.0.0.1", "-p", str(poort), str(bestand)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    adres = f"http://127.0.0.1:{poort}"
    try:
        for _ in range(300):
            try:
                httpx.get(adres, trust_env=False)
                break
            except httpx.HTTPError:
                assert proces.poll() is None, "Prism stopt meteen"
                time.sleep(0.1)
        yield adres
    finally:
        proces.terminate()
        proces.wait(10)


class Proef:
    """Our client at one Prism. `antwoord` is the last answer as it came over the line."""

    def __init__(self, adres: str, versie: str | None) -> None:
        self.client = DuoClient(adres, settings.DUO_OIN, verbinden=5, lezen=20)
        self.code, self.versie = 200, versie
        self.antwoord: httpx.Response | None = None
        self.client._http.event_hooks = {"request": [self._vraag_om], "response": [self._neem]}

    def _vraag_om(self, verzoek: httpx.Request) -> None:
        verzoek.headers["Prefer"] = f"code={self.code}, dynamic=true"

    def _neem(self, antwoord: httpx.Response) -> None:
        antwoord.read()
        self.antwoord = antwoord
        if self.versie is not None:
            antwoord.headers["API-Version"] = self.versie

    def __enter__(self) -> Proef:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.sluit()

    def roep(self, roep: Roep, code: int) -> Antwoord:
        self.code = code
        antwoord = self.client.roep(
            roep.operatie, bron=roep.bron, bericht_id=uuid4(), parameters=roep.parameters, lichaam=roep.lichaam
        )
        self.keur_vraag()
        return antwoord

    def keur_vraag(self) -> None:
        """Prism found nothing wrong with what we sent, nor with what it made up."""
        assert self.antwoord is not None
        assert "sl-violations" not in self.antwoord.headers, self.antwoord.headers["sl-violations"]
        assert self.antwoord.status_code == self.code


def _statussen(api: str, operatie: str) -> list[int]:
    ruw = yaml.safe_load((BESTANDEN / f"{api}.yml").read_text("utf-8"))
    (op,) = (o for pad in ruw["paths"].values() for o in pad.values() if o.get("operationId") == operatie)
    return sorted(int(status) for status in op["responses"])


def _beproef(proef: Proef, roep: Roep, status: int) -> str:
    """Call the operation and let Prism answer with this status; return what our client made of it."""
    if status >= 500:
        with pytest.raises(Onbereikbaar) as mis:
            proef.roep(roep, status)
        proef.keur_vraag()
        assert (mis.value.status, mis.value.onbekend) == (status, status != 503)
        return "onbekende uitkomst" if mis.value.onbekend else "later"
    antwoord = proef.roep(roep, status)
    assert antwoord.status == status
    assert proef.antwoord is not None
    inhoud = proef.antwoord.json() if proef.antwoord.content else None
    assert antwoord.inhoud == inhoud
    if status < 300:
        assert uitslag_van(antwoord).staat == "verstuurd"
        return "antwoord" if inhoud is not None else "gedaan"
    delen = inhoud if isinstance(inhoud, list) else [inhoud] if inhoud else []
    assert antwoord.redenen == tuple(deel["fouttekst"] for deel in delen if deel.get("fouttekst"))
    uitslag = uitslag_van(antwoord)
    staat, oorzaak = _BERICHT[status]
    assert (uitslag.staat, uitslag.oorzaak.partition(":")[0]) == (staat, oorzaak)
    assert uitslag.tekst == " ".join(antwoord.redenen)
    return f"{oorzaak} met reden" if antwoord.redenen else oorzaak


def _beproef_alle(roepen: dict[str, Roep]) -> None:
    apis = {operaties()[naam].api for naam in roepen}
    for api in sorted(apis):
        with _prism(api) as adres:
            for roep in (r for naam, r in roepen.items() if operaties()[naam].api == api):
                op = operaties()[roep.operatie]
                statussen = _statussen(api, roep.operatie)
                assert set(op.antwoorden) == {str(status) for status in statussen}
                with Proef(adres, op.versie) as proef:
                    gezien = {s: sorted({_beproef(proef, roep, s) for _ in range(_KEREN)}) for s in statussen}
                print(f"{op.methode:6} {api} {op.id}:", "; ".join(f"{s} {', '.join(u)}" for s, u in gezien.items()))


def test_every_read_of_ours_is_accepted_and_every_answer_understood(keten: Keten) -> None:
    roepen = _opgenomen(keten, stel_elke_vraag)
    roepen = {naam: roep for naam, roep in roepen.items() if naam in _VAN_DUO and operaties()[naam].methode == "GET"}
    assert set(roepen) == {naam for naam in _VAN_DUO if operaties()[naam].methode == "GET"}
    assert len(roepen) == 18
    _beproef_alle(roepen)


def test_every_write_of_ours_is_accepted_and_every_answer_understood(keten: Keten) -> None:
    roepen = _opgenomen(keten, schrijf_alles)
    roepen = {naam: roep for naam, roep in roepen.items() if operaties()[naam].methode != "GET"}
    assert set(roepen) == {naam for naam in _VAN_DUO if operaties()[naam].methode != "GET"}
    assert len(roepen) == 16
    _beproef_alle(roepen)


def test_prism_sees_what_is_wrong_and_we_see_another_version() -> None:
    """The check can fail: a number that is no BSN is refused by Prism, a made-up version by us."""
    goed = Roep("getPipByBsn", "00000001003000000308", {"bsn": "999990019"}, None)
    with _prism("PIP") as adres, Proef(adres, operaties()["getPipByBsn"].versie) as proef:
        with pytest.raises(AssertionError, match="path parameter bsn"):
            proef.roep(goed._replace(parameters={"bsn": "12"}), 200)
        proef.versie = "9.0.0"
        with pytest.raises(Onbegrijpelijk, match=r"versie 9\.0\.0"):
            proef.roep(goed, 200)
