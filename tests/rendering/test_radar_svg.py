"""The drawing of a radar, as SVG: what is where, and what is said to those who do not see it."""

import itertools
import re
from xml.etree import ElementTree as ET

import pytest

from tailorcv.rendering.radar_svg import NamedAxis, svg

# The middle is at (230, 190), level 5 lies 120 from it, and a level 24.
A, B, C = (NamedAxis(name, required, attained, name == "A") for name, required, attained in [("A", 5, 4), ("B", 5, 2.5), ("C", 2.5, 0)])


def drawing(*axes: NamedAxis) -> ET.Element:
    """The drawing as a reader of XML sees it."""
    return ET.fromstring(svg(axes, "The shape of <it> & more"))


def polygon(image: ET.Element, kind: str) -> list[tuple[float, float]]:
    """The corners of the one polygon of that kind."""
    (found,) = image.findall(f"polygon[@class='{kind}']")
    return [(float(x), float(y)) for x, y in (point.split(",") for point in found.get("points", "").split())]


def labels(image: ET.Element) -> list[list[str]]:
    """The lines of every label."""
    return [[line.text or "" for line in text] for text in image.findall("text")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        # Straight up 120; 120 degrees on: 120 sin 120° = 103.9 to the right, 60 down; 240 degrees on: half as far to the left.
        ("need", [(230, 70), (333.9, 250), (178, 220)]),
        # Straight up 96; 120 degrees on: 60 sin 120° = 52 to the right, 30 down; nothing attained is the middle.
        ("have", [(230, 94), (282, 220), (230, 190)]),
    ],
)
def test_a_triangle(kind: str, expected: list[tuple[float, float]]) -> None:
    """The first axis points up and the others follow clockwise; a level is as far out as it is high."""
    assert polygon(drawing(A, B, C), kind) == expected


def test_the_grid_has_a_line_for_every_level() -> None:
    """Five rings, the last of them as far out as the axes reach."""
    image = drawing(A, B, C)
    tops = [ring.get("points", "").split()[0] for ring in image.findall("polygon[@class='grid']")]
    assert tops == ["230.0,166.0", "230.0,142.0", "230.0,118.0", "230.0,94.0", "230.0,70.0"]
    ends = [(spoke.get("x2"), spoke.get("y2")) for spoke in image.findall("line[@class='axis']")]
    assert ends == [("230.0", "70.0"), ("333.9", "250.0"), ("126.1", "250.0")]


@pytest.mark.parametrize(
    ("axes", "expected"),
    [
        ([A, B, C], "A: required 5, attained 4.0; B: required 5, attained 2.5; C: required 2.5, attained 0.0."),
        ([axis._replace(attained=None) for axis in (A, B, C)], "A: required 5; B: required 5; C: required 2.5."),
    ],
    ids=["with a record", "without"],
)
def test_all_figures_are_told_in_words(axes: list[NamedAxis], expected: str) -> None:
    """Title and description name the drawing; attained levels are told where there are any."""
    image = drawing(*axes)
    assert (image.findtext("title"), image.findtext("desc")) == ("The shape of <it> & more", expected)
    assert image.get("role") == "img"
    named = [part.get("id") for part in (image.find("title"), image.find("desc")) if part is not None]
    assert image.get("aria-labelledby", "").split() == named


def test_without_a_record_there_is_one_shape() -> None:
    """Nor is there a second one when the level of any competency is not known."""
    for attained in (None, 3.0):
        image = drawing(A._replace(attained=attained), B._replace(attained=None), C._replace(attained=None))
        assert len(image.findall("polygon[@class='need']")) == 1
        assert image.findall("polygon[@class='have']") == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_axes_enclose_nothing(count: int) -> None:
    """Below three axes there is no drawing."""
    assert svg([A] * count, "Shape") == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Data", ["Data"]),
        ("Design of systems", ["Design of", "systems"]),
        ("Design of a form", ["Design of a", "form"]),
        ("Design of form", ["Design of form"]),
        ("Mentoring and Leadership", ["Mentoring and", "Leadership"]),
        ("Donaudampfschifffahrt", ["Donaudampfschifffahrt"]),
        ("A very long name of four lines, truly", ["A very long", "name of four", "lines, truly"]),
    ],
)
def test_long_names_are_wrapped(name: str, expected: list[str]) -> None:
    """Between words, at 14 characters, since beside the circle there is not more room."""
    image = drawing(A, B._replace(name=name), C)
    assert labels(image) == [["A"], expected, ["C"]]
    heights = [float(line.get("y", "")) for line in image.findall("text")[1]]
    assert [round(after - before, 1) for before, after in itertools.pairwise(heights)] == [15.0] * (len(expected) - 1)


def test_labels_grow_away_from_the_circle() -> None:
    """On the right they begin at the axis, on the left they end there, above the last line is next to it and below the first one."""
    north, east, south, west = (NamedAxis("a name that takes two lines", 5, None, core=False) for _ in range(4))
    image = drawing(north, east, south, west)
    texts = image.findall("text")
    assert [text.get("text-anchor") for text in texts] == ["middle", "start", "middle", "end"]
    lines = [[(float(line.get("x", "")), float(line.get("y", ""))) for line in text] for text in texts]
    assert max(y for _, y in lines[0]) < 190 - 120
    assert min(x for x, _ in lines[1]) > 230 + 120
    assert min(y for _, y in lines[2]) > 190 + 120
    assert max(x for x, _ in lines[3]) < 230 - 120


def test_core_competencies_stand_out() -> None:
    """Their names have a class of their own."""
    assert [text.get("class") for text in drawing(A, B, C).findall("text")] == ["core", None, None]


HOSTILE = "</desc></text></svg><script>x</script>"


def test_names_are_only_words() -> None:
    """Tags, quotes and entities in a name make no element, and are told and shown as they are."""
    harmless, found = drawing(A, B, C), drawing(A, B._replace(name=HOSTILE), C._replace(name="\"a\" &amp; 'b'"))
    assert [part.tag for part in found.iter()] == [part.tag for part in harmless.iter()]
    assert labels(found) == [["A"], [HOSTILE], ["\"a\" &amp; 'b'"]]
    assert (
        found.findtext("desc")
        == f"A: required 5, attained 4.0; {HOSTILE}: required 5, attained 2.5; \"a\" &amp; 'b': required 2.5, attained 0.0."
    )


def test_the_page_s_style_gives_it_its_looks() -> None:
    """No colour, font or style is in it, which the policy of the page would refuse."""
    attributes = {name for part in drawing(A, B, C).iter() for name in part.attrib}
    assert attributes <= {"class", "viewBox", "role", "aria-labelledby", "id", "points", "x", "y", "x1", "y1", "x2", "y2", "text-anchor"}
    assert not re.search("style=|fill=|stroke=", svg([A, B, C], "Shape"))
