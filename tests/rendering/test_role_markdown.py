"""The page of a role as Markdown: whole, and safe from what a spec's texts hold."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from program import AS_OF, TEN_YEARS, tailorcv
from web_tools import Say, craft, folded

READER = MarkdownIt("commonmark").enable("table")


def exported(start: Path, role: str, *options: str) -> str:
    """The page of a role on standard output."""
    answer = tailorcv("-C", start, "export", "drs", role, "--format", "md", "-o", "-", "--as-of", AS_OF, *options)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


@pytest.mark.parametrize(("options", "name"), [((), "role-joiner-l1.md"), (("--record",), "role-joiner-l1-record.md")])
def test_a_small_role(golden: Callable[[str, str], None], here: Path, options: tuple[str, ...], name: str) -> None:
    """A role with everything that a spec can hold, and the same with its owner's match."""
    golden(name, exported(craft(here), "joiner-l1", *options))


def test_a_role_with_nothing_that_can_be_left_out(here: Path) -> None:
    """No heading stands there with nothing below it."""
    headings = [line for line in exported(craft(here), "joiner-l2").splitlines() if line.startswith("#")]
    assert headings == [
        "# Joiner (L2)",
        "## About Craft",
        "## The competencies that matter most",
        "## Competency requirements",
        "## The journey: up",
    ]


def test_every_why_is_told(here: Path) -> None:
    """Of the competencies that matter most, and of the others that have one."""
    page = exported(craft(here), "joiner-l1")
    assert [why for why in ("Joints are the trade.", "Wood moves.", "Some legs are round.") if why not in page] == []


def test_a_shipped_role(golden: Callable[[str, str], None]) -> None:
    """The page of the README's own example role."""
    golden("role-backend-l2.md", exported(TEN_YEARS, "backend-l2"))


def blocks(markdown: str) -> list[tuple[str, str]]:
    """Every block that a Markdown program finds, and the words of it."""
    words = []
    for token in READER.parse(markdown):
        text = "".join(" " if child.type == "softbreak" else child.content for child in token.children or ())
        words.append((token.type, folded(text)))
    return words


ATTACKS: dict[str, str] = {
    "HTML": "<script>document.title='ran'</script><img src=x onerror=alert(1)>",
    "a link": "[click](javascript:alert(1)) <https://evil.example.org> ![x](https://evil.example.org/a.png)",
    "a table": "a | b || c",
    "a heading": "# not a heading #",
    "a list": "1. not a list",
    "marks": "*a* **b** _c_ `d` ~~e~~ \\ &amp; [^1]",
    "a comment": "--> <!-- -->",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("form", ["{attack} {words}", "{words} {attack}"], ids=["at the start", "at the end"])
def test_marks_in_a_text_are_words(here: Path, attack: str, form: str) -> None:
    """With an attack in every text of a spec, the page has the blocks of a harmless one, and their words are those that were written."""
    says: list[Say] = [lambda words: words, lambda words: form.format(attack=attack, words=words)]
    harmless, found = (blocks(exported(craft(here / str(number), say), "joiner-l1", "--record")) for number, say in enumerate(says))
    around = form.format(attack=attack, words="\n").split("\n")
    assert [(kind, text.replace(around[0], "").replace(around[1], "")) for kind, text in found] == harmless
    assert sum(text.count(attack) for _, text in found) > 30
