# SPDX-License-Identifier: EUPL-1.2
"""Each act of the traject: one row on the tijdlijn, one message, and DUO's refusal before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.duo_voorcontrole import AanbodVoorDuo
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import Feit, leg_vast
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.services import DuoZouWeigeren, Onderdeel, TrajectWeigering, leveren
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, VANDAAG
from tests.regie.trajecten.conftest import SCHAKEL, SCHOOL, ZONDER, in_traject, leg_vast_als_keten

AANBOD = AanbodVoorDuo(
    instellingsnummer=SCHOOL, alfabetisering="NVT", datum=date(2026, 3, 20), start=date(2026, 4, 6),
    einde=date(2027, 7, 1),
)  # fmt: skip
BOEKING = g.UrenGeboekt(
    urensoort=g.Urensoort.TAALLES, uren=24, vanaf=date(2026, 9, 1), tot_en_met=date(2026, 9, 30), herkomst="lijst"
)


def berichten(dossier: Dossier) -> list[dict[str, Any]]:
    return [rij.inhoud for rij in Bericht.objects.filter(dossier_id=dossier.id).order_by("gelegd_op", "id")]


def regels(dossier: Dossier, code: str) -> list[dict[str, Any]]:
    return [rij.gegevens for rij in Gebeurtenis.objects.filter(dossier=dossier, kenmerk=code).order_by("id")]


def geweigerd(dossier: Dossier, scope: Any, tekst: str = "Dat kan niet.") -> Bericht:
    """DUO refuses the last message, as the worker lays it down."""
    rij = Bericht.objects.filter(dossier_id=dossier.id).latest("id")
    Bericht.objects.filter(id=rij.id).update(staat="geweigerd")
    betreft = {"duo.pvt": "duo.pvt", "duo.uren": "duo.uren:taalles"}[rij.soort]
    feit = g.LeveringBijDuo(bericht_id=rij.id, betreft=betreft, uitkomst=g.DuoUitkomst.GEWEIGERD, tekst=tekst)
    leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.DUO)
    return rij


def test_an_aanbod_is_laid_down_and_sent_with_the_keurmerk_of_duos_list(
    sanne: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier, gelogd = in_traject(sanne), []
    monkeypatch.setattr(leveren, "log", lambda **wat: gelogd.append((wat["object"], wat["dossier_ids"])))
    services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=AANBOD)
    (feit,) = dossierfeiten(dossier).aanbod
    assert (feit.instelling, feit.bow, feit.tst) == ("Taalschool De Eem", True, False)
    (bericht,) = berichten(dossier)
    assert bericht == {
        "soort": "duo.aanbod", "versie": 1, "bsn": "999990019", "instellingsnummer": SCHOOL, "alfabetisering": "NVT",
        "datum": "2026-03-20", "start": "2026-04-06", "einde": "2027-07-01",
    }  # fmt: skip
    assert gelogd == [("bericht voor DUO: duo.aanbod", [dossier.id])]


def test_a_second_aanbod_at_the_same_institution_takes_the_place_of_the_first(sanne: Any) -> None:
    dossier = in_traject(sanne, route="O")
    services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=AANBOD)
    services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=replace(AANBOD, instellingsnummer=SCHAKEL))
    services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=replace(AANBOD, einde=None))
    nu = dossierfeiten(dossier).aanbod
    assert [(a.instellingsnummer, a.einde) for a in nu] == [(SCHAKEL, date(2027, 7, 1)), (SCHOOL, None)]
    services.trek_aanbod_in(scope=sanne, dossier=dossier, instellingsnummer=SCHAKEL, reden="andere school")
    assert [a.instellingsnummer for a in dossierfeiten(dossier).aanbod] == [SCHOOL]
    assert berichten(dossier)[-1]["soort"] == "duo.aanbod_verwijderen"
    with pytest.raises(TrajectWeigering, match="al ingetrokken"):
        services.trek_aanbod_in(scope=sanne, dossier=dossier, instellingsnummer=SCHAKEL, reden="x")


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"instellingsnummer": ZONDER, "bow": True}, "aanbod_keurmerk"),
        ({"instellingsnummer": "0000000000"}, "instelling_onbekend"),
        ({"datum": date(2026, 3, 1)}, "aanbod_voor_pip"),
    ],
)
def test_what_duo_would_refuse_is_not_saved_and_not_sent(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = in_traject(sanne)
    with pytest.raises(TrajectWeigering) as fout:
        services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=replace(AANBOD, **anders))
    assert fout.value.code == code and fout.value.zinnen[0][1]
    assert berichten(dossier) == [] and dossierfeiten(dossier).aanbod == ()


@pytest.mark.parametrize("onderdeel", Onderdeel)
def test_a_result_is_laid_down_changed_and_taken_back(sanne: Any, onderdeel: Onderdeel) -> None:
    dossier = in_traject(sanne)

    def leg(datum: date | None, **meer: Any) -> None:
        services.leg_resultaat_vast(scope=sanne, dossier=dossier, onderdeel=onderdeel, datum=datum, **meer)

    leg(date(2026, 9, 1))
    leg(date(2026, 9, 2))
    with pytest.raises(TrajectWeigering, match="waarom"):
        leg(None)
    leg(None, toelichting="verkeerde persoon")
    assert [b.get("datum") for b in berichten(dossier)] == ["2026-09-01", "2026-09-02", None]
    assert {b["soort"] for b in berichten(dossier)} == {f"duo.{onderdeel}"}
    feit = getattr(dossierfeiten(dossier), onderdeel.value)
    assert feit is not None and feit.datum is None and feit.toelichting == "verkeerde persoon"


def test_a_judgement_needs_its_reason_and_the_right_days(sanne: Any) -> None:
    dossier = in_traject(sanne)

    def nee(vandaag: date, toelichting: str = "lang ziek, staat bij DUO") -> None:
        scope = replace(sanne, vandaag=vandaag)
        services.leg_resultaat_vast(
            scope=scope, dossier=dossier, onderdeel=Onderdeel.PVT, datum=None, verwijtbaar=False,
            toelichting=toelichting,
        )  # fmt: skip

    with pytest.raises(DuoZouWeigeren) as fout:
        nee(date(2029, 1, 2))
    assert fout.value.zinnen[0][0] == "verwijtbaar" and "3 januari 2029" in str(fout.value)
    with pytest.raises(TrajectWeigering, match="waarom"):
        nee(date(2029, 1, 3), "")
    nee(date(2029, 1, 3))
    assert berichten(dossier)[-1]["verwijtbaar"] is False


def test_the_z_route_is_completed_only_on_the_z_route(sanne: Any) -> None:
    b1 = in_traject(sanne)
    with pytest.raises(DuoZouWeigeren):
        services.rond_zroute_af(scope=sanne, dossier=b1, datum=date(2026, 11, 1))
    z = in_traject(sanne, route="Z", bsn="999990020", achternaam="Ander")
    services.rond_zroute_af(scope=sanne, dossier=z, datum=date(2026, 11, 1))
    services.rond_zroute_af(scope=sanne, dossier=z, datum=None, toelichting="nog niet af")
    assert [b.get("datum") for b in berichten(z)] == ["2026-11-01", None]


def test_hours_add_up_and_only_the_total_goes_to_duo(sanne: Any) -> None:
    dossier = in_traject(sanne)
    assert services.boek_uren(scope=sanne, dossier=dossier, boeking=BOEKING) == 24
    assert services.boek_uren(scope=sanne, dossier=dossier, boeking=replace(BOEKING, uren=6)) == 30
    anders = replace(BOEKING, urensoort=g.Urensoort.TAALLES_KNM, uren=10)
    assert services.boek_uren(scope=sanne, dossier=dossier, boeking=anders) == 10
    assert [(b["urensoort"], b["uren"]) for b in berichten(dossier)] == [
        ("taalles", 24), ("taalles", 30), ("taalles_knm", 10),
    ]  # fmt: skip


def test_a_correction_is_a_new_row_and_moves_the_totals_it_touches(sanne: Any) -> None:
    dossier = in_traject(sanne)
    services.boek_uren(scope=sanne, dossier=dossier, boeking=BOEKING)
    services.boek_uren(scope=sanne, dossier=dossier, boeking=replace(BOEKING, uren=6))
    eerste = next(r for r in queries.urenregels(sanne, dossier) if r.feit.uren == 24)

    def verbeter(boeking: g.UrenGeboekt | None, reden: str = "lijst nagekeken") -> None:
        services.verbeter_uren(scope=sanne, dossier=dossier, regel_id=eerste.id, boeking=boeking, reden=reden)

    with pytest.raises(TrajectWeigering):
        verbeter(None, " ")
    verbeter(replace(BOEKING, urensoort=g.Urensoort.TAALLES_KNM, uren=20))
    assert [(b["urensoort"], b["uren"]) for b in berichten(dossier)[2:]] == [("taalles", 6), ("taalles_knm", 20)]
    boek = queries.urenregels(sanne, dossier)
    assert sorted((r.feit.uren, r.geldt, r.verbetering) for r in boek) == [
        (6, True, False), (20, True, True), (24, False, False),
    ]  # fmt: skip
    with pytest.raises(TrajectWeigering, match="al verbeterd"):
        verbeter(None)
    nieuw = next(r for r in boek if r.feit.uren == 20)
    services.verbeter_uren(scope=sanne, dossier=dossier, regel_id=nieuw.id, boeking=None, reden="dubbel")
    assert berichten(dossier)[-1]["uren"] == 0
    assert dossierfeiten(dossier).totaal(g.Urensoort.TAALLES) == 6


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot_en_met": date(2026, 8, 31)}, "tot_en_met"),
        ({"tot_en_met": date(2026, 11, 24)}, "tot_en_met"),
        ({"uren": 10_000}, "uren"),
        ({"urensoort": g.Urensoort.ACTIVITEITEN}, "urensoort"),
    ],
)
def test_hours_that_cannot_be_are_refused_by_their_field(sanne: Any, anders: dict[str, Any], veld: str) -> None:
    dossier = in_traject(sanne)
    with pytest.raises(TrajectWeigering) as fout:
        services.boek_uren(scope=sanne, dossier=dossier, boeking=replace(BOEKING, **anders))
    assert [naam for naam, _ in fout.value.zinnen] == [veld] and berichten(dossier) == []


def test_a_row_of_another_dossier_cannot_be_corrected_here(sanne: Any) -> None:
    een, ander = in_traject(sanne), in_traject(sanne, bsn="999990020", achternaam="Ander")
    services.boek_uren(scope=sanne, dossier=een, boeking=BOEKING)
    (regel,) = queries.urenregels(sanne, een)
    for id_ in (regel.id, uuid4()):
        with pytest.raises(TrajectWeigering):
            services.verbeter_uren(scope=sanne, dossier=ander, regel_id=id_, boeking=None, reden="x")


def test_the_number_for_the_lbt_is_withdrawn_once(sanne: Any) -> None:
    dossier = in_traject(sanne)
    services.trek_lbt_nummer_in(scope=sanne, dossier=dossier, reden="toets hoeft niet")
    assert [b["soort"] for b in berichten(dossier)] == ["duo.lbt_nummer_verwijderen"]
    with pytest.raises(TrajectWeigering, match="geen nummer"):
        services.trek_lbt_nummer_in(scope=sanne, dossier=dossier, reden="nog eens")


def test_after_the_result_of_the_lbt_the_number_stays(sanne: Any) -> None:
    uitslag = g.LbtUitslag(datum_afname=date(2026, 2, 10), resultaat="B1-route haalbaar")
    dossier = in_traject(sanne)
    leg_vast_als_keten(sanne, dossier, uitslag)
    with pytest.raises(TrajectWeigering, match="al gedaan"):
        services.trek_lbt_nummer_in(scope=sanne, dossier=dossier, reden="x")


def test_a_refusal_is_a_task_in_duos_words_until_the_same_is_delivered_anew(sanne: Any) -> None:
    dossier = in_traject(sanne)
    services.leg_resultaat_vast(scope=sanne, dossier=dossier, onderdeel=Onderdeel.PVT, datum=date(2026, 9, 1))
    oud = geweigerd(dossier, sanne, "De datum ligt te vroeg.")
    (taak,) = Taak.objects.filter(dossier=dossier, soort="levering_geweigerd", open=True)
    assert taak.zin == "taak_levering_geweigerd_pvt" and "De datum ligt te vroeg" in taak.waarden["reden"]
    services.boek_uren(scope=sanne, dossier=dossier, boeking=BOEKING)
    assert Taak.objects.filter(dossier=dossier, soort="levering_geweigerd", open=True).count() == 1
    services.leg_resultaat_vast(scope=sanne, dossier=dossier, onderdeel=Onderdeel.PVT, datum=date(2026, 9, 2))
    assert not Taak.objects.filter(dossier=dossier, soort="levering_geweigerd", open=True).exists()
    assert Bericht.objects.get(id=oud.id).staat == "ingetrokken"
    assert Bericht.objects.filter(dossier_id=dossier.id, staat="wacht", soort="duo.pvt").count() == 1


@pytest.mark.parametrize("aangekomen", [False, True])
def test_taking_back_what_duo_never_took_sends_nothing(sanne: Any, aangekomen: bool) -> None:
    dossier = in_traject(sanne)
    wie: dict[str, Any] = {"scope": sanne, "dossier": dossier, "onderdeel": Onderdeel.PVT}
    if aangekomen:
        services.leg_resultaat_vast(**wie, datum=date(2026, 9, 1))
        Bericht.objects.filter(dossier_id=dossier.id).update(staat="verstuurd")
    services.leg_resultaat_vast(**wie, datum=date(2026, 9, 2))
    oud = geweigerd(dossier, sanne)
    services.leg_resultaat_vast(**wie, datum=None, toelichting="vergissing")
    assert not Taak.objects.filter(dossier=dossier, soort="levering_geweigerd", open=True).exists()
    assert Bericht.objects.get(id=oud.id).staat == "ingetrokken"
    assert Bericht.objects.filter(dossier_id=dossier.id, staat="wacht").exists() is aangekomen


def test_without_bsn_in_a_closed_dossier_or_in_another_role_nothing_happens(sanne: Any, scope_van: Any) -> None:
    zonder = in_traject(sanne, bsn=None, v_nummer="2100000001", achternaam="Zonder")
    with pytest.raises(TrajectWeigering, match="BSN"):
        services.boek_uren(scope=sanne, dossier=zonder, boeking=BOEKING)
    dicht = in_traject(sanne, met=(Feit(g.Overleden(datum=date(2026, 10, 1)), date(2026, 10, 1), g.Bron.BRP),))
    with pytest.raises(TrajectWeigering, match="gesloten"):
        services.boek_uren(scope=sanne, dossier=dicht, boeking=BOEKING)
    open_ = in_traject(sanne, bsn="999990020", achternaam="Open")
    with met_scope(scope_van(KARIN)) as karin, pytest.raises(TrajectWeigering, match="rol"):
        services.boek_uren(scope=karin, dossier=open_, boeking=BOEKING)


def test_a_gezinsmigrant_gets_no_aanbod_but_signs(sanne: Any) -> None:
    dossier = in_traject(sanne, groep=Doelgroep.GEZIN_OVERIG)
    with pytest.raises(DuoZouWeigeren, match="asielstatushouder"):
        services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=AANBOD)
    services.leg_resultaat_vast(scope=sanne, dossier=dossier, onderdeel=Onderdeel.MAP, datum=date(2026, 9, 1))
    assert [b["soort"] for b in berichten(dossier)] == ["duo.map"]
