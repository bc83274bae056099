"""What of the tables of a LinkedIn export has a place in the record, table by table, by the names of their files and columns."""

import re
from typing import NamedTuple

# A bullet that occurs in no other sense, anywhere; a hyphen, a star and a dash at the beginning of a line.
_ANYWHERE = re.compile(r"(?:^|\s+)[•●▪◦‣∙]\s*")
_AT_START = re.compile(r"\s*(?:[-*–—·]\s+|[•●▪◦‣∙]\s*)(?P<text>.*)")


class Entries(NamedTuple):
    """A table of entries: the section, the field of each column that has one, which of those are Markdown, and whose lines may be bullets.

    Other columns are kept.
    """

    section: str
    columns: dict[str, str]
    markdown: tuple[str, ...] = ("summary",)
    bullets: str = ""


ENTRY_TABLES: dict[str, Entries] = {
    "positions": Entries(
        "positions",
        {"Company Name": "employer", "Title": "title", "Location": "location", "Started On": "start", "Finished On": "end"},
        bullets="Description",
    ),
    "education": Entries(
        "education",
        {"School Name": "institution", "Degree Name": "degree", "Start Date": "start", "End Date": "end", "Notes": "summary"},
    ),
    "projects": Entries(
        "projects",
        {"Title": "name", "Url": "url", "Started On": "start", "Finished On": "end"},
        bullets="Description",
    ),
    "certifications": Entries("certificates", {"Name": "name", "Authority": "issuer", "Started On": "date", "Url": "url"}),
    "languages": Entries("languages", {"Name": "language", "Proficiency": "fluency"}),
    "publications": Entries(
        "publications",
        {"Name": "title", "Publisher": "publisher", "Published On": "date", "Url": "url", "Description": "summary"},
    ),
    "patents": Entries(
        "publications",
        {"Title": "title", "Issued On": "date", "Url": "url", "Description": "summary"},
    ),
    "honors": Entries("awards", {"Title": "title", "Issuer": "awarder", "Issued On": "date", "Description": "summary"}),
    "volunteering": Entries(
        "volunteering",
        {"Company Name": "organization", "Role": "role", "Started On": "start", "Finished On": "end", "Description": "summary"},
    ),
    "recommendations received": Entries("references", {"Text": "text"}, markdown=("text",)),
    "skills": Entries("skills", {"Name": "name"}),
}
# The same tables under other names.
SAME = {"honors and awards": "honors", "volunteer experiences": "volunteering", "volunteer experience": "volunteering"}
# Tables that the record has no place for; their rows are kept.
KEPT_TABLES: dict[str, tuple[str, ...]] = {
    "courses": ("Name", "Number"),
    "test scores": ("Name", "Score"),
    "organizations": ("Name",),
}
PROFILE_COLUMNS = ("First Name", "Last Name", "Headline", "Summary")
EMAIL_COLUMNS = ("Email Address",)
PHONE_COLUMNS = ("Number",)
# Personal data that no resume asks for: never imported, and named.
LEFT_OUT = ("Birth Date", "Address", "Zip Code", "Maiden Name", "Instant Messengers")
# What other people wrote, who they are, and what LinkedIn or others made of the person: never opened.
PRIVATE = re.compile(
    r"(?:.*/)?(?:messages|connections|contacts|invitations|imported[ _]contacts|ad_targeting|ads[ _]clicked|inferences.*|guide_messages"
    r"|learning.*messages|searchqueries|search queries|logins|security challenges|registration|receipts.*|company follows|member_follows"
    r"|hashtag_follows|reactions|votes|comments|shares|instantreposts|rich_media|endorsement_given_info|recommendations_given"
    r"|endorsement_received_info|saved.*|job.*|whatsapp.*|verifications.*|events|services.*|lan ads engagement)\.csv",
    re.IGNORECASE,
)


def headings_by_table() -> dict[str, tuple[str, ...]]:
    """The names of all tables that are read, with headings by which the first row is known."""
    found = {name: tuple(table.columns) for name, table in ENTRY_TABLES.items()}
    found |= {other: found[name] for other, name in SAME.items()}
    found["recommendations received"] = ("Text", "First Name")
    return {**found, **KEPT_TABLES, "profile": PROFILE_COLUMNS, "email addresses": EMAIL_COLUMNS, "phonenumbers": PHONE_COLUMNS}


def bullets_in(description: str) -> tuple[str, list[str]]:
    """The text of a description without its bullets, and the bullets; a line that is indented more goes on with the one before."""
    text: list[str] = []
    found: list[str] = []
    for line in description.split("\n"):
        marked = _AT_START.fullmatch(line)
        if marked or (_ANYWHERE.search(line) and "•" in line):
            before, *parts = _ANYWHERE.split(line if not marked else f"• {marked['text']}")
            text += [before] if before.strip() else []
            found += [part.strip() for part in parts if part.strip()]
        elif found and line.startswith(("  ", "\t")):
            found[-1] = f"{found[-1]} {line.strip()}"
        else:
            text.append(line)
    return "\n".join(text).strip(), found
