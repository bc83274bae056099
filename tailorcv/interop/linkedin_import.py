"""The export of a LinkedIn profile ("Get a copy of your data") as a record; bullets of a description are accomplishments."""

import re
from collections.abc import Iterable
from pathlib import Path

from tailorcv.interop.json_resume_keys import as_markdown
from tailorcv.interop.linkedin_archive import Archive, read_archive
from tailorcv.interop.linkedin_tables import ENTRY_TABLES, KEPT_TABLES, LEFT_OUT, PRIVATE, SAME, Entries, bullets_in, headings_by_table
from tailorcv.interop.loose_tables import LooseRow
from tailorcv.interop.record_draft import Draft, Drafted, Spot
from tailorcv.problems import Place, Problem, short
from tailorcv.yamltext import Data

FORMAT = "linkedin"
# How LinkedIn writes dates.
_USUAL = re.compile(r"[A-Z][a-z]{2} [0-9]{4}|[A-Z][a-z]{2} [0-9]{1,2}, [0-9]{4}|[0-9]{4}")
_WEBSITE = re.compile(r"(?P<label>[A-Z_]+):(?P<url>https?://[^\s,\]]+)")
_LABELS = {"COMPANY": "Company", "PERSONAL": "Website", "BLOG": "Blog", "RSS": "Feed", "PORTFOLIO": "Portfolio", "OTHER": "Website"}
_HANDLE = re.compile(r"[A-Za-z0-9_]{1,15}")
_SHOWN = 8
_PATENT = "patents"


def draft_linkedin(path: Path, taken: Iterable[str] = ()) -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The record that the ZIP file or the folder tells, or the reasons why it is no such export."""
    archive, problems = read_archive(path, headings_by_table())
    if archive is None:
        return None, problems
    draft = Draft(FORMAT, taken, _USUAL)
    tables = {SAME.get(name, name): table for name, table in archive.tables.items()}
    for row in tables["profile"].rows[:1] if "profile" in tables else ():
        _head(draft, row)
    _reach(draft, archive)
    for name, kind in ENTRY_TABLES.items():
        for row in tables[name].rows if name in tables else ():
            _entry(draft, kind, row, {"kind": "patent"} if name == _PATENT else {})
    for name in KEPT_TABLES:
        rows: list[Data] = [{**row.cells} for row in tables[name].rows] if name in tables else []
        draft.keep(name.replace(" ", "-"), rows)
    for problem in archive.broken:
        draft.warn(Spot(problem.place), problem.code, f"{problem.message}; nothing of this table was imported", problem.hint)
    _not_read(draft, archive)
    return draft.finish(), ()


def _head(draft: Draft, row: LooseRow) -> None:
    """The one row of Profile.csv."""
    cells, spot = dict(row.cells), row.spot
    left_out = [column for column in LEFT_OUT if cells.pop(column, "")]
    draft.head("name", f"{cells.pop('First Name', '')} {cells.pop('Last Name', '')}", spot)
    draft.head("headline", cells.pop("Headline", ""), spot)
    draft.head("location", cells.pop("Geo Location", ""), spot)
    summary = cells.pop("Summary", "")
    if summary:
        draft.entry("summaries", {"text": as_markdown(summary)}, spot)
    for column in ("Websites", "Twitter Handles"):
        rest = _links(draft, column, cells.pop(column, ""), spot)
        cells |= {column: rest} if rest else {}
    for column, cell in cells.items():
        draft.keep(column, cell)
    if left_out:
        hint = "they belong in no resume; add by hand what you want there"
        draft.warn(spot, "left-out", f"personal data that were not imported: {', '.join(left_out)}", hint)


def _links(draft: Draft, column: str, cell: str, spot: Spot) -> str:
    """Take links out of `[COMPANY:https://…,BLOG:https://…]` and `[handle]`; the answer is what is none."""
    rest = []
    for part in re.split(r",(?=[A-Z_]+:|\s*\w+\s*(?:,|$))", cell.strip("[] ")):
        website = _WEBSITE.fullmatch(part.strip())
        if website and column == "Websites":
            draft.link(_LABELS.get(website["label"], website["label"].capitalize()), website["url"], spot)
        elif column != "Websites" and _HANDLE.fullmatch(part.strip()):
            draft.link("X", f"https://x.com/{part.strip()}", spot)
        elif part.strip():
            rest.append(part.strip())
    return ", ".join(rest)


def _reach(draft: Draft, archive: Archive) -> None:
    """The mail address that is the main one, and the first telephone number; how many others there are is said."""
    mails = archive.tables["email addresses"].rows if "email addresses" in archive.tables else ()
    phones = archive.tables["phonenumbers"].rows if "phonenumbers" in archive.tables else ()
    main = next((row for row in mails if row.cells.get("Primary", "").casefold() == "yes"), next(iter(mails), None))
    if main:
        draft.head("email", main.cells.get("Email Address", ""), main.spot)
    for row in phones[:1]:
        draft.head("phone", row.cells.get("Number", ""), row.spot)
    for rows, what in ((mails, "mail addresses"), (phones, "telephone numbers")):
        if len(rows) > 1:
            draft.warn(rows[0].spot, "left-out", f"other {what} that were not imported: {len(rows) - 1}", "add by hand what you want there")


def _entry(draft: Draft, kind: Entries, row: LooseRow, kept: dict[str, Data]) -> None:
    cells = dict(row.cells)
    fields: dict[str, str | list[str]] = {field: cell for column, field in kind.columns.items() if (cell := cells.pop(column, ""))}
    summary, bullets = bullets_in(cells.pop(kind.bullets, "")) if kind.bullets else ("", [])
    fields |= {"summary": summary} if summary else {}
    fields |= {key: as_markdown(str(fields[key])) for key in kind.markdown if key in fields}
    if kind.section == "references":
        name = f"{cells.pop('First Name', '')} {cells.pop('Last Name', '')}".strip()
        # Who has it hidden on the page does not want it in a resume without being asked.
        hidden = cells.get("Status", "VISIBLE").casefold() != "visible"
        fields |= {"name": name, **({"private": "true"} if hidden else {})}
    owner = draft.entry(kind.section, fields, row.spot, {**cells, **kept})
    for bullet in bullets:
        draft.accomplishment(as_markdown(bullet), row.spot, owner)


def _not_read(draft: Draft, archive: Archive) -> None:
    """Name the files that were never opened: those that are private or about others, and those that are unknown."""
    private = [name for name in archive.unread if PRIVATE.fullmatch(name)]
    others = [name for name in archive.unread if name not in private]
    spot = Spot(Place(archive.shown))
    hint = "the record has no place for them; recommendations and endorsements there are no signed statements"
    for names, what in ((private, "private files, or of others"), (others, "files that the import does not know")):
        if names:
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            message = f"{what}, never opened: {', '.join(short(name) for name in names[:_SHOWN])}{more}"
            draft.warn(spot, "not-read", message, hint if names is private else "tell us when something of your career is in them")
