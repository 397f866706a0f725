# SPDX-License-Identifier: EUPL-1.2
"""Forms of the household."""

from __future__ import annotations

from django import forms

from meedoen.regie.web.velden import AantalVeld, DatumVeld, Eenheid, Formulier
from meedoen.regie.wijzigingen.beeld.huishouden import RELATIES

MENS = Eenheid("persoon", "personen", "personen", 2)


class VerbindForm(Formulier):
    """Which dossier belongs to the same household, and who that is."""

    nummer = forms.CharField(label="Nummer van het andere dossier", max_length=20)
    relatie = forms.ChoiceField(
        label="Wie is dat voor deze inburgeraar?", choices=tuple(RELATIES.items()), widget=forms.RadioSelect
    )


class NareisForm(Formulier):
    """How many follow, and when."""

    volwassenen = AantalVeld(
        eenheid=MENS, label="Hoeveel volwassenen?", maximum=10,
        help_text="Komt er niemand meer? Vul dan bij allebei 0 in.",
    )  # fmt: skip
    kinderen = AantalVeld(eenheid=MENS, label="Hoeveel kinderen?", maximum=20)
    verwacht = DatumVeld(label="Verwacht op", required=False)


class AankomstForm(Formulier):
    """The day on which the family came."""

    datum = DatumVeld(label="Aangekomen op")
