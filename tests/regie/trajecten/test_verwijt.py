# SPDX-License-Identifier: EUPL-1.2
"""To blame for a PVT or MAP that is late: heard, judged by one, confirmed by another, and only then to DUO."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Rol, mag
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.dossiers.services import Feit, leg_vast
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.models import Verwijtvoorstel
from meedoen.regie.trajecten.services import Hoor, Onderdeel, Oordeel, TrajectWeigering
from meedoen.regie.trajecten.services.verwijt import afdruk, punten
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope, zet_scope
from tests.conftest import JOOST, KARIN, SANNE, Mens
from tests.regie.trajecten.conftest import EINDE, START, in_traject

NA, DAG = EINDE + timedelta(days=20), timedelta(days=1)
GEEN_WONING = g.GeenWoning(vanaf=START - 9 * DAG, tot_en_met=START + 30 * DAG, toelichting="GEHEIM")


class Zaal:
    """A dossier whose term is over, and the people of the gemeente on a day after it."""

    def __init__(self, scope_van: Callable[..., Any], sanne: Any) -> None:
        self.scope_van, self.onderdeel = scope_van, Onderdeel.PVT
        self.dossier: Dossier = in_traject(sanne, met=(Feit(GEEN_WONING, START, g.Bron.MEDEWERKER),))

    def als(self, wie: Mens) -> Any:
        scope = self.scope_van(wie, vandaag=NA)
        zet_scope(scope)
        return scope

    def doe(self, wie: Mens, functie: Callable[..., Any], **velden: Any) -> Any:
        return functie(scope=self.als(wie), dossier=self.dossier, onderdeel=self.onderdeel, **velden)

    def oordeel(self, **anders: Any) -> Oordeel:
        gezien = afdruk(punten(self.dossier, dossierfeiten(self.dossier), NA))
        velden = {"datum": None, "hoor": Hoor.GEHOORD, "hoor_op": NA - 3 * DAG, "verklaring": "Ik wist het niet.",
                  "reden": "Drie keer uitgelegd in het Tigrinya.", "gezien": gezien}  # fmt: skip
        return Oordeel(**(velden | anders))

    def leg_voor(self, wie: Mens = SANNE, **anders: Any) -> Verwijtvoorstel:
        self.als(wie)
        rij: Verwijtvoorstel = self.doe(wie, services.leg_verwijt_voor, oordeel=self.oordeel(**anders))
        return rij

    def bevestig(self, wie: Mens, voorstel: Verwijtvoorstel) -> None:
        self.doe(wie, services.bevestig_verwijt, voorstel_id=voorstel.id)

    def naar_duo(self) -> list[dict[str, Any]]:
        return [b.inhoud for b in Bericht.objects.filter(dossier_id=self.dossier.id, soort="duo.pvt").order_by("id")]

    def taken(self) -> set[tuple[str, str, str]]:
        rijen = Taak.objects.filter(dossier_id=self.dossier.id, open=True, soort__startswith="pvt")
        return set(rijen.values_list("soort", "rol", "groep"))


@pytest.fixture
def zaal(scope_van: Callable[..., Any], sanne: Any) -> Zaal:
    return Zaal(scope_van, sanne)


def weigert(code: str, doe: Callable[[], Any]) -> None:
    with pytest.raises(TrajectWeigering) as fout, transaction.atomic():
        doe()
    assert fout.value.code == code and fout.value.zinnen[0][1]


def test_duo_hears_it_after_a_second_person_confirmed_and_not_before(zaal: Zaal) -> None:
    weigert("verwijt_met_twee", lambda: zaal.doe(SANNE, services.leg_resultaat_vast, datum=None, verwijtbaar=True,
                                                 toelichting="Kwam nooit."))  # fmt: skip
    voorstel = zaal.leg_voor()
    assert zaal.naar_duo() == [] and dossierfeiten(zaal.dossier).pvt is None
    assert zaal.taken() == {("pvt_voorgelegd", "teamleider", "doen"), ("pvt_wacht_collega", "consulent", "wacht")}
    # A double click, and whoever proposed, get a clear sentence.
    weigert("ligt_al_voor", zaal.leg_voor)
    weigert("twee_mensen", lambda: zaal.bevestig(SANNE, voorstel))
    zaal.bevestig(KARIN, voorstel)
    weigert("ligt_niet_voor", lambda: zaal.bevestig(JOOST, voorstel))
    (bericht,) = zaal.naar_duo()
    assert bericht["verwijtbaar"] is True and bericht.get("datum") is None
    feit = dossierfeiten(zaal.dossier)
    assert feit.pvt == g.PvtOndertekend(verwijtbaar=True, toelichting="Drie keer uitgelegd in het Tigrinya.")
    assert feit.pvt_voorgelegd is None and zaal.taken() == set()
    rij = Verwijtvoorstel.objects.get(id=voorstel.id)
    assert (rij.voorgelegd_door_naam, rij.besloten_door_naam) == (SANNE.naam, KARIN.naam)
    assert rij.ontvangstbewijs["uitkomst"]["verwijtbaar"] is True and not herreken(rij.ontvangstbewijs)
    # A day that comes later is added by one person; the reason of the two stays.
    zaal.doe(SANNE, services.leg_resultaat_vast, datum=NA, verwijtbaar=True, toelichting="iets anders")
    nu = dossierfeiten(zaal.dossier).pvt
    assert nu is not None and nu.datum == NA and nu.toelichting == "Drie keer uitgelegd in het Tigrinya."


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"verklaring": " "}, "verklaring_nodig"),
        ({"hoor_op": NA + DAG}, "hoor_toekomst"),
        ({"reden": ""}, "toelichting_nodig"),
        ({"gezien": 1}, "punten_anders"),
        ({"datum": EINDE - DAG}, "verwijtbaar_op_tijd"),
    ],
)
def test_nobody_is_judged_unheard_without_a_reason_or_on_an_older_count(
    zaal: Zaal, anders: dict[str, Any], code: str
) -> None:
    weigert(code, lambda: zaal.leg_voor(**anders))
    assert not Verwijtvoorstel.objects.exists()


def test_the_count_of_a_fine_is_read_over_the_days_of_the_term(zaal: Zaal) -> None:
    voorstel = zaal.leg_voor(hoor=Hoor.NIET_GEKOMEN, verklaring="")
    zinnen = {sleutel.partition(":")[0]: zin for sleutel, _, zin, _ in voorstel.punten}
    # From the first day of the term, though it began before; and no aanbod was made in time.
    assert zinnen["geen_woning"].endswith("van 3 maart 2026 tot en met 2 april 2026: 31 dagen.")
    assert "nog geen aanbod van 3 juni 2026 tot en met 2 maart 2029" in zinnen["aanbod"]
    assert "GEHEIM" not in str(voorstel.punten)
    # What speaks for the person since then has to be weighed by who judged.
    erbij = g.GeenWoning(vanaf=START + 90 * DAG, tot_en_met=START + 99 * DAG)
    leg_vast(scope=zaal.als(SANNE), dossier=zaal.dossier, inhoud=erbij, geldig_op=START, bron=g.Bron.MEDEWERKER)
    weigert("punten_nieuw", lambda: zaal.bevestig(KARIN, voorstel))
    assert zaal.naar_duo() == []


def test_it_goes_back_with_a_reason_or_is_taken_back_or_falls_by_a_no(zaal: Zaal) -> None:
    een = zaal.leg_voor()
    weigert("niet_van_jou", lambda: zaal.doe(JOOST, services.haal_verwijt_terug))
    weigert("reden_nodig", lambda: zaal.doe(KARIN, services.geef_verwijt_terug, voorstel_id=een.id, reden=" "))
    zaal.doe(KARIN, services.geef_verwijt_terug, voorstel_id=een.id, reden="Weeg de woning mee.")
    assert zaal.taken() == {("pvt_teruggegeven", "consulent", "doen")}
    twee = zaal.leg_voor()
    zaal.doe(SANNE, services.haal_verwijt_terug)
    weigert("ligt_niet_voor", lambda: zaal.bevestig(KARIN, twee))
    assert zaal.taken() == {("pvt_open", "consulent", "doen")}
    drie = zaal.leg_voor()
    # Not to blame is for the good of the person: one person lays it down, and the other judgement is over.
    zaal.doe(JOOST, services.leg_resultaat_vast, datum=None, verwijtbaar=False, toelichting="Wachtte op een woning.")
    weigert("ligt_niet_voor", lambda: zaal.bevestig(KARIN, drie))
    assert [b["verwijtbaar"] for b in zaal.naar_duo()] == [False] and zaal.taken() == set()
    staten = Verwijtvoorstel.objects.order_by("voorgelegd_op", "id").values_list("staat", flat=True)
    assert sorted(staten) == ["teruggegeven", "teruggehaald", "vervallen"]


def test_the_database_keeps_no_judgement_of_one_person(zaal: Zaal) -> None:
    rij = zaal.leg_voor()
    for velden in ({"staat": "bevestigd"}, {"staat": "bevestigd", "besloten_door": rij.voorgelegd_door}):
        with pytest.raises(IntegrityError, match="verwijtvoorstel_twee_mensen"), transaction.atomic():
            Verwijtvoorstel.objects.filter(id=rij.id).update(**velden)
    assert {rol for rol in Rol if mag(rol, Handeling.VERWIJT_BEVESTIGEN)} == {Rol.CONSULENT, Rol.TEAMLEIDER}


@pytest.mark.django_db
def test_the_line_by_its_pages(scope_van: Any, ingelogd: Any, settings: Any) -> None:
    """Without script, with what was typed kept; the second person reads what the first did."""
    settings.MEEDOEN_VANDAAG = NA
    with met_scope(scope_van(SANNE)) as scope:
        zaal = Zaal(scope_van, scope)
    basis = f"/dossiers/{zaal.dossier.id}/traject"
    url, sanne = f"{basis}/pvt/verwijt", ingelogd(SANNE)
    pvt = sanne.get(f"{basis}/pvt").text
    assert url in pvt and 'value="ja"' not in pvt
    blad = sanne.get(url).text
    assert "Er was geen woning beschikbaar van 3 maart 2026" in blad and "Karin Verhoeven (teamleider)" in blad
    gezien = re.search(r'name="gezien" value="(\d+)"', blad)
    assert gezien is not None and "GEHEIM" not in blad
    getypt = {"hoor": "gehoord", "hoor_op": "20-3-2029", "verklaring": "", "datum": "", "reden": "Wist het wel.",
              "gezien": gezien[1]}  # fmt: skip
    fout = sanne.post(url, getypt)
    assert fout.status_code == 422 and "Schrijf op wat de inburgeraar zei" in fout.text and "Wist het wel." in fout.text
    assert sanne.post(url, getypt | {"verklaring": "Ik werkte."}).status_code == 302
    eigen = sanne.get(url).text
    assert "Jij hebt dit voorgelegd" in eigen and ">Bevestigen<" not in eigen
    with met_scope(scope_van(SANNE)):
        rij = Verwijtvoorstel.objects.get()
    weer = sanne.post(f"{url}/bevestigen", {"voorstel": str(rij.id)})
    assert weer.status_code == 422 and "Een collega bevestigt het" in weer.text
    karin = ingelogd(KARIN)
    assert f'href="{url}"' in karin.get(basis).text
    lezen = karin.get(url).text
    assert "Ik werkte." in lezen and "Wist het wel." in lezen
    leeg = karin.post(f"{url}/teruggeven", {"voorstel": str(rij.id), "reden": ""})
    assert leeg.status_code == 422 and "Waarom geef je het terug?" in leeg.text
    with CaptureQueriesContext(connection) as vragen:
        karin.get(url)
    assert len(vragen) <= 16, [v["sql"][:90] for v in vragen]
    assert karin.post(f"{url}/bevestigen", {"voorstel": str(rij.id)}).status_code == 302
    assert "Verwijtbaar" in karin.get(basis).text and KARIN.naam in karin.get(f"{url}/bewijs").text
