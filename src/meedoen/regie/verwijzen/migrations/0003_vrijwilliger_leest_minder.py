# SPDX-License-Identifier: EUPL-1.2
"""Of an agreement a volunteer reads the words of the task, the day and what came of it; nothing of who and what for.

The gemeente gives agreements too, and writes in them for whom it is: with the surname, say.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

_KOLOMMEN = (
    "id, gemeente_id, dossier_id, organisatie_id, medewerker_id, wat, uiterlijk, uitkomst, klaar_op, toelichting"
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0002_toegang")]

    operations: ClassVar = [
        RunSQL(
            [
                "revoke select on begeleiding_afspraak from vrijwilliger",
                f"grant select ({_KOLOMMEN}) on begeleiding_afspraak to vrijwilliger",
            ],
            NIETS,
        )
    ]
