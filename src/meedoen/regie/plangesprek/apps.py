# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PlangesprekConfig(AppConfig):
    name = "meedoen.regie.plangesprek"
    label = "plangesprek"

    def ready(self) -> None:
        """Let what was discussed together go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.plangesprek.services.samenvoegen import PLANGESPREK

        gaat_mee(PLANGESPREK)
