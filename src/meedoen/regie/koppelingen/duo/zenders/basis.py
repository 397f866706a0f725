# SPDX-License-Identifier: EUPL-1.2
"""What all senders to DUO share: one request, what its answer means, and the row it leaves on the tijdlijn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.duo.port import Antwoord, DuoPort, Onbegrijpelijk, Onbereikbaar
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending

DUO_UITKOMST: Final = {"verstuurd": g.DuoUitkomst.AANVAARD, "geweigerd": g.DuoUitkomst.GEWEIGERD}


class Mislukt(Exception):
    """The request has no outcome; `uitslag` says what to do with the message."""

    def __init__(self, uitslag: Uitslag) -> None:
        super().__init__(uitslag.oorzaak)
        self.uitslag = uitslag


def roep(
    v: Verzending, operatie: str, parameters: Mapping[str, str], lichaam: Mapping[str, Any] | None = None
) -> Antwoord:
    """Make one request, written down before and after. Raise `Mislukt` when it has no outcome."""
    duo: DuoPort = v.verbinding
    with v.verzoek(operatie) as verzoek:
        try:
            antwoord = duo.roep(
                operatie, bron=v.oin, bericht_id=verzoek.bericht_id, parameters=parameters, lichaam=lichaam
            )
        except Onbereikbaar as fout:
            verzoek.klaar(uitkomst="onbekend" if fout.onbekend else "niet_verzonden", status=fout.status,
                          antwoord=fout.waarom)  # fmt: skip
            raise Mislukt(Uitslag("later", "duo_onbereikbaar")) from fout
        except Onbegrijpelijk as fout:
            verzoek.klaar(uitkomst="onbekend", status=fout.status, antwoord=fout.waarom)
            raise Mislukt(Uitslag("later_beperkt", f"duo_onbegrijpelijk: {fout.waarom}")) from fout
        gelukt = antwoord.status < 300
        verzoek.klaar(
            uitkomst="gelukt" if gelukt else "geweigerd", status=antwoord.status,
            antwoord=" ".join(antwoord.redenen),
        )  # fmt: skip
        return antwoord


def uitslag_van(antwoord: Antwoord) -> Uitslag:
    """Return what an answer of DUO means for the message that asked for it."""
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


class DuoZender:
    """What all senders to DUO share: a stuck message becomes a task of the dossier, and ends with it."""

    schrijft: frozenset[str]

    def zend(self, verzending: Verzending) -> Uitslag:
        """See `Zender.zend`."""
        try:
            return self._zend(verzending)
        except Mislukt as mislukt:
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
