# SPDX-License-Identifier: EUPL-1.2
"""Tasks of arriving and guidance: a house, the first week, childcare, the next talk, looking at self-reliance.

None of them looks at what somebody answered: only at which day something was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import (
    LEEG,
    Lijst,
    Partij,
    Punt,
    organisatie_op,
    punten,
    volgend_contact,
    volgende_meting,
    volgende_vraag,
    wie_doet,
)
from meedoen.domein.fasen import Fase
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, aangehaald, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.recht.kalender import tel_maanden_op

_KNOP: Final = Handeling.BEGELEIDING_BIJHOUDEN
_VOORAF: Final = timedelta(days=7)
_TOLK_VOOR: Final = timedelta(days=2)
_TOLK_NA: Final = timedelta(days=3)
_METEN_VOORAF: Final = timedelta(days=14)
_ANTWOORD: Final = timedelta(days=7)
"""How long an organisation has to answer a referral: our own choice."""
_HALF_JAAR: Final = timedelta(days=182)
_EERSTE_WEEK: Final = timedelta(days=7)
_VIER_WEKEN: Final = timedelta(days=28)
_EIGEN_WEEK: Final = (
    (Partij.CONSULENT, "eerste_week", _KNOP, Rol.CONSULENT),
    (Partij.INKOMEN, "eerste_week_geld", Handeling.ONTZORGEN_BIJHOUDEN, Rol.INKOMENSCONSULENT),
)
"""Who of the gemeente has things of the first week to do, and as which task."""


def eerste_week(s: Situatie) -> Iterator[Taak]:
    """After the key, for each whose work it is: the melding for bijstand on that day, and all else as one task."""
    feiten = s.feiten.begeleiding
    if feiten is LEEG or feiten.sleutel is None:
        return
    sleutel = feiten.sleutel
    van: dict[Partij, list[Punt]] = {}
    for p in punten(feiten, Lijst.EERSTE_WEEK, sleutel, s.feiten.kinderen):
        if p.open:
            van.setdefault(wie_doet(p.stuk, feiten, s.beleid, s.vandaag), []).append(p)
    for partij, code, knop, rol in _EIGEN_WEEK:
        alles = van.get(partij, [])
        rest = [p for p in alles if p.stuk.punt is not g.Regelpunt.MELDING_BIJSTAND]
        for p in alles:
            if p not in rest:
                yield taak("melding_bijstand", p.uiterlijk, knop, Gewicht.MENS, sleutel=f"melding:{sleutel}", rol=rol,
                           sleuteldag=sleutel)  # fmt: skip
        if rest:
            yield taak(code, min(p.uiterlijk for p in rest), knop, Gewicht.MENS, sleutel=f"{code}:{sleutel}", rol=rol,
                       zin=_weekzin(code, s.vandaag - sleutel), aantal=len(rest), sleuteldag=sleutel)  # fmt: skip
    if (nog := van.get(Partij.BEGELEIDER)) and s.vandaag > sleutel + _EERSTE_WEEK:
        # The organisation sees its own list; that it is not done is for the gemeente to know, and in the end to ask.
        uiterste = sleutel + _VIER_WEKEN
        yield taak("eerste_week_organisatie", uiterste, _KNOP, Gewicht.MENS, sleutel=f"eerste_week_org:{sleutel}",
                   wacht=s.vandaag <= uiterste, sinds=sleutel + _EERSTE_WEEK, aantal=len(nog),
                   organisatie=organisatie_op(feiten, s.vandaag))  # fmt: skip


def _weekzin(code: str, sinds: timedelta) -> str:
    """What is open at the end of the first week, and of the fourth, is told anew, also when it was put away."""
    if sinds <= _EERSTE_WEEK:
        return f"taak_{code}"
    return "taak_eerste_week_voorbij" if sinds <= _VIER_WEKEN else "taak_eerste_week_vier"


def woning(s: Situatie) -> Iterator[Taak]:
    """Linked to us and without a house: begin to look for one, and hear what the person wants with an offer."""
    f, stap = s.feiten, s.feiten.begeleiding.woning
    if f.gekoppeld is None or f.fase is not Fase.GEKOPPELD or not s.beleid.woning_zoeken_dagen:
        return
    if stap is not None and stap.stap is g.Woonstap.AANBOD:
        yield taak("woning_antwoord", stap.datum + timedelta(days=s.beleid.woning_antwoord_dagen), _KNOP,
                   Gewicht.ORDE, sleutel=f"woning_antwoord:{stap.datum}", aanbod=stap.datum)  # fmt: skip
    elif stap is None or stap.stap is g.Woonstap.GEWEIGERD:
        vanaf = f.gekoppeld.datum if stap is None else stap.datum
        code = "woning_zoeken" if stap is None else "woning_opnieuw"
        yield taak(code, vanaf + timedelta(days=s.beleid.woning_zoeken_dagen), _KNOP, Gewicht.ORDE,
                   sleutel=f"woning:{vanaf}")  # fmt: skip


def opvang(s: Situatie) -> Iterator[Taak]:
    """A draft of the plan and children: childcare stands before the first lesson; half a year later it is no news."""
    kinderen, concept = s.feiten.opvang_voor, s.feiten.pip_concept
    if not kinderen or concept is None or s.vandaag > concept + _HALF_JAAR:
        return
    if any(les.start is not None and les.start <= s.vandaag for les in s.feiten.aanbod):
        return
    for punt in punten(s.feiten.begeleiding, Lijst.VOOR_DE_LES, concept, kinderen):
        if punt.open:
            yield taak("opvang_regelen", punt.uiterlijk, _KNOP, Gewicht.MENS)


def contact(s: Situatie) -> Iterator[Taak]:
    """The next talk, by the rhythm that was agreed."""
    feiten = s.feiten.begeleiding
    if feiten is LEEG or feiten.fase is None:
        return
    uiterste = volgend_contact(feiten, s.feiten.laatste_gesprek)
    if uiterste is None or s.vandaag < uiterste - min(_VOORAF, timedelta(days=feiten.fase.ritme_dagen // 2)):
        return
    yield taak("begeleiding_contact", uiterste, Handeling.CONTACT_VASTLEGGEN, Gewicht.MENS,
               ritme=feiten.fase.ritme_dagen)  # fmt: skip


def zelfredzaamheid(s: Situatie) -> Iterator[Taak]:
    """Look together at what the person does alone, at the moments that the gemeente chose."""
    if s.feiten.begeleiding is LEEG:
        return
    uiterste: date | None = volgende_meting(s.feiten.begeleiding, s.beleid)
    if uiterste is not None and s.vandaag >= uiterste - _METEN_VOORAF:
        yield taak("zelfredzaamheid_bekijken", uiterste, _KNOP, Gewicht.ORDE)


def achttien(s: Situatie) -> Iterator[Taak]:
    """Alone, with Nidos, and seventeen and a half: with Nidos and the school, prepare what comes at eighteen."""
    wordt = s.feiten.begeleiding.wordt_18
    if wordt is None or s.vandaag < (begin := tel_maanden_op(wordt, -6).dag):
        return
    yield taak("nidos_achttien", tel_maanden_op(begin, 3).dag, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
               sleutel=f"nidos:{wordt}", afsluitbaar=True, wordt=wordt)  # fmt: skip


def hoe_gaat_het(s: Situatie) -> Iterator[Taak]:
    """Ask the person at fixed moments how it goes: at home, knowing the way, a stable life."""
    if s.feiten.begeleiding is LEEG:
        return
    uiterste = volgende_vraag(s.feiten.begeleiding, s.beleid)
    if uiterste is not None and s.vandaag >= uiterste - _METEN_VOORAF:
        yield taak("hoe_gaat_het", uiterste, _KNOP, Gewicht.ORDE)


def afspraken(s: Situatie) -> Iterator[Taak]:
    """Agreements whose day is near or past: look together at what came of them, as one task."""
    if s.feiten.begeleiding is LEEG:
        return
    grens = s.vandaag + _VOORAF
    dagen = [afspraak.uiterlijk for afspraak in s.feiten.begeleiding.afspraken if afspraak.uiterlijk <= grens]
    if dagen:
        yield taak("afspraken_bekijken", min(dagen), _KNOP, Gewicht.MENS, aantal=len(dagen))


def verwijzingen(s: Situatie) -> Iterator[Taak]:
    """A referral: wait for the answer and then ask for it, choose anew when it came back, look ahead at its end."""
    feiten = s.feiten.begeleiding
    if feiten is LEEG:
        return
    for w in feiten.verwijzingen:
        id_, naam = w.gedaan.verwijzing_id, w.gedaan.organisatie
        if w.tot is not None and w.tot <= s.vandaag:
            continue
        if not w.wie:
            uiterste = w.gedaan.datum + _ANTWOORD
            yield taak("verwijzing_antwoord", uiterste, _KNOP, Gewicht.MENS, sleutel=f"verwijzing:{id_}",
                       sinds=w.gedaan.datum, wacht=s.vandaag < uiterste, organisatie=naam)  # fmt: skip
        elif w.tot is not None and s.vandaag >= w.tot - _METEN_VOORAF:
            yield taak("verwijzing_loopt_af", w.tot, Handeling.TAAK_AFSLUITEN, Gewicht.ORDE, afsluitbaar=True,
                       sleutel=f"verwijzing_af:{id_}:{w.tot}", organisatie=naam)  # fmt: skip
    terug = feiten.teruggegeven
    if terug is not None:
        yield taak("verwijzing_terug", terug.datum + _VOORAF, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
                   sleutel=f"verwijzing_terug:{terug.verwijzing_id}", afsluitbaar=True,
                   organisatie=terug.organisatie, reden=aangehaald(terug.reden))  # fmt: skip


def verwijzing_zonder_grond(s: Situatie) -> Iterator[Taak]:
    """The ground of guidance ends or fell away: the duty, the contract, or a dossier that opened again after all.

    Closing, moving out and another ground end a referral by themselves (`verwijzen.services.grond`).
    """
    feiten, fase = s.feiten.begeleiding, s.feiten.fase
    if feiten is LEEG or fase is Fase.GESLOTEN or s.feiten.vertrokken:
        return
    klaar = s.feiten.voldaan.datum if fase is Fase.NAZORG and s.feiten.voldaan is not None else None
    for w in (w for w in feiten.verwijzingen if w.open_op(s.vandaag)):
        id_, naam = w.gedaan.verwijzing_id, w.gedaan.organisatie
        if klaar is not None and w.gedaan.datum <= klaar:
            yield taak("verwijzing_plicht", tel_maanden_op(klaar, 1).dag, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
                       sleutel=f"verwijzing_plicht:{id_}", afsluitbaar=True, organisatie=naam)  # fmt: skip
        if w.afgesproken_tot is not None and w.open_op(w.afgesproken_tot):
            yield taak("verwijzing_contract", w.afgesproken_tot, Handeling.TAAK_AFSLUITEN, Gewicht.ORDE,
                       sleutel=f"verwijzing_contract:{id_}:{w.afgesproken_tot}", afsluitbaar=True,
                       organisatie=naam)  # fmt: skip
    weg = feiten.weggevallen
    if weg is not None and weg.vanzelf and not s.feiten.buiten_de_wet:
        yield taak("verwijzing_weer", weg.tot + _VOORAF, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
                   sleutel=f"verwijzing_weer:{weg.verwijzing_id}", afsluitbaar=True,
                   organisatie=weg.organisatie)  # fmt: skip


def tolk(s: Situatie) -> Iterator[Taak]:
    """An interpreter who is not confirmed shortly before the talk, and a talk of which nobody said whether one came."""
    if not s.feiten.begeleiding.tolken:
        return
    for boeking in s.feiten.begeleiding.tolken:
        if boeking.datum < s.vandaag:
            yield taak("tolk_uitkomst", boeking.datum + _TOLK_NA, _KNOP, Gewicht.ORDE,
                       sleutel=f"tolk_uitkomst:{boeking.boeking_id}", dag=boeking.datum)  # fmt: skip
        elif boeking.stand is g.TolkStand.GEVRAAGD and boeking.datum <= s.vandaag + _VOORAF:
            yield taak("tolk_bevestigen", max(s.vandaag, boeking.datum - _TOLK_VOOR), _KNOP, Gewicht.MENS,
                       sleutel=f"tolk:{boeking.boeking_id}", dag=boeking.datum)  # fmt: skip
