# SPDX-License-Identifier: EUPL-1.2
"""What a component needs to draw itself: plain frozen dataclasses, filled by views, drawn by the tags.

A view never writes HTML and a component never asks the database. The view fills a `…Beeld`, the template calls
the tag of the same name (``{% load meedoen %}``):

    tag                                    takes                    draws
    {% icoon "klokje" %}                   name (see `iconen`)      inline SVG
    {% toestand t %}                       ToestandBeeld            shape + word
    {% knop k %} / {% koppeling l %}       KnopBeeld / LinkBeeld    button (GET link or POST form) / link
    {% rij r %}                            RijBeeld                 one <li> of Vandaag
    {% strip delen %}                      Sequence[StripDeel]      the strip with figures
    {% metrolijn stations %}               Sequence[StationBeeld]   the whole path
    {% volgende_stap stap %}               StapBeeld                next step with the primary button
    {% dossierkop kop %}                   DossierkopBeeld          head of a dossier, with tabs
    {% klok k %} / {% klokken ks %}        KlokBeeld                one clock / all clocks in one card
    {% waarom w %}                         WaaromBeeld              the steps behind a date
    {% tijdlijn regels %}                  Sequence[TijdlijnRegel]  short form; `volledig=True`: grouped by month
    {% mensen ms %}                        Sequence[MensBeeld]      people around the newcomer
    {% ketenstand ks %}                    Sequence[KetenBeeld]     state per partner
    {% lastbalk l %}                       LastBeeld                load of one worker
    {% eisen es %}                         Sequence[EisBeeld]       what the law asks, ticked or missing
    {% afspraak a %}                       AfspraakBeeld            one agreement of the plan
    {% vraag v %}                          VraagBeeld               one question of the talk with its answers
    {% onderdelenlijst os %}               Sequence[OnderdeelBeeld] sections of the talk
    {% melding m %}                        MeldingBeeld             message (good, attention, error, information)
    {% leeg l %}                           LeegBeeld                empty state
    {% bladeren b %}                       BladerBeeld              previous / next page
    {% veld form.naam %}                   bound form field         label, hint, error, control, readback
    {% foutenlijst form %}                 form (or list)           error summary with links to the fields

All texts are finished Dutch sentences (B1). Every text is escaped by the tags; pass `SafeString` only for HTML
that a template of ours rendered. Dates are `datetime.date`; the tags write them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Toestandsoort = Literal["te_laat", "let_op", "goed", "informatie", "nog_niet", "wacht", "nvt", "loopt"]
"""State by word and shape: triangle, clock face, tick, i, striped circle, hourglass, barred circle, wedge."""

Knopsoort = Literal["hoofd", "gewoon", "stil"]
Stationstaat = Literal["klaar", "nu", "komt", "nvt"]
Balksoort = Literal["loopt", "te_laat", "gehaald", "stil"]
Tijdlijnsoort = Literal["mens", "keten", "correctie", "brief", "klok"]
Meldingsoort = Literal["goed", "let_op", "fout", "informatie"]
Onderdeelstaat = Literal["klaar", "begonnen", "nu", "nog_niet"]
Eisstaat = Literal["klaar", "ontbreekt", "nvt"]


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
    """A state. `vlak` gives the coloured ground: only for what asks attention (late, two days or less)."""

    soort: Toestandsoort
    tekst: str
    vlak: bool = False


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


@dataclass(frozen=True, slots=True)
class StapBeeld:
    """The next step of a dossier. `reden` is at most 72 characters wide text: why now."""

    titel: str
    reden: str
    hoofdknop: KnopBeeld | None = None
    stille_knop: KnopBeeld | None = None
    kop: str = "Volgende stap"


@dataclass(frozen=True, slots=True)
class StationBeeld:
    """A station of the metro line. At most two lines of at most twenty characters under the name."""

    naam: str
    staat: Stationstaat
    regel1: str = ""
    regel2: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class DagvakBeeld:
    """One day in the row that shows how a date moved: "vr 25", "Eerste Kerstdag"; the last one is `laatste`."""

    dag: str
    woord: str
    laatste: bool = False


@dataclass(frozen=True, slots=True)
class WaaromStap:
    """One step of the reasoning: what and why with the article, beside the fact used, its source and date."""

    titel: str
    tekst: str = ""
    artikelen: tuple[LinkBeeld, ...] = ()
    feit: str = ""
    bron: LinkBeeld | None = None
    bron_datum: str = ""
    dagen: tuple[DagvakBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class TwijfelBeeld:
    """A doubt the law leaves: which step, what we choose and why that is safe."""

    kop: str
    tekst: str


@dataclass(frozen=True, slots=True)
class WaaromBeeld:
    """The answer to "Waarom deze datum?". `feiten` are the links behind "Klopt er iets niet?"."""

    kop: str
    zin: str
    stappen: tuple[WaaromStap, ...]
    twijfels: tuple[TwijfelBeeld, ...] = ()
    feiten: tuple[LinkBeeld, ...] = ()
    voet: str = ""
    sluit_url: str = ""


@dataclass(frozen=True, slots=True)
class KlokBeeld:
    """A clock. `verstreken` is the elapsed share from 0 to 1, or None for no bar.

    `stand` replaces the written date ("Staat stil sinds 3 aug 2026"). Without `datum` and `stand` only name,
    state and `toelichting` are drawn (not started, not applicable). `waarom_url` opens the steps; when they are
    open the view fills `waarom` (with its `sluit_url`).
    """

    sleutel: str
    naam: str
    toestand: ToestandBeeld
    datum: date | None = None
    stand: str = ""
    rechts: str = ""
    verstreken: float | None = None
    balk: Balksoort = "loopt"
    onder_rechts: str = ""
    toelichting: str = ""
    waarom_vraag: str = "Waarom deze datum?"
    waarom_url: str = ""
    waarom: WaaromBeeld | None = None


@dataclass(frozen=True, slots=True)
class TijdlijnRegel:
    """One event. `geldig_op` always shows; `vastgelegd_op` only where it differs, with how many days later.

    For a correction `stond_er` and `is_nu` are drawn beside each other; `stond_kop` heads the old value.
    `bron` is who or what said it; `links` follow it.
    """

    datum: date
    soort: Tijdlijnsoort
    titel: str
    zin: str = ""
    bron: str = ""
    links: tuple[LinkBeeld, ...] = ()
    geldig_op: date | None = None
    vastgelegd_op: date | None = None
    stond_er: str = ""
    is_nu: str = ""
    stond_kop: str = "Stond er"


@dataclass(frozen=True, slots=True)
class FeitBeeld:
    """A labelled fact: label, value, and a small line under it."""

    label: str
    waarde: str
    toelichting: str = ""
    icoon: str = ""


@dataclass(frozen=True, slots=True)
class TabBeeld:
    """A tab or a main part: a link; `actief` marks the page it stands on."""

    tekst: str
    url: str
    actief: bool = False


@dataclass(frozen=True, slots=True)
class UitspraakDeel:
    """A piece of how to say a name; `klemtoon` pieces are bold: a-**mie**-ra."""

    tekst: str
    klemtoon: bool = False


@dataclass(frozen=True, slots=True)
class DossierkopBeeld:
    """Head of a dossier. `markeringen` are words that must be seen (geheim adres, minderjarig, gepauzeerd)."""

    naam: str
    feiten: tuple[FeitBeeld, ...]
    tabs: tuple[TabBeeld, ...] = ()
    uitspraak: tuple[UitspraakDeel, ...] = ()
    knoppen: tuple[KnopBeeld, ...] = ()
    markeringen: tuple[ToestandBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class MensBeeld:
    """Somebody around the newcomer; `telefoon` becomes a link to call."""

    naam: str
    rol: str
    telefoon: str = ""
    toestand: ToestandBeeld | None = None


@dataclass(frozen=True, slots=True)
class KetenBeeld:
    """State of the exchange with one partner (DUO, BRP, COA)."""

    partner: str
    toestand: ToestandBeeld
    toelichting: str = ""
    link: LinkBeeld | None = None


@dataclass(frozen=True, slots=True)
class GeplandBeeld:
    """Something planned: when ("di 24 nov, 10.00"), what, and a small line."""

    wanneer: str
    titel: str
    zin: str = ""


@dataclass(frozen=True, slots=True)
class LastBeeld:
    """Load in points: three parts (intake and plan, traject, afronding and nazorg), limit, and full width."""

    delen: tuple[int, int, int]
    grens: int
    maximum: int
    omschrijving: str


@dataclass(frozen=True, slots=True)
class EisBeeld:
    """One element the law asks of the plan."""

    naam: str
    staat: Eisstaat
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class AfspraakBeeld:
    """An agreement: title and its lines (Wie, Uiterlijk, Zo zien we het)."""

    titel: str
    regels: tuple[tuple[str, str], ...]
    links: tuple[LinkBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class AntwoordBeeld:
    """A possible answer. `ontwijkend`: "Weet ik niet", "Wil ik niet zeggen" (dashed border)."""

    waarde: str
    tekst: str
    gekozen: bool = False
    ontwijkend: bool = False


@dataclass(frozen=True, slots=True)
class VraagBeeld:
    """A question of the talk. `vertaling` in the person's own language with its `taal` (BCP 47, "ar").

    `naam` is the form field of the answers, `naam_aantekening` that of the note ("" for no note).
    `meer=True` lets the person choose several. `smal=True` puts short answers in one line.
    `opslaan_url`: with htmx the answer is posted there on change; without script the form's own button saves.
    """

    naam: str
    tekst: str
    antwoorden: tuple[AntwoordBeeld, ...]
    vertaling: str = ""
    taal: str = ""
    meer: bool = False
    smal: bool = False
    naam_aantekening: str = ""
    aantekening: str = ""
    hint_aantekening: str = ""
    fout: str = ""
    opslaan_url: str = ""


@dataclass(frozen=True, slots=True)
class OnderdeelBeeld:
    """A section of the talk in the list at the left."""

    naam: str
    staat: Onderdeelstaat
    toelichting: str
    url: str
    actief: bool = False


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
class SchilBeeld:
    """What the page shell needs, given as `schil` by the context processor; None before logging in.

    `thema` is the class on <html> ("thema-baarn"); `delen` the main parts that this role may open.
    `menu` are links in the user menu; logging out is always there as a POST to `uitlog_url`.
    """

    gemeente: str
    thema: str
    naam: str
    rol: str
    initialen: str
    delen: tuple[TabBeeld, ...]
    menu: tuple[LinkBeeld, ...] = ()
    mandaat: str = ""
    zoek_url: str = "/zoeken"
    uitlog_url: str = "/uitloggen"
