"""A bibliography becomes publications: braces, abbreviations and LaTeX are read, and what has no field is kept."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interop.drafts import Case, cases, drafted, lost_words, read, record_of, refused, warnings, written
from tailorcv.interop.bibtex_import import draft_bibtex
from tailorcv.interop.bibtex_reading import read_bibtex
from tailorcv.interop.latex_text import unknown_commands, unlatexed, unlatexed_address
from tailorcv.textfile import TextFile, control_character

# The bibliography, what becomes of it, and what a person should look at.
CASES = cases(Path(__file__).with_name("foreign") / "bibtex" / "cases.txt")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_a_bibliography(case: Case) -> None:
    """Each entry is a publication; its type, its key and what has no field are kept."""
    found = drafted(draft_bibtex, case.given, "papers.bib")
    assert written(found).strip() == case.made.strip()
    assert warnings(found) == case.said
    record_of(found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "",
            ["1 wrong-format: this is no BibTeX file: it has no entry (name a .bib file, with entries like '@article{key, title = {…}}')"],
            id="empty",
        ),
        pytest.param(
            '{"basics": {"email": "m@example.org"}}',
            ["1 wrong-format: this is no BibTeX file: it has no entry (name a .bib file, with entries like '@article{key, title = {…}}')"],
            id="a JSON Resume",
        ),
        pytest.param(b"\x00", ["1 binary: this is a binary file, not text (name the file that the other program wrote)"], id="binary"),
        pytest.param(
            "@misc{a, title = {x\n@misc{b, title={fine}}\n\n@misc{c title={x}}\n@misc{d, title {x}}\n@misc{e, = {x}}\n@misc{f, title={x}",
            [
                "1 bad-bibtex: this is never closed with '}' (close it, and see that braces come in pairs)",
                "4 bad-bibtex: a comma or '}' was expected here, and there is 't' (mend the entry)",
                "5 bad-bibtex: '=' was expected here, and there is '{' (mend the entry)",
                "6 bad-bibtex: the name of a field was expected here, and there is '=' (mend the entry)",
                "7 bad-bibtex: a comma or '}' was expected here, and there is the end of the file (mend the entry)",
            ],
            id="all errors at once",
        ),
        pytest.param(
            '@misc{a, title = "a } b"}\n@string{x}\n@preamble{"a"\n@misc{b, title = }',
            [
                "1 bad-bibtex: a brace is closed here that is not open (put braces in pairs)",
                "2 bad-bibtex: '=' was expected here, and there is '}' (mend the entry)",
                "4 bad-bibtex: '}' was expected here, and there is '@' (mend the entry)",
                "4 bad-bibtex: a value was expected here, and there is '}' (mend the entry)",
            ],
            id="quotes, abbreviations and preambles",
        ),
    ],
)
def test_what_cannot_be_read(text: str | bytes, said: list[str]) -> None:
    """The answer says what is wrong, where, and what to do."""
    assert refused(draft_bibtex, text, "papers.bib") == said


def test_an_error_has_its_line_and_column() -> None:
    """As an editor counts them, with the line for the caret; in a file with Windows' line ends, too."""
    _, (problem,) = read_bibtex(TextFile("p.bib", "@misc{a,\r\n  title ~ {x}\r\n}\r\n", b""))
    assert (str(problem.place), problem.source) == ("p.bib:2:9", "  title ~ {x}")


def test_a_file_with_very_many_errors() -> None:
    """A hundred are enough."""
    assert len(refused(draft_bibtex, "@misc{a b}\n" * 300, "papers.bib")) == 100


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M{\"u}ller, \"Uber, {\"U}ber, \"{o}, \" a", "Müller, Über, Über, ö, ä"),
        (
            r"caf\'e, Erd\H{o}s, \c{c}a, \v s, \k{a}, {\r a}, \.z, \=u, \~n, \^o, \`a, \u{g}, \d{a}",
            "café, Erdős, ça, š, ą, å, ż, ū, ñ, ô, à, ğ, ạ",
        ),
        (r"na{\"\i}ve, \'{\i}, \v{\j}", "naïve, í, ǰ"),
        (r"Stra{\ss}e, \o re, {\L}\'od\'z, \AA{}, \ae, \oe{}uvre", "Straße, øre, Łódź, Å, æ, œuvre"),
        (r"1--2, a --- b, ``q'', it's", "1–2, a — b, “q”, it's"),
        (r"R\&D, 5\%, \$3, \#1, a\_b, \{x\}", "R&D, 5%, $3, #1, a_b, {x}"),
        (r"{The {LaTeX} Book}, \LaTeX{} and \TeX", "The LaTeX Book, LaTeX and TeX"),
        (r"\emph{so} \textbf {so} {\it so} \texttt{so}", "so so so so"),
        (r"a~b\ c\,d\-e\\f", "a b c de f"),
        (r"$O(n^{2})$ costs \$5 and $x$", "$O(n^{2})$ costs $5 and $x$"),
        (r"\foo{bar} \baz", r"\foo bar \baz"),
        (r"\href{https://example.org/x}{here}", "here (https://example.org/x)"),
        ("two\n  lines", "two lines"),
        ("", ""),
    ],
)
def test_latex_as_text(latex: str, text: str) -> None:
    """As it is printed; formulas and unknown commands stay."""
    assert unlatexed(latex) == text


def test_unknown_commands() -> None:
    """Each once, and none of a formula."""
    assert unknown_commands(r"\foo bar \foo $\alpha$ \baz") == ["\\foo", "\\baz"]


@pytest.mark.parametrize(
    ("latex", "address"),
    [
        (r"\url{https://example.org/~a--b}", "https://example.org/~a--b"),
        (r"https://example.org/a\_b\%20\#c\&d{\~}e", "https://example.org/a_b%20#c&d~e"),
    ],
)
def test_an_address_in_latex(latex: str, address: str) -> None:
    """A tilde is no blank there, and two hyphens are no dash."""
    assert unlatexed_address(latex) == address


WORDS = st.sampled_from(
    ["Queues", "and", "2020", "--", "~", "{Deep {er}}", r"\&", "$x$", "https://example.org", "10.1000/x", r"\'e", "}", '"', "é"]
)
VALUES = st.lists(WORDS, max_size=4).map(" ".join)
NAMES = st.sampled_from(
    ["title", "author", "journal", "publisher", "year", "month", "date", "doi", "url", "note", "crossref", "x-y", "howpublished"]
)
PIECES = VALUES.map(lambda text: f"{{{text}}}") | VALUES.map(lambda text: f'"{text}"') | st.sampled_from(["2020", "may", "undefined", ""])
FIELDS = st.lists(st.tuples(NAMES, PIECES), max_size=4)
ENTRIES = st.lists(
    st.tuples(st.sampled_from(["article", "misc", "string", "comment", "preamble"]), st.sampled_from(["a", "b", ""]), FIELDS), max_size=3
)


def bibliography(entries: list[tuple[str, str, list[tuple[str, str]]]]) -> str:
    """The text of a file with these entries."""
    return "\n".join(f"@{kind}{{{key}, {', '.join(f'{name} = {value}' for name, value in fields)}}}" for kind, key, fields in entries)


@given(ENTRIES)
@example([("misc", "a", [("title", "{A}"), ("month", "may"), ("note", "{https://example.org}")])])
@settings(deadline=None)
def test_no_word_of_a_bibliography_is_lost(entries: list[tuple[str, str, list[tuple[str, str]]]]) -> None:
    """Law: an error, or whatever the fields say is in the record or kept, and the record can be read."""
    text = bibliography(entries)
    found, problems = read(draft_bibtex, text, "papers.bib")
    assert (found is None) == bool(problems)
    if found:
        record_of(found)
        values = [value for _, _, fields in entries for _, value in fields]
        assert lost_words(values, found) - {"may", "and", "e"} == set()


@given(st.text('@{}(),=#"\\%~ \nabmisct1é', max_size=80) | st.text(max_size=80).filter(lambda text: not control_character(text)))
@settings(deadline=None)
def test_any_file_has_an_answer(text: str) -> None:
    """Law: a draft or the reasons why not, never an exception."""
    found, problems = read(draft_bibtex, text, "papers.bib")
    assert (found is None) == bool(problems)
