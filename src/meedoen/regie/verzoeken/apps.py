# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class VerzoekenConfig(AppConfig):
    name = "meedoen.regie.verzoeken"
    label = "verzoeken"

    def ready(self) -> None:
        """Let what was asked go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.verzoeken.services.samenvoegen import VERZOEKEN

        gaat_mee(VERZOEKEN)
