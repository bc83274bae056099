import json
import os
import pwd
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailorcv import __version__
from tailorcv.cache import digest, folder, load, store

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda some: st.lists(some, max_size=3), max_leaves=6)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where stores lie in this test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("TAILORCV_CACHE", raising=False)
    return tmp_path / "tailorcv"


def put(cache: Path, content: bytes) -> None:
    """The store `roles` with that content, whoever wrote it."""
    cache.mkdir(parents=True)
    (cache / "roles.json").write_bytes(content)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b"", "3345524abf6bbe1809449224b5972c41790b6cf2", id="nothing"),
        pytest.param(b"abc", "384264f676f39536840523f284921cdc68b6846b", id="abc"),
    ],
)
def test_the_name_of_a_content(raw: bytes, expected: str) -> None:
    """BLAKE2b with 20 bytes, as `b2sum -l 160` prints it."""
    assert digest(raw) == expected


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=st.dictionaries(st.text(), st.lists(JSON)))
def test_what_is_stored_is_loaded(cache: Path, entries: dict[str, list[object]]) -> None:
    """Any JSON, under any digest; a new store takes the place of the old one."""
    store("roles", entries)
    assert load("roles") == entries


def test_stores_have_names(cache: Path) -> None:
    """One store is not another, and each is one file."""
    store("roles", {"a": [1]})
    store("others", {"b": [2]})
    assert (load("roles"), load("others")) == ({"a": [1]}, {"b": [2]})
    assert sorted(path.name for path in cache.iterdir()) == ["others.json", "roles.json"]


def test_a_store_names_its_version(cache: Path) -> None:
    """Short, readable JSON."""
    store("roles", {"a": ["é", 1]})
    assert (cache / "roles.json").read_text(encoding="utf-8") == f'{{"version":"{__version__}","entries":{{"a":["\\u00e9",1]}}}}'


def test_no_store_is_an_empty_one(cache: Path) -> None:
    """Before the first command there is not even a folder."""
    assert load("roles") == {}
    assert not cache.exists()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"version":', id="cut off"),
        pytest.param(b"\xff\xfe{}", id="not UTF-8"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'"roles"', id="a text"),
        pytest.param(b'{"entries":{"a":[1]}}', id="no version"),
        pytest.param(b'{"version":"0.0.0","entries":{"a":[1]}}', id="another version"),
        pytest.param(json.dumps({"version": __version__}).encode(), id="no entries"),
        pytest.param(json.dumps({"version": __version__, "entries": [["a", 1]]}).encode(), id="entries in a list"),
        pytest.param(json.dumps({"version": [__version__], "entries": {"a": [1]}}).encode(), id="version in a list"),
        pytest.param(b'{"version":"%s","entries":{"a":[1%s]}}' % (__version__.encode(), b"0" * 5000), id="an endless number"),
    ],
)
def test_a_store_that_is_odd_is_an_empty_one(cache: Path, content: bytes) -> None:
    """Whatever lies there, the files that it was made from are still at hand; the next store mends it."""
    put(cache, content)
    assert load("roles") == {}
    store("roles", {"a": [1]})
    assert load("roles") == {"a": [1]}


def test_an_entry_that_is_no_list_is_left_out(cache: Path) -> None:
    """The others stay."""
    entries = {"a": [1], "b": {"level": 1}, "c": "text", "d": None, "e": []}
    put(cache, json.dumps({"version": __version__, "entries": entries}).encode())
    assert load("roles") == {"a": [1], "e": []}


def test_a_folder_in_the_place_of_the_store(cache: Path) -> None:
    """It is neither read nor written, and no error; nothing is left beside it."""
    (cache / "roles.json").mkdir(parents=True)
    store("roles", {"a": [1]})
    assert load("roles") == {}
    assert [path.name for path in cache.iterdir()] == ["roles.json"]


def test_a_file_in_the_place_of_the_folder(cache: Path) -> None:
    """Nothing can be kept there, and nothing goes wrong."""
    cache.write_text("a file", encoding="utf-8")
    store("roles", {"a": [1]})
    assert load("roles") == {}
    assert cache.read_text(encoding="utf-8") == "a file"


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    """The next command computes again; the child has given up the rights of root, if it had them."""
    (tmp_path / "tailorcv").mkdir()
    (tmp_path / "tailorcv").chmod(0o555)
    code = (
        "import os\nfrom tailorcv.cache import load, store\nif os.geteuid() == 0:\n    os.setuid(65534)\n"
        "store('roles', {'a': [1]})\nprint(load('roles'), flush=True)\nos._exit(0)"
    )
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "TAILORCV_CACHE": "on"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, timeout=30)
    assert (done.stdout, done.stderr) == ("{}\n", "")
    assert list((tmp_path / "tailorcv").iterdir()) == []


def test_switched_off(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """TAILORCV_CACHE=off: what is stored already is not read, and nothing is written."""
    store("roles", {"a": [1]})
    monkeypatch.setenv("TAILORCV_CACHE", "off")
    store("roles", {"b": [2]})
    assert (folder(), load("roles")) == (None, {})
    monkeypatch.delenv("TAILORCV_CACHE")
    assert load("roles") == {"a": [1]}


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        pytest.param({}, "/home/mira/.cache/tailorcv", id="at home"),
        pytest.param({"XDG_CACHE_HOME": "/var/cache/mira"}, "/var/cache/mira/tailorcv", id="where XDG_CACHE_HOME says"),
        pytest.param({"XDG_CACHE_HOME": ""}, "/home/mira/.cache/tailorcv", id="XDG_CACHE_HOME is empty"),
        pytest.param({"XDG_CACHE_HOME": "cache"}, "/home/mira/.cache/tailorcv", id="XDG_CACHE_HOME is relative, which its standard says to ignore"),
        pytest.param({"TAILORCV_CACHE": "on"}, "/home/mira/.cache/tailorcv", id="anything but off"),
        pytest.param({"TAILORCV_CACHE": "off", "XDG_CACHE_HOME": "/var/cache/mira"}, None, id="off"),
    ],
)  # fmt: skip
def test_where_stores_lie(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str | None) -> None:
    """$XDG_CACHE_HOME/tailorcv, else ~/.cache/tailorcv."""
    for name in ("XDG_CACHE_HOME", "TAILORCV_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/mira", **variables}.items():
        monkeypatch.setenv(name, value)
    assert folder() == (Path(expected) if expected else None)


def test_nobody_without_a_home_has_a_store(monkeypatch: pytest.MonkeyPatch, no_home: None) -> None:
    """In a container whose user has no entry anywhere."""
    assert (folder(), load("roles")) == (None, {})
    store("roles", {"a": [1]})


@pytest.fixture
def no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a variable nor the list of users says where the user is at home."""

    def nobody(number: int) -> pwd.struct_passwd:
        raise KeyError(number)

    for name in ("HOME", "XDG_CACHE_HOME", "TAILORCV_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)


def test_a_pipe_in_the_place_of_a_store_is_no_store(cache: Path) -> None:
    """Nothing waits for somebody to write into it."""
    cache.mkdir(parents=True, exist_ok=True)
    os.mkfifo(cache / "roles.json")
    assert load("roles") == {}
