# SPDX-License-Identifier: EUPL-1.2
"""Data that leaves in a file: the quarterly opgave for CBS, and the gemeente's own data in names of the GGM."""
