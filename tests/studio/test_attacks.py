"""Pages of others in a real Chromium, while the person has the studio open: what they try works without the guard, and never with it.

The attacker knows the whole address, which is more than any page can know.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import NamedTuple

import pytest
from attacker_at_hand import EVIL, Attacker, attacker, rebound_chromium, victim, what_got_through
from playwright.sync_api import BrowserContext
from studio_at_hand import SECRET, Served, open_door, studio

READINGS = {
    "fetch": 'return await (await fetch(target + "api/state", {credentials: "include"})).text()',
    "fetch without cors": 'await fetch(target + "api/state", {mode: "no-cors", credentials: "include"})',
    "an image": 'await settled(make("img", {src: target + "api/state"}))',
    "a script": 'await settled(make("script", {src: target + "api/state"}))',
    "a module": 'await settled(make("script", {type: "module", src: target + "api/state"}))',
    "a style sheet": 'await settled(make("link", {rel: "stylesheet", href: target + "api/state"}))',
    "a frame": 'await settled(make("iframe", {src: target}))',
    "a frame of the resume": 'await settled(make("iframe", {src: target + "resume/one"}))',
    "an object": 'await settled(make("object", {data: target}))',
    "an embedded page": 'document.body.append(make("embed", {src: target}))',
    "a film": 'document.body.append(make("video", {src: target + "api/state"}))',
    "a page fetched in advance": 'await settled(make("link", {rel: "prefetch", href: target}))',
    "a window": "window.open(target)",
    "a link": 'clicked({href: target, target: "_blank", rel: "noopener"})',
    "a form": 'await sent(target + "api/state", {method: "get"}, {})',
    "a refreshed frame": 'document.body.append(make("iframe", {srcdoc: `<meta http-equiv="refresh" content="0; url=${target}">`}))',
    "events": 'await new Promise((done) => { new EventSource(target + "api/state", {withCredentials: true}).onerror = done })',
    "a web socket": 'await new Promise((done) => { new WebSocket(target.replace("http", "ws") + "api/state").onerror = done })',
    "a worker": 'new Worker(URL.createObjectURL(new Blob([`importScripts("${target}api/state")`])))',
}
WRITINGS = {
    "a form": 'await sent(target + "api/write", {method: "post"}, {a: "1"})',
    "a form with parts": 'await sent(target + "api/write", {method: "post", enctype: "multipart/form-data"}, {a: "1"})',
    "a form that looks like JSON": 'await sent(target + "api/write", {method: "post", enctype: "text/plain"}, {\'{"a\': \'":1}\'})',
    "a form of no origin": (
        'document.body.append(make("iframe", {sandbox: "allow-forms allow-scripts",'
        ' srcdoc: `<form method=post action="${target}api/write"></form><script>document.forms[0].submit()</script>`}))'
    ),
    "text": 'await fetch(target + "api/write", {method: "POST", mode: "no-cors", credentials: "include", body: "{}"})',
    "JSON": (
        'return await (await fetch(target + "api/write", {method: "POST", credentials: "include", body: "{}",'
        ' headers: {"Content-Type": "application/json", "If-Match": "none"}})).text()'
    ),
    "another method": 'await fetch(target + "api/write", {method: "DELETE", credentials: "include"})',
    "a beacon": 'navigator.sendBeacon(target + "api/write", "{}")',
    "a beacon of JSON": 'navigator.sendBeacon(target + "api/write", new Blob(["{}"], {type: "application/json"}))',
    "a ping": 'clicked({href: "#", ping: target + "api/write"})',
}
ATTACKS = [
    *(pytest.param(script, id=f"reading by {name}") for name, script in READINGS.items()),
    *(pytest.param(script, id=f"writing by {name}") for name, script in WRITINGS.items()),
]
# The first is of the same site, so that it is sent even a strict cookie; the last has the studio's own port by its own name.
HOMES = {"another port": "http://127.0.0.1:OTHER/", "another site": f"http://{EVIL}:OTHER/", "a rebound name": f"http://{EVIL}:STUDIO/"}


class Stage(NamedTuple):
    """The studio and the open door, each open in a browser of its own; and the attacker."""

    guarded: Served
    guarded_victim: BrowserContext
    unguarded: Served
    unguarded_victim: BrowserContext
    attacker: Attacker


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Both are entered once for all tests, as a person would."""
    with ExitStack() as opened:
        browser = opened.enter_context(rebound_chromium())
        guarded, unguarded = opened.enter_context(studio()), opened.enter_context(open_door())
        yield Stage(guarded, victim(browser, guarded), unguarded, victim(browser, unguarded), opened.enter_context(attacker()))


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
@pytest.mark.parametrize("script", ATTACKS)
def test_no_page_of_others_gets_through(stage: Stage, home: str, script: str) -> None:
    """The same attack, once at the open door and once at the guard's."""
    homes = [home.replace("OTHER", str(stage.attacker.port)).replace("STUDIO", str(one.port)) for one in (stage.unguarded, stage.guarded)]
    assert what_got_through(stage.unguarded_victim, stage.unguarded, homes[0], script)
    assert what_got_through(stage.guarded_victim, stage.guarded, homes[1], script) == []


@pytest.mark.parametrize(("home", "brought"), [("another port", "with"), ("another site", "without")])
def test_whose_pages_bring_the_cookie(stage: Stage, home: str, brought: str) -> None:
    """Not even a link of another site does; those of another port do, so that it is not the cookie that stops them."""
    place = HOMES[home].replace("OTHER", str(stage.attacker.port))
    for way in ("a link", "fetch without cors"):
        assert what_got_through(stage.guarded_victim, stage.guarded, place, READINGS[way]) == []
        assert stage.guarded.small.knocks == [f"GET {brought} a cookie"]


def test_no_other_server_of_this_machine_is_sent_the_cookie(stage: Stage) -> None:
    """Cookies do not know ports: one for the whole host goes to the attacker, the studio's does not; and no script can read it."""
    page = stage.guarded_victim.new_page()
    stage.guarded_victim.add_cookies([{"name": "of-the-host", "value": "1", "url": f"http://127.0.0.1:{stage.guarded.port}/"}])
    stage.attacker.cookies.clear()
    for path in ("/", "/api/state", "/static/enter.js"):
        page.goto(f"http://127.0.0.1:{stage.attacker.port}{path}")
    assert set(stage.attacker.cookies) == {"of-the-host=1"}
    page.goto(stage.guarded.base)
    assert (page.title(), page.evaluate("document.cookie")) == (SECRET, "of-the-host=1")
    page.close()
    stage.guarded_victim.clear_cookies(name="of-the-host")


@pytest.mark.parametrize(("path", "shown"), [("", False), ("api/state", False), ("resume/one", True)])
def test_what_may_be_framed(stage: Stage, path: str, *, shown: bool) -> None:
    """Even the studio's own page may frame nothing but the resume: what fetch metadata let pass, the policy of the answer stops."""
    page = stage.guarded_victim.pages[0]
    script = """async (src) => {
        const frame = Object.assign(document.createElement("iframe"), {src});
        await new Promise((done) => { frame.onload = done; document.body.append(frame); });
        const text = frame.contentDocument?.body.textContent ?? "";
        frame.remove();
        return text;
    }"""
    assert (SECRET in page.evaluate(script, path or "./")) == shown
