"""Where every line of an exported document comes from."""

import hashlib
from datetime import date

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.manifest import manifest
from tailorcv.profile import Contact


def test_lines_ids_and_digests() -> None:
    """Every line with its ids, the files that hold them with their digests, and the digests of what was written; unused files are left out."""
    item = Item("Engineer", ("acme",), "Acme", lines=(Line("Cut *p95*", ("p95",)),))
    resume = Resume("backend-l2", "Mira", "", Contact(), Line("A summary", ("default",)), (Section("experience", "Experience", (item,)),))
    files = {"acme": ("profile.yaml", b"1"), "default": ("profile.yaml", b"1"), "p95": ("p95.yaml", b"2"), "other": ("other.yaml", b"3")}
    digest = {content: f"sha256:{hashlib.sha256(content).hexdigest()}" for content in (b"1", b"2", b"page")}
    assert manifest(resume, files, date(2026, 11, 24), {"resume.html": b"page"}) == {
        "format": "tailorcv/manifest@1",
        "role": "backend-l2",
        "as_of": "2026-11-24",
        "outputs": {"resume.html": digest[b"page"]},
        "sources": {"p95.yaml": digest[b"2"], "profile.yaml": digest[b"1"]},
        "lines": [
            {"section": "summary", "text": "A summary", "ids": ["default"]},
            {"section": "experience", "text": "Engineer · Acme", "ids": ["acme"]},
            {"section": "experience", "text": "Cut p95", "ids": ["p95"]},
        ],
    }


def test_the_names_below_are_a_line_of_the_work_that_they_confirm() -> None:
    """With its ids, so that nobody wonders where they come from; marks are no text, and names are not read as Markdown."""
    item = Item("Engineer", ("acme",), lines=(Line("Cut it", ("p95",), mark="†"),))
    footnote = Line("Confirmed by signature: Bob *B*", ("p95",), mark="†")
    resume = Resume("backend-l2", "Mira", "", Contact(), None, (Section("experience", "Experience", (item,)),), footnote=footnote)
    found = manifest(resume, {"p95": ("p95.yaml", b"2")}, date(2026, 11, 24), {})
    assert found["lines"] == [
        {"section": "experience", "text": "Engineer", "ids": ["acme"]},
        {"section": "experience", "text": "Cut it", "ids": ["p95"]},
        {"section": "endorsements", "text": "Confirmed by signature: Bob *B*", "ids": ["p95"]},
    ]
