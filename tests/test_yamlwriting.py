import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading import data_of

from tailorcv.textfile import control_character
from tailorcv.yamltext import Data
from tailorcv.yamlwriting import WIDTH, dump

# What YAML has a meaning for, alone or beside other characters.
AWKWARD = (
    "no", "Yes", "on", "true", "null", "~", "", "1e3", "0x1F", "022", "1_000", ".5", ".inf", "12:30:45", "2025", "2025-07", "2025-07-14",
    ": ", ":", "a: b", "a:", "# x", "a # b", "#", "- ", "-", "---", "...", "? ", "!tag", "&a", "*a", "%", "@", "`", "|", ">", "[", "]", "{", "}", ",",
    "'", "''", '"', '\\"', "\\", " ", "  a", "a  ", "\t", "\n", "a\nb", "\n\n", "a\n ", " \na", "\r\n", "é", "設計", "🚀", "👩‍💻", "\u00a0", "<<", "=",
)  # fmt: skip
TEXTS = (
    st.lists(st.sampled_from(AWKWARD) | st.text(max_size=5), min_size=1, max_size=4)
    .map("".join)
    .filter(lambda text: not control_character(text))
)
LONG = st.lists(st.sampled_from(["no", "word", "a-long-word", "#", ":", "it's", '"so"', "🚀"]), min_size=40, max_size=80).map(" ".join)
KEYS = st.sampled_from(["id", "title", "from", "to", "why"])
DATA: st.SearchStrategy[Data] = st.recursive(
    TEXTS, lambda some: st.lists(some, max_size=3) | st.dictionaries(KEYS, some, max_size=3), max_leaves=8
)


@pytest.mark.parametrize("text", AWKWARD)
def test_a_text_that_yaml_would_take_for_something_else(text: str) -> None:
    """Alone as a value, as the item of a list, and in a mapping of one."""
    data: dict[str, object] = {"value": text, "items": [text, text], "nested": {"why": text}, "rows": [{"id": "a", "why": text}]}
    assert data_of(dump(data)) == data


@given(st.dictionaries(KEYS, DATA, min_size=1))
@example({"why": "no: # x"})
@example({"why": " 'leading'"})
@example({"why": "a\r\nb"})
@example({"why": "\U0001f680" * 60})
@example({"why": "two  blanks   everywhere    " * 9 + "."})
def test_what_is_written_reads_back(data: dict[str, object]) -> None:
    """By the program's own reader, for all texts that a file may hold."""
    assert data_of(dump(data)) == data


@given(LONG)
def test_a_long_text_is_folded_and_reads_back(text: str) -> None:
    """Whatever word stands where it is cut, a line goes on for no more than that word."""
    written = dump({"about": text})
    assert data_of(written) == {"about": text}
    assert max(len(line) for line in written.split("\n")) <= WIDTH + len("'a-long-word'")


def test_the_layout_is_that_of_the_library() -> None:
    """Keys keep their order, lists are indented below their key, and only what must be is quoted."""
    data: dict[str, object] = {
        "title": "Data Engineer",
        "effective": "2025-07",
        "level": 2,
        "about": "Café ☕",
        "competencies": [{"id": "ops", "proficiency": 2, "tier": "core"}, {"id": "dev", "why": "no"}],
        "ai_accelerators": ["Reads: faster", "Writes"],
        "extra": {},
    }
    assert dump(data) == (
        "title: Data Engineer\n"
        "effective: 2025-07\n"
        "level: 2\n"
        "about: Café ☕\n"
        "competencies:\n"
        "  - id: ops\n"
        "    proficiency: 2\n"
        "    tier: core\n"
        "  - id: dev\n"
        "    why: 'no'\n"
        "ai_accelerators:\n"
        "  - 'Reads: faster'\n"
        "  - Writes\n"
        "extra: {}\n"
    )
