"""Changes of `peers/allowed_signers`: lines more or less, and every other byte as it was."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peers_at_hand import BOB, BOBS_NEW_KEY, EVE
from program import tailorcv, workspace, write

from tailorcv.allowed_signers import read_signers
from tailorcv.ssh_keys import read_public_key

LIST = "peers/allowed_signers"
NEW = read_public_key(BOBS_NEW_KEY.line).fingerprint
BOTH = f"# Bob\nbob@example.org {BOB.line}\n\n  eve@example.org {EVE.line}  # Eve\r\nbob@example.org {BOBS_NEW_KEY.line}"


def after(root: Path, *arguments: str) -> tuple[int, str, str]:
    """The exit code, the message and the list after a removal."""
    answer = tailorcv("peer", "remove", *arguments)
    return answer.code, answer.out + answer.err, (root / LIST).read_bytes().decode()


@pytest.fixture
def space(here: Path) -> Path:
    """A workspace with a list of three lines that hold keys."""
    workspace(here)
    (here / "peers").mkdir()
    (here / LIST).write_bytes(BOTH.encode())
    return here


def test_all_keys_of_a_peer(space: Path) -> None:
    """Their lines go; comments, blank lines and ends of other lines stay."""
    left = f"# Bob\n\n  eve@example.org {EVE.line}  # Eve\r\n"
    assert after(space, "bob@example.org") == (0, f"removed  bob@example.org from {LIST}\n", left)


def test_one_of_several_keys(space: Path) -> None:
    """The one with that fingerprint."""
    left = BOTH.rpartition("\n")[0] + "\n"
    assert after(space, "bob@example.org", "--fingerprint", NEW) == (0, f"removed  bob@example.org from {LIST}\n", left)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rob@example.org"], f"{LIST} has no line of its own for rob@example.org; see 'tailorcv peer list'"),
        (["eve@example.org", "--fingerprint", NEW], f"{LIST} has no line of its own for eve@example.org with that key; "),
        (["bob@example.org", "--fingerprint", "SHA256:x"], f"{LIST} has no line of its own for bob@example.org with that key; "),
        (["bob"], f"{LIST} has no line of its own for bob; see 'tailorcv peer list'"),
    ],
)
def test_nothing_to_remove(space: Path, arguments: list[str], message: str) -> None:
    """It is said, and the file is not touched."""
    code, said, left = after(space, *arguments)
    assert (code, left) == (2, BOTH)
    assert said.startswith(f"tailorcv: {message}")


def test_a_line_of_several_peers(space: Path) -> None:
    """It is left to the person, who is told where it stands."""
    write(space / LIST, f"# x\nbob@example.org,rob@example.org {BOB.line}\n")
    code, said, left = after(space, "rob@example.org")
    assert (code, said) == (
        2,
        f"tailorcv: {LIST} has no line of its own for rob@example.org; line 2 names others as well; change it in an editor\n",
    )
    assert left == f"# x\nbob@example.org,rob@example.org {BOB.line}\n"


def test_no_list_at_all(here: Path) -> None:
    """Nobody can be taken from it, and none is made."""
    answer = tailorcv("-C", workspace(here), "peer", "remove", "bob@example.org")
    assert (answer.code, answer.out, (here / LIST).exists()) == (2, "", False)


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"a\x00b\n", b"<<<<<<< mine\n"], ids=["UTF-16", "binary", "a merge"])
@pytest.mark.parametrize(
    "command", [["add", "bob@example.org", "--key-text", BOB.line], ["remove", "bob@example.org"]], ids=["add", "remove"]
)
def test_a_list_that_cannot_be_read(here: Path, raw: bytes, command: list[str]) -> None:
    """It is never written anew."""
    workspace(here)
    (here / "peers").mkdir()
    (here / LIST).write_bytes(raw)
    answer = tailorcv("peer", *command)
    assert (answer.code, answer.out, (here / LIST).read_bytes()) == (1, "", raw)
    assert answer.err.endswith("tailorcv: this file must be mended first; nothing was changed\n")


def test_a_file_where_the_folder_should_be(here: Path) -> None:
    """The cause is told."""
    write(workspace(here) / "peers", "")
    answer = tailorcv("peer", "add", "bob@example.org", "--key-text", BOB.line)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith("nothing was changed\n")


def test_a_byte_order_mark_stays(space: Path) -> None:
    """Without it the first line would be believed all of a sudden: for OpenSSH the mark is a part of the name."""
    text = b"\xef\xbb\xbf" + f"eve@example.org {EVE.line}\n".encode()
    (space / LIST).write_bytes(text)
    assert tailorcv("peer", "add", "bob@example.org", "--key-text", BOB.line).code == 0
    assert (space / LIST).read_bytes().startswith(text)
    tailorcv("peer", "remove", "bob@example.org")
    assert (space / LIST).read_bytes() == text


LINES = st.lists(
    st.sampled_from(
        ["# note\n", "\n", "  \r\n", f"eve@example.org {EVE.line}\r\n", "broken line\n", f"a,b {EVE.line} words \t\n", "#\u2003x\n"]
    ),
    max_size=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(LINES)
def test_added_and_removed_is_as_before(space: Path, lines: list[str]) -> None:
    """A law: to add a peer and take it out again leaves every byte, whatever else stands in the list."""
    text = "".join(lines)
    (space / LIST).write_bytes(text.encode())
    before, problems = read_signers(space / LIST)
    assert tailorcv("peer", "add", "bob@example.org", "--key-text", BOB.line).code == 0
    now, problems_now = read_signers(space / LIST)
    assert [one._replace(line=0) for one in now.signers[:-1]] == [one._replace(line=0) for one in before.signers]
    assert (now.signers[-1].principals, len(problems_now)) == ("bob@example.org", len(problems))
    assert after(space, "bob@example.org")[2] == text
