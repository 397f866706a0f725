# SPDX-License-Identifier: EUPL-1.2
"""Looking up by the first part finds what looking through all in order would find."""

import pytest
from django.urls import Resolver404, URLResolver, include, path, re_path
from django.urls.resolvers import RoutePattern

from meedoen.regie.web.opzoeken import PerBegin


def _toon(naam: str):
    def toon(request, **kwargs) -> str:
        return naam

    return toon


PATRONEN = [
    path("", include([path("", _toon("begin")), path("dossiers", _toon("lijst"))])),
    path("", include([path("dossiers/<int:nummer>", _toon("een")), path("<slug:vrij>/vrij", _toon("vrij"))])),
    re_path(r"^los/(?P<wat>.*)$", _toon("los")),
    path("", include([path("dossiers/nieuw", _toon("nieuw")), path("dossiers/<slug:woord>", _toon("woord"))])),
    path("keten/", include([path("bericht", _toon("bericht"))])),
]


@pytest.mark.parametrize(
    "pad",
    ["", "dossiers", "dossiers/12", "dossiers/nieuw", "dossiers/vrij", "dossiers/a/b", "los/iets", "keten/bericht",
     "keten", "iets/vrij", "nergens", "nergens/iets"],
)  # fmt: skip
def test_the_same_as_looking_through_all_in_order(pad: str) -> None:
    def vind(zoeker: URLResolver) -> tuple[object, ...] | None:
        try:
            gevonden = zoeker.resolve(pad)
        except Resolver404:
            return None
        return gevonden.func(None), gevonden.kwargs, gevonden.route

    assert vind(PerBegin(PATRONEN)) == vind(URLResolver(RoutePattern(""), PATRONEN))


def test_each_address_finds_its_own_page() -> None:
    namen = {pad: PerBegin(PATRONEN).resolve(pad).func(None) for pad in ("dossiers/12", "dossiers/nieuw", "los/x")}
    assert namen == {"dossiers/12": "een", "dossiers/nieuw": "nieuw", "los/x": "los"}
