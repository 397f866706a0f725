# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InvoeringConfig(AppConfig):
    name = "meedoen.regie.invoering"
    label = "invoering"
