"""What the sections of a RenderCV file are called, and which section of the profile each is; any title is allowed there."""

import re
from typing import NamedTuple

# The words that people use, by section. Behind the bar: words that say more than the section itself, so they are kept.
_TITLES = {
    "summaries": (
        (
            "summary, professional summary, career summary, executive summary, about, about me, profile, objective, career objective, "
            "introduction, personal statement"
        ),
        "",
    ),
    "positions": (
        (
            "experience, work experience, professional experience, employment, employment history, work history, work, positions, career, "
            "career history"
        ),
        (
            "relevant experience, industry experience, research experience, teaching experience, other experience, internships, "
            "internship experience, military service"
        ),
    ),
    "education": ("education, academic background, academic education, studies", "education and training, training, courses"),
    "projects": (
        "projects",
        (
            "personal projects, side projects, selected projects, academic projects, open source, open source projects, "
            "open source contributions, research projects"
        ),
    ),
    "publications": (
        "publications, papers, articles",
        "selected publications, talks, invited talks, presentations, talks and presentations, conference talks, patents, books",
    ),
    "skills": (
        "skills, technical skills, core skills, key skills, skills and tools",
        "technologies, tools, programming languages, competencies, core competencies, soft skills, expertise",
    ),
    "awards": (
        "awards, honors, honours, awards and honors, awards and honours, honors and awards, honours and awards",
        "selected honors, selected awards, scholarships, prizes, fellowships, grants",
    ),
    "certificates": ("certificates, certifications, certificates and licenses", "licenses, licences, licenses and certifications"),
    "languages": ("languages, spoken languages, language skills", ""),
    "volunteering": ("volunteering, volunteer, volunteer experience, volunteer work", "community service, community involvement"),
    "interests": ("interests, hobbies, hobbies and interests, interests and hobbies, personal interests", ""),
    "references": ("references, testimonials, recommendations", ""),
    "accomplishments": ("accomplishments, achievements", "selected work, key achievements, selected accomplishments, highlights"),
}
_KINDS = {title: kind for kind, both in _TITLES.items() for title in ", ".join(both).split(", ") if title}
_PLAIN = {title for plain, _ in _TITLES.values() for title in plain.split(", ")}


class Heading(NamedTuple):
    """The title of a section: which section of the profile it is (or `accomplishments`; empty: none), and whether it says no more."""

    kind: str
    is_plain: bool


def heading_of(title: str) -> Heading:
    """`Work Experience`, `work_experience` and `WORK EXPERIENCE:` are one title."""
    words = re.sub(r"[^\w]+", " ", title.replace("_", " ").replace("&", " and ").casefold())
    name = " ".join(words.split())
    return Heading(_KINDS.get(name, ""), name in _PLAIN)
