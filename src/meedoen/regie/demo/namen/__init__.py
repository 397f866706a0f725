# SPDX-License-Identifier: EUPL-1.2
"""Invented names that fit where someone comes from.

Given and family names are common ones and are drawn apart from each other, so a full name is a chance
combination and means no real person. For some names that Dutch readers stumble over there is a pronunciation.
"""

from __future__ import annotations

from typing import NamedTuple

from meedoen.regie.demo.namen import arabisch as ar
from meedoen.regie.demo.namen import azie_amerika as aa
from meedoen.regie.demo.namen import hoorn_van_afrika as ha
from meedoen.regie.demo.namen import turks_perzisch as tp


class Naamlijst(NamedTuple):
    """Names of one origin. With `patroniem` the family name is father's (and grandfather's) given name."""

    mannen: tuple[str, ...]
    vrouwen: tuple[str, ...]
    familie: tuple[str, ...]
    patroniem: bool = False


def _lijst(mannen: str, vrouwen: str, familie: str, *, patroniem: bool = False) -> Naamlijst:
    """Return the three texts as names; within a name an underscore stands for a space."""

    def lees(tekst: str) -> tuple[str, ...]:
        return tuple(naam.replace("_", " ") for naam in tekst.split())

    return Naamlijst(lees(mannen), lees(vrouwen), lees(familie), patroniem)


NAMEN: dict[str, Naamlijst] = {
    "Syrië": _lijst(ar.MANNEN, ar.VROUWEN, ar.FAMILIE_SYRIE),
    "Irak": _lijst(ar.MANNEN, ar.VROUWEN, ar.FAMILIE_IRAK),
    "Jemen": _lijst(ar.MANNEN, ar.VROUWEN, ar.FAMILIE_JEMEN),
    "Marokko": _lijst(ar.MANNEN_MAROKKO, ar.VROUWEN_MAROKKO, ar.FAMILIE_MAROKKO),
    "Eritrea": _lijst(ha.MANNEN_ERITREA, ha.VROUWEN_ERITREA, ha.MANNEN_ERITREA, patroniem=True),
    "Ethiopië": _lijst(ha.MANNEN_ETHIOPIE, ha.VROUWEN_ETHIOPIE, ha.MANNEN_ETHIOPIE, patroniem=True),
    "Somalië": _lijst(ha.MANNEN_SOMALIE, ha.VROUWEN_SOMALIE, ha.MANNEN_SOMALIE, patroniem=True),
    "Turkije": _lijst(tp.MANNEN_TURKIJE, tp.VROUWEN_TURKIJE, tp.FAMILIE_TURKIJE),
    "Iran": _lijst(tp.MANNEN_IRAN, tp.VROUWEN_IRAN, tp.FAMILIE_IRAN),
    "Afghanistan": _lijst(tp.MANNEN_AFGHANISTAN, tp.VROUWEN_AFGHANISTAN, tp.FAMILIE_AFGHANISTAN),
    "India": _lijst(aa.MANNEN_INDIA, aa.VROUWEN_INDIA, aa.FAMILIE_INDIA),
    "China": _lijst(aa.MANNEN_CHINA, aa.VROUWEN_CHINA, aa.FAMILIE_CHINA),
    "Filipijnen": _lijst(aa.MANNEN_FILIPIJNEN, aa.VROUWEN_FILIPIJNEN, aa.FAMILIE_FILIPIJNEN),
    "Thailand": _lijst(aa.MANNEN_THAILAND, aa.VROUWEN_THAILAND, aa.FAMILIE_THAILAND),
    "Brazilië": _lijst(aa.MANNEN_BRAZILIE, aa.VROUWEN_BRAZILIE, aa.FAMILIE_BRAZILIE),
}

UITSPRAAK: dict[str, str] = {
    "Ayşe": "ai-sjè",
    "Aytaç": "ai-tatsj",
    "Büşra": "buus-ra, met sj",
    "Çiğdem": "tsjie-dem",
    "Dawit": "da-wiet",
    "Eyerusalem": "e-je-roe-sa-lem",
    "Freweini": "fre-wee-nie",
    "Ghaith": "reeth, met een zachte r",
    "Ghirmay": "gir-maj, harde g als in goal",
    "Goitom": "goj-tom, g als in goal",
    "Jiayi": "dzja-ie",
    "João": "zjoe-auw",
    "Khadija": "cha-die-zja",
    "Khaled": "chaa-led",
    "Kourosh": "koe-rosj",
    "Lujain": "loe-zjeen",
    "Mebrahtu": "me-brach-toe",
    "Merhawi": "mer-ha-wie",
    "Niloufar": "nie-loe-far",
    "Qais": "kais",
    "Qing": "tsjing",
    "Selamawit": "se-la-ma-wiet",
    "Shaima": "sjai-ma",
    "Sucdi": "soe-die",
    "Tesfay": "tes-fai",
    "Thiago": "tsji-a-go",
    "Tsehaynesh": "tse-hai-nesj",
    "Xiaoming": "sjau-ming",
    "Xiaoyan": "sjau-jen",
    "Xin": "sjin",
    "Xiu": "sjoe",
    "Xue": "sju-è",
    "Yordanos": "jor-da-nos",
    "Zainab": "zai-nab",
    "Zhen": "dzjen",
    "Zhigang": "dzjr-gang",
}
"""Given name -> how a Dutch reader says it."""
