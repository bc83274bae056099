"""Lists of patterns, as ssh_config(5) describes them."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.ssh_patterns import in_patterns, too_long


@pytest.mark.parametrize(
    ("text", "patterns", "expected"),
    [
        ("ana", "ana", True),
        ("ana", "an", False),
        ("ana", "anas", False),
        ("ana", "Ana", False),
        ("ana", "anaX", False),
        ("ana", "ana*X", False),
        ("ana", "bo,ana", True),
        ("ana", "ana,bo", True),
        ("ana", "", False),
        ("", "", True),
        ("", "*", True),
        ("", "**", True),
        ("", "?", False),
        ("", "a,", True),
        ("ana", "*", True),
        ("ana", "a*", True),
        ("ana", "*a", True),
        ("ana", "a*a", True),
        ("aa", "a*a", True),
        ("a", "a*a", False),
        ("ana", "a**a", True),
        ("ana", "a?a", True),
        ("ana", "??", False),
        ("ana", "????", False),
        ("ana", "*?*", True),
        ("ana", "?*?*?", True),
        ("ana", "?*?*?*?", False),
        ("abcabd", "*abd", True),
        ("abcabd", "*abc", False),
        ("ababac", "*a?ac", True),
        ("ana@example.org", "*@example.org", True),
        ("ana@evil.example.org", "*@example.org", False),
        ("a[n]a", "a[n]a", True),
        ("ana", "a[n]a", False),
        ("a.a", "a.a", True),
        ("ana", "a.a", False),
        ("é", "é", True),
        ("é", "?", False),
        ("é", "??", True),
        ("\udcff", "?", True),
        ("ana", "!ana", False),
        ("ana", "!bo", False),
        ("ana", "*,!bo", True),
        ("ana", "*,!ana", False),
        ("ana", "!ana,*", False),
        ("ana", "!a*,ana", False),
        ("!ana", "!!ana,*", False),
        ("!ana", "?ana", True),
        ("a!b", "a!b", True),
    ],
)
def test_what_matches(text: str, patterns: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """`*` is any run, `?` one byte, `!` wins, and everything else is itself."""
    assert in_patterns(text, patterns) is expected


@given(st.text("ab", max_size=12), st.text("ab*?", max_size=8))
def test_one_pattern_is_a_regular_expression(text: str, pattern: str) -> None:
    """The same as the expression that it stands for."""
    expression = "".join({"*": ".*", "?": "."}.get(sign, sign) for sign in pattern)
    assert in_patterns(text, pattern) is bool(re.fullmatch(expression, text))


def test_many_stars_take_no_time() -> None:
    """A list of signers cannot keep the reader busy."""
    begin = time.perf_counter()
    assert not in_patterns("a" * 20000, "*a" * 500 + "b")
    assert time.perf_counter() - begin < 20


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ("", False),
        ("a" * 1022, False),
        ("a" * 1023, True),
        ("!" + "a" * 1022, False),
        ("!" + "a" * 1023, True),
        ("!!" + "a" * 1022, True),
        ("é" * 511, False),
        ("é" * 512, True),
        ("a" * 600 + "," + "a" * 600, False),
        ("b," + "a" * 1023, True),
    ],
    ids=range(10),
)
def test_how_long_a_pattern_may_be(patterns: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """OpenSSH has room for 1022 bytes, without the mark."""
    assert too_long(patterns) is expected
