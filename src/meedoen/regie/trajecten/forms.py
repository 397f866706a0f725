# SPDX-License-Identifier: EUPL-1.2
"""Forms of the traject."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms

from meedoen.domein.gebeurtenissen import UrenGeboekt, Urensoort
from meedoen.domein.keten.duo_voorcontrole import AanbodVoorDuo, ResultaatVoorDuo
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.trajecten.services.plaatsingen import BERICHT_TEKENS, ONDERWERP_TEKENS
from meedoen.regie.trajecten.zinnen import ALFABETISERING, LEERROUTES, URENSOORTEN
from meedoen.regie.web.velden import DatumVeld, Formulier, UrenVeld

_VERWIJT = {"": None, "ja": True, "nee": False}


class TrajectFormulier(Formulier):
    """A form on which a refusal of DUO lands beside its field."""

    def meld(self, zinnen: Sequence[tuple[str, str]]) -> None:
        """Put each sentence by its field; one about no field of this form goes on top."""
        for veld, zin in zinnen:
            self.add_error(veld if veld in self.fields else None, zin)


class AanbodForm(TrajectFormulier):
    """An aanbod at one institution of DUO's list."""

    instelling = forms.ChoiceField(
        label="Instelling", help_text="De lijst van DUO. Achter de naam staat welk keurmerk de instelling heeft."
    )
    datum = DatumVeld(label="Datum van het aanbod", required=False)
    start = DatumVeld(label="Verwacht begin van de les", required=False)
    einde = DatumVeld(label="Verwacht einde van de les", required=False)
    alfabetisering = forms.ChoiceField(
        label="Lezen en schrijven", choices=tuple(ALFABETISERING.items()), widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, instellingen: Sequence[Instelling], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self._scholen = {school.instellingsnummer: school for school in instellingen}
        self.heeft_instellingen = bool(instellingen)
        keuzes = [(school.instellingsnummer, _naam(school)) for school in instellingen]
        self.fields["instelling"].choices = [("", "Kies een instelling"), *keuzes]  # type: ignore[attr-defined]

    def aanbod(self) -> AanbodVoorDuo:
        """Return what is filled in so far."""
        velden = self.cleaned_data
        school = self._scholen.get(velden.get("instelling") or "")
        return AanbodVoorDuo(
            instellingsnummer=school.instellingsnummer if school else "",
            alfabetisering=velden.get("alfabetisering") or None,
            bow=bool(school and school.bow_keurmerk),
            tst=bool(school and school.tst_keurmerk),
            datum=velden.get("datum"),
            start=velden.get("start"),
            einde=velden.get("einde"),
        )


def _naam(school: Instelling) -> str:
    keur = [
        woord
        for heeft, woord in ((school.bow_keurmerk, "Blik op Werk"), (school.tst_keurmerk, "taalschakeltraject"))
        if heeft
    ]
    return f"{school.naam}, {school.plaatsnaam} ({' en '.join(keur) or 'geen keurmerk'})"


class ResultaatForm(TrajectFormulier):
    """The day of PVT or MAP, and after the term who is to blame."""

    datum = DatumVeld(label="Datum", required=False)
    verwijtbaar = forms.ChoiceField(
        label="Is het verwijtbaar dat het niet op tijd was?",
        required=False,
        widget=forms.RadioSelect,
        choices=(("", "Niet nodig: het is op tijd"), ("nee", "Nee, niet verwijtbaar"), ("ja", "Ja, verwijtbaar")),
        help_text="Alleen rond en na het einde van de termijn. Spreek eerst met de inburgeraar. Wachttijden en een "
        "aanbod dat te laat kwam, tellen mee. Wil je ja zeggen? Dat doe je met een collega: zie hiernaast.",
    )
    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Nodig bij een oordeel. Geen ziekten, geloof of politiek.",
    )

    def __init__(self, *args: Any, verwijt_staat: bool = False, **opties: Any) -> None:
        """`verwijt_staat`: two people judged that it is to blame; only then it can stay so here."""
        super().__init__(*args, **opties)
        if not verwijt_staat:
            veld = self.fields["verwijtbaar"]
            assert isinstance(veld, forms.ChoiceField)
            veld.choices = [keuze for keuze in self.base_fields["verwijtbaar"].choices if keuze[0] != "ja"]  # type: ignore[attr-defined]

    def resultaat(self) -> ResultaatVoorDuo:
        """Return what is filled in so far."""
        verwijt = _VERWIJT.get(self.cleaned_data.get("verwijtbaar") or "")
        return ResultaatVoorDuo(datum=self.cleaned_data.get("datum"), verwijtbaar=verwijt)


class ZrouteForm(TrajectFormulier):
    """The day the Z-route was completed."""

    datum = DatumVeld(label="Dag waarop de Z-route af is")
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class UrenForm(TrajectFormulier):
    """A row of the hours book; `verbeteren`: a better one in the place of another, with the reason."""

    urensoort = forms.ChoiceField(label="Soort uren", choices=tuple(URENSOORTEN.items()), widget=forms.RadioSelect)
    vanaf = DatumVeld(label="Eerste dag")
    tot_en_met = DatumVeld(label="Laatste dag")
    uren = UrenVeld(label="Aantal uren", minimum=1, maximum=9999)
    herkomst = forms.CharField(
        label="Waar komt dit vandaan?",
        max_length=120,
        help_text="Bijvoorbeeld: presentielijst van de taalschool, van 3 november.",
    )
    reden = forms.CharField(label="Waarom verbeter je dit?", max_length=120)

    def __init__(self, *args: Any, vandaag: date, verbeteren: bool = False, **opties: Any) -> None:
        super().__init__(*args, **opties)
        laatste = self.fields["tot_en_met"]
        assert isinstance(laatste, DatumVeld)
        laatste.niet_na, laatste.zin_na = vandaag, "Deze dag komt nog. Boek alleen uren die al zijn geweest."
        if not verbeteren:
            del self.fields["reden"]

    def boeking(self) -> UrenGeboekt | None:
        """Return the row, or None while something is missing."""
        velden = self.cleaned_data
        if any(velden.get(naam) in (None, "") for naam in ("urensoort", "vanaf", "tot_en_met", "uren", "herkomst")):
            return None
        return UrenGeboekt(
            urensoort=Urensoort(velden["urensoort"]), uren=velden["uren"], vanaf=velden["vanaf"],
            tot_en_met=velden["tot_en_met"], herkomst=velden["herkomst"].strip(),
        )  # fmt: skip


class RedenForm(TrajectFormulier):
    """Why something is taken back."""

    reden = forms.CharField(
        label="Waarom?", max_length=120, help_text="In een paar woorden. Dit blijft op de tijdlijn staan."
    )


class PlaatsingForm(TrajectFormulier):
    """Where somebody goes, from when, and for what."""

    aanbieder = forms.TypedChoiceField(
        label="Aanbieder", coerce=UUID, help_text="De aanbieder ziet de persoon meteen, met wat voor het doel nodig is."
    )
    leerroute = forms.ChoiceField(
        label="Leerroute", required=False, choices=tuple(LEERROUTES.items()), widget=forms.RadioSelect
    )
    cursus = forms.CharField(
        label="Cursus of groep", required=False, max_length=120, help_text="Bijvoorbeeld: B1, twee ochtenden."
    )
    instelling = forms.ChoiceField(
        label="Instelling bij DUO", required=False, help_text="Alleen bij les. Achter de naam staat de plaats."
    )
    vanaf = DatumVeld(label="Eerste dag")
    tot = DatumVeld(
        label="De plaatsing stopt op", required=False, help_text="Vanaf die dag ziet de aanbieder niets meer. Mag leeg."
    )

    def __init__(
        self,
        *args: Any,
        aanbieders: Sequence[tuple[UUID, str]],
        instellingen: Sequence[Instelling],
        **opties: Any,
    ) -> None:
        super().__init__(*args, **opties)
        self.fields["aanbieder"].choices = [("", "Kies een aanbieder"), *aanbieders]  # type: ignore[attr-defined]
        scholen = [(rij.instellingsnummer, f"{rij.naam}, {rij.plaatsnaam}") for rij in instellingen]
        self.fields["instelling"].choices = [("", "Niet van toepassing"), *scholen]  # type: ignore[attr-defined]


class EindeForm(TrajectFormulier):
    """From when somebody is no longer at a provider, and why."""

    tot = DatumVeld(label="De plaatsing stopt op", help_text="Vanaf die dag ziet de aanbieder niets meer.")
    reden = forms.CharField(
        label="Waarom?", max_length=120, help_text="In een paar woorden. Dit blijft op de tijdlijn staan."
    )


class BerichtForm(TrajectFormulier):
    """A message to a provider."""

    onderwerp = forms.CharField(label="Onderwerp", max_length=ONDERWERP_TEKENS)
    tekst = forms.CharField(
        label="Bericht",
        max_length=BERICHT_TEKENS,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Schrijf alleen wat de aanbieder nodig heeft. Geen BSN, geen gezondheid.",
    )
