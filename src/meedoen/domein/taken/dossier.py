# SPDX-License-Identifier: EUPL-1.2
"""Tasks about the dossier itself, about DUO and about signals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.feiten import DossierFeiten, Ontvangen
from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.signalen import SIGNALEN, Signaal, uiterlijk
from meedoen.domein.taken.basis import EIGEN_TAAK, Gewicht, Situatie, Taak, aangehaald, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.domein.uitwisseling import vertrokken_op
from meedoen.recht.termijnenwet import tel_werkdagen_op


def van_niemand(s: Situatie) -> Iterator[Taak]:
    """Nobody took the dossier within the working days of the policy: the teamleider assigns."""
    sinds = s.feiten.nieuw_sinds
    if sinds is None:
        return
    uiterste = tel_werkdagen_op(sinds, s.beleid.onopgepakt_werkdagen)
    if s.vandaag > uiterste:
        yield taak("niemand", uiterste, Handeling.TOEWIJZEN, Gewicht.ORDE, sleutel=f"niemand:{sinds}",
                   rol=Rol.TEAMLEIDER, sinds=sinds)._replace(waarden={"sinds": sinds})  # fmt: skip


def inzages(s: Situatie) -> Iterator[Taak]:
    """Somebody broke the glass: another looks whether that was right."""
    for inzage, op in s.feiten.na_te_kijken:
        yield taak("inzage_nakijken", tel_werkdagen_op(op, s.beleid.inzage_nakijken_werkdagen),
                   Handeling.INZAGE_NAKIJKEN, Gewicht.ORDE, sleutel=f"inzage:{inzage.inzage_id}", rol=Rol.TEAMLEIDER,
                   wie=inzage.wie, op=op)  # fmt: skip


def eigen(s: Situatie) -> Iterator[Taak]:
    """What colleagues wrote down to do: as planned, until a person closes it. In a merged double nothing is left."""
    if s.feiten.samengevoegd_in is not None:
        return
    for feit in s.feiten.eigen_taken:
        nu = taak(EIGEN_TAAK, feit.uiterlijk, Handeling.TAAK_AFSLUITEN, Gewicht.MENS, sleutel=eigen_sleutel(feit),
                  rol=feit.rol, sinds=feit.datum, afsluitbaar=True, taak=feit.taak_id)  # fmt: skip
        yield nu._replace(voor=feit.voor)


def eigen_sleutel(feit: g.EigenTaak) -> str:
    """Return the key of the task that a colleague wrote down."""
    return f"{EIGEN_TAAK}:{feit.taak_id}"


def contactpersonen(s: Situatie) -> Iterator[Taak]:
    """An open place of contact person, once somebody has the dossier."""
    gegeven = s.feiten.toegewezen
    if gegeven is None:
        return
    for plek in g.Plek:
        if s.feiten.contactpersoon(plek) is None:
            yield taak(f"contactpersoon_{plek}", gegeven.datum, Handeling.CONTACTPERSOON_KIEZEN, Gewicht.ORDE,
                       rol=Rol.TEAMLEIDER)  # fmt: skip


def gegevens(s: Situatie) -> Iterator[Taak]:
    """No register gave the name or the BSN."""
    f = s.feiten
    if f.naam_bekend and f.bsn_bekend:
        return
    uiterste = tel_werkdagen_op(f.gemaakt_op or s.vandaag, s.beleid.gegevens_werkdagen)
    code = "bsn_onbekend" if not f.bsn_bekend else "naam_onbekend"
    yield taak(code, uiterste, Handeling.GEGEVENS_AANVULLEN, Gewicht.KETEN)


def berichten(s: Situatie) -> Iterator[Taak]:
    """Messages that are stuck, and the answer of DUO on the current PIP."""
    for bericht in s.feiten.vastgelopen:
        uiterste = tel_werkdagen_op(bericht.sinds, s.beleid.herstel_werkdagen)
        if bericht.oorzaak == "mail_adres":
            yield taak("email_klopt_niet", uiterste, Handeling.GEGEVENS_AANVULLEN, Gewicht.MENS,
                       sleutel=f"bericht:{bericht.bericht_id}", sinds=bericht.sinds)  # fmt: skip
            continue
        yield taak("bericht_vastgelopen", uiterste, Handeling.BERICHT_OPNIEUW_STUREN, Gewicht.KETEN,
                   sleutel=f"bericht:{bericht.bericht_id}", sinds=bericht.sinds, bericht=bericht.bericht,
                   oorzaak=bericht.oorzaak, tekst=bericht.tekst or "")  # fmt: skip
    klok, pip = s.klokken[KlokSoort.VERZENDEN_NAAR_DUO], s.feiten.pip
    if pip is None or not klok.open or klok.uiterste is None:
        return
    if klok.reden == "duo_weigerde":
        uiterste = tel_werkdagen_op(pip.duo_op or pip.vastgesteld_op, s.beleid.herstel_werkdagen)
        yield taak("duo_weigert", uiterste, Handeling.PIP_WIJZIGEN, Gewicht.KETEN,
                   sleutel=f"duo_weigert:{pip.versie}", reden=aangehaald(pip.duo_tekst))  # fmt: skip
    elif klok.staat is KlokStaat.TE_LAAT:
        yield taak("duo_antwoordt_niet", klok.uiterste, Handeling.BERICHTEN_BEKIJKEN, Gewicht.KETEN,
                   sleutel=f"duo:{pip.versie}", sinds=pip.vastgesteld_op, dag=pip.vastgesteld_op)  # fmt: skip
    else:
        yield taak("wacht_op_duo", klok.uiterste, Handeling.BERICHTEN_BEKIJKEN, Gewicht.KETEN, wacht=True,
                   sleutel=f"duo:{pip.versie}", sinds=pip.vastgesteld_op, dag=pip.vastgesteld_op)  # fmt: skip


def verschillen(s: Situatie) -> Iterator[Taak]:
    """Where our date and DUO's differ: shown and settled, never hidden."""
    termijn = s.feiten.termijn
    klok = s.klokken[KlokSoort.INBURGERINGSTERMIJN]
    week = timedelta(days=s.beleid.bespreken_dagen)
    if termijn is not None and klok.reden == "termijn_verschil_duo":
        yield taak("verschil_termijn", (termijn.wijzigingsdatum or termijn.start) + week,
                   Handeling.BERICHTEN_BEKIJKEN, Gewicht.KETEN, sleutel=f"verschil_termijn:{termijn.einde}",
                   afsluitbaar=True, ons=klok.waarden["ons"], duo=klok.waarden["laatste_dag"])  # fmt: skip
    verschil = s.feiten.verschil_ss139
    if verschil is not None:
        onze = s.klokken[KlokSoort.PIP_TIEN_WEKEN].start
        code = "verschil_ss139" if onze else "verschil_ss139_geen_start"
        yield taak(code, verschil.duo_start + week, Handeling.BERICHTEN_BEKIJKEN, Gewicht.KETEN,
                   sleutel=f"verschil_ss139:{verschil.duo_start}", afsluitbaar=True, ons=onze,
                   duo=verschil.duo_start)  # fmt: skip


def signalen(s: Situatie) -> Iterator[Taak]:
    """What DUO's signals ask by themselves, from the table; a person closes each, or the facts overtake it."""
    for ontvangen in s.feiten.signalen:
        signaal = SIGNALEN.get(ontvangen.code)
        if signaal is None or not signaal.taak or _achterhaald(s.feiten, ontvangen, signaal):
            continue
        yield taak(signaal.taak, uiterlijk(signaal, ontvangen.op, s.beleid), Handeling.TAAK_AFSLUITEN,
                   Gewicht.KETEN, sleutel=f"signaal:{ontvangen.code}:{ontvangen.op}", rol=signaal.rol,
                   zin=f"taak_{ontvangen.code.lower()}", afsluitbaar=True, op=ontvangen.op)  # fmt: skip


def overlijden(s: Situatie) -> Iterator[Taak]:
    """The BRP told of a death before DUO did (SS111): the same task. DUO's own takes its place."""
    gehoord = any(ontvangen.code == "SS111" for ontvangen in s.feiten.signalen)
    if s.feiten.overleden is not None and not gehoord:
        yield taak("overlijden", s.vandaag, Handeling.TAAK_AFSLUITEN, Gewicht.KETEN, zin="taak_ss111",
                   afsluitbaar=True)  # fmt: skip


def verhuisd_uit(s: Situatie) -> Iterator[Taak]:
    """The BRP told of a move out before DUO did (SS122, SS123): the same task, with a week. DUO's takes its place.

    It stays when the leaving closes the dossier, as that of the signal does.
    """
    weg = s.feiten.verhuisd_uit if vertrokken_op(s.feiten) is not None else None
    gehoord = weg is not None and any(
        ontvangen.code in ("SS122", "SS123") and ontvangen.op >= weg.datum for ontvangen in s.feiten.signalen
    )
    if weg is None or gehoord:
        return
    code, signaal = ("vertrokken_nl", "ss123") if weg.buitenland else ("verhuisd_uit", "ss122")
    yield taak(code, weg.datum + timedelta(days=7), Handeling.TAAK_AFSLUITEN, Gewicht.KETEN,
               sleutel=f"verhuisd_uit:{weg.datum}", zin=f"taak_{signaal}", afsluitbaar=True, op=weg.datum)  # fmt: skip


def _achterhaald(feiten: DossierFeiten, ontvangen: Ontvangen, signaal: Signaal) -> bool:
    """What the begin of a pause asks (SS109) ends with that pause; what its end asks, when the next one begins.

    The plan of the previous gemeente (SS121) is there once its package was read. After our access ended a signal asks
    nothing more. What a duty that was met asks (SS106), is done when nazorg ended
    or help goes on under another ground.
    """
    if _buiten_toegang(feiten, ontvangen, signaal):
        return True
    if signaal.taak == "voldaan":
        return feiten.fase is Fase.GESLOTEN or feiten.vervolg.loopt
    if signaal.taak == "pip_overnemen":
        return feiten.pakket is not None and feiten.pakket.datum >= ontvangen.op
    if signaal.aanleiding not in (Aanleiding.PAUZE, Aanleiding.HERVATTING):
        return False
    if (signaal.aanleiding is Aanleiding.PAUZE) is (feiten.pauze is None):
        return True
    zelfde = {code for code, ander in SIGNALEN.items() if ander.aanleiding is signaal.aanleiding}
    return any(ander.op > ontvangen.op for ander in feiten.signalen if ander.code in zelfde)


def _buiten_toegang(feiten: DossierFeiten, ontvangen: Ontvangen, signaal: Signaal) -> bool:
    """Nothing was read for what DUO told after our access ended: only the leaving and a death still ask something."""
    einde = feiten.duo.toegang_geeindigd
    if einde is None or feiten.fase is not Fase.GESLOTEN or ontvangen.op < einde:
        return False
    return signaal.taak not in ("verhuisd_uit", "vertrokken_nl", "overlijden")


def verblijfstitel(s: Situatie) -> Iterator[Taak]:
    """The residence permit ends within months and no new one is known: help to renew it, once for that permit."""
    klok = s.klokken[KlokSoort.VERBLIJFSTITEL]
    if klok.open and klok.uiterste is not None:
        yield taak("verblijfstitel", klok.uiterste, Handeling.TAAK_AFSLUITEN, Gewicht.MENS,
                   sleutel=f"verblijfstitel:{klok.uiterste}", afsluitbaar=True)  # fmt: skip


def termijn_vertellen(s: Situatie) -> Iterator[Taak]:
    """DUO set or changed the term (SS102, SS103, SS104): tell the person until when."""
    termijn = s.feiten.termijn
    if termijn is None or s.feiten.termijn_verteld == termijn.einde:
        return
    # Who moved in with a running term could not hear of it from us before DUO told us (SS121), nor who goes on after
    # a pause (SS130). A signal of before this term told of another one.
    gehoord = [o.op for o in s.feiten.signalen if o.code in ("SS102", "SS103", "SS104", "SS121", "SS130")]
    sinds = max(termijn.wijzigingsdatum or termijn.start, s.feiten.gevestigd_op or termijn.start)
    vanaf = max([sinds, *gehoord])
    yield taak("termijn_vertellen", vanaf + timedelta(days=s.beleid.bespreken_dagen),
               Handeling.CONTACT_VASTLEGGEN, Gewicht.MENS, sleutel=f"termijn:{termijn.einde}",
               afsluitbaar=True, laatste_dag=termijn.einde - timedelta(days=1))  # fmt: skip
