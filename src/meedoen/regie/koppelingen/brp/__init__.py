# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is and where they are registered: no answer of DUO says so."""
