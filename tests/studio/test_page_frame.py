"""The resume in its frame: a template of one's own may say what it wants, nothing is loaded and nothing runs."""

from pathlib import Path

from asking import served
from attacker_at_hand import attacker
from desk_at_hand import ROLE
from page_at_hand import entered, workshop
from playwright.sync_api import Browser, expect
from program import write

TEMPLATE = """<!doctype html><html lang="en"><head><link rel="stylesheet" href="{home}style"><style>h1 {{ color: #123456; }}</style></head><body>
<h1>{{{{ resume.name }}}}</h1><img src="{home}image" alt=""><iframe src="{home}frame"></iframe><script src="{home}script"></script>
<script>parent.document.title = "pwned"; fetch("{home}fetch")</script></body></html>"""


def test_a_template_of_ones_own_reaches_nobody(browser: Browser, here: Path) -> None:
    """It is shown with its style, and the other server is asked for nothing."""
    studio = workshop(here)
    with attacker() as other, served(studio) as found:
        write(here / "templates" / "resume.html.j2", TEMPLATE.format(home=f"http://127.0.0.1:{other.port}/"))
        with entered(browser, found.address, quiet=True) as page:
            heading = page.frame_locator("iframe").first.locator("h1")
            expect(heading).to_have_text("Mira Example")
            expect(heading).to_have_css("color", "rgb(18, 52, 86)")
            assert page.title() != "pwned"
            # In its own tab nothing of the frame's keeps it back, and it still reaches nobody.
            alone = page.context.new_page()
            alone.goto(f"{page.url.partition('#')[0]}resume/{ROLE}")
            expect(alone.locator("h1")).to_have_text("Mira Example")
        assert other.cookies == []
