"""`tailorcv spec new`."""

import json
from datetime import date
from pathlib import Path

import pytest
from circus import JUGGLER_L1
from program import process, tailorcv, workspace, write
from terminals import session

MONTH = date.today().strftime("%Y-%m")
FLAGS = (
    *("--title", "Clown", "--family", "circus", "--track", "ring", "--level", "1", "--mission", "Make the tent laugh."),
    *("--tour-of-duty", "Fall once a show.", "--competency", "patter:2:core", "--competency", "balance:1"),
)
CLOWN = f"""\
format: tailorcv/drs@1
id: clown-l1
title: Clown
family: circus
track: ring
level: 1
status: draft
effective: {MONTH}
mission: Make the tent laugh.
tour_of_duty: Fall once a show.
competencies:
  - id: patter
    proficiency: 2
    tier: core
  - id: balance
    proficiency: 1
    tier: important
"""
NEXT = "Next: complete it in your editor, then 'tailorcv spec lint' and 'tailorcv match {}'\n"


def test_by_flags(circus: Path) -> None:
    """Everything is said on the command line; a competency without a tier is important; the file is valid at once."""
    answer = tailorcv("-C", workspace(circus), "spec", "new", "clown-l1", *FLAGS)
    assert answer == (0, f"made  specs/circus/ring/clown-l1.yaml\n{NEXT.format('clown-l1')}", "")
    assert (circus / "specs/circus/ring/clown-l1.yaml").read_text(encoding="utf-8") == CLOWN
    assert tailorcv("validate").err == "3 files: no errors, no warnings\n"


def test_from_another_role(circus: Path) -> None:
    """Its texts are a beginning, which a comment says; where it leads and what stands elsewhere about it is not taken over, the words that its license asks for are."""
    workspace(circus)
    assert tailorcv("spec", "new", "clown-l1", "--from", "juggler-l1", "--title", "Clown").code == 0
    text = (circus / "specs/circus/ring/clown-l1.yaml").read_text(encoding="utf-8")
    assert (
        text
        == f"""\
# Begun from juggler-l1. Its texts are still those of that role: make them your own.
format: tailorcv/drs@1
id: clown-l1
title: Clown
family: circus
track: ring
level: 1
status: draft
effective: {MONTH}
mission: Fill three minutes between two acts without a pause.
tour_of_duty: Perform the short number in every show of one season.
about: An apprentice shares the ring with a juggler and learns the timing of the house before the number grows.
responsibilities:
  - id: short-number
    text: Performs the short number in each show and picks up what was dropped without stopping the band.
  - id: keeps-props
    text: Keeps balls and clubs clean, counted and in the box.
ai_accelerators:
  - Lets a camera count the drops of a rehearsal.
competencies:
  - id: juggling
    proficiency: 2
    tier: core
    why: Three minutes are long.
  - id: balance
    proficiency: 1
    tier: important
    why: The ring slopes to the drain.
  - id: patter
    proficiency: 1
    tier: supporting
attribution: Some words are from the guild of jugglers.
"""
    )


def test_flags_win_over_the_base(circus: Path) -> None:
    """What is said on the command line takes the place of what the base says."""
    workspace(circus)
    tailorcv("spec", "new", "clown-l1", "--from", "juggler-l1", *FLAGS)
    text = (circus / "specs/circus/ring/clown-l1.yaml").read_text(encoding="utf-8")
    lines = text.splitlines()
    assert "\n".join(lines[1:11]) == "\n".join(CLOWN.splitlines()[:10])
    assert f"\n{CLOWN[CLOWN.index('competencies:') :]}" in text


def test_the_line_for_editors(here: Path) -> None:
    """In a workspace with schemas, as `init` makes it, the first line leads to the one for roles."""
    tailorcv("init", "--name", "Mira Example")
    tailorcv("spec", "new", "clown-l1", "--from", "backend-l1", "--title", "Clown")
    first = (here / "specs/software-engineering/backend/clown-l1.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../../.tailorcv/schema/drs.schema.json"


def test_a_new_track_of_a_shipped_family(circus: Path) -> None:
    """The family is written to one's own specs with the track added, since the shipped file is not the person's."""
    workspace(circus)
    answer = tailorcv("spec", "new", "clown-l1", "--from", "juggler-l1", "--title", "Clown", "--track", "saw-dust")
    assert answer.out == f"made  specs/circus/saw-dust/clown-l1.yaml\nmade  specs/families/circus.yaml\n{NEXT.format('clown-l1')}"
    assert (circus / "specs/families/circus.yaml").read_text(encoding="utf-8") == (
        "format: tailorcv/family@1\n"
        "id: circus\n"
        "name: Circus\n"
        "about: Everybody in the tent works for the same two hours.\n"
        "tracks:\n"
        "  - id: ring\n"
        "    name: The Ring\n"
        "  - id: box-office\n"
        "    name: Box Office\n"
        "  - id: saw-dust\n"
        "    name: Saw Dust\n"
    )
    assert tailorcv("validate").err == "4 files: no errors, no warnings\n"


def test_a_new_family(circus: Path) -> None:
    """A family that nobody has heard of is made; in case it was a typing error, the nearest one is named."""
    workspace(circus)
    answer = tailorcv("spec", "new", "diva-l1", "--from", "juggler-l1", "--title", "Diva", "--family", "circuss", "--track", "stage")
    assert answer.out == (
        "made  specs/circuss/stage/diva-l1.yaml\n"
        "made  specs/families/circuss.yaml\n"
        "  the family 'circuss' is new; did you mean 'circus'?\n"
        f"{NEXT.format('diva-l1')}"
    )
    assert (circus / "specs/families/circuss.yaml").read_text(encoding="utf-8") == (
        "format: tailorcv/family@1\n"
        "id: circuss\n"
        "name: Circuss\n"
        "about: Say here what all roles of this family have in common.\n"
        "tracks:\n"
        "  - id: stage\n"
        "    name: Stage\n"
    )


def test_a_family_of_ones_own_is_not_rewritten(circus: Path) -> None:
    """Its comments and order are the person's: what to add is said."""
    workspace(circus)
    text = "format: tailorcv/family@1  # ours\nid: opera\nname: Opera\nabout: Sung.\ntracks: [{id: stage, name: Stage}]\n"
    write(circus / "specs/families/opera.yaml", text)
    answer = tailorcv("spec", "new", "diva-l1", "--from", "juggler-l1", "--title", "Diva", "--family", "opera", "--track", "loge")
    assert answer.out == (
        "made  specs/opera/loge/diva-l1.yaml\n"
        "specs/families/opera.yaml has no track 'loge' yet: add it under 'tracks:'\n"
        f"{NEXT.format('diva-l1')}"
    )
    assert (circus / "specs/families/opera.yaml").read_text(encoding="utf-8") == text


def test_outside_of_a_workspace(circus: Path) -> None:
    """The folder must be named; it is made when it is not there."""
    assert tailorcv("spec", "new", "clown-l1", *FLAGS) == (2, "", "tailorcv: no workspace here; name a spec folder: --output DIR\n")
    answer = tailorcv("spec", "new", "clown-l1", *FLAGS, "-o", "my/lib")
    assert answer == (0, f"made  my/lib/circus/ring/clown-l1.yaml\n{NEXT.format('clown-l1')}", "")
    assert [str(path.relative_to(circus)) for path in circus.rglob("*.yaml")] == ["my/lib/circus/ring/clown-l1.yaml"]


def test_a_workspace_without_a_spec_folder(circus: Path) -> None:
    """Where `specs:` is empty nothing says where a spec should go."""
    answer = tailorcv("-C", workspace(circus, settings="specs: []\n"), "spec", "new", "clown-l1", *FLAGS)
    assert answer == (2, "", "tailorcv: the workspace's 'specs:' names no folder; name one there, or --output DIR\n")


@pytest.mark.parametrize(
    ("folder", "flags", "message"),
    [
        ("specs", [], "tailorcv: specs/circus/ring/clown-l1.yaml exists already; choose another id\n"),
        ("specs", ["--track", "box-office"], "tailorcv: specs/circus/ring/clown-l1.yaml exists already; choose another id\n"),
        (
            "lib",
            ["-o", "lib"],
            (
                "lib/circus/ring/clown-l1.yaml:1:1: error[file-exists]: the file exists already; it was left as it is;"
                " choose another name\ntailorcv: nothing more was written\n"
            ),
        ),
    ],
    ids=["own", "own, another track", "any folder"],
)
def test_a_file_that_exists_stays(circus: Path, folder: str, flags: list[str], message: str) -> None:
    """In one's own specs or in any other folder: exit code 1, and not a byte is changed."""
    workspace(circus)
    path = write(circus / folder / "circus/ring/clown-l1.yaml", "mine\n")
    assert tailorcv("spec", "new", "clown-l1", *FLAGS, *flags) == (1, "", message)
    assert path.read_text(encoding="utf-8") == "mine\n"
    assert len(list(circus.rglob("clown-l1.yaml"))) == 1


def test_the_id_of_a_shipped_role_may_be_taken(circus: Path) -> None:
    """One's own spec comes before the shipped one, which is how a library is adapted."""
    workspace(circus)
    assert tailorcv("spec", "new", "juggler-l1", *FLAGS).code == 0
    assert '"title": "Clown"' in tailorcv("spec", "show", "juggler-l1", "--json").out


def test_a_folder_that_cannot_be_made(circus: Path) -> None:
    """The reason is named, with no traceback."""
    answer = tailorcv("-C", workspace(circus), "spec", "new", "clown-l1", *FLAGS, "-o", "tailorcv.yaml")
    assert answer == (
        1,
        "",
        (
            "tailorcv.yaml/circus/ring/clown-l1.yaml:1:1: error[not-written]: a file stands where a folder is needed; nothing was changed;"
            " mend the cause and run the command again\ntailorcv: nothing more was written\n"
        ),
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "jugler-l1"], "there is no role 'jugler-l1'; did you mean 'juggler-l1'?"),
        (["--from", "juggler-l1", "--competency", "juglin:2:core"], "--competency: there is no 'juglin'; did you mean 'juggling'?"),
        (["--from", "juggler-l1", "--competency", "x:2"], "--competency: there is no 'x'; 'tailorcv competency list' shows them all"),
        (
            ["--from", "juggler-l1", "--competency", "juggling:6:core"],
            "--competency: 'juggling:6:core' is not ID:LEVEL:TIER; write it like juggling:2:core (core, important or supporting)",
        ),
        (
            ["--from", "juggler-l1", "--competency", "juggling:2:cor"],
            "--competency: 'juggling:2:cor' is not ID:LEVEL:TIER; write it like juggling:2:core (core, important or supporting)",
        ),
        (["--from", "juggler-l1", "--competency", "juggling:2"], "0 competencies are core: a role has one to three core competencies"),
        (
            ["--from", "juggler-l1", "--competency", "juggling:2:core", "--competency", "juggling:3:core"],
            "ids that occur twice: juggling: keep one of them",
        ),
        (["--from", "juggler-l1", "--family", "../../x"], "'../../x' is not an id: use lower-case letters, digits and single hyphens"),
        (["--from", "juggler-l1", "--track", "a/b"], "'a/b' is not an id: use lower-case letters, digits and single hyphens"),
        (["--from", "juggler-l1", "--title", "a\x1b[31m"], "an escape for the control character U+001B: take it out"),
        ([], "--title is missing, and there is no terminal to ask on"),
        (["--title", "Clown"], "--family is missing, and there is no terminal to ask on"),
    ],
)
def test_mistakes_of_the_command_line(circus: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, one line, and nothing is written."""
    answer = tailorcv("-C", workspace(circus), "spec", "new", "clown-l1", *arguments)
    assert answer == (2, "", f"tailorcv: {message}\n")
    assert not (circus / "specs").exists()


@pytest.mark.parametrize("name", ["X", "a b", "../x", "-", "a--b", "ä", "a" * 65, "\u202ex"])
def test_bad_ids(circus: Path, name: str) -> None:
    """An id becomes the name of a file, so it has no path, no capital and no blank in it."""
    answer = tailorcv("-C", workspace(circus), "spec", "new", "--from", "juggler-l1", "--title", "Clown", "--", name)
    assert (answer.code, answer.out) == (2, "")
    assert not (circus / "specs").exists()


@pytest.mark.parametrize(
    "title", ["Clown: a 'real' one", '"', "#1 {clown}", "- x", "NO", "3.10", "*ace*", "a\nb", "小丑 🤡", "\u202etab", "~", "…: \\"]
)
def test_any_title_reads_back(circus: Path, title: str) -> None:
    """What YAML would take for something else is quoted, so that the role has the title that was typed."""
    workspace(circus)
    assert tailorcv("spec", "new", "clown-l1", "--from", "juggler-l1", "--title", title).code == 0
    assert tailorcv("validate").err == "3 files: no errors, no warnings\n"
    assert json.loads(tailorcv("spec", "show", "clown-l1", "--json").out)["title"] == title


def test_bytes_that_are_no_text(here: Path) -> None:
    """A title that came in as Latin-1 cannot be kept, which is said."""
    workspace(here)
    flags = ["--from", "backend-l1", "--title", "Jos\udce9"]
    answer = process("spec", "new", "clown-l1", *flags, cwd=here)
    assert (answer.code, answer.out, "Traceback" in answer.err) == (2, "", False)
    assert not (here / "specs").exists()


GUIDED = [
    ("Id, like payments-engineer-l2: ", "clown-l1\n"),
    ("Title: ", 'Clown: a "real" one\n'),
    ("Track: ", "backend\n"),
    ("Level: ", "1\n"),
    ("Mission, in a line: ", "Make them laugh.\n"),
    ("Tour of duty, in a line: ", "Fall once a show.\n"),
    ("Competency as ID:LEVEL:TIER, empty when done: ", "system-design:2:core\n"),
    ("Competency as ID:LEVEL:TIER, empty when done: ", "documentation:1\n"),
    ("Competency as ID:LEVEL:TIER, empty when done: ", "\n"),
]


def test_guided_on_a_terminal(here: Path) -> None:
    """What no flag says is asked for, the competencies until the answer is empty."""
    assert session(workspace(here), ["spec", "new", "--family", "software-engineering"], GUIDED) == (
        0,
        (
            "".join(f"{question}{answer}" for question, answer in GUIDED)
            + f"made  specs/software-engineering/backend/clown-l1.yaml\n{NEXT.format('clown-l1')}"
        ),
    )
    assert (here / "specs/software-engineering/backend/clown-l1.yaml").read_text(encoding="utf-8") == (
        "format: tailorcv/drs@1\n"
        "id: clown-l1\n"
        "title: 'Clown: a \"real\" one'\n"
        "family: software-engineering\n"
        "track: backend\n"
        "level: 1\n"
        "status: draft\n"
        f"effective: {MONTH}\n"
        "mission: Make them laugh.\n"
        "tour_of_duty: Fall once a show.\n"
        "competencies:\n"
        "  - id: system-design\n"
        "    proficiency: 2\n"
        "    tier: core\n"
        "  - id: documentation\n"
        "    proficiency: 1\n"
        "    tier: important\n"
    )


def test_the_base_offers_its_texts(here: Path) -> None:
    """With --from each question has an answer already, which Enter takes; its competencies are not asked for."""
    workspace(here)
    write(here / "specs/circus/ring/juggler-l1.yaml", JUGGLER_L1)
    flags = ["spec", "new", "clown-l1", "--from", "juggler-l1", "--family", "circus", "--level", "2"]
    code, screen = session(
        here,
        flags,
        [
            ("Title [Apprentice Juggler]: ", "Clown\n"),
            ("Track [ring]: ", "\n"),
            ("Mission, in a line [Fill three minutes between two acts without a pause.]: ", "\n"),
            ("Tour of duty, in a line [Perform the short number in every show of one season.]: ", "\n"),
        ],
    )
    assert (code, screen.count("]: ")) == (0, 4)
    text = (here / "specs/circus/ring/clown-l1.yaml").read_text(encoding="utf-8")
    assert "title: Clown\nfamily: circus\ntrack: ring\nlevel: 2\n" in text
    assert "mission: Fill three minutes between two acts without a pause.\n" in text


def test_a_mistyped_answer_is_asked_for_again(here: Path) -> None:
    """Whoever has answered eight questions does not want to begin anew because of a typing error."""
    answers = [*GUIDED[:-3], (GUIDED[-1][0], "sytem-design:2:core\n"), *GUIDED[-3:]]
    code, screen = session(workspace(here), ["spec", "new", "--family", "software-engineering"], answers)
    assert (code, "did you mean 'system-design'?" in screen) == (0, True)


def test_the_end_of_the_input(here: Path) -> None:
    """Ctrl-D at a question ends the command without a traceback, and nothing is written."""
    code, screen = session(workspace(here), ["spec", "new"], [("Id, like payments-engineer-l2: ", "\x04")])
    assert (code, screen) == (1, "Id, like payments-engineer-l2: \nno answer; nothing was written\n")
    assert not (here / "specs").exists()


def test_interrupting_a_question(here: Path) -> None:
    """Ctrl-C ends with 130, as everywhere."""
    code, screen = session(workspace(here), ["spec", "new"], [("Id, like payments-engineer-l2: ", "\x03")])
    assert (code, "Traceback" in screen) == (130, False)
