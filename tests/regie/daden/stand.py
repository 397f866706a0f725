# SPDX-License-Identifier: EUPL-1.2
"""The demo region as `meedoen demo` has it, without the simulator beside it; and a few people who are not in it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.regie.demo.beheerregisters import vul_beheerregisters
from meedoen.regie.demo.besluiten import leg_besluiten_vast
from meedoen.regie.demo.boetes import leg_boetes_op
from meedoen.regie.demo.inzages import breek_het_glas
from meedoen.regie.demo.medewerkers import REGIO
from meedoen.regie.demo.plangesprekken import praat_over_plannen
from meedoen.regie.demo.vervolg import ga_verder
from meedoen.regie.demo.voorlichtingen import geef_voorlichting
from meedoen.regie.dossiers.services import Feit, leg_vast, maak_dossier
from meedoen.regie.intake.services import begin_gesprek
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, NU, SANNE, VANDAAG, Mens
from tests.regie.besluiten.brieven_voorbeelden import lettertypen
from tests.regie.handhaving.conftest import Toneel
from tests.regie.intake.hulp import ingeschreven, vul_alles_in
from tests.regie.regio import Verbinding, leg_regio, zet
from tests.regie.trajecten.conftest import START, in_traject

BSN: Final = "999990159"
"""Somebody whom the test server of the BRP knows too."""
SAMEN_VERDER: Final = UUID(int=7101)
"""An organisation for guidance that guides nobody yet."""
IN_BRP, ZONDER_BSN, GESPROKEN, TE_LAAT = "Kortum", "Zonderbsn", "Gesproken", "Telaat"
"""The names by which the table finds who is not in the demo."""


def vul(v: Verbinding) -> None:
    """Lay down the demo region with everything that the services play in it, and who is missing there."""
    settings.MEEDOEN_LETTERTYPEN = lettertypen()
    leg_regio(v)
    vul_beheerregisters(nu=NU)
    leg_besluiten_vast(v, REGIO, nu=NU)
    leg_boetes_op(v, nu=NU)
    breek_het_glas(v, nu=NU)
    praat_over_plannen(v, nu=NU)
    geef_voorlichting(v, nu=NU)
    ga_verder(v, nu=NU)
    _keten(v)
    _mensen()


def _keten(v: Verbinding) -> None:
    """Add what only DUO brings: a school, a notification to look at, two differences."""
    zet(v, "trajecten_instelling", instellingsnummer="1000001", naam="Taalschool De Eem", plaatsnaam="Baarn",
        postcode="3741AA", bow_keurmerk=True, tst_keurmerk=True)  # fmt: skip
    rij = v.execute(
        "select id from dossiers_dossier where gemeente_id = %s and nummer = '2025-00004'", [BAARN]
    ).fetchone()
    assert rij is not None
    weg = v.execute(
        "select id, dossier_id from uitgaand_bericht where gemeente_id = %s and staat = 'geweigerd'", [BAARN]
    ).fetchone()
    assert weg is not None
    zet(v, "koppelingen_inkomend", id=UUID(int=7001), gemeente_id=BAARN, bericht_id=UUID(int=7002), bron="duo",
        gebeurtenis_id="SS139", bsn="999990160", staat="quarantaine", oorzaak="onbekend",
        inhoud=json.dumps({}))  # fmt: skip
    organisatie, begeleider = SAMEN_VERDER, UUID(int=7102)
    zet(v, "organisaties_organisatie", id=organisatie, naam="Samen Verder", soort="begeleiding")
    zet(v, "organisaties_samenwerking", id=UUID(int=7103), gemeente_id=BAARN, organisatie_id=organisatie)
    zet(v, "organisaties_account", id=begeleider, email="begeleider@samen-verder.example", is_active=True)
    zet(v, "organisaties_medewerker", id=begeleider, gemeente_id=BAARN, naam="Bente Verder", email="b@v.example")
    zet(v, "organisaties_aanstelling", id=UUID(int=7104), medewerker_id=begeleider, gemeente_id=BAARN,
        rol="begeleider", vanaf="2021-01-01", organisatie_id=organisatie)  # fmt: skip
    for stap, dossier, bericht in (("overnemen", rij[0], None), ("opnieuw_sturen", weg[1], weg[0])):
        zet(v, "koppelingen_verschil", gemeente_id=BAARN, id=UUID(int=7003 + len(stap)), dossier_id=dossier,
            sleutel=f"toets-{stap}", onderdeel="pip", veldgroep="pip", oorzaak="onze_fout", stap=stap, waarden="[]",
            bericht_id=bericht)  # fmt: skip


def _als(wie: Mens, dag: date) -> Scope:
    """Return the scope of one of the test's own people of Baarn."""
    rol, nu = Rol(wie.rol), NU + (dag - VANDAAG)
    return Scope(
        medewerker_id=wie.id, naam=wie.naam, rol=rol, gemeenten=wie.gemeenten, veldgroepen=veldgroepen(rol),
        herkomst="toets", vandaag=dag, nu=nu, doel="toets",
    )  # fmt: skip


def _mensen() -> None:
    """Add somebody whom the BRP knows, two without a BSN, one whose talk is done, one who missed two oproepen, and one
    whose term is over."""
    with met_scope(_als(SANNE, VANDAAG)) as scope:
        geboren = date(1950, 1, 1)
        maak_dossier(scope=scope, gemeente_id=BAARN, achternaam=IN_BRP, bsn=BSN, geboortedatum=geboren)
        maak_dossier(
            scope=scope, gemeente_id=BAARN, achternaam=ZONDER_BSN, v_nummer="1234567899", geboortedatum=geboren
        )
        klaar = ingeschreven(scope, BAARN, achternaam=GESPROKEN, bsn="999990172")
        begin_gesprek(scope=scope, dossier=klaar, aanwezig="Wies Gesproken", tolk="", alleen_verteld=True)
        vul_alles_in(scope, klaar)
    uitslag = g.LbtUitslag(datum_afname=VANDAAG, resultaat="B1-route haalbaar")
    with met_scope(keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")) as scope:
        leg_vast(scope=scope, dossier=klaar, inhoud=uitslag, geldig_op=VANDAAG, bron=g.Bron.DUO)
    lang_geleden = VANDAAG - timedelta(days=70)

    def scope_van(wie: Mens, *, vandaag: date = lang_geleden) -> Scope:
        return _als(wie, vandaag)

    Toneel(scope_van)
    with met_scope(_als(SANNE, VANDAAG)) as scope:
        voorbij = Feit(g.TermijnGesteld(start=START, einde=VANDAAG - timedelta(days=9)), START, g.Bron.DUO)
        in_traject(scope, met=(voorbij,), achternaam=TE_LAAT, bsn="999990184")
