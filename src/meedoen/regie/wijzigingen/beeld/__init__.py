# SPDX-License-Identifier: EUPL-1.2
"""Wijzigen as the pages show it."""
