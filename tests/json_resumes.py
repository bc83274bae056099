"""JSON Resumes for tests: any valid one, and the way of one into a record and back."""

import json

from hypothesis import strategies as st

from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.json_resume_export import Material, json_resume
from tailorcv.interop.json_resume_import import Imported, import_json_resume
from tailorcv.interop.json_resume_keys import USUAL
from tailorcv.interop.json_text import JsonFile, dumps, parse_json
from tailorcv.kinds import KINDS
from tailorcv.profile import Profile
from tailorcv.shape import Shape, build
from tailorcv.textfile import control_character, decode
from tailorcv.view import view_of
from tailorcv.yamltext import parse

AWKWARD = [
    "",
    " ",
    "x",
    "a *b* c",
    "1",
    "1.0",
    "null",
    "true",
    '"q"',
    "[1]",
    "- a",
    "a: b",
    "two\n\nparts",
    " a  b ",
    "C# & Java",
    "é 設計 🚀",
    "#1",
    "Present",
]
texts = st.sampled_from(AWKWARD) | st.text(max_size=12).filter(lambda text: not control_character(text))
urls = st.sampled_from(
    [
        "https://a.example.org",
        "http://b.example.org/x?y=1",
        "ftp://c.example.org",
        "mailto:m@example.org",
        "urn:x",
        "https://u@d.example.org",
    ]
)
dates = st.sampled_from(["2019", "2020-02", "2021-03-31", "2999", "1000", "2019-19", "2021-02-30", "2018-00-00"])
emails = st.sampled_from(["m@example.org", "a b@example.org", "m@localhost"])
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
anything = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(texts, some, max_size=3),
    max_leaves=6,
)
unknown = st.dictionaries(texts, anything, max_size=2)
_LISTS = {"highlights", "keywords", "courses", "roles"}


def _value(key: str) -> st.SearchStrategy[object]:
    if key in _LISTS:
        return st.lists(texts, max_size=3)
    if key.lower().endswith("date"):
        return dates
    return {"url": urls, "email": emails, "$schema": urls, "location": texts}.get(key, texts)


@st.composite
def _objects(draw: st.DrawFn, keys: tuple[str, ...], values: dict[str, st.SearchStrategy[object]] | None = None) -> dict[str, object]:
    """Some of the keys and some others, in any order."""
    chosen = draw(st.lists(st.sampled_from(keys), unique=True))
    strategies = values or {}
    found = draw(unknown) | {key: draw(strategies.get(key, _value(key))) for key in chosen}
    return {key: found[key] for key in draw(st.permutations(list(found)))}


def documents() -> st.SearchStrategy[dict[str, object]]:
    """Any valid file, as far as its values are those that matter here."""
    profiles = st.lists(_objects(("network", "username", "url")), max_size=3)
    location = _objects(("address", "postalCode", "city", "countryCode", "region"))
    values: dict[str, st.SearchStrategy[object]] = {
        name: st.lists(_objects(keys), max_size=3) for name, keys in USUAL.items() if name not in {"", "basics"}
    }
    values |= {"basics": _objects(USUAL["basics"], {"location": location, "profiles": profiles})}
    values |= {"meta": unknown}
    return _objects(USUAL[""], values)


def strange_documents() -> st.SearchStrategy[dict[str, object]]:
    """Files with the right keys and anything behind them."""
    sections: dict[str, st.SearchStrategy[object]] = {
        name: anything | st.lists(anything | _objects(keys, dict.fromkeys(keys, anything)), max_size=2)
        for name, keys in USUAL.items()
        if name
    }
    sections |= {"basics": anything | _objects(USUAL["basics"], dict.fromkeys(USUAL["basics"], anything))}
    return _objects(USUAL[""], sections)


def file_of(text: str) -> JsonFile:
    """A sound file."""
    file, problems = decode("resume.json", text.encode())
    assert file is not None, problems
    found, problems = parse_json(file)
    assert found is not None, problems
    return found


def imported(text: str) -> Imported:
    """What becomes of a sound file."""
    found, problems = import_json_resume(file_of(text))
    assert found is not None, problems
    return found


def record_of(found: Imported) -> Material:
    """The files read as every command reads them."""
    profiles, works = [], []
    for path, text in found.files.items():
        shape = read(text, "profile" if path.name == "profile.yaml" else "accomplishment")
        if isinstance(shape, Profile):
            profiles.append(shape)
        if isinstance(shape, Accomplishment):
            works.append(shape)
    (profile,) = profiles
    return Material(profile, view_of(None, "en"), tuple(sorted(works, key=lambda one: one.id)))


def read(text: str, kind: str) -> Shape:
    """A file of that kind without problems."""
    file, problems = decode("f.yaml", text.encode())
    assert file is not None, problems
    tree, problems = parse(file)
    assert tree is not None, problems
    document, problems = build(KINDS[kind], tree)
    assert document is not None, problems
    return document.value


def comes_back(text: str) -> bool:
    """Whether the record's files alone give the same JSON again, numbers and the order of keys included."""
    again = dumps(json_resume(record_of(imported(text))))
    assert again == dumps(file_of(text).root)
    return bool(json.loads(again) == json.loads(text))
