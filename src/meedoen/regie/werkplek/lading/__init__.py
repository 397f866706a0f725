# SPDX-License-Identifier: EUPL-1.2
"""Many new people at once: what it means per week, and a proposal to spread them over the team."""
