# SPDX-License-Identifier: EUPL-1.2
"""What the law says of one boeteprocedure: the ground, whether anything bars a fine, and how high it is.

Each rule runs through `reken`, so that the page and the decision ask the same: a decision passes that of its receipt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein.beleid import Beleid
from meedoen.domein.boetes import Boete, intakeboetes
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.domein.klokken import Klok, KlokSoort
from meedoen.domein.taken.intake import oproepfeiten
from meedoen.recht.awb.boete import EerderAfgedaan, VerlagingFeiten
from meedoen.recht.bron import Artikel
from meedoen.recht.fouten import GegevenStrijdig, RechtFout
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.participatiewet.samenloop import Verlaging, Verlagingsgrond
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete import IntakeBoeteFeiten
from meedoen.recht.wi2021.boete_asiel import AsielFeiten
from meedoen.recht.wi2021.boete_bedragen import Boetesoort
from meedoen.recht.wi2021.boete_medewerking import (
    EerdereBoete,
    MedewerkingFeiten,
    Planonderdeel,
    Verwijtbaarheid,
    boete_trede,
)
from meedoen.recht.wi2021.boete_plafond import Boetetermijn, CollegeBoete, PlafondFeiten
from meedoen.recht.wi2021.boete_toets import Overtreding
from meedoen.recht.wi2021.termijn import inburgeringstermijn
from meedoen.regie.besluiten.bewijs import REGELS
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.organisaties.beleidskeuzes import KEUZES, toon
from meedoen.regie.web.zinnen import recht_nl

Reken = Callable[..., Any]
SOORTEN: Final[Mapping[Boetegrond, Boetesoort]] = {
    Boetegrond.INTAKE: Boetesoort.INTAKE,
    Boetegrond.MEDEWERKING: Boetesoort.MEDEWERKING,
}
_NA_BOETE_VAN_DUO: Final = (
    (6, Boetetermijn.ZES_MAANDEN),
    (12, Boetetermijn.EEN_JAAR),
    (18, Boetetermijn.ANDERHALF_JAAR),
    (24, Boetetermijn.TWEE_JAAR),
)
"""Length of a new term after a fine of DUO in months -> its cap."""
_TWIJFELKEUZES: Final = ("boete_ladder", "boete_telling", "boete_moment")
"""What a gemeente chooses where Besluit article 7.1 lid 3 leaves doubt."""
_KEUZE_BIJ: Final[Mapping[str, str]] = {
    "boeteladder": "boete_ladder",
    "factor_of_ladder_eerst": "boete_ladder",
    "telling_eerdere_boetes": "boete_telling",
    "moment_onherroepelijk": "boete_moment",
}
"""Doubt about the height of a fine -> the choice of the gemeente that settles it."""
_KORTE_MAAND: Final = timedelta(days=3)
"""So much may lie between two ways to count months to a day that the last one lacks."""


def los(regel: str, **invoer: Any) -> Any:
    """Run a rule by its name, for a page; a decision uses `Bewijs.reken`."""
    return REGELS[regel](**invoer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaak:
    """One procedure with all the law asks about it. `bedragen`: the fines of this dossier, by procedure."""

    dossier: Dossier
    rij: Boeteprocedure
    feiten: DossierFeiten
    klokken: tuple[Klok, ...]
    beleid: Beleid
    vandaag: date
    bedragen: Mapping[UUID, Boetebedrag]

    @property
    def grond(self) -> Boetegrond:
        """Article 22 or 23."""
        return Boetegrond(self.rij.grond)

    @property
    def soort(self) -> Boetesoort:
        """The kind of fine as the law names it."""
        return SOORTEN[self.grond]

    @property
    def eerdere(self) -> tuple[Boete, ...]:
        """The other procedures of this dossier that ended in a fine that stands."""
        return tuple(boete for boete in self.feiten.boetes if boete.id != self.rij.id and boete.staat)


class Bedrag(NamedTuple):
    """The fine by the rules, in cents, before special circumstances; and the steps."""

    centen: int
    stappen: tuple[Stap, ...]


def waarom_niet(stap: Stap) -> dict[str, str]:
    """Return the values of a refusal that rests on a step of the law."""
    zin = f"{recht_nl.titel(stap)}. {recht_nl.uitleg(stap)}".strip()
    return {"waarom": zin, "artikel": stap.artikel.citaat}


def _fout(fout: RechtFout) -> BoeteWeigering:
    artikel: Artikel | None = getattr(fout, "artikel", None)
    return BoeteWeigering("oordeel", waarom=recht_nl.weigerzin(fout), artikel=artikel.citaat if artikel else "")


def grond_intake(feiten: DossierFeiten, fase: str, *, behalve: UUID | None, op: date, reken: Reken) -> Uitkomst[Any]:
    """Return the fine of article 22 that the oproepen allow. Raises BoeteWeigering with the article when none."""
    basis = oproepfeiten(feiten)
    vraag = IntakeBoeteFeiten(
        oproepen=basis.oproepen,
        in_azc=basis.in_azc or fase == Fase.GEKOPPELD.value,
        intake_boetes=intakeboetes(tuple(b for b in feiten.boetes if b.id != behalve)),
    )
    try:
        uitkomst: Uitkomst[Any] = reken("welke_boete_intake", feiten=vraag, peildatum=op)
    except GegevenStrijdig as fout:
        raise BoeteWeigering("klopt_niet", artikel=fout.artikel.citaat) from fout
    if not uitkomst.waarde.hoeveelste:
        raise BoeteWeigering("geen_grond", **waarom_niet(uitkomst.stappen[-1]))
    return uitkomst


def grond_medewerking(feiten: DossierFeiten, onderdeel: Planonderdeel, *, reken: Reken) -> Uitkomst[Any]:
    """Return that article 23 can fine for this part of the plan. Raises BoeteWeigering with the article."""
    try:
        uitkomst: Uitkomst[Any] = reken("boete_op_onderdeel", planonderdeel=onderdeel, groep=feiten.doelgroep)
    except RechtFout as fout:
        raise _fout(fout) from fout
    if not uitkomst.waarde:
        raise BoeteWeigering("geen_grond", veld="planonderdeel", **waarom_niet(uitkomst.stappen[-1]))
    return uitkomst


def grond(zaak: Zaak, reken: Reken = los) -> Uitkomst[Any]:
    """Return the ground of this procedure as it stands now. Raises BoeteWeigering."""
    if zaak.grond is Boetegrond.INTAKE:
        return grond_intake(zaak.feiten, zaak.dossier.fase, behalve=zaak.rij.id, op=zaak.vandaag, reken=reken)
    return grond_medewerking(zaak.feiten, Planonderdeel(zaak.rij.planonderdeel), reken=reken)


def niets_in_de_weg(zaak: Zaak, reken: Reken = los) -> Uitkomst[bool] | OordeelNodig | RechtFout:
    """Return whether anything bars a fine, what a person must still judge, or which fact the law misses."""
    rij = zaak.rij
    verwijt = Verwijtbaarheid(rij.verwijt) if rij.verwijt else None
    verlagingen: tuple[Verlaging, ...] = ()
    if rij.bijstand == "verlaagd" and rij.verlaagd_op is not None:
        grond_pw = Verlagingsgrond(rij.verlaagd_artikel or "18")
        verlagingen = (Verlaging(gedraging=str(rij.id), verlaagd_op=rij.verlaagd_op, artikel_pw=grond_pw),)
    feiten = Overtreding(
        soort=zaak.soort,
        overtreding_op=rij.overtreding_op,
        gedraging=str(rij.id),
        verwijtbaar=None if verwijt is None else verwijt is not Verwijtbaarheid.GEEN,
        verlagingen=verlagingen,
        bijstand_nagegaan=rij.bijstand == "niet",
    )
    eerder = EerderAfgedaan(strafzaak={"ja": True, "nee": False}.get(rij.strafzaak))
    asiel = AsielFeiten(
        groep=zaak.feiten.doelgroep,
        asielboetes_aan=zaak.beleid.asielboetes,
        onwil_bewezen=rij.onwil_bewezen,
        onwil_gemotiveerd=bool(rij.onwil_reden.strip()),
    )
    try:
        uit: Uitkomst[bool] | OordeelNodig = reken(
            "mag_boete", feiten=feiten, eerder=eerder, asiel=asiel, peildatum=zaak.vandaag
        )
    except RechtFout as fout:
        return fout
    return uit


def eis_vrij(zaak: Zaak, reken: Reken = los) -> None:
    """Refuse without a ground, while something must be judged first, or where the law bars a fine."""
    grond(zaak, reken)
    vrij = niets_in_de_weg(zaak, reken)
    if not isinstance(vrij, Uitkomst):
        raise BoeteWeigering("eerst_wegen")
    if not vrij.waarde:
        raise BoeteWeigering("kan_niet", **waarom_niet(vrij.stappen[-1]))


def bedrag(zaak: Zaak, reken: Reken = los) -> Bedrag:
    """Return the fine by the rules: fixed for article 22, base, ladder and blame for 23, and the cap of the term.

    Raises BoeteWeigering while something must be judged first.
    """
    try:
        if zaak.grond is Boetegrond.INTAKE:
            uit = reken(
                "mildste_boete", soort=zaak.soort, overtreding_op=zaak.rij.overtreding_op, besluit_op=zaak.vandaag
            )
        else:
            uit = reken("boete_medewerking", feiten=_medewerking(zaak), **_lezing(zaak.beleid))
        if isinstance(uit, OordeelNodig):
            raise BoeteWeigering("eerst_wegen")
        plafond = _plafond(zaak)
        if plafond is None:
            return Bedrag(uit.waarde, uit.stappen)
        binnen = reken("boete_binnen_plafond", berekend=uit.waarde, feiten=plafond, peildatum=zaak.vandaag)
    except RechtFout as fout:
        raise _fout(fout) from fout
    return Bedrag(binnen.waarde, (*uit.stappen, *binnen.stappen))


def _lezing(beleid: Beleid) -> dict[str, str]:
    """How the gemeente reads article 7.1 lid 3 of the Besluit, as `boete_medewerking` asks it."""
    return {
        "ladder": "optellen" if beleid.boete_ladder == "optellen" else "verdubbelen",
        "grondslag": "opgelegd bedrag" if beleid.boete_ladder == "opgelegd" else "trede",
        "telling_boetes": beleid.boete_telling,
        "moment": beleid.boete_moment,
    }


def lezingen(zaak: Zaak) -> tuple[str, ...]:
    """Return in words what the gemeente chose where article 7.1 lid 3 leaves doubt; empty for a fine of article 22."""
    if zaak.grond is Boetegrond.INTAKE:
        return ()
    return tuple(
        f"{KEUZES[sleutel].tekst}: {toon(getattr(zaak.beleid, sleutel), sleutel)}" for sleutel in _TWIJFELKEUZES
    )


def twijfels(zaak: Zaak, stappen: Sequence[Stap]) -> tuple[str, ...]:
    """Return for each doubt about how high the fine is: what the doubt is, and what the gemeente chose."""
    zinnen = []
    for twijfel in dict.fromkeys(stap.twijfel for stap in stappen if stap.twijfel):
        sleutel = _KEUZE_BIJ.get(twijfel)
        gekozen = f" De gemeente kiest: {_gekozen(zaak.beleid, sleutel)}." if sleutel else ""
        zinnen.append(f"{recht_nl.twijfelzin(twijfel)}{gekozen}")
    return tuple(zinnen)


def _gekozen(beleid: Beleid, sleutel: str) -> str:
    zin = toon(getattr(beleid, sleutel), sleutel)
    return zin[0].lower() + zin[1:]


def _medewerking(zaak: Zaak) -> MedewerkingFeiten:
    gezien, beleid = zaak.rij.constatering, zaak.beleid
    eerdere: list[EerdereBoete] = []
    for boete in sorted(zaak.eerdere, key=lambda boete: boete.constatering):
        if boete.grond is not Boetegrond.MEDEWERKING or boete.constatering > gezien:
            continue
        trede = None
        if beleid.boete_telling == "vorige":
            trede = boete_trede(
                boete.constatering, eerdere_boetes=tuple(eerdere), telling_boetes="vorige",
                moment=_lezing(beleid)["moment"], besluit_op=boete.beboet_op,  # type: ignore[arg-type]
            ).waarde  # fmt: skip
        vast = boete.onherroepelijk()
        eerdere.append(EerdereBoete(
            constatering=boete.constatering,
            onherroepelijk_op=vast.waarde if vast is not None else None,
            opgelegd=zaak.bedragen[boete.id].centen if boete.id in zaak.bedragen else None,
            trede=trede,
        ))  # fmt: skip
    return MedewerkingFeiten(
        constatering=gezien,
        verwijtbaarheid=Verwijtbaarheid(zaak.rij.verwijt) if zaak.rij.verwijt else None,
        eerdere_boetes=tuple(eerdere),
        besluit_op=zaak.vandaag,
        overtreding_op=zaak.rij.overtreding_op,
    )


def _plafond(zaak: Zaak) -> PlafondFeiten | None:
    """The cap of the term that runs; None before a term runs, for then the law sets none (Besluit 7.1 lid 5)."""
    klok = next((klok for klok in zaak.klokken if klok.soort is KlokSoort.INBURGERINGSTERMIJN), None)
    if klok is None or klok.start is None or klok.uiterste is None or klok.uiterste < klok.start:
        return None
    termijn = Periode(klok.start, klok.uiterste + EEN_DAG)
    if not termijn.bevat(zaak.vandaag):
        return None
    college = tuple(
        CollegeBoete(opgelegd_op=boete.beboet_op, boetebedrag=zaak.bedragen[boete.id].centen)
        for boete in zaak.eerdere
        if boete.beboet_op is not None and boete.id in zaak.bedragen
    )
    soort = soort_termijn(zaak.feiten, termijn)
    return PlafondFeiten(
        soort_termijn=soort,
        boetetermijn=termijn,
        college_boetes=college,
        # The first term is the one of our own plan; of a later one DUO tells its days, and not what it is.
        soort_afgeleid=soort is not Boetetermijn.EERSTE or zaak.feiten.eerste_dagtekening is None,
        overtreding_op=zaak.rij.overtreding_op,
    )


def soort_termijn(feiten: DossierFeiten, termijn: Periode) -> Boetetermijn:
    """Return of which kind the term is that runs: that of the first plan, or a new one after a fine of DUO.

    A new term begins after the first, so not within the length of that; this holds without DUO's message of the fine
    too. DUO tells its dates and not its kind: it is the longest that fits in them, for a term only gets longer.
    """
    eerste = feiten.eerste_dagtekening
    if eerste is None or termijn.start < inburgeringstermijn(eerste).waarde.einde:
        return Boetetermijn.EERSTE
    tot = termijn.einde + _KORTE_MAAND
    past = [soort for maanden, soort in _NA_BOETE_VAN_DUO if tel_maanden_op(termijn.start, maanden).dag <= tot]
    return past[-1] if past else Boetetermijn.ZES_MAANDEN


def verlaagd(zaak: Zaak, berekend: int, lager: int | None, reken: Reken = los) -> int:
    """Return the fine after special circumstances (Awb 5:46 lid 3); `lager` None: there are none. In cents."""
    vraag = VerlagingFeiten(
        soort=zaak.soort, vast_bedrag=berekend, bijzondere_omstandigheden=lager is not None, verlaagd_bedrag=lager
    )
    try:
        uit = reken("lagere_boete", feiten=vraag)
    except RechtFout as fout:
        raise _fout(fout) from fout
    assert isinstance(uit, Uitkomst)  # both judged
    return int(uit.waarde)
