"""A spec has been in force for a while, and not for too long without a look at it.

PASS: `effective: 2026-07`, looked at in November 2026
FAIL: `effective: 2031-01` with `status: adopted`  (not-yet-effective); `effective: 2019-07`  (old-spec)
"""

from collections.abc import Iterator

from tailorcv.lint.corpus import Corpus, warning
from tailorcv.problems import Problem

MAX_YEARS = 4


def check(corpus: Corpus) -> Iterator[Problem]:
    """Hold the effective dates against the day of judgement."""
    for document in corpus.own:
        drs = document.value
        begun = drs.effective.first_day()
        if begun > corpus.as_of and drs.status in ("adopted", "retired"):
            message = f"the spec is {drs.status}, and takes effect only in {drs.effective}"
            yield warning(document, ("effective",), "not-yet-effective", message, "use 'status: proposed' until then, or mend the date")
        if drs.status != "retired" and (corpus.as_of - begun).days > MAX_YEARS * 365.25:
            hint = "read it with somebody in the role, mend what has changed, and set the date anew"
            yield warning(document, ("effective",), "old-spec", f"in force since {drs.effective}, more than {MAX_YEARS} years", hint)
