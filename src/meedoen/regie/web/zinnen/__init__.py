# SPDX-License-Identifier: EUPL-1.2
"""Sentences per code: what the pages say for what the rules give."""
