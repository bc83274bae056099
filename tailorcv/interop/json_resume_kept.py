"""What the record has no place for, kept under `extra: json-resume:`, so that an export gives back the file that was imported.

An object of the file and the object that the record alone would export are compared; the differences are what is kept:

    keys      the order of the file's keys, where it is not the usual one
    kept      keys without a place in the record, with their values
    written   keys that the file writes in another form than the record does: {key: {record: 2020-01, file: Jan 2020}}
    absent    keys that the record has and the file has not: {key: what the record would say}
    names     old names of keys: {name: company}
    raw       items of lists that could not become an entry: {work: [{place: 2, file: {…}}]}

The record wins: as soon as it says something else than it said when the file was read, `written` and `absent` hold no more, and a key
that has a place by now leaves `kept`.

A YAML file here holds text only. So a number, true, false and null are written as the text that they have in JSON, and a string that
would read as one of those is written in JSON's quotes.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from tailorcv.interop.json_text import Json, Number, dumps, loads

KEY = "json-resume"
_INDEX = re.compile(r"[0-9]{1,6}")
# Deeper values are written as JSON text: a YAML file has a limit, and part of it is used up by then.
_DEPTH = 16


def difference(
    file: Mapping[str, Json], record: Mapping[str, Json], usual: Sequence[str] = (), names: Mapping[str, str] | None = None
) -> dict[str, Json]:
    """What must be kept of an object of the file; `names` are the file's own names of keys, by the export's."""
    names = names or {}
    known = {names.get(key, key): value for key, value in record.items()}
    others = {key: value for key, value in file.items() if key not in known}
    found: dict[str, Json] = {
        "keys": list(file) if list(file) != _in_order((*(key for key in known if key in file), *others), usual) else [],
        "kept": others,
        "written": {key: {"record": known[key], "file": value} for key, value in file.items() if not same(known.get(key, value), value)},
        "absent": {key: value for key, value in known.items() if key not in file},
        "names": {key: name for key, name in names.items() if key in record},
    }
    return {key: value for key, value in found.items() if value}


def restore(record: Mapping[str, Json], kept: Mapping[str, Json], usual: Sequence[str] = ()) -> dict[str, Json]:
    """The object as the file had it, with everything that changed in the record since then."""
    names, absent, written = part(kept, "names"), part(kept, "absent"), part(kept, "written")
    found = {str(names.get(key, key)): value for key, value in record.items()}
    found = {
        key: _as_written(value, part(written, key)) for key, value in found.items() if not (key in absent and same(absent[key], value))
    }
    found |= {key: value for key, value in part(kept, "kept").items() if key not in found}
    order = kept.get("keys")
    first = [key for key in order if isinstance(key, str) and key in found] if isinstance(order, list) else []
    return {key: found[key] for key in dict.fromkeys((*first, *_in_order(found, usual)))}


def _in_order(keys: Iterable[str], usual: Sequence[str]) -> list[str]:
    """The keys in the usual order; those that are not in it behind, as they stand."""
    return sorted(keys, key=lambda key: usual.index(key) if key in usual else len(usual))


def with_raw(items: list[Json], raw: Json) -> list[Json]:
    """The list with the items that have no entry at the places that they had."""
    found = list(items)
    for one in raw if isinstance(raw, list) else []:
        if isinstance(one, dict) and isinstance(place := one.get("place"), Number) and _INDEX.fullmatch(place.text):
            found.insert(int(place.text), one.get("file"))
    return found


def same(one: Json, other: Json) -> bool:
    """Whether two values are the same in the same order, which `==` does not ask of objects."""
    return dumps(one, None) == dumps(other, None)


def part(kept: Mapping[str, Json], key: str) -> dict[str, Json]:
    """The mapping at that key; an empty one where a hand took it out or made something else of it."""
    found = kept.get(key)
    return found if isinstance(found, dict) else {}


def _as_written(value: Json, pair: Mapping[str, Json]) -> Json:
    """The file's form of a value, as long as the record says the same; of a list the items that it still says."""
    if "record" not in pair or "file" not in pair:
        return value
    before, file = pair["record"], pair["file"]
    if same(before, value):
        return file
    if isinstance(before, list) and isinstance(file, list) and isinstance(value, list) and len(before) == len(file):
        forms = {dumps(old): new for old, new in zip(before, file, strict=True)}
        return [forms.get(dumps(item), item) for item in value]
    return value


def to_extra(value: Json, depth: int = 0) -> object:
    """The value as a YAML file can hold it: text, lists and mappings of text."""
    if isinstance(value, str):
        return dumps(value) if _reads_as_json(value) else value
    if isinstance(value, dict | list) and depth < _DEPTH:
        if isinstance(value, list):
            return [to_extra(item, depth + 1) for item in value]
        return {_to_key(key): to_extra(item, depth + 1) for key, item in value.items()}
    return dumps(value, None)


def from_extra(value: object) -> Json:
    """What `to_extra` made it from; of a text that a hand wrote, what it reads as."""
    if isinstance(value, dict):
        return {_from_key(key): from_extra(item) for key, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [from_extra(item) for item in value]
    text = str(value)
    return loads(text) if _reads_as_json(text) else text


def _reads_as_json(text: str) -> bool:
    if not text or not (text[0] in '"[{-tfn' or text[0].isdecimal()):
        return False
    try:
        loads(text)
    except (json.JSONDecodeError, RecursionError):
        return False
    return True


def _to_key(key: str) -> str:
    """A key of YAML is one line; one that looks quoted is quoted once more."""
    return dumps(key) if "\n" in key or key.startswith('"') else key


def _from_key(key: str) -> str:
    return str(loads(key)) if key.startswith('"') and _reads_as_json(key) else key
