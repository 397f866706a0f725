# SPDX-License-Identifier: EUPL-1.2
"""A dossier as a zaak in a registration, over real HTTP: sent at least once, in effect once, and nothing too much."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.zgw import volgen, zenders
from meedoen.regie.koppelingen.zgw.models import Gewijzigd
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import stuur_opnieuw
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, VANDAAG
from tests.regie.koppelingen.zgw.conftest import BSN, PDF, Zgw


def leg(zgw: Zgw, dossier: Dossier, inhoud: g.Gegevens) -> None:
    with met_scope(zgw.keten()) as scope:
        leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=VANDAAG, bron=g.Bron.DUO)


def test_a_dossier_becomes_a_zaak_with_phase_letter_and_besluit_and_closes(overal: Zgw) -> None:
    dossier = overal.dossier()
    overal.brief(dossier)
    overal.werk()
    assert overal.staten() == {"verstuurd"}, overal.berichten()
    zaak = overal.zaak(dossier)
    assert zaak["omschrijving"] == "Inburgering" and zaak["vertrouwelijkheidaanduiding"] == "zaakvertrouwelijk"
    assert zaak["startdatum"] == VANDAAG.isoformat() and zaak["zaaktype"] == overal.typen["zaaktype"]
    (status,) = overal.vraag("status_list", zaak=zaak["url"])
    assert status["statustype"] == overal.typen["statustype_intake"]
    (relatie,) = overal.vraag("zaakinformatieobject_list", zaak=zaak["url"])
    (besluit,) = overal.vraag("besluit_list", zaak=zaak["url"])
    assert (besluit["datum"], besluit["uiterlijkeReactiedatum"]) == ("2026-11-23", "2027-01-04")
    (van_besluit,) = overal.vraag("besluitinformatieobject_list", besluit=besluit["url"])
    assert van_besluit["informatieobject"] == relatie["informatieobject"]
    leg(overal, dossier, g.PlichtIngetrokken(datum=VANDAAG))
    overal.werk()
    assert overal.staten() == {"verstuurd"}, overal.berichten()
    dicht = overal.zaak(dossier)
    assert dicht["einddatum"] == VANDAAG.isoformat()
    (resultaat,) = overal.vraag("resultaat_list", zaak=zaak["url"])
    assert resultaat["resultaattype"] == overal.typen["resultaattype_plicht_ingetrokken"]


def test_a_second_look_and_a_second_send_change_nothing(overal: Zgw) -> None:
    dossier = overal.dossier()
    overal.brief(dossier)
    overal.werk()
    eerst = overal.berichten()
    overal.werk()
    assert overal.berichten() == eerst
    with met_scope(overal.keten()):
        Bericht.objects.filter(soort__startswith="zgw.").update(staat="wacht", geleend_tot=None)
    overal.stuur()
    assert overal.staten() == {"verstuurd"}
    zaak = overal.zaak(dossier)["url"]
    for soort in ("status_list", "zaakinformatieobject_list", "besluit_list"):
        assert len(overal.vraag(soort, zaak=zaak)) == 1


def test_the_pdf_arrives_whole_and_under_a_title_that_names_nobody(zgw: Zgw) -> None:
    zgw.brief(zgw.dossier())
    zgw.werk()
    (stuk,) = zgw.bij_hen("enkelvoudiginformatieobjecten")
    assert base64.b64decode(stuk["pdf"]) == PDF and stuk["bestandsomvang"] == len(PDF)
    assert (stuk["titel"], stuk["taal"], stuk["status"]) == ("Besluit over het plan (PIP)", "nld", "definitief")
    assert (stuk["creatiedatum"], stuk["formaat"]) == ("2026-11-23", "application/pdf")


def test_nothing_of_health_ontheffing_or_notes_leaves_whatever_the_set_up(zgw: Zgw) -> None:
    dossier = zgw.dossier(bsn=BSN)
    for soort, veldgroep in (("ontheffing_lbt", "gezondheid"), ("pip", "gezondheid"), ("pip", "notities")):
        zgw.brief(dossier, soort=soort, veldgroep=veldgroep)
    zgw.brief(dossier, soort="uitnodiging", veldgroep="begeleiding", met_besluit=False)
    zgw.werk()
    assert [soort for soort, _, _ in zgw.berichten()] == ["zgw.zaak", "zgw.status"]
    assert zgw.bij_hen("enkelvoudiginformatieobjecten") == zgw.bij_hen("besluiten") == []
    alles = json.dumps([zgw.bij_hen("zaken"), zgw.bij_hen("statussen"), zgw.bij_hen("rollen")])
    for geheim in (BSN, dossier.naam, dossier.achternaam or "Tesfay", "gezond"):
        assert geheim not in alles


def test_the_bsn_goes_along_only_when_the_beheerder_switched_that_on(zgw: Zgw) -> None:
    dossier = zgw.dossier(bsn=BSN)
    zgw.werk()
    assert zgw.bij_hen("rollen") == []
    zgw.sluit_aan(met_bsn=True)
    zgw.werk()
    (rol,) = zgw.bij_hen("rollen")
    assert rol["betrokkeneIdentificatie"] == {"inpBsn": BSN} and rol["zaak"] == zgw.zaak(dossier)["url"]
    assert rol["omschrijvingGeneriek"] == "initiator"
    assert all(BSN not in pad for _, pad in zgw.server.balie.verzoeken)  # type: ignore[union-attr]


def test_nothing_leaves_while_it_is_off(zgw: Zgw) -> None:
    zgw.sluit_aan(aan=False)
    zgw.dossier()
    zgw.werk()
    assert zgw.berichten() == [] and zgw.bij_hen("zaken") == []


def test_a_dossier_that_closed_before_it_was_switched_on_gets_no_zaak(zgw: Zgw) -> None:
    leg(zgw, zgw.dossier(), g.PlichtIngetrokken(datum=VANDAAG))
    open_ = zgw.dossier()
    zgw.werk()
    assert [zaak["identificatie"] for zaak in zgw.bij_hen("zaken")] == [open_.nummer]


def test_what_is_switched_off_with_messages_waiting_stops_with_a_sentence(zgw: Zgw) -> None:
    zgw.dossier()
    zgw.kijk()
    zgw.sluit_aan(aan=False)
    zgw.stuur()
    assert {(staat, oorzaak) for _, staat, oorzaak in zgw.berichten()} == {("vastgelopen", "zgw_uit")}


def test_a_besluit_that_is_withdrawn_is_withdrawn_there_too(zgw: Zgw) -> None:
    brief = zgw.brief(zgw.dossier())
    zgw.werk()
    with met_scope(zgw.mens()):
        Besluit.objects.filter(id=brief.besluit_id).update(staat="ingetrokken", ingetrokken_op=VANDAAG)
    zgw.werk()
    (besluit,) = zgw.bij_hen("besluiten")
    assert (besluit["vervaldatum"], besluit["vervalreden"]) == ("2026-11-23", "ingetrokken_overheid")


def test_a_zaak_that_closes_again_in_another_way_gets_the_other_resultaat(zgw: Zgw) -> None:
    dossier = zgw.dossier()
    zgw.werk()
    leg(zgw, dossier, g.PlichtIngetrokken(datum=VANDAAG))
    zgw.werk()
    (eerst,) = zgw.bij_hen("resultaten")
    eerst["resultaattype"] = zgw.typen["resultaattype_samengevoegd"]
    zgw.bij_hen("zaken")[0]["einddatum"] = None  # somebody opened it again there
    with met_scope(zgw.keten()):
        Bericht.objects.filter(soort="zgw.afsluiten").update(staat="wacht")
    zgw.stuur()
    (later,) = zgw.bij_hen("resultaten")
    assert later["resultaattype"] == zgw.typen["resultaattype_plicht_ingetrokken"]
    assert len(zgw.bij_hen("statussen")) == 2


@pytest.mark.parametrize(
    ("methode", "nummer", "hoe"),
    [
        *(("POST", nummer, {"verbreek": True, "na": True}) for nummer in range(7)),
        *(("POST", nummer, {"status": 502, "na": True}) for nummer in (0, 2, 6)),
        ("POST", 3, {"status": 503}),
        ("GET", 0, {"verbreek": True}),
        ("GET", 5, {"status": 500}),
    ],
)
def test_whatever_answer_is_lost_all_is_there_once(
    zgw: Zgw, methode: str, nummer: int, hoe: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The n-th question or write gets no answer, after it was carried out or instead."""
    dossier = zgw.dossier(bsn=BSN)
    zgw.brief(dossier)
    zgw.sluit_aan(met_bsn=True)
    zgw.kijk()
    assert zgw.server is not None
    balie, teller = zgw.server.balie, iter(range(1000))
    echt = balie._neem_storing

    def soms(wat: str) -> dict[str, Any]:
        return hoe if wat == methode and next(teller) == nummer else echt(wat)

    monkeypatch.setattr(balie, "_neem_storing", soms)
    zgw.stuur()
    assert zgw.staten() == {"verstuurd"}, zgw.berichten()
    aantallen = {soort: len(zgw.bij_hen(soort)) for soort in (
        "zaken", "statussen", "rollen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten", "besluiten",
        "besluitinformatieobjecten")}  # fmt: skip
    assert set(aantallen.values()) == {1}, aantallen


def test_a_worker_that_dies_in_mid_send_leaves_one_of_each(zgw: Zgw, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each single write the process is gone: nothing is written down of how it ended."""
    from meedoen.regie.koppelingen.zgw.client import ZgwClient

    class Dood(BaseException):
        pass

    zgw.brief(zgw.dossier())
    zgw.kijk()
    echt, doden = ZgwClient.roep, 0

    def sterf(zelf: ZgwClient, operatie: str, **rest: Any) -> Any:
        uit = echt(zelf, operatie, **rest)
        if operatie.endswith("_create"):
            raise Dood
        return uit

    monkeypatch.setattr(ZgwClient, "roep", sterf)
    while zgw.staten() != {"verstuurd"}:
        try:
            zgw.stuur()
        except Dood:
            doden += 1
        assert doden < 20
    assert doden == 6
    for soort in ("zaken", "statussen", "enkelvoudiginformatieobjecten", "zaakinformatieobjecten", "besluiten",
                  "besluitinformatieobjecten"):  # fmt: skip
        assert len(zgw.bij_hen(soort)) == 1, soort


RARE_ANTWOORDEN: list[tuple[dict[str, Any], str, str]] = [
    ({"status": 500}, "zgw_onbereikbaar", "Daar ging iets mis (antwoord 500)."),
    ({"status": 503}, "zgw_onbereikbaar", "Zij is nu niet beschikbaar."),
    ({"verbreek": True}, "zgw_onbereikbaar", "De verbinding brak af."),
    ({"lichaam": "<html>Welkom</html>"}, "zgw_onbegrijpelijk", "Het antwoord past niet bij de standaard."),
    ({"lichaam": "[1, 2]", "soort": "application/json"}, "zgw_onbegrijpelijk",
     "Het antwoord past niet bij de standaard."),
    ({"lichaam": '{"results": [{"naam": "x"}]}', "soort": "application/json"}, "zgw_onbegrijpelijk",
     "Het antwoord past niet bij de standaard."),
    ({"status": 302, "lichaam": ""}, "zgw_onbegrijpelijk", "Het adres verwijst door (antwoord 302)."),
    ({"status": 404, "lichaam": "<html>404</html>"}, "zgw_onbegrijpelijk",
     "Op dit adres antwoordt iets anders (antwoord 404)."),
    ({"status": 403}, "zgw_geen_recht", "Je hebt geen toestemming om deze actie uit te voeren."),
    ({"status": 401}, "zgw_kent_ons_niet", "Fout."),
    ({"status": 400}, "zgw_weigert", "Invalid input."),
]  # fmt: skip


@pytest.mark.parametrize(("hoe", "oorzaak", "zin"), RARE_ANTWOORDEN)
def test_each_bad_answer_is_seen_with_its_cause(zgw: Zgw, hoe: dict[str, Any], oorzaak: str, zin: str) -> None:
    zgw.dossier()
    zgw.kijk()
    zgw.storing(keer=1000, **hoe)
    zgw.stuur(keer=1)
    (_, staat, gezegd), *_ = zgw.berichten()
    assert gezegd == f"{oorzaak}: {zin}"
    assert staat == ("geweigerd" if oorzaak in ("zgw_geen_recht", "zgw_weigert") else "wacht")
    if oorzaak in ("zgw_onbegrijpelijk", "zgw_kent_ons_niet"):
        zgw.stuur(keer=8)
        assert zgw.berichten()[0][1] == "vastgelopen"


def test_a_refusal_names_field_and_reason_and_a_person_sends_it_again(zgw: Zgw, scope_van: Any) -> None:
    zgw.sluit_aan(rsin="123456782", zaaktype=zgw.typen["zaaktype"] + "0")
    zgw.dossier()
    zgw.werk()
    zaak, status = zgw.berichten()
    reden = "Invalid input. (zaaktype: De URL verwijst naar niets dat hier bestaat.)"
    assert zaak == ("zgw.zaak", "geweigerd", f"zgw_weigert: {reden}") and status[1] == "geweigerd"
    zgw.sluit_aan()
    with met_scope(zgw.mens()) as scope:
        for rij in Bericht.objects.filter(staat="geweigerd"):
            stuur_opnieuw(scope=scope, gemeente_id=BAARN, bericht_id=rij.id)
    zgw.stuur()
    assert zgw.staten() == {"verstuurd"}


def test_a_refusal_of_the_role_never_repeats_the_bsn(zgw: Zgw) -> None:
    zgw.dossier(bsn=BSN)
    zgw.sluit_aan(met_bsn=True)
    zgw.kijk()
    assert zgw.server is not None
    veld = {"name": "betrokkeneIdentificatie.inpBsn", "code": "invalid", "reason": BSN}
    fout = {"title": "Invalid input.", "status": 400, "detail": BSN, "code": "invalid", "invalidParams": [veld]}
    echt = zgw.server.balie.register.antwoord

    def weiger(methode: str, pad: str, *rest: Any) -> Any:
        from meedoen.simulator.http import Antwoord

        if methode == "POST" and pad.endswith("/rollen"):
            return Antwoord(status=400, lichaam=json.dumps(fout).encode(), soort="application/problem+json")
        return echt(methode, pad, *rest)

    zgw.server.balie.register.antwoord = weiger  # type: ignore[method-assign]
    zgw.stuur()
    rol = next(regel for regel in zgw.berichten() if regel[0] == "zgw.rol")
    assert rol[1:] == ("geweigerd", "zgw_weigert: Invalid input. (betrokkeneIdentificatie.inpBsn: invalid)")


def test_the_secret_is_read_by_the_worker_only(zgw: Zgw, scope_van: Any) -> None:
    from django.db import ProgrammingError, connection, transaction

    from tests.conftest import BEHEER, SANNE

    def lees(scope: Scope) -> list[Any]:
        with met_scope(scope), connection.cursor() as cursor:
            cursor.execute("select geheim from koppelingen_zgw_geheim")
            return list(cursor.fetchall())

    assert len(lees(zgw.keten())) == 1
    assert lees(scope_van(SANNE)) == []
    with pytest.raises(ProgrammingError), transaction.atomic():
        lees(scope_van(BEHEER))


def test_a_registration_that_is_silent_is_left_alone_for_a_minute(zgw: Zgw, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zenders, "STIL_SECONDEN", 60.0)
    zgw.dossier()
    zgw.dossier()
    zgw.kijk()
    zgw.storing(keer=1000, verbreek=True)
    zgw.stuur(keer=1)
    assert {oorzaak.split(":")[0] for _, _, oorzaak in zgw.berichten() if oorzaak} >= {"zgw_onbereikbaar"}
    assert len(zgw.server.balie.verzoeken) == 1  # type: ignore[union-attr]
    zgw.storing(keer=0)
    zenders._STIL_TOT.clear()
    zgw.stuur()
    assert zgw.staten() == {"verstuurd"}


def test_no_more_is_laid_ready_than_the_line_can_bear(zgw: Zgw, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volgen, "WACHT_HOOGSTENS", 3)
    monkeypatch.setattr(volgen, "IN_EEN_KEER", 1)
    dossiers = [zgw.dossier() for _ in range(4)]
    zgw.kijk()
    assert len(zgw.berichten()) == 4
    for _ in dossiers:
        zgw.werk()
    assert len(zgw.bij_hen("zaken")) == 4 and zgw.staten() == {"verstuurd"}


def test_only_what_changed_is_looked_at_and_at_rest_nothing(zgw: Zgw, django_assert_num_queries: Any) -> None:
    een, ander = zgw.dossier(bsn=BSN), zgw.dossier()
    zgw.werk()
    zgw.verzet += timedelta(minutes=6)
    with django_assert_num_queries(1):
        assert not volgen.werk(nu=zgw.nu(), lease=timedelta(minutes=1))
    for wijzig in (lambda: zgw.brief(een), lambda: leg(zgw, een, g.PlichtIngetrokken(datum=VANDAAG))):
        wijzig()
        with met_scope(zgw.mens()):
            assert set(Gewijzigd.objects.values_list("dossier_id", flat=True)) == {een.id}
        zgw.werk()
        with met_scope(zgw.mens()):
            assert not Gewijzigd.objects.exists()
    assert {zaak["identificatie"] for zaak in zgw.bij_hen("zaken")} == {een.nummer, ander.nummer}
    assert len(zgw.bij_hen("statussen")) == 3 and len(zgw.bij_hen("besluiten")) == 1


def test_a_type_that_is_set_up_later_takes_the_letters_of_before_along(zgw: Zgw) -> None:
    zgw.sluit_aan(informatieobjecttype_pip="", besluittype_pip="")
    zgw.brief(zgw.dossier())
    zgw.werk()
    assert zgw.bij_hen("besluiten") == []
    zgw.sluit_aan()
    zgw.werk()
    assert len(zgw.bij_hen("besluiten")) == len(zgw.bij_hen("enkelvoudiginformatieobjecten")) == 1
