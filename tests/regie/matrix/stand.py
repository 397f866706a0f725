# SPDX-License-Identifier: EUPL-1.2
"""The one seeded set of the matrix: the demo region, a row in every table of each gemeente, and marks to look for.

A mark is a word that stands in one field group only. An answer that holds the mark of a group that somebody may not
read is a leak, whatever page it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Final
from uuid import UUID, uuid5

from psycopg import sql

from meedoen.regie.impact.optellen import Telling
from meedoen.regie.wijzigingen.overdracht.vorm import SOORT, VERSIE, onderteken, schrijf
from tests.conftest import BAARN, BUNSCHOTEN, SOEST, VANDAAG
from tests.regie.regio import Verbinding, leg_regio, zet

GRONINGEN: Final = 14
"""A gemeente of another region, with nobody of ours in it."""
GEMEENTEN: Final = (BAARN, BUNSCHOTEN, SOEST)
CENTEN: Final = 765432
VAN_DE_MATRIX: Final = "and staat = 'gevraagd' and gevraagd_door = '' limit 1"
"""Ends the question for the referral of the seeded set, and none of the demo."""
MORGEN, GISTEREN = VANDAAG + timedelta(days=1), VANDAAG - timedelta(days=1)
_MERKEN = {
    "naam": [("dossiers_dossier", "naam")],
    "naam_contact": [("dossiers_contact", "straat")],
    "gezin": [("dossiers_gezinslid", "naam")],
    "gezondheid": [("dossiers_gezondheid", "toelichting")],
    "startniveau": [("dossiers_startniveau", "werkervaring")],
    "pip": [("plannen_afspraak", "wat"), ("trajecten_plaatsing", "cursus")],
    "ontzorgen": [("ontzorgen_vastelast", "ontvanger")],
    "berichten": [("trajecten_partnerbericht", "tekst")],
}
"""Field group -> columns of Baarn that hold its mark."""


Nieuw = Callable[..., UUID]
PAKKET = {
    "soort": SOORT, "versie": VERSIE, "van": {"naam": "Baarn", "code": 308}, "aan": {"naam": "Soest", "code": 342},
    "opgemaakt_op": GISTEREN.isoformat(), "verzoek": {"door": "x", "op": GISTEREN.isoformat(), "kenmerk": ""},
    "persoon": {"naam": "x", "geboortedatum": None, "bsn": "999990019"}, "pip": None, "boetes": "",
    "voortgang": {"lesuren": [], "uren_bij_duo": {}, "niveaus": [], "examens": [], "pvt_op": None, "map_op": None,
                  "zroute_op": None, "laatste_gesprek": None},
}  # fmt: skip
"""Lays down a row of a table with these columns, and gives its id."""


def merk(groep: str) -> str:
    """Return the word that only rows of this field group of Baarn hold."""
    return f"zwaluw-{groep.replace('_', '-')}"


def eigen_id(naam: str) -> UUID:
    """Return an id that is the same in each run."""
    return uuid5(UUID(int=1), naam)


def vul(v: Verbinding) -> None:
    """Lay down the demo region, what the demo does not have, and the marks."""
    with v.transaction():
        leg_regio(v)
        for code in GEMEENTEN:
            _vul_gemeente(v, code)
        for groep, kolommen in _MERKEN.items():
            for tabel, kolom in kolommen:
                v.execute(
                    sql.SQL("update {} set {} = %s where gemeente_id = %s").format(
                        sql.Identifier(tabel), sql.Identifier(kolom)),
                    [merk(groep), BAARN],
                )  # fmt: skip
        v.execute("update ontzorgen_bedrag set centen = %s where gemeente_id = %s", [CENTEN, BAARN])


def _vul_gemeente(v: Verbinding, code: int) -> None:
    """Add to one gemeente a row of each kind that only work brings: letters, messages, files, a cover."""
    (dossier,) = v.execute(
        "select d.id from dossiers_dossier d join plannen_pip p on p.dossier_id = d.id"
        " join trajecten_plaatsing t on t.dossier_id = d.id"
        " where d.gemeente_id = %s and d.gesloten_op is null order by d.id limit 1", [code],
    ).fetchone() or (None,)  # fmt: skip
    een, twee = (wie for (wie,) in v.execute(
        "select medewerker_id from organisaties_aanstelling where gemeente_id = %s and rol = 'consulent'"
        " order by medewerker_id limit 2", [code]))  # fmt: skip
    (organisatie,) = v.execute(
        "select organisatie_id from organisaties_samenwerking where gemeente_id = %s limit 1", [code]
    ).fetchone() or (None,)
    hier = {"gemeente_id": code}
    in_dossier = {**hier, "dossier_id": dossier}

    def nieuw(tabel: str, **waarden: object) -> UUID:
        id_ = eigen_id(f"{tabel}/{code}/{waarden}")
        zet(v, tabel, id=id_, **waarden)
        return id_

    nieuw("invoering_invoeringspunt", **hier, titel="Bord bij de balie", rubriek="mensen", staat="open", versie=1)
    nieuw("organisaties_vervanging", **hier, medewerker_id=een, vervanger_id=twee, vanaf=GISTEREN, tot=MORGEN)
    klant = v.execute("select id from organisaties_aansluiting where gemeente_id = %s", [code]).fetchone() or (None,)
    nieuw("organisaties_abonnement", **hier, aansluiting_id=klant[0], organisatie_id=organisatie)
    for groep in ("pip", "gezondheid"):
        besluit = nieuw("besluiten_besluit", **in_dossier, soort="pip" if groep == "pip" else "lbt_ontheffing",
                        veldgroep=groep, nummer=f"M-{groep}", staat="vastgesteld", voorbereid_door=een,
                        voorbereid_door_naam="x", besloten_door=twee)  # fmt: skip
        nieuw("besluiten_brief", **in_dossier, soort="pip", veldgroep=groep, besluit_id=besluit, onderwerp=merk(groep)
              if code == BAARN else "x", pdf=b"%PDF-1.7")  # fmt: skip
    (ander,) = v.execute(
        "select id from dossiers_dossier where gemeente_id = %s and id <> %s order by id limit 1", [code, dossier]
    ).fetchone() or (None,)
    _vul_begeleiding(v, nieuw, in_dossier, een, ander)
    nieuw("inzage_breekglas", **in_dossier, medewerker_id=een, vanaf=f"{GISTEREN} 08:00+01", tot=f"{GISTEREN} 09:00+01")
    nieuw("besluiten_nummerreeks", **hier, jaar=2026)
    nieuw("intake_aantekening", **in_dossier, vraag="bijzonder", veldgroep="begeleiding", tekst="x")
    nieuw("intake_aantekening", **in_dossier, vraag="spanning", veldgroep="gezondheid",
          tekst=merk("gezondheid") if code == BAARN else "x")  # fmt: skip
    notitie = {"datum": VANDAAG.isoformat(), "tekst": merk("notities") if code == BAARN else "x"}
    nieuw("dossiers_gebeurtenis", **in_dossier, kenmerk="notitie", veldgroep="notities", bron="medewerker",
          geldig_op=VANDAAG, gegevens=json.dumps(notitie))  # fmt: skip
    _vul_bestanden(nieuw, hier, in_dossier)
    _vul_keten(nieuw, hier, in_dossier)
    nieuw("koppelingen_afstemming", **hier)
    nieuw("intake_afrondingsvoorstel", **in_dossier)
    for naam in ("koppelingen_dagwerk", "koppelingen_brpronde", "koppelingen_zgw_aansluiting", "koppelingen_zgw_geheim",
                 "dossiers_klokkenstand"):  # fmt: skip
        zet(v, naam, **hier)


def _vul_bezwaar(v: Verbinding, nieuw: Nieuw, in_dossier: dict[str, object], wie: UUID) -> None:
    """Add a bezwaar against the plan of the seeded set, a decision of `wie`."""
    (besluit,) = v.execute(
        "select id from besluiten_besluit where gemeente_id = %s and nummer = 'M-pip'", [in_dossier["gemeente_id"]]
    ).fetchone() or (None,)
    nieuw("bezwaren_bezwaar", **in_dossier, besluit_id=besluit, besluit_soort="pip", besluit_veldgroep="pip",
          besluit_nummer="M-pip", besluit_van=GISTEREN, bekendmaking=GISTEREN, besluit_door=wie, ontvangen_op=GISTEREN,
          tijdig=True, uiterlijk=MORGEN, bewerking=1,
          gronden=merk("zaakstukken") if in_dossier["gemeente_id"] == BAARN else "x")  # fmt: skip


def _vul_advies(nieuw: Nieuw, in_dossier: dict[str, object]) -> None:
    """Add an advice to DUO that was given: then it is for who reads health alone."""
    nieuw("adviezen_advies", **in_dossier, door="inburgeraar", gevraagd_op=GISTEREN, verstuurd_op=GISTEREN, bewerking=2,
          gezegd=merk("gezondheid") if in_dossier["gemeente_id"] == BAARN else "x")  # fmt: skip


def _vul_verzoek(nieuw: Nieuw, in_dossier: dict[str, object]) -> None:
    """Add something that was asked to change in the plan, and that waits."""
    nieuw("verzoeken_verzoek", **in_dossier, onderwerp="leerroute", hoe="brief", ontvangen_op=GISTEREN, bewerking=1,
          einde="", afwijzing="", gegevens="",
          gezegd=merk("pip") if in_dossier["gemeente_id"] == BAARN else "x")  # fmt: skip


def _vul_diploma(nieuw: Nieuw, in_dossier: dict[str, object], code: int) -> None:
    diploma = {"waardering_id": str(eigen_id(f"diploma {code}")), "datum": GISTEREN.isoformat(), "stand": "aangevraagd",
               "diploma": merk("startniveau") if code == BAARN else "x", "land": "x"}  # fmt: skip
    nieuw("dossiers_gebeurtenis", **in_dossier, kenmerk="diplomawaardering_stap", veldgroep="startniveau",
          bron="medewerker", geldig_op=VANDAAG, gegevens=json.dumps(diploma))  # fmt: skip


def _vul_meer_tijd(nieuw: Nieuw, in_dossier: dict[str, object], code: int) -> None:
    grond = {"grond_id": str(eigen_id(f"grond {code}")), "datum": GISTEREN.isoformat(), "grond": "dakloos",
             "vanaf": GISTEREN.isoformat(), "waar": merk("gezondheid") if code == BAARN else "x"}  # fmt: skip
    nieuw("dossiers_gebeurtenis", **in_dossier, kenmerk="verlengingsgrond_vastgelegd", veldgroep="gezondheid",
          bron="medewerker", geldig_op=VANDAAG, gegevens=json.dumps(grond))  # fmt: skip


def _vul_boete(nieuw: Nieuw, in_dossier: dict[str, object]) -> None:
    code = in_dossier["gemeente_id"]
    boete = nieuw("handhaving_boeteprocedure", **in_dossier, grond="22", oproep_nummer=2, overtreding_op=GISTEREN,
                  feiten=merk("handhaving") if code == BAARN else "x", stukken="[]")  # fmt: skip
    nieuw("handhaving_omstandigheid", **in_dossier, procedure_id=boete, soort="anders", tekst="x", weegt=True)
    nieuw("handhaving_boetebedrag", **in_dossier, procedure_id=boete, berekend=5000, centen=5000)
    nieuw("handhaving_betaling", **in_dossier, procedure_id=boete, datum=GISTEREN, centen=100)


def _vul_begeleiding(v: Verbinding, nieuw: Nieuw, in_dossier: dict[str, object], wie: UUID, ander: UUID | None) -> None:
    """Add what is kept of guidance and of changes, a fine and a bezwaar."""
    code = in_dossier["gemeente_id"]
    _vul_bezwaar(v, nieuw, in_dossier, wie)
    _vul_advies(nieuw, in_dossier)
    _vul_verzoek(nieuw, in_dossier)
    _vul_boete(nieuw, in_dossier)
    doel = nieuw("begeleiding_doel", **in_dossier, thema="geld", tekst=merk("begeleiding") if code == BAARN else "x")
    nieuw("begeleiding_afspraak", **in_dossier, doel_id=doel, wat="x", wie="x", uiterlijk=MORGEN)
    nieuw("begeleiding_hoegaathet", **in_dossier, datum=GISTEREN, antwoorden='{"thuis": 2}')
    nieuw("begeleiding_meting", **in_dossier, datum=GISTEREN, blik="eigen", trappen='{"geld": 2}')
    (organisatie,) = v.execute(
        "select s.organisatie_id from organisaties_samenwerking s where s.gemeente_id = %s and not exists"
        " (select from verwijzen_verwijzing w where w.organisatie_id = s.organisatie_id) order by s.id limit 1", [code],
    ).fetchone() or (None,)  # fmt: skip
    van = {**in_dossier, "organisatie_id": organisatie}
    verwijzing = nieuw("verwijzen_verwijzing", **van, taak="begeleiding", staat="gevraagd",
                       nodig=merk("begeleiding") if code == BAARN else "x")  # fmt: skip
    _vul_overgang(v, nieuw, in_dossier, verwijzing, organisatie, wie)
    nieuw("verwijzen_afgevinkt", **van, punt="x")
    for naam in ("bezoek", "uren", "notitie"):
        meer = {"bezoek": {"tijd": "10:30"}, "uren": {"minuten": 30}, "notitie": {
            "tekst": merk("notities") if code == BAARN else "x"}}[naam]  # fmt: skip
        nieuw(f"verwijzen_{naam}", **van, medewerker_id=wie, dag=GISTEREN, **meer)
    _vul_diploma(nieuw, in_dossier, code)
    _vul_meer_tijd(nieuw, in_dossier, code)
    nieuw("vervolg_activiteit", **in_dossier, soort="les", wat=merk("vervolg") if code == BAARN else "x",
          vanaf=GISTEREN)  # fmt: skip
    nieuw("tolken_boeking", **in_dossier, datum=MORGEN, begin="10:00", minuten=60, wijze="telefoon", stand="gevraagd",
          taal=merk("naam_contact") if code == BAARN else "x", plek="x")  # fmt: skip
    hier = {"gemeente_id": code}
    for groep in ("begeleiding", "gezondheid"):
        naam = merk(groep) if code == BAARN else groep
        soort = nieuw("voorlichting_soort", **hier, veldgroep=groep, naam=naam, vanaf=GISTEREN)
        sessie = nieuw("voorlichting_bijeenkomst", **hier, veldgroep=groep, soort_id=soort, datum=MORGEN, begin="10:00",
                       plaats=naam, plekken=9)  # fmt: skip
        nieuw("voorlichting_deelname", **in_dossier, veldgroep=groep, soort_id=soort, bijeenkomst_id=sessie,
              staat="uitgenodigd", gevraagd_op=GISTEREN)  # fmt: skip
    print_ = nieuw("besluiten_brief", **in_dossier, soort="plangesprek", veldgroep="begeleiding", onderwerp="x",
                   pdf=b"%PDF-1.7")  # fmt: skip
    aan_tafel = json.dumps([{"rol": "inburgeraar", "naam": merk("begeleiding") if code == BAARN else "x"}])
    gesprek = nieuw("plangesprek_plangesprek", **in_dossier, versie=1, datum=GISTEREN, aanwezigen=aan_tafel,
                    brief_id=print_)  # fmt: skip
    nieuw("plangesprek_handtekening", **in_dossier, gesprek_id=gesprek, plek=0, naam="x", wijze="papier",
          getekend_op=GISTEREN)  # fmt: skip
    nieuw("wijzigingen_huishoudband", **in_dossier, ander_id=ander, relatie="partner")
    pakket = nieuw("wijzigingen_overdrachtspakket", **in_dossier, richting="uit", gemeentecode=363,
                   bestand=schrijf(onderteken(PAKKET, bytes(32))), pdf=b"%PDF-1.7", sleutel=b"x" * 32)  # fmt: skip
    nieuw("wijzigingen_verstrekking", **in_dossier, pakket_id=pakket, vorm="pdf")


def _vul_overgang(
    v: Verbinding, nieuw: Nieuw, in_dossier: dict[str, object], verwijzing: UUID, organisatie: UUID, wie: UUID
) -> None:
    """Add a contract, and a move of many people with one person in it."""
    code = in_dossier["gemeente_id"]
    ander_punt = v.execute(
        "select organisatie_id from organisaties_samenwerking where gemeente_id = %s and organisatie_id <> %s limit 1",
        [code, organisatie],
    ).fetchone()  # fmt: skip
    assert ander_punt is not None
    contract = nieuw("mandaten_contract", gemeente_id=code, onderdeel="les", kenmerk="x", vanaf=GISTEREN,
                     organisatie_id=organisatie)  # fmt: skip
    overgang = nieuw("verwijzen_overgang", gemeente_id=code, van_id=organisatie, naar_id=ander_punt[0], vanaf=MORGEN,
                     contract_id=contract, staat="klaar", medewerker_id=wie,
                     reden=merk("begeleiding") if code == BAARN else "x")  # fmt: skip
    nieuw("verwijzen_overgangsregel", **in_dossier, overgang_id=overgang, verwijzing_id=verwijzing, staat="wacht")


def _vul_bestanden(nieuw: Nieuw, hier: dict[str, object], in_dossier: dict[str, object]) -> None:
    """Add what stands in files and reckonings: a proposal, a file of the COA, one for CBS."""
    code = hier["gemeente_id"]
    berekening = nieuw("impact_berekening", **hier, staat="klaar", uitkomst=json.dumps(Telling().naamloos()))
    nieuw("impact_verschoven", **in_dossier, berekening_id=berekening, onderdeel="klok", soort="pip_tien_weken",
          was="loopt", wordt="te_laat")  # fmt: skip
    nieuw("inlezen_indeling", **hier)
    nieuw("besluiten_brieftekst", **hier, soort="alle", versie=1, teksten="{}", vanaf=GISTEREN)
    nieuw("mandaten_mandaat", **hier, taak="eindgesprek_map", aan="organisatie", naam="x", grondslag="x",
          vanaf=GISTEREN)  # fmt: skip
    nieuw("mandaten_taakdeel", **hier, onderdeel="intake", partij="x", vanaf=GISTEREN)
    lezing = nieuw(
        "inlezen_inlezing",
        **hier,
        bestand="x.csv",
        letop="[]",
        staat="klaar",
        tellingen="{}",
        vervalt_op=f"{MORGEN} 08:00+01",
    )
    nieuw("inlezen_inlezing", **hier, bestand="oud.csv", soort="oud", letop="[]", staat="ingelezen", tellingen="{}",
          vervalt_op=f"{MORGEN} 08:00+01")  # fmt: skip
    nieuw("inlezen_inleesrij", **hier, inlezing_id=lezing, soort="nieuw", fouten="[]", verschillen="[]")
    nieuw("uitvoer_bestandsbeschrijving", **hier)
    opgave = nieuw("uitvoer_opgave", **hier, bundel=eigen_id(f"bundel/{code}"), gemeenten=f"[{code}]", opmerkingen="[]",
                   kwartaal="2026Q3", staat="klaar")  # fmt: skip
    nieuw("uitvoer_opgaveregel", **in_dossier, opgave_id=opgave, kwartaal="2026Q3", soort="nieuw", fouten="[]",
          verschillen="[]")  # fmt: skip


def _vul_keten(nieuw: Nieuw, hier: dict[str, object], in_dossier: dict[str, object]) -> None:
    """Add what the chain leaves: a stuck message, a notification to look at, a difference."""
    bericht = nieuw("uitgaand_bericht", **in_dossier, soort="duo.pip", versie=1, staat="vastgelopen")
    nieuw("trajecten_verwijtvoorstel", **in_dossier)
    nieuw("uitgaand_poging", **hier, bericht_id=bericht, bericht_id_duo=eigen_id(f"duo/{hier}"))
    melding = nieuw("koppelingen_inkomend", **in_dossier, bericht_id=eigen_id(f"in/{hier}"), bsn="999990019",
                    staat="quarantaine", gebeurtenis_id="SS139", bron="duo")  # fmt: skip
    nieuw("koppelingen_botsing", **hier, inkomend_id=melding)
    nieuw("koppelingen_raadpleging", **in_dossier, operatie="x")
    nieuw("koppelingen_duocontactpersoon", **hier, medewerker_id=eigen_id("wie"))
    nieuw("koppelingen_brpvraag", **in_dossier)
    nieuw("koppelingen_afgestemd", **in_dossier, gelijk="[]")
    nieuw("koppelingen_zgw_gewijzigd", **in_dossier)
    for groep in ("pip", "ontheffing"):
        nieuw("koppelingen_verschil", **in_dossier, sleutel=f"m-{groep}", onderdeel=groep, veldgroep=groep,
              oorzaak="onze_fout", stap="keten", waarden="[]")  # fmt: skip
