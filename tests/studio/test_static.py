"""The page's own files: small modules whose types fit, that load nothing from elsewhere and hold nothing inline."""

import re
import subprocess

from program import ROOT
from web_tools import from_npm, html_errors, program

STATIC = ROOT / "tailorcv" / "studio" / "static"


def test_the_types_of_the_modules_fit() -> None:
    """As TypeScript's checker reads them, by their own comments."""
    node = program("node", "nodejs")
    checker = from_npm("typescript/bin/tsc")
    done = subprocess.run([node, checker, "-p", ROOT / "tests" / "web"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_page_is_sound_html() -> None:
    """As the Nu checker reads it."""
    assert html_errors(STATIC / "index.html") == []


def test_modules_stay_small_and_say_what_they_are_for() -> None:
    """At most 250 lines, and a comment first; enter.js is three lines long."""
    files = [path for path in STATIC.iterdir() if path.suffix in {".js", ".css"}]
    assert len(files) > 40
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert [name for name, text in texts.items() if len(text.splitlines()) > 250] == []
    assert [name for name, text in texts.items() if not text.startswith(("// ", "/* "))] == []


def test_nothing_is_loaded_from_elsewhere_or_made_of_text() -> None:
    """No address of another host, no markup out of strings, no code out of strings, no inline script, style or handler."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in STATIC.iterdir()}
    forbidden = r"https?://(?!www\.w3\.org/2000/svg)|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    assert {name: found for name, text in texts.items() if (found := re.findall(forbidden, text))} == {}
    page = texts["index.html"]
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page) == []
    assert set(re.findall(r'(?:src|href)="([^"#]+)"', page)) <= {f"static/{name}" for name in texts}


def test_every_file_is_used() -> None:
    """A module that nobody imports, or a style that no page names, would be dead."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in STATIC.iterdir()}
    named = set(re.findall(r'["/]([a-z_]+\.(?:js|css|svg))"', "".join(texts.values()))) | {"index.html", "enter.js"}
    assert set(texts) - named == set()
