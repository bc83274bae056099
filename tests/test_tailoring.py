"""What a tailoring may say: ids, and no wording."""

import pytest
from reading import misfits, value_of

from tailorcv.tailoring import Tailoring

ROLE = "format: tailorcv/tailoring@1\nrole: backend-l2\n"


def test_everything_that_it_can_say() -> None:
    """The example of docs/files.md, key by key; the order of the lists is the person's."""
    keys = (
        "title: Backend Engineer\nsummary: default\nshow: [b, a]\nhide: [c]\norder: [b, a]\nvariants: {a: short}\nnotes: N\nextra: {x: y}\n"
        "template: classic\npaper: letter\ntypeface: sans\naccent: '#1f2A44'\nlocale: de-CH\npages: 2\npublic: true\n"
        "sections: [skills, experience]\nhide_sections: [interests]\n"
    )
    assert value_of(Tailoring, ROLE + keys) == Tailoring(
        format="tailorcv/tailoring@1",
        role="backend-l2",
        title="Backend Engineer",
        summary="default",
        show=("b", "a"),
        hide=("c",),
        order=("b", "a"),
        variants={"a": "short"},
        notes="N",
        extra={"x": "y"},
        template="classic",
        paper="letter",
        typeface="sans",
        accent="#1f2A44",
        locale="de-CH",
        pages=2,
        public=True,
        sections=("skills", "experience"),
        hide_sections=("interests",),
    )


def test_a_role_is_enough() -> None:
    """The program chooses everything that the person did not."""
    found = value_of(Tailoring, ROLE)
    assert (found.show, found.hide, found.order, found.variants, found.title) == ((), (), (), {}, None)
    assert (found.sections, found.hide_sections, found.pages, found.public) == ((), (), None, False)
    assert (found.template, found.paper, found.typeface, found.accent, found.locale) == (None,) * 5


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("show:\n- A title\n", ["4:3 bad-id: 'A title' is not an id"], id="a title for an id"),
        pytest.param("hide: a\n", ["3:7 wrong-type: a list was expected here"], id="one id for a list"),
        pytest.param("variants: {a: Other words}\n", ["3:15 bad-id: 'Other words' is not an id"], id="wording for a variant"),
        pytest.param("variants: {A b: short}\n", ["3:12 bad-id: 'A b' is not an id"], id="a title for a key"),
        pytest.param("variants: [a]\n", ["3:11 wrong-type: 'key: value' lines were expected here"], id="a list of variants"),
        pytest.param("template: modren\n", ["3:11 unknown-word: 'modren' is not one of: classic, modern, compact"], id="no such design"),
        pytest.param("paper: A4\n", ["3:8 unknown-word: 'A4' is not one of: a4, letter"], id="no such paper"),
        pytest.param("typeface: mono\n", ["3:11 unknown-word: 'mono' is not one of: serif, sans"], id="no such typeface"),
        pytest.param("pages: 0\n", ["3:8 out-of-range: 0 is less than 1"], id="no page"),
        pytest.param("pages: 21\n", ["3:8 out-of-range: 21 is more than 20"], id="a book"),
        pytest.param("public: yes\n", ["3:9 wrong-type: 'yes' is neither true nor false"], id="yes for true"),
        pytest.param(
            "sections: [skils]\n",
            [
                "3:12 unknown-word: 'skils' is not one of: experience, work, competencies, skills, education, projects, publications, awards, certificates, volunteering, languages, interests, references, endorsements"
            ],
            id="no such section",
        ),
        pytest.param("order: [[a]]\n", ["3:9 wrong-type: text was expected here"], id="a list in a list"),
    ],
)
def test_one_thing_that_is_wrong(keys: str, expected: list[str]) -> None:
    """Each at its place, and nothing else."""
    assert misfits(Tailoring, ROLE + keys) == expected
