"""What became of a signed statement: every status with its causes, and which cause is told first."""

import json
import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peers_at_hand import (
    AS_OF,
    BOB,
    BOBS_NEW_KEY,
    CLAIM,
    EVE,
    MIRA,
    NOON,
    OWNER,
    TOLD,
    TRUSTED,
    Bench,
    claiming,
    revocation,
    sealed,
    signers,
    statement,
)

from tailorcv.allowed_signers import Signer
from tailorcv.endorsement import Endorsement, Read, Sealed, Status, end_of, judge_all, read_sealed
from tailorcv.ssh_keys import read_public_key
from tailorcv.statement import Statement, canonical, to_bytes

GOOD = sealed(statement())
BENCH = Bench()


def verdict(*files: Sealed, bench: Bench = BENCH) -> tuple[str, str]:
    """The status of the first statement, and why."""
    first = bench.judged(*files)[0]
    return first.status, first.why


def test_a_statement_that_holds() -> None:
    """All that is known of it: the peer, the key, the line that trusts it, and no reason against it."""
    (found,) = BENCH.judged(GOOD)
    key = read_public_key(BOB.line)
    signer = Signer(1, "bob@example.org", key, "endorsement@tailorcv", None, None)
    assert found == Endorsement(GOOD, "verified", "", statement(), key, (), signer)
    assert found.holds
    assert found.peer == "Bob Example"


def test_a_peer_without_a_name() -> None:
    """The principal stands for it; what is no statement has no peer."""
    (found,) = BENCH.judged(sealed(statement(endorser={"id": "bob@example.org"})))
    assert (found.status, found.peer) == ("verified", "bob@example.org")
    assert BENCH.judged(Sealed("x", b"", None))[0].peer == ""


@pytest.mark.parametrize(
    ("seal", "status", "why"),
    [
        pytest.param(None, "malformed", "there is no signature beside it (the same name and .sig)", id="no signature"),
        pytest.param(b"", "malformed", "the signature: ", id="an empty one"),
        pytest.param(b"junk\n", "malformed", "the signature: ", id="junk"),
        pytest.param(EVE.sign(b"other").armored, "forged", "it is not the signature of this text with this key", id="of other bytes"),
        pytest.param(BOB.sign(GOOD.raw, "file").armored, "forged", "", id="for another use"),
        pytest.param(BOB.sign(GOOD.raw[:-1]).armored, "forged", "it is not the signature of this text with this key", id="a byte less"),
    ],
)
def test_signatures_that_are_none(seal: bytes | None, status: str, why: str) -> None:
    """Nothing is checked before the signature, and the statement can still be named."""
    (found,) = BENCH.judged(GOOD._replace(seal=seal))
    assert found.status == status
    assert found.why.startswith(why)
    assert found.why
    assert found.sealed == GOOD._replace(seal=seal)
    assert found.statement == statement()
    assert found.signer is None
    assert (found.key is None) == (status == "malformed")
    assert not found.holds


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"junk", "1:1: a file is a list of 'key: value' lines"),
        (GOOD.raw.replace(b"}}\n", b"} }\n"), "1:1: these are not the bytes of canonical JSON (RFC 8785)"),
        (GOOD.raw.replace(b'"nonce":"0', b'"nonce":"x'), "1:662: 'x123456789abcdef0123456789abcdef' is not a random number"),
        (GOOD.raw + b"more", "2:1: text behind the end of the YAML"),
    ],
)
def test_files_that_are_no_statement(raw: bytes, why: str) -> None:
    """The first thing that is wrong is told with its place, even where the signature is right."""
    for seal in (BOB.sign(raw).armored, None):
        file = Sealed("it.json", raw, seal)
        assert read_sealed(file).sealed == file
        assert BENCH.judged(file) == (Endorsement(file, "malformed", why),)


def test_every_bit_of_the_statement_counts() -> None:
    """A law: with one bit turned over it is malformed or forged, wherever the bit is."""
    for at in range(0, len(GOOD.raw) * 8, 11):
        changed = bytearray(GOOD.raw)
        changed[at // 8] ^= 1 << at % 8
        (found,) = BENCH.judged(GOOD._replace(raw=bytes(changed)))
        assert found.status in ("malformed", "forged")


@pytest.mark.parametrize(
    ("trusted", "issued", "why"),
    [
        pytest.param("", NOON, "no trusted key of bob@example.org is the one that signed", id="no line"),
        pytest.param(f"bob@example.org {EVE.line}\n", NOON, "no trusted key of bob@example.org is the one that signed", id="another key"),
        pytest.param(f"eve@example.org {BOB.line}\n", NOON, "no trusted key of bob@example.org is the one that signed", id="another peer"),
        pytest.param(f'bob@example.org namespaces="git" {BOB.line}\n', NOON, "the key may not sign endorsements", id="another use"),
        pytest.param(
            f'bob@example.org valid-after="20260311Z" {BOB.line}\n',
            NOON,
            "the key was not valid yet when it was issued",
            id="a day too early",
        ),
        pytest.param(
            f'bob@example.org valid-before="20260310Z" {BOB.line}\n',
            NOON,
            "the key was no longer valid when it was issued",
            id="a day too late",
        ),
        pytest.param(f'bob@example.org valid-after="20260310Z",valid-before="20260311Z" {BOB.line}\n', NOON, "", id="on its only day"),
        pytest.param(f"bob@example.org {EVE.line}\n{TRUSTED}", NOON, "", id="the second of two keys"),
        pytest.param(f"*@example.org {BOB.line}\n", NOON, "", id="a pattern"),
        pytest.param(f"bob@example.org {BOB.line}\n", NOON, "", id="no uses named"),
    ],
)
def test_whose_keys_are_trusted(trusted: str, issued: datetime, why: str) -> None:
    """The key must have been allowed to this peer for this use when the statement was issued."""
    (found,) = BENCH._replace(trusted=trusted).judged(sealed(statement(issued=issued)))
    assert (found.status, found.why) == ("unknown-signer" if why else "verified", why)
    assert (found.signer is None) == bool(why)
    assert found.key == read_public_key(BOB.line)


@pytest.mark.parametrize(
    ("signed", "by", "owner"),
    [
        pytest.param(statement(), MIRA, OWNER, id="with the key in the settings"),
        pytest.param(statement(subject={"record": "mira-1a2b3c", "name": "Mira Example", "key": BOB.line}), BOB, OWNER, id="with the key in the statement"),
        pytest.param(statement(endorser={"id": "mira@example.org"}), BOB, OWNER, id="under one's own address"),
        pytest.param(statement(endorser={"id": "MIRA@Example.ORG"}), BOB, OWNER, id="under one's own address in capitals"),
        pytest.param(statement(), BOB, OWNER._replace(key=BOB.line), id="with another key in the settings"),
    ],
)  # fmt: skip
def test_nobody_confirms_their_own_work(signed: Statement, by: object, owner: object) -> None:
    """However it is signed, and even where the person trusts that key."""
    trusted = "".join(f"*@*,{address} {key.line}\n" for address in ("bob@example.org", "mira@example.org") for key in (BOB, MIRA))
    bench = Bench(owner=owner, trusted=trusted)  # type: ignore[arg-type]
    assert verdict(sealed(signed, by), bench=bench) == ("self", "signed by the person whose record it is")  # type: ignore[arg-type]


def test_a_key_that_is_not_ones_own() -> None:
    """A person without a key and without an address still has peers, and the key in a statement may be any other one."""
    nobody = OWNER._replace(key=None, emails=frozenset())
    assert verdict(GOOD, bench=Bench(owner=nobody))[0] == "verified"
    with_key = sealed(statement(subject={"record": "mira-1a2b3c", "name": "Mira Example", "key": MIRA.line}))
    assert verdict(with_key) == ("verified", "")


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ({"record": "mira-1a2b3c", "name": "Mira Muster"}, ("verified", "")),
        ({"record": "other-1a2b3c", "name": "Mira Example"}, ("wrong-person", "it is about the record 'other-1a2b3c'")),
        ({"record": "mira-1a2b3c", "name": "Max Example"}, ("wrong-person", "it is about 'Max Example'")),
        ({"record": "mira-1a2b3c", "name": "mira example"}, ("wrong-person", "it is about 'mira example'")),
        ({"record": "other-1a2b3c", "name": "Max Example"}, ("wrong-person", "it is about the record 'other-1a2b3c'")),
    ],
)
def test_whose_record_it_is(subject: dict[str, str], expected: tuple[str, str]) -> None:
    """The record by its id and the person by a name that they have or had."""
    assert verdict(sealed(statement(subject=subject))) == expected


def test_a_record_without_an_id() -> None:
    """No statement is about it."""
    assert verdict(GOOD, bench=Bench(owner=OWNER._replace(record=None))) == ("wrong-person", "it is about the record 'mira-1a2b3c'")


@pytest.mark.parametrize(
    ("expires", "as_of", "expected"),
    [
        (None, date(2099, 1, 1), ("verified", "")),
        ("2026-06-01", date(2026, 6, 1), ("verified", "")),
        ("2026-06-01", date(2026, 6, 2), ("expired", "it held until 2026-06-01")),
        ("2026-06", date(2026, 6, 30), ("verified", "")),
        ("2026-06", date(2026, 7, 1), ("expired", "it held until 2026-06")),
        ("2026", date(2026, 12, 31), ("verified", "")),
        ("2026", date(2027, 1, 1), ("expired", "it held until 2026")),
    ],
)
def test_how_long_it_holds(expires: str | None, as_of: date, expected: tuple[str, str]) -> None:
    """Through its last day, and not a day longer."""
    assert verdict(sealed(statement(expires=expires)), bench=Bench(as_of=as_of)) == expected


@pytest.mark.parametrize(
    ("issued", "as_of", "expected"),
    [
        ("2026-03-10T12:00:00Z", date(2026, 3, 10), ("verified", "")),
        ("2026-03-11T11:59:59Z", date(2026, 3, 10), ("verified", "")),
        ("2026-03-11T12:00:00Z", date(2026, 3, 10), ("early", "it is issued on 2026-03-11, and this is 2026-03-10")),
        ("2026-03-10T12:00:00Z", date(2026, 3, 8), ("early", "it is issued on 2026-03-10, and this is 2026-03-08")),
    ],
)
def test_from_when_it_holds(issued: str, as_of: date, expected: tuple[str, str]) -> None:
    """As long as it is still that day anywhere on earth, it is that day."""
    assert verdict(sealed(statement(issued=issued)), bench=Bench(as_of=as_of)) == expected


def test_the_end_of_a_day() -> None:
    """A day is over when it ends in the last zone, twelve hours west of Greenwich."""
    assert end_of(date(2026, 3, 10)) == datetime(2026, 3, 11, 11, 59, 59, 999999, tzinfo=UTC)


@pytest.mark.parametrize(
    "change", ["title", "date", "start", "end", "position", "situation", "action", "result", "metrics"]
)  # fmt: skip
def test_what_the_record_says_differently(change: str) -> None:
    """The field is named, and the signature makes nobody overlook it."""
    others: dict[str, object] = {"date": "2025", "start": "2023", "end": "2025", "metrics": []}
    (found,) = BENCH.judged(sealed(claiming(**{change: others.get(change, "Another text")})))
    assert (found.status, found.edited, found.why) == ("edited", (change,), f"the record says otherwise now: {change}")
    assert found.statement is not None
    assert found.signer is not None


def test_more_than_one_edit() -> None:
    """All of them are named; further wordings and other levels are no edits."""
    (found,) = BENCH.judged(sealed(claiming(title="Six", result=None)))
    assert (found.edited, found.why) == (("title", "result"), "the record says otherwise now: title, result")
    assert verdict(sealed(claiming(wordings=["Another"], competencies=None))) == ("verified", "")


def test_an_accomplishment_that_is_gone() -> None:
    """What the record does not show cannot be confirmed."""
    (found,) = BENCH._replace(told={}).judged(GOOD)
    assert (found.status, found.edited, found.why) == ("edited", ("id",), "the record shows no accomplishment 'five-clubs'")


NEW_KEY = f"{TRUSTED}bob@example.org {BOBS_NEW_KEY.line}\n"
BACK = sealed(revocation(GOOD), path="endorsements/back.json")


@pytest.mark.parametrize(
    ("back", "trusted", "as_of", "status"),
    [
        pytest.param(BACK, TRUSTED, AS_OF, "revoked", id="by the key that signed"),
        pytest.param(sealed(revocation(GOOD), BOBS_NEW_KEY), NEW_KEY, AS_OF, "revoked", id="by another key of the same peer"),
        pytest.param(sealed(revocation(GOOD), BOBS_NEW_KEY), TRUSTED, AS_OF, "verified", id="by a key that nobody trusts"),
        pytest.param(sealed(revocation(GOOD), EVE), f"{TRUSTED}eve@example.org {EVE.line}\n", AS_OF, "verified", id="by a stranger in Bob's name"),
        pytest.param(
            sealed(revocation(GOOD, endorser={"id": "eve@example.org"}), EVE), f"{TRUSTED}eve@example.org {EVE.line}\n", AS_OF, "verified", id="by another peer"
        ),
        pytest.param(
            sealed(revocation(GOOD), BOBS_NEW_KEY),
            f'{TRUSTED}bob@example.org valid-before="20260401Z" {BOBS_NEW_KEY.line}\n',
            AS_OF,
            "verified",
            id="by a key that was no longer valid",
        ),
        pytest.param(
            sealed(revocation(GOOD), BOBS_NEW_KEY), f'{TRUSTED}bob@example.org namespaces="git" {BOBS_NEW_KEY.line}\n', AS_OF, "verified", id="by a key for another use"
        ),
        pytest.param(sealed(revocation(GOOD, endorser={"id": "other@example.org"})), TRUSTED, AS_OF, "revoked", id="by the same key under another name"),
        pytest.param(BACK, TRUSTED, date(2026, 4, 10), "revoked", id="on its day"),
        pytest.param(BACK, TRUSTED, date(2026, 4, 9), "verified", id="on the day before"),
        pytest.param(sealed(revocation(sealed(statement(nonce="1" * 32)))), TRUSTED, AS_OF, "verified", id="of another statement"),
        pytest.param(BACK._replace(seal=EVE.sign(b"x").armored), TRUSTED, AS_OF, "verified", id="a forged one"),
        pytest.param(BACK._replace(seal=None), TRUSTED, AS_OF, "verified", id="one without a signature"),
    ],
)  # fmt: skip
def test_who_may_take_a_statement_back(back: Sealed, trusted: str, as_of: date, status: str) -> None:
    """The key that signed it, or one that is trusted for the same peer; in whichever order the files are read."""
    bench = Bench(trusted=trusted, as_of=as_of)
    for files in ((GOOD, back), (back, GOOD)):
        assert [found.status for found in bench.judged(*files) if found.sealed == GOOD] == [status]


def test_what_is_told_of_a_revocation() -> None:
    """Its day and its reason; it is no statement itself, unless it is broken."""
    assert BENCH.judged(BACK) == ()
    assert verdict(GOOD, BACK) == ("revoked", "taken back on 2026-04-10")
    assert verdict(GOOD, sealed(revocation(GOOD, reason="It was another team."))) == (
        "revoked",
        "taken back on 2026-04-10: It was another team.",
    )
    broken = BACK._replace(seal=None)
    (found,) = BENCH.judged(broken)
    assert (found.status, found.statement, found.why) == ("malformed", None, "there is no signature beside it (the same name and .sig)")
    (found,) = BENCH.judged(BACK._replace(seal=BOB.sign(b"x").armored))
    assert (found.status, found.statement) == ("forged", None)


def test_a_revocation_cannot_be_taken_back() -> None:
    """What is revoked stays so: to confirm it again a peer signs anew."""
    assert verdict(GOOD, BACK, sealed(revocation(BACK)))[0] == "revoked"
    assert [found.status for found in BENCH.judged(GOOD, sealed(statement(nonce="1" * 32)), BACK)] == ["revoked", "verified"]


def test_the_digest_is_that_of_the_bytes() -> None:
    """Whoever has the file can compute it: `sha256sum`."""
    assert Sealed("x", b"abc", None).digest == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def worst(**keep: bool) -> tuple[Sealed, Bench, tuple[Sealed, ...]]:
    """A statement that fails for every reason but those that are kept good."""
    good = {name for name, kept in keep.items() if kept}
    signed = statement(
        subject={"record": "mira-1a2b3c" if "person" in good else "other-1", "name": "Mira Example"},
        endorser={"id": "bob@example.org" if "other" in good else "mira@example.org"},
        issued="2026-03-10T12:00:00Z" if "began" in good else "2026-09-01T12:00:00Z",
        expires=None if "lasts" in good else "2026-03-10" if "began" in good else "2026-09-01",
        claim=CLAIM if "same" in good else CLAIM | {"title": "Six"},
    )
    raw = to_bytes(signed)
    file = Sealed("it.json", raw, BOB.sign(raw if "seal" in good else b"x").armored if "read" in good else None)
    trusted = f"*@example.org {BOB.line}\n" if "key" in good else ""
    back = () if "stays" in good else (sealed(revocation(file)),)
    return file, Bench(trusted=trusted), back


ORDER: list[tuple[str, Status]] = [
    ("read", "malformed"),
    ("seal", "forged"),
    ("other", "self"),
    ("person", "wrong-person"),
    ("key", "unknown-signer"),
    ("began", "early"),
    ("stays", "revoked"),
    ("lasts", "expired"),
    ("same", "edited"),
    ("", "verified"),
]


@pytest.mark.parametrize("step", range(len(ORDER)), ids=[status for _, status in ORDER])
def test_which_cause_is_told_first(step: int) -> None:
    """Of all causes the one that a reader must know first, in one order."""
    file, bench, back = worst(**{name: True for name, _ in ORDER[:step]})
    assert verdict(file, *back, bench=bench)[0] == ORDER[step][1]


def test_only_what_is_verified_holds() -> None:
    """A law: of all statuses a single one counts."""
    statuses = re.findall(r"'([a-z-]+)'", str(Status))
    assert {status for status in statuses if Endorsement(GOOD, status, "").holds} == {"verified"}
    assert len(statuses) == len(ORDER) == 10


def test_the_order_of_the_files_stays() -> None:
    """Statements come back in the order in which they were given, good ones and bad ones."""
    bad = Sealed("bad.json", b"junk", None)
    again = sealed(statement(nonce="1" * 32), path="again.json")
    assert [found.sealed for found in BENCH.judged(bad, GOOD, BACK, again)] == [bad, GOOD, again]


@given(st.binary(max_size=200), st.one_of(st.none(), st.binary(max_size=200)))
def test_no_bytes_are_too_strange(raw: bytes, seal: bytes | None) -> None:
    """A law: whatever lies in the folder has a status, and nothing random holds."""
    (found,) = judge_all([Sealed("x.json", raw, seal)], OWNER, TOLD, signers(), AS_OF)
    assert (found.status, found.statement) == ("malformed", None)


JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "title", "name", "format", "é"]), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(Statement.model_fields)), JSONS)
def test_no_data_are_too_strange(key: str, value: object) -> None:
    """A law: a statement with anything in one of its fields is read or refused, and never ends the program; the signature does not help it."""
    data = json.loads(GOOD.raw) | {key: value}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    raw = text.encode("utf-8", "replace")
    read = read_sealed(Sealed("x.json", raw, BOB.sign(raw).armored))
    assert isinstance(read, Read) or (read.status == "malformed" and read.why)


@given(st.sampled_from(["subject", "claim", "endorser"]), st.text(max_size=30), st.text(max_size=30))
def test_no_text_makes_another_statement(part: str, key: str, text: str) -> None:
    """A law: data that are verified are those of the statement that was signed."""
    data = json.loads(GOOD.raw)
    data[part] = {**data[part], key: text}
    try:
        raw = canonical(data)
    except ValueError:
        return
    (found,) = BENCH.judged(Sealed("x.json", raw, BOB.sign(raw).armored))
    assert not found.holds or (found.statement is not None and to_bytes(found.statement) == raw)
    (found,) = BENCH.judged(Sealed("x.json", raw, GOOD.seal))
    assert found.holds == (raw == GOOD.raw)


def test_names_of_files_do_not_matter() -> None:
    """The digest, and so what a revocation means, does not depend on the name of the file."""
    assert GOOD.digest == GOOD._replace(path="elsewhere/x.json").digest
    assert verdict(GOOD._replace(path="elsewhere/x.json"), BACK)[0] == "revoked"
