# SPDX-License-Identifier: EUPL-1.2
"""Our messages in DUO's JSON, one sender per kind; nothing else knows that JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten import berichten
from meedoen.domein.nummers import gemeentecode
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.duo.port import Antwoord, DuoPort, Onbegrijpelijk, Onbereikbaar
from meedoen.regie.koppelingen.models import DuoContactpersoon
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending, registreer

_PIP_LEES, _PIP_SCHRIJF, _PIP_WEG = "getPipByBsn", "postPipByBsn", "deletePipByBsn"
_CONTACT_NIEUW, _CONTACT_ANDERS = "createContactpersoon", "updateContactpersoonById"
_CONTACT_KOPPEL = "postContactpersoonByBsn"


class _Mislukt(Exception):
    """The request has no outcome; `uitslag` says what to do with the message."""

    def __init__(self, uitslag: Uitslag) -> None:
        super().__init__(uitslag.oorzaak)
        self.uitslag = uitslag


def _roep(
    v: Verzending, operatie: str, parameters: Mapping[str, str], lichaam: Mapping[str, Any] | None = None
) -> Antwoord:
    """Make one request, written down before and after. Raise `_Mislukt` when it has no outcome."""
    duo: DuoPort = v.verbinding
    with v.verzoek(operatie) as verzoek:
        try:
            antwoord = duo.roep(
                operatie, bron=v.oin, bericht_id=verzoek.bericht_id, parameters=parameters, lichaam=lichaam
            )
        except Onbereikbaar as fout:
            verzoek.klaar(uitkomst="onbekend" if fout.onbekend else "niet_verzonden", status=fout.status,
                          antwoord=fout.waarom)  # fmt: skip
            raise _Mislukt(Uitslag("later", "duo_onbereikbaar")) from fout
        except Onbegrijpelijk as fout:
            verzoek.klaar(uitkomst="onbekend", status=fout.status, antwoord=fout.waarom)
            raise _Mislukt(Uitslag("later_beperkt", f"duo_onbegrijpelijk: {fout.waarom}")) from fout
        gelukt = antwoord.status < 300
        verzoek.klaar(
            uitkomst="gelukt" if gelukt else "geweigerd", status=antwoord.status,
            antwoord=" ".join(antwoord.redenen),
        )  # fmt: skip
        return antwoord


def _uitslag(antwoord: Antwoord) -> Uitslag:
    tekst = " ".join(antwoord.redenen)
    if antwoord.status < 300:
        return Uitslag("verstuurd", inhoud=antwoord.inhoud)
    if antwoord.status == 403:
        return Uitslag("geweigerd", f"duo_weigert: {tekst}" if tekst else "duo_weigert", tekst)
    if antwoord.status == 404:
        return Uitslag("vastgelopen", "persoon_onbekend", tekst)
    if antwoord.status == 401:
        return Uitslag("later_beperkt", "duo_onbegrijpelijk: DUO herkent onze gemeente niet.", tekst)
    return Uitslag("vastgelopen", f"vormfout: {tekst}" if tekst else "vormfout", tekst)


class _DuoZender:
    """What all senders to DUO share: a stuck message becomes a task of the dossier, and ends with it."""

    schrijft: frozenset[str]

    def zend(self, verzending: Verzending) -> Uitslag:
        """See `Zender.zend`."""
        try:
            return self._zend(verzending)
        except _Mislukt as mislukt:
            return mislukt.uitslag

    def _zend(self, v: Verzending) -> Uitslag:
        raise NotImplementedError(type(self).__name__)

    def feit(self, v: Verzending, uitslag: Uitslag) -> g.Gegevens | None:
        """Return the fact that this end brings to the dossier, if any."""
        return None

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """See `Zender.rond_af`."""
        if uitslag.staat not in ("verstuurd", "geweigerd", "vastgelopen"):
            return
        dossier = Dossier.objects.get(gemeente_id=verzending.gemeente_id, id=verzending.dossier_id)
        bekend = dossierfeiten(dossier)
        inhoud: list[g.Gegevens] = []
        if (feit := self.feit(verzending, uitslag)) is not None:
            inhoud.append(feit)
        vast = {bericht.bericht_id for bericht in bekend.vastgelopen}
        if uitslag.staat == "vastgelopen":
            oorzaak, _, rest = uitslag.oorzaak.partition(": ")
            inhoud.append(
                g.BerichtVastgelopen(bericht_id=verzending.id, bericht=verzending.bericht.soort, oorzaak=oorzaak,
                                     sinds=scope.vandaag, tekst=uitslag.tekst or rest or None)
            )  # fmt: skip
        elif verzending.id in vast:
            inhoud.append(g.BerichtAfgehandeld(bericht_id=verzending.id))
        for gegevens in inhoud:
            leg_vast(scope=scope, dossier=dossier, inhoud=gegevens, geldig_op=scope.vandaag, bron=g.Bron.DUO)


class PipZender(_DuoZender):
    """POST /personen/{bsn}/PIP. After an unknown outcome first read what DUO has."""

    schrijft = frozenset({_PIP_SCHRIJF})

    def _zend(self, v: Verzending) -> Uitslag:
        pip = v.bericht
        assert isinstance(pip, berichten.PipBericht)
        lichaam = pip_naar_duo(pip)
        if v.onbekend:
            gevonden = _roep(v, _PIP_LEES, {"bsn": pip.bsn})
            if gevonden.status == 200 and is_zelfde_pip(gevonden.inhoud, lichaam, v.gemeente_id):
                return Uitslag("verstuurd")
        return _uitslag(_roep(v, _PIP_SCHRIJF, {"bsn": pip.bsn}, lichaam))

    def feit(self, v: Verzending, uitslag: Uitslag) -> g.Gegevens | None:
        assert isinstance(v.bericht, berichten.PipBericht)
        uitkomst = _DUO_UITKOMST.get(uitslag.staat)
        if uitkomst is None:
            return None
        return g.PipBijDuo(versie=v.bericht.pip_versie, uitkomst=uitkomst, tekst=uitslag.tekst or None)


_DUO_UITKOMST: Final = {"verstuurd": g.DuoUitkomst.AANVAARD, "geweigerd": g.DuoUitkomst.GEWEIGERD}


def pip_naar_duo(pip: berichten.PipBericht) -> dict[str, Any]:
    """Return the PIP in DUO's JSON (PIP API 1.2.0); what we do not say is left out."""
    velden = {
        "dagtekeningPip": pip.dagtekening.isoformat(),
        "leerroute": pip.leerroute,
        "niveau": pip.niveau,
        "geschatteIntensiteitB1Route": pip.uren_totaal,
        "indicatorMagOpleidingAfmaken": pip.mag_opleiding_afmaken,
        "indicatorAlfabetiseringsonderwijs": pip.alfabetisering,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def is_zelfde_pip(duo: Mapping[str, Any], onze: Mapping[str, Any], gemeente_id: int) -> bool:
    """Say whether the PIP at DUO is the one we sent. DUO fills in a niveau that was left out."""
    pip = duo["pip"]
    anders = {naam for naam in pip.keys() | onze.keys() if pip.get(naam) != onze.get(naam)}
    if "niveau" not in onze and pip.get("leerroute") in ("B", "O"):
        anders.discard("niveau")
    return duo["gemeentecode"] == gemeentecode(gemeente_id) and not anders


class PipVerwijderZender(_DuoZender):
    """DELETE /personen/{bsn}/PIP. After an unknown outcome a PIP that is gone, or another's, is the proof."""

    schrijft = frozenset({_PIP_WEG})

    def _zend(self, v: Verzending) -> Uitslag:
        bericht = v.bericht
        assert isinstance(bericht, berichten.PipVerwijderBericht)
        if v.onbekend:
            gevonden = _roep(v, _PIP_LEES, {"bsn": bericht.bsn})
            weg = gevonden.status == 404 or (
                gevonden.status == 200 and gevonden.inhoud["gemeentecode"] != gemeentecode(v.gemeente_id)
            )
            if weg:
                return Uitslag("verstuurd")
        return _uitslag(_roep(v, _PIP_WEG, {"bsn": bericht.bsn}))

    def feit(self, v: Verzending, uitslag: Uitslag) -> g.Gegevens | None:
        assert isinstance(v.bericht, berichten.PipVerwijderBericht)
        if uitslag.staat != "verstuurd":
            return None
        return g.PipBijDuo(versie=v.bericht.pip_versie, uitkomst=g.DuoUitkomst.INGETROKKEN)


class ContactpersoonZender(_DuoZender):
    """POST or PUT /contactpersonen. DUO cannot be asked whether a new one arrived, so then a person decides."""

    schrijft = frozenset({_CONTACT_NIEUW})

    def _zend(self, v: Verzending) -> Uitslag:
        bericht = v.bericht
        assert isinstance(bericht, berichten.ContactpersoonBericht)
        lichaam = {"naam": bericht.naam, "email": bericht.email, "telefoonnummer": bericht.telefoonnummer}
        duo_id = bericht.duo_id or duo_nummer(v, bericht.medewerker_id)
        if duo_id is not None:
            return _uitslag(_roep(v, _CONTACT_ANDERS, {"id": str(duo_id)}, lichaam))
        if v.onbekend:
            return Uitslag("vastgelopen", "misschien_dubbel")
        return _uitslag(_roep(v, _CONTACT_NIEUW, {}, lichaam))

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """See `Zender.rond_af`; also keeps the number DUO gave."""
        super().rond_af(verzending, uitslag, scope=scope)
        assert isinstance(verzending.bericht, berichten.ContactpersoonBericht)
        duo_id = uitslag.inhoud.get("id") if isinstance(uitslag.inhoud, dict) else None
        if uitslag.staat == "verstuurd" and duo_id is not None:
            DuoContactpersoon.objects.update_or_create(
                gemeente_id=verzending.gemeente_id,
                medewerker_id=verzending.bericht.medewerker_id,
                defaults={"duo_id": duo_id},
            )


class ContactpersoonKoppelZender(_DuoZender):
    """POST /contactpersonen/{id}/personen/{bsn}: DUO overwrites, so doing it twice changes nothing."""

    schrijft = frozenset({_CONTACT_KOPPEL})

    def _zend(self, v: Verzending) -> Uitslag:
        bericht = v.bericht
        assert isinstance(bericht, berichten.ContactpersoonKoppelBericht)
        duo_id = duo_nummer(v, bericht.medewerker_id)
        if duo_id is None:
            return Uitslag("vastgelopen", "contactpersoon_onbekend")
        return _uitslag(_roep(v, _CONTACT_KOPPEL, {"id": str(duo_id), "bsn": bericht.bsn}))


def duo_nummer(v: Verzending, medewerker_id: str) -> int | None:
    """Return the number DUO gave this contactpersoon, read in the scope of the message."""
    gevonden: int | None = v.lees(
        lambda: (
            DuoContactpersoon.objects.filter(gemeente_id=v.gemeente_id, medewerker_id=medewerker_id)
            .values_list("duo_id", flat=True)
            .first()
        )
    )
    return gevonden


def registreer_alle() -> None:
    """Register the sender of each kind of message for DUO."""
    registreer(berichten.PIP, PipZender())
    registreer(berichten.PIP_VERWIJDEREN, PipVerwijderZender())
    registreer(berichten.CONTACTPERSOON, ContactpersoonZender())
    registreer(berichten.CONTACTPERSOON_KOPPELEN, ContactpersoonKoppelZender())
