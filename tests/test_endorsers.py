"""Which lines of a resume carry the mark, and who is named below."""

import pytest
from builders import accomplishment, tailoring
from peers_at_hand import CLAIM, statement

from tailorcv.accomplishment import Accomplishment
from tailorcv.confirmation import Confirmation
from tailorcv.document import Item, Line, Resume, Section
from tailorcv.endorsers import MARK, marked
from tailorcv.profile import Contact
from tailorcv.statement import Statement
from tailorcv.view import View, view_of

ENGLISH = view_of(None, "en")


def said_by(name: str, title: str = "Did a", *wordings: str) -> Statement:
    """A statement of that peer, who saw those words."""
    claim = {**CLAIM, "title": title, "wordings": list(wordings)}
    return statement(claim=claim, endorser={"id": f"{name.lower()}@example.org", "name": name})


def page(*groups: str) -> Resume:
    """A page with an item for each group of letters, each letter a line; the last ones are in a part of the item before."""
    items = [Item(group, (group,), lines=tuple(Line(f"Did {name}", (name,)) for name in group)) for group in groups]
    whole = items[0]._replace(parts=tuple(items[1:]))
    return Resume("r", "Mira", "", Contact(), Line("Did a", ("s",)), (Section("work", "Work", (whole,)),))


def marks(resume: Resume) -> str:
    """The lines that carry the mark."""
    (whole,) = resume.sections[0].items
    return "".join(line.ids[0] for item in (whole, *whole.parts) for line in item.lines if line.mark == MARK)


RECORD = {name: accomplishment(name) for name in "abc"}


@pytest.mark.parametrize(
    ("confirmed", "expected", "footnote"),
    [
        pytest.param({}, "", None, id="nothing is confirmed"),
        pytest.param({"a": ["Bob"]}, "a", ("Bob", "a"), id="one line"),
        pytest.param({"c": ["Bob"]}, "c", ("Bob", "c"), id="a line of a part"),
        pytest.param({"x": ["Bob"]}, "", None, id="work that is not on the page"),
        pytest.param({"b": ["Ana", "Bob"], "a": ["Bob", "Eve"]}, "ab", ("Bob, Eve, Ana", "a b"), id="each once, in the order of the lines"),
        pytest.param({"a": ["Bob"], "x": ["Zoe"]}, "a", ("Bob", "a"), id="nobody whose work is not shown"),
        pytest.param({"a": ["Bob", "Bob"]}, "a", ("Bob", "a"), id="two statements of one peer"),
    ],
)
def test_marks_and_names(confirmed: dict[str, list[str]], expected: str, footnote: tuple[str, str] | None) -> None:
    """A mark behind each line that a peer confirmed; below each name once, with the ids of the work."""
    found = {name: Confirmation({}, tuple(said_by(peer, f"Did {name}") for peer in peers)) for name, peers in confirmed.items()}
    resume = marked(page("ab", "c"), RECORD, found, ENGLISH)
    assert marks(resume) == expected
    words = Line(f"Confirmed by signature: {footnote[0]}", tuple(footnote[1].split()), mark=MARK) if footnote else None
    assert resume.footnote == words


@pytest.mark.parametrize(("public", "names"), [(False, "bob@example.org, Ana"), (True, "Ana, +1")])
def test_addresses_are_not_for_strangers(public: bool, names: str) -> None:  # noqa: FBT001
    """A peer without a name is counted on a page for everyone, and named by the address elsewhere."""
    nameless = statement(claim={**CLAIM, "title": "Did a", "wordings": []}, endorser={"id": "bob@example.org"})
    view = ENGLISH._replace(public=public)
    resume = marked(page("a"), RECORD, {"a": Confirmation({}, (nameless, said_by("Ana")))}, view)
    assert resume.footnote is not None
    assert resume.footnote.text == f"Confirmed by signature: {names}"


def test_without_marks_the_page_stays_as_it_was() -> None:
    """Not a byte of it changes."""
    assert marked(page("ab", "c"), RECORD, {"b": Confirmation({}, (said_by("Bob", "Did more"),))}, ENGLISH) == page("ab", "c")


def test_the_summary_never_carries_a_mark() -> None:
    """Nobody signed it."""
    resume = marked(page("a"), RECORD, {"a": Confirmation({}, (said_by("Bob"),)), "s": Confirmation({}, (said_by("Bob"),))}, ENGLISH)
    assert resume.summary == Line("Did a", ("s",))


WORDED = accomplishment("a", variants={"short": "A", "later": "A and more"}, translations={"de": {"title": "Hat a getan"}})


def chosen(variant: str) -> View:
    """The view of a tailoring that chose that wording."""
    return view_of(tailoring().model_copy(update={"variants": {"a": variant}}), "en")


@pytest.mark.parametrize(
    ("view", "seen", "expected"),
    [
        pytest.param(ENGLISH, (), True, id="the title"),
        pytest.param(chosen("short"), ("A",), True, id="a wording that was signed"),
        pytest.param(chosen("later"), ("A",), False, id="a wording that came later"),
        pytest.param(chosen("gone"), (), True, id="a wording that is no more leaves the title"),
        pytest.param(view_of(None, "de"), ("A",), False, id="a translation that came later"),
        pytest.param(view_of(None, "de"), ("A", "Hat a getan"), True, id="a translation that was signed"),
        pytest.param(view_of(None, "de-CH"), ("Hat a getan",), True, id="the same in a region"),
        pytest.param(view_of(None, "fr"), (), True, id="a language without a translation shows the title"),
    ],
)
def test_the_mark_stands_for_the_words_before_it(view: View, seen: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001
    """Only words that the peer has seen carry it, whatever else they signed about the work."""
    resume = marked(page("a"), {"a": WORDED}, {"a": Confirmation({}, (said_by("Bob", "Did a", *seen),))}, view)
    assert (marks(resume) == "a", resume.footnote is not None) == (expected, expected)


def test_a_second_statement_about_new_words() -> None:
    """Bob signed the title, and later a wording: both carry the mark, and of two peers only the one who saw the words is named."""
    found = {"a": Confirmation({}, (said_by("Bob"), said_by("Eve"), said_by("Bob", "Did a", "A and more")))}
    resume = marked(page("a"), {"a": WORDED}, found, chosen("later"))
    assert resume.footnote is not None
    assert resume.footnote.text == "Confirmed by signature: Bob"
    resume = marked(page("a"), {"a": WORDED}, found, ENGLISH)
    assert resume.footnote is not None
    assert resume.footnote.text == "Confirmed by signature: Bob, Eve"


@pytest.mark.parametrize(
    ("title", "signed"),
    [
        pytest.param("Cafe\u0301 opened", "Café opened", id="another form of Unicode"),
        pytest.param("Cut **p95**  ", "Cut **p95**", id="blanks at the end"),
    ],
)
def test_the_words_are_compared_as_they_are_signed(title: str, signed: str) -> None:
    """In form C, without blanks at the ends."""
    work: Accomplishment = accomplishment("a", title=title)
    assert marks(marked(page("a"), {"a": work}, {"a": Confirmation({}, (said_by("Bob", signed),))}, ENGLISH)) == "a"


@pytest.mark.parametrize("tag", ["ar", "cs", "da", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh"])
def test_in_every_language(tag: str) -> None:
    """The words before the names are those of the document's language."""
    view = view_of(None, tag)
    footnote = marked(page("a"), RECORD, {"a": Confirmation({}, (said_by("Bob"),))}, view).footnote
    assert footnote is not None
    assert footnote.text == f"{view.language.heading('endorsements')}: Bob"


def test_marking_twice_is_marking_once() -> None:
    """What carries a mark gets no other."""
    found = {"a": Confirmation({}, (said_by("Bob"),))}
    once = marked(page("ab"), RECORD, found, ENGLISH)
    assert marked(once, RECORD, found, ENGLISH) == once
