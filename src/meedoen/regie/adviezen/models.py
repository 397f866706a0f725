# SPDX-License-Identifier: EUPL-1.2
"""The advice of the college to DUO on ontheffing for bijzondere individuele omstandigheden (Besluit art. 2.8).

Field group gezondheid: what makes somebody's situation harrowing is as sensitive as an illness (Wet inburgering 2021
article 37). No policy for a partner.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.models import VanDossier

TEKST = 2000


class Advies(VanDossier):
    """One advice, from the question until it was sent or is no longer needed.

    `door`: who asked (`domein.gebeurtenissen.Adviesvrager`). `kenmerk`: DUO's reference, where its letter has one. The
    four questions are those of article 2.8 lid 1; None: not judged yet. `gezegd`: what the person told. `ontheffen`:
    what was advised. `wijze`: how it went, a code of `services.WIJZEN`. `bewerking` counts the saves.
    """

    door = models.CharField(max_length=12)
    gevraagd_op = models.DateField()
    kenmerk = models.CharField(max_length=40, blank=True)
    gezegd = models.CharField(max_length=TEKST, blank=True)
    zeer_uitzonderlijk = models.BooleanField(null=True)
    zeer_uitzonderlijk_reden = models.CharField(max_length=TEKST, blank=True)
    onvoorzien = models.BooleanField(null=True)
    onvoorzien_reden = models.CharField(max_length=TEKST, blank=True)
    niet_te_wijten = models.BooleanField(null=True)
    niet_te_wijten_reden = models.CharField(max_length=TEKST, blank=True)
    zeer_schrijnend = models.BooleanField(null=True)
    zeer_schrijnend_reden = models.CharField(max_length=TEKST, blank=True)
    ontheffen = models.BooleanField(null=True)
    verstuurd_op = models.DateField(null=True)
    wijze = models.CharField(max_length=12, blank=True)
    gegeven_door = models.CharField(max_length=100, blank=True)
    # The real constraint is composite (gemeente_id, brief_id).
    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    vervallen_op = models.DateField(null=True)
    vervallen_reden = models.CharField(max_length=500, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    bewerking = models.IntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verstuurd_op__isnull=True) | Q(vervallen_op__isnull=True), name="adviezen_een_einde"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier"], name="adviezen_van_dossier")]

    def __str__(self) -> str:
        return "advies"

    @property
    def loopt(self) -> bool:
        """It still has to be given."""
        return self.verstuurd_op is None and self.vervallen_op is None
