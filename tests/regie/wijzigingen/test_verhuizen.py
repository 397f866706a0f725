# SPDX-License-Identifier: EUPL-1.2
"""A move: access ends, exactly what the law names goes along, and only a real package is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import Error, connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.boetes import Boete
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Gezinslid, Gezondheid
from meedoen.regie.dossiers.services import Feit, maak_dossier, schrijf_notitie, vul_gegevens_aan
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.trajecten import queries as trajecten
from meedoen.regie.trajecten import services as trajectdaden
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wijzigingen import queries, services
from meedoen.regie.wijzigingen.models import Overdrachtspakket, Verstrekking
from meedoen.regie.wijzigingen.overdracht import vorm
from meedoen.regie.wijzigingen.overdracht.inhoud import Verzoek
from meedoen.regie.wijzigingen.overdracht.sleutel import geheim_van, sleutelafdruk
from meedoen.regie.wijzigingen.overdracht.woorden import eigen_boetes
from meedoen.regie.wijzigingen.services import WijzigWeigering
from tests.conftest import BAARN, KARIN, SANNE, SOEST, SOFIE, VANDAAG
from tests.regie.partners import maak_partner, plaats
from tests.regie.trajecten.conftest import leg_vast_als_keten
from tests.regie.wijzigingen.conftest import LES, met_plan

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
WEG = date(2026, 11, 16)
VERZOEK = Verzoek(gemeente=SOEST, door="S. Soest, consulent", op=date(2026, 11, 20), kenmerk="Z-2026-12")
BSN = "999990019"


def verhuisd(scope: Any, **velden: Any) -> Dossier:
    dossier = met_plan(scope, **velden)
    services.leg_vertrek_vast(scope=scope, dossier=dossier, datum=WEG, nieuwe_gemeente=SOEST)
    return dossier


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"datum": VANDAAG + DAG}, "vertrek_toekomst"),
        ({"datum": date(2026, 1, 11)}, "vertrek_voor_vestiging"),
        ({"nieuwe_gemeente": BAARN}, "eigen_gemeente"),
    ],
)
def test_a_leaving_that_can_not_be_is_refused(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = met_plan(sanne)
    with pytest.raises(WijzigWeigering) as fout:
        services.leg_vertrek_vast(scope=sanne, dossier=dossier, **{"datum": WEG, "nieuwe_gemeente": SOEST} | anders)
    assert fout.value.code == code and dossierfeiten(dossier).verhuisd_uit is None


def test_a_leaving_is_laid_down_once(sanne: Any) -> None:
    dossier = verhuisd(sanne)
    with pytest.raises(WijzigWeigering) as fout:
        services.leg_vertrek_vast(scope=sanne, dossier=dossier, datum=VANDAAG, nieuwe_gemeente=SOEST)
    assert fout.value.code == "al_vertrokken"


@pytest.mark.parametrize("door", ["hand", "duo"])
def test_providers_see_nothing_from_the_moving_day_on_however_we_heard_of_it(scope_van: Any, door: str) -> None:
    school = maak_partner(scope_van)
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = met_plan(sanne)
        loopt = plaats(scope_van, dossier, school)
        with met_scope(scope_van(SANNE)) as weer:
            later = trajectdaden.plaats(
                scope=weer, dossier=dossier, organisatie_id=school.organisatie.id, vanaf=VANDAAG + DAG, cursus="later"
            )
            weg = g.VerhuisdUit(datum=WEG, nieuwe_gemeente=SOEST)
            if door == "hand":
                services.leg_vertrek_vast(scope=weer, dossier=dossier, datum=WEG, nieuwe_gemeente=SOEST)
            else:
                leg_vast_als_keten(weer, dossier, weg)
            tot = dict(Plaatsing.objects.filter(dossier=dossier).values_list("id", "tot"))
            # What had not begun never begins.
            assert tot == {loopt.id: WEG, later.id: VANDAAG + DAG}
            einde = Gebeurtenis.objects.filter(dossier=dossier, kenmerk="plaatsing_beeindigd")
            assert {rij.gegevens["reden"] for rij in einde} == {"Verhuisd uit de gemeente."} and einde.count() == 2


def vol(scope: Any) -> Dossier:
    """A dossier with everything that must not go along, beside what must."""
    dossier = met_plan(scope)
    vul_gegevens_aan(scope=scope, dossier=dossier, velden={"telefoon": "+31612345678", "veilig_contact": "Niet appen."})
    schrijf_notitie(scope=scope, dossier=dossier, tekst="NOTITIE-GEHEIM", delen=False)
    Gezondheid.objects.create(
        gemeente_id=BAARN, dossier_id=dossier.id, visuele_beperking=True, toelichting="GEZONDHEID-GEHEIM"
    )
    Gezinslid.objects.create(gemeente_id=BAARN, dossier_id=dossier.id, relatie="kind", naam="GEZIN-GEHEIM")
    trajectdaden.leg_gesprek_vast(
        scope=scope, dossier=dossier,
        gesprek=g.Voortgangsgesprek(
            datum=VANDAAG, kanaal=g.Kanaal.KANTOOR, gaat_goed="GESPREK-GEHEIM", lesuren=610, lezen=g.Taalniveau.A2
        ),
    )  # fmt: skip
    trajectdaden.boek_lesuren(scope=scope, dossier=dossier, les=LES)
    leg_vast_als_keten(scope, dossier, g.ExamenUitslag(datum=WEG, onderdeel="KNM", resultaat="Geslaagd"))
    leg_vast_als_keten(scope, dossier, g.BoeteBijDuo(bedrag=777, datum=WEG))
    services.leg_vertrek_vast(scope=scope, dossier=dossier, datum=WEG, nieuwe_gemeente=SOEST)
    return dossier


def test_a_package_holds_plan_progress_and_fines_and_nothing_else(sanne: Any) -> None:
    dossier = vol(sanne)
    rij = services.maak_pakket(scope=sanne, dossier=dossier, verzoek=VERZOEK, boetes="€ 50 op 1 mei 2026, artikel 22")
    pakket = vorm.lees(rij.bestand.encode())
    assert pakket.klopt and pakket.sleutelafdruk == sleutelafdruk(BAARN)
    assert set(pakket.inhoud) == vorm.DELEN and set(pakket.inhoud["persoon"]) == {"bsn", "naam", "geboortedatum"}
    assert pakket.inhoud["pip"]["velden"]["leerroute"] == "B" and pakket.inhoud["pip"]["afspraken"][0]["wie"] == "Amira"
    assert [les["uren"] for les in pakket.inhoud["voortgang"]["lesuren"]] == [600]
    assert pakket.inhoud["voortgang"]["niveaus"][0]["niveaus"] == {"lezen": "A2"}
    assert "artikel 22" in pakket.inhoud["boetes"]
    for weg in ("GEHEIM", "31612345678", "Niet appen", "Irenelaan", "3743", "777", "pw_", "beperking"):
        assert weg not in rij.bestand, weg
    assert bytes(rij.pdf or b"").startswith(b"%PDF") and rij.richting == "uit"
    feit = Gebeurtenis.objects.get(dossier=dossier, kenmerk="pakket_gegeven")
    assert feit.gegevens["gemeente"] == SOEST and BSN not in json.dumps(feit.gegevens)


def _boete(**dagen: Any) -> Boete:
    return Boete(nieuw_id(), g.Boetegrond.INTAKE, date(2026, 2, 2), date(2026, 2, 9), **dagen)


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [
        ({}, ""),
        ({"geen_boete_op": date(2026, 3, 2)}, ""),
        ({"beboet_op": date(2026, 3, 2), "vervallen": True}, ""),
        ({"beboet_op": date(2026, 3, 2)}, "opgelegd op 2 maart 2026, onherroepelijk vanaf 14 april 2026"),
        ({"beboet_op": date(2026, 3, 2), "bezwaar_op": date(2026, 3, 9)}, "er loopt bezwaar of beroep"),
    ],
)
def test_the_fines_that_stand_are_filled_in_and_their_amount_is_not(dagen: dict[str, Any], woorden: str) -> None:
    tekst = eigen_boetes([_boete(**dagen)])
    assert woorden in tekst and bool(tekst) is bool(woorden)
    assert not woorden or (tekst.startswith("Boete van artikel 22 van de wet") and tekst.endswith("Bedrag: "))


def test_the_same_request_twice_makes_one_package(sanne: Any) -> None:
    dossier = verhuisd(sanne)
    een = services.maak_pakket(scope=sanne, dossier=dossier, verzoek=VERZOEK, boetes="")
    assert services.maak_pakket(scope=sanne, dossier=dossier, verzoek=VERZOEK, boetes="").id == een.id
    assert Gebeurtenis.objects.filter(dossier=dossier, kenmerk="pakket_gegeven").count() == 1


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"gemeente": 313}, "andere_gemeente"),
        ({"op": VANDAAG + DAG}, "verzoek_toekomst"),
    ],
)
def test_a_request_that_can_not_be_is_refused(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = verhuisd(sanne)
    with pytest.raises(WijzigWeigering) as fout:
        services.maak_pakket(scope=sanne, dossier=dossier, verzoek=replace(VERZOEK, **anders), boetes="")
    assert fout.value.code == code and not queries.pakketten(sanne, dossier).exists()


def test_who_still_lives_here_has_no_package_and_a_teamleider_makes_none(sanne: Any, scope_van: Any) -> None:
    hier = met_plan(sanne)
    with pytest.raises(WijzigWeigering) as fout:
        services.maak_pakket(scope=sanne, dossier=hier, verzoek=VERZOEK, boetes="")
    assert fout.value.code == "niet_vertrokken"
    weg = verhuisd(sanne, bsn="999990020")
    with met_scope(scope_van(KARIN)) as karin, pytest.raises(WijzigWeigering) as fout:
        services.maak_pakket(scope=karin, dossier=weg, verzoek=VERZOEK, boetes="")
    assert fout.value.code == "mag_niet"


def test_who_takes_a_package_leaves_a_line(sanne: Any) -> None:
    dossier = verhuisd(sanne)
    rij = services.maak_pakket(scope=sanne, dossier=dossier, verzoek=VERZOEK, boetes="")
    for als in ("json", "pdf"):
        services.geef_pakket(scope=sanne, dossier=dossier, pakket_id=rij.id, als=als)
    gehaald = Verstrekking.objects.filter(pakket=rij).order_by("vorm").values_list("vorm", "door")
    assert list(gehaald) == [("json", sanne.naam), ("pdf", sanne.naam)]


def test_a_package_never_changes_and_stays_within_its_gemeente(sanne: Any, scope_van: Any) -> None:
    dossier = verhuisd(sanne)
    services.maak_pakket(scope=sanne, dossier=dossier, verzoek=VERZOEK, boetes="")
    for zin in ("update wijzigingen_overdrachtspakket set kenmerk = 'x'", "delete from wijzigingen_overdrachtspakket"):
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(zin)
    with met_scope(scope_van(SOFIE)):
        assert not Overdrachtspakket.objects.exists()
    with met_scope(replace(scope_van(SANNE), veldgroepen=("verloop", "pip"))):
        assert not Overdrachtspakket.objects.exists()


# --- in Soest ------------------------------------------------------------------------------------------------


@pytest.fixture
def bestand(scope_van: Any) -> str:
    """The file that Baarn makes for Soest."""
    with met_scope(scope_van(SANNE)) as scope:
        return services.maak_pakket(scope=scope, dossier=vol(scope), verzoek=VERZOEK, boetes="").bestand


@pytest.fixture
def soest(scope_van: Any, bestand: str) -> Iterator[tuple[Any, Dossier]]:
    """The same person in Soest, with the plan that DUO told."""
    with met_scope(scope_van(SOFIE)) as scope:
        begin = date(2026, 1, 5)
        feiten = [
            Feit(
                g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=begin, kennisgeving=begin), begin, g.Bron.DUO
            ),
            Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, begindatum=begin), begin, g.Bron.DUO),
            Feit(g.VerhuisdNaarGemeente(datum=WEG, vorige_gemeente=BAARN), WEG, g.Bron.DUO),
            Feit(g.PipOvergenomen(dagtekening=date(2026, 3, 2), leerroute="B", gemeente=BAARN), WEG, g.Bron.DUO),
        ]
        yield (
            scope,
            maak_dossier(
                scope=scope,
                gemeente_id=SOEST,
                feiten=feiten,
                bsn=BSN,
                voornamen="Amira",
                achternaam="Haddad",
                geslacht="v",
            ),
        )


def neem(scope: Any, dossier: Dossier, ruw: str, *, lessen: tuple[int, ...] = (0,), gebeld: bool = True) -> Any:
    return services.neem_pakket_over(
        scope=scope, dossier=dossier, ruw=ruw.encode(), lessen=lessen, sleutel_gecontroleerd=gebeld
    )


def test_what_is_confirmed_is_copied_with_its_source_and_the_rest_can_be_read(
    soest: tuple[Any, Dossier], bestand: str
) -> None:
    scope, dossier = soest
    assert dossierfeiten(dossier).lesuren == ()
    pakket = services.bekijk_pakket(scope=scope, dossier=dossier, ruw=bestand.encode())
    assert dossierfeiten(dossier).lesuren == () and pakket.klopt
    rij = neem(scope, dossier, bestand)
    les = Gebeurtenis.objects.get(dossier=dossier, kenmerk="lesuren_geboekt")
    assert les.bron == "vorige_gemeente" and les.gegevens["herkomst"].endswith("(vorige gemeente)")
    assert [r.feit.uren for r in trajecten.lesregels(scope, dossier)] == [600]
    assert rij.richting == "in" and vorm.lees(rij.bestand.encode()).klopt
    with pytest.raises(WijzigWeigering) as fout:
        neem(scope, dossier, bestand)
    assert fout.value.code == "pakket_is_er"


def test_without_a_comparison_of_the_key_nothing_is_taken_over(soest: tuple[Any, Dossier], bestand: str) -> None:
    scope, dossier = soest
    with pytest.raises(WijzigWeigering) as fout:
        neem(scope, dossier, bestand, gebeld=False)
    assert fout.value.code == "sleutel_nakijken" and not queries.pakketten(scope, dossier).exists()
    neem(scope, dossier, bestand, lessen=())
    assert dossierfeiten(dossier).lesuren == ()
    # The key is known now: of the next package of this gemeente it is not asked again.
    assert queries.sleutel_bekend(scope, SOEST, BAARN, vorm.lees(bestand.encode()).publiek)
    assert not queries.sleutel_bekend(scope, SOEST, 313, vorm.lees(bestand.encode()).publiek)


def _anders(bestand: str, code: str) -> str:
    ruw = json.loads(bestand)
    if code == "pakket_onecht":
        ruw["inhoud"]["voortgang"]["lesuren"][0]["uren"] = 800
        return json.dumps(ruw)
    inhoud = ruw["inhoud"]
    if code == "pakket_ander_mens":
        inhoud["persoon"]["bsn"] = "999990020"
    elif code == "pakket_andere_gemeente":
        inhoud["aan"]["code"] = 313
    elif code == "pakket_eigen":
        inhoud["van"]["code"] = SOEST
    elif code == "pakket_onleesbaar":
        inhoud["voortgang"]["lesuren"][0]["uren"] = "veel"
    return vorm.schrijf(vorm.onderteken(inhoud, geheim_van(BAARN)))


@pytest.mark.parametrize(
    "code", ["pakket_onecht", "pakket_ander_mens", "pakket_andere_gemeente", "pakket_eigen", "pakket_onleesbaar"]
)
def test_a_package_that_is_not_right_is_refused_and_leaves_nothing(
    soest: tuple[Any, Dossier], bestand: str, code: str
) -> None:
    scope, dossier = soest
    with pytest.raises(WijzigWeigering) as fout:
        neem(scope, dossier, _anders(bestand, code))
    assert fout.value.code == code and "{" not in fout.value.zin
    assert not queries.pakketten(scope, dossier).exists() and dossierfeiten(dossier).lesuren == ()


@pytest.mark.parametrize(
    "ruw",
    [b"", b"{}", b"[]", b"\xff\xfe", b'{"inhoud": 1, "handtekening": {"soort": "Ed25519"}}', b"[" * 100_000,
     b'{"inhoud":{"soort":"meedoen-overdracht"},"handtekening":{"soort":"Ed25519","publieke_sleutel":"","waarde":""}}',
     b" " * (vorm.HOOGSTENS_BYTES + 1)],
)  # fmt: skip
def test_what_is_no_package_is_refused_in_words(ruw: bytes) -> None:
    with pytest.raises(vorm.PakketOnleesbaar) as fout:
        vorm.lees(ruw)
    assert fout.value.zin.endswith(".")


def test_only_the_parts_of_the_law_can_be_signed() -> None:
    with pytest.raises(ValueError, match="precies deze delen"):
        vorm.onderteken({"soort": vorm.SOORT, "gezondheid": "x"}, geheim_van(BAARN))


def test_every_gemeente_has_its_own_key() -> None:
    assert len({sleutelafdruk(code) for code in (BAARN, SOEST, 313)}) == 3
