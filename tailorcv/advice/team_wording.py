"""A reader learns what the person did, not only what a team did.

A "we" in the situation is no finding, nor one in the action where another sentence says what the person did.

PASS: "Led the move of four teams to one build"; "We lost events every week" in the situation
PASS: "We agreed on a unique key. Wrote the test that shows the fault."
FAIL: "We migrated the billing database"; "The team shipped the new checkout"  (team-wording)
"""

import re
from collections.abc import Iterator

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.material import Material, advice
from tailorcv.advice.wording import begins_with_deed, clauses, is_foreign
from tailorcv.problems import Problem

_TOGETHER = r"(?:(?:as|in) (?:an?|part of (?:an?|the|our|my)) (?:\w+ )?team,? |together(?: with (?:an?|the|our|my) (?:\w+ )?\w+)?,? )?"
_WE = r"(?:we|(?:the|our|my) (?:\w+ )?(?:team|squad|group|department|crew)(?! of))(?:\s+|['’](?:ve|d)\s+)"
_TEAM = re.compile(_TOGETHER + _WE + r"(?!(?:\w+ )?(?:lead|leads|leader|manager)\b)", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:I|my(?! (?:\w+ )?team)|me|myself|mine)\b")
_HINT = "say what you did yourself: 'Wrote …', 'Led …', 'Found …'"


def check(material: Material) -> Iterator[Problem]:
    """Look for a title or an action of which only a team is the subject."""
    for document in material.work:
        if is_foreign(document.value) or _says_who(document.value):
            continue
        for field in ("title", "action"):
            text = document.value.title if field == "title" else document.value.action
            if text and any(_TEAM.match(clause) for clause in clauses(text)):
                yield advice(document, (field,), "team-wording", "this says what a team did, and not what you did", _HINT)
                break


def _says_who(work: Accomplishment) -> bool:
    """Whether title or action have a clause of which the person is the subject."""
    texts = [text for text in (work.title, work.action) if text]
    return any(_PERSON.search(text) for text in texts) or any(begins_with_deed(clause) for text in texts for clause in clauses(text))
