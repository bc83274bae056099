"""O*NET's occupations as role specifications, and its elements as competencies, each with its attribution."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from tailorcv.alignment import Alignment
from tailorcv.competency import Competency, Level
from tailorcv.dates import parse_date
from tailorcv.drs import UNWRITTEN, Drs, Family, Journey, Requirement, Responsibility, SidewaysMove, StepUp, Track
from tailorcv.interop.ids import id_from, with_suffix
from tailorcv.interop.onet import Database, Element, Occupation, Rating
from tailorcv.interop.onet_tiers import Weighed, proficiency, spread_of, weigh

MAX_TASKS = 8
MAX_RELATED = 6
_ID_WORDS = 5
# The major groups of the Standard Occupational Classification, which O*NET's codes begin with.
GROUPS = {
    "11": "Management",
    "13": "Business and Financial Operations",
    "15": "Computer and Mathematical",
    "17": "Architecture and Engineering",
    "19": "Life, Physical, and Social Science",
    "21": "Community and Social Service",
    "23": "Legal",
    "25": "Educational Instruction and Library",
    "27": "Arts, Design, Entertainment, Sports, and Media",
    "29": "Healthcare Practitioners and Technical",
    "31": "Healthcare Support",
    "33": "Protective Service",
    "35": "Food Preparation and Serving",
    "37": "Building and Grounds Cleaning and Maintenance",
    "39": "Personal Care and Service",
    "41": "Sales",
    "43": "Office and Administrative Support",
    "45": "Farming, Fishing, and Forestry",
    "47": "Construction and Extraction",
    "49": "Installation, Maintenance, and Repair",
    "51": "Production",
    "53": "Transportation and Material Moving",
    "55": "Military",
}


class Imported(NamedTuple):
    """What comes of a database: specs of each kind, and the occupations that were left out, with the reason."""

    roles: tuple[Drs, ...]
    competencies: tuple[Competency, ...]
    families: tuple[Family, ...]
    left_out: tuple[tuple[str, str], ...]


def attribution(release: str) -> str:
    """The words that the license asks for, and what was done to the data."""
    return (
        f"This page includes information from the O*NET {release + ' ' if release else ''}Database by the U.S. Department of Labor, "
        "Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. "
        "tailorcv has modified it: level ratings were cut into five proficiencies, tiers computed from them, and tasks selected. "
        "USDOL/ETA has not approved, endorsed, or tested these modifications."
    )


def specs_of(database: Database, wanted: Iterable[str], release: str, today: date) -> Imported:
    """The specs for those occupations; distinctions are taken over the whole database."""
    spread = spread_of(database.occupations)
    credit = attribution(release)
    weighed, left_out = {}, []
    for code in wanted:
        occupation = database.occupations[code]
        found = weigh(occupation, spread, database.level_scale)
        if not occupation.title or not occupation.description:
            left_out.append((code, "it has no title or no description"))
        elif not found:
            left_out.append((code, "it is not rated in skills and knowledge"))
        else:
            weighed[code] = found
    names = _names(database.occupations.values())
    made = {code: names[code] for code in names if code in weighed}
    roles = tuple(_role(database, code, needs, made, credit, today) for code, needs in weighed.items())
    used = sorted({need.element for needs in weighed.values() for need in needs})
    competencies = tuple(_competency(database.elements[element], database.level_scale, credit) for element in used)
    groups = sorted({code[:2] for code in weighed})
    return Imported(roles, competencies, tuple(_family(group, database, names, credit) for group in groups), tuple(left_out))


def element_id(element: Element) -> str:
    """`onet-programming`; Mathematics is both a skill and a field of knowledge, so knowledge is marked."""
    return id_from(f"onet {'knowledge of ' if element.id.startswith('2.C') else ''}{element.name}")


def _names(occupations: Iterable[Occupation]) -> dict[str, str]:
    """The ids of roles by code: the title's words, with the code where two titles give the same."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for occupation in occupations:
        name = id_from(occupation.title)
        found[occupation.code] = name if name not in taken else with_suffix(occupation.title, occupation.code)
        taken.add(found[occupation.code])
    return found


def _role(database: Database, code: str, needs: tuple[Weighed, ...], names: Mapping[str, str], credit: str, today: date) -> Drs:
    occupation = database.occupations[code]
    return Drs(
        format="tailorcv/drs@1",
        id=names[code],
        title=occupation.title,
        family=_family_id(code),
        track=names[code],
        level=max(1, occupation.zone),
        status="draft",
        effective=parse_date(today.strftime("%Y-%m")),
        mission=occupation.description,
        tour_of_duty=UNWRITTEN,
        responsibilities=_responsibilities(occupation),
        competencies=tuple(
            Requirement(id=element_id(database.elements[need.element]), proficiency=need.proficiency, tier=need.tier) for need in needs
        ),
        journey=_journey(database, occupation, names),
        alignments=(Alignment(scheme="onet", id=code, name=occupation.title),),
        attribution=credit,
        extra={"onet": {element_id(database.elements[need.element]): _figures(occupation.ratings[need.element], need) for need in needs}},
    )


def _figures(rating: Rating, need: Weighed) -> str:
    """What a requirement was made from."""
    return f"importance {rating.importance:.2f}, level {rating.level:.2f}, {need.distinction:+.2f} deviations from all occupations"


def _responsibilities(occupation: Occupation) -> tuple[Responsibility, ...]:
    found: dict[str, str] = {}
    for task in [task for task in occupation.tasks if task.text][:MAX_TASKS]:
        words = re.findall(r"[A-Za-z0-9]+", task.text)[:_ID_WORDS]
        name = id_from(" ".join(words))
        found[name if name not in found else with_suffix(name, str(len(found) + 1))] = task.text
    return tuple(Responsibility(id=name, text=text) for name, text in found.items())


def _journey(database: Database, occupation: Occupation, names: Mapping[str, str]) -> Journey:
    """Related occupations of the same job zone lie sideways, those of a higher one up; lower ones are left out."""
    up, sideways = [], []
    for code in occupation.related:
        other = database.occupations.get(code)
        if other is None or code not in names or not other.zone or not occupation.zone:
            continue
        if other.zone == occupation.zone:
            sideways.append(SidewaysMove(role=names[code], why="O*NET counts it among the most closely related occupations."))
        elif other.zone > occupation.zone:
            up.append(StepUp(role=names[code], theme=f"Preparation: job zone {occupation.zone} to {other.zone}"))
    return Journey(up=tuple(up[:MAX_RELATED]), sideways=tuple(sideways[:MAX_RELATED]))


def _competency(element: Element, scale: tuple[float, float], credit: str) -> Competency:
    anchors = {proficiency(value, scale): (value, text) for value, text in sorted(element.anchors.items())}
    levels = tuple(Level(level=level, descriptor=_descriptor(level, anchors, scale)) for level in range(1, 6))
    reference = Alignment(scheme="onet", id=element.id, name=element.name)
    summary = element.description or element.name
    return Competency(
        format="tailorcv/competency@1",
        id=element_id(element),
        name=element.name if not element.id.startswith("2.C") else f"{element.name} (knowledge)",
        summary=summary,
        levels=levels,
        alignments=(reference,),
        attribution=credit,
    )


def _descriptor(level: int, anchors: Mapping[int, tuple[float, str]], scale: tuple[float, float]) -> str:
    low, high = scale
    width = (high - low) / 5
    part = f"O*NET level {low + width * (level - 1):.1f} to {low + width * level:.1f}"
    if level not in anchors:
        return f"{part}; no example of this part of the scale is published."
    value, text = anchors[level]
    return f"{part}; at {value:g}, for example: {text}."


def _family_id(code: str) -> str:
    return id_from(f"onet {GROUPS.get(code[:2], code[:2])}")


def _family(group: str, database: Database, names: Mapping[str, str], credit: str) -> Family:
    """With the tracks of all its occupations, also those that are not imported today."""
    codes = [code for code in names if code.startswith(group)]
    return Family(
        format="tailorcv/family@1",
        id=_family_id(codes[0]),
        name=GROUPS.get(group, group),
        about=f"Occupations of the major group {group} of the Standard Occupational Classification.",
        tracks=tuple(Track(id=names[code], name=database.occupations[code].title or code) for code in codes),
        attribution=credit,
    )
