# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PartnerportaalConfig(AppConfig):
    name = "meedoen.regie.partnerportaal"
    label = "partnerportaal"
