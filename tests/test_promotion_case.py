"""The case for a move: what is recorded, what is asked for, and what is still open."""

from datetime import date

from builders import POLICY, accomplishment
from peers_at_hand import CLAIM, statement

from tailorcv.confirmation import Confirmation, Confirmations
from tailorcv.drs import Drs, Shift
from tailorcv.matching import figures_of
from tailorcv.promotion_case import Material, Move, compose_case
from tailorcv.rendering.inline import plain
from tailorcv.report import Bullets, Heading, Paragraph, Report, Table

AS_OF = date(2026, 1, 1)
NEXT = Drs.model_validate(
    {
        "format": "tailorcv/drs@1",
        "id": "juggler-l2",
        "title": "Juggler",
        "family": "circus",
        "track": "ring",
        "level": "2",
        "status": "adopted",
        "effective": "2025",
        "mission": "Amaze.",
        "tour_of_duty": "One season.",
        "responsibilities": [{"id": "own-number", "text": "Performs a number."}, {"id": "teaches", "text": "Teaches."}],
        "competencies": [{"id": "juggling", "proficiency": "2", "tier": "core"}, {"id": "patter", "proficiency": "1", "tier": "important"}],
    }
)
WORK = [
    accomplishment("tour", {"juggling": 2}, links=["https://example.org/t"], responsibilities=["juggler-l2/own-number"], date="2025-02"),
    accomplishment(
        "gala", {"juggling": 2}, links=["https://example.org/g"], date="2025-08", metrics=[{"name": "drops", "before": "9", "after": "2"}]
    ),
    accomplishment("books", {"accounting": 3}, date="2025"),
]


def case(
    *, now: Drs | None = None, shown: tuple[tuple[str, ...], ...] = (), is_up: bool = True, confirmed: Confirmations | None = None
) -> Report:
    """The case of Mira with that record."""
    move = Move(
        now, "Apprentice", NEXT, is_up, (Shift(**{"from": "copying", "to": "inventing"}), Shift(**{"from": "alone", "to": "together"}))
    )
    return compose_case(Material("Mira", move, {one.id: one for one in WORK}, figures_of(WORK, AS_OF, POLICY, confirmed), {}, shown))


def part(report: Report, heading: str) -> list[object]:
    """The blocks below a heading."""
    blocks = list(report.blocks)
    begin = next(index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading) + 1
    end = next((index for index in range(begin, len(blocks)) if isinstance(blocks[index], Heading)), len(blocks))
    return [*blocks[begin:end]]


def rows(report: Report, heading: str) -> list[list[list[str]]]:
    """The table below a heading, as texts."""
    (table,) = part(report, heading)
    assert isinstance(table, Table)
    return [[[line.text for line in cell] for cell in row] for row in table.rows]


def test_the_title_says_which_way() -> None:
    """Up or sideways, from where to where, and the day."""
    assert (case().title, case().subtitle) == ("Promotion case: Mira", "Apprentice → Juggler (L2), as of 2026-01-01")
    assert case(is_up=False).title == "Case for a sideways move: Mira"


def test_the_ask_is_honest() -> None:
    """The score, the core competencies and whether one is ready stand at the beginning."""
    texts = [block.line.text for block in part(case(), "The ask") if isinstance(block, Paragraph)]
    assert texts[0] == "Mira asks to move from Apprentice to Juggler."
    assert texts[1].startswith("The record shows 60 of 100 for the role, core competencies met: 1 of 1, not ready yet.")


def test_scope_now_is_there_when_the_role_is_known() -> None:
    """Mission and tour of duty of both roles; without a spec of today's role only of the next one."""
    assert rows(case(), "Scope now and next") == [[["Next"], ["Juggler"], ["Amaze."], ["One season."]]]
    assert [row[0] for row in rows(case(now=NEXT), "Scope now and next")] == [["Now"], ["Next"]]


def test_a_row_for_every_competency() -> None:
    """What is asked, what is shown, the two strongest accomplishments with date, level and proof, and the status."""
    assert rows(case(), "Competencies and their evidence") == [
        [
            ["juggling"],
            ["2, core"],
            ["2"],
            ["Did gala (2025-08, level 2, linked)", "Did tour (2025-02, level 2, linked)"],
            ["met"],
        ],
        [["patter"], ["1, important"], ["0"], ["none recorded"], ["open: no record"]],
    ]


def test_shifts_show_what_the_tailoring_names() -> None:
    """Nobody guesses which accomplishment shows a shift; an id that is not there shows nothing."""
    assert rows(case(shown=(("tour", "ghost"),)), "The shifts") == [
        [["copying"], ["inventing"], ["Did tour (2025-02)"]],
        [["alone"], ["together"], ["no accomplishment named yet"]],
    ]


def test_responsibilities_and_what_answers_them() -> None:
    """By the references that accomplishments carry."""
    assert rows(case(), "What the role does, and where it was done") == [
        [["Performs a number."], ["Did tour (2025-02)"]],
        [["Teaches."], ["nothing recorded for it yet"]],
    ]


def test_time_at_the_level() -> None:
    """Only work at the required level or above counts."""
    assert rows(case(), "Time at the level") == [[["juggling"], ["2"], ["2025-02 to 2025-08"], ["2 quarters"], ["2"]]]


def test_figures_of_work_that_counts_for_the_role() -> None:
    """With their baselines, as they were written."""
    assert rows(case(), "Figures with their baselines") == [[["drops"], ["9 → 2"], ["Did gala"]]]


def test_open_gaps_with_a_plan() -> None:
    """Each with the steps that help most, and their points."""
    blocks = part(case(), "What is still open, and the plan")
    assert [block.line.text for block in blocks if isinstance(block, Paragraph)] == [
        "**patter**: asked for at level 1, shown at 0 (no record)."
    ]
    assert [[line.text for line in block.lines] for block in blocks if isinstance(block, Bullets)] == [
        ["log work that shows patter at level 1 (+20.0 points)"]
    ]


def test_the_appendix_lists_what_counts_here_the_newest_first() -> None:
    """Id, date, title and how far each is verified; work for other roles is not in it."""
    assert rows(case(), "Appendix: every accomplishment that counts here") == [
        [["`gala`"], ["2025-08"], ["Did gala"], ["linked"]],
        [["`tour`"], ["2025-02"], ["Did tour"], ["linked"]],
    ]


def said_of(name: str, peer: str, comment: str | None, **levels: int) -> Confirmation:
    """What that peer confirmed of a piece of work."""
    competencies = {one: {"name": one, "level": str(level)} for one, level in levels.items()}
    signed = statement(
        claim={**CLAIM, "id": name, "competencies": competencies}, comment=comment, endorser={"id": "b@example.org", "name": peer}
    )
    return Confirmation(levels, (signed,))


def test_peers_stand_beside_the_work_and_in_the_appendix() -> None:
    """With the level where it is lower; their words are a part of their own, before what is still open."""
    confirmed = {"gala": said_of("gala", "Bob", "I *saw* it.", juggling=1), "books": said_of("books", "Zoe", None, accounting=3)}
    report = case(confirmed=confirmed)
    shown = [plain(text) for text in rows(report, "Competencies and their evidence")[0][3]]
    assert "Did gala (2025-08, level 2, endorsed at level 1 by Bob)" in shown
    assert [[plain(cell[0]) for cell in row] for row in rows(report, "Appendix: every accomplishment that counts here")] == [
        ["gala", "2025-08", "Did gala", "endorsed by Bob"],
        ["tour", "2025-02", "Did tour", "linked"],
    ]
    (quoted,) = part(report, "What peers say, by signature")
    assert isinstance(quoted, Bullets)
    assert [plain(line.text) for line in quoted.lines] == ["“I *saw* it.” Bob, 2026-03-10, on: Did gala"]
    headings = [block.text for block in report.blocks if isinstance(block, Heading)]
    assert headings.index("What peers say, by signature") + 1 == headings.index("What is still open, and the plan")


def test_a_hostile_peer_beside_the_work() -> None:
    """A name is text, also in the middle of Markdown."""
    name = "[a](https://x.example) | *b* <i> `c`"
    confirmed = {"gala": said_of("gala", name, None, juggling=2)}
    shown = rows(case(confirmed=confirmed), "Competencies and their evidence")[0][3]
    assert f"Did gala (2025-08, level 2, endorsed by {name})" in [plain(text) for text in shown]


def test_confirmed_work_that_is_not_in_the_case_is_not_named() -> None:
    """Private work has no place in the record that a case is made from."""
    report = case(confirmed={"ghost": said_of("ghost", "Zoe", "Boo.", juggling=2)})
    assert "Zoe" not in repr(report)
