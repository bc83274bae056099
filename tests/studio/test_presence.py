"""When the studio ends: `grace` is 10 seconds, and a story is told with the second in which something happens."""

from collections.abc import Callable
from contextlib import ExitStack

import pytest

from tailorcv.studio.presence import Presence


def over_at(*story: tuple[float, str]) -> float | None:
    """The first tenth of a second in which it is over; nothing when it is not within an hour."""
    now = 0.0
    presence = Presence(10, lambda: now)
    waits: list[ExitStack] = []

    def wait() -> None:
        waits.append(ExitStack())
        waits[-1].enter_context(presence.waiting())

    deeds: dict[str, Callable[[], None]] = {
        "seen": presence.seen,
        "opened": presence.opened,
        "left": presence.left,
        "waits": wait,
        "is answered": lambda: waits.pop().close(),
    }
    for tenth in range(36_000):
        now = tenth / 10
        for name in [name for when, name in story if when == now]:
            deeds[name]()
        if presence.is_over():
            return now
    return None


@pytest.mark.parametrize(
    ("story", "end"),
    [
        pytest.param([], None, id="nobody has come yet"),
        pytest.param([(5, "seen"), (6, "seen")], None, id="only strangers have come"),
        pytest.param([(5, "left")], None, id="somebody leaves who never came"),
        pytest.param([(5, "opened"), (20, "left")], 30, id="the only page leaves"),
        pytest.param([(5, "opened"), (20, "left"), (25, "opened")], 625, id="the page is loaded again"),
        pytest.param([(5, "opened")], 605, id="the browser ends without a word"),
        pytest.param([(5, "opened"), (500, "seen")], 1100, id="a page that only asks"),
        pytest.param([(5, "waits")], None, id="a page that waits for news"),
        pytest.param([(5, "waits"), (25, "is answered")], 625, id="a page that does not ask again"),
        pytest.param([(5, "waits"), (20, "left"), (20.5, "is answered")], 30.5, id="a page that leaves while it waits"),
        pytest.param(
            [(5, "waits"), (6, "waits"), (7, "left"), (7, "is answered"), (26, "is answered"), (26.1, "waits")],
            None,
            id="of two pages one leaves, and the other asks again after the grace",
        ),
        pytest.param(
            [(5, "waits"), (6, "waits"), (7, "left"), (7, "is answered"), (9, "left"), (9, "is answered")],
            19,
            id="two pages leave, one after the other",
        ),
    ],
)
def test_when_it_is_over(story: list[tuple[float, str]], end: float | None) -> None:
    """Ten seconds after the last page left, ten minutes after the last word of one that did not say so."""
    assert over_at(*story) == end
