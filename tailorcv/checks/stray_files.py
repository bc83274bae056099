"""Nothing lies where it would be overlooked: a `.yml` or `.YAML` file, or a `.yaml` file beside the places that are read.

PASS: `record/accomplishments/2025/checkout-p95.yaml`
FAIL: `record/accomplishments/checkout-p95.yml`  (stray-file, a warning)
FAIL: `record/checkout-p95.yaml`  (stray-file, a warning)
FAIL: `specs/backend-l2.yaml`  (stray-file, a warning)
"""

import os
from collections.abc import Iterator
from pathlib import Path

from tailorcv.library import yaml_files
from tailorcv.problems import Place, Problem
from tailorcv.textfile import shown_path
from tailorcv.workspace import ACCOMPLISHMENTS, PROFILE, TAILORINGS, Parts


def check(parts: Parts) -> Iterator[Problem]:
    """Look through the folders of the record, the tailorings and the own specs."""
    own_specs = parts.library.folders[:-1]
    for folder in (parts.root / "record", parts.root / TAILORINGS, *own_specs):
        for base, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                path = Path(base, name)
                if path.suffix.lower() in (".yml", ".yaml") and path.suffix != ".yaml":
                    yield _stray(path, f"rename it to {path.stem}.yaml")
    read = parts.root / ACCOMPLISHMENTS
    for path in yaml_files(parts.root / "record"):
        if path != parts.root / PROFILE and not path.is_relative_to(read):
            yield _stray(path, "move it to record/accomplishments/, or out of record/")
    for folder in own_specs:
        for path in yaml_files(folder):
            if path.parent == folder:
                yield _stray(path, "move it to competencies/, families/ or <family>/<track>/")


def _stray(path: Path, hint: str) -> Problem:
    return Problem(Place(shown_path(path)), "stray-file", "this file is not read", hint, "warning")
