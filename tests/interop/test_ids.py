import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.interop.ids import MAX_ID, id_from
from tailorcv.shape import ID_PATTERN


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Programming", "programming"),
        ("Software Developers (Applications)", "software-developers-applications"),
        ("Computer Systems Engineers/Architects", "computer-systems-engineers-architects"),
        ("  Judges, Magistrate Judges, and Magistrates ", "judges-magistrate-judges-and-magistrates"),
        ("backend-l1", "backend-l1"),
        ("Back_End--L1", "back-end-l1"),
        ("Gérante\u00a0déléguée", "gerante-deleguee"),
        ("ﬁnance №5", "finance-no5"),
        ("C++ & C#", "c-c"),
        ("開発 L2", "l2"),
        ("開発", "unnamed"),
        ("---", "unnamed"),
        ("", "unnamed"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\nb\x00c", "a-b-c"),
    ],
)
def test_names_as_ids(name: str, expected: str) -> None:
    """Letters without their accents, digits, and one hyphen for everything between them."""
    assert id_from(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Backend–L1", "backend-l1"),
        ("Design·Research", "design-research"),
        ("Data\u2014Engineer", "data-engineer"),
    ],
)
def test_separators_of_other_scripts(name: str, expected: str) -> None:
    """A dash or a middle dot stands between two words, as a hyphen does."""
    assert id_from(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a" * 64, "a" * 64),
        ("a" * 65, "a" * 64),
        (f"{'a' * 64} b", "a" * 64),
        (f"{'a' * 60} bc", f"{'a' * 60}-bc"),
        (f"{'a' * 60} bcd ef", f"{'a' * 60}-bcd"),
        (f"{'a' * 60} bcde", "a" * 60),
        ("one " * 20, "-".join(["one"] * 16)),
    ],
)
def test_long_names_end_with_a_whole_word(name: str, expected: str) -> None:
    """At most 64 characters; what does not fit is left out word by word, and a single word is cut."""
    assert id_from(name) == expected


@given(st.text() | st.text("aZ9 -ß", min_size=60, max_size=130))
def test_whatever_the_name_it_is_an_id(name: str) -> None:
    """A law: every id fits the pattern and the length, and is its own id."""
    found = id_from(name)
    assert re.fullmatch(ID_PATTERN, found)
    assert len(found) <= MAX_ID
    assert id_from(found) == found
