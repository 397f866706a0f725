# SPDX-License-Identifier: EUPL-1.2
"""All addresses of the site; each room brings its own."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
