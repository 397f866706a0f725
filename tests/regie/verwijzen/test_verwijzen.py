# SPDX-License-Identifier: EUPL-1.2
"""A referral from asking to its end: who sees what before, during and after, the tijdlijn and the tasks."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import leg_vast, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.organisaties.models import Organisatie, Samenwerking
from meedoen.regie.verwijzen import queries, services
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.verwijzen.services.grond import stop_bij_vertrek
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG, Mens
from tests.regie.ontzorgen.conftest import maak
from tests.regie.verwijzen.conftest import ANDERE, DAWOUD, FLEUR, NODIG, ORGANISATIE, TINEKE, VREEMD, neem_aan, vraag

Als = Callable[..., Scope]
MORGEN = VANDAAG + timedelta(days=1)


def ziet(als: Als, mens: Mens, **meer: Any) -> list[str]:
    with met_scope(als(mens, **meer)) as scope:
        return [rij.naam for rij in queries.mensen(scope, aantal=50)[0]]


def op_tijdlijn(als: Als, dossier: Dossier) -> list[tuple[str, str]]:
    with met_scope(als(SANNE)):
        rijen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk__startswith="verwijzing")
        return list(rijen.order_by("vastgelegd_op", "id").values_list("kenmerk", "door"))


def taken(als: Als, dossier: Dossier) -> dict[str, str]:
    with met_scope(als(SANNE)):
        rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="verwijzing")
        return dict(rijen.values_list("soort", "groep"))


def test_before_the_answer_the_organisation_reads_what_is_asked_and_no_name(
    als: Als, dossier: Dossier, gevraagd: Verwijzing
) -> None:
    assert all(ziet(als, mens) == [] for mens in (FLEUR, TINEKE, VREEMD))
    with met_scope(als(FLEUR)) as scope:
        (rij,) = queries.open_vragen(scope)
        vraag_ = queries.vraag(scope, rij.id)
    assert (rij.nodig, rij.vanaf) == (NODIG, VANDAAG)
    assert vraag_ is not None and (vraag_.taal, vraag_.tolk, vraag_.plaats) == (
        "Arabisch", "Arabisch, liefst een vrouw", "Baarn")  # fmt: skip
    with met_scope(als(VREEMD)) as scope:
        assert queries.open_vragen(scope) == []
        assert queries.vraag(scope, gevraagd.id) is None
    assert taken(als, dossier) == {"verwijzing_antwoord": "wacht"}
    assert op_tijdlijn(als, dossier) == [("verwijzing_gedaan", SANNE.naam)]


def test_from_the_answer_on_who_was_named_sees_what_the_task_needs(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    assert ziet(als, FLEUR) == ["Amira Haddad"]
    assert ziet(als, TINEKE) == ["Amira"]
    assert ziet(als, DAWOUD) == ziet(als, VREEMD) == []
    with met_scope(als(FLEUR)) as scope:
        mens = queries.mens(scope, dossier.id)
        assert mens is not None
        assert (mens.adres, mens.taal, mens.telefoon) == ("Laanstraat 12a", "Arabisch", "+31612345678")
    with met_scope(als(TINEKE)) as scope:
        mens = queries.mens(scope, dossier.id)
        assert mens is not None
        assert (mens.telefoon, mens.veilig_contact) == ("+31612345678", "Niet appen: iemand leest mee.")
        leeg = (mens.adres, mens.plaats, mens.taal, mens.tolk, mens.email, mens.leerroute, mens.consulent, mens.fase)
        assert leeg == ("",) * 8
        assert mens.begeleider == FLEUR.naam
    assert taken(als, dossier) == {}
    assert op_tijdlijn(als, dossier)[-1] == ("verwijzing_aangenomen", FLEUR.naam)
    with met_scope(als(SANNE)) as scope:
        assert {b.naam for b in queries.betrokkenen(scope, dossier)} == {FLEUR.naam, TINEKE.naam}


def test_handing_over_to_a_colleague_takes_the_access_along(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    with met_scope(als(DAWOUD)) as scope:
        services.neem_aan(scope=scope, verwijzing_id=aangenomen.id, wie={Rol.BEGELEIDER: DAWOUD.id})
    assert (ziet(als, FLEUR), ziet(als, DAWOUD), ziet(als, TINEKE)) == ([], ["Amira Haddad"], ["Amira"])
    with met_scope(als(DAWOUD)) as scope:
        wie = {Rol.BEGELEIDER: DAWOUD.id, Rol.VRIJWILLIGER: None}
        services.neem_aan(scope=scope, verwijzing_id=aangenomen.id, wie=wie)
    assert (ziet(als, DAWOUD), ziet(als, TINEKE)) == (["Amira Haddad"], [])


def test_given_back_nobody_sees_anything_and_the_consulent_looks_for_another(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    with met_scope(als(FLEUR)) as scope:
        services.geef_terug(scope=scope, verwijzing_id=aangenomen.id, reden="We hebben geen plek.")
        assert queries.verwijzing(scope, aangenomen.id) is None
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == []
    assert taken(als, dossier) == {"verwijzing_terug": "doen"}
    assert op_tijdlijn(als, dossier)[-1] == ("verwijzing_teruggegeven", FLEUR.naam)
    vraag(als, dossier, ANDERE)
    assert taken(als, dossier) == {"verwijzing_antwoord": "wacht"}


def test_one_that_nobody_took_on_awaits_no_answer_once_it_is_taken_back_for_a_later_day(
    als: Als, dossier: Dossier, gevraagd: Verwijzing
) -> None:
    later = VANDAAG + timedelta(days=30)
    with met_scope(als(SANNE)) as scope:
        services.stop(scope=scope, dossier=dossier, verwijzing_id=gevraagd.id, tot=later, reden="Niet meer nodig")
    assert taken(als, dossier) == {}


@pytest.mark.parametrize("nemen", [True, False])
def test_the_consulent_takes_it_back_at_once(als: Als, dossier: Dossier, gevraagd: Verwijzing, nemen: bool) -> None:
    if nemen:
        neem_aan(als, gevraagd)
    with met_scope(als(SANNE)) as scope:
        services.stop(scope=scope, dossier=dossier, verwijzing_id=gevraagd.id, tot=VANDAAG, reden="Niet meer nodig")
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == []
    with met_scope(als(FLEUR)) as scope:
        assert queries.open_vragen(scope) == []
        with pytest.raises(VerwijsWeigering):
            services.neem_aan(scope=scope, verwijzing_id=gevraagd.id, wie={Rol.BEGELEIDER: FLEUR.id})
    assert taken(als, dossier) == {}


def test_an_end_in_the_future_holds_until_that_day(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    tot = VANDAAG + timedelta(days=7)
    with met_scope(als(SANNE)) as scope:
        services.stop(scope=scope, dossier=dossier, verwijzing_id=aangenomen.id, tot=tot, reden="Klaar")
    assert taken(als, dossier) == {"verwijzing_loopt_af": "doen"}
    assert ziet(als, FLEUR, vandaag=tot - timedelta(days=1)) == ["Amira Haddad"]
    assert ziet(als, FLEUR, vandaag=tot) == ziet(als, TINEKE, vandaag=tot) == []


def test_nothing_is_seen_before_its_first_day(als: Als, dossier: Dossier) -> None:
    neem_aan(als, vraag(als, dossier, vanaf=MORGEN))
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == []
    assert ziet(als, FLEUR, vandaag=MORGEN) == ["Amira Haddad"]


def test_who_moves_away_is_seen_no_more_from_that_day(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    van = als(SANNE)
    keten = keten_scope(BAARN, nu=van.nu, vandaag=VANDAAG, herkomst="worker", doel="toets")
    with met_scope(keten) as scope:
        weg = g.VerhuisdUit(datum=MORGEN)
        leg_vast(scope=scope, dossier=dossier, inhoud=weg, geldig_op=MORGEN, bron=g.Bron.BRP)
    assert ziet(als, FLEUR) == ["Amira Haddad"]
    assert ziet(als, FLEUR, vandaag=MORGEN) == ziet(als, TINEKE, vandaag=MORGEN) == []


def test_when_the_work_with_the_organisation_ends_so_does_the_access(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    with met_scope(als(BEHEER)):
        Samenwerking.objects.filter(organisatie_id=ORGANISATIE).update(tot=VANDAAG)
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == []


@pytest.mark.parametrize(
    "naam", ["COC Midden-Nederland", "Protestantse Gemeente Baarn", "GGz Centraal", "Moskee Al Noer", "Blijfgroep"]
)
def test_nobody_is_referred_to_an_organisation_that_reveals_something(als: Als, dossier: Dossier, naam: str) -> None:
    with met_scope(als(BEHEER)):
        Organisatie.objects.filter(id=ANDERE).update(naam=naam)
    with pytest.raises(VerwijsWeigering, match="gids"):
        vraag(als, dossier, ANDERE)
    assert op_tijdlijn(als, dossier) == []


def test_nor_to_one_that_the_gemeente_marked(als: Als, dossier: Dossier) -> None:
    with met_scope(als(BEHEER)):
        Organisatie.objects.filter(id=ANDERE).update(alleen_gids=True)
    with pytest.raises(VerwijsWeigering, match="gids"):
        vraag(als, dossier, ANDERE)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"vanaf": date(2026, 11, 22)}, "verleden"),
        ({"tot": VANDAAG}, "periode"),
        ({"organisatie": uuid.UUID(int=77)}, "organisatie_onbekend"),
    ],
)
def test_what_can_not_be_asked(als: Als, dossier: Dossier, anders: dict[str, Any], code: str) -> None:
    with pytest.raises(VerwijsWeigering) as fout:
        vraag(als, dossier, **anders)
    assert fout.value.code == code


def test_the_same_organisation_is_asked_once(als: Als, dossier: Dossier, gevraagd: Verwijzing) -> None:
    with pytest.raises(VerwijsWeigering) as fout:
        vraag(als, dossier)
    assert fout.value.code == "loopt_al"
    assert len(op_tijdlijn(als, dossier)) == 1


@pytest.mark.parametrize("wie", [VREEMD, SANNE, TINEKE])
def test_only_a_begeleider_of_the_own_organisation_is_named(als: Als, gevraagd: Verwijzing, wie: Mens) -> None:
    with met_scope(als(FLEUR)) as scope, pytest.raises(VerwijsWeigering) as fout:
        services.neem_aan(scope=scope, verwijzing_id=gevraagd.id, wie={Rol.BEGELEIDER: wie.id})
    assert fout.value.code == "wie_onbekend"


@pytest.mark.parametrize("wie", [VREEMD, TINEKE])
def test_nobody_else_answers_it(als: Als, gevraagd: Verwijzing, wie: Mens) -> None:
    with met_scope(als(wie)) as scope, pytest.raises(Exception, match=r"intussen|permission denied"):
        services.neem_aan(scope=scope, verwijzing_id=gevraagd.id, wie={Rol.BEGELEIDER: wie.id})


def test_a_volunteer_refers_nobody(als: Als, dossier: Dossier) -> None:
    with met_scope(als(SANNE)):
        assert Betrokkene.objects.filter(gemeente_id=BAARN, rol="vrijwilliger").count() == 0
    with met_scope(als(TINEKE)) as scope, pytest.raises(Exception, match=r"rol|permission denied"):
        services.verwijs(
            scope=scope, dossier=dossier, organisatie_id=ORGANISATIE, taak=g.Begeleidtaak.TAALMAATJE, nodig="x",
            vanaf=VANDAAG,
        )  # fmt: skip


def test_a_referral_goes_along_with_a_merge_and_back(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    with met_scope(als(FLEUR)) as scope:
        mens = queries.mens(scope, dossier.id)
        assert mens is not None
        services.vink_af(scope=scope, mens=mens, aan=["wonen_afval"], uit=[])
        services.schrijf_notitie(scope=scope, mens=mens, sleutel=uuid.uuid4(), tekst="Ging goed.", delen=False)
    with met_scope(als(SANNE)) as scope:
        blijft = maak(scope, bsn="999990020")
        voeg_samen(scope=scope, blijft=blijft, dubbel=dossier, reden="dezelfde")
    with met_scope(als(FLEUR)) as scope:
        assert queries.mens(scope, dossier.id) is None
        assert queries.mens(scope, blijft.id) is not None
        assert len(queries.notities(scope, blijft.id)) == len(queries.afgevinkt(scope, blijft.id)) == 1
    with met_scope(als(SANNE)) as scope:
        maak_samenvoegen_ongedaan(scope=scope, dubbel=dossier, reden="toch niet")
    with met_scope(als(FLEUR)) as scope:
        assert queries.mens(scope, dossier.id) is not None
        assert len(queries.notities(scope, dossier.id)) == 1


@pytest.mark.parametrize("later", [7, 8, 400])
def test_stopping_never_makes_a_referral_longer(als: Als, dossier: Dossier, later: int) -> None:
    tot = VANDAAG + timedelta(days=7)
    rij = neem_aan(als, vraag(als, dossier, tot=tot))
    with met_scope(als(SANNE)) as scope, pytest.raises(VerwijsWeigering, match="stopt al op"):
        services.stop(
            scope=scope, dossier=dossier, verwijzing_id=rij.id, tot=VANDAAG + timedelta(days=later), reden="Klaar"
        )
    assert ziet(als, FLEUR, vandaag=tot - timedelta(days=1)) == ["Amira Haddad"]
    assert ziet(als, FLEUR, vandaag=tot) == []


def test_one_that_ended_before_somebody_left_keeps_its_own_end(als: Als, dossier: Dossier) -> None:
    tot, weg = VANDAAG + timedelta(days=7), VANDAAG + timedelta(days=30)
    rij = neem_aan(als, vraag(als, dossier, tot=tot))
    with met_scope(als(SANNE, vandaag=weg)) as scope:
        voor = [code for code, _ in op_tijdlijn(als, dossier)].count("verwijzing_gestopt")
        stop_bij_vertrek(scope, dossier, weg)
        rij.refresh_from_db()
        assert rij.tot == tot
    assert [code for code, _ in op_tijdlijn(als, dossier)].count("verwijzing_gestopt") == voor
