# SPDX-License-Identifier: EUPL-1.2
"""RLS on decisions and letters by the field group of each row; letters are never changed."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("besluiten", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("dossiers", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("besluiten_besluit", lees="veldgroep", schrijf="veldgroep", kolom=True),
        van_gemeente("besluiten_brief", lees="veldgroep", schrijf="veldgroep", rechten="select, insert", kolom=True),
        van_gemeente("besluiten_nummerreeks", lees="verloop", schrijf="verloop"),
        hoort_bij("besluiten_besluit"),
        hoort_bij("besluiten_brief"),
        is_ouder("besluiten_besluit"),
        is_ouder("besluiten_brief"),
        hoort_bij("besluiten_brief", "besluiten_besluit", "besluit_id"),
    ]
