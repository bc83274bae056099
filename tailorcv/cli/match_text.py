"""Scores for a person: a headline, a table of competencies, the next action, and on request where every point comes from."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from tailorcv.cli import terminal
from tailorcv.cli.scoring import down, gap_briefly, tag_places
from tailorcv.cli.terminal import clean, console, fancy
from tailorcv.gaps import step_in_words
from tailorcv.matching import Standing
from tailorcv.policy import Policy
from tailorcv.role_page import family_line
from tailorcv.scoring import Score
from tailorcv.workspace import Record, policy_of

if TYPE_CHECKING:
    from tailorcv.contributions import Contribution

BAR_CELLS = 8
TIER_STYLE = {"core": "bold", "important": "", "supporting": "dim"}


def show(scores: Sequence[Score], record: Record, as_of: date, *, explain: bool) -> None:
    """Print them, one below the other."""
    out = console()
    policy = policy_of(record)
    places = tag_places(record) if explain else {}
    for index, score in enumerate(scores):
        family = family_line(score.drs, record.library)
        parts = ["", headline(score, family, as_of)] if index else [headline(score, family, as_of)]
        terminal.show(out, *parts, "", table(score), "", _next(score), *(_explained(score, places, policy) if explain else ()))
    if explain:
        terminal.show(out, "", _policy(policy))


def headline(score: Score, family: str, as_of: date) -> Text:
    """The role, and the three figures that say where one stands."""
    met, of = score.match.core
    text = Text()
    text.append(f"{clean(score.drs.title)}\n", "bold")
    text.append(f"{score.drs.id} · {clean(family)} · as of {as_of}\n\n", "dim")
    text.append(f"{score.match.score}", "bold green" if score.match.ready else "bold yellow")
    text.append(" of 100    ")
    text.append(f"core {met}/{of}", "green" if met == of else "yellow")
    text.append("    ")
    text.append("ready" if score.match.ready else "not ready yet", "bold green" if score.match.ready else "yellow")
    return text


def table(score: Score) -> Table:
    """Competencies in the role's order."""
    endorsed = any(piece.confirmed for piece in score.evidence)
    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim", expand=False)
    # One column more must not push the gap off a narrow terminal: then long names are folded instead.
    grid.add_column("competency", overflow="fold", min_width=16 if endorsed else 24)
    grid.add_column("tier", no_wrap=True, min_width=10)
    grid.add_column("need", justify="right", no_wrap=True)
    grid.add_column("have", justify="right", no_wrap=True)
    grid.add_column("met", no_wrap=True)
    grid.add_column("n", justify="right", no_wrap=True)
    if endorsed:
        grid.add_column("endorsed", justify="right", no_wrap=True)
    grid.add_column("gap", overflow="fold")
    for standing in score.match.standings:
        grid.add_row(*_row(score, standing, endorsed=endorsed))
    return grid


def _row(score: Score, standing: Standing, *, endorsed: bool) -> list[Text]:
    requirement = standing.requirement
    colour = "green" if standing.is_met else "yellow" if standing.attained else "red"
    gap = score.gap_of(requirement.id)
    return [
        Text(clean(score.names[requirement.id]), TIER_STYLE[requirement.tier]),
        Text(requirement.tier, TIER_STYLE[requirement.tier]),
        Text(str(requirement.proficiency)),
        Text(str(standing.attained), colour),
        Text(bar(standing.met), colour),
        Text(str(score.evidence_count(requirement.id))),
        *([Text(str(score.endorsed_count(requirement.id) or ""), "green")] if endorsed else ()),
        Text(gap_briefly(gap) if gap else "", "yellow"),
    ]


def bar(share: float, cells: int = BAR_CELLS) -> str:
    """A share of 0..1 as a bar; full only when nothing is missing."""
    if not fancy():
        full = int(share * cells)
        return "#" * full + "." * (cells - full)
    eighths = int(share * cells * 8)
    rest = "▏▎▍▌▋▊▉"[eighths % 8 - 1] if eighths % 8 else ""
    return ("█" * (eighths // 8) + rest).ljust(cells, "░" if not rest else "·")[:cells]


def _next(score: Score) -> Text:
    action = score.next_action
    if action is None:
        return Text("Nothing is missing: every required level is attained.", "green")
    text = Text()
    text.append("Next: ", "bold")
    text.append(f"{clean(step_in_words(action, score.names))} ")
    text.append(f"(+{action.points:.1f} points)", "green")
    return text


def _explained(score: Score, places: Mapping[tuple[str, str], str], policy: Policy) -> Iterator[Text | str]:
    from tailorcv.contributions import contributions
    from tailorcv.sensitivity import under_others

    found = contributions(score.match, score.evidence, policy)
    for standing in score.match.standings:
        name = standing.requirement.id
        worth = score.match.points(standing)
        yield ""
        yield Text(f"{clean(score.names[name])}: {worth - score.match.lost(standing):.2f} of {worth:.2f} points", "bold")
        yield Text(_levels(standing, policy), "dim")
        for row in found[name]:
            yield _evidence_line(row, score)
            yield Text(f"          {clean(places[row.evidence.accomplishment, name])}", "cyan", no_wrap=True, overflow="ignore")
    yield ""
    yield Text("The same record under other policies", "bold")
    for name, points in sorted(under_others(score.drs.competencies, score.evidence, policy).items()):
        yield f"  {points:6.2f}  {points - 100 * score.match.value:+7.2f}  {name}"


def _levels(standing: Standing, policy: Policy) -> str:
    required = standing.requirement.proficiency
    parts = [f"L{level} {down(standing.supports[level - 1])}/{policy.bars[level - 1]:g}" for level in range(1, required + 1)]
    return "  support: " + ", ".join(parts)


def _evidence_line(row: "Contribution", score: Score) -> Text:
    piece = row.evidence
    proof = piece.verification
    if piece.confirmed:
        proof = clean(score.confirmations[piece.accomplishment].in_words(piece.competency, piece.level))
    text = Text(f"  {row.points:6.2f}  ")
    text.append(f"{clean(piece.accomplishment)} ", "" if row.counted else "dim")
    text.append(f"level {piece.level}, {proof}, weight {row.quality:.2f}", "dim")
    if not row.counted:
        text.append(f" (project '{clean(piece.group)}' counts once)", "dim")
    return text


def _policy(policy: Policy) -> Text:
    text = Text()
    text.append("Policy", "bold")
    weights = policy.weights
    bars = ", ".join(f"{bar_:g}" for bar_ in policy.bars)
    text.append(
        f"\n  A piece weighs {policy.claimed:g} claimed, {policy.linked:g} with a link, {policy.endorsed:g} endorsed by somebody else."
        f"\n  It counts fully for {policy.grace_years:g} years, then halves every {policy.half_life_years:g}, down to {policy.floor:g}."
        f"\n  Levels 1 to 5 are shown by a weight of {bars}."
        f"\n  Tiers weigh {weights.core:g}, {weights.important:g} and {weights.supporting:g}."
        f"\n  Ready means: every core competency met and {100 * policy.ready_at:g} points or more."
        "\n  The score says what the record shows. Not recorded is not unable,"
        "\n  and no score is a chance of being hired.",
        "dim",
    )
    return text
