# SPDX-License-Identifier: EUPL-1.2
"""The public REST API, by the NL API Design Rules."""
