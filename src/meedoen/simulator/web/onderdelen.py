# SPDX-License-Identifier: EUPL-1.2
"""Small pieces of HTML. Text is escaped unless it already is `Html`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from html import escape

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
)  # fmt: skip


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def t(waarde: object) -> Html:
    """`waarde` as safe text for a page."""
    return waarde if isinstance(waarde, Html) else Html(escape(str(waarde), quote=True))


def el(soort: str, *inhoud: object, **eigenschappen: object) -> Html:
    """An element; `klas` is class, `voor` is for, `_` becomes `-`; None leaves a property out, True gives it
    bare.
    """
    namen = {"klas": "class", "voor": "for"}
    deel = ""
    for naam, waarde in eigenschappen.items():
        if waarde is None or waarde is False:
            continue
        kop = namen.get(naam, naam.replace("_", "-"))
        deel += f" {kop}" if waarde is True else f' {kop}="{escape(str(waarde), quote=True)}"'
    if soort in ("input", "meta", "link", "br"):
        return Html(f"<{soort}{deel}>")
    return Html(f"<{soort}{deel}>{''.join(t(stuk) for stuk in inhoud)}</{soort}>")


def datum(dag: date | None) -> str:
    """`12 november 2026`, or a dash."""
    return "—" if dag is None else f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def keuzelijst(naam: str, opties: Iterable[tuple[str, str]], gekozen: str = "", **eigenschappen: object) -> Html:
    """A select with (value, words)."""
    delen = [el("option", woorden, value=waarde, selected=waarde == gekozen) for waarde, woorden in opties]
    return el("select", *delen, name=naam, **eigenschappen)


def veld(label: str, invoer: Html, id_: str, hint: str = "") -> Html:
    """A field with its label and hint above it."""
    uitleg = el("p", hint, klas="hint", id=f"{id_}-hint") if hint else Html("")
    return el("div", el("label", label, voor=id_), uitleg, invoer, klas="veld")


def melding(soort: str, tekst: str) -> Html:
    """A message at the top of the page: soort "goed" or "fout"."""
    return el("div", el("p", tekst), klas=f"melding {soort}", role="alert" if soort == "fout" else "status")


def feiten(paren: Iterable[tuple[str, object]]) -> Html:
    """Facts as label and value."""
    return el("dl", *(el("div", el("dt", label), el("dd", waarde)) for label, waarde in paren), klas="feiten")


_DELEN = (
    ("/", "Personen"),
    ("/nieuw", "Nieuwe persoon"),
    ("/berichten", "Berichten"),
    ("/storingen", "Storingen"),
)


def pagina(titel: str, pad: str, *inhoud: object) -> Html:
    """A whole page."""
    delen = [el("li", el("a", naam, href=doel, aria_current="page" if doel == pad else None)) for doel, naam in _DELEN]
    kop = el(
        "header",
        el(
            "div",
            el(
                "a",
                el("strong", "DUO-simulator"),
                el("span", "Nabootsing, met verzonnen mensen"),
                href="/",
                klas="merk",
            ),
            el("nav", el("ul", *delen), aria_label="Delen"),
            klas="breed",
        ),
        klas="kop",
    )
    hoofd = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", f"{titel} – DUO-simulator"),
        el("link", rel="stylesheet", href="/stijl.css"),
    )
    romp = el(
        "body",
        el("a", "Naar de inhoud", href="#inhoud", klas="sprong"),
        kop,
        el("main", *inhoud, id="inhoud", klas="breed", tabindex="-1"),
    )
    return Html("<!doctype html>\n" + el("html", hoofd, romp, lang="nl"))
