# SPDX-License-Identifier: EUPL-1.2
"""How the exchange with DUO, BRP and COA stands for one person, as the facts of the dossier tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import DuoUitkomst
from meedoen.domein.klokken import Klok, KlokSoort, zoek
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.koppelingen.queries import Ketenstand
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, LinkBeeld, ToestandBeeld


def stand(
    dossier: Dossier, feiten: DossierFeiten, keten: Ketenstand, klokken: tuple[Klok, ...]
) -> tuple[KetenBeeld, ...]:
    """Return a line per partner: what stands there, when last heard of, and what waits; no query."""
    verschil = zoek(klokken, KlokSoort.INBURGERINGSTERMIJN).reden == "termijn_verschil_duo"
    duo = _duo(feiten, keten, verschil=verschil)
    laatste = _laatste(keten)
    klein = ", ".join(deel for deel in (duo.toelichting, laatste) if deel)
    link = LinkBeeld("Gesprek met DUO", f"/dossiers/{dossier.id}/keten")
    if keten.verschillen:
        # Whatever else there is to say of DUO: the way to what differs stands here.
        aantal = "1 verschil" if keten.verschillen == 1 else f"{keten.verschillen} verschillen"
        link = LinkBeeld(f"Bekijk {aantal} met DUO", f"/dossiers/{dossier.id}/keten#verschil")
    return (replace(duo, toelichting=klein, link=link), _brp(feiten), _coa(feiten))


def _laatste(keten: Ketenstand) -> str:
    if keten.laatste is None:
        return ""
    moment = keten.laatste.astimezone(AMSTERDAM)
    return f"laatste bericht {datums.kort(moment.date())}, {datums.tijdstip(moment)}"


def _duo(feiten: DossierFeiten, keten: Ketenstand, *, verschil: bool) -> KetenBeeld:
    pip = feiten.pip
    if feiten.vastgelopen:
        sinds = min(bericht.sinds for bericht in feiten.vastgelopen)
        return _beeld("DUO", "te_laat", "Bericht komt niet aan", f"sinds {datums.voluit(sinds)}")
    if keten.voor_mens:
        return _beeld("DUO", "let_op", "Kijk ernaar", _berichten(keten.voor_mens, "wacht op jou", "wachten op jou"))
    if pip is not None and pip.duo is DuoUitkomst.GEWEIGERD:
        return _beeld("DUO", "te_laat", "Plan geweigerd", _op(pip.duo_op))
    if verschil:
        return _beeld("DUO", "let_op", "Andere datum", "over het einde van de termijn")
    if feiten.verschil_ss139 is not None and not feiten.beeindigd:
        return _beeld("DUO", "let_op", "Andere datum", "over het begin van de tien weken")
    if keten.verschillen:
        return _beeld("DUO", "let_op", "Verschil", "DUO weet iets anders dan wij")
    if pip is not None and pip.duo is None and not feiten.beeindigd:
        return _beeld("DUO", "wacht", "Wacht op antwoord", f"plan verstuurd op {datums.voluit(pip.vastgesteld_op)}")
    if keten.wacht:
        return _beeld("DUO", "wacht", "Onderweg", _berichten(keten.wacht, "wacht", "wachten"))
    if pip is not None and pip.duo is DuoUitkomst.AANVAARD:
        return _beeld("DUO", "goed", "Plan aangenomen", _op(pip.duo_op))
    if feiten.plicht is None:
        return _beeld("DUO", "nog_niet", "Nog geen gegevens", "" if feiten.bsn_bekend else "het BSN ontbreekt")
    return _beeld("DUO", "goed", "Plicht bekend", "")


def _berichten(aantal: int, een: str, meer: str) -> str:
    return f"1 bericht {een}" if aantal == 1 else f"{aantal} berichten {meer}"


def _brp(feiten: DossierFeiten) -> KetenBeeld:
    if feiten.ingeschreven is not None:
        return _beeld("BRP", "goed", "Ingeschreven", f"op {datums.voluit(feiten.ingeschreven.datum)}")
    if not feiten.naam_bekend:
        return _beeld("BRP", "let_op", "Geen antwoord", "vul de naam aan")
    return _beeld("BRP", "nog_niet", "Nog niet ingeschreven", "")


def _coa(feiten: DossierFeiten) -> KetenBeeld:
    if feiten.azc:
        verblijf = feiten.azc[-1]
        plek = verblijf.locatie or "azc"
        if verblijf.tot is None:
            return _beeld("COA", "loopt", "Woont in een azc", plek)
        return _beeld("COA", "goed", "Uit het azc", f"sinds {datums.voluit(verblijf.tot)}")
    if feiten.gekoppeld is not None:
        return _beeld("COA", "goed", "Gekoppeld", f"op {datums.voluit(feiten.gekoppeld.datum)}")
    reden = "gezin of overig" if feiten.doelgroep is Doelgroep.GEZIN_OVERIG else ""
    return _beeld("COA", "nvt", "Niet van toepassing", reden)


def _op(dag: date | None) -> str:
    return f"op {datums.voluit(dag)}" if dag else ""


def _beeld(partner: str, soort: str, tekst: str, toelichting: str) -> KetenBeeld:
    return KetenBeeld(partner, ToestandBeeld(soort, tekst), toelichting)  # type: ignore[arg-type]
