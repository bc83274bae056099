"""What both forms of a Europass file share: what is left out on purpose, ways to reach a person, and periods."""

from collections.abc import Sequence

from tailorcv.interop.foreign_tree import Part
from tailorcv.interop.record_draft import Draft
from tailorcv.yamltext import Data


def leave_out(draft: Draft, part: Part, names: Sequence[str]) -> None:
    """Take what says nothing about a person's work (birth, nationality, a photo) out of the file, and say so once."""
    there = [name for name in names if name in part.rest]
    for name in names:
        part.left.pop(name, None)
    if there:
        hint = "a record has no use for it; it is in no file of the record"
        draft.warn(part.spot(there[0]), "left-out", f"not imported: {', '.join(there)}", hint)


class Reach:
    """The first mail address and the first number of a person; the others are kept."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._taken: set[str] = set()

    def take(self, field: str, value: str, part: Part) -> bool:
        """Whether the value became the person's; a second one does not."""
        if not value or field in self._taken:
            return False
        self._taken.add(field)
        self._draft.head(field, value, part.spot())
        return True

    def link(self, label: str, url: str, part: Part) -> bool:
        """Whether the address became a link."""
        if not url.startswith(("http://", "https://")):
            return False
        self._draft.link(label or "Website", url, part.spot())
        return True


def period(part: Part, name: str) -> dict[str, str | list[str]]:
    """The beginning and the end of a period with dates as elements; one that goes on has no end."""
    found = part.part(name)
    start, end = moment(found, "StartDate"), moment(found, "EndDate")
    goes_on = "true" in (found.text("CurrentIndicator"), found.text("Ongoing"))
    if goes_on and end:
        found.left["EndDate"] = end
    part.give_back(found)
    return {"start": start, "end": "" if goes_on else end}


def moment(part: Part, name: str) -> str:
    """A date, which stands in the element itself or one below it."""
    inside = part.part(name)
    date = inside.text("FormattedDateTime", "DateText", "#text") or part.text(name)
    part.give_back(inside)
    return date


def listed(part: Part, group: str, item: str) -> list[Part]:
    """The items of a group of elements; what else is in the group stays there."""
    above = part.part(group)
    found = above.parts(item)
    part.give_back(above)
    return found


def place_of(part: Part, *names: str) -> str:
    """A city and a country, as far as they are there; a country's code in capitals."""
    found = [part.text(name) for name in names]
    return ", ".join(text.upper() if len(text) == len("de") else text for text in found if text)


def put(part: Part, name: str, values: Sequence[Data]) -> None:
    """Keep items under a name, beside what is there already."""
    there = part.left.get(name, [])
    held = [*values, *(there if isinstance(there, list) else [there])]
    if held:
        part.left[name] = held
