# SPDX-License-Identifier: EUPL-1.2
"""An article of law as a link on a page."""

from __future__ import annotations

from meedoen.recht.bron import Artikel
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.taal import hoofdletter


def artikellink(artikel: Artikel) -> LinkBeeld:
    """Return the link to an article: "Artikel 14 lid 1 Wet inburgering 2021", and its text where that is an old one."""
    citaat = f"{artikel.citaat} (gelezen in de tekst van mei 2017)" if artikel.gelezen else artikel.citaat
    return LinkBeeld(hoofdletter(citaat), artikel.link)
