# SPDX-License-Identifier: EUPL-1.2
"""The consulent gives an agreement to who guides: seen on the phone, done, and seen by the consulent."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding import queries as begeleiding
from meedoen.regie.begeleiding import services as doelen
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.begeleiding.services import BegeleidWeigering
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.organisaties.models import Samenwerking
from meedoen.regie.verwijzen import queries, services
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEHEER, SANNE, VANDAAG, Mens, log_in
from tests.regie.verwijzen.conftest import DAWOUD, FLEUR, ORGANISATIE, TINEKE, VREEMD, neem_aan, vraag
from tests.regie.verwijzen.test_paginas import mens, tekst

Als = Callable[..., Scope]
WEEK = VANDAAG + timedelta(days=7)
WAT, VAN_WIE = "Samen naar de bibliotheek", "mevrouw Haddad"


def geef(als: Als, dossier: Dossier, aan: Mens, wat: str = WAT, wie: str = VAN_WIE) -> Afspraak:
    with met_scope(als(SANNE)) as scope:
        return doelen.spreek_af(
            scope=scope, dossier=dossier, wat=wat, wie=wie, uiterlijk=WEEK, gezien="een pasje", begeleider_id=aan.id
        )


def ziet(als: Als, wie: Mens, dossier: Dossier) -> list[str]:
    with met_scope(als(wie)) as scope:
        return [rij.wat for rij in queries.afspraken(scope, dossier.id)]


def test_over_the_pages_from_giving_to_done(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    sanne, tineke = log_in(SANNE), log_in(TINEKE)
    blad = f"/dossiers/{dossier.id}/begeleiding/afspraken"
    form = tekst(sanne.get(f"{blad}/nieuw"))
    assert f"{TINEKE.naam} (vrijwilliger, Steunpunt Nieuwkomers)" in form and FLEUR.naam in form
    assert DAWOUD.naam not in form
    velden = {"wat": WAT, "wie": VAN_WIE, "begeleider_id": str(TINEKE.id), "uiterlijk": "30-11-2026",
              "gezien": "een pasje", "doel_id": ""}  # fmt: skip
    for _ in range(2):
        sanne.post(f"{blad}/nieuw", velden)
    with met_scope(als(SANNE)):
        assert Afspraak.objects.filter(dossier_id=dossier.id).count() == 1
    assert f"{VAN_WIE}, met {TINEKE.naam} (Steunpunt Nieuwkomers)" in tekst(sanne.get(blad))

    telefoon = tekst(tineke.get(mens(dossier)))
    assert WAT in telefoon and "Uiterlijk 30 november 2026" in telefoon
    assert "Haddad" not in telefoon and "pasje" not in telefoon
    (adres,) = set(re.findall(rf"{mens(dossier)}/afspraak/[0-9a-f-]{{36}}", tineke.get(mens(dossier)).text))
    assert "Haddad" not in tekst(tineke.get(adres))
    klaar = {"uitkomst": "gelukt", "toelichting": ""}
    assert [tineke.post(adres, klaar).status_code for _ in range(2)] == [302, 302]
    with met_scope(als(SANNE)):
        (rij,) = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="afspraak_afgerond")
        assert (rij.door, rij.bron) == (TINEKE.naam, g.Bron.PARTNER.value)
    dicht = tekst(sanne.get(blad))
    assert f"{WAT}: gelukt" in dicht and "Nog geen doel" in dicht
    assert TINEKE.naam in tekst(sanne.get(f"/dossiers/{dossier.id}/tijdlijn"))


def test_who_is_chosen_alone_stands_as_who_does_it(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> None:
    assert geef(als, dossier, FLEUR, wie="").wie == FLEUR.naam
    blad = f"/dossiers/{dossier.id}/begeleiding/afspraken"
    assert f"{FLEUR.naam} (Steunpunt Nieuwkomers)" in tekst(log_in(SANNE).get(blad))
    leeg = {"wat": "Iets anders", "wie": "", "begeleider_id": "", "uiterlijk": "30-11-2026"}
    antwoord = log_in(SANNE).post(f"{blad}/nieuw", leeg)
    assert antwoord.status_code != 302 and "Vul in wie het doet" in tekst(antwoord)


def test_begeleider_sees_those_of_the_organisation_a_volunteer_the_own_and_a_stranger_none(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    geef(als, dossier, FLEUR, "Brief lezen")
    geef(als, dossier, TINEKE)
    with met_scope(als(SANNE)) as scope:
        doelen.spreek_af(scope=scope, dossier=dossier, wat="Van de gemeente", wie="de consulent", uiterlijk=WEEK)
    assert set(ziet(als, FLEUR, dossier)) == {"Brief lezen", WAT}
    assert ziet(als, TINEKE, dossier) == [WAT]
    assert ziet(als, DAWOUD, dossier) == ziet(als, VREEMD, dossier) == []


@pytest.mark.parametrize(
    "hoe", ["nog niet aangenomen", "begint later", "gestopt", "van een ander", "samenwerking over"]
)
def test_only_who_guides_today_can_get_one(als: Als, dossier: Dossier, gevraagd: Verwijzing, hoe: str) -> None:
    wie = FLEUR
    if hoe in ("gestopt", "van een ander", "samenwerking over"):
        neem_aan(als, gevraagd)
    if hoe == "van een ander":
        wie = VREEMD
    with met_scope(als(SANNE)) as scope:
        if hoe in ("gestopt", "begint later"):
            services.stop(scope=scope, dossier=dossier, verwijzing_id=gevraagd.id, tot=VANDAAG, reden="klaar")
    if hoe == "begint later":
        neem_aan(als, vraag(als, dossier, vanaf=VANDAAG + timedelta(days=3)))
    if hoe == "samenwerking over":
        with met_scope(als(BEHEER)):
            Samenwerking.objects.filter(organisatie_id=ORGANISATIE).update(tot=VANDAAG)
    with pytest.raises(BegeleidWeigering) as fout:
        geef(als, dossier, wie)
    assert fout.value.code == "begeleider_weg"
    with met_scope(als(SANNE)) as scope:
        assert begeleiding.afspraken(scope, dossier) == []


@pytest.mark.parametrize("nog", [True, False])
def test_a_new_day_stays_with_who_has_it_while_they_guide(
    als: Als, dossier: Dossier, aangenomen: Verwijzing, nog: bool
) -> None:
    rij = geef(als, dossier, TINEKE)
    later: date = WEEK + timedelta(days=7)
    with met_scope(als(SANNE)) as scope:
        if not nog:
            services.stop(scope=scope, dossier=dossier, verwijzing_id=aangenomen.id, tot=VANDAAG, reden="klaar")
        velden: dict[str, Any] = {"uitkomst": g.Uitkomst.NIET_GELUKT, "nieuwe_dag": later}
        doelen.rond_af(scope=scope, dossier=dossier, afspraak_id=rij.id, **velden)
        (open_,) = [a for a in begeleiding.afspraken(scope, dossier) if not a.uitkomst]
    assert open_.medewerker_id == (TINEKE.id if nog else None)
    assert (later in {a.uiterlijk for a in _rijen(als, TINEKE, dossier)}) is nog


def _rijen(als: Als, wie: Mens, dossier: Dossier) -> list[Afspraak]:
    with met_scope(als(wie)) as scope:
        return queries.afspraken(scope, dossier.id)
