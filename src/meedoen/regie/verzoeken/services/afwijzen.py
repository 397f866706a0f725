# SPDX-License-Identifier: EUPL-1.2
"""Refusing what somebody asked, or leaving it as it was not completed: a besluit, by two people where policy asks.

Awb 1:3 lid 2, 3:46, 4:5, 4:7.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen import Verzendwijze
from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.awb.aanvraag import AWB_4_5_1
from meedoen.recht.bron import AWB, Artikel
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.verzoek import VerzoekBesluitBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.verzoeken import brieven
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.services import basis
from meedoen.regie.verzoeken.services.fouten import VerzoekWeigering
from meedoen.regie.verzoeken.soorten import ONDERWERPEN, Einde, Gegevens, afwijzingfeiten

AWB_1_3_2: Final = Artikel(AWB, "1:3", "2")
AWB_3_46: Final = Artikel(AWB, "3:46")
SOORT: Final = {Einde.AFGEWEZEN.value: "verzoek_afgewezen", Einde.NIET_BEHANDELD.value: "verzoek_niet_behandeld"}
"""How it ends -> kind of the besluit."""
CONCEPT: Final = "concept"
_VELDEN: Final = ("afwijzing", "gegevens", "gehoord_op", "zienswijze", "motivering")


class Afwijzing(NamedTuple):
    """What is refused and why. `wat`: AFGEWEZEN or NIET_BEHANDELD; `motivering`: to the reader, in own words.

    Of a refusal: on what `gegevens` it rests, and when and how the person could react to those.
    """

    wat: Einde
    motivering: str
    gegevens: Gegevens | None = None
    gehoord_op: date | None = None
    zienswijze: str = ""


def vier_ogen(scope: Scope, dossier: Dossier) -> bool:
    """Say whether two people look at a refusal: as at the plan that it leaves as it is."""
    return beleid(dossier.gemeente_id, scope.vandaag).vier_ogen_pip


def concept_afwijzing(*, scope: Scope, dossier: Dossier, rij: Verzoek, afwijzing: Afwijzing | None = None) -> (
    VerzoekBesluitBrief
):  # fmt: skip
    """Return the letter as it would leave today, after the checks of refusing; writes nothing, and `rij` is not saved.

    `afwijzing` None: what lies before a colleague.
    """
    if afwijzing is not None:
        _zet(rij, afwijzing)
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    _toets(scope, rij, bewijs)
    return brieven.besluit(scope, dossier, rij, nummer=CONCEPT)


@transaction.atomic
def leg_voor(
    *, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, afwijzing: Afwijzing
) -> Verzoek:  # fmt: skip
    """Lay a refusal before a second person, where the gemeente asks two. Raise `VerzoekWeigering`."""
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien)
    if not vier_ogen(scope, nu):
        raise VerzoekWeigering("zelf_beslissen")
    _zet(rij, afwijzing)
    _toets(scope, rij, Bewijs(peildatum=scope.vandaag, nu=scope.nu))
    wie = besluiten.wie_werkt(scope)
    velden = {veld: getattr(rij, veld) for veld in _VELDEN}
    basis.bewaar(rij, **velden, voorgelegd_door=wie.id, voorgelegd_door_naam=wie.naam, terugreden="")
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.VOORGELEGD, scope.vandaag, door=scope.naam)
    return rij


@transaction.atomic
def geef_terug(*, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, reden: str) -> Verzoek:
    """Take back or send back a refusal that lies before a colleague, with the reason. Raise `VerzoekWeigering`."""
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien, handeling=basis.BESLISSEN, ook_voorgelegd=True)
    if rij.voorgelegd_door is None:
        raise VerzoekWeigering("ligt_niet_voor")
    if not reden.strip():
        raise VerzoekWeigering("reden_nodig", veld="reden")
    basis.bewaar(rij, voorgelegd_door=None, voorgelegd_door_naam="", terugreden=reden.strip())
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.TERUGGEGEVEN, scope.vandaag)
    return rij


@transaction.atomic
def wijs_af(
    *, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, afwijzing: Afwijzing | None = None,
    hoe: Verzendwijze | None = Verzendwijze.POST,
) -> Besluit:  # fmt: skip
    """Refuse, or leave it: a besluit with receipt, letter and remedy. `hoe`: as in `leg_besluit_vast`.

    `afwijzing`: by one person; None: what lies before this colleague, who is another than who laid it there. Raise
    `VerzoekWeigering`, and `BesluitWeigering` for mandate and letter.
    """
    twee = afwijzing is None
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien, handeling=basis.BESLISSEN, ook_voorgelegd=twee)
    if afwijzing is not None:
        if vier_ogen(scope, nu):
            raise VerzoekWeigering("eerst_voorleggen")
        _zet(rij, afwijzing)
    voorbereid = _voorbereid(scope, nu, rij, twee=twee)
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    _toets(scope, rij, bewijs)
    _vul_bewijs(scope, rij, bewijs)
    eigen = AWB_4_5_1 if rij.afwijzing == Einde.NIET_BEHANDELD else ONDERWERPEN[rij.onderwerp].artikel
    besluit = besluiten.leg_besluit_vast(
        scope=scope, dossier=nu, soort=SOORT[rij.afwijzing], veldgroep=Veldgroep.PIP, dagtekening=scope.vandaag,
        gronden=[eigen, AWB_1_3_2, AWB_3_46], bewijs=bewijs, voorbereid=voorbereid, vier_ogen=vier_ogen(scope, nu),
        hoe=hoe,
    )  # fmt: skip
    besluiten.leg_brief_vast(
        scope=scope, dossier=nu, soort=besluit.soort, besluit=besluit, veldgroep=Veldgroep.PIP,
        brief=brieven.besluit(scope, nu, rij, nummer=besluit.nummer),
    )  # fmt: skip
    velden = {veld: getattr(rij, veld) for veld in _VELDEN}
    basis.bewaar(
        rij, **velden, einde=rij.afwijzing, einde_op=scope.vandaag, einde_door=scope.naam, besluit=besluit,
        voorgelegd_door=None,
    )  # fmt: skip
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie(rij.einde), scope.vandaag)
    return besluit


def _voorbereid(scope: Scope, dossier: Dossier, rij: Verzoek, *, twee: bool) -> besluiten.Voorbereider:
    if not twee:
        return besluiten.wie_werkt(scope)
    if rij.voorgelegd_door is None:
        raise VerzoekWeigering("ligt_niet_voor")
    if rij.voorgelegd_door == scope.medewerker_id and vier_ogen(scope, dossier):
        raise VerzoekWeigering("vier_ogen")
    return besluiten.Voorbereider(rij.voorgelegd_door, rij.voorgelegd_door_naam)


def _zet(rij: Verzoek, afwijzing: Afwijzing) -> None:
    rij.afwijzing, rij.motivering = afwijzing.wat.value, afwijzing.motivering.strip()
    weg = afwijzing.wat is Einde.NIET_BEHANDELD
    rij.gegevens = "" if weg or afwijzing.gegevens is None else afwijzing.gegevens.value
    rij.gehoord_op = None if weg else afwijzing.gehoord_op
    rij.zienswijze = "" if weg else afwijzing.zienswijze.strip()


def _toets(scope: Scope, rij: Verzoek, bewijs: Bewijs) -> None:
    """Run what the law asks of this refusal, with the receipt; refuse where it does not allow it (yet)."""
    if not rij.motivering:
        raise VerzoekWeigering("reden_nodig", veld="motivering")
    if rij.wacht_op_aanvulling(scope.vandaag):
        raise VerzoekWeigering("wacht_nog", dag=rij.aanvullen_tot)
    bewijs.reken("beslistermijn_aanvraag", feiten=rij.feiten())
    if rij.afwijzing == Einde.NIET_BEHANDELD:
        _toets_laten(scope, rij, bewijs)
        return
    if not rij.gegevens:
        raise VerzoekWeigering("gegevens_nodig", veld="gegevens")
    if rij.gehoord_op is not None:
        basis.eis_dag(scope, rij.gehoord_op, vanaf=rij.ontvangen_op, veld="gehoord_op")
    feiten = afwijzingfeiten(Gegevens(rij.gegevens), gehoord=rij.gehoord_op is not None)
    if bewijs.reken("horen_voor_afwijzing", feiten=feiten).waarde:
        raise VerzoekWeigering("eerst_horen", veld="gehoord_op")


def _toets_laten(scope: Scope, rij: Verzoek, bewijs: Bewijs) -> None:
    if rij.aanvulling is None:
        raise VerzoekWeigering("niet_gevraagd", veld="wat")
    laatste = bewijs.reken(
        "laatste_dag_buiten_behandeling", aanvulling=rij.aanvulling, peildatum=scope.vandaag
    ).waarde  # fmt: skip
    if laatste is None:
        raise VerzoekWeigering("aangevuld", veld="wat")
    if scope.vandaag > laatste:
        raise VerzoekWeigering("te_laat_om_te_laten", veld="wat", dag=laatste)


def _vul_bewijs(scope: Scope, rij: Verzoek, bewijs: Bewijs) -> None:
    bewijs.feiten = {
        "gevraagd": ONDERWERPEN[rij.onderwerp].tekst, "ontvangen_op": rij.ontvangen_op, "verzoek": rij.gezegd,
        "motivering": rij.motivering, "besloten_door": scope.naam,
        **({"gehoord_op": rij.gehoord_op, "zienswijze": rij.zienswijze} if rij.gehoord_op else {}),
    }  # fmt: skip
    bewijs.uitkomst = {"verzoek": rij.afwijzing}
