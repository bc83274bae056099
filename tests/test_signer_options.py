"""The options of a line: for which uses, from when, until when."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.signer_options import BadLine, Options, begin_options, read_options, read_time, write_options

FORM = 'write name="value", with commas between options and no blanks'
NAMES = "one of: namespaces, valid-after, valid-before"
TIMES = "write YYYYMMDDZ or YYYYMMDDHHMMSSZ; without the Z it is the time of the machine that reads it"


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[str]:
    """Local time is that of another place."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def moment(*parts: int) -> datetime:
    """A point in time, in UTC."""
    year, month, day, hour, minute, second = (*parts, 0, 0, 0)[:6]
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        ('namespaces="file" KEY', Options("file"), " KEY"),
        ('namespaces="file"', Options("file"), ""),
        ('NameSpaces="a,b*"\tKEY', Options("a,b*"), "\tKEY"),
        ('namespaces="a b" KEY', Options("a b"), " KEY"),
        (r'namespaces="a\"b" KEY', Options('a"b'), " KEY"),
        (r'namespaces="a\b" KEY', Options("a\\b"), " KEY"),
        (r'namespaces="a\\"b" KEY', Options('a\\"b'), " KEY"),
        ('valid-after="20250701Z" KEY', Options(None, moment(2025, 7, 1)), " KEY"),
        ('VALID-BEFORE="20250701Z" KEY', Options(None, None, moment(2025, 7, 1)), " KEY"),
        (
            'valid-before="20250702Z",namespaces="x",valid-after="20250701Z" KEY',
            Options("x", moment(2025, 7, 1), moment(2025, 7, 2)),
            " KEY",
        ),
    ],
)
def test_options_are_read(text: str, expected: Options, rest: str) -> None:
    """Names in any case, values in quotes, in any order, up to the next blank."""
    found, end = read_options("ana " + text, 4)
    assert (found, ("ana " + text)[end:]) == (expected, rest)


@pytest.mark.parametrize(
    ("text", "at", "message", "hint"),
    [
        ("cert-authority KEY", 0, "certificates are not taken here", "name the person's own key, without cert-authority"),
        ("Cert-Authority,x KEY", 0, "certificates are not taken here", "name the person's own key, without cert-authority"),
        ('namespace="x" KEY', 0, "the option 'namespace' is unknown", "did you mean 'namespaces'?"),
        ('qqq="x" KEY', 0, "the option 'qqq' is unknown", NAMES),
        ("QQQ,x KEY", 0, "the option 'QQQ' is unknown", NAMES),
        (f"{'q' * 99}=x KEY", 0, f"the option '{'q' * 79}…' is unknown", NAMES),
        ('namespaces="x",,y KEY', 15, "the option '' is unknown", NAMES),
        ('namespaces="x", KEY', 15, "the option '' is unknown", NAMES),
        ("namespaces KEY", 0, "the option 'namespaces' has no value in quotes", 'write namespaces="…"'),
        ("Valid-After=x KEY", 0, "the option 'valid-after' has no value in quotes", 'write valid-after="…"'),
        ('namespaces="x KEY', 0, "the option 'namespaces' has no value in quotes", 'write namespaces="…"'),
        (r'namespaces="x\" KEY', 0, "the option 'namespaces' has no value in quotes", 'write namespaces="…"'),
        ('namespaces="x"y KEY', 14, "'y KEY' was not expected here", FORM),
        ('namespaces="x";' + "y" * 99, 14, f"';{'y' * 78}…' was not expected here", FORM),
        ('namespaces="" KEY', 0, "an empty list of namespaces allows nothing", "name one, or leave namespaces out"),
        (f'namespaces="{"x" * 1023}" KEY', 0, "OpenSSH does not read so long a pattern in namespaces", "make it shorter than 1023 bytes"),
        ('namespaces="x",Namespaces="x" KEY', 15, "the option 'namespaces' stands here twice", "keep one of them"),
        ('valid-after="20250701",valid-after="20250701" KEY', 23, "the option 'valid-after' stands here twice", "keep one of them"),
        ('valid-before="2025" KEY', 0, "'2025' is no time", TIMES),
        (f'valid-before="{"2" * 99}" KEY', 0, f"'{'2' * 79}…' is no time", TIMES),
        ('valid-after="20250229Z" KEY', 0, "'20250229Z' is on no calendar", TIMES),
        (
            'valid-after="20250701Z",valid-before="20250701Z" KEY',
            0,
            "the key would stop being valid before it begins",
            "make valid-before later than valid-after",
        ),
        (
            'valid-after="20250701000001Z",valid-before="20250701Z" KEY',
            0,
            "the key would stop being valid before it begins",
            "make valid-before later than valid-after",
        ),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_options_that_are_refused(text: str, at: int, message: str, hint: str) -> None:
    """Where, what, and how to mend it."""
    with pytest.raises(BadLine) as refused:
        read_options("ana " + text, 4)
    assert (refused.value.at, refused.value.message, refused.value.hint) == (at + 4, message, hint)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ana ssh-ed25519 AAAA", False),
        ("ana sk-ssh-ed25519@openssh.com AA==", False),
        ("ana x=y", True),
        ('ana "x', True),
        ("ana a,b KEY", True),
        ("ana Cert-Authority KEY", True),
        ("ana namespaces\tKEY", True),
        ("ana no-touch-required KEY", False),
        ("ana ", False),
    ],
)
def test_whether_options_stand_there(line: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """A name that is known, or a sign that no kind of key has."""
    assert begin_options(line, 4) is expected


@pytest.mark.parametrize("local", ["America/New_York"], indirect=True)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20250701Z", moment(2025, 7, 1)),
        ("20250701z", moment(2025, 7, 1)),
        ("20250701UTC", moment(2025, 7, 1)),
        ("20250701utc", moment(2025, 7, 1)),
        ("202507011234Z", moment(2025, 7, 1, 12, 34)),
        ("20250701123456Z", moment(2025, 7, 1, 12, 34, 56)),
        ("20250701", moment(2025, 7, 1, 5)),
        ("20250101", moment(2025, 1, 1, 5)),
        ("202501011234", moment(2025, 1, 1, 17, 34)),
        ("20250101123456", moment(2025, 1, 1, 17, 34, 56)),
        ("20240229Z", moment(2024, 2, 29)),
        ("19700101000001Z", moment(1970, 1, 1, 0, 0, 1)),
        ("19700101", moment(1970, 1, 1, 5)),
        ("99991231235959Z", moment(9999, 12, 31, 23, 59, 59)),
        ("19700101Z", None),
        ("19691231Z", None),
        ("00000101Z", None),
        ("99991231235959", None),
        ("20250229Z", None),
        ("20251301Z", None),
        ("20250132Z", None),
        ("202501012400Z", None),
        ("202501011260Z", None),
        ("20250101123460Z", None),
        ("", None),
        ("2025", None),
        ("2025070", None),
        ("202507011", None),
        ("2025070112", None),
        ("2025070112345", None),
        ("202507011234567", None),
        ("20250701 Z", None),
        ("20250701ZZ", None),
        ("2025-07-01", None),
        ("２０２５０７０１", None),
        ("20250701Z\n", None),
    ],
)
def test_times(local: str, text: str, expected: datetime | None) -> None:
    """Digits alone, with Z or UTC or without; without, it is local time, and never summer time."""
    assert read_time(text) == expected


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (Options(), ""),
        (Options("a,b"), 'namespaces="a,b"'),
        (Options(""), 'namespaces=""'),
        (Options(None, moment(2025, 7, 1, 12, 34, 56)), 'valid-after="20250701123456Z"'),
        (Options(None, None, datetime.fromisoformat("2025-07-01T00:00:00+02:00")), 'valid-before="20250630220000Z"'),
        (
            Options("x", moment(2025, 7, 1), moment(2026, 7, 1)),
            'namespaces="x",valid-after="20250701000000Z",valid-before="20260701000000Z"',
        ),
    ],
)
@pytest.mark.parametrize("local", ["Asia/Kolkata"], indirect=True)
def test_options_are_written(local: str, options: Options, text: str) -> None:
    """Times in UTC, to the second, wherever the program runs."""
    assert write_options(options) == text


@given(
    st.none() | st.text("abc,*@ \\", min_size=1, max_size=9).filter(lambda text: not text.endswith("\\")),
    st.none() | st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis adds the zone
    st.none() | st.integers(1, 10**9),
)
def test_what_is_written_is_read_again(namespaces: str | None, after: datetime | None, seconds: int | None) -> None:
    """Any options come back as they were."""
    after = after.replace(microsecond=0) if after else None
    before = (after or moment(2025, 1, 1)) + timedelta(seconds=seconds) if seconds else None
    options = Options(namespaces, after, before)
    text = write_options(options)
    assert text == "" or read_options(text, 0) == (options, len(text))
