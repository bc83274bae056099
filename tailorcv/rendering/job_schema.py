"""A role in JSON Resume's job description schema, for programs that read job postings.

What the schema has no key for (mission, tour of duty, tiers, the journey) stays under `meta.tailorcv`, so that nothing is lost. Of a
posting's own facts (company, place, pay) a role says nothing, so nothing is written there.
"""

import json

from tailorcv import __version__
from tailorcv.rendering.role_json import data
from tailorcv.role_page import Need, RolePage

SUFFIX = "job.json"


def render(page: RolePage) -> str:
    """The role as JSON text."""
    drs = page.drs
    job = {
        "title": drs.title,
        "date": str(drs.effective),
        "description": "\n\n".join(text for text in (drs.mission, drs.about, f"Tour of duty: {drs.tour_of_duty}") if text),
        "experience": f"L{drs.level}",
        "responsibilities": [one.text for one in drs.responsibilities],
        "qualifications": [_qualification(need) for need in page.needs],
        "skills": [_skill(need) for need in page.needs],
        "meta": {"version": "v1.0.0", "tailorcv": data(page), "generator": f"tailorcv {__version__}"},
    }
    return json.dumps(job, indent=2, ensure_ascii=False) + "\n"


def _qualification(need: Need) -> str:
    level = f"{need.name}, level {need.requirement.proficiency} of 5 ({need.requirement.tier})"
    return f"{level}: {need.descriptor}" if need.descriptor else level


def _skill(need: Need) -> dict[str, object]:
    indicators = need.competency.levels[need.requirement.proficiency - 1].indicators if need.competency else ()
    return {
        "name": need.name,
        "level": f"{need.requirement.proficiency} of 5",
        "keywords": [indicator.id for indicator in indicators],
        "id": need.requirement.id,
    }
