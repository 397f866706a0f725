# SPDX-License-Identifier: EUPL-1.2
"""The part of `verwacht_adressen` about the brede intake and the plan."""

from __future__ import annotations

_D = "dossiers/<uuid:dossier_id>"
INTAKE = {
    f"{_D}/oproep": "CT CT",
    f"{_D}/oproep/brief/<uuid:brief_id>": "CT",
    f"{_D}/oproep/<slug:daad>": "CT C",
    f"{_D}/oproep/<slug:daad>/voorbeeld": "C",
    f"{_D}/intake": "CT",
    f"{_D}/intake/gesprek": "C C",
    f"{_D}/intake/samenvatting": "CT",
    f"{_D}/intake/bewijs": "CT?",
    f"{_D}/intake/startniveau": "C C",
    f"{_D}/intake/afronden": "C C",
    f"{_D}/intake/ontheffing": "C C",
    f"{_D}/intake/ontheffing/voorbeeld": "C",
    f"{_D}/intake/leerbaarheidstoets/besproken": "- CT",
    f"{_D}/intake/<slug:code>": "CT C",
}
PLAN = {
    f"{_D}/plan": "CT",
    f"{_D}/plan/opstellen": "C C",
    f"{_D}/plan/overnemen": "- C?",
    f"{_D}/plan/herstel": "- C",
    f"{_D}/plan/weggooien": "C? C?",
    f"{_D}/plan/intrekken": "CT CT",
    f"{_D}/plan/vaststellen": "CT CT",
    f"{_D}/plan/voorleggen": "- C",
    f"{_D}/plan/terughalen": "- CT",
    f"{_D}/plan/brief.pdf": "CT?",
    f"{_D}/plan/versies/<int:nummer>": "CT",
    f"{_D}/plan/afspraken/nieuw": "C C",
    f"{_D}/plan/afspraken/<uuid:afspraak_id>": "C C",
    f"{_D}/plan/afspraken/<uuid:afspraak_id>/weg": "C C",
    f"{_D}/plan/controle/<slug:onderdeel>": "- C?",
    f"{_D}/plan/<slug:onderdeel>": "C C",
    f"{_D}/verzoeken": "CT",
    f"{_D}/verzoeken/nieuw": "C C",
    **dict.fromkeys(
        [
            f"{_D}/verzoeken/<uuid:verzoek_id>/{daad}"
            for daad in ("aanvullen", "aangevuld", "later", "toekennen", "intrekken", "afwijzen")
        ],
        "C C",
    ),
    **dict.fromkeys([f"{_D}/verzoeken/<uuid:verzoek_id>/{daad}" for daad in ("beslissen", "terug")], "CT CT"),
}
