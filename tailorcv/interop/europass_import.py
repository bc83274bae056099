"""A Europass XML file as a record: the form that the site hands out today (Candidate), and the one before it (SkillsPassport)."""

import re
from collections.abc import Iterable
from pathlib import Path

from tailorcv.interop.europass_candidate import candidate
from tailorcv.interop.europass_passport import passport
from tailorcv.interop.record_draft import Draft, Drafted
from tailorcv.interop.xml_tree import read_xml
from tailorcv.problems import Problem, short

# A date, perhaps with a time of day and a zone.
_USUAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+)?)?)?)?")
_ROOTS = {"Candidate": candidate, "SkillsPassport": passport}


def draft_europass(path: Path, taken: Iterable[str] = ()) -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The record that the file tells, or the reasons why it is no Europass file."""
    file, problems = read_xml(path)
    if file is None:
        return None, problems
    fill = _ROOTS.get(file.name)
    if fill is None:
        spot, hint = file.root.spot(), "a Europass file begins with <Candidate> or <SkillsPassport>"
        return None, (Problem(spot.place, "wrong-format", f"this XML begins with <{short(file.name)}>", hint, "error", spot.source),)
    draft = Draft("europass", taken, _USUAL)
    fill(draft, file.root)
    for key, value in file.root.rest.items():
        draft.keep(key, value)
    return draft.finish(), ()
