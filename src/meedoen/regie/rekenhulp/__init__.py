# SPDX-License-Identifier: EUPL-1.2
"""Questions about the law for everybody: the command `meedoen recht` and the pages of the Rekenhulp."""
