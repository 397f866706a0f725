# SPDX-License-Identifier: EUPL-1.2
"""Tasks from first contact to complete brede intake, with the ladder of oproepen of article 14."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten, Oproep
from meedoen.domein.klokken import KlokSoort
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.termijnenwet import tel_werkdagen_op
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021 import intake as recht

_UITSLAG = {
    None: recht.OproepUitslag.OPEN,
    g.Opkomst.VERSCHENEN: recht.OproepUitslag.VERSCHENEN,
    g.Opkomst.NIET_VERSCHENEN: recht.OproepUitslag.NIET_VERSCHENEN,
    g.Opkomst.ONVOLDOENDE: recht.OproepUitslag.ONVOLDOENDE_MEDEWERKING,
}
_TWEE_WEKEN = timedelta(days=14)


def oproepfeiten(feiten: DossierFeiten) -> recht.OproepFeiten:
    """Translate the oproepen to the facts of the law rule, where a warning belongs to the call after it."""
    uit: list[recht.Oproep] = []
    waarschuwing: date | None = None
    for oproep in feiten.oproepen:
        uit.append(recht.Oproep(
            soort=recht.OproepSoort.OPROEP,
            verzonden_op=oproep.verstuurd,
            termijn_tot=oproep.afspraak_op,
            uitslag=_UITSLAG[oproep.uitkomst],
            contact_gezocht=oproep.gezocht_op is not None,
            verwijtbaar=oproep.verwijtbaar,
            waarschuwing_op=waarschuwing,
        ))  # fmt: skip
        waarschuwing = oproep.gewaarschuwd_op
    return recht.OproepFeiten(oproepen=tuple(uit), in_azc=feiten.in_azc)


def eerste_contact(s: Situatie) -> Iterator[Taak]:
    """Nobody spoke with the person yet; an oproep that was sent counts as under way."""
    klok = s.klokken[KlokSoort.EERSTE_CONTACT]
    if klok.open and klok.uiterste is not None and not s.feiten.oproepen and s.feiten.intake is None:
        code = "eerste_contact_azc" if s.feiten.in_azc else "eerste_contact"
        yield taak(code, klok.uiterste, Handeling.CONTACT_VASTLEGGEN, Gewicht.MENS, sleutel="eerste_contact")


def intake(s: Situatie) -> Iterator[Taak]:
    """Plan, follow the ladder of oproepen, finish the brede intake."""
    f = s.feiten
    if f.intake is not None:
        yield from _startniveau(s)
        return
    if f.intake_gestart is not None:
        klok = s.klokken[KlokSoort.INTAKE_KLAAR]
        uiterste = klok.uiterste or eerste_werkdag(f.intake_gestart + _TWEE_WEKEN)
        yield taak("intake_afmaken", uiterste, Handeling.INTAKE_INVULLEN, Gewicht.MENS, gestart=f.intake_gestart)
    elif f.oproepen:
        yield from _ladder(s, f.oproepen[-1])
    elif f.eerste_gesprek is not None and not f.in_azc:
        uiterste = eerste_werkdag(f.eerste_gesprek + timedelta(days=s.beleid.bespreken_dagen))
        yield taak("intake_plannen", uiterste, Handeling.OPROEPEN, Gewicht.MENS, gesprek=f.eerste_gesprek)


def _ladder(s: Situatie, laatste: Oproep) -> Iterator[Taak]:
    try:
        stap = recht.volgende_stap_na_oproep(oproepfeiten(s.feiten), peildatum=s.vandaag)
    except GegevenStrijdig:
        yield taak("oproepen_kloppen_niet", s.vandaag, Handeling.FEIT_CORRIGEREN, Gewicht.WET)
        return
    week = timedelta(days=s.beleid.contact_na_gemiste_oproep_dagen)
    gemist = laatste.uitkomst_op or laatste.afspraak_op
    na_contact = (laatste.gezocht_op or gemist) + week
    soort = None if isinstance(stap, OordeelNodig) else stap.waarde
    if soort is recht.IntakeStap.WACHTEN:
        return
    code, wanneer, knop = _OP_LADDER[soort]
    if soort is recht.IntakeStap.CONTACT_ZOEKEN and laatste.uitkomst is None:
        code, wanneer, knop = "oproep_uitkomst", "gemist", Handeling.OPROEP_UITKOMST
    dagen = {"gemist": gemist, "bellen": gemist + week, "contact": na_contact, "wegen": gemist + _TWEE_WEKEN}
    if soort is None and not laatste.gesproken:
        code, wanneer, knop = "oproep_nog_eens", "bellen", Handeling.CONTACT_VASTLEGGEN
    if soort is recht.IntakeStap.AFRONDEN_ZONDER_MEDEWERKING:
        yield from _door_twee(s, laatste, dagen[wanneer])
        return
    yield taak(code, dagen[wanneer], knop, Gewicht.WET, sleutel=f"oproep:{laatste.nummer}",
               nummer=laatste.nummer, volgende=laatste.nummer + 1, afspraak=laatste.afspraak_op)  # fmt: skip


def _door_twee(s: Situatie, laatste: Oproep, wegen: date) -> Iterator[Taak]:
    """Complete in absence: the consulent proposes; the second person confirms (the teamleider's task, to do or to
    share out) while the proposer waits, or sent it back with a reason to read.
    """
    klok, feit = s.klokken[KlokSoort.PIP_TIEN_WEKEN], s.feiten.voorlegging
    wet = klok.uiterste if klok.gehaald_op is None and klok.uiterste and klok.uiterste >= s.vandaag else wegen
    uiterste, sleutel = min(wegen, wet), f"oproep:{laatste.nummer}"
    if feit is not None and feit.stand is g.Voorlegging.VOORGELEGD:
        yield taak("intake_wacht_collega", uiterste, Handeling.INTAKE_BEVESTIGEN, Gewicht.WET, wacht=True,
                   sleutel=sleutel, sinds=feit.datum)  # fmt: skip
        yield taak("intake_voorgelegd", uiterste, Handeling.INTAKE_BEVESTIGEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
                   sinds=feit.datum, door=feit.door)  # fmt: skip
    elif feit is not None and feit.stand is g.Voorlegging.TERUGGEGEVEN:
        lezen = tel_werkdagen_op(feit.datum, s.beleid.herstel_werkdagen)
        yield taak("intake_teruggegeven", min(lezen, uiterste), Handeling.INTAKE_AFRONDEN, Gewicht.WET,
                   sleutel=sleutel, door=feit.door)  # fmt: skip
    else:
        yield taak("intake_zonder_medewerking", uiterste, Handeling.INTAKE_AFRONDEN, Gewicht.WET, sleutel=sleutel)


_S = recht.IntakeStap
_OP_LADDER: dict[recht.IntakeStap | None, tuple[str, str, Handeling]] = {
    None: ("oproep_verwijt", "contact", Handeling.OPROEP_UITKOMST),
    _S.CONTACT_ZOEKEN: ("oproep_gemist", "bellen", Handeling.CONTACT_VASTLEGGEN),
    _S.NIEUWE_DATUM: ("oproep_nieuwe_datum", "contact", Handeling.OPROEPEN),
    _S.WAARSCHUWING_EN_HERHAALDE_OPROEP: ("waarschuwing", "contact", Handeling.WAARSCHUWEN),
    _S.DERDE_OPROEP: ("derde_oproep", "wegen", Handeling.OPROEPEN),
    _S.AFRONDEN_ZONDER_MEDEWERKING: ("intake_zonder_medewerking", "wegen", Handeling.INTAKE_AFRONDEN),
    _S.EERSTE_OPROEP: ("intake_plannen", "gemist", Handeling.OPROEPEN),
    _S.UITNODIGEN: ("intake_uitnodigen", "bellen", Handeling.UITNODIGEN),
    _S.INTAKE_AFNEMEN: ("intake_afnemen", "bellen", Handeling.INTAKE_INVULLEN),
}
"""Step of the law -> task, which day it is due, button. Waiting for the day itself is no task."""


def _startniveau(s: Situatie) -> Iterator[Taak]:
    f = s.feiten
    if f.startniveau is None and f.intake is not None and f.pip_overgenomen is None and not f.pips:
        uiterste = eerste_werkdag(f.intake.datum + timedelta(days=s.beleid.bespreken_dagen))
        yield taak("startniveau", uiterste, Handeling.INTAKE_INVULLEN, Gewicht.MENS)


def lbt(s: Situatie) -> Iterator[Taak]:
    """Tell the person that the LBT is booked, and discuss its result before the plan stands."""
    f, week = s.feiten, timedelta(days=s.beleid.bespreken_dagen)
    if f.pips or f.pip_overgenomen is not None:
        return  # After a move the LBT is not done again (article 14 lid 3); the gemeente before discussed it.
    if f.lbt_uitslag is not None:
        gehoord = max((o.op for o in f.signalen if o.code == "SS131"), default=f.lbt_uitslag.datum_afname)
        yield taak("lbt_uitslag", gehoord + week, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
                   sleutel=f"lbt_uitslag:{f.lbt_uitslag.datum_afname}", afsluitbaar=True,
                   resultaat=f.lbt_uitslag.resultaat)  # fmt: skip
    elif f.lbt_aangemeld is not None:
        yield taak("lbt_aangemeld", f.lbt_aangemeld.datum + week, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
                   sleutel=f"lbt_aangemeld:{f.lbt_aangemeld.datum}", afsluitbaar=True)  # fmt: skip
