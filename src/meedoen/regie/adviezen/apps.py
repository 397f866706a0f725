# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AdviezenConfig(AppConfig):
    name = "meedoen.regie.adviezen"
    label = "adviezen"

    def ready(self) -> None:
        """Let advices go along when dossiers are merged."""
        from meedoen.domein import gebeurtenissen as g
        from meedoen.regie.adviezen.models import Advies
        from meedoen.regie.dossiers.services import gaat_mee, zaken_gaan_mee

        gaat_mee(zaken_gaan_mee(Advies, g.AdviesStap, "advies_id"))
