# SPDX-License-Identifier: EUPL-1.2
"""When the ground of guidance falls away, the referral ends or somebody is asked; and no referral without contract."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import corrigeer, leg_vast
from meedoen.regie.mandaten.services import beeindig
from meedoen.regie.verwijzen import later
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG, log_in
from tests.regie.verwijzen.conftest import ANDERE, FLEUR, NODIG, ORGANISATIE, TINEKE, neem_aan, vraag
from tests.regie.verwijzen.test_overgang import contract
from tests.regie.verwijzen.test_paginas import tekst
from tests.regie.verwijzen.test_verwijzen import ziet

Als = Callable[..., Scope]
INGETROKKEN = g.PlichtIngetrokken(datum=VANDAAG)


def van_de_keten(als: Als, dossier: Dossier, inhoud: g.Gegevens) -> Gebeurtenis:
    keten = keten_scope(BAARN, nu=als(SANNE).nu, vandaag=VANDAAG, herkomst="worker", doel="toets")
    with met_scope(keten) as scope:
        return leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=VANDAAG, bron=g.Bron.DUO)


def taken(als: Als, dossier: Dossier) -> dict[str, date | None]:
    with met_scope(als(SANNE)):
        rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="verwijzing")
        return dict(rijen.values_list("soort", "uiterlijk"))


def staat(als: Als, rij: Verwijzing) -> str:
    with met_scope(als(SANNE)):
        rij.refresh_from_db()
    return rij.staat


def test_a_closed_dossier_ends_it_and_an_open_one_does_not_give_the_access_back(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    dicht = van_de_keten(als, dossier, INGETROKKEN)
    assert staat(als, aangenomen) == "gestopt"
    assert taken(als, dossier) == {}
    with met_scope(als(SANNE)) as scope:
        corrigeer(scope=scope, dossier=dossier, regel_id=dicht.id, inhoud=None, reden="DUO vergiste zich")
        assert Dossier.objects.get(id=dossier.id).gesloten_op is None
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == []
    assert taken(als, dossier) == {"verwijzing_weer": VANDAAG + timedelta(days=7)}
    vraag(als, dossier)
    assert taken(als, dossier).keys() == {"verwijzing_antwoord"}


@pytest.mark.parametrize(("mee", "blijft"), [((), False), ((Veldgroep.BEGELEIDING,), True)])
def test_on_another_ground_guidance_goes_on_only_when_the_person_took_it_along(
    als: Als, dossier: Dossier, aangenomen: Verwijzing, mee: tuple[Veldgroep, ...], blijft: bool
) -> None:
    verder = g.VervolgBegonnen(
        vanaf=VANDAAG, tot=VANDAAG + timedelta(days=90), grond=g.Vervolggrond.VRIJWILLIG, mee=mee,
        grondslag=g.Grondslag.TOESTEMMING, doelen=(g.Vervolgdoel.TAAL,), toestemming_op=VANDAAG,
        wijze=g.Toestemmingswijze.MONDELING, lening_procent=None,
    )  # fmt: skip
    with met_scope(als(SANNE)) as scope:
        leg_vast(scope=scope, dossier=dossier, inhoud=verder, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
    assert (staat(als, aangenomen), bool(ziet(als, FLEUR))) == (("aangenomen", True) if blijft else ("gestopt", False))


def test_a_contract_that_ends_asks_who_goes_on_and_a_longer_one_takes_that_back(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    rij = contract(als, ORGANISATIE)

    def morgenvroeg() -> dict[str, date | None]:
        later.volg_contracten_van(BAARN, nu=kalender.nu())
        return taken(als, dossier)

    assert morgenvroeg() == {}
    einde = VANDAAG + timedelta(days=30)
    with met_scope(als(BEHEER)) as scope:
        beeindig(scope=scope, rij=rij, tot=einde)
    assert morgenvroeg() == {"verwijzing_contract": einde}
    assert later.volg_contracten_van(BAARN, nu=kalender.nu()) == 0, "told once"
    assert ziet(als, FLEUR) == ["Amira Haddad"], "nobody loses who helps them by a row in a register"
    contract(als, ORGANISATIE, kenmerk="2027-03", vanaf=einde)
    assert morgenvroeg() == {}


def test_a_referral_looks_at_the_contract_as_moving_does(als: Als, dossier: Dossier) -> None:
    contract(als, ORGANISATIE)
    sanne, blad = log_in(SANNE), f"/dossiers/{dossier.id}/begeleiding/verwijzen"
    velden = {
        "organisatie": str(ANDERE),
        "taak": "begeleiding",
        "nodig": NODIG,
        "vanaf": VANDAAG.isoformat(),
        "tot": "",
    }
    geen = sanne.post(blad, velden)
    assert geen.status_code == 422
    assert "Er is op die dag geen contract met deze organisatie" in tekst(geen)
    contract(als, ANDERE, aantal=0)
    vol = sanne.post(blad, velden)
    assert vol.status_code == 422
    assert "Dan zijn er meer mensen dan in het contract staat" in tekst(vol)
    assert 'name="boven_contract"' in vol.content.decode() and NODIG in tekst(vol)
    assert 'name="boven_contract"' not in sanne.get(blad).content.decode()
    assert sanne.post(blad, {**velden, "boven_contract": "on"}).status_code == 302


def test_moving_one_person_asks_the_same(als: Als, dossier: Dossier) -> None:
    rij = neem_aan(als, vraag(als, dossier))
    contract(als, ANDERE, aantal=0)
    sanne, blad = log_in(SANNE), f"/dossiers/{dossier.id}/begeleiding/verwijzingen/{rij.id}/verplaatsen"
    velden = {"organisatie": str(ANDERE), "vanaf": VANDAAG.isoformat(), "reden": "De opdracht gaat over."}
    vol = sanne.post(blad, velden)
    assert vol.status_code == 422
    assert "Dan zijn er meer mensen" in tekst(vol)
    assert sanne.post(blad, {**velden, "boven_contract": "on"}).status_code == 302


def test_without_room_a_service_refuses_too(als: Als, dossier: Dossier) -> None:
    contract(als, ORGANISATIE, aantal=0)
    with pytest.raises(VerwijsWeigering, match="meer mensen"):
        vraag(als, dossier)
    assert vraag(als, dossier, boven_contract=True).staat == "gevraagd"
