# SPDX-License-Identifier: EUPL-1.2
"""Where the parts that answer DUO's APIs find the invented lists."""

from meedoen.simulator.verzonnen import INSTELLINGEN, VERLENGINGSGRONDEN

__all__ = ["INSTELLINGEN", "VERLENGINGSGRONDEN"]
