# SPDX-License-Identifier: EUPL-1.2
"""The demo held against its own DUO: a refused plan in each gemeente, and the term that moved without a word."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from meedoen.regie.demo.bevolking import demo_regio
from meedoen.regie.demo.bij_duo import persoon_bij_duo
from meedoen.regie.demo.keten import stil_gewijzigd
from meedoen.regie.demo.laden import ZAAD, meld_bij_duo
from meedoen.regie.demo.medewerkers import REGIO
from meedoen.regie.demo.nummers import DUO_OIN
from meedoen.regie.koppelingen.afstemming.ronde import stem_af
from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.models import Afstemming, Verschil
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import NU, VANDAAG
from tests.regie.demo.conftest import Demo


def _nacht(demo: Demo, nu: datetime) -> Counter[tuple[str, str, str]]:
    """Hold all against DUO; return what differs, without the contact persons (the worker's day lays those ready)."""
    client = DuoClient(f"{demo.simulator}/v1", DUO_OIN, verbinden=2, lezen=5)
    while stem_af(client, nu=nu, lease=timedelta(minutes=1), per_minuut=6_000):
        nu += timedelta(seconds=1)
    client.sluit()
    uit = Counter[tuple[str, str, str]]()
    for gemeente in REGIO:
        with met_scope(demo.scope(gemeente)):
            ronde = Afstemming.objects.filter(gemeente_id=gemeente).latest("dag")
            assert (ronde.gedaan, ronde.mislukt) == (ronde.te_doen, 0) and ronde.gedaan > 20
            open_ = Verschil.objects.filter(opgelost_op__isnull=True).exclude(onderdeel="contactpersoon")
            uit.update((rij.sleutel, rij.oorzaak, rij.stap) for rij in open_)
    return uit


def test_the_reconciliation_finds_in_the_demo_only_what_is_there(demo: Demo) -> None:
    geweigerd = ("pip", "geweigerd", "plan")
    assert _nacht(demo, NU) == {geweigerd: len(REGIO)}
    for gemeente in REGIO:
        with met_scope(demo.scope(gemeente)):
            bericht = Bericht.objects.get(staat="geweigerd")
            assert Verschil.objects.get(sleutel="pip", opgelost_op__isnull=True).bericht_id == bericht.id
            assert Afstemming.objects.filter(dag__lt=VANDAAG, verschillen__gt=0).count() == 13
    mensen = demo_regio(vandaag=VANDAAG, zaad=ZAAD)
    stil = stil_gewijzigd(mensen, vandaag=VANDAAG)
    assert len(stil) == len(REGIO)
    meld_bij_duo(demo.simulator, stil)
    try:
        gewijzigd = ("termijn", "gewijzigd_bij_duo", "overnemen")
        assert _nacht(demo, NU + timedelta(days=1)) == {geweigerd: len(REGIO), gewijzigd: len(REGIO)}
    finally:
        # Other tests of this region hold DUO against the dossiers too.
        wie = {persoon["bsn"] for persoon in stil}
        meld_bij_duo(demo.simulator, [persoon_bij_duo(d) for d in mensen if d.persoon.bsn in wie])
