# SPDX-License-Identifier: EUPL-1.2
"""Gemeenten, the people who work there, their roles by date, their sessions, partners and policy."""

from meedoen.regie.organisaties.models.aansluitingen import (
    Aanmeldpoging,
    Aansluiting,
    Abonnement,
    Toegangsbewijs,
    Verbruik,
)
from meedoen.regie.organisaties.models.accounts import (
    Account,
    AccountManager,
    Agendaadres,
    OidcKoppeling,
    OidcPoging,
    Passkey,
    Passkeyvraag,
    Sessie,
    Verstuurd,
)
from meedoen.regie.organisaties.models.gemeenten import Beleidsregel, Gemeente, nieuw_id
from meedoen.regie.organisaties.models.mensen import Aanstelling, Medewerker, Vervanging
from meedoen.regie.organisaties.models.partners import Organisatie, Samenwerking

__all__ = [
    "Aanmeldpoging",
    "Aansluiting",
    "Aanstelling",
    "Abonnement",
    "Account",
    "AccountManager",
    "Agendaadres",
    "Beleidsregel",
    "Gemeente",
    "Medewerker",
    "OidcKoppeling",
    "OidcPoging",
    "Organisatie",
    "Passkey",
    "Passkeyvraag",
    "Samenwerking",
    "Sessie",
    "Toegangsbewijs",
    "Verbruik",
    "Verstuurd",
    "Vervanging",
    "nieuw_id",
]
