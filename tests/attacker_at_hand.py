"""A page of somebody who means ill: it is served from another port, from another site, or by a name that was rebound to the studio."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from studio_at_hand import SECRET, Served
from web_tools import FLAGS, program

EVIL = "evil.example.org"
# What the attacks of the tables are made with. An element has settled when it was loaded or refused.
PAGE = """<!doctype html><title>an attacker</title><body><script>
const make = (name, values) => Object.assign(document.createElement(name), values);
const settled = (element) => new Promise((done) => {
  element.onload = element.onerror = done;
  document.body.append(element);
});
const sent = (action, values, fields) => {
  const frame = make("iframe", {name: "into"});
  const form = make("form", {action, target: "into", ...values});
  for (const [name, value] of Object.entries(fields)) form.append(make("input", {type: "hidden", name, value}));
  document.body.append(frame, form);
  return new Promise((done) => { frame.onload = done; form.submit(); });
};
const clicked = (values) => {
  const link = make("a", {textContent: "a prize", ...values});
  document.body.append(link);
  link.click();
};
</script>"""


class Attacker(NamedTuple):
    """A server of somebody else; `cookies` are the Cookie headers it was sent."""

    port: int
    cookies: list[str]


@contextmanager
def attacker() -> Iterator[Attacker]:
    """A server on another port of this machine that answers everything with the page."""
    cookies: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            cookies.append(self.headers.get("Cookie", ""))
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the parent's name
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield Attacker(server.server_port, cookies)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def rebound_chromium() -> Iterator[Browser]:
    """Debian's Chromium, for which the attacker's name is this machine, without a lock of its own that other browsers do not have."""
    path = program("chromium", "chromium")
    rebound = [f"--host-resolver-rules=MAP {EVIL} 127.0.0.1", "--disable-features=LocalNetworkAccessChecks"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *rebound])
        yield browser
        browser.close()


def victim(browser: Browser, served: Served) -> BrowserContext:
    """A browser in which the person has the studio open, and waits for nothing."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.session.address(served.port))
    page.get_by_text(SECRET).wait_for()
    return context


def what_got_through(context: BrowserContext, served: Served, home: str, script: str) -> list[str]:
    """Run an attack on a page at that home, with `target` as the address of the studio; what the app was asked, and what was learnt."""
    page = context.new_page()
    page.route(f"http://{EVIL}:{served.port}/", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto(home)
    served.small.hits.clear()
    served.small.knocks.clear()
    name = EVIL if home == f"http://{EVIL}:{served.port}/" else "127.0.0.1"
    learnt = page.evaluate(
        f"async (target) => {{ try {{ {script} }} catch {{ return 'refused' }} }}", f"http://{name}:{served.port}{served.session.base}"
    )
    _wait_for_a_knock(page, served)
    _close_all_but_the_first(context)
    return served.small.hits + ([f"learnt {learnt}"] if SECRET in str(learnt) else [])


def _wait_for_a_knock(page: Page, served: Served) -> None:
    for _ in range(100):
        if served.small.knocks:
            return
        page.wait_for_timeout(30)
    raise AssertionError("the attack has not come as far as the server")


def _close_all_but_the_first(context: BrowserContext) -> None:
    for page in context.pages[1:]:
        page.close()
