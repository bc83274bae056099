"""What does not fit a shape, in words: what was found, what was expected, how to mend it."""

import json
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import file_of, in_short, misfits, tree_of, value_of

from tailorcv.accomplishment import Accomplishment
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.kinds import KINDS
from tailorcv.problems import MAX_PER_FILE, MAX_QUOTED, Problem
from tailorcv.profile import Profile
from tailorcv.settings import Settings
from tailorcv.shape import _PATTERNS, _TEXTS, Shape, build, read_document
from tailorcv.statement import Endorser, Revocation
from tailorcv.yamltext import parse

WORK = "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: A\n"
PERSON = "format: tailorcv/profile@1\nname: A\n"
SPACE = "format: tailorcv/workspace@1\n"
REVOKED = "format: tailorcv/revocation@1\nendorser: {id: bob@example.org}\nissued: 2026-07-14T00:00:00Z\n"
LEVEL = "  - {{level: {0}, descriptor: D, indicators: [{{id: a{0}, text: T}}, {{id: b{0}, text: T}}, {{id: c{0}, text: T}}], examples: [E, F]}}\n"
COMPETENCY = "format: tailorcv/competency@1\nid: x\nname: X\nsummary: S\nlevels:\n"
ROLE = "format: tailorcv/drs@1\nid: x\ntitle: X\nfamily: f\ntrack: t\nlevel: 1\nstatus: draft\neffective: 2025\nmission: M\ntour_of_duty: T\ncompetencies: "
ONE_CORE = "[{id: a, proficiency: 1, tier: core}]\n"

CASES: list[tuple[str, type[Shape], str, list[str]]] = [
    ("a missing key", Profile, "format: tailorcv/profile@1\n", ["1:1 missing-key: the key 'name' is missing"]),
    ("a missing key below", Profile, PERSON + "languages: [{id: x}]\n", ["3:13 missing-key: the key 'language' is missing"]),
    ("an unknown key", Accomplishment, WORK + "titel: B\n", ["5:1 unknown-key: the key 'titel' is unknown here"]),
    ("an unknown key below", Profile, PERSON + "contact: {emial: x}\n", ["3:11 unknown-key: the key 'emial' is unknown here"]),
    ("a text for a list", Accomplishment, WORK + "links: x\n", ["5:8 wrong-type: a list was expected here"]),
    ("a text for a mapping", Profile, PERSON + "contact: x\n", ["3:10 wrong-type: 'key: value' lines were expected here"]),
    ("a text for tags", Accomplishment, WORK + "competencies: x\n", ["5:15 wrong-type: 'key: value' lines were expected here"]),
    ("a list for a text", Accomplishment, WORK + "result: [x]\n", ["5:9 wrong-type: text was expected here"]),
    ("an empty text", Accomplishment, WORK + "result: ''\n", ["5:9 empty-value: the value of 'result' is empty"]),
    ("a level too high", Accomplishment, WORK + "competencies: {x: 6}\n", ["5:19 out-of-range: 6 is more than 5"]),
    ("a level too low", Accomplishment, WORK + "competencies: {x: {level: 0}}\n", ["5:27 out-of-range: 0 is less than 1"]),
    ("a level in words", Accomplishment, WORK + "competencies: {x: two}\n", ["5:19 wrong-type: 'two' is not a whole number"]),
    ("half a level", Accomplishment, WORK + "competencies: {x: 2.0}\n", ["5:19 wrong-type: '2.0' is not a whole number"]),
    ("yes for true", Accomplishment, WORK + "private: yes\n", ["5:10 wrong-type: 'yes' is neither true nor false"]),
    ("a bad id", Accomplishment, WORK.replace("id: a", "id: A_b"), ["2:5 bad-id: 'A_b' is not an id"]),
    ("a long id", Accomplishment, WORK.replace("id: a", f"id: {'a' * 65}"), ["2:5 too-long: the text has more than 64 characters"]),
    ("a bad key", Accomplishment, WORK + "competencies: {X Y: 1}\n", ["5:16 bad-id: 'X Y' is not an id"]),
    ("a bad link", Accomplishment, WORK + "links: [https://a@b.org]\n", ["5:9 bad-link: 'https://a@b.org' is not a web address"]),
    ("a bad reference", Accomplishment, WORK + "responsibilities: [x]\n", ["5:20 bad-id: 'x' is not <role>/<responsibility>"]),
    ("a bad address", Profile, PERSON + "contact: {email: x}\n", ["3:18 bad-email: 'x' is not an e-mail address"]),
    ("a folder outside", Settings, SPACE + "specs: [../x]\n", ["2:9 bad-folder: '../x' is not a folder inside the workspace"]),
    ("a bad number", Settings, SPACE + "policy: {claimed: 1e-3}\n", ["2:19 wrong-type: '1e-3' is not a number"]),
    ("a number of zero", Settings, SPACE + "policy: {half_life_years: 0}\n", ["2:27 out-of-range: 0 is not more than 0"]),
    ("too few items", Family, "format: tailorcv/family@1\nid: a\nname: A\nabout: A\ntracks: []\n", ["5:9 too-few: at least 1 are needed here, and there are 0"]),
    ("a key with nothing behind it", Profile, "format: tailorcv/profile@1\nname:   # later\n", ["2:1 empty-value: the value of 'name' is empty"]),
    ("a key with nothing behind it below", Profile, PERSON + "skills:\n  - id: x\n    name:\n", ["5:5 empty-value: the value of 'name' is empty"]),
    ("a key without nothing, in braces", Profile, PERSON + "skills: [{id: x, name}]\n", ["3:18 empty-value: the value of 'name' is empty"]),
    ("an empty item", Accomplishment, WORK + "links:\n  -\n", ["6:4 bad-link: '' is not a web address"]),
    ("a list for a level", Accomplishment, WORK + "competencies: {x: [2]}\n", ["5:19 wrong-type: 'key: value' lines were expected here"]),
    ("a list for a number", Accomplishment, WORK + "competencies: {x: {level: [2]}}\n", ["5:27 wrong-type: a whole number was expected here"]),
    ("a mapping for a share", Settings, SPACE + "policy: {claimed: {a: b}}\n", ["2:19 wrong-type: a number was expected here"]),
    ("a list for a flag", Accomplishment, WORK + "private: [true]\n", ["5:10 wrong-type: true or false was expected here"]),
    ("a list for a date", Accomplishment, WORK.replace("2025", "[2025]"), ["3:7 wrong-type: text was expected here"]),
    ("a list for a word", Drs, ROLE.replace("draft", "[draft]") + ONE_CORE, ["7:9 wrong-type: text was expected here"]),
    ("a flag in capitals", Accomplishment, WORK + "private: True\n", ["5:10 wrong-type: 'True' is neither true nor false"]),
    ("a signed level", Accomplishment, WORK + "competencies: {x: +2}\n", ["5:19 wrong-type: '+2' is not a whole number"]),
    ("a level with a separator", Accomplishment, WORK + "competencies: {x: 1_0}\n", ["5:19 wrong-type: '1_0' is not a whole number"]),
    ("a level in other digits", Accomplishment, WORK + "competencies: {x: ٣}\n", ["5:19 wrong-type: '٣' is not a whole number"]),
    ("no number at all", Settings, SPACE + "policy: {claimed: nan}\n", ["2:19 wrong-type: 'nan' is not a number"]),
    ("more than everything", Settings, SPACE + "policy: {ready_at: 1.01}\n", ["2:20 out-of-range: 1.01 is more than 1"]),
    ("less than nothing", Settings, SPACE + "policy: {ready_at: -1}\n", ["2:20 wrong-type: '-1' is not a number"]),
    ("too few bars", Settings, SPACE + "policy: {bars: [1, 1, 2, 2]}\n", ["2:16 too-few: item 5 of the list is missing"]),
    ("too many bars", Settings, SPACE + "policy: {bars: [1, 1, 2, 2, 2, 2]}\n", ["2:16 too-many: at most 5 are allowed here, and there are 6"]),
    ("a link with a blank", Accomplishment, WORK + "links: ['https://a.org/b c']\n", ["5:9 bad-link: 'https://a.org/b c' is not a web address"]),
    ("a link that runs", Accomplishment, WORK + "links: ['javascript:alert(1)']\n", ["5:9 bad-link: 'javascript:alert(1)' is not a web address"]),
    ("an absolute folder", Settings, SPACE + "specs: [/etc]\n", ["2:9 bad-folder: '/etc' is not a folder inside the workspace"]),
    ("a folder outside, half way", Settings, SPACE + "specs: [a/../../b]\n", ["2:9 bad-folder: 'a/../../b' is not a folder inside the workspace"]),
    ("a long text in a message", Accomplishment, WORK.replace("id: a", f"id: {'A' * 500}"), [
        "2:5 too-long: the text has more than 64 characters",
    ]),
    ("a long word", Drs, ROLE.replace("draft", f"{'a' * 500}") + ONE_CORE, [f"7:9 unknown-word: '{'a' * (MAX_QUOTED - 1)}…' is not one of: draft, proposed, adopted, retired"]),
    ("a long unknown key", Accomplishment, f"{WORK}{'k' * 500}: 1\n", [f"5:1 unknown-key: the key '{'k' * (MAX_QUOTED - 1)}…' is unknown here"]),
    ("an older kind than there ever was", Accomplishment, WORK.replace("@1", "@0"), ["1:9 wrong-format: 'tailorcv/accomplishment@0' is not one of: tailorcv/accomplishment@1"]),
    ("wide characters before it", Profile, PERSON + "skills: [{id: x, name: 日本😀, lvl: 3}]\n", ["3:29 unknown-key: the key 'lvl' is unknown here"]),
    ("windows line ends", Profile, (PERSON + "contact:\n  emial: x\n").replace("\n", "\r\n"), ["4:3 unknown-key: the key 'emial' is unknown here"]),
    ("an unknown word", Drs, ROLE.replace("draft", "adoptd") + ONE_CORE, ["7:9 unknown-word: 'adoptd' is not one of: draft, proposed, adopted, retired"]),
    ("another kind", Accomplishment, WORK.replace("accomplishment@", "drs@"), ["1:9 wrong-format: 'tailorcv/drs@1' is not one of: tailorcv/accomplishment@1"]),
    ("a newer kind", Accomplishment, WORK.replace("@1", "@2"), ["1:9 newer-format: 'tailorcv/accomplishment@2' is newer than this program"]),
    ("braces in a value", Accomplishment, WORK.replace("2025", "'{x}'"), ["3:7 bad-date: '{x}' is not a date"]),
    ("two dates", Accomplishment, WORK + "start: 2024\n", ["5:8 two-dates: both date and start or end"]),
    ("no date", Accomplishment, WORK.replace("date: 2025\n", ""), ["1:1 missing-key: a date is missing"]),
    ("an end before the start", Accomplishment, WORK.replace("date: 2025", "start: 2025\nend: 2024"), ["4:6 date-order: the end 2024 lies before the start 2025"]),
    ("a position that ends early", Profile, PERSON + "positions: [{id: x, employer: E, title: T, start: 2025, end: 2024}]\n", ["3:62 date-order: the end 2024 lies before the start 2025"]),
    ("weaker proof that weighs more", Settings, SPACE + "policy: {claimed: 0.9}\n", ["2:9 policy-order: weaker proof would weigh more than stronger proof"]),
    ("bars that fall", Settings, SPACE + "policy: {bars: [2, 1, 1, 1, 1]}\n", ["2:16 policy-order: a higher level would need less evidence than a lower one"]),
]  # fmt: skip


@pytest.mark.parametrize(("model", "text", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_misfits(model: type[Shape], text: str, expected: list[str]) -> None:
    """Place, code and message of each."""
    assert misfits(model, text) == expected


LIST, KEYS, DIGITS, NUMBER = (
    "write '- ' before each item, or [a, b]",
    "indent 'key: value' lines below it",
    "write digits only",
    "write digits, with a point for decimals",
)
ID, LINK = "use lower-case letters, digits and single hyphens", "write http:// or https://, without blanks and without a user name"

# What pydantic calls it: a file's shape and text, what is said of it, how to mend it.
MISFITS: dict[str, tuple[type[Shape], str, str, str]] = {
    "int_parsing": (Accomplishment, WORK + "competencies: {x: two}\n", "5:19 wrong-type: 'two' is not a whole number", DIGITS),
    "float_parsing": (Settings, SPACE + "policy: {floor: half}\n", "2:17 wrong-type: 'half' is not a number", NUMBER),
    "bool_parsing": (Accomplishment, WORK + "private: yes\n", "5:10 wrong-type: 'yes' is neither true nor false", "write true or false"),
    "int_type": (Accomplishment, WORK + "competencies: {x: {level: [1]}}\n", "5:27 wrong-type: a whole number was expected here", DIGITS),
    "float_type": (Settings, SPACE + "policy: {floor: [1]}\n", "2:17 wrong-type: a number was expected here", NUMBER),
    "bool_type": (Accomplishment, WORK + "private: {a: b}\n", "5:10 wrong-type: true or false was expected here", "write true or false"),
    "string_type": (Accomplishment, WORK + "links: [[x]]\n", "5:9 wrong-type: text was expected here", "write one text; quote it when it looks like a list"),
    "tuple_type": (Accomplishment, WORK + "links: x\n", "5:8 wrong-type: a list was expected here", LIST),
    "dict_type": (Accomplishment, WORK + "extra: x\n", "5:8 wrong-type: 'key: value' lines were expected here", KEYS),
    "model_type": (Accomplishment, WORK + "metrics: [x]\n", "5:11 wrong-type: 'key: value' lines were expected here", KEYS),
    "string_too_short": (Accomplishment, WORK + "variants: {b: ''}\n", "5:15 empty-value: the value of 'b' is empty", "write a text, or leave the key out"),
    "string_too_long": (Accomplishment, WORK + f"project: {'a' * 65}\n", "5:10 too-long: the text has more than 64 characters", "shorten it"),
    "too_short": (Drs, ROLE + "[]\n", "11:15 too-few: at least 1 are needed here, and there are 0", "add what is missing"),
    "too_long": (Settings, SPACE + "policy: {bars: [1, 1, 1, 1, 1, 1]}\n", "2:16 too-many: at most 5 are allowed here, and there are 6", "take some out"),
    "greater_than_equal": (Accomplishment, WORK + "competencies: {x: 0}\n", "5:19 out-of-range: 0 is less than 1", "choose 1 or more"),
    "less_than_equal": (Settings, SPACE + "policy: {claimed: 1.5}\n", "2:19 out-of-range: 1.5 is more than 1", "choose 1 or less"),
    "greater_than": (Settings, SPACE + "policy: {half_life_years: 0}\n", "2:27 out-of-range: 0 is not more than 0", "choose more than 0"),
    "a pattern, reference": (Accomplishment, WORK + "responsibilities: [x]\n", "5:20 bad-id: 'x' is not <role>/<responsibility>", "write two ids with a slash between them"),
    "a pattern, id": (Accomplishment, WORK + "position: A\n", "5:11 bad-id: 'A' is not an id", ID),
    "a pattern, link": (Accomplishment, WORK + "links: [x]\n", "5:9 bad-link: 'x' is not a web address", LINK),
    "a pattern, address": (Profile, PERSON + "contact: {email: x}\n", "3:18 bad-email: 'x' is not an e-mail address", "write it like name@example.org"),
    "a pattern, folder": (Settings, SPACE + "specs: [/x]\n", "2:9 bad-folder: '/x' is not a folder inside the workspace", "write a relative path without '..'"),
    "a pattern, colour": (Settings, SPACE + "defaults: {accent: blue}\n", "2:20 bad-color: 'blue' is not a colour", "write # and six hexadecimal digits between quotes, like '#1f4e79'"),
    "a pattern, language": (Settings, SPACE + "defaults: {locale: German}\n", "2:20 bad-language: 'German' is not a language", "write its code, with a country where it matters, like de or pt-BR"),
    "an error in a key": (Accomplishment, WORK + "variants: {A: b}\n", "5:12 bad-id: 'A' is not an id", ID),
    "a missing key": (Profile, PERSON + "awards:\n- id: a\n", "4:3 missing-key: the key 'title' is missing", "add 'title: …'"),
    "a key of nothing": (Profile, PERSON + "awards:\n- id: a\n  title:\n", "5:3 empty-value: the value of 'title' is empty", "write it behind the colon"),
    "a missing item": (Settings, SPACE + "policy: {bars: [1, 1, 1, 1]}\n", "2:16 too-few: item 5 of the list is missing", "add what is missing"),
    "a word, nearly": (Drs, ROLE.replace("draft", "Draft") + ONE_CORE, "7:9 unknown-word: 'Draft' is not one of: draft, proposed, adopted, retired", "did you mean 'draft'?"),
    "a word": (Drs, ROLE.replace("draft", "x") + ONE_CORE, "7:9 unknown-word: 'x' is not one of: draft, proposed, adopted, retired", "write draft or proposed or adopted or retired"),
    "a list for a word": (Drs, ROLE.replace("draft", "[x]") + ONE_CORE, "7:9 wrong-type: text was expected here", "write one text; quote it when it looks like a list"),
    "another kind": (Accomplishment, WORK.replace("tailorcv/accomplishment@1", "x"), "1:9 wrong-format: 'x' is not one of: tailorcv/accomplishment@1", "write tailorcv/accomplishment@1"),
    "no version": (Accomplishment, WORK.replace("@1", ""), "1:9 wrong-format: 'tailorcv/accomplishment' is not one of: tailorcv/accomplishment@1", "did you mean 'tailorcv/accomplishment@1'?"),
    "a version that never was": (Accomplishment, WORK.replace("@1", "@0"), "1:9 wrong-format: 'tailorcv/accomplishment@0' is not one of: tailorcv/accomplishment@1", "did you mean 'tailorcv/accomplishment@1'?"),
    "a newer version": (Accomplishment, WORK.replace("@1", "@12"), "1:9 newer-format: 'tailorcv/accomplishment@12' is newer than this program", "upgrade tailorcv"),
    "a rule of ours": (Accomplishment, WORK + "end: 2025\n", "5:6 two-dates: both date and start or end", "write date: for one point in time, or start: and end:"),
    "a rule, with braces": (Accomplishment, WORK.replace("2025", "'{text} {hint}'"), "3:7 bad-date: '{text} {hint}' is not a date", "write 2025, 2025-07 or 2025-07-14"),
    "wide characters before it": (Accomplishment, WORK + "variants: {a: 🙂, B: 🙂}\n", "5:18 bad-id: 'B' is not an id", ID),
    "braces in a link": (Accomplishment, WORK + "links: ['{found}']\n", "5:9 bad-link: '{found}' is not a web address", LINK),
    "a pattern, peer": (Endorser, "id: bob\n", "1:5 bad-peer: 'bob' is no mail address", "write it like bob@example.org"),
    "a pattern, digest": (Revocation, f"{REVOKED}statement: sha1:0\nnonce: {'0' * 32}\n", "4:12 bad-digest: 'sha1:0' is not a digest", "'sha256:' and 64 hexadecimal digits belong here"),
    "a pattern, nonce": (Revocation, f"{REVOKED}statement: sha256:{'0' * 64}\nnonce: 7\n", "5:8 bad-nonce: '7' is not a random number", "32 hexadecimal digits belong here"),
    "a long value": (Accomplishment, WORK + f"links: [{'x' * 90}]\n", f"5:9 bad-link: '{'x' * (MAX_QUOTED - 1)}…' is not a web address", LINK),
}  # fmt: skip


@pytest.mark.parametrize("kind", MISFITS)
def test_what_is_said_of_each_kind_of_misfit(kind: str) -> None:
    """Its place, code and message, how to mend it, and its line."""
    model, text, expected, hint = MISFITS[kind]
    _, problems = build(model, tree_of(text))
    assert in_short(problems) == [expected]
    assert problems[0].hint == hint
    assert problems[0].source == text.split("\n")[problems[0].place.line - 1]


def test_every_row_of_the_table_is_shown_above() -> None:
    """No message is written that nobody has seen come out."""
    said = {expected.partition(" ")[2].partition(":")[0] + hint for _, _, expected, hint in MISFITS.values()}
    assert set(_TEXTS) - set(MISFITS) == set()
    assert [code for _, code, _, hint in _PATTERNS if code + hint not in said] == []


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        pytest.param(
            Drs,
            ROLE + "[{id: a, proficiency: 1, tier: kore}]\n",
            ["11:46 unknown-word: 'kore' is not one of: core, important, supporting"],
            id="the only item",
        ),
        pytest.param(
            Competency,
            COMPETENCY + "".join(LEVEL.format(n) for n in (1, 2, 3, 4, 6)),
            ["10:13 out-of-range: 6 is more than 5"],
            id="one of five",
        ),
        pytest.param(
            Competency,
            COMPETENCY + "".join(LEVEL.format(n) for n in (1, 2, 3, 6)),
            ["9:13 out-of-range: 6 is more than 5", "6:3 too-few: at least 5 are needed here, and there are 4"],
            id="one of four",
        ),
    ],
)
def test_a_bad_item_does_not_make_its_list_too_short(model: type[Shape], text: str, expected: list[str]) -> None:
    """What is there is counted, right or wrong."""
    assert misfits(model, text) == expected


@pytest.mark.parametrize(
    ("model", "text", "expected", "hint"),
    [
        (Profile, PERSON + "contact: {links: [{lable: x, label: y, url: 'https://a.b'}]}\n", "3:20 unknown-key: the key 'lable' is unknown here", "did you mean 'label'?"),
        (Drs, ROLE + ONE_CORE + "journey: {up: [{role: a, theme: T, shifts: [{form: x, from: x, to: y}]}]}\n", "12:46 unknown-key: the key 'form' is unknown here", "did you mean 'from'?"),
        (Settings, SPACE + "policy: {weights: {kore: 1}}\n", "2:20 unknown-key: the key 'kore' is unknown here", "did you mean 'core'?"),
        (Settings, SPACE + "pins: [{role: a, sinse: 2025}]\n", "2:18 unknown-key: the key 'sinse' is unknown here", "did you mean 'since'?"),
        (Settings, SPACE + f"{'x' * 90}: 1\n", f"2:1 unknown-key: the key '{'x' * (MAX_QUOTED - 1)}…' is unknown here", "see docs/files.md; what belongs to no key goes under 'extra:'"),
    ],
    ids=["in a list in a mapping", "four levels down", "in a mapping in a mapping", "in a list", "a long one"],
)  # fmt: skip
def test_an_unknown_key_below(model: type[Shape], text: str, expected: str, hint: str) -> None:
    """The keys that are offered are those of that place."""
    _, problems = build(model, tree_of(text))
    assert (in_short(problems), problems[0].hint) == ([expected], hint)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (WORK + "titel: B\n", "did you mean 'title'?"),
        (WORK + "metrics: [{nmae: x, name: y}]\n", "did you mean 'name'?"),
        (WORK + "competencies: {x: {levle: 1, level: 1}}\n", "did you mean 'level'?"),
        (WORK + "zzz: B\n", "see docs/files.md; what belongs to no key goes under 'extra:'"),
        (WORK + "date2: B\n", "did you mean 'date'?"),
    ],
)
def test_did_you_mean(text: str, hint: str) -> None:
    """The nearest key of that place, at every depth."""
    _, problems = build(Accomplishment, tree_of(text))
    assert [problem.hint for problem in problems] == [hint]


def test_did_you_mean_a_word_of_pythons_own() -> None:
    """The key of the file is offered, not the name that it has in the program."""
    _, problems = build(Drs, tree_of("journey:\n  up:\n    - shifts:\n        - {form: a, to: b}\n"))
    assert ("did you mean 'from'?", 4) in [(problem.hint, problem.place.line) for problem in problems]


def test_all_misfits_of_a_file_at_once() -> None:
    """A person mends a file in one go."""
    found = misfits(Accomplishment, "format: tailorcv/accomplishment@1\nid: A\ndate: x\nlinks: [y, z]\ncompetencies: {a: 9, b: q}\nno: 1\n")
    assert [line.split(":")[0] + line.split(" ")[1] for line in found] == [
        "2bad-id:",
        "3bad-date:",
        "1missing-key:",
        "5out-of-range:",
        "5wrong-type:",
        "4bad-link:",
        "4bad-link:",
        "6unknown-key:",
    ]


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        (Competency, COMPETENCY + "".join(LEVEL.format(n) for n in (1, 2, 3, 4, 5)), []),
        (
            Competency,
            COMPETENCY + "".join(LEVEL.format(n) for n in (1, 2, 3, 5, 4)),
            ["6:3 level-order: the levels are not 1 to 5 in order"],
        ),
        (
            Competency,
            COMPETENCY + "".join(LEVEL.format(n) for n in (1, 2, 3, 4, 5)).replace("id: b5", "id: a1"),
            ["6:3 duplicate-id: indicator ids that occur twice: a1"],
        ),
        (Competency, COMPETENCY + LEVEL.format(1), ["6:3 too-few: at least 5 are needed here, and there are 1"]),
        (Drs, ROLE + "[{id: a, proficiency: 1, tier: core}]\n", []),
        (Drs, ROLE + "[]\n", ["11:15 too-few: at least 1 are needed here, and there are 0"]),
        (Drs, ROLE + "[{id: a, proficiency: 1, tier: important}]\n", ["11:15 core-count: 0 competencies are core"]),
        (
            Drs,
            ROLE + "[" + ", ".join(f"{{id: {n}, proficiency: 1, tier: core}}" for n in "abcd") + "]\n",
            ["11:15 core-count: 4 competencies are core"],
        ),
        (
            Drs,
            ROLE + "[{id: a, proficiency: 1, tier: core}, {id: a, proficiency: 2, tier: core}]\n",
            ["11:15 duplicate-id: ids that occur twice: a"],
        ),
    ],
)
def test_rules_of_specs(model: type[Shape], text: str, expected: list[str]) -> None:
    """What one spec promises by itself."""
    assert misfits(model, text) == expected


def test_the_file_is_read_stage_by_stage(here: object) -> None:
    """A file that is no text or no YAML has the problems of that stage only."""
    from pathlib import Path

    for content, code in ((b"\xff\xfea", "not-utf8"), (b"a: [", "unclosed-bracket"), (WORK.encode() + b"x: 1\n", "unknown-key")):
        Path("f.yaml").write_bytes(content)
        document, problems = read_document(Path("f.yaml"), Accomplishment)
        assert (document, [problem.code for problem in problems]) == (None, [code])
    Path("f.yaml").write_text(WORK, encoding="utf-8")
    document, problems = read_document(Path("f.yaml"), Accomplishment)
    assert document is not None
    assert (document.path, str(document.place(("title",)))) == ("f.yaml", "f.yaml:4:8")


def test_a_problem_knows_its_line() -> None:
    """The line of the file is in the problem, so that printing it needs no second look at the disk."""
    tree, _ = parse(file_of(WORK + "links: x\n"))
    assert tree is not None
    _, (problem,) = build(Accomplishment, tree)
    assert isinstance(problem, Problem)
    assert (problem.source, problem.hint) == ("links: x", "write '- ' before each item, or [a, b]")


@pytest.mark.parametrize(
    ("model", "text"),
    [
        pytest.param(Settings, SPACE + "pins:\n" + "- a\n" * 49_000, id="wrong items"),
        pytest.param(Settings, SPACE + "".join(f"pin{number}: 1\n" for number in range(24_000)), id="unknown keys"),
        pytest.param(Accomplishment, WORK + "links: [" + "a," * 49_000 + "]\n", id="bad links"),
    ],
)
def test_a_hostile_file_is_judged_at_once(model: type[Shape], text: str) -> None:
    """A hundred misfits are enough to be told of."""
    tree = tree_of(text)
    begin = time.process_time()
    _, problems = build(model, tree)
    assert time.process_time() - begin < 5
    assert len(problems) == MAX_PER_FILE


def _models(schema: dict[str, object]) -> Iterator[dict[str, object]]:
    """Every shape in a JSON Schema that has keys."""
    definitions = schema.get("$defs", {})
    assert isinstance(definitions, dict)
    for found in (schema, *definitions.values()):
        if "properties" in found:
            yield found


def _patterns(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str) and node.get("type") == "string":
            yield node["pattern"]
        for value in node.values():
            yield from _patterns(value)
    elif isinstance(node, list):
        for value in node:
            yield from _patterns(value)


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_has_words(kind: str) -> None:
    """A text that misses a pattern is told what is wrong, not how the pattern reads."""
    for pattern in _patterns(KINDS[kind].model_json_schema()):
        assert [row for row in _PATTERNS if pattern.startswith(row[0])], pattern


OURS = {
    "missing-key", "unknown-key", "empty-value", "wrong-type", "wrong-format", "unknown-word", "out-of-range", "too-few", "too-many", "bad-id",
    "bad-date", "bad-link", "bad-email", "bad-folder", "bad-color", "bad-language", "bad-peer", "bad-key", "two-dates", "date-order", "core-count", "policy-order",
}  # fmt: skip
ODD = [
    pytest.param("''", id="an empty text"),
    pytest.param("~", id="a tilde"),
    pytest.param("-1", id="a number"),
    pytest.param("[]", id="an empty list"),
    pytest.param("[[a], {b: c}, d]", id="a list of all sorts"),
    pytest.param("{}", id="an empty mapping"),
    pytest.param("{a: {b: c}, d: [e], f: g}", id="a mapping of all sorts"),
]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("kind", KINDS)
def test_every_key_knows_what_to_say(kind: str, odd: str) -> None:
    """Whatever stands behind a key, the words and the code are ours, and the place is in the file."""
    model = KINDS[kind]
    above = {
        str(found.get("title")): list(found["properties"])  # type: ignore[call-overload]  # _models yields no others
        for found in _models(model.model_json_schema(by_alias=True))
    }
    for keys in above.values():
        inner = ", ".join(f"{key}: {odd}" for key in keys)
        text = "".join(f"{key}: {odd}\n{key}s-: 1\n" for key in above[model.__name__])
        lists = "".join(f"{key}: [{{{inner}}}]\n" for key in above[model.__name__])
        mappings = "".join(f"{key}: {{{inner}, x: {{{inner}}}}}\n" for key in above[model.__name__])
        for written in (text, lists, mappings):
            _, problems = build(model, tree_of(written))
            assert problems
            assert {problem.code for problem in problems} <= OURS, problems
            assert all(1 <= problem.place.line <= written.count("\n") for problem in problems)
            assert not [problem for problem in problems if "{" in problem.hint or "Input should" in problem.message]


LINES = [
    "id: a",
    "title: A",
    "start: 2024-03",
    "end: 2025",
    "competencies: {x: 1, y: {level: 2}}",
    "links: ['https://a.org', 'https://b.org']",
    "variants: {short: S, long: L}",
    "private: true",
    "metrics: [{name: m, before: 3.10, after: 022}]",
]


@given(st.permutations(["format: tailorcv/accomplishment@1", *LINES]))
def test_the_order_of_keys_means_nothing(lines: list[str]) -> None:
    """Law: however the lines of a file are ordered, it says the same."""
    expected = value_of(Accomplishment, "\n".join(["format: tailorcv/accomplishment@1", *LINES]))
    assert value_of(Accomplishment, "\n".join(lines)) == expected


def test_a_value_holds_the_texts_of_the_file() -> None:
    """What was written is what is kept: no number loses a zero on the way."""
    value = value_of(Accomplishment, "\n".join(["format: tailorcv/accomplishment@1", *LINES]))
    assert json.loads(value.model_dump_json(include={"metrics", "start", "end", "private"})) == {
        "start": "2024-03",
        "end": "2025",
        "metrics": [{"name": "m", "before": "3.10", "after": "022", "unit": None, "source": None}],
        "private": True,
    }
