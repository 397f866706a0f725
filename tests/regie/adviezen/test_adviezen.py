# SPDX-License-Identifier: EUPL-1.2
"""The advice to DUO on ontheffing: from the question to the letter, by consulent and jurist, and who sees nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.adviezen import queries, services
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.adviezen.services import EISEN, AdviesWeigering, Oordeel
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok, Taak
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, maak_dossier
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, FENNA, INA, JURRE, KARIN, NU, SANNE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.besluiten.brieven_voorbeelden import staat_er

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
MEEST = 15
JA = {eis: Oordeel(True, f"GEHEIM {eis} uitgelegd.") for eis in EISEN}
EEN_NEE = {"zeer_uitzonderlijk": Oordeel(True, "Verlies van het gezin."), "onvoorzien": Oordeel(False, "Al bekend.")}


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


@pytest.fixture
def dossier(db: None, scope_van: Callable[..., Any]) -> Dossier:
    """Somebody with a duty."""
    with met_scope(scope_van(SANNE)) as scope:
        rij = maak_dossier(scope=scope, gemeente_id=BAARN, bsn="999990019", voornamen="Yonas", achternaam="Tesfay")
    keten = keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")
    feiten = [
        g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=VANDAAG - 60 * DAG, kennisgeving=VANDAAG - 60 * DAG),
        g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, begindatum=VANDAAG - 60 * DAG),
    ]
    with met_scope(keten):
        leg_alles_vast(scope=keten, dossier=rij, feiten=[Feit(feit, VANDAAG, g.Bron.DUO) for feit in feiten])
    return rij


@pytest.fixture
def doe(dossier: Dossier, scope_van: Callable[..., Any]) -> Callable[..., Any]:
    """Do one act on this dossier as somebody; on an advice with the count of saves that its page shows."""

    def doe_(wie: Any, daad: Callable[..., Any], **velden: Any) -> Any:
        with met_scope(scope_van(wie)) as scope:
            if "advies_id" not in velden and daad is not services.neem_op:
                rij = queries.adviezen(scope, dossier)[0]
                velden = {"advies_id": rij.id, "gezien": rij.bewerking} | velden
            return daad(scope=scope, dossier=dossier, **velden)

    return doe_


def _vraag(doe: Callable[..., Any], wie: Any = SANNE, **anders: Any) -> Advies:
    velden = {"door": g.Adviesvrager.INBURGERAAR, "gevraagd_op": VANDAAG - 7 * DAG}
    rij: Advies = doe(wie, services.neem_op, **(velden | anders))
    return rij


def _weigert(code: str, doe: Callable[[], Any]) -> AdviesWeigering:
    with pytest.raises(AdviesWeigering) as fout:
        doe()
    assert fout.value.code == code, fout.value.zin
    return fout.value


def _stand(scope_van: Any, dossier: Dossier, wie: Any = SANNE) -> tuple[Any, list[Taak]]:
    with met_scope(scope_van(wie)):
        klok = Klok.objects.filter(dossier_id=dossier.id, soort="advies_duo").first()
        return klok, list(Taak.objects.filter(dossier_id=dossier.id, soort="advies_duo", open=True))


def test_asked_by_the_person_weighed_and_given(doe: Any, dossier: Dossier, scope_van: Any) -> None:
    _vraag(doe)
    klok, (taak,) = _stand(scope_van, dossier)
    assert (klok.staat, klok.uiterste) == ("loopt", VANDAAG + 21 * DAG)
    assert (taak.uiterlijk, taak.knop, taak.rol) == (klok.uiterste, "advies_geven", "consulent")
    _weigert("eerst_wegen", lambda: doe(SANNE, services.verstuur, wijze="inburgeraar"))
    fout = _weigert("reden_nodig", lambda: doe(SANNE, services.weeg, oordelen={"onvoorzien": Oordeel(False, " ")}))
    assert fout.veld == "onvoorzien_reden"
    doe(SANNE, services.weeg, oordelen=JA, gezegd="Ik kan het niet meer.")
    rij = doe(SANNE, services.verstuur, wijze="inburgeraar")
    assert (rij.ontheffen, rij.verstuurd_op, rij.gegeven_door) == (True, VANDAAG, SANNE.naam)
    klok, taken = _stand(scope_van, dossier)
    assert (klok.staat, klok.gehaald_op, taken) == ("gehaald", VANDAAG, [])
    with met_scope(scope_van(SANNE)):
        brief = Brief.objects.get(dossier_id=dossier.id, soort="advies_duo")
        pdf = bytes(brief.pdf)
        assert not Besluit.objects.filter(dossier_id=dossier.id).exists(), "an advice is no besluit"
        assert not Bericht.objects.filter(dossier_id=dossier.id).exists(), "DUO has no message for it"
        stappen = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="advies_stap").order_by("vastgelegd_op")
        assert [(s.gegevens["actie"], s.veldgroep) for s in stappen] == [
            ("gevraagd", "gezondheid"), ("verstuurd", "gezondheid"),
        ]  # fmt: skip
    assert brief.veldgroep == "gezondheid"
    for zin in ("wel ontheffing", "GEHEIM zeer_schrijnend uitgelegd.", "Ik kan het niet meer.", "DUO beslist",
                "Yonas Tesfay", "Sanne Bakker"):  # fmt: skip
        assert staat_er(zin, pdf), zin
    assert not staat_er("bezwaar", pdf)
    with met_scope(scope_van(SANNE)) as scope:
        assert queries.te_geven(scope, hoogstens=9) == []
    _weigert("klaar", lambda: doe(SANNE, services.stop, reden="Toch niet."))


def test_one_no_ends_it_and_the_jurist_gives_it_without_seeing_more(doe: Any, dossier: Dossier, scope_van: Any) -> None:
    _weigert("mag_niet", lambda: _vraag(doe, JURRE))
    _vraag(doe, door=g.Adviesvrager.DUO, van_belang=True, kenmerk="BIO-17")
    doe(JURRE, services.weeg, oordelen=EEN_NEE)
    rij = doe(JURRE, services.verstuur, wijze="duo")
    assert rij.ontheffen is False
    with met_scope(scope_van(JURRE)):
        assert not Advies.objects.exists(), "given is closed"
        assert not Brief.objects.filter(soort="advies_duo").exists()
        assert not Gebeurtenis.objects.filter(kenmerk="advies_stap").exists()
    with met_scope(scope_van(SANNE)):
        regel = Gebeurtenis.objects.get(kenmerk="advies_stap", gegevens__actie="verstuurd")
        assert (regel.door, regel.medewerker_id) == (JURRE.naam, JURRE.id)
        pdf = bytes(Brief.objects.get(soort="advies_duo").pdf)
    for zin in ("geen ontheffing", "BIO-17", "Dienst Uitvoering Onderwijs", "Al bekend.", "U beslist"):
        assert staat_er(zin, pdf), zin


def test_duo_asks_and_the_clock_runs_before_anybody_took_it_up(doe: Any, dossier: Dossier, scope_van: Any) -> None:
    keten = keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")
    with met_scope(keten):
        signaal = Feit(g.OverigSignaal(gebeurtenis_id="SS140", ontvangen_op=VANDAAG), VANDAAG, g.Bron.DUO)
        leg_alles_vast(scope=keten, dossier=dossier, feiten=[signaal])
    klok, taken = _stand(scope_van, dossier)
    assert klok.uiterste == VANDAAG + 28 * DAG and len(taken) == 1
    _weigert("van_belang_nodig", lambda: _vraag(doe, door=g.Adviesvrager.DUO))
    _weigert("reden_nodig", lambda: _vraag(doe, door=g.Adviesvrager.DUO, van_belang=False))
    _vraag(doe, door=g.Adviesvrager.DUO, van_belang=False, reden="Wij kennen deze persoon nog niet.")
    klok, taken = _stand(scope_van, dossier)
    assert (klok.staat, taken) == ("vervallen", [])


def test_what_no_advice_can_be_asked_for(doe: Any, dossier: Dossier, scope_van: Any) -> None:
    _weigert("toekomst", lambda: _vraag(doe, gevraagd_op=VANDAAG + DAG))
    _weigert("mag_niet", lambda: _vraag(doe, KARIN))
    rij = _vraag(doe)
    _weigert("er_loopt_al", lambda: _vraag(doe))
    _weigert("intussen", lambda: doe(SANNE, services.weeg, advies_id=rij.id, gezien=9, oordelen=JA))
    doe(SANNE, services.stop, reden="Geen aanvraag meer.")
    keten = keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")
    with met_scope(keten):
        einde = Feit(g.Voldaan(datum=VANDAAG, wijze=g.Vaststelling.ONTHEFFING), VANDAAG, g.Bron.DUO)
        leg_alles_vast(scope=keten, dossier=dossier, feiten=[einde])
    _weigert("gesloten", lambda: _vraag(doe))


@pytest.mark.parametrize("wie", [KARIN, INA, FENNA])
def test_nobody_else_reads_a_word_of_it(wie: Any, doe: Any, dossier: Dossier, scope_van: Any, ingelogd: Any) -> None:
    _vraag(doe)
    doe(SANNE, services.weeg, oordelen=JA)
    with met_scope(scope_van(wie)):
        assert not Advies.objects.exists()
    client, basis = ingelogd(wie), f"/dossiers/{dossier.id}"
    assert client.get(f"{basis}/advies").status_code == 403
    for blad in ("/", basis, f"{basis}/tijdlijn", f"{basis}/besluiten"):
        tekst = client.get(blad, follow=True).text
        assert "GEHEIM" not in tekst and "ver ontheffing" not in tekst.replace("aan DUO over ontheffing", ""), blad


def _blad(client: Any, url: str) -> str:
    with CaptureQueriesContext(connection) as gevraagd:
        antwoord = client.get(url)
    assert antwoord.status_code == 200 and len(gevraagd) <= MEEST, (url, len(gevraagd))
    tekst: str = antwoord.text
    return tekst


def test_by_the_forms_alone(dossier: Dossier, ingelogd: Any) -> None:
    sanne, jurre, basis = ingelogd(SANNE), ingelogd(JURRE), f"/dossiers/{dossier.id}"
    url = f"{basis}/advies"
    assert url in _blad(sanne, f"{basis}/besluiten") and "Er is geen advies gevraagd" in _blad(sanne, url)
    assert "Er is geen advies te geven" in _blad(jurre, url) and jurre.get(basis).status_code == 200
    fout = sanne.post(f"{url}/nieuw", {"door": "duo", "gevraagd_op": "23-11-2026", "kenmerk": "K9"})
    assert fout.status_code == 422 and "van belang is." in fout.text and "K9" in fout.text
    assert sanne.post(f"{url}/nieuw", {"door": "inburgeraar", "gevraagd_op": "23-11-2026"})["Location"] == url
    assert "Beantwoord de vier vragen" in _blad(sanne, url) and "21 december 2026" in _blad(sanne, url)
    overzicht = _blad(sanne, basis)
    assert "ons advies 21 dec" in overzicht and "Geef uiterlijk 21 december 2026 het advies" in overzicht
    assert "De wet noemt geen termijn voor het advies" in _blad(sanne, f"{basis}/waarom/advies_duo")
    een = _blad(jurre, url).split("/wegen")[0].rsplit("/", 1)[1]
    leeg = jurre.post(f"{url}/{een}/wegen", {"bewerking": "1", "onvoorzien": "nee", "gezegd": "MIJN WOORDEN"})
    assert leeg.status_code == 422 and "Schrijf in een paar woorden" in leeg.text and "MIJN WOORDEN" in leeg.text
    antwoorden = {"bewerking": "1", "onvoorzien": "nee", "onvoorzien_reden": "Bekend.", "gezegd": "MIJN WOORDEN"}
    assert jurre.post(f"{url}/{een}/wegen", antwoorden)["Location"] == url
    lezen = _blad(jurre, f"{url}/{een}/versturen")
    assert "geen ontheffing" in lezen and "geen digitaal bericht" in lezen
    assert jurre.get(f"{url}/{een}/voorbeeld.pdf").content[:4] == b"%PDF"
    assert jurre.post(f"{url}/{een}/versturen", {"bewerking": "2", "wijze": "inburgeraar"})["Location"] == url
    assert "Er is geen advies te geven" in _blad(jurre, url)
    klaar = _blad(sanne, url)
    assert "Het advies is: geen ontheffing" in klaar and "/brieven/" in klaar and "Antwoorden wijzigen" not in klaar
