# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "meedoen.regie.trajecten"
    label = "trajecten"

    def ready(self) -> None:
        """Let placements go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.trajecten.services.samenvoegen import PLAATSINGEN

        gaat_mee(PLAATSINGEN)
