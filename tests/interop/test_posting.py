import pytest
from builders import requirement
from hypothesis import given
from hypothesis import strategies as st
from reading import value_of

from tailorcv.competency import Competency
from tailorcv.interop.posting import MOST_COMPETENCIES, MOST_RESPONSIBILITIES, Draft, Guess, draft, title_of

WORDS = {
    "juggling": ("Juggling", "balls clubs throws rings torches"),
    "counting": ("Counting", "cash coins tickets till receipts"),
    "balance": ("Balance", "rope ladder wire stilts unicycle"),
    "lions": ("Lions", "whip cage mane feeding taming"),
    # So many that two telling words are enough for one of them.
    **{f"trade-{letter}": (f"Trade {letter}", f"{letter}saw {letter}nail {letter}plank {letter}hammer") for letter in "ghjkmp"},
}


def competency(name: str) -> Competency:
    """A competency with five keywords that no other has; level 4 is the one about courage."""
    label, keywords = WORDS[name]
    levels = "".join(
        f"  - {{level: {level}, descriptor: {text}., indicators: [{{id: {name}-{level}, text: {text}.}}]}}\n"
        for level, text in enumerate(("Watches", "Helps", "Performs alone", "Performs with courage", "Teaches"), start=1)
    )
    listed = ", ".join(keywords.split())
    return value_of(
        Competency,
        f"format: tailorcv/competency@1\nid: {name}\nname: {label}\nsummary: {label}.\nkeywords: [{listed}]\nlevels:\n{levels}",
    )


CATALOGUE = [competency(name) for name in WORDS]
SHORT = "Throws balls in shows"
JUGGLES = "Throws balls, clubs and rings"
COUNTS = "Keeps cash, coins and tickets in order"


def quoted(text: str) -> list[str]:
    """The lines that a draft takes for duties."""
    return list(draft(f"Juggler\n{text}", CATALOGUE).duties)


def test_a_posting() -> None:
    """Title, level, the competencies by how much of the text speaks of them, and the lines that do."""
    found = draft(f"Senior Juggler\n\nWe are a circus.\n\n- {JUGGLES}\n- {COUNTS}, and throws balls and clubs\n", CATALOGUE)
    assert (found.title, found.level, found.level_from) == ("Senior Juggler", 4, "“Senior” in the title")
    assert found.duties == (JUGGLES, f"{COUNTS}, and throws balls and clubs")
    assert [(guess.competency, guess.tier, guess.quote, guess.lines) for guess in found.guesses] == [
        ("juggling", "core", JUGGLES, 2),
        ("counting", "core", f"{COUNTS}, and throws balls and clubs", 1),
    ]
    assert found.guesses[0].words == ("balls", "clubs", "rings", "throws")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Juggler\nrest", "Juggler"),
        ("\n\n  \n# Juggler #\n", "Juggler"),
        ("**Juggler**\n", "Juggler"),
        ("Juggler:\n", "Juggler"),
        ("- Juggler\n", "Juggler"),
        pytest.param("**Juggler**:\n", "Juggler"),
        pytest.param("Sr. Juggler\n", "Sr. Juggler"),
        pytest.param("Juggler (St. Pauli)\n", "Juggler (St. Pauli)"),
        ("", ""),
        (" \n\t\n", ""),
    ],
)
def test_the_title_is_the_first_line(text: str, title: str) -> None:
    """Without the marks that make it a heading."""
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("title", "text", "level", "why"),
    [
        ("Juggling Intern", "", 1, "“Intern” in the title"),
        ("Associate Juggler", "", 1, "“Associate” in the title"),
        ("Entry-level Juggler", "", 1, "“Entry-level” in the title"),
        ("Junior Juggler", "", 2, "“Junior” in the title"),
        ("Sr Juggler", "", 4, "“Sr” in the title"),
        ("Lead Juggler", "", 5, "“Lead” in the title"),
        ("Senior Staff Juggler", "", 5, "“Staff” in the title"),
        ("Principal Juggler", "", 6, "“Principal” in the title"),
        ("Vice President of Juggling", "", 6, "“Vice President” in the title"),
        ("Juggler", "1 year of balls", 1, "“1 year”"),
        ("Juggler", "2 years of balls", 2, "“2 years”"),
        ("Juggler", "at least 4+ years", 3, "“4+ years”"),
        ("Juggler", "5-7 years", 4, "“5-7 years”"),
        ("Juggler", "8 to 10 years", 5, "“8 to 10 years”"),
        ("Juggler", "12 years", 6, "“12 years”"),
        ("Senior Juggler", "2 years", 4, "“Senior” in the title"),
        ("Juggler", "since 1899", 3, "nothing in the text"),
        ("Juggler", "leading seniors", 3, "nothing in the text"),
        ("Internal Juggler", "", 3, "nothing in the text"),
    ],
)
def test_levels(title: str, text: str, level: int, why: str) -> None:
    """By the words of the title, else by the years that are asked for, else 3; and it is said by what."""
    found = draft(f"{title}\n{text}\n", CATALOGUE)
    assert (found.level, found.level_from) == (level, why)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"- {JUGGLES}", [JUGGLES]),
        (f"* {JUGGLES}\n• {COUNTS}", [JUGGLES, COUNTS]),
        (f"1. {JUGGLES}\n12) {COUNTS}", [JUGGLES, COUNTS]),
        (f"   –   {JUGGLES}  ", [JUGGLES]),
        (f"{JUGGLES}. We are nice. {COUNTS}!", [f"{JUGGLES}.", f"{COUNTS}!"]),
        (f"- {JUGGLES}. {COUNTS}.", [f"{JUGGLES}. {COUNTS}."]),
        (f"- {JUGGLES}\n- {JUGGLES}", [JUGGLES]),
        ("- balls clubs throws", []),
        ("- Bakes bread in the morning for everybody", []),
        (f"- {SHORT}", [SHORT]),
        (f"- Salary: {SHORT}", []),
        (f"- Apply now: {SHORT}", []),
        (f"- 401(k): {SHORT}", []),
        (f"- 401k: {SHORT}", []),
    ],
    ids=[
        "hyphen",
        "other bullets",
        "numbers",
        "blanks",
        "sentences",
        "a bullet is one line",
        "twice",
        "too short",
        "other work",
        "two telling words",
        "pay",
        "how to apply",
        "pension",
        "pension without brackets",
    ],
)
def test_what_is_a_line_of_work(text: str, lines: list[str]) -> None:
    """A bullet or a sentence of four words or more that speaks of a competency, and not of what is offered."""
    assert quoted(text) == lines


@pytest.mark.parametrize(
    ("line", "is_work"),
    [
        ("Apply for throws and balls", False),
        ("Apply throws, balls and clubs to new acts", True),
        ("Insurance for balls and clubs", False),
        ("Sells insurance for balls, clubs and rings", True),
        ("Benefits: balls, clubs, cash and coins", False),
        ("Explains the benefits of balls, clubs and throws", True),
    ],
)
def test_words_of_an_offer_may_be_words_of_the_work(line: str, is_work: bool) -> None:  # noqa: FBT001  # pytest's parameters
    """A duty may begin with 'apply', and an insurer's postings speak of insurance in every line: three telling words make it work."""
    assert quoted(f"- {line}") == ([line] if is_work else [])


@pytest.mark.parametrize(
    ("title", "text", "proficiency", "indicator"),
    [
        # Level 3 suggests 2: from 1 to 3 may be guessed.
        ("Juggler", "performs with courage", 3, "juggling-4"),
        ("Senior Juggler", "performs with courage", 4, "juggling-4"),
        ("Principal Juggler", "performs with courage", 4, "juggling-4"),
        ("Principal Juggler", "watches", 4, "juggling-1"),
        ("Juggling Intern", "teaches", 2, "juggling-5"),
        ("Juggling Intern", "watches", 1, "juggling-1"),
    ],
)
def test_proficiencies(title: str, text: str, proficiency: int, indicator: str) -> None:
    """The level whose words are nearest, held within one of what the role's level would suggest."""
    (guess,) = draft(f"{title}\n- {JUGGLES}, {text}\n", CATALOGUE).guesses
    assert (guess.proficiency, guess.indicator) == (proficiency, indicator)


def test_tiers_by_how_much_is_said() -> None:
    """The first three are core, the next three important."""
    lines = [f"{WORDS[name][1]} every day" for name in WORDS]
    text = "\n".join(f"- {line} {number}" for place, line in enumerate(lines[:4]) for number in range(4 - place))
    assert [(guess.competency, guess.tier, guess.lines) for guess in draft(f"Juggler\n{text}", CATALOGUE).guesses] == [
        ("juggling", "core", 4),
        ("counting", "core", 3),
        ("balance", "core", 2),
        ("lions", "important", 1),
    ]


def test_a_role_with_a_like_title_counts() -> None:
    """What its core asks for counts three times as much: a posting leaves out what is usual."""
    text = f"Juggler\n- {JUGGLES}, torches\n- {COUNTS}\n"
    assert [guess.competency for guess in draft(text, CATALOGUE).guesses] == ["juggling", "counting"]
    like = [requirement("counting", 2, "core"), requirement("lions", 2, "core")]
    assert [guess.competency for guess in draft(text, CATALOGUE, like).guesses] == ["counting", "juggling"]


def test_nothing_is_made_up() -> None:
    """A text that speaks of nothing, an empty text and an empty catalogue give no guess."""
    assert draft("Baker\nBakes bread every day.", CATALOGUE) == Draft("Baker", 3, "nothing in the text", (), ())
    assert draft("", CATALOGUE) == Draft("", 3, "nothing in the text", (), ())
    assert draft(f"Juggler\n- {JUGGLES}", []) == Draft("Juggler", 3, "nothing in the text", (), ())


def test_at_most_ten_lines() -> None:
    """The first ones; the others count for the competencies all the same."""
    text = "\n".join(f"- {JUGGLES}, {number} times" for number in range(20))
    found = draft(f"Juggler\n{text}", CATALOGUE)
    assert found.duties == tuple(f"{JUGGLES}, {number} times" for number in range(MOST_RESPONSIBILITIES))
    assert found.guesses[0].lines == 20


spoken = st.sampled_from(
    [*(word for _, words in WORDS.values() for word in words.split()), "we", "years", "5", "salary", "senior", "and", "-", "."]
)
texts = st.lists(st.sampled_from(["\n", "\n- ", " ", " ", " "]).flatmap(lambda gap: spoken.map(lambda word: gap + word)), max_size=120)


@given(texts.map("".join) | st.text(max_size=300))
def test_whatever_the_text(text: str) -> None:
    """A law: every quotation stands in the text, every level is one, each competency is guessed once, and core is what comes first."""
    found = draft(text, CATALOGUE)
    assert 1 <= found.level <= 6
    assert len(found.duties) <= MOST_RESPONSIBILITIES
    assert all(duty in text for duty in found.duties)
    assert len({guess.competency for guess in found.guesses}) == len(found.guesses) <= MOST_COMPETENCIES
    assert all(guess.quote in text and 1 <= guess.proficiency <= 5 and guess.words for guess in found.guesses)
    tiers = [guess.tier for guess in found.guesses]
    assert tiers == sorted(tiers, key=("core", "important", "supporting").index)
    assert tiers.count("core") == min(3, len(tiers))


def test_the_best_line_is_quoted() -> None:
    """Of all lines that speak of a competency the one with the most telling words, and at most five of its words."""
    found = draft(f"Juggler\n- Throws balls, clubs often\n- {JUGGLES}, torches and juggling things\n", CATALOGUE)
    assert found.guesses == (
        Guess(
            "juggling",
            1,
            "core",
            f"{JUGGLES}, torches and juggling things",
            ("juggling", "balls", "clubs", "rings", "throws"),
            "juggling-1",
            2,
        ),
    )
