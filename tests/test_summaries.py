import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import in_words, requirement
from lint import RING, role, spec_folder
from reading import value_of

from tailorcv import __version__, cache
from tailorcv.drs import Drs
from tailorcv.library import Library
from tailorcv.summaries import RoleSummary, _unpacked, all_roles, summarise

CLOWN = role(
    "clown",
    level=2,
    competencies="[{id: balls, proficiency: 3, tier: core, why: A}, {id: rings, proficiency: 1, tier: supporting}]",
    journey="{up: [{role: star, theme: A}, {role: idol, theme: A}], sideways: [{role: acrobat, why: A}]}",
)
SUMMARY = RoleSummary(
    id="clown",
    title="A",
    family="circus",
    track="ring",
    level=2,
    status="adopted",
    effective="2026-07",
    requirements=(requirement("balls", 3, "core"), requirement("rings", 1, "supporting")),
    up=("star", "idol"),
    sideways=("acrobat",),
)
# What stands in the cache for CLOWN.
ENTRY = ["clown", "A", "circus", "ring", 2, "adopted", "2026-07", [["balls", 3, 0], ["rings", 1, 2]], ["star", "idol"], ["acrobat"]]


@pytest.fixture(autouse=True)
def store(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the cache in this test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(here))
    monkeypatch.delenv("TAILORCV_CACHE", raising=False)
    return here / "tailorcv" / "roles-1.json"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the roles that were read as whole specs, as they are read."""
    names: list[str] = []
    original = Library.role

    def role(self: Library, name: str) -> object:
        names.append(name)
        return original(self, name)

    monkeypatch.setattr(Library, "role", role)
    return names


def roles_of(*folders: Path) -> tuple[RoleSummary, ...]:
    """The roles of these folders, as a new command finds them."""
    return all_roles(Library(folders))


def remembered(store: Path) -> dict[str, list[object]]:
    """The entries of the store."""
    entries: dict[str, list[object]] = json.loads(store.read_bytes())["entries"]
    return entries


def remember(store: Path, entries: dict[str, object]) -> None:
    """A store with these entries, whoever wrote it."""
    store.parent.mkdir(exist_ok=True)
    store.write_text(json.dumps({"version": __version__, "entries": entries}), encoding="utf-8")


def test_the_figures_of_one_role() -> None:
    """What a list needs of a spec, without its texts."""
    assert summarise(value_of(Drs, CLOWN)) == SUMMARY


def test_points_and_needs() -> None:
    """3 + 1 points; 0 for what the role does not ask for."""
    assert SUMMARY.points == 4
    assert [SUMMARY.needs(name) for name in ("balls", "rings", "fire")] == [3, 1, 0]


def test_the_second_command_reads_no_spec(here: Path, store: Path, read: list[str]) -> None:
    """Cold and warm give the same, and the store is kept by the digest of the file."""
    folder = spec_folder(here / "specs", CLOWN, role("star"))
    cold = roles_of(folder)
    assert cold == (summarise(value_of(Drs, role("star"))), SUMMARY)
    assert sorted(read) == ["clown", "star"]
    assert remembered(store)[cache.digest(CLOWN.encode())] == ENTRY
    written = store.stat().st_mtime_ns
    read.clear()
    assert roles_of(folder) == cold
    assert read == []
    assert store.stat().st_mtime_ns == written


def test_changed_content_is_read_again(here: Path, store: Path, read: list[str]) -> None:
    """Even when size and time of the file stay the same; what no file says any more is forgotten."""
    folder = spec_folder(here / "specs", CLOWN, role("star"))
    before = roles_of(folder)
    read.clear()
    spec_folder(folder, CLOWN.replace("proficiency: 3", "proficiency: 4"))
    after = roles_of(folder)
    assert read == ["clown"]
    assert (before[1].needs("balls"), after[1].needs("balls")) == (3, 4)
    assert after[0] == before[0]
    assert cache.digest(CLOWN.encode()) not in remembered(store)


def test_without_a_cache_every_spec_is_read_every_time(here: Path, store: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The result is the same."""
    folder = spec_folder(here / "specs", CLOWN)
    monkeypatch.setenv("TAILORCV_CACHE", "off")
    assert [roles_of(folder), roles_of(folder)] == [(SUMMARY,), (SUMMARY,)]
    assert read == ["clown", "clown"]
    assert not store.exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            CLOWN.replace("level: 2", "level: high"),
            f"{RING}/clown.yaml:5:8: error[wrong-type]: 'high' is not a whole number | write digits only",
            id="one value that is wrong",
        ),
        pytest.param(
            f"{CLOWN}colour: red\n",
            f"{RING}/clown.yaml:16:1: error[unknown-key]: the key 'colour' is unknown here"
            " | see docs/files.md; what belongs to no key goes under 'extra:'",
            id="one key too many",
        ),
        pytest.param(
            f"{CLOWN}level: 3\n",
            f"{RING}/clown.yaml:16:1: error[duplicate-key]: 'level' stands here a second time; the first is on line 5 | keep one of them",
            id="no tree",
        ),
    ],
)
def test_a_broken_role_is_left_out_with_its_problem(here: Path, text: str, expected: str) -> None:
    """Cold and warm: what is wrong is never remembered, and the other roles are there."""
    folder = spec_folder(here / "specs", role("star"), text)
    for _ in ("cold", "warm"):
        library = Library([folder])
        assert [found.id for found in all_roles(library)] == ["star"]
        assert [in_words(problem) for problem in library.problems] == [expected]


def test_a_role_that_is_mended_is_there_again(here: Path) -> None:
    """And one that was sound and is broken now is not."""
    folder = spec_folder(here / "specs", CLOWN.replace("level: 2", "level: high"), role("star"))
    assert [found.id for found in roles_of(folder)] == ["star"]
    spec_folder(folder, CLOWN, role("star", level="high"))
    assert [found.id for found in roles_of(folder)] == ["clown"]


def test_a_role_is_known_by_the_name_of_its_file(here: Path, read: list[str]) -> None:
    """Two files of the same content are two roles, and one entry of the cache serves both."""
    folder = spec_folder(here / "specs", CLOWN)
    (folder / "circus" / "ring" / "jester.yaml").write_text(CLOWN, encoding="utf-8")
    for expected in (["clown", "jester"], []):
        read.clear()
        assert roles_of(folder) == (SUMMARY, SUMMARY._replace(id="jester"))
        assert read == expected


def test_roles_come_by_family_track_level_and_id(here: Path) -> None:
    """Numbers as numbers: level 10 comes after level 9."""
    folder = spec_folder(
        here / "specs",
        role("z", family="arena"),
        role("y", track="tent"),
        role("b", level=9),
        role("a", level=10),
        role("d", level=2),
        role("c", level=2),
    )
    for _ in ("cold", "warm"):
        assert [found.id for found in roles_of(folder)] == ["z", "c", "d", "b", "a", "y"]


def test_ones_own_role_takes_the_place_of_the_shipped_one(here: Path) -> None:
    """As everywhere in a library."""
    own, shipped = spec_folder(here / "specs", role("clown", level=7)), spec_folder(here / "shipped", CLOWN, role("star"))
    assert [(found.id, found.level) for found in roles_of(own, shipped)] == [("star", 1), ("clown", 7)]


def odd_entries() -> Iterator[tuple[str, object]]:
    """The entry of CLOWN with something else in one place, and what is no entry at all."""
    for place, name in enumerate(("id", "title", "family", "track")):
        yield f"{name} is a number", [*ENTRY[:place], 1, *ENTRY[place + 1 :]]
    yield "level is a text", [*ENTRY[:4], "2", *ENTRY[5:]]
    yield "level is a fraction", [*ENTRY[:4], 2.5, *ENTRY[5:]]
    yield "level is below 0", [*ENTRY[:4], -1, *ENTRY[5:]]
    yield "status is null", [*ENTRY[:5], None, *ENTRY[6:]]
    yield "effective is a list", [*ENTRY[:6], ["2026"], *ENTRY[7:]]
    for name, needs in {
        "null": None,
        "a number": 3,
        "a text": "balls",
        "numbers": [3],
        "short": [["balls", 3]],
        "long": [["balls", 3, 0, 0]],
        "no id": [[None, 3, 0]],
        "no level": [["balls", "3", 0]],
        "no such tier": [["balls", 3, 3]],
        "a tier from behind": [["balls", 3, -1]],
        "a tier by name": [["balls", 3, "core"]],
    }.items():
        yield f"requirements: {name}", [*ENTRY[:7], needs, *ENTRY[8:]]
    yield "up is null", [*ENTRY[:8], None, ENTRY[9]]
    yield "sideways holds numbers", [*ENTRY[:9], [1]]
    yield "cut off", ENTRY[:9]
    yield "too long", [*ENTRY, []]
    yield "empty", []
    yield "no list", {"id": "clown"}


@pytest.mark.parametrize("entry", [pytest.param(entry, id=name) for name, entry in odd_entries()])
def test_an_entry_that_is_none_is_ignored(here: Path, store: Path, read: list[str], entry: object) -> None:
    """The cache lies where others may write: the file is read again, and the store mended."""
    folder = spec_folder(here / "specs", CLOWN)
    key = cache.digest(CLOWN.encode())
    remember(store, {key: entry})
    assert roles_of(folder) == (SUMMARY,)
    assert read == ["clown"]
    assert remembered(store) == {key: ENTRY}


def test_entries_of_other_files_are_not_looked_at(here: Path, store: Path) -> None:
    """An entry is found by the content of a file only, never by its name."""
    remember(store, {"clown": ENTRY[:1], "0" * 40: [*ENTRY[:4], 9, *ENTRY[5:]]})
    assert roles_of(spec_folder(here / "specs", CLOWN)) == (SUMMARY,)


def test_a_file_that_cannot_be_read_is_no_role(here: Path) -> None:
    """A folder that can be listed may still hold a link to nowhere."""
    folder = spec_folder(here / "specs", CLOWN)
    (folder / "circus" / "ring" / "gone.yaml").symlink_to("nowhere.yaml")
    library = Library([folder])
    assert all_roles(library) == (SUMMARY,)
    assert [in_words(problem) for problem in library.problems] == [
        f"{RING}/gone.yaml:1:1: error[missing-file]: no such file or directory | check the spelling of the path"
    ]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({7: []}, id="no requirements"),
        pytest.param({7: [["ops", 0, 0]]}, id="a proficiency of 0"),
        pytest.param({7: [["ops", 9, 0]]}, id="a proficiency of 9"),
        pytest.param({7: [["ops", 1, -1]]}, id="a tier from the end"),
        pytest.param({4: True}, id="true for a level"),
        pytest.param({1: "\x1b[2J"}, id="an escape in a title"),
        pytest.param({1: "\ud800"}, id="half a character in a title"),
        pytest.param({8: "backend"}, id="a text for a list"),
    ],
)
def test_an_entry_that_somebody_else_wrote_is_not_believed(changed: dict[int, object]) -> None:
    """Each of these was believed once, and showed nonsense or ended a command."""
    entry: list[object] = ["a", "A", "f", "t", 1, "draft", "2026", [["ops", 2, 0]], ["b"], []]
    assert _unpacked(entry) is not None
    for place, value in changed.items():
        entry[place] = value
    assert _unpacked(entry) is None
