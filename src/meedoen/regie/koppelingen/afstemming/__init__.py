# SPDX-License-Identifier: EUPL-1.2
"""The reconciliation: each night, and when a person wants it, what we hold is held against what DUO says."""
