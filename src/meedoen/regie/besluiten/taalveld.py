# SPDX-License-Identifier: EUPL-1.2
"""The question in which language a letter stands beside Dutch: in the form of each act that makes one."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.regie.besluiten.brieven.talen import ALLEEN_NEDERLANDS, KEUZES, gekozen, voorkeur
from meedoen.regie.dossiers.models import Dossier


class BrieftaalVeld(forms.ChoiceField):
    """The language beside Dutch; cleans to its code, empty for Dutch alone. Left out: Dutch alone."""

    def __init__(self) -> None:
        super().__init__(
            label="Taal van de brief", choices=KEUZES, required=False, initial=ALLEEN_NEDERLANDS,
            help_text="Het Nederlands staat links en geldt. De andere taal staat rechts en is niet nagekeken door een "
            "vertaler. Wat jullie zelf schrijven, blijft Nederlands.",
        )  # fmt: skip

    def clean(self, value: Any) -> str:
        """Return the code of the language, empty for Dutch alone."""
        return gekozen(super().clean(value))


def kies_taal(form: forms.BaseForm, dossier: Dossier) -> None:
    """Let the language of the person be the first choice, where there is a translation."""
    form.fields["brieftaal"].initial = voorkeur(dossier.taal)
