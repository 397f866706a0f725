# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PlannenConfig(AppConfig):
    name = "meedoen.regie.plannen"
    label = "plannen"
