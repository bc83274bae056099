"""The bytes that peers sign: one spelling for one statement, and the same for every reader."""

import json
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from any_statement import STATEMENTS
from hypothesis import given
from hypothesis import strategies as st
from peers_at_hand import CLAIM, DATA, claiming, revocation, sealed, statement
from pydantic import ValidationError
from reading import in_short

from tailorcv.statement import MAX_BYTES, Revocation, Statement, canonical, in_text, read_signed, to_bytes, unsignable, written
from tailorcv.yamltext import Data

RAW = to_bytes(statement())
BACK = to_bytes(revocation(sealed(statement()), reason="It was Zoë."))
OTHER = "1:1 not-canonical: these are not the bytes of canonical JSON (RFC 8785)"
MISSING = ("format", "subject", "claim", "endorser", "issued", "nonce")


def refusals(raw: bytes) -> list[str]:
    """What keeps these bytes from being a statement; there is never half a statement."""
    document, problems = read_signed(raw, "it.json")
    assert (document is None) == bool(problems)
    return in_short(problems)


def test_the_bytes() -> None:
    """Keys in their order, no blanks, text only, empty fields left out, and one line end."""
    small = statement(
        claim={"id": "five-clubs", "title": "Fünf\n“Keulen” \\ 🤹", "date": "2024", "competencies": {"juggling": {"name": "J", "level": 3}}}
    )
    assert to_bytes(small).decode() == (
        '{"claim":{"competencies":{"juggling":{"level":"3","name":"J"}},"date":"2024","id":"five-clubs","title":"Fünf\\n“Keulen” \\\\ 🤹"},'
        '"comment":"I counted them.","endorser":{"id":"bob@example.org","name":"Bob Example","relationship":"ringmaster"},'
        '"format":"tailorcv/endorsement@1","issued":"2026-03-10T12:00:00Z","nonce":"0123456789abcdef0123456789abcdef",'
        '"subject":{"name":"Mira Example","record":"mira-1a2b3c"}}\n'
    )


def test_a_revocation_takes_the_same_way() -> None:
    """Its bytes are read back as what they were made of."""
    document, problems = read_signed(BACK, "it.json")
    assert document is not None, problems
    assert isinstance(document.value, Revocation)
    assert document.value == revocation(sealed(statement()), reason="It was Zoë.")
    assert to_bytes(document.value) == BACK


@given(STATEMENTS)
def test_what_is_written_is_read_the_same(signed: Statement) -> None:
    """A law: every statement of settled text comes back equal, and a plain reader of JSON finds the same data."""
    raw = to_bytes(signed)
    document, problems = read_signed(raw, "it.json")
    assert document is not None, problems
    assert document.value == signed
    assert json.loads(raw) == in_text(signed)
    assert raw.endswith(b"}\n")


@given(
    st.dictionaries(
        st.text(max_size=5), st.recursive(st.text(max_size=8), lambda inner: st.lists(inner, max_size=3), max_leaves=5), max_size=4
    )
)
def test_one_spelling_for_data(data: dict[str, Data]) -> None:
    """A law: whatever order and blanks JSON was written with, the canonical bytes are those of Python's own writer."""
    try:
        raw = canonical(data)
    except ValueError:
        assert any("\ud800" <= char <= "\udfff" for char in json.dumps(data, ensure_ascii=False))
        return
    assert json.loads(raw) == data
    if all(key.isascii() for key in data):
        plainly = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        assert raw.decode() == plainly


def test_keys_are_sorted_by_utf16() -> None:
    """The standard sorts by UTF-16, where an emoji comes before a letter of the last plane below it."""
    assert canonical({"\uff01": "a", "😀": "b"}).decode() == '{"😀":"b","\uff01":"a"}\n'


def spelt(change: Callable[[dict[str, object]], object]) -> bytes:
    """The data of the statement, written by Python after a change."""
    data = json.loads(RAW)
    return json.dumps(change(data) or data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(RAW[:-1], [OTHER], id="no line end"),
        pytest.param(RAW + b"\n", [OTHER], id="two line ends"),
        pytest.param(RAW[:-1] + b"\r\n", [OTHER], id="a line end of Windows"),
        pytest.param(RAW[:-1] + b" \n", [OTHER], id="a blank at the end"),
        pytest.param(b" " + RAW, [OTHER], id="a blank at the beginning"),
        pytest.param(b"\xef\xbb\xbf" + RAW, [OTHER], id="a byte-order mark"),
        pytest.param(b"---\n" + RAW, [OTHER], id="a document of YAML"),
        pytest.param(RAW + b"# seen\n", [OTHER], id="a comment of YAML"),
        pytest.param(RAW + b"{}\n", ["2:1 text-after-end: text behind the end of the YAML"], id="more behind it"),
        pytest.param(RAW + RAW, ["2:1 text-after-end: text behind the end of the YAML"], id="twice"),
        pytest.param(json.dumps(json.loads(RAW), indent=1).encode() + b"\n", [OTHER], id="indented"),
        pytest.param(json.dumps(json.loads(RAW), sort_keys=True).encode() + b"\n", [OTHER], id="blanks between"),
        pytest.param(json.dumps(dict(reversed(json.loads(RAW).items())), separators=(",", ":")).encode() + b"\n", [OTHER], id="another order"),
        pytest.param(RAW.replace(b"counted", rb"\u0063ounted"), [OTHER], id="an escape of a plain letter"),
        pytest.param(RAW.replace(b"counted", rb"\x63ounted"), [OTHER], id="an escape of YAML"),
        pytest.param(RAW.replace(b"counted", rb"\/"), [OTHER], id="an escape without need"),
        pytest.param(RAW.replace(b'"I counted them."', b"I counted them."), [OTHER], id="plain text of YAML"),
        pytest.param(RAW.replace(b'"I counted them."', b"'I counted them.'"), [OTHER], id="single quotes"),
        pytest.param(RAW.replace(b'"comment":', b'"comment" : '), [OTHER], id="a blank before a colon"),
        pytest.param(RAW.replace(b'"I counted them."', b"3"), [OTHER], id="a number"),
        pytest.param(RAW.replace(b'"level":"3"', b'"level":3'), [OTHER], id="a level as a number"),
        pytest.param(RAW.replace(b'"I counted them."', b"true"), [OTHER], id="a truth value"),
        pytest.param(RAW.replace(b'"I counted them."', b"null"), [OTHER], id="null"),
        pytest.param(RAW.replace(b'"level":"3"', b'"level":"03"'), [OTHER], id="a level with a zero in front"),
        pytest.param(spelt(lambda data: data | {"claim": CLAIM | {"wordings": []}}), [OTHER], id="an empty list"),
        pytest.param(spelt(lambda data: data | {"claim": CLAIM | {"competencies": {}}}), [OTHER], id="an empty mapping"),
        pytest.param(
            RAW.replace(b'{"claim"', b'{"comment":"No.","claim"', 1),
            ["1:491 duplicate-key: 'comment' stands here a second time; the first is on line 1"],
            id="a key twice",
        ),
        pytest.param(
            RAW.replace(b'{"claim"', rb'{"c\u006fmment":"No.","claim"', 1),
            ["1:496 duplicate-key: 'comment' stands here a second time; the first is on line 1"],
            id="a key twice, hidden by an escape",
        ),
        pytest.param(RAW.replace(b'"I counted', b'&a "I counted'), ["1:485 yaml-anchor: the anchor &a"], id="an anchor"),
        pytest.param(RAW.replace(b'"I counted', b'!!str "I counted'), ["1:485 yaml-tag: the tag tag:yaml.org,2002:str"], id="a tag of YAML"),
        pytest.param(RAW.replace(b"counted", rb"\ud800"), ["1:490 bad-escape: this backslash escape is unknown"], id="half a character"),
        pytest.param(
            RAW.replace(b"counted", rb"\u0000"), ["1:485 control-character: an escape for the control character U+0000"], id="an escape for NUL"
        ),
        pytest.param(RAW.replace(b"counted", b"c\x00"), ["1:489 binary: this is a binary file, not text"], id="NUL"),
        pytest.param(RAW.replace(b"counted", b"c\xf6"), ["1:489 not-utf8: byte 0xf6 is not UTF-8"], id="Latin-1"),
        pytest.param(RAW.decode().encode("utf-16"), ["1:1 not-utf8: the file is UTF-16"], id="UTF-16"),
        pytest.param(b"", ["1:1 empty-file: the file holds no YAML"], id="nothing"),
        pytest.param(b"[]\n", ["1:1 not-a-mapping: a file is a list of 'key: value' lines"], id="a list"),
        pytest.param(b"{}\n", [f"1:1 missing-key: the key '{key}' is missing" for key in MISSING], id="no keys"),
        pytest.param(b'{"a":' * 300 + b'"x"' + b"}" * 300 + b"\n", ["1:161 too-deep: more than 32 levels of nesting"], id="deep"),
        pytest.param(b"[" * 60_000, ["1:32 too-deep: more than 32 levels of nesting"], id="deep and never closed"),
        pytest.param(
            RAW + b" " * (MAX_BYTES + 1 - len(RAW)), [f"1:1 too-large: the file has {MAX_BYTES + 1} bytes; at most {MAX_BYTES} are read"], id="too large"
        ),
        pytest.param(RAW + b" " * (MAX_BYTES - len(RAW)), [OTHER], id="not too large"),
        pytest.param(spelt(lambda data: data | {"seen": "x"}), ["1:697 unknown-key: the key 'seen' is unknown here"], id="an unknown key"),
        pytest.param(spelt(lambda data: {key: data[key] for key in data if key != "nonce"}), ["1:1 missing-key: the key 'nonce' is missing"], id="a key less"),
        pytest.param(spelt(lambda data: data | {"nonce": "0" * 31}), ["1:662 bad-nonce: '0000000000000000000000000000000' is not a random number"], id="a short nonce"),
        pytest.param(spelt(lambda data: data | {"nonce": "A" * 32}), ["1:662 bad-nonce: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' is not a random number"], id="a nonce in capitals"),
        pytest.param(
            spelt(lambda data: data | {"format": "tailorcv/endorsement@2"}),
            ["1:597 newer-format: 'tailorcv/endorsement@2' is newer than this program"],
            id="a later format",
        ),
        pytest.param(
            BACK.replace(b"revocation@1", b"revocation@2"),
            ["1:47 newer-format: 'tailorcv/revocation@2' is newer than this program"],
            id="a later revocation",
        ),
        pytest.param(re.sub(rb"sha256:\w+", b"sha256:0", BACK), ["1:181 bad-digest: 'sha256:0' is not a digest"], id="half a digest"),
        pytest.param(RAW.replace(b"bob@example.org", b"*@x"), ["1:520 bad-peer: '*@x' is no mail address"], id="a pattern for a peer"),
        pytest.param(spelt(lambda data: data | {"comment": ""}), ["1:485 empty-value: the value of 'comment' is empty"], id="an empty text"),
        pytest.param(spelt(lambda data: data | {"expires": "2026-03-09"}), ["1:598 date-order: it expires before it is issued"], id="over before it begins"),
    ],
)  # fmt: skip
def test_every_other_spelling_is_refused(raw: bytes, expected: list[str]) -> None:
    """Not one byte may be another; what is wrong is said with its place and its code."""
    assert refusals(raw) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("I\u202e x", "the statement holds the invisible character U+202E in 'I\u202e x'"),
        ("a\u200bb", "the statement holds the invisible character U+200B in 'a\u200bb'"),
        ("a\U000e0041", "the statement holds the invisible character U+E0041 in 'a\U000e0041'"),
        ("a\tb", "the statement holds the invisible character U+0009 in 'a\tb'"),
        ("Zoe\u0308", "the statement holds 'Zoe\u0308', which is not in Unicode's form C or has blanks at an end"),
        (" a", "the statement holds ' a', which is not in Unicode's form C or has blanks at an end"),
        ("a \nb", "the statement holds 'a \nb', which is not in Unicode's form C or has blanks at an end"),
    ],
)
def test_text_that_is_not_what_it_seems(text: str, message: str) -> None:
    """It is refused on both sides: nobody signs it, and a file that holds it is none, wherever it stands in it."""
    for signed in (
        statement(comment=text),
        claiming(wordings=["fine", text]),
        claiming(metrics=[{"name": "fine", "unit": text}]),
        claiming(competencies={"x": {"name": "fine", "level": 1, "means": text}}),
        statement(endorser={"id": "bob@example.org", "relationship": text}),
    ):
        with pytest.raises(ValueError, match=r"in '|which is not"):
            to_bytes(signed)
        assert refusals(canonical(in_text(signed))) == [f"1:1 unseen-character: {message}"]


def test_what_cannot_be_signed_is_named() -> None:
    """Keys are looked at like values; what is fine is no reason."""
    assert unsignable({"a": ["b", {"c": "d"}]}) == ""
    assert unsignable({"a\u200b": "b"}) == "the invisible character U+200B in 'a\u200b'"
    assert unsignable(["a", ["b "]]) == "'b ', which is not in Unicode's form C or has blanks at an end"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-07-14T09:30:00Z", datetime(2026, 7, 14, 9, 30, tzinfo=UTC)),
        ("2024-02-29T23:59:59Z", datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC)),
        ("2026-07-14T09:30:00+00:00", None),
        ("2026-07-14T09:30:00", None),
        ("2026-07-14T09:30Z", None),
        ("2026-07-14T09:30:00.5Z", None),
        ("2026-07-14 09:30:00Z", None),
        ("2026-02-30T09:30:00Z", None),
        ("2026-07-14T24:30:00Z", None),
        ("2026-07-14T09:30:60Z", None),
        ("2026-07-14", None),
        ("x2026-07-14T09:30:00Z", None),
        ("2026-07-14T09:30:00Zx", None),
        ("２026-07-14T09:30:00Z", None),
    ],
)
def test_moments(text: str, moment: datetime | None) -> None:
    """A moment is written in one way: whole seconds in UTC, on a calendar."""
    raw = spelt(lambda data: data | {"issued": text})
    document, problems = read_signed(raw, "it.json")
    if moment is None:
        assert [(problem.code, problem.message, problem.hint) for problem in problems if problem.code != "not-canonical"] == [
            ("bad-date", "this is no moment in UTC", "write a moment in UTC like 2026-07-14T09:30:00Z")
        ]
        return
    assert document is not None, problems
    assert document.value.issued == moment
    assert written(moment) == text


def test_a_moment_of_another_zone_is_written_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a clock elsewhere shows is turned into UTC first, wherever the program runs."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    assert written(datetime(2026, 7, 14, 1, 30, tzinfo=timezone(timedelta(hours=2)))) == "2026-07-13T23:30:00Z"
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("principal", "taken"),
    [
        ("bob@example.org", True),
        ("_b+o.b-2@x", True),
        (f"{'b' * 116}@example.org", True),
        (f"{'b' * 117}@example.org", False),
        ("bob", False),
        ("bob@", False),
        ("@example.org", False),
        (".bob@example.org", False),
        ("../bob@example.org", False),
        ("bob smith@example.org", False),
        ("bob,eve@example.org", False),
        ("*@example.org", False),
        ("!bob@example.org", False),
        ("bob@-example.org", False),
        ("bob@example.org\n", False),
        ('"bob"@example.org', False),
        ("böb@example.org", False),
    ],
)
def test_principals(principal: str, taken: bool) -> None:  # noqa: FBT001
    """A peer's address can stand in a list of signers as one word that is no pattern, and in the name of a file."""
    try:
        statement(endorser={"id": principal})
    except ValidationError:
        assert not taken
    else:
        assert taken


def test_the_last_day_may_be_the_first() -> None:
    """A statement may expire on the day on which it is issued, and in the month or the year of that day."""
    for expires in ("2026-03-10", "2026-03", "2026"):
        assert str(statement(expires=expires).expires) == expires
    for expires in ("2026-03-09", "2026-02", "2025"):
        with pytest.raises(ValidationError, match="it expires before it is issued"):
            statement(expires=expires)


def test_the_error_of_days_says_what_to_do() -> None:
    """The place is that of the day that is wrong."""
    _, problems = read_signed(spelt(lambda data: data | {"expires": "2026-03-09"}), "it.json")
    assert [(problem.place.path, problem.hint) for problem in problems] == [("it.json", "choose a later day, or leave it out")]


def test_the_hints_of_refusals() -> None:
    """Each says what the reader of a file can do."""
    hints = {
        RAW[:-1]: "keep the file as it was signed: no editor, formatter or line-end conversion may touch it",
        RAW + b" " * MAX_BYTES: "a statement holds one accomplishment",
        canonical(in_text(statement(comment="a\u200bb"))): "have it signed again without it",
    }
    for raw, hint in hints.items():
        _, problems = read_signed(raw, "it.json")
        assert [(problem.place.path, problem.hint) for problem in problems] == [("it.json", hint)]


def test_no_numbers_in_text() -> None:
    """What pydantic holds as a number or a date is text in what is signed."""
    assert in_text(statement(expires="2027-03"))["claim"]["competencies"]["juggling"]["level"] == "3"  # type: ignore[call-overload, index]
    assert DATA.keys() | {"expires"} == set(in_text(statement(expires="2027-03")))
