"""A report as one HTML file, under the same policy as a resume: nothing is loaded, no script can run."""

from tailorcv.presentation import Look
from tailorcv.rendering.formats import Rendered
from tailorcv.rendering.html import filled, style
from tailorcv.rendering.own_templates import template_text
from tailorcv.report import Report

SUFFIX = "html"


def render(report: Report, look: Look) -> Rendered:
    """The page, in the colours and typeface of the resume's design."""
    css = f"{style(look)}\n{template_text('report.css', look.own)}"
    return filled("report.html.j2", css, look, {"report": report})
