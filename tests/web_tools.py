"""What the tests of pages use: Chromium, axe-core, the Nu HTML checker, a reader of pages, and a small library to make them from.

Where an outside tool is missing, the test that asks for it is skipped; `python3 dev.py test` installs them where it can.
"""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from program import workspace, write

NODE_MODULES = Path(__file__).resolve().parent / "web" / "node_modules"
# A browser that asks for nothing but what a test opens.
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
# The checker recurses deeply. It is done before Java's second compiler would pay.
JAVA = ["java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"]


def from_npm(name: str) -> Path:
    """A file of a package in tests/web/package.json."""
    path = NODE_MODULES / name
    if not path.is_file():
        pytest.skip("needs the packages of tests/web: npm ci --prefix tests/web --ignore-scripts")
    return path


def program(name: str, package: str) -> str:
    """The path of a program that a Debian package brings."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"needs {name}: apt-get install {package}")
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    path = program("chromium", "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def printed(browser: Browser, page: Path, target: Path) -> str:
    """The words of the PDF that the browser prints of a page, in their order."""
    reader = program("pdftotext", "poppler-utils")
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.pdf(path=target)
    tab.close()
    return folded(subprocess.run([reader, "-raw", target, "-"], capture_output=True, text=True, check=True).stdout)


def html_errors(*places: Path) -> list[str]:
    """What the Nu HTML checker finds in pages and in folders of pages, a line each; its warnings are left out."""
    program("java", "default-jre-headless")
    checker = str(from_npm("vnu-jar/build/dist/vnu.jar"))
    command = [*JAVA, checker, "--errors-only", "--skip-non-html", "--no-langdetect", "--format", "gnu", *map(str, places)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = (done.stdout + done.stderr).splitlines()
    assert bool(done.returncode) == bool(found), found
    return found


def barriers(page: Page) -> list[str]:
    """What axe-core finds on an open page, a line each: the rule and where it is broken. The page's policy must be bypassed."""
    page.evaluate(from_npm("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, list[dict[str, Any]]] = page.evaluate("axe.run({resultTypes: ['violations']})")
    assert len(found["passes"]) > 10, "hardly a rule has been tried"
    return [f"{rule['id']}: {node['html']}" for rule in found["violations"] for node in rule["nodes"]]


class Read(HTMLParser):
    """What a page holds, by its source: how many of which `<elements>` and `attributes=`, ids, links, what the head says, the words."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.head: dict[str, str] = {}
        self._inside: list[str] = []
        self._words: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    # The names are those of the standard library. Words of different elements never run together.
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        given = {name: value or "" for name, value in attrs}
        self.parts.update([f"<{tag}>", *(f"{name}=" for name in given)])
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        if tag == "meta":
            self.head[given.get("name") or given.get("property", "")] = given.get("content", "")
        if tag == "link":
            self.head[given["rel"]] = given["href"]
        self._inside.append(tag)
        self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:  # noqa: D102
        self._words.append(" ")
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:  # noqa: D102
        if "title" in self._inside and "head" in self._inside:
            self.head["title"] = data
        elif not {"style", "script"} & set(self._inside):
            self._words.append(data)

    @property
    def text(self) -> str:
        """The visible words."""
        return folded("".join(self._words))


def folded(text: str) -> str:
    """The text with every run of blanks as one blank."""
    return re.sub(r"\s+", " ", text).strip()


Say = Callable[[str], str]
# By docs/score.md: joining at level 2 has 0.75 + 0.5 and is attained, timber care at level 1 has 0.5 of 1. Of what the two roles below
# ask for that is (3·1 + 2·0.5 + 0 + 0) / 7, or 57 of 100, and (3·2/3 + 2·0.25 + 0) / 6, or 41 of 100.
WORK = {
    "built-stairs": "date: 2026-05\ntitle: Built the stairs\ncompetencies: {joining: 2}\nlinks: [https://work.example.org/stairs]\n",
    "hung-doors": "date: 2026-03\ntitle: Hung nine doors\ncompetencies: {joining: 2}\n",
    "oiled-floors": "date: 2026-02\ntitle: Oiled the floors\ncompetencies: {timber-care: 1}\n",
}


def craft(root: Path, say: Say = str) -> Path:
    """A workspace with a small library of its own: two roles of one track, three competencies, every text as `say` says it."""
    workspace(root, accomplishments=WORK)
    for name in ("joining", "timber-care", "customer-care"):
        _spec(root / "specs" / "competencies" / f"{name}.yaml", competency(name, say))
    family = {"name": say("Craft"), "about": say("People who make things of wood."), "tracks": [{"id": "joinery", "name": say("Joinery")}]}
    _spec(root / "specs" / "families" / "craft.yaml", {"format": "tailorcv/family@1", "id": "craft", **family})
    for role in (apprentice(say), joiner(say)):
        _spec(root / "specs" / "craft" / "joinery" / f"{role['id']}.yaml", role)
    return root


def _spec(path: Path, content: Mapping[str, object]) -> None:
    write(path, json.dumps(content, ensure_ascii=False, indent=1))


def competency(name: str, say: Say) -> dict[str, object]:
    """A competency of the catalogue, called after its id."""
    words = name.replace("-", " ")
    levels = [
        {
            "level": level,
            "descriptor": say(f"Does {words} of level {level}."),
            "indicators": [{"id": f"sign-{level}", "text": say(f"Is seen at {words} of level {level}.")}],
            "examples": [say(f"Did {words} of level {level} for a year.")],
        }
        for level in range(1, 6)
    ]
    texts = {"name": say(words.capitalize()), "summary": say(f"All of {words}."), "attribution": say("Told by a master.")}
    alignments = [{"scheme": "esco", "id": "https://esco.example.org/skill/1", "name": say("wood")}, {"scheme": "sfia", "id": say("WOOD")}]
    return {"format": "tailorcv/competency@1", "id": name, **texts, "levels": levels, "alignments": alignments}


def apprentice(say: Say) -> dict[str, object]:
    """The first role: four competencies, one of them in no catalogue; its ways lead up to a role that is here, and to one that is not."""
    shifts = [{"from": say("being shown"), "to": say("showing")}]
    up = {"role": "joiner-l2", "theme": say("Own hands"), "shifts": shifts, "advice": say("Build a chest alone.")}
    sideways = {"role": "carver-l1", "why": say("The same tools, another patience."), "theme": say("Patience"), "shifts": shifts}
    return {
        **_place("joiner-l1", 1, say("Apprentice Joiner")),
        "mission": say("Learn the trade by building what is used."),
        "tour_of_duty": say("A flight of stairs that people walk on."),
        "about": say("An apprentice works at the bench of a master."),
        "responsibilities": [
            {"id": "sharpens-tools", "text": say("Keeps every tool sharp.")},
            {"id": "builds-parts", "text": say("Builds the parts of a larger piece.")},
        ],
        "ai_accelerators": [say("Has a cutting list made from a drawing.")],
        "competencies": [
            {"id": "joining", "proficiency": 2, "tier": "core", "why": say("Joints are the trade.")},
            {"id": "timber-care", "proficiency": 1, "tier": "important", "why": say("Wood moves.")},
            {"id": "customer-care", "proficiency": 1, "tier": "supporting"},
            {"id": "turning", "proficiency": 1, "tier": "supporting", "why": say("Some legs are round.")},
        ],
        "journey": {"up": [up], "sideways": [sideways]},
        "alignments": [{"scheme": "onet", "id": say("47-2031.00"), "name": say("Carpenters")}],
        "attribution": say("After the guild’s own book."),
    }


def joiner(say: Say) -> dict[str, object]:
    """The second role, with nothing that can be left out: the top of its ladder."""
    needs = [("joining", 3, "core"), ("timber-care", 2, "important"), ("customer-care", 2, "supporting")]
    return {
        **_place("joiner-l2", 2, say("Joiner")),
        "mission": say("Build what was asked for."),
        "tour_of_duty": say("A kitchen from drawing to last screw."),
        "competencies": [{"id": name, "proficiency": level, "tier": tier} for name, level, tier in needs],
    }


def _place(name: str, level: int, title: str) -> dict[str, object]:
    where = {"family": "craft", "track": "joinery", "level": level, "status": "proposed", "effective": "2026-01"}
    return {"format": "tailorcv/drs@1", "id": name, "title": title, **where}
