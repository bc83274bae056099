"""Lists of allowed signers: which lines count, what is wrong with the others, and who is found."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import in_short
from signatures import NAMESPACE, SAMPLES

from tailorcv.allowed_signers import Refusal, Signer, Signers, find_signer, parse_signers, read_signers, signer_line
from tailorcv.problems import MAX_PER_FILE, Place, Problem
from tailorcv.ssh_keys import PublicKey, read_public_key

KEY = read_public_key(SAMPLES["ssh-ed25519"].public)
OTHER = read_public_key(SAMPLES["ecdsa-sha2-nistp256"].public)
LINE = KEY.line
ANA = "ana@example.org"
AT = datetime(2025, 7, 1, 12, tzinfo=UTC)
FORM = "a line is: PRINCIPALS [OPTIONS] KIND KEY, as in: ana@example.org ssh-ed25519 AAAA…"


def signers_of(text: str) -> tuple[Signer, ...]:
    """The signers of a list that has no problems."""
    signers, problems = parse_signers(text, "peers")
    assert problems == ()
    return signers.signers


def signer(
    principals: str = ANA,
    key: PublicKey = KEY,
    namespaces: str | None = None,
    line: int = 1,
    after: datetime | None = None,
    before: datetime | None = None,
) -> Signer:
    """A signer."""
    return Signer(line, principals, key, namespaces, after, before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("\n \t\n# ana\n  # bo\n\r\n", [], id="blank lines and comments"),
        pytest.param(f"{ANA} {LINE}", [signer()], id="no line end"),
        pytest.param(f"{ANA} {LINE}\n", [signer()], id="a line"),
        pytest.param(f"{ANA} {LINE} ana's laptop # \"\n", [signer()], id="a comment"),
        pytest.param(f"\t {ANA}\t {LINE.replace(' ', '  ')}\t\r\n", [signer()], id="blanks and CRLF"),
        pytest.param(f"# x\n\n{ANA} {LINE}\nbo,*@x {OTHER.line}\n", [signer(line=3), signer("bo,*@x", OTHER, line=4)], id="two lines"),
        pytest.param(f'"ana b,#c" {LINE}', [signer("ana b,#c")], id="principals in quotes"),
        pytest.param(f'{ANA} namespaces="a,b" {LINE}', [signer(namespaces="a,b")], id="namespaces"),
        pytest.param(
            f'{ANA} valid-after="20250101Z",valid-before="20260101Z"\t{LINE}',
            [signer(after=datetime(2025, 1, 1, tzinfo=UTC), before=datetime(2026, 1, 1, tzinfo=UTC))],
            id="times",
        ),
        pytest.param(f"{ANA} {LINE}\n{ANA} {LINE}\n", [signer(), signer(line=2)], id="a line twice"),
        pytest.param(f"{'x' * 1022} {LINE}", [signer("x" * 1022)], id="a long pattern"),
        *(pytest.param(f"a {sample.public}", [signer("a", read_public_key(sample.public))], id=name) for name, sample in SAMPLES.items()),
    ],
)
def test_lines_that_count(text: str, expected: list[Signer]) -> None:
    """Who, with which key, for which uses, and when."""
    assert list(signers_of(text)) == expected


@pytest.mark.parametrize(
    ("line", "column", "message", "hint"),
    [
        ("ana", 4, "the key is missing", FORM),
        ("ana \t", 6, "the key is missing", FORM),
        ('ana namespaces="x"', 19, "the key is missing", FORM),
        ('ana namespaces="x" ', 20, "the key is missing", FORM),
        ("ana ssh-ed25519", 5, "nothing stands behind 'ssh-ed25519'", "copy the whole line of the .pub file"),
        ('ana  namespaces="x"  ssh-ed25519 ', 22, "nothing stands behind 'ssh-ed25519'", "copy the whole line of the .pub file"),
        (f"ana {LINE[:-1]}", 5, "the base64 behind 'ssh-ed25519' is damaged", "copy the whole line of the .pub file"),
        ("ana ssh-dss AAAA", 5, "DSA is no longer safe", "make a key with: ssh-keygen -t ed25519"),
        (f"ana {LINE[:-4]}", 5, "the key cannot be used: it breaks off", FORM),
        (f"ana cert-authority {LINE}", 5, "certificates are not taken here", "name the person's own key, without cert-authority"),
        (f'ana  nomespaces="x" {LINE}', 6, "the option 'nomespaces' is unknown", "did you mean 'namespaces'?"),
        (f'a"na" {LINE}', 2, "a quote was not expected here", "put the quotes around all principals, or leave them out"),
        (f' "ana"{LINE}', 2, "a quote was not expected here", "put the quotes around all principals, or leave them out"),
        (f' "ana {LINE}', 2, "a quote was not expected here", "put the quotes around all principals, or leave them out"),
        (f' "" {LINE}', 3, "no principals stand between the quotes", FORM),
        (f" {'x' * 1023} {LINE}", 2, "OpenSSH does not read so long a pattern", "make it shorter than 1023 bytes"),
        (f' "{"x" * 1023}" {LINE}', 3, "OpenSSH does not read so long a pattern", "make it shorter than 1023 bytes"),
        (f"ana\x1b {LINE}", 1, "control character U+001B", "remove it; it is invisible in most editors"),
        (f"ana {LINE}\rx", 1, "control character U+000D", "remove it; it is invisible in most editors"),
        (f"\ufeff{ANA} {LINE}", 1, "control character U+FEFF", "remove it; it is invisible in most editors"),
    ],
    ids=lambda value: value[:25] if isinstance(value, str) else None,
)
def test_lines_that_do_not_count(line: str, column: int, message: str, hint: str) -> None:
    """A problem with its place, and the lines around it stay."""
    signers, problems = parse_signers(f"{ANA} {LINE}\n{line}\n{ANA} {OTHER.line}\n", "peers")
    assert problems == (Problem(Place("peers", 2, column), "bad-signer", message, hint, "error", line),)
    assert signers == Signers("peers", (signer(), signer(key=OTHER, line=3)))


def test_all_problems_at_once_up_to_a_hundred() -> None:
    """Not only the first one."""
    assert in_short(parse_signers("a\nb c\n", "peers")[1])[0] == "1:2 bad-signer: the key is missing"
    assert [len(parse_signers("a\n" * count, "peers")[1]) for count in (2, MAX_PER_FILE + 1)] == [2, MAX_PER_FILE]


def test_a_file_is_read(here: Path) -> None:
    """Its path is shown as a person would type it."""
    (here / "allowed_signers").write_text(f"{ANA} {LINE}\nx\n", encoding="utf-8")
    signers, problems = read_signers(here / "allowed_signers")
    assert signers == Signers("allowed_signers", (signer(),))
    assert in_short(problems) == ["2:2 bad-signer: the key is missing"]
    assert problems[0].place.path == "allowed_signers"


def test_no_file_is_a_list_of_nobody(here: Path) -> None:
    """Who has no peers yet has no problem."""
    assert read_signers(here / "allowed_signers") == (Signers("allowed_signers", ()), ())


def test_a_file_that_cannot_be_read_is_a_problem(here: Path) -> None:
    """A folder, other bytes: nobody is believed, and it is said why."""
    (here / "folder").mkdir()
    (here / "bytes").write_bytes(f"# \n{ANA} {LINE}\n# ".encode() + b"\xff\n")
    for name, code in (("folder", "not-a-file"), ("bytes", "not-utf8")):
        signers, problems = read_signers(here / name)
        assert signers == Signers(name, ())
        assert [problem.code for problem in problems] == [code]


def test_a_byte_order_mark_belongs_to_the_first_name(here: Path) -> None:
    """So it does for ssh-keygen: the first line names somebody else, the second one counts."""
    (here / "peers").write_bytes(b"\xef\xbb\xbf" + f"{ANA} {LINE}\nbo {LINE}\n".encode())
    signers, problems = read_signers(here / "peers")
    assert signers.signers == (signer("bo", line=2),)
    assert in_short(problems) == ["1:1 bad-signer: control character U+FEFF"]


DAY = timedelta(days=1)
LINES = {
    "plain": f"{ANA} {LINE}",
    "other key": f"{ANA} {OTHER.line}",
    "other person": f"bo@example.org {LINE}",
    "for files": f'{ANA} namespaces="file" {LINE}',
    "for this": f'{ANA} namespaces="file,endorsement@*" {LINE}',
    "later": f'{ANA} valid-after="20250701120001Z" {LINE}',
    "earlier": f'{ANA} valid-before="20250701115959Z" {LINE}',
    "from now": f'{ANA} valid-after="20250701120000Z" {LINE}',
    "until now": f'{ANA} valid-before="20250701120000Z" {LINE}',
    "all but Ana": f"*,!ana* {LINE}",
}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], "unknown"),
        (["plain"], 1),
        (["other key"], "other key"),
        (["other person"], "unknown"),
        (["all but Ana"], "unknown"),
        (["for files"], "other namespace"),
        (["for this"], 1),
        (["later"], "too early"),
        (["earlier"], "too late"),
        (["from now"], 1),
        (["until now"], 1),
        (["plain", "for this"], 1),
        (["other key", "for files", "until now", "plain"], 3),
        (["earlier", "later", "for files"], "too late"),
        (["other person", "other key"], "other key"),
        (["for files", "other key"], "other namespace"),
        (["later", "for files"], "too early"),
    ],
)
def test_who_is_found(names: list[str], expected: int | Refusal) -> None:
    """The first line that fits; else what kept the nearest one from it."""
    signers = Signers("peers", signers_of("\n".join(LINES[name] for name in names)))
    found = find_signer(signers, ANA, KEY, NAMESPACE, AT)
    assert (found.line if isinstance(found, Signer) else found) == expected


@pytest.mark.parametrize(
    ("name", "at", "expected"),
    [
        ("from now", AT - timedelta(microseconds=1), "too early"),
        ("from now", AT - timedelta(seconds=1), "too early"),
        ("until now", AT + timedelta(microseconds=999999), 1),
        ("until now", AT + timedelta(seconds=1), "too late"),
        ("until now", AT.astimezone(datetime.fromisoformat("2025-01-01T00:00+05:00").tzinfo), 1),
    ],
)
def test_the_ends_of_a_time_belong_to_it(name: str, at: datetime, expected: int | Refusal) -> None:
    """To the second, as ssh-keygen counts."""
    found = find_signer(Signers("peers", signers_of(LINES[name])), ANA, KEY, NAMESPACE, at)
    assert (found.line if isinstance(found, Signer) else found) == expected


def test_a_line_is_written() -> None:
    """Principals, options, key, comment."""
    assert signer_line(ANA, KEY, namespaces=None) == f"{ANA} {LINE}"
    line = signer_line(f"{ANA},*@x", KEY, namespaces=NAMESPACE, valid_after=AT, valid_before=AT + DAY, comment="ana's laptop")
    assert line == f'{ANA},*@x namespaces="{NAMESPACE}",valid-after="20250701120000Z",valid-before="20250702120000Z" {LINE} ana\'s laptop'


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"principals": ""}, "a list of signers cannot hold this: "),
        ({"principals": "#ana"}, "a list of signers cannot hold this: the line would be read as something else"),
        ({"principals": "ana bo"}, "a list of signers cannot hold this: 'bo' is no kind of key that is known"),
        ({"principals": " ana"}, "a list of signers cannot hold this: the line would be read as something else"),
        ({"principals": '"ana"'}, "a list of signers cannot hold this: the line would be read as something else"),
        ({"principals": 'a"b'}, "a list of signers cannot hold this: a quote was not expected here"),
        ({"principals": "ana\nbo"}, "a list of signers cannot hold this: a line break"),
        ({"principals": "ana\x1b"}, "a list of signers cannot hold this: control character U+001B"),
        ({"principals": "x" * 1023}, "a list of signers cannot hold this: OpenSSH does not read so long a pattern"),
        ({"namespaces": ""}, "a list of signers cannot hold this: an empty list of namespaces allows nothing"),
        ({"namespaces": 'a"b'}, "a list of signers cannot hold this: 'b\""),
        ({"namespaces": 'a",valid-after="20250101Z'}, "a list of signers cannot hold this: the line would be read as something else"),
        ({"namespaces": "a\x00"}, "a list of signers cannot hold this: control character U+0000"),
        ({"comment": "a\nbo ssh-rsa"}, "a list of signers cannot hold this: a line break"),
        ({"comment": "a\n"}, "a list of signers cannot hold this: a line break"),
        ({"comment": "a\r"}, "a list of signers cannot hold this: a line break"),
        ({"comment": "a\x7f"}, "a list of signers cannot hold this: control character U+007F"),
        ({"valid_after": AT, "valid_before": AT}, "a list of signers cannot hold this: the key would stop being valid before it begins"),
        ({"valid_after": AT.replace(microsecond=1)}, "a list of signers cannot hold this: the line would be read as something else"),
        ({"valid_after": AT.replace(tzinfo=None)}, "a list of signers cannot hold this: the line would be read as something else"),
        ({"valid_before": datetime(1970, 1, 1, tzinfo=UTC)}, "a list of signers cannot hold this: '19700101000000Z' is on no calendar"),
        (
            {"key": KEY._replace(kind="ssh-rsa")},
            "a list of signers cannot hold this: the line says 'ssh-rsa', and the key inside is 'ssh-ed25519'",
        ),
    ],
)
def test_what_no_line_can_hold(change: dict[str, object], message: str) -> None:
    """Nothing is written that would be read as something else."""
    parts = {"principals": ANA, "key": KEY, "namespaces": None, **change}
    with pytest.raises(ValueError, match="a list of signers") as refused:
        signer_line(**parts)  # type: ignore[arg-type]
    assert str(refused.value).startswith(message)


@given(st.text(max_size=12), st.none() | st.text(max_size=12), st.text(max_size=12), st.sampled_from([None, AT]))
def test_what_is_written_is_read_again(principals: str, namespaces: str | None, comment: str, after: datetime | None) -> None:
    """A line either is refused or says what was meant, in a file of many lines, too."""
    try:
        line = signer_line(principals, KEY, namespaces=namespaces, valid_after=after, comment=comment)
    except ValueError:
        return
    read = signers_of(f"# first\n{line}\n{ANA} {LINE}\n")
    assert read == (signer(principals, namespaces=namespaces, line=2, after=after), signer(line=3))


def test_an_ordinary_line_is_written() -> None:
    """A list grows line by line; every person is found again with their own key."""
    people = {f"person{number}@example.org": key for number, key in enumerate((KEY, OTHER))}
    text = os.linesep.join(signer_line(name, key, namespaces="endorsement@*") for name, key in people.items())
    signers, _ = parse_signers(text, "peers")
    for name, key in people.items():
        found = find_signer(signers, name, key, NAMESPACE, AT)
        assert isinstance(found, Signer)
        assert found.key == key
