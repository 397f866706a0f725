# SPDX-License-Identifier: EUPL-1.2
"""Letters in B1 Dutch as accessible, archivable PDF.

`gegevens` holds the data of each letter, `regels` the rows of a PIP, `maak` makes the PDF.
"""
