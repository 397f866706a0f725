# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class OntzorgenConfig(AppConfig):
    name = "meedoen.regie.ontzorgen"
    label = "ontzorgen"

    def ready(self) -> None:
        """Let payments, budget and check-list go along when dossiers are merged."""
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.ontzorgen.services.samenvoegen import ONTZORGEN

        gaat_mee(ONTZORGEN)
