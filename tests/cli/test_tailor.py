"""`tailorcv tailor`: what a resume for a role shows, why, and how a person changes it."""

import json
from pathlib import Path

import pytest
from program import AS_OF, Answer, process, tailorcv, workspace, write

PROFILE = """\
headline: Engineer
summaries: [{id: default, text: First.}, {id: brief, text: Second.}, {id: hidden, text: No., private: true}]
positions:
  - {id: two, employer: Two, title: Second, start: 2024}
  - {id: one-b, employer: One, title: First again, start: 2022, end: 2023}
  - {id: one-a, employer: One, title: First, start: 2020, end: 2021}
  - {id: ghost, employer: Ghost, title: None, start: 2019, private: true}
skills: [{id: tools, name: Tools, keywords: [saw]}, {id: woods, name: Woods, keywords: [oak]}]
"""
RECORD = {
    "kept-logs": "date: 2026-05\ntitle: Kept the *logs*\nposition: two\ncompetencies: {it-operations: 1}\nlinks: [https://example.org]\n",
    "read-alerts": "date: 2026-04\ntitle: Read the alerts\nposition: two\ncompetencies: {it-operations: 1}\nvariants: {short: Read alerts}\n",
    "wrote-code": "date: 2026-03\ntitle: Wrote code\nposition: two\ncompetencies: {software-engineering: 1}\n",
    "more-logs": "date: 2026-02\ntitle: Kept more logs\ncompetencies: {it-operations: 1}\n",
    "baked-bread": "date: 2026-01\ntitle: Baked bread\n",
    "secret-deal": "date: 2026-03\ntitle: Made a secret deal\ncompetencies: {it-operations: 2}\nprivate: true\n",
}
WROTE_CODE = f"format: tailorcv/accomplishment@1\nid: wrote-code\n{RECORD['wrote-code']}variants: {{long: Wrote a great deal of code}}\n"
ROLE = "backend-l1"
FILE = Path("tailorings") / f"{ROLE}.yaml"
HEAD = "# yaml-language-server: $schema=../.tailorcv/schema/tailoring.schema.json\nformat: tailorcv/tailoring@1\nrole: backend-l1\n"


@pytest.fixture
def record(here: Path) -> Path:
    """A small record in the working folder."""
    return workspace(here, profile=PROFILE, accomplishments=RECORD)


def tailor(*arguments: str) -> Answer:
    """The command for the role, on the day of the golden files."""
    return tailorcv("tailor", ROLE, "--as-of", AS_OF, *arguments)


def saved() -> str:
    """The tailoring's file, less its first lines."""
    text = FILE.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    return text.removeprefix(HEAD)


def groups() -> dict[str, list[str]]:
    """Which accomplishments are where, by the command's own JSON."""
    rows = json.loads(tailor("--json").out)["accomplishments"]
    return {group: [row["id"] for row in rows if row["group"] == group] for group in ("surfaced", "folded", "tucked away")}


def listed() -> list[str]:
    """The accomplishments of the Markdown resume in its order: by id, or in their words where those are not the title."""
    titles = {"Kept the *logs* ([see](https://example.org))": "kept-logs", "Read the alerts": "read-alerts", "Wrote code": "wrote-code"}
    lines = [line.removeprefix("- ") for line in bullets("- ") if not line.startswith("- **")]
    return [titles.get(line, line) for line in lines]


def bullets(*words: str) -> list[str]:
    """The lines of the Markdown resume that begin with one of the words, or hold it as a word."""
    out = tailorcv("export", "resume", ROLE, "--format", "md", "-o", "-", "--as-of", AS_OF).out
    return [line for line in out.splitlines() if any(line.startswith(word) or f" {word} " in line for word in words)]


def test_three_groups_with_their_reasons(record: Path) -> None:
    """What is on the page with its points, what stronger work shows already, what the role does not ask for; no private work."""
    answer = tailor()
    assert (answer.code, answer.err) == (0, "")
    lines = [line.strip() for line in answer.out.splitlines() if line.strip()]
    assert lines[1] == f"backend-l1 · as of {AS_OF} · modern, a4, en"
    assert [line for line in lines if line.endswith(")") and line.isupper()] == ["SURFACED (3)", "FOLDED (1)", "TUCKED AWAY (1)"]
    assert [line.split("  ")[0].split()[-1] for line in lines if line.startswith("•")] == [
        "kept-logs", "wrote-code", "read-alerts", "more-logs", "baked-bread",
    ]  # fmt: skip
    assert "Kept the logs" in answer.out, "marks of Markdown are no words"
    assert "+" in lines[lines.index("SURFACED (3)") + 2], "points"
    assert "secret" not in answer.out
    assert not FILE.exists(), "looking changes nothing"


def test_json_has_what_the_page_has(record: Path) -> None:
    """The look, what the file says, and every accomplishment with group, points and reason."""
    tailor("--hide", "wrote-code", "--template", "classic")
    found = json.loads(tailor("--json").out)
    assert list(found) == ["format", "as_of", "role", "look", "tailoring", "score", "score_on_page", "accomplishments"]
    assert (found["format"], found["as_of"], found["role"]) == ("tailorcv/tailored@1", AS_OF, ROLE)
    assert found["look"]["template"] == "classic"
    assert found["tailoring"]["hide"] == ["wrote-code"]
    (hidden,) = (row for row in found["accomplishments"] if row["id"] == "wrote-code")
    assert hidden == {"id": "wrote-code", "group": "tucked away", "points": 0.0, "reason": "hidden by the tailoring"}


@pytest.mark.parametrize(
    ("options", "text"),
    [
        pytest.param(["--show", "baked-bread"], "show:\n  - baked-bread\n", id="show"),
        pytest.param(["--hide", "wrote-code", "--hide", "two"], "hide:\n  - wrote-code\n  - two\n", id="hide work and a position"),
        pytest.param(["--hide", "skills"], "hide_sections:\n  - skills\n", id="hide a section"),
        pytest.param(["--move", "read-alerts", "1"], "order:\n  - read-alerts\n", id="move to the front"),
        pytest.param(["--move", "kept-logs", "2"], "order:\n  - wrote-code\n  - kept-logs\n", id="move to the second place"),
        pytest.param(["--move", "woods", "1"], "order:\n  - woods\n", id="move an entry"),
        pytest.param(["--move", "skills", "1"], "sections:\n  - skills\n", id="move a section"),
        pytest.param(["--variant", "read-alerts", "short"], "variants: {read-alerts: short}\n", id="a wording"),
        pytest.param(["--title", "Keeper: of logs"], 'title: "Keeper: of logs"\n', id="a title"),
        pytest.param(["--summary", "brief"], "summary: brief\n", id="a summary"),
        pytest.param(["--pages", "1"], "pages: 1\n", id="pages"),
        pytest.param(["--template", "compact"], "template: compact\n", id="a design"),
        pytest.param(
            ["--show", "baked-bread", "--move", "baked-bread", "1"], "show:\n  - baked-bread\norder:\n  - baked-bread\n", id="show and move"
        ),
    ],
)
def test_every_option_writes_its_key(record: Path, options: list[str], text: str) -> None:
    """The file is made, the answer says so, and saying the same again changes nothing."""
    answer = tailor(*options)
    assert (answer.code, answer.err) == (0, f"made {FILE}\n")
    assert saved() == text
    again = tailor(*options)
    assert (again.code, again.err, again.out) == (0, "", answer.out)
    assert saved() == text
    assert tailorcv("validate").code == 0


def test_show_and_hide(record: Path) -> None:
    """Each takes back the other, and `--auto` both; what remains of a list that is empty is nothing."""
    tailor("--show", "baked-bread")
    assert groups()["surfaced"] == ["kept-logs", "wrote-code", "read-alerts", "baked-bread"]
    tailor("--hide", "baked-bread")
    assert groups()["tucked away"] == ["baked-bread"]
    assert saved() == "hide:\n  - baked-bread\n"
    assert tailor("--show", "baked-bread").err == f"changed {FILE}\n"
    assert saved() == "show:\n  - baked-bread\n"
    tailor("--auto", "baked-bread")
    assert saved() == ""
    assert groups()["surfaced"] == ["kept-logs", "wrote-code", "read-alerts"]


def test_a_summary_is_shown_or_hidden(record: Path) -> None:
    """Here, too, each takes back the other: a summary that is named and hidden would leave the choice to chance."""
    tailor("--hide", "brief")
    tailor("--summary", "brief")
    assert saved() == "summary: brief\n"
    tailor("--hide", "brief")
    assert saved() == "hide:\n  - brief\n"


def test_auto_forgets_everything_of_an_id(record: Path) -> None:
    """Order and wording as well; what is said of others stays."""
    tailor("--variant", "read-alerts", "short", "--move", "read-alerts", "1", "--hide", "skills", "--move", "read-alerts", "1")
    assert bullets("Read") == ["- Read alerts"]
    tailor("--auto", "read-alerts", "--auto", "skills")
    assert saved() == ""
    assert bullets("Read", "## Skills") == ["- Read the alerts", "## Skills"]


def test_hiding_lets_the_next_best_up(record: Path) -> None:
    """What is hidden counts for nothing, so other work takes its place."""
    tailor("--hide", "kept-logs")
    assert set(groups()["surfaced"]) == {"wrote-code", "read-alerts", "more-logs"}


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        ("read-alerts", 1, ["read-alerts", "kept-logs", "wrote-code"]),
        ("read-alerts", 2, ["kept-logs", "read-alerts", "wrote-code"]),
        ("kept-logs", 2, ["wrote-code", "kept-logs", "read-alerts"]),
        ("kept-logs", 3, ["wrote-code", "read-alerts", "kept-logs"]),
        ("kept-logs", 1, ["kept-logs", "wrote-code", "read-alerts"]),
    ],
)
def test_move_reaches_the_place(record: Path, name: str, place: int, expected: list[str]) -> None:
    """Among the work of its position, whatever else was moved before."""
    titles = {
        "kept-logs": "- Kept the *logs* ([see](https://example.org))",
        "read-alerts": "- Read the alerts",
        "wrote-code": "- Wrote code",
    }
    tailor("--move", name, str(place))
    assert bullets("- ") == [*(titles[one] for one in expected), "- **Tools**: saw", "- **Woods**: oak"]
    for other, title in titles.items():
        for wanted in (1, 2, 3):
            tailor("--move", other, str(wanted))
            assert bullets("- ").index(title) == wanted - 1


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        pytest.param(["read-alerts 1", "kept-logs 3"], ["read-alerts", "wrote-code", "kept-logs"], id="from both ends"),
        pytest.param(["kept-logs 3", "read-alerts 1"], ["read-alerts", "wrote-code", "kept-logs"], id="the other way round"),
        pytest.param(["kept-logs 2", "read-alerts 1"], ["read-alerts", "kept-logs", "wrote-code"], id="the later one to the front"),
        pytest.param(["kept-logs 3", "wrote-code 2"], ["read-alerts", "wrote-code", "kept-logs"], id="the later one above it"),
        pytest.param(["read-alerts 1", "read-alerts 1"], ["read-alerts", "kept-logs", "wrote-code"], id="the same twice"),
    ],
)
def test_several_moves_in_one_call(record: Path, moves: list[str], expected: list[str]) -> None:
    """Every one of them holds, in whatever order they are said."""
    assert tailor(*(word for move in moves for word in ("--move", *move.split()))).code == 0
    assert listed() == expected


def test_moves_in_several_lists(record: Path) -> None:
    """Sections, entries and work are moved at once, each in its own list."""
    answer = tailor("--move", "skills", "1", "--move", "woods", "1", "--move", "read-alerts", "1")
    assert (answer.code, answer.err) == (0, f"made {FILE}\n")
    assert saved() == "sections:\n  - skills\norder:\n  - woods\n  - read-alerts\n"


def test_several_wordings_in_one_call(record: Path) -> None:
    """Each accomplishment has its own."""
    write(Path("record/accomplishments/wrote-code.yaml"), WROTE_CODE)
    tailor("--variant", "read-alerts", "short", "--variant", "wrote-code", "long")
    assert listed() == ["kept-logs", "Wrote a great deal of code", "Read alerts"]


def test_a_place_that_cannot_be_had(record: Path) -> None:
    """Positions with one employer stay together; the person hears where it stands now."""
    answer = tailor("--move", "two", "2")
    assert answer.code == 0
    assert "'two' is in place 3, since entries that belong together stay together\n" in answer.err
    assert bullets("###") == ["### One", "#### First again", "#### First", "### Second · Two"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--show", "kept-lgos"], "there is no accomplishment, entry or section 'kept-lgos'; did you mean 'kept-logs'?"),
        (["--hide", "qwertz"], "there is no accomplishment, entry or section 'qwertz'"),
        (["--auto", "skils"], "there is no accomplishment, entry or section 'skils'; did you mean 'skills'?"),
        (["--move", "toolz", "1"], "there is no accomplishment, entry or section 'toolz'; did you mean 'tools'?"),
        (["--show", "secret-deal"], "'secret-deal' is private and never leaves the record"),
        (["--show", "ghost"], "'ghost' is private and never leaves the record"),
        (["--summary", "hidden"], "'hidden' is private and never leaves the record"),
        (["--show", "kept-logs", "--hide", "kept-logs"], "'kept-logs' cannot be shown and hidden"),
        (["--summary", "brief", "--hide", "brief"], "'brief' cannot be shown and hidden"),
        (["--variant", "kept-logs", "short"], "'kept-logs' has no wording 'short'; it has: none"),
        (["--variant", "read-alerts", "long"], "'read-alerts' has no wording 'long'; it has: short"),
        (["--variant", "skills", "short"], "there is no accomplishment 'skills'"),
        (["--move", "baked-bread", "1"], "'baked-bread' is not on the page"),
        (["--move", "kept-logs", "0"], "'kept-logs' is one of 3 there; say a place from 1 to 3"),
        (["--move", "kept-logs", "4"], "'kept-logs' is one of 3 there; say a place from 1 to 3"),
        (["--move", "kept-logs", "first"], "--move: 'first' is no place; write a number, like --move kept-logs 1"),
        (["--move", "kept-logs", "1", "--move", "wrote-code", "1"], "'kept-logs' and 'wrote-code' cannot both be in place 1"),
        (["--move", "kept-logs", "1", "--move", "kept-logs", "2"], "'kept-logs' cannot be in two places, 1 and 2"),
        (["--move", "kept-logs", "1", "--move", "wrote-code", "7"], "'wrote-code' is one of 3 there; say a place from 1 to 3"),
        (["--variant", "read-alerts", "short", "--variant", "read-alerts", "x"], "'read-alerts' cannot have two wordings, 'short' and 'x'; 'read-alerts' has no wording 'x'; it has: short"),
        (["--summary", "breif"], "there is no summary 'breif'; did you mean 'brief'?"),
        (["--template", "modren"], "there is no template 'modren'; did you mean 'modern'?"),
        (["--title", "a\x1b[31mb"], "the title has a control character, U+001B"),
        (["--title", "a\udcffb"], "the title has a control character, U+DCFF"),
    ],
)  # fmt: skip
def test_a_wish_that_cannot_be_fulfilled(record: Path, options: list[str], message: str) -> None:
    """Exit code 2, the reason in words, and nothing is written."""
    answer = tailor("--title", "New", *options) if "--title" not in options else tailor(*options)
    assert (answer.code, answer.out, answer.err) == (2, "", f"tailorcv: {message}\n")
    assert not FILE.exists()


def test_all_that_is_wrong_is_said_at_once(record: Path) -> None:
    """One line, one mistake behind the other."""
    answer = tailor(
        "--hide", "qwertz", "--show", "secret-deal", "--variant", "read-alerts", "long", "--move", "kept-logs", "9", "--summary", "x"
    )
    assert answer.code == 2
    assert answer.err == (
        "tailorcv: there is no accomplishment, entry or section 'qwertz'; 'secret-deal' is private and never leaves the record; "
        "'read-alerts' has no wording 'long'; it has: short; there is no summary 'x'; "
        "'kept-logs' is one of 3 there; say a place from 1 to 3\n"
    )


@pytest.mark.parametrize(
    ("options", "code"),
    [(["--pages", "0"], 2), (["--pages", "21"], 2), (["--pages", "one"], 2), (["--move", "kept-logs"], 2), (["--move", "a", "b"], 2)],
)
def test_mistakes_of_the_command_line(record: Path, options: list[str], code: int) -> None:
    """As a process: named by the parser, without a traceback."""
    answer = process("tailor", ROLE, *options)
    assert answer.code == code
    assert "Traceback" not in answer.err


def test_the_help_says_what_may_be_repeated() -> None:
    """Both words of a pair, and which options may be given again."""
    lines = " ".join(tailorcv("tailor", "--help").out.split())
    assert "--move ID N Put it in place N of its position or section. --variant ID NAME Use" in lines
    assert "--show, --hide, --auto, --move and --variant may be given several times." in lines


def test_an_unknown_role(record: Path) -> None:
    """The nearest one is named; nothing is made for it."""
    answer = tailorcv("tailor", "backend-l22", "--title", "x")
    assert (answer.code, answer.err) == (2, "tailorcv: there is no role 'backend-l22'; did you mean 'backend-l2'?\n")
    assert not Path("tailorings").exists()


OWN = """\
# My own words about this file.
format: tailorcv/tailoring@1
role: backend-l1   # the one I want

# why: the recruiter asked
title: 'Keeper of Logs'

show:
    # bread shows patience
    - baked-bread   # really
order: [ wrote-code,  kept-logs ]   # mine
notes: |
  a block
  of text

# the end
"""


def test_the_person_s_own_file_stays_theirs(record: Path) -> None:
    """Comments, quotes, blank lines and order of what is not touched stay byte for byte."""
    write(FILE, OWN)
    tailor("--hide", "more-logs", "--show", "read-alerts", "--pages", "2", "--title", "Other")
    assert FILE.read_text(encoding="utf-8") == (
        OWN.replace("'Keeper of Logs'", "Other")
        .replace("    - baked-bread   # really\n", "    - baked-bread   # really\n    - read-alerts\n")
        .replace("# the end\n", "hide:\n  - more-logs\npages: 2\n# the end\n")
    )
    tailor("--auto", "more-logs", "--auto", "read-alerts")
    assert FILE.read_text(encoding="utf-8") == OWN.replace("'Keeper of Logs'", "Other").replace("# the end\n", "pages: 2\n# the end\n")


def test_a_layout_that_cannot_be_edited(record: Path) -> None:
    """It is left alone, with a word on what to do."""
    text = write(FILE, "{format: tailorcv/tailoring@1, role: backend-l1}\n").read_text(encoding="utf-8")
    answer = tailor("--title", "x")
    assert (answer.code, answer.err) == (1, f"tailorcv: {FILE}: the file is one flow mapping; add 'title: x' by hand\n")
    assert FILE.read_text(encoding="utf-8") == text


def test_a_tailoring_with_problems_is_mended_first(record: Path) -> None:
    """A misspelt `hide` would show what was meant to be hidden; reset can still take the file away."""
    write(FILE, f"{HEAD}hide: [kept-lgos]\n")
    answer = tailor("--title", "x")
    assert answer.code == 1
    assert "error[unknown-id]: there is no accomplishment 'kept-lgos'" in answer.err
    assert "title" not in FILE.read_text(encoding="utf-8")
    assert tailor("--reset").code == 0
    assert not FILE.exists()


def test_reset(record: Path) -> None:
    """The file goes and what it held is told, beside the answer; other wishes of the same call begin anew."""
    tailor("--title", "Old", "--hide", "skills")
    held = saved()
    answer = tailor("--reset", "--pages", "2", "--json")
    told = "".join(f"- {line}\n" for line in (HEAD + held).splitlines())
    assert (answer.code, answer.err) == (0, f"{told}removed {FILE}; what it held is above\nmade {FILE}\n")
    assert json.loads(answer.out)["tailoring"]["pages"] == 2
    assert saved() == "pages: 2\n"
    tailor("--reset")
    assert tailor("--reset").err == "there is no tailoring for 'backend-l1'\n"


def test_several_roles_at_once(record: Path) -> None:
    """The same wishes for each, and each has its own file."""
    answer = tailorcv("tailor", "backend-l1", "backend-l2", "--hide", "skills", "--as-of", AS_OF)
    assert answer.code == 0
    assert [path.name for path in sorted(Path("tailorings").iterdir())] == ["backend-l1.yaml", "backend-l2.yaml"]


def test_diff(record: Path) -> None:
    """What is on the page of one role only, and what is on both."""
    tailorcv("tailor", "backend-l2", "--show", "baked-bread", "--hide", "wrote-code")
    answer = tailorcv("tailor", "diff", "backend-l1", "backend-l2", "--as-of", AS_OF)
    assert answer.code == 0
    lines = [line.strip() for line in answer.out.splitlines() if line.strip()]
    assert lines[0] == "backend-l1 → backend-l2"
    text = " ".join(lines)
    assert text.index("only in backend-l2 (") < text.index("baked-bread") < text.index("only in backend-l1 (") < text.index("wrote-code")
    assert text.index("in both (") < text.index("kept-logs")
    found = json.loads(tailorcv("tailor", "diff", "backend-l1", "backend-l2", "--as-of", AS_OF, "--json").out)
    assert (found["format"], found["roles"]) == ("tailorcv/tailored-diff@1", ["backend-l1", "backend-l2"])
    assert {row["id"]: (row["before"], row["after"]) for row in found["accomplishments"]}["baked-bread"] == ("tucked away", "surfaced")


@pytest.mark.parametrize("roles", [[], ["backend-l1"], ["backend-l1", "backend-l2", "backend-l3"]])
def test_diff_compares_two(record: Path, roles: list[str]) -> None:
    """Neither one nor three."""
    answer = tailorcv("tailor", "diff", *roles)
    assert (answer.code, answer.err) == (2, "tailorcv: diff compares two roles: tailorcv tailor diff backend-l2 data-engineer-l2\n")


@pytest.mark.parametrize("wish", [["--hide", "wrote-code"], ["--move", "wrote-code", "1"], ["--pages", "1"], ["--title", ""], ["--reset"]])
def test_diff_changes_nothing(record: Path, wish: list[str]) -> None:
    """A wish beside it would be lost, so it is refused with a word on what to do."""
    answer = tailorcv("tailor", "diff", "backend-l1", "backend-l2", *wish)
    message = "diff only compares and changes nothing; say what you wish in a call of its own: tailorcv tailor ROLE --hide ID"
    assert (answer.code, answer.out, answer.err) == (2, "", f"tailorcv: {message}\n")
    assert not Path("tailorings").exists()


def test_outside_of_a_workspace(here: Path) -> None:
    """There is nothing to tailor."""
    answer = tailorcv("tailor", ROLE, "--title", "x")
    assert answer.code == 2
    assert answer.err.startswith("tailorcv: no workspace")
