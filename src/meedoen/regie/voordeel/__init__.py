# SPDX-License-Identifier: EUPL-1.2
"""What speaks for the person, counted out of facts: for a fine, and for a judgement on PVT or MAP that is late."""
