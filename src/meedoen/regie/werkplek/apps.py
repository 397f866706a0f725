# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class WerkplekConfig(AppConfig):
    name = "meedoen.regie.werkplek"
    label = "werkplek"
