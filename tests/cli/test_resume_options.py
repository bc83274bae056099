"""How a resume looks, speaks and fits: the options of `tailorcv export resume`."""

import json
import re
import shutil
from pathlib import Path

import pytest
from program import AS_OF, EARLY_CAREER, TEN_YEARS, tailorcv, workspace, write

from tailorcv.interop.extraction import extract

FORM = ("export", "resume", "backend-l5", "--as-of", AS_OF)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--template", "moderm"], "tailorcv: --template: there is no 'moderm'; did you mean 'modern'?\n"),
        (["--paper", "a5"], "tailorcv: --paper: there is no 'a5'; choose from: a4, letter\n"),
        (["--typeface", "comic"], "tailorcv: --typeface: there is no 'comic'; choose from: serif, sans\n"),
        (["--accent", "red"], "tailorcv: --accent: 'red' is no colour; write it like #0b5d66\n"),
        (["--accent", "#fff;}*{display:none"], "tailorcv: --accent: '#fff;}*{display:none' is no colour; write it like #0b5d66\n"),
        (["--locale", "german"], "tailorcv: --locale: 'german' is no language; write it like de or pt-BR\n"),
        (["--locale", "xx"], "tailorcv: there are no words for the language 'xx'; "),
        (["--format", "docs"], "tailorcv: --format: there is no format 'docs'; did you mean 'docx'?\n"),
    ],
)
def test_mistakes(here: Path, options: list[str], message: str) -> None:
    """Exit code 2 with the nearest word, and nothing is written."""
    answer = tailorcv("-C", TEN_YEARS, *FORM, *options, "-o", here / "x.html")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(message)
    assert not (here / "x.html").exists()


def test_pages_are_kept_and_what_had_to_go_is_named(here: Path) -> None:
    """The PDF has as many pages as were asked for; what is left out stands on standard error, the strongest first."""
    answer = tailorcv("-C", TEN_YEARS, *FORM, "--pages", "2", "--format", "pdf", "-o", here / "x.pdf")
    assert answer.code == 0
    assert extract("pdf", (here / "x.pdf").read_bytes()).pages == 2
    assert answer.err.startswith("left out to keep to 2 pages: ")


POSITION = f"id: now, employer: A, title: T, start: 2020-01, summary: {'word ' * 40}"
AWARDS = "".join(f"  - {{id: a{number}, title: Award {number}, summary: {'word ' * 60}}}\n" for number in range(11))
REFERENCES = "".join(f"  - {{id: r{number}, name: Bo Example, text: {'word ' * 60}}}\n" for number in range(13))
TWO_WORKS = {
    name: f"date: 2026-0{name[-1]}\nposition: now\ntitle: Cut it\ncompetencies: {{software-engineering: 1}}\n" for name in ("w1", "w2")
}


@pytest.mark.parametrize(
    ("profile", "message"),
    [
        pytest.param(
            f"positions: [{{{POSITION}}}]\nawards:\n{AWARDS}",
            "does not fit on 1 page: it fills 2, and 2 without any accomplishments, so none is left out\n"
            "what would do: --pages 2; --template compact; tailorcv tailor backend-l1 --hide awards\n",
            id="the other sections are too long",
        ),
        pytest.param(
            f"positions: [{{{POSITION}}}]\nawards:\n{AWARDS}languages: [{{id: nl, language: Dutch}}]\nreferences:\n{REFERENCES}",
            "does not fit on 2 pages: it fills 3, and 3 without any accomplishments, so none is left out\n"
            "what would do: --pages 3; --template compact; tailorcv tailor backend-l1 --hide references (or awards)\n",
            id="one of several sections is",
        ),
        pytest.param(
            "positions:\n" + "".join(f"  - {{{POSITION.replace('now', f'p{number}' if number else 'now')}}}\n" for number in range(40)),
            "does not fit on 1 page: it fills 3, and 3 without any accomplishments, so none is left out\n"
            "what would do: --pages 3; hiding several entries: tailorcv tailor backend-l1 --hide ID\n",
            id="no section alone is",
        ),
    ],
)
def test_pages_that_cannot_be_kept_are_told(here: Path, profile: str, message: str) -> None:
    """Nothing is left out for nothing; how many pages there are and what would do is measured, and said."""
    workspace(here, profile=profile, accomplishments=TWO_WORKS)
    pages = message.split()[4]
    answer = tailorcv("export", "resume", "backend-l1", "--pages", pages, "--as-of", AS_OF, "--format", "pdf", "-o", "x.pdf")
    assert (answer.code, answer.err) == (
        0,
        f"{message}wrote x.pdf\naccomplishments: 2 surfaced, 0 folded, 0 tucked away\n",
    )
    assert f"it fills {extract('pdf', (here / 'x.pdf').read_bytes()).pages}," in message


def test_what_must_be_shown_can_be_too_much(here: Path) -> None:
    """Work that the tailoring shows is not left out; then the account says so."""
    workspace(here, profile=f"positions: [{{{POSITION}}}]\nawards:\n{AWARDS}", accomplishments=TWO_WORKS)
    tailorcv("tailor", "backend-l1", "--show", "w1")
    answer = tailorcv("export", "resume", "backend-l1", "--pages", "1", "--as-of", AS_OF, "--format", "md", "-o", "-")
    assert "and 2 without any accomplishments but those that you show, so none is left out" in answer.err


def test_public_leaves_out_how_to_reach_the_person(here: Path) -> None:
    """No mail, no phone, no address, in any format."""
    tailorcv("-C", TEN_YEARS, *FORM, "--public", "--format", "html,md,txt,pdf,docx", "-o", f"{here}/")
    for kind in ("html", "md", "txt", "pdf", "docx"):
        text = extract(kind, (here / f"resume-backend-l5.{kind}").read_bytes()).text
        assert [kind, "voorbeeld.example.org" in text, "+31 30" in text, "Ilse van Voorbeeld" in text] == [kind, False, False, True]


def test_language_of_headings_dates_and_translated_texts(here: Path) -> None:
    """The document's own words in that language, the record's where it has them; a region's translation before the language's."""
    work = (
        "date: 2026-07\ntitle: Cut it\ncompetencies: {software-engineering: 2}\n"
        "translations: {de: {title: Gekürzt}, de-CH: {title: Gekürzt in Bern}}\n"
    )
    profile = (
        "headline: Engineer\ntranslations: {de: {headline: Ingenieurin}}\npositions: [{id: p, employer: A, title: T, start: 2024-03}]\n"
    )
    workspace(here, profile=profile, accomplishments={"a": f"{work}position: p\n"})
    for tag, expected in (("de", "Gekürzt"), ("de-CH", "Gekürzt in Bern"), ("fr", "Cut it")):
        page = tailorcv("export", "resume", "backend-l1", "--locale", tag, "-o", "-").out
        assert f'<html lang="{tag}" dir="ltr">' in page
        assert f">{expected}</li>" in page
    page = tailorcv("export", "resume", "backend-l1", "--locale", "de", "-o", "-").out
    assert [part in page for part in ("<h2>Berufserfahrung</h2>", "März 2024 – heute", "Ingenieurin")] == [True, True, True]


def test_defaults_of_the_workspace_the_tailoring_and_the_command_line(here: Path) -> None:
    """Each wins over the one before it."""
    workspace(here, settings="defaults: {template: classic, locale: de, accent: '#112233'}\n")
    write(here / "tailorings/backend-l1.yaml", "format: tailorcv/tailoring@1\nrole: backend-l1\nlocale: fr\n")
    page = tailorcv("export", "resume", "backend-l1", "--accent", "#445566", "-o", "-").out
    assert [part in page for part in ("small-caps", '<html lang="fr"', "#445566", "#112233")] == [True, True, True, False]


def test_check_says_what_comes_back(here: Path) -> None:
    """Words, order, pages and what a form would take; exit code 0 while nothing is lost."""
    answer = tailorcv("-C", TEN_YEARS, *FORM, "--format", "pdf,txt", "-o", f"{here}/", "--check", columns=100)
    assert answer.code == 0
    counts = re.findall(r"(\d+) of (\d+) words come back, (\d+) of them in the order of the document", answer.out)
    assert [len({*row}) for row in counts] == [1, 1]
    assert answer.out.count("a form would take for the name: Ilse van Voorbeeld\n") == 2
    assert "for the mail: ilse@voorbeeld.example.org; for the phone: +31 30 000 0000\n" in answer.out


def test_check_fails_when_a_word_is_lost(here: Path) -> None:
    """A character that no font has (Old Turkic) is named, and the exit code says so."""
    workspace(here, profile="headline: \U00010c00\U00010c01\n")
    answer = tailorcv("export", "resume", "backend-l1", "--format", "pdf", "-o", "x.pdf", "--check")
    assert answer.code == 1
    assert "(U+10C00 old turkic letter orkhon a): no font here has it" in answer.err
    assert "lost: " in answer.out


def test_the_manifest_traces_every_line(here: Path) -> None:
    """Beside the files, with the digests of what was written and of what it was made from."""
    tailorcv("-C", TEN_YEARS, *FORM, "--format", "html,md", "-o", f"{here}/", "--manifest")
    data = json.loads((here / "resume-backend-l5.manifest.json").read_text(encoding="utf-8"))
    assert sorted(data["outputs"]) == ["resume-backend-l5.html", "resume-backend-l5.md"]
    page = (here / "resume-backend-l5.html").read_text(encoding="utf-8")
    bullets = {name for ids in re.findall(r'<li data-id="([^"]+)">', page) for name in ids.split()}
    assert bullets <= {name for line in data["lines"] for name in line["ids"]}
    assert all(path.endswith(".yaml") for path in data["sources"])


def test_a_manifest_needs_a_file_to_lie_beside() -> None:
    """Standard output is no place for a second file."""
    answer = tailorcv("-C", TEN_YEARS, *FORM, "-o", "-", "--manifest")
    assert (answer.code, answer.err.splitlines()[-1]) == (2, "tailorcv: --manifest needs a file to lie beside; name one with -o")


def test_what_was_asked_for_stays_when_the_pages_are_few(here: Path) -> None:
    """Work that the tailoring shows is kept, also when the score alone would have shown it."""
    copy = here / "copy"
    shutil.copytree(EARLY_CAREER, copy)
    assert tailorcv("-C", copy, "tailor", "backend-l2", "--show", "tracking-v1-retired", "--hide", "projects").code == 0
    answer = tailorcv("-C", copy, "export", "resume", "backend-l2", "--pages", "1", "--as-of", AS_OF, "--format", "md", "-o", "-")
    assert "Retired version 1" in answer.out
    assert "tracking-v1-retired" not in next(line for line in answer.err.splitlines() if line.startswith("left out"))
