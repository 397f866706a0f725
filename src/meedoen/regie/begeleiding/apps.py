# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class BegeleidingConfig(AppConfig):
    name = "meedoen.regie.begeleiding"
    label = "begeleiding"

    def ready(self) -> None:
        """Let what was filled in about self-reliance go along when dossiers are merged."""
        from meedoen.regie.begeleiding.services.samenvoegen import BEGELEIDING
        from meedoen.regie.dossiers.services import gaat_mee

        gaat_mee(BEGELEIDING)
