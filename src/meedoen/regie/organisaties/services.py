# SPDX-License-Identifier: EUPL-1.2
"""Acts on accounts, sessions, roles and policy."""

import logging
import secrets
import uuid
from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, connection, transaction
from django_otp.plugins.otp_totp.models import TOTPDevice

from meedoen.domein.toegang import VAN_ORGANISATIES, Handeling, Rol, Scope, mag_in
from meedoen.regie.organisaties.models import Aanstelling, Account, Beleidsregel, Gemeente, Medewerker, nieuw_id
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.web.middleware import sleutel_van

_log = logging.getLogger("meedoen.beheer")

# Letters and digits that can't be taken for one another when read aloud.
_TEKENS = "abcdefghjkmnpqrstuvwxyz23456789"


class Geweigerd(Exception):
    """The act can't be done; the text says why in the words of the person who asked."""


def open_sessie(*, account: Account, nu: datetime, herkomst: str) -> str:
    """Begin a session for `account` and return the secret for the cookie; the database keeps its hash only."""
    cookie = secrets.token_urlsafe(32)
    with connection.cursor() as cursor:
        cursor.execute(
            "select meedoen.open_sessie(%s, %s, %s, %s, %s, %s)",
            [nieuw_id(), account.id, sleutel_van(cookie), nu, settings.SESSIE_MINUTEN, herkomst[:64]],
        )
    return cookie


def sluit_sessie(*, cookie: str) -> None:
    """End the session of this cookie; nothing happens when there is none."""
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.sluit_sessie(%s)", [sleutel_van(cookie)])


def wijzig_wachtwoord(*, account_id: uuid.UUID, huidig: str, nieuw: str) -> None:
    """Set a new password for the own account. Raises Geweigerd when the present one is wrong."""
    account = Account.objects.get(id=account_id)
    if not account.check_password(huidig):
        raise Geweigerd("Dit is niet je wachtwoord van nu.")
    Account.objects.filter(id=account_id).update(password=make_password(nieuw), moet_wachtwoord_wijzigen=False)


def begin_tweede_factor(*, account_id: uuid.UUID) -> TOTPDevice:
    """Return a fresh, unconfirmed authenticator for the own account; an older unconfirmed one goes."""
    TOTPDevice.objects.filter(user_id=account_id, confirmed=False).delete()
    return TOTPDevice.objects.create(user_id=account_id, name="app", confirmed=False)


def bevestig_tweede_factor(*, account_id: uuid.UUID, code: str) -> None:
    """Turn the second factor on after a right code; raises Geweigerd after a wrong one."""
    apparaat = TOTPDevice.objects.filter(user_id=account_id, confirmed=False).first()
    if apparaat is None or not apparaat.verify_token(code):
        raise Geweigerd("Deze code klopt niet. Wacht op een nieuwe code en probeer het nog eens.")
    apparaat.confirmed = True
    apparaat.save()


def tijdelijk_wachtwoord() -> str:
    """Return a password to hand over once: four groups of four, easy to read aloud."""
    return "-".join("".join(secrets.choice(_TEKENS) for _ in range(4)) for _ in range(4))


def maak_medewerker(
    *,
    scope: Scope,
    naam: str,
    email: str,
    functie: str,
    telefoon: str,
    gemeente_id: int,
    rol: Rol,
    vanaf: date,
    organisatie_id: uuid.UUID | None = None,
) -> tuple[Medewerker, str]:
    """Make a colleague with account and first role; return them and the password to hand over once.

    `organisatie_id`: for whom a begeleider or vrijwilliger works. Raises Geweigerd.
    """
    _eis(scope, Handeling.MEDEWERKERS_BEHEREN, gemeente_id)
    _eis_organisatie(scope, gemeente_id, rol, organisatie_id)
    wachtwoord = tijdelijk_wachtwoord()
    try:
        with transaction.atomic():
            medewerker = Medewerker.objects.create(
                gemeente_id=gemeente_id, naam=naam, email=email, functie=functie, telefoon=telefoon
            )
            Account.objects.create(
                id=medewerker.id,
                email=email,
                password=make_password(wachtwoord),
                moet_wachtwoord_wijzigen=True,
            )
            Aanstelling.objects.create(
                medewerker=medewerker, gemeente_id=gemeente_id, rol=rol.value, vanaf=vanaf,
                organisatie_id=organisatie_id,
            )  # fmt: skip
    except IntegrityError as fout:
        raise Geweigerd("Er is al een account met dit e-mailadres.") from fout
    return medewerker, wachtwoord


def geef_rol(
    *, scope: Scope, medewerker_id: uuid.UUID, gemeente_id: int, rol: Rol, vanaf: date,
    organisatie_id: uuid.UUID | None = None,
) -> None:  # fmt: skip
    """Give a colleague one more role; raises Geweigerd when that role already runs then.

    Nobody works for the gemeente and for an organisation, or for two organisations, at the same time: in one request
    somebody works in one role, and what they see hangs on it.
    """
    _eis(scope, Handeling.MEDEWERKERS_BEHEREN, gemeente_id)
    _eis_organisatie(scope, gemeente_id, rol, organisatie_id)
    loopt = Aanstelling.objects.filter(medewerker_id=medewerker_id).exclude(tot__lte=vanaf)
    if loopt.filter(gemeente_id=gemeente_id, rol=rol.value).exists():
        raise Geweigerd("Deze rol is er al.")
    if any(rij.organisatie_id != organisatie_id for rij in loopt):
        raise Geweigerd("Deze persoon werkt al voor een ander: de gemeente of een organisatie. Beëindig dat eerst.")
    Aanstelling.objects.create(
        medewerker_id=medewerker_id, gemeente_id=gemeente_id, rol=rol.value, vanaf=vanaf, organisatie_id=organisatie_id
    )


def _eis_organisatie(scope: Scope, gemeente_id: int, rol: Rol, organisatie_id: uuid.UUID | None) -> None:
    if (rol in VAN_ORGANISATIES) is not (organisatie_id is not None):
        raise Geweigerd("Een begeleider of vrijwilliger werkt voor een organisatie; een andere rol voor de gemeente.")
    if organisatie_id is not None and organisatie_id not in dict(partners_van(gemeente_id, scope.vandaag)):
        raise Geweigerd("De gemeente werkt nu niet met deze organisatie.")


def beeindig_rol(*, scope: Scope, aanstelling_id: uuid.UUID) -> None:
    """End a role today; access ends at once. The row stays, so that one can see who had access when."""
    aanstelling = Aanstelling.objects.get(id=aanstelling_id)
    _eis(scope, Handeling.MEDEWERKERS_BEHEREN, aanstelling.gemeente_id)
    if aanstelling.medewerker_id == scope.medewerker_id:
        raise Geweigerd("Je kunt je eigen rol niet beëindigen. Vraag een andere beheerder.")
    einde = max(scope.vandaag, aanstelling.vanaf)
    Aanstelling.objects.filter(id=aanstelling_id).update(tot=einde)


def nieuw_wachtwoord(*, scope: Scope, medewerker: Medewerker) -> str:
    """Reset a colleague: new one-time password, code and passkeys off, untied from the provider, lock-out lifted.

    Returns the password.
    """
    _eis(scope, Handeling.MEDEWERKERS_BEHEREN, medewerker.gemeente_id)
    wachtwoord = tijdelijk_wachtwoord()
    Account.objects.filter(id=medewerker.id).update(password=make_password(wachtwoord), moet_wachtwoord_wijzigen=True)
    with connection.cursor() as cursor:
        cursor.execute("delete from otp_totp_totpdevice where user_id = %s", [medewerker.id])
        cursor.execute("delete from organisaties_passkey where account_id = %s", [medewerker.id])
        cursor.execute("delete from organisaties_oidckoppeling where account_id = %s", [medewerker.id])
        cursor.execute("delete from axes_accessattempt where lower(username) = lower(%s)", [medewerker.email])
    return wachtwoord


def stel_beleid_in(
    *, scope: Scope, gemeenten: Iterable[int], sleutel: str, waarde: object, vanaf: date, reden: str
) -> None:
    """Record one choice of these gemeenten from a day on, in all of them or in none.

    A second choice for the same day replaces the first. Raises Geweigerd for a gemeente outside the scope.
    """
    gemeenten = list(gemeenten)
    for gemeente_id in gemeenten:
        _eis(scope, Handeling.BELEID_INSTELLEN, gemeente_id)
    with transaction.atomic():
        for gemeente_id in gemeenten:
            Beleidsregel.objects.update_or_create(
                gemeente_id=gemeente_id, sleutel=sleutel, vanaf=vanaf, defaults={"waarde": waarde, "reden": reden}
            )


def wijzig_gemeente(*, scope: Scope, gemeente_id: int, gegevens: dict[str, str | None]) -> None:
    """Fill in what DUO and the letters need (`oin`, `adres`, `bezwaaradres`, `telefoon`, `email`).

    Raises Geweigerd where another gemeente already has that OIN.
    """
    _eis(scope, Handeling.BELEID_INSTELLEN, gemeente_id)
    try:
        with transaction.atomic():
            Gemeente.objects.filter(id=gemeente_id).update(**gegevens)
    except IntegrityError as fout:
        raise Geweigerd("Een andere gemeente in Meedoen heeft dit OIN al. Kijk het nummer na.") from fout
    _log.info("gemeente gewijzigd", extra={"gemeente": gemeente_id, "medewerker": str(scope.medewerker_id)})


def _eis(scope: Scope, handeling: Handeling, gemeente_id: int) -> None:
    if not mag_in(scope, handeling, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")
