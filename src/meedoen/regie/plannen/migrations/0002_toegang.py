# SPDX-License-Identifier: EUPL-1.2
"""RLS on plans and agreements."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("plannen", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("besluiten", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("plannen_pip", lees="pip", schrijf="pip"),
        van_gemeente("plannen_afspraak", lees="pip", schrijf="pip", rechten="select, insert, update, delete"),
        hoort_bij("plannen_pip"),
        hoort_bij("plannen_afspraak"),
        is_ouder("plannen_pip"),
        hoort_bij("plannen_pip", "besluiten_besluit", "besluit_id"),
        hoort_bij("plannen_afspraak", "plannen_pip", "pip_id"),
    ]
