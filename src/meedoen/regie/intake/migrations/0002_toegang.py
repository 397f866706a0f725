# SPDX-License-Identifier: EUPL-1.2
"""RLS on the brede intake; answers by the field group of each row."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("intake", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("besluiten", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("intake_oproep", lees="verloop", schrijf="verloop"),
        van_gemeente("intake_intake", lees="verloop", schrijf="verloop"),
        van_gemeente("intake_antwoord", lees="veldgroep", schrijf="veldgroep", kolom=True),
        van_gemeente("intake_aantekening", lees="veldgroep", schrijf="veldgroep", kolom=True),
        van_gemeente("intake_leerbaarheidstoets", lees="lbt_examens", schrijf="lbt_examens"),
        hoort_bij("intake_oproep"),
        hoort_bij("intake_intake"),
        hoort_bij("intake_antwoord"),
        hoort_bij("intake_aantekening"),
        hoort_bij("intake_leerbaarheidstoets"),
        hoort_bij("intake_oproep", "besluiten_brief", "brief_id"),
    ]
