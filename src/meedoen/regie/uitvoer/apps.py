# SPDX-License-Identifier: EUPL-1.2
"""Data that leaves in a file, as a Django app."""

from django.apps import AppConfig


class UitvoerConfig(AppConfig):
    """What was delivered to CBS, and how the gemeente lays out that file."""

    name = "meedoen.regie.uitvoer"
