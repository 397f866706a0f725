# SPDX-License-Identifier: EUPL-1.2
"""An invented dossier and question."""

from __future__ import annotations

from meedoen.regie.web.onderdelen import modellen as m

_T = m.ToestandBeeld


def kop() -> m.DossierkopBeeld:
    """Return the head of a dossier."""
    return m.DossierkopBeeld(
        "Amira Haddad",
        (
            m.FeitBeeld("Leeftijd", "34 jaar", "3 maart 1992"),
            m.FeitBeeld("Talen", "Arabisch, Engels (beetje)", "Nederlands op weg naar A1"),
            m.FeitBeeld("Tolk", "Arabisch (Syrisch)", "liefst een vrouw"),
            m.FeitBeeld("Doelgroep", "Gezinsmigrant", "reguliere vergunning (gezin)"),
            m.FeitBeeld("Fase", "Plan", "sinds 12 november 2026"),
        ),
        (
            m.TabBeeld("Overzicht", "#", True),
            m.TabBeeld("Plan", "#"),
            m.TabBeeld("Besluiten", "#"),
            m.TabBeeld("Tijdlijn", "#"),
        ),
        (
            m.UitspraakDeel("a-"),
            m.UitspraakDeel("mie", True),
            m.UitspraakDeel("-ra had-"),
            m.UitspraakDeel("daad", True),
        ),
        (
            m.KnopBeeld("06 12 34 56 78", "tel:+31612345678", icoon="telefoon"),
            m.KnopBeeld("Contact vastleggen", "#"),
        ),
        (_T("let_op", "Geheim adres", True, "slot"),),
    )


def vraag() -> m.VraagBeeld:
    """Return a question in two languages with a chosen answer."""
    return m.VraagBeeld(
        "diploma",
        "Wat is uw hoogste diploma?",
        (
            *tuple(
                m.AntwoordBeeld(str(nummer), tekst, gekozen=nummer == 4)
                for nummer, tekst in enumerate(
                    (
                        "Geen diploma",
                        "Basisschool",
                        "Middelbare school",
                        "Vakopleiding",
                        "Hogeschool of universiteit",
                    ),
                    1,
                )
            ),
            m.AntwoordBeeld("w", "Weet ik niet", ontwijkend=True),
            m.AntwoordBeeld("n", "Wil ik niet zeggen", ontwijkend=True),
        ),
        "ما أعلى شهادة حصلتَ عليها؟",
        "ar",
        naam_aantekening="notitie_diploma",
        aantekening="Elektricien, 2 jaar vakschool in Homs.",
        hint_aantekening="Omar kan dit lezen in zijn portaal.",
    )
