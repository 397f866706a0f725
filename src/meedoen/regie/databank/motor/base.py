# SPDX-License-Identifier: EUPL-1.2
"""The PostgreSQL of Django, that asks a connection it kept whether it still lives without a query for each request."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus


class DatabaseWrapper(base.DatabaseWrapper):
    """As Django's, but a kept connection on which nothing came in is taken to live.

    A server that stops says so, and one that is killed closes the connection: either way there is something to read
    on it. Only then Django's own question, a `SELECT 1`, decides; asked before every page it costs as much as reading
    a dossier does.
    """

    def is_usable(self) -> bool:
        """Return whether the connection can be used; inside a transaction that went wrong it can't."""
        if self.connection is None or self.connection.closed:
            return False
        leest = select.poll()
        leest.register(self.connection.fileno(), select.POLLIN)
        rust = self.connection.info.transaction_status is TransactionStatus.IDLE
        return True if rust and not leest.poll(0) else bool(super().is_usable())
