"""An entry whose text has a list in it: the points of a job or a project are accomplishments, those of anything else become text."""

from tailorcv.interop.foreign_points import Points, as_sentences
from tailorcv.interop.foreign_tree import Part
from tailorcv.interop.record_draft import OWNERS, Draft, Spot
from tailorcv.problems import short

Fields = dict[str, str | list[str]]


def pointed_entry(  # one call for all that an entry is made of
    draft: Draft, section: str, fields: Fields, told: Points, item: Part, spot: Spot, *, field: str = "summary", before: str = ""
) -> None:
    """Add the entry, its text in `field`, and its accomplishments. `spot` is where the text stands, `before` is said ahead of it."""
    done = told.points if section in OWNERS else ()
    parts = [part for part in (told.text, *(() if done else told.points)) if part]
    if told.points and not done and len(parts) > 1:
        hint = "look at it; the record's text has no lists"
        draft.warn(spot, "list-as-text", f"the points of a list stand one behind the other now: {len(told.points)}", hint)
    text = as_sentences([before, as_sentences(parts)] if before else parts)
    names = {key: " ".join(value.split()) if isinstance(value, str) else value for key, value in fields.items()}
    owner = draft.entry(section, {**names, **({field: text} if field else {})}, item.spot(), item.rest)
    for place, point in enumerate(done):
        if place in told.nested:
            hint = "make accomplishments of those that are some"
            draft.warn(spot, "nested-points", f"points below '{short(point)}' stand behind its hyphens", hint)
        draft.accomplishment(point, spot, owner)
