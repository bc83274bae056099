"""The form of Europass until 2020: a SkillsPassport (schema versions 3.0 to 3.4), which old downloads still have."""

from tailorcv.interop.europass_parts import Reach, leave_out, listed, place_of, put
from tailorcv.interop.europass_words import NATIVE, fluency_of, language_of
from tailorcv.interop.foreign_tree import Part
from tailorcv.interop.html_points import html_lines, html_points
from tailorcv.interop.pointed_entry import pointed_entry
from tailorcv.interop.record_draft import Draft
from tailorcv.yamltext import Data

_SKILLS = {
    "Communication": "Communication skills",
    "Organisational": "Organisational and managerial skills",
    "JobRelated": "Job-related skills",
    "Computer": "Digital skills",
    "Other": "Other skills",
}
# By the code of an achievement's title: the section, and the field of what stands in its text.
_ACHIEVEMENTS = {
    "publications": ("publications", "title"),
    "presentations": ("publications", "title"),
    "honors_awards": ("awards", "title"),
    "certifications": ("certificates", "name"),
    "projects": ("projects", "name"),
}
_WIDTH = 2


def passport(draft: Draft, root: Part) -> None:
    """Everything in a SkillsPassport."""
    leave_out(draft, root, ("AttachmentList",))
    learner = root.part("LearnerInfo")
    identification = learner.part("Identification")
    _identification(draft, identification)
    learner.give_back(identification)
    _headline(draft, learner)
    for job in listed(learner, "WorkExperienceList", "WorkExperience"):
        name, where, url = _organization(job, "Employer")
        fields = {"employer": name, "title": _label(job, "Position"), **_period(job), "location": where, "url": url}
        pointed_entry(draft, "positions", {**fields}, html_points(job.text("Activities")), job, job.spot("Activities"))
    for school in listed(learner, "EducationList", "Education"):
        name, where, url = _organization(school, "Organisation")
        fields = {"institution": name, "degree": school.text("Title"), "area": _label(school, "Field"), **_period(school)}
        told = html_points(school.text("Activities"))
        pointed_entry(draft, "education", {**fields, "location": where, "url": url}, told, school, school.spot("Activities"))
    skills = learner.part("Skills")
    _languages(draft, skills)
    _skills(draft, skills)
    learner.give_back(skills)
    _achievements(draft, learner)
    root.give_back(learner)
    for name in ("DocumentInfo", "PrintingPreferences", "@locale"):
        # Who made the file, and how it was printed.
        root.left.pop(name, None)


def _identification(draft: Draft, part: Part) -> None:
    name = part.part("PersonName")
    draft.head("name", " ".join(name.text(key) for key in ("FirstName", "Surname")), name.spot())
    part.give_back(name)
    leave_out(draft, part, ("Demographics", "Photo", "Signature"))
    contact, reach = part.part("ContactInfo"), Reach(draft)
    address = contact.part("Address")
    inside = address.part("Contact")
    if where := _place(inside):
        reach.take("location", where, address)
    address.give_back(inside)
    contact.give_back(address)
    email = contact.part("Email")
    if not reach.take("email", email.text("Contact"), email):
        contact.give_back(email)
    for group, item in (("TelephoneList", "Telephone"), ("WebsiteList", "Website"), ("InstantMessagingList", "InstantMessaging")):
        kept: list[Data] = []
        above = contact.part(group)
        for one in above.parts(item):
            whole = dict(one.left)
            text, use = one.text("Contact"), _label(one, "Use")
            label = use if group == "WebsiteList" and use else "Website"
            done = reach.take("phone", text, one) if item == "Telephone" else reach.link(label, text, one)
            kept += [] if done and not one.rest else [whole]
        put(above, item, kept)
        contact.give_back(above)
    part.give_back(contact)


def _headline(draft: Draft, learner: Part) -> None:
    """What stands below the name: a statement is a summary, anything else (the job applied for) the headline."""
    headline = learner.part("Headline")
    kind = headline.part("Type")
    code, spot = kind.text("Code"), headline.spot("Description")
    kind.text("Label")
    if text := _label(headline, "Description"):
        if code == "personal_statement":
            pointed_entry(draft, "summaries", {}, html_points(text), headline.at({}), spot, field="text")
        else:
            draft.head("headline", text, spot)
    headline.give_back(kind)
    learner.give_back(headline)


def _organization(part: Part, name: str) -> tuple[str, str, str]:
    """An employer's or a school's name, place and page."""
    found = part.part(name)
    contact = found.part("ContactInfo")
    address, website = contact.part("Address"), contact.part("Website")
    inside = address.part("Contact")
    where, url = _place(inside), website.text("Contact")
    if url and not url.startswith(("http://", "https://")):
        website.left["Contact"], url = url, ""
    address.give_back(inside)
    contact.give_back(address)
    contact.give_back(website)
    title = found.text("Name")
    found.give_back(contact)
    part.give_back(found)
    return title, where, url


def _place(part: Part) -> str:
    country = part.part("Country")
    where = [place_of(part, "Municipality"), country.text("Label") or country.text("Code").upper()]
    # The code says the same as the words.
    country.left.pop("Code", None)
    part.give_back(country)
    return ", ".join(text for text in where if text)


def _label(part: Part, name: str) -> str:
    """The words of a thing with a code; the code itself says no more."""
    found = part.part(name)
    text = found.text("Label") or part.text(name)
    if text:
        found.left.pop("Code", None)
    part.give_back(found)
    return text


def _period(part: Part) -> dict[str, str]:
    """Dates are attributes there, a month like `--05`, a day like `---15`."""
    found = part.part("Period")
    start, end = _date(found, "From"), _date(found, "To")
    goes_on = found.text("Current") == "true"
    if goes_on and end:
        found.left["To"] = end
    part.give_back(found)
    return {"start": start, "end": "" if goes_on else end}


def _date(above: Part, name: str) -> str:
    """As much of a date as is there; a day without its month stays behind."""
    part, known = above.part(name), list[str]()
    for key in ("@year", "@month", "@day"):
        text = part.left.get(key)
        if not isinstance(text, str):
            break
        known.append(text.lstrip("-").zfill(_WIDTH))
        del part.left[key]
    above.give_back(part)
    return "-".join(known)


def _languages(draft: Draft, skills: Part) -> None:
    linguistic = skills.part("Linguistic")
    for item in listed(linguistic, "MotherTongueList", "MotherTongue"):
        draft.entry("languages", {"language": _language(item), "fluency": NATIVE}, item.spot(), item.rest)
    for item in listed(linguistic, "ForeignLanguageList", "ForeignLanguage"):
        levels = item.part("ProficiencyLevel")
        given = {name: levels.text(name) for name in ("Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing")}
        item.give_back(levels)
        draft.entry("languages", {"language": _language(item), "fluency": fluency_of(given)}, item.spot(), item.rest)
    skills.give_back(linguistic)


def _language(part: Part) -> str:
    found = part.part("Description")
    text = found.text("Label") or language_of(found.text("Code"))
    found.left.pop("Code", None)
    part.give_back(found)
    return text


def _skills(draft: Draft, skills: Part) -> None:
    for name, words in _SKILLS.items():
        group = skills.part(name)
        if told := group.text("Description"):
            found = html_points(told)
            draft.entry(
                "skills", {"name": words, "keywords": [*([found.text] if found.text else []), *found.points]}, group.spot(), group.rest
            )
        else:
            skills.give_back(group)


def _achievements(draft: Draft, learner: Part) -> None:
    """Lists of publications, prizes and the like, an entry for each point; the others are kept."""
    kept: list[Data] = []
    above = learner.part("AchievementList")
    for item in above.parts("Achievement"):
        whole = dict(item.left)
        title = item.part("Title")
        place = _ACHIEVEMENTS.get(title.text("Code").lower())
        found = html_lines(item.text("Description"))
        if place is None or not (found.text or found.points):
            kept.append(whole)
            continue
        said = {"achievement": title.text("Label"), **title.rest, **item.rest}
        for text in (*([found.text] if found.text else []), *found.points):
            draft.entry(place[0], {place[1]: text}, item.spot(), said)
    put(above, "Achievement", kept)
    learner.give_back(above)
