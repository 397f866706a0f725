# SPDX-License-Identifier: EUPL-1.2
"""Who is coupled to which gemeente, and stays on which COA location."""
