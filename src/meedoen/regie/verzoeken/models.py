# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks to change in the plan, with what came of it (Awb chapter 4). Field group pip."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.recht.awb.aanvraag import AanvraagFeiten, beslistermijn_aanvraag
from meedoen.recht.awb.beslissing_op_bezwaar import Verzuim
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import VanDossier

TEKST = 2000


class Verzoek(VanDossier):
    """One verzoek, from the day it came in until it was decided or withdrawn.

    `onderwerp`, `hoe`: codes of `soorten`; `gezegd`: what is asked and why, in the words of the person. `afwijzing`:
    empty, or what was prepared (`soorten.Einde`: afgewezen, niet_behandeld) with `gegevens` (`soorten.Gegevens`),
    `gehoord_op`, `zienswijze` and `motivering`; it lies before a colleague while `voorgelegd_door` is filled.
    `einde`: a code of `soorten.Einde`; `besluit`: the refusal, or the changed plan that grants it. `bewerking` counts
    the saves.
    """

    onderwerp = models.CharField(max_length=12)
    gezegd = models.CharField(max_length=TEKST)
    hoe = models.CharField(max_length=12)
    ontvangen_op = models.DateField()
    aanvullen_op = models.DateField(null=True)
    aanvullen_tot = models.DateField(null=True)
    aanvullen_wat = models.CharField(max_length=TEKST, blank=True)
    aangevuld_op = models.DateField(null=True)
    later_op = models.DateField(null=True)
    later_tot = models.DateField(null=True)
    later_reden = models.CharField(max_length=TEKST, blank=True)
    afwijzing = models.CharField(max_length=16, blank=True)
    gegevens = models.CharField(max_length=12, blank=True)
    gehoord_op = models.DateField(null=True)
    zienswijze = models.CharField(max_length=TEKST, blank=True)
    motivering = models.CharField(max_length=TEKST, blank=True)
    voorgelegd_door = models.UUIDField(null=True)
    voorgelegd_door_naam = models.CharField(max_length=100, blank=True)
    terugreden = models.CharField(max_length=500, blank=True)
    einde = models.CharField(max_length=16, blank=True)
    einde_op = models.DateField(null=True)
    einde_door = models.CharField(max_length=100, blank=True)
    # The real constraints are composite (gemeente_id, …_id).
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    aanvulbrief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    laterbrief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    bewerking = models.IntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(einde="", einde_op__isnull=True) | (~Q(einde="") & Q(einde_op__isnull=False)),
                name="verzoeken_einde_met_dag",
            ),
            models.CheckConstraint(
                condition=Q(aanvullen_tot__isnull=True) | Q(aanvullen_op__lt=F("aanvullen_tot")),
                name="verzoeken_tijd_om_aan_te_vullen",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier"], name="verzoeken_van_dossier")]

    def __str__(self) -> str:
        return "verzoek"

    @property
    def loopt(self) -> bool:
        """It waits for its decision."""
        return not self.einde

    @property
    def aanvulling(self) -> Verzuim | None:
        """The question to complete it, as the law reckons with it; None when none was asked."""
        if self.aanvullen_op is None or self.aanvullen_tot is None:
            return None
        return Verzuim(
            herstel_gevraagd_op=self.aanvullen_op, herstel_tot=self.aanvullen_tot, hersteld_op=self.aangevuld_op
        )

    def wacht_op_aanvulling(self, vandaag: date) -> bool:
        """Say whether the person can still complete it, and did not yet."""
        return self.aanvulling is not None and self.aanvulling.loopt(vandaag)

    def feiten(self) -> AanvraagFeiten:
        """Return what the term to decide rests on."""
        vraag = self.aanvulling
        return AanvraagFeiten(
            ontvangen_op=self.ontvangen_op, mondeling=self.hoe == "gesprek", aanvullingen=(vraag,) if vraag else (),
            later_gemeld_op=self.later_op, later_tot=self.later_tot,
        )  # fmt: skip

    def termijn(self) -> Uitkomst[date]:
        """Return the last day to decide on it (Awb 4:13)."""
        return beslistermijn_aanvraag(self.feiten())
