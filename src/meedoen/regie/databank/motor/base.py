# SPDX-License-Identifier: EUPL-1.2
"""The PostgreSQL of Django, that asks a connection it kept whether it still lives without a query for each request."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """As Django's, but a kept connection on which nothing came in is taken to live.

    A server that stops says so, and one that is killed closes the connection: either way there is something to read
    on it. Only then Django's own question, a `SELECT 1`, decides; asked before every page it costs as much as reading
    a dossier does.
    """

    def is_usable(self) -> bool:
        """Return whether the connection can be used for the next request."""
        if self.connection is None or self.connection.closed:
            return False
        stil = select.poll()
        stil.register(self.connection.fileno(), select.POLLIN)
        return True if not stil.poll(0) else bool(super().is_usable())
