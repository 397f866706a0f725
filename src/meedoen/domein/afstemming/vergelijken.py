# SPDX-License-Identifier: EUPL-1.2
"""Compare one dossier with DUO: DUO's own facts by what is new in them, our deliveries by value and by outbox. Pure.

DUO can't be asked for the aanbod, the Z-route and the contactpersoon: of those our own messages say what DUO has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.afstemming.basis import (
    Bericht,
    Contact,
    Onderdeel,
    Oorzaak,
    StandBijDuo,
    Stap,
    Vergelijking,
    Verschil,
    Waarde,
)
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten import berichten as b

VAN_DUO: Final = (
    Onderdeel.PLICHT, Onderdeel.DOELGROEP, Onderdeel.TERMIJN, Onderdeel.LBT, Onderdeel.VRIJSTELLING,
    Onderdeel.ONTHEFFING,
)  # fmt: skip
"""What only DUO decides."""
ZONDER_VRAAG: Final = frozenset({Onderdeel.PERSOON, Onderdeel.CONTACTPERSOON, Onderdeel.AANBOD, Onderdeel.ZROUTE})
"""What is looked at without an answer of DUO."""
_SOORT: Final[dict[type[g.Gegevens], Onderdeel]] = {
    g.PlichtVastgesteld: Onderdeel.PLICHT,
    g.DoelgroepVastgesteld: Onderdeel.DOELGROEP,
    g.TermijnGesteld: Onderdeel.TERMIJN,
    g.LbtAangemeld: Onderdeel.LBT,
    g.LbtUitslag: Onderdeel.LBT,
    g.VrijstellingBesloten: Onderdeel.VRIJSTELLING,
    g.OntheffingBesloten: Onderdeel.ONTHEFFING,
}
_WEG: Final = {
    g.BijDuo.LBT_NUMMER: Onderdeel.LBT,
    g.BijDuo.VRIJSTELLING: Onderdeel.VRIJSTELLING,
    g.BijDuo.ONTHEFFING: Onderdeel.ONTHEFFING,
}
_VELDEN: Final[dict[Onderdeel, tuple[str, ...]]] = {
    Onderdeel.PLICHT: ("inburgeringsplichtig", "begindatum", "kennisgeving", "einddatum"),
    Onderdeel.DOELGROEP: ("doelgroep", "begindatum"),
    Onderdeel.TERMIJN: ("start", "einde"),
    Onderdeel.LBT: ("examennummer", "resultaat", "datum_afname"),
    Onderdeel.VRIJSTELLING: ("reikwijdte", "toegekend", "datum"),
    Onderdeel.ONTHEFFING: ("reikwijdte", "toegekend", "datum"),
}
_KETEN: Final = frozenset({"contactpersoon_onbekend", "misschien_dubbel", "niet_bij_duo"})
"""Causes of a stuck message about which a person chooses on the page Keten."""
_INHOUD: Final = frozenset({"duo_weigert", "contactgegevens"})
"""Causes that go away when the thing itself is mended."""


def vergelijk(
    feiten: DossierFeiten,
    stand: StandBijDuo,
    *,
    gemeente: int,
    berichten: Sequence[Bericht],
    contact: Contact | None = None,
    eerder_gelijk: frozenset[str] = frozenset(),
    melding_wacht: bool = False,
) -> Vergelijking:
    """Return where our dossier and DUO differ, each with its cause and the act that goes with it.

    `berichten`: our messages about this person in the order in which they were laid ready, without withdrawn ones.
    `eerder_gelijk`: the keys that were equal the last time, by which a change at DUO is told from an error of ours.
    `melding_wacht`: a notification of DUO about this person is still to be handled.
    """
    if stand.geweigerd or stand.onbekend:
        return Vergelijking((_persoon(stand),), frozenset(), frozenset({Onderdeel.PERSOON}))
    wij = _Wij(feiten, stand, gemeente, berichten, contact, eerder_gelijk, melding_wacht)
    gevonden = (
        *_van_duo(wij), *_pip(wij), *_resultaten(wij), *_uren(wij), *_aanbod(wij), *_zroute(wij), *_contact(wij),
    )  # fmt: skip
    verschillen = tuple(uit for _, uit in gevonden if uit is not None)
    gelijk = frozenset(sleutel for sleutel, uit in gevonden if uit is None)
    return Vergelijking(verschillen, gelijk, stand.beantwoord | ZONDER_VRAAG)


_Uit = Iterator[tuple[str, Verschil | None]]
"""Key, and the difference there; None: equal."""


class _Wij:
    """All that one comparison is held against."""

    def __init__(
        self, feiten: DossierFeiten, stand: StandBijDuo, gemeente: int, berichten: Sequence[Bericht],
        contact: Contact | None, eerder_gelijk: frozenset[str], melding_wacht: bool,
    ) -> None:  # fmt: skip
        self.feiten, self.stand, self.gemeente, self.contact = feiten, stand, gemeente, contact
        self._berichten, self._eerder_gelijk, self.melding_wacht = berichten, eerder_gelijk, melding_wacht

    def laatste(self, over: Callable[[b.Bericht], bool]) -> Bericht | None:
        """Return the last message about this."""
        return next((rij for rij in reversed(self._berichten) if over(rij.inhoud)), None)

    def over(self, betreft: str) -> Bericht | None:
        """Return the last message that delivers or withdraws this."""
        return self.laatste(lambda inhoud: inhoud.betreft == betreft)

    def alle(self) -> Sequence[Bericht]:
        return self._berichten

    def aanvaard(self, betreft: str) -> bool:
        """Say whether DUO's last answer to this delivery was yes, for what was sent before there was an outbox."""
        ja = (levering for levering in self.feiten.leveringen if levering.uitkomst is not g.DuoUitkomst.GEWEIGERD)
        return any(levering.betreft == betreft for levering in ja)

    def eigen(
        self, onderdeel: Onderdeel, sleutel: str, waarden: tuple[Waarde, ...], rij: Bericht | None, stap: Stap
    ) -> Verschil:
        """Return a difference in what we deliver, with the cause that the outbox tells."""
        geweigerd = self._geweigerd(onderdeel, sleutel) if rij is None else None
        oorzaak, doe = self._oorzaak(sleutel, rij, stap) if geweigerd is None else (Oorzaak.GEWEIGERD, stap)
        tekst = rij.oorzaak.partition(": ")[2] if rij is not None and oorzaak is Oorzaak.GEWEIGERD else geweigerd or ""
        return Verschil(
            onderdeel=onderdeel, sleutel=sleutel, oorzaak=oorzaak, stap=doe, waarden=waarden,
            bericht=rij.id if rij else None, tekst=tekst,
        )  # fmt: skip

    def _geweigerd(self, onderdeel: Onderdeel, sleutel: str) -> str | None:
        """Return what DUO said by the tijdlijn when it refused what no message is about any more; None: it did not."""
        pip = self.feiten.pip
        if onderdeel is Onderdeel.PIP and pip is not None and pip.duo is g.DuoUitkomst.GEWEIGERD:
            return pip.duo_tekst or ""
        nee = (levering for levering in self.feiten.leveringen if levering.uitkomst is g.DuoUitkomst.GEWEIGERD)
        return next((levering.tekst or "" for levering in nee if levering.betreft == f"duo.{sleutel}"), None)

    def _oorzaak(self, sleutel: str, rij: Bericht | None, stap: Stap) -> tuple[Oorzaak, Stap]:
        if rij is not None and rij.wacht:
            return Oorzaak.NOG_NIET_VERSTUURD, Stap.AFWACHTEN
        if rij is not None and rij.vast:
            return Oorzaak.GEWEIGERD, na_weigering(rij.oorzaak, stap)
        if sleutel in self._eerder_gelijk:
            return Oorzaak.GEWIJZIGD_BIJ_DUO, stap
        if rij is not None:
            return Oorzaak.ONZE_FOUT, Stap.OPNIEUW_STUREN
        return Oorzaak.NIET_KLAARGEZET, stap


def na_weigering(oorzaak: str, anders: Stap) -> Stap:
    """Return the act that goes with a refused or stuck message; `anders`: where its content can be mended."""
    code = oorzaak.partition(": ")[0]
    if code == "persoon_onbekend":
        return Stap.GEGEVENS
    if code in _KETEN:
        return Stap.KETEN
    return anders if code in _INHOUD else Stap.OPNIEUW_STUREN


def _persoon(stand: StandBijDuo) -> Verschil:
    return Verschil(
        onderdeel=Onderdeel.PERSOON,
        sleutel=Onderdeel.PERSOON.value,
        oorzaak=Oorzaak.ONZE_FOUT if stand.onbekend else Oorzaak.ANDERE_GEMEENTE,
        stap=Stap.GEGEVENS,
        tekst=stand.geweigerd,
    )


def _van_duo(wij: _Wij) -> _Uit:
    for onderdeel in VAN_DUO:
        if onderdeel not in wij.stand.beantwoord:
            continue
        if onderdeel is Onderdeel.LBT and _lbt_weg(wij.feiten):
            yield onderdeel.value, _lbt_ingetrokken(wij)
            continue
        nieuws, weer = (
            [feit for feit in deel if _onderdeel(feit) is onderdeel] for deel in (wij.stand.nieuws, wij.stand.herhaald)
        )
        if not nieuws and not weer:
            yield onderdeel.value, None
            continue
        oorzaak, stap = _anders_bij_duo(bool(weer) and not nieuws)
        if nieuws and wij.melding_wacht:
            oorzaak, stap = Oorzaak.MELDING_WACHT, Stap.KETEN
        waarden = _waarden(onderdeel, nieuws[-1] if nieuws else weer[0], wij.feiten)
        yield (
            onderdeel.value,
            Verschil(onderdeel=onderdeel, sleutel=onderdeel.value, oorzaak=oorzaak, stap=stap, waarden=waarden),
        )  # fmt: skip


def _anders_bij_duo(herhaald: bool) -> tuple[Oorzaak, Stap]:
    """Return cause and act of what DUO says otherwise; `herhaald`: it was corrected here, so nobody takes it over."""
    return (Oorzaak.HIER_VERBETERD, Stap.TIJDLIJN) if herhaald else (Oorzaak.GEWIJZIGD_BIJ_DUO, Stap.OVERNEMEN)


def _onderdeel(feit: g.Gegevens) -> Onderdeel | None:
    return _WEG.get(feit.wat) if isinstance(feit, g.NietMeerBijDuo) else _SOORT.get(type(feit))


def _lbt_weg(feiten: DossierFeiten) -> bool:
    """Say whether the examennummer of now is withdrawn; one of after it is a new one."""
    weg, aangemeld = feiten.lbt_nummer_ingetrokken, feiten.lbt_aangemeld
    return weg is not None and (aangemeld is None or aangemeld.datum <= weg)


def _lbt_ingetrokken(wij: _Wij) -> Verschil | None:
    """We withdrew the examennummer: that DUO lists it no more is what we wanted."""
    if wij.stand.lbt_nummer is None:
        return None
    waarden = (Waarde("examennummer", None, wij.stand.lbt_nummer),)
    return wij.eigen(Onderdeel.LBT, Onderdeel.LBT.value, waarden, wij.over(b.LBT_NUMMER), Stap.TRAJECT)


def _waarden(onderdeel: Onderdeel, feit: g.Gegevens, feiten: DossierFeiten) -> tuple[Waarde, ...]:
    """Return what differs by name. What DUO lists no more is told by our side alone."""
    oud = _zoals_bij_ons(onderdeel, feit, feiten)
    nieuw = None if isinstance(feit, g.NietMeerBijDuo) else feit
    paren = (Waarde(naam, getattr(oud, naam, None), getattr(nieuw, naam, None)) for naam in _VELDEN[onderdeel])
    return tuple(waarde for waarde in paren if waarde.ons != waarde.duo)


def _zoals_bij_ons(onderdeel: Onderdeel, feit: g.Gegevens, feiten: DossierFeiten) -> g.Gegevens | None:
    sleutel = getattr(feit, "sleutel", None)
    match onderdeel:
        case Onderdeel.PLICHT:
            return feiten.plicht
        case Onderdeel.DOELGROEP:
            return feiten.doelgroepen[-1] if feiten.doelgroepen else None
        case Onderdeel.TERMIJN:
            return feiten.termijn
        case Onderdeel.LBT:
            return feiten.lbt_uitslag if isinstance(feit, g.LbtUitslag) else feiten.lbt_aangemeld
        case Onderdeel.VRIJSTELLING:
            return next((v for v in feiten.duo.vrijstellingen if v.sleutel == sleutel), None)
        case Onderdeel.ONTHEFFING:
            return next((o for o in feiten.duo.ontheffingen if o.sleutel == sleutel), None)
    return None


def _pip(wij: _Wij) -> _Uit:
    if Onderdeel.PIP not in wij.stand.beantwoord:
        return
    eigen, duo = wij.feiten.pip, wij.stand.pip
    if eigen is None or eigen.duo is g.DuoUitkomst.INGETROKKEN:
        yield Onderdeel.PIP.value, _zonder_eigen_pip(wij)
        return
    rij = wij.laatste(lambda inhoud: isinstance(inhoud, b.PipBericht | b.PipVerwijderBericht))
    if duo is not None and duo.gemeente != wij.gemeente and duo.dagtekening >= eigen.dagtekening:
        elders = (Waarde("gemeente", wij.gemeente, duo.gemeente),
                  Waarde("dagtekening", eigen.dagtekening, duo.dagtekening))  # fmt: skip
        yield (
            Onderdeel.PIP.value,
            Verschil(
                onderdeel=Onderdeel.PIP, sleutel=Onderdeel.PIP.value, oorzaak=Oorzaak.ANDERE_GEMEENTE,
                stap=Stap.GEGEVENS, waarden=elders,
            ),
        )  # fmt: skip
        return
    bij_duo = duo if duo is not None and duo.gemeente == wij.gemeente else None
    namen = ["dagtekening", "leerroute"]
    if eigen.niveau is not None and eigen.leerroute != "Z":
        namen.append("niveau")  # DUO fills in a niveau that was left out, and keeps none on the Z-route
    paren = [Waarde(naam, getattr(eigen, naam), getattr(bij_duo, naam, None)) for naam in namen]
    if rij is not None and isinstance(rij.inhoud, b.PipBericht) and rij.inhoud.uren_totaal is not None:
        paren.append(Waarde("uren_totaal", rij.inhoud.uren_totaal, bij_duo.uren_totaal if bij_duo else None))
    waarden = tuple(waarde for waarde in paren if waarde.ons != waarde.duo)
    if not waarden:
        yield Onderdeel.PIP.value, None
    else:
        yield Onderdeel.PIP.value, wij.eigen(Onderdeel.PIP, Onderdeel.PIP.value, waarden, rij, Stap.PLAN)


def _zonder_eigen_pip(wij: _Wij) -> Verschil | None:
    """Without a plan of our own, what DUO has must be one that we know of: taken over, or made elsewhere."""
    nieuw, weer = (
        next((f for f in deel if isinstance(f, g.PipOvergenomen | g.PipElders)), None)
        for deel in (wij.stand.nieuws, wij.stand.herhaald)
    )
    oud, pip = wij.feiten.pip_overgenomen, nieuw or weer
    if pip is None:
        return None
    oorzaak, stap = _anders_bij_duo(nieuw is None)
    if nieuw is not None and nieuw.gemeente != wij.gemeente:
        oorzaak = Oorzaak.ANDERE_GEMEENTE
    return Verschil(
        onderdeel=Onderdeel.PIP,
        sleutel=Onderdeel.PIP.value,
        oorzaak=oorzaak,
        stap=stap,
        waarden=(
            Waarde("gemeente", oud.gemeente if oud else None, pip.gemeente),
            Waarde("dagtekening", oud.dagtekening if oud else None, pip.dagtekening),
        ),
    )


def _resultaten(wij: _Wij) -> _Uit:
    """PVT and MAP: the day we delivered, or the one that DUO told earlier."""
    paren = (
        (Onderdeel.PVT, b.PVT, wij.feiten.pvt, g.BijDuo.PVT, wij.stand.pvt),
        (Onderdeel.MAP, b.MAP, wij.feiten.map, g.BijDuo.MAP, wij.stand.map),
    )
    for onderdeel, betreft, eigen, bij_duo, duo in paren:
        if onderdeel in wij.stand.beantwoord:
            ons = eigen.datum if eigen is not None else wij.feiten.duo.datum(bij_duo)
            waarden = (Waarde("datum", ons, duo),)
            yield onderdeel.value, _geleverd(wij, onderdeel, onderdeel.value, betreft, waarden, eigen is not None)


def _uren(wij: _Wij) -> _Uit:
    if Onderdeel.UREN not in wij.stand.beantwoord:
        return
    gehoord = next((uren for uren in wij.feiten.duo.uren if uren.gemeente == wij.gemeente), None)
    eerder = {
        Urensoort.TAALLES_KNM: gehoord.brede_intake if gehoord else None,
        Urensoort.ACTIVITEITEN: gehoord.participatie if gehoord else None,
        Urensoort.TAALLES: gehoord.taalles if gehoord else None,
    }
    for soort in Urensoort:
        eigen = wij.feiten.totaal(soort)
        waarden = (Waarde(soort.value, eigen if eigen is not None else eerder[soort], wij.stand.uren.get(soort)),)
        sleutel = f"{Onderdeel.UREN}:{soort}"
        yield sleutel, _geleverd(wij, Onderdeel.UREN, sleutel, b.betreft_uren(soort), waarden, eigen is not None)


def _geleverd(
    wij: _Wij, onderdeel: Onderdeel, sleutel: str, betreft: str, waarden: tuple[Waarde, ...], van_ons: bool
) -> Verschil | None:
    """Return the difference in one delivery that DUO gives back; None when both hold the same.

    No hours and zero hours are the same: DUO gives a total of 0 back, or leaves it out.
    """
    if all((waarde.ons or None) == (waarde.duo or None) for waarde in waarden):
        return None
    if van_ons:
        return wij.eigen(onderdeel, sleutel, waarden, wij.over(betreft), Stap.TRAJECT)
    oorzaak, stap = _anders_bij_duo(any(_is_van(feit, onderdeel, wij.gemeente) for feit in wij.stand.herhaald))
    return Verschil(onderdeel=onderdeel, sleutel=sleutel, oorzaak=oorzaak, stap=stap, waarden=waarden)


def _is_van(feit: g.Gegevens, onderdeel: Onderdeel, gemeente: int) -> bool:
    """Say whether this is what DUO lists of the PVT, the MAP, or the hours of our gemeente."""
    if isinstance(feit, g.OnderdeelBijDuo):
        return feit.onderdeel.value == onderdeel.value
    return isinstance(feit, g.UrenBijDuo) and onderdeel is Onderdeel.UREN and feit.gemeente == gemeente


def _aanbod(wij: _Wij) -> _Uit:
    nu = {aanbod.instellingsnummer: aanbod for aanbod in wij.feiten.aanbod}
    ooit = [
        rij.inhoud.instellingsnummer
        for rij in wij.alle()
        if isinstance(rij.inhoud, b.AanbodBericht | b.AanbodVerwijderBericht)
    ]
    for nummer in dict.fromkeys([*nu, *ooit]):
        sleutel, betreft = f"{Onderdeel.AANBOD}:{nummer}", b.betreft_aanbod(nummer)
        rij, hier = wij.over(betreft), nu.get(nummer)
        aangekomen = rij.staat == "verstuurd" if rij is not None else wij.aanvaard(betreft)
        past = rij is None or isinstance(rij.inhoud, b.AanbodBericht) is (hier is not None)
        if aangekomen and past:
            yield sleutel, None
            continue
        # What waits to be withdrawn still stands at DUO; what waits to be delivered does not yet.
        waarden = (Waarde("aanbod", hier.instelling if hier else None, None if hier else nummer),)
        yield sleutel, wij.eigen(Onderdeel.AANBOD, sleutel, waarden, rij if past else None, Stap.TRAJECT)


def _zroute(wij: _Wij) -> _Uit:
    rij, eigen = wij.over(b.ZROUTE), wij.feiten.zroute
    if rij is None and (eigen is None or eigen.datum is None):
        return
    if rij.staat == "verstuurd" if rij is not None else wij.aanvaard(b.ZROUTE):
        yield Onderdeel.ZROUTE.value, None
        return
    waarden = (Waarde("datum", eigen.datum if eigen else None, None),)
    yield Onderdeel.ZROUTE.value, wij.eigen(Onderdeel.ZROUTE, Onderdeel.ZROUTE.value, waarden, rij, Stap.TRAJECT)


def _contact(wij: _Wij) -> _Uit:
    rij = wij.laatste(
        lambda inhoud: isinstance(inhoud, b.ContactpersoonKoppelBericht | b.ContactpersoonOntkoppelBericht)
    )
    if rij is None and wij.contact is None:
        return
    verteld = rij.inhoud.medewerker_id if rij and isinstance(rij.inhoud, b.ContactpersoonKoppelBericht) else None
    ons = wij.contact.medewerker_id if wij.contact else None
    past = verteld == ons
    if past and rij is not None and rij.staat == "verstuurd":
        yield Onderdeel.CONTACTPERSOON.value, None
        return
    waarden = (Waarde("contactpersoon", wij.contact.naam if wij.contact else None, None),)
    sleutel = Onderdeel.CONTACTPERSOON.value
    yield sleutel, wij.eigen(Onderdeel.CONTACTPERSOON, sleutel, waarden, rij if past else None, Stap.CONTACTPERSOON)
