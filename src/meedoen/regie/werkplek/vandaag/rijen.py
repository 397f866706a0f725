# SPDX-License-Identifier: EUPL-1.2
"""Rows of Vandaag: one sentence that says what, by when and why, and the button that does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import orjson

from meedoen.domein.toegang import Handeling, Rol, Scope, Veldgroep, leest, mag
from meedoen.regie.dossiers.kop import fasenaam
from meedoen.regie.dossiers.queries import TaakRij
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.dossiers.uitleg import lees_waarden
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, RijBeeld, ToestandBeeld
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl.namen import UITSTELREDENEN
from meedoen.regie.werkplek import handelingen
from meedoen.regie.werkplek.queries import NieuwRij
from meedoen.regie.werkplek.vandaag.indeling import Werkdag

Adres = Callable[[str], str]
"""Gives the address of this list with another row open ("" for none), keeping the rest of the address."""

_LET_OP_DAGEN = 2


def taakrij(
    taak: TaakRij, scope: Scope, wanneer: Werkdag, adres: Adres, *, terug: str = "", paneel: str = "",
    met_naam: bool = False,
) -> RijBeeld:  # fmt: skip
    """Return the row of one task. `met_naam` puts the consulent in the small line (the team's list).

    `terug` is the address of this list at the place of this row, for after the act.
    """
    if taak.weggelegd(scope.vandaag):
        return _weggelegd(taak, scope, terug)
    sleutel = str(taak.id)
    wacht = taak.groep == "wacht"
    return RijBeeld(
        sleutel=sleutel,
        naam=hoofdletter(taak.naam),
        url=f"/dossiers/{taak.dossier_id}",
        klein=klein(taak, scope, taak.consulent if met_naam else voor_wie(taak, scope)),
        zin=taakzin(taak.zin, taak.waarden),
        toestand=_wacht(taak, scope) if wacht else toestand(taak.uiterlijk, scope.vandaag),
        datum=taak.sinds if wacht else taak.uiterlijk,
        voor_datum="sinds" if wacht else "",
        knop=knop(taak, scope, adres, terug),
        nieuw=not wacht and taak.sinds >= wanneer.vorige and (taak.uiterlijk or wanneer.dag) >= wanneer.vandaag,
        open_url=f"{adres(sleutel)}#rij-{sleutel}" if mag(scope.rol, Handeling.DOSSIER_LEZEN) else "",
        sluit_url=f"{adres('')}#rij-{sleutel}" if paneel else "",
        paneel=paneel,
        wacht=wacht,
    )


def _weggelegd(taak: TaakRij, scope: Scope, plek: str) -> RijBeeld:
    """The row of a task that somebody put away: until when, why and by whom, and the way back."""
    terug = None
    if mag(scope.rol, Handeling.TAAK_AFSLUITEN):
        naam = f" voor {voluit(taak.naam, taak.kenmerk)}"
        velden = (("terug", plek),) if plek else ()
        url = handelingen.haal_terug(taak.id)
        terug = KnopBeeld("Haal terug", url, post=True, velden=velden, onzichtbaar=naam)
    waarom = ". ".join(deel for deel in (UITSTELREDENEN[taak.later_reden], taak.later_toelichting.rstrip(".")) if deel)
    return RijBeeld(
        sleutel=str(taak.id),
        naam=hoofdletter(taak.naam),
        url=f"/dossiers/{taak.dossier_id}",
        klein=klein(taak, scope, voor_wie(taak, scope)),
        zin=f"{taakzin(taak.zin, taak.waarden)} {taak.later_door}: {waarom}.",
        toestand=ToestandBeeld("wacht", "Weggelegd"),
        datum=taak.later_tot,
        voor_datum="tot",
        knop=terug,
        wacht=True,
    )


def nieuwrij(rij: NieuwRij, scope: Scope) -> RijBeeld:
    """Return the row of a dossier that nobody has, with the button to take it up."""
    naam, noem = hoofdletter(rij.naam), voluit(rij.naam, rij.kenmerk)
    knop_ = None
    if mag(scope.rol, Handeling.NEEM_OP_MIJ):
        knop_ = KnopBeeld(
            domein_nl.zin("knop_neem_op_mij"),
            handelingen.adres(Handeling.NEEM_OP_MIJ, rij.dossier_id),
            post=True,
            velden=(("terug", f"/dossiers/{rij.dossier_id}"),),
            onzichtbaar=f" {noem}",
        )
    elif mag(scope.rol, Handeling.TOEWIJZEN):
        knop_ = KnopBeeld(
            domein_nl.zin("knop_toewijzen"),
            handelingen.adres(Handeling.TOEWIJZEN, rij.dossier_id),
            onzichtbaar=f" {noem}",
        )
    return RijBeeld(
        sleutel=str(rij.dossier_id),
        naam=naam,
        url=f"/dossiers/{rij.dossier_id}",
        klein=klein(rij, scope, None),
        zin=taakzin(rij.zin, rij.waarden) if rij.zin else "Nieuw dossier. Er is nu nog geen stap die moet.",
        toestand=toestand(rij.uiterlijk, scope.vandaag)
        if rij.uiterlijk
        else ToestandBeeld("nog_niet", "Nog geen datum"),
        datum=rij.uiterlijk,
        knop=knop_,
    )


def taakzin(code: str, waarden: str) -> str:
    """Return the sentence of a stored task from its code and its values as JSON text."""
    ruw: dict[str, Any] = orjson.loads(waarden)
    return domein_nl.zin(code, lees_waarden(ruw))


def toestand(uiterlijk: date | None, vandaag: date) -> ToestandBeeld:
    """Return late, today, soon or later as a state in words."""
    if uiterlijk is None:
        return ToestandBeeld("let_op", "Vandaag", vlak=True)
    tekst = datums.nog_dagen(uiterlijk, vandaag)
    over = (uiterlijk - vandaag).days
    if over < 0:
        return ToestandBeeld("te_laat", tekst, vlak=True)
    if over <= _LET_OP_DAGEN:
        return ToestandBeeld("let_op", tekst, vlak=True)
    return ToestandBeeld("nog_niet", tekst)


def klein(rij: TaakRij | NieuwRij, scope: Scope, consulent: str | None) -> str:
    """Return "Plan · Arabisch, tolk", before it what tells a nameless person apart, behind it consulent or gemeente."""
    delen = [rij.kenmerk]
    if leest(scope.rol, Veldgroep.VERLOOP):
        delen.append(fasenaam(rij.fase, rij.gesloten_om if isinstance(rij, TaakRij) else ""))
    if leest(scope.rol, Veldgroep.NAAM_CONTACT):
        delen.append(", ".join(deel for deel in (rij.taal, _tolk(rij)) if deel))
    if len(scope.gemeenten) > 1:
        delen.append(rij.gemeente)
    if consulent:
        delen.append(consulent)
    return " · ".join(deel for deel in delen if deel)


def voor_wie(taak: TaakRij, scope: Scope) -> str | None:
    """Return "voor Joost Hendriks" for a task that a consulent sees while taking care of a colleague's."""
    if scope.rol is not Rol.CONSULENT or taak.consulent_id in (None, scope.medewerker_id):
        return None
    return f"voor {taak.consulent}"


def knop(taak: TaakRij, scope: Scope, adres: Adres, terug: str) -> KnopBeeld | None:
    """Return the button of a task, or the way to the dossier when this role does not do the act.

    `terug`: the list that the page of the act leads back to.
    """
    handeling = Handeling(taak.knop)
    naam = f" voor {voluit(taak.naam, taak.kenmerk)}"
    if not mag(scope.rol, handeling):
        return KnopBeeld("Dossier openen", f"/dossiers/{taak.dossier_id}", onzichtbaar=naam)
    tekst = handelingen.knoptekst(taak.soort, handeling, wacht=taak.groep == "wacht")
    if handeling is Handeling.TAAK_AFSLUITEN:
        return KnopBeeld(tekst, f"{adres(str(taak.id))}#rij-{taak.id}", onzichtbaar=naam)
    url = handelingen.en_terug(handelingen.adres(handeling, taak.dossier_id, taak=taak.soort), terug)
    return KnopBeeld(tekst, url, onzichtbaar=naam)


def _tolk(rij: TaakRij | NieuwRij) -> str:
    if not rij.tolk:
        return ""
    return "tolk" if rij.tolk.casefold() == rij.taal.casefold() else f"tolk {rij.tolk}"


def _wacht(taak: TaakRij, scope: Scope) -> ToestandBeeld:
    return ToestandBeeld("wacht", datums.dagen(max((scope.vandaag - taak.sinds).days, 0)))
