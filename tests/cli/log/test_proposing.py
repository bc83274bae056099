"""`tailorcv log --from-git` and `--from-file`: drafts that are taken one by one, and nothing that is not."""

import json
import os
from pathlib import Path

import pytest
from git_at_hand import git
from program import Answer, process, tailorcv, workspace, write
from terminals import session

POSITIONS = "positions:\n  - {id: acme-backend, employer: Acme, title: Engineer, start: 2022-04}\n"
BRAG = """\
## 2025

- 2025-03: Cut the build from 20 to 4 minutes
- 2025-05: Wrote the guide for on-call
"""


@pytest.fixture
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a merge, a release and commits of two people."""
    root = tmp_path_factory.mktemp("code") / "shop"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    git(root, "config", "user.email", "me@example.org")
    git(root, "commit", "-q", "--allow-empty", "-m", "Begin", email="you@example.org")
    git(root, "commit", "-q", "--allow-empty", "-m", "feat: keep carts for a week (#3)", day="2026-02-03")
    git(root, "commit", "-q", "--allow-empty", "-m", "chore: tidy", day="2026-02-04")
    git(root, "checkout", "-q", "-b", "pay")
    git(root, "commit", "-q", "--allow-empty", "-m", "Take cards", day="2026-03-01")
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "pay", "-m", "Merge branch 'pay'", "-m", "Cards are taken", day="2026-03-09")
    git(root, "commit", "-q", "--allow-empty", "-m", "Release", day="2026-04-01")
    git(root, "tag", "v1.0")
    return root


def log(shop: Path, *flags: str | Path, typed: str = "") -> Answer:
    """`log --from-git` since the beginning."""
    return tailorcv("log", "--from-git", shop, "--since", "2025-01-01", *flags, typed=typed)


def names(shop: Path) -> dict[str, str]:
    """The drafts' names by title."""
    return {one["title"]: one["draft"] for one in json.loads(log(shop, "--json").out)["drafts"]}


def test_drafts_in_a_pipe(here: Path, shop: Path) -> None:
    """They are shown by project with their days, and how to take some; nothing is written."""
    workspace(here)
    answer = log(shop)
    found = names(shop)
    assert answer.out == (
        "shop\n"
        f"  {found['Released shop v1.0']}  2026-04-01  Released shop v1.0\n"
        f"  {found['Cards are taken']}  2026-03-01 – 2026-03-09  Cards are taken\n"
        f"  {found['Keep carts for a week']}  2026-02-03  Keep carts for a week\n"
    )
    assert answer.err == "3 drafts; nothing was written. Take some with --accept NAME, or --accept all\n"
    assert not (here / "record/accomplishments").exists()


def test_taken_by_name(here: Path, shop: Path) -> None:
    """The file says what the commits say, remembers them, and they are not offered again."""
    workspace(here, profile=POSITIONS)
    found = names(shop)
    answer = log(shop, "--accept", found["Cards are taken"], "--tag", "software-engineering:2", "--private")
    assert (answer.code, answer.out) == (0, "made  record/accomplishments/cards-are-taken.yaml\n"), answer.err
    text = (here / "record/accomplishments/cards-are-taken.yaml").read_text(encoding="utf-8")
    hashes = git(shop, "rev-parse", "pay")
    assert text.partition("\n")[2] == (
        "format: tailorcv/accomplishment@1\nid: cards-are-taken\nstart: 2026-03-01\nend: 2026-03-09\nposition: acme-backend\nproject: shop\n"
        "title: Cards are taken\ncompetencies:\n  software-engineering: 2\nprivate: true\n"
        f"extra:\n  git:\n    kind: merge\n    commits:\n      - {hashes}\n"
    )
    assert sorted(names(shop)) == ["Keep carts for a week", "Released shop v1.0"]
    assert log(shop, "--accept", "all").code == 0
    assert log(shop).err == "nothing new was found\n"
    assert tailorcv("validate").code == 0


def test_links_to_hosts_that_are_known(here: Path, shop: Path) -> None:
    """The project is called as the remote repository is."""
    workspace(here)
    git(shop, "remote", "add", "origin", "git@codeberg.org:shop/till.git")
    drafts = json.loads(log(shop, "--json").out)["drafts"]
    assert {one["project"] for one in drafts} == {"till"}
    assert drafts[0]["links"] == [f"https://codeberg.org/shop/till/commit/{git(shop, 'rev-parse', 'HEAD')}"]


def test_one_by_one_on_a_terminal(here: Path, shop: Path) -> None:
    """y takes one, a better title takes it under that, n leaves it."""
    workspace(here)
    answers = [
        ("Released shop v1.0 [n]: ", "n\n"),
        ("Cards are taken [n]: ", "Brought card payments\n"),
        ("Keep carts for a week [n]: ", "y\n"),
    ]
    code, screen = session(here, ["log", "--from-git", str(shop), "--since", "2025-01-01"], answers)
    assert (code, screen.splitlines()[-1]) == (0, "2 of 3 taken")
    assert sorted(path.stem for path in (here / "record/accomplishments").iterdir()) == ["brought-card-payments", "keep-carts-for-a-week"]


def test_stopped_half_way(here: Path, shop: Path) -> None:
    """What was taken before is kept."""
    workspace(here)
    answers = [("Released shop v1.0 [n]: ", "y\n"), ("Cards are taken [n]: ", "q\n")]
    code, screen = session(here, ["log", "--from-git", str(shop), "--since", "2025-01-01"], answers)
    assert (code, screen.splitlines()[-1]) == (0, "1 of 3 taken")


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--from-git", "nowhere"], "--from-git: there is no folder 'nowhere'"),
        (["--from-git", "."], "git says of '.': not a git repository"),
        (["--from-git", "{shop}", "--since", "soon"], "--since: 'soon' is not a day; write it like 2026-07-14"),
        (
            ["--from-git", "{shop}", "--since", "2025-01-01", "--accept", "abc"],
            "--accept: there is no draft 'abc'; without --accept all are shown",
        ),
        (["--from-git", "{shop}", "--tag", "x"], "--tag: 'x' names no level"),
        (["--from-file", "none.md"], "none.md:1:1: error[missing-file]"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes(here: Path, shop: Path, flags: list[str], words: str) -> None:
    """Each is said in a line."""
    workspace(here)
    answer = tailorcv("log", *[flag.format(shop=shop) for flag in flags], GIT_CEILING_DIRECTORIES=str(here.parent))
    assert answer.code in (1, 2)
    assert words in answer.err


def test_an_author_that_git_does_not_know(here: Path, shop: Path) -> None:
    """Then it must be named; another author has other drafts."""
    workspace(here)
    assert json.loads(log(shop, "--author", "YOU@example.org", "--json").out)["drafts"][0]["title"] == "Begin"
    git(shop, "config", "--unset", "user.email")
    answer = process(
        *("log", "--from-git", shop), cwd=here, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull, EMAIL="", HOME=str(here)
    )
    assert answer.err == "tailorcv: git does not know your mail address; name it with --author you@example.org\n"


def test_an_empty_repository(here: Path) -> None:
    """It has no history, and that is no mistake."""
    workspace(here)
    (here / "new").mkdir()
    git(here / "new", "init", "-q")
    assert tailorcv("log", "--from-git", "new", "--author", "me@example.org").err == "nothing new was found\n"


def test_without_git(here: Path) -> None:
    """Where git is not installed, that is what is said."""
    workspace(here)
    answer = tailorcv("log", "--from-git", ".", PATH=str(here))
    assert (answer.code, answer.err) == (1, "tailorcv: git is not installed, or cannot be started\n")


def test_a_markdown_list(here: Path) -> None:
    """Items become accomplishments; what is logged under that title is left out the next time."""
    workspace(here)
    write(here / "brag.md", BRAG)
    answer = tailorcv("log", "--from-file", "brag.md", "--accept", "all")
    assert (answer.code, answer.out) == (
        0,
        "made  record/accomplishments/cut-the-build-from-20-to-4.yaml\nmade  record/accomplishments/wrote-the-guide-for-on-call.yaml\n",
    )
    assert answer.err.endswith("They have no competencies yet: tailorcv suggest --all\n")
    write(here / "brag.md", f"{BRAG}- 2025-06: Taught two interns\n")
    assert "Taught two interns" in tailorcv("log", "--from-file", "brag.md").out
    assert "Cut the build" not in tailorcv("log", "--from-file", "brag.md").out


def test_a_table(here: Path) -> None:
    """By the ending of the file's name."""
    workspace(here)
    write(here / "wins.csv", "date,title,competencies\n2025-03,Cut the build,software-engineering:2\n")
    assert tailorcv("log", "--from-file", "wins.csv", "--accept", "all").out == "made  record/accomplishments/cut-the-build.yaml\n"
    assert "software-engineering: 2" in (here / "record/accomplishments/cut-the-build.yaml").read_text(encoding="utf-8")
