# SPDX-License-Identifier: EUPL-1.2
"""Messages that stay readable, and DUO's rules at the desk."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten.berichten import (
    BERICHTEN,
    AanbodBericht,
    AanbodVerwijderBericht,
    Bericht,
    BerichtOnleesbaar,
    ContactpersoonBericht,
    ContactpersoonKoppelBericht,
    ContactpersoonOntkoppelBericht,
    ContactpersoonVerwijderBericht,
    LbtNummerBericht,
    MailBericht,
    MapBericht,
    PartnerMelding,
    PipBericht,
    PipVerwijderBericht,
    PvtBericht,
    UrenBericht,
    ZrouteBericht,
    naar_dict,
    uit_dict,
)
from meedoen.domein.keten.berichten_zaak import (
    ZaakAfsluitBericht,
    ZaakBericht,
    ZaakBesluitBericht,
    ZaakBesluitVervaltBericht,
    ZaakDocumentBericht,
    ZaakRolBericht,
    ZaakStatusBericht,
)
from meedoen.domein.keten.duo_voorcontrole import (
    DuoStand,
    PipVoorDuo,
    controleer_contactpersoon,
    controleer_pip,
    controleer_verwijderen,
    kies_niveau,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D

VANDAAG = D(2026, 11, 20)
PIP = PipVoorDuo(dagtekening=VANDAAG, leerroute="B", niveau="B1", uren_totaal=600)
STAND = DuoStand(doelgroep=Doelgroep.ASIEL, begin_plicht=D(2026, 9, 1), vestiging=D(2026, 10, 2))
GEWIJZIGD = replace(STAND, eerste_pip=D(2026, 10, 5), huidige_pip=D(2026, 11, 1))

VOORBEELDEN: list[Bericht] = [
    PipBericht(bsn="999990019", dagtekening=VANDAAG, leerroute="B", pip_versie=1),
    PipBericht(
        bsn="999990019", dagtekening=VANDAAG, leerroute="B", pip_versie=2, niveau="A2", uren_totaal=900,
        mag_opleiding_afmaken=False, alfabetisering="AA",
    ),
    PipVerwijderBericht(bsn="999990019", pip_versie=1),
    ContactpersoonBericht(medewerker_id="x", naam="Sanne Bakker", email="s@baarn.example", telefoonnummer="0355550120"),
    ContactpersoonKoppelBericht(bsn="999990019", medewerker_id="x"),
    ContactpersoonOntkoppelBericht(bsn="999990019", medewerker_id="x"),
    ContactpersoonVerwijderBericht(medewerker_id="x"),
    AanbodBericht(bsn="999990019", instellingsnummer="9900000101", alfabetisering="AA", datum=VANDAAG, start=VANDAAG,
                  einde=VANDAAG),
    AanbodVerwijderBericht(bsn="999990019", instellingsnummer="9900000101"),
    PvtBericht(bsn="999990019", datum=VANDAAG),
    MapBericht(bsn="999990019", verwijtbaar=False),
    ZrouteBericht(bsn="999990019", datum=VANDAAG),
    UrenBericht(bsn="999990019", urensoort="taalles", uren=12),
    LbtNummerBericht(bsn="999990019"),
    PartnerMelding(abonnement_id="a", gebeurtenis="nl.meedoen.berichten.gemaakt", stuk="b", pad="/berichten/b"),
    MailBericht(aanleiding="oproep_verstuurd"),
    ZaakBericht(nummer="D-1", start=VANDAAG),
    ZaakRolBericht(nummer="D-1", start=VANDAAG, bsn="999990019"),
    ZaakStatusBericht(nummer="D-1", start=VANDAAG, fase="plan", op=VANDAAG, volgnummer=1),
    ZaakAfsluitBericht(nummer="D-1", start=VANDAAG, aanleiding="overlijden", op=VANDAAG, volgnummer=2),
    ZaakDocumentBericht(nummer="D-1", start=VANDAAG, brief_id="x", briefsoort="pip", dagtekening=VANDAAG),
    ZaakBesluitBericht(nummer="D-1", start=VANDAAG, brief_id="x", briefsoort="pip", dagtekening=VANDAAG,
                       besluitnummer="B-1", besluitsoort="pip", bezwaar_tot=VANDAAG),
    ZaakBesluitVervaltBericht(nummer="D-1", start=VANDAAG, besluitnummer="B-1", op=VANDAAG),
]  # fmt: skip


@pytest.mark.parametrize("bericht", VOORBEELDEN)
def test_a_message_comes_back_as_it_was_laid_ready(bericht: Bericht) -> None:
    assert uit_dict(json.loads(json.dumps(naar_dict(bericht)))) == bericht
    assert ":" in bericht.onderwerp


def test_every_kind_of_message_has_an_example() -> None:
    assert {(b.soort, b.versie) for b in VOORBEELDEN} == set(BERICHTEN)


@pytest.mark.parametrize(
    "ruw",
    [
        {},
        {"soort": "duo.pip", "versie": 9},
        {"soort": "duo.pip", "versie": 1, "bsn": "999990019"},
        {"soort": "duo.pip_verwijderen", "versie": 1, "bsn": "999990019", "pip_versie": 1, "meer": 2},
        {**naar_dict(VOORBEELDEN[0]), "dagtekening": "20-11-2026"},
    ],
)
def test_an_unreadable_message_is_refused(ruw: dict[str, object]) -> None:
    with pytest.raises(BerichtOnleesbaar):
        uit_dict(ruw)


def test_a_withdrawal_is_about_the_same_as_what_it_withdraws() -> None:
    aanbod = AanbodBericht(bsn="1", instellingsnummer="9900000101", alfabetisering="A")
    assert AanbodVerwijderBericht(bsn="1", instellingsnummer="9900000101").betreft == aanbod.betreft
    soorten = {UrenBericht(bsn="1", urensoort=soort, uren=1).betreft for soort in Urensoort}
    assert len(soorten) == len(Urensoort)


def test_a_good_plan_is_accepted() -> None:
    assert controleer_pip(PIP, STAND, vandaag=VANDAAG) == ()
    assert controleer_pip(replace(PIP, dagtekening=D(2026, 11, 1)), GEWIJZIGD, vandaag=VANDAAG) == ()


@pytest.mark.parametrize(
    ("pip", "stand", "codes"),
    [
        (replace(PIP, dagtekening=None), STAND, ["dagtekening_ontbreekt"]),
        (replace(PIP, dagtekening=D(2026, 11, 21)), STAND, ["dagtekening_toekomst"]),
        (replace(PIP, dagtekening=D(2026, 10, 1)), STAND, ["dagtekening_voor_vestiging"]),
        (
            replace(PIP, dagtekening=D(2026, 8, 31)),
            STAND,
            ["dagtekening_voor_plicht", "dagtekening_voor_vestiging"],
        ),
        (replace(PIP, dagtekening=D(2026, 10, 31)), GEWIJZIGD, ["dagtekening_voor_huidige_pip"]),
        (
            replace(PIP, dagtekening=D(2026, 10, 4)),
            GEWIJZIGD,
            ["dagtekening_voor_eerste_pip", "dagtekening_voor_huidige_pip"],
        ),
        (PIP, replace(STAND, vestiging=None), ["niet_gevestigd"]),
        (PIP, replace(STAND, begin_plicht=None), ["plicht_onbekend"]),
        (replace(PIP, leerroute=None), STAND, ["leerroute_ontbreekt"]),
        (replace(PIP, niveau="C1"), STAND, ["niveau_onbekend"]),
        (replace(PIP, leerroute="O", niveau="A2", uren_totaal=None), GEWIJZIGD, ["a2_bij_onderwijsroute"]),
        (replace(PIP, leerroute="Z", uren_totaal=None), STAND, ["b1_bij_zroute"]),
        (replace(PIP, niveau="A2"), STAND, ["a2_bij_eerste_pip"]),
        (replace(PIP, niveau="A2"), GEWIJZIGD, []),
        (replace(PIP, alfabetisering="X"), STAND, ["alfabetisering_onbekend"]),
        (replace(PIP, leerroute="Z", niveau=None), STAND, ["uren_alleen_b1_route"]),
        (PIP, replace(STAND, doelgroep=Doelgroep.GEZIN_OVERIG), ["uren_alleen_asiel"]),
        (PIP, replace(STAND, doelgroep=None), ["uren_alleen_asiel"]),
        (replace(PIP, uren_totaal=0), STAND, ["uren_buiten_grens"]),
        (replace(PIP, uren_totaal=10_000), STAND, ["uren_buiten_grens"]),
        (replace(PIP, uren_totaal=9999), STAND, []),
    ],
)
def test_each_rule_of_duo_has_its_refusal_in_words(pip: PipVoorDuo, stand: DuoStand, codes: list[str]) -> None:
    weigeringen = controleer_pip(pip, stand, vandaag=VANDAAG)
    assert [w.code for w in weigeringen] == codes
    for w in weigeringen:
        assert "{" not in domein_nl.zin(w.zin_code, w.waarden)


_datum = st.dates(date(2026, 7, 1), date(2026, 12, 31))
_pips = st.builds(
    PipVoorDuo,
    dagtekening=st.none() | _datum,
    leerroute=st.sampled_from([None, "B", "O", "Z", "X"]),
    niveau=st.sampled_from([None, "A2", "B1", "C1"]),
    uren_totaal=st.none() | st.integers(-1, 10_001),
    alfabetisering=st.sampled_from([None, "A", "AA", "NVT", "X"]),
)
_standen = st.builds(
    DuoStand,
    doelgroep=st.sampled_from([None, *Doelgroep]),
    begin_plicht=st.none() | _datum,
    vestiging=st.none() | _datum,
    eerste_pip=st.none() | _datum,
    huidige_pip=st.none() | _datum,
)


@settings(max_examples=400, deadline=None)
@given(_pips, _standen)
def test_what_one_click_mends_stays_mended(pip: PipVoorDuo, stand: DuoStand) -> None:
    for weigering in controleer_pip(pip, stand, vandaag=VANDAAG):
        if weigering.herstel is None:
            continue
        beter = replace(pip, **{weigering.herstel.veld: weigering.herstel.waarde})
        assert weigering.code not in [w.code for w in controleer_pip(beter, stand, vandaag=VANDAAG)]


def test_a_plan_can_only_be_taken_away_before_it_counts() -> None:
    assert controleer_verwijderen(termijn_gesteld=False, cursusuren=False) == ()
    codes = [w.code for w in controleer_verwijderen(termijn_gesteld=True, cursusuren=True)]
    assert codes == ["verwijderen_termijn_gesteld", "verwijderen_cursusuren"]
    assert all(domein_nl.zin(f"duo_{code}") for code in codes)


_B1 = dict.fromkeys(Vaardigheid, Niveau.B1)


@pytest.mark.parametrize(
    ("route", "niveaus", "niveau", "twijfel"),
    [
        (Leerroute.B1, _B1, "B1", ""),
        (Leerroute.B1, dict.fromkeys(Vaardigheid, Niveau.A2), "A2", ""),
        (Leerroute.B1, {**_B1, Vaardigheid.SCHRIJVEN: Niveau.A2}, "A2", "niveau_deels_a2"),
        (Leerroute.ONDERWIJS, _B1, "B1", ""),
        (Leerroute.ZELFREDZAAMHEID, {}, None, ""),
    ],
)
def test_one_level_is_sent_and_the_doubt_is_shown(
    route: Leerroute, niveaus: dict[Vaardigheid, Niveau], niveau: str | None, twijfel: str
) -> None:
    assert kies_niveau(route, niveaus) == (niveau, twijfel)
    if twijfel:
        assert domein_nl.twijfelzin(twijfel)
        assert kies_niveau(route, niveaus, niveau_bij_deels_a2="B1").niveau == "B1"


@pytest.mark.parametrize(
    ("veld", "waarde", "code", "herstel"),
    [
        ("naam", "Sanne de Bakker-Yılmaz", "", None),
        ("naam", "", "naam_leeg", None),
        ("naam", "Sanne d’Arc 2", "naam_tekens", "Sanne d'Arc"),
        ("naam", "x" * 101, "naam_te_lang", None),
        ("email", "sanne", "email_vorm", None),
        ("email", "a@" + "x" * 240, "email_vorm", None),
        ("telefoonnummer", "035-5481611", "", None),
        ("telefoonnummer", "+31 (0)35 5481611", "", None),
        ("telefoonnummer", "(035) 555 01 20", "telefoon_vorm", "0355550120"),
        ("telefoonnummer", "bel maar", "telefoon_vorm", None),
    ],
)
def test_a_contactpersoon_fits_the_patterns_of_duo(veld: str, waarde: str, code: str, herstel: str | None) -> None:
    goed = {"naam": "Sanne Bakker", "email": "sanne@baarn.example", "telefoonnummer": "0355550120"}
    weigeringen = controleer_contactpersoon(**{**goed, veld: waarde})
    assert [w.code for w in weigeringen] == ([code] if code else [])
    for w in weigeringen:
        assert (w.herstel.waarde if w.herstel else None) == herstel
        assert not re.search(r"\{|\}", domein_nl.zin(w.zin_code, w.waarden))
