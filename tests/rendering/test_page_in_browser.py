"""The exported page in a real Chromium: nothing runs, and what is printed reads in order."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from program import AS_OF, TEN_YEARS, tailorcv

from tailorcv.document import Item, Line, Resume, Section
from tailorcv.presentation import Look
from tailorcv.profile import Contact
from tailorcv.rendering.html import render

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ATTACK = "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script></style><svg onload=\"document.title='ran'\">"


def chromium(profile: Path, *arguments: str) -> str:
    """What Chromium prints."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    command = [program, *FLAGS, f"--user-data-dir={profile}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def test_no_script_of_a_record_runs(here: Path) -> None:
    """Tags in every field are words on the page, and the title is the one that we wrote."""
    item = Item(ATTACK, ("a",), ATTACK, text=ATTACK, lines=(Line(ATTACK, ("x",)),))
    page = here / "page.html"
    page.write_bytes(
        render(Resume("r", "Mira", ATTACK, Contact(), Line(ATTACK, ("s",)), (Section("work", "Work", (item,)),)), Look()).content
    )
    seen = chromium(here / "profile", "--dump-dom", page.as_uri())
    assert "<title>ran</title>" not in seen
    assert re.findall(r"<(?:script|img|svg)\b", seen) == []
    assert "&lt;script&gt;" in seen


def test_the_policy_of_the_page_stops_a_script_that_got_in(here: Path) -> None:
    """A second lock: the same markup put into the page by hand runs without the page's policy, and does not run with it."""
    safe = render(Resume("r", "Mira", "", Contact(), None, ()), Look()).content.decode().replace("</main>", f"{ATTACK}</main>")
    page = here / "page.html"
    titles = []
    for text in (safe, re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", safe)):
        page.write_text(text, encoding="utf-8")
        titles += re.findall("<title>([^<]*)</title>", chromium(here / "profile", "--dump-dom", page.as_uri()))
    assert titles == ["Mira", "ran"]


def test_the_printed_page_reads_in_order(here: Path) -> None:
    """Every bullet of the long example is in the PDF that the browser prints, in the order of the page."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext: apt-get install poppler-utils")
    form = ("export", "resume", "backend-l5", "--as-of", AS_OF)
    assert tailorcv("-C", TEN_YEARS, *form, "-o", here / "page.html").code == 0
    chromium(here / "profile", f"--print-to-pdf={here / 'page.pdf'}", "--no-pdf-header-footer", (here / "page.html").as_uri())
    printed = subprocess.run(["pdftotext", "-raw", here / "page.pdf", "-"], capture_output=True, text=True, check=True).stdout
    words = " ".join(printed.split())
    bullets = re.findall(r'<li data-id="[^"]+">(.*?)(?: <a class="source"|</li>)', (here / "page.html").read_text(encoding="utf-8"))
    assert len(bullets) > 20
    places = [words.find(" ".join(bullet.split())) for bullet in bullets]
    assert -1 not in places
    assert places == sorted(places)
