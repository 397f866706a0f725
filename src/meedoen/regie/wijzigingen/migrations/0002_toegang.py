# SPDX-License-Identifier: EUPL-1.2
"""RLS on the packages of a move: they tell of fines, so they belong to that field group. No policy for a partner."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente

_GROEP = "handhaving"


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("wijzigingen", "0001_initial"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("wijzigingen_overdrachtspakket", lees=_GROEP, schrijf=_GROEP, rechten="select, insert"),
        van_gemeente("wijzigingen_verstrekking", lees=_GROEP, schrijf=_GROEP, rechten="select, insert"),
        is_ouder("wijzigingen_overdrachtspakket"),
        hoort_bij("wijzigingen_overdrachtspakket"),
        hoort_bij("wijzigingen_verstrekking"),
        hoort_bij("wijzigingen_verstrekking", "wijzigingen_overdrachtspakket", "pakket_id"),
    ]
