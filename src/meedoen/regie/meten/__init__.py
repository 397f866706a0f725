# SPDX-License-Identifier: EUPL-1.2
"""Measures how fast Meedoen answers: `make bench`. Real processes, real database, own client process."""
