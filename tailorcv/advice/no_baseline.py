"""A change is worth what it is compared with: a percentage, a ratio or a new value needs the one before.

The value before may stand in the same text, in a metric, or as a figure in the situation. Counts, shares, years, versions and names
are no changes.

PASS: "Cut p95 from 900 ms to 210 ms"; "900 → 210 ms"; "Reduced 310 pages to 90"; "Rolled out S3 backups for 40 teams"
FAIL: "Cut build times by 40 %"; "Reduced p95 latency to 210 ms"; "Made the importer 3 times faster"  (no-baseline)
"""

import re
from collections.abc import Iterator

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.figures import NUMBER, has_figure, is_amount
from tailorcv.advice.material import Material, advice
from tailorcv.advice.wording import clauses, is_foreign
from tailorcv.problems import Problem

_PERCENT = r"(?<![\d.,])\d[\d.,]{0,15}\s?(?:%|per ?cent\b)"
_MORE = (
    r"(?:faster|slower|quicker|cheaper|fewer|less|more|lower|higher|smaller|larger|better|shorter|longer|as (?:fast|many|much|cheap|quick))"
)
_RATIO = re.compile(
    rf"\bby (?:about |around |nearly |almost |over |more than |up to |roughly |some |~)?{_PERCENT}|{_PERCENT} {_MORE}\b"
    rf"|{_PERCENT} (?:reduction|decrease|drop|cut|increase|rise|growth|improvement|speed-?up|savings?)\b"
    rf"|\b\d[\d.,]{{0,15}}\s?(?:x|×|-?fold)(?: {_MORE})?(?!\w)|(?<![\w.])\d[\d.,]{{0,15}} times {_MORE}\b",
    re.IGNORECASE,
)
# What changes, and then what it is now: `reduced … to 210 ms`, `fell below 3 %`.
_CHANGE = re.compile(
    r"\b(?:cut|cuts|reduc(?:ed|es|ing)|lower(?:ed|s|ing)|shrank|shrunk|decreased|dropped|fell|sank|shortened|trimmed|slashed|raised|rose|"
    r"grew|increas(?:ed|es|ing)|climbed|lifted|boosted|improved|accelerated|sped up|down|up)\b"
    r"(?! over\b)(?P<what>[^;]{0,120}?)\b(?:to|below|under|above)\s+"
    r"(?:about |around |nearly |almost |under |over |below |less than |more than |just |only )*"
    rf"(?P<now>{NUMBER})",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"→|->|\b(?:from|instead of|in place of|rather than|before|against|no longer|out of|where|compared (?:with|to)|"
    r"of (?:the )?(?:all|\d+))\b",
    re.IGNORECASE,
)
# A value before that may stand in a clause of its own: `…; it had been 30`.
_EARLIER = re.compile(
    r"\b(?:used to|(?:had|have|has) (?:been|taken|needed|cost)|(?:was|were) (?:(?!by |to )[\w'’]+ ){0,3}\d+)\b", re.IGNORECASE
)


def check(material: Material) -> Iterator[Problem]:
    """Look at titles and results."""
    for document in material.work:
        work = document.value
        if is_foreign(work) or _is_compared(work):
            continue
        for field, text in (("title", work.title), ("result", work.result)):
            found = next((hit for clause in clauses(text or "") if (hit := change_without_baseline(clause))), "")
            if found:
                hint = "say what it was before: 'from 900 to 210 ms', or 'metrics: [{name: …, before: …, after: …}]'"
                yield advice(document, (field,), "no-baseline", f"'{found}' does not say what it was before", hint)
                break


def _is_compared(work: Accomplishment) -> bool:
    """Whether another part of the accomplishment has what a reader would compare with."""
    told = f"{work.title}\n{work.result or ''}"
    return any(metric.before for metric in work.metrics) or has_figure(work.situation or "") or bool(_EARLIER.search(told))


def change_without_baseline(clause: str) -> str:
    """The change that a clause states with nothing to compare it with; an empty text when there is none."""
    ratio = _RATIO.search(clause)
    if ratio and not _is_before(clause, ratio):
        return ratio.group().strip()
    for change in _CHANGE.finditer(clause):
        now = re.compile(NUMBER).search(clause, change.start("now"))
        if now and is_amount(clause, now) and not has_figure(change["what"]) and not _is_before(clause, change):
            return clause[change.start() : change.end()].strip()
    return ""


def _is_before(clause: str, found: re.Match[str]) -> bool:
    """Whether the clause, apart from the change itself, has a value before; the word alone is enough, for values may be words, too."""
    around = clause[: found.start()] + clause[found.end() :]
    inside = found.groupdict().get("what") or ""
    return bool(_BEFORE.search(around) or _BEFORE.search(inside))
