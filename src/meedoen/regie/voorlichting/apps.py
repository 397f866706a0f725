# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class VoorlichtingConfig(AppConfig):
    name = "meedoen.regie.voorlichting"
    label = "voorlichting"

    def ready(self) -> None:
        """Let what somebody asked for and attended go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.voorlichting.services.samenvoegen import VOORLICHTING

        gaat_mee(VOORLICHTING)
