# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class WijzigingenConfig(AppConfig):
    name = "meedoen.regie.wijzigingen"
    label = "wijzigingen"
