"""A LinkedIn export becomes a record: its tables are entries, bullets are accomplishments, private files stay shut."""

import csv
import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interop.drafts import drafted, lost_words, read, record_of, refused, warnings
from tailorcv.interop.linkedin_archive import MAX_MEMBERS
from tailorcv.interop.linkedin_import import draft_linkedin
from tailorcv.interop.linkedin_tables import ENTRY_TABLES, bullets_in

EXPORT = Path(__file__).with_name("foreign") / "linkedin" / "export"
NONE = "1 wrong-format: this is no export of LinkedIn: none of its tables is here"
NAME = "(name the ZIP file of 'Get a copy of your data', or the folder that it was unpacked to)"
DAMAGED = "1 wrong-format: this is no ZIP file: file is not a zip file " + NAME
PROFILE = "First Name,Last Name,Headline\nMira,Example,Engineer\n"


def zipped(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file with these members."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return raw.getvalue()


def whole_export(below: str = "") -> bytes:
    """The example as LinkedIn sends it."""
    return zipped({f"{below}{path.relative_to(EXPORT).as_posix()}": path.read_bytes() for path in sorted(EXPORT.rglob("*.csv"))})


@pytest.mark.parametrize("below", ["", "Basic_LinkedInDataExport_11-24-2026/"], ids=["flat", "in a subfolder"])
def test_what_becomes_of_a_whole_export(below: str) -> None:
    """Every table has its section; what the record has no field for is kept, and what is not read is named."""
    found = drafted(draft_linkedin, whole_export(below), "export.zip")
    profile, works = record_of(found)
    assert (profile.name, profile.headline, profile.contact.email, profile.contact.phone, profile.contact.location) == (
        "Mira Example",
        "Backend Engineer",
        "mira@example.org",
        "+49 30 1234567",
        "Berlin, Germany",
    )
    assert [(link.label, link.url) for link in profile.contact.links] == [
        ("Company", "https://acme.example.org"),
        ("Blog", "https://mira.example.org/blog"),
        ("X", "https://x.com/miraexample"),
    ]
    assert [summary.text for summary in profile.summaries] == [r"I build payment systems, \*mostly\* in Python."]
    assert [(work.position or work.project, work.period, work.title) for work in works] == [
        ("acme-example-senior-engineer", "2022-04 – ", "Cut p95 latency from 900 to 210 ms"),
        ("acme-example-senior-engineer", "2022-04 – ", "Moved 40 services to the new cluster without a night shift"),
        ("beta-example-engineer", "2019-01 – 2022-03", "Wrote the ledger"),
        ("beta-example-engineer", "2019-01 – 2022-03", "Taught SQL (* and joins)"),
        ("tram-board", "2021-01 – ", "Drew it"),
        ("tram-board", "2021-01 – ", "Wired it"),
    ]
    assert profile.extra == {
        "linkedin": {
            "Industry": "Software Development",
            "Websites": "OTHER:mira.example.org",
            "courses": [{"Name": "Databases", "Number": "DB-1"}],
            "test-scores": [{"Name": "GRE", "Score": "320"}],
        }
    }
    assert warnings(found) == ["2 left-out", "2 left-out", "1 not-read", "1 not-read"]


def test_the_entries_of_a_whole_export() -> None:
    """By section: the words that a resume shows, and what is kept beside them."""
    profile, _ = record_of(drafted(draft_linkedin, whole_export(), "export.zip"))
    assert [(one.title, one.location, one.summary) for one in profile.positions] == [
        ("Senior Engineer", "Berlin", "Payments for small shops.\n\nWe are hiring."),
        ("Engineer", "Hamburg", None),
        ("Student", None, None),
    ]
    assert [(one.institution, one.degree, one.summary, one.extra) for one in profile.education] == [
        ("Example University", "BSc Computer Science", r"Thesis on queues, with \*stars\*", {"linkedin": {"Activities": "Choir"}})
    ]
    assert [(one.name, str(one.date), one.issuer, one.extra) for one in profile.certificates] == [
        ("Cluster Administrator", "2023-06", "Example Foundation", {"linkedin": {"Finished On": "Jun 2026", "License Number": "CA-1"}})
    ]
    assert [(one.language, one.fluency) for one in profile.languages] == [
        ("English", "Native or bilingual proficiency"),
        ("German", None),
    ]
    assert [(one.title, str(one.date), one.extra) for one in profile.publications] == [
        ("On queues", "2020-03-03", {}),
        ("A queue", "2022-05", {"linkedin": {"Patent Number": "12", "kind": "patent"}}),
    ]
    assert [(one.name, one.text, one.private) for one in profile.references] == [
        ("Bo Sample", "Mira finds the slow part. Always.", False),
        ("Eve Sample", "A good colleague", True),
    ]
    assert [one.title for one in profile.awards] == ["Best talk"]
    assert [one.organization for one in profile.volunteering] == ["Code Club Example"]
    assert [one.name for one in profile.skills] == ["Python", "PostgreSQL", "C#"]


def test_a_folder_is_read_like_its_zip_file() -> None:
    """Both give the same record, and places name the file of a table."""
    found, problems = draft_linkedin(EXPORT)
    assert problems == ()
    assert found is not None
    zip_file = drafted(draft_linkedin, whole_export(), "export.zip")
    assert (found.profile, found.accomplishments, found.kept) == (zip_file.profile, zip_file.accomplishments, zip_file.kept)
    assert found.warnings[0].place.path.endswith("export/Profile.csv")


def test_personal_data_and_private_files_are_named_and_never_in_the_record() -> None:
    """Neither the day of birth nor an address, nor a word of a message."""
    found = drafted(draft_linkedin, whole_export(), "export.zip")
    text = str((found.profile, found.accomplishments))
    assert [word for word in ("1990", "Main Street", "10999", "secret", "old@example.org", "Endorser") if word in text] == []
    said = [one.message for one in found.warnings]
    assert said == [
        "personal data that were not imported: Birth Date, Address, Zip Code",
        "other mail addresses that were not imported: 1",
        "private files, or of others, never opened: Connections.csv, Endorsement_Received_Info.csv, Jobs/Saved Jobs.csv, messages.csv",
        "files that the import does not know, never opened: Causes.csv",
    ]


def test_private_members_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what is imported is unpacked."""
    opened: list[str] = []
    original = zipfile.ZipFile.open

    def watched(self: zipfile.ZipFile, name: zipfile.ZipInfo, mode: str = "r") -> object:
        opened.append(name.filename)
        return original(self, name)

    content = zipped({"Profile.csv": PROFILE, "messages.csv": "x", "Connections.csv": "x", "Skills.csv": "Name\nA\n"})
    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    drafted(draft_linkedin, content, "export.zip")
    assert opened == ["Profile.csv", "Skills.csv"]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        pytest.param({"Profile.csv": PROFILE, "Skills.csv": 'Name\n"cut'}, ["2 bad-table"], id="a table that is cut off"),
        pytest.param({"Profile.csv": PROFILE, "Skills.csv": b"Name\ncaf\xe9\n"}, ["1 not-utf8"], id="Latin-1"),
        pytest.param({"Profile.csv": PROFILE, "Skills.csv": "Skill\nA\n"}, ["1 bad-table"], id="other headings"),
        pytest.param({"Profile.csv": PROFILE, "Skills.csv": ""}, [], id="an empty table"),
        pytest.param({"Profile.csv": PROFILE, "Skills.csv": "Name\n" + "A" * 2_000_000}, ["1 too-large"], id="too large a table"),
        pytest.param({"Profile.csv": PROFILE, "Skills.csv": "Name\n" + "A" * 200_000}, ["1 too-large"], id="a bomb"),
        pytest.param({"Profile.csv": PROFILE, "old/Profile.csv": PROFILE}, ["1 not-read"], id="a table twice"),
        pytest.param({"Profile.csv": PROFILE, **{f"x{n}.csv": "" for n in range(9)}}, ["1 not-read"], id="many unknown files"),
        pytest.param({"Profile.csv": PROFILE, "../../Skills.csv": "Name\nA\n"}, [], id="a path that leads elsewhere is only a name"),
        pytest.param({"Profile.csv": "Headline\nx\n", "Positions.csv": "Company Name\nA\n"}, ["2 to-be-written"], id="missing columns"),
        pytest.param({"Positions.csv": "Title,Started On\nA,05/06/20\n"}, ["2 odd-date", "2 to-be-written"], id="an odd date"),
        pytest.param({"Skills.csv": "Name,Level\n,x\n"}, ["2 no-entry"], id="a row without what makes it an entry"),
        pytest.param({"Email Addresses.csv": "Email Address,Primary\nnone,\n"}, ["2 no-place"], id="a mail address that is none"),
        pytest.param({"PhoneNumbers.csv": "Number\n1\n2\n3\n"}, ["2 left-out"], id="more telephone numbers"),
    ],
)
def test_what_a_person_should_look_at(members: dict[str, str | bytes], said: list[str]) -> None:
    """One table that cannot be read keeps no other from being read."""
    found = drafted(draft_linkedin, zipped(members), "export.zip")
    assert warnings(found) == said
    record_of(found)


def test_the_same_table_under_another_name_and_with_a_character_that_no_text_holds() -> None:
    """Names have changed over the years; a vertical tab of a word processor is read as a blank."""
    members: dict[str, str | bytes] = {"Honors & Awards.csv": "x", "Honors and Awards.csv": "Title\nBest\x0btalk\n"}
    profile, _ = record_of(drafted(draft_linkedin, zipped(members), "export.zip"))
    assert [one.title for one in profile.awards] == ["Best talk"]


def test_a_table_that_is_encrypted_or_damaged() -> None:
    """What cannot be unpacked is named; with nothing else there is no record."""
    sound = zipped({"Profile.csv": PROFILE, "Skills.csv": "Name\nPython\n"}, zipfile.ZIP_STORED)
    flags = sound.rindex(b"PK\x01\x02") + 8
    encrypted = sound[:flags] + bytes([sound[flags] | 1]) + sound[flags + 1 :]
    assert warnings(drafted(draft_linkedin, encrypted, "export.zip")) == ["1 bad-archive"]
    damaged = sound.replace(b"Python", b"Pythom")
    assert warnings(drafted(draft_linkedin, damaged, "export.zip")) == ["1 bad-archive"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", [DAMAGED], id="empty"),
        pytest.param(b"First Name\nMira\n", [DAMAGED], id="a single table"),
        pytest.param(whole_export()[:500], [DAMAGED], id="cut off"),
        pytest.param(zipped({}), [f"{NONE} {NAME}"], id="an empty ZIP"),
        pytest.param(zipped({"resume.json": "{}"}), [f"{NONE} {NAME}"], id="another ZIP"),
        pytest.param(
            zipped({"export.zip": whole_export()}),
            [f"{NONE} (unpack 'export.zip' first, and name it or its folder)"],
            id="a ZIP in a ZIP",
        ),
        pytest.param(
            zipped({f"{n}.csv": "" for n in range(MAX_MEMBERS + 1)}), [f"1 too-large: more than 2000 files {NAME}"], id="too many"
        ),
    ],
)
def test_what_is_no_export(content: bytes, said: list[str]) -> None:
    """The answer says what is wrong, and which file to name."""
    assert refused(draft_linkedin, content, "export.zip") == said


def test_folders_that_are_no_export(here: Path) -> None:
    """One with too many files, one that is too deep, and one that is not there."""
    deep = here / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    (deep / "Skills.csv").write_text("Name\nA\n", encoding="utf-8")
    assert [one.code for one in draft_linkedin(here)[1]] == ["wrong-format"]
    for number in range(MAX_MEMBERS + 1):
        (here / f"{number}.csv").touch()
    assert [one.code for one in draft_linkedin(here)[1]] == ["too-large"]
    assert [one.code for one in draft_linkedin(here / "none")[1]] == ["missing-file"]


def test_a_pipe_in_the_folder_is_no_table(here: Path) -> None:
    """It is named, and nobody waits for it."""
    (here / "Profile.csv").write_text(PROFILE, encoding="utf-8")
    os.mkfifo(here / "Skills.csv")
    found, _ = draft_linkedin(here)
    assert found is not None
    assert [(one.code, one.hint) for one in found.warnings] == [("not-a-file", "name the file that the other program wrote")]


@pytest.mark.parametrize(
    ("description", "text", "bullets"),
    [
        ("Only words", "Only words", []),
        ("- a\n* b\n– c\n• d\n•e", "", ["a", "b", "c", "d", "e"]),
        ("Words\n- a\n  more\nmore words", "Words\nmore words", ["a more"]),
        ("Words: • a  • b", "Words:", ["a", "b"]),
        ("5 - 3 * 2 – 1", "5 - 3 * 2 – 1", []),
        ("-5 %", "-5 %", []),
        ("- ", "", []),
        ("", "", []),
    ],
)
def test_bullets_of_a_description(description: str, text: str, bullets: list[str]) -> None:
    """A bullet sign anywhere; a hyphen, a star or a dash with a blank at the beginning of a line."""
    assert bullets_in(description) == (text, bullets)


CELLS = st.text("ab *_`[](){}<>\n•-,\"'é", max_size=12) | st.sampled_from(
    ["Jan 2020", "2019", "https://example.org/x", "VISIBLE", "• one\n• two"]
)
COLUMNS = sorted(
    {column for table in ENTRY_TABLES.values() for column in (*table.columns, table.bullets) if column} | {"Unknown", "First Name"}
)
TABLES = st.dictionaries(
    st.sampled_from(sorted(ENTRY_TABLES)),
    st.tuples(st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=5, unique=True), st.lists(st.lists(CELLS, max_size=6), max_size=3)),
    max_size=3,
)


@given(TABLES)
@settings(deadline=None)
def test_no_word_of_a_table_is_lost(tables: dict[str, tuple[list[str], list[list[str]]]]) -> None:
    """Law: whatever the tables say is in the record or kept, and the record can be read."""
    members: dict[str, str | bytes] = {"Profile.csv": PROFILE}
    given = []
    for name, (columns, rows) in tables.items():
        text = io.StringIO()
        headings = list(dict.fromkeys([*list(ENTRY_TABLES[name].columns)[:1], *columns]))
        csv.writer(text).writerows([headings, *rows])
        members[f"{name}.csv"] = text.getvalue()
        given += rows
    found = drafted(draft_linkedin, zipped(members), "export.zip")
    record_of(found)
    assert {word for word in lost_words(given, found) if word not in ("Jan", "2020")} == set()


@given(st.integers(0, 400), st.binary(min_size=1, max_size=4))
@settings(deadline=None)
@example(191, b"\x00")  # a member without a name
def test_any_damage_has_an_answer(place: int, damage: bytes) -> None:
    """Law: a draft or the reasons why not, never an exception, whichever bytes of a ZIP file are others."""
    content = zipped({"Profile.csv": PROFILE, "Skills.csv": "Name\nPython\nSQL\n"})
    found, problems = read(draft_linkedin, content[:place] + damage + content[place + len(damage) :], "export.zip")
    assert (found is None) == bool(problems)
