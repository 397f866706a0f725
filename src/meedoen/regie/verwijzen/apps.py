# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class VerwijzenConfig(AppConfig):
    name = "meedoen.regie.verwijzen"
    label = "verwijzen"

    def ready(self) -> None:
        """Let a referral end when somebody leaves or its ground falls away, and go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import bij_einde, bij_vertrek, gaat_mee
        from meedoen.regie.verwijzen.services.grond import stop_bij_einde, stop_bij_vertrek
        from meedoen.regie.verwijzen.services.meegaan import VERWIJZINGEN

        bij_vertrek(stop_bij_vertrek)
        bij_einde(stop_bij_einde)
        gaat_mee(VERWIJZINGEN)
