"""Hands for the studio's page: a mouse and a finger that take a card by its handle, carry it and drop it; and a keyboard's Tab."""

from typing import NamedTuple

from playwright.sync_api import CDPSession, Locator, Page

# The page takes a movement of so many pixels for a drag. Things make room when it begins, so that a target is looked for after it.
BEGINNING = 12
MOST_TABS = 150
STEPS = 3


class Point(NamedTuple):
    """A place in the window, in pixels."""

    x: float
    y: float


class Mouse:
    """A mouse."""

    def __init__(self, page: Page) -> None:
        self._mouse = page.mouse

    def take(self, thing: Locator) -> None:
        """Press on the handle of a thing, and pull until it comes along."""
        start = handle(thing)
        self._mouse.move(*start)
        self._mouse.down()
        self._mouse.move(start.x, start.y + BEGINNING)

    def carry(self, target: Locator, down: float) -> None:
        """Bring it over a target, at that part of its height."""
        for _ in range(2):
            self._mouse.move(*point(target, down), steps=STEPS)

    def drop(self) -> None:
        """Let go."""
        self._mouse.up()


class Finger:
    """A finger on a screen, as the browser feels it below all of the page's own events."""

    def __init__(self, page: Page) -> None:
        self._session: CDPSession = page.context.new_cdp_session(page)
        self.at = Point(0, 0)

    def take(self, thing: Locator) -> None:
        """Press on the handle of a thing, and pull until it comes along."""
        thing.scroll_into_view_if_needed()
        self.press(handle(thing))
        self.move(Point(self.at.x, self.at.y + BEGINNING))

    def carry(self, target: Locator, down: float) -> None:
        """Bring it over a target, at that part of its height."""
        for _ in range(2):
            self.move(point(target, down))

    def drop(self) -> None:
        """Let go."""
        self._session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def press(self, start: Point) -> None:
        """Put it down."""
        self.at = start
        self._feel("touchStart")

    def move(self, to: Point) -> None:
        """Move it in small steps."""
        start = self.at
        for step in range(1, STEPS + 1):
            part = step / STEPS
            self.at = Point(start.x + (to.x - start.x) * part, start.y + (to.y - start.y) * part)
            self._feel("touchMove")

    def _feel(self, kind: str) -> None:
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [self.at._asdict()]})


def handle(thing: Locator) -> Point:
    """The middle of a thing's handle."""
    return point(thing.locator(".handle").first, 0.5)


def point(target: Locator, down: float) -> Point:
    """The place in the middle of a target's width, at that part of its height."""
    box = target.bounding_box()
    assert box, "it is not shown"
    return Point(box["x"] + box["width"] / 2, box["y"] + box["height"] * down)


def landing(page: Page) -> Locator:
    """Where what is being moved would land, in words."""
    return page.locator(".landing")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until that has the focus, as somebody does who has no mouse."""
    for _ in range(MOST_TABS):
        if target.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {target}")


def press(page: Page, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)


def act(page: Page, target: Locator) -> None:
    """Go to a button by Tab, and press it."""
    tab_to(page, target)
    press(page, "Enter")
