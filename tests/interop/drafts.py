"""What the tests of importers share: a file's text as a draft, a draft as the record that it becomes, and which words were lost."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.record_draft import Drafted
from tailorcv.problems import Problem
from tailorcv.profile import Profile
from tailorcv.shape import from_data
from tailorcv.yamlwriting import dump

Import = Callable[[Path], tuple[Drafted | None, tuple[Problem, ...]]]


class Record(NamedTuple):
    """What a draft becomes."""

    profile: Profile
    accomplishments: tuple[Accomplishment, ...]


def drafted(draft: Import, text: str | bytes, name: str = "resume.yaml") -> Drafted:
    """The draft of a file with that text."""
    found, problems = read(draft, text, name)
    assert found is not None, problems
    assert not problems
    return found


def read(draft: Import, text: str | bytes, name: str = "resume.yaml") -> tuple[Drafted | None, tuple[Problem, ...]]:
    """What the importer answers to a file with that text."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return draft(path)


def refused(draft: Import, text: str | bytes, name: str = "resume.yaml") -> list[str]:
    """Why the importer makes nothing of a file with that text, as `line code: message (hint)`."""
    found, problems = read(draft, text, name)
    assert found is None
    return [f"{one.place.line} {one.code}: {one.message} ({one.hint})" for one in problems]


def warnings(found: Drafted) -> list[str]:
    """What a person should look at, as `line code`."""
    return [f"{one.place.line} {one.code}" for one in found.warnings]


def written(found: Drafted) -> str:
    """The draft as YAML text, the accomplishments without what every file has."""
    works = [{key: value for key, value in one.items() if key != "format"} for one in found.accomplishments]
    return dump({**found.profile, **({"accomplishments": works} if works else {})})


def record_of(found: Drafted) -> Record:
    """The record, read as every command would read its files."""
    given = {"format": "tailorcv/profile@1", **({} if "name" in found.profile else {"name": "N"}), **found.profile}
    profile, problems = from_data(Profile, given, "profile.yaml")
    assert profile is not None, problems
    works = []
    for one in found.accomplishments:
        work, problems = from_data(Accomplishment, one, f"{one['id']}.yaml")
        assert work is not None, problems
        works.append(work)
    return Record(profile, tuple(works))


def lost_words(given: object, found: Drafted) -> set[str]:
    """The words of all texts of the imported file that occur nowhere in the draft."""
    made = [found.profile, *found.accomplishments]
    return set(_words(_texts(given))) - set(_words(_texts(made))) - set(_words(_keys(made)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif value is not None:
        yield str(value)


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from _keys(item)


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from re.findall(r"\w+", text)


class Case(NamedTuple):
    """What a file says, the draft that it becomes, and what a person should look at."""

    given: str
    made: str
    said: list[str]


def cases(path: Path) -> dict[str, Case]:
    """The cases of a file, by name; lines with one point alone stand between a name, what is given, what is made and what is said."""
    blocks = path.read_text(encoding="utf-8").split("\n.\n")
    found = {}
    for name, given, made, said in zip(*(blocks[place::4] for place in range(4)), strict=False):
        found[name.strip()] = Case(given, made, said.split("\n") if said else [])
    return found
