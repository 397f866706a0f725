# SPDX-License-Identifier: EUPL-1.2
"""Forms of a referral: what the consulent asks, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html

from meedoen.domein.gebeurtenissen import Begeleidtaak
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.services import VeldWeigering
from meedoen.regie.web.velden import DatumVeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import BEGELEIDTAKEN


class MeerDanAfgesproken(forms.BooleanField):
    """Whether there may be more people than the contract says."""

    def __init__(self) -> None:
        super().__init__(
            label="Er mogen meer mensen bij dan in het contract staat", required=False,
            help_text="Dat hebben jullie met de organisatie afgesproken.",
        )  # fmt: skip


class BovenContract(DaadForm):
    """A form that asks whether there may be more people than agreed, once the contract turned out to be full."""

    boven_contract = MeerDanAfgesproken()

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if "boven_contract" not in self.data:
            self._vraag = self.fields.pop("boven_contract")

    def meld(self, fout: VeldWeigering) -> None:
        """Ask it only who needs it."""
        if fout.veld == "boven_contract":
            self.fields.setdefault("boven_contract", self._vraag)
        super().meld(fout)


class VerwijsForm(BovenContract):
    """Which organisation, for what, from when."""

    organisatie = forms.TypedChoiceField(label="Welke organisatie?", coerce=UUID)
    taak = forms.ChoiceField(
        label="Waarvoor?", choices=[(t.value, BEGELEIDTAKEN[t]) for t in Begeleidtaak], widget=forms.RadioSelect,
        initial=Begeleidtaak.BEGELEIDING.value,
    )  # fmt: skip
    nodig = forms.CharField(
        label="Wat is er nodig?", max_length=600, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zonder naam: de organisatie leest dit voordat zij ja zegt. Geen ziekten, geloof of politiek.",
    )  # fmt: skip
    vanaf = DatumVeld(label="Vanaf")
    tot = DatumVeld(label="Tot", required=False, help_text="Op deze dag stopt de toegang. Leeg: er is nog geen einde.")

    def __init__(self, *args: Any, organisaties: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["organisatie"].choices = [("", "Kies een organisatie"), *organisaties]  # type: ignore[attr-defined]
        self.fields["organisatie"].help_text = format_html(
            "Een organisatie waarvan de naam iets zegt over geloof, geaardheid, gezondheid of geweld staat hier niet: "
            'die staat in <a class="utrecht-link utrecht-link--html-a" href="{}">de gids die iedereen krijgt</a>.',
            "/gids",
        )


class VerplaatsForm(BovenContract):
    """Who goes on with it, from when, and why."""

    organisatie = forms.TypedChoiceField(label="Welke organisatie gaat verder?", coerce=UUID)
    vanaf = DatumVeld(label="Vanaf", help_text="Op deze dag stopt de toegang van de organisatie van nu.")
    reden = forms.CharField(
        label="Waarom?", max_length=300, help_text="Dit komt op de tijdlijn. Geen ziekten, geloof of politiek."
    )

    def __init__(self, *args: Any, organisaties: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["organisatie"].choices = [("", "Kies een organisatie"), *organisaties]  # type: ignore[attr-defined]


class StopForm(DaadForm):
    """From when the organisation sees nobody any more, and why."""

    tot = DatumVeld(label="Vanaf welke dag ziet de organisatie deze persoon niet meer?")
    reden = forms.CharField(
        label="Waarom?", max_length=300, help_text="Dit komt op de tijdlijn. Geen ziekten, geloof of politiek."
    )
