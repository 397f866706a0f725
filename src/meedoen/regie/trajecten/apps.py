# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class TrajectenConfig(AppConfig):
    name = "meedoen.regie.trajecten"
    label = "trajecten"

    def ready(self) -> None:
        """Let placements go along when dossiers are merged, and end when somebody leaves."""
        from meedoen.regie.dossiers.services import bij_vertrek, gaat_mee
        from meedoen.regie.trajecten.services.plaatsingen import beeindig_bij_vertrek
        from meedoen.regie.trajecten.services.samenvoegen import PLAATSINGEN

        gaat_mee(PLAATSINGEN)
        bij_vertrek(beeindig_bij_vertrek)
