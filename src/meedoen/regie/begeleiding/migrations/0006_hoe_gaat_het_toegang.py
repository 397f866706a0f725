# SPDX-License-Identifier: EUPL-1.2
"""RLS on how it goes: the field group begeleiding. No policy for a partner."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [("begeleiding", "0005_hoe_gaat_het")]

    operations: ClassVar = [
        van_gemeente("begeleiding_hoegaathet", lees="begeleiding", schrijf="begeleiding"),
        hoort_bij("begeleiding_hoegaathet"),
    ]
