# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class HandhavingConfig(AppConfig):
    name = "meedoen.regie.handhaving"
    label = "handhaving"

    def ready(self) -> None:
        """Let boeteprocedures go along when dossiers are merged, and say what a fine adds to bezwaar."""
        from meedoen.regie.besluiten.services import bij_verzending
        from meedoen.regie.bezwaren.soorten import komt_erbij
        from meedoen.regie.dossiers.services import gaat_mee
        from meedoen.regie.handhaving.bezwaar import BOETE, Boetebezwaar
        from meedoen.regie.handhaving.services.samenvoegen import HANDHAVING
        from meedoen.regie.handhaving.services.verzonden import boete_bekend

        bij_verzending(boete_bekend)
        gaat_mee(HANDHAVING)
        komt_erbij(BOETE, Boetebezwaar())
