import importlib
import pkgutil
from pathlib import Path

import pytest
from builders import SETTINGS, in_words, work, write

from tailorcv import checks
from tailorcv.workspace import read_parts

NAMES = sorted(module.name for module in pkgutil.iter_modules(checks.__path__))


def test_every_rule_is_registered_once() -> None:
    """A module of the package that nobody runs would be a rule that nobody keeps."""
    assert sorted(check.__module__ for check in checks.CHECKS) == [f"tailorcv.checks.{name}" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_is_documented_by_what_passes_and_what_fails(name: str) -> None:
    """The docstring is the rule's documentation: a sentence, then files that pass and files that fail with their codes."""
    summary, _, cases = (importlib.import_module(f"tailorcv.checks.{name}").__doc__ or "").partition("\n\n")
    lines = cases.strip().split("\n")
    assert summary.replace("\n", " ").endswith(".")
    assert [line.split(":")[0] for line in lines] == sorted((line.split(":")[0] for line in lines), reverse=True)
    assert {line.split(":")[0] for line in lines} == {"PASS", "FAIL"}
    assert all(line.endswith(")") for line in lines if line.startswith("FAIL"))


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_reports_the_codes_that_it_documents(name: str) -> None:
    """The code in the brackets of a FAIL line is one that the module reports."""
    module = importlib.import_module(f"tailorcv.checks.{name}")
    fails = [line for line in (module.__doc__ or "").split("\n") if line.startswith("FAIL")]
    source = Path(module.__file__ or "").read_text(encoding="utf-8").split('"""', 2)[2]
    for line in fails:
        code = line.rpartition("(")[2].rstrip(")").split(",")[0]
        assert f'"{code}"' in source


def test_all_rules_report_at_once_and_the_library_comes_last(here: Path) -> None:
    """A person sees every finding in one run, with what was wrong with the specs that had to be read for it."""
    files = {
        "tailorcv.yaml": f"{SETTINGS}pins: [{{role: backend-12}}]\n",
        "record/accomplishments/a.yaml": work("b", "date: 2199"),
        "record/stray.yaml": "",
        "specs/families/circus.yaml": "format: tailorcv/family@1\nid: circus\nname: Circus\nabout: A.\n",
    }
    parts, problems = read_parts(write(here, files))
    assert problems == ()
    assert [in_words(found) for found in checks.run(parts)] == [
        (
            "record/accomplishments/a.yaml:2:5: error[file-name]: the id 'b' is not the file's name"
            " | rename the file to b.yaml, or write 'id: a'"
        ),
        "record/accomplishments/a.yaml:4:7: warning[future-date]: this date lies in the future | log work when it is shipped",
        "tailorcv.yaml:2:15: error[unknown-id]: there is no role 'backend-12' | did you mean 'backend-l2'?",
        "record/stray.yaml:1:1: warning[stray-file]: this file is not read | move it to record/accomplishments/, or out of record/",
        "specs/families/circus.yaml:1:1: error[missing-key]: the key 'tracks' is missing | add 'tracks: …'",
    ]
