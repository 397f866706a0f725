# SPDX-License-Identifier: EUPL-1.2
"""The part of the fold about the traject, ontzorgen, fines and what became of our messages; see `vouwen`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, Protocol
from uuid import UUID

from meedoen.domein import adviezen, begeleiding, bezwaren, boetes, vervolg, verzoeken
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import Levering, Meting, PipVersie
from meedoen.domein.keten import berichten
from meedoen.domein.toegang import Rol


class _Vouw(Protocol):
    velden: dict[str, Any]
    gesprekken: list[date]
    vastgelopen: dict[UUID, g.BerichtVastgelopen]
    pips: dict[int, PipVersie]


class _Rij(Protocol):
    @property
    def geldig_op(self) -> date: ...


def _verstuurd(vouw: _Vouw, feit: g.BesluitVerstuurd, _: _Rij) -> None:
    wacht: tuple[g.BesluitWachtOpBrief, ...] = vouw.velden.get("te_versturen", ())
    vouw.velden["te_versturen"] = tuple(ander for ander in wacht if ander.besluit_id != feit.besluit_id)
    if (pip := vouw.pips.get(feit.pip_versie or 0)) is not None:
        vouw.pips[pip.versie] = pip._replace(bekendgemaakt_op=feit.datum)


def _aanbod(vouw: _Vouw, feit: g.AanbodGedaan, _: _Rij) -> None:
    _vervang_aanbod(vouw, feit.instellingsnummer, (feit,))
    _opnieuw(vouw, berichten.betreft_aanbod(feit.instellingsnummer))


def _aanbod_weg(vouw: _Vouw, feit: g.AanbodIngetrokken, _: _Rij) -> None:
    _vervang_aanbod(vouw, feit.instellingsnummer, ())
    _opnieuw(vouw, berichten.betreft_aanbod(feit.instellingsnummer))


def _keurmerk(vouw: _Vouw, feit: g.KeurmerkVervallen, _: _Rij) -> None:
    _vervang_keurmerk(vouw, feit.instellingsnummer, () if feit.terug else (feit,))


def _vervang_keurmerk(vouw: _Vouw, nummer: str, nieuw: tuple[g.KeurmerkVervallen, ...]) -> None:
    oud: tuple[g.KeurmerkVervallen, ...] = vouw.velden.get("keurmerk_weg", ())
    if oud or nieuw:
        vouw.velden["keurmerk_weg"] = (*(feit for feit in oud if feit.instellingsnummer != nummer), *nieuw)


def _vervang_aanbod(vouw: _Vouw, nummer: str, nieuw: tuple[g.AanbodGedaan, ...]) -> None:
    _vervang_keurmerk(vouw, nummer, ())
    oud: tuple[g.AanbodGedaan, ...] = vouw.velden.get("aanbod", ())
    vouw.velden["aanbod"] = (*(aanbod for aanbod in oud if aanbod.instellingsnummer != nummer), *nieuw)


def _laatste(veld: str, betreft: str) -> Callable[[Any, Any, Any], None]:
    """A kind of which only the last row counts; what DUO said to an earlier one is over."""

    def zet(vouw: _Vouw, feit: g.Gegevens, _: _Rij) -> None:
        vouw.velden[veld] = feit
        _opnieuw(vouw, betreft)

    return zet


def _resultaat(veld: str, betreft: str) -> Callable[[Any, Any, Any], None]:
    """As `_laatste`; what was laid before a colleague rests on the old state."""
    laatste = _laatste(veld, betreft)

    def zet(vouw: _Vouw, feit: g.Gegevens, rij: _Rij) -> None:
        laatste(vouw, feit, rij)
        vouw.velden[f"{veld}_voorgelegd"] = None

    return zet


def _verwijt(vouw: _Vouw, feit: g.VerwijtVoorgelegd, _: _Rij) -> None:
    vouw.velden[f"{feit.onderdeel}_voorgelegd"] = feit


def _uren(vouw: _Vouw, feit: g.UrenGeboekt, _: _Rij) -> None:
    totalen: dict[g.Urensoort, int] = dict(vouw.velden.get("uren", ()))
    totalen[feit.urensoort] = totalen.get(feit.urensoort, 0) + feit.uren
    vouw.velden["uren"] = tuple(totalen.items())
    if feit.urensoort is g.Urensoort.ACTIVITEITEN and feit.uren:
        vouw.velden["uren_tot"] = max(feit.tot_en_met, vouw.velden.get("uren_tot") or feit.tot_en_met)
    _opnieuw(vouw, berichten.betreft_uren(feit.urensoort))


def _lesuren(vouw: _Vouw, feit: g.LesurenGeboekt, _: _Rij) -> None:
    if feit.uren:
        alle = (*vouw.velden.get("lesuren", ()), feit)
        vouw.velden["lesuren"] = tuple(sorted(alle, key=lambda les: (les.tot_en_met, les.vanaf)))


def _lbt_nummer(vouw: _Vouw, feit: g.LbtNummerIngetrokken, _: _Rij) -> None:
    vouw.velden["lbt_nummer_ingetrokken"] = feit.datum
    _opnieuw(vouw, berichten.LBT_NUMMER)


def _levering(vouw: _Vouw, feit: g.LeveringBijDuo, rij: _Rij) -> None:
    _opnieuw(vouw, feit.betreft)
    vouw.velden["leveringen"] = (
        *vouw.velden["leveringen"],
        Levering(feit.betreft, feit.uitkomst, rij.geldig_op, feit.tekst),
    )


def _vastgelopen(vouw: _Vouw, feit: g.BerichtVastgelopen, _: _Rij) -> None:
    oud = vouw.vastgelopen.get(feit.bericht_id)
    vouw.vastgelopen[feit.bericht_id] = feit if oud is None else replace(feit, sinds=oud.sinds)


def _afgehandeld(vouw: _Vouw, feit: g.BerichtAfgehandeld, _: _Rij) -> None:
    vouw.vastgelopen.pop(feit.bericht_id, None)


def _bericht(vouw: _Vouw, feit: g.BerichtVanPartner, rij: _Rij) -> None:
    vouw.velden["ongelezen"] = (*vouw.velden.get("ongelezen", ()), (feit, rij.geldig_op))


def _gelezen(vouw: _Vouw, feit: g.BerichtGelezen, _: _Rij) -> None:
    oud: tuple[tuple[g.BerichtVanPartner, date], ...] = vouw.velden.get("ongelezen", ())
    vouw.velden["ongelezen"] = tuple(paar for paar in oud if paar[0].bericht_id != feit.bericht_id)


def _glas(vouw: _Vouw, feit: g.GlasGebroken, rij: _Rij) -> None:
    vouw.velden["na_te_kijken"] = (*vouw.velden.get("na_te_kijken", ()), (feit, rij.geldig_op))


def _nagekeken(vouw: _Vouw, feit: g.InzageNagekeken, _: _Rij) -> None:
    oud: tuple[tuple[g.GlasGebroken, date], ...] = vouw.velden.get("na_te_kijken", ())
    vouw.velden["na_te_kijken"] = tuple(paar for paar in oud if paar[0].inzage_id != feit.inzage_id)


def _gesprek_gepland(vouw: _Vouw, feit: g.VoortgangsgesprekGepland, _: _Rij) -> None:
    vouw.velden["voortgang_gepland"] = feit if feit.op is not None else None


def _gesprek(vouw: _Vouw, feit: g.Voortgangsgesprek, _: _Rij) -> None:
    velden = vouw.velden
    vouw.gesprekken.append(feit.datum)
    velden["laatste_voortgangsgesprek"] = max(feit.datum, velden.get("laatste_voortgangsgesprek") or feit.datum)
    plan: g.VoortgangsgesprekGepland | None = velden.get("voortgang_gepland")
    if plan is not None and plan.datum <= feit.datum:
        velden["voortgang_gepland"] = None
    niveaus = {code: niveau for code, niveau in (("LE", feit.lezen), ("LU", feit.luisteren), ("SC", feit.schrijven),
                                                 ("SP", feit.spreken)) if niveau is not None}  # fmt: skip
    if niveaus or feit.lesuren is not None:
        metingen = (*velden.get("metingen", ()), Meting(feit.datum, feit.lesuren, niveaus))
        velden["metingen"] = tuple(sorted(metingen, key=lambda meting: meting.datum))


def _eigen_taak(vouw: _Vouw, feit: g.EigenTaak, _: _Rij) -> None:
    vouw.velden["eigen_taken"] = (*vouw.velden.get("eigen_taken", ()), feit)


def _eigen_taak_vrij(vouw: _Vouw, feit: g.EigenTaakVrij, _: _Rij) -> None:
    vouw.velden["eigen_taken"] = tuple(
        replace(taak, voor=None, rol=Rol.CONSULENT) if taak.taak_id == feit.taak_id else taak
        for taak in vouw.velden.get("eigen_taken", ())
    )


def _verlengingsgrond(vouw: _Vouw, feit: g.VerlengingsgrondVastgelegd, _: _Rij) -> None:
    anders = [oud for oud in vouw.velden.get("verlengingsgronden", ()) if oud.grond_id != feit.grond_id]
    alle = anders if feit.vervalt else [*anders, feit]
    vouw.velden["verlengingsgronden"] = tuple(sorted(alle, key=lambda grond: (grond.vanaf, grond.grond_id)))


def _nareis(vouw: _Vouw, feit: g.NareisAangekondigd, _: _Rij) -> None:
    vouw.velden |= {"nareis": feit if feit.volwassenen or feit.kinderen else None, "nareis_hier": None}


def _nareis_hier(vouw: _Vouw, feit: g.NareisAangekomen, _: _Rij) -> None:
    vouw.velden["nareis_hier"] = feit.datum


def _waardering(vouw: _Vouw, feit: g.DiplomawaarderingStap, _: _Rij) -> None:
    alle: dict[UUID, g.DiplomawaarderingStap] = {w.waardering_id: w for w in vouw.velden.get("waarderingen", ())}
    alle[feit.waardering_id] = feit
    vouw.velden["waarderingen"] = tuple(alle.values())


def _opnieuw(vouw: _Vouw, betreft: str) -> None:
    oud: tuple[Levering, ...] = vouw.velden.get("leveringen", ())
    vouw.velden["leveringen"] = tuple(levering for levering in oud if levering.betreft != betreft)


HANDLERS: Final[Mapping[type[g.Gegevens], Callable[[Any, Any, Any], None]]] = {
    g.AanbodGedaan: _aanbod,
    g.AanbodIngetrokken: _aanbod_weg,
    g.KeurmerkVervallen: _keurmerk,
    g.PvtOndertekend: _resultaat("pvt", berichten.PVT),
    g.MapAfgerond: _resultaat("map", berichten.MAP),
    g.VerwijtVoorgelegd: _verwijt,
    g.ZrouteAfgerond: _laatste("zroute", berichten.ZROUTE),
    g.UrenGeboekt: _uren,
    g.LesurenGeboekt: _lesuren,
    g.LbtNummerIngetrokken: _lbt_nummer,
    g.VoortgangsgesprekGepland: _gesprek_gepland,
    g.VerlengingsgrondVastgelegd: _verlengingsgrond,
    g.EigenTaak: _eigen_taak,
    g.EigenTaakVrij: _eigen_taak_vrij,
    g.Voortgangsgesprek: _gesprek,
    g.DiplomawaarderingStap: _waardering,
    g.NareisAangekondigd: _nareis,
    g.NareisAangekomen: _nareis_hier,
    g.LeveringBijDuo: _levering,
    g.BerichtVastgelopen: _vastgelopen,
    g.BerichtAfgehandeld: _afgehandeld,
    g.BerichtVanPartner: _bericht,
    g.BerichtGelezen: _gelezen,
    g.GlasGebroken: _glas,
    g.InzageNagekeken: _nagekeken,
    g.BesluitWachtOpBrief: lambda vouw, feit, _: vouw.velden.update(
        te_versturen=(*vouw.velden.get("te_versturen", ()), feit)
    ),
    g.BesluitVerstuurd: _verstuurd,
    g.BezwaarStap: lambda vouw, feit, _: bezwaren.vouw(vouw.velden, feit),
    g.AdviesStap: lambda vouw, feit, _: adviezen.vouw(vouw.velden, feit),
    g.VerzoekStap: lambda vouw, feit, _: verzoeken.vouw(vouw.velden, feit),
    g.BoeteStap: lambda vouw, feit, _: boetes.vouw(vouw.velden, feit),
    **dict.fromkeys(vervolg.SOORTEN, lambda vouw, feit, _: vervolg.vouw(vouw.velden, feit)),
    **dict.fromkeys(begeleiding.SOORTEN, lambda vouw, feit, rij: begeleiding.vouw(vouw.velden, feit, rij)),
}
LAATSTE: Final[Mapping[type[g.Gegevens], str]] = {
    g.BijstandVastgesteld: "bijstand",
    g.OntzorgenBegonnen: "ontzorgen_begonnen",
    g.ExitplanGemaakt: "exitplan",
    g.OntzorgenVerlengd: "ontzorgen_verlengd",
    g.OntzorgenBeeindigd: "ontzorgen_beeindigd",
    g.PakketOvergenomen: "pakket",
    g.AanbodGemeld: "aanbod_gemeld",
    g.VerklaringAanbod: "verklaring_aanbod",
}
"""Kinds of which only the last recorded row counts, with the field it fills: those of ontzorgen, of a move
and of an aanbod that was late."""
