"""A bibliography (BibTeX, as far as it goes BibLaTeX) as publications; its LaTeX becomes plain text."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tailorcv.interop.bibtex_reading import BibEntry, Field, read_bibtex
from tailorcv.interop.latex_text import unknown_commands, unlatexed, unlatexed_address
from tailorcv.interop.loose_dates import loose_date
from tailorcv.interop.loose_tables import read_loose
from tailorcv.interop.record_draft import Draft, Drafted, Spot
from tailorcv.problems import Place, Problem
from tailorcv.yamltext import Data

FORMAT = "bibtex"
_USUAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
# What stands for the publisher, the nearest first; the others are kept.
_PUBLISHERS = ("journal", "journaltitle", "booktitle", "publisher", "institution", "school", "organization")
# Literal texts, in which a tilde is no blank and two hyphens are no dash.
_LITERAL = {"url", "doi", "file", "eprint", "isbn", "issn", "urldate", "date", "crossref"}
_NAMES = {"author", "editor", "translator"}
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_INHERITED = ("year", "month", "date", "publisher")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(?P<doi>10\.\S+)", re.IGNORECASE)
_IS_URL = re.compile(r"\\url\s*\{[^{}]*\}\.?")
_ADDRESS = re.compile(r"https?://[^\s<>{}]+")


def draft_bibtex(path: Path, taken: Iterable[str] = ()) -> tuple[Drafted | None, tuple[Problem, ...]]:
    """The publications of the file, or the reasons why it cannot be read."""
    file, problems = read_loose(path)
    if file is None:
        return None, problems
    found, problems = read_bibtex(file)
    if found is None:
        return None, problems
    if not found.entries:
        hint = "name a .bib file, with entries like '@article{key, title = {…}}'"
        return None, (Problem(Place(file.path), "wrong-format", "this is no BibTeX file: it has no entry", hint),)
    draft = Draft(FORMAT, taken, _USUAL)
    for problem in found.warnings:
        draft.warn(Spot(problem.place, problem.source), problem.code, problem.message, problem.hint)
    by_key = {entry.key.casefold(): entry for entry in reversed(found.entries) if entry.key}
    for entry in found.entries:
        _publication(draft, entry, by_key)
    draft.keep("comments", list(found.others))
    return draft.finish(), ()


def _publication(draft: Draft, entry: BibEntry, by_key: Mapping[str, BibEntry]) -> None:
    left = {name: _plain(name, field) for name, field in entry.fields.items()}
    parent = by_key.get(entry.fields["crossref"].text.strip().casefold()) if "crossref" in entry.fields else None
    inherited = _inherited(parent) if parent and parent is not entry else {}
    publisher = next((name for name in _PUBLISHERS if left.get(name)), "")
    fields: dict[str, str | list[str]] = {"title": left.pop("title", "")}
    fields["publisher"] = left.pop(publisher, "") or next((inherited[name] for name in _PUBLISHERS if inherited.get(name)), "")
    fields["date"] = _date(left) or _date(inherited)
    fields["url"] = _url(left)
    commands = unknown_commands(" ".join(str(value) for value in fields.values()))
    if commands:
        hint = "write in the profile what it should read"
        draft.warn(entry.spot, "odd-text", f"LaTeX that stays as it is written: {', '.join(commands)}", hint)
    kept: dict[str, Data] = {name: _AND.split(text) if name in _NAMES else text for name, text in left.items()}
    draft.entry("publications", fields, entry.spot, {**kept, "type": entry.type, "key": entry.key})


def _plain(name: str, field: Field) -> str:
    literal = name in _LITERAL or _IS_URL.fullmatch(field.text.strip())
    return unlatexed_address(field.text) if literal else unlatexed(field.text)


def _inherited(parent: BibEntry) -> dict[str, str]:
    """What an entry has of the one that it refers to: the title there is that of the book."""
    found = {name: _plain(name, parent.fields[name]) for name in (*_INHERITED, "booktitle") if name in parent.fields}
    return {"booktitle": _plain("title", parent.fields["title"])} | found if "title" in parent.fields else found


def _date(left: dict[str, str]) -> str:
    """Take the date, or the year with the month; a month that is none stays."""
    if left.get("date"):
        return left.pop("date")
    year, month = left.pop("year", ""), left.get("month", "")
    # 10 February; February 10; 2
    written = next((found for text in (f"{month} {year}", f"{month}, {year}", f"{month}/{year}") if (found := loose_date(text))), "")
    if month and year and written:
        del left["month"]
        return written
    return year


def _url(left: dict[str, str]) -> str:
    """Take the address, or make it of the DOI, or find it where it was published."""
    if left.get("url"):
        return left.pop("url")
    if found := _DOI.fullmatch(left.get("doi", "")):
        del left["doi"]
        return f"https://doi.org/{found['doi']}"
    for name in ("howpublished", "note"):
        if _ADDRESS.fullmatch(left.get(name, "")):
            return left.pop(name)
    return ""
