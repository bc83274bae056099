"""Accomplishments as a table (RFC 4180), a row each, that a spreadsheet opens and `csv_import` reads back as the same accomplishments."""

import csv
import io
import json
from collections.abc import Iterable, Mapping

from tailorcv.accomplishment import Accomplishment, Tag
from tailorcv.interop.csv_columns import METRIC, NAMES, guarded, metric_heading
from tailorcv.profile import Profile
from tailorcv.record_list import newest_end_first

_AT_THE_END = ("private", "notes", "extra")
# A column that is always there shows where to write; the others stand only where something is in them.
_ALWAYS = ("id", "date", "start", "end", "position", "project", "title", "situation", "action", "result", "competencies", "links")


def accomplishments_csv(profile: Profile | None, accomplishments: Iterable[Accomplishment], *, private: bool = False) -> str:
    """The table, the newest first; what is private, and notes, only where that is asked for.

    A position or a project that is private in the profile is not named either.
    """
    hidden = set() if private or profile is None else {entry.id for _, _, entry in profile.entries() if entry.private}
    shown = newest_end_first(work for work in accomplishments if private or not work.private)
    rows = [_cells(work, hidden, private=private) for work in shown]
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    headings = _headings(rows)
    writer.writerow(headings)
    writer.writerows([guarded(row.get(heading, "")) for heading in headings] for row in rows)
    return text.getvalue()


def _headings(rows: list[dict[str, str]]) -> list[str]:
    used = {heading for row in rows for heading, cell in row.items() if cell}
    first = [name for name in NAMES if name not in _AT_THE_END and (name in _ALWAYS or name in used)]
    last = [name for name in _AT_THE_END if name in used]
    metrics = [metric_heading(place, part) for place in range(_most_metrics(used)) for part in METRIC]
    others = sorted(used - {*NAMES, *metrics})
    return [*first, *(name for name in metrics if name in used), *others, *last]


def _most_metrics(used: set[str]) -> int:
    return next(place for place in range(len(used) + 1) if metric_heading(place, "name") not in used)


def _cells(work: Accomplishment, hidden: set[str], *, private: bool) -> dict[str, str]:
    """The row by heading."""
    found = {key: str(value) for key in ("id", "date", "start", "end") if (value := getattr(work, key))}
    found |= {key: value for key in ("position", "project") if (value := getattr(work, key)) and value not in hidden}
    found |= {key: value for key in ("title", "situation", "action", "result") if (value := getattr(work, key))}
    found["competencies"] = "; ".join(f"{name}: {_level(tag)}" for name, tag in work.competencies.items())
    found["responsibilities"] = " ".join(work.responsibilities)
    found["silence"] = " ".join(work.silence)
    found["links"] = "\n".join(work.links)
    for place, metric in enumerate(work.metrics):
        found |= {metric_heading(place, part): value for part in METRIC if (value := getattr(metric, part))}
    found |= {f"variants.{name}": text for name, text in work.variants.items()}
    found |= {f"translations.{tag}.{key}": text for tag, texts in work.translations.items() for key, text in texts.items()}
    found["extra"] = _json(work.extra)
    return found | ({"private": "yes" if work.private else "", "notes": work.notes or ""} if private else {})


def _level(tag: Tag) -> str:
    return f"{tag.level}/{tag.indicator}" if tag.indicator else str(tag.level)


def _json(extra: Mapping[str, object]) -> str:
    return json.dumps(extra, ensure_ascii=False) if extra else ""
