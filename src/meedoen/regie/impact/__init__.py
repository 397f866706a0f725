# SPDX-License-Identifier: EUPL-1.2
"""What would shift if the law changed: the command, and the pages of the beheerder and the teamleider."""
