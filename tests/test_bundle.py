"""The one file for a reader: what is packed comes out again, and a file that somebody else made does no harm."""

import io
import json
import random
import struct
import subprocess
import tracemalloc
import zipfile
from datetime import date
from pathlib import Path

import pytest
from builders import in_words
from peers_at_hand import AS_OF, BOB, EVE, OWNER, TOLD, TRUSTED, Bench, sealed, signers, statement
from ssh_keygen import keygen
from web_tools import program

from tailorcv.bundle import KEYS, MAX_FILES, README, RECORD, pack, unpack
from tailorcv.problems import MAX_PER_FILE, Problem
from tailorcv.statement import MAX_BYTES

GOOD = sealed(statement())
ALICES = sealed(statement(endorser={"id": "a.b+c@example.org"}, comment=None, nonce="a" * 32), EVE, "endorsements/other.json")
LINES = (TRUSTED.strip(), f"a.b+c@example.org {EVE.line}")
JUDGED = Bench(trusted="\n".join(LINES)).judged(GOOD, ALICES)
PACKED = pack(OWNER, [TOLD["five-clubs"]], JUDGED, LINES, AS_OF)


def files_in(raw: bytes) -> dict[str, bytes]:
    """The files of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


FILES = files_in(PACKED)
(NAME, OTHER) = sorted((name for name in FILES if name.endswith(".json") and name != RECORD), key=lambda name: "a.b+c" in name)


def zipped(
    files: dict[str, bytes], *more: tuple[zipfile.ZipInfo | str, bytes], how: int = zipfile.ZIP_STORED, comment: bytes = b""
) -> bytes:
    """An archive as any program makes one; the same name may come twice."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        archive.comment = comment
        for name, content in (*files.items(), *more):
            archive.writestr(name, content)
    return made.getvalue()


def answers(raw: bytes) -> list[str]:
    """What is wrong with a bundle, in words; it must be no bundle then, and one otherwise."""
    found, problems = unpack(raw, "b.zip")
    assert (found is None) == any(problem.severity == "error" for problem in problems)
    return [in_words(problem).replace("b.zip:1:1: error[bad-bundle]: ", "") for problem in problems]


def statuses(raw: bytes, trusted: str | None = None, as_of: date = AS_OF) -> list[str]:
    """The status of each statement in a bundle."""
    found, problems = unpack(raw, "b.zip")
    assert found is not None, problems
    return [one.status for one in found.judged(found.signers if trusted is None else signers(trusted), as_of)]


def test_what_was_packed_comes_out() -> None:
    """Whose record it is, what it says, the bytes that were signed, and the keys; all of it judged as in the record."""
    found, problems = unpack(PACKED, "b.zip")
    assert (found is not None, problems) == (True, ())
    assert found is not None
    assert (found.contents.record, found.contents.names[0], str(found.contents.as_of)) == ("mira-1a2b3c", "Mira Example", str(AS_OF))
    assert found.contents.accomplishments == (TOLD["five-clubs"],)
    assert sorted(one.raw for one in found.files) == sorted([GOOD.raw, ALICES.raw])
    assert sorted(one.seal or b"" for one in found.files) == sorted([GOOD.seal or b"", ALICES.seal or b""])
    assert [signer.line for signer in found.signers.signers] == [1, 2]
    assert statuses(PACKED) == ["verified", "verified"]


def test_what_is_in_it() -> None:
    """Names that say of which work, of whom and when; nothing else, and nothing that depends on what the files were called."""
    stem = "endorsements/five-clubs.{}.2026-03-10.{}.json"
    names = [stem.format("bob@example.org", GOOD.digest[7:15]), stem.format("a.b+c@example.org", ALICES.digest[7:15])]
    assert sorted(FILES) == sorted([RECORD, KEYS, README, *names, *(f"{name}.sig" for name in names)])
    renamed = Bench(trusted="\n".join(LINES)).judged(GOOD._replace(path="x.json"), ALICES._replace(path="y.json"))
    assert pack(OWNER, [TOLD["five-clubs"]], renamed, LINES, AS_OF) == PACKED


def test_the_same_record_gives_the_same_bytes() -> None:
    """No clock, no chance, and no order of files is in it."""
    assert pack(OWNER, [TOLD["five-clubs"]], JUDGED[::-1], LINES, AS_OF) == PACKED
    with zipfile.ZipFile(io.BytesIO(PACKED)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o644}


def test_names_that_nobody_signed_under_stay_in_the_record() -> None:
    """A former name is in the bundle only where a statement needs it."""
    old = Bench().judged(sealed(statement(subject={"record": "mira-1a2b3c", "name": "Mira Muster"})))
    packed = pack(OWNER, [TOLD["five-clubs"]], old, LINES, AS_OF)
    assert json.loads(FILES[RECORD])["names"] == ["Mira Example"]
    assert json.loads(files_in(packed)[RECORD])["names"] == ["Mira Example", "Mira Muster"]
    assert statuses(packed) == ["verified"]


def test_the_guide() -> None:
    """A person without the program reads how to check it, and whose fingerprints to ask for."""
    text = FILES[README].decode()
    assert text.startswith("What peers signed about the work of Mira Example\n----------------")
    assert "    tailorcv verify --bundle THIS-FILE\n" in text
    assert "ssh-keygen -Y verify -f peers/allowed_signers -I PEER -n endorsement@tailorcv" in text
    for one in JUDGED:
        assert one.statement is not None
        assert one.key is not None
        assert f"    {one.statement.endorser.id}  {one.key.fingerprint}\n" in text


def test_with_unzip_and_ssh_keygen_alone(tmp_path: Path) -> None:
    """What the guide says works: nothing of ours takes part in it."""
    (tmp_path / "b.zip").write_bytes(PACKED)
    subprocess.run([program("unzip", "unzip"), "-q", "b.zip"], cwd=tmp_path, check=True)
    done = None
    for name, peer, expected in ((NAME, "bob@example.org", 0), (OTHER, "a.b+c@example.org", 0), (NAME, "a.b+c@example.org", 255)):
        command = [keygen(), "-Y", "verify", "-f", KEYS, "-I", peer, "-n", "endorsement@tailorcv", "-s", f"{name}.sig"]
        done = subprocess.run(command, cwd=tmp_path, input=(tmp_path / name).read_bytes(), capture_output=True, check=False)
        assert done.returncode == expected, done
    assert done is not None
    assert done.stdout.startswith(b"Could not verify signature")


def test_packed_again_by_another_program() -> None:
    """Compressed, in another order, with a comment: the same bundle."""
    again = zipped(dict(reversed(FILES.items())), how=zipfile.ZIP_DEFLATED, comment=b"from Mira")
    assert len(again) < len(PACKED)
    assert (answers(again), statuses(again)) == ([], ["verified", "verified"])


MADE_BY = "name a file made by 'tailorcv export bundle', or ask for it again"
AGAIN = "ask for the file again"
DAMAGED = f"this is no bundle, or a damaged one | {MADE_BY}"
MISSING = f"this archive is no bundle: record.json or peers/allowed_signers is missing | {MADE_BY}"


def foreign(name: str) -> str:
    """What is said of a file that a bundle does not have."""
    return f"'{name}' has no place in a bundle | {AGAIN}"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"junk", id="junk"),
        pytest.param(b"PK\x05\x06" + b"\xff" * 18, id="an end alone"),
        pytest.param(PACKED[: len(PACKED) // 2], id="the first half"),
        pytest.param(PACKED[len(PACKED) // 2 :], id="the last half"),
        pytest.param(PACKED[:-1], id="a byte less"),
        pytest.param(PACKED.replace(b"PK\x03\x04", b"PK\x03\x05", 1), id="an entry without its head"),
        pytest.param(PACKED.replace(b"Five clubs", b"Fife clubs"), id="a sum that is not right"),
        pytest.param(json.dumps(["Rar!"]).encode(), id="another kind of file"),
    ],
)
def test_what_is_no_archive(raw: bytes) -> None:
    """It is said, with what to do."""
    assert answers(raw) == [DAMAGED]


@pytest.mark.parametrize(
    "names",
    [[], [RECORD], [KEYS], ["RECORD.JSON", KEYS], ["bundle/record.json", f"bundle/{KEYS}"]],
    ids=["empty", "no keys", "no record", "capitals", "one folder too deep"],
)
def test_another_archive(names: list[str]) -> None:
    """A bundle has a record and keys."""
    assert answers(zipped(dict.fromkeys(names, b"x"))) == [MISSING]


@pytest.mark.parametrize(
    "name",
    [
        "../evil.json",
        "endorsements/../../evil.json",
        "/etc/passwd",
        "C:\\evil.json",
        "endorsements\\evil.json",
        "endorsements/a/b.json",
        "endorsements/",
        "endorsements/a b.json",
        "endorsements/ä.json",
        "endorsements/a.json.exe",
        "endorsements/a.json.sig.sig",
        "peers/allowed_signers/",
        "peers/allowed_signers.sig.sig",
        "./record.json",
        "record.json.sig",
        "notes.md",
        "__MACOSX/._record.json",
        "",
    ],
)
def test_names_that_have_no_place_in_a_bundle(name: str) -> None:
    """None of them is read."""
    raw = zipped(FILES, (zipfile.ZipInfo(name), b"x"))
    assert answers(raw) == [foreign(name)]


def test_many_wrong_names_are_said_a_few_times() -> None:
    """The answer stays readable, and a long name is cut."""
    found = answers(zipped(FILES, *((f"{number}{'x' * 500}", b"") for number in range(500))))
    assert len(found) == MAX_PER_FILE
    assert max(map(len, found)) < 200


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [RECORD, KEYS, README, NAME, f"{NAME}.sig"])
def test_an_entry_that_is_there_twice(name: str) -> None:
    """Readers differ in which one they take, so neither is taken."""
    assert answers(zipped(FILES, (name, b"other"))) == [f"'{name}' is in it twice | {AGAIN}"]


def test_more_files_than_are_read() -> None:
    """Five thousand are too many."""
    raw = zipped(FILES, *((f"endorsements/{number}.json", b"") for number in range(5_000)))
    hint = "ask for one about less work"
    assert answers(raw) == [f"the bundle has {5_000 + len(FILES)} files; at most {MAX_FILES} are read | {hint}"]


def test_a_list_of_millions_of_files_is_not_even_built() -> None:
    """Ninety megabytes of entries would become a gigabyte of names: they are counted before the archive is opened."""
    entry = struct.pack("<4s4B4H3L5H2L", b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0, 0, 400_000 * len(entry), 0, 0)
    tracemalloc.start()
    found = answers(entry * 400_000 + end)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == [f"the bundle has 400000 files; at most {MAX_FILES} are read | ask for one about less work"]
    # The bytes themselves, twice while they are put together.
    assert most < 45_000_000


@pytest.mark.parametrize(("name", "most"), [(NAME, MAX_BYTES), (f"{NAME}.sig", MAX_BYTES), (RECORD, 2_000_000), (KEYS, 2_000_000)])
def test_a_file_that_unpacks_to_too_much(name: str, most: int) -> None:
    """A few bytes that say what they become."""
    raw = zipped(FILES | {name: b"0" * 50_000_000}, how=zipfile.ZIP_DEFLATED)
    assert len(raw) < 100_000
    assert answers(raw) == [f"'{name}' has more than {most} bytes | {AGAIN}"]


def test_a_file_that_says_it_unpacks_to_little() -> None:
    """The declared size is a lie: what is read ends there, and the sum is not right."""
    raw = bytearray(zipped(FILES | {NAME: b"0" * 50_000_000}, how=zipfile.ZIP_DEFLATED))
    for at in (raw.index(NAME.encode()) - 30 + 22, raw.rindex(NAME.encode() + b"P", 0) - 46 + 24):
        assert struct.unpack_from("<L", raw, at) == (50_000_000,)
        struct.pack_into("<L", raw, at, 10)
    assert answers(bytes(raw)) == [DAMAGED]


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
@pytest.mark.parametrize("name", [NAME, README])
def test_other_ways_to_compress_are_refused(name: str, how: int) -> None:
    """They unpack a block as a whole, so a file of some kilobytes could fill the memory before anybody counts."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = how
    rest = {other: content for other, content in FILES.items() if other != name}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for other, content in rest.items():
            archive.writestr(other, content)
        archive.writestr(entry, FILES[name])
    assert answers(made.getvalue()) == [f"'{name}' is packed in a way that is not read | {AGAIN}"]


def test_an_entry_under_a_password() -> None:
    """Nobody is asked for it."""
    raw = bytearray(PACKED)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.index(mark) + at
        struct.pack_into("<H", raw, place, struct.unpack_from("<H", raw, place)[0] | 1)
    assert answers(bytes(raw)) == [DAMAGED]


@pytest.mark.parametrize("name", [RECORD, KEYS, README, "endorsements/x.json"])
def test_a_link_in_the_place_of_a_file(name: str) -> None:
    """Whoever unpacks it would get a link that leads out of the folder."""
    link = zipfile.ZipInfo(name)
    link.external_attr = 0o120777 << 16
    raw = zipped({other: content for other, content in FILES.items() if other != name}, (link, b"../../secret"))
    assert answers(raw) == [f"'{name}' is no plain file | {AGAIN}"]


def test_a_plain_file_with_its_rights() -> None:
    """As other programs note them of a file on a disk."""
    plain = zipfile.ZipInfo(README)
    plain.external_attr = 0o100644 << 16
    rest = {name: content for name, content in FILES.items() if name != README}
    assert answers(zipped(rest, (plain, FILES[README]))) == []


def test_at_the_limits() -> None:
    """As many files, and files as large, as are read at most."""
    full = zipped(FILES | {f"endorsements/{number}.json": b"" for number in range(MAX_FILES - len(FILES))})
    assert answers(full) == []
    large = zipped(FILES | {README: b"0" * 2_000_000, "endorsements/x.json": b"0" * MAX_BYTES})
    assert answers(large) == []
    for name, most in ((README, 2_000_000), ("endorsements/x.json", MAX_BYTES)):
        assert answers(zipped(FILES | {name: b"0" * (most + 1)})) == [f"'{name}' has more than {most} bytes | {AGAIN}"]


def record(**changes: object) -> bytes:
    """The bundle's record with other keys."""
    return json.dumps({**json.loads(FILES[RECORD]), **changes}).encode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "empty-file", id="empty"),
        pytest.param(b"\xff\xfe", "not-utf8", id="no text"),
        pytest.param(b"[" * 5000, "too-deep", id="deep"),
        pytest.param(b"[]", "not-a-mapping", id="a list"),
        pytest.param(record(format="tailorcv/bundle@2"), "newer-format", id="another format"),
        pytest.param(record(names=[]), "bad-bundle", id="nobody's"),
        pytest.param(record(names="Mira"), "wrong-type", id="names that are none"),
        pytest.param(record(secret="x"), "unknown-key", id="another key"),
        pytest.param(record(as_of="2026-13"), "bad-date", id="a day that is none"),
        pytest.param(record(accomplishments=[{"id": "../x", "title": "x"}]), "bad-id", id="a wrong id"),
        pytest.param(b'{"a": &x [*x]}', "yaml-anchor", id="an anchor"),
    ],
)
def test_a_record_that_cannot_be_read(content: bytes, code: str) -> None:
    """The problems are those of any file, each with its place inside of the bundle."""
    found, problems = unpack(zipped(FILES | {RECORD: content}), "b.zip")
    assert found is None
    assert all(str(problem.place).startswith("b.zip") for problem in problems)
    assert problems[0].code == code


TOLD_AS_DATA = json.loads(FILES[RECORD])["accomplishments"][0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"accomplishments": [{**TOLD_AS_DATA, "title": "Nine clubs"}]}, "edited", id="another title"),
        pytest.param({"accomplishments": [{**TOLD_AS_DATA, "metrics": []}]}, "edited", id="without its figures"),
        pytest.param({"accomplishments": []}, "edited", id="without the work"),
        pytest.param({"names": ["Eve Example"]}, "wrong-person", id="another name"),
        pytest.param({"record": "eve-1a2b3c"}, "wrong-person", id="another record"),
        pytest.param({"as_of": "1999"}, "verified", id="another day, which decides nothing"),
    ],
)
def test_a_record_that_lies(changes: dict[str, object], expected: str) -> None:
    """What is told must be what was signed, and of whom."""
    assert set(statuses(zipped(FILES | {RECORD: record(**changes)}))) == {expected}


def test_work_that_is_told_twice_differently() -> None:
    """The first telling must not hide behind the second: a reader of the file sees both."""
    lie = {**TOLD_AS_DATA, "title": "Nine clubs"}
    raw = zipped(FILES | {RECORD: record(accomplishments=[lie, TOLD_AS_DATA])})
    assert answers(raw) == [f"'five-clubs' is told twice | {AGAIN}"]


def test_lines_of_keys_that_cannot_be_read() -> None:
    """The others count, and each bad one is a warning with its line."""
    lines = f"{LINES[0]}\nnonsense\n* cert-authority {EVE.line}\n".encode()
    found, problems = unpack(zipped(FILES | {KEYS: lines}), "b.zip")
    assert found is not None
    assert {(str(problem.place).partition(":")[0], problem.place.line, problem.severity) for problem in problems} == {
        ("b.zip/peers/allowed_signers", 2, "warning"),
        ("b.zip/peers/allowed_signers", 3, "warning"),
    }
    assert sorted(one.status for one in found.judged(found.signers, AS_OF)) == ["unknown-signer", "verified"]


def test_a_byte_order_mark_belongs_to_the_first_name() -> None:
    """As for ssh-keygen, which then trusts nobody by that line."""
    raw = zipped(FILES | {KEYS: b"\xef\xbb\xbf" + f"{LINES[0]}\n{LINES[1]}\n".encode()})
    assert sorted(statuses(raw)) == ["unknown-signer", "verified"]


def test_keys_that_are_no_text() -> None:
    """Then nobody is trusted, which is said."""
    found, problems = unpack(zipped(FILES | {KEYS: b"\xff\xff"}), "b.zip")
    assert found is not None
    assert [problem.severity for problem in problems] == ["warning"]
    assert statuses(zipped(FILES | {KEYS: b"\xff\xff"})) == ["unknown-signer", "unknown-signer"]


def test_a_readers_own_keys() -> None:
    """They decide alone."""
    assert statuses(PACKED, f"*@example.org {BOB.line}\n") == ["unknown-signer", "verified"]
    assert statuses(PACKED, "") == ["unknown-signer", "unknown-signer"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        pytest.param(NAME, b"junk\n", "malformed", id="a statement that is none"),
        pytest.param(NAME, GOOD.raw.replace(b"Five", b"Nine"), "forged", id="a statement that was changed"),
        pytest.param(f"{NAME}.sig", b"junk", "malformed", id="a signature that is none"),
        pytest.param(f"{NAME}.sig", ALICES.seal or b"", "forged", id="the signature of another"),
    ],
)
def test_statements_that_do_not_hold(name: str, content: bytes, expected: str) -> None:
    """They are judged as in a record; the other one holds."""
    assert sorted(statuses(zipped(FILES | {name: content}))) == sorted([expected, "verified"])


def test_a_statement_without_its_signature() -> None:
    """It is none; a signature without its statement says nothing of anything."""
    alone = {name: content for name, content in FILES.items() if name != f"{NAME}.sig"}
    assert sorted(statuses(zipped(alone))) == ["malformed", "verified"]
    without = {name: content for name, content in FILES.items() if name != NAME}
    assert statuses(zipped(without)) == ["verified"]


def test_a_bundle_without_statements() -> None:
    """It must not pass for one in which everything holds."""
    bare = {name: FILES[name] for name in (RECORD, KEYS, README)}
    assert answers(zipped(bare)) == [f"there is no statement in the bundle | {AGAIN}"]
    assert answers(zipped(bare | {f"{NAME}.sig": GOOD.seal or b""})) == [f"there is no statement in the bundle | {AGAIN}"]


def test_any_damage_is_survived() -> None:
    """A thousand bundles with bytes that were turned or cut out: none raises, and none of them makes a signature hold for other bytes."""
    chance = random.Random(11)
    for _ in range(1_000):
        raw = bytearray(PACKED)
        for _ in range(chance.randint(1, 4)):
            at = chance.choice([chance.randrange(len(raw)), chance.randrange(max(len(raw) - 1_200, 0), len(raw))])
            if chance.random() < 0.8:
                raw[at] = chance.randrange(256)
            else:
                del raw[at : at + chance.randint(1, 40)]
        found, problems = unpack(bytes(raw), "b.zip")
        assert found is not None or all(isinstance(problem, Problem) for problem in problems)
        held = [one for one in (found.judged(found.signers, AS_OF) if found else ()) if one.holds]
        assert {one.sealed.raw for one in held} <= {GOOD.raw, ALICES.raw}
