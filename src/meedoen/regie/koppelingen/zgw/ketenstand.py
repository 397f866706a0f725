# SPDX-License-Identifier: EUPL-1.2
"""How the exchange with the registration of zaken stands, for the page Keten (setting KETENPARTNERS)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db import connection

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.koppelingen.woorden import moment
from meedoen.regie.koppelingen.zgw.models import Aansluiting
from meedoen.regie.koppelingen.zgw.zenders import HANDELING
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, LinkBeeld, ToestandBeeld

_NAAM: Final = "Zaakregistratie"
_WAT: Final = "Zaken, statussen, besluiten en brieven (ZGW)"
_KIJKT: Final = ("zaak_list", "zaak_create", "status_create", "enkelvoudiginformatieobject_create", "besluit_create")
_LAATSTE: Final = """
select max(laatste) filter (where soort = 'verzoek'), max(laatste) filter (where soort = 'verzoek_mis')
from meedoen.keten_gezondheid('{}'::text[], %s::text[])
"""


def zgw(scope: Scope) -> KetenBeeld:
    """Return when the registration last answered; for the beheerder with the way to the set-up."""
    link = LinkBeeld("Zaakregistratie instellen", "/beheer/zgw") if mag(scope.rol, Handeling.BELEID_INSTELLEN) else None
    if not Aansluiting.objects.filter(gemeente_id__in=list(scope.gemeenten), aan=True).exists():
        tekst = "Meedoen stuurt geen zaken naar de zaakregistratie."
        return KetenBeeld(_NAAM, ToestandBeeld("nvt", "Niet aangesloten"), tekst, link, _WAT)
    goed, mis = _laatste()
    if mis is not None and (goed is None or mis > goed):
        sinds = f"Sinds {moment(goed)} geen antwoord." if goed else "Er kwam nog geen antwoord."
        doe = "proef dan de verbinding." if link else "meld het dan bij de beheerder."
        tekst = f"{sinds} Niets is kwijt. Meedoen probeert het vanzelf opnieuw. Duurt het langer dan een dag, {doe}"
        return KetenBeeld(_NAAM, ToestandBeeld("te_laat", "Staat stil", vlak=True), tekst, link, _WAT)
    if goed is None:
        tekst = "Er is nog niets gestuurd."
        return KetenBeeld(_NAAM, ToestandBeeld("nog_niet", "Nog niets"), tekst, link, _WAT)
    tekst = f"Laatste antwoord op {moment(goed)}."
    return KetenBeeld(_NAAM, ToestandBeeld("goed", "Werkt", vlak=True), tekst, link, _WAT)


def _laatste() -> tuple[datetime | None, datetime | None]:
    with connection.cursor() as cursor:
        cursor.execute(_LAATSTE, [[HANDELING + operatie for operatie in _KIJKT]])
        goed, mis = cursor.fetchone()
    return goed, mis
