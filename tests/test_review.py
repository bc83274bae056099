"""The review of a period."""

from datetime import date

from builders import accomplishment
from peers_at_hand import CLAIM, statement

from tailorcv.confirmation import Confirmation
from tailorcv.profile import Profile, Project
from tailorcv.report import Bullets, Heading, Paragraph, Table
from tailorcv.review import compose_review

SINCE, AS_OF = date(2025, 1, 1), date(2025, 12, 31)
PROFILE = Profile(format="tailorcv/profile@1", name="Mira", projects=(Project(id="tent", name="The new tent"),))
WORK = [
    accomplishment("rope", {"rigging": 2}, project="tent", date="2025-03", result="It held."),
    accomplishment("pole", {"rigging": 3, "carpentry": 1}, project="tent", date="2025-05"),
    accomplishment("tickets", date="2025-06", metrics=[{"name": "queue", "before": "40", "after": "5", "unit": "min"}]),
]


def test_by_project_by_competency_and_the_figures() -> None:
    """Projects by their names, what belongs to none last; competencies with most work first; results and baselines as written."""
    report = compose_review(PROFILE, WORK, {"rigging": "Rigging"}, SINCE, AS_OF, {})
    assert (report.kind, report.title, report.subtitle) == ("review", "Review: Mira", "2025-01-01 to 2025-12-31: 3 accomplishments")
    seen: list[object] = []
    for block in report.blocks:
        if isinstance(block, Heading):
            seen.append(block.text)
        elif isinstance(block, Bullets):
            seen.append([line.text for line in block.lines])
        elif isinstance(block, Table):
            seen += [[" / ".join(line.text for line in cell) for cell in row] for row in block.rows]
    assert seen == [
        "By project",
        "The new tent",
        ["Did pole (2025-05).", "Did rope (2025-03). It held."],
        "Work of no project",
        ["Did tickets (2025-06)."],
        "By competency",
        ["Rigging", "3", "Did pole / Did rope"],
        ["carpentry", "1", "Did pole"],
        "Figures",
        ["queue", "40 → 5 min", "Did tickets"],
    ]


def test_a_period_without_work_says_so() -> None:
    """An empty review is no error."""
    report = compose_review(PROFILE, [], {}, SINCE, AS_OF, {})
    assert [block.line.text for block in report.blocks if isinstance(block, Paragraph)] == ["Nothing is recorded for this period."]


def test_the_words_of_peers_come_last() -> None:
    """Those about work of the period, and no others."""
    confirmed = {name: Confirmation({}, (statement(claim={**CLAIM, "id": name}, comment=f"On {name}"),)) for name in ("rope", "later")}
    blocks = compose_review(PROFILE, WORK, {}, SINCE, AS_OF, confirmed).blocks
    assert blocks[-2] == Heading("What peers say, by signature")
    assert isinstance(blocks[-1], Bullets)
    assert [line.ids for line in blocks[-1].lines] == [("rope.bob@example.org",)]
