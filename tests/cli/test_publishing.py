"""`tailorcv export drs` and `tailorcv export site`: where the files go, and what is never done to others."""

import json
from pathlib import Path

import pytest
from circus import JUGGLER_L1, RECORD
from program import tailorcv, workspace, write

DAY = ("--as-of", "2026-06-30")
TICKET_CLERK = """\
# Ticket Clerk (L1)

Circus · Box Office · a proposed standard · effective 2025

**4** proficiency points · **2** competencies

**Mission.** Nobody waits longer than the band plays.

**Tour of duty.** Close the till to the cent for a month.

## About Circus

Everybody in the tent works for the same two hours.

## What you’ll do

1. Closes the till and says by how much it is off. (`ticket-clerk-l1/closes-the-till`)

Each line is a prompt for an accomplishment: own the outcome, and log what it came to.

## The competencies that matter most

1. **Counting, level 2.**

2. **Patter, level 2.**

## Competency requirements

| Competency | Level | Tier |
| --- | ---: | --- |
| Counting | 2 | core |
| Patter | 2 | important |

## The journey: up

This is the top of its ladder.

## The journey: sideways

A lateral move is worth as much as one upwards.

### Apprentice Juggler (L1, The Ring)

The same people; in the ring.

<!-- made by tailorcv from the specification ticket-clerk-l1 -->
"""
# With a private piece that would raise patter, if it counted.
PRIVATE = {**RECORD, "secret-speech": "date: 2026-05\ntitle: A secret speech\ncompetencies: {patter: 1}\nprivate: true\n"}


def files_below(folder: Path) -> list[str]:
    """All files of a folder, by their paths in it."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_role_is_html_by_default_in_this_folder(circus: Path) -> None:
    """Outside of a workspace as well: a role is not about a person."""
    assert tailorcv("export", "drs", "juggler-l1") == (0, "", "wrote juggler-l1.html\n")
    page = (circus / "juggler-l1.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<title>Apprentice Juggler" in page
    assert files_below(circus) == ["juggler-l1.html"]


def test_markdown_on_standard_output(circus: Path) -> None:
    """With -o - the document alone is there, and no file is made."""
    assert tailorcv("export", "drs", "ticket-clerk-l1", "--format", "md", "-o", "-") == (0, TICKET_CLERK, "")
    assert files_below(circus) == []


@pytest.mark.parametrize("formats", [["--format", "md,HTML,json,job"], ["--format", "md", "--format", "html", "--format", "json,job"]])
def test_several_formats_into_a_folder(circus: Path, formats: list[str]) -> None:
    """Each has a suffix of its own; what an earlier export made is made again."""
    told = "".join(f"wrote out/deep/juggler-l1.{suffix}\n" for suffix in ("md", "html", "json", "job.json"))
    for _ in range(2):
        assert tailorcv("export", "drs", "juggler-l1", *formats, "-o", "out/deep/") == (0, "", told)
    assert files_below(circus) == [f"out/deep/juggler-l1.{suffix}" for suffix in ("html", "job.json", "json", "md")]


def test_json_is_the_page_that_spec_show_prints(circus: Path) -> None:
    """One shape for both; a document has no figures of a person unless it is asked for."""
    without = tailorcv("spec", "show", "juggler-l1", "--json").out
    workspace(circus, accomplishments=RECORD)
    with_record = tailorcv("spec", "show", "juggler-l1", "--json", *DAY).out
    export = ("export", "drs", "juggler-l1", "--format", "json", "-o", "-")
    assert tailorcv(*export).out == without
    assert tailorcv(*export, "--record", *DAY).out == with_record
    assert with_record != without


def test_the_job_schema(circus: Path) -> None:
    """What JSON Resume's job schema has a key for is there; all of the page stays under `meta`."""
    job = json.loads(tailorcv("export", "drs", "ticket-clerk-l1", "--format", "job", "-o", "-").out)
    page = json.loads(tailorcv("export", "drs", "ticket-clerk-l1", "--format", "json", "-o", "-").out)
    meta = job.pop("meta")
    assert meta["tailorcv"] == page
    assert job == {
        "title": "Ticket Clerk",
        "date": "2025",
        "description": "Nobody waits longer than the band plays.\n\nTour of duty: Close the till to the cent for a month.",
        "experience": "L1",
        "responsibilities": ["Closes the till and says by how much it is off."],
        "qualifications": [
            "Counting, level 2 of 5 (core): Counting at level 2.",
            "Patter, level 2 of 5 (important): Patter at level 2.",
        ],
        "skills": [
            {"name": "Counting", "level": "2 of 5", "keywords": ["l2"], "id": "counting"},
            {"name": "Patter", "level": "2 of 5", "keywords": ["l2"], "id": "patter"},
        ],
    }


def test_with_ones_own_match(circus: Path) -> None:
    """Only with --record, under the name of the profile; what is private does not even show through the score."""
    workspace(circus, accomplishments=PRIVATE)
    plain = tailorcv("export", "drs", "juggler-l1", "--format", "md", "-o", "-").out
    assert "Mira Example" not in plain
    own = tailorcv("export", "drs", "juggler-l1", "--format", "md", "-o", "-", "--record", *DAY).out
    assert "## The match of Mira Example\n\n66 of 100, core 0/1, not ready yet; as of 2026-06-30.\n" in own
    assert "| Juggling | 2 | core | 0 |\n" in own


def test_the_same_bytes_for_the_same_day(circus: Path) -> None:
    """Neither a page nor a site has a clock or chance in it."""
    workspace(circus, accomplishments=RECORD)
    arguments = ("export", "drs", "juggler-l1", "--format", "html", "-o", "-", "--record", *DAY)
    assert tailorcv(*arguments) == tailorcv(*arguments)
    for name in ("one", "two"):
        assert tailorcv("export", "site", "-o", name, "--record", *DAY).code == 0
    assert files_below(circus / "one") == files_below(circus / "two")
    assert [
        name for name in files_below(circus / "one") if (circus / "one" / name).read_bytes() != (circus / "two" / name).read_bytes()
    ] == []


def test_a_file_of_somebody_else_is_not_overwritten(circus: Path) -> None:
    """Only --force replaces it."""
    notes = write(circus / "notes.md", "my notes\n")
    refused = tailorcv("export", "drs", "ticket-clerk-l1", "--format", "md", "-o", "notes.md")
    assert refused == (1, "", "tailorcv: notes.md was not made by tailorcv; it was left as it is (--force overwrites it)\n")
    assert notes.read_text(encoding="utf-8") == "my notes\n"
    assert tailorcv("export", "drs", "ticket-clerk-l1", "--format", "md", "-o", "notes.md", "--force").err == "wrote notes.md\n"
    assert notes.read_text(encoding="utf-8") == TICKET_CLERK


@pytest.mark.parametrize("name", ["record/profile.yaml", "record/accomplishments/rope-walk.yaml", "tailorcv.yaml", "notes.md"])
def test_the_record_is_not_an_export(circus: Path, name: str) -> None:
    """Every file of a workspace begins with `format: tailorcv/…`, and one's notes may speak of the program; neither was exported."""
    workspace(circus, accomplishments=RECORD)
    write(circus / "notes.md", "What I think of tailorcv\n")
    before = (circus / name).read_text(encoding="utf-8")
    tailorcv("export", "drs", "juggler-l1", "--format", "md", "-o", name)
    assert (circus / name).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["jugler-l1"], "there is no role 'jugler-l1'; did you mean 'juggler-l1'?"),
        (["xyz"], "there is no role 'xyz'; 'tailorcv spec list' shows them all"),
        (["juggler-l1", "--format", "jsn"], "--format: there is no format 'jsn'; did you mean 'json'?"),
        (["juggler-l1", "--format", "pdf"], "--format: there is no format 'pdf'; choose from: md, html, json, job"),
        (["juggler-l1", "--format", ","], "--format: name one of: md, html, json, job"),
        (["juggler-l1", "--format", "md,html", "-o", "-"], "--output: '-' is one place for 2 formats; name a folder"),
        (["juggler-l1", "--format", "md,html", "-o", "x.md"], "--output: 'x.md' is one place for 2 formats; name a folder"),
        (["juggler-l1", "--as-of", "soon"], "--as-of: 'soon' is not a day; write it like 2026-07-14"),
        (
            ["juggler-l1", "--record"],
            "no workspace: neither this folder nor a folder above it has a tailorcv.yaml; make one with 'tailorcv init'",
        ),
    ],
)
def test_mistakes_of_the_command_line(circus: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, and nothing is written."""
    assert tailorcv("export", "drs", *arguments) == (2, "", f"tailorcv: {message}\n")
    assert files_below(circus) == []


def test_a_role_with_problems_is_not_exported(circus: Path) -> None:
    """A page from half a spec would mislead its readers."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l1.yaml", JUGGLER_L1.replace("tier: core", "tier: cor"))
    answer = tailorcv("export", "drs", "juggler-l1")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.endswith("tailorcv: the role 'juggler-l1' must be mended first\n")
    assert not (circus / "juggler-l1.html").exists()


def test_a_target_that_cannot_be_written(circus: Path) -> None:
    """The reason is named; the exit code is 1."""
    write(circus / "file", "mine\n")
    assert tailorcv("export", "drs", "juggler-l1", "-o", "file/x.html") == (
        1,
        "",
        (
            "file/x.html:1:1: error[not-written]: a file stands where a folder is needed; nothing was changed;"
            " mend the cause and run the command again\n"
            "tailorcv: nothing was exported\n"
        ),
    )


SITE = [
    "competencies.html",
    "competencies/balance.html",
    "competencies/counting.html",
    "competencies/juggling.html",
    "competencies/patter.html",
    "index.html",
    "roles/juggler-l1.html",
    "roles/juggler-l2.html",
    "roles/juggler-l3.html",
    "roles/ticket-clerk-l1.html",
    "tracks/box-office.html",
    "tracks/ring.html",
]


def test_a_site(circus: Path) -> None:
    """An index, and a page for each competency, track and role that is not retired; made again into the same folder."""
    for _ in range(2):
        answer = tailorcv("export", "site", "-o", "pub/lic")
        assert answer == (0, "", "wrote 12 pages to pub/lic; begin with pub/lic/index.html\n")
    assert files_below(circus / "pub/lic") == SITE


def test_the_title_and_the_address_of_a_site(circus: Path) -> None:
    """The title is text and never markup; the address leads previews to each page, with or without a slash at its end."""
    for number, url in enumerate(("https://roles.example.org/lib", "https://roles.example.org/lib/")):
        tailorcv("export", "site", "-o", f"site{number}", "--title", "Roles <b>& more", "--url", url)
        page = (circus / f"site{number}" / "roles/juggler-l1.html").read_text(encoding="utf-8")
        assert '"https://roles.example.org/lib/roles/juggler-l1.html"' in page
        assert "Roles &lt;b&gt;&amp; more" in page
        assert "<b>&" not in page


def test_a_site_with_ones_own_match(circus: Path) -> None:
    """The index leads to where the record stands; without --record nobody's name is on any page."""
    workspace(circus, accomplishments=RECORD)
    tailorcv("export", "site", "-o", "plain")
    assert [name for name in SITE if "Mira Example" in (circus / "plain" / name).read_text(encoding="utf-8")] == []
    assert tailorcv("export", "site", "-o", "own", "--record", *DAY).code == 0
    index = (circus / "own/index.html").read_text(encoding="utf-8")
    assert "<dt>best fit of Mira Example</dt><dd>Apprentice Juggler</dd>" in index


def test_private_work_changes_no_byte_of_a_site(circus: Path) -> None:
    """Not a word of it is published, and no score that it would raise."""
    for name, record in (("without", RECORD), ("with", PRIVATE)):
        workspace(circus, accomplishments=record)
        tailorcv("export", "site", "-o", name, "--record", *DAY)
    assert [name for name in SITE if (circus / "without" / name).read_bytes() != (circus / "with" / name).read_bytes()] == []
    seen = json.loads(tailorcv("spec", "show", "juggler-l1", "--json", *DAY).out)
    assert seen["match"]["score"] > 66, "the owner's own terminal shows it"


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("other", "tailorcv: 'other' holds other files; name an empty or a new folder\n"),
        (".", "tailorcv: '.' holds other files; name an empty or a new folder\n"),
        ("homepage", "tailorcv: 'homepage' holds other files; name an empty or a new folder\n"),
        ("other/mine.txt", "tailorcv: 'other/mine.txt' is a file; name a folder\n"),
    ],
)
def test_a_folder_with_other_files(circus: Path, folder: str, message: str) -> None:
    """A site is not mixed with what somebody else keeps there; an index.html by itself is no earlier site."""
    write(circus / "other/mine.txt", "mine\n")
    write(circus / "homepage/index.html", "<!doctype html><title>My page, made with tailorcv in mind</title>")
    before = files_below(circus)
    assert tailorcv("export", "site", "-o", folder) == (1, "", message)
    assert files_below(circus) == before


def test_an_empty_folder_is_taken(circus: Path) -> None:
    """As a web host makes one."""
    (circus / "public").mkdir()
    assert tailorcv("export", "site", "-o", "public").err == "wrote 12 pages to public; begin with public/index.html\n"


def test_tracks_of_one_id_in_two_families(circus: Path) -> None:
    """As many pages lie there as are counted."""
    workspace(circus)
    write(
        circus / "specs/opera/ring/singer-l1.yaml", JUGGLER_L1.replace("juggler-l1", "singer-l1").replace("family: circus", "family: opera")
    )
    answer = tailorcv("export", "site", "-o", "site")
    assert answer.err.startswith(f"wrote {len(files_below(circus / 'site'))} pages to site;")


def test_a_role_with_problems_is_left_out_of_a_site(circus: Path) -> None:
    """It is named, and the others are there."""
    workspace(circus)
    write(circus / "specs/circus/ring/juggler-l2.yaml", "format: [\n")
    answer = tailorcv("export", "site", "-o", "site")
    assert answer.code == 0
    assert answer.err.startswith("specs/circus/ring/juggler-l2.yaml:1:9: error[unclosed-bracket]: ")
    assert answer.err.endswith("\nwrote 11 pages to site; begin with site/index.html\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--as-of", "soon"], "tailorcv: --as-of: 'soon' is not a day; write it like 2026-07-14\n"),
        (
            ["--record"],
            "tailorcv: no workspace: neither this folder nor a folder above it has a tailorcv.yaml; make one with 'tailorcv init'\n",
        ),
    ],
)
def test_mistakes_of_a_site(circus: Path, arguments: list[str], message: str) -> None:
    """Exit code 2, and nothing is written."""
    assert tailorcv("export", "site", "-o", "site", *arguments) == (2, "", message)
    assert files_below(circus) == []


def test_a_site_that_cannot_be_written(circus: Path) -> None:
    """The reason is named; the exit code is 1."""
    write(circus / "file", "mine\n")
    assert tailorcv("export", "site", "-o", "file/site") == (
        1,
        "",
        (
            "file/site/index.html:1:1: error[not-written]: a file stands where a folder is needed; nothing was changed;"
            " mend the cause and run the command again\n"
            "tailorcv: the site is not complete; mend the cause and run the command again\n"
        ),
    )


def test_a_record_with_errors_is_not_drawn_in(circus: Path) -> None:
    """Neither into a page nor into a site."""
    workspace(circus, accomplishments={"one": "date: never\ntitle: A\n"})
    for command in (["drs", "juggler-l1", "--format", "md", "-o", "x.md"], ["site", "-o", "site"]):
        answer = tailorcv("export", *command, "--record")
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.endswith("tailorcv: these files must be mended first; nothing was computed\n")
    assert not (circus / "x.md").exists()
    assert not (circus / "site").exists()
