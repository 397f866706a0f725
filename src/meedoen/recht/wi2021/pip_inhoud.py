# SPDX-License-Identifier: EUPL-1.2
"""What a PIP must contain: Wet inburgering 2021 art. 15, Besluit inburgering 2021 art. 5.3 and 3.14.

The numbering of art. 5.3 changed on 1-1-2023: the number of voortgangsgesprekken was lid 3, now lid 4.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.onderwijsroute import Taalschakelstand, map_vervalt

Staat = Literal["klaar", "ontbreekt", "niet_van_toepassing"]

WI_7_1_A: Final = Artikel(WET, "7", "1", "a")
WI_8_1: Final = Artikel(WET, "8", "1")
WI_8_3: Final = Artikel(WET, "8", "3")
WI_9_1: Final = Artikel(WET, "9", "1")
WI_15_1: Final = Artikel(WET, "15", "1")
WI_15_1_A: Final = Artikel(WET, "15", "1", "a")
WI_15_1_B: Final = Artikel(WET, "15", "1", "b")
WI_15_1_C: Final = Artikel(WET, "15", "1", "c")
WI_15_1_D: Final = Artikel(WET, "15", "1", "d")
WI_15_2: Final = Artikel(WET, "15", "2")
WI_15_3: Final = Artikel(WET, "15", "3")
WI_15_4: Final = Artikel(WET, "15", "4")
WI_17_3: Final = Artikel(WET, "17", "3")
B_3_1: Final = Artikel(BESLUIT, "3.1")
B_3_2: Final = Artikel(BESLUIT, "3.2")
B_3_14_2_A: Final = Artikel(BESLUIT, "3.14", "2", "a")
B_3_14_2_B: Final = Artikel(BESLUIT, "3.14", "2", "b")
B_3_14_3: Final = Artikel(BESLUIT, "3.14", "3")
B_3_14_7: Final = Artikel(BESLUIT, "3.14", "7")
B_5_3_3: Final = Artikel(BESLUIT, "5.3", "3")
B_5_3_4: Final = Artikel(BESLUIT, "5.3", "4")
B_6_2_1_C: Final = Artikel(BESLUIT, "6.2", "1", "c")


class UrenZ(NamedTuple):
    """Least hours of the zelfredzaamheidsroute: lessons (NT2 and KNM), and participation with PVT and MAP in it."""

    lessen: int
    meedoen: int


# Whether the hours of Besluit 3.14 lid 2 and 5 are looked at. Rules of version 2026.1 did not.
KIJKT_NAAR_UREN_Z: Final[tuple[Versie[bool], ...]] = (
    Versie(INWERKINGTREDING, False, BEKEND),
    Versie(INWERKINGTREDING, True, date(2026, 11, 22)),
)

# Whether a plan with the onderwijsroute needs the hours of MAP while the taalschakeltraject has not begun, as
# `onderwijsroute.map_vervalt` says. Rules up to version 2026.5 let such a plan leave them out.
VRAAGT_MAP_VOOR_BEGIN: Final[tuple[Versie[bool], ...]] = (
    Versie(INWERKINGTREDING, False, BEKEND),
    Versie(INWERKINGTREDING, True, date(2026, 11, 24)),
)

# Where the number of voortgangsgesprekken stands, by date.
_ARTIKEL_GESPREKKEN: Final[tuple[Versie[Artikel], ...]] = (
    Versie(INWERKINGTREDING, B_5_3_3, BEKEND),
    Versie(date(2023, 1, 1), B_5_3_4, BEKEND),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PipInhoud:
    """What the plan says so far. None or an empty text means: not filled in yet.

    Hours are totals over the plan. `intensiteit_uren`: language and KNM lessons; `meedoen_uren`:
    participation in the zelfredzaamheidsroute, PVT and MAP included; `z_minder_reden`: why there are fewer
    than that route asks. `niveaus`: level per skill. `oordeel_leerroute`: the reasons for the onderwijsroute
    (a great chance of a diploma) or the zelfredzaamheidsroute (exam and taalschakeltraject out of reach
    within the term). `wens_onderwijsroute`: the person said in the brede intake to want mbo or higher
    education; `onderwijsroute_onderzocht`: what the college found about that wish.
    `volgt_taalschakeltraject`: follows or has completed it, then no MAP.
    `vve_kind`: there is a child for voor- or vroegschoolse educatie. `pw_beschikkingen`: there are
    decisions under the Participatiewet that belong with the plan; `pw_bijgevoegd`: they are attached.
    `examens_z_gewenst`: wants A2 or KNM exams within the zelfredzaamheidsroute;
    `examens_z`: which, as the college records them; `examens_z_in_staat`: judged able to.
    `alfabetisering_nodig`: has to learn to read and write first; `alfabetisering_verplicht`: the plan
    says so. `leerroute_vorige_gemeente`: after a move of someone with a PIP.
    """

    leerroute: Leerroute | None = None
    niveaus: Mapping[Vaardigheid, Niveau] = field(default_factory=dict)
    oordeel_leerroute: str = ""
    wens_onderwijsroute: bool | None = None
    onderwijsroute_onderzocht: str = ""
    volgt_taalschakeltraject: bool | None = None
    ondersteuning: str = ""
    pvt_uren: int | None = None
    map_uren: int | None = None
    intensiteit_uren: int | None = None
    meedoen_uren: int | None = None
    z_minder_reden: str = ""
    vve_kind: bool | None = None
    vve_afspraken: str = ""
    voortgangsgesprekken: int | None = None
    pw_beschikkingen: bool | None = None
    pw_bijgevoegd: bool = False
    examens_z_gewenst: bool | None = None
    examens_z: tuple[str, ...] = ()
    examens_z_in_staat: bool | None = None
    alfabetisering_nodig: bool | None = None
    alfabetisering_verplicht: bool = False
    afgeschaald: bool = False
    leerroute_vorige_gemeente: Leerroute | None = None


class Inhoudseis(NamedTuple):
    """One thing the law asks of a plan: code, how it stands, article, and the code of the reason.

    What is there can have a reason too: then a person judged that less will do.
    """

    code: str
    staat: Staat
    artikel: Artikel
    reden: str
    twijfel: str = ""


def _eis(code: str, artikel: Artikel, klaar: bool, ontbreekt: str) -> Inhoudseis:
    return Inhoudseis(code, "klaar" if klaar else "ontbreekt", artikel, "" if klaar else ontbreekt)


def _nvt(code: str, artikel: Artikel, reden: str, twijfel: str = "") -> Inhoudseis:
    return Inhoudseis(code, "niet_van_toepassing", artikel, reden, twijfel)


def _leerroute(inhoud: PipInhoud) -> Inhoudseis:
    vorige = inhoud.leerroute_vorige_gemeente
    if vorige is not None and inhoud.leerroute is not None and inhoud.leerroute is not vorige:
        return Inhoudseis("leerroute", "ontbreekt", WI_15_4, "andere_leerroute_na_verhuizing")
    return _eis("leerroute", WI_15_1_A, inhoud.leerroute is not None, "leerroute_kiezen")


def _oordeel_leerroute(inhoud: PipInhoud) -> Inhoudseis:
    """The judgement the act asks for the onderwijsroute (art. 8 lid 1) and the Z-route (art. 9 lid 1)."""
    heeft = bool(inhoud.oordeel_leerroute.strip())
    if inhoud.leerroute_vorige_gemeente is not None:
        return _nvt("oordeel_leerroute", WI_15_4, "leerroute_overgenomen")
    if inhoud.leerroute is Leerroute.ONDERWIJS:
        return _eis("oordeel_leerroute", WI_8_1, heeft, "oordeel_grote_kans")
    if inhoud.leerroute is Leerroute.ZELFREDZAAMHEID:
        return _eis("oordeel_leerroute", WI_9_1, heeft, "oordeel_examen_niet_haalbaar")
    return _nvt("oordeel_leerroute", WI_7_1_A, "b1_route_zonder_oordeel")


def _onderwijsroute(inhoud: PipInhoud) -> Inhoudseis:
    """The wish of art. 8 lid 1 must be asked and looked into (compare ECLI:NL:RVS:2024:5413)."""
    if inhoud.leerroute_vorige_gemeente is not None:
        return _nvt("onderwijsroute", WI_15_4, "leerroute_overgenomen")
    if inhoud.wens_onderwijsroute is None:
        return Inhoudseis("onderwijsroute", "ontbreekt", WI_8_1, "wens_onderwijsroute_vragen")
    if inhoud.leerroute is Leerroute.ONDERWIJS:
        return _eis("onderwijsroute", WI_8_1, inhoud.wens_onderwijsroute, "onderwijsroute_zonder_wens")
    if not inhoud.wens_onderwijsroute:
        return _nvt("onderwijsroute", WI_8_1, "geen_wens_onderwijsroute")
    onderzocht = bool(inhoud.onderwijsroute_onderzocht.strip())
    return _eis("onderwijsroute", WI_8_1, onderzocht, "onderwijsroute_onderzoeken")


def _niveau(inhoud: PipInhoud) -> Inhoudseis:
    """Levels per skill: at least B1, or A2 after afschalen in the B1-route (art. 7 lid 1 a, 17 lid 3)."""
    if inhoud.leerroute is Leerroute.ZELFREDZAAMHEID:
        return _nvt("niveau", WI_9_1, "z_route_zonder_niveau")
    if any(vaardigheid not in inhoud.niveaus for vaardigheid in Vaardigheid):
        return Inhoudseis("niveau", "ontbreekt", WI_7_1_A, "niveau_per_vaardigheid")
    if Niveau.A2 not in inhoud.niveaus.values():
        return Inhoudseis("niveau", "klaar", WI_7_1_A, "")
    mag = inhoud.afgeschaald and inhoud.leerroute is Leerroute.B1
    return _eis("niveau", WI_17_3, mag, "a2_zonder_afschalen")


def _pvt(inhoud: PipInhoud, norm: int) -> Inhoudseis:
    if inhoud.pvt_uren is None:
        return Inhoudseis("intensiteit_pvt", "ontbreekt", WI_15_1_C, "pvt_uren_invullen")
    return _eis("intensiteit_pvt", B_3_1, inhoud.pvt_uren >= norm, "pvt_te_weinig_uren")


def _map(inhoud: PipInhoud, norm: int, vraagt_voor_begin: bool) -> Inhoudseis:
    """The hours of MAP, unless it lapses: the one rule for that is `onderwijsroute.map_vervalt`.

    At adoption the taalschakeltraject has mostly not begun yet, and then MAP is due: doubt `map_bij_onderwijsroute`.
    """
    stand = Taalschakelstand.VOLGT if inhoud.volgt_taalschakeltraject else Taalschakelstand.NIET_BEGONNEN
    vervalt = map_vervalt(inhoud.leerroute or Leerroute.B1, taalschakeltraject=stand)
    if vervalt.waarde:
        return _nvt("intensiteit_map", WI_8_3, "volgt_taalschakeltraject")
    if inhoud.map_uren is None:
        twijfel = "".join(vervalt.twijfels)
        if twijfel and not vraagt_voor_begin:
            return _nvt("intensiteit_map", WI_8_3, "taalschakeltraject_komt", twijfel)
        return Inhoudseis("intensiteit_map", "ontbreekt", WI_15_1_C, "map_uren_invullen", twijfel)
    return _eis("intensiteit_map", B_3_2, inhoud.map_uren >= norm, "map_te_weinig_uren")


def _intensiteit(inhoud: PipInhoud, groep: Doelgroep, norm: UrenZ | None) -> Inhoudseis:
    """Hours of lessons (art. 15 lid 2); in the zelfredzaamheidsroute not fewer than it asks.

    Of gezin en overig the plan asks no hours; but where it names them, the same norm holds (Besluit 3.14 lid 3).
    """
    uren, code = inhoud.intensiteit_uren or 0, "intensiteit_leerroute"
    gezin = groep is Doelgroep.GEZIN_OVERIG
    te_weinig = norm is not None and inhoud.leerroute is Leerroute.ZELFREDZAAMHEID and 0 < uren < norm.lessen
    if te_weinig:
        return _minder(inhoud, code, B_3_14_3 if gezin else B_3_14_2_A, "z_te_weinig_lessen")
    if gezin:
        return _nvt(code, WI_15_2, "gezin_overig_kiest_zelf")
    return _eis(code, WI_15_2, uren > 0, "intensiteit_invullen")


def _meedoen(inhoud: PipInhoud, groep: Doelgroep, norm: UrenZ) -> Inhoudseis:
    """Hours of participation: part of the intensity of the zelfredzaamheidsroute, for the asiel group only."""
    if inhoud.leerroute is not Leerroute.ZELFREDZAAMHEID:
        return _nvt("uren_meedoen", B_3_14_2_B, "geen_z_route")
    if groep is Doelgroep.GEZIN_OVERIG:
        return _nvt("uren_meedoen", B_3_14_3, "meedoen_alleen_asiel")
    if inhoud.meedoen_uren is None:
        return Inhoudseis("uren_meedoen", "ontbreekt", WI_15_2, "meedoen_invullen")
    if inhoud.meedoen_uren < norm.meedoen:
        return _minder(inhoud, "uren_meedoen", B_3_14_2_B, "z_te_weinig_meedoen")
    return Inhoudseis("uren_meedoen", "klaar", B_3_14_2_B, "")


def _minder(inhoud: PipInhoud, code: str, artikel: Artikel, vraag: str) -> Inhoudseis:
    """Fewer hours than the norm: a person judges whether that may, and writes down why; no refusal.

    The law allows it where hours count that were followed before (Besluit 3.14 lid 6 and 9, 5.4 lid 4), for a
    disability with revalidatie (3.14 lid 8) and after a partial ontheffing (Wet art. 5). Those facts are not in
    a plan, and the last two are health data.
    """
    if inhoud.z_minder_reden.strip():
        return Inhoudseis(code, "klaar", artikel, "z_minder_met_reden")
    return Inhoudseis(code, "ontbreekt", artikel, vraag)


def _vve(inhoud: PipInhoud) -> Inhoudseis:
    if inhoud.vve_kind is None:
        return Inhoudseis("vve_kind", "ontbreekt", WI_15_1_D, "vve_vragen")
    if not inhoud.vve_kind:
        return _nvt("vve_kind", WI_15_1_D, "geen_kind_voor_vve")
    return _eis("vve_kind", WI_15_1_D, bool(inhoud.vve_afspraken.strip()), "vve_afspraken_invullen")


def _participatiewet(inhoud: PipInhoud) -> Inhoudseis:
    if inhoud.pw_beschikkingen is None:
        return Inhoudseis("participatiewet", "ontbreekt", WI_15_3, "pw_nagaan")
    if not inhoud.pw_beschikkingen:
        return _nvt("participatiewet", WI_15_3, "geen_pw_beschikkingen")
    return _eis("participatiewet", WI_15_3, inhoud.pw_bijgevoegd, "pw_bijvoegen")


def _examens_z(inhoud: PipInhoud) -> Inhoudseis:
    if inhoud.leerroute is not Leerroute.ZELFREDZAAMHEID:
        return _nvt("examens_z", B_3_14_7, "geen_z_route")
    if inhoud.examens_z_gewenst is None:
        return Inhoudseis("examens_z", "ontbreekt", B_3_14_7, "wens_examens_vragen")
    if not inhoud.examens_z_gewenst:
        return _nvt("examens_z", B_3_14_7, "geen_wens_examens")
    if inhoud.examens_z_in_staat is None:
        return Inhoudseis("examens_z", "ontbreekt", B_3_14_7, "in_staat_beoordelen")
    if not inhoud.examens_z_in_staat:
        return _nvt("examens_z", B_3_14_7, "niet_in_staat_examens")
    return _eis("examens_z", B_3_14_7, bool(inhoud.examens_z), "examens_vastleggen")


def _alfabetisering(inhoud: PipInhoud) -> Inhoudseis:
    if inhoud.alfabetisering_nodig is None:
        return Inhoudseis("alfabetisering", "ontbreekt", B_6_2_1_C, "alfabetisering_nagaan")
    if not inhoud.alfabetisering_nodig:
        return _nvt("alfabetisering", B_6_2_1_C, "al_gealfabetiseerd")
    return _eis("alfabetisering", B_6_2_1_C, inhoud.alfabetisering_verplicht, "alfabetisering_opnemen")


def _uren_z(peildatum: date, bekend_op: date | None) -> UrenZ | None:
    """The hours of the zelfredzaamheidsroute; None for what was known before these were looked at."""
    if not kies(KIJKT_NAAR_UREN_Z, peildatum, bekend_op, regel="pip_inhoud", artikel=B_3_14_2_A).waarde:
        return None
    return UrenZ(lengte("z_lesuren", peildatum, bekend_op), lengte("z_meedoenuren", peildatum, bekend_op))


def controleer_inhoud(
    inhoud: PipInhoud, *, groep: Doelgroep | None, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[tuple[Inhoudseis, ...]]:
    """Return for every element the law asks of a PIP whether it is there (art. 15, Besluit 5.3, 3.14).

    One `Inhoudseis` per element, always the same and in the same order, and one step each. For the
    asiel group the intensity of the leerroute is asked (art. 15 lid 2), for gezin en overig not.
    `bekend_op`: with what this package knew on that day (None: all it knows).
    Raises GegevenOntbreekt when the group is not known, NogNietVanKracht before 1-1-2022.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", WI_15_2)
    if peildatum < INWERKINGTREDING:
        raise NogNietVanKracht("pip_inhoud", WI_15_1, INWERKINGTREDING)
    norm = _uren_z(peildatum, bekend_op)
    gesprekken = kies(_ARTIKEL_GESPREKKEN, peildatum, bekend_op, regel="voortgangsgesprekken", artikel=B_5_3_4).waarde
    voor_begin = kies(VRAAGT_MAP_VOOR_BEGIN, peildatum, bekend_op, regel="pip_inhoud", artikel=WI_8_3).waarde
    aantal = inhoud.voortgangsgesprekken
    eisen = (
        _leerroute(inhoud),
        _oordeel_leerroute(inhoud),
        _onderwijsroute(inhoud),
        _niveau(inhoud),
        _intensiteit(inhoud, groep, norm),
        *((_meedoen(inhoud, groep, norm),) if norm is not None else ()),
        _eis("ondersteuning", WI_15_1_B, bool(inhoud.ondersteuning.strip()), "ondersteuning_invullen"),
        _pvt(inhoud, lengte("pvt_norm", peildatum, bekend_op)),
        _map(inhoud, lengte("map_norm", peildatum, bekend_op), voor_begin),
        _eis("voortgangsgesprekken", gesprekken, aantal is not None and aantal > 0, "gesprekken_invullen"),
        _vve(inhoud),
        _alfabetisering(inhoud),
        _examens_z(inhoud),
        _participatiewet(inhoud),
    )
    return Uitkomst(eisen, tuple(_stap(eis) for eis in eisen))


_STAP_BIJ_STAAT: Final[Mapping[Staat, str]] = {
    "klaar": "eis_klaar",
    "ontbreekt": "eis_ontbreekt",
    "niet_van_toepassing": "eis_niet_van_toepassing",
}


def _stap(eis: Inhoudseis) -> Stap:
    code = "eis_klaar_met_reden" if eis.staat == "klaar" and eis.reden else _STAP_BIJ_STAAT[eis.staat]
    return Stap(eis.artikel, code, (eis.code, eis.reden), eis.twijfel)


REGELS: Final = (
    Regel(
        controleer_inhoud,
        ids=("PIP-01", "PIP-02", "PIP-03", "PIP-04", "PIP-05", "RT-03"),
        artikelen=(
            WI_15_1,
            WI_15_2,
            WI_15_3,
            WI_8_1,
            WI_9_1,
            B_3_1,
            B_3_2,
            B_3_14_7,
            B_5_3_4,
            B_6_2_1_C,
        ),
        voorbeeld={"inhoud": PipInhoud(), "groep": Doelgroep.ASIEL, "peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
