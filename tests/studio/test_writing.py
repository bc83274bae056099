"""Changes from the page: spliced into the file, taken back and done again, and never over a change that was not seen."""

import errno
import os
from pathlib import Path

import pytest
from desk_at_hand import COMMENTED, ROLE, TAILORING, Bench, at, bench, card, ids
from program import write

from tailorcv.refused import RefusedError
from tailorcv.splice import EditRefusedError
from tailorcv.studio.perspectives import UnknownError
from tailorcv.studio.writing import NO_FILE, ConflictError

SHOW = {"do": "show", "id": "hung-doors"}
HIDE = {"do": "hide", "id": "built-stairs"}


def test_the_first_change_makes_the_file(here: Path) -> None:
    """It begins as `tailorcv tailor` begins one; undo takes it away again."""
    studio = bench(here)
    assert studio.digest() == NO_FILE
    state = studio.change(HIDE)
    assert studio.tailoring().splitlines()[1:] == ["format: tailorcv/tailoring@1", f"role: {ROLE}", "hide:", "  - built-stairs"]
    assert (state["undo"], state["redo"]) == ("hide built-stairs", None)
    state = studio.studio.undo(ROLE)
    assert not (here / TAILORING).exists()
    assert (state["undo"], state["redo"]) == (None, "hide built-stairs")


def test_comments_and_layout_stay(here: Path) -> None:
    """Only what was asked for changes in the text."""
    studio = bench(here, COMMENTED)
    state = studio.change(HIDE)
    assert studio.tailoring() == COMMENTED.replace("[hung-doors]", "[hung-doors, built-stairs]")
    assert card(state, "hung-doors")["wish"] == "hide"
    assert ids(state, "tucked away") == ["built-stairs", "hung-doors"]


def test_shown_and_moved_at_once(here: Path) -> None:
    """A drop from one group into a place of another is one change, and one step back."""
    studio = bench(here, COMMENTED)
    state = studio.change(SHOW, {"do": "move", "id": "hung-doors", "place": 1})
    assert at(state, "lists") == [["hung-doors", "built-stairs"], ["oiled-floors"]]
    assert "show: [hung-doors]" in studio.tailoring() or "  - hung-doors" in studio.tailoring()
    studio.studio.undo(ROLE)
    assert studio.tailoring() == COMMENTED


def test_wordings_and_settings(here: Path) -> None:
    """An empty value takes a key out again."""
    studio = bench(here)
    path = here / "record/accomplishments/hung-doors.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "variants: {short: Hung doors}\n", encoding="utf-8")
    state = studio.change(
        {"do": "wording", "id": "hung-doors", "variant": "short"},
        {"do": "set", "key": "title", "value": "Joiner of stairs"},
        {"do": "set", "key": "summary", "value": "short"},
        {"do": "set", "key": "pages", "value": "1"},
        {"do": "set", "key": "template", "value": "compact"},
    )
    assert at(state, "choices") == {"title": "Joiner of stairs", "summary": "short", "pages": 1, "template": "compact"}
    assert at(state, "look", "template") == "compact"
    assert card(state, "hung-doors")["variant"] == "short"
    state = studio.change({"do": "wording", "id": "hung-doors", "variant": ""}, {"do": "set", "key": "pages", "value": ""})
    assert card(state, "hung-doors")["variant"] is None
    assert at(state, "choices", "pages") is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([{"do": "hide", "id": "hung-door"}], "there is no accomplishment, entry or section 'hung-door'; did you mean 'hung-doors'?"),
        ([{"do": "set", "key": "summary", "value": "secret"}], "'secret' is private and never leaves the record"),
        ([{"do": "move", "id": "hung-doors", "place": 5}], "'hung-doors' is one of 1 there; say a place from 1 to 1"),
        ([{"do": "wording", "id": "hung-doors", "variant": "long"}], "'hung-doors' has no wording 'long'; it has: none"),
        ([{"do": "set", "key": "template", "value": "moder"}], "there is no template 'moder'; did you mean 'modern'?"),
        ([{"do": "set", "key": "pages", "value": "many"}], "'many' is no number of pages; say one from 1 to 20"),
        ([{"do": "set", "key": "pages", "value": "21"}], "'21' is no number of pages; say one from 1 to 20"),
        ([{"do": "set", "key": "title", "value": "a\x1bb"}], "the title has a control character, U+001B"),
        ([SHOW, {"do": "hide", "id": "hung-doors"}], "'hung-doors' cannot be shown and hidden"),
    ],
)
def test_what_cannot_be_done_changes_nothing(here: Path, changes: list[dict[str, object]], words: str) -> None:
    """All of it or nothing, and the reason in the words of the command line."""
    studio = bench(here)
    with pytest.raises(RefusedError) as refused:
        studio.change(HIDE, *changes)
    assert refused.value.message == words
    assert not (here / TAILORING).exists()
    assert studio.state()["undo"] is None


def test_a_layout_that_cannot_be_kept_is_left_alone(here: Path) -> None:
    """The person is told what to do by hand."""
    text = f"{{format: tailorcv/tailoring@1, role: {ROLE}}}\n"
    studio = bench(here, text)
    with pytest.raises(EditRefusedError, match=r"the file is one flow mapping; add 'hide: \[built-stairs\]' by hand"):
        studio.change(HIDE)
    assert studio.tailoring() == text


def test_an_unknown_role(here: Path) -> None:
    """With the nearest one."""
    studio = bench(here)
    with pytest.raises(UnknownError, match="there is no role 'joiner-l3'; did you mean 'joiner-l2'"):
        studio.studio.state("joiner-l3")


def test_a_conflict_shows_both_texts_and_writes_nothing(here: Path) -> None:
    """The change as it was meant, on the file that was seen; and the file as it is."""
    studio = bench(here, COMMENTED)
    seen = studio.digest()
    theirs = COMMENTED + "title: Joiner\n"
    write(here / TAILORING, theirs)
    with pytest.raises(ConflictError, match=r"tailorings/joiner-l1.yaml changed meanwhile; nothing was written") as conflict:
        studio.change(HIDE, seen=seen)
    assert conflict.value.yours == COMMENTED.replace("[hung-doors]", "[hung-doors, built-stairs]")
    assert conflict.value.theirs == theirs
    assert studio.tailoring() == theirs
    state = studio.change(HIDE, seen=conflict.value.sha256)
    assert studio.tailoring() == theirs.replace("[hung-doors]", "[hung-doors, built-stairs]")
    assert at(state, "file", "sha256") != conflict.value.sha256


def test_a_conflict_with_a_file_that_came_or_went(here: Path) -> None:
    """There is a text on one side only."""
    studio = bench(here)
    assert studio.digest() == NO_FILE
    write(here / TAILORING, COMMENTED)
    with pytest.raises(ConflictError) as came:
        studio.change(HIDE, seen=NO_FILE)
    assert came.value.theirs == COMMENTED
    assert came.value.yours is not None
    assert "hide:\n  - built-stairs\n" in came.value.yours
    seen = studio.digest()
    (here / TAILORING).unlink()
    with pytest.raises(ConflictError) as went:
        studio.change(HIDE, seen=seen)
    assert (went.value.theirs, went.value.sha256) == (None, NO_FILE)
    assert went.value.yours == COMMENTED.replace("[hung-doors]", "[hung-doors, built-stairs]")


def test_a_conflict_whose_change_cannot_be_made_of_the_old_file(here: Path) -> None:
    """There is no text of one's own to show then."""
    studio = bench(here, COMMENTED)
    seen = studio.digest()
    write(here / TAILORING, COMMENTED + "title: Joiner\n")
    with pytest.raises(ConflictError) as conflict:
        studio.change({"do": "hide", "id": "no-doors"}, seen=seen)
    assert (conflict.value.yours, conflict.value.theirs) == (None, COMMENTED + "title: Joiner\n")


def test_a_file_that_cannot_be_written(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is the system's, no step is remembered, and the file is as it was."""
    studio = bench(here, COMMENTED)
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def no_room(*_: object) -> None:
        raise full

    monkeypatch.setattr("tailorcv.saving._swap", no_room)
    with pytest.raises(RefusedError, match=r"tailorings/joiner-l1.yaml: no space left on device; nothing was changed") as refused:
        studio.change(HIDE)
    assert [problem.code for problem in refused.value.problems] == ["not-written"]
    assert studio.tailoring() == COMMENTED
    assert studio.state()["undo"] is None


def test_a_digest_that_was_never_shown(here: Path) -> None:
    """What was meant cannot be said then."""
    studio = bench(here, COMMENTED)
    with pytest.raises(ConflictError) as conflict:
        studio.change(HIDE, seen="0" * 64)
    assert conflict.value.yours is None


def _undo(studio: Bench) -> None:
    studio.studio.undo(ROLE)


def _redo(studio: Bench) -> None:
    studio.studio.redo(ROLE)


def test_steps_back_and_forth(here: Path) -> None:
    """Every text comes back to the letter; a new change forgets what was taken back."""
    studio = bench(here, COMMENTED)
    texts = [studio.tailoring()]
    for change in (HIDE, SHOW, {"do": "set", "key": "title", "value": "Joiner"}):
        studio.change(change)
        texts.append(studio.tailoring())
    for text in reversed(texts[:-1]):
        _undo(studio)
        assert studio.tailoring() == text
    for text in texts[1:]:
        _redo(studio)
        assert studio.tailoring() == text
    with pytest.raises(RefusedError, match="there is nothing to do again"):
        _redo(studio)
    _undo(studio)
    state = studio.change({"do": "set", "key": "title", "value": "Other"})
    assert (state["undo"], state["redo"]) == ("set title", None)


def test_a_step_back_over_somebody_elses_change_is_a_conflict(here: Path) -> None:
    """The step stays, so that it can be taken back once the file is as it was."""
    studio = bench(here, COMMENTED)
    studio.change(HIDE)
    mine = studio.tailoring()
    write(here / TAILORING, mine + "title: Joiner\n")
    with pytest.raises(ConflictError) as conflict:
        _undo(studio)
    assert (conflict.value.yours, conflict.value.theirs) == (COMMENTED, mine + "title: Joiner\n")
    assert studio.state()["undo"] == "hide built-stairs"
    write(here / TAILORING, mine)
    _undo(studio)
    assert studio.tailoring() == COMMENTED


def test_nothing_to_take_back(here: Path) -> None:
    """It is said, and nothing happens; a change that changes nothing is no step."""
    studio = bench(here, COMMENTED)
    with pytest.raises(RefusedError, match="there is nothing to undo"):
        _undo(studio)
    state = studio.change({"do": "hide", "id": "hung-doors"})
    assert state["undo"] is None
    assert studio.tailoring() == COMMENTED
