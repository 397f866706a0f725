# SPDX-License-Identifier: EUPL-1.2
"""Fail when a model was changed without a migration. Compares in memory; no database is asked."""

import os
import sys


def main() -> int:
    """Print every change that no migration makes; 1 when there is one."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "meedoen.regie.instellingen")
    import django

    django.setup()
    from django.apps import apps
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.state import ProjectState
    from django.utils.translation import deactivate_all

    # Names of fields are compared in the language they were written in, as makemigrations does.
    deactivate_all()
    lader = MigrationLoader(None)
    if botsing := lader.detect_conflicts():
        print(f"Twee migraties willen de laatste zijn: {botsing}")
        return 1
    verschil = MigrationAutodetector(lader.project_state(), ProjectState.from_apps(apps))
    wijzigingen = verschil.changes(graph=lader.graph)
    for app, migraties in wijzigingen.items():
        for stap in (stap for migratie in migraties for stap in migratie.operations):
            print(f"{app}: {stap.describe()} — maak een migratie")
    return 1 if wijzigingen else 0


if __name__ == "__main__":
    sys.exit(main())
