"""The state that the page shows: the same figures as the commands, for the same files."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from desk_at_hand import ROLE, at, bench, card, ids, live
from program import AS_OF, EARLY_CAREER, ROOT, tailorcv, write

from tailorcv.studio.perspectives import Perspectives
from tailorcv.studio.studio import Studio


def test_the_state_of_the_example(here: Path, golden: Callable[[str, str], None]) -> None:
    """Everything of it, but the catalogue and the digests."""
    shutil.copytree(EARLY_CAREER, here / "career")
    state = Studio(Perspectives(live(here / "career"))).state("backend-l2")
    groups = at(state, "groups")
    assert isinstance(groups, dict)
    for found in groups.values():
        for one in found:
            assert len(one.pop("sha256")) == 64
    file = state.pop("file")
    assert at(file, "path") == "career/tailorings/backend-l2.yaml"
    state.pop("competencies")
    golden("studio-state.json", json.dumps(state, indent=1, ensure_ascii=False) + "\n")


def test_the_figures_are_those_of_the_commands(here: Path) -> None:
    """`match`, `radar` and `tailor` say the same of the same files."""
    shutil.copytree(ROOT / "examples" / "endorsed", here / "career")
    state = Studio(Perspectives(live(here / "career"))).state("backend-l2")
    asked = ("-C", "career", "--as-of", AS_OF, "--json")

    def said(command: str) -> object:
        return json.loads(tailorcv(*asked[:2], command, "backend-l2", *asked[2:]).out)

    match, tailored = said("match"), said("tailor")
    assert isinstance(match, dict)
    assert state["match"] == match["roles"][0]
    axes = state["axes"]
    assert isinstance(axes, list)
    assert [{key: value for key, value in axis.items() if key != "shown"} for axis in axes] == at(said("radar"), "axes")
    assert at(state, "shown") == {"score": at(tailored, "score_on_page"), "of": at(tailored, "score")}
    rows = at(tailored, "accomplishments")
    assert isinstance(rows, list)
    for group in ("surfaced", "folded", "tucked away"):
        assert ids(state, group) == [row["id"] for row in rows if row["group"] == group]


def test_what_is_on_the_page_answers_to_what_is_hidden(here: Path) -> None:
    """The match of the record stays what it is; what a reader sees of it falls."""
    studio = bench(here)
    before = studio.state()
    after = studio.change({"do": "hide", "id": "built-stairs"}, {"do": "hide", "id": "hung-doors"})
    assert at(before, "match") == at(after, "match")
    assert (at(before, "shown"), at(after, "shown")) == ({"score": 57, "of": 57}, {"score": 14, "of": 57})


def test_confirmations_are_told_with_their_peers(here: Path) -> None:
    """By competency, with the level and by whom."""
    shutil.copytree(ROOT / "examples" / "endorsed", here / "career")
    state = Studio(Perspectives(live(here / "career"))).state("backend-l2")
    groups = at(state, "groups")
    assert isinstance(groups, dict)
    rows = [row for found in groups.values() for one in found for row in one["verification"] if row["confirmed"]]
    assert rows
    assert all(row["state"] == "endorsed" and row["endorsers"] for row in rows)


def test_what_peers_signed_of_other_words_is_told(here: Path) -> None:
    """A point that went with a change of the words does not go in silence."""
    shutil.copytree(ROOT / "examples" / "endorsed", here / "career")
    for path in (here / "career" / "record" / "accomplishments").rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: Now ", 1), encoding="utf-8")
    problems = Studio(Perspectives(live(here / "career"))).state("backend-l2")["problems"]
    assert isinstance(problems, list)
    assert [one["severity"] for one in problems] == ["warning"]
    assert problems[0]["message"].endswith("statements of peers do not count; 'tailorcv verify' says why")


def test_hidden_sections_and_entries_can_be_found_again(here: Path) -> None:
    """They stand last, and say that they are hidden."""
    studio = bench(here)
    before = at(studio.state(), "sections")
    assert before == [
        {
            "key": "experience",
            "title": "Experience",
            "hidden": False,
            "entries": [
                {"id": "hall", "title": "Joiner · Hall of Wood", "hidden": False},
                {"id": "yard", "title": "Apprentice · Yard Example", "hidden": False},
            ],
        },
        {"key": "competencies", "title": "Competencies", "hidden": False, "entries": []},
        {
            "key": "education",
            "title": "Education",
            "hidden": False,
            "entries": [{"id": "school", "title": "Letter · School of Wood", "hidden": False}],
        },
    ]
    after = at(studio.change({"do": "hide", "id": "competencies"}, {"do": "hide", "id": "school"}), "sections")
    assert isinstance(after, list)
    assert [(one["key"], one["hidden"]) for one in after] == [("experience", False), ("education", False), ("competencies", True)]
    assert after[1]["entries"] == [{"id": "school", "title": "Letter · School of Wood", "hidden": True}]


def test_what_is_private_is_only_listed_apart(here: Path) -> None:
    """Neither a private accomplishment nor a private summary is among what may be chosen."""
    studio = bench(here)
    path = here / "record/accomplishments/hung-doors.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "private: true\n", encoding="utf-8")
    state = studio.state()
    shown = [name for group in ("surfaced", "folded", "tucked away") for name in ids(state, group)]
    assert sorted(shown) == ["built-stairs", "oiled-floors"]
    assert at(state, "summaries") == [{"id": "short", "text": "Builds what is used."}]


def test_pins_are_the_roles_to_switch_between(here: Path) -> None:
    """And the one that is shown, pinned or not."""
    studio = bench(here)
    settings = "format: tailorcv/workspace@1\npins:\n  - {role: joiner-l2, since: 2026-01-01, effective: 2026-01}\n"
    write(here / "tailorcv.yaml", settings)
    assert studio.state()["roles"] == [
        {"id": "joiner-l2", "title": "Joiner", "score": 41, "pinned": True},
        {"id": "joiner-l1", "title": "Apprentice Joiner", "score": 57, "pinned": False},
    ]


def test_tags_that_count_nowhere_are_warned_of(here: Path) -> None:
    """As the commands do."""
    studio = bench(here)
    path = here / "record/accomplishments/hung-doors.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("joining: 2", "joinning: 2"), encoding="utf-8")
    problems = studio.state()["problems"]
    assert isinstance(problems, list)
    assert [(one["severity"], one["place"], one["message"]) for one in problems] == [
        ("warning", "record/accomplishments/hung-doors.yaml:5:16", "there is no competency 'joinning'")
    ]
    assert card(studio.state(), "hung-doors")["tags"] == [{"competency": "joinning", "name": "joinning", "level": 2, "asked": False}]
    assert studio.studio.place("hung-doors") == "record/accomplishments/hung-doors.yaml:1:1"
    assert ROLE in str(studio.state()["file"])
