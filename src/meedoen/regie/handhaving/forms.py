# SPDX-License-Identifier: EUPL-1.2
"""Forms of handhaving."""

from __future__ import annotations

from typing import Any, Final

from django import forms

from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.regie.besluiten.taalveld import BrieftaalVeld
from meedoen.regie.besluiten.verzendveld import HoeWegVeld
from meedoen.regie.bezwaren.forms import keuzeveld, tekstveld
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.handhaving.models import HOOGSTENS_CENTEN
from meedoen.regie.voordeel.punten import NAMEN, Soort
from meedoen.regie.web.velden import AantalVeld, BedragVeld, DatumVeld, Eenheid

LATEN: Final = "laten"
NIEUW: Final = "nieuw"
"""What somebody chooses after a part was missed: the arrangement stands, or there comes another."""
_JA_NEE: Final = (("ja", "Ja"), ("nee", "Nee"))
_TERMIJN: Final = Eenheid("deel", "delen", "delen", 5)
VERWIJT: Final = {
    Verwijtbaarheid.GEEN: "Kon er niets aan doen",
    Verwijtbaarheid.VERMINDERD: "Kon er maar voor een deel iets aan doen",
    Verwijtbaarheid.NORMAAL: "Kon er iets aan doen",
    Verwijtbaarheid.GROVE_SCHULD: "Was heel onzorgvuldig (grove schuld)",
    Verwijtbaarheid.OPZET: "Deed het met opzet",
}
ONDERDELEN: Final = {
    Planonderdeel.ONDERSTEUNING: "Begeleiding",
    Planonderdeel.PVT_MAP: "Participatieverklaring (PVT) of MAP",
    Planonderdeel.INTENSITEIT: "Lessen (alleen bij asielstatushouders)",
}


def in_zin(planonderdeel: str) -> str:
    """Return the part of the plan as it stands in the middle of a sentence; PVT and MAP keep their capitals."""
    naam = ONDERDELEN[Planonderdeel(planonderdeel)]
    return naam[0].lower() + naam[1:]


BIJSTAND: Final = (
    ("niet", "Nagevraagd: de bijstand is hiervoor niet verlaagd, of er is geen bijstand"),
    ("verlaagd", "Nagevraagd: de bijstand is hiervoor verlaagd"),
    ("open", "Nog niet nagevraagd"),
)
STRAFZAAK: Final = (
    ("nee", "Nee, er is geen strafzaak over hetzelfde"),
    ("ja", "Ja, de zitting is begonnen of er is een strafbeschikking"),
)
_STRAFHULP: Final = "Is er een strafzaak over hetzelfde, dan komt er geen boete (artikel 5:44 Awb)."
_MET_DE_HAND: Final = (Soort.ZIEKTE, Soort.KIND, Soort.WERK, Soort.REIZEN, Soort.GELD, Soort.ANDERS)


class MedewerkingForm(DaadForm):
    """Begin to weigh a fine of article 23: which part of the plan, when, and what the worker saw."""

    planonderdeel = keuzeveld("Welk deel van het plan?", [(deel.value, naam) for deel, naam in ONDERDELEN.items()])
    overtreding_op = DatumVeld(label="Op welke dag gebeurde het?", help_text="De regels van die dag gelden.")
    geconstateerd_op = DatumVeld(
        label="Op welke dag zag je het?",
        required=False,
        help_text="Alleen als dat later was. Vanaf die dag kijken we twaalf maanden terug naar eerdere boetes.",
    )
    feiten_zelf_gezien = tekstveld(
        "Wat heb je zelf gezien?",
        rijen=5,
        hulp="Alleen feiten: wat, waar, wanneer. Dus geen notities, gesprekken over hoe het gaat, berichten of wat een "
        "begeleider of vrijwilliger vertelde.",
    )


class WeegForm(DaadForm):
    """Blame, bijstand, a criminal case, and the gate for asielstatushouders."""

    verwijt = keuzeveld("Kon de inburgeraar er iets aan doen?", [(v.value, naam) for v, naam in VERWIJT.items()])
    verwijt_reden = tekstveld("Waarom denk je dat?", hoogstens=1000)
    bijstand = keuzeveld(
        "Is de bijstand hiervoor verlaagd?",
        BIJSTAND,
        hulp="Vraag het aan de collega van de bijstand. Naast een verlaging komt er nooit een boete "
        "(artikel 27 Wet inburgering 2021).",
    )
    verlaagd_op = DatumVeld(label="Verlaagd op", required=False)
    verlaagd_artikel = keuzeveld(
        "Op welke grond?",
        (("18", "Artikel 18 Participatiewet"), ("18b", "Artikel 18b Participatiewet (taaleis)")),
        verplicht=False,
    )
    strafzaak = keuzeveld(
        "Is er over hetzelfde een strafzaak?", (*STRAFZAAK, ("open", "Nog niet nagevraagd")), hulp=_STRAFHULP
    )
    onwil = keuzeveld(
        "Is bewezen dat deze persoon steeds niet wilde meewerken?", _JA_NEE, verplicht=False,
        hulp="Een boete voor een asielstatushouder kan alleen dan.",
    )  # fmt: skip
    onwil_reden = tekstveld("Waaruit blijkt dat?", verplicht=False, hoogstens=1000)

    def __init__(self, *args: Any, asiel: bool, intake: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if not asiel:
            del self.fields["onwil"], self.fields["onwil_reden"]
        if intake:
            # A fixed fine knows no degrees (Besluit article 7.1 lid 1): less blame lowers it at the decision.
            kort = (Verwijtbaarheid.GEEN, Verwijtbaarheid.VERMINDERD, Verwijtbaarheid.NORMAAL)
            self.fields["verwijt"].choices = [(v.value, VERWIJT[v]) for v in kort]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask the day and ground of a lowering only where there was one."""
        uit = super().clean() or {}
        if uit.get("bijstand") == "verlaagd":
            for veld in ("verlaagd_op", "verlaagd_artikel"):
                if not uit.get(veld) and veld not in self.errors:
                    self.add_error(veld, "Vul dit in.")
        return uit


class OmstandigheidForm(DaadForm):
    """Something that speaks for the person."""

    soort = keuzeveld("Wat is het?", [(soort.value, NAMEN[soort]) for soort in _MET_DE_HAND])
    tekst = tekstveld("In een paar zinnen", rijen=2, hoogstens=500)
    zelf_verteld = forms.BooleanField(
        label="De inburgeraar begon er zelf over, en vindt goed dat het hier staat", required=False
    )


class RedenForm(DaadForm):
    """Why."""

    reden = tekstveld("Waarom?", rijen=2, hoogstens=300, hulp="In een paar woorden. Dit blijft staan.")


class VoornemenForm(DaadForm):
    """Place and time, and the interpreter for the hearing."""

    plaats_tijd = forms.CharField(label="Plaats en tijd", max_length=200,
                                  help_text="Bijvoorbeeld: gemeentehuis, 24 november, 10.00 uur.")  # fmt: skip
    tolk = forms.CharField(label="Tolk voor het gesprek", max_length=60, required=False,
                           help_text="De taal. Leeg als er geen tolk nodig is.")  # fmt: skip
    brieftaal = BrieftaalVeld()


class ZienswijzeForm(DaadForm):
    """What the person said, or that nothing came."""

    gegeven = keuzeveld("Heeft de inburgeraar gereageerd?", _JA_NEE)
    datum = DatumVeld(label="Op welke dag?", required=False)
    verhoord = keuzeveld(
        "Heb je vragen gesteld over wat er is gebeurd?", _JA_NEE, verplicht=False,
        hulp="Dan zeg je eerst dat niemand hoeft te antwoorden (cautie).",
    )  # fmt: skip
    cautie = keuzeveld("Zei je dat vooraf, in een taal die de inburgeraar begrijpt?", _JA_NEE, verplicht=False)
    tekst = tekstveld("Wat vindt de inburgeraar? In het kort.", verplicht=False, hoogstens=4000)

    def clean(self) -> dict[str, Any]:
        """Ask day and cautie only where they matter."""
        uit = super().clean() or {}
        if uit.get("gegeven") == "ja":
            if not uit.get("datum") and "datum" not in self.errors:
                self.add_error("datum", "Vul een datum in. Bijvoorbeeld 1-12-2026.")
            if not uit.get("verhoord"):
                self.add_error("verhoord", "Kies een antwoord.")
            elif uit["verhoord"] == "ja" and not uit.get("cautie"):
                self.add_error("cautie", "Kies een antwoord.")
        return uit


class BoeteOpleggenForm(DaadForm):
    """The decision to fine."""

    verwijt = keuzeveld("Kon de inburgeraar er iets aan doen?", [])
    strafzaak = keuzeveld("Is er over hetzelfde een strafzaak?", STRAFZAAK, hulp=_STRAFHULP)
    lager = keuzeveld(
        "Is het bedrag te hoog voor deze inburgeraar?", _JA_NEE,
        hulp="Denk aan weinig geld, minder schuld, of wat er verder speelt (artikel 5:46 lid 3 Awb).",
    )  # fmt: skip
    bedrag = BedragVeld(label="Hoeveel dan wel?", maximum=HOOGSTENS_CENTEN, required=False,
                        help_text="In euro's. Alleen als het lager moet.")  # fmt: skip
    motivering = tekstveld("Waarom past deze boete?", rijen=6,
                        hulp="Dit komt in de brief. Noem wat de inburgeraar zei, en wat je daarmee deed.")  # fmt: skip
    hoe_weg = HoeWegVeld()
    brieftaal = BrieftaalVeld()

    def __init__(self, *args: Any, intake: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        graden = [Verwijtbaarheid.VERMINDERD, Verwijtbaarheid.NORMAAL]
        if not intake:
            graden += [Verwijtbaarheid.GROVE_SCHULD, Verwijtbaarheid.OPZET]
        self.fields["verwijt"].choices = [(v.value, VERWIJT[v]) for v in graden]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask the lower amount only where it has to be lower."""
        uit = super().clean() or {}
        if uit.get("lager") == "ja" and uit.get("bedrag") is None and "bedrag" not in self.errors:
            self.add_error("bedrag", "Vul een bedrag in. Bijvoorbeeld 100 of 12,50.")
        return uit


class GeenBoeteForm(DaadForm):
    """The decision not to fine."""

    motivering = tekstveld("Waarom geen boete?", rijen=4, hulp="Dit komt in de brief aan de inburgeraar.")


class BetalingForm(DaadForm):
    """A payment."""

    datum = DatumVeld(label="Betaald op")
    bedrag = BedragVeld(label="Bedrag", maximum=HOOGSTENS_CENTEN, help_text="In euro's. Bijvoorbeeld 25")


class NavraagForm(DaadForm):
    """What came of asking why a part was not paid, and how it goes on."""

    datum = DatumVeld(label="Op welke dag vroeg je het?")
    gesproken = keuzeveld("Heb je de inburgeraar gesproken?", (("ja", "Ja"), ("nee", "Nee, niet bereikt")))
    tekst = tekstveld(
        "Wat is er?", rijen=3, hoogstens=1000,
        hulp="In het kort. Niet bereikt? Schrijf op wat je hebt geprobeerd. Over gezondheid alleen als de inburgeraar "
        "er zelf over begon.",
    )  # fmt: skip
    verder = keuzeveld(
        "Hoe gaat het verder?",
        (
            (LATEN, "De regeling blijft zoals die is"),
            (NIEUW, "Er komt een nieuwe regeling"),
            ("open", "Dat weet ik nog niet"),
        ),
    )
    wacht_tot = DatumVeld(
        label="Tot en met welke dag wacht je?", required=False,
        help_text="Alleen als de regeling blijft. Is er die dag nog niet betaald, dan vraagt Meedoen het opnieuw.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask how long to wait only where the arrangement stands."""
        uit = super().clean() or {}
        if uit.get("verder") != LATEN:
            uit["wacht_tot"] = None
        elif uit.get("wacht_tot") is None and "wacht_tot" not in self.errors:
            self.add_error("wacht_tot", "Vul een datum in. Bijvoorbeeld 1-12-2026.")
        return uit


class StopForm(DaadForm):
    """Withdrawing an arrangement: on which ground, why, and by when the rest is paid."""

    grond = keuzeveld(
        "Welke reden geeft de wet?",
        (
            ("deel", "Een deel is niet op tijd betaald"),
            ("gegevens", "De gegevens klopten niet, en anders was er een ander besluit gekomen"),
            ("omstandigheden", "Er is te veel veranderd om zo door te gaan"),
        ),
        hulp="Andere redenen zijn er niet (artikel 4:96 lid 1 Awb).",
    )
    reden = tekstveld("Waarom stopt de regeling?", hoogstens=300,
                      hulp="Dit komt in de brief. Schrijf aan de inburgeraar (u), en noem wat die zei.")  # fmt: skip
    tot = DatumVeld(label="Laatste dag om alles te betalen")
    hoe_weg = HoeWegVeld()


class RegelingForm(DaadForm):
    """Paying in parts."""

    termijnen = AantalVeld(label="In hoeveel delen?", eenheid=_TERMIJN, minimum=1, maximum=60)
    tot = DatumVeld(label="Laatste dag van de regeling")
    hoe_weg = HoeWegVeld()
