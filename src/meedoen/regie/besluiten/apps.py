# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class BesluitenConfig(AppConfig):
    name = "meedoen.regie.besluiten"
    label = "besluiten"
