# SPDX-License-Identifier: EUPL-1.2
"""The dossier at a glance, and why each of its dates is what it is."""
