"""Accomplishments as a table, and the table as the same accomplishments."""

import csv
import io
from collections.abc import Iterable

import pytest
from builders import accomplishment
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading import value_of

from interop.drafts import drafted, record_of
from tailorcv.accomplishment import Accomplishment
from tailorcv.interop.csv_columns import NAMES
from tailorcv.interop.csv_export import accomplishments_csv
from tailorcv.interop.csv_import import draft_csv
from tailorcv.profile import Profile

PROFILE = "format: tailorcv/profile@1\nname: N\npositions:\n  - {id: acme, employer: A, title: B}\n"
HIDDEN = PROFILE + "  - {id: secret, employer: C, title: D, private: true}\nprojects:\n  - {id: quiet, name: Q, private: true}\n"
WHOLE = """format: tailorcv/accomplishment@1
id: p95
start: 2024-03
end: 2025-01-15
position: acme
project: checkout
title: "-5 % of *everything*"
situation: "=1+1"
action: "a; b, \\"c\\""
result: |-
  two

  parts
metrics:
  - {name: p95, before: 900, after: -210, unit: ms, source: https://example.org/m}
  - {name: "@cost", after: 1e3}
competencies: {software-engineering: 3, it-operations: {level: 2, indicator: runs-what-you-build}}
responsibilities: [backend-l2/owns-a-service, backend-l2/b]
links: [https://example.org/a;b, "https://example.org/c,"]
variants: {short: "'=x"}
translations: {de: {title: Eins}, pt-BR: {title: Um, result: Dois}}
silence: [no-result, no-metric]
private: true
notes: "+1"
extra: {git: {commits: [abc, "1"]}, csv: {x: y}}
"""
texts = st.text("ab='\"+-@,;\n\t é", min_size=1, max_size=8).filter(lambda text: text.strip() == text)
titles = texts.map(lambda text: " ".join(text.split()))
urls = st.text("ab,;=", max_size=4).map(lambda text: f"https://example.org/{text}")
ids = st.sampled_from(["a", "b-1", "x" * 64])
dates = st.sampled_from(["2023", "2023-07", "2023-07-31"])
metrics = st.lists(
    st.fixed_dictionaries({"name": texts}, optional={"before": texts, "after": texts, "unit": texts, "source": urls}), max_size=3
)
levels = st.integers(1, 5)
tags = st.dictionaries(ids, levels.map(str) | st.fixed_dictionaries({"level": levels, "indicator": ids}), max_size=3)
dated = st.fixed_dictionaries({"date": dates}) | st.fixed_dictionaries({"start": dates}, optional={"end": st.just("2024")})
optional = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("situation", "action", "result", "notes"), texts),
        **dict.fromkeys(("position", "project"), ids),
        "metrics": metrics,
        "competencies": tags,
        "responsibilities": st.lists(st.sampled_from(["a/b", "c-1/d"]), max_size=2),
        "links": st.lists(urls, max_size=3),
        "silence": st.lists(ids, max_size=2),
        "variants": st.dictionaries(ids, texts, max_size=2),
        "translations": st.dictionaries(
            st.sampled_from(["de", "pt-BR"]), st.dictionaries(st.sampled_from(["title", "action"]), texts, min_size=1), max_size=2
        ),
        "private": st.booleans(),
        "extra": st.dictionaries(st.sampled_from(["git", "x"]), texts | st.lists(texts), max_size=2),
    },
)
works = st.lists(st.tuples(titles, dated, optional), max_size=4).map(
    lambda found: [
        Accomplishment.model_validate({"format": "tailorcv/accomplishment@1", "id": f"work-{place}", "title": title, **dates, **rest})
        for place, (title, dates, rest) in enumerate(found)
    ]
)


def again(text: str) -> dict[str, Accomplishment]:
    """The accomplishments of a table, by id."""
    return {work.id: work for work in record_of(drafted(draft_csv, text, "record.csv")).accomplishments}


def rows(text: str) -> list[list[str]]:
    """The cells."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def exported(given: Iterable[Accomplishment], profile: str = PROFILE, *, private: bool = True) -> str:
    """The table of the accomplishments of a person."""
    return accomplishments_csv(value_of(Profile, profile), given, private=private)


@given(works)
@example([value_of(Accomplishment, WHOLE)])
@settings(deadline=None)
def test_the_table_gives_the_same_accomplishments_back(given: list[Accomplishment]) -> None:
    """Law: every field of each comes back, with nothing beside it."""
    assert again(exported(given)) == {work.id: work for work in given}


@given(works)
@settings(deadline=None)
def test_the_table_is_one(given: list[Accomplishment]) -> None:
    """Law: all rows are as long as the headings, lines end as RFC 4180 has it, no cell is a formula, and the order of files changes nothing."""
    text = exported(given)
    table = rows(text)
    assert {len(row) for row in table} == {len(table[0])}
    assert text.endswith("\r\n")
    assert not [cell for row in table for cell in row if cell[:1] in ("=", "@", "\t", "\r") or (cell[:1] in "+-" and cell[1:2].isalpha())]
    assert exported(reversed(given)) == text


def test_every_field_of_an_accomplishment_has_a_column() -> None:
    """A field that is new in the record comes back, too."""
    assert set(Accomplishment.model_fields) == {*NAMES, "format", "metrics", "variants", "translations"}


def test_what_the_whole_of_one_looks_like() -> None:
    """Every field has a column, and a text that would be run has an apostrophe in front."""
    heading, row = rows(exported([value_of(Accomplishment, WHOLE)]))
    assert dict(zip(heading, row, strict=True)) == {
        "id": "p95",
        "date": "",
        "start": "2024-03",
        "end": "2025-01-15",
        "position": "acme",
        "project": "checkout",
        "title": "'-5 % of *everything*",
        "situation": "'=1+1",
        "action": 'a; b, "c"',
        "result": "two\n\nparts",
        "competencies": "software-engineering: 3; it-operations: 2/runs-what-you-build",
        "responsibilities": "backend-l2/owns-a-service backend-l2/b",
        "links": "https://example.org/a;b\nhttps://example.org/c,",
        "metric": "p95",
        "metric before": "900",
        "metric after": "-210",
        "metric unit": "ms",
        "metric source": "https://example.org/m",
        "metric 2": "'@cost",
        "metric 2 after": "1e3",
        "translations.de.title": "Eins",
        "translations.pt-BR.result": "Dois",
        "translations.pt-BR.title": "Um",
        "variants.short": "''=x",
        "silence": "no-result no-metric",
        "private": "yes",
        "notes": "+1",
        "extra": '{"git": {"commits": ["abc", "1"]}, "csv": {"x": "y"}}',
    }


def test_the_newest_comes_first() -> None:
    """What goes on, then by its end."""
    given = [accomplishment("a", date="2023"), accomplishment("b", start="2020"), accomplishment("c", date="2024")]
    assert [row[0] for row in rows(exported(given))[1:]] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("private", "ids", "columns"),
    [
        (False, ["open"], {"position": "", "project": ""}),
        (True, ["open", "hidden"], {"position": "secret", "project": "quiet", "notes": "n"}),
    ],
)
def test_what_is_private_stays(private: bool, ids: list[str], columns: dict[str, str]) -> None:  # noqa: FBT001  # a case's value
    """Private accomplishments, notes, and which private entries an accomplishment belongs to, unless all of that is asked for."""
    given = [
        accomplishment("open", position="secret", project="quiet", notes="n"),
        accomplishment("hidden", private="true", date="2024"),
    ]
    heading, *found = rows(exported(given, HIDDEN, private=private))
    assert [row[0] for row in found] == ids
    row = dict(zip(heading, found[0], strict=True))
    assert {key: row[key] for key in ("position", "project", "notes") if key in row} == columns


def test_without_a_profile_every_position_is_named() -> None:
    """Nothing says there that one is private."""
    heading, row = rows(accomplishments_csv(None, [accomplishment(position="acme")]))
    assert row[heading.index("position")] == "acme"
