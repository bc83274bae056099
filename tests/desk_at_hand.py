"""A studio over a small workspace of joinery, without a server: what the page can ask for, called directly."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from program import AS_OF, write
from web_tools import craft

from tailorcv.match_data import Json
from tailorcv.studio.asked import Changes, Values
from tailorcv.studio.live import Live
from tailorcv.studio.perspectives import Perspectives
from tailorcv.studio.studio import Studio

ROLE = "joiner-l1"
TAILORING = Path("tailorings", f"{ROLE}.yaml")
PROFILE = """format: tailorcv/profile@1
name: Mira Example
headline: Joiner
summaries:
  - {id: short, text: Builds what is used.}
  - {id: secret, text: Nobody may read this., private: true}
positions:
  - {id: hall, employer: Hall of Wood, title: Joiner, start: 2026-03}
  - {id: yard, employer: Yard Example, title: Apprentice, start: 2024-09, end: 2026-02}
education:
  - {id: school, institution: School of Wood, degree: Letter}
"""
COMMENTED = f"# mine\nformat: tailorcv/tailoring@1\nrole: {ROLE}\nhide: [hung-doors] # too many doors\n"


class Bench(NamedTuple):
    """The studio and its folder."""

    root: Path
    studio: Studio

    def state(self) -> Json:
        """The state of the role."""
        return self.studio.state(ROLE)

    def change(self, *changes: Mapping[str, object], seen: str | None = None) -> Json:
        """The state after changes, of the tailoring's file as it is now unless another one was seen."""
        return self.studio.change(ROLE, Changes.model_validate({"changes": list(changes)}), self.digest() if seen is None else seen)

    def digest(self) -> str:
        """What the page has to say of the tailoring's file."""
        return str(at(self.state(), "file", "sha256"))

    def edit(self, name: str, values: Mapping[str, object], seen: str | None = None) -> Json:
        """The state after an accomplishment was edited, of its file as it is now unless another one was seen."""
        now = str(self.studio.accomplishment(name)["sha256"]) if seen is None else seen
        return self.studio.edit(ROLE, name, Values.model_validate(values), now)

    def log(self, values: Mapping[str, object]) -> Json:
        """The state after an accomplishment was logged."""
        return self.studio.log(ROLE, Values.model_validate(values))

    def tailoring(self) -> str:
        """The text of the tailoring's file."""
        return (self.root / TAILORING).read_text(encoding="utf-8")

    def text(self, name: str) -> str:
        """The text of an accomplishment's file."""
        return (self.root / "record" / "accomplishments" / f"{name}.yaml").read_text(encoding="utf-8")


def bench(root: Path, tailoring: str = "") -> Bench:
    """A studio over three pieces of work in two positions, seen from the day of the golden files."""
    craft(root)
    write(root / "record" / "profile.yaml", PROFILE)
    for name, position in {"built-stairs": "hall", "hung-doors": "hall", "oiled-floors": "yard"}.items():
        path = root / "record" / "accomplishments" / f"{name}.yaml"
        write(path, path.read_text(encoding="utf-8") + f"position: {position}\n")
    if tailoring:
        write(root / TAILORING, tailoring)
    return Bench(root, Studio(Perspectives(live(root))))


def live(root: Path) -> Live:
    """A workspace as it is seen on that day."""
    return Live(root, lambda: date.fromisoformat(AS_OF))


def at(data: object, *path: str) -> object:
    """A value inside of JSON."""
    for key in path:
        assert isinstance(data, dict)
        data = data[key]
    return data


def ids(state: Json, group: str) -> list[str]:
    """The accomplishments of a group, in its order."""
    found = at(state, "groups", group)
    assert isinstance(found, list)
    return [card["id"] for card in found]


def card(state: Json, name: str) -> Json:
    """One accomplishment of the state."""
    groups = at(state, "groups")
    assert isinstance(groups, dict)
    return next(one for group in groups.values() for one in group if one["id"] == name)
