"""Everything that a page about one role holds, looked up and in order, without any format.

The parts are those of a reference DRS page; with a record's figures the owner's own standing is in it as well.
"""

from datetime import date
from typing import NamedTuple

from tailorcv.comparison import Difference, differences, ranked_requirements
from tailorcv.competency import Competency
from tailorcv.confirmation import peers_by_competency
from tailorcv.drs import Direction, Drs, Requirement, Shift, SidewaysMove, StepUp
from tailorcv.library import Library
from tailorcv.matching import Figures, Match, Standing, match

MATTER_MOST = 3
# Who stands behind a spec, in words.
BADGES = {"draft": "a draft", "proposed": "a proposed standard", "adopted": "an adopted standard", "retired": "retired"}


class Need(NamedTuple):
    """One required competency with its level as the catalogue describes it; `competency` is None where the catalogue lacks it.

    `peers` are those who confirmed it on the owner's work, at whatever level.
    """

    requirement: Requirement
    name: str
    competency: Competency | None
    standing: Standing | None
    peers: tuple[str, ...] = ()

    @property
    def descriptor(self) -> str:
        """What the required level looks like."""
        return self.competency.levels[self.requirement.proficiency - 1].descriptor if self.competency else ""


class Move(NamedTuple):
    """One way on from the role. `drs` is None where the library lacks the next role; `changes` leaves out what stays the same."""

    kind: Direction
    role: str
    drs: Drs | None
    track_name: str
    theme: str
    why: str
    advice: str
    shifts: tuple[Shift, ...]
    changes: tuple[Difference, ...]
    match: Match | None


class Owner(NamedTuple):
    """Whose record is drawn into the page, by name, and the day that it is seen from."""

    name: str
    as_of: date


class RolePage(NamedTuple):
    """The whole page. `ladder` are the roles of the track by level; `match` and `owner` are None without a record."""

    drs: Drs
    ladder: tuple[Drs, ...]
    family_name: str
    family_about: str
    track_name: str
    needs: tuple[Need, ...]
    moves: tuple[Move, ...]
    match: Match | None
    owner: Owner | None

    @property
    def points(self) -> int:
        """The required proficiency points added up."""
        return sum(need.requirement.proficiency for need in self.needs)

    @property
    def matter_most(self) -> tuple[Need, ...]:
        """The three that count most, ranked by tier, then by level."""
        by_id = {need.requirement.id: need for need in self.needs}
        return tuple(by_id[one.id] for one in ranked_requirements(self.drs)[:MATTER_MOST])

    def moves_of(self, kind: Direction) -> tuple[Move, ...]:
        """The moves in that direction."""
        return tuple(move for move in self.moves if move.kind == kind)


def compose_page(drs: Drs, library: Library, figures: Figures | None = None, name: str = "") -> RolePage:
    """The page of a role; with figures also the match of that person's record with it and with every next role."""
    found = match(drs.competencies, figures.standing, figures.policy) if figures else None
    standings = {one.requirement.id: one for one in found.standings} if found else {}
    family_name, family_about, track_name = place_names(drs.family, drs.track, library)
    peers = peers_by_competency(figures.confirmations) if figures else {}
    needs = tuple(_need(one, library, standings.get(one.id), peers.get(one.id, ())) for one in drs.competencies)
    moves = tuple(_move(drs, way, step, library, figures) for way, _, step in drs.journey.steps())
    owner = Owner(name or "your record", figures.as_of) if figures else None
    return RolePage(drs, ladder_of(drs, library), family_name, family_about, track_name, needs, moves, found, owner)


def ladder_of(drs: Drs, library: Library) -> tuple[Drs, ...]:
    """The roles of the same track that are not retired, and the role itself, by level. A role lies in the folder of its track."""
    folder = library.roles[drs.id].parent.name if drs.id in library.roles else drs.track
    near = (library.role(name) for name, path in library.roles.items() if path.parent.name == folder)
    same = [one.value for one in near if one and (one.value.family, one.value.track) == (drs.family, drs.track)]
    kept = [one for one in same if one.status != "retired" or one.id == drs.id]
    return tuple(sorted(kept, key=lambda one: (one.level, one.id)))


def place_names(family: str, track: str, library: Library) -> tuple[str, str, str]:
    """The names of family and track, with the family's paragraph between them; ids where the library has no names."""
    found = library.family(family)
    if found is None:
        return family, "", track
    tracks = {one.id: one.name for one in found.value.tracks}
    return found.value.name, found.value.about, tracks.get(track, track)


def family_line(drs: Drs, library: Library) -> str:
    """`L2 · Software Engineering · Backend`, with ids where the library has no names."""
    family, _, track = place_names(drs.family, drs.track, library)
    return f"L{drs.level} · {family} · {track}"


def _need(requirement: Requirement, library: Library, standing: Standing | None, peers: tuple[str, ...]) -> Need:
    found = library.competency(requirement.id)
    return Need(requirement, found.value.name if found else requirement.id, found.value if found else None, standing, peers)


def _move(drs: Drs, way: Direction, step: StepUp | SidewaysMove, library: Library, figures: Figures | None) -> Move:
    next_role = library.role(step.role)
    after = next_role.value if next_role else None
    changes = tuple(one for one in differences(drs.competencies, after.competencies) if one.change != "same") if after else ()
    found = match(after.competencies, figures.standing, figures.policy) if after and figures else None
    track = place_names(after.family, after.track, library)[2] if after else ""
    why, advice = ("", step.advice or "") if isinstance(step, StepUp) else (step.why, "")
    return Move(way, step.role, after, track, step.theme or "", why, advice, step.shifts, changes, found)
