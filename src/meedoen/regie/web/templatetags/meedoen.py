# SPDX-License-Identifier: EUPL-1.2
"""The tags and filters of Meedoen: ``{% load meedoen %}``. What each takes stands in `web.onderdelen.modellen`.

Parts that stand on a page many times are `simple_tag`s drawn in Python; the large parts are inclusion tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, Final

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.forms import BaseForm, BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from meedoen.regie.web import datums, iconen
from meedoen.regie.web.html import vul_html, vul_html_reeks
from meedoen.regie.web.onderdelen import omlijsting, tekenen, veldbeeld
from meedoen.regie.web.onderdelen.modellen import (
    AfspraakBeeld,
    BladerBeeld,
    DossierkopBeeld,
    EisBeeld,
    FeitBeeld,
    GeplandBeeld,
    KetenBeeld,
    KlokBeeld,
    KnopBeeld,
    KolomBeeld,
    LastBeeld,
    LeegBeeld,
    LinkBeeld,
    MeldingBeeld,
    MensBeeld,
    OnderdeelBeeld,
    RijBeeld,
    SchilBeeld,
    StapBeeld,
    StationBeeld,
    StripDeel,
    TabBeeld,
    TijdlijnRegel,
    ToestandBeeld,
    Toestandsoort,
    VraagBeeld,
    WaaromBeeld,
)
from meedoen.regie.web.velden import toon_telefoon

register = template.Library()
Context = dict[str, Any]
_PLEK_CSRF: Final = "csrf-van-deze-bladzijde"


def _csrf(context: template.Context) -> str:
    return str(context.get("csrf_token") or "")


# --- the shell of a page -------------------------------------------------------------------------------------


@register.simple_tag(name="static")
@cache
def statisch(naam: str) -> str:
    """Return the address of a file of ours: as Django's own tag, which looks it up anew each time."""
    return str(staticfiles_storage.url(naam))


@register.simple_tag(takes_context=True)
def kop(context: template.Context) -> SafeString:
    """Draw the header of the page from `schil` and `zoekvraag`; drawn once per person and main part, then kept."""
    schil: SchilBeeld | None = context.get("schil")
    zoekvraag = str(context.get("zoekvraag") or "")
    # What somebody typed is not kept.
    html = _teken_kop(schil, zoekvraag) if zoekvraag else _bewaarde_kop(schil)
    return mark_safe(html.replace(_PLEK_CSRF, _csrf(context)) if schil else html)  # noqa: S308  from a template


@lru_cache(maxsize=1024)
def _bewaarde_kop(schil: SchilBeeld | None) -> str:
    return _teken_kop(schil, "")


def _teken_kop(schil: SchilBeeld | None, zoekvraag: str) -> str:
    return render_to_string("web/kop.html", {"schil": schil, "zoekvraag": zoekvraag, "csrf_token": _PLEK_CSRF})


# --- filters -------------------------------------------------------------------------------------------------


@register.filter(expects_localtime=True)
def datum(dag: date | None) -> str:
    """Write "12 november 2026", of a moment the day in the Netherlands; nothing for no date."""
    return datums.voluit(dag) if dag else ""


@register.filter
def datum_kort(dag: date | None) -> str:
    """Write "ma 28 dec 2026", the form for lists."""
    return datums.kort_met_dag(dag) if dag else ""


@register.filter
def datum_lang(dag: date | None) -> str:
    """Write "donderdag 12 november 2026"."""
    return datums.voluit_met_dag(dag) if dag else ""


@register.filter
def weekdag(dag: date | None) -> str:
    """Write "donderdag"."""
    return datums.weekdag(dag) if dag else ""


@register.filter
def tijd(moment: time | datetime | None) -> str:
    """Write "10.00 uur"."""
    return datums.tijdstip(moment) if moment else ""


@register.filter
def nog_dagen(dag: date | None, vandaag: date) -> str:
    """Write "Nog 4 dagen", "Vandaag" or "3 dagen te laat"."""
    return datums.nog_dagen(dag, vandaag) if dag else ""


@register.filter
def telefoon(nummer: str) -> str:
    """Write a stored telephone number as people read it: "06 12 34 56 78"."""
    return toon_telefoon(nummer)


# --- small parts, drawn in Python ----------------------------------------------------------------------------


@register.simple_tag
def icoon(naam: str, maat: int = 16) -> SafeString:
    """Draw icon `naam`, `maat` pixels wide."""
    return iconen.icoon(naam, maat)


@register.simple_tag
def toestand(beeld: ToestandBeeld | Toestandsoort, tekst: str = "", vlak: bool = False) -> SafeString:
    """Draw a state, from a `ToestandBeeld` or from its kind and words."""
    if not isinstance(beeld, ToestandBeeld):
        beeld = ToestandBeeld(beeld, tekst, vlak)
    return tekenen.teken_toestand(beeld)


@register.simple_tag(takes_context=True)
def knop(context: template.Context, beeld: KnopBeeld) -> SafeString:
    """Draw a button."""
    return tekenen.teken_knop(beeld, _csrf(context))


@register.simple_tag
def koppeling(beeld: LinkBeeld) -> SafeString:
    """Draw a link."""
    return tekenen.teken_koppeling(beeld)


@register.simple_tag(takes_context=True)
def rij(context: template.Context, beeld: RijBeeld) -> SafeString:
    """Draw one row of Vandaag, an <li> for ``<ul class="meedoen-rijen">``."""
    return tekenen.teken_rij(beeld, _csrf(context))


@register.simple_tag(takes_context=True)
def rijen(context: template.Context, beelden: Iterable[RijBeeld]) -> SafeString:
    """Draw a list of rows with its <ul>."""
    csrf = _csrf(context)
    inhoud = "".join(tekenen.teken_rij(beeld, csrf) for beeld in beelden)
    return vul_html('<ul class="meedoen-rijen">{}</ul>', mark_safe(inhoud))  # noqa: S308  escaped per row


@register.simple_tag
def metrolijn(stations: Sequence[StationBeeld]) -> SafeString:
    """Draw the whole path in its card."""
    return vul_html(
        '<section class="meedoen-kaart meedoen-kaart--metro" aria-label="De weg tot en met voldaan">{}</section>',
        tekenen.teken_metrolijn(stations),
    )


@register.simple_tag
def metrolijn_kaal(stations: Sequence[StationBeeld]) -> SafeString:
    """Draw the path without its card."""
    return tekenen.teken_metrolijn(stations)


@register.simple_tag
def lastbalk(beeld: LastBeeld) -> SafeString:
    """Draw the load of one worker."""
    return tekenen.teken_last(beeld)


@register.simple_tag
def balk(aandeel: float, soort: str = "loopt") -> SafeString:
    """Draw a bar of 6 pixels, `aandeel` from 0 to 1."""
    return tekenen.teken_balk(aandeel, soort)


@register.simple_tag
def feiten(beelden: Iterable[FeitBeeld]) -> SafeString:
    """Draw labelled facts side by side."""
    delen = vul_html_reeks(
        "",
        "<div><dt>{}</dt><dd>{}{}{}</dd></div>",
        (
            (
                feit.label,
                iconen.icoon(feit.icoon) if feit.icoon else "",
                feit.waarde,
                vul_html('<span class="meedoen-feiten__klein">{}</span>', feit.toelichting) if feit.toelichting else "",
            )
            for feit in beelden
        ),
    )
    return vul_html('<dl class="meedoen-feiten">{}</dl>', delen)


@register.simple_tag
def tijdlijn(regels: Sequence[TijdlijnRegel], volledig: bool = False) -> SafeString:
    """Draw the tijdlijn, newest first as given. `volledig` groups by month with both dates in a column."""
    if not volledig:
        inhoud = "".join(tekenen.teken_regel(regel, volledig=False) for regel in regels)
        return vul_html('<ol class="meedoen-tijdlijn">{}</ol>', mark_safe(inhoud))  # noqa: S308
    delen = []
    for kop, groep in groupby(regels, key=lambda regel: datums.maand_en_jaar(regel.datum)):
        inhoud = "".join(tekenen.teken_regel(regel, volledig=True) for regel in groep)
        delen.append(
            vul_html(
                '<section class="meedoen-maand"><h3 class="meedoen-maand__kop">{}</h3>'
                '<ol class="meedoen-tijdlijn meedoen-tijdlijn--volledig">{}</ol></section>',
                kop,
                mark_safe(inhoud),  # noqa: S308  escaped per row
            )
        )
    return mark_safe("".join(delen))  # noqa: S308


@register.simple_tag
def kruimelpad(kruimels: Sequence[LinkBeeld], zonder: str = "") -> SafeString:
    """Draw the way back to this page; the crumb that leads to the address `zonder` is words only."""
    return omlijsting.teken_kruimels(kruimels, zonder=zonder)


@register.simple_tag
def tabs(delen: Sequence[TabBeeld], naam: str = "Onderdelen van het dossier") -> SafeString:
    """Draw tabs, as links."""
    return omlijsting.teken_tabs(delen, naam)


@register.simple_tag
def mensen(beelden: Sequence[MensBeeld], kop: str = "Mensen") -> SafeString:
    """Draw the people around the newcomer."""
    return omlijsting.teken_mensen(beelden, kop)


@register.simple_tag
def ketenstand(beelden: Sequence[KetenBeeld], kop: str = "Keten") -> SafeString:
    """Draw the state per partner."""
    return omlijsting.teken_ketenstand(beelden, kop)


# --- large parts, from a template ----------------------------------------------------------------------------


@register.inclusion_tag("web/onderdelen/strip.html")
def strip(delen: Sequence[StripDeel]) -> Context:
    """Draw the strip with figures."""
    return {"delen": delen}


@register.inclusion_tag("web/onderdelen/volgende_stap.html", takes_context=True)
def volgende_stap(context: template.Context, stap: StapBeeld) -> Context:
    """Draw the next step with its buttons."""
    return {"stap": stap, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("web/onderdelen/dossierkop.html", takes_context=True)
def dossierkop(context: template.Context, kop: DossierkopBeeld) -> Context:
    """Draw the head of a dossier with its tabs."""
    return {"kop": kop, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("web/onderdelen/klok.html")
def klok(beeld: KlokBeeld) -> Context:
    """Draw one clock, with its steps when they are open."""
    return {"klok": beeld}


@register.inclusion_tag("web/onderdelen/klokken.html")
def klokken(beelden: Sequence[KlokBeeld], kop: str = "Klokken") -> Context:
    """Draw all clocks in one card."""
    return {"klokken": beelden, "kop": kop}


@register.inclusion_tag("web/onderdelen/waarom.html")
def waarom(beeld: WaaromBeeld, sleutel: str = "datum") -> Context:
    """Draw the steps behind a date."""
    return {"waarom": beeld, "sleutel": sleutel}


@register.inclusion_tag("web/onderdelen/gepland.html")
def gepland(beelden: Sequence[GeplandBeeld]) -> Context:
    """Draw what is planned."""
    return {"gepland": beelden}


@register.inclusion_tag("web/onderdelen/eisen.html")
def eisen(beelden: Sequence[EisBeeld]) -> Context:
    """Draw what the law asks of the plan."""
    return {"eisen": beelden}


@register.inclusion_tag("web/onderdelen/afspraak.html")
def afspraak(beeld: AfspraakBeeld) -> Context:
    """Draw one agreement of the plan."""
    return {"afspraak": beeld}


@register.inclusion_tag("web/onderdelen/vraag.html")
def vraag(beeld: VraagBeeld) -> Context:
    """Draw one question of the talk with its answers and note."""
    return {"vraag": beeld}


@register.inclusion_tag("web/onderdelen/onderdelenlijst.html")
def onderdelenlijst(beelden: Sequence[OnderdeelBeeld]) -> Context:
    """Draw the sections of the talk with their state."""
    actief = next((deel for deel in beelden if deel.actief), None)
    klaar = sum(deel.staat == "klaar" for deel in beelden)
    plaats = beelden.index(actief) + 1 if actief else 0
    return {"onderdelen": beelden, "actief": actief, "klaar": klaar, "plaats": plaats}


@register.inclusion_tag("web/onderdelen/melding.html", takes_context=True)
def melding(context: template.Context, beeld: MeldingBeeld) -> Context:
    """Draw a message."""
    return {"melding": beeld, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("web/onderdelen/leeg.html", takes_context=True)
def leeg(context: template.Context, beeld: LeegBeeld) -> Context:
    """Draw an empty state."""
    return {"leeg": beeld, "csrf_token": context.get("csrf_token")}


@register.simple_tag
def koppen(kolommen: Sequence[KolomBeeld]) -> SafeString:
    """Draw the head of a table whose columns sort."""
    return tekenen.teken_koppen(kolommen)


@register.inclusion_tag("web/onderdelen/bladeren.html")
def bladeren(beeld: BladerBeeld) -> Context:
    """Draw previous and next page."""
    return {"bladeren": beeld}


@register.inclusion_tag("web/veld.html")
def veld(gebonden: BoundField) -> Context:
    """Draw a form field: label, hint, error, control, readback."""
    return {"veld": veldbeeld.maak(gebonden)}


@register.inclusion_tag("web/onderdelen/foutenlijst.html")
def foutenlijst(formulier: BaseForm, *meer: BaseForm) -> Context:
    """Draw the error summary of one or more forms, each error a link to its field."""
    return {"fouten": [fout for deel in (formulier, *meer) for fout in veldbeeld.fouten(deel)]}
