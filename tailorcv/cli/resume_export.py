"""The work behind `tailorcv export resume`: compose, fit to the pages, render, and say what was left out."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from tailorcv import resume_formats
from tailorcv.cli import exporting
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, find_role, open_workspace
from tailorcv.cli.page_fitting import fitted
from tailorcv.cli.tailored import tailored
from tailorcv.cli.terminal import note
from tailorcv.document import Resume
from tailorcv.presentation import Choices
from tailorcv.selection import Choice
from tailorcv.tailored import Tailored
from tailorcv.workspace import Parts


class Extras(NamedTuple):
    """What is wanted besides the files: a manifest of every line, and a check of what can be read back."""

    manifest: bool = False
    check: bool = False


def run(
    start: Path,
    role: str,
    formats: Sequence[str],
    output: str | None,
    wishes: Choices,
    as_of: date,
    *,
    pages: int | None,
    public: bool,
    force: bool,
    extras: Extras,
) -> None:
    """Write the resume in each format, all from one document."""
    wanted = exporting.formats_wanted(formats, resume_formats.KNOWN)
    targets = exporting.targets(f"resume-{role}", {name: resume_formats.suffix(name) for name in wanted}, output)
    workspace = open_workspace(start)
    found = tailored(workspace, find_role(workspace.library, role).value, as_of, wishes)
    most = pages or found.wanted_pages
    choices = fitted(found, most, public=public) if most else found.choices
    document = found.resume(choices, public=public)
    outputs = {name: _content(name, found, choices, document, public=public) for name in targets}
    for name, target in targets.items():
        exporting.write_bytes(outputs[name], target, force=force)
    if extras.manifest:
        _write_manifest(workspace, document, as_of, targets, outputs, force=force)
    note(exporting.account(choices))
    if extras.check and not _check(document, outputs):
        raise typer.Exit(EXIT_PROBLEMS)


def _content(name: str, found: Tailored, choices: Sequence[Choice], document: Resume, *, public: bool) -> bytes:
    with exporting.templates_told():
        made = resume_formats.rendered(name, found, choices, document, public=public)
    return exporting.told(name, made)


def _write_manifest(
    workspace: Parts, document: Resume, as_of: date, targets: Mapping[str, Path], outputs: Mapping[str, bytes], *, force: bool
) -> None:
    """Beside the first file, under its name."""
    from tailorcv.manifest import manifest

    files = {found.value.id: (found.path, found.tree.file.raw) for found in workspace.accomplishments}
    profile = workspace.profile
    if profile:
        files |= {entry.id: (profile.path, profile.tree.file.raw) for _, _, entry in profile.value.entries()}
    by_name = {str(target.name): outputs[name] for name, target in targets.items()}
    first = next(iter(targets.values()))
    if first == exporting.STANDARD_OUTPUT:
        fail("--manifest needs a file to lie beside; name one with -o", EXIT_USAGE)
    text = json.dumps(manifest(document, files, as_of, by_name), indent=2, ensure_ascii=False) + "\n"
    exporting.write_text(text, first.with_name(f"resume-{document.role}.manifest.json"), force=force)


def _check(document: Resume, outputs: Mapping[str, bytes]) -> bool:
    from tailorcv.cli.export_check import show
    from tailorcv.interop.extraction import FORMATS

    return show(document, {name: content for name, content in outputs.items() if name in FORMATS})
