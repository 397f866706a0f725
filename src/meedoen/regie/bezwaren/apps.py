# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class BezwarenConfig(AppConfig):
    name = "meedoen.regie.bezwaren"
    label = "bezwaren"

    def ready(self) -> None:
        """Let bezwaren go along when dossiers are merged, and stand beside the decision they are against."""
        from meedoen.domein import gebeurtenissen as g
        from meedoen.regie.besluiten.naast import staat_naast
        from meedoen.regie.besluiten.services import bij_verzending
        from meedoen.regie.bezwaren.beeld import naast_besluit
        from meedoen.regie.bezwaren.models import Bezwaar
        from meedoen.regie.bezwaren.services.verzonden import na_verzending
        from meedoen.regie.dossiers.services import gaat_mee, zaken_gaan_mee

        bij_verzending(na_verzending)
        gaat_mee(zaken_gaan_mee(Bezwaar, g.BezwaarStap, "bezwaar_id"))
        staat_naast(naast_besluit)
