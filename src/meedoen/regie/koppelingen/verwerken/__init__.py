# SPDX-License-Identifier: EUPL-1.2
"""What the worker does with one notification: read at DUO, translate to facts, lay them down."""
