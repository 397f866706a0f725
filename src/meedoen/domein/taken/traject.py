# SPDX-License-Identifier: EUPL-1.2
"""Tasks of the traject: what DUO refused has to be mended, what a school wrote has to be read."""

from __future__ import annotations

from collections.abc import Iterator

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, aangehaald, taak
from meedoen.domein.toegang import Handeling
from meedoen.recht.termijnenwet import tel_werkdagen_op


def geweigerd(s: Situatie) -> Iterator[Taak]:
    """A delivery that DUO refused, with DUO's words; it ends when the same is delivered anew."""
    for levering in s.feiten.leveringen:
        if levering.uitkomst is not g.DuoUitkomst.GEWEIGERD:
            continue
        soort = levering.betreft.partition(":")[0].removeprefix("duo.")
        uiterste = tel_werkdagen_op(levering.op, s.beleid.herstel_werkdagen)
        yield taak("levering_geweigerd", uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.KETEN,
                   zin=f"taak_levering_geweigerd_{soort}", sleutel=f"duo_weigert:{levering.betreft}",
                   reden=aangehaald(levering.tekst))  # fmt: skip


def berichten_van_partners(s: Situatie) -> Iterator[Taak]:
    """A message of a provider that nobody read; it ends when somebody of the gemeente read or answered it."""
    for bericht, op in s.feiten.ongelezen:
        uiterste = tel_werkdagen_op(op, s.beleid.herstel_werkdagen)
        yield taak("partnerbericht", uiterste, Handeling.BERICHT_LEZEN, Gewicht.MENS,
                   sleutel=f"partnerbericht:{bericht.bericht_id}", organisatie=bericht.organisatie,
                   onderwerp=bericht.onderwerp)  # fmt: skip
