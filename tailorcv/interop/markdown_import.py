"""A brag document in Markdown as drafts: headings say when, for whom and for what; items of lists are accomplishments."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tailorcv.interop.loose_periods import period_of
from tailorcv.interop.loose_tables import read_loose
from tailorcv.interop.markdown_headings import Heading, heading_of
from tailorcv.interop.markdown_items import is_address, told
from tailorcv.interop.markdown_outline import Item, Outline, Part, outline_of
from tailorcv.interop.record_draft import Draft, Drafted, Owner, Spot
from tailorcv.problems import Place, Problem, short
from tailorcv.rendering.inline import plain
from tailorcv.textfile import TextFile, line_of
from tailorcv.yamltext import Data

FORMAT = "markdown"


class _Level(NamedTuple):
    """A heading that holds for what stands below it, and the entry that was made of it."""

    level: int
    heading: Heading
    owner: Owner | None = None


def draft_markdown(path: Path, taken: Iterable[str] = (), position: str = "") -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The accomplishments of the file, those below no position's heading in that one; or the reasons why there is none."""
    file, problems = read_loose(path)
    if file is None:
        return None, problems
    outline = outline_of(file.text.replace("\r\n", "\n"))
    if not any(part.items for part in outline.parts):
        return None, (_no_list(file),)
    draft = Draft(FORMAT, taken)
    reader = _Reader(draft, file, position)
    for part in outline.parts:
        reader.part(part)
    reader.keep_rest(outline)
    return draft.finish(), ()


def _no_list(file: TextFile) -> Problem:
    hint = "write each accomplishment behind '- ', below a heading that says when"
    if file.text.lstrip().startswith("{"):
        hint = "this looks like JSON: see 'tailorcv import json-resume'"
    return Problem(Place(file.path), "no-list", "there is no list in this file, so nothing in it is an accomplishment", hint)


class _Reader:
    """Makes accomplishments of the parts of one file."""

    def __init__(self, draft: Draft, file: TextFile, position: str) -> None:
        self._draft, self._file, self._position = draft, file, position
        self._above: list[_Level] = []
        self._texts: list[Data] = []

    def part(self, part: Part) -> None:
        """One heading with everything below it."""
        self._above = [one for one in self._above if one.level < part.level]
        heading, texts = self._heading(part)
        owner = self._owner(part, heading, texts) if heading.kind in ("position", "project") else None
        self._above.append(_Level(part.level, heading, owner))
        planned = any(one.heading.kind == "plans" for one in self._above)
        made = [] if planned else [self._item(item) for item in part.items]
        if planned and part.items:
            hint = "they are kept under extra:; log them when they are done"
            self._draft.warn(self._spot(part.line), "no-entry", f"these are plans and no accomplishments: {len(part.items)}", hint)
            texts += [_as_text(item) for item in part.items]
        named = heading.kind in ("period", "projects") or owner is not None or (part.level > 1 and any(made))
        lost = [link for link in part.links if not (owner and link == self._address(part))]
        if texts or lost or (part.heading and not named):
            self._texts.append({"heading": part.heading, "text": "\n\n".join(texts)} if part.heading else "\n\n".join(texts))

    def _heading(self, part: Part) -> tuple[Heading, list[str]]:
        """What the heading says, with a line below it that says nothing but when; and the texts below it."""
        among = any(one.heading.kind == "projects" for one in self._above)
        texts = [text.text for text in part.texts]
        text = plain(part.heading)
        if not text:
            return Heading("topic", {}), texts
        found = heading_of(text, self._year(), among_projects=among)
        below = period_of(plain(texts[0]), self._year()) if texts and not found.dates else {}
        return (heading_of(text, self._year(), below, among_projects=among), texts[1:]) if below else (found, texts)

    def _owner(self, part: Part, heading: Heading, texts: list[str]) -> Owner | None:
        """The position or the project that the heading names; the texts below are its summary."""
        start = heading.dates.get("start") or heading.dates.get("date", "")
        end = heading.dates.get("end", "") or heading.dates.get("date", "")
        fields: dict[str, str | list[str]] = {"start": start, "end": end, "url": self._address(part), "summary": "\n\n".join(texts)}
        texts.clear()
        if heading.kind == "position":
            fields |= {"employer": heading.employer, "title": heading.title}
            return self._draft.entry("positions", fields, self._spot(part.line))
        return self._draft.entry("projects", {"name": heading.name, **fields}, self._spot(part.line))

    def _address(self, part: Part) -> str:
        return next((link for link in part.links if is_address(link)), "")

    def _item(self, item: Item) -> bool:
        """Whether the item is an accomplishment now."""
        spot = self._spot(item.line)
        title, fields = told(item, self._year())
        if not item.done:
            self._draft.warn(spot, "no-entry", f"'{short(title)}' is not ticked, so it is not done", "it is kept under extra:")
            self._texts.append(_as_text(item))
            return False
        position, project = self._nearest("positions"), self._nearest("projects")
        fields |= {"position": position.id if position else self._position}
        fields = {key: value for key, value in {**fields, "project": project.id if project else ""}.items() if value}
        if not {"date", "start"} & set(fields):
            fields |= next((one.heading.dates for one in reversed(self._above) if one.heading.dates), {})
        topics = [one.heading.name for one in self._above if one.heading.kind == "topic" and one.level > 1 and one.heading.name]
        return self._draft.accomplishment(title, spot, None, fields, {"heading": " / ".join(topics)})

    def _nearest(self, section: str) -> Owner | None:
        return next((one.owner for one in reversed(self._above) if one.owner and one.owner.section == section), None)

    def _year(self) -> str:
        """The year that the headings above agree on."""
        dates = next((one.heading.dates for one in reversed(self._above) if one.heading.dates), {})
        years = {value[:4] for value in dates.values()}
        return years.pop() if len(years) == 1 and ("end" in dates or "date" in dates) else ""

    def _spot(self, line: int) -> Spot:
        return Spot(Place(self._file.path, line), line_of(self._file.text, line))

    def keep_rest(self, outline: Outline) -> None:
        """What is no accomplishment."""
        self._draft.keep("front-matter", outline.front_matter)
        self._draft.keep("text", self._texts)
        self._draft.keep("link-definitions", list(outline.definitions))


def _as_text(item: Item) -> str:
    return "\n".join([f"- {item.text}", *(f"  - {block.text}" for block in item.below)])
