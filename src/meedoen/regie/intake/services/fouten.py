# SPDX-License-Identifier: EUPL-1.2
"""What a service of the intake answers when it does not do what was asked."""

from __future__ import annotations

from meedoen.regie.intake.zinnen import zin


class IntakeWeigering(Exception):
    """A refusal with a sentence for the person who asked. `code` is stable, `veld` the field it is about."""

    def __init__(self, code: str, *, veld: str = "", **waarden: object) -> None:
        self.code, self.veld, self.waarden = code, veld, waarden
        self.zin = zin(code, waarden)
        super().__init__(self.zin)
