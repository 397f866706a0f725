# SPDX-License-Identifier: EUPL-1.2
"""The team: who does not make the ten weeks, and who has how much work."""
