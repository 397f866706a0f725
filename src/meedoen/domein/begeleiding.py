# SPDX-License-Identifier: EUPL-1.2
"""Arriving and guidance: what there is to arrange and by when, how often to talk, and the facts of both. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein.beleid import Beleid
from meedoen.domein.gebeurtenissen import begeleiding as b
from meedoen.domein.gebeurtenissen import verwijzing as v
from meedoen.domein.gebeurtenissen.basis import Gebeurtenis, Gegevens
from meedoen.domein.toegang import Veldgroep


class Lijst(StrEnum):
    """Which list a thing to arrange is on."""

    EERSTE_WEEK = "eerste_week"
    """Begins with the key of the house."""
    VOOR_DE_LES = "voor_de_les"
    """Begins with the draft of the PIP, for who has children."""


class Partij(StrEnum):
    """Who does a thing on the list."""

    CONSULENT = "consulent"
    INKOMEN = "inkomen"
    """Money: for the inkomensconsulent, where the gemeente divided it so."""
    BEGELEIDER = "begeleider"
    """Daily life: for the organisation that guides, while one does."""


class Regelstuk(NamedTuple):
    """One thing to arrange: within so many days after its list began; `kinderen`: only with children.

    `partij`: whose work it is where the gemeente divided the work; else it is the consulent's.
    """

    punt: b.Regelpunt
    lijst: Lijst
    dagen: int
    kinderen: bool = False
    partij: Partij = Partij.BEGELEIDER


_P = b.Regelpunt
_WEEK: Final = 7
REGELSTUKKEN: Final = (
    Regelstuk(_P.MELDING_BIJSTAND, Lijst.EERSTE_WEEK, 0, partij=Partij.INKOMEN),
    Regelstuk(_P.VOORSCHOT, Lijst.EERSTE_WEEK, 1, partij=Partij.INKOMEN),
    Regelstuk(_P.ENERGIE, Lijst.EERSTE_WEEK, 1),
    Regelstuk(_P.INRICHTING, Lijst.EERSTE_WEEK, 2),
    Regelstuk(_P.ZORGVERZEKERING, Lijst.EERSTE_WEEK, _WEEK),
    Regelstuk(_P.BANKREKENING, Lijst.EERSTE_WEEK, _WEEK),
    Regelstuk(_P.DIGID, Lijst.EERSTE_WEEK, _WEEK),
    Regelstuk(_P.TOESLAGEN, Lijst.EERSTE_WEEK, _WEEK, partij=Partij.INKOMEN),
    Regelstuk(_P.KINDERBIJSLAG, Lijst.EERSTE_WEEK, _WEEK, kinderen=True),
    Regelstuk(_P.HUISARTS, Lijst.EERSTE_WEEK, _WEEK),
    Regelstuk(_P.JGZ, Lijst.EERSTE_WEEK, _WEEK, kinderen=True),
    Regelstuk(_P.SCHOOL, Lijst.EERSTE_WEEK, _WEEK, kinderen=True),
    Regelstuk(_P.REIZEN, Lijst.EERSTE_WEEK, _WEEK),
    Regelstuk(_P.OPVANG, Lijst.VOOR_DE_LES, 28, kinderen=True, partij=Partij.CONSULENT),
)
"""Our own list, in the order of the page; the days are ours too, no law."""
VAN_PUNT: Final = {stuk.punt: stuk for stuk in REGELSTUKKEN}


def veldgroep_van(punt: b.Regelpunt) -> Veldgroep:
    """Return the field group of a row about this thing: what is about money is not for who guides in daily life."""
    return Veldgroep.ONTZORGEN if VAN_PUNT[punt].partij is Partij.INKOMEN else Veldgroep.BEGELEIDING


class Punt(NamedTuple):
    """One thing to arrange as it stands: `uiterlijk` as agreed, else as the list has it."""

    stuk: Regelstuk
    uiterlijk: date
    stand: b.RegelpuntBijgewerkt | None

    @property
    def open(self) -> bool:
        """Somebody still has to do it."""
        return self.stand is None or (self.stand.gedaan_op is None and not self.stand.nvt)


class Verwijzing(NamedTuple):
    """A referral that is not over: asked (`wie` empty) or taken on by `wie`, with its first day and its end if any."""

    gedaan: v.VerwijzingGedaan
    wie: str = ""
    tot: date | None = None
    afgesproken_tot: date | None = None
    """The first day without a contract or cooperation with this organisation; None where none is in sight."""

    def open_op(self, dag: date) -> bool:
        """It is not over on that day."""
        return self.tot is None or self.tot > dag


class Bronrij(NamedTuple):
    """What a row says, which row that is, its day and when it was recorded: for who has to name a source."""

    feit: Gegevens
    rij: UUID
    geldig_op: date
    vastgelegd_op: datetime


class BegeleidingFeiten(NamedTuple):
    """What was laid down about house, list and guidance; empty means not known."""

    woning: b.WoningStap | None = None
    """The last step on the way to a house."""
    sleutel: date | None = None
    """The day of the last key."""
    punten: tuple[b.RegelpuntBijgewerkt, ...] = ()
    """Each thing to arrange as it was last laid down."""
    fase: b.BegeleidingFase | None = None
    gemeten: date | None = None
    """The last day on which somebody looked at what the person does alone; not what came of it."""
    wordt_18: date | None = None
    """Who lives with the care of Nidos becomes eighteen on this day; None for anybody else."""
    gevraagd: date | None = None
    """The last day on which the person was asked how it goes; not what they said."""
    afspraken: tuple[b.AfspraakGemaakt, ...] = ()
    """The agreements of which nobody said yet what came of them."""
    verwijzingen: tuple[Verwijzing, ...] = ()
    """The organisations that were asked or that guide, in order; those that gave it back or were ended left out."""
    teruggegeven: v.VerwijzingTeruggegeven | None = None
    """The last that was given back, while nobody else was asked since."""
    weggevallen: v.VerwijzingGestopt | None = None
    """The last that ended by itself because its ground fell away, while nobody was asked since."""
    tolken: tuple[b.TolkGeboekt, ...] = ()
    """Bookings of an interpreter that were not cancelled and of which nobody said yet whether somebody came."""
    tolk_kwam_niet: tuple[date, ...] = ()
    """The days of talks to which a booked interpreter did not come; they speak for the person."""
    bronnen: tuple[Bronrij, ...] = ()
    """The rows of `VOOR_DE_PERSOON` in order of recording; a rebuild of all clocks, which reads none, lacks them."""


LEEG: Final = BegeleidingFeiten()


def punten(feiten: BegeleidingFeiten, lijst: Lijst, begin: date, kinderen: int | None) -> Iterator[Punt]:
    """Yield the things of a list that began on `begin`.

    `kinderen` is how many there are, None when nobody knows: then what is for children is asked too.
    """
    stand = {feit.punt: feit for feit in feiten.punten}
    for stuk in REGELSTUKKEN:
        nu = stand.get(stuk.punt)
        if stuk.lijst is not lijst or (stuk.kinderen and kinderen == 0 and nu is None):
            continue
        afgesproken = nu.uiterlijk if nu is not None else None
        yield Punt(stuk, afgesproken or begin + timedelta(days=stuk.dagen), nu)


def organisatie_op(feiten: BegeleidingFeiten, dag: date) -> str:
    """Return which organisation gives maatschappelijke begeleiding on that day; "" while none took it on."""
    return next(
        (
            w.gedaan.organisatie
            for w in feiten.verwijzingen
            if w.wie and w.gedaan.taak is v.Begeleidtaak.BEGELEIDING and w.gedaan.vanaf <= dag and w.open_op(dag)
        ),
        "",
    )


def wie_doet(stuk: Regelstuk, feiten: BegeleidingFeiten, beleid: Beleid, dag: date) -> Partij:
    """Return whose work this is on that day: as the work was divided, and the consulent's where it was not."""
    if stuk.partij is Partij.INKOMEN and beleid.ontzorgen_door_inkomensconsulent:
        return Partij.INKOMEN
    if stuk.partij is Partij.BEGELEIDER and organisatie_op(feiten, dag):
        return Partij.BEGELEIDER
    return Partij.CONSULENT


def ritme(fase: b.Begeleidingsfase, beleid: Beleid) -> int:
    """Return after how many days at most there is a talk in this phase, as the gemeente wants it; 0: none."""
    return {
        b.Begeleidingsfase.INTENSIEF: beleid.contact_intensief_dagen,
        b.Begeleidingsfase.BEGELEIDEN: beleid.contact_begeleiden_dagen,
        b.Begeleidingsfase.LOSLATEN: beleid.contact_loslaten_dagen,
        b.Begeleidingsfase.KLAAR: 0,
    }[fase]


def volgend_contact(feiten: BegeleidingFeiten, laatste_gesprek: date | None) -> date | None:
    """Return the last day for the next talk; None while there is no guidance, or it is over."""
    nu = feiten.fase
    if nu is None or not nu.ritme_dagen:
        return None
    return max(nu.datum, laatste_gesprek or nu.datum) + timedelta(days=nu.ritme_dagen)


def volgende_meting(feiten: BegeleidingFeiten, beleid: Beleid) -> date | None:
    """Return when to look again at what the person does alone; None while there is no guidance, or it is over."""
    nu = feiten.fase
    if nu is None or nu.fase is b.Begeleidingsfase.KLAAR:
        return None
    if feiten.gemeten is None:
        return nu.datum + timedelta(days=beleid.zelfredzaamheid_eerste_dagen)
    return feiten.gemeten + timedelta(days=beleid.zelfredzaamheid_dagen)


def volgende_vraag(feiten: BegeleidingFeiten, beleid: Beleid) -> date | None:
    """Return when to ask how it goes: some months after the key, and then at a fixed pace; None before the key."""
    if feiten.gevraagd is not None:
        return feiten.gevraagd + timedelta(days=beleid.hoe_gaat_het_dagen)
    return feiten.sleutel + timedelta(days=beleid.hoe_gaat_het_eerste_dagen) if feiten.sleutel is not None else None


def _woning(nu: BegeleidingFeiten, feit: b.WoningStap) -> BegeleidingFeiten:
    sleutel = feit.datum if feit.stap is b.Woonstap.SLEUTEL else nu.sleutel
    return nu._replace(woning=feit, sleutel=sleutel)


def _punt(nu: BegeleidingFeiten, feit: b.RegelpuntBijgewerkt) -> BegeleidingFeiten:
    return nu._replace(punten=(*(oud for oud in nu.punten if oud.punt is not feit.punt), feit))


def _gemeten(nu: BegeleidingFeiten, feit: b.ZelfredzaamheidBesproken) -> BegeleidingFeiten:
    return nu._replace(gemeten=max(feit.datum, nu.gemeten or feit.datum))


def _afgerond(nu: BegeleidingFeiten, feit: b.AfspraakAfgerond) -> BegeleidingFeiten:
    return nu._replace(afspraken=tuple(a for a in nu.afspraken if a.afspraak_id != feit.afspraak_id))


def _tolk(nu: BegeleidingFeiten, feit: b.TolkGeboekt) -> BegeleidingFeiten:
    rest = tuple(t for t in nu.tolken if t.boeking_id != feit.boeking_id)
    if feit.stand in (b.TolkStand.GEVRAAGD, b.TolkStand.BEVESTIGD):
        return nu._replace(tolken=(*rest, feit))
    gemist = (*nu.tolk_kwam_niet, feit.datum) if feit.stand is b.TolkStand.KWAM_NIET else nu.tolk_kwam_niet
    return nu._replace(tolken=rest, tolk_kwam_niet=gemist)


def _woont(nu: BegeleidingFeiten, feit: b.WoonsituatieVastgesteld) -> BegeleidingFeiten:
    return nu._replace(wordt_18=feit.wordt_18 if feit.vorm is b.Woonvorm.NIDOS else None)


def _verwezen(nu: BegeleidingFeiten, feit: v.VerwijzingGedaan) -> BegeleidingFeiten:
    alle = (*nu.verwijzingen, Verwijzing(feit, tot=feit.tot))
    return nu._replace(verwijzingen=alle, teruggegeven=None, weggevallen=None)


def _aangenomen(nu: BegeleidingFeiten, feit: v.VerwijzingAangenomen) -> BegeleidingFeiten:
    return nu._replace(
        verwijzingen=tuple(
            w._replace(wie=feit.wie) if w.gedaan.verwijzing_id == feit.verwijzing_id else w for w in nu.verwijzingen
        )
    )


def _teruggegeven(nu: BegeleidingFeiten, feit: v.VerwijzingTeruggegeven) -> BegeleidingFeiten:
    rest = tuple(w for w in nu.verwijzingen if w.gedaan.verwijzing_id != feit.verwijzing_id)
    return nu._replace(verwijzingen=rest, teruggegeven=feit)


def _afgesproken(nu: BegeleidingFeiten, feit: v.VerwijzingAfgesprokenTot) -> BegeleidingFeiten:
    return nu._replace(
        verwijzingen=tuple(
            w._replace(afgesproken_tot=feit.tot) if w.gedaan.verwijzing_id == feit.verwijzing_id else w
            for w in nu.verwijzingen
        )
    )


def _gestopt(nu: BegeleidingFeiten, feit: v.VerwijzingGestopt) -> BegeleidingFeiten:
    """One that nobody took on is over at once, whatever its last day: no answer is awaited any more."""
    return nu._replace(
        weggevallen=feit if feit.vanzelf else nu.weggevallen,
        verwijzingen=tuple(
            w._replace(tot=feit.tot) if w.gedaan.verwijzing_id == feit.verwijzing_id else w
            for w in nu.verwijzingen
            if w.wie or w.gedaan.verwijzing_id != feit.verwijzing_id
        ),
    )


def _niets(nu: BegeleidingFeiten, feit: b.GeenWoning) -> BegeleidingFeiten:
    return nu


_NEEM: Final[dict[type[Gegevens], Callable[[BegeleidingFeiten, Any], BegeleidingFeiten]]] = {
    b.WoningStap: _woning,
    b.GeenWoning: _niets,
    b.WoonsituatieVastgesteld: _woont,
    b.RegelpuntBijgewerkt: _punt,
    b.BegeleidingFase: lambda nu, feit: nu._replace(fase=feit),
    b.ZelfredzaamheidBesproken: _gemeten,
    b.AfspraakGemaakt: lambda nu, feit: nu._replace(afspraken=(*nu.afspraken, feit)),
    b.AfspraakAfgerond: _afgerond,
    v.VerwijzingGedaan: _verwezen,
    v.VerwijzingAangenomen: _aangenomen,
    v.VerwijzingTeruggegeven: _teruggegeven,
    v.VerwijzingGestopt: _gestopt,
    v.VerwijzingAfgesprokenTot: _afgesproken,
    b.TolkGeboekt: _tolk,
    b.HoeGaatHetGevraagd: lambda nu, feit: nu._replace(gevraagd=max(feit.datum, nu.gevraagd or feit.datum)),
}
SOORTEN: Final = tuple(_NEEM)
"""The kinds of rows that this fold reads."""


VOOR_DE_PERSOON: Final = frozenset({
    b.GeenWoning, b.WoonsituatieVastgesteld, b.RegelpuntBijgewerkt, b.TolkGeboekt,
})  # fmt: skip
"""The kinds of rows that can speak for somebody when blame is judged: no house, no childcare, no interpreter."""


def vouw(velden: dict[str, Any], feit: Gegevens, rij: object) -> None:
    """Take one row of `SOORTEN` into the facts that are being collected, by name of the field of `DossierFeiten`."""
    nu = _NEEM[type(feit)](velden.get("begeleiding", LEEG), feit)
    if type(feit) in VOOR_DE_PERSOON and isinstance(rij, Gebeurtenis):
        nu = nu._replace(bronnen=(*nu.bronnen, Bronrij(feit, rij.id, rij.geldig_op, rij.vastgelegd_op)))
    velden["begeleiding"] = nu
