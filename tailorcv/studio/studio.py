"""What the page can ask for, as functions of plain values: each sees the files as they are, and answers with JSON or bytes."""

from collections.abc import Callable
from typing import NamedTuple

from tailorcv.match_data import DIGITS, Json
from tailorcv.rendering.formats import Rendered, format_named
from tailorcv.rendering.pdf import svg_pages
from tailorcv.resume_formats import KNOWN, rendered, suffix
from tailorcv.studio import record
from tailorcv.studio.asked import Changes, Values
from tailorcv.studio.comparing import compared
from tailorcv.studio.perspectives import Perspectives, UnknownError
from tailorcv.studio.state import state
from tailorcv.studio.suggestions import suggested
from tailorcv.studio.writing import Writer
from tailorcv.tag_suggesting import Tagger


class Export(NamedTuple):
    """A file to keep, under a name, and what could not be shown in it."""

    name: str
    made: Rendered


class Studio:
    """One session over one workspace. Everything raises what `refusing.EXPECTED` names."""

    def __init__(self, perspectives: Perspectives) -> None:
        self.live = perspectives.live
        self._perspectives = perspectives
        self._writer = Writer(perspectives)
        self._tagger: tuple[int, Tagger] | None = None
        self._sheets: tuple[tuple[int, str], tuple[bytes, ...]] | None = None

    def state(self, role: str) -> Json:
        """Everything that the page shows of a role."""
        with self.live.lock:
            return state(self._perspectives.of(role), self._writer)

    def change(self, role: str, changes: Changes, seen: str) -> Json:
        """The state after changes of the role's tailoring, whose file the page saw with that digest."""
        return self._after(role, lambda: self._writer.change(role, changes, seen))

    def undo(self, role: str) -> Json:
        """The state after the last step was taken back."""
        return self._after(role, self._writer.undo)

    def redo(self, role: str) -> Json:
        """The state after the step that was taken back last was done again."""
        return self._after(role, self._writer.redo)

    def log(self, role: str, values: Values) -> Json:
        """The state with a new accomplishment, and its id as `logged`."""
        with self.live.lock:
            name = record.log(self.live.seen(), values, self._writer)
            return {**self.state(role), "logged": name}

    def edit(self, role: str, name: str, values: Values, seen: str) -> Json:
        """The state after an accomplishment was changed, whose file the page saw with that digest."""
        return self._after(role, lambda: record.edit(self.live.seen(), name, values, seen, self._writer))

    def accomplishment(self, name: str) -> Json:
        """An accomplishment as a form holds it, and its file."""
        with self.live.lock:
            return record.form(self.live.seen(), name, self._writer)

    def place(self, name: str) -> str:
        """Where an accomplishment's file is, as `file:line:col`."""
        return str(record.find(self.live.seen(), name).place())

    def pages(self, role: str) -> Json:
        """How many pages the resume fills, and what had to go to keep to those that were asked for."""
        now, fitted = self._perspectives.fitted(role)
        left_out, without = list(fitted.left_out), fitted.even_without
        shown = now.found.on_page(fitted.choices)
        charted = {one.requirement.id: round(one.charted, DIGITS) for one in shown.standings}
        counts: Json = {"pages": fitted.pages, "wanted": now.found.wanted_pages, "left_out": left_out, "even_without": without}
        return {"format": "tailorcv/studio-pages@1", **counts, "shown": shown.score, "charted": charted, "version": now.seen.version}

    def compare(self, one: str, other: str) -> Json:
        """What the resumes for two roles show differently."""
        with self.live.lock:
            return compared(self._perspectives.of(one), self._perspectives.of(other))

    def suggest(self, text: str) -> Json:
        """Competencies that a text speaks of."""
        with self.live.lock:
            seen = self.live.seen()
            if self._tagger is None or self._tagger[0] != seen.version:
                self._tagger = (seen.version, Tagger(seen.parts.library, [one.value for one in seen.parts.accomplishments]))
            return suggested(self._tagger[1], seen.parts.library, text)

    def resume(self, role: str) -> bytes:
        """The resume as it is exported to HTML, kept to the pages that were asked for."""
        now, choices = self._perspectives.choices(role)
        return format_named("html").render(now.found.resume(choices), now.found.look).content

    def sheets(self, role: str) -> tuple[bytes, ...]:
        """The pages of the PDF, each as SVG."""
        now, choices = self._perspectives.choices(role)
        key = (now.seen.version, role)
        if self._sheets is None or self._sheets[0] != key:
            self._sheets = (key, svg_pages(now.found.resume(choices), now.found.look))
        return self._sheets[1]

    def export(self, role: str, name: str) -> Export:
        """The resume in one of the formats of `export resume`."""
        if name not in KNOWN:
            raise UnknownError(f"there is no format '{name}'; choose from: {', '.join(KNOWN)}")
        now, choices = self._perspectives.choices(role)
        made = rendered(name, now.found, choices, now.found.resume(choices), public=False)
        return Export(f"resume-{role}.{suffix(name)}", made)

    def _after(self, role: str, work: Callable[[], None]) -> Json:
        with self.live.lock:
            work()
            return self.state(role)
