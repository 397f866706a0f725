# SPDX-License-Identifier: EUPL-1.2
"""An article of law as a link on a page."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen.recht.bron import Artikel
from meedoen.recht.geldigheid import Tekst
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.taal import hoofdletter


def artikellink(artikel: Artikel) -> LinkBeeld:
    """Return the link to an article: "Artikel 14 lid 1 Wet inburgering 2021", and its text where that is an old one."""
    citaat = f"{artikel.citaat} (gelezen in de tekst van mei 2017)" if artikel.gelezen else artikel.citaat
    return LinkBeeld(hoofdletter(citaat), artikel.link)


def tekstlinks(teksten: Iterable[Tekst]) -> tuple[LinkBeeld, ...]:
    """Return per text that an answer rests on the link to it as it read then, with the day from which it holds."""
    return tuple(
        LinkBeeld(
            f"{hoofdletter(tekst.artikel.citaat)}, sinds {datums.voluit(tekst.vanaf)}",
            tekst.artikel.link_op(tekst.vanaf),
        )
        for tekst in teksten
    )
