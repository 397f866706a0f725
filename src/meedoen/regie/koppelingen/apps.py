# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class KoppelingenConfig(AppConfig):
    name = "meedoen.regie.koppelingen"
    label = "koppelingen"
