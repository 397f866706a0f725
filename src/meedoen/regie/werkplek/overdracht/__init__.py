# SPDX-License-Identifier: EUPL-1.2
"""The hand-over of a dossier on one page: where it stands, what comes and by when, what was agreed, whom to call."""
