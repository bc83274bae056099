"""A title says what the person did: no duty, no presence, and nothing that came about by itself.

Only the main clause of the title counts, and how the action begins; "the export, which was written in 2009" is no finding.

PASS: "Migrated the billing database to PostgreSQL"; "Ended a job that was started by hand each night"
FAIL: "Was responsible for billing"; "Helped with the migration"; "The database was migrated by the team"  (passive-wording)
"""

import re
from collections.abc import Iterator

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.material import Material, advice
from tailorcv.advice.wording import begins_with_deed, clauses, is_foreign, is_past, word_set
from tailorcv.problems import Problem

_DUTY = re.compile(
    r"(?:I )?(?:was |am |were |being |ha(?:s|ve|d) been )?(?:\w+ly )?(?:"
    r"responsible for|in charge of|accountable for|tasked with|involved (?:in|with)|part of|"
    r"(?:helped|assisted|supported)(?: out)? (?:with|in|on)\b|participated in|participation in|took part in|"
    r"worked on\b|"
    r"(?:my |main )?(?:duties|responsibilities|tasks) (?:included|were)|responsibility for|involvement in"
    r")",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|(?:has|have|had) been|got|being) (?:\w+ly |also |then |all |not )?([\w-]+)\b", re.IGNORECASE)
# What opens a clause of its own inside a sentence, whose passive is nobody's claim.
_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|where|when|whenever|because|since|after|before|so|until|till|if|as|while|whether|what|why|how|than|once|"
    r"although|though|unless)\b|[,;:(]|\band $",
    re.IGNORECASE,
)
_PARTICIPLES = word_set("written rewritten done redone driven given taken chosen shown drawn begun broken spoken known seen")
_NO_VERB = word_set("red need tired interested supposed used born pleased")
_HINT = "begin with what you did: 'Migrated …', 'Led …', 'Wrote …'"


def check(material: Material) -> Iterator[Problem]:
    """Look at the title and at how the action begins."""
    for document in material.work:
        if is_foreign(document.value):
            continue
        for field, message in _found(document.value):
            yield advice(document, (field,), "passive-wording", message, _HINT)


def _found(work: Accomplishment) -> Iterator[tuple[str, str]]:
    title, action = clauses(work.title), clauses(work.action or "")
    duty = _DUTY.match(title[0]) if title else None
    if duty:
        yield "title", f"'{duty.group()}' says where you were, not what you did"
    elif title and is_passive(title[0]):
        yield "title", "the title says what was done, and not that you did it"
    opening = _DUTY.match(action[0]) if action and not duty else None
    if opening and not any(begins_with_deed(clause) for clause in action[1:]):
        yield "action", f"'{opening.group()}' says where you were, not what you did"


def is_passive(clause: str) -> bool:
    """Whether the main clause is a passive: something was done, with nobody who did it as its subject."""
    if begins_with_deed(clause):
        return False
    found = _PASSIVE.search(clause)
    if found is None or _SUBORDINATE.search(clause[: found.start()]):
        return False
    word = found.group(1).lower()
    return word not in _NO_VERB and (is_past(word) or word in _PARTICIPLES)
