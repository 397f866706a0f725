# SPDX-License-Identifier: EUPL-1.2
"""Files of COA profiles as a Django app."""

from django.apps import AppConfig


class InlezenConfig(AppConfig):
    """Files of COA profiles, and which column of them is which of our fields."""

    name = "meedoen.regie.inlezen"
