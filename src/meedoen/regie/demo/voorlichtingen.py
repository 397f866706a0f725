# SPDX-License-Identifier: EUPL-1.2
"""Voorlichting in the demo: the list of Baarn, one session that was, two that come, and people who wait."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Final

import psycopg

from meedoen.domein.toegang import Scope
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.voorlichting import services
from meedoen.regie.voorlichting.models import Bijeenkomst, Deelname, Soort, Staat, Vervolg
from meedoen.regie.web.toegang import met_scope

_PLAATS: Final = "Bibliotheek Baarn, zaal 2"
_GEWEEST: Final = (Staat.AANWEZIG, Staat.AANWEZIG, Staat.AFGEMELD, Staat.AANWEZIG)


def geef_voorlichting(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> None:
    """Fill the room of voorlichting of Baarn, once. `verbinding` passes RLS."""
    er = verbinding.execute("select 1 from voorlichting_soort where gemeente_id = %s limit 1", [BAARN]).fetchone()
    if er is not None:
        return
    scope = werkt(consulenten(BAARN)[0], nu)
    with met_scope(scope):
        services.begin_lijst(scope=scope, gemeente_id=BAARN)
        soorten = {soort.naam: soort for soort in Soort.objects.filter(gemeente_id=BAARN)}
        mensen = list(
            Dossier.objects.filter(gemeente_id=BAARN, gesloten_op=None, naam_bekend=True, fase__in=("plan", "traject"))
            .order_by("nummer")[:10]
        )  # fmt: skip
        _geweest(scope, soorten["Geld, post en toeslagen"], mensen[:4])
        for soort, wie in (("Werken in Nederland", mensen[4:7]), ("Veerkracht", mensen[7:9])):
            sessie = services.plan(
                scope=scope, soort=soorten[soort], datum=_over(scope, 10), begin=time(13, 30), plaats=_PLAATS,
                plekken=12, taal="Arabisch",
            )  # fmt: skip
            services.nodig_uit(scope=scope, bijeenkomst_id=sessie.id, dossier_ids=[mens.id for mens in wie])
        for mens in mensen[6:10]:
            services.vraag(scope=scope, dossier=mens, soort=soorten["De zorg in Nederland"])


def _over(scope: Scope, dagen: int) -> date:
    """Return a day so many days ahead (or, below zero, back), on a Thursday of that week."""
    dag = scope.vandaag + timedelta(days=dagen)
    return dag + timedelta(days=3 - dag.weekday())


def _geweest(scope: Scope, soort: Soort, mensen: list[Dossier]) -> None:
    """A session of two weeks ago; the last one was asked back, the first got an agreement."""
    eigen: dict[str, Any] = {"gemeente_id": BAARN, "veldgroep": soort.veldgroep, "gemaakt_op": scope.nu,
                             "gemaakt_door": scope.naam, "soort": soort}  # fmt: skip
    sessie = Bijeenkomst.objects.create(
        id=nieuw_id(), **eigen, datum=_over(scope, -14), begin=time(10), plaats=_PLAATS, plekken=12, taal="Tigrinya"
    )
    rijen = Deelname.objects.bulk_create(
        Deelname(id=nieuw_id(), **eigen, dossier=mens, bijeenkomst=sessie, staat=Staat.UITGENODIGD,
                 gevraagd_op=_over(scope, -30))
        for mens in mensen
    )  # fmt: skip
    standen = {rij.id: staat for rij, staat in zip(rijen, _GEWEEST, strict=False)}
    services.leg_aanwezigheid_vast(scope=scope, bijeenkomst_id=sessie.id, standen=standen)
    for rij, vervolg in zip(rijen, (Vervolg.AFSPRAAK, Vervolg.NIET_NODIG, Vervolg.NOG_EENS), strict=False):
        afspraak: dict[str, Any] = {"wat": "Samen de brief van de Belastingdienst lezen", "uiterlijk": _over(scope, 7)}
        services.bied_vervolg(scope=scope, deelname_id=rij.id, vervolg=vervolg,
                              **(afspraak if vervolg is Vervolg.AFSPRAAK else {}))  # fmt: skip
