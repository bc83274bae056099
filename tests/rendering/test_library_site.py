"""The exported site, whole: read by checkers, walked through in a real Chromium, and tried with hostile and with private words."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from program import AS_OF, TEN_YEARS, tailorcv, workspace, write
from web_tools import WORK, Read, Say, apprentice, barriers, chromium, competency, craft, folded, html_errors, joiner

from tailorcv.library import Library
from tailorcv.shipped import shipped

URL = "https://roles.example.org/library"
VARIANTS: dict[str, tuple[str, ...]] = {"plain": (), "own": ("--record", "--url", URL)}
WIDE: ViewportSize = {"width": 1200, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true; })"
LADDER = [f"backend-l{level}" for level in range(1, 7)]


def export(start: Path, folder: Path, *options: str) -> Path:
    """Write the site of a workspace into a folder."""
    answer = tailorcv("-C", start, "export", "site", "-o", folder, "--as-of", AS_OF, *options)
    assert (answer.code, answer.err.count("error")) == (0, 0), answer.err
    return folder


def export_alone(start: Path, folder: Path, *options: str) -> Path:
    """The same with the workspace's own specs only: those that ship beside them would be rendered anew for every test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tailorcv.workspace.shipped", lambda _: start / "no-such-folder")
        return export(start, folder, *options)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped library, without a record as `plain` and with that of the long example as `own`."""
    root = tmp_path_factory.mktemp("sites")
    for name, options in VARIANTS.items():
        export(TEN_YEARS, root / name, *options)
    return root


@pytest.fixture(scope="session", params=VARIANTS)
def site(request: pytest.FixtureRequest, sites: Path) -> Path:
    """Both of them, one after the other."""
    return sites / str(request.param)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this module."""
    with chromium() as found:
        yield found


@pytest.fixture
def index(browser: Browser, sites: Path) -> Iterator[Page]:
    """The index, open as a visitor opens it from a folder: scripts run, and the page's own policy holds."""
    tab = browser.new_page()
    tab.goto((sites / "plain" / "index.html").as_uri())
    yield tab
    tab.close()


@cache
def pages_of(site: Path) -> dict[str, Read]:
    """Every page by its path in the site."""
    return {path.relative_to(site).as_posix(): Read(path) for path in sorted(site.rglob("*.html"))}


def test_the_markup_is_sound(site: Path) -> None:
    """The Nu HTML checker has no error for any page."""
    assert html_errors(site) == []


CHECKED = {
    "the index": "own/index.html",
    "a role": "plain/roles/backend-l2.html",
    "a role with a record": "own/roles/backend-l2.html",
    "a track": "own/tracks/backend.html",
    "the catalogue": "plain/competencies.html",
    "a competency": "plain/competencies/it-operations.html",
}


@pytest.mark.parametrize("name", CHECKED.values(), ids=CHECKED)
def test_no_page_has_a_barrier(browser: Browser, sites: Path, name: str) -> None:
    """axe-core finds nothing in light or dark, wide or narrow, with everything unfolded."""
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto((sites / name).as_uri())
    tab.evaluate(UNFOLD)
    found = {}
    for size in (WIDE, NARROW):
        tab.set_viewport_size(size)
        tab.emulate_media(color_scheme="light")
        found[size["width"], "light"] = barriers(tab)
        tab.emulate_media(color_scheme="dark")
        found[size["width"], "dark"] = barriers(tab)
    context.close()
    assert found == {(width, scheme): [] for width in (1200, 360) for scheme in ("light", "dark")}


def test_the_checkers_see_what_is_wrong(browser: Browser, here: Path) -> None:
    """A page with a picture that has no words, pale letters and a stray end tag gets a finding for each."""
    page = write(
        here / "page.html",
        '<!doctype html><html lang="en"><head><title>A</title></head><body><main><h1>A</h1>'
        '<p style="color: #ccc; background: #fff">pale</p><img src="data:,"></div></main></body></html>',
    )
    tab = browser.new_page(bypass_csp=True)
    tab.goto(page.as_uri())
    assert [found.split(":")[0] for found in barriers(tab)] == ["color-contrast", "image-alt"]
    tab.close()
    assert [part for part in ("alt", "Stray end tag") if not any(part in error for error in html_errors(page))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_hint_in_the_search_field_can_be_read(browser: Browser, sites: Path, scheme: Literal["light", "dark"]) -> None:
    """Its colour stands out from the field's by 4.5 to 1, which axe-core does not look at."""
    tab = browser.new_page(color_scheme=scheme)
    tab.goto((sites / "plain" / "index.html").as_uri())
    field = "document.querySelector('#search')"
    ink = tab.evaluate(f"getComputedStyle({field}, '::placeholder').color")
    paper = tab.evaluate(f"getComputedStyle({field}).backgroundColor")
    tab.close()
    darker, lighter = sorted((luminance(ink), luminance(paper)))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """The relative luminance of `rgb(…)`, by WCAG."""
    shares = [int(number) / 255 for number in re.findall("[0-9]+", colour)[:3]]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# Whether a page can be scrolled sideways, and which names in its drawing are cut off at the edge.
FLAWS = """() => {
  const all = document.documentElement, wide = all.scrollWidth > all.clientWidth ? ["scrolls sideways"] : [];
  const frame = document.querySelector(".radar")?.viewBox.baseVal;
  const cut = Array.from(document.querySelectorAll(".radar text")).filter(label => {
    const box = label.getBBox();
    return box.x < 0 || box.y < 0 || box.x + box.width > frame.width || box.y + box.height > frame.height;
  });
  return [...wide, ...cut.map(label => "cut off: " + label.textContent)];
}"""


@pytest.mark.parametrize(("name", "patterns"), [("own", ["**/*.html"]), ("plain", ["*.html", "*/backend*.html"])], ids=["own", "plain"])
def test_a_visitor_s_browser_has_nothing_to_complain_of(browser: Browser, sites: Path, name: str, patterns: list[str]) -> None:
    """Under its own policy no page makes an error or loads anything but itself; on a narrow screen all of it can be seen without scrolling sideways."""
    addresses = [path.as_uri() for pattern in patterns for path in (sites / name).glob(pattern)]
    tab = browser.new_page(viewport=NARROW)
    said: list[str] = []
    asked: list[str] = []
    tab.on("console", lambda message: said.append(f"{tab.url}: {message.text}"))
    tab.on("pageerror", lambda error: said.append(f"{tab.url}: {error}"))
    tab.on("request", lambda request: asked.append(request.url))
    for address in addresses:
        tab.goto(address)
        tab.evaluate(UNFOLD)
        said += [f"{address}: {flaw}" for flaw in tab.evaluate(FLAWS)]
    tab.close()
    assert said == []
    assert asked == addresses


def test_the_policy_of_a_page_is_what_stops_a_script(browser: Browser, sites: Path, here: Path) -> None:
    """The page's own script runs; one that got in beside it is refused, and the browser says so."""
    text = (sites / "plain" / "index.html").read_text(encoding="utf-8")
    page = write(here / "index.html", text.replace("</main>", "<script>document.title = 'ran'</script></main>"))
    tab = browser.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(page.as_uri())
    assert tab.title() != "ran"
    assert tab.locator(".filters").is_visible()
    tab.close()
    assert len(said) == 1
    assert "Content Security Policy" in said[0]


def shown(index: Page) -> list[str]:
    """The roles that can be seen, by their addresses."""
    addresses = index.locator("li[data-level] a:visible").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [re.sub(r"^roles/(.*)\.html$", r"\1", address) for address in addresses]


def narrow(index: Page, search: str, level: str, competency: str) -> None:
    """Fill in the form above the list."""
    index.get_by_label("Search").fill(search)
    index.get_by_label("Level").select_option(level)
    index.get_by_label("Competency", exact=True).select_option(competency)


def askers() -> dict[str, list[str]]:
    """The roles of the backend ladder that ask for a competency, by its id."""
    library = Library([shipped("specs")])
    ladder = [found.value for found in map(library.role, LADDER) if found]
    return {name: [drs.id for drs in ladder if name in {one.id for one in drs.competencies}] for name in library.competencies}


# One that some of them ask for, and others do not.
SOME, ASKERS_OF_SOME = next((name, roles) for name, roles in askers().items() if 0 < len(roles) < len(LADDER))


@pytest.mark.parametrize(
    ("search", "level", "competency", "expected"),
    [
        ("backend-l", "", "", LADDER),
        ("  BACKEND-L ", "", "", LADDER),
        ("backend-l", "2", "", ["backend-l2"]),
        ("backend-l", "2", "it-operations", ["backend-l2"]),
        ("backend-l", "", SOME, ASKERS_OF_SOME),
        ("engineer backend-l2 junior", "", "", ["backend-l2"]),
        ("backend-l2", "3", "", []),
        ("backend-l2 <no such word>", "", "", []),
    ],
)
def test_the_search_narrows_the_list(index: Page, search: str, level: str, competency: str, expected: list[str]) -> None:
    """Every word must be found, in any case; level and competency narrow further; the number left is announced."""
    every = shown(index)
    narrow(index, search, level, competency)
    assert shown(index) == expected
    assert index.get_by_role("status").inner_text() == f"{len(expected)} of {len(every)} roles"
    assert index.get_by_text("No role matches").is_visible() == (not expected)
    assert index.locator(".track:visible").count() == bool(expected)
    assert index.locator("section.family:visible").count() == bool(expected)


def test_the_address_remembers_the_search(index: Page) -> None:
    """Reloaded, or reached by going back from a role, the list is as narrow as it was."""
    narrow(index, "backend-l", "2", "it-operations")
    assert urlsplit(index.url).fragment == "?q=backend-l&level=2&competency=it-operations"
    index.reload()
    assert shown(index) == ["backend-l2"]
    index.locator("li[data-level] a:visible").click()
    expect(index.locator("h1")).to_have_text("Junior Backend Engineer L2")
    index.go_back()
    expect(index.locator("h1")).to_have_text("Role library")
    assert shown(index) == ["backend-l2"]
    fields = [index.get_by_label(name, exact=True).input_value() for name in ("Search", "Level", "Competency")]
    assert fields == ["backend-l", "2", "it-operations"]


def test_an_address_with_another_search_is_followed(index: Page) -> None:
    """A link to a search works on the page that is open, and one that nobody could have chosen asks for nothing."""
    every = shown(index)
    index.evaluate("location.hash = '#?q=backend-l&level=3'")
    expect(index.get_by_role("status")).to_have_text(f"1 of {len(every)} roles")
    assert shown(index) == ["backend-l3"]
    index.evaluate("location.hash = '#?level=99&competency=no-such-thing'")
    expect(index.get_by_role("status")).to_be_empty()
    assert shown(index) == every


def test_show_all_shows_all(index: Page) -> None:
    """The button empties the form, the announcement and the address."""
    every = shown(index)
    before = index.url
    narrow(index, "no such word", "2", "it-operations")
    assert shown(index) == []
    index.get_by_role("button", name="Show all").click()
    expect(index.get_by_role("status")).to_be_empty()
    assert shown(index) == every
    assert index.url == before
    assert index.get_by_text("No role matches").is_hidden()


def test_without_scripts_the_index_is_a_list_of_all_roles(browser: Browser, sites: Path) -> None:
    """Every role is there and leads to its page, and a form that could do nothing is not shown."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((sites / "plain" / "index.html").as_uri())
    assert sorted(shown(tab)) == sorted(path.stem for path in (sites / "plain" / "roles").iterdir())
    assert tab.locator(".filters").is_hidden()
    tab.locator('a[href="roles/backend-l2.html"]').click()
    expect(tab.locator("h1")).to_have_text("Junior Backend Engineer L2")
    context.close()


def test_every_link_leads_somewhere_and_every_page_is_led_to(site: Path) -> None:
    """Files and anchors exist, no id stands twice, and from the index every page can be reached."""
    pages = {(site / name).as_uri(): page for name, page in pages_of(site).items()}
    assert [address for address, page in pages.items() if len(page.ids) != len(set(page.ids))] == []
    ways: dict[str, set[str]] = {}
    broken = []
    for address, page in pages.items():
        inside = [urldefrag(urljoin(address, link)) for link in page.links if not urlsplit(link).scheme]
        broken += [f"{address}: {to}#{anchor}" for to, anchor in inside if to not in pages or (anchor and anchor not in pages[to].ids)]
        ways[address] = {to for to, _ in inside}
    assert broken == []
    assert pages.keys() - reached((site / "index.html").as_uri(), ways) == set()


def reached(start: str, ways: dict[str, set[str]]) -> set[str]:
    """Everything that a visitor comes to who follows every link."""
    found, ahead = {start}, [start]
    while ahead:
        new = ways[ahead.pop()] - found
        found |= new
        ahead += new
    return found


def test_every_page_says_what_it_is(site: Path) -> None:
    """One heading, a title of its own and a description, the same for search engines as for previews in other programs."""
    pages = pages_of(site)
    assert [name for name, page in pages.items() if page.parts["<h1>"] != 1] == []
    for key in ("title", "description"):
        assert [name for name, page in pages.items() if not page.head.get(key)] == []
        assert [name for name, page in pages.items() if page.head[f"og:{key}"] != page.head[key]] == []
    titles = [page.head["title"] for page in pages.values()]
    assert [title for title in titles if titles.count(title) > 1] == []


def test_pages_know_their_address_only_when_it_is_told(sites: Path) -> None:
    """`--url` gives every page its own, whatever folder it lies in."""
    for key in ("og:url", "canonical"):
        assert {page.head.get(key) for page in pages_of(sites / "plain").values()} == {None}
        assert {name: page.head.get(key) for name, page in pages_of(sites / "own").items()} == {
            path.relative_to(sites / "own").as_posix(): f"{URL}/{path.relative_to(sites / 'own').as_posix()}"
            for path in (sites / "own").rglob("*.html")
        }


def test_pages_with_a_record_are_not_for_search_engines(sites: Path) -> None:
    """Every one of them, and none without."""
    assert {page.head.get("robots") for page in pages_of(sites / "own").values()} == {"noindex"}
    assert {page.head.get("robots") for page in pages_of(sites / "plain").values()} == {None}


def test_private_work_takes_no_part(here: Path) -> None:
    """With a private accomplishment every file is the same as without it; were it not private, scores would be others."""
    secret = "date: 2026-06\ntitle: Built a vault\ncompetencies: {joining: 3, customer-care: 2}\nprivate: %s\n"
    files = {}
    for name, more in {"without": {}, "private": {"vault": secret % "true"}, "public": {"vault": secret % "false"}}.items():
        root = craft(here / name)
        workspace(root, accomplishments=WORK | more)
        folder = export_alone(root, here / "sites" / name, "--record")
        files[name] = {path.relative_to(folder): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    assert files["private"] == files["without"]
    assert "57 of 100" in files["without"][Path("roles/joiner-l1.html")]
    assert "57 of 100" not in files["public"][Path("roles/joiner-l1.html")]


def test_a_site_written_again_holds_nothing_of_the_earlier_one(here: Path) -> None:
    """A page with the owner's figures does not stay because its role is shown no longer."""
    export_alone(craft(here), here / "site", "--record")
    write(here / "specs" / "craft" / "joinery" / "joiner-l1.yaml", json.dumps({**apprentice(str), "status": "retired"}))
    export_alone(here, here / "site")
    assert [path.name for path in (here / "site").rglob("*.html") if "Mira" in path.read_text(encoding="utf-8")] == []
    assert sorted(path.name for path in (here / "site" / "roles").iterdir()) == ["joiner-l2.html"]


def test_two_tracks_of_one_name_have_a_page_each(here: Path) -> None:
    """A track is a part of its family: that of another family with the same id is another one."""
    craft(here)
    tracks = [{"id": "joinery", "name": "Marquetry"}]
    family = {"format": "tailorcv/family@1", "id": "art", "name": "Art", "about": "Things to look at.", "tracks": tracks}
    write(here / "specs" / "families" / "art.yaml", json.dumps(family))
    role = {**joiner(str), "id": "inlayer-l1", "family": "art"}
    write(here / "specs" / "art" / "joinery" / "inlayer-l1.yaml", json.dumps(role))
    headings = [page.text for name, page in pages_of(export_alone(here, here / "site")).items() if name.startswith("tracks/")]
    assert [sum(f"About {name}" in text for text in headings) for name in ("Craft", "Art")] == [1, 1]


ATTACK = (
    "<script>document.title='ran'</script>"
    '"><img src=x onerror="document.title=\'ran\'">'
    "'><svg onload='document.title=`ran`'></svg>"
    "</style></title></textarea></desc></svg><iframe src=\"javascript:parent.document.title='ran'\"></iframe>"
    "<!-- {{ 7*7 }} {% raw %} &lt;b&gt; &amp;"
)


def attacking(words: str) -> str:
    """A text that attacks its reader."""
    return words + ATTACK


SAYS: dict[str, Say] = {"harmless": str, "hostile": attacking}


@pytest.fixture(scope="module")
def guild(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small library, `harmless` and `hostile`: in the latter every text attacks, and so do the owner's name and the title."""
    root = tmp_path_factory.mktemp("guild")
    for name, say in SAYS.items():
        start = craft(root / "from" / name, say)
        write(start / "record" / "profile.yaml", json.dumps({"format": "tailorcv/profile@1", "name": say("Mira")}))
        export_alone(start, root / name, "--record", "--title", say("Guild"))
    return root


def test_the_record_is_drawn_into_index_and_track(guild: Path) -> None:
    """The best fit, and beside each role the score that is worked out by hand beside `WORK`."""
    index, track = (Read(guild / "harmless" / name) for name in ("index.html", "tracks/joinery.html"))
    assert "best fit of Mira Apprentice Joiner" in index.text
    assert "Craft Joinery L1 Apprentice Joiner 57 of 100 L2 Joiner 41 of 100" in index.text
    assert "L1 Apprentice Joiner 57 of 100 Learn the trade" in track.text
    assert "L2 Joiner 41 of 100 Build what was asked for." in track.text
    assert index.head["title"] == "Guild"


OWN_PAGES = [
    "index.html",
    "competencies.html",
    "roles/joiner-l1.html",
    "roles/joiner-l2.html",
    "tracks/joinery.html",
    "competencies/joining.html",
]


def made_of(page: Read) -> dict[str, int]:
    """How often each element and attribute occurs; but a longer name has more lines in the drawing, each with its place."""
    return {part: count for part, count in page.parts.items() if part not in {"<tspan>", "x=", "y="}}


@pytest.mark.parametrize("name", OWN_PAGES)
def test_hostile_text_stays_text(browser: Browser, guild: Path, name: str) -> None:
    """Even without the policy nothing of it runs or is loaded; the page is made of what a harmless one is made of, and can be read."""
    harmless, found = (Read(guild / say / name) for say in SAYS)
    assert made_of(found) == made_of(harmless)
    assert found.text.replace(folded(ATTACK), "") == harmless.text
    tab = browser.new_page(bypass_csp=True)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    address = (guild / "hostile" / name).as_uri()
    tab.goto(address)
    assert tab.title() == found.head["title"] != "ran"
    assert folded(ATTACK) in folded(tab.locator("main").inner_text())
    tab.close()
    assert asked == [address]


def test_hostile_text_is_sound_markup(guild: Path) -> None:
    """The checker finds no error in the pages that hold it."""
    assert html_errors(guild / "hostile") == []


def test_a_reference_is_only_a_link_when_it_is_a_web_address(here: Path) -> None:
    """An ESCO reference may be any text; one that a browser would run is no link."""
    craft(here)
    alignments = [{"scheme": "esco", "id": address} for address in ("https://esco.example.org/skill/1", "javascript:document.title='ran'")]
    write(here / "specs/competencies/joining.yaml", json.dumps({**competency("joining", str), "alignments": alignments}))
    page = Read(export_alone(here, here / "site") / "competencies" / "joining.html")
    assert [link for link in page.links if urlsplit(link).scheme] == ["https://esco.example.org/skill/1"]
