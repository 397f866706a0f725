# SPDX-License-Identifier: EUPL-1.2
"""Tasks of the traject: the aanbod, PVT and MAP, what DUO refused, what a school wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, aangehaald, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.termijnenwet import tel_werkdagen_op

RUIM_VOOR = timedelta(days=62)
"""PVT and MAP are asked for this long before the day at which the gemeente aims."""


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
    """A message of a provider that nobody read; it ends when somebody of the gemeente read or answered it.

    In a dossier that was merged away there is none: its messages went along.
    """
    if s.feiten.samengevoegd_in is not None:
        return
    for bericht, op in s.feiten.ongelezen:
        uiterste = tel_werkdagen_op(op, s.beleid.herstel_werkdagen)
        yield taak("partnerbericht", uiterste, Handeling.BERICHT_LEZEN, Gewicht.MENS,
                   sleutel=f"partnerbericht:{bericht.bericht_id}", organisatie=bericht.organisatie,
                   onderwerp=bericht.onderwerp)  # fmt: skip


def aanbod(s: Situatie) -> Iterator[Taak]:
    """The aanbod that has to come; none while the day on which it will be there is known and in time."""
    klok = s.klokken[KlokSoort.AANBOD]
    if not klok.open or klok.uiterste is None or klok.start is None:
        return
    onderwijs = s.feiten.leerroute == "O"
    gepland = [deel.start if onderwijs else deel.datum for deel in s.feiten.aanbod]
    if any(dag is not None and s.vandaag < dag <= klok.uiterste for dag in gepland):
        return
    code = "aanbod_uitgebleven" if klok.staat is KlokStaat.TE_LAAT else "aanbod_doen"
    zin = f"taak_{code}_onderwijs" if onderwijs else ""
    yield taak(code, klok.uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.WET, zin=zin, sleutel="aanbod",
               plan=klok.start)  # fmt: skip


def keurmerk(s: Situatie) -> Iterator[Taak]:
    """The school lost the keurmerk that the route asks: judge whether the lessons go on, and close it (article 32)."""
    for feit in s.feiten.keurmerk_weg:
        yield taak("keurmerk_weg", feit.datum, Handeling.TAAK_AFSLUITEN, Gewicht.WET, afsluitbaar=True,
                   zin="taak_keurmerk_van_lijst" if feit.lijst else "",
                   sleutel=f"keurmerk:{feit.instellingsnummer}:{feit.datum}", instelling=feit.instelling)  # fmt: skip


def aanbod_melden(s: Situatie) -> Iterator[Taak]:
    """An aanbod that was not made in time: tell DUO, and give the person a verklaring, unasked.

    Both, also when the aanbod came late meanwhile (Besluit article 9.3 lid 2 b, Regeling article 4.1 lid 3 g).
    """
    klok = s.klokken[KlokSoort.AANBOD]
    if not klok.waarden.get("dagen") or klok.uiterste is None:
        return
    gemeld, verklaard = s.feiten.aanbod_gemeld is not None, s.feiten.verklaring_aanbod is not None
    if gemeld and verklaard:
        return
    deel = "_verklaring" if gemeld else "_duo" if verklaard else ""
    uiterste = klok.uiterste + timedelta(days=s.beleid.aanbod_melden_dagen)
    yield taak("aanbod_melden", uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.WET, zin=f"taak_aanbod_melden{deel}",
               laatste=klok.uiterste)  # fmt: skip


def onderdelen(s: Situatie) -> Iterator[Taak]:
    """PVT and MAP: plan them toward the day the gemeente aims at, and judge near the end of the term.

    What lies before a second person is theirs, until it was confirmed or came back.
    """
    f = s.feiten
    for code, soort, feit, voorleg in (("pvt", KlokSoort.PVT, f.pvt, f.pvt_voorgelegd),
                                       ("map", KlokSoort.MAP, f.map, f.map_voorgelegd)):  # fmt: skip
        if voorleg is not None and voorleg.stand in (g.Voorlegging.VOORGELEGD, g.Voorlegging.TERUGGEGEVEN):
            yield from _verwijt(s, code, voorleg)
            continue
        klok = s.klokken[soort]
        richtdag = klok.waarden.get("richtdag")
        if not klok.open or klok.uiterste is None or not isinstance(richtdag, date):
            continue
        oordeel_vanaf = tel_maanden_op(klok.uiterste, -s.beleid.onderdeel_open_maanden).dag
        if s.vandaag >= oordeel_vanaf:
            if feit is None or feit.verwijtbaar is None:
                yield taak(f"{code}_open", klok.uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.WET, sleutel=code)
        elif s.vandaag >= richtdag - RUIM_VOOR:
            yield taak(f"{code}_plannen", richtdag, Handeling.TRAJECT_BIJHOUDEN, Gewicht.MENS, sleutel=code,
                       wet=klok.uiterste)  # fmt: skip


def _verwijt(s: Situatie, code: str, feit: g.VerwijtVoorgelegd) -> Iterator[Taak]:
    """A judgement by two people: the second reads it, the first waits, or mends what came back."""
    if feit.stand is g.Voorlegging.TERUGGEGEVEN:
        uiterste = tel_werkdagen_op(feit.datum, s.beleid.herstel_werkdagen)
        yield taak(f"{code}_teruggegeven", uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.WET, sleutel=code,
                   door=feit.door)  # fmt: skip
        return
    uiterste = feit.datum + timedelta(days=s.beleid.verwijt_dagen)
    yield taak(f"{code}_wacht_collega", uiterste, Handeling.VERWIJT_BEVESTIGEN, Gewicht.WET, wacht=True, sleutel=code,
               sinds=feit.datum)  # fmt: skip
    yield taak(f"{code}_voorgelegd", uiterste, Handeling.VERWIJT_BEVESTIGEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
               sinds=feit.datum, door=feit.door)  # fmt: skip
