# SPDX-License-Identifier: EUPL-1.2
"""The pages of a person: list, data, tijdlijn and the acts on a dossier."""
