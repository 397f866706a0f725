# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn as it stood on an earlier day: without what was recorded since, and with what was corrected as then."""

import re
from datetime import UTC, date, datetime, time
from html import unescape
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Feit, corrigeer, leg_vast, maak_dossier, schrijf_notitie, voeg_samen
from meedoen.regie.dossiers.views import hulp
from meedoen.regie.web.kalender import AMSTERDAM, einde_van
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, KARIN, SANNE
from tests.regie.werkplek.hulp import MEEST, pagina, tekst

pytestmark = pytest.mark.django_db
BEGIN, NA, NU = date(2026, 3, 2), date(2026, 3, 5), date(2026, 11, 23)


def _op(dag: date, uur: int = 10, minuut: int = 0) -> datetime:
    return datetime.combine(dag, time(uur, minuut), AMSTERDAM)


def _keten(dag: date, uur: int = 10) -> Scope:
    return keten_scope(BAARN, nu=_op(dag, uur), vandaag=dag, herkomst="werker", doel="toets")


@pytest.fixture
def sanne(scope_van) -> Any:
    def op(dag: date, uur: int = 10, minuut: int = 0) -> Scope:
        scope: Scope = scope_van(SANNE, vandaag=dag, nu=_op(dag, uur, minuut))
        return scope

    return op


@pytest.fixture
def amira(sanne) -> Dossier:
    """Registered on 20 February as we thought on 2 March, and on 27 February as we knew on 5 March."""
    eerst, beter = date(2026, 2, 20), date(2026, 2, 27)
    with met_scope(_keten(BEGIN)) as scope:
        dossier = maak_dossier(
            scope=scope,
            gemeente_id=BAARN,
            bsn="999990019",
            naam="Amira Haddad",
            feiten=[
                Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=eerst), eerst, g.Bron.DUO),
                Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), eerst, g.Bron.DUO),
                Feit(g.Ingeschreven(datum=eerst, gemeente=BAARN), eerst, g.Bron.BRP),
            ],
        )
    with met_scope(sanne(NA)) as scope:
        rij = Gebeurtenis.objects.get(dossier=dossier, kenmerk="ingeschreven")
        goed = g.Ingeschreven(datum=beter, gemeente=BAARN)
        corrigeer(scope=scope, dossier=dossier, regel_id=rij.id, inhoud=goed, reden="akte gezien", geldig_op=beter)
    with met_scope(_keten(date(2026, 6, 1))) as scope:
        anders = g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG, begindatum=date(2026, 6, 1))
        leg_vast(scope=scope, dossier=dossier, inhoud=anders, geldig_op=scope.vandaag, bron=g.Bron.DUO)
    return dossier


def _pad(dossier: Dossier, dag: str, **meer: str) -> str:
    rest = "".join(f"&{naam}={waarde}" for naam, waarde in meer.items())
    return f"/dossiers/{dossier.id}/tijdlijn?bekend_op={dag}{rest}"


def test_before_the_correction_the_row_reads_as_it_did_then(ingelogd, amira) -> None:
    html, aantal = pagina(ingelogd(SANNE), _pad(amira, "3-3-2026"))
    _, banner, onder = tekst(html).partition("Je ziet wat we wisten op 3 maart 2026")
    zicht = banner + onder
    assert "Je ziet wat we wisten op 3 maart 2026 Wat later is vastgelegd of verbeterd, zie je niet." in zicht
    assert "Ingeschreven in de gemeente In de BRP vanaf 20 februari 2026." in zicht
    assert "geldt niet meer" not in zicht and "27 februari 2026" not in zicht and "akte gezien" not in zicht
    assert "gezinsmigranten" not in zicht
    assert "Klopt niet" not in zicht and "Bericht terugdraaien" not in zicht
    assert re.search(rf'href="/dossiers/{amira.id}/tijdlijn">\s*Terug naar nu', html)
    assert 'value="3-3-2026"' in html
    assert aantal <= MEEST


def test_phase_doelgroep_and_clocks_are_those_of_then(ingelogd, amira) -> None:
    toen = tekst(pagina(ingelogd(SANNE), _pad(amira, "3-3-2026"))[0])
    assert "Zo stond het er toen voor Fase Brede intake Doelgroep Asielstatushouder" in toen
    assert "PIP binnen tien weken 1 mei 2026 nog 59 dagen" in toen
    na = tekst(pagina(ingelogd(SANNE), _pad(amira, "5-3-2026"))[0])
    assert "PIP binnen tien weken 8 mei 2026 nog 64 dagen" in na
    later = tekst(pagina(ingelogd(SANNE), _pad(amira, "2026-06-02"))[0])
    assert "Doelgroep Gezinsmigrant of overige migrant" in later.split("Zo stond het er toen voor")[1]


def test_after_the_correction_both_stand_there(ingelogd, amira) -> None:
    zicht = tekst(pagina(ingelogd(SANNE), _pad(amira, "5 maart 2026"))[0])
    assert "Ingeschreven in de gemeente (geldt niet meer)" in zicht
    assert "Stond er datum: 20 februari 2026 Is nu datum: 27 februari 2026" in zicht
    assert "gezinsmigranten" not in zicht


def test_without_a_day_it_is_the_tijdlijn_of_now(ingelogd, amira) -> None:
    for pad in (f"/dossiers/{amira.id}/tijdlijn", _pad(amira, ""), _pad(amira, "%20")):
        zicht = tekst(pagina(ingelogd(SANNE), pad)[0])
        assert "Je ziet wat we wisten" not in zicht and "Zo stond het er toen voor" not in zicht
        assert "Wat stond hier op …?" in zicht and "gezinsmigranten" in zicht


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("24-11-2026", "Deze dag is er nog niet. Kies een dag tot en met vandaag."),
        ("gisteren", "Dit is geen datum. Schrijf dag, maand en jaar."),
        ("31-2-2026", "Februari 2026 heeft geen dag 31. Kijk de datum na."),
        ("3-3-26", "Schrijf het jaar met vier cijfers."),
    ],
)
def test_a_day_that_cannot_be_is_said_and_what_follows_is_of_now(ingelogd, amira, dag: str, zin: str) -> None:
    html, _ = pagina(ingelogd(SANNE), _pad(amira, dag), status=422)
    zicht = tekst(html)
    assert zin in zicht and f'value="{dag}"' in html
    assert "Je ziet wat we wisten" not in zicht and "gezinsmigranten" in zicht


def test_today_is_a_day_too(ingelogd, amira) -> None:
    zicht = tekst(pagina(ingelogd(SANNE), _pad(amira, "23-11-2026"))[0])
    assert "Je ziet wat we wisten op 23 november 2026" in zicht and "gezinsmigranten" in zicht


def test_before_the_dossier_there_was_nothing_and_it_says_since_when_there_is(ingelogd, amira) -> None:
    zicht = tekst(pagina(ingelogd(SANNE), _pad(amira, "1-3-2026"))[0])
    assert "0 gebeurtenissen" in zicht
    assert "Toen was hier nog niets Dit dossier is gemaakt op 2 maart 2026." in zicht
    assert "Zo stond het er toen voor" not in zicht


def test_the_whole_day_counts_and_the_next_does_not(ingelogd, amira, sanne) -> None:
    for scope, wat in ((sanne(NA, 23, 59), "laat op de dag"), (sanne(date(2026, 3, 6), 0, 0), "de dag erna")):
        with met_scope(scope):
            schrijf_notitie(scope=scope, dossier=amira, tekst=wat)
    zicht = tekst(pagina(ingelogd(SANNE), _pad(amira, "5-3-2026"))[0])
    assert "laat op de dag" in zicht and "de dag erna" not in zicht


def test_the_filter_and_the_next_page_stay_on_that_day(ingelogd, amira, sanne) -> None:
    for nummer in range(60):
        with met_scope(sanne(NA, 11)) as scope:
            schrijf_notitie(scope=scope, dossier=amira, tekst=f"notitie {nummer}")
    client = ingelogd(SANNE)
    html, _ = pagina(client, _pad(amira, "5-3-2026", soort="mens", periode="30"))
    assert '<input type="hidden" name="bekend_op" value="5-3-2026">' in html
    assert '<input type="hidden" name="soort" value="mens">' in html
    assert f'href="/dossiers/{amira.id}/tijdlijn?soort=mens&amp;periode=30"' in html
    (volgende,) = (unescape(url) for url in re.findall(r'href="(\?[^"]*na=[^"]*)"', html))
    assert "bekend_op=5-3-2026" in volgende
    assert "notitie 0" in tekst(pagina(client, f"/dossiers/{amira.id}/tijdlijn{volgende}")[0])
    ver = tekst(pagina(client, _pad(amira, "1-5-2026", soort="mens", periode="30"))[0])
    assert "notitie" not in ver.casefold(), "thirty days before that day, not before today"


def test_the_download_is_of_that_day_and_says_so(ingelogd, amira) -> None:
    client = ingelogd(SANNE)
    basis = f"/dossiers/{amira.id}/tijdlijn/download"
    antwoord = client.get(f"{basis}?bekend_op=3-3-2026")
    inhoud = antwoord.getvalue().decode()
    assert "27 februari" not in inhoud and "20 februari" in inhoud
    assert f'filename="tijdlijn-{amira.nummer}-zoals-op-2026-03-03.csv"' in antwoord["Content-Disposition"]
    fout = client.get(f"{basis}?bekend_op=morgen")
    assert fout["Location"] == f"/dossiers/{amira.id}/tijdlijn?bekend_op=morgen"
    assert f'filename="tijdlijn-{amira.nummer}.csv"' in client.get(basis)["Content-Disposition"]


def test_the_logboek_says_which_day_was_read(ingelogd, amira, monkeypatch) -> None:
    gelogd: list[str] = []
    monkeypatch.setattr(hulp, "log", lambda **regel: gelogd.append(regel["object"]))
    client = ingelogd(SANNE)
    pagina(client, _pad(amira, "3-3-2026"))
    client.get(f"/dossiers/{amira.id}/tijdlijn/download?bekend_op=3-3-2026")
    assert gelogd == ["tijdlijn zoals op 2026-03-03", "tijdlijn downloaden zoals op 2026-03-03"]


def test_a_teamleider_sees_no_note_of_then_either(ingelogd, amira, sanne) -> None:
    with met_scope(sanne(NA)) as scope:
        schrijf_notitie(scope=scope, dossier=amira, tekst="alleen voor de consulent")
    zicht = tekst(pagina(ingelogd(KARIN), _pad(amira, "6-3-2026"))[0])
    assert "Je ziet wat we wisten op 6 maart 2026" in zicht and "alleen voor de consulent" not in zicht


def test_what_a_merge_brought_was_not_here_before_the_merge(ingelogd, amira, sanne) -> None:
    with met_scope(sanne(BEGIN, 9)) as scope:
        dubbel = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=77)
        contact = g.Contactmoment(datum=BEGIN, kanaal=g.Kanaal.TELEFOON)
        leg_vast(scope=scope, dossier=dubbel, inhoud=contact, geldig_op=BEGIN, bron=g.Bron.MEDEWERKER)
    with met_scope(sanne(date(2026, 4, 1))) as scope:
        voeg_samen(scope=scope, blijft=amira, dubbel=dubbel, reden="dezelfde persoon")
        assert dossierfeiten(amira).eerste_gesprek == BEGIN
        assert dossierfeiten(amira, einde_van(date(2026, 3, 31))).eerste_gesprek is None
        assert dossierfeiten(amira, einde_van(date(2026, 4, 1))).eerste_gesprek == BEGIN
    client = ingelogd(SANNE)
    assert "Contact gehad" not in tekst(pagina(client, _pad(amira, "31-3-2026"))[0])
    assert "Contact gehad" in tekst(pagina(client, _pad(amira, "1-4-2026"))[0])


def test_the_fixture_recorded_in_the_past(amira, sanne) -> None:
    with met_scope(sanne(NU)):
        eerste = Gebeurtenis.objects.filter(dossier=amira).earliest("vastgelegd_op").vastgelegd_op
    assert eerste == _op(BEGIN).astimezone(UTC)
