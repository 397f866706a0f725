# SPDX-License-Identifier: EUPL-1.2
"""The form with which the functioneel beheerder sets up the registration of zaken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import BoundField

from meedoen.domein.keten.zgw import TYPEPLEKKEN
from meedoen.domein.nummers import elfproef
from meedoen.regie.koppelingen.zgw.catalogus import Aanbod
from meedoen.regie.koppelingen.zgw.models import Aansluiting
from meedoen.regie.koppelingen.zgw.port import APIS
from meedoen.regie.koppelingen.zgw.woorden import API, naam
from meedoen.regie.web.velden import Formulier

_HIER: Final = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
_NIET_AANGEBODEN: Final = "Niet bij dit zaaktype in de catalogus"
_GEEN_ADRES: Final = "Dit is geen webadres. Bijvoorbeeld https://openzaak.gemeente.example/zaken/api/v1."


class AdresVeld(forms.CharField):
    """An https address; http only for this computer itself, and never in production. Cleans without a slash at its end.

    What would change the way of a request (a question, a fragment, a name with a password) is refused.
    """

    def __init__(self, **opties: Any) -> None:
        super().__init__(max_length=200, required=False, **opties)
        self.widget.attrs |= {"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}

    def clean(self, value: Any) -> str:
        adres = str(super().clean(value)).rstrip("/")
        if not adres:
            return ""
        try:
            delen = urlsplit(adres)
            _ = delen.port
        except ValueError:
            raise ValidationError(_GEEN_ADRES) from None
        if delen.scheme not in ("http", "https") or not delen.hostname or any(teken.isspace() for teken in adres):
            raise ValidationError(_GEEN_ADRES)
        if delen.query or delen.fragment or delen.username or delen.password:
            raise ValidationError("Geef alleen het adres, zonder vraagteken, hekje of wachtwoord.")
        if delen.scheme == "http" and (settings.PRODUCTIE or delen.hostname not in _HIER):
            raise ValidationError("Het adres moet met https beginnen: er gaan gegevens van mensen over.")
        return adres


class ZgwForm(Formulier):
    """Addresses, client and types. All may stay empty while it is off; switched on, it says what is missing."""

    aan = forms.BooleanField(
        label="Stuur zaken naar de zaakregistratie",
        help_text="Staat dit uit, dan gaat er niets weg.",
        required=False,
    )
    zaken = AdresVeld(label=API["zaken"])
    documenten = AdresVeld(label=API["documenten"])
    besluiten = AdresVeld(label=API["besluiten"])
    catalogi = AdresVeld(label=API["catalogi"])
    client_id = forms.CharField(label="Client-id", max_length=100, required=False)
    geheim = forms.CharField(
        label="Geheim",
        max_length=200,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    rsin = forms.CharField(
        label="RSIN van de gemeente",
        help_text="Negen cijfers: het nummer van de gemeente als organisatie.",
        max_length=12,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    met_bsn = forms.BooleanField(
        label="Stuur het BSN mee",
        help_text="De inburgeraar komt dan met BSN als rol bij de zaak te staan. De standaard vraagt dit niet.",
        required=False,
    )

    def __init__(self, *args: Any, heeft_geheim: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self._heeft_geheim = heeft_geheim
        self.fields["geheim"].help_text = (
            "Er is een geheim bewaard. Meedoen laat het nooit zien. Laat dit leeg om het te houden."
            if heeft_geheim
            else "Meedoen laat het na het bewaren nooit meer zien."
        )
        for plek in TYPEPLEKKEN:
            self.fields[plek.sleutel] = AdresVeld(label=naam(plek))
        self._kiest = False
        if self.data.get("aan") if self.is_bound else self.initial.get("aan"):
            self._eis_alles()

    def bied_aan(self, aanbod: Aanbod) -> None:
        """Let the beheerder choose the types from the catalogue; while no zaaktype is chosen, the others stay hidden.

        What was kept and is not offered stays in the list, with a word about that; what is wrong is never hidden.
        """
        self._kiest = True
        mis = self.errors.as_data()
        eerst_zaaktype = not self["zaaktype"].value()
        for plek in TYPEPLEKKEN:
            veld = self.fields[plek.sleutel]
            if plek.soort not in aanbod:
                if eerst_zaaktype and all(fout.code == "required" for fout in mis.get(plek.sleutel, ())):
                    veld.widget = forms.HiddenInput()
                    self.errors.pop(plek.sleutel, None)
                continue
            keuzes = aanbod[plek.soort]
            nu = str(self[plek.sleutel].value() or "")
            vreemd = [(nu, f"{_NIET_AANGEBODEN}: {nu}")] if nu and nu not in dict(keuzes) else []
            leeg = "Kies…" if plek.nodig else "Gaat niet mee"
            veld.widget = forms.Select(choices=[("", leeg), *vreemd, *keuzes])

    def _eis_alles(self) -> None:
        """Switched on, all that is needed must be there."""
        nodig = [*APIS, "client_id", "rsin", *(plek.sleutel for plek in TYPEPLEKKEN if plek.nodig)]
        for veld in nodig if self._heeft_geheim else [*nodig, "geheim"]:
            self.fields[veld].required = True
            self.fields[veld].error_messages["required"] = "Vul dit in, of zet de zaakregistratie uit."

    def groepen(self) -> list[tuple[str, str, Sequence[BoundField]]]:
        """Return the fields under their headings, each with a sentence."""
        zaak, einde, stukken, rol = (
            [veld for plek in TYPEPLEKKEN if plek.soort in soorten and not (veld := self[plek.sleutel]).is_hidden]
            for soorten in (
                ("zaaktype", "statustype"), ("resultaattype",), ("informatieobjecttype", "besluittype"), ("roltype",)
            )
        )  # fmt: skip
        groepen = [
            ("Aansluiting", "Meedoen werkt met ZGW vanaf versie 1.5.",
             [self[veld] for veld in ("aan", *APIS, "client_id", "geheim", "rsin")]),
            ("Zaak en status", self._hoe_kiezen(), zaak),
            ("Resultaat", "Waarmee een zaak sluit, per manier van afsluiten.", einde),
            ("Brieven en besluiten", "Laat leeg wat niet mee hoeft.", stukken),
            ("De inburgeraar", "Zonder rol weet de zaakregistratie niet om wie het gaat: alleen het dossiernummer.",
             [self["met_bsn"], *rol]),
        ]  # fmt: skip
        return [groep for groep in groepen if groep[2]]

    def _hoe_kiezen(self) -> str:
        if not self._kiest:
            return "Geef van elk type het hele adres in de Catalogi API."
        if self["statustype_gesloten"].is_hidden:
            return "Kies het zaaktype en bewaar. Daarna kies je de types die erbij horen."
        return "Je kiest uit de catalogus. Kies je een ander zaaktype, bewaar dan eerst: de andere types horen erbij."

    def clean_rsin(self) -> str:
        rsin = str(self.cleaned_data["rsin"]).replace(" ", "").replace(".", "")
        if rsin and not elfproef(rsin):
            raise ValidationError("Dit is geen RSIN: het moet negen cijfers hebben die kloppen (elfproef).")
        return rsin

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        for plek in TYPEPLEKKEN:
            url, basis = gegevens.get(plek.sleutel, ""), gegevens.get("catalogi", "")
            if url and basis and not url.startswith(f"{basis}/"):
                self.add_error(plek.sleutel, f"Dit adres hoort niet bij de Catalogi API: {basis}.")
        if gegevens.get("met_bsn") and not gegevens.get("roltype"):
            self.add_error("roltype", "Vul het roltype in, of stuur het BSN niet mee.")
        return gegevens


def begin(rij: Aansluiting | None) -> dict[str, Any]:
    """Return what the form shows of the kept set-up; never the secret."""
    if rij is None:
        return {}
    velden = {veld: getattr(rij, veld) for veld in ("aan", *APIS, "client_id", "rsin", "met_bsn")}
    return {**velden, **rij.typen}
