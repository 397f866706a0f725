# SPDX-License-Identifier: EUPL-1.2
"""The card of an aanbod that was not made in time: what was told to DUO and to the person, and what is left."""

from __future__ import annotations

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok
from meedoen.regie.trajecten.beeld import DeelBeeld
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.traject import MELDWIJZEN

_UITLEG = (
    "De inburgeraar kan hier niets aan doen. Geef ongevraagd een verklaring: daarmee kan de inburgeraar bij DUO meer "
    "tijd vragen. Meld het ook aan DUO. Daar is geen digitaal bericht voor: bel of mail zelf, en leg hier vast wanneer."
)


def te_laat(klok: Klok | None, feiten: DossierFeiten, basis: str, dossier_url: str, *, mag: bool) -> DeelBeeld | None:
    """Return the card; None where no aanbod is or was late. `klok`: as `laat` gives it."""
    if klok is None or klok.uiterste is None:
        return None
    gemeld, verklaard = feiten.aanbod_gemeld, feiten.verklaring_aanbod
    gekomen = f", gekomen op {datums.voluit(klok.gehaald_op)}" if klok.gehaald_op else ""
    paren = [("Moest er zijn op", f"{datums.voluit(klok.uiterste)}{gekomen}")]
    duo = f"{datums.voluit(gemeld.datum)}, {MELDWIJZEN[gemeld.hoe]}" if gemeld else "Nog niet"
    brief = f"Gegeven op {datums.voluit(verklaard.datum)}" if verklaard else "Nog niet"
    paren += [("Gemeld aan DUO", duo), ("Verklaring voor de inburgeraar", brief), ("Wat te doen", _UITLEG)]
    if gemeld and verklaard:
        paren.pop()
    knoppen = []
    if mag:
        knoppen = [
            KnopBeeld("Nieuwe verklaring maken" if verklaard else "Verklaring maken", f"{basis}/aanbod/verklaring",
                      "gewoon", post=True),
            KnopBeeld("Melding aanpassen" if gemeld else "Melding aan DUO vastleggen", f"{basis}/aanbod/gemeld"),
        ]  # fmt: skip
    if verklaard and verklaard.brief_id:
        knoppen.append(KnopBeeld("Verklaring lezen (PDF)", f"{dossier_url}/brieven/{verklaard.brief_id}.pdf", "stil"))
    klaar = gemeld is not None and verklaard is not None
    toestand = ToestandBeeld("goed", "Gemeld en verklaard") if klaar else ToestandBeeld("te_laat", "Nog te doen")
    return DeelBeeld("aanbod-te-laat", "Aanbod niet op tijd", toestand, tuple(paren), knoppen=tuple(knoppen))
