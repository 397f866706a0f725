# SPDX-License-Identifier: EUPL-1.2
"""What can be chosen in the list of dossiers: the filter, the columns, and how both stand in the address."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from django.http import HttpRequest

from meedoen.domein.fasen import Fase
from meedoen.domein.gebeurtenissen import Vervolggrond
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.kop import DOELGROEPEN, fasenaam
from meedoen.regie.dossiers.lijstregels import teken_keuzes
from meedoen.regie.dossiers.queries import GEWONE_ORDE, Filter
from meedoen.regie.dossiers.queries.orde import OP_NAAM, SLEUTELS
from meedoen.regie.web.lijsten import Lijstadres, Orde, koppen, lees_adres, lees_orde
from meedoen.regie.web.onderdelen.modellen import KolomBeeld
from meedoen.regie.web.velden import uuid_of_niets
from meedoen.regie.web.zinnen.domein_nl.namen import LEERROUTES

PAD: Final = "/dossiers"
_GRONDEN: Final = {
    "wi2021": "Wet van 2021",
    "andere": "Alles daarbuiten",
    Vervolggrond.NA_INBURGERING.value: "Na de inburgering",
    Vervolggrond.WI2013.value: "Wet van 2013",
    Vervolggrond.VRIJWILLIG.value: "Vrijwillig",
    Vervolggrond.ONTHEEMD.value: "Oekraïne",
}
_ROUTES: Final = {**LEERROUTES, "geen": "Nog geen leerroute"}
_NAMEN: Final = ("fase", "consulent", "grond", "doelgroep", "leerroute", "gemeente", "aantal")


class Keuze(NamedTuple):
    """What somebody chose in this list, with its address."""

    adres: Lijstadres
    filter: Filter
    orde: Orde

    @property
    def gefilterd(self) -> bool:
        """Say whether the list is narrowed."""
        return self.filter != Filter()


def lees(request: HttpRequest) -> Keuze:
    """Read filter and order from the address of the list or of its files; what is not understood is left out."""
    adres = lees_adres(request, _NAMEN)._replace(pad=PAD)
    vraag = adres.keuze
    consulent = vraag.get("consulent", "")
    gemeente = vraag.get("gemeente", "")
    filter_ = Filter(
        fase=_een_van(vraag, "fase", {fase.value for fase in Fase}),
        consulent=consulent if consulent == "niemand" else uuid_of_niets(consulent) or "",
        doelgroep=_een_van(vraag, "doelgroep", DOELGROEPEN),
        grond=_een_van(vraag, "grond", _GRONDEN),
        gemeente=int(gemeente) if gemeente.isdecimal() and len(gemeente) < 5 else 0,
        leerroute=_een_van(vraag, "leerroute", _ROUTES),
    )
    return Keuze(adres, filter_, lees_orde(adres, (OP_NAAM, *SLEUTELS), GEWONE_ORDE))


def _een_van(vraag: Any, naam: str, keuzes: Any) -> str:
    gekozen = str(vraag.get(naam, ""))
    return gekozen if gekozen in keuzes else ""


def kolommen(gekozen: Keuze, *, kiesbaar: bool, regio: bool) -> tuple[KolomBeeld, ...]:
    """Return the headers of the table; with `kiesbaar` one for the boxes, with `regio` the gemeente."""
    paren = [("Naam", OP_NAAM), ("Fase", "fase"), ("Doelgroep", "doelgroep"), ("Taal", ""), ("Consulent", "consulent"),
             *([("Gemeente", "")] if regio else []), ("Eerste datum", "datum")]  # fmt: skip
    kies = (KolomBeeld("Kies", onzichtbaar=True),) if kiesbaar else ()
    return (*kies, *koppen(paren, gekozen.orde, gekozen.adres, GEWONE_ORDE))


def filtervelden(omheen: queries.Omheen, keuze: Filter, scope: Scope) -> list[dict[str, Any]]:
    """Return the select boxes of the filter form: name, label, choices (value, text, chosen)."""
    wie = str(scope.medewerker_id)
    mij = [(id_, "Van mij") for id_, _ in omheen.consulenten if id_ == wie]
    anderen = [(id_, naam) for id_, naam in omheen.consulenten if id_ != wie]
    velden: list[tuple[str, str, list[tuple[str, str]], str]] = [
        (
            "fase", "Fase",
            [("", "Alles wat loopt"), *((fase.value, fasenaam(fase.value)) for fase in Fase)],
            keuze.fase,
        ),
        (
            "consulent", "Consulent",
            [("", "Iedereen"), *mij, ("niemand", "Nog van niemand"), *anderen],
            str(keuze.consulent),
        ),
        ("grond", "Grond", [("", "Alle gronden"), *_GRONDEN.items()], keuze.grond),
        ("doelgroep", "Doelgroep", [("", "Alle doelgroepen"), *DOELGROEPEN.items()], keuze.doelgroep),
        ("leerroute", "Leerroute", [("", "Alle leerroutes"), *_ROUTES.items()], keuze.leerroute),
    ]  # fmt: skip
    if len(omheen.gemeenten) > 1:
        gemeenten = [(str(code), naam) for code, naam in omheen.gemeenten]
        velden.append(("gemeente", "Gemeente", [("", "Alle gemeenten"), *gemeenten], str(keuze.gemeente or "")))
    return [
        {"naam": naam, "label": label, "keuzes": teken_keuzes(tuple((w, t, w == gekozen) for w, t in keuzes))}
        for naam, label, keuzes, gekozen in velden
    ]
