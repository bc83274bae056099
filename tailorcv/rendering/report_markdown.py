"""A report as Markdown."""

from tailorcv.document import Line
from tailorcv.presentation import Look
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.markdown import bullet, escape, inline
from tailorcv.report import Block, Bullets, Heading, Paragraph, Report, Table

SUFFIX = "md"


def render(report: Report, look: Look) -> Rendered:  # noqa: ARG001  # Markdown has no look
    """Blocks with a blank line between them, and a last comment that says who made the file."""
    blocks = [f"# {escape(report.title)}", escape(report.subtitle), *(_block(block) for block in report.blocks)]
    made_by = f"<!-- made by tailorcv from the record: {report.kind} -->"
    return Rendered(("\n\n".join([*(block for block in blocks if block), made_by]) + "\n").encode())


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape(block.text)}"
    if isinstance(block, Paragraph):
        return bullet(block.line)
    if isinstance(block, Bullets):
        return "\n".join(f"- {bullet(line)}" for line in block.lines)
    return _table(block)


def _table(table: Table) -> str:
    rows = [[escape(heading) for heading in table.headings], ["---"] * len(table.headings)]
    rows += [["<br>".join(_in_cell(line) for line in lines) for lines in row] for row in table.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _in_cell(line: Line) -> str:
    return inline(line.text) if not line.links else bullet(line)
