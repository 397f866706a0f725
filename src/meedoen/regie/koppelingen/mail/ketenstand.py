# SPDX-License-Identifier: EUPL-1.2
"""How the e-mail to people stands, for the page Keten (setting KETENPARTNERS). No person in it."""

from __future__ import annotations

from django.conf import settings
from django.db import connection

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.koppelingen.mail.zender import STUUR
from meedoen.regie.koppelingen.woorden import moment
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, LinkBeeld, ToestandBeeld


def mail(scope: Scope) -> KetenBeeld:
    """Return whether e-mail goes out, and what to do when it stands still."""
    naam, wat = "E-mail", "Aan de inburgeraar: er staat iets klaar"
    beheer = scope.rol is Rol.BEHEERDER
    if not settings.EMAIL_HOST:
        tekst = "Meedoen stuurt geen e-mail. " + (
            "Zet MEEDOEN_SMTP_HOST om dat te veranderen." if beheer else "De beheerder kan dat aanzetten."
        )
        return KetenBeeld(naam, ToestandBeeld("nvt", "Niet aangesloten"), tekst, None, wat)
    with connection.cursor() as cursor:
        cursor.execute("select soort, laatste from meedoen.keten_gezondheid('{}'::text[], %s::text[])", [[STUUR]])
        laatste = dict(cursor.fetchall())
    goed, mis = laatste.get("verzoek"), laatste.get("verzoek_mis")
    if mis is not None and (goed is None or mis > goed):
        doe = (
            "Kijk de instellingen MEEDOEN_SMTP na."
            if beheer
            else "Duurt het langer dan een dag, meld het dan bij de beheerder."
        )
        tekst = f"De laatste keer mislukte, op {moment(mis)}. Meedoen probeert het vanzelf opnieuw. {doe}"
        link = LinkBeeld("Bekijk wat wacht", "#wacht" if beheer else "#rij")
        return KetenBeeld(naam, ToestandBeeld("te_laat", "Staat stil", vlak=True), tekst, link, wat)
    if goed is None:
        return KetenBeeld(naam, ToestandBeeld("nog_niet", "Nog niets"), "Er is nog geen e-mail gestuurd.", None, wat)
    tekst = f"Laatste antwoord van de mailserver op {moment(goed)}."
    return KetenBeeld(naam, ToestandBeeld("goed", "Werkt", vlak=True), tekst, None, wat)
