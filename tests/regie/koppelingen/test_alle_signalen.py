# SPDX-License-Identifier: EUPL-1.2
"""Every event of DUO over the line: what comes in the dossier, which clock moves, which task stands is the table."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.signalen import SIGNALEN, uiterlijk
from meedoen.regie.dossiers.models import Gebeurtenis, Klok, Taak
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.zinnen import domein_nl
from tests.conftest import SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten

BSN = "999990019"
_GISTEREN = VANDAAG - timedelta(days=1)
BEGIN = (VANDAAG - timedelta(days=400)).isoformat()
PIP = {"dagtekeningPip": (VANDAAG - timedelta(days=300)).isoformat(), "leerroute": "B", "gemeentecode": "0308"}
HIER: dict[str, Any] = {
    "gemeentecode": "0308", "vestigingsdatum": BEGIN, "begindatumPlicht": BEGIN, "kennisgeving": BEGIN,
}  # fmt: skip
NIEUW = {**HIER, "begindatumPlicht": _GISTEREN.isoformat(), "kennisgeving": _GISTEREN.isoformat()}
MET_PIP = {**HIER, "pip": PIP}
ELDERS = {**HIER, "pip": PIP | {"gemeentecode": "0313"}}

_ZONDER = {"SS101", "SS139", "SS128", "SS120", "SS137", "SS131", "SS126", "SS132", "SS129"}
_OPTIES: dict[str, dict[str, object]] = {
    "SS122": {"naar": "0313"}, "SS199": {"resultaat": "Geen", "reden": "Afgemeld", "onderdeel": "SP"},
    "SS119": {"grond": "MED", "onderdeel": "SC"}, "SS118": {"grond": "BIO"},
}  # fmt: skip
# Of the phase, and of the registers that are read along.
_ALTIJD = {"notificatie_ontvangen", "fase_gewijzigd", "dossier_gemaakt", "gegevens_aangevuld", "ingeschreven"}


def _persoon(code: str) -> dict[str, Any]:
    if code in ("SS135", "SS141"):
        return {**HIER, "pip": PIP | {"leerroute": "Z"}}
    if code == "SS121":
        return ELDERS
    return {**(NIEUW if code in _ZONDER else MET_PIP), "doelgroep": "GO" if code == "SS125" else "AS"}


def _klokken(keten: Keten) -> dict[str, tuple[object, ...]]:
    with met_scope(keten.scope(SANNE)):
        return {k.soort: (k.staat, k.begin, k.uiterste, k.gehaald_op) for k in Klok.objects.all()}


@pytest.mark.parametrize("code", sorted(SIGNALEN))
def test_an_event_of_duo_does_what_the_table_says(keten: Keten, code: str) -> None:
    signaal = SIGNALEN[code]
    keten.duo.persoon(bsn=BSN, **_persoon(code))
    if not signaal.eerste:
        keten.meld(BSN, "SS101" if code in _ZONDER else "SS121")
    if code in ("SS129", "SS130"):
        keten.meld(BSN, "SS101" if code == "SS129" else "SS121")
        keten.meld(BSN, "SS109")
    voor = _klokken(keten)
    keten.meld(BSN, code, **_OPTIES.get(code, {}))
    assert {rij.staat for rij in keten.inbox(SANNE)} == {"verwerkt"}
    with met_scope(keten.scope(SANNE)):
        melding = Gebeurtenis.objects.filter(kenmerk="notificatie_ontvangen", gegevens__gebeurtenis_id=code).latest(
            "id"
        )
        kwam = set(Gebeurtenis.objects.filter(oorzaak_id=melding.id).values_list("kenmerk", flat=True)) - _ALTIJD
        taken = {(t.soort, t.zin): t for t in Taak.objects.filter(open=True)}
    assert kwam <= {soort.code for soort in signaal.gevolgen}
    anders = {soort for soort, stand in _klokken(keten).items() if voor and voor.get(soort) != stand}
    assert anders <= {klok.value for klok in signaal.klokken}
    if signaal.taak:
        taak = taken[(signaal.taak, f"taak_{code.lower()}")]
        assert taak.uiterlijk == uiterlijk(signaal, VANDAAG, BELEID)
        assert taak.rol == signaal.rol
        assert domein_nl.zin(taak.zin, {"uiterste": taak.uiterlijk}).endswith(".")
    else:
        assert any(soort.startswith(signaal.volgt) for soort, _ in taken), taken


def test_the_events_that_bring_a_fact_do_bring_it(keten: Keten) -> None:
    """Once all that an event can bring, so that the table does not pass by being wide."""
    keten.duo.persoon(bsn=BSN, **MET_PIP, examens=[
        {"examendatum": "2026-05-04", "onderdeel": "LE", "niveau": "B1", "resultaat": "Geslaagd"}
    ])  # fmt: skip
    keten.meld(BSN, "SS121")
    for code, opties in {
        "SS199": {"onderdeel": "SP", "resultaat": "Geen", "reden": "Afgemeld"},
        "SS103": {}, "SS104": {"grond": "B"}, "SS117": {"onderdeel": "LU"}, "SS119": {"grond": "MED"},
        "SS118": {"grond": "BIO"}, "SS115": {},
    }.items():  # fmt: skip
        keten.meld(BSN, code, **opties)
    duo = keten.feiten(SANNE).duo
    assert [(e.onderdeel, e.resultaat, e.reden) for e in duo.examens] == [
        ("LE", "Geslaagd", None), ("SP", "Geen", "Afgemeld"),
    ]  # fmt: skip
    assert {p.onderdeel: p.tegoed for p in duo.pogingen}["SP"] == 2
    assert [t.grondcode for t in duo.termijnen] == [None, "E", "B"]
    assert [(v.reikwijdte, v.toegekend, v.onderdeel) for v in duo.vrijstellingen] == [
        ("gedeeltelijk", True, "LU"), ("tijdelijk", False, None),
    ]  # fmt: skip
    assert {(o.reikwijdte, o.toegekend, o.grond) for o in duo.ontheffingen} == {
        ("gedeeltelijk", True, "MED"), ("geheel", False, "BIO"),
    }  # fmt: skip


def test_what_duo_says_twice_stands_once(keten: Keten) -> None:
    keten.duo.persoon(bsn=BSN, **MET_PIP)
    for code in ("SS121", "SS199"):
        keten.meld(BSN, code)
    with met_scope(keten.scope(SANNE)):
        was = Gebeurtenis.objects.filter(veldgroep="lbt_examens").count()
        # The result, and in one row how often each part is still free.
        assert was == 2
    keten.meld(BSN, "SS106")
    with met_scope(keten.scope(SANNE)):
        assert Gebeurtenis.objects.filter(veldgroep="lbt_examens").count() == was


def test_of_the_free_attempts_one_row_says_what_changed(keten: Keten) -> None:
    keten.duo.persoon(bsn=BSN, **MET_PIP)
    keten.meld(BSN, "SS121")
    for uitslag in ({"onderdeel": "SP"}, {"onderdeel": "KNM"}):
        keten.meld(BSN, "SS199", resultaat="Gezakt", **uitslag)
    with met_scope(keten.scope(SANNE)):
        rijen = Gebeurtenis.objects.filter(kenmerk="examentegoed").order_by("vastgelegd_op", "id")
        zinnen = [domein_nl.regel(g.uit_dict(rij.kenmerk, rij.gegevens)).zin for rij in rijen]
    knm = "kennis van de Nederlandse maatschappij (KNM)"
    begin = "Zo vaak kan het nog zonder te betalen: "
    assert zinnen == [
        f"{begin}{knm}, lezen, luisteren, schrijven en spreken 2 keer.",
        f"{begin}spreken 1 keer.",
        f"{begin}{knm} 1 keer.",
    ]
    tegoed = {p.onderdeel: p.tegoed for p in keten.feiten(SANNE).duo.pogingen}
    assert tegoed == {"KNM": 1, "LE": 2, "LU": 2, "SC": 2, "SP": 1}


def test_a_withdrawn_number_of_the_lbt_is_seen(keten: Keten) -> None:
    keten.duo.persoon(bsn=BSN, **NIEUW)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, "SS137")
    assert keten.feiten(SANNE).lbt_aangemeld is not None
    oin, doel = "00000001000000000308", "00000004003214345001"
    antwoord = keten.duo.http.delete(
        f"{keten.duo.adres}/v1/personen/{BSN}/lbt/examennummer",
        headers={"bron": oin, "doel": doel, "berichtId": "2f1f3a5e-0000-4000-8000-000000000001", "Clientoin": oin},
    )
    assert antwoord.status_code == 200, antwoord.text
    keten.meld(BSN, "SS139", gemeente="0308")
    feiten = keten.feiten(SANNE)
    assert feiten.lbt_aangemeld is None
    with met_scope(keten.scope(SANNE)):
        (weg,) = Gebeurtenis.objects.filter(kenmerk="niet_meer_bij_duo")
        assert weg.veldgroep == "lbt_examens"
        assert not Taak.objects.filter(soort="lbt_aangemeld", open=True).exists()
