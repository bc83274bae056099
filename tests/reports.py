"""A report with every kind of block, and its words in reading order."""

from tailorcv.document import Line
from tailorcv.report import Bullets, Heading, Paragraph, Report, Table, cell

HOSTILE = "<script>x</script> | `code` *em* [a](javascript:x) #import $x$ {{ y }}"
REPORT = Report(
    "promotion-case",
    "Mira Example",
    "Promotion case: Mira Example",
    "From here to there",
    (
        Heading("The ask"),
        Paragraph(Line("She *asks* for it.", ("ask",))),
        Heading("Below", 3),
        Bullets((Line("First", ("a",), ("https://example.org/a",)), Line("Second", ("b",)))),
        Table(
            ("Name", "", "Work"),
            (
                (cell("juggling", "juggling"), cell("2"), (Line("One", ("a",)), Line("Two", ("b",), ("https://example.org/b",)))),
                (cell(HOSTILE), cell(""), cell("none")),
            ),
            (1, 0, 2),
        ),
    ),
)
WORDS = "Promotion case Mira Example From here to there The ask She asks for it Below First Second Name Work juggling 2 One Two none"
