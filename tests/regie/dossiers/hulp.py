# SPDX-License-Identifier: EUPL-1.2
"""Makes dossiers for tests, only through the services."""

from itertools import count
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, maak_dossier
from tests.conftest import BAARN

_nummers = count(1000)


def ingeschreven(scope: Scope, gemeente_id: int = BAARN, **velden: Any) -> Dossier:
    """Make a dossier of somebody who lives here."""
    feiten = [
        Feit(g.Ingeschreven(datum=scope.vandaag, gemeente=gemeente_id), scope.vandaag, g.Bron.BRP),
        *velden.pop("feiten", []),
    ]
    if "bsn" not in velden:
        velden.setdefault("v_nummer", next(_nummers))
    return maak_dossier(scope=scope, gemeente_id=gemeente_id, feiten=feiten, **velden)
