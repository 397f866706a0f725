# SPDX-License-Identifier: EUPL-1.2
"""What every message to a chain partner has; see `berichten`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Bericht:
    """What every message has: the kind that picks the sender, and the version of its content."""

    soort: ClassVar[str]
    versie: ClassVar[int]

    @property
    def onderwerp(self) -> str:
        """The key within which messages keep their order: those of one person, or of one contactpersoon."""
        raise NotImplementedError(type(self).__name__)

    @property
    def betreft(self) -> str:
        """What within that subject it delivers: a later message about the same takes the place of an earlier one."""
        return self.soort
