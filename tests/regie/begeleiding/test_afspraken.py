# SPDX-License-Identifier: EUPL-1.2
"""Goals and agreements: the library, examples on the days of the clocks, tasks by their day, and what came of them."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat, klokken
from meedoen.regie.begeleiding import queries, services
from meedoen.regie.begeleiding.doelen import DOELEN, THEMAS, VOORBEELDEN, Thema, dagen_van, voorbeelden_voor
from meedoen.regie.begeleiding.models import Afspraak, Doel
from meedoen.regie.begeleiding.services import BegeleidWeigering
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import leg_vast, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.plannen.models import Afspraak as PlanAfspraak
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.toegang import met_scope, zet_scope
from tests.conftest import BEA, KARIN, SANNE, VANDAAG
from tests.regie.ontzorgen.conftest import EINDE, HIER, maak

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
MEEST = 15


def taak(dossier: Dossier) -> tuple[date | None, int] | None:
    rij = Taak.objects.filter(dossier_id=dossier.id, open=True, soort="afspraken_bekijken").first()
    return (rij.uiterlijk, rij.waarden["aantal"]) if rij else None


def spreek_af(scope: Any, dossier: Dossier, **anders: Any) -> Afspraak:
    velden: dict[str, Any] = {"wat": "Een cv maken", "wie": "samen", "uiterlijk": VANDAAG + 3 * DAG} | anders
    return services.spreek_af(scope=scope, dossier=dossier, **velden)


def test_an_agreement_becomes_a_task_near_its_day_and_ends_with_its_outcome(sanne: Any) -> None:
    dossier = maak(sanne)
    spreek_af(sanne, dossier, wat="Later", uiterlijk=VANDAAG + 8 * DAG)
    assert taak(dossier) is None
    een, twee = spreek_af(sanne, dossier), spreek_af(sanne, dossier, wat="Bellen", uiterlijk=VANDAAG + 7 * DAG)
    assert taak(dossier) == (VANDAAG + 3 * DAG, 2)
    services.rond_af(scope=sanne, dossier=dossier, afspraak_id=een.id, uitkomst=g.Uitkomst.GELUKT)
    assert taak(dossier) == (VANDAAG + 7 * DAG, 1)
    opnieuw = VANDAAG + 30 * DAG
    services.rond_af(scope=sanne, dossier=dossier, afspraak_id=twee.id, uitkomst=g.Uitkomst.NIET_GELUKT,
                     nieuwe_dag=opnieuw, toelichting="geen opvang")  # fmt: skip
    assert taak(dossier) is None
    open_ = [(a.wat, a.uiterlijk) for a in queries.afspraken(sanne, dossier) if not a.uitkomst]
    assert open_ == [("Later", VANDAAG + 8 * DAG), ("Bellen", opnieuw)]
    regels = Gebeurtenis.objects.filter(dossier_id=dossier.id, veldgroep="begeleiding")
    tekst = json.dumps(list(regels.values_list("gegevens", flat=True)))
    assert "cv" not in tekst and "opvang" not in tekst  # what was agreed stands with the room, not in the facts


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"uiterlijk": VANDAAG - DAG}, "verleden"),
        ({"doel_id": UUID(int=5)}, "doel_weg"),
        ({}, "afspraak_dubbel"),
    ],
)
def test_what_cannot_be_agreed(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = maak(sanne)
    spreek_af(sanne, dossier)
    with pytest.raises(BegeleidWeigering) as fout:
        spreek_af(sanne, dossier, **anders)
    assert fout.value.code == code and len(queries.afspraken(sanne, dossier)) == 1


def test_an_outcome_is_laid_down_once_and_a_new_day_only_goes_with_no(sanne: Any) -> None:
    dossier = maak(sanne)
    rij = spreek_af(sanne, dossier)

    def rond_af(uitkomst: g.Uitkomst, dag: date | None = None) -> str:
        try:
            services.rond_af(scope=sanne, dossier=dossier, afspraak_id=rij.id, uitkomst=uitkomst, nieuwe_dag=dag)
        except BegeleidWeigering as fout:
            return fout.code
        return ""

    assert rond_af(g.Uitkomst.GELUKT, VANDAAG + DAG) == "dag_alleen_bij_niet"
    assert rond_af(g.Uitkomst.NIET_GELUKT, VANDAAG) == "dag_later"
    assert rond_af(g.Uitkomst.VERVALT) == ""
    assert rond_af(g.Uitkomst.GELUKT) == "afspraak_weg"


def test_closing_a_goal_takes_its_open_agreements_along(sanne: Any) -> None:
    dossier = maak(sanne)
    doel = services.stel_doel(scope=sanne, dossier=dossier, thema=Thema.WERK, tekst="  Ik wil kok worden. ")
    assert doel.tekst == "Ik wil kok worden."
    with pytest.raises(BegeleidWeigering) as fout:
        services.stel_doel(scope=sanne, dossier=dossier, thema=Thema.WERK, tekst="Ik wil kok worden.")
    assert fout.value.code == "doel_dubbel"
    spreek_af(sanne, dossier, doel_id=doel.id)
    los = spreek_af(sanne, dossier, wat="Los")
    services.sluit_doel(scope=sanne, dossier=dossier, doel_id=doel.id, gehaald=True)
    assert [(a.wat, a.uitkomst) for a in queries.afspraken(sanne, dossier)] == [
        ("Een cv maken", "vervalt"),
        ("Los", ""),
    ]
    assert [a.afspraak_id for a in dossierfeiten(dossier).begeleiding.afspraken] == [los.id]
    with pytest.raises(BegeleidWeigering) as weg:
        services.sluit_doel(scope=sanne, dossier=dossier, doel_id=doel.id, gehaald=True)
    assert weg.value.code == "doel_weg"


def test_the_days_of_an_example_follow_the_clocks_and_lie_ahead(sanne: Any) -> None:
    dossier = maak(sanne)
    geld = next(v for v in VOORBEELDEN if v.code == "geld")
    leg_vast(scope=sanne, dossier=dossier, inhoud=g.BijstandVastgesteld(vanaf=HIER), geldig_op=HIER,
             bron=g.Bron.MEDEWERKER)  # fmt: skip
    services.neem_voorbeeld(scope=sanne, dossier=dossier, voorbeeld=geld)
    dagen = {a.wat: a.uiterlijk for a in queries.afspraken(sanne, dossier)}
    laatste = EINDE - DAG  # the last day of ontzorgen
    assert list(dagen.values()) == [laatste - 60 * DAG, laatste - 31 * DAG, laatste]
    with pytest.raises(BegeleidWeigering) as fout:
        services.neem_voorbeeld(scope=sanne, dossier=dossier, voorbeeld=geld)
    assert fout.value.code == "doel_dubbel" and len(queries.afspraken(sanne, dossier)) == 3
    alle = {k.soort: k for k in klokken(dossierfeiten(dossier), vandaag=VANDAAG)}
    assert alle[KlokSoort.INBURGERINGSTERMIJN].uiterste is None
    for voorbeeld in VOORBEELDEN:
        dagen = dagen_van(voorbeeld, alle, VANDAAG)
        assert len(dagen) == len(voorbeeld.afspraken) and min(dagen) >= VANDAAG + 7 * DAG
        assert list(dagen) == sorted(set(dagen))
    b1 = next(v for v in VOORBEELDEN if v.code == "b1_examens")
    assert dagen_van(b1, alle, VANDAAG) == (VANDAAG + 28 * DAG, VANDAAG + 30 * DAG, VANDAAG + 58 * DAG)
    loopt = Klok(KlokSoort.AANBOD, KlokStaat.LOOPT, VANDAAG, VANDAAG + 20 * DAG)
    assert dagen_van(b1, alle | {KlokSoort.AANBOD: loopt}, VANDAAG)[0] == VANDAAG + 20 * DAG


def test_the_library_is_in_the_first_person_and_names_no_health_or_justice() -> None:
    assert DOELEN.keys() == THEMAS.keys() == set(Thema)
    zinnen = [zin for deel in DOELEN.values() for zin in deel]
    assert len(set(zinnen)) == len(zinnen) and all(re.fullmatch(r"Ik wil [^.]+\.", zin) for zin in zinnen)
    mijden = re.compile(r"ziek|therap|verslav|schuld|geloof|moskee|kerk|politie|justitie|arts", re.I)
    alles = zinnen + [a.wat + a.gezien for v in VOORBEELDEN for a in v.afspraken]
    assert not [zin for zin in alles if mijden.search(zin)]
    assert all(v.doel in DOELEN[v.thema] for v in VOORBEELDEN)
    assert voorbeelden_voor("Z")[0].code == "z_meedoen"
    assert "b1_examens" not in [v.code for v in voorbeelden_voor("Z")]
    assert len(voorbeelden_voor(None)) == len(VOORBEELDEN)


def test_merging_and_undoing_moves_goals_and_agreements(sanne: Any) -> None:
    blijft = maak(sanne)
    dubbel = maak(sanne, bsn="999990020", voornamen="Amira B", achternaam="Hadad")
    doel = services.stel_doel(scope=sanne, dossier=dubbel, thema=Thema.TAAL, tekst="Ik wil bellen.")
    rij = spreek_af(sanne, dubbel, doel_id=doel.id)
    voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="dezelfde")
    assert [a.id for a in queries.afspraken(sanne, blijft)] == [rij.id] and taak(blijft) is not None
    maak_samenvoegen_ongedaan(scope=sanne, dubbel=dubbel, reden="toch niet")
    assert queries.afspraken(sanne, blijft) == [] and taak(blijft) is None
    assert [d.id for d in queries.doelen(sanne, dubbel)] == [doel.id]


def test_the_pages_by_their_forms_alone(bladen: Any, scope_van: Any, ingelogd: Any) -> None:
    dossier, client, basis = bladen
    url = f"{basis}/afspraken"
    assert "Nog geen doel. Vraag wat iemand wil bereiken" in client.get(url).text
    leeg = client.post(f"{url}/doel", {"thema": "werk", "uit_lijst": "", "eigen": " "})
    assert leeg.status_code == 422 and "Niet allebei" in leeg.text
    assert client.post(f"{url}/doel", {"thema": "werk", "eigen": "Ik wil kok worden."}).status_code == 302
    assert client.post(f"{url}/voorbeeld/b1_examens").status_code == 302
    assert client.post(f"{url}/voorbeeld/bestaat_niet").status_code == 404
    doel = re.findall(rf"{url}/nieuw\?doel=([0-9a-f-]+)", client.get(url).text)[0]
    data = {"wat": "Proefdag in de keuken", "wie": "de inburgeraar", "uiterlijk": "1-12-2026", "gezien": "foto",
            "doel_id": doel}  # fmt: skip
    assert "Deze dag is al geweest" in client.post(f"{url}/nieuw", data | {"uiterlijk": "1-11-2026"}).text
    assert client.post(f"{url}/nieuw", data).status_code == 302
    blad = client.get(url).text
    for zin in ("Ik wil kok worden.", "Proefdag in de keuken", "foto", "1 december 2026", "Ik wil mijn examens halen",
                "Geld: van ontzorgen naar zelf betalen"):  # fmt: skip
        assert zin in blad, zin
    assert "De volgende afspraak is voor 1 december 2026" in client.get(basis).text
    klaar = re.findall(rf"{url}/[0-9a-f-]+/klaar", blad)[0]
    assert client.get(klaar).status_code == 200
    assert client.post(klaar, {"uitkomst": "gelukt"}).status_code == 302
    assert client.post(klaar, {"uitkomst": "gelukt"}).status_code == 422
    assert "Proefdag in de keuken: gelukt" in client.get(url).text
    sluit = f"{url}/doel/{doel}/klaar"
    assert client.get(sluit).status_code == 200 and client.post(sluit, {"gehaald": "ja"}).status_code == 302
    assert "Doel gehaald: Ik wil kok worden." in client.get(url).text
    karin = ingelogd(KARIN)
    assert karin.get(url).status_code == 200 and f"{url}/nieuw" not in karin.get(url).text
    for deel in ("doel", "nieuw"):
        assert karin.get(f"{url}/{deel}").status_code == 403
        assert ingelogd(BEA).get(f"{url}/{deel}").status_code == 404
    assert karin.post(f"{url}/uit-plan").status_code == 403
    with CaptureQueriesContext(connection) as vragen:
        client.get(url)
    assert len(vragen) <= MEEST
    with met_scope(scope_van(SANNE)):
        zet_scope(scope_van(BEA))
        assert not Doel.objects.filter(dossier_id=dossier.id).exists()
        assert not Afspraak.objects.filter(dossier_id=dossier.id).exists()
        zet_scope(scope_van(SANNE))


def test_agreements_of_the_plan_in_force_are_followed_once(sanne: Any) -> None:
    dossier = maak(sanne)
    velden = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    tijd = {"gemaakt_op": sanne.nu, "bewaard_op": sanne.nu, "bewaard_door": "Sanne"}
    for versie, staat, wat, uiterlijk in (
        (1, "vervangen", "Oud", None),
        (2, "vastgesteld", "Zwemles", VANDAAG + 9 * DAG),
        (3, "concept", "Nieuw", None),
    ):
        pip = Pip.objects.create(**velden, **tijd, versie=versie, staat=staat)
        PlanAfspraak.objects.create(**velden, pip_id=pip.id, wat=wat, wie="samen", uiterlijk=uiterlijk)
        if staat == "vastgesteld":
            PlanAfspraak.objects.create(**velden, pip_id=pip.id, wat="Zonder dag", wie="samen", volgorde=1)
    assert len(queries.in_plan(sanne, dossier, [])) == 2
    assert services.neem_over_uit_plan(scope=sanne, dossier=dossier) == 2
    rijen = queries.afspraken(sanne, dossier)
    assert [(a.wat, a.uiterlijk) for a in rijen] == [("Zwemles", VANDAAG + 9 * DAG), ("Zonder dag", VANDAAG + 30 * DAG)]
    assert services.neem_over_uit_plan(scope=sanne, dossier=dossier) == 0 == len(queries.in_plan(sanne, dossier, rijen))
