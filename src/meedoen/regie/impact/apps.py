# SPDX-License-Identifier: EUPL-1.2
"""The consequences of a proposal as a Django app."""

from django.apps import AppConfig


class ImpactConfig(AppConfig):
    """Proposals for other terms, and what they would shift."""

    name = "meedoen.regie.impact"
