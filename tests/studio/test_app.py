"""What is answered at which address, over HTTP and through the guard."""

import threading
import time
from pathlib import Path

import pytest
from asking import Asked, asked
from desk_at_hand import COMMENTED, ROLE, TAILORING, bench
from program import write

from tailorcv.resume_formats import KNOWN
from tailorcv.studio.writing import NO_FILE

HIDE = {"changes": [{"do": "hide", "id": "built-stairs"}]}
DOORS = "record/accomplishments/hung-doors.yaml"


def test_the_page_and_what_it_loads(here: Path) -> None:
    """No answer is kept anywhere, and the page may load nothing from elsewhere."""
    with asked(bench(here)) as studio:
        page = studio.client.get("")
        assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert page.headers["Cache-Control"] == "no-store"
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        for name, kind in {"main.js": "text/javascript", "icon.svg": "image/svg+xml"}.items():
            found = studio.client.get(f"static/{name}")
            assert (found.status, found.headers["Content-Type"].partition(";")[0]) == (200, kind)
        assert studio.client.get("static/nothing.js").status == 404


def test_the_first_question(here: Path) -> None:
    """Which role, whether places can be opened, which version of the files."""
    with asked(bench(here), editor=False) as studio:
        start = studio.client.get("api/start").data
        assert {**start, "program": ""} == {"format": "tailorcv/studio-start@1", "role": ROLE, "editor": False, "program": "", "version": 1}


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (f"api/state/{ROLE}", "tailorcv/studio@1"),
        (f"api/pages/{ROLE}", "tailorcv/studio-pages@1"),
        (f"api/compare/{ROLE}/joiner-l2", "tailorcv/studio-compared@1"),
        ("api/accomplishments/hung-doors", "tailorcv/studio-accomplishment@1"),
        (f"api/lost/{ROLE}/pdf", "tailorcv/studio-lost@1"),
        (f"sheets/{ROLE}", "tailorcv/studio-sheets@1"),
        ("api/news?seen=0", "tailorcv/studio-news@1"),
    ],
)
def test_questions_are_answered_with_a_format(here: Path, path: str, form: str) -> None:
    """A shape that stays has a name."""
    with asked(bench(here)) as studio:
        reply = studio.client.get(path)
        assert (reply.status, reply.data["format"]) == (200, form)


def test_the_resume_is_framed_by_the_page_alone(here: Path) -> None:
    """It is the HTML that is exported, and no script of it can run."""
    with asked(bench(here)) as studio:
        reply = studio.client.get(f"resume/{ROLE}")
        exported = studio.client.get(f"export/{ROLE}/html")
    assert b"Built the stairs" in reply.body
    assert reply.body == exported.body
    assert reply.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "default-src 'none'" in reply.headers["Content-Security-Policy"]
    assert exported.headers["X-Frame-Options"] == "DENY"


def test_exports_are_files_to_keep(here: Path) -> None:
    """Each format under the name that `export resume` gives it."""
    begins = {"html": b"<!doctype", "pdf": b"%PDF-", "docx": b"PK", "md": b"# Mira Example", "txt": b"MIRA EXAMPLE", "json": b"{"}
    assert set(begins) == set(KNOWN)
    with asked(bench(here)) as studio:
        for name, start in begins.items():
            reply = studio.client.get(f"export/{ROLE}/{name}")
            assert reply.headers["Content-Disposition"] == f'attachment; filename="resume-{ROLE}.{name}"'
            assert reply.body.lower().startswith(start.lower()), reply.body[:20]
        assert studio.client.get(f"export/{ROLE}/odt").data["message"].startswith("there is no format 'odt'; choose from: ")  # type: ignore[attr-defined]


def test_what_a_format_cannot_show_is_told(here: Path) -> None:
    """By its code point, as `export resume` does."""
    studio = bench(here)
    path = here / DOORS
    path.write_text(path.read_text(encoding="utf-8").replace("nine", "\U0010fffd"), encoding="utf-8")
    with asked(studio) as asking:
        lost = asking.client.get(f"api/lost/{ROLE}/pdf").data
    assert lost["file"] == f"resume-{ROLE}.pdf"
    assert lost["lost"] == ["\U0010fffd (U+10FFFD unnamed): no font here has it"]


def test_the_pages_of_the_pdf_as_pictures(here: Path) -> None:
    """Counted from one; a page that is not there is none."""
    with asked(bench(here)) as studio:
        count = studio.client.get(f"sheets/{ROLE}").data["sheets"]
        first = studio.client.get(f"sheets/{ROLE}/1")
        assert (count, first.headers["Content-Type"]) == (1, "image/svg+xml")
        assert first.body.startswith(b"<svg")
        assert [studio.client.get(f"sheets/{ROLE}/{number}").status for number in ("0", "2", "-1", "x")] == [404] * 4


def test_a_change_and_its_undoing(here: Path) -> None:
    """The answer is the new state, with the version that the files have now."""
    with asked(bench(here)) as studio:
        done = studio.client.post(f"api/changes/{ROLE}", HIDE, NO_FILE)
        assert (done.status, done.data["undo"], done.data["version"]) == (200, "hide built-stairs", 2)
        assert studio.client.get("api/news?seen=1").data["version"] == 2
        undone = studio.client.post(f"api/undo/{ROLE}", {})
        assert (undone.status, undone.data["redo"]) == (200, "hide built-stairs")
        assert studio.client.post(f"api/redo/{ROLE}", {}).data["undo"] == "hide built-stairs"


def test_a_conflict(here: Path) -> None:
    """Both texts and the digest to go on with."""
    with asked(bench(here, COMMENTED)) as studio:
        seen = studio.bench.digest()
        write(here / TAILORING, COMMENTED + "title: Joiner\n")
        reply = studio.client.post(f"api/changes/{ROLE}", HIDE, seen)
        assert (reply.status, reply.data["format"], reply.data["path"]) == (409, "tailorcv/studio-conflict@1", str(TAILORING))
        assert reply.data["theirs"] == COMMENTED + "title: Joiner\n"
        again = studio.client.post(f"api/changes/{ROLE}", HIDE, str(reply.data["sha256"]))
        assert again.status == 200


@pytest.mark.parametrize(
    ("path", "body", "seen", "status", "message"),
    [
        (f"api/changes/{ROLE}", HIDE, None, 428, "the request does not say which file it is about: If-Match is missing"),
        (
            f"api/accomplishments/{ROLE}/hung-doors",
            {"values": {}},
            None,
            428,
            "the request does not say which file it is about: If-Match is missing",
        ),
        (f"api/changes/{ROLE}", {}, NO_FILE, 400, "the request has another form than expected: changes: Field required"),
        (f"api/changes/{ROLE}", {"changes": [{"do": "hide", "id": "x"}]}, NO_FILE, 422, "there is no accomplishment, entry or section 'x'"),
        ("api/changes/joiner-l3", HIDE, NO_FILE, 404, "there is no role 'joiner-l3'; did you mean 'joiner-l2'?"),
        (f"api/undo/{ROLE}", {}, None, 422, "there is nothing to undo"),
        (f"api/accomplishments/{ROLE}", {"values": {}}, None, 422, "say what you did: the title is empty"),
        (f"api/accomplishments/{ROLE}/x", {"values": {}}, NO_FILE, 404, "there is no accomplishment 'x'"),
        ("api/open", {"id": "x"}, None, 404, "there is no accomplishment 'x'"),
        (
            "api/open",
            {"place": "/etc/passwd:1:1"},
            None,
            400,
            "the request has another form than expected: id: Field required; place: Extra inputs are not permitted",
        ),
    ],
)
def test_what_cannot_be_done_is_said(here: Path, path: str, body: object, seen: str | None, status: int, message: str) -> None:
    """In words, with a status that fits."""
    with asked(bench(here)) as studio:
        reply = studio.client.post(path, body, seen)
        assert (reply.status, reply.data["message"]) == (status, message)


def test_broken_files_are_told_with_their_places(here: Path) -> None:
    """And with the version, so that the page can wait for another one."""
    with asked(bench(here)) as studio:
        path = here / DOORS
        path.write_text(path.read_text(encoding="utf-8").replace("date: 2026-03", "date: soon"), encoding="utf-8")
        reply = studio.client.get(f"api/state/{ROLE}")
        assert (reply.status, reply.data["format"]) == (422, "tailorcv/studio-problems@1")
        problems = reply.data["problems"]
        assert isinstance(problems, list)
        assert [(one["place"], one["message"], one["hint"]) for one in problems] == [
            (f"{DOORS}:3:7", "'soon' is not a date", "write 2025, 2025-07 or 2025-07-14")
        ]
        assert studio.client.get(f"api/news?seen={reply.data['version']}x").data["version"] == reply.data["version"]


def test_news_comes_when_a_file_is_saved(here: Path) -> None:
    """Within a second, without asking again."""
    with asked(bench(here)) as studio:
        seen = studio.client.get("api/start").data["version"]
        path = here / DOORS
        text = path.read_text(encoding="utf-8")
        timer = threading.Timer(0.3, lambda: path.write_text(text.replace("nine", "ten"), encoding="utf-8"))
        timer.start()
        begun = time.monotonic()
        assert studio.client.get(f"api/news?seen={seen}").data["version"] == 2
        assert time.monotonic() - begun < 5
        timer.join()


def test_a_file_that_is_being_written_is_waited_for(here: Path) -> None:
    """An editor that empties it first does not make the page say that it is broken."""
    with asked(bench(here)) as studio:
        path = here / DOORS
        text = path.read_text(encoding="utf-8")
        seen = studio.client.get("api/start").data["version"]
        path.write_text("", encoding="utf-8")
        timer = threading.Timer(0.1, lambda: path.write_text(text.replace("nine", "ten"), encoding="utf-8"))
        timer.start()
        assert studio.client.get(f"api/news?seen={seen}").data["version"] != seen
        assert studio.client.get(f"api/state/{ROLE}").status == 200
        timer.join()


def test_a_place_is_opened_by_the_id_alone(here: Path) -> None:
    """The server knows where the file is; without an editor it says how to name one."""
    with asked(bench(here)) as studio:
        assert studio.client.post("api/open", {"id": "hung-doors"}).data["place"] == f"{DOORS}:1:1"
        assert studio.opened == [f"{DOORS}:1:1"]
    with asked(bench(here), editor=False) as studio:
        reply = studio.client.post("api/open", {"id": "hung-doors"})
        assert reply.status == 409
        assert str(reply.data["message"]).startswith("no editor was named")


@pytest.mark.parametrize(
    ("template", "text", "path"),
    [
        ("resume.html.j2", "{{ resume.nothing.more }}", f"resume/{ROLE}"),
        ("typst/resume.typ", "#nothing", f"api/pages/{ROLE}"),
        ("typst/resume.typ", "#nothing", f"sheets/{ROLE}"),
        ("typst/resume.typ", "#nothing", f"export/{ROLE}/pdf"),
    ],
)
def test_a_template_of_ones_own_that_fails(here: Path, template: str, text: str, path: str) -> None:
    """Its line is named, and the record still shows."""
    studio = bench(here)
    write(here / "templates" / template, text)
    with asked(studio) as asking:
        reply = asking.client.get(path)
        assert (reply.status, reply.data["format"]) == (422, "tailorcv/studio-problems@1")
        problems = reply.data["problems"]
        assert isinstance(problems, list)
        assert [one["place"].partition(":")[0] for one in problems] == [f"templates/{template}"]
        assert asking.client.get(f"api/state/{ROLE}").status == 200


def test_an_error_of_our_own_is_told_in_the_terminal(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page gets a sentence, and the next request is answered."""
    studio = bench(here)
    monkeypatch.setattr(studio.studio, "compare", lambda one, other: one / other)
    with asked(studio) as asking:
        reply = asking.client.get(f"api/compare/{ROLE}/{ROLE}")
        assert (reply.status, reply.data["message"]) == (500, "this is a bug in tailorcv, not in your files; the terminal says more")
        assert [type(error) for error in asking.told] == [TypeError]
        assert asking.client.get(f"api/state/{ROLE}").status == 200


def test_words_are_suggested_for(here: Path) -> None:
    """Only by what is said; an empty text says nothing."""

    def suggested(asking: Asked, text: str) -> object:
        return asking.client.post("api/suggest", {"text": text}).data["suggestions"]

    with asked(bench(here)) as studio:
        found = suggested(studio, "Built joining work")
        assert isinstance(found, list)
        assert found[0]["competency"] == "joining"
        assert suggested(studio, " ") == []
