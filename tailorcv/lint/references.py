"""Every id leads somewhere, every file is named after its id, and every id means one thing.

PASS: `competencies: [{id: it-operations, …}]` where `competencies/it-operations.yaml` is at hand
FAIL: `journey: {up: [{role: backend-l33, …}]}`  (unknown-id)
FAIL: `backend-l2.yaml` with `id: backend-l3`  (file-name)
FAIL: `backend-l2.yaml` in two places of the judged folders  (duplicate-id)
"""

from collections.abc import Iterator
from pathlib import Path

from tailorcv.checks.spec_references import check_folders, taken
from tailorcv.library import yaml_files
from tailorcv.lint.corpus import Corpus
from tailorcv.problems import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Follow the references of every file in the judged folders."""
    yield from check_folders(corpus.library, corpus.folders)
    library = corpus.library
    read = {*library.roles.values(), *library.competencies.values(), *library.families.values(), *(path for path, _ in library.twice)}
    for folder in corpus.folders:
        for path in yaml_files(folder):
            first = _namesake(path, folder, corpus)
            if path not in read and first is not None:
                yield taken(path, first)


def _namesake(path: Path, folder: Path, corpus: Corpus) -> Path | None:
    """The file that stands for the name in the place of this one."""
    kind = path.relative_to(folder).parts[0]
    library = corpus.library
    tables = {"competencies": library.competencies, "families": library.families}
    return tables.get(kind, library.roles).get(path.stem)
