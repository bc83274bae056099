"""The drawing of a radar, as ASCII art."""

import pytest

from tailorcv.rendering.radar import Axis, Cell, draw


def art(cells: list[list[Cell]]) -> list[str]:
    """The drawing as lines."""
    return ["".join(cell.char for cell in row).rstrip() for row in cells]


SQUARE = """\
            N
           ##o
         o### oo
      `oo## #   oo
     oo ##  #     oo
   oo  ##   #       oo
W oo` `#` ` # ` ` ` `ooE
    oo  #   #      oo
      oo #  #    oo
        oo# # `oo
          o##oo
            S
"""


TRIANGLE = """\
            A
           o#
          oo##
         `o ##o
       ``o  ###oo
      ` o   # # oo
     ` oo`  ####  o
    ``ooooooo  #` ooo
   ``` `` `` oooooooo B
 C


"""

OCTAGON = """\
            A
   H   ` `` `` ``   B
    ```     `     ``
   `   oooo##oooo  ``
   `  oo `####` oo  `
  `   ##### `#####   `
G ` ` ##### `###### ```C
   `  oo `####` oo  `
   ``  oooo##oooo   `
    ``      #    ```
   F   `` ` ``` `   D
            E
"""


@pytest.mark.parametrize(
    ("axes", "expected"),
    [
        ([Axis("A", 5, 5), Axis("B", 5, 2), Axis("C", 3, 0)], TRIANGLE),
        ([Axis("N", 5, 5), Axis("E", 5, 0), Axis("S", 5, 5), Axis("W", 5, 2.5)], SQUARE),
        ([Axis(letter, 3, attained) for letter, attained in zip("ABCDEFGH", [3, 1] * 4, strict=True)], OCTAGON),
    ],
    ids=["three axes", "four axes", "eight axes"],
)
def test_drawings(axes: list[Axis], expected: str) -> None:
    """Axes go clockwise from the top; `o` is required, `#` attained, and both end where their value of 5 lies on the axis."""
    assert art(draw(axes, 12, braille=False)) == expected.splitlines()


@pytest.mark.parametrize("count", [3, 4, 8, 12])
@pytest.mark.parametrize("rows", [8, 16])
@pytest.mark.parametrize("braille", [True, False])
def test_every_drawing_has_its_size(count: int, rows: int, *, braille: bool) -> None:
    """`rows` lines of twice as many characters, labels of two characters inside, and both outlines."""
    axes = [Axis(f"{number:02d}", 5, 3) for number in range(count)]
    cells = draw(axes, rows, braille=braille)
    assert [len(row) for row in cells] == [2 * rows] * rows
    text = "\n".join(art(cells))
    if rows == 16:
        assert [axis.label for axis in axes if axis.label not in text] == []
    assert {"required", "attained", "label", "blank"} <= {cell.layer for row in cells for cell in row}


@pytest.mark.parametrize("rows", [1, 2, 3, 4])
@pytest.mark.parametrize("count", [3, 8])
def test_a_drawing_too_small_for_its_lines_still_has_its_size(rows: int, count: int) -> None:
    """What falls outside is left out, and the last label, which no other one covers, stands there whole."""
    cells = draw([Axis("xy", 5, 5)] * (count - 1) + [Axis("zz", 5, 5)], rows, braille=False)
    assert [len(row) for row in cells] == [2 * rows] * rows
    assert "zz" in "\n".join(art(cells))


def test_nothing_attained_is_a_point_in_the_middle() -> None:
    """Zeros collapse to the centre."""
    cells = draw([Axis(letter, 5, 0) for letter in "abc"], 8, braille=False)
    assert [(x, y) for y, row in enumerate(cells) for x, cell in enumerate(row) if cell.layer == "attained"] == [(8, 4)]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_axes(count: int) -> None:
    """Two lines enclose no area."""
    with pytest.raises(ValueError, match="a radar needs 3 axes or more"):
        draw([Axis("a", 1, 1)] * count, 8)
