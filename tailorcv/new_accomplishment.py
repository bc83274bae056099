"""A new accomplishment as the text of its file, laid out as a person would write it."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tailorcv.profile import Position
from tailorcv.spec_files import modeline
from tailorcv.workspace import ACCOMPLISHMENTS
from tailorcv.yamlwriting import dump, natural

KEYS = (
    *("format", "id", "date", "start", "end", "position", "project", "title", "situation", "action", "result", "metrics"),
    *("competencies", "responsibilities", "links", "variants", "translations", "private", "silence", "notes", "extra"),
)
_YEAR = re.compile(r"[0-9]{4}")


def file_text(data: Mapping[str, object], path: Path) -> str:
    """The file of an accomplishment with these values, in the usual order of keys; `format` is added, and what is empty is left out.

    `path` is where it will lie in the workspace: the line for editors leads from there to the schema.
    """
    whole = {"format": "tailorcv/accomplishment@1", **data}
    text = dump({key: natural(whole[key]) for key in KEYS if whole.get(key)})
    return modeline("accomplishment", path) + text


def place_of(name: str, year: int, others: Iterable[Path]) -> Path:
    """Where a new accomplishment lies in the workspace: in the folder of its year where all others lie so, too."""
    folders = [path.parent.name for path in others]
    by_year = bool(folders) and all(_YEAR.fullmatch(folder) for folder in folders)
    return ACCOMPLISHMENTS / (f"{year:04d}" if by_year else "") / f"{name}.yaml"


def position_at(positions: Iterable[Position], day: dt.date) -> str | None:
    """The position that was held on a day; of several the one that began last, of those the first in the profile."""
    held = [
        found
        for found in positions
        if found.start and found.start.first_day() <= day and (found.end is None or day <= found.end.last_day())
    ]
    newest = max(held, key=lambda found: found.start.first_day() if found.start else dt.date.min, default=None)
    return newest.id if newest else None
