# SPDX-License-Identifier: EUPL-1.2
"""The reconciliation against a real simulator: what it finds, what a person does about it, and who sees it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import PipBericht, PvtBericht
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.afstemming import queries, services
from meedoen.regie.koppelingen.afstemming.ronde import LATER, stem_af
from meedoen.regie.koppelingen.models import Afgestemd, Afstemming, Raadpleging, Verschil
from meedoen.regie.koppelingen.services import KanNietMeer
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BEHEER, KARIN, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.test_versturen import BSN, LANG, leg_pip_klaar

ANDER = "999990032"


@pytest.fixture
def dossier(keten: Keten) -> Dossier:
    """Somebody who lives here; all that DUO says of her is known."""
    keten.duo.persoon(
        bsn=BSN, doelgroep="AS", gemeentecode="0308", vestigingsdatum=LANG, begindatumPlicht=LANG, kennisgeving=LANG
    )
    keten.meld(BSN, "SS139")
    (dossier,) = keten.dossiers(SANNE)
    return dossier


def stil(keten: Keten, **anders: object) -> None:
    """Change at DUO what it holds of her, without a notification."""
    persoon = {
        "bsn": BSN, "doelgroep": "AS", "naam": "Selam Tesfay", "geboortedatum": "1990-05-01", "gemeentecode": "0308",
        "vestigingsdatum": LANG, "begindatumPlicht": LANG, "kennisgeving": LANG,
    }  # fmt: skip
    keten.duo.http.post("/laad", content=json.dumps(persoon | anders)).raise_for_status()


def nacht(keten: Keten, *, per_minuut: int = 600) -> int:
    """Let the worker do all there is now; return in how many pieces."""
    stukken = 0
    while stem_af(keten.omgeving.duo, nu=keten.klok.nu(), lease=timedelta(minutes=1), per_minuut=per_minuut):
        stukken += 1
        keten.klok.vooruit(seconds=5)
        assert stukken < 20
    return stukken


def vraag(keten: Keten, dossier: Dossier, **keuze: bool) -> None:
    with met_scope(keten.scope(SANNE)) as scope:
        services.vraag_dossier(scope=scope, dossier=dossier, **keuze)
    assert nacht(keten) >= 1
    keten.klok.vooruit(seconds=5)


def verschillen(keten: Keten, mens: Any = SANNE) -> dict[str, tuple[str, str]]:
    with met_scope(keten.scope(mens)):
        rijen = Verschil.objects.filter(opgelost_op__isnull=True)
        return {rij.sleutel: (rij.oorzaak, rij.stap) for rij in rijen}


def ronde(keten: Keten) -> Afstemming:
    with met_scope(keten.scope(SANNE)):
        return Afstemming.objects.filter(gemeente_id=BAARN).latest("dag")


def test_a_night_without_differences_keeps_its_numbers_and_asks_once(keten: Keten, dossier: Dossier) -> None:
    nacht(keten)
    stand = ronde(keten)
    assert (stand.te_doen, stand.gedaan, stand.verschillen, stand.mislukt) == (1, 1, 0, 0)
    assert stand.klaar_op is not None and stand.gelezen_op is not None
    vragen = len(keten.duo.log())
    assert nacht(keten) == 0 and len(keten.duo.log()) == vragen
    with met_scope(keten.scope(SANNE)):
        afgestemd = Afgestemd.objects.get()
        assert afgestemd.uitkomst == "gelijk" and "pip" in afgestemd.gelijk
        # A night in which nothing changed leaves no line in the dialogue of the dossier.
        assert not Raadpleging.objects.filter(inkomend__isnull=True).exists()


def test_a_term_moved_at_duo_without_a_word_is_found_and_taken_over(keten: Keten, dossier: Dossier) -> None:
    einde = date(2030, 3, 1)
    termijn = {"start": VANDAAG.isoformat(), "einde": einde.isoformat(), "wijzigingsdatum": VANDAAG.isoformat()}
    stil(keten, termijn=termijn)
    nacht(keten)
    assert verschillen(keten) == {"termijn": ("gewijzigd_bij_duo", "overnemen")}
    with met_scope(keten.scope(SANNE)):
        assert ["einde", None, einde.isoformat()] in Verschil.objects.get().waarden
        assert Raadpleging.objects.filter(inkomend__isnull=True, dossier_id=dossier.id).count() >= 10
    vraag(keten, dossier, neem_over=True)
    feiten = keten.feiten(SANNE)
    assert feiten.termijn is not None and feiten.termijn.einde == einde
    assert verschillen(keten) == {}
    with met_scope(keten.scope(SANNE)):
        assert Afgestemd.objects.get().gevraagd == ""


def test_a_plan_has_the_cause_of_its_message_and_is_sent_again(keten: Keten, dossier: Dossier) -> None:
    id_ = leg_pip_klaar(keten)
    vraag(keten, dossier)
    assert verschillen(keten) == {"pip": ("nog_niet_verstuurd", "afwachten")}
    with met_scope(keten.scope(SANNE)):
        Bericht.objects.filter(id=id_).update(staat="geweigerd", oorzaak="duo_weigert: Te vroeg.")
    vraag(keten, dossier)
    assert verschillen(keten) == {"pip": ("geweigerd", "plan")}
    with met_scope(keten.scope(SANNE)):
        assert Verschil.objects.get(opgelost_op__isnull=True).tekst == "Te vroeg."
        # As if DUO lost what it accepted.
        Bericht.objects.filter(id=id_).update(staat="verstuurd", oorzaak="")
    vraag(keten, dossier)
    assert verschillen(keten) == {"pip": ("onze_fout", "opnieuw_sturen")}
    with met_scope(keten.scope(SANNE)) as scope:
        verschil = Verschil.objects.get(opgelost_op__isnull=True)
        nieuw = services.stuur_verschil(scope=scope, gemeente_id=BAARN, verschil_id=verschil.id)
        assert nieuw.id != id_ and nieuw.inhoud == Bericht.objects.get(id=id_).inhoud
    keten.werk()
    assert keten.duo.relais.pomp(wacht=10) == 201  # DUO tells the term
    keten.werk()
    vraag(keten, dossier)
    assert verschillen(keten) == {}
    assert len(keten.duo.toestand(BSN)["pips"]) == 1


def test_what_was_equal_and_is_not_any_more_was_changed_at_duo(keten: Keten, dossier: Dossier) -> None:
    leg_pip_klaar(keten)
    keten.werk()
    assert keten.duo.relais.pomp(wacht=10) == 201  # DUO tells the term
    keten.werk()
    vraag(keten, dossier)
    assert verschillen(keten) == {}
    stil(keten)
    vraag(keten, dossier)
    assert verschillen(keten)["pip"] == ("gewijzigd_bij_duo", "plan")


def test_who_belongs_to_another_gemeente_at_duo_is_asked_no_further(keten: Keten, dossier: Dossier) -> None:
    elders = (VANDAAG - timedelta(days=3)).isoformat()
    stil(keten, gemeentecode="0342", vestigingsdatum=elders)
    voor = len(keten.duo.log())
    nacht(keten)
    assert verschillen(keten) == {"persoon": ("andere_gemeente", "gegevens")}
    assert len(keten.duo.log()) == voor + 1


@pytest.mark.parametrize("gesloten", [False, True], ids=["nog open", "gesloten"])
def test_whom_we_may_not_ask_about_is_not_asked_and_has_no_differences(
    keten: Keten, dossier: Dossier, gesloten: bool
) -> None:
    leg_pip_klaar(keten)
    vraag(keten, dossier)
    assert verschillen(keten)
    weg, toen = VANDAAG - timedelta(days=39), VANDAAG - timedelta(days=38)
    # Our plan can still be objected to, so the dossier stays open; a month after theirs we may ask no more.
    vertrokken = (
        g.NotificatieOntvangen(gebeurtenis_id="SS122", registratie_datum_tijd=keten.klok.nu()),
        g.VerhuisdUit(datum=weg, nieuwe_gemeente=342), g.PipElders(dagtekening=toen, gemeente=342),
    )  # fmt: skip
    feiten: tuple[g.Gegevens, ...] = (g.Overleden(datum=weg),) if gesloten else vertrokken
    with met_scope(keten.omgeving.scope(BAARN)) as scope:
        for feit in feiten:
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=weg, bron=g.Bron.DUO)
    with met_scope(keten.scope(SANNE)):
        assert (Dossier.objects.get().gesloten_op is not None) is gesloten
    voor = len(keten.duo.log())
    keten.klok.vooruit(days=2)
    nacht(keten)
    assert len(keten.duo.log()) == voor
    assert verschillen(keten) == {}


def test_a_message_that_leaves_meanwhile_makes_no_false_difference(keten: Keten, dossier: Dossier) -> None:
    id_ = leg_pip_klaar(keten)

    class Traag:
        """DUO, that gets our message while it answers."""

        def roep(self, operatie: str, **alles: Any) -> Any:
            if operatie == "getPipByBsn":
                with met_scope(keten.scope(SANNE)):
                    Bericht.objects.filter(id=id_).update(staat="verstuurd")
            return keten.omgeving.duo.roep(operatie, **alles)

    stem_af(Traag(), nu=keten.klok.nu(), lease=timedelta(minutes=1), per_minuut=60)
    assert verschillen(keten) == {}
    with met_scope(keten.scope(SANNE)):
        assert Afgestemd.objects.get().uitkomst == "onzeker"


def test_a_duo_that_is_down_stops_the_night_for_a_while_and_it_goes_on(keten: Keten, dossier: Dossier) -> None:
    keten.duo.storing("fout_503")
    assert nacht(keten) == 1
    stand = ronde(keten)
    assert (stand.gedaan, stand.klaar_op, stand.oorzaak) == (0, None, "duo_onbereikbaar")
    keten.duo.storing("fout_503", aan=False)
    assert nacht(keten) == 0
    keten.klok.vooruit(seconds=LATER.total_seconds())
    nacht(keten)
    assert (ronde(keten).gedaan, ronde(keten).oorzaak) == (1, "")


@pytest.fixture
def vijf(keten: Keten, dossier: Dossier) -> Iterator[list[str]]:
    """Four more people in the same gemeente."""
    bsns = [ANDER, "999990044", "999990056", "999990068"]
    for bsn in bsns:
        keten.duo.persoon(
            bsn=bsn, doelgroep="AS", gemeentecode="0308", vestigingsdatum=LANG, begindatumPlicht=LANG,
            kennisgeving=LANG,
        )  # fmt: skip
        keten.meld(bsn, "SS139")
    assert len(keten.dossiers(SANNE)) == 5
    yield bsns


def test_without_nights_a_person_can_still_ask_about_one_dossier(
    keten: Keten, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    assert nacht(keten, per_minuut=0) == 0
    with met_scope(keten.scope(SANNE)) as scope:
        services.vraag_dossier(scope=scope, dossier=dossier)
    assert nacht(keten, per_minuut=0) == 1
    with met_scope(keten.scope(SANNE)):
        assert Afgestemd.objects.get().uitkomst == "gelijk"
        assert not Afstemming.objects.exists()
    antwoord = ingelogd(SANNE).post("/keten/afstemmen/308", follow=True)
    assert "staat uit" in antwoord.content.decode()


def test_who_asks_while_duo_is_down_reads_that_it_failed(
    keten: Keten, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    keten.duo.storing("fout_503")
    with met_scope(keten.scope(SANNE)) as scope:
        services.vraag_dossier(scope=scope, dossier=dossier)
    assert nacht(keten, per_minuut=0) == 1
    assert "gaf DUO geen bruikbaar antwoord" in ingelogd(SANNE).get(f"/dossiers/{dossier.id}/keten").content.decode()


def test_the_night_is_paced_and_goes_on_where_it_was(keten: Keten, vijf: list[str]) -> None:
    assert stem_af(keten.omgeving.duo, nu=keten.klok.nu(), lease=timedelta(minutes=1), per_minuut=6)
    assert (ronde(keten).te_doen, ronde(keten).gedaan, ronde(keten).klaar_op) == (5, 3, None)
    # Three dossiers at six a minute: nothing for half a minute.
    keten.klok.vooruit(seconds=20)
    assert not stem_af(keten.omgeving.duo, nu=keten.klok.nu(), lease=timedelta(minutes=1), per_minuut=6)
    keten.klok.vooruit(seconds=20)
    nacht(keten)
    assert (ronde(keten).gedaan, ronde(keten).klaar_op is None) == (5, False)
    with met_scope(keten.scope(SANNE)):
        assert Afgestemd.objects.count() == 5


def test_what_goes_wrong_with_one_dossier_does_not_stop_the_others(
    keten: Keten, vijf: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from meedoen.regie.koppelingen.afstemming import een

    goed, keren = een.vergelijk, iter((True, False, False, False, False))

    def stuk(*alles: Any, **meer: Any) -> Any:
        if next(keren):
            raise KeyError("iets van een mens")
        return goed(*alles, **meer)

    monkeypatch.setattr(een, "vergelijk", stuk)
    nacht(keten)
    assert (ronde(keten).gedaan, ronde(keten).mislukt) == (5, 1)


def test_a_person_asks_for_the_whole_gemeente_again_and_sees_how_far_it_is(
    keten: Keten, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    nacht(keten)
    with met_scope(keten.scope(KARIN)) as scope:
        assert services.vraag_gemeente(scope=scope, gemeente_id=BAARN)
        assert not services.vraag_gemeente(scope=scope, gemeente_id=BAARN)
        with pytest.raises(KanNietMeer):
            services.vraag_gemeente(scope=scope, gemeente_id=313)
    assert "Begint zo." in ingelogd(KARIN).get("/keten").content.decode()
    keten.klok.vooruit(seconds=1)
    nacht(keten)
    assert ronde(keten).gevraagd and ronde(keten).gedaan == 1


def test_another_gemeente_sees_no_row_and_the_beheerder_only_numbers(
    keten: Keten, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    leg_pip_klaar(keten)
    nacht(keten)
    assert verschillen(keten) and verschillen(keten, BEA) == {}
    with met_scope(keten.scope(BEA)):
        assert not Afgestemd.objects.exists() and not Afstemming.objects.exists()
    with met_scope(keten.scope(BEHEER)):
        assert Afstemming.objects.get().verschillen == 1
        for tabel in ("koppelingen_verschil", "koppelingen_afgestemd"):
            with connection.cursor() as cursor:
                cursor.execute("savepoint proef")
                with pytest.raises(Exception, match="permission denied"):
                    cursor.execute(f"select * from {tabel}")
                cursor.execute("rollback to savepoint proef")
    with met_scope(keten.scope(SANNE)):
        id_ = Verschil.objects.get().id
    assert ingelogd(BEA).post(f"/keten/verschillen/308/{id_}/opnieuw").status_code == 404
    assert ingelogd(BEA).post(f"/dossiers/{dossier.id}/keten/overnemen").status_code == 404
    assert ingelogd(BEA).post("/keten/afstemmen/308").status_code == 404
    assert dossier.naam not in ingelogd(BEA).get("/keten/verschillen").content.decode()
    assert ingelogd(KARIN).post(f"/dossiers/{dossier.id}/keten/overnemen").status_code == 403
    assert ingelogd(BEHEER).get("/keten/verschillen").status_code == 403


def test_a_difference_that_tells_of_health_is_for_who_may_read_that(keten: Keten, dossier: Dossier) -> None:
    with met_scope(keten.omgeving.scope(BAARN)):
        Verschil.objects.create(
            gemeente_id=BAARN, dossier_id=dossier.id, sleutel="ontheffing", onderdeel="ontheffing",
            veldgroep="ontheffing", oorzaak="gewijzigd_bij_duo", stap="overnemen", sinds=keten.klok.nu(),
            gezien_op=keten.klok.nu(),
        )  # fmt: skip
    assert "ontheffing" in verschillen(keten, SANNE) and verschillen(keten, KARIN) == {}
    with met_scope(keten.scope(KARIN)) as scope:
        assert queries.tel_open(scope) == {}


def test_the_pages_say_why_and_offer_one_button(keten: Keten, dossier: Dossier, ingelogd: Callable[..., Any]) -> None:
    leeg = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/keten").content.decode()
    assert "Nog niet vergeleken met DUO." in leeg and "Nu vergelijken met DUO" in leeg
    with met_scope(keten.scope(SANNE)) as scope:
        feit = g.PvtOndertekend(datum=VANDAAG)
        leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
        bericht = PvtBericht(bsn=BSN, datum=VANDAAG)
        rij = leg_klaar(scope=scope, gemeente_id=BAARN, dossier_id=dossier.id, bericht=bericht)
        Bericht.objects.filter(id=rij.id).update(staat="geweigerd", oorzaak="duo_weigert: De termijn loopt niet.")
    client = ingelogd(SANNE)
    assert client.post(f"/dossiers/{dossier.id}/keten/vergelijken").status_code == 302
    assert "Meedoen vraagt het nu aan DUO." in client.get(f"/dossiers/{dossier.id}/keten").content.decode()
    nacht(keten)
    for pad in (f"/dossiers/{dossier.id}/keten", "/keten/verschillen", "/keten/verschillen?oorzaak=geweigerd"):
        tekst = client.get(pad).content.decode()
        for zin in ("Geweigerd door DUO", "DUO zegt: De termijn loopt niet.", "Naar het traject", "23 november 2026"):
            assert zin in tekst, (pad, zin)
        assert f"/dossiers/{dossier.id}/traject" in tekst
    assert "Geen verschillen" in client.get("/keten/verschillen?oorzaak=onze_fout").content.decode()
    csv = b"".join(client.get("/keten/verschillen/lijst.csv?oorzaak=geweigerd").streaming_content).decode()
    assert csv.count("\r\n") == 2 and f";{dossier.nummer};Baarn;" in csv and "DUO zegt: De termijn loopt niet." in csv
    assert client.get("/keten/verschillen/lijst.xlsx").content.startswith(b"PK")
    keten_ = client.get("/keten").content.decode()
    assert "In de eerste nacht 1 verschil" in keten_ and "Geweigerd door DUO: 1" in keten_


def test_pages_of_fifty_follow_each_other(keten: Keten, dossier: Dossier) -> None:
    with met_scope(keten.omgeving.scope(BAARN)):
        for nummer in range(60):
            Verschil.objects.create(
                gemeente_id=BAARN, dossier_id=dossier.id, sleutel=f"aanbod:{nummer}", onderdeel="aanbod",
                veldgroep="pip", oorzaak="geweigerd", stap="traject", sinds=keten.klok.nu(), gezien_op=keten.klok.nu(),
            )  # fmt: skip
    with met_scope(keten.scope(SANNE)) as scope:
        eerste, meer = queries.open_verschillen(scope)
        assert (len(eerste), meer) == (50, True)
        tweede, meer = queries.open_verschillen(scope, na=(eerste[-1].sinds, eerste[-1].id))
        assert (len(tweede), meer) == (10, False)
        assert not {rij.id for rij in eerste} & {rij.id for rij in tweede}


def test_every_cause_part_act_and_value_has_its_words() -> None:
    from meedoen.domein.afstemming import Onderdeel, Oorzaak, Stap
    from meedoen.regie.koppelingen.afstemming import zinnen

    assert set(zinnen.ONDERDEEL) == set(Onderdeel) and set(zinnen.KNOP) == set(Stap)
    assert set(zinnen.OORZAAK) == set(zinnen.UITLEG) == set(Oorzaak)
    assert zinnen.waarde("einde", "2029-06-11") == "10 juni 2029"
    assert zinnen.waarde("datum", "2029-06-11") == "11 juni 2029"
    assert [zinnen.waarde("uren_totaal", 600), zinnen.waarde("toegekend", True), zinnen.waarde("datum", None)] == [
        "600 uur", "ja", "niets",
    ]  # fmt: skip
    assert (zinnen.waarde("doelgroep", "AS"), zinnen.waarde("gemeente", 342)) == ("asielstatushouder", "Soest")


def test_a_pip_message_of_a_difference_is_kept_by_its_id(keten: Keten, dossier: Dossier) -> None:
    id_: UUID = leg_pip_klaar(keten)
    nacht(keten)
    with met_scope(keten.scope(SANNE)):
        assert Verschil.objects.get().bericht_id == id_
        assert Bericht.objects.get(id=id_).soort == PipBericht.soort
