"""What a new accomplishment gets without being told: an id, a date, the position that was held then, and a place among the others."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tailorcv.interop.ids import Ids, short_id
from tailorcv.new_accomplishment import place_of, position_at
from tailorcv.record_files import files_by_id, ids_taken
from tailorcv.workspace import Parts


def begun(workspace: Parts, data: Mapping[str, object], name: str | None = None) -> dict[str, object]:
    """The values with an id made of the title unless there is one, with today as the date and the position of that day."""
    title = str(data.get("title", ""))
    found: dict[str, object] = {"id": name or (Ids(ids_taken(workspace)).new(short_id(title), "work") if title else "")}
    today = date.today()
    if not {"date", "start", "end"} & set(data):
        found["date"] = today.isoformat()
    profile = workspace.profile.value if workspace.profile else None
    held = position_at(profile.positions, _day_of(data) or today) if profile and "position" not in data else None
    return {**found, **({"position": held} if held else {}), **data}


def place_for(workspace: Parts, data: Mapping[str, object]) -> Path:
    """Where in the workspace an accomplishment with these values is written."""
    day = _day_of(data) or date.today()
    return place_of(str(data["id"]), day.year, files_by_id(workspace.root).values())


def _day_of(data: Mapping[str, object]) -> date | None:
    """The last day that the work can have ended on, as far as the dates are dates."""
    from pydantic_core import PydanticCustomError

    from tailorcv.dates import parse_date

    try:
        return parse_date(data.get("end") or data.get("date") or data.get("start")).last_day()
    except PydanticCustomError:
        return None
