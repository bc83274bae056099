"""What of the record a document shows: nothing private or hidden, in the chosen order, wording and language."""

import pytest
from builders import accomplishment, tailoring
from hypothesis import given
from hypothesis import strategies as st
from reading import value_of

from tailorcv.profile import Profile, Summary
from tailorcv.tailoring import Tailoring
from tailorcv.view import View, view_of

PERSON = "format: tailorcv/profile@1\nname: Mira Example\n"


def entry(name: str, *, private: bool = False, **translations: dict[str, str]) -> Summary:
    """An entry that says its own name."""
    return Summary(id=name, text=name, private=private, translations=translations)


def shown(view: View, entries: list[Summary]) -> list[str]:
    """The texts that a view shows, in its order."""
    return [found.text for found in view.of(entries)]


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        pytest.param({}, ["a", "b", "c"], id="the record's order, nothing private"),
        pytest.param({"hide": ["b"]}, ["a", "c"], id="hidden"),
        pytest.param({"order": ["c"]}, ["c", "a", "b"], id="one comes first"),
        pytest.param({"order": ["c", "b", "a"]}, ["c", "b", "a"], id="another order"),
        pytest.param({"order": ["secret", "b"]}, ["b", "a", "c"], id="an order does not show what is private"),
        pytest.param({"show": ["secret"]}, ["a", "b", "c"], id="nor does a wish"),
        pytest.param({"order": ["b"], "hide": ["b"]}, ["a", "c"], id="hidden wins over an order"),
        pytest.param({"order": ["nowhere"]}, ["a", "b", "c"], id="an id of something else"),
    ],
)
def test_what_is_seen(wishes: dict[str, list[str]], expected: list[str]) -> None:
    """Entries by the wishes of a tailoring."""
    entries = [entry("a"), entry("secret", private=True), entry("b"), entry("c")]
    assert shown(view_of(tailoring(**wishes), "en"), entries) == expected


def test_without_a_tailoring() -> None:
    """Everything that is not private, as it stands in the record; with address and mail."""
    view = view_of(None, "en")
    assert shown(view, [entry("b"), entry("a"), entry("secret", private=True)]) == ["b", "a"]
    assert not view.public


@pytest.mark.parametrize(
    ("saved", "asked", "expected"), [("false", False, False), ("true", False, True), ("false", True, True), ("true", True, True)]
)
def test_public_is_what_either_asks_for(saved: str, *, asked: bool, expected: bool) -> None:
    """A command cannot make a page private again that its tailoring wants public, only the other way round."""
    found = Tailoring.model_validate({"format": "tailorcv/tailoring@1", "role": "r", "public": saved})
    assert view_of(found, "en", public=asked).public is expected


def test_no_words_for_a_language() -> None:
    """A language that is not there is the caller's mistake; a region is no other language."""
    with pytest.raises(KeyError):
        view_of(None, "xx")
    assert view_of(None, "de-CH").language.tag == "de-CH"


def test_entries_in_another_language() -> None:
    """Those that are translated; the others as they are."""
    entries = [entry("a", de={"text": "A auf Deutsch"}), entry("b")]
    assert shown(view_of(None, "de"), entries) == ["A auf Deutsch", "b"]
    assert shown(view_of(None, "fr"), entries) == ["a", "b"]


@pytest.mark.parametrize(
    ("locale", "variants", "expected"),
    [
        ("en", {}, "Did it"),
        ("en", {"it": "short"}, "Brief"),
        ("de", {}, "Tat es"),
        ("de", {"it": "short"}, "Brief"),
        ("fr", {}, "Did it"),
        ("en", {"other": "short"}, "Did it"),
        ("en", {"it": "gone"}, "Did it"),
    ],
)
def test_wordings(locale: str, variants: dict[str, str], expected: str) -> None:
    """A chosen wording stands as it was written; a translation stands for the title."""
    found = accomplishment("it", title="Did it", variants={"short": "Brief"}, translations={"de": {"title": "Tat es"}})
    saved = Tailoring.model_validate({"format": "tailorcv/tailoring@1", "role": "r", "variants": variants})
    assert view_of(saved, locale).wording(found) == expected


def test_the_headline() -> None:
    """In the document's language, or none."""
    profile = value_of(Profile, f"{PERSON}headline: Engineer\ntranslations: {{de: {{headline: Ingenieurin}}}}\n")
    assert [view_of(None, tag).headline(profile) for tag in ("en", "de", "fr")] == ["Engineer", "Ingenieurin", "Engineer"]
    assert view_of(None, "en").headline(value_of(Profile, PERSON)) == ""


IDS = st.sampled_from("abcdef")


@given(st.lists(st.tuples(IDS, st.booleans()), unique_by=lambda one: one[0]), st.lists(IDS, unique=True), st.sets(IDS))
def test_laws(found: list[tuple[str, bool]], order: list[str], hide: set[str]) -> None:
    """Laws: what is shown is what is neither private nor hidden; what the order names comes first in that order, the rest as it stood."""
    entries = [entry(name, private=private) for name, private in found]
    seen = shown(view_of(tailoring(order=order, hide=sorted(hide)), "en"), entries)
    allowed = [name for name, private in found if not private and name not in hide]
    assert seen == [name for name in order if name in allowed] + [name for name in allowed if name not in order]
