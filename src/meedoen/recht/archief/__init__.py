# SPDX-License-Identifier: EUPL-1.2
"""How long personal data are kept, and when they go."""
