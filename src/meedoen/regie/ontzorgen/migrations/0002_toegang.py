# SPDX-License-Identifier: EUPL-1.2
"""RLS on ontzorgen: who pays what in one field group, amounts and budget in another. No policy for a partner."""

from typing import ClassVar

from django.db import migrations

from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente

_BEDRAGEN = "ontzorgen_bedragen"


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("ontzorgen", "0001_initial"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("ontzorgen_vastelast", lees="ontzorgen", schrijf="ontzorgen"),
        van_gemeente("ontzorgen_bedrag", lees=_BEDRAGEN, schrijf=_BEDRAGEN),
        van_gemeente("ontzorgen_begrotingsplan", lees=_BEDRAGEN, schrijf=_BEDRAGEN),
        van_gemeente("ontzorgen_overgang", lees="ontzorgen", schrijf="ontzorgen"),
        van_gemeente("ontzorgen_toeslag", lees="ontzorgen", schrijf="ontzorgen"),
        is_ouder("ontzorgen_vastelast"),
        hoort_bij("ontzorgen_vastelast"),
        hoort_bij("ontzorgen_bedrag"),
        hoort_bij("ontzorgen_begrotingsplan"),
        hoort_bij("ontzorgen_overgang"),
        hoort_bij("ontzorgen_toeslag"),
        hoort_bij("ontzorgen_bedrag", "ontzorgen_vastelast", "vaste_last_id"),
    ]
