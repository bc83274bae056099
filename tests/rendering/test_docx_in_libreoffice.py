"""Word documents opened by LibreOffice and printed: every word is on the pages, in reading order."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from documents import filled, missing_in
from program import AS_OF, EARLY_CAREER, TEN_YEARS, write
from web_tools import program

from tailorcv.cli.opening import find_role, open_workspace
from tailorcv.cli.tailored import tailored
from tailorcv.document import Resume
from tailorcv.presentation import TEMPLATES, Look, Template
from tailorcv.rendering.docx import render

EXAMPLES = {"early-career": (EARLY_CAREER, "backend-l2", 2), "ten-years": (TEN_YEARS, "backend-l5", 3)}
HOSTILE = filled("""<script>x</script> {{ 7*7 }} =cmd|'/C calc'!A0 { DATE } { HYPERLINK "https://x.example" } <w:br/> &amp; %s""")


def resume_of(name: str) -> Resume:
    """The document that the program makes of an example."""
    folder, role, _ = EXAMPLES[name]
    workspace = open_workspace(folder)
    return tailored(workspace, find_role(workspace.library, role).value, date.fromisoformat(AS_OF)).resume()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the PDF of every example in every design, and of hostile texts, all made in one go."""
    office = program("soffice", "libreoffice-writer-nogui")
    folder = tmp_path_factory.mktemp("printed")
    documents = {f"{name}-{template}": (resume_of(name), Look(template)) for name in EXAMPLES for template in TEMPLATES}
    for name, (resume, look) in {**documents, "hostile": (HOSTILE, Look())}.items():
        (folder / f"{name}.docx").write_bytes(render(resume, look).content)
    # A profile of its own, so that it minds no other LibreOffice that is open.
    options = (
        "--headless",
        "--norestore",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts_for(folder))}
    subprocess.run([office, *options, *sorted(folder.glob("*.docx"))], check=True, capture_output=True, timeout=300, env=environment)
    return folder


def fonts_for(folder: Path) -> Path:
    """Debian's fonts in the place of those that the designs name: which wider ones a machine happens to have must not count pages."""
    alias = '<alias binding="same"><family>{}</family><prefer><family>{}</family></prefer></alias>'
    aliases = alias.format("Georgia", "Liberation Serif") + alias.format("Calibri", "Liberation Sans")
    return write(
        folder / "fonts.conf", f'<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>{aliases}</fontconfig>\n'
    )


def capitals(resume: Resume) -> Resume:
    """The document with its headings as LibreOffice writes small capitals into a PDF."""
    return resume._replace(sections=tuple(section._replace(title=section.title.upper()) for section in resume.sections))


def words_of(pdf: Path) -> str:
    """The words, in the order in which they were set; a bullet in front of a line is none."""
    reader = program("pdftotext", "poppler-utils")
    return subprocess.run([reader, "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout.replace("•", "")


def pages_of(pdf: Path) -> int:
    """Every page ends with a form feed."""
    return words_of(pdf).count("\f")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_word_is_on_the_pages(printed: Path, name: str, template: Template) -> None:
    """From the name to the last interest, each bullet in its place."""
    resume = resume_of(name)
    text = words_of(printed / f"{name}-{template}.pdf")
    assert missing_in(text, capitals(resume) if template == "classic" else resume) == []
    bullets = [line for section in resume.sections for item in section.items for part in (item, *item.parts) for line in part.lines]
    assert len(bullets) >= 7
    assert pages_of(printed / f"{name}-{template}.pdf") <= EXAMPLES[name][2]


def test_hostile_texts_are_printed_as_they_are(printed: Path) -> None:
    """No field is computed, no element closed."""
    assert missing_in(words_of(printed / "hostile.pdf"), HOSTILE) == []
