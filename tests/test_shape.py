"""What does not fit a shape, in words: what was found, what was expected, how to mend it."""

import pytest
from reading import file_of, misfits, tree_of

from tailorcv.accomplishment import Accomplishment
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family
from tailorcv.problems import Problem
from tailorcv.profile import Profile
from tailorcv.settings import Settings
from tailorcv.shape import Shape, build, read_document
from tailorcv.yamltext import parse

WORK = "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: A\n"
PERSON = "format: tailorcv/profile@1\nname: A\n"
SPACE = "format: tailorcv/workspace@1\n"

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
    ("an unknown word", Drs, "status: adoptd\n", ["1:9 unknown-word: 'adoptd' is not one of: draft, proposed, adopted, retired"]),
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
    found = misfits(model, text)
    assert [line for line in found if line in expected] == expected, found
    assert len(found) == len(expected) or model is Drs, found


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


LEVEL = "  - {{level: {0}, descriptor: D, indicators: [{{id: a{0}, text: T}}, {{id: b{0}, text: T}}, {{id: c{0}, text: T}}], examples: [E, F]}}\n"
COMPETENCY = "format: tailorcv/competency@1\nid: x\nname: X\nsummary: S\nlevels:\n"
ROLE = "format: tailorcv/drs@1\nid: x\ntitle: X\nfamily: f\ntrack: t\nlevel: 1\nstatus: draft\neffective: 2025\nmission: M\ntour_of_duty: T\ncompetencies: "


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
