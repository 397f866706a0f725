# SPDX-License-Identifier: EUPL-1.2
"""The loaded demo holds together: nothing changes when it is computed again, DUO says the same, receipts compute."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import psycopg

from meedoen.domein.gebeurtenissen import DuoUitkomst, GratisPogingen
from meedoen.domein.keten.duo_voorcontrole import Weigering
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.demo.besluiten import leg_besluiten_vast
from meedoen.regie.demo.lijnen import SITUATIES
from meedoen.regie.demo.medewerkers import REGIO
from meedoen.regie.demo.nummers import DUO_OIN
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.koppelingen.brp.geheugen import BrpGeheugen
from meedoen.regie.koppelingen.coa.geheugen import CoaGeheugen
from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.registers import BESTAND, Tabel
from meedoen.regie.koppelingen.simulator import Simulator
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.bronnen import Bronnen
from meedoen.regie.koppelingen.verwerken.vertalen import feiten_uit_bronnen
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services.toegang import oordeel_over
from meedoen.regie.web.toegang import met_scope
from tests.conftest import NU, VANDAAG
from tests.regie.demo.conftest import Demo

AANTAL = len(REGIO) * len(SITUATIES)
PROJECTIES = ("dossiers_dossier", "dossiers_klok", "dossiers_taak", "dossiers_verblijf", "dossiers_gebeurtenis")


def test_computing_every_dossier_again_changes_nothing(demo: Demo) -> None:
    voor = {tabel: set(demo.rijen(f"select t::text from {tabel} t")) for tabel in PROJECTIES}

    def reken(scope: object, dossier: Dossier) -> None:
        herbereken(scope=scope, dossier=dossier)  # type: ignore[arg-type]

    assert demo.elk_dossier(reken) == AANTAL
    for tabel in PROJECTIES:
        na = set(demo.rijen(f"select t::text from {tabel} t"))
        assert na == voor[tabel], (tabel, sorted(voor[tabel] - na)[:3], sorted(na - voor[tabel])[:3])


def test_a_notification_about_anyone_brings_nothing_that_was_not_known(demo: Demo) -> None:
    """Registers and DUO say of every dossier what it says already: plicht, group, LBT, PIP, term, address."""
    client = DuoClient(f"{demo.simulator}/v1", DUO_OIN, verbinden=2, lezen=5)
    beweging = Simulator(f"{demo.simulator}/v1")
    tabel = Tabel(demo.staat / BESTAND)
    brp, coa = BrpGeheugen(tabel.rij, beweging), CoaGeheugen(tabel.rij, beweging)
    verschillen: list[tuple[str, str, object]] = []

    def vergelijk(scope: object, dossier: Dossier) -> None:
        bsn, feiten = dossier.identificatie.bsn, dossierfeiten(dossier)
        assert bsn is not None
        if feiten.pip is not None and feiten.pip.duo is DuoUitkomst.GEWEIGERD:
            return  # DUO refused because it holds another day of settling: there is a difference
        gelezen = halen.haal(client, bron=str(dossier.gemeente.oin), bsn=bsn, wat=tuple(halen.OPERATIES), nu=lambda: NU)
        bronnen = Bronnen(
            "SS102",
            VANDAAG,
            dossier.gemeente_id,
            gelezen.inhoud,
            brp.zoek(bsn=bsn, vandaag=VANDAAG),
            coa.zoek(bsn=bsn, v_nummer=dossier.identificatie.v_nummer, vandaag=VANDAAG),
        )
        # The simulator gives everybody free attempts; a dossier hears of them with its first message about an exam.
        verschillen.extend(
            (dossier.nummer, dossier.fase, feit.inhoud)
            for feit in feiten_uit_bronnen(bronnen, feiten)
            if not isinstance(feit.inhoud, GratisPogingen)
        )

    assert demo.elk_dossier(vergelijk) == AANTAL
    client.sluit()
    beweging.sluit()
    assert not verschillen, (Counter((v[1], type(v[2]).__name__) for v in verschillen), verschillen[:8])


def test_every_adopted_plan_has_a_besluit_with_a_receipt_and_a_letter(demo: Demo) -> None:
    with psycopg.connect(demo.beheer) as verbinding:
        assert leg_besluiten_vast(verbinding, REGIO, nu=NU) == 0
    gezien: list[tuple[int, str, date]] = []

    def kijk(scope: object, dossier: Dossier) -> None:
        for pip in Pip.objects.filter(dossier_id=dossier.id, gemeente_id=dossier.gemeente_id, staat="vastgesteld"):
            assert pip.besluit_id is not None
            besluit = Besluit.objects.get(gemeente_id=dossier.gemeente_id, id=pip.besluit_id)
            (brief,) = besluit.brief_set.all()
            assert bytes(brief.pdf).startswith(b"%PDF-")
            assert besluit.dagtekening == besluit.bekendmaking == brief.dagtekening == pip.dagtekening
            assert besluit.ontvangstbewijs["peildatum"] == besluit.dagtekening.isoformat()
            assert herreken(besluit.ontvangstbewijs) == ()
            assert herreken(besluit.ontvangstbewijs, kennis_van_nu=True) == ()
            regel = Gebeurtenis.objects.get(dossier_id=dossier.id, kenmerk="pip_vastgesteld")
            assert regel.grond == f"besluit {besluit.nummer}"
            gezien.append((dossier.gemeente_id, besluit.nummer, besluit.dagtekening))

    assert demo.elk_dossier(kijk) == AANTAL
    assert len(gezien) == demo.besluiten == 45
    for gemeente in REGIO:
        eigen = sorted((nummer, dag) for code, nummer, dag in gezien if code == gemeente)
        assert [dag for _, dag in eigen] == sorted(dag for _, dag in eigen)
        assert max(Counter(nummer for nummer, _ in eigen).values()) == 1


def test_a_draft_that_is_called_complete_is_complete(demo: Demo) -> None:
    klaar: list[str] = []

    def kijk(scope: object, dossier: Dossier) -> None:
        pip = plannen.plannen(scope, dossier).concept  # type: ignore[arg-type]
        if pip is None:
            return
        oordeel, feiten = oordeel_over(scope, dossier, pip)  # type: ignore[arg-type]
        assert feiten.pip_concept is not None
        over: list[Weigering] = list(oordeel.weigeringen)
        assert oordeel.inhoud_klaar, (dossier.nummer, oordeel.ontbreekt, over, oordeel.punten)
        klaar.append(pip.staat)

    demo.elk_dossier(kijk)
    assert Counter(klaar)["ter_vaststelling"] == len(REGIO)
    assert Counter(klaar)["concept"] >= 2 * len(REGIO)


def test_tasks_are_as_old_as_their_cause(demo: Demo) -> None:
    """A list says "nieuw" of a task since the last working day: only where something happened since."""
    vraag = """
        select t.sinds, t.uiterlijk,
               (select max(g.vastgelegd_op)::date from dossiers_gebeurtenis g where g.dossier_id = t.dossier_id)
        from dossiers_taak t where t.open
    """
    rijen = demo.rijen(vraag)
    assert len(rijen) > AANTAL / 2
    assert all(sinds < VANDAAG for sinds, _, _ in rijen)
    assert all(sinds <= laatste for sinds, _, laatste in rijen)
    assert all(sinds <= uiterlijk for sinds, uiterlijk, _ in rijen)
    vers = [rij for rij in rijen if rij[0] >= VANDAAG - timedelta(days=3)]
    assert 0 < len(vers) < len(rijen) / 3


def test_the_guests_are_four_kinds_in_each_gemeente_and_have_no_dossier(demo: Demo) -> None:
    per_gemeente = Counter((gast["gemeente"], gast["soort"]) for gast in demo.gasten)
    assert set(per_gemeente) == {(n, s) for n in REGIO.values() for s in ("azc", "gehuisvest", "gezin", "verhuisd")}
    assert set(per_gemeente.values()) == {1}
    for gemeente in REGIO:
        with met_scope(demo.scope(gemeente)):
            assert not Dossier.objects.filter(identificatie__bsn__in=[g["bsn"] for g in demo.gasten]).exists()
