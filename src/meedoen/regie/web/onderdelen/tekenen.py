# SPDX-License-Identifier: EUPL-1.2
"""Draws the parts that stand on a page many times, in Python: three to five times cheaper than a template.

Each function takes one `…Beeld` and returns safe HTML; every text in it is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html, vul_html_reeks
from meedoen.regie.web.iconen import icoon
from meedoen.regie.web.kalender import vandaag
from meedoen.regie.web.onderdelen.modellen import (
    KnopBeeld,
    KolomBeeld,
    LastBeeld,
    LinkBeeld,
    RijBeeld,
    StationBeeld,
    TijdlijnRegel,
    ToestandBeeld,
)

LEEG = mark_safe("")
TOESTAND_ICOON = {
    "te_laat": "driehoek",
    "let_op": "klokje",
    "goed": "vinkje",
    "informatie": "info",
    "nog_niet": "gestreepte-cirkel",
    "wacht": "zandloper",
    "nvt": "cirkel-streep",
    "loopt": "wig",
}
_KNOPKLASSE = {"hoofd": "primary-action", "gewoon": "secondary-action", "stil": "subtle"}
_REGEL_ICOON = {"mens": "mens", "keten": "keten", "correctie": "potlood", "brief": "blad", "klok": "klokje"}
_REGEL_WOORD = {
    "mens": "Gedaan door een mens",
    "keten": "Bericht uit de keten",
    "correctie": "Verbetering",
    "brief": "Brief of besluit",
    "klok": "Klok",
}
_STATION_WOORD = {"klaar": "Klaar", "nu": "Hier zijn we nu", "komt": "Komt nog", "nvt": "Niet van toepassing"}
_STATION_TEKEN = {
    "klaar": mark_safe(
        '<circle class="meedoen-station__vul" cx="20" cy="20" r="12"/>'
        '<path class="meedoen-station__wit" d="m15.2 20.4 3.3 3.2 6.3-6.8"/>'
    ),
    "nu": mark_safe(
        '<circle class="meedoen-station__halo" cx="20" cy="20" r="20"/>'
        '<circle class="meedoen-station__ring" cx="20" cy="20" r="14"/>'
        '<circle class="meedoen-station__vul" cx="20" cy="20" r="6"/>'
    ),
    "komt": mark_safe('<circle class="meedoen-station__leeg" cx="20" cy="20" r="10.5"/>'),
    "nvt": mark_safe(
        '<circle class="meedoen-station__streep" cx="20" cy="20" r="11"/>'
        '<path class="meedoen-station__kruis" d="m17 17 6 6m0-6-6 6"/>'
    ),
}


@lru_cache(maxsize=2048)
def teken_toestand(beeld: ToestandBeeld) -> SafeString:
    """Draw a state: shape and word, with a ground only where it asks attention.

    Kept once drawn: a page says "Loopt", "Gehaald" and "Nog niet" a dozen times.
    """
    return vul_html(
        '<span class="meedoen-toestand meedoen-toestand--{}{}">{}{}</span>',
        beeld.soort.replace("_", "-"),
        " meedoen-toestand--vlak" if beeld.vlak else "",
        icoon(beeld.icoon or TOESTAND_ICOON[beeld.soort]),
        beeld.tekst,
    )


def teken_koppeling(beeld: LinkBeeld, klasse: str = "") -> SafeString:
    """Draw a link; without an address the words alone."""
    teken = icoon(beeld.icoon) if beeld.icoon else LEEG
    if not beeld.url:
        return vul_html("{}{}", teken, beeld.tekst)
    return vul_html(
        '<a class="utrecht-link utrecht-link--html-a {}" href="{}">{}{}</a>',
        klasse,
        beeld.url,
        teken,
        beeld.tekst,
    )


def teken_knop(beeld: KnopBeeld, csrf: str = "") -> SafeString:
    """Draw a button: a link where it only goes somewhere, a small POST form where it does something."""
    inhoud = vul_html(
        "{}{}{}",
        icoon(beeld.icoon, 18) if beeld.icoon else LEEG,
        beeld.tekst,
        vul_html('<span class="meedoen-onzichtbaar"> {}</span>', beeld.onzichtbaar.strip())
        if beeld.onzichtbaar
        else LEEG,
    )
    soort = _KNOPKLASSE[beeld.soort]
    if not beeld.post:
        return vul_html(
            '<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--{} meedoen-knop" '
            'href="{}">{}</a>',
            soort,
            beeld.url,
            inhoud,
        )
    verborgen = vul_html_reeks(
        "", '<input type="hidden" name="{}" value="{}">', (("csrfmiddlewaretoken", csrf), *beeld.velden)
    )
    return vul_html(
        '<form class="meedoen-knopformulier" method="post" action="{}">{}'
        '<button class="utrecht-button utrecht-button--{} meedoen-knop" type="submit">{}</button></form>',
        beeld.url,
        verborgen,
        soort,
        inhoud,
    )


def teken_koppen(kolommen: Sequence[KolomBeeld]) -> SafeString:
    """Draw the head of a table; on a phone the columns that sort stay, in a row that is called "Volgorde"."""
    return vul_html(
        '<thead class="meedoen-koppen"><tr data-label="Volgorde">{}</tr></thead>',
        mark_safe("".join(map(_teken_kolom, kolommen))),  # noqa: S308  escaped per column
    )


@lru_cache(maxsize=2048)
def _teken_kolom(kolom: KolomBeeld) -> SafeString:
    klasse = mark_safe(' class="meedoen-tabel__getal"') if kolom.getal else LEEG
    if not kolom.url:
        sjabloon = '<span class="meedoen-onzichtbaar">{}</span>' if kolom.onzichtbaar else "{}"
        return vul_html('<th scope="col"{}>{}</th>', klasse, vul_html(sjabloon, kolom.tekst))
    stand = vul_html(' aria-sort="{}"', kolom.richting) if kolom.richting else LEEG
    pijl = icoon("omhoog" if kolom.richting == "ascending" else "omlaag", 14) if kolom.richting else LEEG
    return vul_html('<th scope="col"{}{}><a href="{}">{}{}</a></th>', klasse, stand, kolom.url, kolom.tekst, pijl)


def teken_tijd(dag: date, tekst: str) -> SafeString:
    """Draw a date with its machine form."""
    return vul_html('<time datetime="{}">{}</time>', dag.isoformat(), tekst)


def teken_rij(beeld: RijBeeld, csrf: str = "") -> SafeString:
    """Draw one row of Vandaag: arrow, person, sentence, state over date, button, and the open panel."""
    open_ = bool(beeld.paneel)
    pijl = LEEG
    if beeld.open_url:
        pijl = vul_html(
            '<a class="meedoen-rij__pijl" id="pijl-{0}" href="{1}" aria-expanded="{2}" data-rij="rij-{0}" '
            'hx-get="{1}" hx-target="closest li" hx-select="#rij-{0}" hx-swap="outerHTML" hx-push-url="true">'
            '{3}<span class="meedoen-onzichtbaar">Wat nodig is voor {4}</span></a>',
            beeld.sleutel,
            beeld.sluit_url if open_ else beeld.open_url,
            "true" if open_ else "false",
            icoon("pijl"),
            beeld.naam,
        )
    wanneer = LEEG
    if beeld.datum:
        wanneer = vul_html(
            '<span class="meedoen-rij__datum">{}{}</span>',
            f"{beeld.voor_datum} " if beeld.voor_datum else "",
            teken_tijd(beeld.datum, datums.dag_gezien_vanaf(beeld.datum, vandaag())),
        )
    gedaan = vul_html('<li class="meedoen-rij__gedaan" id="gedaan">{}</li>', beeld.gedaan) if beeld.gedaan else LEEG
    rij = vul_html(
        '<li class="meedoen-rij{}{}" id="rij-{}"><div class="meedoen-rij__kop">'
        '<div class="meedoen-rij__opener">{}</div>'
        '<div class="meedoen-rij__wie"><a class="meedoen-rij__naam" href="{}">{}</a>{}'
        '<span class="meedoen-rij__klein">{}</span></div><p class="meedoen-rij__zin">{}</p>'
        '<div class="meedoen-rij__wanneer">{}{}</div><div class="meedoen-rij__knop">{}</div></div>{}</li>',
        " meedoen-rij--open" if open_ else "",
        " meedoen-rij--wacht" if beeld.wacht else "",
        beeld.sleutel,
        pijl,
        beeld.url,
        beeld.naam,
        mark_safe(' <span class="meedoen-label">nieuw</span>') if beeld.nieuw else LEEG,
        beeld.klein,
        beeld.zin,
        teken_toestand(beeld.toestand),
        wanneer,
        teken_knop(beeld.knop, csrf) if beeld.knop and not open_ else LEEG,
        vul_html('<div class="meedoen-rij__paneel">{}</div>', beeld.paneel) if open_ else LEEG,
    )
    return rij + gedaan if beeld.gedaan_onder else gedaan + rij


def teken_metrolijn(stations: Iterable[StationBeeld]) -> SafeString:
    """Draw the metro line; the line after a station tells whether that part of the way is done."""
    alle = tuple(stations)
    delen = []
    for nummer, station in enumerate(alle):
        volgende = alle[nummer + 1] if nummer + 1 < len(alle) else None
        delen.append(_teken_station(station, _lijn_na(station, volgende)))
    return vul_html(
        '<ol class="meedoen-metrolijn meedoen-metrolijn--{}">{}</ol>',
        len(alle),
        mark_safe("".join(delen)),  # noqa: S308  escaped per station
    )


def _lijn_na(station: StationBeeld, volgende: StationBeeld | None) -> str:
    if volgende is None:
        return "geen"
    if "nvt" in (station.staat, volgende.staat):
        return "streep"
    return "merk" if station.staat == "klaar" else "grijs"


def _teken_station(station: StationBeeld, lijn: str) -> SafeString:
    naam = (
        vul_html('<a class="meedoen-station__link" href="{}">{}</a>', station.url, station.naam)
        if station.url
        else vul_html("{}", station.naam)
    )
    nu = station.staat == "nu"
    return vul_html(
        '<li class="meedoen-station meedoen-station--{} meedoen-station--lijn-{}"{}>'
        '<svg class="meedoen-station__teken" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" '
        'focusable="false">{}</svg><span class="meedoen-station__tekst">'
        '<span class="meedoen-station__naam">{}{}<span class="meedoen-onzichtbaar">. {}.</span></span>'
        "{}</span></li>",
        station.staat,
        lijn,
        mark_safe(' aria-current="step"') if nu else LEEG,
        _STATION_TEKEN[station.staat],
        naam,
        mark_safe(' <span class="meedoen-station__nu" aria-hidden="true">nu</span>') if nu else LEEG,
        _STATION_WOORD[station.staat],
        vul_html_reeks(
            " ",
            '<span class="meedoen-station__regel">{}</span>',
            ((regel,) for regel in (station.regel1, station.regel2) if regel),
        ),
    )


def teken_regel(regel: TijdlijnRegel, *, volledig: bool) -> SafeString:
    """Draw one event of the tijdlijn: both dates where they differ, a correction beside what it corrects."""
    dag = datums.dag_in_maand(regel.datum) if volledig else datums.dag_gezien_vanaf(regel.datum, vandaag())
    zin = vul_html('<p class="meedoen-regel__zin">{}</p>', regel.zin) if regel.zin else LEEG
    bron = LEEG
    if regel.bron or regel.links:
        links = vul_html_reeks(" ", "{}", ((teken_koppeling(link),) for link in regel.links))
        bron = vul_html('<p class="meedoen-regel__bron">{} {}</p>', regel.bron, links)
    return vul_html(
        '<li class="meedoen-regel meedoen-regel--{}">{}<span class="meedoen-regel__teken">{}'
        '<span class="meedoen-onzichtbaar">{}</span></span>'
        '<div class="meedoen-regel__inhoud"><h3 class="meedoen-regel__titel">{}</h3>{}{}{}</div>{}</li>',
        regel.soort,
        vul_html('<time class="meedoen-regel__dag" datetime="{}">{}</time>', regel.datum.isoformat(), dag),
        icoon(_REGEL_ICOON[regel.soort]),
        _REGEL_WOORD[regel.soort],
        regel.titel,
        _teken_correctie(regel),
        zin,
        bron,
        _teken_twee_datums(regel),
    )


def _teken_correctie(regel: TijdlijnRegel) -> SafeString:
    if not regel.is_nu:
        return LEEG
    return vul_html(
        '<dl class="meedoen-correctie"><div><dt>{}</dt><dd><s>{}</s></dd></div>{}'
        "<div><dt>Is nu</dt><dd><strong>{}</strong></dd></div></dl>",
        regel.stond_kop,
        regel.stond_er or "niets",
        vul_html('<div class="meedoen-correctie__pijl" aria-hidden="true">{}</div>', icoon("pijl-naar")),
        regel.is_nu,
    )


def _teken_twee_datums(regel: TijdlijnRegel) -> SafeString:
    geldig = regel.geldig_op or regel.datum
    vast = regel.vastgelegd_op
    later = (vast - geldig).days if vast else 0
    tweede = LEEG
    if vast and later:
        woord = f"{datums.dagen(later)} later" if later > 0 else f"{datums.dagen(-later)} eerder"
        tweede = vul_html(
            '<div><dt>Vastgelegd op</dt><dd>{}</dd></div><div><dt class="meedoen-onzichtbaar">Verschil</dt>'
            '<dd class="meedoen-datums__later">{}</dd></div>',
            datums.kort(vast),
            woord,
        )
    return vul_html(
        '<dl class="meedoen-datums"><div><dt>Geldig op</dt><dd>{}</dd></div>{}</dl>',
        datums.kort(geldig),
        tweede,
    )


def teken_balk(aandeel: float, soort: str) -> SafeString:
    """Draw the bar of a clock: `aandeel` from 0 to 1; decoration, for the words beside it say the same."""
    breedte = round(min(max(aandeel, 0.0), 1.0) * 100, 1)
    return vul_html(
        '<svg class="meedoen-balk meedoen-balk--{}" width="100%" height="6" aria-hidden="true" '
        'focusable="false"><rect class="meedoen-balk__spoor" width="100%" height="6" rx="3"/>{}</svg>',
        soort.replace("_", "-"),
        _staat_stil(breedte)
        if soort == "stil"
        else vul_html('<rect class="meedoen-balk__vulling" width="{}%" height="6" rx="3"/>', breedte),
    )


def _staat_stil(breedte: float) -> SafeString:
    return vul_html(
        '<line class="meedoen-balk__streep" x1="0" y1="3" x2="{}%" y2="3" stroke-dasharray="6 4"/>', breedte
    )


@lru_cache(maxsize=1024)
def teken_last(beeld: LastBeeld) -> SafeString:
    """Draw the load of one worker: three tints side by side and the limit as a line.

    Kept once drawn: a team stands on page after page with the same loads.
    """
    per_punt = 100 / max(beeld.maximum, 1)
    links = 0.0
    delen = []
    for nummer, punten in enumerate(beeld.delen, 1):
        breedte = punten * per_punt
        delen.append(
            vul_html(
                '<rect class="meedoen-last__deel meedoen-last__deel--{}" x="{}%" y="6" width="{}%" height="20"/>',
                nummer,
                round(links, 2),
                round(breedte, 2),
            )
        )
        links += breedte
    return vul_html(
        '<svg class="meedoen-last" width="100%" height="32" role="img" aria-label="{}">'
        '<rect class="meedoen-last__spoor" y="6" width="100%" height="20" rx="3"/>{}'
        '<line class="meedoen-last__grens" x1="{}%" x2="{}%" y1="0" y2="32"/></svg>',
        beeld.omschrijving,
        mark_safe("".join(delen)),  # noqa: S308  numbers only
        round(beeld.grens * per_punt, 2),
        round(beeld.grens * per_punt, 2),
    )
