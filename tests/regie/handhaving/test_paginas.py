# SPDX-License-Identifier: EUPL-1.2
"""The pages of handhaving by role: what they show, what they refuse, and how few queries they take."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.regie.besluiten.models import Brief
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, KARIN, SANNE, Mens
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.handhaving.conftest import Toneel

pytestmark = pytest.mark.django_db
HOOGSTENS = 15


@pytest.fixture
def op_dag(ingelogd: Any, settings: Any) -> Any:
    """Return a client logged in as somebody on the day of the stage."""

    def maak(wie: Mens, toneel: Toneel) -> Any:
        settings.MEEDOEN_VANDAAG = toneel.vandaag
        return ingelogd(wie)

    return maak


def tekst(antwoord: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", antwoord.content.decode())).split())


def test_the_line_by_its_pages(toneel: Toneel, op_dag: Any) -> None:
    client, basis = op_dag(SANNE, toneel), f"/dossiers/{toneel.dossier.id}/handhaving"
    assert "Oproep 2 is gemist en telt mee" in tekst(client.get(basis))
    assert "Je kunt op elk moment stoppen" in tekst(client.get(f"{basis}/intake"))
    naar = client.post(f"{basis}/intake").url
    assert "Weeg eerst" in tekst(client.get(naar)) and "Schriftelijke waarschuwing" in tekst(client.get(naar))
    # A refusal keeps what was typed.
    fout = client.post(f"{naar}/wegen", {"verwijt": "normaal", "verwijt_reden": "", "bijstand": "verlaagd",
                                         "bewerking": "1"})  # fmt: skip
    assert fout.status_code == 422 and 'value="verlaagd"' in fout.content.decode()
    goed = {"verwijt": "normaal", "verwijt_reden": "Wist ervan.", "bijstand": "niet", "strafzaak": "nee",
            "bewerking": "1"}  # fmt: skip
    assert client.post(f"{naar}/wegen", goed).status_code == 302
    assert "Een collega heeft dit intussen gewijzigd" in tekst(client.post(f"{naar}/wegen", goed))
    assert "Bedrag volgens de regels € 250" in tekst(client.get(naar))
    pdf = client.post(
        f"{naar}/voornemen", {"plaats_tijd": "gemeentehuis", "tolk": "", "brieftaal": "ti", "bekijk": "ja"}
    )
    assert pdf["Content-Type"] == "application/pdf" and b"/Lang(ti)" in pdf.content
    with toneel.als():
        assert Boeteprocedure.objects.get().rapport_op is None  # reading writes nothing
    verstuur = {"plaats_tijd": "gemeentehuis", "tolk": "", "brieftaal": "ti", "bewerking": "2"}
    assert client.post(f"{naar}/voornemen", verstuur).status_code == 302
    assert client.post(f"{naar}/voornemen", verstuur).status_code == 302  # twice does nothing twice
    zienswijze = {"gegeven": "ja", "verhoord": "ja", "cautie": "ja", "tekst": "Brief kwam niet aan.",
                  "bewerking": "3"}  # fmt: skip
    zienswijze["datum"] = toneel.vandaag.strftime("%d-%m-%Y")
    assert client.post(f"{naar}/zienswijze", zienswijze).status_code == 302
    assert "Een collega beslist" in tekst(client.get(naar))
    besluit = {"verwijt": "normaal", "lager": "ja", "bedrag": "100", "motivering": "Weinig geld.", "bewerking": "4",
               "strafzaak": "nee", "brieftaal": "ar"}  # fmt: skip
    assert "artikel 10:3 lid 4" in tekst(client.post(f"{naar}/boete", besluit))
    leider = op_dag(KARIN, toneel)
    assert "Beslis: een boete, of geen boete" in tekst(leider.get(naar))
    _leest_eerst(leider, naar, besluit)
    assert toneel.rij(UUID(naar.rsplit("/", 1)[1])).besloten_op is None  # reading decides nothing
    assert leider.post(f"{naar}/boete", besluit).status_code == 302
    with toneel.als():
        talen = {brief.soort: brief.gegevens["taal"] for brief in Brief.objects.all()}
    assert (talen["voornemen_boete"], talen["boete"]) == ("ti", "ar")
    na = tekst(leider.get(naar))
    assert "€ 100 (de regels noemden € 250)" in na and "Een boete wordt nooit ingehouden op de bijstand" in na
    assert "Bezwaar kan tot en met" in na and "Staat vast" in na
    with CaptureQueriesContext(connection) as vragen:
        client.get(naar)
    assert len(vragen) <= HOOGSTENS, [v["sql"][:150] for v in vragen]


def _leest_eerst(leider: Any, naar: str, besluit: dict[str, str]) -> None:
    """Read the letter of the fine in a second language, of too high an amount, and of no fine."""
    pdf = leider.post(f"{naar}/boete", {**besluit, "bekijk": "ja"})
    assert pdf["Content-Type"] == "application/pdf" and b"/Lang(ar)" in pdf.content and staat_er("€ 100", pdf.content)
    te_veel = leider.post(f"{naar}/boete", {**besluit, "bedrag": "300", "bekijk": "ja"})
    assert te_veel.status_code == 422 and "lager dan € 250" in tekst(te_veel)
    assert staat_er(
        "U krijgt geen boete", leider.post(f"{naar}/geen-boete", {"motivering": "x", "bekijk": "ja"}).content
    )


def test_who_may_not_see_it_gets_nothing(toneel: Toneel, op_dag: Any) -> None:
    basis = f"/dossiers/{toneel.dossier.id}/handhaving"
    toneel.begin()
    assert op_dag(BEA, toneel).get(basis).status_code == 404
    assert op_dag(BEHEER, toneel).get(basis).status_code == 403
    leider = op_dag(KARIN, toneel)
    assert leider.get(basis).status_code == 200
    assert leider.get(f"{basis}/plan").status_code == 403


def test_besluiten_and_oproepen_lead_here(toneel: Toneel, op_dag: Any) -> None:
    client, basis = op_dag(SANNE, toneel), f"/dossiers/{toneel.dossier.id}"
    for pad in ("/besluiten", "/oproep"):
        assert f'href="{basis}/handhaving"' in client.get(f"{basis}{pad}").content.decode()


def test_clocks_and_tasks_stand_where_one_works_with_their_reason(toneel: Toneel, op_dag: Any) -> None:
    id_ = toneel.tot_beslissing()
    leider = op_dag(KARIN, toneel)
    assert "Beslis uiterlijk" in tekst(leider.get("/"))
    toneel.beboet(id_)
    client, basis = op_dag(SANNE, toneel), f"/dossiers/{toneel.dossier.id}"
    overzicht = tekst(client.get(basis))
    for klok in ("Nieuwe termijn na een boete", "Bezwaar tegen een boete", "Boete betalen"):
        assert klok in overzicht
    for soort, zin in (("boete_beslissen", "13 weken"), ("boete_termijn", "nieuwe termijn"),
                       ("boete_bezwaar", "zes weken"), ("boete_betalen", "betalen")):  # fmt: skip
        waarom = client.get(f"{basis}/waarom/{soort}")
        assert waarom.status_code == 200 and zin in tekst(waarom).lower(), soort
    tijdlijn = tekst(client.get(f"{basis}/tijdlijn"))
    assert "Boete opgelegd" in tijdlijn and "Rapport en voornemen verstuurd" in tijdlijn and "€" not in tijdlijn


def test_amounts_and_grounds_are_two_field_groups(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    volledig = toneel.scope_van(SANNE, vandaag=toneel.vandaag)
    for dicht, ziet in (("handhaving_bedragen", (1, 0)), ("handhaving", (0, 1))):
        smal = replace(volledig, veldgroepen=tuple(groep for groep in volledig.veldgroepen if groep != dicht))
        with met_scope(smal):
            assert (Boeteprocedure.objects.count(), Boetebedrag.objects.count()) == ziet


def test_an_aanmaning_is_read_before_it_is_sent(toneel: Toneel, op_dag: Any) -> None:
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    naar = f"/dossiers/{toneel.dossier.id}/handhaving/{id_}/aanmaning"
    assert "Aanmanen kan na" in tekst(op_dag(SANNE, toneel).post(naar, {"bekijk": "ja"}))
    toneel.vandaag += timedelta(weeks=8)
    pdf = op_dag(SANNE, toneel).post(naar, {"bekijk": "ja"})
    assert pdf["Content-Type"] == "application/pdf" and staat_er("€ 250", pdf.content)
    assert not toneel.feiten().boetes[0].aangemaand_op
