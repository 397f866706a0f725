# SPDX-License-Identifier: EUPL-1.2
"""A bezwaar against a decision of the gemeente (Awb chapters 6 and 7)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import VanDossier

TEKST = 4000
AANVULTEKST = 1000


class Bezwaar(VanDossier):
    """One bezwaar and the decision on it; field group zaakstukken, and health or handhaving where the decision is of
    that.

    `besluit_…`: of the decision objected to, kept here because who handles it may not read that decision. `tijdig`:
    in time by Awb 6:9; `verschoonbaar` and `verzuim_gepasseerd`: the judgements of Awb 6:11 and 6:6, None while not
    made. `herstel_…`: the one time that the person was asked to mend a defect; `herstel_vereisten` are codes of
    `recht.awb.bezwaar_behandelen.Vereiste`, empty on rows of before they were asked. `geen_hoor`: a code of its
    `GeenHoor`. `uiterlijk`: last day to decide by the law, reckoned with each act. `loopt_tot`: last day on which it
    can go on (beroep, and a week for the post); None while it runs. `vervolg`: with gegrond, what the decision asks of
    the gemeente. `…_brief`: the letters that the law asks while it runs (Awb 6:6, 6:14 lid 1, 7:10 lid 5), None on
    rows of before they were made. `bewerking` counts the saves.
    """

    # The real constraints are composite (gemeente_id, …_id).
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    besluit_soort = models.CharField(max_length=40)
    besluit_nummer = models.CharField(max_length=20)
    besluit_veldgroep = models.CharField(max_length=20)
    besluit_van = models.DateField()
    bekendmaking = models.DateField()
    besluit_door = models.UUIDField()
    besluit_door_naam = models.CharField(max_length=100)
    voorbereid_door = models.UUIDField()
    ontvangen_op = models.DateField()
    post_op = models.DateField(null=True)
    tijdig = models.BooleanField()
    commissie = models.BooleanField(default=False)
    gronden = models.CharField(max_length=TEKST, blank=True)
    verschoonbaar = models.BooleanField(null=True)
    verzuim_gepasseerd = models.BooleanField(null=True)
    oordeel_reden = models.CharField(max_length=500, blank=True)
    oordeel_door_naam = models.CharField(max_length=100, blank=True)
    herstel_op = models.DateField(null=True)
    herstel_tot = models.DateField(null=True)
    herstel_vereisten = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    herstel_wat = models.CharField(max_length=AANVULTEKST, blank=True)
    hersteld_op = models.DateField(null=True)
    verdaagd_weken = models.SmallIntegerField(default=0)
    uitstel_tot = models.DateField(null=True)
    gehoord_op = models.DateField(null=True)
    verslag = models.CharField(max_length=TEKST, blank=True)
    geen_hoor = models.CharField(max_length=30, blank=True)
    ingetrokken_op = models.DateField(null=True)
    uitkomst = models.CharField(max_length=20, blank=True)
    motivering = models.CharField(max_length=TEKST, blank=True)
    vervolg = models.CharField(max_length=20, blank=True)
    beslist_op = models.DateField(null=True)
    beslist_door = models.UUIDField(null=True)
    beslist_door_naam = models.CharField(max_length=100, blank=True)
    beslissing = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    beroep_op = models.DateField(null=True)
    uitspraak_op = models.DateField(null=True)
    hoger_beroep_op = models.DateField(null=True)
    hoger_uitspraak_op = models.DateField(null=True)
    ontvangst_brief = models.ForeignKey(
        Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+"
    )
    herstel_brief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    verdaag_brief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    uitstel_brief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    uiterlijk = models.DateField()
    loopt_tot = models.DateField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    bewerking = models.IntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            # Who decided does not decide again (Awb 10:3 lid 3): the database keeps no such decision.
            models.CheckConstraint(
                condition=Q(beslist_door__isnull=True) | ~Q(beslist_door=F("besluit_door")),
                name="bezwaren_andere_beslisser",
            ),
            models.CheckConstraint(condition=Q(verdaagd_weken__range=(0, 6)), name="bezwaren_zes_weken"),
            models.CheckConstraint(
                condition=Q(beslist_op__isnull=True) | Q(ingetrokken_op__isnull=True), name="bezwaren_een_einde"
            ),
            models.UniqueConstraint(
                fields=["gemeente", "besluit"],
                condition=Q(beslist_op__isnull=True, ingetrokken_op__isnull=True),
                name="bezwaren_een_tegelijk",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "dossier"], name="bezwaren_van_dossier"),
            models.Index(fields=["gemeente", "uiterlijk", "id"], name="bezwaren_op_dag"),
        ]

    def __str__(self) -> str:
        return f"bezwaar tegen {self.besluit_nummer}"

    @property
    def loopt(self) -> bool:
        """It waits for its decision."""
        return self.beslist_op is None and self.ingetrokken_op is None

    @property
    def in_beroep(self) -> bool:
        """A court, or the one above it, has not decided yet."""
        return (self.beroep_op is not None and self.uitspraak_op is None) or (
            self.hoger_beroep_op is not None and self.hoger_uitspraak_op is None
        )
