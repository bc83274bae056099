"""How long the studio's page takes with 500 accomplishments, in Chromium: PYTHONPATH=tests python benchmarks/studio.py.

Needs Debian's Chromium and the test extras. Medians in milliseconds.
"""

import tempfile
from pathlib import Path
from statistics import median

from asking import running
from crowded import ROLE, crowded
from page_at_hand import entered
from playwright.sync_api import Browser, Page
from web_tools import chromium

FEW, MANY = 50, 500
RUNS, DROPS = 5, 20
# From the release of the pointer until the server has written the file and the page shows its answer, as the page's own clock has it.
_WATCH = """() => {
  window.taken = [];
  let from = 0;
  addEventListener("pointerup", () => { from = performance.now(); }, true);
  new MutationObserver(() => {
    if (from) window.taken.push(performance.now() - from);
    from = 0;
  }).observe(document.getElementById("live"), { childList: true, characterData: true, subtree: true });
}"""
_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def opening(browser: Browser, root: Path) -> dict[str, float]:
    """The first paint, and when the record stands there, counted from the beginning of the page."""
    with running(root, ROLE) as studio, entered(browser, studio.address, quiet=True) as page:
        page.reload()
        page.wait_for_selector("#groups .card")
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        ready = page.evaluate("performance.getEntriesByType('resource').find((one) => one.name.includes('api/state')).responseEnd")
        return {"first paint": page.evaluate(_PAINT), "state there": ready}


def dropping(browser: Browser, root: Path) -> dict[str, float]:
    """A card taken below the one that follows it, again and again."""
    with running(root, ROLE) as studio, entered(browser, studio.address, quiet=True) as page:
        page.wait_for_selector("#groups .card")
        page.evaluate(_WATCH)
        for done in range(1, DROPS + 1):
            _drag(page)
            page.wait_for_function("done => window.taken.length === done", arg=done)
        asked = page.evaluate(
            "performance.getEntriesByType('resource').filter((one) => one.name.includes('api/changes')).map((one) => one.duration)"
        )
        return {"drop": median(page.evaluate("window.taken")), "of that the server": median(asked)}


def _drag(page: Page) -> None:
    """Take the first card of a list to the second place."""
    first, second = page.locator("ol.cards:has(.card:nth-child(2))").first.locator(".card").all()[:2]
    first.scroll_into_view_if_needed()
    start, end = first.locator(".handle").bounding_box(), second.bounding_box()
    assert start
    assert end
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 12)
    # The mark of the landing place pushes the second card down by as much as it is high.
    page.mouse.move(x, end["y"] + end["height"] + 20, steps=4)
    page.mouse.up()


def measured(browser: Browser, root: Path) -> dict[str, float]:
    """The median of each figure."""
    found = [opening(browser, root) for _ in range(RUNS)]
    return {name: median(one[name] for one in found) for name in found[0]} | dropping(browser, root)


def main() -> None:
    """Print each figure for few accomplishments and for many, and their ratio."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        few, many = crowded(Path(folder, "few"), FEW), crowded(Path(folder, "many"), MANY)
        short, long = measured(browser, few), measured(browser, many)
        print(f"{'accomplishments':20} {FEW:8} {MANY:8}")
        for name in short:
            print(f"{name:20} {short[name]:5.0f} ms {long[name]:5.0f} ms  {long[name] / short[name]:5.1f} times")


if __name__ == "__main__":
    main()
