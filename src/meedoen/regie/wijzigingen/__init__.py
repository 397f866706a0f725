# SPDX-License-Identifier: EUPL-1.2
"""Changes in a dossier as guided acts: what can change now, what the law says of it, and the way to the decision."""
