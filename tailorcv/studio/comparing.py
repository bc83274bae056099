"""Two roles' resumes side by side, as `tailor diff` has them."""

from tailorcv.match_data import Json
from tailorcv.rendering.inline import plain
from tailorcv.studio.perspectives import Perspective
from tailorcv.tailored import apart


def compared(one: Perspective, other: Perspective) -> Json:
    """Every accomplishment with its group in each, those that differ first: `tailorcv/studio-compared@1`."""
    groups = [{choice.accomplishment: choice.group for choice in side.found.choices} for side in (one, other)]
    titles = {work.id: plain(work.title) for side in (one, other) for work in side.found.record}
    differing = apart(one.found, other.found)
    names = [*differing, *(name for name in groups[0] if name not in differing)]
    rows = [{"id": name, "title": titles[name], "before": groups[0].get(name), "after": groups[1].get(name)} for name in names]
    return {"format": "tailorcv/studio-compared@1", "one": _side(one), "other": _side(other), "accomplishments": rows}


def _side(side: Perspective) -> Json:
    return {"id": side.found.drs.id, "title": side.found.drs.title, "score": side.score.match.score}
