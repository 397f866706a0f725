# SPDX-License-Identifier: EUPL-1.2
"""Participatiewet, as far as it touches on inburgering."""
