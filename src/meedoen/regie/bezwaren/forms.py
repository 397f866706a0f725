# SPDX-License-Identifier: EUPL-1.2
"""Forms of a bezwaar."""

from __future__ import annotations

from typing import Any, Final

from django import forms

from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor, Vereiste
from meedoen.regie.besluiten.verzendveld import HoeWegVeld
from meedoen.regie.bezwaren.models import AANVULTEKST, TEKST
from meedoen.regie.bezwaren.soorten import Soort, Vervolg
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.web.velden import BedragVeld, DatumVeld
from meedoen.regie.web.zinnen import recht_nl

_JA_NEE: Final = (("ja", "Ja"), ("nee", "Nee"))
GEEN_HOOR: Final = {
    GeenHoor.AFGEZIEN: "De inburgeraar wil geen hoorzitting",
    GeenHoor.NIET_GEREAGEERD: "De inburgeraar reageerde niet op de vraag of een hoorzitting nodig is",
    GeenHoor.GEHEEL_TEGEMOET: "De inburgeraar krijgt helemaal gelijk, en niemand heeft daar last van",
    GeenHoor.KENNELIJK_ONGEGROND: "Het bezwaar is duidelijk ongegrond",
    GeenHoor.KENNELIJK_NIET_ONTVANKELIJK: "Het bezwaar is duidelijk niet-ontvankelijk",
}
VEREISTEN: Final = {code: (recht_nl.keuzes("Vereiste") or {})[code.value] for code in Vereiste}
UITKOMST: Final = {
    BezwaarUitkomst.GEGROND: "Gegrond: de inburgeraar krijgt gelijk",
    BezwaarUitkomst.ONGEGROND: "Ongegrond: het besluit blijft",
    BezwaarUitkomst.NIET_ONTVANKELIJK: "Niet-ontvankelijk: er komt geen oordeel over het besluit",
}


def tekstveld(
    label: str, *, rijen: int = 3, verplicht: bool = True, hoogstens: int = 2000, hulp: str = ""
) -> forms.Field:
    """Return a field for a few sentences."""
    return forms.CharField(
        label=label, required=verplicht, max_length=hoogstens, help_text=hulp,
        widget=forms.Textarea(attrs={"rows": rijen}),
    )  # fmt: skip


def keuzeveld(label: str, keuzes: Any, *, verplicht: bool = True, hulp: str = "") -> forms.ChoiceField:
    """Return a field with radio buttons."""
    return forms.ChoiceField(label=label, choices=keuzes, required=verplicht, help_text=hulp, widget=forms.RadioSelect)


class OntvangenForm(DaadForm):
    """A bezwaar that came in."""

    nummer = forms.CharField(
        label="Nummer van het besluit", max_length=20, help_text="Staat bovenaan de brief met het besluit."
    )
    ontvangen_op = DatumVeld(label="Ontvangen op")
    post_op = DatumVeld(label="Op de post gedaan op", required=False,
                        help_text="Alleen bij een brief per post; kijk naar het stempel.")  # fmt: skip
    commissie = keuzeveld("Geeft een adviescommissie advies?", _JA_NEE,
                       hulp="Een voorzitter van buiten en minstens twee leden (artikel 7:13 Awb). Dan zijn er twaalf "
                            "weken om te beslissen.")  # fmt: skip
    gronden = tekstveld(
        "Waarom is de inburgeraar het niet eens? In het kort.", verplicht=False, hoogstens=TEKST,
        hulp="Mag leeg. Vraag er later om als de redenen ontbreken.",
    )  # fmt: skip


class HerstelForm(DaadForm):
    """What the law asks and is missing, and by when to send it. `dagen`: those of the policy of the gemeente."""

    vereisten = forms.TypedMultipleChoiceField(
        label="Wat ontbreekt er?", coerce=Vereiste, widget=forms.CheckboxSelectMultiple,
        choices=[(code.value, woorden[:1].upper() + woorden[1:]) for code, woorden in VEREISTEN.items()],
        error_messages={"required": "Kies wat er ontbreekt."},
        help_text="Alleen wat de wet vraagt (artikel 6:5 Awb). Wil je iets anders weten? Bel, of vraag het in de "
        "hoorzitting. Daarvoor staat de tijd om te beslissen niet stil.",
    )  # fmt: skip
    wat = tekstveld("Uitleg in de brief", rijen=3, verplicht=False, hoogstens=AANVULTEKST,
                    hulp="Mag leeg: de brief zegt al hoe het moet. Wat je hier schrijft, komt erbij.")  # fmt: skip
    tot = DatumVeld(label="Aanvullen kan tot en met")

    def __init__(self, *args: Any, dagen: int, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["tot"].help_text = (
            f"De wet noemt geen aantal dagen. De gemeente geeft er {dagen} (zie Beleid). Meer mag. Minder moet genoeg "
            "zijn om het echt te kunnen doen."
        )


class DagForm(DaadForm):
    """The day on which something was done."""

    datum = DatumVeld(label="Dag")


class TotForm(DaadForm):
    """The last day that was agreed on."""

    tot = DatumVeld(label="Beslissen uiterlijk op")


class OordeelForm(DaadForm):
    """What the law asks a person: only the questions that are open."""

    verschoonbaar = keuzeveld(
        "Te laat: kon de inburgeraar daar iets aan doen?",
        (("ja", "Nee, het te laat zijn telt niet tegen de inburgeraar"), ("nee", "Ja, er is geen goede reden")),
        hulp="Denk aan ziekte, een brief die niet aankwam, of een brief die niet te begrijpen was (artikel 6:11 Awb).",
    )
    verzuim_gepasseerd = keuzeveld(
        "Niet op tijd aangevuld: behandelen we het bezwaar toch?", _JA_NEE,
        hulp="Laten liggen mag, maar hoeft niet (artikel 6:6 Awb). Was de tijd lang genoeg, kwam de brief aan, ging de "
             "aanvulling op tijd op de post?",
    )  # fmt: skip
    reden = tekstveld("Waarom?", hoogstens=500)

    def __init__(self, *args: Any, te_laat: bool, verzuim: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if not te_laat:
            del self.fields["verschoonbaar"]
        if not verzuim:
            del self.fields["verzuim_gepasseerd"]


class HoorForm(DaadForm):
    """The hearing, or why there is none."""

    gehoord = keuzeveld("Is er een hoorzitting geweest?", (("ja", "Ja"), ("nee", "Nee, die is niet nodig")))
    datum = DatumVeld(label="Dag van de hoorzitting", required=False, help_text="Alleen als er een hoorzitting was.")
    verslag = tekstveld(
        "Wat is er gezegd? In het kort.", rijen=5, verplicht=False, hoogstens=TEKST,
        hulp="Alleen als er een hoorzitting was (artikel 7:7 Awb).",
    )  # fmt: skip
    geen_hoor = keuzeveld("Waarom geen hoorzitting?", [(reden.value, zin) for reden, zin in GEEN_HOOR.items()],
                       verplicht=False, hulp="Alleen als er geen hoorzitting was (artikel 7:3 Awb).")  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask what belongs to the answer, and leave out what does not."""
        uit = super().clean() or {}
        if uit.get("gehoord") == "ja":
            if not uit.get("datum") and "datum" not in self.errors:
                self.add_error("datum", "Vul een datum in. Bijvoorbeeld 1-12-2026.")
            if not uit.get("verslag", "").strip():
                self.add_error("verslag", "Schrijf in het kort op wat er is gezegd.")
        elif uit.get("gehoord") == "nee" and not uit.get("geen_hoor"):
            self.add_error("geen_hoor", "Kies een reden.")
        return uit


class SoortForm(DaadForm):
    """A form that depends on the kind of decision; with an amount only where the decision set one."""

    def __init__(self, *args: Any, soort: Soort, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if soort.hoogste_bedrag:
            self.fields["lager"] = BedragVeld(
                label="Nieuw bedrag", maximum=soort.hoogste_bedrag, required=False,
                help_text="In euro's. Alleen als de boete lager wordt.",
            )  # fmt: skip


class BeslissingForm(SoortForm):
    """The decision on bezwaar."""

    uitkomst = keuzeveld(
        "Wat is de beslissing?", [(uit.value, zin) for uit, zin in UITKOMST.items()],
        hulp="Niet-ontvankelijk omdat er iets ontbreekt, kan alleen na de vraag om het aan te vullen (artikel 6:6 "
             "Awb).",
    )  # fmt: skip
    vervolg = keuzeveld("Gegrond: wat gebeurt er met het besluit?", [], verplicht=False)
    motivering = tekstveld(
        "Waarom?", rijen=6, hoogstens=TEKST,
        hulp="Dit komt in de brief. Noem wat de inburgeraar zei, en wat je daarmee deed.",
    )  # fmt: skip
    hoe_weg = HoeWegVeld()

    def __init__(self, *args: Any, soort: Soort, **opties: Any) -> None:
        super().__init__(*args, soort=soort, **opties)
        self.fields["vervolg"].choices = [(v.value, zin) for v, zin in soort.vervolg.items()]  # type: ignore[attr-defined]
        self.fields["vervolg"].help_text = "Alleen bij gegrond. " + (
            "De boete kan niet hoger worden."
            if soort.hoogste_bedrag
            else "Meedoen doet dit niet vanzelf: de consulent krijgt een taak."
        )
        if "lager" in self.fields:
            self.order_fields(["uitkomst", "vervolg", "lager", "motivering", "hoe_weg"])


class UitspraakForm(SoortForm):
    """What a court said; the reasons stand in its judgment. Of an amount also what became of it."""

    datum = DatumVeld(label="Dag van de uitspraak")

    def __init__(self, *args: Any, soort: Soort, **opties: Any) -> None:
        super().__init__(*args, soort=soort, **opties)
        if soort.hoogste_bedrag:
            na = (Vervolg.NIEUW_BESLUIT, Vervolg.HERROEPEN)
            keuzes = [("blijft", "De boete blijft"), *((v.value, soort.vervolg[v]) for v in na)]
            self.fields["vervolg"] = keuzeveld("Wat gebeurt er met de boete?", keuzes)
            self.order_fields(["datum", "vervolg", "lager"])
