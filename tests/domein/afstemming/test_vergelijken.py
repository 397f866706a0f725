# SPDX-License-Identifier: EUPL-1.2
"""The comparison of a dossier with DUO as tables: what differs, why, and what one does about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.afstemming import (
    Bericht,
    Contact,
    Onderdeel,
    Oorzaak,
    PipBijDuo,
    StandBijDuo,
    Stap,
    Vergelijking,
    Verschil,
    Waarde,
    vergelijk,
)
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten import berichten as b
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.wi2021.doelgroep import Doelgroep
from tests.domein.bouw import D, feiten, gevestigd, pip, plicht

BAARN, SOEST, BSN = 308, 342, "999990019"
BEGIN, DAG = D(2026, 6, 1), D(2026, 9, 1)
ALLES = frozenset(Onderdeel) - {Onderdeel.PERSOON, Onderdeel.CONTACTPERSOON, Onderdeel.AANBOD, Onderdeel.ZROUTE}
KAAL = feiten(*gevestigd(BEGIN, BEGIN))
LEEG = StandBijDuo(beantwoord=ALLES)
OZ, S = Oorzaak, Stap


def met(*gegevens: g.Gegevens) -> DossierFeiten:
    return feiten(*gevestigd(BEGIN, BEGIN), *((DAG, inhoud) for inhoud in gegevens))


def bericht(inhoud: b.Bericht, staat: str, oorzaak: str = "", nummer: int = 1) -> Bericht:
    return Bericht(UUID(int=nummer), staat, oorzaak, inhoud)


def kijk(dossier: DossierFeiten, stand: StandBijDuo, berichten: Sequence[Bericht] = (), **meer: Any) -> Vergelijking:
    return vergelijk(dossier, stand, gemeente=BAARN, berichten=berichten, **meer)


def enig(uit: Vergelijking) -> Verschil:
    (verschil,) = uit.verschillen
    return verschil


def test_a_dossier_that_agrees_has_no_difference_and_tells_what_is_equal() -> None:
    uit = kijk(KAAL, LEEG)
    assert uit.verschillen == ()
    assert {"plicht", "doelgroep", "termijn", "lbt", "pip", "pvt", "map", "uren:taalles"} <= uit.gelijk
    assert uit.bekeken > ALLES and Onderdeel.PERSOON in uit.bekeken


def test_what_duo_did_not_answer_is_not_compared() -> None:
    dossier = met(g.PvtOndertekend(datum=DAG), pip(DAG))
    uit = kijk(dossier, StandBijDuo(beantwoord=frozenset({Onderdeel.DOELGROEP})))
    assert uit.verschillen == () and uit.gelijk == {"doelgroep"}
    assert Onderdeel.PVT not in uit.bekeken and Onderdeel.PIP not in uit.bekeken


@pytest.mark.parametrize(
    ("stand", "oorzaak"),
    [
        (StandBijDuo(geweigerd="Deze persoon hoort niet bij u."), OZ.ANDERE_GEMEENTE),
        (StandBijDuo(geweigerd="Niets bekend.", onbekend=True), OZ.ONZE_FOUT),
    ],
    ids=["hoort elders", "onbekend"],
)
def test_who_is_not_ours_at_duo_is_one_difference_and_the_rest_stays_as_it_was(
    stand: StandBijDuo, oorzaak: Oorzaak
) -> None:
    uit = kijk(met(g.PvtOndertekend(datum=DAG)), stand)
    verschil = enig(uit)
    assert (verschil.onderdeel, verschil.oorzaak, verschil.stap) == (Onderdeel.PERSOON, oorzaak, S.GEGEVENS)
    assert verschil.tekst == stand.geweigerd and uit.bekeken == {Onderdeel.PERSOON}


NIEUWS = [
    (plicht(D(2026, 6, 9)), "plicht", Veldgroep.VERBLIJF, Waarde("kennisgeving", BEGIN, D(2026, 6, 9))),
    (
        g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG), "doelgroep", Veldgroep.VERBLIJF,
        Waarde("doelgroep", Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG),
    ),
    (
        g.TermijnGesteld(start=DAG, einde=D(2029, 9, 1)), "termijn", Veldgroep.PIP,
        Waarde("einde", None, D(2029, 9, 1)),
    ),
    (g.LbtAangemeld(datum=DAG, examennummer="7"), "lbt", Veldgroep.LBT_EXAMENS, Waarde("examennummer", None, "7")),
    (
        g.VrijstellingBesloten(reikwijdte=g.Reikwijdte.GEHEEL, toegekend=True, reden="DIP", datum=DAG), "vrijstelling",
        Veldgroep.VERBLIJF, Waarde("datum", None, DAG),
    ),
    (
        g.OntheffingBesloten(reikwijdte=g.Reikwijdte.GEHEEL, toegekend=True, grond="MED", datum=DAG), "ontheffing",
        Veldgroep.ONTHEFFING, Waarde("toegekend", None, True),
    ),
]  # fmt: skip


@pytest.mark.parametrize("feit", [n[0] for n in NIEUWS], ids=[n[1] for n in NIEUWS])
def test_what_duo_repeats_after_a_correction_says_so_and_is_not_taken_over(feit: g.Gegevens) -> None:
    uit = kijk(KAAL, replace(LEEG, herhaald=(feit,)), melding_wacht=True)
    assert (enig(uit).oorzaak, enig(uit).stap) == (OZ.HIER_VERBETERD, S.TIJDLIJN)
    # Beside it something new of the same part: that goes first.
    uit = kijk(KAAL, replace(LEEG, herhaald=(feit,), nieuws=(feit,)))
    assert (enig(uit).oorzaak, enig(uit).stap) == (OZ.GEWIJZIGD_BIJ_DUO, S.OVERNEMEN)


@pytest.mark.parametrize(
    ("stand", "sleutel", "feit"),
    [
        ({"pvt": DAG}, "pvt", g.OnderdeelBijDuo(onderdeel=g.BijDuo.PVT, datum=DAG)),
        ({"map": DAG}, "map", g.OnderdeelBijDuo(onderdeel=g.BijDuo.MAP, datum=DAG)),
        ({"uren": {Urensoort.TAALLES: 40}}, "uren:taalles", g.UrenBijDuo(gemeente=BAARN, taalles=40)),
        (
            {"pip": PipBijDuo(SOEST, DAG, "B")}, "pip",
            g.PipOvergenomen(dagtekening=DAG, leerroute="B", gemeente=SOEST),
        ),
    ],
)  # fmt: skip
def test_of_what_gemeenten_gave_duo_a_repetition_is_told_from_a_change(
    stand: dict[str, Any], sleutel: str, feit: g.Gegevens
) -> None:
    weer = enig(kijk(KAAL, replace(LEEG, **stand, herhaald=(feit,))))
    assert (weer.sleutel, weer.oorzaak, weer.stap) == (sleutel, OZ.HIER_VERBETERD, S.TIJDLIJN)
    anders = enig(kijk(KAAL, replace(LEEG, **stand, nieuws=(feit,))))
    assert anders.sleutel == sleutel and anders.oorzaak is not OZ.HIER_VERBETERD and anders.stap is S.OVERNEMEN


@pytest.mark.parametrize(("feit", "sleutel", "groep", "waarde"), NIEUWS, ids=[n[1] for n in NIEUWS])
def test_what_only_duo_decides_and_is_new_can_be_taken_over(
    feit: g.Gegevens, sleutel: str, groep: Veldgroep, waarde: Waarde
) -> None:
    uit = kijk(KAAL, replace(LEEG, nieuws=(feit,)))
    verschil = enig(uit)
    assert (verschil.sleutel, verschil.oorzaak, verschil.stap) == (sleutel, OZ.GEWIJZIGD_BIJ_DUO, S.OVERNEMEN)
    assert waarde in verschil.waarden and verschil.onderdeel.veldgroep is groep
    assert all(deel.ons != deel.duo for deel in verschil.waarden)
    assert sleutel not in uit.gelijk
    wacht = enig(kijk(KAAL, replace(LEEG, nieuws=(feit,)), melding_wacht=True))
    assert (wacht.oorzaak, wacht.stap) == (OZ.MELDING_WACHT, S.KETEN)


def test_a_vrijstelling_that_duo_lists_no_more_shows_what_we_had() -> None:
    besloten = g.VrijstellingBesloten(reikwijdte=g.Reikwijdte.GEHEEL, toegekend=True, reden="DIP", datum=DAG)
    weg = g.NietMeerBijDuo(wat=g.BijDuo.VRIJSTELLING, sleutel=besloten.sleutel)
    verschil = enig(kijk(met(besloten), replace(LEEG, nieuws=(weg,))))
    assert Waarde("datum", DAG, None) in verschil.waarden


PVT = b.PvtBericht(bsn=BSN, datum=DAG)
STATEN = [
    ("wacht", "", OZ.NOG_NIET_VERSTUURD, S.AFWACHTEN),
    ("bezig", "", OZ.NOG_NIET_VERSTUURD, S.AFWACHTEN),
    ("geweigerd", "duo_weigert: Te vroeg.", OZ.GEWEIGERD, S.TRAJECT),
    ("vastgelopen", "persoon_onbekend", OZ.GEWEIGERD, S.GEGEVENS),
    ("vastgelopen", "niet_bij_duo", OZ.GEWEIGERD, S.KETEN),
    ("vastgelopen", "vormfout: iets", OZ.GEWEIGERD, S.OPNIEUW_STUREN),
    ("verstuurd", "", OZ.ONZE_FOUT, S.OPNIEUW_STUREN),
    (None, "", OZ.NIET_KLAARGEZET, S.TRAJECT),
]


@pytest.mark.parametrize(("staat", "reden", "oorzaak", "stap"), STATEN, ids=[f"{s[0]} {s[1]}" for s in STATEN])
def test_a_delivery_that_duo_does_not_have_gets_its_cause_from_the_outbox(
    staat: str | None, reden: str, oorzaak: Oorzaak, stap: Stap
) -> None:
    rijen = [bericht(PVT, staat, reden)] if staat else []
    verschil = enig(kijk(met(g.PvtOndertekend(datum=DAG)), LEEG, rijen))
    assert (verschil.sleutel, verschil.oorzaak, verschil.stap) == ("pvt", oorzaak, stap)
    assert verschil.waarden == (Waarde("datum", DAG, None),)
    assert verschil.bericht == (UUID(int=1) if staat else None)
    assert verschil.tekst == (reden.partition(": ")[2] if oorzaak is OZ.GEWEIGERD else "")


def test_the_last_message_about_it_counts_and_one_about_something_else_does_not() -> None:
    rijen = [
        bericht(PVT, "geweigerd", "duo_weigert", 1), bericht(PVT, "verstuurd", "", 2),
        bericht(b.MapBericht(bsn=BSN, datum=DAG), "wacht", "", 3),
    ]  # fmt: skip
    assert enig(kijk(met(g.PvtOndertekend(datum=DAG)), LEEG, rijen)).oorzaak is OZ.ONZE_FOUT


def test_what_was_equal_before_and_differs_now_was_changed_at_duo() -> None:
    dossier, rijen = met(g.MapAfgerond(datum=DAG)), [bericht(b.MapBericht(bsn=BSN, datum=DAG), "verstuurd")]
    stand = replace(LEEG, map=D(2026, 9, 9))
    assert enig(kijk(dossier, stand, rijen)).oorzaak is OZ.ONZE_FOUT
    verschil = enig(kijk(dossier, stand, rijen, eerder_gelijk=frozenset({"map"})))
    assert (verschil.oorzaak, verschil.stap) == (OZ.GEWIJZIGD_BIJ_DUO, S.TRAJECT)
    assert verschil.waarden == (Waarde("datum", DAG, D(2026, 9, 9)),)


def test_a_result_of_before_us_is_taken_over_and_then_equal() -> None:
    stand = replace(LEEG, pvt=DAG)
    assert enig(kijk(KAAL, stand)).stap is S.OVERNEMEN
    gehoord = met(g.OnderdeelBijDuo(onderdeel=g.BijDuo.PVT, datum=DAG))
    assert kijk(gehoord, stand).verschillen == ()


@pytest.mark.parametrize(
    ("geboekt", "duo", "verschilt"),
    [(None, None, False), (None, 0, False), (12, 12, False), (12, 10, True), (12, None, True), (None, 8, True)],
)
def test_hours_are_compared_per_kind(geboekt: int | None, duo: int | None, verschilt: bool) -> None:
    boek = [
        g.UrenGeboekt(urensoort=Urensoort.TAALLES, uren=geboekt, vanaf=DAG, tot_en_met=DAG, herkomst="school")
    ] if geboekt else []  # fmt: skip
    uit = kijk(met(*boek), replace(LEEG, uren={Urensoort.TAALLES: duo}))
    assert [v.sleutel for v in uit.verschillen] == (["uren:taalles"] if verschilt else [])
    if verschilt:
        assert enig(uit).waarden == (Waarde("taalles", geboekt, duo),)
        assert enig(uit).onderdeel.veldgroep is Veldgroep.UREN


ONS_PIP = PipBijDuo(BAARN, DAG, "B", "B1", 600)
PIP = b.PipBericht(bsn=BSN, dagtekening=DAG, leerroute="B", pip_versie=1, niveau="B1", uren_totaal=600)


@pytest.mark.parametrize(
    ("duo", "namen", "oorzaak"),
    [
        (ONS_PIP, [], None),
        (None, ["dagtekening", "leerroute", "niveau", "uren_totaal"], OZ.ONZE_FOUT),
        (ONS_PIP._replace(niveau="A2"), ["niveau"], OZ.ONZE_FOUT),
        (ONS_PIP._replace(uren_totaal=400), ["uren_totaal"], OZ.ONZE_FOUT),
        (ONS_PIP._replace(dagtekening=D(2026, 9, 4)), ["dagtekening"], OZ.ONZE_FOUT),
        (PipBijDuo(SOEST, D(2026, 10, 1), "Z"), ["gemeente", "dagtekening"], OZ.ANDERE_GEMEENTE),
        (PipBijDuo(SOEST, D(2025, 1, 1), "B", "B1", 600), ["dagtekening", "leerroute", "niveau", "uren_totaal"],
         OZ.ONZE_FOUT),
    ],
    ids=["gelijk", "weg", "niveau", "uren", "dagtekening", "nieuwer elders", "ouder elders"],
)  # fmt: skip
def test_our_plan_is_compared_with_the_one_at_duo(
    duo: PipBijDuo | None, namen: list[str], oorzaak: Oorzaak | None
) -> None:
    uit = kijk(met(pip(DAG)), replace(LEEG, pip=duo), [bericht(PIP, "verstuurd")])
    if oorzaak is None:
        assert uit.verschillen == () and "pip" in uit.gelijk
        return
    verschil = enig(uit)
    assert ([w.naam for w in verschil.waarden], verschil.oorzaak) == (namen, oorzaak)


def test_a_plan_refused_before_there_was_an_outbox_says_so_from_the_tijdlijn() -> None:
    dossier = met(pip(DAG), g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.GEWEIGERD, tekst="Geen BSN."))
    verschil = enig(kijk(dossier, LEEG))
    assert (verschil.oorzaak, verschil.stap, verschil.tekst) == (OZ.GEWEIGERD, S.PLAN, "Geen BSN.")


def test_a_plan_withdrawn_at_duo_is_expected_to_be_gone() -> None:
    dossier = met(pip(DAG), g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.INGETROKKEN))
    assert kijk(dossier, LEEG).verschillen == ()


@pytest.mark.parametrize(("gemeente", "oorzaak"), [(BAARN, OZ.GEWIJZIGD_BIJ_DUO), (SOEST, OZ.ANDERE_GEMEENTE)])
def test_a_plan_at_duo_that_we_do_not_know_can_be_taken_over(gemeente: int, oorzaak: Oorzaak) -> None:
    nieuw = g.PipOvergenomen(dagtekening=DAG, leerroute="B", gemeente=gemeente)
    stand = replace(LEEG, pip=PipBijDuo(gemeente, DAG, "B"), nieuws=(nieuw,))
    verschil = enig(kijk(KAAL, stand))
    assert (verschil.oorzaak, verschil.stap) == (oorzaak, S.OVERNEMEN)


AANBOD = g.AanbodGedaan(instellingsnummer="12", instelling="Taalhuis", alfabetisering="NVT", datum=DAG)
AANBODBERICHT = b.AanbodBericht(bsn=BSN, instellingsnummer="12", alfabetisering="NVT", datum=DAG)
WEG = b.AanbodVerwijderBericht(bsn=BSN, instellingsnummer="12")


@pytest.mark.parametrize(
    ("nu", "rijen", "oorzaak"),
    [
        (True, [(AANBODBERICHT, "verstuurd")], None),
        (True, [(AANBODBERICHT, "wacht")], OZ.NOG_NIET_VERSTUURD),
        (True, [(AANBODBERICHT, "geweigerd")], OZ.GEWEIGERD),
        (True, [], OZ.NIET_KLAARGEZET),
        (False, [(AANBODBERICHT, "verstuurd"), (WEG, "verstuurd")], None),
        (False, [(AANBODBERICHT, "verstuurd"), (WEG, "wacht")], OZ.NOG_NIET_VERSTUURD),
        (False, [(AANBODBERICHT, "verstuurd")], OZ.NIET_KLAARGEZET),
    ],
)
def test_the_aanbod_is_followed_by_our_messages(
    nu: bool, rijen: list[tuple[b.Bericht, str]], oorzaak: Oorzaak | None
) -> None:
    dossier = met(*([AANBOD] if nu else []))
    uit = kijk(dossier, LEEG, [bericht(inhoud, staat, "", n) for n, (inhoud, staat) in enumerate(rijen)])
    assert [(v.sleutel, v.oorzaak) for v in uit.verschillen] == ([("aanbod:12", oorzaak)] if oorzaak else [])


def test_a_z_route_that_never_left_is_a_difference_and_one_that_arrived_is_not() -> None:
    dossier, klaar = met(g.ZrouteAfgerond(datum=DAG)), b.ZrouteBericht(bsn=BSN, datum=DAG)
    assert enig(kijk(dossier, LEEG)).oorzaak is OZ.NIET_KLAARGEZET
    assert kijk(dossier, LEEG, [bericht(klaar, "verstuurd")]).verschillen == ()
    aanvaard = g.LeveringBijDuo(bericht_id=UUID(int=3), betreft=b.ZROUTE, uitkomst=g.DuoUitkomst.AANVAARD)
    assert kijk(met(g.ZrouteAfgerond(datum=DAG), aanvaard), LEEG).verschillen == ()
    nee = replace(aanvaard, uitkomst=g.DuoUitkomst.GEWEIGERD, tekst="Geen Z-route.")
    verschil = enig(kijk(met(g.ZrouteAfgerond(datum=DAG), nee), LEEG))
    assert (verschil.oorzaak, verschil.tekst) == (OZ.GEWEIGERD, "Geen Z-route.")


SANNE, JOOST = Contact("1", "Sanne"), Contact("2", "Joost")
KOPPEL = b.ContactpersoonKoppelBericht(bsn=BSN, medewerker_id="1")
ONTKOPPEL = b.ContactpersoonOntkoppelBericht(bsn=BSN, medewerker_id="1")


@pytest.mark.parametrize(
    ("contact", "rijen", "oorzaak"),
    [
        (None, [], None),
        (SANNE, [(KOPPEL, "verstuurd", "")], None),
        (SANNE, [(KOPPEL, "wacht", "")], OZ.NOG_NIET_VERSTUURD),
        (SANNE, [(KOPPEL, "vastgelopen", "contactpersoon_onbekend")], OZ.GEWEIGERD),
        (SANNE, [], OZ.NIET_KLAARGEZET),
        (JOOST, [(KOPPEL, "verstuurd", "")], OZ.NIET_KLAARGEZET),
        (None, [(KOPPEL, "verstuurd", ""), (ONTKOPPEL, "verstuurd", "")], None),
        (None, [(KOPPEL, "verstuurd", ""), (ONTKOPPEL, "wacht", "")], OZ.NOG_NIET_VERSTUURD),
    ],
)
def test_the_contact_person_is_followed_by_our_messages(
    contact: Contact | None, rijen: list[tuple[b.Bericht, str, str]], oorzaak: Oorzaak | None
) -> None:
    alle = [bericht(inhoud, staat, reden, n) for n, (inhoud, staat, reden) in enumerate(rijen)]
    uit = kijk(KAAL, LEEG, alle, contact=contact)
    assert [v.oorzaak for v in uit.verschillen] == ([oorzaak] if oorzaak else [])


def test_an_examennummer_we_withdrew_is_expected_to_be_gone_at_duo() -> None:
    dossier = met(g.LbtAangemeld(datum=BEGIN, examennummer="7"), g.LbtNummerIngetrokken(datum=DAG))
    weg = g.NietMeerBijDuo(wat=g.BijDuo.LBT_NUMMER, sleutel="7")
    assert kijk(dossier, replace(LEEG, nieuws=(weg,))).verschillen == ()
    rij = bericht(b.LbtNummerBericht(bsn=BSN), "vastgelopen", "vormfout")
    verschil = enig(kijk(dossier, replace(LEEG, lbt_nummer="7"), [rij]))
    assert (verschil.oorzaak, verschil.stap) == (OZ.GEWEIGERD, S.OPNIEUW_STUREN)
    assert verschil.waarden == (Waarde("examennummer", None, "7"),)
