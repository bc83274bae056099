"""The files are the truth: whatever is saved, from wherever, is seen at the next look."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from desk_at_hand import bench, live
from program import ROOT, write

from tailorcv.refused import RefusedError
from tailorcv.studio.live import Live

TITLE = "record/accomplishments/hung-doors.yaml"


def test_the_version_counts_changes(here: Path) -> None:
    """It starts at one, stays while nothing happens, and grows with a file that changes, comes or goes."""
    bench(here)
    seen = live(here)
    versions = [seen.version(), seen.version()]
    path = here / TITLE
    path.write_text(path.read_text(encoding="utf-8").replace("nine", "ten"), encoding="utf-8")
    versions.append(seen.version())
    write(here / "tailorings/joiner-l2.yaml", "format: tailorcv/tailoring@1\nrole: joiner-l2\n")
    versions.append(seen.version())
    (here / "tailorings/joiner-l2.yaml").unlink()
    versions.append(seen.version())
    assert versions == [1, 1, 2, 3, 4]


def test_what_editors_leave_beside_a_file_is_no_change(here: Path) -> None:
    """Hidden files are read by nobody."""
    bench(here)
    seen = live(here)
    before = seen.version()
    write(here / "record/accomplishments/.hung-doors.yaml.swp", "x")
    assert seen.version() == before


def test_only_files_that_changed_are_read_again(here: Path) -> None:
    """The others are the same objects as before."""
    bench(here)
    seen = live(here)
    before = {one.value.id: one for one in seen.seen().parts.accomplishments}
    path = here / TITLE
    path.write_text(path.read_text(encoding="utf-8").replace("nine", "ten"), encoding="utf-8")
    after = {one.value.id: one for one in seen.seen().parts.accomplishments}
    assert after["hung-doors"].value.title == "Hung ten doors"
    assert after["built-stairs"] is before["built-stairs"]
    assert seen.seen().parts.library is seen.seen().parts.library


def test_a_role_of_ones_own_that_changes_is_seen(here: Path) -> None:
    """The library is read again when one of its files in the workspace changes."""
    bench(here)
    seen = live(here)
    assert seen.seen().parts.library.role("joiner-l1") is not None
    path = here / "specs/craft/joinery/joiner-l1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Apprentice Joiner", "Learner"), encoding="utf-8")
    role = seen.seen().parts.library.role("joiner-l1")
    assert role is not None
    assert role.value.title == "Learner"


def test_broken_files_are_refused_until_they_are_mended(here: Path) -> None:
    """All problems at once; and the version grows with the break and with the mending."""
    bench(here)
    seen = live(here)
    seen.seen()
    path = here / TITLE
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("date: 2026-03", "date: soon").replace("joining: 2", "joining: 9"), encoding="utf-8")
    with pytest.raises(RefusedError, match="these files must be mended first") as refused:
        seen.seen()
    assert [str(problem.place) for problem in refused.value.problems] == [f"{TITLE}:3:7", f"{TITLE}:5:25"]
    broken = seen.version()
    path.write_text(sound, encoding="utf-8")
    assert seen.seen().version == broken + 1


def test_signatures_are_checked_again_when_one_goes(here: Path) -> None:
    """What peers confirmed follows the files, too."""
    shutil.copytree(ROOT / "examples" / "endorsed", here / "endorsed")
    seen = live(here / "endorsed")
    before = seen.seen().confirmed
    assert before.confirmations
    assert seen.seen().confirmed is before
    for path in (here / "endorsed" / "endorsements").iterdir():
        path.unlink()
    assert not seen.seen().confirmed.confirmations


def test_a_new_day_is_a_new_state(here: Path) -> None:
    """Figures age overnight, and the page hears of it as of any change."""
    bench(here)
    days = [date(2026, 11, 24)]
    seen = Live(here, lambda: days[-1])
    before = seen.seen()
    days.append(date(2026, 11, 25))
    after = seen.seen()
    assert (before.version, after.version, after.as_of) == (1, 2, date(2026, 11, 25))
    assert after.parts.accomplishments[0] is before.parts.accomplishments[0]
    assert seen.version() == 2
