# SPDX-License-Identifier: EUPL-1.2
"""What lessons, exams and talks say for a change of plan: the ledger as `recht` reads it, credit, afschalen, evidence.

The facts come from the tijdlijn (`LesurenGeboekt`, exams of DUO, voortgangsgesprekken); what counts is said by
`recht` alone. Nothing here touches the database.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.recht.fouten import GegevenOntbreekt, RechtFout
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.afschalen import B_5_5_1, AfschaalFeiten
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.plicht_inhoud import Examenonderdeel, Examenuitslag
from meedoen.recht.wi2021.uren import MINUTEN_PER_UUR, Urendoel, Urengrond, Urenregel, Urenstand
from meedoen.recht.wi2021.wisselkrediet import WisselFeiten, Wisselkrediet
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.zinnen import recht_nl

GESLAAGD: Final = "Geslaagd"
EXAMENDEEL: Final[Mapping[str, Examenonderdeel]] = MappingProxyType(
    {
        "LE": Examenonderdeel.LEZEN,
        "LU": Examenonderdeel.LUISTEREN,
        "SC": Examenonderdeel.SCHRIJVEN,
        "SP": Examenonderdeel.SPREKEN,
        "KNM": Examenonderdeel.KNM,
    }
)
"""DUO's code of an exam -> the part of the law."""


def urenregel(les: g.LesurenGeboekt, feiten: DossierFeiten) -> Urenregel:
    """Return one row of lessons as a line of the ledger; the last day of its period is its day."""
    eerste = feiten.eerste_dagtekening
    voor = eerste is None or les.tot_en_met < eerste
    return Urenregel(
        dag=les.tot_en_met,
        minuten=les.uren * MINUTEN_PER_UUR,
        uursoort=les.lessoort,
        urengrond=Urengrond.BREDE_INTAKE if voor and les.in_intake else None,
        aanbieder=les.aanbieder,
        route=None if voor else _route_op(feiten, les.tot_en_met),
        nt2_docent=les.nt2_docent,
        meegeteld=les.meegeteld,
    )


def _route_op(feiten: DossierFeiten, dag: date) -> Leerroute | None:
    """The route that bound on a day: that of the last PIP before it, ours or that of the previous gemeente."""
    codes = [(pip.dagtekening, pip.leerroute) for pip in feiten.pips if pip.dagtekening <= dag]
    overgenomen = feiten.pip_overgenomen
    if overgenomen is not None and overgenomen.dagtekening <= dag:
        codes.append((overgenomen.dagtekening, overgenomen.leerroute))
    return ROUTE_VAN_DUO.get(max(codes)[1]) if codes else None


def standen(feiten: DossierFeiten, *, peildatum: date, bewijs: Bewijs) -> Uitkomst[tuple[Urenstand, ...]]:
    """Return what all lessons count towards each norm. Raises RechtFout without a doelgroep or a first plan."""
    eerste = feiten.eerste_dagtekening
    if eerste is None:
        raise GegevenOntbreekt("pip_dagtekening", B_5_5_1)
    regels = tuple(urenregel(les, feiten) for les in feiten.lesuren)
    uitkomst: Uitkomst[tuple[Urenstand, ...]] = bewijs.reken(
        "urenstand", urenregels=regels, dagtekening=eerste, groep=feiten.doelgroep, peildatum=peildatum
    )
    return uitkomst


def stand(feiten: DossierFeiten, doel: Urendoel, *, peildatum: date, bewijs: Bewijs) -> Urenstand:
    """Return what all lessons count towards one norm; as `standen`."""
    return next(s for s in standen(feiten, peildatum=peildatum, bewijs=bewijs).waarde if s.doel is doel)


def behaald(feiten: DossierFeiten) -> tuple[Examenuitslag, ...]:
    """Return the parts of the exam that were passed, in order of their day."""
    return tuple(
        Examenuitslag(
            examenonderdeel=EXAMENDEEL[examen.onderdeel],
            geslaagd_op=examen.datum,
            examenniveau=Niveau(examen.niveau) if examen.niveau in tuple(Niveau) else None,
        )
        for examen in feiten.duo.examens
        if examen.resultaat == GESLAAGD and examen.onderdeel in EXAMENDEEL
    )


def krediet(
    feiten: DossierFeiten, *, van: Leerroute, naar: Leerroute, peildatum: date, bewijs: Bewijs
) -> Uitkomst[Wisselkrediet]:
    """Return what goes along to another route (Besluit art. 5.4 lid 4), on the lessons and exams that are known.

    Raises RechtFout where a fact is missing.
    """
    uren = stand(feiten, Urendoel.CURSUS_Z, peildatum=peildatum, bewijs=bewijs).uren
    uitkomst: Uitkomst[Wisselkrediet] = bewijs.reken(
        "krediet_bij_wissel",
        feiten=WisselFeiten(
            van=van, naar=naar, groep=feiten.doelgroep, les_uren=uren, behaalde_examens=behaald(feiten)
        ),
        peildatum=peildatum,
    )
    return uitkomst


def afschalen(
    feiten: DossierFeiten,
    *,
    genoeg_inzet: bool | None,
    niet_haalbaar: tuple[Vaardigheid, ...] | None,
    peildatum: date,
    bewijs: Bewijs,
) -> Uitkomst[tuple[Vaardigheid, ...]] | OordeelNodig:
    """Return the skills that may be examined at A2 (art. 17 lid 3), on the lessons that are known.

    Raises RechtFout where a fact is missing.
    """
    route = ROUTE_VAN_DUO.get(feiten.leerroute or "")
    if route is None:
        raise GegevenOntbreekt("leerroute", B_5_5_1)
    uren = stand(feiten, Urendoel.AFSCHALEN, peildatum=peildatum, bewijs=bewijs).uren
    uitkomst: Uitkomst[tuple[Vaardigheid, ...]] | OordeelNodig = bewijs.reken(
        "afschalen_naar_a2",
        feiten=AfschaalFeiten(
            route=route,
            eerste_plan=feiten.eerste_dagtekening is None,
            nt2_uren=uren,
            genoeg_inzet=genoeg_inzet,
            niet_haalbaar=niet_haalbaar,
        ),
        peildatum=peildatum,
    )
    return uitkomst


def ontbreekt_voor_a2(pip: Pip, feiten: DossierFeiten, dag: date, bewijs: Bewijs) -> list[tuple[str, str, str]]:
    """Return what stands in the way of this plan with A2: code, sentence and part of the plan; empty when nothing does.

    A judgement without the words it rests on is not yet a reason (Awb 3:46), so those are asked too.
    """
    gekozen = tuple(Vaardigheid(v) for v in pip.niet_haalbaar) or None
    try:
        uitkomst = afschalen(feiten, genoeg_inzet=pip.inzet_genoeg, niet_haalbaar=gekozen, peildatum=dag, bewijs=bewijs)
    except RechtFout as fout:
        return [("afschalen", recht_nl.weigerzin(fout), "wijziging")]
    if isinstance(uitkomst, OordeelNodig):
        return [(uitkomst.vraag, recht_nl.vraagzin(uitkomst), "wijziging")]
    if not uitkomst.waarde:
        laatste = uitkomst.stappen[-1]
        return [(laatste.code, f"{recht_nl.titel(laatste)}. {recht_nl.uitleg(laatste)}", "wijziging")]
    uit = []
    if not pip.inzet_reden.strip():
        uit.append(("inzet_reden", "Schrijf op waaruit de inzet blijkt.", "wijziging"))
    if not pip.niet_haalbaar_reden.strip():
        uit.append(("niet_haalbaar_reden", "Schrijf op waaruit blijkt dat B1 niet op tijd lukt.", "wijziging"))
    te_veel = [v.value for v in Vaardigheid if getattr(pip, f"niveau_{v.value}") == "A2" and v not in uitkomst.waarde]
    if te_veel:
        zin = (
            f"In het plan staat A2 bij {' en '.join(te_veel)}, maar daar kan B1 volgens jou nog. Kies een van de twee."
        )
        uit.append(("a2_te_veel", zin, "leerroute"))
    return uit


def bundel(feiten: DossierFeiten) -> dict[str, Any]:
    """Return the evidence as the receipt keeps it: lessons, levels, exams, and the days of the talks.

    Not what was said in a talk: that belongs to another field group than the decision.
    """
    return {
        "lesuren": [
            {
                "van": les.vanaf, "tot_en_met": les.tot_en_met, "uren": les.uren, "soort": les.lessoort,
                "school": les.school, "bron": les.herkomst, "aangeboden": les.aangeboden, "inzet": les.inzet,
            }
            for les in feiten.lesuren
        ],
        "metingen": [
            {"op": m.datum, "lesuren": m.lesuren, "niveaus": {EXAMENDEEL[d].value: n for d, n in m.niveaus.items()}}
            for m in feiten.metingen
        ],
        "examens": [
            {"op": e.datum, "onderdeel": EXAMENDEEL[e.onderdeel].value, "niveau": e.niveau, "resultaat": e.resultaat}
            for e in feiten.duo.examens
            if e.onderdeel in EXAMENDEEL
        ],
        "laatste_gesprek": feiten.laatste_voortgangsgesprek,
    }  # fmt: skip
