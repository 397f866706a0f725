# SPDX-License-Identifier: EUPL-1.2
"""How the chain stands, in counts, causes and moments: nothing of any person, so the beheerder may read it too."""
