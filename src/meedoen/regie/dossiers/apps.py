# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "meedoen.regie.dossiers"
    label = "dossiers"
