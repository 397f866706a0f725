# SPDX-License-Identifier: EUPL-1.2
"""The rows of one invented dossier, table by table, as COPY takes them.

The tijdlijn comes from the invented life; clocks and tasks are computed from it by `meedoen.domein`, exactly as
the services do for a real dossier.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import veldgroep_van
from meedoen.domein.beleid import BELEID
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, klokken
from meedoen.domein.taken import taken_uit
from meedoen.domein.toegang import Rol, Veldgroep
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.demo.begeleiding_rijen import KOLOMMEN_BEGELEIDING, begeleiding_rijen
from meedoen.regie.demo.beleid import beleid_van
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.handhaving_rijen import KOLOMMEN_HANDHAVING, handhaving_rijen
from meedoen.regie.demo.intake_rijen import KOLOMMEN_INTAKE, intake_rijen
from meedoen.regie.demo.keten import KOLOMMEN_KETEN, keten_rijen
from meedoen.regie.demo.levensloop import Levensloop, als_gebeurtenissen
from meedoen.regie.demo.nummers import uuid7
from meedoen.regie.demo.ontzorgen_rijen import KOLOMMEN_ONTZORGEN, ontzorgen_rijen
from meedoen.regie.demo.personen import Gezinslid, Persoon
from meedoen.regie.demo.plaatsingen import KOLOMMEN_PLAATSING, plaatsing_rijen
from meedoen.regie.demo.plannen import KOLOMMEN_PLAN, plan_rijen
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.demo.verwijzen_rijen import KOLOMMEN_VERWIJZEN, verwijzen_rijen
from meedoen.regie.dossiers import namen
from meedoen.regie.dossiers.uitleg import afdruk, afdruk_van_alle, schrijf_klok, schrijf_waarden

KOLOMMEN: dict[str, tuple[str, ...]] = {
    "dossiers_dossier": (
        "id", "gemeente_id", "nummer", "naam", "voornamen", "achternaam", "naam_bekend", "sorteernaam", "zoeknaam",
        "uitspraak", "geslacht", "geboortedatum", "taal", "talen", "tolk", "geheim_adres", "grond", "fase",
        "fase_sinds", "gepauzeerd_sinds", "consulent_id", "aangemaakt_op", "gesloten_op", "gesloten_om",
        "overgenomen_van", "samengevoegd_in", "klokken_afdruk",
    ),
    "dossiers_identificatie": ("id", "gemeente_id", "dossier_id", "bsn", "v_nummer", "actief"),
    "dossiers_contact": (
        "id", "gemeente_id", "dossier_id", "telefoon", "telefoon_uitleg", "email", "straat", "huisnummer",
        "postcode", "plaats", "veilig_contact",
    ),
    "dossiers_verblijf": (
        "id", "gemeente_id", "dossier_id", "doelgroep", "doelgroep_gedetailleerd", "asiel_bepaalde_tijd",
        "verblijfstitel", "titel_vanaf", "titel_tot", "plicht_begin", "plicht_einde", "kennisgeving",
    ),
    "dossiers_gezinslid": (
        "id", "gemeente_id", "dossier_id", "relatie", "naam", "geboortedatum", "woont_bij", "vve", "school", "opvang",
    ),
    "dossiers_gezondheid": (
        "id", "gemeente_id", "dossier_id", "visuele_beperking", "auditieve_beperking", "toelichting",
    ),
    "dossiers_startniveau": (
        "id", "gemeente_id", "dossier_id", "jaren_school", "hoogste_diploma", "werkervaring", "jaren_werk",
        "talen", "geletterdheid", "niveau_nederlands", "bronnen", "vastgesteld_op",
    ),
    "dossiers_betrokkene": (
        "id", "gemeente_id", "dossier_id", "rol", "medewerker_id", "organisatie_id", "naam", "telefoon", "email",
        "vanaf", "tot",
    ),
    "dossiers_gebeurtenis": (
        "id", "gemeente_id", "dossier_id", "kenmerk", "geldig_op", "vastgelegd_op", "gegevens", "veldgroep",
        "bron", "door", "medewerker_id", "grond", "vervallen",
    ),
    "dossiers_klok": (
        "id", "gemeente_id", "dossier_id", "soort", "staat", "begin", "uiterste", "gehaald_op", "reden", "uitleg",
        "afdruk",
    ),
    "dossiers_taak": (
        "id", "gemeente_id", "dossier_id", "sleutel", "soort", "zin", "waarden", "knop", "rol", "groep", "gewicht",
        "uiterlijk", "sinds", "medewerker_id", "open", "klaar_door", "afsluitbaar",
    ),
    "intake_leerbaarheidstoets": (
        "id", "gemeente_id", "dossier_id", "examennummer", "aangemeld_op", "resultaat", "behaalde_score",
        "benodigde_score", "afgenomen_op",
    ),
    **KOLOMMEN_INTAKE,
    **KOLOMMEN_PLAN,
    **KOLOMMEN_PLAATSING,
    **KOLOMMEN_ONTZORGEN,
    **KOLOMMEN_HANDHAVING,
    **KOLOMMEN_BEGELEIDING,
    **KOLOMMEN_VERWIJZEN,
    **KOLOMMEN_KETEN,
}  # fmt: skip
"""Table -> columns, in an order in which each table follows what it points to."""

_DIPLOMA = {"geen": "geen", "basis": "basisschool", "voortgezet": "middelbaar", "beroeps": "vakopleiding",
            "hoger": "hoger"}  # fmt: skip


def _veldgroep(inhoud: g.Gegevens) -> Veldgroep:
    return veldgroep_van(inhoud.punt) if isinstance(inhoud, g.RegelpuntBijgewerkt) else inhoud.veldgroep


def rijen_van(dossier: DemoDossier, *, nummer: str, vandaag: date, rng: Random) -> Iterator[tuple[str, Rij]]:
    """Yield (table, row) for everything of one invented dossier: person, tijdlijn, clocks, tasks and plan."""
    loop, persoon = dossier.loop, dossier.persoon
    sleutels = Sleutels(persoon.gemeente, uuid7(loop.aangemaakt_op, rng), loop.aangemaakt_op, rng)
    rijen = als_gebeurtenissen(loop.feiten, rng)
    feiten = feiten_uit(rijen, gemeente=persoon.gemeente)
    lopend = klokken(feiten, vandaag=vandaag, beleid=BELEID)
    yield "dossiers_dossier", (*_dossier(dossier, sleutels, nummer), afdruk_van_alle(lopend))
    yield "dossiers_identificatie", (*sleutels.begin(), persoon.bsn, persoon.v_nummer, True)
    yield "dossiers_contact", (*sleutels.begin(), *_contact(persoon))
    yield "dossiers_verblijf", (*sleutels.begin(), *_verblijf(persoon, feiten))
    for lid in persoon.gezin:
        yield "dossiers_gezinslid", (
            *sleutels.begin(), lid.relatie, lid.naam, lid.geboortedatum, lid.woont_bij, *_overdag(lid, vandaag),
        )  # fmt: skip
    yield from _intake(dossier, sleutels)
    yield from _betrokkenen(dossier, sleutels)
    for rij, feit in zip(rijen, loop.feiten, strict=True):
        inhoud = rij.gegevens
        yield "dossiers_gebeurtenis", (
            rij.id, sleutels.gemeente_id, sleutels.dossier_id, inhoud.code, rij.geldig_op, rij.vastgelegd_op,
            json.dumps(g.naar_dict(inhoud)), _veldgroep(inhoud).value, rij.bron.value, feit.door, feit.medewerker_id,
            "", False,
        )  # fmt: skip
    yield from _projecties(dossier, feiten, lopend, sleutels, vandaag)
    yield from intake_rijen(dossier, sleutels, rijen, vandaag=vandaag)
    yield from plan_rijen(dossier, sleutels)
    yield from plaatsing_rijen(dossier, sleutels)
    yield from ontzorgen_rijen(dossier, sleutels)
    yield from handhaving_rijen(dossier, sleutels)
    yield from begeleiding_rijen(dossier, sleutels)
    yield from verwijzen_rijen(dossier, sleutels, vandaag)
    yield from keten_rijen(dossier, sleutels)


def _dossier(dossier: DemoDossier, sleutels: Sleutels, nummer: str) -> Rij:
    loop, p = dossier.loop, dossier.persoon
    talen = ", ".join(f"{taal.naam} ({taal.niveau})" for taal in p.talen)
    return (
        sleutels.dossier_id, p.gemeente, nummer, p.naam, p.voornamen, p.achternaam, True,
        namen.sorteernaam(p.voornamen, p.achternaam), namen.zoeknaam(p.voornamen, p.achternaam), p.uitspraak,
        p.geslacht.lower(), p.geboortedatum, p.talen[0].naam if p.talen else "", talen[:200], p.tolk, p.geheim_adres,
        "wi2021", loop.fase.value, loop.fase_sinds, loop.gepauzeerd_sinds, loop.consulent_id, loop.aangemaakt_op,
        loop.gesloten_op, _gesloten_om(loop), None, None,
    )  # fmt: skip


def _gesloten_om(loop: Levensloop) -> str:
    """Return the trigger of the row that closed this line; empty for one that is open."""
    if loop.gesloten_op is None:
        return ""
    fasen = (feit.gegevens for feit in loop.feiten if isinstance(feit.gegevens, g.FaseGewijzigd))
    return [fase.aanleiding for fase in fasen][-1]


def _contact(p: Persoon) -> Rij:
    a = p.adres
    adres = ("", "", "", "") if a is None else (a.straat, f"{a.huisnummer}{a.toevoeging}", a.postcode, a.plaats)
    return ("+31" + p.telefoon[1:], "", p.email, *adres, "")


def _overdag(lid: Gezinslid, vandaag: date) -> tuple[str, str, bool | None]:
    """Return where a child is by day: early years education, school, and whether childcare is needed (None: unknown).

    An own assumption: of those under four every other one needs care, and one in seven of school age was just put down.
    """
    if lid.relatie != "kind" or not lid.woont_bij:
        return "", "", None
    jaren, dag = (vandaag - lid.geboortedatum).days // 365, lid.geboortedatum.day
    if jaren < 4:
        return "Peuteropvang Het Nest, dinsdag en donderdag" if jaren >= 2 else "", "", dag % 2 == 0
    if jaren > 16:
        return "", "", None
    return "", "aangemeld" if dag % 7 == 0 else "gaat", dag % 3 == 0 if jaren < 12 else None


def _verblijf(p: Persoon, feiten: DossierFeiten) -> Rij:
    plicht = feiten.plicht
    return (
        p.doelgroep.value, p.doelgroep_gedetailleerd, p.verblijfstitel == "26", p.verblijfstitel,
        p.titel_vanaf, p.titel_tot,
        plicht.begindatum if plicht else None, plicht.einddatum if plicht else None,
        plicht.kennisgeving if plicht else None,
    )  # fmt: skip


def _intake(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    p, start = dossier.persoon, dossier.persoon.startniveau
    if p.visuele_beperking or p.auditieve_beperking:
        yield "dossiers_gezondheid", (*sleutels.begin(), p.visuele_beperking, p.auditieve_beperking, "")
    vastgesteld = next((f for f in dossier.loop.feiten if isinstance(f.gegevens, g.StartniveauVastgesteld)), None)
    if vastgesteld is not None:
        bron = "gesprek brede intake"
        velden = ("jaren_school", "hoogste_diploma", "werkervaring", "jaren_werk", "talen", "geletterdheid",
                  "niveau_nederlands")  # fmt: skip
        yield "dossiers_startniveau", (
            *sleutels.begin(), start.jaren_school, _DIPLOMA[start.opleiding], start.beroep, start.jaren_werk,
            ", ".join(taal.naam for taal in p.talen)[:200], start.alfabetisering, start.niveau_nederlands,
            json.dumps(dict.fromkeys(velden, bron)), vastgesteld.geldig_op,
        )  # fmt: skip
    if any(isinstance(feit.gegevens, g.LbtAangemeld | g.LbtUitslag) for feit in dossier.loop.feiten):
        yield "intake_leerbaarheidstoets", (*sleutels.begin(), *_lbt(dossier))


def _lbt(dossier: DemoDossier) -> Rij:
    nummer, aangemeld, uitslag = "", None, None
    for feit in dossier.loop.feiten:
        if isinstance(feit.gegevens, g.LbtAangemeld):
            nummer, aangemeld = feit.gegevens.examennummer or "", feit.gegevens.datum
        elif isinstance(feit.gegevens, g.LbtUitslag):
            uitslag = feit.gegevens
    if uitslag is None:
        return (nummer, aangemeld, "", "", "", None)
    return (nummer, aangemeld, uitslag.resultaat, uitslag.behaalde_score or "", uitslag.benodigde_score or "",
            uitslag.datum_afname)  # fmt: skip


def _betrokkenen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """The contact persons as the tijdlijn names them: the last of each place stays, earlier ones ended."""
    open_: dict[g.Plek, tuple[str, date, UUID | None]] = {}
    rollen = {g.Plek.GEMEENTE: "contact_gemeente", g.Plek.UITVOERDER: "contact_uitvoerder"}
    for feit in dossier.loop.feiten:
        inhoud = feit.gegevens
        if not isinstance(inhoud, g.ContactpersoonGewijzigd):
            continue
        vorige = open_.pop(inhoud.plek, None)
        if vorige is not None and vorige[1] < inhoud.datum:
            naam, vanaf, wie = vorige
            rol = rollen[inhoud.plek]
            yield "dossiers_betrokkene", (
                *sleutels.begin(), rol, wie, None, naam, "", "", vanaf, inhoud.datum,
            )  # fmt: skip
        if inhoud.naam:
            wie = dossier.loop.consulent_id if inhoud.plek is g.Plek.GEMEENTE else None
            open_[inhoud.plek] = (inhoud.naam, inhoud.datum, wie)
    for plek, (naam, vanaf, wie) in open_.items():
        yield "dossiers_betrokkene", (*sleutels.begin(), rollen[plek], wie, None, naam, "", "", vanaf, None)


def _projecties(
    dossier: DemoDossier, feiten: DossierFeiten, lopend: Sequence[Klok], sleutels: Sleutels, vandaag: date
) -> Iterator[tuple[str, Rij]]:
    # A task came with the last thing that happened, and in any case before it was due.
    eerste, laatste = dossier.loop.aangemaakt_op.date(), dossier.loop.feiten[-1].vastgelegd_op.date()
    for klok in lopend:
        yield "dossiers_klok", (
            *sleutels.begin(), klok.soort.value, klok.staat.value, klok.start, klok.uiterste, klok.gehaald_op,
            klok.reden, json.dumps(schrijf_klok(klok)), afdruk(klok),
        )  # fmt: skip
    for taak in taken_uit(feiten, lopend, vandaag=vandaag, beleid=beleid_van(dossier.persoon.gemeente)):
        wie = dossier.loop.consulent_id if taak.rol is Rol.CONSULENT else None
        yield "dossiers_taak", (
            *sleutels.begin(), taak.sleutel, taak.code, taak.zin, json.dumps(schrijf_waarden(taak.waarden)),
            taak.knop.value, taak.rol.value, "wacht" if taak.wacht else "doen", int(taak.gewicht), taak.uiterste,
            taak.sinds or max(eerste, min(laatste, taak.uiterste)), wie, True, "", taak.afsluitbaar,
        )  # fmt: skip
