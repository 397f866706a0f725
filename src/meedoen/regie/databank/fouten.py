# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong under the product, with a text for the person at the terminal."""


class DatabankFout(Exception):
    """PostgreSQL cannot be found, started, filled or copied; the message says what to do."""
