# SPDX-License-Identifier: EUPL-1.2
"""The plan, the goals and the agreements as they were discussed together at one screen, and who signed for it.

A signature is never a condition for anything: no clock, task, decision or act of enforcement reads it.
"""

from typing import ClassVar

from django.db import models

from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.models import VanDossier


class Plangesprek(VanDossier):
    """One version of what was discussed. What it says is frozen in its letter.

    `taal`: code of the second language (`vertaling.TALEN`), empty for Dutch alone. `aanwezigen`: who sat there,
    each {"rol": inburgeraar, gemeente or partner, "naam": ...}.
    """

    versie = models.SmallIntegerField()
    datum = models.DateField()
    taal = models.CharField(max_length=5, blank=True)
    aanwezigen = models.JSONField(default=list)
    # The real constraint is composite (gemeente_id, brief_id).
    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, db_constraint=False)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"plangesprek {self.versie}"


class Handtekening(VanDossier):
    """Somebody who was there signed for it, on the screen or on the paper print. `plek`: place in `aanwezigen`.

    `wijze`: scherm or papier. `naam`: as it was typed, or as it stands in the print.
    """

    # The real constraint is composite (gemeente_id, gesprek_id).
    gesprek = models.ForeignKey(
        Plangesprek, on_delete=models.PROTECT, db_constraint=False, related_name="handtekeningen"
    )
    plek = models.SmallIntegerField()
    naam = models.CharField(max_length=120)
    wijze = models.CharField(max_length=6)
    getekend_op = models.DateField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "gesprek", "plek"], name="handtekening_een_keer")
        ]

    def __str__(self) -> str:
        return "handtekening"
