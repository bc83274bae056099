"""Texts in other languages beside the ones that they translate."""

import pytest
from entries import LEAST
from reading import misfits, value_of

from tailorcv.accomplishment import Accomplishment
from tailorcv.profile import SECTIONS, Profile, Summary
from tailorcv.translations import in_language

PERSON = "format: tailorcv/profile@1\nname: Mira Example\n"
WORK = "format: tailorcv/accomplishment@1\nid: a\ndate: 2025\ntitle: Cut latency\n"
# The texts of an entry of each section that may be translated; all the others are dates, addresses, ids, names of people.
TRANSLATABLE = {
    "summaries": ("text",),
    "positions": ("employer", "title", "location", "summary"),
    "education": ("institution", "area", "degree", "location", "summary"),
    "projects": ("name", "summary"),
    "certificates": ("name", "issuer"),
    "languages": ("language", "fluency"),
    "publications": ("title", "publisher", "summary"),
    "awards": ("title", "awarder", "summary"),
    "volunteering": ("organization", "role", "summary"),
    "references": ("name", "text"),
    "interests": ("name",),
    "skills": ("name",),
}


@pytest.mark.parametrize("section", SECTIONS)
def test_the_texts_of_an_entry_can_be_translated(section: str) -> None:
    """Each of them, into any language; nothing else."""
    texts = ", ".join(f"{key}: Ü" for key in TRANSLATABLE[section])
    entry = f"{{id: x, {LEAST[section]}, translations: {{de: {{{texts}}}, pt-BR: {{{texts}}}}}}}"
    ((_, _, found),) = value_of(Profile, f"{PERSON}{section}: [{entry}]\n").entries()
    shown = in_language(found, found.translations, "de")
    assert {key: getattr(shown, key) for key in TRANSLATABLE[section]} == dict.fromkeys(TRANSLATABLE[section], "Ü")
    assert shown.id == "x"


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("key", ["id", "private", "start", "url", "notes", "nothing"])
def test_nothing_else_can(section: str, key: str) -> None:
    """The problem stands at the translations and says what could be meant."""
    found = misfits(Profile, f"{PERSON}{section}:\n  - {{id: x, {LEAST[section]}, translations: {{de: {{{key}: x}}}}}}\n")
    assert [problem.partition(" ")[2] for problem in found] == [f"unknown-key: '{key}' cannot be translated here (de)"]


def test_the_headline_and_work() -> None:
    """The name is nobody's to translate; of work it is title, situation, action and result."""
    assert value_of(Profile, f"{PERSON}headline: H\ntranslations: {{de: {{headline: K}}}}\n").translations == {"de": {"headline": "K"}}
    assert misfits(Profile, f"{PERSON}translations: {{de: {{name: M}}}}\n") == ["3:15 unknown-key: 'name' cannot be translated here (de)"]
    texts = "title: T, situation: S, action: A, result: R"
    assert list(value_of(Accomplishment, f"{WORK}translations: {{de: {{{texts}}}}}\n").translations["de"]) == [
        "title", "situation", "action", "result",
    ]  # fmt: skip
    assert misfits(Accomplishment, f"{WORK}translations: {{de: {{variants: x}}}}\n") == [
        "5:15 unknown-key: 'variants' cannot be translated here (de)"
    ]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en", "T"), ("de", "D"), ("de-CH", "C"), ("de-AT", "D"), ("fr", "T"), ("fr-CA", "Q"), ("pt-BR", "T")],
)
def test_a_region_comes_before_its_language(tag: str, expected: str) -> None:
    """And what is not translated stays as it is."""
    translations = {"de": {"text": "D"}, "de-CH": {"text": "C"}, "fr-CA": {"text": "Q"}}
    found = Summary(id="s", text="T", translations=translations)
    assert in_language(found, translations, tag).text == expected
    assert found.text == "T", "the record's own value is never changed"


def test_a_translation_of_a_part() -> None:
    """The other texts of the entry stay, and a region's own words stand beside the language's."""
    text = "{id: a, employer: E, title: T, summary: S, translations: {de: {title: D, summary: U}, de-CH: {title: C}}}"
    (found,) = value_of(Profile, f"{PERSON}positions: [{text}]\n").positions
    shown = in_language(found, found.translations, "de-CH")
    assert (shown.employer, shown.title, shown.summary) == ("E", "C", "U")


@pytest.mark.parametrize("text", ["translations: {de: {text: ''}}", "translations: [de]", "translations: {de: words}"])
def test_what_is_no_translation(text: str) -> None:
    """Empty texts, lists and words are refused like everywhere."""
    assert misfits(Profile, f"{PERSON}summaries: [{{id: s, text: T, {text}}}]\n") != []
