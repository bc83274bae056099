"""A resume as HTML: hostile text stays text, nothing is loaded, and the structure is sound."""

import base64
import hashlib
import html.parser
import re
from collections import Counter
from pathlib import Path

import pytest
from hostile import ADDRESS, TEXTS, everywhere

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.profile import Contact, Link
from tailorcv.rendering.html import host, render
from tailorcv.rendering.inline import is_safe_link, plain
from tailorcv.shipped import shipped

LOOK = Look()
STYLES = sorted(shipped("templates").rglob("*.css"))
# What stays on its side of the paper when a page is read from right to left.
ONE_SIDED = re.compile(r"(?<![-\w])(?:(?:padding|margin|border)-(?:left|right)|left|right|float)\s*:|text-align:\s*(?:left|right)")
FOUR_SIDES = re.compile(r"(?:padding|margin|inset): *([^\s;]+) +([^\s;]+) +([^\s;]+) +([^\s;]+);")


class Page(html.parser.HTMLParser):
    """What a browser would see: elements, attributes, links and text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.values: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.headings: list[int] = []
        self._hidden = False
        self.feed(page)
        self.close()

    # The names are those of the standard library.
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.elements[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self.values += [(name, value or "") for name, value in attrs]
        self._hidden = tag in {"style", "title"}
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002, D102
        self._hidden = False

    def handle_data(self, data: str) -> None:  # noqa: D102
        if not self._hidden:
            self.words.append(data)

    @property
    def text(self) -> str:
        """The visible words."""
        return " ".join("".join(self.words).split())

    @property
    def links(self) -> list[str]:
        """Where the page leads."""
        return [value for name, value in self.values if name == "href"]


def source_of(resume: Resume, look: Look = LOOK) -> str:
    """The page as it is written."""
    return render(resume, look).content.decode()


def page(text: str) -> Page:
    """A page that holds the text in every place that a record can fill."""
    item = Item(
        text,
        ("a",),
        text,
        "https://b.example.org",
        text,
        text,
        "https://c.example.org",
        text,
        (Line(text, ("x",), ("https://d.example.org",)),),
    )
    sections = (
        Section("experience", "Experience", (item._replace(parts=(item,)),)),
        Section("skills", "Skills", (Item(text, ("s",), text=text),), compact=True),
        Section("competencies", "Competencies", (Item(text, ("c",)),), compact=True),
    )
    contact = Contact.model_construct(
        email=f"{text}@x", phone=text, location=text, links=(Link.model_construct(label=text, url="https://e.example.org"),)
    )
    return Page(source_of(Resume("backend-l1", text, text, contact, Line(text, ("s",)), sections)))


HARMLESS = page("harmless")
INLINE = {"strong", "em", "code", "a"}


def test_the_list_is_long() -> None:
    """A hundred kinds of hostile text or more, none of them twice."""
    assert len(TEXTS) == len(set(TEXTS)) >= 100


@pytest.mark.parametrize("text", TEXTS, ids=[f"{number:03d}" for number in range(len(TEXTS))])
def test_hostile_text_stays_text(text: str) -> None:
    """The page has the elements and attributes of a harmless one; every link is safe; the words can be read."""
    found = page(text)
    assert {tag: count for tag, count in found.elements.items() if tag not in INLINE} == {
        tag: count for tag, count in HARMLESS.elements.items() if tag not in INLINE
    }
    assert found.attributes == HARMLESS.attributes
    assert [link for link in found.links if not is_safe_link(link)] == []
    assert " ".join(text.split()) in found.text
    assert " ".join(plain(text).split()) in found.text


def whole(text: str, address: str = ADDRESS) -> Page:
    """The page with the text in every place that a record can fill."""
    return Page(source_of(everywhere(text, address)))


HARMLESS_WHOLE = whole("harmless")
SAFE = re.compile(r"https?://[^/?#@\s]+([/?#]\S*)?|mailto:\S+", re.IGNORECASE)


@pytest.mark.parametrize("text", TEXTS, ids=[f"{number:03d}" for number in range(len(TEXTS))])
def test_hostile_text_in_every_field_of_a_record_stays_text(text: str) -> None:
    """All the way from the profile to the page: its skeleton is that of a harmless one, and the words stand on it as often."""
    found = whole(text)
    assert found.elements - Counter(dict.fromkeys(INLINE, 1000)) == HARMLESS_WHOLE.elements - Counter(dict.fromkeys(INLINE, 1000))
    assert found.headings == HARMLESS_WHOLE.headings
    assert found.attributes == HARMLESS_WHOLE.attributes
    assert [link for link in found.links if not SAFE.fullmatch(link)] == []
    words = " ".join(text.split())
    assert found.text.count(words) >= (ALL_FIELDS if plain(text) == words else PLAIN_FIELDS)
    assert found.text.count(plain(text).strip()) >= ALL_FIELDS - PLAIN_FIELDS


@pytest.mark.parametrize(
    "address",
    [
        'https://x.example/"onmouseover="alert(1)',
        'https://x.example"onload=alert(1)',
        "https://x.example'onload='alert(1)",
        "https://x.example/<script>alert(1)</script>",
        "https://x.example<b>",
        "https://x.example/&quot;onload=alert(1)",
        "https://x.example;javascript:alert(1)",
        "https://x.example/{{7*7}}{%raw%}",
        "https://x.example/\\@evil.example",
        "https://[x",
        "https://x]",
        "https://:80/",
        "https://a\uff20b.example",
        "https://\u202ex.example",
        "https://x.example/" + "a" * 2000,
    ],
)
def test_a_hostile_address_is_one_link_and_nothing_else(address: str) -> None:
    """Whatever the reader takes for a web address leads there, letter by letter, wherever a record can have one."""
    found = whole("harmless", address)
    assert (found.elements, found.attributes) == (HARMLESS_WHOLE.elements, HARMLESS_WHOLE.attributes)
    assert found.links == [address if link == ADDRESS else link for link in HARMLESS_WHOLE.links]
    # A contact link, the employer, a source, and one each of five sections.
    assert found.links.count(address) == 8


# How often the text stands on the page, and how often of those as plain text; in the other places it is inline Markdown.
ALL_FIELDS, PLAIN_FIELDS = 42, 31


def test_the_whole_page_is_whole() -> None:
    """Every section is there, one main heading, no level skipped, and every bullet and every item names its ids."""
    assert HARMLESS_WHOLE.headings == [1, 2, 3, 4, 4, *[2] * 3, *[2, 3] * 6, 2, 2, 2, 3]
    assert HARMLESS_WHOLE.elements["h1"] == 1
    assert HARMLESS_WHOLE.text.count("harmless") == ALL_FIELDS
    named = [value for name, value in HARMLESS_WHOLE.values if name == "data-id"]
    assert named == ["s", "a b", "a", "did", "b", "loose", "loose", "ops", *["e"] * 10]


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("mira@example.org", "mailto:mira@example.org"),
        ("a?bcc=all@example.org", "mailto:a%3Fbcc%3Dall@example.org"),
        ('"onclick=alert(1)//@x', "mailto:%22onclick%3Dalert%281%29//@x"),
        ("javascript:alert(1)//@x", "mailto:javascript%3Aalert%281%29//@x"),
    ],
)
def test_an_email_address_is_only_an_address(email: str, expected: str) -> None:
    """Nothing in it can add a header, an attribute or another scheme."""
    found = Page(source_of(Resume("backend-l1", "Mira", "", Contact(email=email), None, ())))
    assert found.links == [expected]
    assert found.text == f"Mira {email}"


def test_nothing_is_loaded_and_nothing_can_run() -> None:
    """The policy forbids everything but the page's own style, which it knows by its digest."""
    source = source_of(Resume("backend-l1", "Mira", "", Contact(), None, ()))
    style = source.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert ("content", policy) in Page(source).values
    assert "url(" not in style
    assert "@import" not in style
    assert not {"src", "srcset", "style"} & Page(source).attributes
    assert not {"script", "link", "img"} & set(Page(source).elements)


def test_structure() -> None:
    """One main heading, no level skipped, a language, and an id on every bullet."""
    assert HARMLESS.elements["h1"] == 1
    assert all(after - before <= 1 for before, after in zip(HARMLESS.headings, HARMLESS.headings[1:], strict=False))
    assert ("lang", "en") in HARMLESS.values
    assert [value for name, value in HARMLESS.values if name == "data-id"] == ["s", "a", "x", "a", "x", "s", "c"]


def test_an_empty_resume_has_no_empty_parts() -> None:
    """Without contact, title, summary and sections there is the name and nothing else."""
    found = Page(source_of(Resume("backend-l1", "Mira Example", "", Contact(), None, ())))
    assert found.text == "Mira Example"
    assert set(found.elements) == {"html", "head", "meta", "title", "style", "body", "main", "header", "h1"}


@pytest.mark.parametrize(
    ("link", "expected"),
    [("https://www.example.org/a/b?c", "example.org"), ("http://docs.example.org:8080/x", "docs.example.org"), ("nonsense", "nonsense")],
)
def test_a_source_is_named_by_its_host(link: str, expected: str) -> None:
    """A reader sees where a link leads before opening it."""
    assert host(link) == expected


def test_an_address_that_only_looks_like_one() -> None:
    """What the reader takes for a link and Python does not is shown whole; the page is made all the same."""
    assert host("https://[x") == "https://[x"


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_mirrors_with_the_direction_of_the_page(path: Path) -> None:
    """It speaks of start and end, never of left and right: a page in Arabic is the mirror of one in English."""
    text = path.read_text(encoding="utf-8")
    assert ONE_SIDED.findall(text) == []
    assert [sides for sides in FOUR_SIDES.findall(text) if sides[1] != sides[3]] == []
