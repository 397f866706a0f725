# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class TolkenConfig(AppConfig):
    name = "meedoen.regie.tolken"
    label = "tolken"

    def ready(self) -> None:
        """Let bookings go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.tolken.samenvoegen import TOLKEN

        gaat_mee(TOLKEN)
