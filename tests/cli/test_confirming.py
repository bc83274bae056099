"""What peers confirmed, in every command that scores or renders a record."""

import json
import shutil
from pathlib import Path

import pytest
from endorsed_at_hand import BOTH, endorsed_at
from extracting import READERS, squeezed
from peers_at_hand import BOB, EVE, MIRA, TRUSTED, put, record_at, revocation, sealed, statement
from program import Answer, tailorcv, write
from web_tools import html_errors

DAY = "2026-06-01"
LOST = "{} of peers {} not count; 'tailorcv verify' says why\n"


@pytest.fixture
def mira(circus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where Bob and Eve signed for the five clubs, as the working folder."""
    root = endorsed_at(circus / "mira")
    monkeypatch.chdir(root)
    return root


def match(day: str = DAY, role: str = "juggler-l2") -> Answer:
    """The score on that day."""
    return tailorcv("match", role, "--as-of", day, "--json", "--explain")


def figures(answer: Answer) -> tuple[float, list[int]]:
    """The match, and for each competency how many pieces are endorsed."""
    (role,) = json.loads(answer.out)["roles"]
    return role["match"], [one["endorsed"] for one in role["competencies"]]


def edit(path: Path, old: str, new: str) -> None:
    """Other words in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    write(path, text.replace(old, new))


def test_a_record_without_endorsements_says_nothing_of_them(circus: Path) -> None:
    """Nothing is loaded, noted or shown for them."""
    record_at(circus)
    answer = match()
    assert (answer.err, figures(answer)) == ("", (0.396275, [0, 0, 0]))
    assert "endorsed" not in tailorcv("match", "juggler-l2", "--as-of", DAY).out


def test_endorsements_raise_the_score(mira: Path) -> None:
    """The piece weighs 1.0 up to the levels that were confirmed, and says so."""
    answer = match()
    assert (answer.code, answer.err, figures(answer)) == (0, "", (0.59375, [1, 1, 0]))
    juggling, patter = (json.loads(answer.out)["roles"][0]["contributions"][name][0] for name in ("juggling", "patter"))
    assert [(one["verification"], one["level"], one["confirmed_level"], one["endorsers"]) for one in (juggling, patter)] == [
        ("endorsed", 3, 3, ["Bob Example", "Eve Example"]),
        ("endorsed", 2, 1, ["Bob Example", "Eve Example"]),
    ]


def test_in_words(mira: Path) -> None:
    """A column counts endorsed pieces, and with --explain the peers are named with the level that they confirmed."""
    answer = tailorcv("match", "juggler-l2", "--as-of", DAY, "--explain", columns=120)
    lines = answer.out.splitlines()
    head = next(line for line in lines if line.startswith("competency"))
    at = head.index("endorsed") + len("endorsed")
    rows = {line.split()[0]: line[:at].split()[-1] for line in lines if line.startswith(("Juggling  ", "Patter  "))}
    assert rows == {"Juggling": "1", "Patter": "1"}
    assert "   27.55  five-clubs level 3, endorsed by Bob Example, Eve Example, weight 1.00" in lines
    assert "   28.12  five-clubs level 2, endorsed at level 1 by Bob Example, Eve Example, weight 1.00" in lines
    assert max(map(len, tailorcv("match", "juggler-l2", "--as-of", DAY).out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("day", "note"),
    [
        pytest.param("2026-03-08", "", id="before both"),
        pytest.param("2026-03-10", "", id="on the day of the first"),
        pytest.param("2027-01-01", "", id="later"),
    ],
)
def test_from_another_day(mira: Path, day: str, note: str) -> None:
    """What was not issued then is as if it were not there, and no note is made of it."""
    answer = match(day)
    (juggling, _) = json.loads(answer.out)["roles"][0]["contributions"]["juggling"]
    assert answer.err == note
    assert juggling["endorsers"] == {"2026-03-08": [], "2026-03-10": ["Bob Example"]}.get(day, ["Bob Example", "Eve Example"])


def test_before_the_issue_the_output_is_that_of_a_record_without(mira: Path) -> None:
    """Byte for byte."""
    commands = [
        ["match", "juggler-l2", "--explain", "--as-of", "2026-03-08"],
        ["match", "juggler-l2", "--json", "--explain", "--as-of", "2026-03-08"],
        ["spec", "show", "juggler-l2", "--as-of", "2026-03-08"],
        ["export", "drs", "juggler-l2", "--record", "--format", "md", "-o", "-", "--as-of", "2026-03-08"],
        ["export", "resume", "juggler-l2", "--format", "md", "-o", "-", "--as-of", "2026-03-08"],
        ["export", "promotion-case", "juggler-l2", "--format", "md", "-o", "-", "--as-of", "2026-03-08"],
    ]
    early = [tailorcv(*command) for command in commands]
    for folder in ("endorsements", "peers"):
        shutil.rmtree(mira / folder)
    assert early == [tailorcv(*command) for command in commands]


def test_an_edit_drops_the_points_again(mira: Path) -> None:
    """And says so on standard error, in every command that computes with it; undone, all is as before."""
    before = match()
    edit(mira / "record/accomplishments/five-clubs.yaml", "Three clubs bored", "Two clubs bored")
    answer = match()
    assert (answer.code, answer.err) == (0, LOST.format("2 statements", "do"))
    assert figures(answer) == (0.396275, [0, 0, 0])
    for command in (["rank"], ["gap", "juggler-l2"], ["radar", "juggler-l2"], ["journey", "juggler-l1"]):
        assert tailorcv(*command, "--as-of", DAY).err.count("2 statements of peers do not count") == 1, command
    edit(mira / "record/accomplishments/five-clubs.yaml", "Two clubs bored", "Three clubs bored")
    assert match() == before


def test_what_may_be_added_later(mira: Path) -> None:
    """Links, notes, tags and wordings leave a statement as it was."""
    path = mira / "record/accomplishments/five-clubs.yaml"
    edit(path, "variants: {short: Five clubs}", "variants: {short: Five clubs, long: Five clubs and more}\nlinks: [https://example.org/x]")
    edit(path, "patter: 2}", "patter: 2, balance: 1}\nnotes: For me.")
    answer = match()
    assert (answer.err, figures(answer)[1]) == ("", [1, 1, 0])


@pytest.mark.parametrize(
    ("signed", "trusted", "lost"),
    [
        pytest.param(sealed(statement(), MIRA), f"bob@example.org {MIRA.line}\n", 0, id="the own key, which nobody knows as such"),
        pytest.param(sealed(statement(endorser={"id": "mira@example.org"})), f"mira@example.org {BOB.line}\n", 1, id="the own address"),
        pytest.param(sealed(statement(), EVE), TRUSTED, 1, id="somebody's key"),
        pytest.param(sealed(statement(expires="2026-04")), TRUSTED, 1, id="run out"),
        pytest.param(sealed(statement(issued="2026-06-10T12:00:00Z")), TRUSTED, 0, id="issued later, which is no note"),
    ],
)
def test_one_statement(circus: Path, signed: object, trusted: str, lost: int) -> None:
    """It counts or is counted aloud."""
    root = record_at(circus)
    write(root / "peers/allowed_signers", trusted)
    put(signed, root / "endorsements")  # type: ignore[arg-type]  # a Sealed
    assert match().err == (LOST.format("1 statement", "does") if lost else "")


def test_ones_own_key_never_counts(circus: Path) -> None:
    """Where the workspace names it, also under a stranger's address and name."""
    root = record_at(circus, settings=f"record: mira-1a2b3c\nkey: {MIRA.line}\n")
    write(root / "peers/allowed_signers", f"bob@example.org {MIRA.line}\n")
    put(sealed(statement(), MIRA), root / "endorsements")
    answer = match()
    assert (answer.err, figures(answer)[1]) == (LOST.format("1 statement", "does"), [0, 0, 0])


def test_what_was_taken_back(mira: Path) -> None:
    """From that day on it counts no more; before it did."""
    put(sealed(revocation(sealed(statement()))), mira / "endorsements", "z.json")
    after, before = match(), match("2026-04-01")
    assert (before.err, after.err) == ("", LOST.format("1 statement", "does"))
    assert json.loads(after.out)["roles"][0]["contributions"]["patter"][0]["endorsers"] == ["Eve Example"]


def test_a_profile_with_problems(mira: Path) -> None:
    """A match does without it, but cannot tell whose record it is then, and says so."""
    edit(mira / "record/profile.yaml", "positions:", "hobbies: x\npositions:")
    answer = tailorcv("match", "juggler-l2", "--as-of", DAY)
    assert "the profile has problems, so what peers signed does not count; see 'tailorcv validate'\n" in answer.err
    assert answer.code == 0


def resume(form: str = "md", *options: str) -> Answer:
    """The exported document."""
    return tailorcv("export", "resume", "juggler-l2", "--format", form, "-o", "-", "--as-of", DAY, *options)


MARKED = "- Five clubs in the air†\n"
FOOTNOTE = "† Confirmed by signature: Bob Example, Eve Example\n"


def test_a_resume_with_its_marks(mira: Path) -> None:
    """Behind the line that was signed, and the names at the end."""
    assert (MARKED in resume().out, FOOTNOTE in resume().out) == (True, True)


def test_hidden_marks(mira: Path) -> None:
    """`--hide endorsements` leaves both out and keeps the order of what is surfaced; `--auto` brings them back."""
    with_marks = resume().out
    assert tailorcv("tailor", "juggler-l2", "--hide", "endorsements").code == 0
    assert (mira / "tailorings/juggler-l2.yaml").read_text(encoding="utf-8").endswith("\nhide_sections:\n  - endorsements\n")
    assert resume().out == with_marks.replace("†\n", "\n").replace(FOOTNOTE + "\n", "")
    assert tailorcv("validate").code == 0
    assert tailorcv("tailor", "juggler-l2", "--auto", "endorsements").code == 0
    assert resume().out == with_marks


@pytest.mark.parametrize(("variant", "expected"), [("short", True), ("later", False)])
def test_marks_only_behind_words_that_a_peer_has_seen(mira: Path, variant: str, expected: bool) -> None:  # noqa: FBT001
    """A wording that was added later carries none, though the endorsement still counts."""
    edit(mira / "record/accomplishments/five-clubs.yaml", "{short: Five clubs}", "{short: Five clubs, later: The best of five clubs}")
    write(mira / "tailorings/juggler-l2.yaml", f"format: tailorcv/tailoring@1\nrole: juggler-l2\nvariants: {{five-clubs: {variant}}}\n")
    answer = resume()
    assert ("†" in answer.out, FOOTNOTE in answer.out, answer.code) == (expected, expected, 0)
    assert figures(match())[1] == [1, 1, 0]


def test_a_translation_that_nobody_signed(mira: Path) -> None:
    """In German the line is another one; where no translation is, the words are those that were signed."""
    assert "† Durch Signatur bestätigt: Bob Example, Eve Example\n" in resume("md", "--locale", "de").out
    path = mira / "record/accomplishments/five-clubs.yaml"
    write(path, path.read_text(encoding="utf-8") + "translations: {de: {title: Fünf Keulen in der Luft}}\n")
    answer = resume("md", "--locale", "de")
    assert ("Fünf Keulen in der Luft\n" in answer.out, "†" in answer.out) == (True, False)
    assert FOOTNOTE in resume().out


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_a_resume_with_marks_is_traced(mira: Path, kind: str) -> None:
    """Every line says what the record says."""
    assert tailorcv("export", "resume", "juggler-l2", "--format", kind, "-o", f"cv.{kind}", "--as-of", DAY, "--check").code == 0
    answer = tailorcv("trace", f"cv.{kind}")
    assert (answer.code, answer.err) == (0, "1 as in the record, 0 changed since, 0 not in the record\n")


def test_every_word_of_it_comes_back(mira: Path) -> None:
    """`--check` finds all of them in all formats, the names among them."""
    answer = tailorcv(
        "export", "resume", "juggler-l2", "--format", "html,pdf,docx,md,txt", "-o", "out/", "--as-of", DAY, "--check", "--manifest"
    )
    assert answer.code == 0
    assert answer.out.count("• 26 of 26 words come back, 26 of them in the order of the document\n") == 5
    data = json.loads((mira / "out/resume-juggler-l2.manifest.json").read_text(encoding="utf-8"))
    assert data["lines"][-1] == {"section": "endorsements", "text": FOOTNOTE.strip().removeprefix("† "), "ids": ["five-clubs"]}


def test_a_page_count_that_is_asked_for(mira: Path) -> None:
    """The names below belong to the page."""
    for template in ("modern", "classic", "compact"):
        assert resume("pdf", "--pages", "1", "--template", template).code == 0


CASE = ("export", "promotion-case", "juggler-l2", "--as-of", DAY)


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
@pytest.mark.parametrize("review", [False, True], ids=["case", "review"])
def test_a_case_with_quotes_is_traced(mira: Path, kind: str, review: bool) -> None:  # noqa: FBT001
    """The words of peers are theirs and no lines of the record; all others say what the record says."""
    options = ("--as", "review", "--since", "2023-01-01") if review else ()
    assert tailorcv(*CASE, *options, "--format", kind, "-o", f"case.{kind}").code == 0
    answer = tailorcv("trace", f"case.{kind}")
    assert (answer.code, ", 0 changed since, 0 not in the record" in answer.err) == (0, True), answer


def test_a_case_names_and_quotes(mira: Path) -> None:
    """Beside each accomplishment, in a part of its own, and in the appendix."""
    out = tailorcv(*CASE, "--format", "md", "-o", "-").out
    assert "Five clubs in the air (2024-01 – 2024-06, level 3, endorsed by Bob Example, Eve Example)" in out
    assert "(2024-01 – 2024-06, level 2, endorsed at level 1 by Bob Example, Eve Example)" in out
    assert "- “Twice, even.” Eve Example, 2026-03-12, on: Five clubs in the air\n- “I counted them.” Bob Example (ringmaster), " in out
    assert "| Five clubs in the air | endorsed by Bob Example, Eve Example |" in out


def test_the_page_of_a_role_names_who_confirmed(mira: Path) -> None:
    """On the terminal, as JSON, and in every published format."""
    assert tailorcv("spec", "show", "juggler-l2", "--as-of", DAY).out.count("confirmed by Bob Example, Eve Example\n") == 2
    needs = json.loads(tailorcv("spec", "show", "juggler-l2", "--as-of", DAY, "--json").out)["competencies"]
    assert [need["endorsers"] for need in needs] == [["Bob Example", "Eve Example"], ["Bob Example", "Eve Example"], []]
    for form in ("md", "html", "json"):
        out = tailorcv("export", "drs", "juggler-l2", "--record", "--format", form, "-o", "-", "--as-of", DAY).out
        assert out.count("Bob Example") == 2, form
        assert "Bob Example" not in tailorcv("export", "drs", "juggler-l2", "--format", form, "-o", "-", "--as-of", DAY).out


@pytest.fixture
def private(mira: Path) -> Path:
    """The same with the five clubs private."""
    path = mira / "record/accomplishments/five-clubs.yaml"
    write(path, path.read_text(encoding="utf-8") + "private: true\n")
    return mira


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(("export", "resume", "juggler-l2", "--format", "md", "-o", "-"), id="resume"),
        pytest.param(("export", "promotion-case", "juggler-l2", "--format", "md", "-o", "-"), id="case"),
        pytest.param((*CASE[:3], "--as", "review", "--since", "2023-01-01", "--format", "md", "-o", "-"), id="review"),
        *(
            pytest.param(("export", "drs", "juggler-l2", "--record", "--format", form, "-o", "-"), id=form)
            for form in ("md", "html", "json")
        ),
        pytest.param(("export", "json-resume", "-o", "-"), id="json-resume"),
    ],
)
def test_peers_of_private_work_are_in_no_document(private: Path, command: tuple[str, ...]) -> None:
    """Neither the work nor who confirmed it."""
    dated = command if command[1] == "json-resume" else (*command, "--as-of", DAY)
    answer = tailorcv(*dated)
    assert answer.code == 0
    assert [word for word in ("Bob Ex", "Eve Ex", "Five clubs", "five-clubs", "†", "counted") if word in answer.out] == []


def test_private_work_is_not_asked_about(private: Path) -> None:
    """A request would give it away."""
    answer = tailorcv("endorse", "request", "five-clubs", "--to", "bob@example.org")
    assert (answer.code, "private" in answer.err, list(private.glob("*.request.yaml"))) == (2, True, [])


def test_a_site_names_nobody_for_private_work(private: Path) -> None:
    """Nor does a library that is published with a record."""
    assert tailorcv("export", "site", "--record", "-o", "site", "--as-of", DAY).code == 0
    assert [path.name for path in (private / "site").rglob("*.html") if "Bob Example" in path.read_text(encoding="utf-8")] == []


HOSTILE = "<script>x</script> | `a` [b](javascript:c) *d* #import ~e~"


def test_hostile_words_of_peers_are_text_in_every_document(circus: Path) -> None:
    """In Markdown a bar in a name makes no cell; in a page nothing becomes an element; on the terminal nothing is a mark."""
    root = record_at(circus)
    write(root / "peers/allowed_signers", BOTH)
    put(sealed(statement(endorser={"id": "bob@example.org", "name": HOSTILE}, comment=HOSTILE)), root / "endorsements")
    page = ("export", "drs", "juggler-l2", "--record", "--as-of", DAY)
    for command, forms, times in ((CASE, ("md", "html", "docx", "pdf"), 5), (page, ("md", "html"), 2)):
        for form in forms:
            target = root / f"{command[1]}.{form}"
            assert tailorcv(*command, "--format", form, "-o", target).code == 0
            assert squeezed(READERS[form](target.read_bytes())).count(squeezed(HOSTILE)) >= times, (command, form)
    pages = (root / "promotion-case.html", root / "drs.html")
    assert [found.name for found in pages if "<script>x" in found.read_text(encoding="utf-8")] == []
    assert html_errors(*pages) == []
    assert HOSTILE in tailorcv("match", "juggler-l2", "--as-of", DAY, "--explain", columns=200).out
    assert HOSTILE in " ".join(tailorcv("spec", "show", "juggler-l2", "--as-of", DAY, columns=200).out.split())


def test_a_change_of_a_tailoring_and_its_page_read_endorsements_once(mira: Path) -> None:
    """What does not count is told once, and not by every step and view."""
    edit(mira / "record/accomplishments/five-clubs.yaml", "Five clubs", "Six clubs")
    answer = tailorcv("tailor", "juggler-l1", "--show", "five-clubs", "--move", "five-clubs", "1", "--as-of", DAY)
    assert answer.code == 0
    assert answer.err.count(LOST.format("2 statements", "do")) == 1
