# SPDX-License-Identifier: EUPL-1.2
"""Send the e-mail that something lies ready: at least once, with the same Message-ID each time.

SMTP can't be asked whether an e-mail arrived. When the line breaks before the server answered, it is sent again, so
a person may get it twice; and "taken" means that the server took it, not that it was read or even delivered.
"""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import suppress
from typing import NamedTuple

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen.keten import MailVerstuurd
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services.mail import mailadres
from meedoen.regie.koppelingen.mail.tekst import Kaart, maak
from meedoen.regie.koppelingen.zenderbasis import DossierZender
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.uitgaand.zenders import Uitslag, Verzending
from meedoen.regie.web.velden import toon_telefoon

STUUR = "stuurMail"
_SMTP = "django.core.mail.backends.smtp.EmailBackend"
_BELEID = re.compile(rb"\b5\.7\.\d")
"""An enhanced status (RFC 3463) that says that we may not send, not that the address is wrong."""


class Einde(NamedTuple):
    """How an attempt ended. No word of the server is kept: it may repeat the address."""

    uitkomst: str
    uitslag: Uitslag
    status: int | None = None


class MailZender(DossierZender):
    """Reads address and permission at the last moment: what changed since keeps the e-mail here."""

    schrijft = frozenset({STUUR})
    met_oin = False
    bron = g.Bron.SYSTEEM

    def zend(self, verzending: Verzending) -> Uitslag:
        """See `Zender.zend`."""
        aan, kaart = verzending.lees(lambda: _lees(verzending))
        if not aan:
            return Uitslag("ingetrokken", "mail_niet_nodig")
        mail = maak(aan=aan, afzender=settings.DEFAULT_FROM_EMAIL, kaart=kaart, bericht_id=verzending.id)
        with verzending.verzoek(STUUR) as verzoek:
            einde = stuur(mail)
            verzoek.klaar(uitkomst=einde.uitkomst, status=einde.status)
        return einde.uitslag

    def feit(self, v: Verzending, uitslag: Uitslag, scope: Scope) -> g.Gegevens | None:
        return MailVerstuurd(datum=scope.vandaag) if uitslag.staat == "verstuurd" else None


def _lees(v: Verzending) -> tuple[str, Kaart]:
    dossier = Dossier.objects.get(gemeente_id=v.gemeente_id, id=v.dossier_id)
    gemeente = Gemeente.objects.get(id=v.gemeente_id)
    return mailadres(dossier), Kaart(gemeente.naam, toon_telefoon(gemeente.telefoon), gemeente.adres)


def stuur(mail: EmailMultiAlternatives) -> Einde:
    """Give an e-mail to the mail server, and return how that ended; the only way an e-mail leaves Meedoen."""
    # The backend is named here: whatever else Django sends its mail with, this goes over SMTP.
    mail.connection = lijn = get_connection(_SMTP)
    try:
        mail.send()
    except OSError as fout:  # all that smtplib and ssl raise is one
        return _duid(fout)
    finally:
        with suppress(OSError):
            lijn.close()  # after a refused STARTTLS the backend leaves its line open
    return Einde("gelukt", Uitslag("verstuurd"), 250)


def _duid(fout: OSError) -> Einde:
    """Return what a failure means: a wrong address is for a person, a server that is down passes."""
    match fout:
        case smtplib.SMTPRecipientsRefused():
            ((code, tekst),) = fout.recipients.values()
            return _geweigerd(code, "mail_geweigerd" if _BELEID.search(tekst) else "mail_adres")
        case smtplib.SMTPNotSupportedError() | ssl.SSLError():
            return Einde("niet_verzonden", Uitslag("later", "mail_onbeveiligd"))
        case smtplib.SMTPAuthenticationError() | smtplib.SMTPSenderRefused():
            return Einde("niet_verzonden", Uitslag("later", "mail_inloggen"), fout.smtp_code)
        case smtplib.SMTPDataError():
            return _geweigerd(fout.smtp_code, "mail_geweigerd")
        case smtplib.SMTPResponseException():
            return Einde("niet_verzonden", Uitslag("later", "mail_onbereikbaar"), fout.smtp_code)
        case smtplib.SMTPException() | TimeoutError() | ConnectionResetError() | BrokenPipeError():
            return Einde("onbekend", Uitslag("later", "mail_onbereikbaar"))
    return Einde("niet_verzonden", Uitslag("later", "mail_onbereikbaar"))


def _geweigerd(code: int, oorzaak: str) -> Einde:
    if code < 500:
        return Einde("niet_verzonden", Uitslag("later", "mail_onbereikbaar"), code)
    return Einde("geweigerd", Uitslag("vastgelopen", oorzaak), code)
