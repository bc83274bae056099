"""A promotion case in a real browser: its tables read well on a screen and on paper."""

from pathlib import Path

import pytest
from program import tailorcv
from web_tools import chromium

ENDORSED = Path(__file__).resolve().parent.parent.parent / "examples" / "endorsed"
# Every word of a cell that stands on more than one line; only the widest column of a table may break one. A hyphen is a place to break.
BROKEN = """() => [...document.querySelectorAll("th, td:not(.widest)")].flatMap(cell => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), broken = [];
  while (walker.nextNode())
    for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (range.getClientRects().length > 1) broken.push(word[0]);
    }
  return broken;
})"""


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [360, 700, 1000, 1600])
def test_narrow_columns_break_no_word(here: Path, media: str, width: int) -> None:
    """`Next` and `Engineering` stay whole, from a telephone to a wide screen and on paper; the page itself never scrolls sideways."""
    page = here / "case.html"
    form = ("--as-of", "2026-11-25", "-o", page)
    assert tailorcv("-C", ENDORSED, "export", "promotion-case", "backend-l3", *form).code == 0
    with chromium() as browser:
        tab = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True).new_page()
        tab.goto(page.as_uri())
        tab.emulate_media(media="print" if media == "print" else "screen")
        assert tab.evaluate(BROKEN) == []
        assert media == "print" or tab.evaluate("document.documentElement.scrollWidth") <= width
