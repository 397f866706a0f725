# SPDX-License-Identifier: EUPL-1.2
"""Consulent, contact data, hours and household from an old system: in the dry run, written, reported and undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Contact, Dossier, Identificatie
from meedoen.regie.dossiers.services import neem_op_mij, vul_gegevens_aan, wijs_toe
from meedoen.regie.inlezen import beeld, blokken, queries, schrijven, services
from meedoen.regie.inlezen.huishouden import relatie
from meedoen.regie.inlezen.soorten import OUD
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.organisaties.services import beeindig_rol
from meedoen.regie.trajecten import queries as trajecten
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wijzigingen.models import Huishoudband
from meedoen.regie.wijzigingen.services import maak_los, verbind
from meedoen.regie.wijzigingen.services.huishouden import ANDERSOM
from tests.conftest import BAARN, BEA, BEHEER, JOOST, KARIN, NU, SANNE
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.inlezen.test_overzetten import draai_terug, lees, lees_in, mens, scope, uitkomsten

__all__ = ["scope"]
pytestmark = pytest.mark.django_db


def VOL(nummer: int) -> dict[str, str]:
    """All columns of one person; three to a household."""
    return {
        "E-mail consulent": SANNE.email, "Telefoon": f"06 12 34 {nummer // 100 % 100:02d} {nummer % 100:02d}",
        "E-mail": f"mens{nummer}@voorbeeld.example", "Taal": "Tigrinya", "Uren als taalles": "40", "Uren intake": "12",
        "Uren tot en met": "1-11-2026", "Huishouden": f"H-{(nummer - 1) // 3:05d}",
        "Rol in huishouden": ("hoofd", "partner", "kind")[(nummer - 1) % 3],
    }  # fmt: skip


def van(nummer: int) -> Dossier:
    return Identificatie.objects.get(v_nummer=f"{2_800_000_000 + nummer}", actief=True).dossier


def banden() -> set[tuple[str, str, str]]:
    rijen = Huishoudband.objects.filter(weg_op__isnull=True).select_related("dossier", "ander")
    return {(b.dossier.nummer, b.relatie, b.ander.nummer) for b in rijen}


def test_all_of_it_is_shown_first_and_then_written(scope: Scope) -> None:
    stuk = lees(scope, mens(1, **VOL(1)), mens(2, **VOL(2)))
    getoond = {veld: wordt for veld, was, wordt in queries.rijen(stuk)[0].verschillen if not was}
    assert getoond | {
        "Consulent": "Sanne Bakker", "Telefoonnummer": "+31612340001", "E-mailadres": "mens1@voorbeeld.example",
        "Uren participatie als taalles": "40 uur tot en met 1-11-2026", "Huishoudnummer": "h 00000",
    } == getoond  # fmt: skip
    assert not Dossier.objects.exists() and not Huishoudband.objects.exists()
    services.bevestig(scope=scope, stuk=stuk)
    dossier = van(1)
    feiten, contact = dossierfeiten(dossier), Contact.objects.get(dossier_id=dossier.id)
    assert dossier.consulent_id == SANNE.id and dossier.taal == "Tigrinya"
    assert feiten.toegewezen is not None and feiten.toegewezen.naam == "Sanne Bakker"
    assert (contact.telefoon, contact.email, contact.mag_mailen) == ("+31612340001", "mens1@voorbeeld.example", None)
    assert (feiten.totaal(Urensoort.TAALLES), feiten.totaal(Urensoort.TAALLES_KNM)) == (40, 12)
    assert feiten.totaal(Urensoort.ACTIVITEITEN) is None
    regel = trajecten.urenregels(scope, dossier)[0]
    assert regel.feit.herkomst == "Beginstand, overgezet uit het oude systeem"
    assert (regel.feit.vanaf, regel.feit.tot_en_met) == (date(2025, 9, 1), date(2026, 11, 1))
    assert banden() == {(dossier.nummer, "partner", van(2).nummer)}
    assert not Bericht.objects.exists()


@pytest.mark.parametrize(
    ("anders", "kolom", "woorden"),
    [
        ({"E-mail consulent": "niemand@baarn.example"}, "E-mail consulent", "Geen consulent van Baarn"),
        ({"E-mail consulent": BEA.email}, "E-mail consulent", "Geen consulent van Baarn"),
        ({"E-mail consulent": "Sanne"}, "E-mail consulent", "geen e-mailadres"),
        ({"E-mail": "geen adres"}, "E-mail", "geen e-mailadres"),
        ({"E-mail": "=1@x.example"}, "E-mail", "formule"),
        ({"Telefoon": "06 12"}, "Telefoon", "tien cijfers"),
        ({"Uren als taalles": "12,5"}, "Uren als taalles", "hele uren"),
        ({"Uren als taalles": "-4"}, "Uren als taalles", "hele uren"),
        ({"Uren als taalles": "10000"}, "Uren als taalles", "9999"),
        ({"Uren activiteiten": "10"}, "Uren activiteiten", "Z-route"),
        ({"Uren als taalles": "0", "Uren intake": "", "Uren tot en met": "1-11-2026"}, "Uren tot en met", "geen uren"),
        ({"Uren tot en met": "1-1-2030"}, "Uren tot en met", "moet nog komen"),
        ({"Rol in huishouden": "baas"}, "Rol in huishouden", "hoofd, partner"),
        ({"Huishouden": "x" * 41}, "Huishouden", "langer dan 40"),
    ],
)
def test_what_can_not_be_is_named_in_its_column(scope: Scope, anders: dict[str, str], kolom: str, woorden: str) -> None:
    (rij,) = queries.rijen(lees(scope, mens(1, **VOL(1) | anders)))
    assert rij.soort == "fout" and any(k == kolom and woorden in reden for k, _, reden in rij.fouten), rij.fouten


def test_a_column_that_can_be_no_household_is_refused_and_one_alone_is_none(scope: Scope) -> None:
    rijen = queries.rijen(lees(scope, *(mens(n, Huishouden="1") for n in range(1, 14)), mens(20, Huishouden="2")))
    assert [rij.soort for rij in rijen] == ["fout"] * 13 + ["nieuw"]
    assert "13 rijen" in rijen[0].fouten[0][2] and "huishouden" not in rijen[-1].profiel


def test_what_a_colleague_keeps_goes_before_the_old_system(scope: Scope, scope_van: Callable[..., Scope]) -> None:
    dossier = ingeschreven(scope, v_nummer="2800000001", voornamen="Abel", achternaam=mens(1)["Achternaam"])
    neem_op_mij(scope=scope, dossier=dossier)
    vul_gegevens_aan(scope=scope, dossier=dossier, velden={"telefoon": "+31611111111", "email": "zelf@x.example"})
    stuk = lees(scope, mens(1, **VOL(1) | {"E-mail consulent": JOOST.email}))
    (rij,) = queries.rijen(stuk)
    anders = {veld: was for veld, was, _ in rij.verschillen}
    assert anders["Consulent"].startswith("Sanne Bakker (") and anders["Telefoonnummer"] == "+31611111111"
    assert ("Consulent", "blijft zoals het is") in [(veld, let) for veld, _, _, let in beeld.regel(rij)["verschillen"]]
    services.bevestig(scope=scope, stuk=stuk)
    dossier.refresh_from_db()
    contact = Contact.objects.get(dossier_id=dossier.id)
    assert dossier.consulent_id == SANNE.id and (contact.telefoon, contact.email) == ("+31611111111", "zelf@x.example")


def test_the_same_list_again_adds_no_hours_and_no_tie(scope: Scope) -> None:
    rijen = [mens(n, **VOL(n)) for n in range(1, 4)]
    lees_in(scope, *rijen)
    voor, totaal = banden(), dossierfeiten(van(1)).totaal(Urensoort.TAALLES)
    assert len(voor) == 3
    assert uitkomsten(lees_in(scope, *rijen)) == ["niets_nieuws"] * 3
    assert (banden(), dossierfeiten(van(1)).totaal(Urensoort.TAALLES)) == (voor, totaal)
    hoger = lees(scope, mens(1, **VOL(1) | {"Uren als taalles": "60"}))
    assert ["Uren participatie als taalles", "60"] in [
        [veld, wordt] for veld, _, wordt in queries.rijen(hoger)[0].verschillen
    ]
    services.bevestig(scope=scope, stuk=hoger)
    assert dossierfeiten(van(1)).totaal(Urensoort.TAALLES) == 40, "the hours book leads once it has begun"


def test_a_household_over_two_blocks_is_whole_and_a_tie_taken_back_stays_so(
    scope: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "LEES_METEEN", 1)
    monkeypatch.setattr(blokken, "_LEES_BLOK", 2)
    stuk = lees(scope, *(mens(n, **VOL(n)) for n in (1, 2, 3)))
    while blokken.lees_blok(scope=scope, stuk=stuk):
        pass
    assert [rij.soort for rij in queries.rijen(stuk)] == ["nieuw"] * 3
    alle = queries.rijen(stuk)
    for rij in alle:  # each in a block of its own
        schrijven.schrijf(scope, stuk, [rij])
    nummers = [van(n).nummer for n in (1, 2, 3)]
    assert banden() == {(nummers[0], "partner", nummers[1]), (nummers[0], "kind", nummers[2]),
                        (nummers[1], "kind", nummers[2])}  # fmt: skip
    band = Huishoudband.objects.get(dossier_id=van(1).id, ander_id=van(2).id)
    maak_los(scope=scope, dossier=van(1), band_id=band.id)
    monkeypatch.setattr(services, "LEES_METEEN", 500)
    lees_in(scope, *(mens(n, **VOL(n)) for n in (1, 2, 3)))
    assert len(banden()) == 2


def test_undone_it_is_all_as_it_was(scope: Scope) -> None:
    er = ingeschreven(scope, v_nummer="2800000001", voornamen="Abel", achternaam=mens(1)["Achternaam"])
    voor = dossierfeiten(er)
    stuk = lees_in(scope, *(mens(n, **VOL(n)) for n in (1, 2)))
    er.refresh_from_db()
    assert er.consulent_id == SANNE.id and dossierfeiten(er).totaal(Urensoort.TAALLES) == 40 and banden()
    draai_terug(scope, stuk)
    assert uitkomsten(stuk) == ["ongedaan", "ongedaan"]
    er.refresh_from_db()
    nu, contact = dossierfeiten(er), Contact.objects.get(dossier_id=er.id)
    assert (er.consulent_id, nu.toegewezen, nu.totaal(Urensoort.TAALLES)) == (None, voor.toegewezen, None)
    assert (contact.telefoon, contact.email) == ("", "") and banden() == set()
    assert uitkomsten(lees_in(scope, *(mens(n, **VOL(n)) for n in (1, 2)))) == ["bijgewerkt", "gemaakt"]


@pytest.mark.parametrize("wat", ["verbind", "maak los", "geef"])
def test_where_a_colleague_went_on_with_it_nothing_is_undone(
    scope: Scope, scope_van: Callable[..., Scope], wat: str
) -> None:
    ander = ingeschreven(scope, v_nummer="2900000001", voornamen="Bo", achternaam="Ver")
    stuk = lees_in(scope, *(mens(n, **VOL(n)) for n in (1, 2)))
    with met_scope(scope_van(KARIN if wat == "geef" else SANNE, nu=NU + timedelta(hours=1))) as straks:
        if wat == "verbind":
            verbind(scope=straks, dossier=van(1), nummer=ander.nummer, relatie="familie")
        elif wat == "maak los":
            maak_los(scope=straks, dossier=van(1), band_id=Huishoudband.objects.get().id)
        else:
            wijs_toe(scope=straks, dossiers=[van(1)], medewerker_id=JOOST.id)
    with met_scope(scope_van(SANNE, nu=NU + timedelta(hours=2))) as later:
        draai_terug(later, stuk)
        assert uitkomsten(stuk) == (["verder", "verder"] if wat == "maak los" else ["verder", "ongedaan"])
        # The tie of the list goes with the row that is undone; that of the colleague stays.
        assert banden() == ({(van(1).nummer, "familie", ander.nummer)} if wat == "verbind" else set())


def test_who_left_since_gets_no_dossier_and_the_row_says_so(scope: Scope, scope_van: Callable[..., Scope]) -> None:
    stuk = lees(scope, mens(1, **VOL(1) | {"E-mail consulent": JOOST.email}))
    with met_scope(scope_van(BEHEER)) as beheer:
        beeindig_rol(scope=beheer, aanstelling_id=Aanstelling.objects.get(gemeente_id=BAARN, medewerker_id=JOOST.id).id)
    services.bevestig(scope=scope, stuk=stuk)
    (rij,) = queries.rijen(stuk)
    assert rij.uitkomst == "gemaakt" and van(1).consulent_id is None
    assert any(kolom == "Consulent" and "niet meer" in reden for kolom, _, reden in rij.fouten)
    assert any("niet meer" in deel[-1] for deel in beeld.verslag([rij], {}))


def test_a_colleague_who_takes_it_meanwhile_keeps_it(scope: Scope) -> None:
    er = ingeschreven(scope, v_nummer="2800000001", voornamen="Abel", achternaam=mens(1)["Achternaam"])
    stuk = lees(scope, mens(1, **VOL(1) | {"E-mail consulent": JOOST.email}))
    (rij,), al = queries.rijen(stuk), queries.collegas(BAARN, scope.vandaag)
    naast = schrijven.vergelijk(BAARN, {2: schrijven.Profiel.uit_json(rij.profiel)}, OUD)
    neem_op_mij(scope=scope, dossier=er)  # after the comparison, before the row is written
    assert schrijven._werk_bij(scope, rij, naast[2], OUD)
    er.refresh_from_db()
    feiten = dossierfeiten(er)
    assert er.consulent_id == SANNE.id and feiten.toegewezen and feiten.toegewezen.medewerker_id == SANNE.id
    assert al[JOOST.email].id == JOOST.id


ROLLEN = ("", "hoofd", "partner", "kind", "ouder", "familie")


@given(st.sampled_from(ROLLEN), st.sampled_from(ROLLEN))
def test_what_two_people_are_to_each_other_is_one_tie_seen_from_two_sides(een: str, ander: str) -> None:
    assert ANDERSOM[relatie(een, ander)] == relatie(ander, een)


def test_the_pages_name_it_and_no_other_gemeente_has_these_colleagues(
    ingelogd: Callable[..., Any], scope_van: Callable[..., Scope]
) -> None:
    voorbeeld = ingelogd(SANNE).get(f"/overzetten/voorbeeld/{BAARN}").getvalue().decode()
    for kolom in ("E-mail consulent", "Telefoon", "Uren als taalles", "Huishouden"):
        assert kolom in voorbeeld
    with met_scope(scope_van(BEA)) as van_bea:
        assert SANNE.email not in queries.collegas(BAARN, van_bea.vandaag)


def test_hours_without_a_day_count_up_to_the_day_of_reading(scope: Scope) -> None:
    lees_in(scope, mens(1, **{"Uren als taalles": "5"}))
    boeking = next(rij.feit for rij in trajecten.urenregels(scope, van(1)))
    assert isinstance(boeking, g.UrenGeboekt) and boeking.tot_en_met == scope.vandaag


def test_hours_wait_for_duo_only_where_duo_would_take_them_and_an_undo_takes_them_back(scope: Scope) -> None:
    mee = {"Uren als taalles": "40", "Uren activiteiten": "10", "Uren tot en met": "1-11-2026"}
    z = {"Leerroute": "Z-route", "Niveau": ""}
    stuk = lees_in(
        scope, mens(1, BSN="999990019", **mee | z), mens(2, **mee | z),
        mens(3, BSN="999990020", **mee | {"Doelgroep": "", "Datum PIP": "", "Leerroute": "", "Niveau": "",
                                          "Einde termijn": ""}),
    )  # fmt: skip
    assert uitkomsten(stuk) == ["gemaakt"] * 3
    klaar = Bericht.objects.order_by("id").values_list("dossier_id", "inhoud__urensoort", "inhoud__uren", "staat")
    eerste, derde = van(1).id, van(3).id
    assert set(klaar) == {
        (eerste, "taalles", 40, "wacht"), (eerste, "activiteiten", 10, "wacht"), (derde, "taalles", 40, "wacht"),
    }, "without a BSN nothing can be told, and DUO takes no activities outside the Z-route"  # fmt: skip
    draai_terug(scope, stuk)
    assert set(Bericht.objects.values_list("staat", flat=True)) == {"ingetrokken"}
