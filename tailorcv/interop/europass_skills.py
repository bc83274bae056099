"""Languages, competencies and groups of skills in a Candidate of Europass."""

from tailorcv.interop.europass_parts import listed, put
from tailorcv.interop.europass_words import fluency_of, language_of
from tailorcv.interop.foreign_tree import INSIDE, Part
from tailorcv.interop.record_draft import Draft
from tailorcv.yamltext import Data

# Groups of skills whose items are titles.
_SKILLS = {
    "CommunicationAndInterpersonalSkills": ("CommunicationAndInterpersonalSkill", "Communication and interpersonal skills"),
    "OrganisationalSkills": ("OrganisationalSkill", "Organisational skills"),
    "ManagementAndLeadershipSkills": ("ManagementAndLeadershipSkill", "Management and leadership skills"),
}


def codes(part: Part, name: str) -> list[str]:
    """The codes of one element or of several; their attributes say only from which list they are."""
    value = part.left.pop(name, [])
    items = value if isinstance(value, list) else [value]
    texts = [item.get(INSIDE, "") if isinstance(item, dict) else item for item in items]
    return [text for text in texts if isinstance(text, str) and text.strip()]


def qualifications(draft: Draft, profile: Part) -> None:
    """Languages with their levels; other competencies are skills."""
    above = profile.part("PersonQualifications")
    others: list[str] = []
    kept: list[Data] = []
    for item in above.parts("PersonCompetency"):
        whole = dict(item.left)
        if item.text("TaxonomyID").lower() != "language":
            others += (name := [item.text("CompetencyName") or item.text("CompetencyID")])
            kept += [whole] if item.rest or not name[0] else []
            continue
        levels = {}
        for dimension in item.parts("CompetencyDimension"):
            score = dimension.part("Score")
            levels[dimension.text("CompetencyDimensionTypeCode")] = score.text("ScoreText")
            dimension.give_back(score)
            put(item, "CompetencyDimension", [dimension.rest] if dimension.rest else [])
        code = "".join(codes(item, "CompetencyID")[:1])
        draft.entry("languages", {"language": language_of(code), "fluency": fluency_of(levels)}, item.spot(), item.rest)
    put(above, "PersonCompetency", kept)
    profile.give_back(above)
    if any(others):
        draft.entry("skills", {"name": "Skills", "keywords": others}, above.spot())


def skill_groups(draft: Draft, above: Part) -> None:
    """The groups of skills that stand in this element."""
    for name, (single, words) in _SKILLS.items():
        group = above.part(name)
        items = group.parts(single)
        titles = [item.text("Title") for item in items]
        kept = [item.rest for item in items if item.rest]
        put(group, single, kept)
        if any(titles):
            draft.entry("skills", {"name": words, "keywords": titles}, group.spot(), group.rest)
        else:
            above.give_back(group)
    for group in listed(above, "DigitalSkills", "DigitalSkillsGroup"):
        title, keywords = group.text("Title") or "Digital skills", codes(group, "DigitalSkill")
        draft.entry("skills", {"name": title, "keywords": keywords}, group.spot(), group.rest)
