# SPDX-License-Identifier: EUPL-1.2
"""Who may see and do what: roles, field groups and acts as pure predicates.

The database enforces the same with row-level security; these predicates decide what a page offers and what a
service accepts. The groups follow the purposes for which the gemeente may use personal data (Wet inburgering
2021, articles 34-37): health, for instance, is a group of its own because article 37 names its purposes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID


class Rol(StrEnum):
    """The role in which somebody (or the system) works for one or more gemeenten."""

    CONSULENT = "consulent"
    TEAMLEIDER = "teamleider"
    BEHEERDER = "beheerder"
    KETEN = "keten"
    """The worker that exchanges messages with the chain partners, always for one gemeente."""
    PARTNER = "partner"
    """The system of a school or guidance organisation, always of one provider in one gemeente."""
    INKOMENSCONSULENT = "inkomen"
    """Decides on bijstand (Participatiewet) and keeps ontzorgen, amounts included."""
    JURIST = "jurist"
    """Handles bezwaar, beroep and fines: knows who somebody is, and no more while none of those runs."""
    FINANCIEN = "financien"
    """Pays and collects: names and amounts."""
    BEGELEIDER = "begeleider"
    """Guides people for an organisation that the gemeente referred them to (maatschappelijke begeleiding)."""
    VRIJWILLIGER = "vrijwilliger"
    """A volunteer or taalmaatje of such an organisation: sees what the own task needs and no more."""
    BREEKGLAS = "breekglas"
    """Somebody who reads one dossier in whole, with a reason and for a few hours; nobody has it by appointment."""


VAN_MENSEN: Final = (
    Rol.CONSULENT, Rol.TEAMLEIDER, Rol.INKOMENSCONSULENT, Rol.JURIST, Rol.FINANCIEN, Rol.BEHEERDER,
)  # fmt: skip
"""The roles that a person gets in a gemeente, as a form offers them."""
VAN_ORGANISATIES: Final = (Rol.BEGELEIDER, Rol.VRIJWILLIGER)
"""The roles that a person gets at a guidance organisation."""


class Doel(StrEnum):
    """The purpose (doelbinding) for which a partner sees somebody (Wet inburgering 2021, articles 34-36)."""

    LES = "les"
    """To give the course that the gemeente placed this person in."""
    BEGELEIDING = "begeleiding"
    """To guide this person in daily life (maatschappelijke begeleiding, article 13)."""


class Veldgroep(StrEnum):
    """A group of fields that is opened or closed as a whole, by purpose."""

    VERLOOP = "verloop"
    """The dossier itself: phase, clocks, tasks, who works on it. No content about the person."""
    NAAM = "naam"
    """The name alone: for who pays somebody and needs to know no more."""
    NAAM_CONTACT = "naam_contact"
    VOORNAAM = "voornaam"
    """First name and how to phone somebody safely: all that a volunteer needs."""
    NAW = "naw"
    """Name and address alone: what a school may know without the person telling it more."""
    BSN = "bsn"
    VERBLIJF = "verblijf"
    GEZIN = "gezin"
    GEZONDHEID = "gezondheid"
    STARTNIVEAU = "startniveau"
    LBT_EXAMENS = "lbt_examens"
    ONTHEFFING = "ontheffing"
    """What DUO decided about an ontheffing, with its ground. It tells of health, so it is apart from the exams."""
    PIP = "pip"
    UREN = "uren"
    BEGELEIDING = "begeleiding"
    EIGEN_TAKEN = "eigen_taken"
    """What one was asked to do oneself: a part of the guidance, for a volunteer."""
    ONTZORGEN = "ontzorgen"
    """Fixed costs, who pays them and from when until when; the way to paying oneself."""
    ONTZORGEN_BEDRAGEN = "ontzorgen_bedragen"
    """What it costs and what is left: amounts, and the budget plan. Never for a partner."""
    HANDHAVING = "handhaving"
    """Boeteprocedures: what happened, how it was weighed, what was decided."""
    HANDHAVING_BEDRAGEN = "handhaving_bedragen"
    """What a fine is and what was paid of it, apart from the grounds. Never for a partner."""
    SAMENLOOP = "samenloop"
    """That a fine is weighed or was imposed for something of a day, for who may lower bijstand for the same."""
    ZAAKSTUKKEN = "zaakstukken"
    """A bezwaar, and the papers of a fine, a zienswijze, a bezwaar or a beroep, only while it runs (Awb 7:4)."""
    VERVOLG = "vervolg"
    """What is kept for help after or outside the Wet inburgering 2021, on a ground of its own."""
    TAAKTEKST = "taaktekst"
    """What a colleague wrote down to do, in own words; that there is such a task, and by when, is the course."""
    NOTITIES = "notities"
    BERICHTEN = "berichten"


_V = Veldgroep
_ALLES = frozenset(Veldgroep)
_INKOMEN_LEEST = frozenset(
    {
        _V.VERLOOP,
        _V.NAAM,
        _V.NAAM_CONTACT,
        _V.BSN,
        _V.VERBLIJF,
        _V.GEZIN,
        _V.ONTZORGEN,
        _V.ONTZORGEN_BEDRAGEN,
        _V.SAMENLOOP,
    }
)
_KETEN_LEEST = frozenset(
    {_V.VERLOOP, _V.NAAM, _V.NAAM_CONTACT, _V.BSN, _V.VERBLIJF, _V.GEZIN, _V.LBT_EXAMENS, _V.ONTHEFFING, _V.PIP,
     _V.UREN, _V.HANDHAVING, _V.BERICHTEN}
)  # fmt: skip

_LEEST: dict[Rol, frozenset[Veldgroep]] = {
    Rol.CONSULENT: _ALLES,
    Rol.TEAMLEIDER: _ALLES - {_V.GEZONDHEID, _V.ONTHEFFING, _V.NOTITIES},
    Rol.BEHEERDER: frozenset(),
    Rol.KETEN: _KETEN_LEEST,
    Rol.PARTNER: frozenset({_V.NAW, _V.NAAM_CONTACT, _V.PIP, _V.BERICHTEN}),
    Rol.INKOMENSCONSULENT: _INKOMEN_LEEST,
    Rol.JURIST: frozenset({_V.NAAM, _V.NAAM_CONTACT, _V.BSN, _V.VERBLIJF, _V.ZAAKSTUKKEN}),
    Rol.FINANCIEN: frozenset({_V.NAAM, _V.ONTZORGEN_BEDRAGEN, _V.HANDHAVING_BEDRAGEN}),
    # Of household and route the database gives a few columns, by functions; no table of theirs.
    Rol.BEGELEIDER: frozenset(
        {_V.VOORNAAM, _V.NAAM, _V.NAAM_CONTACT, _V.GEZIN, _V.PIP, _V.BEGELEIDING, _V.EIGEN_TAKEN, _V.NOTITIES}
    ),
    Rol.VRIJWILLIGER: frozenset({_V.VOORNAAM, _V.EIGEN_TAKEN, _V.NOTITIES}),
    Rol.BREEKGLAS: _ALLES,
}
_VOOR_DOEL: dict[Doel, frozenset[Veldgroep]] = {
    Doel.LES: frozenset({_V.NAW, _V.PIP, _V.BERICHTEN}),
    Doel.BEGELEIDING: frozenset({_V.NAW, _V.NAAM_CONTACT, _V.PIP, _V.BERICHTEN}),
}
# What DUO tells (LBT, exams, ontheffingen) is written by the chain only; a consulent reads it.
_SCHRIJFT: dict[Rol, frozenset[Veldgroep]] = {
    Rol.CONSULENT: _ALLES - {_V.LBT_EXAMENS, _V.ONTHEFFING},
    # A teamleider assigns people, writes down what to do, and may be the second pair of eyes on a plan, whose message
    # then leaves, and the second person who decides on a fine, or on a bezwaar.
    Rol.TEAMLEIDER: frozenset(
        {_V.VERLOOP, _V.PIP, _V.BERICHTEN, _V.HANDHAVING, _V.HANDHAVING_BEDRAGEN, _V.ZAAKSTUKKEN, _V.TAAKTEKST}
    ),
    Rol.BEHEERDER: frozenset(),
    Rol.KETEN: _KETEN_LEEST,
    Rol.PARTNER: frozenset({_V.PIP, _V.BERICHTEN}),
    # Clocks and tasks follow from what somebody lays down, so whoever lays something down writes the verloop.
    Rol.INKOMENSCONSULENT: frozenset({_V.VERLOOP, _V.ONTZORGEN, _V.ONTZORGEN_BEDRAGEN}),
    Rol.JURIST: frozenset({_V.ZAAKSTUKKEN}),
    Rol.FINANCIEN: frozenset(),
    Rol.BEGELEIDER: frozenset({_V.BEGELEIDING, _V.EIGEN_TAKEN, _V.NOTITIES}),
    Rol.VRIJWILLIGER: frozenset({_V.EIGEN_TAKEN, _V.NOTITIES}),
    Rol.BREEKGLAS: frozenset(),
}


class Handeling(StrEnum):
    """An act that somebody can ask for. The value is also the code of the button that does it."""

    DOSSIER_LEZEN = "dossier_lezen"
    DOSSIER_INZIEN = "dossier_inzien"
    """Open a dossier at its first page, with the parts that one's field groups hold and no other page."""
    PERSOON_INZIEN = "persoon_inzien"
    """Read the page about the person: numbers, contact, residence, household, each by its field group."""
    ONTZORGEN_INZIEN = "ontzorgen_inzien"
    GLAS_BREKEN = "glas_breken"
    """Look for a few hours into a dossier that is not one's own to read, with a reason."""
    INZAGE_NAKIJKEN = "inzage_nakijken"
    DOSSIER_MAKEN = "dossier_maken"
    DOSSIER_SAMENVOEGEN = "dossier_samenvoegen"
    NEEM_OP_MIJ = "neem_op_mij"
    TOEWIJZEN = "toewijzen"
    GEGEVENS_AANVULLEN = "gegevens_aanvullen"
    CONTACTPERSOON_KIEZEN = "contactpersoon_kiezen"
    CONTACT_VASTLEGGEN = "contact_vastleggen"
    NOTITIE_SCHRIJVEN = "notitie_schrijven"
    UITNODIGEN = "uitnodigen"
    OPROEPEN = "oproepen"
    OPROEP_UITKOMST = "oproep_uitkomst"
    WAARSCHUWEN = "waarschuwen"
    INTAKE_INVULLEN = "intake_invullen"
    INTAKE_AFRONDEN = "intake_afronden"
    INTAKE_BEVESTIGEN = "intake_bevestigen"
    LBT_ONTHEFFEN = "lbt_ontheffen"
    PIP_OPSTELLEN = "pip_opstellen"
    PIP_VASTSTELLEN = "pip_vaststellen"
    PIP_WIJZIGEN = "pip_wijzigen"
    BESLUIT_VERSTUREN = "besluit_versturen"
    """Write on which day the letter of a besluit went out; only of a besluit whose field group one writes."""
    TRAJECT_BIJHOUDEN = "traject_bijhouden"
    VERWIJT_BEVESTIGEN = "verwijt_bevestigen"
    """Confirm, as the second person, that somebody is to blame for a PVT or MAP that is late."""
    ONTZORGEN_BIJHOUDEN = "ontzorgen_bijhouden"
    BOETE_VOORBEREIDEN = "boete_voorbereiden"
    """Weigh a fine up to the zienswijze, and what follows after it: payments."""
    BOETE_BESLISSEN = "boete_beslissen"
    """Decide on a fine: never alone."""
    BOETEBEDRAGEN_INZIEN = "boetebedragen_inzien"
    """Read what fines are, what was paid and by when; not what they are for. Who reads handhaving needs it not."""
    SAMENLOOP_INZIEN = "samenloop_inzien"
    """Read that a fine is weighed or was imposed, by who may lower bijstand; not why."""
    ZAAKSTUKKEN_INZIEN = "zaakstukken_inzien"
    """Read the papers of a case that runs, by the jurist; who reads handhaving needs it not."""
    BEZWAAR_INZIEN = "bezwaar_inzien"
    """Read how a bezwaar against a decision stands; the jurist only while it, or beroep after it, runs."""
    BEZWAAR_ONTVANGEN = "bezwaar_ontvangen"
    """Write that a bezwaar against a decision came in."""
    BEZWAAR_BEHANDELEN = "bezwaar_behandelen"
    """Handle a bezwaar and decide on it; never on a decision of oneself (Awb 10:3 lid 3)."""
    ADVIES_INZIEN = "advies_inzien"
    """Read the advice to DUO on ontheffing; the jurist only while it still has to be given."""
    ADVIES_GEVEN = "advies_geven"
    """Weigh the advice to DUO on ontheffing and send it. Who reads health also takes it up."""
    VERZOEK_BEHANDELEN = "verzoek_behandelen"
    """Lay down what somebody asks to change in the plan, have it completed, prepare a refusal."""
    VERZOEK_BESLISSEN = "verzoek_beslissen"
    """Refuse what somebody asked, also as the second person; granting it is changing the plan."""
    BEGELEIDING_BIJHOUDEN = "begeleiding_bijhouden"
    VERVOLG_BIJHOUDEN = "vervolg_bijhouden"
    """End nazorg, and let a dossier go on (or begin) on a ground beside the Wet inburgering 2021."""
    VERWIJZEN = "verwijzen"
    """Ask an organisation to guide somebody, and take that back."""
    BEGELEIDING_VERDELEN = "begeleiding_verdelen"
    """Move the guidance of many people from one organisation to another: dividing work, and writing no guidance."""
    BEGELEIDEN = "begeleiden"
    """Work with the own people of a guidance organisation: lists, appointments, hours, notes."""
    VERWIJZING_BEANTWOORDEN = "verwijzing_beantwoorden"
    """Take on or give back somebody for the own organisation, and say who does it."""
    FEIT_CORRIGEREN = "feit_corrigeren"
    TAAK_AFSLUITEN = "taak_afsluiten"
    EIGEN_TAAK_MAKEN = "eigen_taak_maken"
    """Write down what oneself or a colleague does by a day."""
    NOTIFICATIE_TERUGDRAAIEN = "notificatie_terugdraaien"
    BERICHT_OPNIEUW_STUREN = "bericht_opnieuw_sturen"
    BERICHTEN_BEKIJKEN = "berichten_bekijken"
    KETEN_BEWAKEN = "keten_bewaken"
    """See how the chain stands in counts and causes, without any person."""
    TEAM_BEKIJKEN = "team_bekijken"
    MEDEWERKERS_BEHEREN = "medewerkers_beheren"
    BELEID_INSTELLEN = "beleid_instellen"
    CBS_OPGAVE_DOEN = "cbs_opgave_doen"
    GEGEVENS_UITVOEREN = "gegevens_uitvoeren"
    KETEN_VERWERKEN = "keten_verwerken"
    PLAATSEN = "plaatsen"
    BERICHT_LEZEN = "bericht_lezen"
    AANSLUITINGEN_BEHEREN = "aansluitingen_beheren"
    ALS_PARTNER_WERKEN = "als_partner_werken"


_H = Handeling
_CONSULENT_DOET = frozenset(Handeling) - {
    _H.GLAS_BREKEN, _H.INZAGE_NAKIJKEN,
    _H.TOEWIJZEN, _H.TEAM_BEKIJKEN, _H.MEDEWERKERS_BEHEREN, _H.BELEID_INSTELLEN, _H.KETEN_VERWERKEN,
    _H.AANSLUITINGEN_BEHEREN, _H.ALS_PARTNER_WERKEN, _H.BEGELEIDEN, _H.VERWIJZING_BEANTWOORDEN,
    _H.KETEN_BEWAKEN,
    _H.CBS_OPGAVE_DOEN, _H.GEGEVENS_UITVOEREN, _H.BOETEBEDRAGEN_INZIEN, _H.SAMENLOOP_INZIEN,
    _H.ZAAKSTUKKEN_INZIEN, _H.BEZWAAR_BEHANDELEN,
}  # fmt: skip
_MAG: dict[Rol, frozenset[Handeling]] = {
    Rol.CONSULENT: _CONSULENT_DOET,
    Rol.TEAMLEIDER: frozenset({
        _H.DOSSIER_LEZEN, _H.DOSSIER_INZIEN, _H.PERSOON_INZIEN, _H.ONTZORGEN_INZIEN, _H.TOEWIJZEN,
        _H.CONTACTPERSOON_KIEZEN, _H.INTAKE_BEVESTIGEN, _H.PIP_VASTSTELLEN, _H.BESLUIT_VERSTUREN, _H.BOETE_BESLISSEN,
        _H.VERWIJT_BEVESTIGEN, _H.VERZOEK_BESLISSEN,
        _H.BEZWAAR_INZIEN, _H.BEZWAAR_BEHANDELEN,
        _H.TEAM_BEKIJKEN, _H.BERICHTEN_BEKIJKEN, _H.TAAK_AFSLUITEN, _H.EIGEN_TAAK_MAKEN, _H.CBS_OPGAVE_DOEN,
        _H.GEGEVENS_UITVOEREN, _H.GLAS_BREKEN, _H.INZAGE_NAKIJKEN, _H.BEGELEIDING_VERDELEN,
    }),
    Rol.BEHEERDER: frozenset({
        _H.MEDEWERKERS_BEHEREN, _H.BELEID_INSTELLEN, _H.KETEN_BEWAKEN, _H.AANSLUITINGEN_BEHEREN, _H.GLAS_BREKEN,
    }),
    Rol.KETEN: frozenset({_H.DOSSIER_LEZEN, _H.DOSSIER_MAKEN, _H.GEGEVENS_AANVULLEN, _H.KETEN_VERWERKEN}),
    Rol.PARTNER: frozenset({_H.ALS_PARTNER_WERKEN}),
    Rol.INKOMENSCONSULENT: frozenset({
        _H.DOSSIER_INZIEN, _H.PERSOON_INZIEN, _H.ONTZORGEN_INZIEN, _H.ONTZORGEN_BIJHOUDEN, _H.SAMENLOOP_INZIEN,
    }),
    Rol.JURIST: frozenset({
        _H.DOSSIER_INZIEN, _H.PERSOON_INZIEN, _H.ZAAKSTUKKEN_INZIEN, _H.BEZWAAR_INZIEN, _H.BEZWAAR_ONTVANGEN,
        _H.BEZWAAR_BEHANDELEN, _H.ADVIES_INZIEN, _H.ADVIES_GEVEN,
    }),
    Rol.FINANCIEN: frozenset({_H.DOSSIER_INZIEN, _H.BOETEBEDRAGEN_INZIEN}),
    Rol.BEGELEIDER: frozenset({_H.BEGELEIDEN, _H.VERWIJZING_BEANTWOORDEN}),
    Rol.VRIJWILLIGER: frozenset({_H.BEGELEIDEN}),
    Rol.BREEKGLAS: frozenset({
        _H.DOSSIER_LEZEN, _H.DOSSIER_INZIEN, _H.PERSOON_INZIEN, _H.ONTZORGEN_INZIEN, _H.BERICHTEN_BEKIJKEN,
        _H.BEZWAAR_INZIEN,
    }),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Everything that is known of the one who asks, for one request or one job.

    `gemeenten` holds official gemeente codes as int (308 is Baarn); `veldgroepen` the values of `Veldgroep`
    that this scope may read; `herkomst` the network place of the request; `doel` the purpose of processing;
    `vandaag` the calendar day in Europe/Amsterdam and `nu` the moment with its time zone. `organisatie_id`: the
    provider that a scope with `Rol.PARTNER`, or a person of a guidance organisation, works for; None for all others.
    `dossier_id`: the only dossier that this scope sees, for break-glass and for what a guidance organisation laid down;
    None where it sees those of its gemeenten.
    """

    medewerker_id: UUID | None
    naam: str
    rol: Rol
    gemeenten: tuple[int, ...]
    veldgroepen: tuple[str, ...]
    herkomst: str
    vandaag: date
    nu: datetime
    doel: str
    organisatie_id: UUID | None = None
    dossier_id: UUID | None = None


def aanbieder(scope: Scope) -> UUID:
    """Return the organisation that this scope works for. Raise ValueError for a scope of none."""
    if scope.organisatie_id is None:
        raise ValueError("deze scope is niet van een aanbieder")
    return scope.organisatie_id


def mens_achter(scope: Scope) -> UUID:
    """Return the person behind this scope. Raise ValueError for that of a system."""
    if scope.medewerker_id is None:
        raise ValueError("achter deze scope staat geen mens")
    return scope.medewerker_id


def veldgroepen(rol: Rol) -> tuple[str, ...]:
    """Return the field groups that `rol` may read, sorted, as the text the database setting holds."""
    return tuple(sorted(groep.value for groep in _LEEST[rol]))


def veldgroepen_voor(doel: Doel) -> tuple[str, ...]:
    """Return the field groups that a partner may read for this purpose, sorted: part of those of its role."""
    return tuple(sorted(groep.value for groep in _VOOR_DOEL[doel]))


def schrijfbare_veldgroepen(rol: Rol) -> tuple[str, ...]:
    """Return the field groups in which `rol` may write, sorted. Always part of `veldgroepen(rol)`."""
    return tuple(sorted(groep.value for groep in _SCHRIJFT[rol]))


def leest(rol: Rol, groep: Veldgroep) -> bool:
    """Say whether `rol` may read the field group `groep` at all, apart from the dossier it is about."""
    return groep in _LEEST[rol]


def mag(rol: Rol, handeling: Handeling) -> bool:
    """Say whether `rol` may ask for `handeling` at all, apart from the dossier it is about."""
    return handeling in _MAG[rol]


def mag_in(scope: Scope, handeling: Handeling, gemeente_id: int) -> bool:
    """Say whether this scope may do `handeling` in a dossier of `gemeente_id`."""
    return gemeente_id in scope.gemeenten and mag(scope.rol, handeling)


def ziet(scope: Scope, groep: Veldgroep, gemeente_id: int) -> bool:
    """Say whether this scope may read the field group `groep` of a dossier of `gemeente_id`.

    Both the role and the scope must allow it: a scope can be narrower than its role, never wider.
    """
    return gemeente_id in scope.gemeenten and groep in _LEEST[scope.rol] and groep.value in scope.veldgroepen


def mag_besluiten(*, voorbereid_door: UUID, beslisser: UUID, vier_ogen: bool) -> bool:
    """Say whether `beslisser` may adopt what `voorbereid_door` prepared; four eyes asks two people."""
    return not vier_ogen or voorbereid_door != beslisser
