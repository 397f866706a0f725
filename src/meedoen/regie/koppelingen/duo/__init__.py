# SPDX-License-Identifier: EUPL-1.2
"""The connection with DUO: the Notificatie API as server, the other APIs as client, the senders of the outbox."""
