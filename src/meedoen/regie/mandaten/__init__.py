# SPDX-License-Identifier: EUPL-1.2
"""Who may decide what for the college, and who carries which part of the work: by day, per gemeente."""
