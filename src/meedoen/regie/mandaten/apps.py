# SPDX-License-Identifier: EUPL-1.2
"""Mandates and the division of tasks as a Django app."""

from django.apps import AppConfig


class MandatenConfig(AppConfig):
    """The register of mandates, and of who carries which part."""

    name = "meedoen.regie.mandaten"
    label = "mandaten"
