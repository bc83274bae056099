from pathlib import Path

import pytest
from builders import findings, work

from tailorcv.checks.file_names import check

TAILORING = "format: tailorcv/tailoring@1\nrole: backend-l2\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"record/accomplishments/checkout-p95.yaml": work("checkout-p95")}, [], id="named after its id"),
        pytest.param({"record/accomplishments/2025/q3/checkout-p95.yaml": work("checkout-p95")}, [], id="in a folder of one's own"),
        pytest.param({"tailorings/backend-l2.yaml": TAILORING}, [], id="a tailoring named after its role"),
        pytest.param(
            {"record/accomplishments/checkout.yaml": work("checkout-p95")},
            [
                (
                    "record/accomplishments/checkout.yaml:2:5: error[file-name]: the id 'checkout-p95' is not the file's name"
                    " | rename the file to checkout-p95.yaml, or write 'id: checkout'"
                )
            ],
            id="another name",
        ),
        pytest.param(
            {"tailorings/dream-job.yaml": TAILORING},
            [
                (
                    "tailorings/dream-job.yaml:2:7: error[file-name]: the role 'backend-l2' is not the file's name"
                    " | rename the file to backend-l2.yaml, or write 'role: dream-job'"
                )
            ],
            id="a tailoring with another name",
        ),
    ],
)
def test_a_file_is_named_after_its_id(here: Path, files: dict[str, str], expected: list[str]) -> None:
    """The id of an accomplishment and the role of a tailoring are also the names of their files."""
    assert findings(check, here, files) == expected
