# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class VervolgConfig(AppConfig):
    name = "meedoen.regie.vervolg"
    label = "vervolg"

    def ready(self) -> None:
        """Let activities go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.vervolg.services.samenvoegen import VERVOLG

        gaat_mee(VERVOLG)
