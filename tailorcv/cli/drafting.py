"""What is wrong with a text that was made from options, each behind the option that it came from."""

from tailorcv.drafting import Judged
from tailorcv.problems import Problem

_OPTIONS = {"metrics": "metric", "competencies": "tag", "links": "link", "responsibilities": "responsibility"}


def as_options(judged: Judged) -> list[str]:
    """The errors, in words."""
    wrong = [problem for problem in judged.problems if problem.is_error]
    return [f"{_option(judged, problem)}{problem.message}{f'; {problem.hint}' if problem.hint else ''}" for problem in wrong]


def _option(judged: Judged, problem: Problem) -> str:
    entries = judged.tree.root.entries if judged.tree else {}
    above = [key for key, (name, _) in entries.items() if name.start.line + 1 <= problem.place.line]
    key = above[-1] if above else ""
    return f"--{_OPTIONS.get(key, key)}: " if key not in ("", "title") else ""
