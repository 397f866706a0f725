# SPDX-License-Identifier: EUPL-1.2
"""From a missed oproep to a fine or none: each step proven, two people, and the article where the law bars it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.recht.wi2021.boete_medewerking import Verwijtbaarheid
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.klokkenronde.ronde import Keuze, herbereken_klokken
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok
from meedoen.regie.dossiers.services import VeldWeigering, leg_vast, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.handhaving import services
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.organisaties.services import stel_beleid_in
from meedoen.regie.voordeel.punten import Soort
from meedoen.regie.web.toegang import keten_scope
from tests.conftest import BAARN, BEHEER, JOOST, KARIN, SANNE
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.handhaving.conftest import DAG, Toneel

pytestmark = pytest.mark.django_db


def weigert(code: str, doe: Any, zin: str = "") -> None:
    with pytest.raises(VeldWeigering) as fout:
        doe()
    assert fout.value.code == code and zin in fout.value.zin and "{" not in fout.value.zin


@pytest.mark.parametrize(("gemist", "zin"), [(0, "artikel 22 lid 1"), (1, "artikel 22 lid 1")])
def test_without_the_earlier_steps_a_fine_is_refused_with_the_article(scope_van: Any, gemist: int, zin: str) -> None:
    toneel = Toneel(scope_van, gemist=gemist)
    weigert("geen_grond", toneel.begin, zin)
    assert toneel.taken() == set()
    with toneel.als():
        assert not Boeteprocedure.objects.exists()


def test_oproepen_with_a_good_reason_never_lead_to_a_fine(scope_van: Any) -> None:
    toneel = Toneel(scope_van, gemist=1, schuld=False)
    weigert("geen_grond", toneel.begin)


def test_the_whole_line_to_a_fine_by_two_people(toneel: Toneel) -> None:
    assert toneel.taken() == {("boete_wegen", "consulent", "doen")}
    id_ = toneel.begin()
    assert toneel.taken() == {("boete_rapport", "consulent", "doen")}
    weigert("eerst_wegen", lambda: toneel.voornemen(id_))
    toneel.weeg(id_)
    rij = toneel.voornemen(id_)
    assert [zin for _, zin in rij.stukken if "waarschuwing" in zin] and len(rij.stukken) >= 6
    assert toneel.taken() == {("boete_wacht_zienswijze", "consulent", "wacht")}
    weigert("zienswijze_loopt", lambda: toneel.beboet(id_))
    toneel.gehoord(id_)
    assert toneel.taken() == {("boete_wacht_collega", "consulent", "wacht"), ("boete_beslissen", "teamleider", "doen")}
    weigert("zelfde_mens", lambda: toneel.beboet(id_, wie=SANNE), "artikel 10:3 lid 4")
    besluit = toneel.beboet(id_)
    assert toneel.taken() == set()
    with toneel.als():
        assert Boetebedrag.objects.get(procedure_id=id_).centen == 25_000
        brief = Brief.objects.get(besluit_id=besluit.id)
        pdf = bytes(brief.pdf)
        for zin in ("€ 250", "Wij houden de boete nooit in", "elke maand een deel", "De brief lag bij de buren",
                    "Zo maakt u bezwaar", "artikel 22 lid 1"):  # fmt: skip
            assert staat_er(zin, pdf), zin
        klokken = {k.soort: k for k in Klok.objects.filter(dossier_id=toneel.dossier.id, soort__startswith="boete")}
        assert len(klokken) == 4 and klokken["boete_termijn"].staat == "loopt"
        assert klokken["boete_beslissen"].staat == "gehaald" and klokken["boete_betalen"].staat == "loopt"
        assert klokken["boete_termijn"].uiterste <= toneel.vandaag + timedelta(days=62)
        assert herreken(besluit.ontvangstbewijs) == ()
        regels = {b["regel"] for b in besluit.ontvangstbewijs["berekeningen"]}
        assert {"welke_boete_intake", "mag_boete", "mag_boete_opleggen", "lagere_boete", "bezwaartermijn"} <= regels
        feiten = besluit.ontvangstbewijs["feiten"]
        assert feiten["rapport_door"] == SANNE.naam and feiten["besloten_door"] == KARIN.naam
        # No amount stands on the tijdlijn.
        op_de_tijdlijn = str(list(Gebeurtenis.objects.filter(kenmerk="boete_stap").values_list("gegevens")))
        assert not re.search(r"\b250(00|,00)?\b", op_de_tijdlijn)


def test_the_database_itself_keeps_no_fine_by_who_made_the_report(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    with toneel.als(), pytest.raises(IntegrityError), transaction.atomic():
        Boeteprocedure.objects.filter(id=id_).update(besloten_door=SANNE.id, besloten_op=toneel.vandaag, boete=True)
    with toneel.als(), pytest.raises(IntegrityError), transaction.atomic():
        services.wegen.Omstandigheid.objects.create(
            gemeente_id=BAARN, dossier_id=toneel.dossier.id, procedure_id=id_, soort="ziekte", tekst="griep",
            zelf_verteld=False, gemaakt_op="2026-11-23T10:00Z", gemaakt_door="Sanne",
        )  # fmt: skip


def test_no_fine_takes_two_people_too_and_bars_a_fine_for_good(toneel: Toneel) -> None:
    id_ = toneel.begin()
    afzien = {"procedure_id": id_, "motivering": "Er was geen tolk."}
    weigert("eerst_voorleggen", lambda: toneel.doe(KARIN, services.zie_af, gezien=1, **afzien))
    toneel.doe(SANNE, services.stel_geen_boete_voor, gezien=1, **afzien)
    weigert("eigen_voorstel", lambda: toneel.doe(SANNE, services.zie_af, gezien=2, **afzien))
    assert ("boete_beslissen", "teamleider", "doen") in toneel.taken()
    toneel.doe(KARIN, services.zie_af, gezien=2, **afzien)
    assert toneel.taken() == set()
    with toneel.als():
        pdf = bytes(Brief.objects.get(dossier_id=toneel.dossier.id, soort="geen_boete").pdf)
        assert staat_er("U krijgt geen boete.", pdf) and staat_er("Er was geen tolk.", pdf)
        assert not Besluit.objects.filter(dossier_id=toneel.dossier.id).exists()
    weigert("loopt_al", toneel.begin)
    weigert("klaar", lambda: toneel.weeg(id_))


def test_an_asielstatushouder_gets_no_fine_unless_the_gemeente_and_proven_unwillingness_say_so(scope_van: Any) -> None:
    toneel = Toneel(scope_van, groep=Doelgroep.ASIEL)
    id_ = toneel.begin()
    toneel.weeg(id_)
    weigert("kan_niet", lambda: toneel.voornemen(id_), "asielstatushouders")
    with toneel.als(BEHEER) as scope:
        stel_beleid_in(
            scope=scope, gemeenten=[BAARN], sleutel="asielboetes", waarde=True, vanaf=toneel.vandaag, reden=""
        )
    weigert("eerst_wegen", lambda: toneel.voornemen(id_))
    toneel.weeg(id_, onwil_bewezen=False)
    weigert("kan_niet", lambda: toneel.voornemen(id_))
    weigert("motivering_nodig", lambda: toneel.weeg(id_, onwil_bewezen=True, onwil_reden=" "))
    toneel.weeg(id_, onwil_bewezen=True, onwil_reden="Schreef drie keer niet te willen komen.")
    assert toneel.voornemen(id_).rapport_op == toneel.vandaag


def test_no_fine_beside_a_lowering_of_the_bijstand_for_the_same(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.weeg(id_, bijstand="")
    weigert("eerst_wegen", lambda: toneel.voornemen(id_))
    toneel.weeg(id_, bijstand="verlaagd", verlaagd_op=toneel.vandaag, verlaagd_artikel="18")
    weigert("kan_niet", lambda: toneel.voornemen(id_), "artikel 27")


def test_without_blame_there_is_no_fine(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.weeg(id_, verwijt=Verwijtbaarheid.GEEN)
    weigert("kan_niet", lambda: toneel.voornemen(id_), "artikel 5:41")


def test_words_after_questions_without_cautie_are_not_kept(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.weeg(id_)
    toneel.voornemen(id_)
    weigert("cautie_mist", lambda: toneel.gehoord(id_, verhoord=True, cautie_gegeven=False), "artikel 5:10a lid 2")
    weigert("zienswijze_loopt", lambda: toneel.gehoord(id_, gegeven=False))
    weigert("tekst_nodig", lambda: toneel.gehoord(id_, tekst=""))
    toneel.gehoord(id_, verhoord=True, cautie_gegeven=False, tekst="")
    rij = toneel.rij(id_)
    assert (rij.zienswijze, rij.verhoord, rij.cautie_gegeven) == ("", True, False)


def test_silence_after_the_term_counts_for_nothing(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.weeg(id_)
    tot = toneel.voornemen(id_).zienswijze_tot
    assert tot is not None
    toneel.vandaag = tot + DAG
    toneel.gehoord(id_, gegeven=False, tekst="x")
    assert toneel.rij(id_).zienswijze == ""
    toneel.beboet(id_)
    with toneel.als():
        pdf = bytes(Brief.objects.get(dossier_id=toneel.dossier.id, soort="boete").pdf)
        assert staat_er("Dat telt niet tegen u", pdf)


def test_less_where_it_is_too_high_and_never_more(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    weigert("lager_klopt_niet", lambda: toneel.beboet(id_, lager=25_000))
    weigert("bedrag_nul", lambda: toneel.beboet(id_, lager=0))
    toneel.beboet(id_, lager=5_000)
    with toneel.als():
        rij = Boetebedrag.objects.get(procedure_id=id_)
        assert (rij.berekend, rij.centen) == (25_000, 5_000)


def test_two_people_at_one_page_do_not_write_over_each_other(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.weeg(id_, gezien=1)
    weigert("intussen", lambda: toneel.weeg(id_, gezien=1))
    toneel.doe(JOOST, services.voeg_toe, procedure_id=id_, gezien=2, soort=Soort.GELD, tekst="Schulden.",
               zelf_verteld=True)  # fmt: skip
    weigert("intussen", lambda: toneel.weeg(id_, gezien=2))


@pytest.mark.parametrize(
    ("feit", "code"),
    [
        (g.Overleden(), "overleden"),
        (g.VerhuisdUit(datum=None), "verhuisd"),
        (g.PlichtIngetrokken(datum=None), "gesloten"),
    ],
)
def test_on_death_move_and_the_end_of_the_duty_it_stops(toneel: Toneel, feit: g.Gegevens, code: str) -> None:
    id_ = toneel.tot_beslissing()
    if code != "overleden":
        feit = type(feit)(datum=toneel.vandaag)  # type: ignore[call-arg]
    with toneel.als() as scope:
        leg_vast(scope=scope, dossier=toneel.dossier, inhoud=feit, geldig_op=toneel.vandaag, bron=g.Bron.BRP)
    assert toneel.taken() == set()
    weigert(code, lambda: toneel.beboet(id_))
    toneel.doe(SANNE, services.stop, procedure_id=id_, reden="Kan niet meer.")
    assert toneel.rij(id_).gestopt_op == toneel.vandaag


def test_stopping_asks_a_reason_and_is_the_end(toneel: Toneel) -> None:
    id_ = toneel.begin()
    weigert("reden_nodig", lambda: toneel.doe(SANNE, services.stop, procedure_id=id_, reden=" "))
    toneel.doe(SANNE, services.stop, procedure_id=id_, reden="Verkeerd begonnen.")
    weigert("klaar", lambda: toneel.doe(SANNE, services.stop, procedure_id=id_, reden="nog eens"))
    weigert("loopt_al", toneel.begin)
    assert toneel.taken() == set()


def test_a_second_fine_is_weighed_apart_after_the_new_term(toneel: Toneel, scope_van: Any) -> None:
    from meedoen.regie.intake import services as intake
    from meedoen.regie.web.toegang import met_scope
    from tests.regie.intake.hulp import afspraak, mis_oproep, werkdag

    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    boete = toneel.feiten().boetes[0]
    assert boete.grond is Boetegrond.INTAKE and boete.termijn_tot is not None
    with met_scope(scope_van(SANNE, vandaag=toneel.vandaag)) as scope:
        dag = werkdag(scope.vandaag + timedelta(days=14))
        intake.roep_op(scope=scope, dossier=toneel.dossier, afspraak=afspraak(dag))
        toneel.vandaag = mis_oproep(scope_van, toneel.dossier, scope, schuld=True).vandaag
    assert ("boete_wegen", "consulent", "doen") in toneel.taken()
    weigert("geen_grond", toneel.begin, "artikel 22 lid 2")
    toneel.vandaag = boete.termijn_tot + DAG
    tweede = toneel.tot_beslissing()
    toneel.beboet(tweede)
    with toneel.als():
        assert sum(Boetebedrag.objects.values_list("centen", flat=True)) == 50_000
    # Lid 2 sets a term with the first fine; lid 3 sets none with the second, and the law knows no third.
    assert [boete.termijn_tot is not None for boete in toneel.feiten().boetes] == [True, False]


def test_a_procedure_goes_along_when_dossiers_are_merged_and_back(toneel: Toneel) -> None:
    id_ = toneel.begin()
    with toneel.als() as scope:
        blijft = ingeschreven(scope, BAARN, voornamen="Yonas", achternaam="Tesfay")
        voeg_samen(scope=scope, blijft=blijft, dubbel=toneel.dossier, reden="dezelfde mens")
        assert Boeteprocedure.objects.get(id=id_).dossier_id == blijft.id
        toneel.dossier.refresh_from_db()
        maak_samenvoegen_ongedaan(scope=scope, dubbel=toneel.dossier, reden="toch niet")
        assert Boeteprocedure.objects.get(id=id_).dossier_id == toneel.dossier.id
        assert [boete.id for boete in toneel.feiten().boetes] == [id_]
        hier = Klok.objects.filter(gemeente_id=BAARN, soort__startswith="boete_")
        assert set(hier.values_list("dossier_id", flat=True)) == {toneel.dossier.id}, "no clock stays where no fine is"


def test_a_rebuild_of_a_dossier_leaves_the_clocks_of_its_fine(toneel: Toneel) -> None:
    toneel.begin()
    with toneel.als() as toneel_scope:
        van = Klok.objects.filter(gemeente_id=BAARN, dossier_id=toneel.dossier.id)
        boete = {klok.soort: klok.afdruk for klok in van.filter(soort__startswith="boete_")}
        van.filter(soort="lbt").delete()
        Dossier.objects.filter(id=toneel.dossier.id).update(klokken_afdruk=None)
    nu = {"nu": toneel_scope.nu, "vandaag": toneel_scope.vandaag}
    keten = keten_scope(BAARN, **nu, herkomst="toets", doel="toets")
    list(herbereken_klokken(scope=keten, gemeente_id=BAARN, keuze=Keuze(blok=10)))
    with toneel.als():
        na = {klok.soort: klok.afdruk for klok in van}
        assert boete and boete.items() <= na.items() and "lbt" in na
