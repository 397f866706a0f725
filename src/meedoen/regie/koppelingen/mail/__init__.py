# SPDX-License-Identifier: EUPL-1.2
"""E-mail to people: only that something lies ready, through SMTP."""
