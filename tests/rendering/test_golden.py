"""The examples' resumes, whole: read the difference before you accept it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(("name", "folder", "role"), [("early-career", EARLY_CAREER, "backend-l2"), ("ten-years", TEN_YEARS, "backend-l5")])
def test_resumes_of_the_examples(golden: Callable[[str, str], None], name: str, folder: Path, role: str, form: str) -> None:
    """What the README's first command makes."""
    answer = tailorcv("-C", folder, "export", "resume", role, "--format", form, "-o", "-", "--as-of", AS_OF)
    assert answer.code == 0
    golden(f"resume-{name}.{form}", answer.out)
