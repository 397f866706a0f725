# SPDX-License-Identifier: EUPL-1.2
"""Writes of the joint plan session: one function per act, keyword-only, atomic."""

from meedoen.regie.plangesprek.services.fouten import PlangesprekWeigering
from meedoen.regie.plangesprek.services.gesprek import bewaar, teken

__all__ = ["PlangesprekWeigering", "bewaar", "teken"]
