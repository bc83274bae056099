"""`tailorcv migrate`: the difference first, and changes only on request."""

from pathlib import Path

from program import tailorcv, workspace, write

from tailorcv.shipped import shipped

DRAFT = "# mine\nformat: accomplishment   # a draft\nid: cut\ndate: 2025\ntitle: Cut\n"


def test_the_difference_comes_first(here: Path) -> None:
    """Nothing is written without --write, and with it only what was shown."""
    workspace(here)
    path = write(here / "record/accomplishments/cut.yaml", DRAFT)
    write(here / "record/profile.yaml", "format: profile@0.9\nname: Mira Example\n")
    answer = tailorcv("migrate")
    assert (answer.code, path.read_text(encoding="utf-8")) == (0, DRAFT)
    assert answer.out.splitlines() == [
        "# the format line of a draft",
        "--- record/accomplishments/cut.yaml",
        "+++ record/accomplishments/cut.yaml",
        "@@ -1,5 +1,5 @@",
        " # mine",
        "-format: accomplishment   # a draft",
        "+format: tailorcv/accomplishment@1   # a draft",
        " id: cut",
        " date: 2025",
        " title: Cut",
        "# the format line of a draft",
        "--- record/profile.yaml",
        "+++ record/profile.yaml",
        "@@ -1,2 +1,2 @@",
        "-format: profile@0.9",
        "+format: tailorcv/profile@1",
        " name: Mira Example",
    ]
    assert answer.err == "2 files would change; nothing was written. --write does it\n"
    assert tailorcv("migrate", "--write").out.splitlines()[-2:] == [
        "changed  record/accomplishments/cut.yaml",
        "changed  record/profile.yaml",
    ]
    assert path.read_text(encoding="utf-8") == DRAFT.replace("accomplishment ", "tailorcv/accomplishment@1 ", 1)
    assert tailorcv("migrate").out == "everything is of this version\n"
    assert tailorcv("validate").code == 0


def test_what_would_not_be_sound_is_left(here: Path) -> None:
    """A file with other errors, one of no known kind, one of a newer version, a layout that is none."""
    workspace(here)
    for name, text in {
        "a": DRAFT.replace("cut", "a") + "x: y\n",
        "b": "format: recipe\nid: b\n",
        "c": "format: tailorcv/accomplishment@2\nid: c\ndate: 2025\ntitle: C\n",
        "d": "format: [accomplishment]\n",
        "e": "no yaml: [\n",
        "f": "id: f\n",
    }.items():
        write(here / f"record/accomplishments/{name}.yaml", text)
    assert tailorcv("migrate").out == "everything is of this version\n"


def test_schemas_and_attributes(here: Path) -> None:
    """Schemas of an earlier version are replaced, a missing one is made, and git learns to keep the bytes of signatures."""
    tailorcv("init", "--name", "Mira Example")
    folder = here / ".tailorcv/schema"
    names = sorted(path.name for path in folder.iterdir())
    write(folder / names[0], "{}\n" * 60)
    (folder / names[1]).unlink()
    write(here / ".gitattributes", "*.pdf binary")
    write(here / "endorsements/x.json", "{}")
    answer = tailorcv("migrate")
    assert "… and" in answer.out
    assert tailorcv("migrate", "--write").code == 0
    assert (folder / names[0]).read_text(encoding="utf-8") == (shipped("schema") / names[0]).read_text(encoding="utf-8")
    assert (folder / names[1]).exists()
    assert (here / ".gitattributes").read_text(encoding="utf-8") == "*.pdf binary\nendorsements/** -text\n"
    (here / ".gitattributes").unlink()
    assert tailorcv("migrate", "--write").out.splitlines()[-1] == "made  .gitattributes"
    assert tailorcv("migrate").out == "everything is of this version\n"


def test_a_folder_that_cannot_be_written(here: Path) -> None:
    """What stands in the way is named, and the command can be run again."""
    workspace(here)
    write(here / "endorsements/x.json", "{}")
    (here / ".gitattributes").symlink_to(here / "nowhere" / "file")
    answer = tailorcv("migrate", "--write")
    assert (answer.code, "not all was written; mend the cause and run the command again" in answer.err) == (1, True), answer


def test_colours_on_request(here: Path) -> None:
    """Only where they are wanted."""
    workspace(here)
    write(here / "record/accomplishments/cut.yaml", DRAFT)
    assert "\x1b[" in tailorcv("migrate", NO_COLOR="", FORCE_COLOR="1").out
    assert "\x1b[" not in tailorcv("migrate").out
