# SPDX-License-Identifier: EUPL-1.2
"""Pages of what people ask to change in their plan."""
