# SPDX-License-Identifier: EUPL-1.2
"""One real run of the demo and one Chromium for all tests in this folder.

The scope is this package, not the session: Playwright keeps an event loop in the thread of the tests, which
Django's ORM refuses to work beside.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests import sjabloon
from tests.browser.bladzijde import Bladzijde
from tests.browser.opstelling import Account, Opstelling, vind_chromium, wacht_op

# Nobody looks on, and axe runs once on each page: no process to draw with, and no waiting before code is made fast.
_VLAGGEN = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-software-rasterizer", "--disable-gpu-compositing",
    "--in-process-gpu", "--js-flags=--no-lazy-feedback-allocation",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Skip these tests, aloud, where there is no Chromium; in CI that is a failure instead."""
    if vind_chromium() or os.environ.get("CI"):
        return
    hier = Path(__file__).parent
    for deel in items:
        if hier in deel.path.parents:
            deel.add_marker(pytest.mark.skip(reason="geen Chromium: de browsertests draaien niet"))


_GEDULD = 20_000
"""Milliseconds: four processes share two cores, which may be slow ones; who sees it at once does not wait."""


@pytest.fixture(scope="package")
def opstelling(tmp_path_factory: pytest.TempPathFactory, gemigreerd: str) -> Iterator[Opstelling]:
    """The demo, running: site, worker and simulator, on a copy of the migrated database. After it nothing may be left.

    That a demo also makes its own PostgreSQL and everything in it is for `tests/regie/draaien`.
    """
    with sjabloon.kopie(gemigreerd, "browser") as databank:
        uit = Opstelling(tmp_path_factory.mktemp("browser") / "staat", databank)
        try:
            uit.start()
            yield uit
        finally:
            code = uit.stop()
    assert code == 0, uit.log()
    wacht_op(lambda: not uit.over(), seconden=10, wat=lambda: f"alles is gestopt; over: {uit.over()}")


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """One browser; a context per person who works in it."""
    plek = vind_chromium()
    assert plek, "Chromium is er niet; in CI horen de browsertests te draaien"
    expect.set_options(timeout=_GEDULD)
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=plek, args=list(_VLAGGEN))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def _sessies() -> dict[str, Any]:
    return {}


Tab = Callable[..., Bladzijde]


@pytest.fixture
def tab(opstelling: Opstelling, chromium: Browser, _sessies: dict[str, Any]) -> Iterator[Tab]:
    """Open a tab as somebody: `tab(account)`; without an account nobody is logged in.

    Logging in goes through the page the first time and by its cookie after that; `opnieuw` logs in afresh, for a
    test that ends the session. Cookies make the contexts of one account independent of each other.
    """
    open_: list[BrowserContext] = []

    def maak(account: Account | None = None, *, script: bool = True, opnieuw: bool = False) -> Bladzijde:
        sleutel = account.email if account else ""
        bewaard = None if opnieuw else _sessies.get(sleutel)
        context = chromium.new_context(
            java_script_enabled=script,
            storage_state=bewaard,
            viewport={"width": 1440, "height": 900},
            locale="nl-NL",
            reduced_motion="reduce",
        )
        context.set_default_timeout(_GEDULD)
        open_.append(context)
        bladzijde = Bladzijde(context.new_page(), opstelling.adres, script=script)
        if account and not bewaard:
            log_in(bladzijde, account)
            assert not bladzijde.page.url.endswith("/inloggen"), bladzijde.tekst()
            if not opnieuw:
                _sessies[sleutel] = context.storage_state()
        return bladzijde

    yield maak
    for context in open_:
        context.close()


def log_in(bladzijde: Bladzijde, account: Account) -> None:
    """Log in through the page."""
    bladzijde.ga("/inloggen")
    bladzijde.page.get_by_label("E-mailadres").fill(account.email)
    bladzijde.page.get_by_label("Wachtwoord").fill(account.wachtwoord)
    bladzijde.page.get_by_role("button", name="Inloggen").click()
    bladzijde.page.wait_for_load_state()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: Any, call: Any) -> Any:
    """Show the logs of the run beside a failure."""
    verslag = yield
    loopt = item.funcargs.get("opstelling") if hasattr(item, "funcargs") else None
    if verslag.when == "call" and verslag.failed and isinstance(loopt, Opstelling):
        verslag.sections.append(("logs van de demo", loopt.log(25)))
    return verslag
