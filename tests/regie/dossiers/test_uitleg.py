# SPDX-License-Identifier: EUPL-1.2
"""What is stored of a clock reads back as the same Python values, and a lost projection is rebuilt."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import ZELDEN, KlokSoort, klokken
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers import uitleg
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Klok, Taak
from meedoen.regie.dossiers.queries import klokken_van, taken_van
from meedoen.regie.dossiers.services import Feit, herbereken, herbereken_gemeente
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

_ENKEL = (
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=20) | st.dates() | st.uuids()
    | st.datetimes(
        timezones=st.sampled_from([ZoneInfo("UTC")]), min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)
    )
)  # fmt: skip
_WAARDEN = st.recursive(_ENKEL, lambda deel: st.lists(deel, max_size=3).map(tuple), max_leaves=8)


@given(_WAARDEN)
def test_every_value_reads_back_as_itself_through_json(waarde: object) -> None:
    terug = uitleg.lees_waarde(json.loads(json.dumps(uitleg.schrijf_waarde(waarde))))
    assert terug == waarde and type(terug) is type(waarde)


def test_a_kind_we_could_not_read_back_is_refused() -> None:
    with pytest.raises(TypeError):
        uitleg.schrijf_waarde(1.5)
    with pytest.raises(ValueError, match="onbekende soort"):
        uitleg.lees_waarde({"breuk": "1/2"})


def _met_klokken(scope):
    return ingeschreven(
        scope,
        bsn="999990019",
        feiten=[
            Feit(
                g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=date(2026, 10, 16)),
                date(2026, 10, 16),
                g.Bron.DUO,
            ),
            Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), VANDAAG, g.Bron.DUO),
        ],
    )


@pytest.mark.django_db
def test_stored_clocks_hold_the_steps_that_were_computed(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _met_klokken(scope)
        nu = klokken(dossierfeiten(dossier), vandaag=VANDAAG, beleid=beleid(BAARN, VANDAAG))
        bewaard = {rij.soort: rij for rij in klokken_van(dossier)}
        assert set(bewaard) == {klok.soort.value for klok in nu}
        for klok in nu:
            rij = bewaard[klok.soort.value]
            assert uitleg.lees_stappen(rij.uitleg) == klok.stappen
            assert uitleg.lees_waarden(rij.uitleg["waarden"]) == dict(klok.waarden)
            assert (rij.staat, rij.begin, rij.uiterste) == (klok.staat.value, klok.start, klok.uiterste)


@pytest.mark.django_db
def test_lost_projections_come_back_the_same(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _met_klokken(scope)
        velden = ("soort", "staat", "begin", "uiterste", "reden", "uitleg")
        eerst = sorted(Klok.objects.filter(dossier=dossier).values_list(*velden), key=lambda rij: rij[0])
        taken = [(taak.sleutel, taak.uiterlijk, taak.waarden) for taak in taken_van(dossier)]
        Klok.objects.filter(dossier=dossier).delete()
        Taak.objects.filter(dossier=dossier).update(open=False)
        herbereken(scope=scope, dossier=dossier)
        na = sorted(Klok.objects.filter(dossier=dossier).values_list(*velden), key=lambda rij: rij[0])
        assert na == eerst and len(eerst) == len(KlokSoort) - len(ZELDEN)
        assert [(taak.sleutel, taak.uiterlijk, taak.waarden) for taak in taken_van(dossier)] == taken


@pytest.mark.django_db
def test_a_new_day_moves_clocks_and_wakes_the_teamleider(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = _met_klokken(scope)
    later = VANDAAG + timedelta(days=100)
    with met_scope(scope_van(SANNE, vandaag=later)) as scope:
        assert herbereken_gemeente(scope=scope, gemeente_id=BAARN) == 1
        assert Klok.objects.get(dossier=dossier, soort="pip_tien_weken").staat == "te_laat"
        assert Taak.objects.filter(dossier=dossier, soort="niemand", rol="teamleider", open=True).exists()
