from pathlib import Path

import pytest
from builders import PROFILE, findings, in_words, work, write

from tailorcv.checks.tailorings import check
from tailorcv.workspace import read_parts

RECORD = {
    "record/profile.yaml": PROFILE
    + "summaries: [{id: default, text: A.}, {id: lead, text: B.}, {id: own, text: C., private: true}]\npositions: [{id: acme, employer: Acme, title: Engineer}]\n",
    "record/accomplishments/checkout-p95.yaml": work("checkout-p95", "variants: {short: Four times faster}"),
    "record/accomplishments/refunds.yaml": work("refunds"),
    "record/accomplishments/secret.yaml": work("secret", "private: true"),
}


def tailored(*lines: str, role: str = "backend-l2") -> dict[str, str]:
    """The record above and one tailoring, whose lines stand from line 3 on."""
    text = "\n".join(("format: tailorcv/tailoring@1", f"role: {role}", *lines, ""))
    return {**RECORD, f"tailorings/{role}.yaml": text}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("summary: lead", "show: [refunds]", "hide: [secret]", "order: [refunds, checkout-p95]"), [], id="everything known"),
        pytest.param(("variants: {checkout-p95: short}",), [], id="a wording that there is"),
        pytest.param(("hide: [acme, default]", "order: [acme, refunds]"), [], id="entries of the profile, hidden and ordered"),
        pytest.param(("sections: [skills]", "hide_sections: [awards]"), [], id="sections"),
        pytest.param(
            ("show: [acme]",),
            ["3:8: error[unknown-id]: there is no accomplishment 'acme' | see record/accomplishments/"],
            id="an entry is there without being asked for",
        ),
        pytest.param(
            ("summary: leed",),
            ["3:10: error[unknown-id]: the profile has no summary 'leed' | did you mean 'lead'?"],
            id="summary, a typing error",
        ),
        pytest.param(
            ("summary: xyz",),
            ["3:10: error[unknown-id]: the profile has no summary 'xyz' | summaries of the profile: default, lead"],
            id="summary, nothing like it",
        ),
        pytest.param(
            ("summary: own",),
            [
                "3:10: error[private-shown]: the summary 'own' is private and never leaves the record | take 'private: true' out of it, or this line"
            ],
            id="summary, a private one",
        ),
        pytest.param(
            ("summary: owm",),
            ["3:10: error[unknown-id]: the profile has no summary 'owm' | summaries of the profile: default, lead"],
            id="summary, no private one is offered",
        ),
        pytest.param(
            ("summary: lead", "hide: [refunds, lead]"),
            ["4:17: error[shown-and-hidden]: 'lead' is both shown and hidden | keep one of the two lines"],
            id="summary, a hidden one",
        ),
        pytest.param(
            ("show: [checkout]", "hide: [xyz]", "order: [refunds, refund]"),
            [
                "3:8: error[unknown-id]: there is no accomplishment 'checkout' | did you mean 'checkout-p95'?",
                "4:8: error[unknown-id]: there is no accomplishment 'xyz' | see record/accomplishments/",
                "5:18: error[unknown-id]: there is no accomplishment 'refund' | did you mean 'refunds'?",
            ],
            id="show, hide and order",
        ),
        pytest.param(
            ("show: [refunds, secret]",),
            ["3:17: error[private-shown]: 'secret' is private and never leaves the record | take 'private: true' out of it, or this line"],
            id="a private one is shown",
        ),
        pytest.param(
            ("show: [refunds]", "hide: [checkout-p95, refunds]"),
            ["4:22: error[shown-and-hidden]: 'refunds' is both shown and hidden | keep one of the two lines"],
            id="shown and hidden",
        ),
        pytest.param(
            ("variants: {refund: short}",),
            ["3:12: error[unknown-id]: there is no accomplishment 'refund' | did you mean 'refunds'?"],
            id="wording of an unknown one, a typing error",
        ),
        pytest.param(
            ("variants: {xyz: short}",),
            ["3:12: error[unknown-id]: there is no accomplishment 'xyz' | see record/accomplishments/"],
            id="wording of an unknown one, nothing like it",
        ),
        pytest.param(
            ("variants: {checkout-p95: shorter}",),
            ["3:26: error[unknown-id]: 'checkout-p95' has no variant 'shorter' | did you mean 'short'?"],
            id="wording, a typing error",
        ),
        pytest.param(
            ("variants: {checkout-p95: xyz}",),
            ["3:26: error[unknown-id]: 'checkout-p95' has no variant 'xyz' | its variants: short"],
            id="wording, nothing like it",
        ),
        pytest.param(
            ("variants: {refunds: short}",),
            ["3:21: error[unknown-id]: 'refunds' has no variant 'short' | its variants: none"],
            id="wording of one that has none",
        ),
    ],
)
def test_a_tailoring_refers_to_what_the_record_has(here: Path, lines: tuple[str, ...], expected: list[str]) -> None:
    """Every id in a tailoring leads to something that may be shown; the problem stands at the id."""
    assert findings(check, here, tailored(*lines)) == [f"tailorings/backend-l2.yaml:{problem}" for problem in expected]


@pytest.mark.parametrize(
    ("role", "hint"),
    [
        pytest.param("backend-22", "did you mean 'backend-l2'?", id="a typing error"),
        pytest.param("astronaut", "add the role to specs/", id="nothing like it"),
    ],
)
def test_the_role_of_a_tailoring_exists(here: Path, role: str, hint: str) -> None:
    """Without its role a tailoring has nothing to be measured against."""
    assert findings(check, here, tailored(role=role)) == [
        f"tailorings/{role}.yaml:2:7: error[unknown-id]: there is no role '{role}' | {hint}"
    ]


def test_a_profile_without_summaries_says_so(here: Path) -> None:
    """The hint names the summaries that there are, and when there are none, that."""
    assert findings(check, here, {**tailored("summary: default"), "record/profile.yaml": PROFILE}) == [
        "tailorings/backend-l2.yaml:3:10: error[unknown-id]: the profile has no summary 'default' | summaries of the profile: none"
    ]


def test_a_summary_is_not_looked_for_without_a_profile(here: Path) -> None:
    """The reader has said already what is wrong with the profile."""
    parts, _ = read_parts(write(here, {**tailored("summary: default"), "record/profile.yaml": "name: no format\n"}))
    assert [in_words(found) for found in check(parts)] == []


def test_a_role_has_one_tailoring(here: Path) -> None:
    """Of two, one would win without a word, and a `hide:` in the other would not be obeyed; the second in the order of paths is named."""
    text = "format: tailorcv/tailoring@1\nrole: backend-l2\n"
    files = {**RECORD, "tailorings/old/backend-l2.yaml": text, "tailorings/backend-l2.yaml": text}
    place, first = "tailorings/old/backend-l2.yaml:2:7", "tailorings/backend-l2.yaml"
    message = f"{first} is a tailoring for 'backend-l2' as well | keep one file for each role"
    assert findings(check, here, files) == [f"{place}: error[duplicate-id]: {message}"]
