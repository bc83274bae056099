"""A perspective is computed once for a state of the files, and kept to the pages that are asked for."""

import shutil
from pathlib import Path

import pytest
from desk_at_hand import ROLE, bench, live
from program import TEN_YEARS, write

from tailorcv.refused import RefusedError
from tailorcv.studio.perspectives import Perspectives, UnknownError, lists_of
from tailorcv.studio.studio import Studio

STAFF = "backend-l5"
LENGTH = f"format: tailorcv/tailoring@1\nrole: {STAFF}\npages: 2\n"


def test_it_is_computed_once_for_a_state(here: Path) -> None:
    """And anew when a file changes."""
    bench(here)
    found = Perspectives(live(here))
    first = found.of(ROLE)
    assert found.of(ROLE) is first
    path = here / "record/accomplishments/hung-doors.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("nine", "ten"), encoding="utf-8")
    assert found.of(ROLE) is not first


def test_pages_that_are_asked_for_are_kept(here: Path) -> None:
    """What had to go is named, stands on no export, and brings nothing to the page."""
    shutil.copytree(TEN_YEARS, here / "career")
    studio = Studio(Perspectives(live(here / "career")))
    whole = studio.pages(STAFF)
    write(here / "career" / "tailorings" / f"{STAFF}.yaml", LENGTH)
    cut = studio.pages(STAFF)
    assert (whole["pages"], whole["wanted"], whole["left_out"]) == (3, None, [])
    assert (cut["pages"], cut["wanted"]) == (2, 2)
    left_out = cut["left_out"]
    assert isinstance(left_out, list)
    assert left_out
    shown = (cut["shown"], whole["shown"])
    assert isinstance(shown[0], int)
    assert isinstance(shown[1], int)
    assert shown[0] <= shown[1]
    resume = studio.resume(STAFF).decode()
    assert not [name for name in left_out if f'data-id="{name}"' in resume]
    assert resume == studio.export(STAFF, "html").made.content.decode()
    assert len(studio.sheets(STAFF)) == 2


def test_lists_are_in_the_order_of_the_page(here: Path) -> None:
    """One for each position; what belongs to none comes where it stands."""
    studio = bench(here)
    write(
        here / "record/accomplishments/a-spoon.yaml",
        "format: tailorcv/accomplishment@1\nid: a-spoon\ndate: 2026-05\ntitle: Carved a spoon\n",
    )
    write(here / "tailorings" / f"{ROLE}.yaml", f"format: tailorcv/tailoring@1\nrole: {ROLE}\nshow: [a-spoon]\norder: [yard]\n")
    now = Perspectives(studio.studio.live).of(ROLE)
    assert lists_of(now.found, now.found.choices) == [["oiled-floors"], ["built-stairs", "hung-doors"], ["a-spoon"]]


def test_what_has_no_perspective(here: Path) -> None:
    """A role that is not there, one with errors, a tailoring that names what is not there."""
    bench(here)
    found = Perspectives(live(here))
    with pytest.raises(UnknownError, match="there is no role 'x'"):
        found.of("x")
    path = here / "specs/craft/joinery/joiner-l2.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('"effective": "2026-01"', '"effective": "soon"'), encoding="utf-8")
    with pytest.raises(RefusedError, match="the role 'joiner-l2' must be mended first") as broken:
        found.of("joiner-l2")
    assert [problem.code for problem in broken.value.problems] == ["bad-date"]
    write(here / "tailorings" / f"{ROLE}.yaml", f"format: tailorcv/tailoring@1\nrole: {ROLE}\nhide: [hung-door]\n")
    with pytest.raises(RefusedError, match="the tailoring must be mended first") as wrong:
        found.of(ROLE)
    assert [str(problem.place) for problem in wrong.value.problems] == [f"tailorings/{ROLE}.yaml:3:8"]
