"""A report as a tagged PDF (PDF/UA-1), typeset by Typst from data alone."""

import json

from tailorcv.presentation import Look
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.own_templates import template_path, told
from tailorcv.rendering.pdf import rendered, set_pages
from tailorcv.rendering.typst_data import line_data, look_data
from tailorcv.report import Block, Bullets, Heading, Paragraph, Report

SUFFIX = "pdf"
_TEMPLATE = "typst/report.typ"


def render(report: Report, look: Look) -> Rendered:
    """The PDF, and the characters that no font here can show."""
    data = {
        "look": look_data(look),
        "title": report.title,
        "subtitle": report.subtitle,
        "name": report.name,
        "lang": report.language.partition("-")[0],
        "blocks": [_block(block) for block in report.blocks],
    }
    with told(_TEMPLATE, look.own):
        return rendered(set_pages(template_path(_TEMPLATE, look.own), json.dumps(data, ensure_ascii=False)))


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "text": block.text}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "line": line_data(block.line)}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "lines": [line_data(line) for line in block.lines]}
    rows = [[[line_data(line) for line in cell] for cell in row] for row in block.rows]
    return {"kind": "table", "headings": list(block.headings), "rows": rows, "widths": list(block.widths)}
