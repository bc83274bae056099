"""What the tests of the studio's page share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from web_tools import chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the pages of a module: a second one in the same thread would be refused while it runs."""
    with chromium() as found:
        yield found
