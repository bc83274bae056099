"""The JSON Schemas say to an editor what the reader says to the program."""

import json
import re
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
    ("float", r"^[-+]?[0-9]+\.[0-9]*$", "-+0123456789"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))

FILES = sorted([*ROOT.glob("specs/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")])


def refused(text: str) -> list[str]:
    """What the schema of the file's own kind says against it."""
    data = yaml.load(text, Loader=EditorLoader)
    kind = data["format"].removeprefix("tailorcv/").partition("@")[0]
    schema = json.loads((ROOT / "schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(data)]


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


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_shipped_and_example_files_fit_their_schemas(path: Path) -> None:
    """What the reader takes, an editor does not underline."""
    assert refused(path.read_text(encoding="utf-8")) == []


WORK = "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: A\n"
PERSON = "format: tailorcv/profile@1\nname: A\n"


@pytest.mark.parametrize(
    "text",
    [
        WORK + "competencies: {x: 6}\n",
        WORK + "competencies: {x: {level: 0}}\n",
        WORK + "competencies: {x: {level: 1, indicator: A B}}\n",
        WORK + "competencies: {X: 1}\n",
        WORK + "links: x\n",
        WORK + "links: [ftp://x]\n",
        WORK + "titel: B\n",
        WORK + "private: maybe\n",
        WORK.replace("2025", "July"),
        WORK.replace("id: a", "id: A"),
        WORK.replace("@1", "@2"),
        PERSON + "contact: {email: x}\n",
        PERSON + "positions: [{id: x}]\n",
        PERSON.replace("name: A\n", ""),
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(here: Path, text: str) -> None:
    """Mistakes of form show while typing, before any command runs."""
    assert read_any(write(here / "f.yaml", text))[1] != ()
    assert refused(text) != []


@pytest.mark.parametrize(
    "text",
    [WORK + "end:\n", WORK + "metrics: [{name: m, before: 900, after: 3.10}]\n", WORK.replace("2025", "2025-07"), PERSON + "contact:\n"],
)
def test_what_looks_like_another_type_is_fine(here: Path, text: str) -> None:
    """Numbers where text is meant, and keys with nothing behind them."""
    assert refused(text.replace("contact:\n", "")) == []
    assert read_any(write(here / "f.yaml", text))[1] == ()
