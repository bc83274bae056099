"""Records written for a test, and what the rules of advice say of them."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from builders import PROFILE, SETTINGS, in_words, parts_of

from tailorcv.accomplishment import Accomplishment
from tailorcv.advice.material import Material, material_of
from tailorcv.confirmation import Confirmation
from tailorcv.matching import figures_of
from tailorcv.policy import Policy
from tailorcv.problems import Problem
from tailorcv.shape import build
from tailorcv.textfile import decode
from tailorcv.yamltext import parse
from tailorcv.yamlwriting import dump

AS_OF = dt.date(2026, 11, 24)
POLICY = Policy()
WORK = "record/accomplishments"
# Asks for ops 2 (core) and writing 1, each worth three points of four and one of four.
RIGGER = """\
format: tailorcv/drs@1
id: rigger-l1
title: Rigger
family: circus
track: tent
level: 1
status: adopted
effective: 2026-07
mission: Hold.
tour_of_duty: A season.
competencies: [{id: ops, proficiency: 2, tier: core}, {id: writing, proficiency: 1, tier: supporting}]
"""
CLOWN = (
    RIGGER.replace("rigger", "clown")
    .replace("track: tent", "track: ring")
    .replace("{id: ops, proficiency: 2, tier: core}, ", "")
    .replace("supporting", "core")
)
ROLES = {"specs/circus/tent/rigger-l1.yaml": RIGGER, "specs/circus/ring/clown-l1.yaml": CLOWN}


def texts(**fields: object) -> Material:
    """A material of one accomplishment with these fields; `x.yaml` is its file: format, id and date stand on lines 1 to 3."""
    data = {"format": "tailorcv/accomplishment@1", "id": "x", "date": "2026-06", **fields}
    file, _ = decode("x.yaml", dump(data).encode())
    assert file is not None
    tree, _ = parse(file)
    assert tree is not None
    document, problems = build(Accomplishment, tree)
    assert document is not None, problems
    return Material((document,), None, figures_of([document.value], AS_OF, POLICY), ())


def material(
    root: Path,
    *work: str,
    pins: Iterable[str] = (),
    profile: str = "",
    as_of: dt.date = AS_OF,
    confirmed: Mapping[str, Mapping[str, int]] | None = None,
) -> Material:
    """The material of a workspace with these accomplishments (texts of whole files); two small roles can be pinned."""
    files = {f"{WORK}/{text.split('id: ')[1].split()[0]}.yaml": text for text in work}
    settings = f"{SETTINGS}pins: [{', '.join(f'{{role: {name}}}' for name in pins)}]\n"
    parts = parts_of(root, {**ROLES, **files, "tailorcv.yaml": settings, "record/profile.yaml": PROFILE + profile})
    confirmations = {name: Confirmation(levels) for name, levels in (confirmed or {}).items()}
    return material_of(parts, figures_of((one.value for one in parts.accomplishments), as_of, POLICY, confirmations))


def said(rule: Callable[[Material], Iterable[Problem]], found: Material) -> list[str]:
    """What a rule says, in words."""
    return [in_words(problem).removeprefix(f"{WORK}/") for problem in rule(found)]
