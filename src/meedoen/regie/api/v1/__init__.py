# SPDX-License-Identifier: EUPL-1.2
"""Version 1 of the public REST API."""
