"""`tailorcv init`."""

from pathlib import Path

from program import process, tailorcv, write


def test_a_new_workspace_is_valid_at_once(here: Path) -> None:
    """Every later command works in it, and every modeline leads to a schema inside the repository."""
    answer = tailorcv("init", "mine", "--name", 'Zoë "Z" O\'Neil: \\ #1')
    assert answer.code == 0
    assert "  cd mine\n" in answer.out
    assert tailorcv("-C", "mine", "validate").err == "2 files: no errors, no warnings\n"
    for path in ("tailorcv.yaml", "record/profile.yaml"):
        modeline = (here / "mine" / path).read_text(encoding="utf-8").splitlines()[0]
        schema = modeline.removeprefix("# yaml-language-server: $schema=")
        assert (here / "mine" / path).parent.joinpath(schema).is_file()
    out = tailorcv("-C", "mine", "export", "resume", "backend-l1", "--format", "md", "-o", "-").out
    assert out.startswith('# Zoë "Z" O\'Neil: \\\\ #1\n')


def test_the_accomplishment_of_the_readme_can_be_copied(here: Path) -> None:
    """What README.md says to copy is valid and counts."""
    tailorcv("init")
    text = (here / "README.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    write(here / "record/accomplishments/checkout-p95.yaml", text)
    assert tailorcv("validate").err == "3 files: no errors, no warnings\n"
    assert "Software Engineering      core           2     0  ██████░░  1" in tailorcv("match", "backend-l1", "--as-of", "2026-01-01").out


def test_the_commented_profile_is_valid_when_the_comments_are_taken_away(here: Path) -> None:
    """The sections offered in the template are of the right shape."""
    tailorcv("init", "--name", "Mira Example")
    profile = here / "record" / "profile.yaml"
    lines = profile.read_text(encoding="utf-8").splitlines()
    uncommented = [
        line.removeprefix("# ") if line.startswith("# ") and "'#'" not in line and "$schema" not in line else line for line in lines
    ]
    profile.write_text("\n".join(uncommented) + "\n", encoding="utf-8")
    assert tailorcv("validate").err == "2 files: no errors, no warnings\n"
    assert "headline: Backend Engineer" in uncommented


def test_nothing_is_overwritten(here: Path) -> None:
    """What exists is kept and said; what is missing is made."""
    write(here / "README.md", "my own words\n")
    first = tailorcv("init", "--name", "Mira Example")
    assert "kept  README.md\n" in first.out
    write(here / "record/profile.yaml", "format: tailorcv/profile@1\nname: Another\n")
    second = tailorcv("init")
    assert second.code == 0
    assert "kept  record/profile.yaml\n" in second.out
    assert (here / "README.md").read_text(encoding="utf-8") == "my own words\n"
    assert "Another" in (here / "record/profile.yaml").read_text(encoding="utf-8")


def test_a_file_in_the_way(here: Path) -> None:
    """A workspace is a folder."""
    write(here / "mine", "")
    answer = tailorcv("init", "mine")
    assert (answer.code, answer.err) == (1, "tailorcv: 'mine' is a file; name a folder\n")


def test_a_folder_that_cannot_be_made(here: Path) -> None:
    """The reason is named, with no traceback."""
    write(here / "file", "")
    answer = tailorcv("init", "file/below")
    assert answer.code == 1
    assert "error[not-written]: a file stands where a folder is needed" in answer.err


def test_the_name_comes_from_git(here: Path) -> None:
    """Without --name it is git's user.name, and without git a name that nobody has."""
    write(here / "home/.gitconfig", "[user]\n  name = Gita Example\n")
    process("init", "a", cwd=here, HOME=str(here / "home"), GIT_CONFIG_GLOBAL=str(here / "home/.gitconfig"))
    assert 'name: "Gita Example"' in (here / "a/record/profile.yaml").read_text(encoding="utf-8")
    process("init", "b", cwd=here, PATH="/nowhere")
    assert 'name: "Your Name"' in (here / "b/record/profile.yaml").read_text(encoding="utf-8")
