# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 14, Besluit inburgering 2021 art. 5.2."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.bron import BESLUIT, WET
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.intake import (
    IntakeStap,
    LbtFeiten,
    Oproep,
    OproepFeiten,
    OproepSoort,
    OproepUitslag,
    afronden_zonder_medewerking,
    getelde_oproepen,
    gewezen_op_gesprek_alleen,
    ontbrekende_onderdelen,
    ontheffing_lbt,
    volgende_stap_na_oproep,
    wettelijke_onderdelen,
)

Goed = Callable[[Any], Any]
PEILDATUM = date(2026, 11, 21)
UITSLAG = OproepUitslag


# --- the seven elements --------------------------------------------------------------------------


def test_the_seven_elements_with_their_articles(goed: Goed) -> None:
    onderdelen = goed(wettelijke_onderdelen(jong_kind=True)).waarde
    assert [(o.code, o.artikel.bwb, o.artikel.artikel, o.artikel.lid + o.artikel.onderdeel) for o in onderdelen] == [
        ("leerbaarheidstoets", WET, "14", "3a"),
        ("onderwijs_en_werk", WET, "14", "3b"),
        ("persoonlijke_omstandigheden", WET, "14", "3c"),
        ("vve_kind", WET, "14", "3d"),
        ("taalniveau", BESLUIT, "5.2", "1a"),
        ("arbeidsparticipatie", BESLUIT, "5.2", "1b"),
        ("zelfredzaamheid", BESLUIT, "5.2", "1c"),
    ]
    assert all(o.van_toepassing for o in onderdelen)


@pytest.mark.parametrize("jong_kind", [None, True, False])
def test_the_child_element_applies_as_far_as_known(jong_kind: bool | None) -> None:
    onderdelen = {o.code: o.van_toepassing for o in wettelijke_onderdelen(jong_kind=jong_kind).waarde}
    assert onderdelen["vve_kind"] is jong_kind


def test_after_a_move_lbt_education_and_work_are_not_done_again(goed: Goed) -> None:
    uitkomst = goed(wettelijke_onderdelen(na_verhuizing=True, jong_kind=False))
    gelden = [o.code for o in uitkomst.waarde if o.van_toepassing]
    assert gelden == ["persoonlijke_omstandigheden", "taalniveau", "arbeidsparticipatie", "zelfredzaamheid"]
    assert uitkomst.stappen[-1].code == "intake_beperkt_na_verhuizing"


ALLES = [o.code for o in wettelijke_onderdelen().waarde]


def test_an_intake_is_complete_when_each_element_is_done(goed: Goed) -> None:
    assert goed(ontbrekende_onderdelen(ALLES, jong_kind=True)).waarde == ()
    for code in ALLES:
        rest = [c for c in ALLES if c != code]
        assert goed(ontbrekende_onderdelen(rest, jong_kind=True)).waarde == (code,)


@pytest.mark.parametrize(("jong_kind", "mist"), [(None, ("vve_kind",)), (True, ("vve_kind",)), (False, ())])
def test_the_child_element_is_missing_until_it_is_known_not_to_apply(
    jong_kind: bool | None, mist: tuple[str, ...]
) -> None:
    klaar = [c for c in ALLES if c != "vve_kind"]
    assert ontbrekende_onderdelen(klaar, jong_kind=jong_kind).waarde == mist


def test_after_a_move_a_reduced_intake_is_complete() -> None:
    klaar = ["persoonlijke_omstandigheden", "taalniveau", "arbeidsparticipatie", "zelfredzaamheid"]
    assert ontbrekende_onderdelen(klaar, na_verhuizing=True, jong_kind=False).waarde == ()


@pytest.mark.parametrize(("op", "gezegd"), [(None, False), (date(2026, 11, 2), True)])
def test_one_is_told_of_the_right_to_talk_alone(op: date | None, gezegd: bool, goed: Goed) -> None:
    uitkomst = goed(gewezen_op_gesprek_alleen(op))
    assert uitkomst.waarde is gezegd
    assert uitkomst.stappen[0].artikel.citaat == "artikel 5.2 lid 2 Besluit inburgering 2021"


# --- ontheffing LBT ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("visueel", "auditief", "in_staat", "verwacht"),
    [
        (True, False, None, True),
        (True, True, True, True),
        (False, True, False, True),
        (False, True, True, False),
        (False, False, None, False),
        (False, False, False, False),
    ],
)
def test_ontheffing_of_the_lbt(
    visueel: bool, auditief: bool, in_staat: bool | None, verwacht: bool, goed: Goed
) -> None:
    feiten = LbtFeiten(visuele_beperking=visueel, auditieve_beperking=auditief, in_staat=in_staat)
    assert goed(ontheffing_lbt(feiten, peildatum=PEILDATUM)).waarde is verwacht


def test_whether_someone_hard_of_hearing_can_take_the_lbt_is_for_a_person(goed: Goed) -> None:
    uitkomst = goed(ontheffing_lbt(LbtFeiten(visuele_beperking=False, auditieve_beperking=True), peildatum=PEILDATUM))
    assert isinstance(uitkomst, OordeelNodig)
    assert uitkomst.vraag == "lbt_in_staat"


@pytest.mark.parametrize(
    ("peildatum", "twijfels"),
    [
        (date(2022, 1, 1), ("ontheffing_lbt_in_2022",)),
        (date(2022, 12, 31), ("ontheffing_lbt_in_2022",)),
        (date(2023, 1, 1), ()),
    ],
)
@pytest.mark.parametrize(("visueel", "in_staat"), [(True, None), (False, False), (False, True)])
def test_the_ontheffing_came_in_the_course_of_2022(
    peildatum: date, twijfels: tuple[str, ...], visueel: bool, in_staat: bool | None, goed: Goed
) -> None:
    feiten = LbtFeiten(visuele_beperking=visueel, auditieve_beperking=True, in_staat=in_staat)
    uitkomst = goed(ontheffing_lbt(feiten, peildatum=peildatum))
    assert (uitkomst.waarde, uitkomst.twijfels) == (not in_staat, twijfels)


def test_before_the_act_there_was_no_ontheffing_of_the_lbt() -> None:
    with pytest.raises(NogNietVanKracht):
        ontheffing_lbt(LbtFeiten(visuele_beperking=True, auditieve_beperking=False), peildatum=date(2021, 12, 31))


# --- the ladder of oproepen ----------------------------------------------------------------------


def oproep(
    maand: int,
    uitslag: OproepUitslag = UITSLAG.NIET_VERSCHENEN,
    *,
    verwijtbaar: bool | None = True,
    contact: bool = True,
    waarschuwing: bool = False,
    soort: OproepSoort = OproepSoort.OPROEP,
) -> Oproep:
    """One call on the first of a month of 2026, with a term until the fifteenth."""
    return Oproep(
        soort=soort,
        verzonden_op=date(2026, maand, 1),
        termijn_tot=date(2026, maand, 15),
        uitslag=uitslag,
        contact_gezocht=contact,
        verwijtbaar=verwijtbaar,
        waarschuwing_op=date(2026, maand, 1) if waarschuwing else None,
    )


def uitnodiging(maand: int, uitslag: OproepUitslag = UITSLAG.NIET_VERSCHENEN) -> Oproep:
    return oproep(maand, uitslag, soort=OproepSoort.UITNODIGING)


GEMIST = (oproep(1), oproep(2, waarschuwing=True), oproep(3))
STAP = IntakeStap


@pytest.mark.parametrize(
    ("oproepen", "in_azc", "stap"),
    [
        ((), False, STAP.EERSTE_OPROEP),
        ((), True, STAP.UITNODIGEN),
        # housed: the ladder
        ((oproep(1, contact=False),), False, STAP.CONTACT_ZOEKEN),
        ((oproep(1, verwijtbaar=False),), False, STAP.NIEUWE_DATUM),
        (GEMIST[:1], False, STAP.WAARSCHUWING_EN_HERHAALDE_OPROEP),
        (GEMIST[:2], False, STAP.DERDE_OPROEP),
        (GEMIST, False, STAP.AFRONDEN_ZONDER_MEDEWERKING),
        ((oproep(1, UITSLAG.ONVOLDOENDE_MEDEWERKING),), False, STAP.WAARSCHUWING_EN_HERHAALDE_OPROEP),
        # the second one without a written warning does not count: warn and call again
        ((oproep(1), oproep(2)), False, STAP.WAARSCHUWING_EN_HERHAALDE_OPROEP),
        ((oproep(1), oproep(2), oproep(3, waarschuwing=True)), False, STAP.DERDE_OPROEP),
        # a missed one nobody can help does not count
        ((oproep(1, verwijtbaar=False), oproep(2)), False, STAP.WAARSCHUWING_EN_HERHAALDE_OPROEP),
        ((*GEMIST[:2], oproep(3, verwijtbaar=False)), False, STAP.NIEUWE_DATUM),
        ((*GEMIST[:2], oproep(3, verwijtbaar=False), oproep(4)), False, STAP.AFRONDEN_ZONDER_MEDEWERKING),
        # appeared
        ((oproep(1, UITSLAG.VERSCHENEN),), False, STAP.INTAKE_AFNEMEN),
        ((*GEMIST[:2], oproep(3, UITSLAG.VERSCHENEN)), False, STAP.INTAKE_AFNEMEN),
        ((uitnodiging(1, UITSLAG.VERSCHENEN),), True, STAP.INTAKE_AFNEMEN),
        # azc: invitations only, never counted, also many
        ((uitnodiging(1), uitnodiging(2), uitnodiging(3), uitnodiging(4)), True, STAP.UITNODIGEN),
        ((uitnodiging(1), uitnodiging(2), uitnodiging(3)), False, STAP.EERSTE_OPROEP),
        (GEMIST, True, STAP.UITNODIGEN),
    ],
)
def test_what_comes_next(oproepen: tuple[Oproep, ...], in_azc: bool, stap: IntakeStap, goed: Goed) -> None:
    feiten = OproepFeiten(oproepen=oproepen, in_azc=in_azc)
    assert goed(volgende_stap_na_oproep(feiten, peildatum=PEILDATUM)).waarde is stap


@pytest.mark.parametrize(
    ("peildatum", "stap"),
    [
        (date(2026, 1, 14), STAP.WACHTEN),
        (date(2026, 1, 15), STAP.WACHTEN),
        (date(2026, 1, 16), STAP.CONTACT_ZOEKEN),
    ],
)
def test_a_running_term_is_waited_for_up_to_its_last_day(peildatum: date, stap: IntakeStap, goed: Goed) -> None:
    feiten = OproepFeiten(oproepen=(oproep(1, UITSLAG.OPEN, verwijtbaar=None),), in_azc=False)
    assert goed(volgende_stap_na_oproep(feiten, peildatum=peildatum)).waarde is stap


@pytest.mark.parametrize(
    ("peildatum", "stap"),
    [(date(2026, 1, 15), STAP.WACHTEN), (date(2026, 1, 16), STAP.UITNODIGEN)],
)
def test_in_an_azc_an_invitation_is_waited_for_and_then_made_again(
    peildatum: date, stap: IntakeStap, goed: Goed
) -> None:
    feiten = OproepFeiten(oproepen=(uitnodiging(1, UITSLAG.OPEN),), in_azc=True)
    assert goed(volgende_stap_na_oproep(feiten, peildatum=peildatum)).waarde is stap


def test_a_term_may_end_on_the_day_of_sending_and_contact_is_not_assumed(goed: Goed) -> None:
    dag = date(2026, 2, 2)
    gemist = Oproep(
        soort=OproepSoort.OPROEP,
        verzonden_op=dag,
        termijn_tot=dag,
        uitslag=UITSLAG.NIET_VERSCHENEN,
        waarschuwing_op=dag,
    )
    feiten = OproepFeiten(oproepen=(gemist, gemist), in_azc=False)
    assert goed(volgende_stap_na_oproep(feiten, peildatum=PEILDATUM)).waarde is STAP.CONTACT_ZOEKEN


def test_whether_someone_is_to_blame_is_for_a_person(goed: Goed) -> None:
    feiten = OproepFeiten(oproepen=(oproep(1, verwijtbaar=None),), in_azc=False)
    uitkomst = goed(volgende_stap_na_oproep(feiten, peildatum=PEILDATUM))
    assert isinstance(uitkomst, OordeelNodig)
    assert (uitkomst.vraag, uitkomst.waarden) == ("verwijt_oproep", (date(2026, 1, 1),))


def test_the_third_oproep_comes_with_weighing_a_fine() -> None:
    uitkomst = volgende_stap_na_oproep(OproepFeiten(oproepen=GEMIST[:2], in_azc=False), peildatum=PEILDATUM)
    assert isinstance(uitkomst, Uitkomst)
    boete = next(stap for stap in uitkomst.stappen if stap.code == "boete_afwegen")
    assert boete.artikel.citaat == "artikel 22 lid 1 Wet inburgering 2021"


@pytest.mark.parametrize(
    ("oproepen", "geteld"),
    [
        ((), 0),
        (GEMIST[:1], 1),
        (GEMIST[:2], 2),
        (GEMIST, 3),
        ((oproep(1, verwijtbaar=None),), 0),
        ((oproep(1, verwijtbaar=False),), 0),
        ((oproep(1, UITSLAG.OPEN),), 0),
        ((uitnodiging(1), oproep(2), oproep(3, waarschuwing=True)), 2),
        # the warning given with a call one could not help stays given
        ((oproep(1), oproep(2, verwijtbaar=False, waarschuwing=True), oproep(3)), 2),
        # a warning before anything was missed is none
        ((oproep(1, waarschuwing=True), oproep(2)), 1),
        ((oproep(1), oproep(2), oproep(3)), 1),
    ],
)
def test_only_calls_one_is_to_blame_for_count(oproepen: tuple[Oproep, ...], geteld: int, goed: Goed) -> None:
    assert goed(getelde_oproepen(oproepen)).waarde == geteld


@pytest.mark.parametrize(
    ("oproepen", "in_azc", "mag"),
    [
        (GEMIST[:2], False, False),
        (GEMIST, False, True),
        (GEMIST, True, False),
        ((*GEMIST, oproep(4, UITSLAG.VERSCHENEN)), False, False),
        ((*GEMIST, oproep(4, UITSLAG.ONVOLDOENDE_MEDEWERKING)), False, True),
        ((), False, False),
    ],
)
def test_completing_in_absence_takes_three_counted_calls(
    oproepen: tuple[Oproep, ...], in_azc: bool, mag: bool, goed: Goed
) -> None:
    assert goed(afronden_zonder_medewerking(OproepFeiten(oproepen=oproepen, in_azc=in_azc))).waarde is mag


@pytest.mark.parametrize(
    ("oproepen", "code"),
    [
        ((oproep(2), oproep(1)), "oproepen_niet_op_volgorde"),
        (
            (Oproep(soort=OproepSoort.OPROEP, verzonden_op=date(2026, 2, 2), termijn_tot=date(2026, 2, 1)),),
            "termijn_voor_verzending",
        ),
        (
            (
                Oproep(
                    soort=OproepSoort.OPROEP,
                    verzonden_op=date(2026, 2, 2),
                    termijn_tot=date(2026, 2, 20),
                    waarschuwing_op=date(2026, 2, 3),
                ),
            ),
            "waarschuwing_na_oproep",
        ),
    ],
)
def test_calls_that_cannot_be_right_are_refused(oproepen: tuple[Oproep, ...], code: str) -> None:
    feiten = OproepFeiten(oproepen=oproepen, in_azc=False)
    for functie in (
        lambda: volgende_stap_na_oproep(feiten, peildatum=PEILDATUM),
        lambda: afronden_zonder_medewerking(feiten),
    ):
        with pytest.raises(GegevenStrijdig) as gevangen:
            functie()
        assert gevangen.value.code == code


def test_the_warning_says_which_call_comes_next() -> None:
    uitkomst = volgende_stap_na_oproep(OproepFeiten(oproepen=GEMIST[:1], in_azc=False), peildatum=PEILDATUM)
    assert isinstance(uitkomst, Uitkomst)
    assert (uitkomst.stappen[-1].code, uitkomst.stappen[-1].waarden) == ("herhaalde_oproep", (2,))
