from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lint import competency, family
from reading import in_short, value_of

from tailorcv.alignment import Alignment
from tailorcv.competency import Competency
from tailorcv.drs import Drs, Family, Journey, Requirement, Responsibility, Shift, SidewaysMove, StepUp, Track
from tailorcv.shape import from_data
from tailorcv.spec_files import family_path, role_path, spec_text
from tailorcv.textfile import control_character

ANYWHERE = Path("/nowhere/specs/a.yaml")
AWKWARD = st.sampled_from(
    ["no", "1e3", "2025-07", "2025", ": ", "# x", "a: b # c", "'", '"so"', "🚀", "  leading", "trailing ", "- a", "a\nb", "{", "null"]
)
TEXTS = (AWKWARD | st.text(min_size=1, max_size=20) | st.tuples(AWKWARD, AWKWARD).map("".join)).filter(
    lambda text: not control_character(text)
)
CLOWN = Drs.model_validate(
    {
        "format": "tailorcv/drs@1",
        "id": "clown",
        "title": "Clown",
        "family": "circus",
        "track": "ring",
        "level": 2,
        "status": "draft",
        "effective": "2026-07",
        "mission": "No.",
        "tour_of_duty": "One season: to the end.",
        "competencies": [{"id": "balls", "proficiency": 3, "tier": "core"}],
        "journey": {"up": [{"role": "star", "theme": "Fame", "shifts": [{"from": "no", "to": "yes"}]}]},
    }
)


def test_where_new_specs_lie() -> None:
    """A role in the folders of its family and track, a family among the families."""
    assert role_path(Path("specs"), "circus", "ring", "clown-l1") == Path("specs/circus/ring/clown-l1.yaml")
    assert family_path(Path("specs"), "circus") == Path("specs/families/circus.yaml")


def test_a_role_is_written_as_a_person_would() -> None:
    """Keys in the order of the page, without those that hold nothing, and 'from' by its own name."""
    assert spec_text(CLOWN, ANYWHERE) == (
        "format: tailorcv/drs@1\n"
        "id: clown\n"
        "title: Clown\n"
        "family: circus\n"
        "track: ring\n"
        "level: 2\n"
        "status: draft\n"
        "effective: 2026-07\n"
        "mission: No.\n"
        "tour_of_duty: 'One season: to the end.'\n"
        "competencies:\n"
        "  - id: balls\n"
        "    proficiency: 3\n"
        "    tier: core\n"
        "journey:\n"
        "  up:\n"
        "    - role: star\n"
        "      theme: Fame\n"
        "      shifts:\n"
        "        - from: 'no'\n"
        "          to: 'yes'\n"
    )


@pytest.mark.parametrize(
    ("schema", "path", "expected"),
    [
        pytest.param("", "specs/circus/ring/clown.yaml", [], id="no schema anywhere"),
        pytest.param(".tailorcv/schema", "specs/circus/ring/clown.yaml", ["../../../.tailorcv/schema"], id="a workspace"),
        pytest.param("schema", "specs/circus/ring/clown.yaml", ["../../../schema"], id="a checkout"),
        pytest.param("specs/schema", "specs/clown.yaml", ["schema"], id="beside the file"),
        pytest.param("elsewhere/schema", "specs/clown.yaml", [], id="in no folder above"),
    ],
)
def test_the_first_line_points_an_editor_to_the_schema(here: Path, schema: str, path: str, expected: list[str]) -> None:
    """As seen from the file, which need not be there yet."""
    (here / schema).mkdir(parents=True, exist_ok=True)
    if schema:
        (here / schema / "drs.schema.json").touch()
        (here / schema / "family.schema.json").mkdir()
    assert spec_text(CLOWN, Path(path)) == "".join(
        [f"# yaml-language-server: $schema={found}/drs.schema.json\n" for found in expected] + [spec_text(CLOWN, ANYWHERE)]
    )
    assert "schema" not in spec_text(value_of(Family, family()), Path(path))


def test_comments_stand_below_the_line_for_editors(here: Path) -> None:
    """Each on a line of its own, and the file reads all the same."""
    (here / "schema").mkdir()
    (here / "schema" / "drs.schema.json").touch()
    text = spec_text(CLOWN, Path("clown.yaml"), ("A draft.", "From: a posting"))
    assert text.split("\n")[:4] == [
        "# yaml-language-server: $schema=schema/drs.schema.json",
        "# A draft.",
        "# From: a posting",
        "format: tailorcv/drs@1",
    ]
    assert value_of(Drs, text) == CLOWN


@given(TEXTS, TEXTS, TEXTS)
def test_a_role_reads_back_as_it_was(one: str, two: str, three: str) -> None:
    """Whatever its texts look like to YAML."""
    found = CLOWN.model_copy(
        update={
            "title": one,
            "mission": two,
            "about": three,
            "responsibilities": (Responsibility(id="a", text=one), Responsibility(id="b", text=two)),
            "ai_accelerators": (three, one),
            "competencies": (Requirement(id="balls", proficiency=1, tier="core", why=two),),
            "journey": Journey(
                up=(StepUp(role="star", theme=one, shifts=(Shift(**{"from": two, "to": three}),), advice=three),),
                sideways=(SidewaysMove(role="acrobat", why=two, theme=three),),
            ),
            "alignments": (Alignment(scheme="onet", id="2.B.3.e", name=two),),
            "attribution": three,
        }
    )
    assert value_of(Drs, spec_text(found, ANYWHERE)) == found


@given(TEXTS, TEXTS)
def test_a_family_and_a_competency_read_back_as_they_were(one: str, two: str) -> None:
    """The other two kinds of spec."""
    circus = value_of(Family, family()).model_copy(update={"name": one, "about": two, "tracks": (Track(id="ring", name=one),)})
    assert value_of(Family, spec_text(circus, ANYWHERE)) == circus
    text = "descriptor: Three, indicators: [{id: a, text: A}], examples: [A, B]"
    balls = value_of(Competency, competency("balls", l3=text)).model_copy(update={"name": one, "summary": two, "keywords": (one, two)})
    assert value_of(Competency, spec_text(balls, ANYWHERE)) == balls


FIELDS: dict[str, object] = {
    "format": "tailorcv/drs@1",
    "id": "clown",
    "title": "no",
    "family": "circus",
    "track": "ring",
    "level": "2",
    "status": "draft",
    "effective": "2026-07",
    "mission": "A",
    "tour_of_duty": "A",
    "competencies": [{"id": "balls", "proficiency": "1", "tier": "core"}],
}


def test_a_role_from_fields_is_the_role_that_their_file_would_be() -> None:
    """Numbers may be given as text, since that is what a file holds."""
    found, problems = from_data(Drs, FIELDS, "the draft")
    assert problems == ()
    assert found is not None
    assert (found.title, found.level, found.competencies[0].proficiency) == ("no", 2, 1)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"level": "11"}, ["6:8 out-of-range: 11 is more than 10"], id="a level that no ladder has"),
        pytest.param({"id": "The Clown"}, ["2:5 bad-id: 'The Clown' is not an id"], id="no id"),
        pytest.param({"competencies": []}, ["11:15 too-few: at least 1 are needed here, and there are 0"], id="no competencies"),
        pytest.param(
            {"mission": "\x1b[2J"}, ["9:10 control-character: an escape for the control character U+001B"], id="what no file may hold"
        ),
    ],
)
def test_what_does_not_fit_is_said_as_of_a_file(fields: dict[str, object], expected: list[str]) -> None:
    """The label stands for the file's name."""
    found, problems = from_data(Drs, {**FIELDS, **fields}, "the draft")
    assert (found, in_short(problems)) == (None, expected)
    assert {problem.place.path for problem in problems} == {"the draft"}
