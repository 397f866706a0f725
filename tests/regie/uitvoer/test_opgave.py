# SPDX-License-Identifier: EUPL-1.2
"""The opgave over its life: first, next, corrected, empty, of a region; and what a stranger sees of it."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from lxml import etree

from meedoen import gegevens
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.uitvoer.cbs import maken, queries, services
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal
from meedoen.regie.uitvoer.models import Bestandsbeschrijving, Opgave, OpgaveRegel
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, SANNE, SOEST, SOFIE
from tests.regie.uitvoer.hulp import BSN, BSN_2, Scopes, in_baarn, in_soest, leg, leider

pytestmark = pytest.mark.django_db
Q2, Q3 = Kwartaal(2026, 2), Kwartaal(2026, 3)


def met_bsn_verplicht() -> bytes:
    rauw = copy.deepcopy(gegevens.lees("cbs_swi_voorbeeld"))
    next(veld for veld in rauw["velden"] if veld["naam"] == "Bsn")["verplicht"] = True
    return json.dumps(rauw).encode()


def maak(scope: Scope, over: Kwartaal = Q3) -> UUID:
    return maken.maak(scope=scope, gemeenten=scope.gemeenten, over=over, berichtgever="Regio Eemland & omstreken")


def lever(scopes: Scopes, *gemeenten: int, over: Kwartaal = Q3, uur: int = 0) -> UUID:
    scope = leider(scopes, *gemeenten)
    scope = replace(scope, nu=scope.nu + timedelta(hours=uur))
    with met_scope(scope):
        bundel = maak(scope, over)
        services.geef_bestand(scope=scope, bundel_id=bundel)
        services.bevestig(scope=scope, bundel_id=bundel, geleverd_op=scope.vandaag, kenmerk="ontvangen 1")
    return bundel


def rijen(scopes: Scopes, bundel: UUID, *gemeenten: int) -> list[OpgaveRegel]:
    with met_scope(leider(scopes, *gemeenten)) as scope:
        return [rij for stuk in queries.bundel(scope, bundel) for rij in queries.regels(stuk)]


def personen(inhoud: bytes) -> list[dict[str, str]]:
    boom = etree.fromstring(inhoud)
    return [{etree.QName(v).localname: v.text for v in p} for p in boom.iter("{*}Persoon")]


def test_the_first_opgave_holds_everybody_as_they_stood_at_the_end_of_the_quarter(scope_van: Scopes) -> None:
    dossier = in_baarn(scope_van)
    leg(scope_van, SANNE, dossier, g.IntakeGestart(datum=date(2026, 8, 3)), date(2026, 8, 3))
    leg(scope_van, SANNE, dossier, g.PvtOndertekend(datum=date(2026, 10, 2)), date(2026, 10, 2))  # after the quarter
    with met_scope(leider(scope_van)) as scope:
        bundel = maak(scope)
        gelezen = personen(services.geef_bestand(scope=scope, bundel_id=bundel))
        stuk = Opgave.objects.get(bundel=bundel)
    assert gelezen == [
        {"Volgnummer": "1", "Kwartaal": "2026-3", "Regel": "N", "Bsn": BSN, "Doelgroep": "AS",
         "Vestiging": "2026-01-12", "StartBredeIntake": "2026-08-03"}
    ]  # fmt: skip
    assert stuk.tellingen == {"nieuw": 1, "niet_meer": 0, "overlap": 0, "fout": 0}
    assert len(stuk.afdruk) == 64


def test_a_late_fact_corrects_the_earlier_quarter_and_shows_in_the_next(scope_van: Scopes) -> None:
    dossier = in_baarn(scope_van)
    lever(scope_van, over=Q2)
    leg(scope_van, SANNE, dossier, g.IntakeGestart(datum=date(2026, 5, 4)), date(2026, 5, 4))
    bundel = lever(scope_van, over=Q3, uur=1)
    gezien = [(r.kwartaal, r.soort, r.verschillen) for r in rijen(scope_van, bundel)]
    anders = [["start_intake", "", "2026-05-04"]]
    assert gezien == [("2026-2", "correctie", anders), ("2026-3", "vervolg", anders)]
    # What CBS has now is the corrected one: nothing is left to tell.
    nog_eens = lever(scope_van, over=Q3, uur=2)
    assert rijen(scope_van, nog_eens) == []
    # And what was delivered first still stands as it was.
    with met_scope(leider(scope_van)):
        eerste = OpgaveRegel.objects.filter(kwartaal="2026-2", soort="nieuw").get()
        assert eerste.waarden["start_intake"] == ""


def test_who_came_late_and_who_should_not_have_been_there(scope_van: Scopes) -> None:
    weg = in_baarn(scope_van)
    lever(scope_van, over=Q2)
    later = in_baarn(scope_van, bsn=BSN_2, achternaam="Tesfay", voornamen="Selam")
    leg(scope_van, SANNE, weg, g.PlichtIngetrokken(datum=date(2026, 3, 1), reden="Overig"), date(2026, 3, 1))
    bundel = lever(scope_van, over=Q3, uur=1)
    gezien = {(r.dossier_id, r.kwartaal, r.soort) for r in rijen(scope_van, bundel)}
    assert gezien == {
        (weg.id, "2026-2", "vervallen"), (later.id, "2026-2", "nagekomen"), (later.id, "2026-3", "nieuw"),
    }  # fmt: skip
    with met_scope(leider(scope_van)):
        assert Opgave.objects.get(bundel=bundel).tellingen["niet_meer"] == 1


def test_an_empty_opgave_still_names_the_gemeente(scope_van: Scopes) -> None:
    in_soest(scope_van)
    with met_scope(leider(scope_van, BAARN, SOEST)) as scope:
        inhoud = services.geef_bestand(scope=scope, bundel_id=maak(scope))
    delen = [[v.text for v in deel][:3] for deel in etree.fromstring(inhoud).iter("{*}Gemeente")]
    assert delen == [["0308", "J", "0"], ["0342", "N", "1"]]
    assert b"Eemland &amp; omstreken" in inhoud
    with met_scope(leider(scope_van)) as scope:
        leeg = services.geef_bestand(scope=scope, bundel_id=_alleen(scope, scope_van))
    assert personen(leeg) == []


def _alleen(scope: Scope, scopes: Scopes) -> UUID:
    # The file of the region is not of this teamleider alone, so it can't be replaced by her.
    with pytest.raises(services.Geweigerd, match="niet voor elke gemeente"):
        maak(scope)
    with met_scope(leider(scopes, BAARN, SOEST)) as samen:
        services.gooi_weg(scope=samen, bundel_id=Opgave.objects.filter(gemeente_id=SOEST).get().bundel)
    with met_scope(scope):
        return maak(scope)


def test_who_stands_with_two_gemeenten_is_reported_once_with_the_reason(scope_van: Scopes) -> None:
    hier = in_baarn(scope_van)
    daar = in_soest(scope_van, bsn=BSN)
    with met_scope(leider(scope_van, BAARN, SOEST)) as scope:
        delen = [Deel(s, queries.regels(s)) for s in queries.bundel(scope, maak(scope))]
        (dubbel,) = services.overlap(delen)
        assert {(p.gemeente_id, p.dossier_id) for p in dubbel.plaatsen} == {(BAARN, hier.id), (SOEST, daar.id)}
        assert not dubbel.verhuisd
        assert [d.stuk.tellingen["overlap"] for d in delen] == [1, 1]
    vertrek = g.VerhuisdUit(datum=date(2026, 9, 1), nieuwe_gemeente=SOEST)
    leg(scope_van, SANNE, hier, vertrek, date(2026, 9, 1))
    with met_scope(leider(scope_van, BAARN, SOEST)) as scope:
        delen = [Deel(s, queries.regels(s)) for s in queries.bundel(scope, maak(scope))]
        (dubbel,) = services.overlap(delen)
    assert dubbel.verhuisd


def test_a_row_that_does_not_fit_holds_the_file_until_it_is_left_out_and_comes_later(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    in_baarn(scope_van, bsn=None, v_nummer="2700000001", achternaam="Zonderbsn", voornamen="Kim")
    with met_scope(scope_van(BEHEER)) as scope:
        services.stel_beschrijving_in(
            scope=scope, gemeente_id=BAARN, inhoud=met_bsn_verplicht(), schema=b"", vanaf=scope.vandaag, reden=""
        )
    with met_scope(leider(scope_van)) as scope:
        bundel = maak(scope)
        with pytest.raises(services.Geweigerd, match="Eén regel heeft een fout"):
            services.geef_bestand(scope=scope, bundel_id=bundel)
        with pytest.raises(services.Geweigerd, match="Eén regel heeft een fout"):
            services.bevestig(scope=scope, bundel_id=bundel, geleverd_op=scope.vandaag, kenmerk="")
        (fout,) = [r for r in queries.regels(queries.bundel(scope, bundel)[0]) if r.fouten]
        assert fout.fouten == [["Bsn", "", "BSN is leeg, en moet in het bestand."]]
        services.laat_fouten_weg(scope=scope, bundel_id=bundel)
        assert [p["Bsn"] for p in personen(services.geef_bestand(scope=scope, bundel_id=bundel))] == [BSN]
        services.bevestig(scope=scope, bundel_id=bundel, geleverd_op=scope.vandaag, kenmerk="")
        nieuw = maak(scope)
        assert [r.soort for r in queries.regels(queries.bundel(scope, nieuw)[0])] == ["nagekomen"]


def test_an_xsd_that_refuses_names_row_field_and_reason(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    in_baarn(scope_van, bsn=BSN_2, achternaam="Tesfay", voornamen="Selam")
    with met_scope(scope_van(BEHEER)) as scope:
        vorm = queries.vorm(BAARN, scope.vandaag)
        strenger = vorm.xsd.replace(b"[0-9]{9}", b"[0-9]{8}9")
        services.stel_beschrijving_in(
            scope=scope, gemeente_id=BAARN, inhoud=b"", schema=strenger, vanaf=scope.vandaag, reden="XSD van 2026"
        )
    with met_scope(leider(scope_van)) as scope:
        stuk = queries.bundel(scope, maak(scope))[0]
        ((veld, waarde, zin),) = [f for r in queries.regels(stuk) for f in r.fouten]
    assert (veld, waarde) == ("Bsn", "")
    assert zin.startswith("De vorm van de waarde past niet. Het XSD zegt: ") and BSN_2 in zin


def test_an_xsd_that_fits_nothing_stops_the_file_and_says_so(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    vreemd = b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Anders"/></xs:schema>'
    with met_scope(scope_van(BEHEER)) as scope:
        services.stel_beschrijving_in(
            scope=scope, gemeente_id=BAARN, inhoud=b"", schema=vreemd, vanaf=scope.vandaag, reden=""
        )
    with met_scope(leider(scope_van)) as scope:
        bundel = maak(scope)
        stuk = queries.bundel(scope, bundel)[0]
        assert any("Opgave" in zin for zin in stuk.opmerkingen)
        services.laat_fouten_weg(scope=scope, bundel_id=bundel)
        with pytest.raises(services.Geweigerd, match="past niet bij het XSD"):
            services.geef_bestand(scope=scope, bundel_id=bundel)


def test_gemeenten_with_another_layout_do_not_go_in_one_file(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        services.stel_beschrijving_in(
            scope=scope, gemeente_id=BAARN, inhoud=b"", schema=queries.vorm(BAARN, scope.vandaag).xsd + b"\n",
            vanaf=scope.vandaag, reden="",
        )  # fmt: skip
    with met_scope(leider(scope_van, BAARN, SOEST)) as scope, pytest.raises(services.Geweigerd, match="niet dezelfde"):
        maak(scope)


def test_a_draft_is_wiped_after_thirty_days_and_what_was_delivered_stays(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    lever(scope_van, over=Q2)
    with met_scope(leider(scope_van)) as scope:
        bundel = maak(scope)
        nu = scope.nu
    lease = timedelta(minutes=1)
    assert not maken.werk(nu=nu + maken.BEWAARD, lease=lease)
    assert maken.werk(nu=nu + maken.BEWAARD + lease, lease=lease)
    with met_scope(leider(scope_van)) as scope:
        assert queries.bundel(scope, bundel) == []
        assert [(o.kwartaal, o.staat) for o in Opgave.objects.all()] == [("2026-2", "geleverd")]
        assert OpgaveRegel.objects.count() == 1


def test_two_files_made_side_by_side_are_not_both_delivered(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    with met_scope(leider(scope_van)) as scope:
        eerste = maak(scope)
        tweede = maak(scope)
        with pytest.raises(services.Geweigerd, match="is er niet meer"):
            services.bevestig(scope=scope, bundel_id=eerste, geleverd_op=scope.vandaag, kenmerk="")
        services.bevestig(scope=scope, bundel_id=tweede, geleverd_op=scope.vandaag, kenmerk="")
        with pytest.raises(services.Geweigerd, match="al vastgelegd"):
            services.bevestig(scope=scope, bundel_id=tweede, geleverd_op=scope.vandaag, kenmerk="")
        with pytest.raises(services.Geweigerd, match="al vastgelegd"):
            services.gooi_weg(scope=scope, bundel_id=tweede)


def test_a_quarter_that_is_not_over_and_a_day_that_can_not_be_are_refused(scope_van: Scopes) -> None:
    with met_scope(leider(scope_van)) as scope:
        with pytest.raises(services.Geweigerd, match="nog niet voorbij"):
            maak(scope, Kwartaal(2026, 4))
        bundel = maak(scope)
        for dag in (scope.vandaag - timedelta(days=1), scope.vandaag + timedelta(days=1)):
            with pytest.raises(services.Geweigerd, match="Deze dag kan niet"):
                services.bevestig(scope=scope, bundel_id=bundel, geleverd_op=dag, kenmerk="")


def test_what_was_delivered_can_not_be_changed_by_anybody(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    bundel = lever(scope_van)
    with met_scope(leider(scope_van)):
        assert Opgave.objects.filter(bundel=bundel).update(berichtgever="x") == 0
        assert Opgave.objects.filter(bundel=bundel).delete()[0] == 0
        assert OpgaveRegel.objects.count() == 1
    for opdracht in ("update uitvoer_opgaveregel set soort = 'x'", "delete from uitvoer_opgaveregel"):
        with pytest.raises(ProgrammingError), met_scope(leider(scope_van)), connection.cursor() as cursor:
            cursor.execute(opdracht)


def test_another_gemeente_gets_zero_rows_and_the_beheerder_only_counts(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    bundel = lever(scope_van)
    for vreemd in (scope_van(SOFIE), leider(scope_van, SOEST)):
        with met_scope(vreemd) as scope:
            assert (Opgave.objects.count(), OpgaveRegel.objects.count()) == (0, 0)
            assert queries.bundel(scope, bundel) == []
    with met_scope(scope_van(BEHEER)):
        assert Opgave.objects.get().tellingen["nieuw"] == 1
    with pytest.raises(ProgrammingError), met_scope(scope_van(BEHEER)), connection.cursor() as cursor:
        cursor.execute("select count(*) from uitvoer_opgaveregel")


def test_a_consulent_may_not_make_one_and_the_worker_reads_no_row(scope_van: Scopes) -> None:
    in_baarn(scope_van)
    lever(scope_van)
    with met_scope(scope_van(SANNE)) as scope, pytest.raises(services.Geweigerd):
        maak(scope)
    baarn = scope_van(SANNE)
    with met_scope(keten_scope(BAARN, nu=baarn.nu, vandaag=baarn.vandaag, herkomst="toets", doel="toets")):
        assert OpgaveRegel.objects.count() == 0


def test_the_layout_of_a_gemeente_holds_from_its_day_and_stays(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        morgen = scope.vandaag + timedelta(days=1)
        services.stel_beschrijving_in(
            scope=scope, gemeente_id=BAARN, inhoud=b"", schema=queries.vorm(BAARN, morgen).xsd, vanaf=morgen, reden=""
        )
        assert queries.vorm(BAARN, scope.vandaag).eigen_xsd
        assert not queries.vorm(BAARN, morgen).eigen_xsd
        assert queries.vorm(BUNSCHOTEN, morgen).eigen_xsd
    with pytest.raises(ProgrammingError), met_scope(scope_van(BEHEER)):
        Bestandsbeschrijving.objects.all().delete()


@pytest.mark.parametrize(("grond", "in_q2"), [("na_inburgering", ["nieuw"]), ("wi2013", []), ("vrijwillig", [])])
def test_help_after_the_act_adds_no_quarter_and_help_outside_it_none_at_all(
    scope_van: Scopes, grond: str, in_q2: list[str]
) -> None:
    """The statistic is about this act (Wet inburgering 2021, article 39): a duty that was met counts until then."""
    klaar = date(2026, 5, 1)
    met = () if grond != "na_inburgering" else (
        Feit(g.Voldaan(datum=klaar, wijze=g.Vaststelling.DIPLOMA), klaar, g.Bron.DUO),
    )  # fmt: skip
    dossier = in_baarn(scope_van, met=met)
    verder = g.VervolgBegonnen(
        vanaf=date(2026, 5, 10), tot=date(2027, 5, 10), grond=g.Vervolggrond(grond), doelen=(g.Vervolgdoel.TAAL,),
        grondslag=g.Grondslag.TOESTEMMING, mee=(), toestemming_op=date(2026, 5, 10),
        wijze=g.Toestemmingswijze.MONDELING, lening_procent=None,
    )  # fmt: skip
    leg(scope_van, SANNE, dossier, verder, date(2026, 5, 10))
    with met_scope(leider(scope_van)) as scope:
        assert Dossier.objects.get(id=dossier.id).grond == grond
        assert [r.soort for r in queries.regels(queries.bundel(scope, maak(scope, Q2))[0])] == in_q2
        assert queries.regels(queries.bundel(scope, maak(scope))[0]) == []


def test_only_wi2021_and_no_merged_double_counts(scope_van: Scopes) -> None:
    in_baarn(scope_van, met=(Feit(g.Voldaan(datum=date(2026, 5, 1), wijze=g.Vaststelling.DIPLOMA), date(2026, 5, 1),
                                  g.Bron.DUO),))  # fmt: skip
    anders = in_baarn(scope_van, bsn=BSN_2, achternaam="Tesfay", voornamen="Selam")
    with met_scope(scope_van(SANNE)):
        anders.grond = "vrijwillig"
        anders.save(update_fields=["grond"])
    with met_scope(leider(scope_van)) as scope:
        assert queries.regels(queries.bundel(scope, maak(scope))[0]) == []
        gedaan = maak(scope, Q2)
        assert [r.soort for r in queries.regels(queries.bundel(scope, gedaan)[0])] == ["nieuw"]
