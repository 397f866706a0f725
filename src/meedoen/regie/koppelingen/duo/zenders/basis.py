# SPDX-License-Identifier: EUPL-1.2
"""What all senders to DUO share: one request, what its answer means, and the row it leaves on the tijdlijn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.koppelingen.duo.port import Antwoord, DuoPort
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar
from meedoen.regie.koppelingen.zenderbasis import DossierZender
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


class DuoZender(DossierZender):
    """What all senders to DUO share: a request without an outcome says by itself what to do with the message."""

    met_oin = True
    bron = g.Bron.DUO

    def zend(self, verzending: Verzending) -> Uitslag:
        """See `Zender.zend`."""
        try:
            return self._zend(verzending)
        except Mislukt as mislukt:
            return mislukt.uitslag

    def _zend(self, v: Verzending) -> Uitslag:
        raise NotImplementedError(type(self).__name__)
