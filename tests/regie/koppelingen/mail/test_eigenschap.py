# SPDX-License-Identifier: EUPL-1.2
"""Whoever the person is: no byte of the e-mail tells, but for the address it goes to."""

from __future__ import annotations

import email
import email.policy
import quopri
import string

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meedoen.regie.dossiers.models import Contact, Dossier, Identificatie
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.mail.conftest import ADRES, Bak, mails, nodig_uit

# Ends in letters that our own words do not have: else a name like "contac" would be found in "contactpersoon".
_NAAM = st.text(string.ascii_letters + "éüşłأبΩж'- ", min_size=4, max_size=38).map(lambda s: f"{s.strip()}жΩ")
_GEGEVENS = st.fixed_dictionaries({
    "naam": _NAAM, "uitspraak": _NAAM, "taal": _NAAM, "tolk": _NAAM,
    "nummer": st.from_regex(r"B-[0-9]{8}", fullmatch=True),
})  # fmt: skip
_CONTACT = st.fixed_dictionaries({
    "telefoon": st.from_regex(r"06[0-9]{8}", fullmatch=True),
    "straat": _NAAM, "plaats": _NAAM, "postcode": st.from_regex(r"[1-9][0-9]{3}[A-Z]{2}", fullmatch=True),
})  # fmt: skip


@given(dossier=_GEGEVENS, contact=_CONTACT, bsn=st.from_regex(r"9999[0-9]{5}", fullmatch=True))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_byte_of_the_mail_tells_who_it_is_for(
    keten: Keten, bak: Bak, mens: Dossier, dossier: dict[str, str], contact: dict[str, str], bsn: str
) -> None:
    bak.mails.clear()
    with met_scope(keten.scope(SANNE)):
        Dossier.objects.filter(id=mens.id).update(**dossier)
        Contact.objects.filter(dossier_id=mens.id).update(**contact)
        Identificatie.objects.filter(dossier_id=mens.id).update(bsn=bsn)
    nodig_uit(keten, mens)
    keten.worker.ronde()
    assert {staat for staat, _ in mails(keten)} == {"verstuurd"}
    (envelop,) = bak.mails
    bytes_ = _leesbaar(envelop.content or b"")
    assert ADRES.encode() in bytes_
    rest = bytes_.replace(ADRES.encode(), b"")
    for geheim in (*dossier.values(), *contact.values(), bsn, str(mens.id), "Sanne", "Selam", "Tesfay"):
        assert geheim.strip().encode() not in rest
    for woord in ("uitnodiging", "oproep", "afspraak", "inburger", "plan", "besluit", "duo", "dossier"):
        assert woord.encode() not in rest.lower()


def _leesbaar(ruw: bytes) -> bytes:
    """The bytes as they went, and once more with every part and header decoded."""
    mail = email.message_from_bytes(ruw, policy=email.policy.default)
    delen = [deel.get_payload(decode=True) or b"" for deel in mail.walk()]
    koppen = [f"{naam}: {waarde}".encode() for naam, waarde in mail.items()]
    return b"\n".join([ruw, quopri.decodestring(ruw), *koppen, *(d for d in delen if isinstance(d, bytes))])
