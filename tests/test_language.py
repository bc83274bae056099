"""What a document says of its own accord, in sixteen languages."""

import datetime as dt
from typing import get_args

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.dates import parse_date
from tailorcv.language import Language, known_languages, language
from tailorcv.tailoring import SectionKey

ALL = ["ar", "cs", "da", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh"]


def test_the_languages() -> None:
    """One file of `templates/locales/` each."""
    assert known_languages() == ALL


@pytest.mark.parametrize("tag", ALL)
def test_a_language_has_every_word(tag: str) -> None:
    """A heading for every section that a tailoring can name, no two alike, and a word for what goes on."""
    found = language(tag)
    assert (found.tag, found.words.language) == (tag, tag)
    assert list(found.words.sections) == list(get_args(SectionKey))
    headings = [found.heading(key) for key in get_args(SectionKey)]
    assert len(set(headings)) == len(headings)
    assert [word for word in (*headings, found.words.present) if word != word.strip()] == []


@pytest.mark.parametrize("tag", [tag for tag in ALL if tag != "en"])
def test_no_heading_was_left_in_english(tag: str) -> None:
    """A few words are the same in two languages; a whole page is not."""
    english = language("en").words.sections
    same = [key for key, heading in language(tag).words.sections.items() if heading == english[key]]
    assert len(same) <= 2


@pytest.mark.parametrize("tag", ALL)
def test_the_direction_is_the_one_of_the_script(tag: str) -> None:
    """Arabic and Hebrew run from right to left."""
    assert language(tag).words.direction == Locale.parse(tag).text_direction


@pytest.mark.parametrize("tag", ["xx", "en_US", "", "EN", "english", "../en"])
def test_no_such_language(tag: str) -> None:
    """There are no words for it."""
    with pytest.raises(KeyError):
        language(tag)


def test_a_region_goes_with_the_words_of_its_language() -> None:
    """Dates go by the region."""
    swiss, brazil = language("de-CH"), language("pt-BR")
    assert (swiss.tag, swiss.heading("skills")) == ("de-CH", language("de").heading("skills"))
    assert brazil.words == language("pt").words


@pytest.mark.parametrize(
    ("tag", "day", "month", "year"),
    [
        ("en", "14 Jul 2025", "Jul 2025", "2025"),
        ("en-US", "Jul 14, 2025", "Jul 2025", "2025"),
        ("en-GB", "14 Jul 2025", "Jul 2025", "2025"),
        ("de", "14. Juli 2025", "Juli 2025", "2025"),
        ("fr", "14 juil. 2025", "juil. 2025", "2025"),
        ("es", "14 jul 2025", "jul 2025", "2025"),
        ("ja", "2025年7月14日", "2025年7月", "2025年"),
        ("zh", "2025年7月14日", "2025年7月", "2025年"),
    ],
)
def test_dates(tag: str, day: str, month: str, year: str) -> None:
    """As the language writes them, each as precise as it is known."""
    found = language(tag)
    assert [found.date(parse_date(text)) for text in ("2025-07-14", "2025-07", "2025")] == [day, month, year]
    assert found.date(None) == ""


@pytest.mark.parametrize(
    ("tag", "going_on"),
    [("en", "Jul 2025 – present"), ("de", "Juli 2025 – heute"), ("ja", "2025年7月 – 現在")],
)
def test_periods(tag: str, going_on: str) -> None:
    """What goes on has a word of the language; an end without a beginning is a date, and no date at all is nothing."""
    found, start, end = language(tag), parse_date("2025-07"), parse_date("2025-09")
    assert found.period(start, None) == going_on
    assert found.period(start, end) == f"{found.date(start)} – {found.date(end)}"
    assert found.period(None, end) == found.date(end)
    assert found.period(None, None) == ""


DATES = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31)).flatmap(
    lambda day: st.sampled_from([f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}"])
)


@given(st.sampled_from([*ALL, "de-CH", "pt-BR", "en-US", "zh-TW", "fr-CA"]).map(language), DATES)
def test_a_date_says_its_year(found: Language, written: str) -> None:
    """Law: every date of every language has the digits of its year, and is no longer than a line's end."""
    date = parse_date(written)
    text = found.date(date)
    assert str(date.year) in "".join(str(int(char)) if char.isdigit() else char for char in text)
    assert text == text.strip()
    assert len(text) < 30
