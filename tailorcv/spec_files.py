"""New spec files: where in a spec folder each lies, and its text."""

import os
from pathlib import Path

from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.yamlwriting import dump

# Where `init` puts the schemas: inside the repository, so that an editor finds them on every machine that it is cloned to.
SCHEMAS = Path(".tailorcv", "schema")
FORMAT = {Drs: "tailorcv/drs@1", Family: "tailorcv/family@1", Competency: "tailorcv/competency@1"}


def modeline(kind: str, place: Path) -> str:
    """The line that leads an editor from a file at that place of a workspace to the schema of its kind."""
    schema = (SCHEMAS / f"{kind}.schema.json").as_posix()
    return f"# yaml-language-server: $schema={'../' * (len(place.parts) - 1)}{schema}\n"


def role_path(folder: Path, family: str, track: str, name: str) -> Path:
    """Where a role lies in a spec folder."""
    return folder / family / track / f"{name}.yaml"


def family_path(folder: Path, name: str) -> Path:
    """Where a job family lies in a spec folder."""
    return folder / "families" / f"{name}.yaml"


def spec_text(shape: Drs | Family | Competency, path: Path, comments: tuple[str, ...] = ()) -> str:
    """The file's text, with comment lines at its head; the first one points an editor to the schema where the workspace has one.

    The value has been checked when it was built, so what is written reads back as it.
    """
    data = shape.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)
    kind = FORMAT[type(shape)].removeprefix("tailorcv/").partition("@")[0]
    schema = _schema(path, kind)
    lines = [f"yaml-language-server: $schema={schema}"] if schema else []
    return "".join(f"# {' '.join(line.split())}\n" for line in (*lines, *comments)) + dump(data)


def _schema(path: Path, kind: str) -> str:
    """The schema's path as seen from the file; empty where no folder above holds schemas."""
    full = path.absolute()
    for folder in full.parents:
        for place in (folder / SCHEMAS, folder / "schema"):
            schema = place / f"{kind}.schema.json"
            if schema.is_file():
                return os.path.relpath(schema, full.parent)
    return ""
