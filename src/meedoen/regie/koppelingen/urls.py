# SPDX-License-Identifier: EUPL-1.2
from django.urls import URLPattern, path, re_path

from meedoen.regie.koppelingen.duo import server

urlpatterns: list[URLPattern] = [
    path("duo/v1/notificaties", server.notificaties),
    re_path(r"^duo/v1(?P<rest>/.*)?$", server.onbekend),
]
