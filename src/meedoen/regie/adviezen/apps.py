# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AdviezenConfig(AppConfig):
    name = "meedoen.regie.adviezen"
    label = "adviezen"

    def ready(self) -> None:
        """Let advices go along when dossiers are merged."""
        from meedoen.regie.adviezen.services.samenvoegen import ADVIEZEN
        from meedoen.regie.dossiers.services import gaat_mee

        gaat_mee(ADVIEZEN)
