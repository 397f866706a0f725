# SPDX-License-Identifier: EUPL-1.2
"""A night and a click after somebody corrected here what DUO told: it is said, and never taken over again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Feit, corrigeer, draai_terug, leg_alles_vast
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.koppelingen.afstemming.test_afstemming import dossier, nacht, stil, verschillen, vraag
from tests.regie.koppelingen.conftest import Keten

__all__ = ["dossier"]


def test_what_was_corrected_here_is_said_and_never_taken_over_again(
    keten: Keten, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    fout, goed = date(2030, 3, 1), date(2029, 3, 1)
    termijn = {"start": VANDAAG.isoformat(), "wijzigingsdatum": VANDAAG.isoformat()}
    stil(keten, termijn=termijn | {"einde": fout.isoformat()})
    vraag(keten, dossier, neem_over=True)
    with met_scope(keten.scope(SANNE)) as scope:
        rij = Gebeurtenis.objects.get(kenmerk=g.TermijnGesteld.code)
        beter = replace(g.uit_dict(rij.kenmerk, rij.gegevens), einde=goed)  # type: ignore[type-var]
        corrigeer(scope=scope, dossier=dossier, regel_id=rij.id, inhoud=beter, reden="DUO gaf een verkeerde brief")
    keten.klok.vooruit(days=1)
    nacht(keten)
    assert verschillen(keten) == {"termijn": ("hier_verbeterd", "tijdlijn")}
    vraag(keten, dossier, neem_over=True)
    termijn_nu = keten.feiten(SANNE).termijn
    assert termijn_nu is not None and termijn_nu.einde == goed
    assert verschillen(keten) == {"termijn": ("hier_verbeterd", "tijdlijn")}
    tekst = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/keten").content.decode()
    for zin in ("Hier verbeterd", "Bekijk de verbetering", f"/dossiers/{dossier.id}/tijdlijn?soort=correctie"):
        assert zin in tekst, zin
    assert "DUO gaf een verkeerde brief" in (
        ingelogd(SANNE).get(f"/dossiers/{dossier.id}/tijdlijn?soort=correctie").content.decode()
    )
    # Another term at DUO is news.
    stil(keten, termijn=termijn | {"einde": date(2031, 3, 1).isoformat()})
    vraag(keten, dossier)
    assert verschillen(keten) == {"termijn": ("gewijzigd_bij_duo", "overnemen")}


def test_what_was_undone_here_is_said_and_comes_back_only_when_duo_tells_it_anew(
    keten: Keten, dossier: Dossier
) -> None:
    einde = date(2030, 3, 1)
    stil(keten, termijn={"start": VANDAAG.isoformat(), "wijzigingsdatum": VANDAAG.isoformat(),
                         "einde": einde.isoformat()})  # fmt: skip
    vraag(keten, dossier)
    termijn = g.TermijnGesteld(start=VANDAAG, einde=einde, wijzigingsdatum=VANDAAG)

    def gemeld(minuut: int) -> Gebeurtenis:
        melding = g.NotificatieOntvangen(
            gebeurtenis_id="SS102", registratie_datum_tijd=datetime(2026, 11, 23, 9, minuut, tzinfo=UTC)
        )
        van = keten.scope(SANNE)
        with met_scope(keten_scope(BAARN, nu=van.nu, vandaag=VANDAAG, herkomst="worker", doel="toets")) as scope:
            feiten = [Feit(inhoud, VANDAAG, g.Bron.DUO) for inhoud in (melding, termijn)]
            return leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)[0]

    eerste = gemeld(1)
    vraag(keten, dossier)
    assert verschillen(keten) == {}
    with met_scope(keten.scope(SANNE)) as scope:
        draai_terug(scope=scope, dossier=dossier, regel_id=eerste.id, reden="Dit was voor iemand anders")
    keten.klok.vooruit(days=1)
    nacht(keten)
    assert verschillen(keten) == {"termijn": ("hier_verbeterd", "tijdlijn")}
    vraag(keten, dossier, neem_over=True)
    assert keten.feiten(SANNE).termijn is None, "a click on another difference does not bring it back"
    gemeld(2)
    vraag(keten, dossier)
    assert verschillen(keten) == {}
    assert keten.feiten(SANNE).termijn == termijn
