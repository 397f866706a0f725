# SPDX-License-Identifier: EUPL-1.2
"""At most one contact person of each kind at a time; a gap is a task; DUO is told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein.gebeurtenissen import Plek
from meedoen.regie.dossiers.models import Betrokkene, Taak
from meedoen.regie.dossiers.services import (
    Weigering,
    beeindig_contactpersoon,
    kies_contactpersoon,
    neem_op_mij,
    volg_contactpersonen,
)
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BEA, JOOST, KARIN, NU, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db


def _open_taken(dossier) -> set[str]:
    return set(Taak.objects.filter(dossier=dossier, open=True).values_list("soort", flat=True))


def test_a_new_one_ends_the_one_before_and_the_task_goes_and_comes_back(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        neem_op_mij(scope=scope, dossier=dossier)
        assert "contactpersoon_gemeente" in _open_taken(dossier)
    with met_scope(scope_van(KARIN)) as scope:
        wie = {"scope": scope, "dossier": dossier, "plek": Plek.GEMEENTE}
        kies_contactpersoon(**wie, vanaf=VANDAAG - timedelta(days=10), medewerker_id=SANNE.id)
        assert "contactpersoon_gemeente" not in _open_taken(dossier)
        kies_contactpersoon(**wie, vanaf=VANDAAG, medewerker_id=JOOST.id)
        rijen = list(Betrokkene.objects.filter(dossier=dossier).order_by("vanaf"))
        assert [(rij.naam, rij.tot) for rij in rijen] == [("Sanne Bakker", VANDAAG), ("Joost Hendriks", None)]
        beeindig_contactpersoon(scope=scope, dossier=dossier, plek=Plek.GEMEENTE, per=VANDAAG)
        assert "contactpersoon_gemeente" in _open_taken(dossier)


def test_the_database_refuses_two_at_once_and_the_service_says_so(scope_van) -> None:
    with met_scope(scope_van(KARIN)) as scope:
        with met_scope(scope_van(SANNE)) as eerst:
            dossier = ingeschreven(eerst)
        wie = {"scope": scope, "dossier": dossier, "plek": Plek.UITVOERDER}
        kies_contactpersoon(**wie, vanaf=VANDAAG, naam="Welzijn Baarn")
        with pytest.raises(Weigering, match="staat al een contactpersoon"):
            kies_contactpersoon(**wie, vanaf=VANDAAG - timedelta(days=5), naam="Ander")
        with pytest.raises(IntegrityError), transaction.atomic():
            Betrokkene.objects.create(
                gemeente_id=308, dossier=dossier, rol="contact_uitvoerder", naam="x", vanaf=VANDAAG
            )


def test_somebody_of_another_gemeente_or_nobody_is_refused(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        wie = {"scope": scope, "dossier": ingeschreven(scope), "plek": Plek.GEMEENTE, "vanaf": VANDAAG}
        with pytest.raises(Weigering, match="Kies een collega die"):
            kies_contactpersoon(**wie, medewerker_id=BEA.id)
        with pytest.raises(Weigering, match="Kies een collega of vul"):
            kies_contactpersoon(**wie)


def test_duo_hears_who_it_is_once_a_bsn_is_known(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        for bsn in ("999990019", "999990032"):
            dossier = ingeschreven(scope, bsn=bsn)
            kies_contactpersoon(scope=scope, dossier=dossier, plek=Plek.GEMEENTE, vanaf=VANDAAG, medewerker_id=SANNE.id)
        soorten = list(Bericht.objects.values_list("soort", flat=True))
        assert soorten.count("duo.contactpersoon") == 1
        assert soorten.count("duo.contactpersoon_koppelen") == 2


def _naar_duo(vanaf: int = 0) -> list[tuple[str, str]]:
    rijen = Bericht.objects.order_by("gelegd_op", "id").values_list("soort", "inhoud__medewerker_id")
    return [(soort.removeprefix("duo.contactpersoon").lstrip("_"), wie) for soort, wie in rijen][vanaf:]


S, J = str(SANNE.id), str(JOOST.id)


def test_duo_follows_when_somebody_else_comes_and_when_nobody_is_left(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        wie = {"scope": scope, "dossier": ingeschreven(scope, bsn="999990019"), "plek": Plek.GEMEENTE}
        kies_contactpersoon(**wie, vanaf=VANDAAG - timedelta(days=3), medewerker_id=SANNE.id)
        kies_contactpersoon(**wie, vanaf=VANDAAG, medewerker_id=JOOST.id)
        assert _naar_duo() == [("", S), ("koppelen", S), ("", J), ("koppelen", J)]
        assert volg_contactpersonen(scope=scope, gemeente_id=308) == 0
        beeindig_contactpersoon(scope=scope, dossier=wie["dossier"], plek=Plek.GEMEENTE, per=VANDAAG)
        assert _naar_duo(4) == [("ontkoppelen", J)]
        assert volg_contactpersonen(scope=scope, gemeente_id=308) == 0


def test_somebody_without_an_account_on_this_place_uncouples_at_duo(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        wie = {"scope": scope, "dossier": ingeschreven(scope, bsn="999990019"), "plek": Plek.GEMEENTE}
        kies_contactpersoon(**wie, vanaf=VANDAAG - timedelta(days=3), medewerker_id=SANNE.id)
        kies_contactpersoon(**wie, vanaf=VANDAAG, naam="Balie van de gemeente")
        assert _naar_duo(2) == [("ontkoppelen", S)]


def test_who_begins_later_goes_to_duo_on_that_day(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        wie = {"scope": scope, "dossier": ingeschreven(scope, bsn="999990019"), "plek": Plek.GEMEENTE}
        kies_contactpersoon(**wie, vanaf=VANDAAG, medewerker_id=SANNE.id)
        kies_contactpersoon(**wie, vanaf=VANDAAG + timedelta(days=2), medewerker_id=JOOST.id)
        assert _naar_duo(2) == []
    for dagen, uit in ((1, []), (2, [("", J), ("koppelen", J)]), (3, [])):
        toen = len(_naar_duo_in(scope_van))
        with met_scope(_keten(dagen)) as keten:
            volg_contactpersonen(scope=keten, gemeente_id=308)
        assert _naar_duo_in(scope_van)[toen:] == uit


def test_a_changed_name_is_told_and_who_left_is_taken_away(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        wie = {"scope": scope, "dossier": ingeschreven(scope, bsn="999990019"), "plek": Plek.GEMEENTE}
        kies_contactpersoon(**wie, vanaf=VANDAAG, medewerker_id=SANNE.id)
        # The message says another name than the colleague has now.
        eerste = Bericht.objects.get(soort="duo.contactpersoon")
        Bericht.objects.filter(id=eerste.id).update(inhoud=eerste.inhoud | {"naam": "Sanne Oud"})
        assert volg_contactpersonen(scope=scope, gemeente_id=308) == 1
        assert Bericht.objects.latest("id").inhoud["naam"] == "Sanne Bakker"
        beeindig_contactpersoon(scope=scope, dossier=wie["dossier"], plek=Plek.GEMEENTE, per=VANDAAG)
        # Still works here: DUO keeps the contactpersoon. Somebody unknown to this gemeente does not.
        assert volg_contactpersonen(scope=scope, gemeente_id=308) == 0
        Bericht.objects.filter(soort="duo.contactpersoon").update(inhoud=eerste.inhoud | {"medewerker_id": str(BEA.id)})
        assert volg_contactpersonen(scope=scope, gemeente_id=308) == 1
        assert _naar_duo()[-1] == ("verwijderen", str(BEA.id))
        assert volg_contactpersonen(scope=scope, gemeente_id=308) == 0


def _keten(dagen: int):
    dag = VANDAAG + timedelta(days=dagen)
    return keten_scope(308, nu=NU + timedelta(days=dagen), vandaag=dag, herkomst="toets", doel="toets")


def _naar_duo_in(scope_van) -> list[tuple[str, str]]:
    with met_scope(scope_van(SANNE)):
        return _naar_duo()
