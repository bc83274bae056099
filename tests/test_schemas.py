"""The JSON Schemas say to an editor what the reader says to the program."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from program import ROOT, write

from tailorcv.kinds import KINDS, read_any
from tailorcv.schemas import schema_text, write_all


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it (1.2, core schema): numbers, true and false, null; no dates, no octals, no yes and no."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
EditorLoader.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))

FILES = sorted([*ROOT.glob("specs/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])


def refused(text: str) -> list[str]:
    """What the schema of the file's own kind says against it."""
    data = yaml.load(text, Loader=EditorLoader)
    kind = data["format"].removeprefix("tailorcv/").partition("@")[0]
    schema = json.loads((ROOT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(data)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025", 2025),
        ("-1", -1),
        ("0300", 300),
        ("0.5", 0.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("2025-07", "2025-07"),
        ("2025-07-14", "2025-07-14"),
        ("yes", "yes"),
        ("NO", "NO"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("'2025'", "2025"),
    ],
)
def test_what_an_editor_takes_a_word_for(text: str, value: object) -> None:
    """The loader of these tests does what the tests rely on."""
    found = yaml.load(f"key: {text}", Loader=EditorLoader)["key"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_are_fresh(kind: str) -> None:
    """After a change of a shape: python -m tailorcv.schemas schema."""
    path = ROOT / "schema" / f"{kind}.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(kind), "stale; run: python -m tailorcv.schemas schema"
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text(kind)))


def test_no_schema_is_left_over(here: Path) -> None:
    """One file a kind, neither more nor less."""
    write_all(here / "schema")
    assert {path.name for path in (here / "schema").iterdir()} == {path.name for path in (ROOT / "schema").iterdir()}


@pytest.mark.parametrize(("arguments", "folder"), [((), "schema"), (("elsewhere/made",), "elsewhere/made")], ids=["by default", "named"])
def test_the_command_that_writes_them(here: Path, arguments: tuple[str, ...], folder: str) -> None:
    """The one that the message above names; it makes the folder."""
    subprocess.run([sys.executable, "-m", "tailorcv.schemas", *arguments], cwd=here, check=True)
    assert {path.name: path.read_text(encoding="utf-8") for path in (here / folder).iterdir()} == {
        f"{kind}.schema.json": schema_text(kind) for kind in KINDS
    }


def test_there_is_no_schema_of_another_kind() -> None:
    """A kind is one of the words behind `format: tailorcv/`."""
    with pytest.raises(KeyError):
        schema_text("resume")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_shipped_and_example_files_fit_their_schemas(path: Path) -> None:
    """What the reader takes, an editor does not underline."""
    assert refused(path.read_text(encoding="utf-8")) == []


WORK = "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: A\n"
PERSON = "format: tailorcv/profile@1\nname: A\n"
WISHES = "format: tailorcv/tailoring@1\nrole: r\n"
SPACE = "format: tailorcv/workspace@1\n"
FAMILY = "format: tailorcv/family@1\nid: f\nname: F\nabout: A\ntracks: [{id: t, name: T}]\n"
ROLE = """\
format: tailorcv/drs@1
id: r
title: R
family: f
track: t
level: 1
status: draft
effective: 2025
mission: M
tour_of_duty: T
competencies: [{id: c, proficiency: 2, tier: core}]
"""
SCALE = "format: tailorcv/competency@1\nid: c\nname: C\nsummary: S\nlevels:\n" + "".join(
    f"  - {{level: {n}, descriptor: D, indicators: [{', '.join(f'{{id: {x}{n}, text: T}}' for x in 'abc')}], examples: [E, F]}}\n"
    for n in range(1, 6)
)

REFUSED = {
    "a level too high": WORK + "competencies: {x: 6}\n",
    "a level too low": WORK + "competencies: {x: 0}\n",
    "a level in words": WORK + "competencies: {x: high}\n",
    "half a level": WORK + "competencies: {x: 2.5}\n",
    "a level too low, long form": WORK + "competencies: {x: {level: 0}}\n",
    "a tag without a level": WORK + "competencies: {x: {indicator: y}}\n",
    "an unknown key of a tag": WORK + "competencies: {x: {level: 1, lvl: 2}}\n",
    "an indicator that is no id": WORK + "competencies: {x: {level: 1, indicator: A B}}\n",
    "a competency that is no id": WORK + "competencies: {X: 1}\n",
    "a list for tags": WORK + "competencies: [x]\n",
    "an unknown key": WORK + "titel: B\n",
    "no title": WORK.replace("title: A\n", ""),
    "an empty title": WORK.replace("title: A", "title: ''"),
    "a title left out": WORK.replace("title: A", "title:"),
    "a list for a title": WORK.replace("title: A", "title: [A]"),
    "no id": WORK.replace("id: a\n", ""),
    "capitals in an id": WORK.replace("id: a", "id: A"),
    "two hyphens in an id": WORK.replace("id: a", "id: a--b"),
    "an id too long": WORK.replace("id: a", "id: " + "a" * 65),
    "another major": WORK.replace("@1", "@2"),
    "a month in words": WORK.replace("2025", "July"),
    "a month of one digit": WORK.replace("2025", "2025-7"),
    "a date with slashes": WORK.replace("2025", "07/2025"),
    "month 13": WORK.replace("2025", "2025-13"),
    "month 0": WORK.replace("2025", "2025-00"),
    "day 32": WORK.replace("2025", "2025-07-32"),
    "a year of two digits": WORK.replace("2025", "25"),
    "a year of five digits": WORK.replace("2025", "20255"),
    "a year before all careers": WORK.replace("2025", "1800"),
    "a text for links": WORK + "links: x\n",
    "a link of another scheme": WORK + "links: [ftp://x]\n",
    "a link with a user": WORK + "links: ['https://u@x']\n",
    "a link with a blank": WORK + "links: ['https://x y']\n",
    "an empty item": WORK + "links:\n  -\n",
    "a metric without a name": WORK + "metrics: [{before: 1}]\n",
    "a metric's source": WORK + "metrics: [{name: m, source: x}]\n",
    "a responsibility without its role": WORK + "responsibilities: [x]\n",
    "a variant that is no id": WORK + "variants: {X: y}\n",
    "an empty variant": WORK + "variants: {x: ''}\n",
    "neither true nor false": WORK + "private: maybe\n",
    "yes": WORK + "private: yes\n",
    "one": WORK + "private: 1\n",
    "a text for extra": WORK + "extra: x\n",
    "no name": PERSON.replace("name: A\n", ""),
    "an email": PERSON + "contact: {email: x}\n",
    "an unknown key of contact": PERSON + "contact: {fax: 1}\n",
    "a link without an address": PERSON + "contact: {links: [{label: A}]}\n",
    "a position without what it needs": PERSON + "positions: [{id: x}]\n",
    "an unknown key of a position": PERSON + "positions: [{id: x, employer: E, title: T, until: 2020}]\n",
    "a mapping for a list": PERSON + "positions: {id: x}\n",
    "a text for keywords": PERSON + "skills: [{id: s, name: N, keywords: a}]\n",
    "a reference without words": PERSON + "references: [{id: r, name: N}]\n",
    "show as a text": WISHES + "show: x\n",
    "show of what is no id": WISHES + "show: [X]\n",
    "a variant of what is no id": WISHES + "variants: {A: b}\n",
    "a variant of no id": WISHES + "variants: {a: B}\n",
    "an unknown wish": WISHES + "colour: red\n",
    "a folder elsewhere": SPACE + "specs: [/etc]\n",
    "a folder above": SPACE + "specs: ['a/../b']\n",
    "a pin without a role": SPACE + "pins: [{since: 2025}]\n",
    "a share above one": SPACE + "policy: {claimed: 2}\n",
    "a share in words": SPACE + "policy: {claimed: half}\n",
    "four bars": SPACE + "policy: {bars: [1, 1, 2, 2]}\n",
    "six bars": SPACE + "policy: {bars: [1, 1, 2, 2, 2, 2]}\n",
    "a bar of nothing": SPACE + "policy: {bars: [0, 1, 2, 2, 2]}\n",
    "a weight of nothing": SPACE + "policy: {weights: {core: 0}}\n",
    "an unknown tier": SPACE + "policy: {weights: {main: 1}}\n",
    "no half-life": SPACE + "policy: {half_life_years: 0}\n",
    "a family without tracks": FAMILY.replace("[{id: t, name: T}]", "[]"),
    "a family without words": FAMILY.replace("about: A\n", ""),
    "a role of level 0": ROLE.replace("level: 1", "level: 0"),
    "a role of level 11": ROLE.replace("level: 1", "level: 11"),
    "an unknown status": ROLE.replace("draft", "done"),
    "a tier that is none": ROLE.replace("tier: core", "tier: main"),
    "a role without competencies": ROLE.replace("[{id: c, proficiency: 2, tier: core}]", "[]"),
    "a proficiency too high": ROLE.replace("proficiency: 2", "proficiency: 6"),
    "a step without a theme": ROLE + "journey: {up: [{role: x}]}\n",
    "a shift by another name": ROLE + "journey: {up: [{role: x, theme: T, shifts: [{from_: a, to: b}]}]}\n",
    "a direction that is none": ROLE + "journey: {down: []}\n",
    "six as a level of the scale": SCALE.replace("level: 5", "level: 6"),
    "four levels": SCALE[: SCALE.rindex("  - {level: 5")],
}
ACCEPTED = {
    "an accomplishment": WORK,
    "a profile": PERSON,
    "a tailoring": WISHES,
    "a workspace": SPACE,
    "a family": FAMILY,
    "a role": ROLE,
    "a competency": SCALE,
    "a month": WORK.replace("2025", "2025-07"),
    "a day": WORK.replace("2025", "2025-07-14"),
    "an end that is not yet known": WORK.replace("date", "start") + "end:\n",
    "numbers in a metric": WORK + "metrics: [{name: m, before: 900, after: 3.10, unit: 1}]\n",
    "a number for a title": WORK.replace("title: A", "title: 42"),
    "a number for a phone": PERSON + "contact: {phone: +4930000000}\n",
    "a phone that begins with 0": PERSON + "contact: {phone: 030000000}\n",
    "numbers among keywords": PERSON + "skills: [{id: s, name: N, keywords: [3.10, 2024, Go]}]\n",
    "both forms of a tag": WORK + "competencies: {x: 5, y: {level: 1, indicator: z}}\n",
    "anything under extra": WORK + "extra: {a: [1, {b: x}]}\n",
    "a shift": ROLE + "journey: {up: [{role: x, theme: T, shifts: [{from: a, to: b}]}]}\n",
    "a policy": SPACE + "policy: {claimed: 0.4, bars: [1, 1, 1.5, 2, 3], weights: {core: 4}, floor: 0}\n",
    # A key with nothing behind it is the same as no key.
    "no links": WORK + "links:\n",
    "no tags": WORK + "competencies:\n",
    "no variants": WORK + "variants:\n",
    "neither private nor public": WORK + "private:\n",
    "no notes": WORK + "notes:\n",
    "no extra": WORK + "extra:\n",
    "no contact": PERSON + "contact:\n",
    "no skills": PERSON + "skills:\n",
    "no policy": SPACE + "policy:\n",
    "no folders": SPACE + "specs:\n",
    "no journey": ROLE + "journey:\n",
    "nothing to show": WISHES + "show:\n",
}
# What no schema of ours can say, since it lies between two values: the reader alone finds it.
ONLY_THE_READER = {
    "the end before the start": WORK.replace("date: 2025", "start: 2025\nend: 2024"),
    "two kinds of date": WORK + "start: 2024\n",
    "no date": WORK.replace("date: 2025\n", ""),
    "a day that the month does not have": WORK.replace("2025", "2025-02-30"),
    "a claim worth more than a link": SPACE + "policy: {claimed: 0.9}\n",
    "a higher bar below a lower one": SPACE + "policy: {bars: [2, 1, 2, 2, 2]}\n",
    "no core competency": ROLE.replace("tier: core", "tier: supporting"),
    "levels out of order": SCALE.replace("level: 5", "level: 4"),
    "the same key twice": WORK + "title: B\n",
}


def problems_of(here: Path, text: str) -> list[str]:
    """The codes of what the reader has against a file."""
    return [problem.code for problem in read_any(write(here / "f.yaml", text))[1]]


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_the_reader_refuses_the_schema_refuses(here: Path, text: str) -> None:
    """Mistakes of form show while typing, before any command runs."""
    assert problems_of(here, text) != []
    assert refused(text) != []


@pytest.mark.parametrize("text", ACCEPTED.values(), ids=ACCEPTED)
def test_what_the_reader_takes_the_schema_takes(here: Path, text: str) -> None:
    """No editor underlines a number where text is meant, or a key with nothing behind it."""
    assert problems_of(here, text) == []
    assert refused(text) == []


@pytest.mark.parametrize("text", ONLY_THE_READER.values(), ids=ONLY_THE_READER)
def test_what_lies_between_two_values_only_the_reader_finds(here: Path, text: str) -> None:
    """An editor that is content does not replace `tailorcv validate`."""
    assert problems_of(here, text) != []
    assert refused(text) == []
