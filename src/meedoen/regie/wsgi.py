# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "meedoen.regie.instellingen")
application = get_wsgi_application()
