# SPDX-License-Identifier: EUPL-1.2
"""`python -m meedoen.regie.meten.schok`, the same as `meedoen bench schok`."""

import sys

from meedoen.regie.meten.schok.loop import main

sys.exit(main(sys.argv[1:]))
