# SPDX-License-Identifier: EUPL-1.2
"""Forms of the plan. A draft may be saved with holes: what is needed is marked, and asked only at adoption."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django import forms

from meedoen.regie.besluiten.brieven.tekens import onafdrukbaar, zin
from meedoen.regie.besluiten.taalveld import BrieftaalVeld
from meedoen.regie.besluiten.verzendveld import HoeWegVeld
from meedoen.regie.plannen import wijziging
from meedoen.regie.plannen.onderdelen import AFSPRAAK_IN_BRIEF, IN_BRIEF, VAARDIGHEDEN
from meedoen.regie.plannen.zinnen import ALFABETISERING, LEERROUTES
from meedoen.regie.web.velden import GESPREK, WEEK, AantalVeld, DatumVeld, UrenVeld

_JA_NEE: Final = (("ja", "Ja"), ("nee", "Nee"))
_WAARDEN: Final = {"ja": True, "nee": False}
EXAMENS: Final = (
    "Lezen A2", "Luisteren A2", "Schrijven A2", "Spreken A2", "Kennis van de Nederlandse Maatschappij (KNM)",
)  # fmt: skip


class JaNeeVeld(forms.TypedChoiceField):
    """Yes, no, or not asked yet (None)."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(
            choices=_JA_NEE, coerce=_WAARDEN.__getitem__, empty_value=None, widget=forms.RadioSelect, **opties
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "ja", False: "nee"}.get(value, value)


def _lang(regels: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": regels})


class ConceptForm(forms.Form):
    """A part of the draft. `niet_nodig` names the fields that the plan can do without."""

    niet_nodig: ClassVar[frozenset[str]] = frozenset()
    rijen: ClassVar[tuple[tuple[str, tuple[str, ...], str], ...]] = ()
    use_required_attribute = False

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self._merk()

    def _merk(self) -> None:
        for naam, veld in self.fields.items():
            veld.required = naam not in self.niet_nodig and not isinstance(veld, forms.BooleanField)

    def delen(self) -> list[tuple[str, list[forms.BoundField], str]]:
        """Return the fields as the page groups them: heading, fields, and "rij", "vouw", "open" (vouw) or nothing."""
        if not self.rijen:
            return [("", list(self.visible_fields()), "")]
        uit = [(kop, [self[naam] for naam in namen if naam in self.fields], vorm) for kop, namen, vorm in self.rijen]
        return [(kop, velden, self._vouw(velden) if vorm == "vouw" else vorm) for kop, velden, vorm in uit]

    def _vouw(self, velden: list[forms.BoundField]) -> str:
        """Say whether a fold opens by itself; an error never hides in a closed one."""
        return "open" if any(veld.errors for veld in velden) else "vouw"

    def full_clean(self) -> None:
        """Clean without asking anything: a draft is saved as it is."""
        for veld in self.fields.values():
            veld.required = False
        super().full_clean()
        self._merk()


class DoelForm(ConceptForm):
    """The goal, in the words of the person."""

    doel = forms.CharField(
        label=IN_BRIEF["doel"],
        help_text="In de eigen woorden van de inburgeraar, in de ik-vorm. Het mag in de eigen taal.",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


_NIVEAU: Final = (("", "Kies"), ("A2", "A2"), ("B1", "B1"), ("B2", "B2"))


class LeerrouteForm(ConceptForm):
    """Route with its reason, level per skill, hours as a total, literacy."""

    niet_nodig = frozenset({"onderwijsroute_onderzocht", "z_minder_reden", "school", "mag_opleiding_afmaken",
                            "examens_z_in_staat", "examens_z"})  # fmt: skip

    leerroute = forms.ChoiceField(label="Welke leerroute?", choices=tuple(LEERROUTES.items()), widget=forms.RadioSelect)
    route_reden = forms.CharField(
        label=IN_BRIEF["route_reden"],
        help_text="Dit staat in de brief. Schrijf in gewone taal, met u. Noem niets over gezondheid.",
        max_length=1500,
        widget=_lang(4),
    )
    wens_onderwijsroute = JaNeeVeld(label="Wil de inburgeraar een opleiding in het mbo of hoger onderwijs?")
    onderwijsroute_onderzocht = forms.CharField(
        label=IN_BRIEF["onderwijsroute_onderzocht"],
        help_text="Alleen als de inburgeraar een opleiding wil en het plan een andere route heeft.",
        max_length=1500,
        widget=_lang(),
    )
    niveau_lezen = forms.ChoiceField(label="Lezen", choices=_NIVEAU)
    niveau_luisteren = forms.ChoiceField(label="Luisteren", choices=_NIVEAU)
    niveau_schrijven = forms.ChoiceField(label="Schrijven", choices=_NIVEAU)
    niveau_spreken = forms.ChoiceField(label="Spreken", choices=_NIVEAU)
    uren_taal_knm = UrenVeld(
        label="Uren les in totaal, taal en KNM samen",
        help_text="Van het hele plan. Voor asielstatushouders verplicht; bij de B1-route gaat dit naar DUO. "
        "In de Z-route minstens 800, min de uren die meegaan van een andere route.",
        maximum=9999,
    )
    weken = AantalVeld(
        eenheid=WEEK, label="Weken les", help_text="Daarmee rekenen wij het aantal uren per week uit.", maximum=160
    )
    uren_participatie = UrenVeld(
        label="Uren meedoen in totaal",
        help_text="Voor asielstatushouders minstens 800. De uren van PVT en MAP tellen hierin mee.",
        maximum=9999,
    )
    z_minder_reden = forms.CharField(
        label=IN_BRIEF["z_minder_reden"],
        help_text="Alleen als er minder dan 800 uur les of meedoen in het plan staat. Het mag bijvoorbeeld als er al "
        "uren zijn gevolgd die meetellen. Dit staat in de brief: schrijf met u, en noem niets over gezondheid.",
        max_length=600,
        widget=_lang(),
    )
    school = forms.CharField(label=IN_BRIEF["school"], max_length=128)
    alfabetisering = forms.ChoiceField(
        label="Alfabetisering", choices=tuple(ALFABETISERING.items()), widget=forms.RadioSelect
    )
    alfabetisering_verplicht = forms.BooleanField(label="Alfabetisering is een plicht in dit plan")
    mag_opleiding_afmaken = JaNeeVeld(label="Mag een opleiding die al loopt, worden afgemaakt?")
    examens_z_gewenst = JaNeeVeld(label="Wil de inburgeraar examens doen op A2 of KNM?")
    examens_z_in_staat = JaNeeVeld(label="Zijn die examens haalbaar?")
    examens_z = forms.MultipleChoiceField(
        label="Welke examens?",
        choices=tuple((naam, naam) for naam in EXAMENS),
        widget=forms.CheckboxSelectMultiple,
    )

    rijen: ClassVar = (
        ("", ("leerroute", "route_reden", "wens_onderwijsroute", "onderwijsroute_onderzocht", "voortgang",
              "opleiding_tot", "bijzonder_geval"), ""),
        ("Niveau per vaardigheid", tuple(f"niveau_{v}" for v in VAARDIGHEDEN), "rij"),
        ("Lessen", ("uren_taal_knm", "weken"), "rij"),
        ("", ("school", "alfabetisering", "alfabetisering_verplicht", "mag_opleiding_afmaken"), ""),
        ("Alleen in de Z-route", ("uren_participatie", "z_minder_reden", "examens_z_gewenst",
                                  "examens_z_in_staat", "examens_z"), "vouw"),
    )  # fmt: skip

    def _vouw(self, velden: list[forms.BoundField]) -> str:
        return "open" if self["leerroute"].value() == "Z" else super()._vouw(velden)


class RoutewisselForm(LeerrouteForm):
    """The same for a later version with another route as its ground: what the act asks of such a change."""

    niet_nodig = LeerrouteForm.niet_nodig | {"opleiding_tot", "bijzonder_geval"}

    voortgang = forms.ChoiceField(
        label="Hoe gaat het leren?",
        choices=(
            ("onvoldoende", "Minder goed dan verwacht"),
            ("groter", "Beter dan verwacht"),
            ("zoals_verwacht", "Zoals verwacht"),
        ),
        widget=forms.RadioSelect,
    )
    opleiding_tot = DatumVeld(
        label="Laatste dag van praktijkonderwijs, speciaal onderwijs of entree",
        help_text="Alleen als die opleiding stopte na anderhalf jaar.",
    )
    bijzonder_geval = JaNeeVeld(label="Is het een bijzonder geval?")


class PvtMapForm(ConceptForm):
    """Hours of the participatieverklaringstraject and the module Arbeidsmarkt en Participatie."""

    niet_nodig = frozenset({"pvt_uiterlijk", "pvt_toelichting", "volgt_taalschakeltraject", "map_uiterlijk",
                            "map_toelichting"})  # fmt: skip

    pvt_uren = UrenVeld(label="Uren PVT", help_text="Minstens 12 uur.", maximum=999)
    pvt_uiterlijk = DatumVeld(label="PVT klaar op")
    pvt_toelichting = forms.CharField(label="Wanneer en waar, PVT", max_length=300)
    volgt_taalschakeltraject = JaNeeVeld(label="Volgt de inburgeraar het taalschakeltraject?")
    map_uren = UrenVeld(label="Uren MAP", help_text="Minstens 40 uur in de praktijk.", maximum=999)
    map_uiterlijk = DatumVeld(label="MAP klaar op")
    map_toelichting = forms.CharField(label="Wanneer en waar, MAP", max_length=300)


class BegeleidingForm(ConceptForm):
    """Support and guidance, and decisions under the Participatiewet that belong with the plan."""

    begeleiding = forms.CharField(
        label=IN_BRIEF["begeleiding"],
        help_text="Dit staat in de brief. Noem wie helpt en hoe vaak, met u.",
        max_length=1000,
        widget=_lang(),
    )
    pw_beschikkingen = JaNeeVeld(label="Is er een besluit over bijstand dat bij het plan hoort?")
    pw_bijgevoegd = forms.BooleanField(label="Dat besluit gaat mee met het plan")


class GesprekkenForm(ConceptForm):
    """The number of progress talks, and when the plan itself was talked through."""

    niet_nodig = frozenset({"gesprekken_toelichting", "besproken_op"})

    voortgangsgesprekken = AantalVeld(
        eenheid=GESPREK,
        label="Aantal voortgangsgesprekken",
        help_text="In de hele inburgeringstermijn.",
        maximum=60,
    )
    gesprekken_toelichting = forms.CharField(label="Hoe vaak, en wanneer is het eerste?", max_length=300)
    besproken_op = DatumVeld(label="Het plan is besproken op")


class KinderenForm(ConceptForm):
    """Agreements on voor- en vroegschoolse educatie of the children."""

    niet_nodig = frozenset({"vve"})

    vve_kind = JaNeeVeld(label="Is er een kind voor voorschool of vroegschool?")
    vve = forms.CharField(
        label=IN_BRIEF["vve"],
        help_text="Dit staat in de brief. Bijvoorbeeld: Sami gaat vier ochtenden naar de voorschool.",
        max_length=600,
        widget=_lang(),
    )


class WijzigingForm(ConceptForm):
    """Why the plan changes."""

    wijzigingsgrond = forms.ChoiceField(label="Waarom verandert het plan?", widget=forms.RadioSelect)
    wijzigingsreden = forms.CharField(
        label=IN_BRIEF["wijzigingsreden"],
        help_text="Dit staat in de brief. Schrijf in gewone taal, met u.",
        max_length=1000,
        widget=_lang(),
    )

    def __init__(self, *args: Any, gronden: tuple[str, ...], **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld = self.fields["wijzigingsgrond"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [(code, f"{wijziging.TEKSTEN[code]}. {wijziging.UITLEG[code]}") for code in gronden]


class AfschalenForm(WijzigingForm):
    """The same for afschalen to A2: the two judgements the act asks, each with what it rests on."""

    inzet_genoeg = JaNeeVeld(label="Was de inzet tijdens de lessen genoeg?")
    inzet_reden = forms.CharField(
        label=IN_BRIEF["inzet_reden"],
        help_text="Bijvoorbeeld: u was bij 9 van de 10 lessen. Dit staat in de brief. Noem niets over gezondheid.",
        max_length=600,
        widget=_lang(),
    )
    niet_haalbaar = forms.MultipleChoiceField(
        label="Bij welke vaardigheid lukt B1 niet op tijd?",
        help_text="Ook niet met verlenging. Alleen daar mag het examen op A2.",
        choices=tuple((vaardigheid, vaardigheid.capitalize()) for vaardigheid in VAARDIGHEDEN),
        widget=forms.CheckboxSelectMultiple,
    )
    niet_haalbaar_reden = forms.CharField(
        label=IN_BRIEF["niet_haalbaar_reden"],
        help_text="Noem het niveau van nu, de examens en wat de school zegt. Dit staat in de brief.",
        max_length=600,
        widget=_lang(),
    )


class AfspraakForm(forms.Form):
    """One agreement: who does what by when, and how both see that it is done."""

    use_required_attribute = False
    wat = forms.CharField(
        label=AFSPRAAK_IN_BRIEF["wat"], max_length=200, error_messages={"required": "Schrijf op wat je afspreekt."}
    )
    wie = forms.CharField(
        label=AFSPRAAK_IN_BRIEF["wie"], max_length=120, error_messages={"required": "Vul in wie het doet."}
    )
    uiterlijk = DatumVeld(label="Uiterlijk")
    zichtbaar_aan = forms.CharField(
        label="Hoe zien jullie dat het klaar is?", max_length=200, required=False,
        help_text="Bijvoorbeeld: zij is één ochtend meegelopen.",
    )  # fmt: skip

    def __init__(self, *args: Any, afdrukbaar: frozenset[int], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self._afdrukbaar = afdrukbaar

    def clean(self) -> dict[str, Any]:
        for veld in AFSPRAAK_IN_BRIEF:
            if self._afdrukbaar and (mist := onafdrukbaar(self.cleaned_data.get(veld, ""), self._afdrukbaar)):
                self.add_error(veld, zin(mist))
        return self.cleaned_data


class VaststelForm(forms.Form):
    """The day on the plan, and how its letter goes out."""

    use_required_attribute = False
    dagtekening = DatumVeld(label="Datum op het plan")
    hoe_weg = HoeWegVeld()
    brieftaal = BrieftaalVeld()


class RedenForm(forms.Form):
    """Why, in a few words."""

    use_required_attribute = False
    reden = forms.CharField(
        label="Waarom?", max_length=300, widget=_lang(), error_messages={"required": "Schrijf op waarom."}
    )


FORMULIEREN: Final[dict[str, type[ConceptForm]]] = {
    "doel": DoelForm,
    "leerroute": LeerrouteForm,
    "pvt_map": PvtMapForm,
    "begeleiding": BegeleidingForm,
    "gesprekken": GesprekkenForm,
    "kinderen": KinderenForm,
    "wijziging": WijzigingForm,
}
"""Part of the plan -> its form; agreements have one form each."""
