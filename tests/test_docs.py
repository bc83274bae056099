"""The documentation says what the program does: codes, commands, files and figures are compared with it."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, ROOT, tailorcv
from typer.main import get_command

from tailorcv import checks
from tailorcv.cli.app import app
from tailorcv.kinds import KINDS
from tailorcv.library import Library
from tailorcv.policy import Policy
from tailorcv.shape import build
from tailorcv.shipped import shipped
from tailorcv.summaries import all_roles
from tailorcv.textfile import decode
from tailorcv.yamltext import parse

PACKAGE = ROOT / "tailorcv"
CODE = re.compile(r"[a-z]+[0-9]?(-[a-z0-9]+)+")
# Words with hyphens in the source that are no codes.
NO_CODES = {
    "utf-8",
    "promotion-case",
    "no-store",
    "no-referrer",
    "utf-8-sig",
    "roles-1",
    "rust-regex",
    "python-yaml",
    "e-cf",
    "similar-text",
    "ssh-ed25519",
    "ssh-rsa",
    "ssh-dss",
    "rsa-sha2-256",
    "rsa-sha2-512",
    "cert-authority",
    "valid-after",
    "valid-before",
    "ssh-keygen",
    "unknown-signer",
    "wrong-person",
    "endorsement-request",
    "terms-1",
}
BARE_CODES = {"binary", "unreadable", "bad-template", "empty-page"}
BARE_LINT_CODES = {"orphan", "unwritten", "similar-text"}
TABLE_CODES = {"bad-table", "missing-column", "bad-row", "bad-cell"}
RESUME_CODES = {
    *("bad-json", "odd-date", "no-date", "no-entry", "no-place", "to-be-written"),
    *("unread-column", "no-list", "left-out", "not-read", "bad-archive", "bad-bibtex", "odd-text"),
    *("nested-points", "list-as-text", "unknown-network", "xml-syntax", "xml-doctype"),
}


def codes_in(modules: Iterable[Path]) -> set[str]:
    """Every constant of the modules which looks like a code."""
    found = set()
    for module in modules:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found - NO_CODES


def codes_on(page: str) -> set[str]:
    """Every code that stands in the first column of a table of a page."""
    rows = re.findall(
        r"^\| ([a-z0-9-]+(?:, [a-z0-9-]+)*)(?: \(warning\))? \|", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.MULTILINE
    )
    return {code for row in rows for code in row.split(", ")} - {"code"}


def test_every_code_of_validate_is_documented_and_every_documented_code_exists() -> None:
    """docs/problems.md lists what the source can print, neither more nor less."""
    modules = [path for path in PACKAGE.glob("*.py") if path.name != "problems.py"] + list((PACKAGE / "checks").glob("*.py"))
    assert codes_on("problems.md") == codes_in(modules) | BARE_CODES | TABLE_CODES | RESUME_CODES


def test_every_code_of_the_lint_is_documented_and_every_documented_code_exists() -> None:
    """docs/lint.md lists what the rules can print, neither more nor less."""
    modules = [path for path in (PACKAGE / "lint").glob("*.py") if path.name != "__init__.py"]
    # What the rule about references borrows from `validate` is on that page.
    assert codes_on("lint.md") == (codes_in(modules) - codes_on("problems.md")) | BARE_LINT_CODES


def test_the_codes_of_tables_are_those_of_the_importers() -> None:
    """What importers print about tables is on the page of problems."""
    modules = [PACKAGE / "interop" / "tables.py", PACKAGE / "interop" / "matrix.py"]
    others = codes_on("problems.md") - TABLE_CODES
    assert codes_in(modules) - others == TABLE_CODES


def test_the_codes_of_imports_are_those_of_the_importers() -> None:
    """Every code that stands behind a place in an importer is on the page of problems, and every one on the page is printed."""
    sources = [path.read_text(encoding="utf-8") for path in (PACKAGE / "interop").glob("*.py")]
    called = {code for text in sources for code in re.findall(r'(?:warn|problem|Problem|_problem)\([^"]*?"([a-z]+(?:-[a-z0-9]+)+)"', text)}
    assert called - codes_on("problems.md") == set()
    assert [code for code in sorted(RESUME_CODES) if not any(f'"{code}"' in text for text in sources)] == []


def test_the_figures_of_the_library_are_those_of_the_files() -> None:
    """Where the documentation counts roles, tracks, families and competencies, it counts right."""
    library = Library([shipped("specs")])
    roles = all_roles(library)
    counts = {
        "roles": len(roles),
        "tracks": len({(role.family, role.track) for role in roles}),
        "competencies": len(library.competencies),
    }
    for page in ("README.md", "CHANGELOG.md", "docs/library.md"):
        for number, noun in re.findall(r"(?<![\d,])\b(\d+) (roles|tracks|competencies)\b", (ROOT / page).read_text(encoding="utf-8")):
            assert (page, noun, int(number)) == (page, noun, counts[noun])


def test_every_command_is_in_the_readme() -> None:
    """A command that nobody reads of is not there."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    names = get_command(app).commands  # type: ignore[attr-defined]  # the root command is a group
    assert [name for name in names if not re.search(rf"`(tailorcv )?{name}\b", readme)] == []


def test_the_readme_shows_what_the_example_really_scores() -> None:
    """The table at the top of the README is the program's own output."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.split("$ tailorcv match backend-l2\n")[1].split("```")[0]
    assert shown == tailorcv("-C", EARLY_CAREER, "match", "backend-l2", "--as-of", AS_OF).out


def test_the_policy_of_the_docs_is_the_shipped_one() -> None:
    """docs/score.md lists the numbers that are in force, in a form that can be copied."""
    block = (ROOT / "docs/score.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    file, _ = decode("docs/score.md", f"format: tailorcv/workspace@1\n{block}".encode())
    assert file is not None
    tree, _ = parse(file)
    assert tree is not None
    settings, problems = build(KINDS["workspace"], tree)
    assert settings is not None, problems
    assert settings.value.policy == Policy()  # type: ignore[attr-defined]  # it is the settings' shape


def yaml_blocks() -> list[str]:
    """The YAML examples of docs/files.md."""
    return re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/files.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("block", yaml_blocks(), ids=lambda block: re.search(r"tailorcv/([\w-]+)@", block)[1])  # type: ignore[index]
def test_the_keys_of_the_files_page_exist(block: str) -> None:
    """Each example of docs/files.md is YAML that the reader accepts, with no key that the shape does not know."""
    file, _ = decode("docs/files.md", block.replace("[...]", "[x]").encode())
    assert file is not None
    tree, problems = parse(file)
    assert tree is not None, problems
    kind = re.search(r"tailorcv/([\w-]+)@", block)
    assert kind is not None
    _, problems = build(KINDS[kind[1]], tree)
    assert [problem for problem in problems if problem.code in {"unknown-key", "wrong-type", "wrong-format", "missing-key"}] == []


def test_every_kind_of_file_is_on_the_files_page() -> None:
    """And none twice."""
    named = [re.search(r"tailorcv/([\w-]+)@", block) for block in yaml_blocks()]
    assert sorted(found[1] for found in named if found) == sorted(KINDS)


def test_links_between_pages_lead_somewhere() -> None:
    """Relative links of all Markdown pages name files that exist."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(((?!https?:|mailto:)[^)#]+)\)", page.read_text(encoding="utf-8"))]
    assert len(links) > 5
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []


def test_nothing_of_a_workplace_is_in_the_tree() -> None:
    """No absolute path of a machine stands in what is published."""
    pages = [
        path for pattern in ("*.md", "docs/*.md", "tailorcv/**/*.py", "specs/**/*.yaml", "templates/**/*.*") for path in ROOT.glob(pattern)
    ]
    assert len(pages) > 60
    texts = [path for path in pages if path.suffix != ".ttf"]
    assert [path for path in texts if re.search(r"(?<![\w.])/(root|home|work)/", path.read_text(encoding="utf-8"))] == []


def test_modules_and_functions_stay_small() -> None:
    """At most 250 lines a module and 30 a function, as CONTRIBUTING.md says."""
    large = []
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        large += [path.name] if text.count("\n") > 250 else []
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 30:
                large.append(f"{path.name}:{node.name}")
    assert large == []


def test_every_check_is_one_that_runs() -> None:
    """A rule that is written and not in the registry would check nothing."""
    modules = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    assert {check.__module__.rpartition(".")[2] for check in checks.CHECKS} == modules
