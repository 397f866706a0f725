# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class KoppelingenConfig(AppConfig):
    name = "meedoen.regie.koppelingen"
    label = "koppelingen"

    def ready(self) -> None:
        """Register who sends what. A kind of message without a sender stops the start."""
        from meedoen.domein.keten.berichten import BERICHTEN, MAIL, PARTNERMELDING
        from meedoen.regie.dossiers.services import na_terugdraaien
        from meedoen.regie.koppelingen.duo.zenders import registreer_alle
        from meedoen.regie.koppelingen.mail.zender import MailZender
        from meedoen.regie.koppelingen.services import markeer_teruggedraaid
        from meedoen.regie.koppelingen.webhooks.zender import WebhookZender
        from meedoen.regie.uitgaand.zenders import controleer, registreer

        registreer_alle()
        registreer(PARTNERMELDING, WebhookZender())
        registreer(MAIL, MailZender())
        controleer(soort for soort, _ in BERICHTEN)
        na_terugdraaien(markeer_teruggedraaid)
