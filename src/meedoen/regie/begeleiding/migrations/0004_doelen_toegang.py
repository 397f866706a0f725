# SPDX-License-Identifier: EUPL-1.2
"""RLS on goals and agreements: the field group begeleiding. No policy for a partner."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [("begeleiding", "0003_doelen")]

    operations: ClassVar = [
        van_gemeente("begeleiding_doel", lees="begeleiding", schrijf="begeleiding"),
        van_gemeente("begeleiding_afspraak", lees="begeleiding", schrijf="begeleiding"),
        is_ouder("begeleiding_doel"),
        hoort_bij("begeleiding_doel"),
        hoort_bij("begeleiding_afspraak"),
        hoort_bij("begeleiding_afspraak", "begeleiding_doel", "doel_id"),
    ]
