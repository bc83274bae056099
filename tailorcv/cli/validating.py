"""Which files a path given to `validate` means, and what is wrong with them."""

import os
from pathlib import Path

from tailorcv import checks
from tailorcv.checks.spec_references import check_folders
from tailorcv.kinds import read_any
from tailorcv.library import Library, yaml_files
from tailorcv.problems import Problem
from tailorcv.shipped import shipped
from tailorcv.textfile import shown_path
from tailorcv.workspace import ENDORSEMENTS, MARKER, PROFILE, SIGNERS, Parts, find_root, read_parts


def examine(path: Path) -> tuple[set[str], list[Problem]]:
    """The files that were read, as shown, and their problems.

    Inside a workspace everything is read, since a mistake in one file may show in another, and what lies outside `path` is left out.
    Elsewhere a folder is a spec folder, and a file is judged by its `format:` line alone.
    """
    is_folder = os.path.isdir(path)
    root = find_root(path if is_folder else path.parent) if os.path.exists(path) else None
    if root is None:
        return _folder_of_specs(path) if is_folder else _one_file(path)
    parts, problems = read_parts(root)
    everything = [*problems, *checks.run(parts)]
    files = _files_of(parts)
    if is_folder and not _holds(path, parts) and yaml_files(path):
        return _folder_of_specs(path)
    if is_folder:
        within = {name for name in files if path.samefile(root) or Path(name).absolute().is_relative_to(path.absolute())}
        return within, [found for found in everything if path.samefile(root) or _lies_below(found, path)]
    if shown_path(path) not in files:
        return _one_file(path)
    return {shown_path(path)}, [found for found in everything if found.place.path == shown_path(path)]


def _holds(path: Path, parts: Parts) -> bool:
    """Whether a folder holds, or lies in, what the workspace reads."""
    return any(Path(name).absolute().is_relative_to(path.absolute()) for name in _files_of(parts))


def _lies_below(problem: Problem, path: Path) -> bool:
    return Path(problem.place.path).absolute().is_relative_to(path.absolute())


def _files_of(parts: Parts) -> set[str]:
    own = [folder for folder in parts.library.folders[:-1] if folder.is_dir()]
    paths = [parts.root / MARKER, parts.root / PROFILE]
    for folder in (parts.root / "record" / "accomplishments", parts.root / "tailorings", *own):
        paths += yaml_files(folder)
    paths += sorted((parts.root / ENDORSEMENTS).glob("*.json"))
    paths += [path for path in (parts.root / SIGNERS,) if path.is_file()]
    return {shown_path(path) for path in paths}


def _one_file(path: Path) -> tuple[set[str], list[Problem]]:
    _, problems = read_any(path)
    return {shown_path(path)}, list(problems)


def _folder_of_specs(path: Path) -> tuple[set[str], list[Problem]]:
    library = Library([path, shipped("specs")])
    found = list(check_folders(library, (path,)))
    specs = {*library.roles.values(), *library.competencies.values(), *library.families.values()}
    files = yaml_files(path)
    for file in files:
        if file not in specs:
            found += read_any(file)[1]
    return {shown_path(file) for file in files}, found + library.problems
