# SPDX-License-Identifier: EUPL-1.2
"""What a gemeente itself must still arrange for the act: what, by whom, by when (feature 110). Holds no persons."""
