# SPDX-License-Identifier: EUPL-1.2
"""Answers that a browser saves as a file: one frame for every download."""

from __future__ import annotations

from typing import TypeVar

from django.http.response import HttpResponseBase

R = TypeVar("R", bound=HttpResponseBase)


def als_bijlage(antwoord: R, naam: str) -> R:
    """Return this answer as a file called `naam`, which holds no quotes."""
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord
