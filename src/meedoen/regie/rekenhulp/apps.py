# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp as a Django app: it has templates, and no tables."""

from django.apps import AppConfig


class RekenhulpConfig(AppConfig):
    """Pages that ask the law."""

    name = "meedoen.regie.rekenhulp"
