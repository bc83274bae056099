"""What the file that marks a workspace may say."""

import pytest
from peers_at_hand import MIRA
from reading import misfits, value_of

from tailorcv.dates import PartialDate
from tailorcv.policy import Policy
from tailorcv.presentation import Choices
from tailorcv.settings import Pin, Settings

SPACE = "format: tailorcv/workspace@1\n"


def test_one_line_is_enough() -> None:
    """Its own specs are looked for in specs/; nothing is pinned."""
    assert value_of(Settings, SPACE) == Settings(format="tailorcv/workspace@1", specs=("specs",), pins=(), policy=Policy(), extra={})


def test_pins() -> None:
    """The role, since when, and the version that it had then."""
    found = value_of(Settings, SPACE + "pins:\n  - {role: backend-l2, since: 2026-03-01, effective: 2025-07}\n  - role: data-l1\n")
    assert found.pins == (
        Pin(role="backend-l2", since=PartialDate(2026, 3, 1), effective=PartialDate(2025, 7)),
        Pin(role="data-l1"),
    )


def test_defaults() -> None:
    """How documents look unless a tailoring or the command line says otherwise."""
    found = value_of(Settings, SPACE + "defaults: {template: compact, paper: letter, typeface: serif, accent: '#0b5d66', locale: pt-BR}\n")
    assert found.defaults == Choices(template="compact", paper="letter", typeface="serif", accent="#0b5d66", locale="pt-BR")
    assert value_of(Settings, SPACE).defaults == Choices()


@pytest.mark.parametrize(
    ("defaults", "expected"),
    [
        pytest.param("{template: modren}", ["2:22 unknown-word: 'modren' is not one of: classic, modern, compact"], id="no such design"),
        pytest.param("{pages: 1}", ["2:12 unknown-key: the key 'pages' is unknown here"], id="pages are of a tailoring"),
        pytest.param("compact", ["2:11 wrong-type: 'key: value' lines were expected here"], id="a word"),
    ],
)
def test_defaults_that_are_wrong(defaults: str, expected: list[str]) -> None:
    """Each at its place."""
    assert misfits(Settings, f"{SPACE}defaults: {defaults}\n") == expected


@pytest.mark.parametrize(
    ("pins", "expected"),
    [
        pytest.param("[backend-l2]", ["2:8 wrong-type: 'key: value' lines were expected here"], id="ids only"),
        pytest.param("{role: backend-l2}", ["2:7 wrong-type: a list was expected here"], id="one pin for a list"),
        pytest.param("[{since: 2026}]", ["2:8 missing-key: the key 'role' is missing"], id="no role"),
        pytest.param("[{role: a, since: yesterday}]", ["2:25 bad-date: 'yesterday' is not a date"], id="a day in words"),
    ],
)
def test_pins_that_are_wrong(pins: str, expected: list[str]) -> None:
    """Each at its place."""
    assert misfits(Settings, f"{SPACE}pins: {pins}\n") == expected


@pytest.mark.parametrize(
    ("folder", "good"),
    [
        ("specs", True),
        ("our/specs.v2/_all-of_them", True),
        ("..", False),
        ("../specs", False),
        ("specs/../../etc", False),
        ("specs/..", False),
        ("specs/./more", False),
        ("specs//more", False),
        ("specs/", False),
        ("/etc", False),
        ("~/specs", False),
        (".git", False),
        ("C:\\specs", False),
        ("specs$HOME", False),
        ("", False),
    ],
)
def test_folders_inside_the_workspace(folder: str, *, good: bool) -> None:
    """A repository that somebody cloned must not make a command read elsewhere."""
    expected = [] if good else [f"2:9 bad-folder: '{folder}' is not a folder inside the workspace"]
    assert misfits(Settings, f"{SPACE}specs: ['{folder}']\n") == expected


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(MIRA.line, id="the key"),
        pytest.param(f"{MIRA.line} mira@laptop", id="with its comment"),
        pytest.param(f"'  {MIRA.line}   mira at home '", id="with blanks"),
    ],
)
def test_ones_own_key(written: str) -> None:
    """As it stands in signatures, whatever stood behind it in the `.pub` file."""
    assert value_of(Settings, f"{SPACE}key: {written}\n").key == MIRA.line


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("ssh-ed25519", id="half of it"),
        pytest.param("nonsense", id="nonsense"),
        pytest.param(f"{MIRA.line[:-4]}", id="cut off"),
        pytest.param(f"ssh-rsa {MIRA.line.split()[1]}", id="another kind than it says"),
        pytest.param("-----BEGIN OPENSSH PRIVATE KEY-----", id="a private key"),
        pytest.param("[a, b]", id="a list"),
    ],
)
def test_a_key_that_is_none(written: str) -> None:
    """It is refused in its place, lest one's own signatures pass for a peer's."""
    (found,) = misfits(Settings, f"{SPACE}key: {written}\n")
    assert found.startswith(("2:6 bad-key: ", "2:6 wrong-type: "))


def test_the_id_of_the_record() -> None:
    """What peers sign names the record by it."""
    assert value_of(Settings, f"{SPACE}record: mira-1a2b3c\n").record == "mira-1a2b3c"
    (found,) = misfits(Settings, f"{SPACE}record: Mira 1\n")
    assert found.startswith("2:9 bad-id: ")
