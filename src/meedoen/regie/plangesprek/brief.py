# SPDX-License-Identifier: EUPL-1.2
"""The print: the same sentences as on the screen, Dutch left and the other language right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven.gegevens import Brief
from meedoen.regie.besluiten.brieven.maak import BriefMislukt, LettertypenOntbreken, TekenOntbreekt, maak_stuk
from meedoen.regie.besluiten.services.brieven import lettertypen
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plangesprek import inhoud
from meedoen.regie.plangesprek.models import Handtekening
from meedoen.regie.web.vertaling import Paar, Tweetalig

SJABLOON = "plangesprek.typ"
VOORBEELD = "voorbeeld"


@dataclass(frozen=True, kw_only=True)
class PlangesprekBrief(Brief):
    """What was discussed. `taal` is empty for Dutch alone; `tekens`: a place to sign, or who signed, per person."""

    sjabloon: ClassVar[str] = SJABLOON

    taal: str
    richting: str
    paren: tuple[Paar, ...]
    tekens: tuple[Paar, ...]

    @property
    def titel(self) -> str:
        """Heading of the print."""
        return f"Uw plan en onze afspraken, {self.nummer}"


def maak(
    scope: Scope,
    dossier: Dossier,
    stof: inhoud.Stof,
    *,
    datum: date,
    taal: str,
    aanwezigen: Sequence[Mapping[str, str]],
    versie: int = 0,
) -> PlangesprekBrief:
    """Return the print of what is on the table; without `versie` an example. Raises BesluitWeigering."""
    t = inhoud.tweetalig(taal)
    afzender = besluiten.afzender(dossier.gemeente, scope, contact=dossier.consulent)
    delen = inhoud.maak(stof, t)
    paren = [t.zin("twee_talen", "melding")] if taal else []
    paren += [t.zin("geen_besluit")]
    if aanwezigen:
        paren += [t.zin("kop_erbij", "kop"), *inhoud.erbij(aanwezigen, t)]
    paren += [t.zin("kop_plan", "kop"), *delen.plan, t.zin("kop_doelen", "kop"), *delen.doelen]
    paren += [t.zin("kop_vraag", "kop"), t.zin("bel", naam=afzender.contactpersoon, telefoon=afzender.telefoon)]
    paren += [t.zin("tolk"), t.zin("alleen"), *delen.slot]
    return PlangesprekBrief(
        afzender=afzender,
        geadresseerde=besluiten.geadresseerde(dossier),
        dagtekening=datum,
        nummer=f"versie {versie}" if versie else VOORBEELD,
        ondertekenaar=besluiten.ondertekenaar(dossier.gemeente, scope),
        taal=taal,
        richting=t.ander.richting if t.ander else "ltr",
        paren=tuple(paren),
        tekens=tekens(aanwezigen, (), t),
    )


def tekens(
    aanwezigen: Sequence[Mapping[str, str]], handtekeningen: Sequence[Handtekening], t: Tweetalig
) -> tuple[Paar, ...]:
    """Return per person who was there a line to sign on, or the sentence that they signed."""
    gezet = {rij.plek: rij for rij in handtekeningen}
    uit = []
    for plek, mens in enumerate(aanwezigen):
        rij = gezet.get(plek)
        if rij is None:
            uit.append(t.zin("handtekening", "lijn"))
            nl = (*uit[-1].nl, *t.tekst(f", {mens['naam']}").nl)
            uit[-1] = Paar("lijn", nl, uit[-1].ander)
        else:
            uit.append(t.zin(f"getekend_{rij.wijze}", naam=rij.naam, dag=rij.getekend_op))
    return tuple(uit)


def met_handtekeningen(gegevens: Mapping[str, Any], nieuw: Sequence[Paar], *, dag: date) -> bytes:
    """Return the print from its frozen data, with who signed since; empty where it can't be made any more.

    What it says does not change.
    """
    data = {**gegevens, "tekens": [asdict(paar) for paar in nieuw]}
    try:
        return maak_stuk(SJABLOON, data, dag=dag, lettertypen=lettertypen())
    except (BriefMislukt, LettertypenOntbreken, TekenOntbreekt):
        return b""
