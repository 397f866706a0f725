# SPDX-License-Identifier: EUPL-1.2
"""A browser without script over the site in this process: it reads a page, fills in its form and sends that.

What such a browser cannot do, this one refuses: choose what no list offers, change a hidden field, press a button
that does not show, send a file with a form that takes none.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from lxml import html

HIER: Final = "http://testserver"
TEKST: Final = "Besproken aan de balie."
Waarde = str | bool | bytes | list[str] | None
"""What somebody fills in: a text or choice, a tick, a file, more ticks of one name; None leaves it empty."""


class NietTeDoen(AssertionError):
    """The page does not let somebody without script do this; the text says what stands there."""


class Blad:
    """One page as it came: its address, status and tree."""

    def __init__(self, adres: str, antwoord: HttpResponse) -> None:
        self.adres, self.status = adres, antwoord.status_code
        lijf = antwoord.getvalue()
        self.soort = antwoord.headers.get("Content-Type", "")
        self.boom: Any = html.document_fromstring(lijf) if lijf and "html" in self.soort else None

    @property
    def tekst(self) -> str:
        """The words of the page on one line; of a file nothing."""
        hoofd = [] if self.boom is None else self.boom.xpath("//main") or [self.boom]
        return " ".join(" ".join(deel.text_content() for deel in hoofd).split())

    def woorden(self, kiezer: str) -> list[str]:
        """Return the words of each element with this class."""
        if self.boom is None:
            return []
        return [" ".join(e.text_content().split()) for e in self.boom.xpath(f"//*[contains(@class, '{kiezer}')]")]

    @property
    def meldingen(self) -> list[str]:
        """What the page says happened."""
        return self.woorden("meedoen-melding__tekst")

    def verwijzingen(self) -> list[str]:
        """Return the paths of all links of the page."""
        return [] if self.boom is None else [urljoin(HIER + self.adres, a) for a in self.boom.xpath("//a/@href")]

    @property
    def fouten(self) -> list[str]:
        """What the page says went wrong."""
        if self.boom is None:
            return []
        wat = "//*[@data-foutenlijst or contains(@class, 'error-message') or contains(@class, '--error')]"
        return [" ".join(deel.text_content().split()) for deel in self.boom.xpath(wat)]

    @property
    def foutenlijst(self) -> bool:
        """The page is a form that came back with what is wrong in it."""
        return self.boom is not None and bool(self.boom.xpath("//*[@data-foutenlijst]"))

    def formulieren(self, naar: str = "") -> list[Formulier]:
        """Return the forms that are sent by POST, to this address when one is given."""
        if self.boom is None:
            return []
        alle = [Formulier(self, f) for f in self.boom.xpath("//form") if f.get("method", "").lower() == "post"]
        return [f for f in alle if not naar or any(f.doel(knop).split("?")[0] == naar for knop in f.knoppen)]


class Formulier:
    """One form of a page."""

    def __init__(self, blad: Blad, element: Any) -> None:
        self.blad, self.element = blad, element
        self._gezet: set[str] = set()
        self._bestanden: dict[str, SimpleUploadedFile] = {}

    @property
    def knoppen(self) -> list[Any]:
        """The buttons that send it and that show without script."""
        alle = self.element.xpath(".//button[not(@type) or @type='submit'] | .//input[@type='submit']")
        return [knop for knop in alle if _te_zien(knop) and knop.get("disabled") is None]

    def knop(self, woorden: str = "") -> Any:
        """Return the first button, or the first that says these words."""
        for knop in self.knoppen:
            if woorden in " ".join(knop.text_content().split()):
                return knop
        raise NietTeDoen(
            f"{self.blad.adres}: geen knop {woorden!r} in {[k.text_content().strip() for k in self.knoppen]}"
        )

    def doel(self, knop: Any) -> str:
        """Return the path, with its query, to which this button sends."""
        return _pad(self.blad.adres, knop.get("formaction") or self.element.get("action") or self.blad.adres)

    def velden(self) -> dict[str, Any]:
        """Return name -> the control (or group) that somebody can fill in."""
        uit: dict[str, Any] = {}
        for veld in self.element.xpath(".//input | .//select | .//textarea"):
            soort = veld.get("type", "text") if veld.tag == "input" else veld.tag
            if veld.get("name") and soort not in ("hidden", "submit", "button") and veld.get("disabled") is None:
                if not _te_zien(veld):
                    raise NietTeDoen(f"{self.blad.adres}: het veld {veld.get('name')} is zonder script niet te zien")
                uit[veld.get("name")] = self.element.inputs[veld.get("name")]
        return uit

    def vul(self, naam: str, waarde: Waarde) -> None:
        """Fill in one field as a person would."""
        velden = self.velden()
        if naam not in velden:
            raise NietTeDoen(f"{self.blad.adres}: geen veld {naam}; er zijn {sorted(velden)}")
        veld = velden[naam]
        self._gezet.add(naam)
        if isinstance(waarde, bytes):
            if self.element.get("enctype") != "multipart/form-data":
                raise NietTeDoen(f"{self.blad.adres}: dit formulier stuurt geen bestand")
            self._bestanden[naam] = SimpleUploadedFile("bestand.csv", waarde)
        elif isinstance(veld, html.CheckboxGroup):
            veld.value = set(veld.value_options) if waarde is True else set(waarde or [])
        elif isinstance(veld, html.InputElement) and veld.type == "checkbox":
            veld.checked = bool(waarde)
        elif isinstance(veld, html.RadioGroup):
            veld.value = waarde
        elif isinstance(veld, html.SelectElement):
            veld.value = waarde or ""
        else:
            if len(str(waarde or "")) > int(veld.get("maxlength", 1_000_000)):
                raise NietTeDoen(f"{self.blad.adres}: {naam} laat niet zoveel tekens toe")
            veld.value = waarde or ""

    def vul_verplicht(self, dag: str) -> None:
        """Fill in what the page says is needed and holds nothing yet, with `dag` where it asks a day."""
        for veld in self.element.xpath(".//input | .//select | .//textarea"):
            naam = veld.get("name")
            if naam in self._gezet or naam not in self.velden() or not _moet(veld):
                continue
            if veld.tag == "select":
                if not (veld.value or "").strip():
                    veld.value = next((k.get("value") for k in veld.xpath(".//option") if k.get("value")), None)
            elif veld.get("type") == "radio":
                if not self.element.xpath(f".//input[@name='{naam}'][@checked]"):
                    veld.checked = True
            elif veld.get("type") not in ("checkbox", "file") and not (veld.value or "").strip():
                cijfer = veld.get("inputmode") in ("numeric", "decimal")
                veld.value = (
                    dag
                    if veld.get("data-datum") is not None
                    else "4"
                    if cijfer
                    else TEKST[: int(veld.get("maxlength", 99))]
                )

    def gegevens(self, knop: Any) -> dict[str, list[Any]]:
        """Return what a browser sends: every filled field, hidden ones too, and the button."""
        uit: dict[str, list[Any]] = {}
        for veld in self.element.xpath(".//input | .//select | .//textarea"):
            for waarde in _verstuurd(veld):
                uit.setdefault(veld.get("name"), []).append(waarde)
        if knop.get("name"):
            uit.setdefault(knop.get("name"), []).append(knop.get("value", ""))
        return uit | {naam: [bestand] for naam, bestand in self._bestanden.items()}

    def te_lang(self, knop: Any) -> dict[str, list[Any]]:
        """Return what would be sent with ten thousand characters in each text field; empty where there is none."""
        namen = {v.get("name") for v in self.element.xpath(".//input | .//textarea") if _is_tekst(v)} & set(
            self.velden()
        )
        return self.gegevens(knop) | {naam: ["x" * 10_000] for naam in namen} if namen else {}


def _is_tekst(veld: Any) -> bool:
    return veld.tag == "textarea" or (veld.tag == "input" and veld.get("type", "text") in ("text", "email", "search"))


class ZonderScript:
    """Somebody at work in a browser without script, logged in with this client."""

    def __init__(self, client: Client) -> None:
        self.client, self._koekjes = client, client.cookies.copy()

    def begin_opnieuw(self) -> None:
        """Forget what was set in this browser since it was opened."""
        self.client.cookies = self._koekjes.copy()

    def open(self, adres: str) -> Blad:
        """Go to a page, and further where it sends on to."""
        for _ in range(6):
            antwoord = self.client.get(adres)
            if antwoord.status_code not in (301, 302, 303):
                return Blad(adres, antwoord)  # type: ignore[arg-type]
            adres = _pad(adres, antwoord.headers["Location"])
        raise NietTeDoen(f"{adres}: blijft doorsturen")

    def stuur(self, formulier: Formulier, knop: Any) -> Blad:
        """Press this button and return the page that comes; after a redirect that of the new address."""
        return self.zend(formulier, knop, formulier.gegevens(knop))

    def zend(self, formulier: Formulier, knop: Any, gegevens: dict[str, list[Any]]) -> Blad:
        """Send these values to where this button sends; return the page that comes."""
        doel = formulier.doel(knop)
        van_hier = {"origin": HIER, "referer": HIER + formulier.blad.adres}
        for waarden in gegevens.values():
            for bestand in waarden:
                if isinstance(bestand, SimpleUploadedFile):
                    bestand.seek(0)
        antwoord = self.client.post(doel, gegevens, headers=van_hier)
        if antwoord.status_code in (301, 302, 303):
            return self.open(_pad(doel, antwoord.headers["Location"]))
        return Blad(doel, antwoord)  # type: ignore[arg-type]


def _pad(van: str, naar: str) -> str:
    heel = urlsplit(urljoin(HIER + van, naar))
    if f"{heel.scheme}://{heel.netloc}" != HIER:
        raise NietTeDoen(f"{van} stuurt naar buiten: {naar}")
    return heel.path + (f"?{heel.query}" if heel.query else "")


def _te_zien(element: Any) -> bool:
    return not element.xpath("ancestor-or-self::*[@hidden] | ancestor::template")


def _verstuurd(veld: Any) -> list[str]:
    """Return what a browser sends of one control."""
    soort = veld.get("type", "text") if veld.tag == "input" else veld.tag
    if not veld.get("name") or veld.get("disabled") is not None or soort in ("submit", "button", "file"):
        return []
    if soort == "select":
        keuzes = veld.xpath(".//option")
        gekozen = [keuze for keuze in keuzes if keuze.get("selected") is not None] or keuzes[: not veld.multiple]
        return [keuze.get("value", keuze.text_content()) for keuze in gekozen]
    if soort in ("checkbox", "radio"):
        return [veld.get("value", "on")] if veld.checked else []
    if soort == "textarea":
        return [(veld.text or "").removeprefix("\n").replace("\r\n", "\n").replace("\n", "\r\n")]
    return [veld.get("value", "")]


def _moet(veld: Any) -> bool:
    """Say whether the page calls this control needed."""
    if veld.get("aria-required") == "true":
        return True
    groep = veld.xpath("ancestor::fieldset[1]/legend")
    return veld.get("type") == "radio" and bool(groep) and not groep[0].xpath(".//*[contains(@class, 'nietverplicht')]")
