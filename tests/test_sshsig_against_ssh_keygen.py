"""The verdict on thousands of signatures and lists of signers, beside that of the real ssh-keygen.

The law: what is accepted here, ssh-keygen accepts; what it accepts is accepted here, but for the documented cases.
"""

import base64
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest
from signatures import BEGIN, END, MESSAGE, NAMESPACE, SAMPLES, Pieces, Sample, armor, number, pack, take_apart, unpack
from ssh_keygen import PLAIN, Question, Secret, accepts, in_device, make_keys, really_signed, secrets
from stricter import key_cases, list_cases, signature_cases, splitted

from tailorcv import allowed_signers, ssh_keys, sshsig
from tailorcv.allowed_signers import Signer, find_signer, read_signers
from tailorcv.ssh_parts import CURVES
from tailorcv.sshsig import BadSignature, check_signature, read_signature

KINDS = [*PLAIN, "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"]
ANA = "ana@example.org"
AT = datetime(2025, 7, 1, 12, tzinfo=UTC)
# What may be said where ssh-keygen accepts; each has a test of its own below.
DOCUMENTED = re.compile(
    "version 0 of|reserved field|stands behind the line|NUL byte|needless zero"
    "|quote was not expected|option '' is unknown|on no calendar|'[^']* [^']*' is no time|control character|is not UTF-8"
)


@pytest.fixture(autouse=True)
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Both sides live in UTC, unless a test says otherwise."""
    with zone(monkeypatch, "UTC"):
        yield


@contextmanager
def zone(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[None]:
    """Local time is that of another place for a while."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", name)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Private keys that ssh-keygen made."""
    return make_keys(tmp_path_factory.mktemp("keys"))


@pytest.fixture(scope="module")
def keys(files: dict[str, Path]) -> dict[str, Secret]:
    """The same keys, and those of devices, to sign anything with."""
    return secrets(files)


@pytest.fixture(scope="module")
def signed(keys: dict[str, Secret]) -> dict[str, Pieces]:
    """A signature with each key."""
    return {kind: key.sign() for kind, key in keys.items()}


@pytest.fixture(scope="module")
def listed(keys: dict[str, Secret]) -> bytes:
    """A list that allows Ana every key."""
    return "".join(f"{ANA} {key.line}\n" for key in keys.values()).encode()


def objection(question: Question, folder: Path) -> str:
    """Why it is refused here; empty when it is accepted."""
    try:
        signature = read_signature(question.armored)
        check_signature(signature, question.message, question.namespace)
    except BadSignature as error:
        return str(error)
    signers, problems = read_signers(folder / "signers")
    found = find_signer(signers, question.principal, signature.key, question.namespace, question.at)
    return "" if isinstance(found, Signer) else f"{found}: {[problem.message for problem in problems]}"


class Court:
    """Asks both sides and compares: two threads with a folder each."""

    def __init__(self, folder: Path) -> None:
        self._folders = [folder / "0", folder / "1"]
        for each in self._folders:
            each.mkdir()

    def verdicts(self, questions: Iterable[Question], zone: str = "UTC") -> list[tuple[bool, str, Question]]:
        """For every question whether ssh-keygen accepts, and the objection of this side."""
        every = list(questions)
        with ThreadPoolExecutor(2) as pool:
            halves = pool.map(lambda half: self._half(half, every[half::2], zone), (0, 1))
        return [verdict for half in halves for verdict in half]

    def _half(self, half: int, questions: list[Question], zone: str) -> list[tuple[bool, str, Question]]:
        folder = self._folders[half]
        return [(accepts(each, folder, zone), objection(each, folder), each) for each in questions]

    def agree(self, questions: Iterable[Question], zone: str = "UTC") -> tuple[int, int]:
        """How many are accepted and refused by both, after it is certain that the law holds for all."""
        verdicts = self.verdicts(questions, zone)
        laxer = [question for theirs, ours, question in verdicts if not ours and not theirs]
        assert laxer == []
        stricter = [(ours, question) for theirs, ours, question in verdicts if theirs and ours and not DOCUMENTED.search(ours)]
        assert stricter == []
        return sum(not ours for _, ours, _ in verdicts), sum(bool(ours) for _, ours, _ in verdicts)


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """Both sides, in a folder of their own."""
    return Court(tmp_path)


def flipped(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one bit turned over."""
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def inserted(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one more somewhere; NUL has a test of its own."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.choice([chance.randrange(1, 256), 10, 13, 32, 61, 65])]) + data[at:]


def removed(data: bytes, chance: random.Random) -> bytes:
    """The bytes without one of them."""
    at = chance.randrange(len(data))
    return data[:at] + data[at + 1 :]


def cut(data: bytes, chance: random.Random) -> bytes:
    """The beginning of the bytes."""
    return data[: chance.randrange(len(data))]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a run of them twice."""
    begin = chance.randrange(len(data))
    end = begin + chance.randrange(1, 9)
    return data[:end] + data[begin:end] + data[end:]


CHANGES: list[Callable[[bytes, random.Random], bytes]] = [flipped, flipped, inserted, removed, cut, doubled]


@pytest.mark.parametrize("kind", PLAIN)
def test_what_ssh_keygen_signs(court: Court, files: dict[str, Path], listed: bytes, kind: str) -> None:
    """Its signatures are accepted, with either hash, of any message, and not for another message or use."""
    messages = [MESSAGE, b"", b"\0\xff" * 999]
    for options in ([], ["-Ohashalg=sha256"]):
        for message in messages:
            armored = really_signed(files[kind], message, *options)
            good = Question(armored, listed, message)
            others = [good._replace(message=message + b"\n"), good._replace(namespace="file"), good._replace(principal="eve@example.org")]
            assert court.agree([good, *others]) == (1, 3)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_the_samples_of_the_other_tests(court: Court, sample: Sample) -> None:
    """What the other tests have as text is what ssh-keygen accepts."""
    assert court.agree([Question(sample.armored, f"{ANA} {sample.public}\n".encode())]) == (1, 0)


def test_an_rsa_signature_without_its_zero_in_front(court: Court) -> None:
    """Some programs leave it out; one byte too many or too few is another thing."""
    sample = SAMPLES["ssh-rsa, 1024 bits, sha256, a zero in front"]
    kind, value, _ = splitted(sample.pieces.proof)
    proofs = [pack(kind, each) for each in (value, value[1:], value[2:], b"\0" + value, value[1:] + b"\0")]
    questions = [Question(sample.pieces._replace(proof=proof).armored, f"{ANA} {sample.public}\n".encode()) for proof in proofs]
    assert court.agree(questions) == (2, 3)


@pytest.mark.parametrize("kind", KINDS)
def test_changed_signatures(court: Court, signed: dict[str, Pieces], listed: bytes, kind: str) -> None:
    """Bits turned over, bytes put in, taken out, doubled and cut off, in the armor and in what is inside."""
    chance = random.Random(f"signature {kind}")
    whole = signed[kind]
    insides = [armor(chance.choice(CHANGES)(whole.blob, chance)) for _ in range(130)]
    armors = [chance.choice(CHANGES)(whole.armored, chance) for _ in range(90)]
    accepted, refused = court.agree(Question(each, listed) for each in insides + armors)
    assert refused > 150
    assert accepted + refused == 220


@pytest.mark.parametrize("kind", KINDS)
def test_changed_pieces(court: Court, keys: dict[str, Secret], signed: dict[str, Pieces], listed: bytes, kind: str) -> None:
    """Every piece of a signature in turn is another, has something behind it, is empty, or comes from another signature."""
    whole, other = signed[kind], signed[KINDS[KINDS.index(kind) - 1]]
    changed = [whole._replace(tail=tail) for tail in (b"\0", b"x", whole.blob)]
    for field in Pieces._fields[:-1]:
        old, foreign = getattr(whole, field), getattr(other, field)
        values = [b"", foreign, old + b"x", old[:-1], old[1:], old + old, b"\xff\xff\xff\xff"]
        changed += [whole._replace(**{field: value}) for value in values]
    changed += [whole._replace(hash_name=name) for name in (b"sha1", b"sha384", b"SHA512", b"sha256", b"sha512,sha256", b"sha*")]
    resigned = [keys[kind].sign(hash_name=name) for name in ("sha1", "sha256", "sha384", "sha512", "md5")]
    resigned += [keys[kind].sign(namespace=name) for name in ("", "file", NAMESPACE.upper(), NAMESPACE + "\0", "Ü@tailorcv")]
    questions = [Question(each.armored, listed) for each in changed + resigned]
    questions += [question._replace(namespace=take_apart_namespace(question)) for question in questions[-3:]]
    accepted, refused = court.agree(questions)
    assert accepted >= 3
    assert refused > 50


def take_apart_namespace(question: Question) -> str:
    """The namespace that the signature itself names, as far as a command line can hold it."""
    inside = base64.b64decode(b"".join(question.armored.splitlines()[1:-1]))
    return take_apart(inside).namespace.replace(b"\0", b"").decode() or "x"


@pytest.mark.parametrize("kind", KINDS)
def test_changed_proofs(court: Court, keys: dict[str, Secret], signed: dict[str, Pieces], listed: bytes, kind: str) -> None:
    """The proof is of another kind, longer, shorter, zero, or has another state of the device."""
    whole = signed[kind]
    name, value, rest = splitted(whole.proof)
    values = [b"", value[:-1], value[1:], value + b"\0", b"\0" + value, value + value, bytes(len(value)), b"\xff" * len(value)]
    kinds = [
        *(each.encode() for each in KINDS),
        b"rsa-sha2-256",
        b"rsa-sha2-512",
        b"rsa-sha2-256-cert-v01@openssh.com",
        b"",
        name.upper(),
        name + b"\0",
    ]
    rests = [b"", rest + b"\0", rest[:-1], b"\0" + rest, b"\x05" + rest[1:], bytes(5), b"x"]
    proofs = [pack(name, each) + rest for each in values]
    proofs += [pack(each, value) + rest for each in kinds]
    proofs += [pack(name, value) + each for each in rests]
    if "ecdsa" in kind:
        proofs += [pack(name, pair) + rest for pair in pairs(value, kind)]
    accepted, refused = court.agree(Question(whole._replace(proof=each).armored, listed) for each in proofs)
    assert accepted >= 1
    assert refused > 20


def pairs(value: bytes, kind: str) -> list[bytes]:
    """The two numbers of an ECDSA signature, in and out of their range and in other forms."""
    first, second = (int.from_bytes(part) for part in list(unpack(value))[:2])
    order = next(curve.order for name, curve in CURVES.items() if name in kind)
    numbers = [
        (0, second),
        (first, 0),
        (first + order, second),
        (first, second + order),
        (first, order - second),
        (order, order),
        (second, first),
    ]
    shapes = [pack(b"\0" + number(first), number(second)), pack(number(first), b"\0\0" + number(second))]
    shapes += [pack(b"\x80" + number(first), number(second)), pack(number(first)), pack(number(first), number(second), b"")]
    shapes += [pack(number(first), number(second)) + b"\0", pack(number(first), number(2**16383)), pack(number(first), number(2**16384))]
    return [pack(*map(number, pair)) for pair in numbers] + shapes


@pytest.mark.parametrize("kind", ["ssh-ed25519", "ecdsa-sha2-nistp256"])
def test_what_a_security_key_says(court: Court, keys: dict[str, Secret], kind: str) -> None:
    """Any state, touched or not, and any application, as long as the device signed it."""
    questions = []
    for state in (bytes(5), b"\x01\0\0\0\1", b"\x05\xff\xff\xff\xff", b"\xff" * 5):
        for application in (b"ssh:", b"", b"ssh:ana", b"\xff"):
            key = in_device(keys[kind], application, state)
            whole = key.sign()
            questions += [
                Question(each.armored, f"{ANA} {key.line}\n".encode()) for each in (whole, whole._replace(proof=whole.proof[:-1] + b"\7"))
            ]
    assert court.agree(questions) == (16, 16)


@pytest.mark.parametrize("kind", KINDS)
def test_other_armors(court: Court, signed: dict[str, Pieces], listed: bytes, kind: str) -> None:
    """Lines of other lengths, blanks, other line ends; something in front, behind, or missing."""
    blob, whole = signed[kind].blob, signed[kind].armored
    begin, end = BEGIN.encode(), END.encode()
    inside = whole[len(begin) + 1 : -len(end) - 2]
    armors = [armor(blob, width) for width in (1, 2, 3, 4, 64, 71, 76, 1000, 9999)]
    armors += [whole.replace(b"\n", each) for each in (b"\r\n", b"\n\n", b"\r", b" \n", b"\n\t", b"\v\n", b"\n\f\n", b"\n\xa0")]
    armors += [
        begin + b"\n" + each + b"\n" + end
        for each in (
            inside.replace(b"\n", b""),
            inside.replace(b"\n", b"\r\n"),
            inside + b"\r",
            inside + b"=",
            inside[:-1],
            inside + b"\n=",
            b"=" + inside,
            b"",
            b"=",
            b"====",
            b"A",
            inside.rstrip(b"="),
            inside.replace(b"+", b"-"),
        )
    ]
    armors += [each + whole for each in (b"\n", b" ", b"x\n", b"\xef\xbb\xbf", begin + b"\n", whole)]
    armors += [whole + each for each in (b"\n", b" \r\n\t", b"x", b"\0", whole, begin)]
    armors += [
        whole[:-1],
        whole[:-2],
        whole.replace(b"SSH", b"ssh"),
        whole.replace(begin, begin + b" "),
        whole.replace(b"\n" + end, end),
        whole.replace(end, b""),
        whole.replace(b"\n" + end, b"\n" + end + b"\n" + end),
        b"",
    ]
    accepted, refused = court.agree(Question(each, listed) for each in armors)
    assert accepted > 12
    assert refused > 18


def lines(keys: dict[str, Secret], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Lists of signers put together at random, and whom they may be about."""
    names = [
        *[ANA] * 9,
        "ANA@example.org",
        "bo@example.org",
        *["*@example.org", "ana@*", "*", "?na@example.org"] * 2,
        "a*a@e*e.o?g",
        "!ana@example.org",
        "!bo@*",
        "!*",
        "",
        "é@example.org",
        "?@example.org",
        "a" * 1021 + "*",
        "a" * 1022 + "*",
        "ana",
        "@example.org",
        "**",
        "*?*",
    ]
    uses = [
        *[NAMESPACE, "*"] * 5,
        "file",
        "file,git",
        "*@tailorcv",
        "!file,*",
        f"!{NAMESPACE},*",
        "endorsement@*",
        "",
        "?ndorsement@tailorcv",
        "x" * 1023,
        'a\\"b,*',
        "a b,*",
        NAMESPACE.upper(),
        f",{NAMESPACE}",
    ]
    times = [
        "20250701",
        "20250701Z",
        "202507011200",
        "20250701120000Z",
        "20250701120001",
        "202507011159",
        "20240229",
        "19700101",
        "19700101000001Z",
        "99991231235959",
        "20250701120000z",
        "20250701120000UTC",
        "2025",
        "",
        "20251301",
        "20250732",
        "202507012400",
        "202507011260",
        "20250701120000X",
        "2025-07-01",
        "20250701T120000Z",
        "+2025070",
        "020250701",
    ]
    good = ["namespaces", "namespaces", "valid-after", "valid-before", "Valid-Before", "NAMESPACES"]
    bad = ["cert-authority", "no-touch-required", "namespace", "valid_after"]
    while True:
        options = []
        for _ in range(chance.choice([0, 0, 1, 1, 1, 2, 2, 3])):
            name = chance.choice(good * 4 + bad)
            value = chance.choice(uses if "names" in name.lower() else times)
            options.append(
                chance.choice(
                    [f'{name}="{value}"'] * 40
                    + [
                        name,
                        f"{name}={value}",
                        f"{name}='{value}'",
                        f'{name}="{value}',
                        f'{name} ="{value}"',
                        f'{name}=""',
                        f'{name}="{value}"x',
                    ]
                )
            )
        key = chance.choice(list(keys.values())).line
        damaged = chance.choice(
            [key] * 40
            + [
                key[:-1],
                key + "=",
                key.upper(),
                key.replace(" ", "  "),
                key.replace(" ", "\t"),
                "ssh-dss AAAA",
                key.split(" ")[0],
                key.split(" ")[1],
                f"{KINDS[0]} {key}",
                key.replace("AAAA", "AAAB"),
                key[:-8],
            ]
        )
        principals = ",".join(chance.sample(names, chance.choice([1, 1, 1, 2, 3])))
        blank = chance.choice([" ", " ", " ", "\t", "  ", " \t "])
        quoted = chance.choice([*[principals] * 5, f'"{principals}"'])
        parts = [quoted, ",".join(options), damaged, chance.choice(["", "", "ana laptop", '"', "#", "ssh-rsa AAAA"])]
        start = chance.choice(["", "", "", " ", "\t", "# ", "#"]) if chance.random() < 0.2 else ""
        yield (
            start + blank.join(part for part in parts if part) + chance.choice(["", "", "", " ", "\r"]),
            chance.choice([ANA] * 6 + ["bo@example.org", "é@example.org", "a" * 1021]),
        )


@pytest.mark.parametrize("part", range(4))
def test_lists_of_signers(court: Court, keys: dict[str, Secret], signed: dict[str, Pieces], part: int) -> None:
    """Lines with all that the format knows, well and badly written; the signature itself is good."""
    chance = random.Random(f"signers {part}")
    source = lines({kind: keys[kind] for kind in KINDS[:2]}, chance)
    questions = []
    for _ in range(240):
        few = [next(source) for _ in range(chance.choice([1, 1, 2, 4, 8]))]
        text = "\n".join(line for line, _ in few) + chance.choice(["\n", "\n", ""])
        at = AT + timedelta(seconds=chance.choice([0, 0, 0, -1, 1, 0.5, 10**6, -(10**8), 10**8]))
        questions.append(Question(signed[chance.choice(KINDS[:2])].armored, text.encode(), MESSAGE, few[0][1], NAMESPACE, at))
    accepted, refused = court.agree(questions)
    assert accepted > 20
    assert refused > 100


@pytest.mark.parametrize("part", range(4))
def test_changed_lists_of_signers(court: Court, keys: dict[str, Secret], signed: dict[str, Pieces], part: int) -> None:
    """A good list with characters changed, put in and taken out."""
    chance = random.Random(f"changed signers {part}")
    good = f'# peers\n*@example.org,!bo@* namespaces="*@tailorcv",valid-after="20250101",valid-before="20251231Z" {keys["ssh-ed25519"].line} ana\n'
    questions = []
    for _ in range(150):
        text = good
        for _ in range(chance.choice([1, 1, 1, 2])):
            at = chance.randrange(chance.choice([110, 110, 110, len(text)]))
            text = (
                text[:at] + chance.choice(["", "", *' \t",=!*?#\\a\n', "20", "ss", "\r\n", "0", "1"]) + text[at + chance.choice([0, 1]) :]
            )
        questions.append(Question(signed["ssh-ed25519"].armored, text.encode()))
    accepted, refused = court.agree(questions)
    assert accepted > 5
    assert refused > 60


@pytest.mark.parametrize("place", ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"])
def test_the_ends_of_a_time(
    court: Court, keys: dict[str, Secret], signed: dict[str, Pieces], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """To the second, in the reader's own time where no Z stands, in summer and in winter; both ends belong to it."""
    key, armored = keys["ssh-ed25519"], signed["ssh-ed25519"].armored
    with zone(monkeypatch, place):
        questions = []
        for written in ("20250701120000", "202501011200", "20250330", "20250330023000", "20251026", "20250701120000Z", "20250101Z"):
            middle = datetime.strptime(written.rstrip("Z").ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            for option in ("valid-after", "valid-before"):
                text = f'{ANA} {option}="{written}" {key.line}\n'.encode()
                for hours in (0, 0.5, -1, -2, 4, 5, -5.5, -13, -14):
                    questions += [Question(armored, text, at=middle + timedelta(hours=hours, seconds=second)) for second in (-1, 0, 1)]
        accepted, refused = court.agree(questions, place)
    assert accepted > 100
    assert refused > 100


def test_documented_cases(court: Court, keys: dict[str, Secret], files: dict[str, Path], tmp_path: Path) -> None:
    """Where ssh-keygen accepts and this side does not, it says why; there is a case here for every number of the three modules."""
    cases = {
        **{f"sshsig {name}": case for name, case in signature_cases(keys).items()},
        **{f"ssh_keys {name}": case for name, case in key_cases(keys, files["ecdsa-sha2-nistp384"], tmp_path).items()},
        **{f"allowed_signers {name}": case for name, case in list_cases(keys).items()},
    }
    verdicts = {question: (theirs, ours) for theirs, ours, question in court.verdicts(case.question for case in cases.values())}
    for name, case in cases.items():
        theirs, ours = verdicts[case.question]
        assert (name, theirs or not case.all_versions) == (name, True)
        assert case.objection in ours, name


@pytest.mark.parametrize("module", [sshsig, ssh_keys, allowed_signers])
def test_every_documented_case_is_tried(module: ModuleType, keys: dict[str, Secret], files: dict[str, Path], tmp_path: Path) -> None:
    """The numbers in the docstring of a module are those of the cases above; the rest is the other modules' own."""
    cases = {
        sshsig: signature_cases(keys),
        ssh_keys: key_cases(keys, files["ecdsa-sha2-nistp384"], tmp_path),
        allowed_signers: list_cases(keys),
    }
    shared = {sshsig: {"10"}, ssh_keys: set(), allowed_signers: {"1"}}
    numbers = set(re.findall(r"^([0-9]+)\. ", module.__doc__ or "", re.MULTILINE))
    assert {name.split(" ")[0] for name in cases[module]} | shared[module] == numbers
