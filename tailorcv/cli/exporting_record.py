"""The work behind `tailorcv export rendercv`, `csv` and `json`."""

from datetime import date
from pathlib import Path

from tailorcv.cli.exporting import write_text
from tailorcv.cli.opening import open_workspace, profile_of
from tailorcv.cli.terminal import note
from tailorcv.interop.json_resume_export import Material
from tailorcv.record_list import newest_first
from tailorcv.view import view_of
from tailorcv.workspace import ENDORSEMENTS


def export_rendercv(start: Path, target: Path, *, force: bool) -> None:
    """Everything that is not private, newest first, and a line on what has no place there."""
    from tailorcv.interop.rendercv_export import rendercv

    workspace = open_workspace(start)
    public = [found.value for found in workspace.accomplishments if not found.value.private]
    found = rendercv(Material(profile_of(workspace), view_of(None, "en"), newest_first(public)))
    write_text(found.text, target, force=force)
    if found.left_out:
        note(f"rendercv has no place for: {'; '.join(found.left_out)}")


def export_csv(start: Path, target: Path, *, private: bool, force: bool) -> None:
    """A row an accomplishment."""
    from tailorcv.interop.csv_export import accomplishments_csv

    workspace = open_workspace(start)
    record = [found.value for found in workspace.accomplishments]
    write_text(accomplishments_csv(profile_of(workspace), record, private=private), target, force=force)


def export_json(start: Path, target: Path, *, private: bool, force: bool) -> None:
    """Everything, with what became of each statement of a peer as of today."""
    import json

    from tailorcv.cli.verification import check_workspace
    from tailorcv.cli.verification_views import statements_data
    from tailorcv.interop.record_json import record_json

    workspace = open_workspace(start)
    checked = check_workspace(start, None, None, date.today()) if (workspace.root / ENDORSEMENTS).is_dir() else None
    data = record_json(workspace, private=private, endorsements=statements_data(checked) if checked else None)
    write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", target, force=force)
