# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ZgwConfig(AppConfig):
    name = "meedoen.regie.koppelingen.zgw"
    label = "koppelingen_zgw"

    def ready(self) -> None:
        """Register who sends the messages about zaken."""
        from meedoen.regie.koppelingen.zgw.zenders import registreer_alle

        registreer_alle()
