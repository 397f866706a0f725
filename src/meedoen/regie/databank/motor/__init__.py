# SPDX-License-Identifier: EUPL-1.2
"""The PostgreSQL of Django, with one difference: see `base`."""
