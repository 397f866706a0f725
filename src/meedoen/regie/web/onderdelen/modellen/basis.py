# SPDX-License-Identifier: EUPL-1.2
"""Links, buttons, states, messages, the shell and the rows of Vandaag."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Toestandsoort = Literal["te_laat", "let_op", "goed", "informatie", "nog_niet", "wacht", "nvt", "loopt"]
"""State by word and shape: triangle, clock face, tick, i, striped circle, hourglass, barred circle, wedge."""
Knopsoort = Literal["hoofd", "gewoon", "stil"]
Meldingsoort = Literal["goed", "let_op", "fout", "informatie"]


@dataclass(frozen=True, slots=True)
class LinkBeeld:
    """A link: the words and the address. An empty `url` draws the words alone."""

    tekst: str
    url: str = ""
    icoon: str = ""


@dataclass(frozen=True, slots=True)
class KnopBeeld:
    """A button: verb plus thing ("PIP opstellen"). One `hoofd` per view.

    `post=True` draws a form with the CSRF token; `velden` are its hidden fields (name, value).
    `onzichtbaar` is read out after the words, for a list with many equal buttons (" voor Elif Kaya").
    """

    tekst: str
    url: str
    soort: Knopsoort = "gewoon"
    icoon: str = ""
    post: bool = False
    velden: tuple[tuple[str, str], ...] = ()
    onzichtbaar: str = ""


@dataclass(frozen=True, slots=True)
class ToestandBeeld:
    """A state. `vlak` gives the coloured ground: only for what asks attention (late, two days or less).

    `icoon` replaces the shape of the kind, for a marker that is no state ("slot" for geheim adres).
    """

    soort: Toestandsoort
    tekst: str
    vlak: bool = False
    icoon: str = ""


@dataclass(frozen=True, slots=True)
class MeldingBeeld:
    """A message: what happened, in one heading and one sentence, with at most one button."""

    soort: Meldingsoort
    kop: str
    tekst: str = ""
    knop: KnopBeeld | None = None


@dataclass(frozen=True, slots=True)
class LeegBeeld:
    """An empty state: what will appear here and how."""

    kop: str
    tekst: str
    knop: KnopBeeld | None = None


@dataclass(frozen=True, slots=True)
class BladerBeeld:
    """Keyset pages: an empty address means there is none that way."""

    vorige_url: str = ""
    volgende_url: str = ""
    telling: str = ""


@dataclass(frozen=True, slots=True)
class KolomBeeld:
    """The header of a column. `url` sorts by it, empty for one that can't; `richting`: the list is sorted by it now."""

    tekst: str
    url: str = ""
    richting: Literal["", "ascending", "descending"] = ""
    getal: bool = False
    onzichtbaar: bool = False


@dataclass(frozen=True, slots=True)
class TabBeeld:
    """A tab or a main part: a link; `actief` marks the page it stands on."""

    tekst: str
    url: str
    actief: bool = False


@dataclass(frozen=True, slots=True)
class InzageBeeld:
    """That this page is read by break-glass: where one stops, and until what hour it may be read."""

    stop_url: str
    tot: str


@dataclass(frozen=True, slots=True)
class SchilBeeld:
    """What the page shell needs, given as `schil` by the context processor; None before logging in.

    `thema` picks the colours ("baarn", "standaard"); `delen` the main parts that this role may open.
    `beheer` is what stands in the menu Beheer, empty for who keeps nothing; `bij_beheer`: this is the page /beheer.
    `menu` are links in the user menu; logging out is always there as a POST to `uitlog_url`.
    An empty `zoek_url` leaves the search away (a functioneel beheerder sees no dossiers).
    """

    gemeente: str
    thema: str
    naam: str
    rol: str
    initialen: str
    delen: tuple[TabBeeld, ...]
    beheer: tuple[TabBeeld, ...] = ()
    bij_beheer: bool = False
    inzage: InzageBeeld | None = None
    menu: tuple[LinkBeeld, ...] = ()
    mandaat: str = ""
    zoek_url: str = "/zoeken"
    uitlog_url: str = "/uitloggen"

    @property
    def in_beheer(self) -> bool:
        """Say whether the page stands under Beheer."""
        return self.bij_beheer or any(deel.actief for deel in self.beheer)


@dataclass(frozen=True, slots=True)
class StripDeel:
    """One figure of the strip, a link. Only `te_laat` is red, and only when the figure is not "0"."""

    figuur: str
    woord: str
    toelichting: str = ""
    url: str = ""
    te_laat: bool = False


@dataclass(frozen=True, slots=True)
class RijBeeld:
    """One person on Vandaag: who, what is asked, by when, and the button that does it.

    `klein` is "fase · taal, tolk". `datum` stands under the state; `voor_datum` before it ("sinds").
    `open_url` opens the row (``?open=<id>#rij-<id>``); `paneel` is the rendered open part (SafeString) or "".
    `sluit_url` closes it again. `wacht=True`: waiting for somebody else, so a button without a border.
    `gedaan` is what was just done in this place of the list (SafeString) or "": it is drawn above the row, or with
    `gedaan_onder` below it.
    """

    sleutel: str
    naam: str
    url: str
    klein: str
    zin: str
    toestand: ToestandBeeld
    datum: date | None = None
    voor_datum: str = ""
    knop: KnopBeeld | None = None
    nieuw: bool = False
    open_url: str = ""
    sluit_url: str = ""
    paneel: str = ""
    wacht: bool = False
    gedaan: str = ""
    gedaan_onder: bool = False


@dataclass(frozen=True, slots=True)
class FeitBeeld:
    """A labelled fact: label, value, and a small line under it."""

    label: str
    waarde: str
    toelichting: str = ""
    icoon: str = ""
