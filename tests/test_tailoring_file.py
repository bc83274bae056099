"""A tailoring's file wish by wish: what was meant is in it, and the person's comments and layout are still there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import tree_of

from tailorcv.shape import build
from tailorcv.tailoring import Tailoring
from tailorcv.tailoring_file import TailoringFile

HEAD = "format: tailorcv/tailoring@1\nrole: some-role\n"
Wish = Callable[[TailoringFile], None]


def opened(text: str) -> TailoringFile:
    """The file as it was read."""
    document, problems = build(Tailoring, tree_of(text))
    assert document is not None, problems
    return TailoringFile(Path("f.yaml"), "some-role", document)


def after(text: str, *wishes: Wish) -> str:
    """The text behind its first two lines after some wishes."""
    file = opened(HEAD + text)
    for wish in wishes:
        wish(file)
    assert file.tree.file.text.startswith(HEAD)
    return file.tree.file.text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "wish", "expected"),
    [
        pytest.param("", lambda file: file.add("show", "a"), "show:\n  - a\n", id="the first of a list"),
        pytest.param("show: [a]  # c\n", lambda file: file.add("show", "b"), "show: [a, b]  # c\n", id="another one"),
        pytest.param("show: [a]\n", lambda file: file.add("show", "a"), "show: [a]\n", id="one that is there already"),
        pytest.param("show: [a, b]\n", lambda file: file.discard("show", "a"), "show: [b]\n", id="one less"),
        pytest.param("# c\nshow: [a]\n", lambda file: file.discard("show", "a"), "# c\n", id="the last one"),
        pytest.param("show: [a]\n", lambda file: file.discard("show", "b"), "show: [a]\n", id="one that is not there"),
        pytest.param("hide: [a]\n", lambda file: file.discard("show", "a"), "hide: [a]\n", id="another list"),
        pytest.param("show: [a, b, a]\n", lambda file: file.discard("show", "a"), "show: [b]\n", id="one that is there twice"),
        pytest.param("", lambda file: file.set("pages", "1"), "pages: 1\n", id="a number"),
        pytest.param("pages: 2  # c\n", lambda file: file.set("pages", "1"), "pages: 1  # c\n", id="another number"),
        pytest.param("", lambda file: file.set("title", "A: b # c"), 'title: "A: b # c"\n', id="a text that needs quotes"),
        pytest.param("", lambda file: file.set("title", '"'), 'title: "\\""\n', id="a quote"),
        pytest.param("", lambda file: file.set("title", "a\nb"), 'title: "a\\nb"\n', id="two lines"),
        pytest.param("", lambda file: file.set("title", "Ingénieur"), "title: Ingénieur\n", id="a word"),
        pytest.param("title: A  # c\nnotes: x\n", lambda file: file.set("title", ""), "notes: x\n", id="nothing"),
        pytest.param("", lambda file: file.set("title", ""), "", id="nothing where nothing was"),
        pytest.param("", lambda file: file.word("a", "short"), "variants: {a: short}\n", id="a wording"),
        pytest.param("variants:\n  a: long  # c\n", lambda file: file.word("a", "short"), "variants:\n  a: short  # c\n", id="another one"),
        pytest.param("variants: {a: x, b: y}\n", lambda file: file.unword("a"), "variants: {b: y}\n", id="no wording"),
        pytest.param(
            "variants:\n  a: x\n  b: y  # c\n", lambda file: file.unword("a"), "variants:\n  b: y  # c\n", id="comments of others"
        ),
        pytest.param("variants: {b: y}\n", lambda file: file.unword("a"), "variants: {b: y}\n", id="a wording that is not there"),
        pytest.param("order: [a, b, c]\n", lambda file: file.arrange("order", "cab"), "order: [c, a, b]\n", id="another order"),
        pytest.param("", lambda file: file.arrange("order", "ab"), "order:\n  - a\n  - b\n", id="an order"),
        pytest.param("order: [a]\n", lambda file: file.arrange("order", ""), "", id="no order"),
        pytest.param(
            "order:\n  - a  # of a\n  - b  # of b\n  - c  # of c\n",
            lambda file: file.arrange("order", "acb"),
            "order:\n  - a  # of a\n  - c\n  - b  # of b\n",
            id="what stays keeps its comment",
        ),
    ],
)
def test_a_wish(before: str, wish: Wish, expected: str) -> None:
    """What it leaves in the file."""
    assert after(before, wish) == expected


def test_a_new_file_begins_with_its_schema_and_its_role() -> None:
    """An editor completes its keys."""
    file = TailoringFile(Path("tailorings/some-role.yaml"), "some-role", None)
    file.set("title", "Engineer")
    assert file.original is None
    assert file.tree.file.text == (
        "# yaml-language-server: $schema=../.tailorcv/schema/tailoring.schema.json\n"
        "format: tailorcv/tailoring@1\nrole: some-role\ntitle: Engineer\n"
    )
    assert (file.value.role, file.value.title) == ("some-role", "Engineer")


COMMENTS = ["# of title", "# of show", "# of order", "# of variants", "# the end"]
START = [
    "title: Engineer",
    "show: [a, b]",
    "order:\n  - a\n  - c",
    "variants: {a: short, b: long}",
    "hide: [d]\nsections: [skills, experience]",
]
IDS = st.sampled_from("abcde")
LISTS = st.sampled_from(["show", "hide", "order"])


def adds(key: str, name: str) -> tuple[Wish, Callable[[dict[str, list[str]]], None]]:
    """A wish, and what it means for plain lists."""

    def means(lists: dict[str, list[str]]) -> None:
        lists[key] = [*lists[key], *([] if name in lists[key] else [name])]

    return lambda file: file.add(key, name), means


def discards(key: str, name: str) -> tuple[Wish, Callable[[dict[str, list[str]]], None]]:
    """A wish, and what it means for plain lists."""

    def means(lists: dict[str, list[str]]) -> None:
        lists[key] = [one for one in lists[key] if one != name]

    return lambda file: file.discard(key, name), means


def arranges(key: str, names: list[str]) -> tuple[Wish, Callable[[dict[str, list[str]]], None]]:
    """A wish, and what it means for plain lists."""

    def means(lists: dict[str, list[str]]) -> None:
        lists[key] = names

    return lambda file: file.arrange(key, names), means


WISHES = st.one_of(st.builds(adds, LISTS, IDS), st.builds(discards, LISTS, IDS), st.builds(arranges, LISTS, st.lists(IDS, unique=True)))


@given(st.lists(st.sampled_from(START), unique=True), st.lists(WISHES, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_wishes_add_up(start: list[str], wishes: list[tuple[Wish, Callable[[dict[str, list[str]]], None]]], newline: str) -> None:
    """Law: after any wishes the lists are what they mean one after the other, and every comment and every other key is still there."""
    lines = [f"{comment}\n{keys}" for comment, keys in zip(COMMENTS, start, strict=False)]
    text = (HEAD + "\n".join([*lines, COMMENTS[-1], ""])).replace("\n", newline)
    file = opened(text)
    before = file.value
    lists = {key: list(getattr(before, key)) for key in ("show", "hide", "order")}
    for wish, means in wishes:
        wish(file)
        means(lists)
    assert {key: list(getattr(file.value, key)) for key in lists} == lists
    assert file.value.model_copy(update=dict.fromkeys(lists, ())) == before.model_copy(update=dict.fromkeys(lists, ()))
    written = file.tree.file.text
    assert [line for line in written.splitlines() if line.startswith("#")] == [line for line in text.splitlines() if line.startswith("#")]
    assert written.count("\r\n") == (written.count("\n") if newline == "\r\n" else 0)


PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), min_size=1, max_size=20
)


@given(st.one_of(PRINTABLE, st.text("\"'\\:#-[]{}|>!&*%@` \n\tab1", min_size=1, max_size=12)))
def test_any_title_reads_back(title: str) -> None:
    """Law: whatever a title is, the file says it again letter by letter."""
    file = opened(HEAD + "notes: N  # c\n")
    file.set("title", title)
    assert file.value.title == title
    assert file.tree.file.text.startswith(HEAD + "notes: N  # c\n")
