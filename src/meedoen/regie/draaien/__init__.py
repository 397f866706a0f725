# SPDX-License-Identifier: EUPL-1.2
"""Running the whole on one machine: site, worker and simulator as children of one supervisor."""
