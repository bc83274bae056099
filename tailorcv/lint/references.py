"""Every id leads somewhere, and every file is named after its id.

PASS: `competencies: [{id: it-operations, …}]` where `competencies/it-operations.yaml` is at hand
FAIL: `journey: {up: [{role: backend-l33, …}]}`  (unknown-id)
"""

from collections.abc import Iterator

from tailorcv.checks.spec_references import check_folders
from tailorcv.lint.corpus import Corpus
from tailorcv.problems import Problem


def check(corpus: Corpus) -> Iterator[Problem]:
    """Follow the references of every file in the judged folders."""
    yield from check_folders(corpus.library, corpus.folders)
