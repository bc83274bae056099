import ast
import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from builders import work
from program import ROOT

from advice import RIGGER, material
from tailorcv import advice as rules
from tailorcv.silence import NAMES

# Modules that rules are made of.
PARTS = {"material", "wording", "figures"}
MODULES = sorted({module.name for module in pkgutil.iter_modules(rules.__path__)} - PARTS)


def documentation(name: str) -> str:
    """A rule's docstring."""
    path = Path(importlib.import_module(f"tailorcv.advice.{name}").__file__ or "")
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def test_every_rule_is_registered_under_its_name() -> None:
    """A module of the package that nobody runs would be a rule that nobody hears of."""
    assert {name: rule.__module__ for name, rule in rules.RULES.items()} == {
        name.replace("_", "-"): f"tailorcv.advice.{name}" for name in MODULES
    }


@pytest.mark.parametrize("name", MODULES)
def test_a_rule_is_documented_by_what_passes_and_what_fails(name: str) -> None:
    """A sentence that says what is good, cases that pass, then cases that fail with the rule's name behind them."""
    summary, _, rest = documentation(name).partition("\n\n")
    cases = [line for line in rest.split("\n") if re.match("PASS|FAIL", line)]
    assert re.fullmatch(r"[A-Z].+\.", " ".join(summary.split()))
    assert sorted({line[:5] for line in cases}, reverse=True) == ["PASS:", "FAIL:"]
    assert cases == sorted(cases, key=lambda line: line[:4], reverse=True)
    assert all(line.endswith(f"({name.replace('_', '-')})") for line in cases if line.startswith("FAIL"))


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_advice_describes_every_rule(name: str) -> None:
    """With a PASS and a FAIL."""
    page = (ROOT / "docs" / "advice.md").read_text(encoding="utf-8")
    (row,) = [line for line in page.split("\n") if line.startswith(f"| {name} |")]
    assert row.count(" | ") == 3


def test_a_rule_says_what_its_name_is_and_nothing_is_an_error(here: Path) -> None:
    """Names and codes are one, so that what is printed can be silenced; here each rule has something to say."""
    long = " ".join(["and"] * 200)
    found = material(
        here,
        work("a", "competencies: {ops: 2, b: 1, c: 1, d: 1, e: 1}", "date: 2021-06").replace("A piece of work", "The pump was cut by 40 %"),
        work("b", f"situation: {long}").replace("A piece of work", "We moved the new pump"),
        work("c", f"situation: {long}", "date: 2024").replace("A piece of work", "We moved the new pump"),
        pins=["rigger-l1"],
    )
    said = rules.run(found)
    assert "ops" in RIGGER
    assert {problem.code for problem in said} == set(rules.RULES)
    assert {problem.severity for problem in said} == {"warning"}


def test_only_the_rules_that_are_asked_for(here: Path) -> None:
    """And none that the file silences."""
    found = material(here, work("a"), work("b", "silence: [no-result]"))
    assert [problem.place.path for problem in rules.run(found, {"no-result"})] == ["record/accomplishments/a.yaml"]
    assert rules.run(found, {"team-wording"}) == ()


def test_without_a_profile_the_rest_is_judged(here: Path) -> None:
    """What the profile silences is then not known."""
    found = material(here, work("a"))._replace(profile=None)
    assert [problem.code for problem in rules.run(found)] == ["no-result"]


def test_a_pinned_role_that_cannot_be_read_says_nothing(here: Path) -> None:
    """`validate` names it."""
    assert material(here, work("a", "competencies: {ops: 2}"), pins=["nobody-l1"]).pinned == ()
