# SPDX-License-Identifier: EUPL-1.2
"""RLS on guidance: the field group begeleiding. No policy for a partner."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("begeleiding", "0001_meting"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("begeleiding_meting", lees="begeleiding", schrijf="begeleiding"),
        hoort_bij("begeleiding_meting"),
    ]
