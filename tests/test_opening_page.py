"""The file by which a browser is led to the studio."""

import stat
from pathlib import Path

import pytest
from attacker_at_hand import rebound_chromium
from studio_at_hand import SECRET, studio

from tailorcv.opening_page import entry_file, remove


def test_nobody_else_can_read_it(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file and its folder are the user's alone, and both go."""
    monkeypatch.setattr("tempfile.tempdir", str(here))
    entry = entry_file("http://127.0.0.1:1/a/?token=b")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (entry, entry.parent)] == [0o600, 0o700]
    assert 'content="0; url=http://127.0.0.1:1/a/?token=b"' in entry.read_text(encoding="utf-8")
    remove(entry)
    remove(entry)
    assert list(here.iterdir()) == []


def test_it_leads_a_browser_into_the_studio() -> None:
    """From a file to the entry, and with the cookie from there to the page: for the browser the file is another site."""
    with rebound_chromium() as browser, studio() as served:
        entry = entry_file(served.session.address(served.port))
        page = browser.new_page()
        page.goto(entry.as_uri())
        page.wait_for_url(served.base)
        # The browser's empty page and the studio: the way back does not lead to an address that works no more.
        assert (page.title(), page.evaluate("history.length")) == (SECRET, 2)
        page.reload()
        assert page.title() == SECRET
        remove(entry)
    assert served.small.hits == ["GET /static/enter.js", "GET /", "GET /"]
