# SPDX-License-Identifier: EUPL-1.2
"""The page Verzoeken in words: how each stands, what can be done, and what the law says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.recht.uitkomst import Stap
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.soorten import EINDE, HOE, ONDERWERPEN, Einde
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld

_TOESTAND = {
    Einde.TOEGEKEND.value: ToestandBeeld("goed", "Toegekend"),
    Einde.AFGEWEZEN.value: ToestandBeeld("nvt", "Afgewezen"),
    Einde.NIET_BEHANDELD.value: ToestandBeeld("nvt", "Niet behandeld"),
    Einde.INGETROKKEN.value: ToestandBeeld("nvt", "Ingetrokken"),
}


@dataclass(frozen=True, slots=True)
class Kaart:
    """One verzoek: its title, how it stands in a word and a sentence, its facts, what can be done, the law."""

    rij: Verzoek
    titel: str
    toestand: ToestandBeeld
    zin: str
    paren: tuple[tuple[str, str], ...]
    knoppen: tuple[KnopBeeld, ...]
    brieven: tuple[LinkBeeld, ...]
    wet: tuple[Stap, ...]


def basis(dossier_id: object, verzoek_id: object = None) -> str:
    """Return the address of the verzoeken of a dossier, or of the acts on one."""
    begin = f"/dossiers/{dossier_id}/verzoeken"
    return begin if verzoek_id is None else f"{begin}/{verzoek_id}"


def kaart(rij: Verzoek, scope: Scope, plan: Besluit | None, *, dicht: bool, voorop: bool) -> Kaart:
    """Return one verzoek as this scope sees it.

    `plan`: the changed plan since; `dicht`: the dossier is closed; `voorop`: the first on the page,
    with the main button.
    """
    termijn = rij.termijn()
    knoppen = _knoppen(rij, scope) if rij.loopt and not dicht else []
    return Kaart(
        rij=rij,
        titel=ONDERWERPEN[rij.onderwerp].tekst,
        toestand=_toestand(rij, scope.vandaag, termijn.waarde),
        zin=_zin(rij, scope, plan, termijn.waarde),
        paren=_paren(rij),
        knoppen=tuple(knop if voorop else replace(knop, soort="gewoon") for knop in knoppen),
        brieven=tuple(_brieven(rij)),
        wet=termijn.stappen if rij.einde != Einde.INGETROKKEN else (),
    )


def _toestand(rij: Verzoek, vandaag: date, laatste: date) -> ToestandBeeld:
    if not rij.loopt:
        return _TOESTAND[rij.einde]
    if rij.voorgelegd_door is not None:
        return ToestandBeeld("wacht", "Bij een collega")
    if rij.wacht_op_aanvulling(vandaag):
        return ToestandBeeld("wacht", "Wacht op aanvulling")
    return ToestandBeeld("te_laat", "Te laat") if vandaag > laatste else ToestandBeeld("loopt", "Beslissen")


def _zin(rij: Verzoek, scope: Scope, plan: Besluit | None, laatste: date) -> str:
    if rij.einde:
        return f"{EINDE[rij.einde]}, op {_dag(rij.einde_op)}. Vastgelegd door {rij.einde_door}."
    uiterlijk = f"Beslis uiterlijk {datums.voluit_met_dag(laatste)}."
    if rij.voorgelegd_door is not None:
        zelf = rij.voorgelegd_door == scope.medewerker_id
        wie = "Een collega leest de afwijzing." if zelf else f"{rij.voorgelegd_door_naam} legt een afwijzing voor."
        return f"{wie} {uiterlijk}"
    if rij.wacht_op_aanvulling(scope.vandaag):
        return f"De inburgeraar kan aanvullen tot en met {_dag(rij.aanvullen_tot)}. {uiterlijk}"
    if scope.vandaag > laatste:
        return f"De laatste dag was {datums.voluit(laatste)}. Beslis nu, en bel de inburgeraar."
    if plan is not None:
        return f"Op {datums.voluit(plan.dagtekening)} is een nieuw plan vastgesteld. Kent dat het verzoek toe?"
    return f"Praat met de inburgeraar en weeg het verzoek. {uiterlijk}"


def _dag(dag: date | None) -> str:
    return datums.voluit(dag) if dag else ""


def _paren(rij: Verzoek) -> tuple[tuple[str, str], ...]:
    uit = [("Gevraagd", f"{datums.voluit(rij.ontvangen_op)}, {HOE[rij.hoe].lower()}"), ("In eigen woorden", rij.gezegd)]
    if rij.aanvullen_op is not None:
        uit.append(("Gevraagd om aan te vullen", f"{datums.voluit(rij.aanvullen_op)}: {rij.aanvullen_wat}"))
    if rij.aangevuld_op is not None:
        uit.append(("Aangevuld", datums.voluit(rij.aangevuld_op)))
    if rij.later_tot is not None:
        uit.append(("Later beslissen", f"Uiterlijk {datums.voluit(rij.later_tot)}: {rij.later_reden}"))
    if rij.terugreden and rij.loopt:
        uit.append(("Afwijzing kwam terug", rij.terugreden))
    return (*uit, ("Vastgelegd door", rij.gemaakt_door))


def _knoppen(rij: Verzoek, scope: Scope) -> list[KnopBeeld]:
    """Return what this scope can do on it, the likeliest first and as main button."""
    url, doet = basis(rij.dossier_id, rij.id), mag_in(scope, Handeling.VERZOEK_BEHANDELEN, rij.gemeente_id)
    if rij.voorgelegd_door is not None:
        return _bij_collega(rij, scope, url)
    if not doet:
        return []
    if rij.wacht_op_aanvulling(scope.vandaag):
        return [KnopBeeld("Het is aangevuld", f"{url}/aangevuld", "hoofd"),
                KnopBeeld("Verzoek ingetrokken", f"{url}/intrekken")]  # fmt: skip
    uit = [KnopBeeld("Verzoek toekennen", f"{url}/toekennen", "hoofd"),
           KnopBeeld("Verzoek afwijzen", f"{url}/afwijzen")]  # fmt: skip
    if rij.aanvullen_op is not None and rij.aangevuld_op is None:
        uit.append(KnopBeeld("Toch nog aangevuld", f"{url}/aangevuld"))
    if rij.aanvullen_op is None and rij.later_op is None:
        uit.append(KnopBeeld("Om aanvulling vragen", f"{url}/aanvullen"))
    if rij.later_op is None and scope.vandaag <= rij.termijn().waarde:
        uit.append(KnopBeeld("Later beslissen", f"{url}/later"))
    return [*uit, KnopBeeld("Verzoek ingetrokken", f"{url}/intrekken")]


def _bij_collega(rij: Verzoek, scope: Scope, url: str) -> list[KnopBeeld]:
    if not mag_in(scope, Handeling.VERZOEK_BESLISSEN, rij.gemeente_id):
        return []
    if rij.voorgelegd_door == scope.medewerker_id:
        return [KnopBeeld("Afwijzing terughalen", f"{url}/terug")]
    return [KnopBeeld("Afwijzing lezen en beslissen", f"{url}/beslissen", "hoofd"),
            KnopBeeld("Teruggeven", f"{url}/terug")]  # fmt: skip


def _brieven(rij: Verzoek) -> list[LinkBeeld]:
    """Return the letters and the besluit that came of it."""
    begin, uit = f"/dossiers/{rij.dossier_id}", []
    if rij.aanvulbrief_id is not None:
        uit.append(LinkBeeld("Brief: vul uw verzoek aan (PDF)", f"{begin}/brieven/{rij.aanvulbrief_id}.pdf"))
    if rij.laterbrief_id is not None:
        uit.append(LinkBeeld("Brief: wij beslissen later (PDF)", f"{begin}/brieven/{rij.laterbrief_id}.pdf"))
    if rij.besluit_id is not None:
        uit.append(LinkBeeld("Besluit bekijken", f"{begin}/besluiten/{rij.besluit_id}"))
    return uit


def ter_lezing(rij: Verzoek) -> list[tuple[str, Any]]:
    """Return the refusal that lies before a colleague, as label and value."""
    uit: list[tuple[str, Any]] = [("Besluit", EINDE[rij.afwijzing]), ("Waarom", rij.motivering)]
    if rij.gehoord_op is not None:
        uit.append(("De inburgeraar kon reageren op", datums.voluit(rij.gehoord_op)))
    if rij.zienswijze:
        uit.append(("Wat de inburgeraar zei", rij.zienswijze))
    return [*uit, ("Voorgelegd door", rij.voorgelegd_door_naam)]
