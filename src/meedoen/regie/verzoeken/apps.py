# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class VerzoekenConfig(AppConfig):
    name = "meedoen.regie.verzoeken"
    label = "verzoeken"

    def ready(self) -> None:
        """Let what was asked go along when dossiers are merged."""
        from meedoen.domein import gebeurtenissen as g
        from meedoen.regie.dossiers.services import gaat_mee, zaken_gaan_mee
        from meedoen.regie.verzoeken.models import Verzoek

        gaat_mee(zaken_gaan_mee(Verzoek, g.VerzoekStap, "verzoek_id"))
