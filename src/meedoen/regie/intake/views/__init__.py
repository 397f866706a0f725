# SPDX-License-Identifier: EUPL-1.2
"""Pages of the oproep and of the brede intake."""
