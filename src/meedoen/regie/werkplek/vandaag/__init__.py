# SPDX-License-Identifier: EUPL-1.2
"""The first page: who needs me today and why."""
