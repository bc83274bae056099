from pathlib import Path

import pytest
from builders import PROFILE, findings, in_words, work, write

from tailorcv.checks.unique_ids import check
from tailorcv.workspace import read_parts

PROJECTS = PROFILE + "projects:\n  - {id: checkout, name: Checkout}\n  - {id: search, name: Search}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"record/profile.yaml": PROJECTS, "record/accomplishments/refunds.yaml": work("refunds")}, [], id="all different"),
        pytest.param(
            {"record/profile.yaml": PROJECTS, "record/accomplishments/refunds.yaml": work("refunds", "project: checkout")},
            [],
            id="a reference is no second use",
        ),
        pytest.param(
            {"record/profile.yaml": PROJECTS, "record/accomplishments/search.yaml": work("search")},
            [
                (
                    "record/accomplishments/search.yaml:2:5: error[duplicate-id]: the id 'search' is taken already,"
                    " in record/profile.yaml:5:10 | give one of them another id"
                )
            ],
            id="profile and accomplishment",
        ),
        pytest.param(
            {"record/profile.yaml": PROJECTS + "skills:\n  - {id: search, name: Search}\n"},
            [
                (
                    "record/profile.yaml:7:10: error[duplicate-id]: the id 'search' is taken already,"
                    " in record/profile.yaml:5:10 | give one of them another id"
                )
            ],
            id="two sections of the profile",
        ),
        pytest.param(
            {f"record/accomplishments/{year}/refunds.yaml": work("refunds") for year in (2023, 2024, 2025)},
            [
                f"record/accomplishments/{year}/refunds.yaml:2:5: error[duplicate-id]: the id 'refunds' is taken already,"
                " in record/accomplishments/2023/refunds.yaml:2:5 | give one of them another id"
                for year in (2024, 2025)
            ],
            id="three accomplishments: every one after the first",
        ),
    ],
)
def test_an_id_means_one_thing(here: Path, files: dict[str, str], expected: list[str]) -> None:
    """No two entries of the profile and no two accomplishments share an id."""
    assert findings(check, here, files) == expected


def test_accomplishments_are_compared_without_a_profile(here: Path) -> None:
    """A profile that cannot be read does not hide what is wrong elsewhere."""
    twice = {f"record/accomplishments/{year}/refunds.yaml": work("refunds") for year in (2024, 2025)}
    parts, _ = read_parts(write(here, {"record/profile.yaml": "name: [\n", **twice}))
    assert parts.profile is None
    assert [in_words(found) for found in check(parts)] == [
        (
            "record/accomplishments/2025/refunds.yaml:2:5: error[duplicate-id]: the id 'refunds' is taken already,"
            " in record/accomplishments/2024/refunds.yaml:2:5 | give one of them another id"
        )
    ]
