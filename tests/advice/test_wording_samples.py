import pytest
import yaml
from program import ROOT

from advice import texts
from advice.samples import POOR, WELL_WRITTEN, Poor
from tailorcv.advice import RULES
from tailorcv.problems import Problem

OF_WORDING = ("no-result", "no-baseline", "passive-wording", "team-wording", "long-text")


def fired(fields: dict[str, object], rules: tuple[str, ...] = OF_WORDING) -> list[Problem]:
    """What the rules of wording find in an accomplishment with these fields."""
    found = texts(**fields)
    return [problem for name in rules for problem in RULES[name](found)]


def examples() -> list[str]:
    """The example accomplishments of the shipped catalogue."""
    catalogue = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("specs/competencies/*.yaml"))]
    return [text for competency in catalogue for level in competency["levels"] for text in level.get("examples", [])]


def test_there_is_enough_to_judge_by() -> None:
    """A rule that is tried on ten sentences is tried on none."""
    assert (len(WELL_WRITTEN) >= 60, len(POOR) >= 40, len(examples()) > 400) == (True, True, True)


@pytest.mark.parametrize("fields", WELL_WRITTEN, ids=lambda fields: str(fields["title"])[:40])
def test_no_rule_nags_on_what_is_well_written(fields: dict[str, object]) -> None:
    """Many styles of many trades: engineering, data, security, writing, support, management."""
    assert fired(fields) == []


@pytest.mark.parametrize("poor", POOR, ids=lambda poor: f"{poor.rule}: {str(poor.fields['title'])[:40]}")
def test_a_rule_finds_what_is_poor(poor: Poor) -> None:
    """The rule that the text is a sample of is among those that fire."""
    assert poor.rule in [problem.code for problem in fired(poor.fields)]


def test_no_rule_nags_on_the_examples_of_the_catalogue() -> None:
    """Sentences, which may be longer than a title; they carry no metrics, so a bare "by 40 %" among them is what it says."""
    found = [(problem, text) for text in examples() for problem in fired({"title": text}, OF_WORDING[:4])]
    assert [(problem.code, text) for problem, text in found if problem.code != "no-baseline"] == []
    assert [problem.message for problem, _ in found if not problem.message.startswith("'by ")] == []
    assert len(found) < len(examples()) / 25


def test_no_rule_nags_on_the_accomplishments_of_the_examples() -> None:
    """What is shown as a model must pass."""
    files = sorted(ROOT.glob("examples/*/record/accomplishments/**/*.yaml"))
    works = [yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in files]
    assert len(works) > 60
    assert [problem.message for work in works for problem in fired({**_dated(work), "position": "p"})] == []


def _dated(work: dict[str, object]) -> dict[str, object]:
    begun = work.get("date") or work["start"]
    return {**{key: value for key, value in work.items() if key not in ("start", "end")}, "date": begun}
