"""Lists of an accomplishment's file: whatever they are to hold, they hold it, and comments beside what stays are kept."""

from hypothesis import given
from hypothesis import strategies as st
from reading import tree_of

from tailorcv.accomplishment_edits import changed, with_items
from tailorcv.splice import top

LINKS = st.lists(st.sampled_from([f"https://example.org/{name}" for name in ("a", "b#c", "d?e=f", "g h".replace(" ", "%20"))]), unique=True)
HEAD = "format: tailorcv/accomplishment@1\ntitle: x\n"


@given(before=LINKS, after=LINKS, flow=st.booleans())
def test_a_list_holds_what_it_is_to_hold(before: list[str], after: list[str], *, flow: bool) -> None:
    """What stays keeps its order, what is new comes last, and an empty list is no key."""
    items = ", ".join(f"'{link}'" for link in before)
    lines = "".join(f"  - '{link}' # about {place}\n" for place, link in enumerate(before))
    written = (f"links: [{items}]\n" if flow else f"links:\n{lines}") if before else ""
    tree = with_items(tree_of(HEAD + written + "notes: last\n"), "links", after)
    stays = [link for link in before if link in after]
    assert top(tree).get("links", []) == stays + [link for link in after if link not in before]
    assert ("links" in tree.root.entries) == bool(after)
    if not flow:
        assert all(f"# about {before.index(link)}\n" in tree.file.text for link in stays)


def test_metrics_are_compared_whole() -> None:
    """One whose figure changes is another one."""
    text = HEAD + "metrics:\n  - {name: p95, after: 210} # measured\n  - {name: cost, after: 3}\n"
    tree = with_items(tree_of(text), "metrics", [{"name": "p95", "after": "210"}, {"name": "cost", "after": "2", "unit": "EUR"}])
    assert tree.file.text == text.replace("{name: cost, after: 3}", "{name: cost, after: 2, unit: EUR}")


def test_every_tag_may_be_another_one() -> None:
    """The mapping stays where it is in the file."""
    text = HEAD + "competencies:\n  joining: 2\nlinks: [https://example.org]\n"
    tree = changed(tree_of(text), {"competencies": {"turning": 1}}, ["joining"])
    assert tree.file.text == text.replace("joining: 2", "turning: 1")


def test_a_tag_that_is_said_and_taken_back_at_once_stays() -> None:
    """What is said of it counts."""
    text = HEAD + "competencies: {joining: 2}\n"
    assert changed(tree_of(text), {"competencies": {"joining": 3}}, ["joining"]).file.text == text.replace("2", "3")
