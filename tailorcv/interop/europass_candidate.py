"""The form of Europass since 2020: a Candidate by the HR-XML and EURES schemas, whose long texts are HTML."""

from typing import NamedTuple

from tailorcv.interop.europass_parts import Reach, leave_out, listed, moment, period, place_of, put
from tailorcv.interop.europass_skills import codes, qualifications, skill_groups
from tailorcv.interop.europass_words import NATIVE, language_of
from tailorcv.interop.foreign_tree import Part
from tailorcv.interop.html_points import html_points
from tailorcv.interop.pointed_entry import Fields, pointed_entry
from tailorcv.interop.record_draft import Draft
from tailorcv.yamltext import Data

_LEFT_OUT = ("BirthDate", "BirthPlace", "GenderCode", "NationalityCode", "CitizenshipCode", "MaritalStatusCode", "Visa", "Disability")
_DESCRIPTION = ("Description", "FormattedPublicationDescription", "OccupationalSkillsCovered", "Comment")


class _Group(NamedTuple):
    """A group of elements: its items, the section of the profile that they are, and the elements of each field."""

    item: str
    section: str
    fields: dict[str, tuple[str, ...]]
    date: str = ""
    is_period: bool = False
    text: str = ""


_TITLE = ("Title",)
_LINK = ("Link",)
_GROUPS = {
    "Projects": _Group("Project", "projects", {"name": _TITLE, "url": _LINK}, "Date", is_period=True, text="summary"),
    "VoluntaryWorks": _Group(
        "VoluntaryWork",
        "volunteering",
        {"organization": ("OrganizationName", "Title"), "role": ("Role",), "url": _LINK},
        "Date",
        True,
        "summary",
    ),
    "Certifications": _Group("Certification", "certificates", {"name": ("CertificationName", "Title"), "url": _LINK}, "date"),
    "CourseCertifications": _Group("CourseCertification", "certificates", {"name": _TITLE, "url": _LINK}, "date"),
    "PublicationHistory": _Group("Publication", "publications", {"title": _TITLE, "url": _LINK}, "date", text="summary"),
    "HonorsAndAwards": _Group("HonorOrAward", "awards", {"title": _TITLE}, "date", text="summary"),
    "HobbiesAndInterests": _Group("HobbyOrInterest", "interests", {"name": _TITLE}),
    "EmploymentReferences": _Group("Referee", "references", {}, text="text"),
}
_DATES = ("FirstIssuedDate", "CertificationDate", "Date", "Year")


def candidate(draft: Draft, root: Part) -> None:
    """Everything in a Candidate; of several profiles, which say the same in other languages, the first one."""
    leave_out(draft, root, ("Attachment",))
    person = root.part("CandidatePerson")
    _person(draft, person)
    root.give_back(person)
    profiles = root.parts("CandidateProfile")
    for profile in profiles[:1]:
        profile.left.pop("ID", None)
        leave_out(draft, profile, ("Attachment",))
        _profile(draft, profile)
        put(root, "CandidateProfile", [profile.rest] if profile.rest else [])
    put(root, "other-languages", [profile.left for profile in profiles[1:]])
    for name in ("DocumentID", "CandidateSupplier"):
        # Who made the file, and its number: nothing of a person's career.
        root.left.pop(name, None)


def _person(draft: Draft, person: Part) -> None:
    name = person.part("PersonName")
    draft.head("name", " ".join(name.text(key) for key in ("GivenName", "MiddleName", "FamilyName")), name.spot())
    person.give_back(name)
    leave_out(draft, person, _LEFT_OUT)
    reach, kept = Reach(draft), list[Data]()
    for item in person.parts("Communication"):
        whole = dict(item.left)
        if not _communication(reach, item) or item.rest:
            kept.append(whole)
    put(person, "Communication", kept)
    for code in codes(person, "PrimaryLanguageCode"):
        draft.entry("languages", {"language": language_of(code), "fluency": NATIVE}, person.spot("PrimaryLanguageCode"))


def _communication(reach: Reach, item: Part) -> bool:
    """Whether a way to reach the person has a place."""
    channel, use = item.text("ChannelCode"), item.text("UseCode")
    address = item.part("Address")
    where = place_of(address, "CityName", "CountryCode")
    item.give_back(address)
    if where:
        return reach.take("location", where, item)
    if channel == "Email":
        return reach.take("email", item.text("URI", "Text"), item)
    if channel in ("Telephone", "Mobile"):
        country = item.text("CountryDialing").lstrip("+")
        parts = [f"+{country}" if country else "", item.text("AreaDialing"), item.text("DialNumber")]
        item.left.pop("CountryCode", None)
        return reach.take("phone", " ".join(part for part in parts if part), item)
    label = item.text("OtherTitle") or (use if use.lower() not in ("", "home", "work", "other", "personal", "business") else channel)
    return reach.link(label, item.text("URI", "URL", "Text"), item)


def _profile(draft: Draft, profile: Part) -> None:
    spot = profile.spot("ExecutiveSummary")
    if summary := profile.text("ExecutiveSummary"):
        pointed_entry(draft, "summaries", {}, html_points(summary), profile.at({}, "ExecutiveSummary"), spot, field="text")
    for employer in listed(profile, "EmploymentHistory", "EmployerHistory"):
        _employer(draft, employer)
    for school in listed(profile, "EducationHistory", "EducationOrganizationAttendance"):
        _school(draft, school)
    for name, group in _GROUPS.items():
        for item in listed(profile, name, group.item):
            _item(draft, group, item)
    qualifications(draft, profile)
    skills = profile.part("Skills")
    for above in (skills, profile):
        skill_groups(draft, above)
    profile.give_back(skills)


def _employer(draft: Draft, employer: Part) -> None:
    """A position for each job with an employer; what belongs to the employer alone is kept with the first."""
    name, where, url = employer.text("OrganizationName"), *_contact(employer)
    dates = period(employer, "EmploymentPeriod")
    positions = employer.parts("PositionHistory") or [employer.at({})]
    for place, position in enumerate(positions):
        own = period(position, "EmploymentPeriod")
        fields: Fields = {"employer": name, "title": position.text("PositionTitle"), **(own if any(own.values()) else dates)}
        fields |= {"location": place_of(position, "City", "Country") or where, "url": url}
        told = html_points(position.text(*_DESCRIPTION))
        if place == 0:
            position.left |= {f"employer-{key}" if key in position.left else key: value for key, value in employer.rest.items()}
        pointed_entry(draft, "positions", fields, told, position, position.spot("Description"))


def _contact(part: Part) -> tuple[str, str]:
    """Where an organization is, and its page."""
    contact = part.part("OrganizationContact")
    where, url, kept = "", "", list[Data]()
    for item in contact.parts("Communication"):
        whole = dict(item.left)
        address = item.part("Address")
        city = place_of(address, "CityName", "CountryCode")
        item.give_back(address)
        link = item.text("URI", "URL") if item.left.get("ChannelCode") == "Web" else ""
        new = (city and not where) or (link.startswith("http") and not url)
        where, url = where or city, url or (link if link.startswith("http") else "")
        item.left.pop("ChannelCode", None) if new else None
        if not new or item.rest:
            kept.append(whole)
    put(contact, "Communication", kept)
    part.give_back(contact)
    return where, url


def _school(draft: Draft, school: Part) -> None:
    where, url = _contact(school)
    fields: Fields = {"institution": school.text("OrganizationName"), **period(school, "AttendancePeriod")}
    degrees = school.parts("EducationDegree")
    degree = degrees[0] if degrees else school.at({})
    field = degree.part("FieldOfStudy")
    name, program = degree.text("DegreeName"), school.text("ProgramName")
    area = field.text("MainFieldOfStudy", "#text") or degree.text("FieldOfStudy")
    degree.give_back(field)
    fields |= {"degree": name or program, "area": area or (program if program not in ("", name) and name else "")}
    fields |= {"location": place_of(school, "City", "Country") or where, "url": school.text("Link") or url}
    if program and program not in fields.values():
        school.left["ProgramName"] = program
    told = html_points(degree.text(*_DESCRIPTION) or school.text(*_DESCRIPTION))
    put(school, "EducationDegree", [one.rest for one in degrees if one.rest])
    pointed_entry(draft, "education", fields, told, school, school.spot())


def _item(draft: Draft, group: _Group, item: Part) -> None:
    fields: Fields = {field: item.text(*names) for field, names in group.fields.items()}
    if group.section == "references":
        name = item.part("PersonName")
        fields["name"] = " ".join(text for key in ("GivenName", "FamilyName") if (text := name.text(key)))
        item.give_back(name)
    if group.section == "certificates":
        authority = item.part("IssuingAuthority")
        fields["issuer"] = authority.text("Name", "AuthorityName", "#text") or item.text("IssuingAuthority")
        item.give_back(authority)
    if group.is_period:
        fields |= period(item, group.date)
    elif group.date:
        fields["date"] = _date(item)
    told = html_points(item.text(*_DESCRIPTION) if group.text else "")
    pointed_entry(draft, group.section, fields, told, item, item.spot("Description"), field=group.text)


def _date(item: Part) -> str:
    """The one date of a thing, which may be the beginning of a period."""
    for name in _DATES:
        if date := moment(item, name):
            return date
        above = item.part(name)
        date = moment(above, "StartDate")
        item.give_back(above)
        if date:
            return date
    return ""
