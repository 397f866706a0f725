# SPDX-License-Identifier: EUPL-1.2
"""The warm transfer package: what the new gemeente may get, signed, and read again on the other side."""
