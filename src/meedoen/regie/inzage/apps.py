# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class InzageConfig(AppConfig):
    name = "meedoen.regie.inzage"
    label = "inzage"

    def ready(self) -> None:
        """Let every table with a dossier, also of a later room, keep a widened scope to one dossier."""
        post_migrate.connect(_grendel, sender=self)


def _grendel(using: str, **_: Any) -> None:
    with connections[using].cursor() as cursor:
        cursor.execute("select to_regprocedure('meedoen.grendel_dossiers()') is not null")
        if cursor.fetchone()[0]:
            cursor.execute("select meedoen.grendel_dossiers()")
