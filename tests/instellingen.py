# SPDX-License-Identifier: EUPL-1.2
"""The site's own settings, without hashed file names and with quick password hashing."""

import os

os.environ["MEEDOEN_TEST"] = "1"
os.environ["MEEDOEN_DEMO"] = "1"

from meedoen.regie.instellingen import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Each client of a test makes the middleware anew, which would look up all static files each time.
WHITENOISE_AUTOREFRESH = True

# The reconciliation would ask the DUO of every test that lets a worker run; its own tests call it by name.
AFSTEMMING_PER_MINUUT = 0
