# SPDX-License-Identifier: EUPL-1.2
"""The contactpersoon at DUO: made, changed, coupled, uncoupled and taken away (Contactpersoon API 1.0.0)."""

from __future__ import annotations

from meedoen.domein.keten import berichten
from meedoen.domein.keten.duo_voorcontrole import controleer_contactpersoon
from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.duo.zenders.basis import DuoZender, roep, uitslag_van
from meedoen.regie.koppelingen.models import DuoContactpersoon
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending
from meedoen.regie.web.zinnen import domein_nl

_CONTACT_NIEUW, _CONTACT_ANDERS = "createContactpersoon", "updateContactpersoonById"
_CONTACT_WEG, _CONTACT_KOPPEL = "deleteContactpersoonById", "postContactpersoonByBsn"
_CONTACT_ONTKOPPEL = "deleteContactpersoonByBsn"
WEG = 0
"""Stands for the number of a contactpersoon that was taken away at DUO, whose numbers begin at 1."""


class ContactpersoonZender(DuoZender):
    """POST or PUT /contactpersonen. DUO cannot be asked whether a new one arrived, so then a person decides."""

    schrijft = frozenset({_CONTACT_NIEUW})

    def _zend(self, v: Verzending) -> Uitslag:
        bericht = v.bericht
        assert isinstance(bericht, berichten.ContactpersoonBericht)
        lichaam = {"naam": bericht.naam, "email": bericht.email, "telefoonnummer": bericht.telefoonnummer}
        if weigeringen := controleer_contactpersoon(**lichaam):
            zinnen = " ".join(domein_nl.zin(w.zin_code, w.waarden) for w in weigeringen)
            return Uitslag("vastgelopen", f"contactgegevens: {zinnen}", zinnen)
        duo_id = bericht.duo_id or duo_nummer(v, bericht.medewerker_id)
        if duo_id is not None:
            return uitslag_van(roep(v, _CONTACT_ANDERS, {"id": str(duo_id)}, lichaam))
        if v.onbekend:
            return Uitslag("vastgelopen", "misschien_dubbel")
        return uitslag_van(roep(v, _CONTACT_NIEUW, {}, lichaam))

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


class ContactpersoonKoppelZender(DuoZender):
    """POST /contactpersonen/{id}/personen/{bsn}: DUO overwrites, so doing it twice changes nothing."""

    schrijft = frozenset({_CONTACT_KOPPEL})

    def _zend(self, v: Verzending) -> Uitslag:
        bericht = v.bericht
        assert isinstance(bericht, berichten.ContactpersoonKoppelBericht)
        duo_id = duo_nummer(v, bericht.medewerker_id)
        if duo_id is None:
            return Uitslag("vastgelopen", "contactpersoon_onbekend")
        return uitslag_van(roep(v, _CONTACT_KOPPEL, {"id": str(duo_id), "bsn": bericht.bsn}))


def _weg(v: Verzending, operatie: str, medewerker_id: str, **parameters: str) -> Uitslag:
    """Take away at DUO. What DUO never had, or has no more (404), is what we asked for."""
    duo_id = duo_nummer(v, medewerker_id)
    if duo_id is None:
        return Uitslag("verstuurd")
    antwoord = roep(v, operatie, {"id": str(duo_id), **parameters})
    return Uitslag("verstuurd") if antwoord.status == 404 else uitslag_van(antwoord)


class ContactpersoonVerwijderZender(DuoZender):
    """DELETE /contactpersonen/{id}."""

    schrijft = frozenset({_CONTACT_WEG})

    def _zend(self, v: Verzending) -> Uitslag:
        assert isinstance(v.bericht, berichten.ContactpersoonVerwijderBericht)
        return _weg(v, _CONTACT_WEG, v.bericht.medewerker_id)

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """See `Zender.rond_af`; also forgets the number DUO gave."""
        super().rond_af(verzending, uitslag, scope=scope)
        assert isinstance(verzending.bericht, berichten.ContactpersoonVerwijderBericht)
        if uitslag.staat == "verstuurd":
            DuoContactpersoon.objects.filter(
                gemeente_id=verzending.gemeente_id, medewerker_id=verzending.bericht.medewerker_id
            ).update(duo_id=WEG)


class ContactpersoonOntkoppelZender(DuoZender):
    """DELETE /contactpersonen/{id}/personen/{bsn}."""

    schrijft = frozenset({_CONTACT_ONTKOPPEL})

    def _zend(self, v: Verzending) -> Uitslag:
        assert isinstance(v.bericht, berichten.ContactpersoonOntkoppelBericht)
        return _weg(v, _CONTACT_ONTKOPPEL, v.bericht.medewerker_id, bsn=v.bericht.bsn)


def duo_nummer(v: Verzending, medewerker_id: str) -> int | None:
    """Return the number DUO gave this contactpersoon, read in the scope of the message."""
    gevonden: int | None = v.lees(
        lambda: (
            DuoContactpersoon.objects.filter(gemeente_id=v.gemeente_id, medewerker_id=medewerker_id, duo_id__gt=WEG)
            .values_list("duo_id", flat=True)
            .first()
        )
    )
    return gevonden
