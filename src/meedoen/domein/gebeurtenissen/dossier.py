# SPDX-License-Identifier: EUPL-1.2
"""Rows about the dossier itself: made, given to someone, phases, people around it, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Rol, Veldgroep


class Plek(StrEnum):
    """The two contact persons every newcomer has: one at the gemeente, one at the executor."""

    GEMEENTE = "gemeente"
    UITVOERDER = "uitvoerder"


class Kanaal(StrEnum):
    """How somebody was reached, or was tried to be reached."""

    TELEFOON = "telefoon"
    BEZOEK = "bezoek"
    KANTOOR = "kantoor"
    EMAIL = "email"
    BERICHT = "bericht"
    BRIEF = "brief"


@gebeurtenis("dossier_gemaakt", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class DossierGemaakt(Gegevens):
    """A dossier began: by a notification, by hand or by a move. Unknown parts become a task."""

    datum: date
    wijze: str = "notificatie"
    naam_bekend: bool = True
    bsn_bekend: bool = True


@gebeurtenis("toegewezen", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Toegewezen(Gegevens):
    """Somebody works on this dossier from now on. Without a medewerker: given back, nobody has it."""

    datum: date
    medewerker_id: UUID | None = None
    naam: str | None = None
    door_teamleider: bool = False


@gebeurtenis("contactpersoon_gewijzigd", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class ContactpersoonGewijzigd(Gegevens):
    """Who is the contact person on this place from `datum`. Without a name the place is open."""

    plek: Plek
    datum: date
    naam: str | None = None
    organisatie: str | None = None


@gebeurtenis("fase_gewijzigd", Soort.KLOK, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class FaseGewijzigd(Gegevens):
    """The dossier went from one phase to another; `aanleiding` is the trigger in the table of transitions."""

    van: str
    naar: str
    aanleiding: str


@gebeurtenis("gegevens_aangevuld", Soort.MENS, Veldgroep.NAAM_CONTACT)
@dataclass(frozen=True, slots=True, kw_only=True)
class GegevensAangevuld(Gegevens):
    """Names of the fields that are known now ("naam", "bsn", "telefoon" …). Never the values themselves.

    Only with the household ("gezin", in that field group): `kinderen`, how many under eighteen live here by the list
    of a colleague, and `noemt_kinderen`, whether the person told in the intake of children at home. Beside
    `kinderen`: `opvang`, how many of them are under twelve and not known to need no childcare (None: not looked at),
    and `worden_18`, the first days of the months in which who may have come from abroad becomes eighteen.
    """

    velden: tuple[str, ...]
    kinderen: int | None = None
    noemt_kinderen: bool = False
    opvang: int | None = None
    worden_18: tuple[date, ...] = ()


@gebeurtenis("verblijfstitel_vastgesteld", Soort.MENS, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerblijfstitelVastgesteld(Gegevens):
    """The residence title of this person. A later row is another title, or the same one renewed.

    `titel` is the code of two digits of the BRP (RvIG, table 56); empty when only the end is known. `vanaf` is its
    first day and `tot` the day it ends, as the permit says.
    """

    titel: str
    vanaf: date | None = None
    tot: date | None = None


@gebeurtenis("contactmoment", Soort.MENS, Veldgroep.NOTITIES)
@dataclass(frozen=True, slots=True, kw_only=True)
class Contactmoment(Gegevens):
    """Somebody spoke with the person. `gesprek`: a real talk, which meets the first contact."""

    datum: date
    kanaal: Kanaal
    gesprek: bool = True
    tolk: bool = False
    onderwerp: str = ""
    tekst: str = ""
    delen: bool = False


@gebeurtenis("contactpoging", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class Contactpoging(Gegevens):
    """Somebody called or visited after a missed oproep, to hear why (before any warning)."""

    datum: date
    kanaal: Kanaal
    bereikt: bool
    eigen_taal: bool = False
    oproep_nummer: int | None = None


@gebeurtenis("notitie", Soort.MENS, Veldgroep.NOTITIES)
@dataclass(frozen=True, slots=True, kw_only=True)
class Notitie(Gegevens):
    """A note. `delen`: the person reads it at once; otherwise on request."""

    datum: date
    tekst: str
    delen: bool = False


@gebeurtenis("taak_afgesloten", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class TaakAfgesloten(Gegevens):
    """A person closed the task with this key (`taken.Taak.sleutel`)."""

    sleutel: str
    datum: date
    toelichting: str = ""


@gebeurtenis("eigen_taak", Soort.MENS, Veldgroep.TAAKTEKST)
@dataclass(frozen=True, slots=True, kw_only=True)
class EigenTaak(Gegevens):
    """A colleague wrote down what is to be done by `uiterlijk`, and for whom: `naam`, who works here as `rol`.

    `voor` is that colleague; None: whoever has the dossier, also after it was handed over. `wat`: in own words; left
    out where clocks and tasks are reckoned.
    """

    taak_id: UUID
    datum: date
    uiterlijk: date
    naam: str
    rol: Rol = Rol.CONSULENT
    voor: UUID | None = None
    wat: str = ""


@gebeurtenis("eigen_taak_vrij", Soort.KLOK, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class EigenTaakVrij(Gegevens):
    """The colleague `naam` whose own task this was does not work here any more: whoever has the dossier does it now."""

    taak_id: UUID
    datum: date
    naam: str


class Uitstelreden(StrEnum):
    """Why a task is put away until a later day."""

    WACHT_OP_MENS = "wacht_op_mens"
    WACHT_OP_ANDER = "wacht_op_ander"
    AFSPRAAK = "afspraak"
    ANDERS = "anders"


@gebeurtenis("taak_weggelegd", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class TaakWeggelegd(Gegevens):
    """A person put the task with this key away until the day `tot`, on which it comes back by itself.

    `taak` and `knop` are the code of the task and of its act: they name it in words.
    """

    sleutel: str
    taak: str
    knop: str
    datum: date
    tot: date
    reden: Uitstelreden
    toelichting: str = ""


@gebeurtenis("taak_teruggehaald", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class TaakTeruggehaald(Gegevens):
    """A person took a task back that was put away."""

    sleutel: str
    taak: str
    knop: str
    datum: date


@gebeurtenis("samengevoegd", Soort.CORRECTIE, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Samengevoegd(Gegevens):
    """Two dossiers of one person became one. `blijft`: this one goes on; else it closes for the other.

    `meegegaan`: ids of what moved from the one to the other as it is (placements), so that it can go back.
    """

    ander_dossier: UUID
    blijft: bool
    datum: date
    meegegaan: tuple[UUID, ...] = ()


@gebeurtenis("samenvoeging_teruggedraaid", Soort.CORRECTIE, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class SamenvoegingTeruggedraaid(Gegevens):
    """The merge was a mistake. `regels`: rows taken over with it, that no longer count here."""

    ander_dossier: UUID
    datum: date
    regels: tuple[UUID, ...] = ()


@gebeurtenis("notificatie_teruggedraaid", Soort.CORRECTIE, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class NotificatieTeruggedraaid(Gegevens):
    """A notification was mistaken. `regels`: the rows that came from it and no longer count."""

    gebeurtenis_id: str
    reden: str
    regels: tuple[UUID, ...] = ()


@gebeurtenis("regel_vervallen", Soort.CORRECTIE, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class RegelVervallen(Gegevens):
    """A row was wrong and nothing takes its place. The row it voids stands in `Gebeurtenis.vervangt`."""

    reden: str
