# SPDX-License-Identifier: EUPL-1.2
"""Reading a file of COA profiles into dossiers: look first, choose, then confirm."""
