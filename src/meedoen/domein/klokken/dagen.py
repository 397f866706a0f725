# SPDX-License-Identifier: EUPL-1.2
"""The day a term of policy ends."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen.recht.termijnenwet import is_werkdag

_DAG = timedelta(days=1)


def eerste_werkdag(dag: date) -> date:
    """Return `dag`, or the first working day after it. For terms of policy."""
    while not is_werkdag(dag):
        dag += _DAG
    return dag
