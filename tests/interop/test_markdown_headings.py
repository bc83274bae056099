"""What headings of a brag document say."""

import pytest

from tailorcv.interop.markdown_headings import Heading, heading_of

SPAN = {"start": "2020", "end": "2022"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024", Heading("period", {"date": "2024"})),
        ("Q2:", Heading("period", {"start": "2030-04", "end": "2030-06"})),
        ("Brag document 2024", Heading("topic", {"date": "2024"}, "Brag document")),
        ("2024: The year of tests", Heading("topic", {"date": "2024"}, "The year of tests")),
        ("Acme — Engineer (2020 – 2022)", Heading("position", SPAN, "Acme — Engineer", "Acme", "Engineer")),
        ("Engineer at Acme (2020 – 2022)", Heading("position", SPAN, "Engineer at Acme", "Acme", "Engineer")),
        ("Engineer, Acme, 2020 – 2022", Heading("position", SPAN, "Engineer, Acme", "Acme", "Engineer")),
        ("Engineer | Acme | 2020-2022", Heading("position", SPAN, "Engineer | Acme", "Acme", "Engineer")),
        ("Acme - Clown (since 2020)", Heading("position", {"start": "2020"}, "Acme - Clown", "Acme", "Clown")),
        ("Acme – Intern 2020", Heading("position", {"date": "2020"}, "Acme – Intern", "Acme", "Intern")),
        ("Acme (2020 – 2022)", Heading("topic", SPAN, "Acme")),
        ("Speed – Safety 2020", Heading("topic", {"date": "2020"}, "Speed – Safety")),
        ("Speed – Safety Q1 2020", Heading("topic", {"start": "2020-01", "end": "2020-03"}, "Speed – Safety")),
        ("Acme — Engineer", Heading("topic", {}, "Acme — Engineer")),
        ("What I did in May", Heading("topic", {}, "What I did in May")),
        ("Words (and more)", Heading("topic", {}, "Words (and more)")),
        ("Side projects", Heading("projects", {}, "Side projects")),
        ("Project: Checkout", Heading("project", {}, "Checkout")),
        ("Goals for 2025", Heading("plans", {"date": "2025"}, "Goals for")),
    ],
)
def test_a_heading(text: str, said: Heading) -> None:
    """A time, a position with its time, a project, or words."""
    assert heading_of(text, "2030") == said


def test_a_heading_among_projects() -> None:
    """Whatever it says is a project."""
    assert heading_of("Acme — Engineer (2020 – 2022)", among_projects=True) == Heading("project", SPAN, "Acme — Engineer")


def test_a_time_on_the_line_below() -> None:
    """It makes a position of a heading that has none of its own, and says nothing where the heading does."""
    assert heading_of("Acme — Engineer", "", SPAN) == Heading("position", SPAN, "Acme — Engineer", "Acme", "Engineer")
    assert heading_of("2024", "", SPAN) == Heading("period", {"date": "2024"})
