"""Texts that mean ill, in every place of the files that the page shows: they are words on it, and nothing else."""

import json
from pathlib import Path

from desk_at_hand import ROLE, TAILORING
from page_at_hand import card, opened, workshop
from playwright.sync_api import Browser, expect
from program import write

EVIL = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>\"'`${7*7}</textarea>{{7*7}}"
WATCH = "window.broken = []; addEventListener('securitypolicyviolation', (event) => window.broken.push(event.violatedDirective));"


def evil_files(root: Path) -> None:
    """The text in the profile, in an accomplishment, in a tailoring and in a role."""
    text = json.dumps(EVIL)
    profile = f"format: tailorcv/profile@1\nname: {text}\nheadline: {text}\nsummaries: [{{id: short, text: {text}}}]\n"
    write(root / "record/profile.yaml", profile + f"positions: [{{id: hall, employer: {text}, title: {text}, start: 2026-03}}]\n")
    values = "".join(f"{key}: {text}\n" for key in ("title", "situation", "action", "result", "notes"))
    metrics = (
        f"metrics: [{{name: {text}, after: {text}}}]\nlinks: ['https://example.org/\"><script>x</script>']\nvariants: {{short: {text}}}\n"
    )
    head = "format: tailorcv/accomplishment@1\nid: hung-doors\ndate: 2026-05\nposition: hall\ncompetencies: {joining: 2}\n"
    write(root / "record/accomplishments/hung-doors.yaml", head + values + metrics)
    for name in ("oiled-floors", "built-stairs", "carved-spoon", "asked-customers", "glued-chairs"):
        (root / f"record/accomplishments/{name}.yaml").unlink()
    write(root / TAILORING, f"format: tailorcv/tailoring@1\nrole: {ROLE}\ntitle: {text}\n")
    role = root / "specs/craft/joinery/joiner-l1.yaml"
    write(role, role.read_text(encoding="utf-8").replace('"Apprentice Joiner"', text))
    skill = root / "specs/competencies/joining.yaml"
    write(skill, skill.read_text(encoding="utf-8").replace('"Joining"', text))


def test_they_are_words_on_the_page(browser: Browser, here: Path) -> None:
    """On cards, in the resume, in the match, in the form and in the file that is shown; nothing runs and nothing is loaded."""
    studio = workshop(here)
    evil_files(here)
    with opened(browser, studio) as found:
        page = found.page
        page.evaluate(WATCH)
        title = page.title()
        expect(card(page, "hung-doors")).to_contain_text("<img src=x onerror=")
        expect(page.frame_locator("iframe").first.locator("h1")).to_contain_text("<script>")
        card(page, "hung-doors").get_by_role("button", name="Edit").click()
        expect(page.locator("dialog[open] [name=title]")).to_have_value(EVIL)
        page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        assert page.evaluate("window.broken") == []
        assert page.title() == title
        assert page.locator("img[src=x], script:not([src])").count() == 0


def test_an_error_quotes_them_as_words(browser: Browser, here: Path) -> None:
    """A broken file is told with what was found in it."""
    studio = workshop(here)
    path = here / "record/accomplishments/hung-doors.yaml"
    write(path, path.read_text(encoding="utf-8").replace("date: 2026-03", f"date: {json.dumps(EVIL)}"))
    with opened(browser, studio) as found:
        expect(found.page.locator("#banner")).to_contain_text("<img src=x onerror=")
        assert found.page.locator("img[src=x], script:not([src])").count() == 0
