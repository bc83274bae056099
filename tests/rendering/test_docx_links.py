"""Addresses as Word takes them."""

import pytest
from documents import EMPTY
from hypothesis import given
from hypothesis import strategies as st

from tailorcv.document import Item, Line, Section
from tailorcv.rendering.docx_links import addresses_of, target, unopenable
from tailorcv.rendering.inline import mail


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTPS://example.org:8080/a_b~c?d=e&f#g", "https://example.org:8080/a_b~c?d=e&f#g"),
        ("https://example.org/a%20b%zz", "https://example.org/a%20b%25zz"),
        ('https://example.org/"onload="<b>', "https://example.org/%22onload=%22%3Cb%3E"),
        ("https://example.org/{{7*7}}\\|^`[]", "https://example.org/%7B%7B7*7%7D%7D%5C%7C%5E%60%5B%5D"),
        ("https://example.org/ü/速?ü#ü#b", "https://example.org/%C3%BC/%E9%80%9F?%C3%BC#%C3%BC%23b"),
        ("https://bücher.example/", "https://bücher.example/"),
        ("https://[::1]:80/", "https://[::1]:80/"),
        ("mailto:a@example.org?subject=x y", "mailto:a@example.org?subject=x%20y"),
        ("https://[x", ""),
        ("https://x]", ""),
        ("https://:80/", ""),
        ("https://example.org:99999/", ""),
        ("https://example.org:http/", ""),
        ('https://x.example"onload=alert(1)', ""),
        ("https://x.example<b>", ""),
        ("https://x.example;javascript:alert(1)", ""),
        ("https://\u202ex.example", ""),
        ("https://user@example.org", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("//example.org", ""),
        ("", ""),
    ],
)
def test_target(address: str, expected: str) -> None:
    """What no address may hold is percent-encoded; what is none at all is refused."""
    assert target(address) == expected


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), max_size=30))
def test_a_target_is_its_own_target(path: str) -> None:
    """Law: nothing is encoded twice, and all but letters is ASCII that an address may hold."""
    found = target(f"https://example.org/{path}")
    assert target(found) == found
    assert found == "" or (found.isascii() and not set(found) & set('<>"{}|\\^` '))


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("mira@example.org", "mailto:mira@example.org"),
        ("a?bcc=all@example.org", "mailto:a%3Fbcc%3Dall@example.org"),
        ("a,b@example.org", "mailto:a%2Cb@example.org"),
        ("jürgen@example.org", "mailto:j%C3%BCrgen@example.org"),
    ],
)
def test_a_mail_address_is_only_an_address(email: str, expected: str) -> None:
    """Nothing in it can add a receiver or a header."""
    assert mail(email) == expected
    assert target(mail(email)) == expected


def test_unopenable() -> None:
    """Wherever an address can stand, in reading order, each once; skills are plain text and have none."""
    item = Item(
        "a",
        ("a",),
        url="https://[1",
        subtitle_url="https://[2",
        text="[x](<https://x.org:99999>)",
        lines=(Line("b", ("b",), ("https://[1", "https://[3")),),
    )
    sections = (
        Section("experience", "Experience", (Item("c", ("c",), parts=(item,)),)),
        Section("skills", "Skills", (Item("d", ("d",), text="[x](<https://y.org:99999>)"),), compact=True),
    )
    found = unopenable(addresses_of(EMPTY._replace(sections=sections)))
    assert [said.partition(": Word takes it for no address")[0] for said in found] == [
        "https://[1",
        "https://[2",
        "https://x.org:99999",
        "https://[3",
    ]
