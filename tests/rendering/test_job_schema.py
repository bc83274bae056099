"""A role as a job description: valid by JSON Resume's own schema, and nothing of the role is lost in it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from program import AS_OF, TEN_YEARS, tailorcv
from web_tools import craft, from_npm

from tailorcv.library import Library
from tailorcv.rendering import job_schema, role_json
from tailorcv.role_page import RolePage, compose_page
from tailorcv.shipped import shipped


def pages() -> dict[str, RolePage]:
    """The pages of all shipped roles."""
    library = Library([shipped("specs")])
    found = {name: library.role(name) for name in library.roles}
    return {name: compose_page(drs.value, library) for name, drs in found.items() if drs}


def job(start: Path, role: str, *options: str) -> dict[str, Any]:
    """The description of a role on standard output, read."""
    answer = tailorcv("-C", start, "export", "drs", role, "--format", "job", "-o", "-", "--as-of", AS_OF, *options)
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


@pytest.fixture(scope="module")
def schema() -> Validator:
    """JSON Resume's schema of a job, by the draft that it names itself."""
    text = json.loads(from_npm("@jsonresume/schema/job-schema.json").read_text(encoding="utf-8"))
    validator = validator_for(text)
    validator.check_schema(text)
    return validator(text)


def faults(schema: Validator, document: dict[str, Any]) -> list[str]:
    """What the schema does not allow, and where."""
    return [f"{error.json_path}: {error.message}" for error in schema.iter_errors(document)]


def test_every_shipped_role_is_valid(schema: Validator) -> None:
    """Whatever a spec holds, the schema allows."""
    found = pages()
    assert len(found) > 1
    assert {name: faults(schema, json.loads(job_schema.render(page))) for name, page in found.items()} == {name: [] for name in found}


def test_a_role_with_a_record_is_valid(schema: Validator) -> None:
    """The owner's match has its place, too."""
    found = job(TEN_YEARS, "backend-l5", "--record")
    assert faults(schema, found) == []
    assert found["meta"]["tailorcv"]["match"]["score"] > 0


def test_the_schema_sees_a_fault(schema: Validator, here: Path) -> None:
    """A date in words and a list that is none are found."""
    found = job(craft(here), "joiner-l1") | {"date": "July 2025", "skills": "all"}
    assert [fault.split(":")[0] for fault in faults(schema, found)] == ["$.date", "$.skills"]


def test_what_a_job_says(here: Path) -> None:
    """The role's own words under the schema's keys, in their order; the rest of the page under `meta`."""
    found = job(craft(here), "joiner-l1")
    meta = found.pop("meta")
    assert found == {
        "title": "Apprentice Joiner",
        "date": "2026-01",
        "description": (
            "Learn the trade by building what is used.\n\nAn apprentice works at the bench of a master.\n\n"
            "Tour of duty: A flight of stairs that people walk on."
        ),
        "experience": "L1",
        "responsibilities": ["Keeps every tool sharp.", "Builds the parts of a larger piece."],
        "qualifications": [
            "Joining, level 2 of 5 (core): Does joining of level 2.",
            "Timber care, level 1 of 5 (important): Does timber care of level 1.",
            "Customer care, level 1 of 5 (supporting): Does customer care of level 1.",
            "turning, level 1 of 5 (supporting)",
        ],
        "skills": [
            {"name": "Joining", "level": "2 of 5", "keywords": ["sign-2"], "id": "joining"},
            {"name": "Timber care", "level": "1 of 5", "keywords": ["sign-1"], "id": "timber-care"},
            {"name": "Customer care", "level": "1 of 5", "keywords": ["sign-1"], "id": "customer-care"},
            {"name": "turning", "level": "1 of 5", "keywords": [], "id": "turning"},
        ],
    }
    assert meta["version"] == "v1.0.0"


def test_nothing_of_a_role_is_lost() -> None:
    """The whole page as `tailorcv/role@1` is under `meta`."""
    page = pages()["backend-l2"]
    assert json.loads(job_schema.render(page))["meta"]["tailorcv"] == role_json.data(page)


@pytest.mark.parametrize("form", ["md", "html", "json", "job"])
def test_an_export_is_made_again_without_force(here: Path, form: str) -> None:
    """Every format is known as the program's own when it is there already."""
    craft(here)
    again = [tailorcv("export", "drs", role, "--format", form, "-o", "page").err for role in ("joiner-l1", "joiner-l1", "joiner-l2")]
    assert again == ["wrote page\n"] * 3
    shipped_one = [tailorcv("export", "drs", "backend-l2", "--format", form, "-o", "shipped").err for _ in range(2)]
    assert shipped_one == ["wrote shipped\n"] * 2
