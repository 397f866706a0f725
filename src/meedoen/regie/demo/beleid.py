# SPDX-License-Identifier: EUPL-1.2
"""What the gemeenten of the demo chose themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from meedoen.domein.beleid import BELEID, Beleid

GEKOZEN: Final[dict[int, dict[str, bool | int]]] = {
    308: {"vervolg_bewaren_maanden": 12},
    313: {"ontzorgen_door_inkomensconsulent": True},
}
"""In Bunschoten the inkomensconsulent keeps ontzorgen; elsewhere the consulent does. Only Baarn laid down how long it
keeps what help after or outside the act brings, so only there such help can begin."""


def beleid_van(gemeente: int) -> Beleid:
    """Return the policy of a gemeente of the demo."""
    return replace(BELEID, **GEKOZEN[gemeente]) if gemeente in GEKOZEN else BELEID  # type: ignore[arg-type]
