# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class VerwijzenConfig(AppConfig):
    name = "meedoen.regie.verwijzen"
    label = "verwijzen"

    def ready(self) -> None:
        """Let a referral end when somebody leaves, and go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import bij_vertrek, gaat_mee
        from meedoen.regie.verwijzen.services.meegaan import VERWIJZINGEN
        from meedoen.regie.verwijzen.services.verwijzen import stop_bij_vertrek

        bij_vertrek(stop_bij_vertrek)
        gaat_mee(VERWIJZINGEN)
