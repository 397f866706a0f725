# SPDX-License-Identifier: EUPL-1.2
"""Invented clocks, reasons and events."""

from __future__ import annotations

from datetime import date

from meedoen.regie.web.onderdelen import modellen as m

_T = m.ToestandBeeld
_BIB = "https://wetten.overheid.nl/BWBR0045555"


WAAROM: m.WaaromBeeld = m.WaaromBeeld(
    "Waarom maandag 28 december 2026?",
    "Uiterlijk op deze dag moet het plan (PIP) van Amira zijn vastgesteld.",
    (
        m.WaaromStap(
            "DUO schreef Amira dat zij moet inburgeren",
            "Vanaf die dag telt de wet tien weken.",
            (m.LinkBeeld("Artikel 5.3 lid 1 Besluit inburgering 2021", _BIB),),
            "vrijdag 16 oktober 2026",
            m.LinkBeeld("Bericht van DUO", "#"),
            "ontvangen op 19 oktober",
        ),
        m.WaaromStap(
            "Zij woonde toen niet in een azc",
            "Wie dan nog in een azc woont, krijgt tien weken vanaf de inschrijving in de gemeente.",
            (m.LinkBeeld("Artikel 5.3 lid 1, tweede zin", _BIB),),
            "25 september 2026",
            m.LinkBeeld("Ingeschreven in Baarn", "#"),
            "BRP, gelezen op 28 september",
        ),
        m.WaaromStap(
            "Tien weken later is vrijdag 25 december",
            "16 oktober plus 70 dagen.",
            feit="vrijdag 25 december 2026",
            bron=m.LinkBeeld("door Meedoen berekend"),
        ),
        m.WaaromStap(
            "Dat is Eerste Kerstdag, dus de datum schuift op",
            "Een termijn eindigt niet op een feestdag of in het weekend.",
            (m.LinkBeeld("Artikel 1 en artikel 3 Algemene termijnenwet", _BIB),),
            dagen=(
                m.DagvakBeeld("vr 25", "Eerste Kerstdag"),
                m.DagvakBeeld("za 26", "Tweede Kerstdag"),
                m.DagvakBeeld("zo 27", "zondag"),
                m.DagvakBeeld("ma 28", "laatste dag", True),
            ),
        ),
    ),
    (
        m.TwijfelBeeld(
            "Twijfel bij stap 1",
            "De wet zegt niet of de dag op de brief telt, of de dag waarop de brief aankomt. Wij rekenen met "
            "de dag op de brief. Dat is de vroegste, dus je bent altijd op tijd.",
        ),
    ),
    (m.LinkBeeld("Bekijk de datum van DUO", "#"), m.LinkBeeld("de inschrijving in Baarn", "#")),
    (m.LinkBeeld("Artikel 5.3 lid 1 Besluit inburgering 2021, sinds 1 januari 2023", "#"),),
    "Berekend op 20 november 2026, met versie 2026.6 van de regels.",
    "#klokken",
)
"""The steps behind a date that moved over Christmas, with a doubt."""

_PIP = "PIP binnen tien weken"
KLOKKEN: tuple[m.KlokBeeld, ...] = (
    m.KlokBeeld(
        "pip",
        _PIP,
        _T("loopt", "Loopt"),
        date(2026, 12, 28),
        rechts="nog 38 dagen",
        verstreken=0.48,
        onder_rechts="dag 35 van 73",
        waarom_url="#",
        waarom=WAAROM,
    ),
    m.KlokBeeld(
        "laat",
        _PIP,
        _T("te_laat", "2 dagen te laat"),
        date(2026, 11, 18),
        verstreken=1,
        balk="te_laat",
        toelichting="Oorzaak: wachten op een tolk",
        waarom_url="#",
    ),
    m.KlokBeeld(
        "gehaald",
        _PIP,
        _T("goed", "Gehaald"),
        date(2026, 11, 24),
        rechts="34 dagen eerder",
        verstreken=0.54,
        balk="gehaald",
        toelichting="Uiterlijk was maandag 28 december",
        waarom_url="#",
    ),
    m.KlokBeeld(
        "stil",
        "Inburgeringstermijn",
        _T("wacht", "Staat stil"),
        stand="Staat stil sinds 3 aug 2026",
        verstreken=0.38,
        balk="stil",
        toelichting="Tijdelijke vrijstelling, bericht van DUO",
        waarom_url="#",
        waarom_vraag="Waarom staat de klok stil?",
    ),
    m.KlokBeeld(
        "termijn",
        "Inburgeringstermijn",
        _T("nog_niet", "Nog niet"),
        toelichting="Drie jaar, vanaf de dag na de datum op het plan.",
    ),
    m.KlokBeeld(
        "ontzorgen",
        "Ontzorgen",
        _T("nvt", "Niet van toepassing"),
        toelichting="Amira heeft een reguliere vergunning (gezin), geen asielvergunning.",
    ),
)
"""A clock in every state; the first one is open."""


def tijdlijn() -> tuple[m.TijdlijnRegel, ...]:
    """Return one event of every kind, over two months."""
    return (
        m.TijdlijnRegel(
            date(2026, 11, 20),
            "mens",
            "Gesprek over het plan gepland",
            "Dinsdag 24 november om 10.00 uur op het gemeentehuis.",
            "Sanne Bakker, consulent",
        ),
        m.TijdlijnRegel(
            date(2026, 11, 17),
            "correctie",
            "Opleiding in Syrië verbeterd",
            bron="Sanne Bakker, zag het diploma.",
            links=(m.LinkBeeld("Bekijk wat er eerst stond", "#"),),
            geldig_op=date(2026, 11, 12),
            vastgelegd_op=date(2026, 11, 17),
            stond_er="9 jaar school",
            is_nu="12 jaar school, met diploma",
        ),
        m.TijdlijnRegel(
            date(2026, 11, 5),
            "keten",
            "Leerbaarheidstoets: B1 is haalbaar",
            bron="Bericht van DUO.",
            geldig_op=date(2026, 11, 5),
            vastgelegd_op=date(2026, 11, 9),
        ),
        m.TijdlijnRegel(
            date(2026, 10, 29),
            "brief",
            "Oproep voor de brede intake verstuurd",
            "Brief in het Nederlands en Arabisch.",
            "Sanne Bakker, consulent.",
            (m.LinkBeeld("Lees de brief", "#"),),
        ),
        m.TijdlijnRegel(
            date(2026, 10, 16),
            "klok",
            "De tien weken voor het plan zijn begonnen",
            bron="Door Meedoen berekend",
        ),
    )
