# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class PlannenConfig(AppConfig):
    name = "meedoen.regie.plannen"
    label = "plannen"

    def ready(self) -> None:
        """Say which plan is known to the person once its letter went out."""
        from meedoen.regie.besluiten.services import bij_verzending
        from meedoen.regie.plannen.verzonden import plan_bekend

        bij_verzending(plan_bekend)
