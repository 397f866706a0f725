# SPDX-License-Identifier: EUPL-1.2
"""The demo region and the national set: invented people with a believable present. Pure and seeded."""
