# SPDX-License-Identifier: EUPL-1.2
"""The registration of zaken of a gemeente by the ZGW standard (Zaken, Documenten, Besluiten, Catalogi)."""
