# SPDX-License-Identifier: EUPL-1.2
"""The calendar feed: last days and appointments of one colleague, without anything about persons."""
