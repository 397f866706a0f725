# SPDX-License-Identifier: EUPL-1.2
"""Making a process ready to work: the database runs, and Django knows its settings and apps."""

import os

from .adressen import staatmap
from .ingebed import zorg_dat_hij_draait


def zet_klaar() -> None:
    """Have the database run (when it is the embedded one) and load Django's settings and apps."""
    if not os.environ.get("DATABASE_URL"):
        zorg_dat_hij_draait(staatmap())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "meedoen.regie.instellingen")
    import django

    django.setup()
