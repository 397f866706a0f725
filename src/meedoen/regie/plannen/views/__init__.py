# SPDX-License-Identifier: EUPL-1.2
"""The pages of the plan: the plan itself, its parts, adoption, versions."""
