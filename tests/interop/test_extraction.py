"""The way back from exported files."""

import pytest
from program import AS_OF, TEN_YEARS, tailorcv

from tailorcv.interop.extraction import Bullet, extract, format_of


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("x.bin", b"%PDF-1.7", "pdf"),
        ("x.pdf", b"PK\x03\x04", "docx"),
        ("x.HTML", b"<p>", "html"),
        ("x.htm", b"", "html"),
        ("x.markdown", b"# A", "md"),
        ("x.txt", b"a", "txt"),
        ("x.yaml", b"a: 1", None),
        ("x", b"", None),
    ],
)
def test_the_format_of_a_file(name: str, content: bytes, expected: str | None) -> None:
    """By its first bytes, then by its ending."""
    assert format_of(name, content) == expected


def test_lines_of_a_page() -> None:
    """List items with ids are lines, without their source links; tags for competencies are none; styles and scripts are no text."""
    page = (
        '<html><head><title>T</title><style>p{}</style></head><body><p>Hi</p><ul><li data-id="a b">Cut <em>it</em>'
        ' <a class="source" href="https://example.org">example.org</a></li><li>No id</li></ul>'
        '<ul class="row"><li data-id="ops">Operations</li></ul><script>x</script></body></html>'
    )
    found = extract("html", page.encode())
    assert found.bullets == (Bullet("Cut it", ("a", "b")),)
    assert found.text.split() == ["Hi", "Cut", "it", "example.org", "No", "id", "Operations"]


def test_lines_of_text_go_on_where_they_are_indented() -> None:
    """A bullet and the lines that hang below it are one."""
    found = extract("txt", b"WORK\n- one\n  two\n\n- three\nfour\n")
    assert [bullet.text for bullet in found.bullets] == ["one two", "three"]


@pytest.mark.parametrize(
    ("kind", "content"), [("pdf", b"%PDF-1.7 broken"), ("docx", b"PK\x03\x04broken"), ("docx", b"PK\x05\x06" + b"\0" * 18)]
)
def test_broken_files(kind: str, content: bytes) -> None:
    """They are named as broken, whatever the library says."""
    with pytest.raises(ValueError, match="cannot be read"):
        extract(kind, content)


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_every_bullet_of_a_real_export_is_found(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """As many lines as accomplishments are surfaced."""
    target = tmp_path_factory.mktemp("out") / f"resume.{kind}"
    answer = tailorcv("-C", TEN_YEARS, "export", "resume", "backend-l5", "--as-of", AS_OF, "--format", kind, "-o", target)
    assert answer.code == 0
    count = int(answer.err.split("accomplishments: ")[1].split(" surfaced")[0])
    assert len(extract(kind, target.read_bytes()).bullets) == count > 20
