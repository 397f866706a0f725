# SPDX-License-Identifier: EUPL-1.2
"""The Persoonlijk Plan Inburgering en Participatie (PIP): versions, goals and agreements."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import VanDossier


class Pip(VanDossier):
    """One version of the plan. Hours are totals over the whole route.

    `staat`: concept, ter_vaststelling (waits for the second person), vastgesteld, vervangen, overgenomen (made
    by the previous gemeente, read from DUO), ingetrokken, weggegooid (a draft that was never adopted).
    `bewerking` rises with every save and `onderdelen` holds per part its last one, by whom and when: who saves a
    part on an older one is told, and nothing is overwritten.
    `leerroute` is DUO's B, O or Z; `z_minder_reden` is why a Z-route has fewer hours than the act asks.
    `wijzigingsgrond` is a code of `meedoen.regie.plannen.wijziging`; `voortgang`, `opleiding_tot` and
    `bijzonder_geval` are what another leerroute asks (Wet inburgering 2021 art. 17 lid 2, Besluit inburgering 2021
    art. 5.4). `inzet_genoeg` and `niet_haalbaar` (skills of which B1 is out of reach) are the two judgements that
    afschalen asks, each with the words it rests on (art. 17 lid 3, Besluit art. 5.5).
    """

    versie = models.SmallIntegerField()
    staat = models.CharField(max_length=20, default="concept")
    bewerking = models.IntegerField(default=0)
    wijzigingsgrond = models.CharField(max_length=30, blank=True)
    wijzigingsreden = models.TextField(blank=True)
    voortgang = models.CharField(max_length=20, blank=True)
    opleiding_tot = models.DateField(null=True)
    bijzonder_geval = models.BooleanField(null=True)
    inzet_genoeg = models.BooleanField(null=True)
    inzet_reden = models.TextField(blank=True, default="", db_default="")
    niet_haalbaar = models.JSONField(default=list, db_default=[])
    niet_haalbaar_reden = models.TextField(blank=True, default="", db_default="")
    doel = models.TextField(blank=True)
    leerroute = models.CharField(max_length=1, blank=True)
    route_reden = models.TextField(blank=True)
    wens_onderwijsroute = models.BooleanField(null=True)
    onderwijsroute_onderzocht = models.TextField(blank=True)
    volgt_taalschakeltraject = models.BooleanField(null=True)
    niveau_lezen = models.CharField(max_length=2, blank=True)
    niveau_luisteren = models.CharField(max_length=2, blank=True)
    niveau_schrijven = models.CharField(max_length=2, blank=True)
    niveau_spreken = models.CharField(max_length=2, blank=True)
    uren_taal_knm = models.IntegerField(null=True)
    uren_participatie = models.IntegerField(null=True)
    z_minder_reden = models.TextField(blank=True, default="")
    weken = models.SmallIntegerField(null=True)
    school = models.CharField(max_length=128, blank=True)
    alfabetisering = models.CharField(max_length=3, blank=True)
    alfabetisering_verplicht = models.BooleanField(default=False)
    mag_opleiding_afmaken = models.BooleanField(null=True)
    examens_z_gewenst = models.BooleanField(null=True)
    examens_z_in_staat = models.BooleanField(null=True)
    examens_z = models.JSONField(default=list)
    pvt_uren = models.SmallIntegerField(null=True)
    pvt_uiterlijk = models.DateField(null=True)
    pvt_toelichting = models.CharField(max_length=300, blank=True)
    map_uren = models.SmallIntegerField(null=True)
    map_uiterlijk = models.DateField(null=True)
    map_toelichting = models.CharField(max_length=300, blank=True)
    begeleiding = models.TextField(blank=True)
    voortgangsgesprekken = models.SmallIntegerField(null=True)
    gesprekken_toelichting = models.CharField(max_length=300, blank=True)
    vve_kind = models.BooleanField(null=True)
    vve = models.TextField(blank=True)
    pw_beschikkingen = models.BooleanField(null=True)
    pw_bijgevoegd = models.BooleanField(default=False)
    besproken_op = models.DateField(null=True)
    dagtekening = models.DateField(null=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, db_constraint=False)
    gemaakt_op = models.DateTimeField()
    bewaard_op = models.DateTimeField()
    bewaard_door = models.CharField(max_length=100)
    onderdelen = models.JSONField(default=dict)
    voorgelegd_op = models.DateTimeField(null=True)
    voorgelegd_door = models.UUIDField(null=True)
    voorgelegd_door_naam = models.CharField(max_length=100, blank=True)
    gemeentecode_duo = models.CharField(max_length=4, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "versie"], condition=~Q(staat="weggegooid"), name="pip_versie"
            ),
            models.UniqueConstraint(
                fields=["gemeente", "dossier"],
                condition=Q(staat__in=["concept", "ter_vaststelling"]),
                name="pip_een_concept",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "dossier"],
                include=["leerroute"],
                condition=Q(staat__in=["vastgesteld", "overgenomen"]),
                name="pip_een_geldt",
            ),
        ]

    def __str__(self) -> str:
        return f"PIP versie {self.versie} ({self.staat})"


class Afspraak(VanDossier):
    """A concrete agreement in a plan: who does what by when, and how both see that it is done."""

    pip = models.ForeignKey(Pip, on_delete=models.PROTECT, db_constraint=False, related_name="afspraken")
    volgorde = models.SmallIntegerField(default=0)
    wat = models.CharField(max_length=200)
    wie = models.CharField(max_length=120)
    uiterlijk = models.DateField(null=True)
    zichtbaar_aan = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["volgorde", "id"]

    def __str__(self) -> str:
        return self.wat
