import pytest
from builders import POLICY, endorsed, evidence, match_of, requirement

from tailorcv.evidence import Evidence
from tailorcv.groups import best_by_group, gain, merge, moved

NOTHING = (0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([evidence("a", "ops", 2)], {("ops", "/a"): (0.5, 0.5, 0, 0, 0)}, id="one piece"),
        pytest.param(
            [evidence("a", "ops", 3, project="p"), endorsed("b", "ops", 1, project="p")],
            {("ops", "p"): (1, 0.5, 0.5, 0, 0)},
            id="the best of a project at each level",
        ),
        pytest.param(
            [evidence("a", "ops", 1, project="p"), evidence("a", "dev", 1, project="p"), evidence("b", "ops", 1, linked=True)],
            {("ops", "p"): (0.5, 0, 0, 0, 0), ("dev", "p"): (0.5, 0, 0, 0, 0), ("ops", "/b"): (0.75, 0, 0, 0, 0)},
            id="each competency and project by itself",
        ),
    ],
)
def test_best_qualities_of_each_group(pieces: list[Evidence], expected: dict[tuple[str, str], tuple[float, ...]]) -> None:
    """For each competency and project the best quality at the levels 1 to 5."""
    assert best_by_group(pieces, POLICY) == expected


@pytest.mark.parametrize(
    ("best", "piece", "expected"),
    [
        pytest.param(NOTHING, evidence(level=2), (0.5, 0.5, 0, 0, 0), id="the first piece"),
        pytest.param((0.75, 0.75, 0.75, 0, 0), evidence(level=2), (0.75, 0.75, 0.75, 0, 0), id="a weaker one changes nothing"),
        pytest.param((0.75, 0.75, 0, 0, 0), evidence(level=4), (0.75, 0.75, 0.5, 0.5, 0), id="a higher one reaches further"),
    ],
)
def test_a_group_with_one_more_piece(best: tuple[float, ...], piece: Evidence, expected: tuple[float, ...]) -> None:
    """The better one of the two at each level."""
    assert merge(best, piece, POLICY) == expected


def test_supports_move_with_one_group() -> None:
    """What the group gave before is taken off, what it gives now is put on."""
    assert moved((2, 1.5, 0.5, 0, 0), before=(1, 0.5, 0, 0, 0), after=(1, 1, 0.5, 0, 0)) == (2, 2, 1, 0, 0)


@pytest.mark.parametrize(
    ("changed", "points"),
    [
        pytest.param({}, 0, id="nothing changes"),
        pytest.param({"ops": (1, 1, 0, 0, 0)}, 30, id="ops from (1/2 + 1/2)/2 to 1, of 60 points"),
        pytest.param({"ops": (0.5, 0.5, 2, 2, 2)}, 0, id="levels above the requirement"),
        pytest.param({"dev": (1, 0, 0, 0, 0)}, 20, id="dev from 0 to 1/2, of 40 points"),
        pytest.param({"ops": (1, 1, 0, 0, 0), "dev": (1, 0, 0, 0, 0)}, 50, id="both: 30 + 20"),
        pytest.param({"cooking": (1, 1, 1, 1, 1)}, 0, id="what the role does not ask for"),
        pytest.param({"ops": (0, 0, 0, 0, 0)}, 0, id="a loss is no gain"),
        pytest.param({"dev": (1e-12, 0, 0, 0, 0)}, 0, id="dust: 2e-11 points"),
    ],
)
def test_gain_of_a_change(changed: dict[str, tuple[float, ...]], points: float) -> None:
    """Core ops at level 2 (60 points) is supported by one claim, important dev at level 2 (40 points) by nothing."""
    found = match_of([requirement("ops", 2, "core"), requirement("dev", 2, "important")], [evidence("a", "ops", 2)])
    assert gain(found, changed, POLICY) == pytest.approx(points, abs=1e-12)


def test_what_is_met_gains_nothing() -> None:
    """More support for a level that is attained already."""
    found = match_of([requirement("ops", 2)], [endorsed("a", "ops", 2)])
    assert gain(found, {"ops": (2, 2, 0, 0, 0)}, POLICY) == 0
