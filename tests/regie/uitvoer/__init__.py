# SPDX-License-Identifier: EUPL-1.2
"""What leaves in a file."""
