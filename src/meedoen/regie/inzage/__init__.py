# SPDX-License-Identifier: EUPL-1.2
"""Who sees more, or less, than a whole dossier: roles with parts of it, and break-glass."""
