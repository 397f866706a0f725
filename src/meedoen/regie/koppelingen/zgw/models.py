# SPDX-License-Identifier: EUPL-1.2
"""How a gemeente reaches its registration of zaken, and which dossiers changed since it was last told."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Aansluiting(models.Model):
    """The set-up of one gemeente. `typen`: key of `domein.keten.zgw.Typeplek` -> address of the type.

    `rsin`: the number under which the gemeente is known as an organisation. `met_bsn`: the BSN goes along as the role
    of initiator. `geleend_tot`: until when a worker looks at what changed. `alles`: the set-up itself changed, so all
    dossiers are looked at anew.
    """

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, primary_key=True, related_name="+")
    aan = models.BooleanField(default=False)
    zaken = models.CharField(max_length=200, blank=True)
    documenten = models.CharField(max_length=200, blank=True)
    besluiten = models.CharField(max_length=200, blank=True)
    catalogi = models.CharField(max_length=200, blank=True)
    client_id = models.CharField(max_length=100, blank=True)
    rsin = models.CharField(max_length=9, blank=True)
    met_bsn = models.BooleanField(default=False)
    typen = models.JSONField(default=dict)
    geleend_tot = models.DateTimeField(null=True)
    alles = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"zaakregistratie van gemeente {self.gemeente_id}"


class Geheim(models.Model):
    """The secret of the client, apart: the beheerder may write it and never read it, only the worker reads it."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, primary_key=True, related_name="+")
    geheim = models.CharField(max_length=200)

    def __str__(self) -> str:
        return "geheim"


class Gewijzigd(models.Model):
    """A dossier changed in a way that the registration may have to know; the worker takes the row away.

    Triggers write it where a phase, a letter, a besluit or a BSN changes (migration 0002), only while it is on.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False, related_name="+")
    dossier_id = models.UUIDField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier_id"], name="zgw_gewijzigd_dossier")]

    def __str__(self) -> str:
        return "gewijzigd"
