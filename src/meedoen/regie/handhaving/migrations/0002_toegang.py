# SPDX-License-Identifier: EUPL-1.2
"""RLS on handhaving: what was weighed in one field group, amounts and payments in another. No policy for a partner."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente

_BEDRAGEN = "handhaving_bedragen"


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("handhaving", "0001_initial"),
        ("besluiten", "0002_toegang"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("handhaving_boeteprocedure", lees="handhaving", schrijf="handhaving"),
        van_gemeente("handhaving_omstandigheid", lees="handhaving", schrijf="handhaving"),
        van_gemeente("handhaving_bezwaar", lees="handhaving", schrijf="handhaving"),
        van_gemeente("handhaving_boetebedrag", lees=_BEDRAGEN, schrijf=_BEDRAGEN),
        van_gemeente("handhaving_betaling", lees=_BEDRAGEN, schrijf=_BEDRAGEN),
        is_ouder("handhaving_boeteprocedure"),
        hoort_bij("handhaving_boeteprocedure"),
        hoort_bij("handhaving_omstandigheid"),
        hoort_bij("handhaving_bezwaar"),
        hoort_bij("handhaving_boetebedrag"),
        hoort_bij("handhaving_betaling"),
        hoort_bij("handhaving_omstandigheid", "handhaving_boeteprocedure", "procedure_id"),
        hoort_bij("handhaving_bezwaar", "handhaving_boeteprocedure", "procedure_id"),
        hoort_bij("handhaving_boetebedrag", "handhaving_boeteprocedure", "procedure_id"),
        hoort_bij("handhaving_betaling", "handhaving_boeteprocedure", "procedure_id"),
        hoort_bij("handhaving_boeteprocedure", "besluiten_besluit", "besluit_id"),
        hoort_bij("handhaving_boeteprocedure", "besluiten_brief", "voornemen_id"),
        hoort_bij("handhaving_bezwaar", "besluiten_besluit", "besluit_id"),
    ]
