# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 15, Besluit inburgering 2021 art. 3.14 lid 7, 5.3 and 6.2."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.recht.codes import WOORDEN
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import Versie, met_voorstel
from meedoen.recht.parameters import PARAMETERS
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.niveau_duo import niveau_voor_duo
from meedoen.recht.wi2021.onderwijsroute import Taalschakelstand, map_vervalt
from meedoen.recht.wi2021.pip_inhoud import Inhoudseis, PipInhoud, controleer_inhoud

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
PEILDATUM = date(2026, 11, 21)
B1, O, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.ZELFREDZAAMHEID  # noqa: E741
KLAAR, MIST, NVT = "klaar", "ontbreekt", "niet_van_toepassing"


def niveaus(**anders: Niveau) -> dict[Vaardigheid, Niveau]:
    return {v: anders.get(v.value, Niveau.B1) for v in Vaardigheid}


VOL = PipInhoud(
    leerroute=B1,
    niveaus=niveaus(),
    wens_onderwijsroute=False,
    ondersteuning="Iedere maand een gesprek, taalmaatje",
    pvt_uren=12,
    map_uren=40,
    intensiteit_uren=600,
    vve_kind=False,
    voortgangsgesprekken=6,
    pw_beschikkingen=False,
    alfabetisering_nodig=False,
)


def eisen(inhoud: PipInhoud, groep: Doelgroep = AS, peildatum: date = PEILDATUM) -> dict[str, Inhoudseis]:
    return {eis.code: eis for eis in controleer_inhoud(inhoud, groep=groep, peildatum=peildatum).waarde}


def test_an_empty_plan_lacks_everything_it_must_have(goed: Goed) -> None:
    uitkomst = goed(controleer_inhoud(PipInhoud(), groep=AS, peildatum=PEILDATUM))
    mist = [eis.code for eis in uitkomst.waarde if eis.staat == MIST]
    assert mist == [
        "leerroute",
        "onderwijsroute",
        "niveau",
        "intensiteit_leerroute",
        "ondersteuning",
        "intensiteit_pvt",
        "intensiteit_map",
        "voortgangsgesprekken",
        "vve_kind",
        "alfabetisering",
        "participatiewet",
    ]


@pytest.mark.parametrize("groep", Doelgroep)
def test_a_full_plan_lacks_nothing(groep: Doelgroep, goed: Goed) -> None:
    uitkomst = goed(controleer_inhoud(VOL, groep=groep, peildatum=PEILDATUM))
    assert not [eis for eis in uitkomst.waarde if eis.staat == MIST]
    assert len(uitkomst.stappen) == len(uitkomst.waarde)


@pytest.mark.parametrize(
    ("groep", "uren", "staat"),
    [(AS, 600, KLAAR), (AS, 1, KLAAR), (AS, 0, MIST), (AS, None, MIST), (GO, None, NVT), (GO, 600, NVT)],
)
def test_the_intensity_of_the_route_is_asked_of_the_asylum_group_only(
    groep: Doelgroep, uren: int | None, staat: str
) -> None:
    eis = eisen(replace(VOL, intensiteit_uren=uren), groep)["intensiteit_leerroute"]
    assert eis.staat == staat
    assert eis.artikel.citaat == "artikel 15 lid 2 Wet inburgering 2021"


@pytest.mark.parametrize(
    ("code", "anders", "staat", "reden"),
    [
        ("leerroute", {"leerroute": None}, MIST, "leerroute_kiezen"),
        ("leerroute", {"leerroute_vorige_gemeente": B1}, KLAAR, ""),
        ("leerroute", {"leerroute_vorige_gemeente": Z}, MIST, "andere_leerroute_na_verhuizing"),
        ("leerroute", {"leerroute": None, "leerroute_vorige_gemeente": Z}, MIST, "leerroute_kiezen"),
        ("oordeel_leerroute", {}, NVT, "b1_route_zonder_oordeel"),
        ("oordeel_leerroute", {"leerroute": O}, MIST, "oordeel_grote_kans"),
        ("oordeel_leerroute", {"leerroute": O, "oordeel_leerroute": "vwo"}, KLAAR, ""),
        ("oordeel_leerroute", {"leerroute": Z}, MIST, "oordeel_examen_niet_haalbaar"),
        ("oordeel_leerroute", {"leerroute": Z, "oordeel_leerroute": " "}, MIST, "oordeel_examen_niet_haalbaar"),
        ("oordeel_leerroute", {"leerroute": Z, "oordeel_leerroute": "LBT"}, KLAAR, ""),
        (
            "oordeel_leerroute",
            {"leerroute": Z, "leerroute_vorige_gemeente": Z},
            NVT,
            "leerroute_overgenomen",
        ),
        ("onderwijsroute", {}, NVT, "geen_wens_onderwijsroute"),
        ("onderwijsroute", {"wens_onderwijsroute": None}, MIST, "wens_onderwijsroute_vragen"),
        ("onderwijsroute", {"wens_onderwijsroute": True}, MIST, "onderwijsroute_onderzoeken"),
        (
            "onderwijsroute",
            {"wens_onderwijsroute": True, "onderwijsroute_onderzocht": "toets TSP gedaan"},
            KLAAR,
            "",
        ),
        ("onderwijsroute", {"leerroute": O, "wens_onderwijsroute": True}, KLAAR, ""),
        ("onderwijsroute", {"leerroute": O}, MIST, "onderwijsroute_zonder_wens"),
        (
            "onderwijsroute",
            {"wens_onderwijsroute": None, "leerroute_vorige_gemeente": B1},
            NVT,
            "leerroute_overgenomen",
        ),
        ("niveau", {}, KLAAR, ""),
        ("niveau", {"niveaus": {}}, MIST, "niveau_per_vaardigheid"),
        ("niveau", {"niveaus": {Vaardigheid.LEZEN: Niveau.B1}}, MIST, "niveau_per_vaardigheid"),
        ("niveau", {"niveaus": niveaus(lezen=Niveau.B2)}, KLAAR, ""),
        ("niveau", {"niveaus": niveaus(lezen=Niveau.A2)}, MIST, "a2_zonder_afschalen"),
        ("niveau", {"niveaus": niveaus(lezen=Niveau.A2), "afgeschaald": True}, KLAAR, ""),
        (
            "niveau",
            {"niveaus": niveaus(lezen=Niveau.A2), "afgeschaald": True, "leerroute": O},
            MIST,
            "a2_zonder_afschalen",
        ),
        ("niveau", {"leerroute": Z, "niveaus": {}}, NVT, "z_route_zonder_niveau"),
        ("ondersteuning", {"ondersteuning": " \n"}, MIST, "ondersteuning_invullen"),
        ("intensiteit_pvt", {"pvt_uren": None}, MIST, "pvt_uren_invullen"),
        ("intensiteit_pvt", {"pvt_uren": 11}, MIST, "pvt_te_weinig_uren"),
        ("intensiteit_pvt", {"pvt_uren": 12}, KLAAR, ""),
        ("intensiteit_pvt", {"pvt_uren": 13}, KLAAR, ""),
        ("intensiteit_map", {"map_uren": None}, MIST, "map_uren_invullen"),
        ("intensiteit_map", {"map_uren": 39}, MIST, "map_te_weinig_uren"),
        ("intensiteit_map", {"map_uren": 40}, KLAAR, ""),
        ("intensiteit_map", {"map_uren": None, "leerroute": O}, MIST, "map_uren_invullen"),
        ("intensiteit_map", {"map_uren": 40, "leerroute": O}, KLAAR, ""),
        ("intensiteit_map", {"map_uren": 20, "leerroute": O}, MIST, "map_te_weinig_uren"),
        (
            "intensiteit_map",
            {"map_uren": None, "leerroute": O, "volgt_taalschakeltraject": True},
            NVT,
            "volgt_taalschakeltraject",
        ),
        (
            "intensiteit_map",
            {"map_uren": None, "volgt_taalschakeltraject": True},
            NVT,
            "volgt_taalschakeltraject",
        ),
        ("voortgangsgesprekken", {"voortgangsgesprekken": None}, MIST, "gesprekken_invullen"),
        ("voortgangsgesprekken", {"voortgangsgesprekken": 0}, MIST, "gesprekken_invullen"),
        ("voortgangsgesprekken", {"voortgangsgesprekken": 1}, KLAAR, ""),
        ("vve_kind", {"vve_kind": None}, MIST, "vve_vragen"),
        ("vve_kind", {"vve_kind": False}, NVT, "geen_kind_voor_vve"),
        ("vve_kind", {"vve_kind": True}, MIST, "vve_afspraken_invullen"),
        ("vve_kind", {"vve_kind": True, "vve_afspraken": "vier ochtenden"}, KLAAR, ""),
        ("alfabetisering", {"alfabetisering_nodig": None}, MIST, "alfabetisering_nagaan"),
        ("alfabetisering", {"alfabetisering_nodig": False}, NVT, "al_gealfabetiseerd"),
        ("alfabetisering", {"alfabetisering_nodig": True}, MIST, "alfabetisering_opnemen"),
        ("alfabetisering", {"alfabetisering_nodig": True, "alfabetisering_verplicht": True}, KLAAR, ""),
        ("examens_z", {}, NVT, "geen_z_route"),
        ("examens_z", {"leerroute": Z}, MIST, "wens_examens_vragen"),
        ("examens_z", {"leerroute": Z, "examens_z_gewenst": False}, NVT, "geen_wens_examens"),
        ("examens_z", {"leerroute": Z, "examens_z_gewenst": True}, MIST, "in_staat_beoordelen"),
        (
            "examens_z",
            {"leerroute": Z, "examens_z_gewenst": True, "examens_z_in_staat": False},
            NVT,
            "niet_in_staat_examens",
        ),
        (
            "examens_z",
            {"leerroute": Z, "examens_z_gewenst": True, "examens_z_in_staat": True},
            MIST,
            "examens_vastleggen",
        ),
        (
            "examens_z",
            {
                "leerroute": Z,
                "examens_z_gewenst": True,
                "examens_z_in_staat": True,
                "examens_z": ("lezen", "knm"),
            },
            KLAAR,
            "",
        ),
        ("intensiteit_leerroute", {"leerroute": Z, "intensiteit_uren": None}, MIST, "intensiteit_invullen"),
        ("intensiteit_leerroute", {"leerroute": Z, "intensiteit_uren": 0}, MIST, "intensiteit_invullen"),
        ("intensiteit_leerroute", {"leerroute": Z, "intensiteit_uren": 799}, MIST, "z_te_weinig_lessen"),
        ("intensiteit_leerroute", {"leerroute": Z, "intensiteit_uren": 800}, KLAAR, ""),
        ("intensiteit_leerroute", {"leerroute": Z, "intensiteit_uren": 801}, KLAAR, ""),
        ("intensiteit_leerroute", {"leerroute": O, "intensiteit_uren": 799}, KLAAR, ""),
        ("intensiteit_leerroute", {"intensiteit_uren": 799}, KLAAR, ""),
        (
            "intensiteit_leerroute",
            {"leerroute": Z, "intensiteit_uren": 799, "z_minder_reden": "200 uur gevolgd in B1"},
            KLAAR,
            "z_minder_met_reden",
        ),
        (
            "intensiteit_leerroute",
            {"leerroute": Z, "intensiteit_uren": 799, "z_minder_reden": " "},
            MIST,
            "z_te_weinig_lessen",
        ),
        ("intensiteit_leerroute", {"leerroute": Z, "intensiteit_uren": 800, "z_minder_reden": "oud"}, KLAAR, ""),
        ("uren_meedoen", {"meedoen_uren": 10}, NVT, "geen_z_route"),
        ("uren_meedoen", {"leerroute": O}, NVT, "geen_z_route"),
        ("uren_meedoen", {"leerroute": Z}, MIST, "meedoen_invullen"),
        ("uren_meedoen", {"leerroute": Z, "z_minder_reden": "vergeten in te vullen"}, MIST, "meedoen_invullen"),
        ("uren_meedoen", {"leerroute": Z, "meedoen_uren": 0}, MIST, "z_te_weinig_meedoen"),
        ("uren_meedoen", {"leerroute": Z, "meedoen_uren": 799}, MIST, "z_te_weinig_meedoen"),
        ("uren_meedoen", {"leerroute": Z, "meedoen_uren": 800}, KLAAR, ""),
        ("uren_meedoen", {"leerroute": Z, "meedoen_uren": 801}, KLAAR, ""),
        # PVT and MAP stand within the 800 (Besluit 3.14 lid 5): they are not added to it.
        ("uren_meedoen", {"leerroute": Z, "meedoen_uren": 799, "map_uren": 52}, MIST, "z_te_weinig_meedoen"),
        (
            "uren_meedoen",
            {"leerroute": Z, "meedoen_uren": 0, "z_minder_reden": "de uren tellen al"},
            KLAAR,
            "z_minder_met_reden",
        ),
        ("participatiewet", {"pw_beschikkingen": None}, MIST, "pw_nagaan"),
        ("participatiewet", {"pw_beschikkingen": False}, NVT, "geen_pw_beschikkingen"),
        ("participatiewet", {"pw_beschikkingen": True}, MIST, "pw_bijvoegen"),
        ("participatiewet", {"pw_beschikkingen": True, "pw_bijgevoegd": True}, KLAAR, ""),
    ],
)
def test_each_element_and_why(code: str, anders: dict[str, Any], staat: str, reden: str, goed: Goed) -> None:
    inhoud = replace(VOL, **anders)
    goed(controleer_inhoud(inhoud, groep=AS, peildatum=PEILDATUM))
    eis = eisen(inhoud)[code]
    assert (eis.staat, eis.reden) == (staat, reden)


@pytest.mark.parametrize(("bekend_op", "staat"), [(None, MIST), (date(2026, 11, 24), MIST), (date(2026, 11, 23), NVT)])
def test_map_is_asked_until_the_taalschakeltraject_begins_as_the_clock_does(bekend_op: date | None, staat: str) -> None:
    inhoud = replace(VOL, leerroute=O, map_uren=None)
    uitkomst = controleer_inhoud(inhoud, groep=AS, peildatum=PEILDATUM, bekend_op=bekend_op)
    assert uitkomst.twijfels == ("map_bij_onderwijsroute",)
    (eis,) = [eis for eis in uitkomst.waarde if eis.code == "intensiteit_map"]
    assert eis.staat == staat


@pytest.mark.parametrize("route", list(Leerroute))
@pytest.mark.parametrize("volgt", [None, False, True])
def test_a_plan_asks_map_exactly_where_it_does_not_lapse(route: Leerroute, volgt: bool | None) -> None:
    stand = Taalschakelstand.VOLGT if volgt else Taalschakelstand.NIET_BEGONNEN
    vraagt = eisen(replace(VOL, leerroute=route, map_uren=None, volgt_taalschakeltraject=volgt))["intensiteit_map"]
    assert (vraagt.staat == MIST) is not map_vervalt(route, taalschakeltraject=stand).waarde


def test_every_element_is_always_there_in_the_same_order() -> None:
    leeg, vol = (eisen(inhoud) for inhoud in (PipInhoud(), VOL))
    assert list(leeg) == list(vol)
    assert set(leeg) == WOORDEN["eis"]


@pytest.mark.parametrize(
    ("uren", "reden", "staat", "waarom", "artikel"),
    [
        (None, "", NVT, "gezin_overig_kiest_zelf", "artikel 15 lid 2 Wet inburgering 2021"),
        (799, "", MIST, "z_te_weinig_lessen", "artikel 3.14 lid 3 Besluit inburgering 2021"),
        (799, "in de entree-opleiding", KLAAR, "z_minder_met_reden", "artikel 3.14 lid 3 Besluit inburgering 2021"),
        (800, "", NVT, "gezin_overig_kiest_zelf", "artikel 15 lid 2 Wet inburgering 2021"),
    ],
)
def test_gezin_overig_in_the_z_route_names_no_hours_or_enough(
    uren: int | None, reden: str, staat: str, waarom: str, artikel: str
) -> None:
    per_code = eisen(replace(VOL, leerroute=Z, intensiteit_uren=uren, z_minder_reden=reden), GO)
    eis = per_code["intensiteit_leerroute"]
    assert (eis.staat, eis.reden, eis.artikel.citaat) == (staat, waarom, artikel)
    meedoen = per_code["uren_meedoen"]
    assert (meedoen.staat, meedoen.reden) == (NVT, "meedoen_alleen_asiel")


def test_the_hours_of_the_z_route_cite_their_article_in_a_step_each() -> None:
    inhoud = replace(VOL, leerroute=Z, intensiteit_uren=700, meedoen_uren=700)
    vraag = controleer_inhoud(inhoud, groep=AS, peildatum=PEILDATUM)
    beoordeeld = controleer_inhoud(replace(inhoud, z_minder_reden="gevolgd"), groep=AS, peildatum=PEILDATUM)
    for uitkomst, code in ((vraag, "eis_ontbreekt"), (beoordeeld, "eis_klaar_met_reden")):
        assert [(stap.artikel.citaat, stap.code, stap.waarden[0]) for stap in uitkomst.stappen][4:6] == [
            ("artikel 3.14 lid 2 onderdeel a Besluit inburgering 2021", code, "intensiteit_leerroute"),
            ("artikel 3.14 lid 2 onderdeel b Besluit inburgering 2021", code, "uren_meedoen"),
        ]


def test_who_knew_the_rules_of_before_does_not_look_at_the_hours_of_the_z_route() -> None:
    inhoud = replace(VOL, leerroute=Z, intensiteit_uren=1)

    def weet(bekend_op: date | None) -> dict[str, str]:
        uitkomst = controleer_inhoud(inhoud, groep=AS, peildatum=PEILDATUM, bekend_op=bekend_op)
        return {eis.code: eis.staat for eis in uitkomst.waarde}

    toen = weet(date(2026, 11, 21))
    assert toen["intensiteit_leerroute"] == KLAAR and "uren_meedoen" not in toen
    nu = weet(date(2026, 11, 22))
    assert nu == weet(None) and nu["intensiteit_leerroute"] == nu["uren_meedoen"] == MIST


@pytest.mark.parametrize(
    ("peildatum", "lid"),
    [(date(2022, 1, 1), "3"), (date(2022, 12, 31), "3"), (date(2023, 1, 1), "4"), (PEILDATUM, "4")],
)
def test_the_number_of_talks_moved_from_lid_3_to_lid_4_in_2023(peildatum: date, lid: str) -> None:
    assert eisen(VOL, peildatum=peildatum)["voortgangsgesprekken"].artikel.lid == lid


def test_without_a_group_or_before_the_act_the_check_refuses() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        controleer_inhoud(VOL, groep=None, peildatum=PEILDATUM)
    assert gevangen.value.veld == "groep"
    with pytest.raises(NogNietVanKracht):
        controleer_inhoud(VOL, groep=AS, peildatum=date(2021, 12, 31))


@pytest.mark.parametrize(
    ("per_vaardigheid", "niveau", "twijfel"),
    [
        (niveaus(), Niveau.B1, ()),
        (dict.fromkeys(Vaardigheid, Niveau.A2), Niveau.A2, ()),
        (dict.fromkeys(Vaardigheid, Niveau.B2), Niveau.B1, ()),
        (niveaus(lezen=Niveau.B2), Niveau.B1, ()),
        (niveaus(schrijven=Niveau.A2), Niveau.A2, ("niveau_bij_deels_a2",)),
        (niveaus(schrijven=Niveau.A2, lezen=Niveau.B2), Niveau.A2, ("niveau_bij_deels_a2",)),
    ],
)
def test_the_one_level_for_duo(
    per_vaardigheid: dict[Vaardigheid, Niveau], niveau: Niveau, twijfel: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(niveau_voor_duo(per_vaardigheid, leerroute=B1, peildatum=PEILDATUM))
    assert uitkomst.waarde is niveau
    assert uitkomst.twijfels == twijfel
    # In the other routes there is nothing to choose: the onderwijsroute is at B1, the Z-route has no level.
    assert goed(niveau_voor_duo(per_vaardigheid, leerroute=O, peildatum=PEILDATUM)).waarde is Niveau.B1
    assert goed(niveau_voor_duo(per_vaardigheid, leerroute=Z, peildatum=PEILDATUM)).waarde is None


def test_the_gemeente_chooses_the_level_of_a_plan_that_is_in_part_at_a2() -> None:
    deels = niveaus(schrijven=Niveau.A2)
    for keuze in (Niveau.A2, Niveau.B1):
        uitkomst = niveau_voor_duo(deels, leerroute=B1, peildatum=PEILDATUM, bij_deels_a2=keuze)
        assert (uitkomst.waarde, uitkomst.twijfels) == (keuze, ("niveau_bij_deels_a2",))
    assert niveau_voor_duo(niveaus(), leerroute=B1, peildatum=PEILDATUM, bij_deels_a2=Niveau.A2).waarde is Niveau.B1


@pytest.mark.parametrize(("niveau", "artikel"), [(Niveau.A2, "17"), (Niveau.B1, "7"), (Niveau.B2, "7")])
def test_one_level_for_all_skills_cites_where_it_stands(niveau: Niveau, artikel: str) -> None:
    (stap,) = niveau_voor_duo(dict.fromkeys(Vaardigheid, niveau), leerroute=B1, peildatum=PEILDATUM).stappen
    assert stap.artikel.artikel == artikel


def test_a_level_for_duo_needs_all_four_skills() -> None:
    with pytest.raises(GegevenOntbreekt):
        niveau_voor_duo({Vaardigheid.LEZEN: Niveau.B1}, leerroute=B1, peildatum=PEILDATUM)


@pytest.mark.parametrize(
    ("naam", "velden", "eis"),
    [
        ("pvt_norm", {"pvt_uren": 12}, "intensiteit_pvt"),
        ("map_norm", {"map_uren": 40}, "intensiteit_map"),
        ("z_lesuren", {"leerroute": Z, "intensiteit_uren": 800}, "intensiteit_leerroute"),
        ("z_meedoenuren", {"leerroute": Z, "meedoen_uren": 800}, "uren_meedoen"),
    ],
)
def test_a_proposal_for_other_hours_reaches_the_plan(naam: str, velden: dict[str, Any], eis: str) -> None:
    van = date(2027, 1, 1)

    def staat(dag: date) -> str:
        uit = controleer_inhoud(PipInhoud(**velden), groep=Doelgroep.ASIEL, peildatum=dag).waarde
        return next(deel.staat for deel in uit if deel.code == eis)

    assert staat(van) == "klaar"
    with met_voorstel({naam: (Versie(van, PARAMETERS[naam].versies[-1].waarde + 1, date.min),)}):
        assert (staat(van - timedelta(days=1)), staat(van)) == ("klaar", "ontbreekt")
