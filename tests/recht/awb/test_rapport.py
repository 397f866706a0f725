# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht: report, view, defence, decision and mandate around a fine."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from meedoen.recht.awb.besluit import BesluitInhoud, Handeling, ontbreekt_in_boetebesluit, staat_bezwaar_open
from meedoen.recht.awb.mandaat import Bestuursorgaan, bevoegd_orgaan, mag_boete_opleggen, mag_op_bezwaar_beslissen
from meedoen.recht.awb.rapport import (
    AfschriftMoment,
    RapportInhoud,
    afschrift_rapport,
    ontbreekt_in_rapport,
    rapport_verplicht,
    zware_boete,
)
from meedoen.recht.awb.verdediging import cautie_in_orde, recht_op_stukken, tolk_nodig
from meedoen.recht.awb.zienswijze import Zienswijze, ZienswijzeFeiten, zienswijze_bij_boete, zienswijze_vooraf
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.boete_bedragen import Boetesoort

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("soort", "zwaar"),
    [
        (Boetesoort.INTAKE, False),
        (Boetesoort.PVT_MAP, False),  # exactly EUR 340 is not more than EUR 340
        (Boetesoort.MEDEWERKING, True),
        (Boetesoort.LEERROUTE, True),
    ],
)
def test_above_340_euros_the_heavy_rules_hold(soort: Boetesoort, zwaar: bool, goed: Goed) -> None:
    uitkomst = goed(zware_boete(soort, peildatum=NU))
    assert uitkomst.waarde is zwaar
    assert uitkomst.stappen[-1].waarden[1] == 34_000
    rapport = goed(rapport_verplicht(soort, peildatum=NU))
    assert rapport.waarde is zwaar
    assert rapport.stappen[-1].code == ("rapport_moet" if zwaar else "rapport_mag")


def test_before_the_act_no_fine_is_heavy_or_light() -> None:
    with pytest.raises(NogNietVanKracht):
        zware_boete(Boetesoort.MEDEWERKING, peildatum=date(2021, 12, 31))


VOLLEDIG = RapportInhoud(
    rapport_gedagtekend=True,
    rapport_naam=True,
    rapport_overtreding=True,
    rapport_voorschrift=True,
    rapport_plaats_tijd=True,
)


@pytest.mark.parametrize(
    ("anders", "mist"),
    [
        ({}, ()),
        ({"rapport_gedagtekend": False}, ("dagtekening",)),
        ({"rapport_naam": False}, ("naam",)),
        ({"rapport_overtreding": False}, ("overtreding",)),
        ({"rapport_voorschrift": False}, ("voorschrift",)),
        ({"rapport_plaats_tijd": False}, ("plaats_en_tijd",)),
        ({"rapport_plaats_tijd": False, "plaats_tijd_nodig": False}, ()),
        ({"rapport_gedagtekend": False, "rapport_voorschrift": False}, ("dagtekening", "voorschrift")),
    ],
)
def test_what_a_report_lacks(anders: dict[str, bool], mist: tuple[str, ...], goed: Goed) -> None:
    uitkomst = goed(ontbreekt_in_rapport(replace(VOLLEDIG, **anders)))
    assert uitkomst.waarde == mist
    assert len(uitkomst.stappen) == max(1, len(mist))


def test_the_copy_goes_with_the_invitation_or_with_the_decision(goed: Goed) -> None:
    assert goed(afschrift_rapport(True)).waarde is AfschriftMoment.BIJ_UITNODIGING
    assert goed(afschrift_rapport(False)).waarde is AfschriftMoment.BIJ_BESLUIT


WEL = ZienswijzeFeiten(bedenkingen_verwacht=True, gegevens_van_ander=True)


@pytest.mark.parametrize(
    ("feiten", "waarde", "citaat"),
    [
        (WEL, Zienswijze.VERPLICHT, "artikel 4:8 lid 1"),
        (replace(WEL, bedenkingen_verwacht=False), Zienswijze.NIET_VERPLICHT, "artikel 4:8 lid 1"),
        (replace(WEL, gegevens_van_ander=False), Zienswijze.NIET_VERPLICHT, "artikel 4:8 lid 1"),
        (replace(WEL, gegevensplicht_geschonden=True), Zienswijze.NIET_VERPLICHT, "artikel 4:8 lid 2"),
        (replace(WEL, spoed=True), Zienswijze.MAG_ACHTERWEGE, "artikel 4:11 onderdeel a"),
        (replace(WEL, eerder_gehoord=True), Zienswijze.MAG_ACHTERWEGE, "artikel 4:11 onderdeel b"),
        (replace(WEL, doel_verijdeld=True), Zienswijze.MAG_ACHTERWEGE, "artikel 4:11 onderdeel c"),
        (replace(WEL, geldelijk_herstelbaar=True), Zienswijze.MAG_ACHTERWEGE, "artikel 4:12 lid 1"),
    ],
)
def test_asking_for_a_view_first(feiten: ZienswijzeFeiten, waarde: Zienswijze, citaat: str, goed: Goed) -> None:
    uitkomst = goed(zienswijze_vooraf(feiten))
    assert uitkomst.waarde is waarde
    assert uitkomst.stappen[-1].artikel.citaat == f"{citaat} Algemene wet bestuursrecht"


@pytest.mark.parametrize(
    ("soort", "ook_bij_lichte", "waarde", "twijfels"),
    [
        (Boetesoort.MEDEWERKING, True, Zienswijze.VERPLICHT, ()),
        (Boetesoort.MEDEWERKING, False, Zienswijze.VERPLICHT, ()),
        (Boetesoort.INTAKE, True, Zienswijze.BELEID, ("zienswijze_lichte_boete",)),
        (Boetesoort.INTAKE, False, Zienswijze.MAG_ACHTERWEGE, ("zienswijze_lichte_boete",)),
    ],
)
def test_a_view_before_a_fine(
    soort: Boetesoort, ook_bij_lichte: bool, waarde: Zienswijze, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(zienswijze_bij_boete(soort, peildatum=NU, ook_bij_lichte=ook_bij_lichte))
    assert (uitkomst.waarde, uitkomst.twijfels) == (waarde, twijfels)


@pytest.mark.parametrize(
    ("verhoor", "vooraf", "in_orde", "code"),
    [
        (False, None, True, "geen_verhoor"),
        (False, False, True, "geen_verhoor"),
        (True, True, True, "cautie_gegeven"),
        (True, False, False, "cautie_ontbreekt"),
    ],
)
def test_the_cautie(verhoor: bool, vooraf: bool | None, in_orde: bool, code: str, goed: Goed) -> None:
    uitkomst = goed(cautie_in_orde(verhoor, cautie_vooraf=vooraf))
    assert uitkomst.waarde is in_orde
    assert uitkomst.stappen[0].code == code


def test_whether_the_person_was_told_must_be_known() -> None:
    with pytest.raises(GegevenOntbreekt) as fout:
        cautie_in_orde(True)
    assert fout.value.veld == "cautie_vooraf"


def test_interpreter_file_and_translation(goed: Goed) -> None:
    assert goed(tolk_nodig(True)).waarde is True
    assert goed(tolk_nodig(False)).waarde is False
    assert isinstance(goed(tolk_nodig(None)), OordeelNodig)
    assert goed(recht_op_stukken(True, vertaling_voor_verdediging=False)).waarde == (True, False)
    assert goed(recht_op_stukken(False, vertaling_voor_verdediging=True)).waarde == (False, True)
    assert isinstance(goed(recht_op_stukken(True)), OordeelNodig)


BESLUIT = {Handeling.PIP, Handeling.PIP_WIJZIGING, Handeling.WEIGERING_WIJZIGING, Handeling.ONTHEFFING_LBT}
BESLUIT |= {Handeling.BOETE}


@pytest.mark.parametrize("handeling", [h for h in Handeling if h is not Handeling.KENNISGEVING_DUO])
def test_what_bezwaar_is_open_against(handeling: Handeling, goed: Goed) -> None:
    uitkomst = goed(staat_bezwaar_open(handeling))
    assert uitkomst.waarde is (handeling in BESLUIT)
    assert bool(uitkomst.twijfels) is (handeling is Handeling.WAARSCHUWING)


def test_steps_on_the_way_cite_the_article_that_says_so() -> None:
    for handeling in (Handeling.RAPPORT, Handeling.VOORNEMEN, Handeling.VERWIJT_AAN_DUO):
        uitkomst = staat_bezwaar_open(handeling)
        assert not isinstance(uitkomst, OordeelNodig)
        assert uitkomst.stappen[0].artikel.artikel == "6:3"


def test_the_letter_of_duo_is_disputed(goed: Goed) -> None:
    oordeel = goed(staat_bezwaar_open(Handeling.KENNISGEVING_DUO))
    assert isinstance(oordeel, OordeelNodig)


ALLES = BesluitInhoud(**{veld.name: True for veld in fields(BesluitInhoud)})


@pytest.mark.parametrize(
    ("anders", "mist"),
    [
        ({}, ()),
        ({"besluit_naam": False}, ("naam",)),
        ({"besluit_overtreding": False}, ("overtreding",)),
        ({"besluit_voorschrift": False}, ("voorschrift",)),
        ({"besluit_plaats_tijd": False}, ("plaats_en_tijd",)),
        ({"besluit_plaats_tijd": False, "plaats_tijd_nodig": False}, ()),
        ({"besluit_bedrag": False}, ("bedrag",)),
        ({"besluit_betaaltermijn": False}, ("betaaltermijn",)),
        ({"besluit_motivering": False}, ("motivering",)),
        ({"door_wie": False}, ("bezwaar_wie",)),
        ({"binnen_welke_termijn": False}, ("bezwaar_termijn",)),
        ({"bij_welk_orgaan": False}, ("bezwaar_orgaan",)),
        ({"besluit_namens": False}, ("namens",)),
        ({"besluit_namens": False, "in_mandaat": False}, ()),
        ({"besluit_nieuwe_termijn": False}, ("nieuwe_termijn",)),
        ({"besluit_nieuwe_termijn": False, "nieuwe_termijn_nodig": False}, ()),
        ({"bij_welk_orgaan": False, "besluit_naam": False}, ("naam", "bezwaar_orgaan")),
    ],
)
def test_what_a_fine_decision_lacks(anders: dict[str, bool], mist: tuple[str, ...], goed: Goed) -> None:
    uitkomst = goed(ontbreekt_in_boetebesluit(replace(ALLES, **anders)))
    assert uitkomst.waarde == mist
    assert [s.waarden for s in uitkomst.stappen if s.waarden] == [(deel,) for deel in mist]


@pytest.mark.parametrize(
    ("soort", "opsteller", "altijd_twee", "mag", "code"),
    [
        (Boetesoort.MEDEWERKING, "M-1", True, False, "zelfde_als_opsteller"),
        (Boetesoort.MEDEWERKING, "M-1", False, False, "zelfde_als_opsteller"),
        (Boetesoort.MEDEWERKING, "M-2", True, True, "andere_beslisser"),
        (Boetesoort.INTAKE, "M-1", True, False, "vier_ogen_beleid"),
        (Boetesoort.INTAKE, "M-1", False, True, "zelfde_mag"),
        (Boetesoort.INTAKE, "M-2", True, True, "andere_beslisser"),
        (Boetesoort.INTAKE, None, True, True, "andere_beslisser"),
    ],
)
def test_two_people_for_a_fine(
    soort: Boetesoort, opsteller: str | None, altijd_twee: bool, mag: bool, code: str, goed: Goed
) -> None:
    uitkomst = goed(
        mag_boete_opleggen(soort, beslisser="M-1", opsteller_rapport=opsteller, peildatum=NU, altijd_twee=altijd_twee)
    )
    assert uitkomst.waarde is mag
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(
    ("bezwaar", "besluit", "mandaat", "mag"),
    [("M-1", "M-1", True, False), ("M-2", "M-1", True, True), ("M-1", "M-1", False, True)],
)
def test_two_people_for_bezwaar(bezwaar: str, besluit: str, mandaat: bool, mag: bool, goed: Goed) -> None:
    uitkomst = goed(
        mag_op_bezwaar_beslissen(beslisser_bezwaar=bezwaar, beslisser_besluit=besluit, besluit_in_mandaat=mandaat)
    )
    assert uitkomst.waarde is mag


@pytest.mark.parametrize(
    ("overgedragen", "geld", "orgaan"),
    [
        (False, False, Bestuursorgaan.COLLEGE),
        (False, True, Bestuursorgaan.COLLEGE),
        (True, False, Bestuursorgaan.OPENBAAR_LICHAAM),
        (True, True, Bestuursorgaan.COLLEGE),
    ],
)
def test_college_or_openbaar_lichaam(overgedragen: bool, geld: bool, orgaan: Bestuursorgaan, goed: Goed) -> None:
    assert goed(bevoegd_orgaan(overgedragen, statistiek_of_geld=geld)).waarde is orgaan
