# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class UitgaandConfig(AppConfig):
    name = "meedoen.regie.uitgaand"
    label = "uitgaand"
