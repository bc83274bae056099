"""What an import adds to a record that is there, and what it leaves alone."""

from pathlib import Path

import pytest
from builders import accomplishment

from tailorcv.drs import UNWRITTEN
from tailorcv.interop.record_draft import Draft, Drafted, Spot
from tailorcv.interop.record_merge import Merged, merged
from tailorcv.problems import Place
from tailorcv.profile import Profile
from tailorcv.shape import Document, build
from tailorcv.splice import EditRefusedError
from tailorcv.textfile import TextFile
from tailorcv.yamltext import parse

HERE = Spot(Place("cv.yaml"))
HEAD = "format: tailorcv/profile@1\nname: Mira Example\n"
POSITIONS = "positions:\n  - {id: acme, employer: ACME, title: engineer, start: 2020-02}   # mine\n"


def drafted(*, head: bool = False) -> Drafted:
    """A position with an accomplishment, a language, and something that has no place."""
    draft = Draft("other")
    if head:
        draft.head("name", "Mira E.", HERE)
        draft.head("phone", "+1", HERE)
    owner = draft.entry("positions", {"employer": "Acme", "title": "Engineer", "start": "2020"}, HERE)
    draft.entry("languages", {"language": "Norsk"}, HERE, kept={"stars": "5"})
    draft.accomplishment("Cut the build", HERE, owner, fields={"date": "2020-12-24", "metrics": [{"name": "p95", "after": "3.10"}]})
    draft.keep("theme", "even")
    return draft.finish()


def profile(text: str) -> Document[Profile]:
    """A profile's file."""
    tree, _ = parse(TextFile("profile.yaml", text, text.encode()))
    assert tree is not None
    document, problems = build(Profile, tree)
    assert document is not None, problems
    return document


def beside(text: str, found: Drafted | None = None) -> Merged:
    """The import beside that profile and no accomplishments."""
    return merged(found or drafted(), profile(text), (), ())


def grown(text: str) -> str:
    """The profile's text after the import."""
    found = beside(text)
    assert found.profile is not None
    return found.profile[1].text


def test_a_new_record() -> None:
    """The profile and a file for each accomplishment; figures and days stand as a person would write them."""
    found = merged(drafted(), None, (), ())
    assert {str(path): text.partition("\n")[2] for path, text in found.files.items()} == {
        "record/profile.yaml": (
            f"format: tailorcv/profile@1\nname: {UNWRITTEN}\n"
            "positions:\n  - id: acme-engineer\n    employer: Acme\n    title: Engineer\n    start: 2020\n"
            "languages:\n  - id: norsk\n    language: Norsk\n    extra:\n      other:\n        stars: 5\n"
            "extra:\n  other:\n    theme: even\n"
        ),
        "record/accomplishments/cut-the-build.yaml": (
            "format: tailorcv/accomplishment@1\nid: cut-the-build\ndate: 2020-12-24\nposition: acme-engineer\ntitle: Cut the build\n"
            "metrics:\n  - name: p95\n    after: '3.10'\n"
        ),
    }
    assert (found.profile, found.there, found.unlike) == (None, {}, ())
    assert found.mapped == {"positions": 1, "languages": 1, "accomplishments": 1}


def test_what_is_there_stays_and_what_is_new_goes_in() -> None:
    """The position is known by its words and year; its accomplishment belongs to it; comments stay."""
    found = beside(HEAD + POSITIONS)
    assert found.profile is not None
    assert found.profile[1].text == (
        HEAD
        + POSITIONS
        + "languages:\n  - id: norsk\n    language: Norsk\n    extra:\n      other:\n        stars: 5\n"
        + 'extra: {other: {"theme": "even"}}\n'
    )
    assert "\nposition: acme\n" in found.files[Path("record/accomplishments/cut-the-build.yaml")]
    assert (found.mapped, found.there) == ({"languages": 1, "accomplishments": 1}, {"positions": 1})


def test_a_second_time_there_is_nothing_new() -> None:
    """An import that is repeated changes nothing."""
    once = grown(HEAD + POSITIONS)
    logged = accomplishment("other-id", title="Cut  the build", position="acme", date="2020")
    found = merged(drafted(), profile(once), [logged], ())
    assert (found.profile, found.files, found.mapped) == (None, {}, {})
    assert found.there == {"positions": 1, "languages": 1, "accomplishments": 1}


@pytest.mark.parametrize(
    ("start", "known"),
    [("2020", True), ("2020-12", True), ("2019", False), (None, False)],
)
def test_the_year_tells_two_stays_apart(start: str | None, *, known: bool) -> None:
    """Whoever came back to an employer has two positions of one name."""
    entry = "{id: acme, employer: Acme, title: Engineer" + (f", start: {start}" if start else "") + "}"
    assert ("positions" in beside(f"{HEAD}positions: [{entry}]\n").there) == known


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("languages: []\n", 'languages: [{"id": "norsk", "language": "Norsk", "extra": {"other": {"stars": "5"}}}]\n'),
        (
            "languages:   # mine\n",
            "languages:   # mine\n  - id: norsk\n    language: Norsk\n    extra:\n      other:\n        stars: 5\n",
        ),
        (
            "languages:\n- {id: dansk, language: Dansk}\n# end\n",
            "languages:\n- {id: dansk, language: Dansk}\n- id: norsk\n  language: Norsk\n  extra:\n    other:\n      stars: 5\n# end\n",
        ),
    ],
)
def test_entries_in_the_style_of_their_list(before: str, after: str) -> None:
    """A list in brackets gets brackets, one with dashes gets dashes, at its own depth."""
    text = f"{HEAD}{before}{POSITIONS}"
    assert grown(text) == f'{HEAD}{after}{POSITIONS}extra: {{other: {{"theme": "even"}}}}\n'


def test_what_was_kept_before_stays() -> None:
    """The person may have changed it."""
    text = f"{HEAD}{POSITIONS}languages: [{{id: n, language: norsk}}]\nextra: {{other: {{theme: odd}}}}\n"
    found = beside(text)
    assert (found.profile, found.there) == (None, {"positions": 1, "languages": 1})


def test_the_head_stays_and_is_named() -> None:
    """Name and contact are the person's own; what the file says else is said."""
    assert beside(HEAD, drafted(head=True)).unlike == ("name", "contact")
    same = f"{HEAD}contact: {{phone: '+1'}}\n"
    assert beside(same, drafted(head=True)).unlike == ("name",)


def test_a_profile_in_braces() -> None:
    """Nothing can be added to it safely."""
    with pytest.raises(EditRefusedError):
        beside("{format: tailorcv/profile@1, name: Mira}\n")
