import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from lint import AS_OF, competency, corpus, family, role, said, spec_folder
from tailorcv import lint as rules
from tailorcv.library import Library
from tailorcv.lint.corpus import corpus_of

# Modules that rules are made of.
PARTS = {"corpus", "sentences"}
# A rule that has no codes of its own: it runs one of tailorcv/checks.
BORROWED = {"references": {"unknown-id", "file-name", "duplicate-id"}}
NAMES = sorted({module.name for module in pkgutil.iter_modules(rules.__path__)} - PARTS)
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+|unwritten|orphan")


def source(name: str) -> ast.Module:
    """A rule's module as Python reads it."""
    return ast.parse(Path(importlib.import_module(f"tailorcv.lint.{name}").__file__ or "").read_text(encoding="utf-8"))


def documentation(name: str) -> str:
    """A rule's docstring, with the words that a line break parts joined again."""
    return " ".join((ast.get_docstring(source(name)) or "").split())


def codes(name: str) -> set[str]:
    """Every text of a rule's module that has the form of a code."""
    found = (node.value for node in ast.walk(source(name)) if isinstance(node, ast.Constant))
    return BORROWED.get(name) or {value for value in found if isinstance(value, str) and CODE.fullmatch(value)}


def test_every_rule_is_registered_under_its_name() -> None:
    """A module of the package that nobody runs would be a rule that nobody keeps."""
    assert {name: rule.__module__ for name, rule in rules.RULES.items()} == {
        name.replace("_", "-"): f"tailorcv.lint.{name}" for name in NAMES
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_is_documented_by_what_passes_and_what_fails(name: str) -> None:
    """A sentence that says what is kept, then a case that passes and cases that fail."""
    summary, _, cases = (ast.get_docstring(source(name)) or "").partition("\n\n")
    assert re.fullmatch(r"[A-Z][^.]+\.", summary)
    assert [line.split(":")[0] for line in cases.split("\n") if re.match("[A-Z]+:", line)] == ["PASS", *["FAIL"] * cases.count("\nFAIL:")]
    assert cases.count("\nFAIL:") >= 1


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_documents_the_codes_that_it_reports(name: str) -> None:
    """Each code stands in brackets behind what leads to it, and no other one does."""
    assert set(re.findall(rf"\(({CODE.pattern})\)", documentation(name))) == codes(name)


def test_a_small_library_that_keeps_every_rule(here: Path) -> None:
    """Two roles of one track, and the competency that they ask for: nothing is found."""
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    journey = "{{{way}: [{{role: {role}, {key}: Up there, theme: A, shifts: [{{from: low, to: high}}]}}]}}"

    def whole(name: str, level: int, journey: str, words: list[str]) -> str:
        outcomes = ", ".join(f"{{id: {word}, text: Does {word}.}}" for word in words)
        needs = f"[{{id: juggling, proficiency: {level + 3}, tier: core, why: Balls.}}]"
        more = {"about": "Juggles.", "responsibilities": f"[{outcomes}]", "ai_accelerators": "[Counts.]"}
        return role(name, level=level, competencies=needs, journey=journey, **more)

    levels = {
        f"l{level}": f"descriptor: Level {level}, examples: [A, B],"
        f" indicators: [{{id: a{level}, text: A}}, {{id: b{level}, text: B}}, {{id: c{level}, text: C}}]"
        for level in range(1, 6)
    }
    library = (
        family(),
        competency("juggling", **levels),
        whole("juggler-l1", 1, journey.format(way="up", role="juggler-l2", key="advice"), words[:6]),
        whole("juggler-l2", 2, "", words[6:]),
    )
    assert said(rules.run, corpus(here, *library)) == []


def test_all_rules_report_at_once_and_the_files_come_last(here: Path) -> None:
    """A person sees every finding in one run: here one of each rule, and a file that is wrong in itself."""
    about = " ".join(["extraordinary"] * 41)
    specs = (
        role("a", level=2, about=about, competencies="[{id: balls, proficiency: 2, tier: core}]", effective="2001"),
        role("b", level=3, about=about, competencies="[{id: rings, proficiency: 1, tier: core}]", journey="{up: [{role: b, theme: A}]}"),
        competency("balls"),
        competency("rings"),
        role("c", track="tent", level="high"),
    )
    library = Library((spec_folder(here / "specs", *specs),))
    found = list(rules.run(corpus_of(library, library.folders, AS_OF)))
    reported = {problem.code for problem in found}
    assert [name for name in NAMES if not codes(name) & reported] == []
    assert (found[-1].code, found[-1].place.path) == ("wrong-type", "specs/circus/tent/c.yaml")
