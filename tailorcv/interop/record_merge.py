"""What an import drafted beside a record that is there already: what is new goes in, what is there stays, and nothing is overwritten."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from tailorcv.accomplishment import Accomplishment
from tailorcv.drs import UNWRITTEN
from tailorcv.interop.foreign_text import as_data
from tailorcv.interop.record_draft import ENTRIES, OWNERS, Drafted
from tailorcv.new_accomplishment import file_text, place_of
from tailorcv.profile import Profile
from tailorcv.shape import Document
from tailorcv.spec_files import modeline
from tailorcv.splice import append_item, top
from tailorcv.splice_keys import reread, set_entry
from tailorcv.textfile import TextFile
from tailorcv.workspace import PROFILE
from tailorcv.yamltext import Sequence, Tree
from tailorcv.yamlwriting import dump, natural

_HEAD = ("name", "headline", "contact")


class Merged(NamedTuple):
    """New files by their path in the workspace; the profile as it is and as it would be, where it is there and grows.

    `mapped` counts what goes in by section, `there` what the record has already; `unlike` are keys of the profile's head that say something
    else than the import does, and stay.
    """

    files: dict[Path, str]
    profile: tuple[TextFile, TextFile] | None
    mapped: dict[str, int]
    there: dict[str, int]
    unlike: tuple[str, ...]


def merged(drafted: Drafted, profile: Document[Profile] | None, record: Iterable[Accomplishment], files: Iterable[Path]) -> Merged:
    """The files of the record after the import; `files` are those of its accomplishments.

    Raises:
        EditRefusedError: the profile is laid out in a way that nothing can be added to safely.
    """
    if profile is None:
        names: dict[str, str] = {}
        new = {section: entries for section in ENTRIES if isinstance(entries := drafted.profile.get(section), list)}
        texts = {PROFILE: _new_profile(drafted.profile)}
        there: dict[str, int] = {}
        grown: Tree | None = None
        unlike: tuple[str, ...] = ()
    else:
        names, new, there = _compared(drafted.profile, profile.value)
        grown = _grown(profile.tree, new, drafted.profile.get("extra"))
        texts, unlike = {}, _unlike(drafted.profile, profile.value)
    works, known = _works(drafted, names, record, list(files))
    mapped = {section: len(entries) for section, entries in new.items() if entries}
    mapped |= {"accomplishments": len(works)} if works else {}
    there |= {"accomplishments": known} if known else {}
    change = (profile.tree.file, grown.file) if profile and grown and grown.file.text != profile.tree.file.text else None
    return Merged({**texts, **works}, change, mapped, {key: count for key, count in there.items() if count}, unlike)


def _new_profile(data: Mapping[str, object]) -> str:
    return modeline("profile", PROFILE) + dump({"format": "tailorcv/profile@1", "name": data.get("name", UNWRITTEN), **_natural(data)})


def _natural(data: Mapping[str, object]) -> dict[str, object]:
    return {key: natural(value) for key, value in data.items()}


def _compared(data: Mapping[str, object], profile: Profile) -> tuple[dict[str, str], dict[str, list[dict[str, object]]], dict[str, int]]:
    """The record's ids for drafted ones of the same entry, the entries that are new, and how many are there by section."""
    names: dict[str, str] = {}
    new: dict[str, list[dict[str, object]]] = {}
    there: dict[str, int] = {}
    for section, model in ENTRIES.items():
        needed = [name for name, field in model.model_fields.items() if field.is_required() and name != "id"]
        known = {_likeness(entry.model_dump(), needed): entry.id for entry in getattr(profile, section)}
        drafted = data.get(section)
        for entry in drafted if isinstance(drafted, list) else []:
            like = _likeness(entry, needed)
            if like in known:
                names[str(entry["id"])] = known[like]
                there[section] = there.get(section, 0) + 1
            else:
                new.setdefault(section, []).append(entry)
    return names, new, there


def _likeness(entry: Mapping[str, object], needed: Iterable[str]) -> tuple[str, ...]:
    """What makes two entries the same one: the fields that every entry has, and the year in which it begins."""
    start = entry.get("start")
    return (
        *(" ".join(str(entry.get(key)).casefold().split()) for key in needed),
        str(start)[:4] if isinstance(start, str) else _year(start),
    )


def _year(start: object) -> str:
    return str(start)[:4] if start else ""


def _unlike(data: Mapping[str, object], profile: Profile) -> tuple[str, ...]:
    there = profile.model_dump(mode="json")
    return tuple(key for key in _HEAD if data.get(key) and as_data(data[key]) != as_data(_filled(there.get(key))))


def _filled(value: object) -> object:
    return {key: item for key, item in value.items() if item} if isinstance(value, dict) else value


def _grown(tree: Tree, new: Mapping[str, list[dict[str, object]]], extra: object) -> Tree:
    for section, entries in new.items():
        for entry in entries:
            tree = reread(append_item(tree, section, _written(tree, section, entry), as_data(entry)))
    kept = as_data(extra) if isinstance(extra, dict) else {}
    there = top(tree).get("extra", {})
    for name, value in kept.items() if isinstance(kept, dict) else ():
        if isinstance(there, dict) and name not in there:
            tree = reread(set_entry(tree, "extra", name, json.dumps(value, ensure_ascii=False), value))
    return tree


def _written(tree: Tree, section: str, entry: Mapping[str, object]) -> str:
    """The entry in the style of the list that it goes into."""
    node = tree.root.entries[section][1] if section in tree.root.entries else None
    if tree.root.flow or (isinstance(node, Sequence) and node.flow):
        return json.dumps(as_data(entry), ensure_ascii=False)
    return dump(_natural(entry)).rstrip("\n")


def _works(drafted: Drafted, names: Mapping[str, str], record: Iterable[Accomplishment], files: list[Path]) -> tuple[dict[Path, str], int]:
    """The new accomplishments by path, and how many are logged already: those of one title in one position."""
    logged = {(_in_a_line(work.title), work.position or work.project or "") for work in record}
    found: dict[Path, str] = {}
    known = 0
    for one in drafted.accomplishments:
        owned: dict[str, object] = {key: names.get(str(one[key]), one[key]) for key in OWNERS.values() if key in one}
        owner = str(next(iter(owned.values()), ""))
        if (_in_a_line(str(one["title"])), owner) in logged:
            known += 1
            continue
        path = place_of(str(one["id"]), _year_of(one), files)
        found[path] = file_text({**one, **owned}, path)
    return found, known


def _year_of(data: Mapping[str, object]) -> int:
    return int(str(data.get("end") or data.get("date") or data.get("start"))[:4])


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
