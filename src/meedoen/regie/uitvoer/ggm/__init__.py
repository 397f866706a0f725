# SPDX-License-Identifier: EUPL-1.2
"""The gemeente's own data in the names of the Gemeentelijk Gegevensmodel (GGM)."""
